"""What went wrong while rendering, in plain words and with its place.

python-liquid stops at the first fault and speaks of tokens; our own tolerant parser knows more. So the words are its
words wherever it has seen the same fault.
"""

from __future__ import annotations

import re
from typing import Literal

from liquid.exceptions import (
    FilterArgumentError,
    LiquidError,
    LiquidSyntaxError,
    LiquidTypeError,
    ResourceLimitError,
    TemplateNotFoundError,
    UnknownFilterError,
)

from crowdlint.errors import UserError
from crowdlint.language import liquid
from crowdlint.language.liquid.words import sentence
from crowdlint.language.render.filters import GrantError
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

Code = Literal["InvalidTemplate", "InvalidData", "LimitExceeded", "ValidationError"]


class RenderError(UserError):
    """The template cannot be rendered with this data. ``span``: where in the template; ``code``: the sort of fault."""

    def __init__(self, message: str, source: Source, span: Span, code: Code) -> None:
        super().__init__(source.spoken(message), source.place(span.start))
        self.span = span
        self.code = code


def explained(error: LiquidError, source: Source) -> RenderError:
    """python-liquid's error in our words, with its place in the template."""
    token = error.token
    inside = token is not None and token.start_index >= 0 and token.source is source.text
    start = token.start_index if token and inside else len(source.text)
    span = Span(start, min(start + len(token.value), len(source.text)) if token and inside else start)
    code = _code(error)
    seen = _seen(error, source, span, code)
    if seen is None:
        return RenderError(_plain(error), source, span, code)
    return RenderError(
        sentence(seen, source.text), source, seen.span, code if code != "InvalidData" else "InvalidTemplate"
    )


def _code(error: LiquidError) -> Code:
    if isinstance(error, ResourceLimitError):
        return "LimitExceeded"
    if isinstance(error, LiquidSyntaxError | UnknownFilterError | TemplateNotFoundError):
        return "InvalidTemplate"
    return "ValidationError" if isinstance(error, GrantError) else "InvalidData"


def _seen(error: LiquidError, source: Source, span: Span, code: Code) -> liquid.LiquidError | None:
    """The fault that our parser found there; of syntax the first one, for python-liquid may notice it late."""
    errors = liquid.parse(source).errors
    if code == "LimitExceeded":
        return next((each for each in errors if each.kind == "nested-too-deeply"), None)
    if code != "InvalidTemplate" and not isinstance(error, LiquidTypeError | FilterArgumentError):
        return None
    here = [each for each in errors if each.span.start <= span.start <= each.span.end]
    # An argument is refused under the name of its filter.
    name = span.of(source.text)
    here += [each for each in errors if each.kind == "filter-argument-value" and each.detail[0] == name]
    syntax = isinstance(error, LiquidSyntaxError)
    fatal = [each for each in errors if each.fatal] if syntax else []
    return next(iter([*here, *fatal, *(errors if syntax else ())]), None)


def _plain(error: LiquidError) -> str:
    if isinstance(error, TemplateNotFoundError):
        return "the service has no other template that this one could include"
    text = str(error.message)
    if match := re.match(r"(?:\w+: )?(\w+?)_?\(\) missing", text):
        return f"the filter {match[1]} needs an argument"
    if match := re.match(r"unexpected '(break|continue)'$", text):
        return f"{{% {match[1]} %}} stands outside a loop"
    return re.sub(r"^expected (.*), found (.*)$", r"here \1 should stand, not \2", text)
