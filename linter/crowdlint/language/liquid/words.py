"""What is wrong with the Liquid of a template, one sentence for each kind of error, which `check` and `render` print.

Tags, filters and signs stand between back-ticks; a sentence has no full stop.
"""

from __future__ import annotations

from crowdlint.language.liquid.errors import LiquidError
from crowdlint.language.text.span import Span
from crowdlint.nearest import nearest
from crowdlint_schemas import filters, tags
from crowdlint_schemas.light import regex

CLOSING = {"unclosed-output": "}}", "unclosed-tag": "%}"}
_ENDS = regex(r"\{%-?\s*(e?nd?\w+)")
_BRACKETS = {"(": ")", "[": "]"}
# Operators of other languages -> Liquid's.
_OPERATORS = {
    "=": "==", "===": "==", "!==": "!=", "&&": "and", "&": "and", "||": "or", "|": "or", "=>": ">=", "=<": "<=",
    "is": "==", "eq": "==", "ne": "!=", "AND": "and", "OR": "or", "in": "contains",
}  # fmt: skip
_KNOWN_OPERATORS = "`==`, `!=`, `<`, `>`, `<=`, `>=`, `contains`, `and` or `or`"

# Kinds whose sentence needs no more than the words of ``detail``.
_PLAIN = {
    "second-else": "a second `else` in one `{0}`, which never shows",
    "branch-after-else": "`elsif` after `else` never shows",
    "text-before-when": "what stands between `case` and its first `when` never shows",
    "nested-too-deeply": "`{0}` is nested too deeply for Liquid to render",
    "missing-tag-name": "`{{% %}}` holds no tag",
    "inline-comment-line": "each line of a `{{% # %}}` comment must start with `#`",
    "unexpected-arguments": "`{0}` takes nothing; remove `{1}`",
    "missing-condition": "`{0}` has nothing to test",
    "unclosed-string": "the quote `{0}` is never closed",
    "not-operator": "Liquid has no `not`; use `unless`, or compare with `== false`",
    "parentheses": "Liquid has no parentheses in conditions; it reads `and` and `or` from right to left",
    "dotted-index": "an index stands in brackets: `[{0}]`",
    "dot-before-bracket": "remove the dot before `[`",
    "expression-too-deep": "brackets are nested too deeply for Liquid to render",
    "filter-argument-value": "`{0}` cannot work with `{1}`",
    "incomparable": "`{0}` cannot compare a text with a number",
    "tag-argument-value": "`{0}` wants a whole number, not `{1}`",
}


def sentence(error: LiquidError, text: str) -> str:
    """What is wrong, what comes of it, and what was meant."""
    said, semicolon, advice = _said(error, text).partition("; ")
    return (
        f"{said}, so Liquid refuses the whole template{semicolon}{advice}" if error.fatal else said + semicolon + advice
    )


def _said(error: LiquidError, text: str) -> str:
    """What is wrong, and what would be right; ``text`` is the template."""
    if error.kind in _PLAIN:
        return _PLAIN[error.kind].format(*error.detail)
    if error.kind in CLOSING:
        return f"`{error.span.of(text)[:2]}` is never closed; its `{CLOSING[error.kind]}` is missing"
    words = error.detail
    match error.kind:
        case "unclosed-block" if end := misspelt_end(error, text):
            return f"`{words[0]}` is never closed: `{end.of(text)}` ends nothing; did you mean `end{words[0]}`?"
        case "unclosed-block":
            return f"`{words[0]}` is never closed; its `{{% end{words[0]} %}}` is missing"
        case "stray-end":
            return f"`{words[0]}` ends no `{words[0].removeprefix('end')}`: {_open_here(words[1])}"
        case "wrong-end":
            return f"`{words[0]}` cannot end `{words[1]}`; write `end{words[1]}`"
        case "stray-branch":
            return f"`{words[0]}` must stand directly inside {_blocks_of(words[0])}; {_open_here(words[1])}"
        case "malformed-tag":
            form = tags.FORMS.get(words[0])
            return f"`{words[0]}` does not read like this" + (f"; its form is `{form}`" if form else "")
        case "missing-expression":
            return "a value or a name is missing" + (f" after `{words[0]}`" if words[0] else "")
        case "unclosed-bracket":
            return f"`{words[0]}` is never closed; its `{_BRACKETS[words[0]]}` is missing"
        case "unexpected-token" if words[0] == "(":
            return "a filter's arguments follow a colon, not `(`; Liquid drops everything from here on"
        case "unexpected-token" | "unexpected-character":
            return f"Liquid cannot use `{words[0]}` here and drops everything from it to the end of the expression"
        case "filter-arguments":
            return f"`{words[0]}` takes {_arguments(int(words[2]), int(words[3]))}, not {words[1]}"
    return _unknown(error)


def meant(error: LiquidError) -> str | None:
    """The tag, filter or operator that an unknown one most likely stands for."""
    word = error.detail[0]
    match error.kind:
        case "unknown-tag":
            return tags.FOREIGN[word] if word in tags.FOREIGN else nearest(word, tags.names())
        case "unknown-filter":
            return filters.FOREIGN.get(word.lower()) or nearest(word, filters.FILTERS)
        case "unknown-operator":
            return _OPERATORS.get(word)
    return None


def misspelt_end(error: LiquidError, text: str) -> Span | None:
    """Of a block whose inside nobody reads, the word after it that was meant to end it."""
    name = error.detail[0] if error.kind == "unclosed-block" else ""
    for match in _ENDS.finditer(text, error.span.end) if name in tags.OPAQUE else ():
        if nearest(match[1], [f"end{name}"]):
            return Span(*match.span(1))
    return None


def _unknown(error: LiquidError) -> str:
    word, right = error.detail[0], meant(error)
    if error.kind == "unknown-operator" and right is None:
        return f"`{word}` stands where Liquid wants {_KNOWN_OPERATORS}"
    what = "there is no filter" if error.kind == "unknown-filter" else f"Liquid has no {error.kind[len('unknown-') :]}"
    hint = f"; did you mean `{right}`?" if right else ""
    order = " (the list stands on its left)" if right == "contains" else ""
    return f"{what} `{word}`{hint}{order}"


def _open_here(block: str) -> str:
    return f"the block open here is `{block}`" if block else "no block is open here"


def _blocks_of(branch: str) -> str:
    blocks = [f"`{each}`" for each in tags.branches()[branch]]
    return " or ".join([", ".join(blocks[:-1]), blocks[-1]] if len(blocks) > 1 else blocks)


def _arguments(least: int, most: int) -> str:
    if most == 0:
        return "no arguments"
    numbers = str(most) if least == most else f"{least} to {most}"
    return f"{numbers} argument{'' if most == 1 else 's'}"
