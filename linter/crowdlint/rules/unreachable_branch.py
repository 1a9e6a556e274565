"""A branch of Liquid that no data can choose."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.liquid import Case, If, LiquidError, Template, Unless
from crowdlint.language.text.span import Span
from crowdlint.rules import rule


@rule(
    "CL113",
    on=Template,
    severity="warning",
    seeks="%if %unless %case !second-else !branch-after-else !text-before-when",
)
def check(template: Template) -> Iterator[Finding]:
    """One finding a branch."""
    for error in template.errors:
        if message := _message(error):
            notes = (Note(error.related, "the first one stands here"),) if error.related else ()
            yield Finding(error.span, message, notes=notes)
    for node in template.walk():
        if isinstance(node, If | Unless | Case):
            yield from _repeated(template, node)


def _message(error: LiquidError) -> str | None:
    match error.kind:
        case "second-else":
            return f"this `{error.detail[0]}` has an `else` already; no data can choose a second one"
        case "branch-after-else":
            return "no data can choose an `elsif` that stands after `else`"
        case "text-before-when":
            return "text between `case` and its first `when` is never shown"
    return None


def _repeated(template: Template, node: If | Unless | Case) -> Iterator[Finding]:
    """Branches that ask what an earlier one of the same block asked in the same words."""
    seen: dict[str, Span] = {}
    for branch in node.branches:
        markup = branch.token.markup_span if branch.token else None
        if markup is None or branch.name not in {"if", "elsif", "when"}:
            continue
        if isinstance(node, Unless) and branch is node.branches[0]:
            continue
        words = " ".join(markup.of(template.source.text).split())
        if words and words in seen:
            message = f"no data can choose this branch: an earlier one asks for `{words}` too"
            yield Finding(markup, message, notes=(Note(seen[words], "the earlier one"),))
        seen.setdefault(words, markup)
