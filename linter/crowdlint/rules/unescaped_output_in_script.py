"""Liquid inside a script or style, where HTML's escapes are not decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Literal, Output, Path
from crowdlint.language.page.addresses import filters_of
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Hole
from crowdlint.language.script import code_of
from crowdlint.language.text.dialect import Variable
from crowdlint.language.text.source import MARKER
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.filters import GIVES_PLAIN, JSON, RAW

# Patterns are compiled when a script is there to be asked.
# Where a script reckons or compares, an output without quotes is a number: a text there would be no JavaScript at all.
NUMBER = r"(?:[<>]=?|(?<!=)[-+*/%]|\.(?:currentTime|playbackRate|scrollTop|width|height)\s*=)\s*\Z"
OPERATOR = rf"\s*(?:[*/%]|[<>]=?|-)\s*[\w({MARKER}]"
ENCODED = r"base_?64|b64|\bpng|png\b|png(?=[A-Z_])"
NAMED_BASE64 = r"(?:base_?64|b64)\w*[\"']?\s*[:=]\s*[\"'`]?\s*\Z"
BASE64 = r";base64,\s*\Z"
# Columns of Mechanical Turk by whose names one knows what they hold: no quotes, or running text.
NO_TEXT = (
    r"ur[il]|link|src|href|path|file|image|img|picture|photo|video|audio|sound|id\b|_id|\bid|num|count|index|idx|page"
    r"|size|width|height|date|time|json|data|list|array|colou?r|code|key|hash|lat|lng|lon|score|rating"
)
TEXT = (
    r"text|sentence|question|title|passage|paragraph|descri|comment|review|caption|summary|story|tweet|post|mail"
    r"|headline|utterance|answer|response|quote|prompt|context|content|message|dialog|abstract|instruction|premise"
)

NUMBERS = (
    r"(?:.*_)?(?:lat|lon|lng|latitude|longitude|zoom|x|y|z|left|top|width|height|count|index|number|size|score|start|end"
    r"|duration|seconds|fps|frame|min|max|total|year|page)"
)


@rule("CL701", on=Page, severity="warning", also=("info",), seeks="<script>{{")
def check(page: Page) -> Iterator[Finding]:
    """One finding an output inside a script element. Handlers are attributes, where escapes are decoded."""
    columns: list[Hole] = []
    for element in page.elements("script"):
        kind = element.attribute("type")
        if kind is not None and "html" in kind.value.text:
            continue
        known = element.text_value.text
        for hole in element.text_value.holes:
            quoted = _in_string(page, element, hole.at)
            if quoted is None:
                continue
            if quoted and (re.search(BASE64, known[: hole.at][-24:]) or _is_decoded(page)):
                continue
            if re.search(NAMED_BASE64, known[: hole.at][-60:], re.I) or (_is_data(element) and _is_decoded(page)):
                continue
            if not quoted and (_is_number(known, hole) or _is_called_a_number(hole)):
                continue
            if isinstance(hole.node, Variable):
                columns += [hole] if quoted and not re.search(NO_TEXT, hole.node.name, re.I) else []
            elif _is_text(hole) and not {JSON, RAW} <= filters_of(hole):
                yield _finding(hole, quoted)
    if columns:
        yield _column(columns)


def _is_data(script: Element) -> bool:
    """Whether a script element holds data that other scripts read."""
    kind = script.value("type")
    return kind is not None and "json" in kind.text


def _is_number(known: str, hole: Hole) -> bool:
    """Whether an output without quotes stands where only a number makes sense."""
    if JSON in filters_of(hole):
        return False
    return bool(re.search(NUMBER, known[: hole.at][-24:]) or re.match(OPERATOR, known[hole.at + 1 :][:24]))


def _is_called_a_number(hole: Hole) -> bool:
    """Whether an output without quotes is called like a number: a text there would be no JavaScript at all."""
    expression = hole.node.expression if isinstance(hole.node, Output) else None
    keys = expression.value.keys if expression and isinstance(expression.value, Path) else ()
    return bool(keys) and re.fullmatch(NUMBERS, str(keys[-1]), re.I) is not None


def _is_decoded(page: Page) -> bool:
    """Whether the page's own code undoes HTML's escapes."""
    code = code_of(page)
    if code is None:
        return False
    from crowdlint.language.script.making import decodes_escapes

    return decodes_escapes(code)


def _column(columns: list[Hole]) -> Finding:
    """What Mechanical Turk puts in, as it stands: one finding a page, at the first one that holds running text."""
    hole = next((each for each in columns if re.search(TEXT, each.node.name, re.I)), None)
    name = (hole or columns[0]).node.name
    more = f" and {len(columns) - 1} more" if len(columns) > 1 else ""
    message = (
        f"Mechanical Turk puts the text of `{name}`{more} here as it stands: a quote or a line break in it ends the "
        "string, and the script does not run; print it into an element of the page and read its `textContent`"
    )
    return Finding((hole or columns[0]).span, message, level=None if hole else "info")


def _in_string(page: Page, script: Element, at: int) -> bool | None:
    """Whether an output stands in a text of the script; ``None`` for one in a comment."""
    code = code_of(page)
    node = code.within(script, at) if code is not None and not code.is_broken else None
    if node is not None:
        in_text = node.type in ("string", "string_fragment", "template_string")
        return in_text if in_text or "identifier" in node.type or node.type in ("regex_pattern", "number") else None
    known = script.text_value.text  # a style or data: as far as the line tells
    line = known[known.rfind("\n", 0, at) + 1 : at]
    return any(line.count(quote) % 2 for quote in "\"'`")


def _is_text(hole: Hole) -> bool:
    expression = hole.node.expression if isinstance(hole.node, Output) else None
    if expression is None or isinstance(expression.value, Literal) or filters_of(hole) & GIVES_PLAIN:
        return False
    path = expression.value if isinstance(expression.value, Path) else None
    return path is None or not (path.root == "forloop" or re.search(ENCODED, str(path.keys[-1]), re.I))


def _finding(hole: Hole, quoted: bool) -> Finding:
    filters = filters_of(hole)
    if RAW in filters:
        return Finding(
            hole.span,
            "a quote or `</script>` in this text ends the string or the script; write `| to_json | skip_autoescape`",
        )
    missing = RAW if JSON in filters else f"{JSON} | {RAW}"
    fix = None
    if JSON in filters:
        end = hole.node.expression.filters[-1].end
        fix = Fix("add `| skip_autoescape`", (Edit(Span(end, end), " | skip_autoescape"),), "unsafe")
    message = f"Liquid escapes what it prints, and a script reads a quote as `&quot;`; write `| {missing}`"
    return Finding(hole.span, message + ", without quotes around it" if quoted else message, fix)
