"""What went wrong while rendering, in plain words and with its place.

python-liquid stops at the first fault and speaks of tokens; our own tolerant parser knows more. So the words are its
words wherever it has seen the same fault.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
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
from crowdlint.language.liquid.filters import FILTERS
from crowdlint.language.render.filters import GrantError
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

Code = Literal["InvalidTemplate", "InvalidData", "LimitExceeded", "ValidationError"]

_WORDS = {
    "unclosed-output": "this {{ is never closed by }}",
    "unclosed-tag": "this {% is never closed by %}",
    "unclosed-block": "this {% %0 %} is never closed by {% end%0 %}",
    "stray-end": "{% %0 %} ends a block that was never opened",
    "stray-branch": "{% %0 %} stands outside a block that could have it",
    "second-else": "a second {% else %} in one {% %0 %}",
    "nested-too-deeply": "blocks are nested too deeply here",
    "unknown-tag": "Liquid has no tag {% %0 %}",
    "missing-tag-name": "a tag needs a name after {%",
    "malformed-tag": "the words after {% %0 do not have the form this tag needs",
    "unexpected-arguments": "{% %0 %} takes no words, but finds: %1",
    "inline-comment-line": "every line of a {% # %} comment starts with #",
    "missing-condition": "{% %0 %} has nothing to test",
    "missing-expression": "a value is missing here",
    "unexpected-token": "%0 cannot stand here",
    "unexpected-character": "Liquid has no use for the character %0",
    "unclosed-string": "this quote is never closed",
    "unknown-operator": "%0 is no operator of Liquid: write and, or, ==, !=, <, >, <=, >= or contains",
    "not-operator": "Liquid has no 'not': use {% unless %}, or compare with == false",
    "parentheses": "Liquid conditions have no parentheses",
    "dotted-index": "write the index in brackets: [%0]",
    "dot-before-bracket": "no dot before a bracket",
    "unclosed-bracket": "this %0 is never closed",
    "expression-too-deep": "brackets are nested too deeply here",
    "unknown-filter": "there is no filter named %0",
    "filter-argument-value": "the filter %0 cannot work with %1",
    "incomparable": "%0 cannot compare a text with a number",
    "tag-argument-value": "%0 cannot be %1",
}  # fmt: skip


class RenderError(UserError):
    """The template cannot be rendered with this data. ``span``: where in the template; ``code``: the sort of fault."""

    def __init__(self, message: str, source: Source, span: Span, code: Code) -> None:
        line, column = source.position(span.start)
        super().__init__(message, f"{source.path}:{line}:{column}")
        self.span = span
        self.code = code


def explained(error: LiquidError, source: Source) -> RenderError:
    """python-liquid's error in our words, with its place in the template."""
    token = error.token
    inside = token is not None and token.start_index >= 0 and token.source is source.text
    start = token.start_index if token and inside else len(source.text)
    span = Span(start, min(start + len(token.value), len(source.text)) if token and inside else start)
    code = _code(error)
    if code == "InvalidTemplate" or isinstance(error, LiquidTypeError | FilterArgumentError):
        seen = _seen(source, span, isinstance(error, LiquidSyntaxError))
        if seen is not None:
            return RenderError(_said(seen), source, seen.span, "InvalidTemplate")
    return RenderError(_plain(error), source, span, code)


def _code(error: LiquidError) -> Code:
    if isinstance(error, ResourceLimitError):
        return "LimitExceeded"
    if isinstance(error, LiquidSyntaxError | UnknownFilterError | TemplateNotFoundError):
        return "InvalidTemplate"
    return "ValidationError" if isinstance(error, GrantError) else "InvalidData"


def _seen(source: Source, span: Span, syntax: bool) -> liquid.LiquidError | None:
    """The fault that our parser found there; of syntax the first one, for python-liquid may notice it late."""
    errors = liquid.parse(source).errors
    here = [each for each in errors if each.span.start <= span.start <= each.span.end]
    fatal = [each for each in errors if each.fatal] if syntax else []
    return next(iter([*here, *fatal, *(errors if syntax else ())]), None)


def _said(error: liquid.LiquidError) -> str:
    if error.kind == "filter-arguments":
        name, given, least, most = error.detail
        wanted = least if least == most else f"{least} to {most}"
        return f"the filter {name} takes {wanted} argument{'' if wanted == '1' else 's'}, not {given}"
    words = _WORDS.get(error.kind, error.kind.replace("-", " "))
    words = re.sub(r"%([01])", lambda match: (*error.detail, "", "")[int(match[1])], words)
    if error.kind == "unknown-filter" and (close := get_close_matches(error.detail[0], FILTERS, 1)):
        words += f"; did you mean {close[0]}?"
    return words


def _plain(error: LiquidError) -> str:
    if isinstance(error, TemplateNotFoundError):
        return "the service has no other template that this one could include"
    text = str(error.message)
    if match := re.match(r"(?:\w+: )?(\w+?)_?\(\) missing", text):
        return f"the filter {match[1]} needs an argument"
    if match := re.match(r"unexpected '(break|continue)'$", text):
        return f"{{% {match[1]} %}} stands outside a loop"
    return re.sub(r"^expected (.*), found (.*)$", r"here \1 should stand, not \2", text)
