"""Which errors of `check` a page survives: what they cost shows in the browser, where the page was worked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from crowdlint.language.text.source import Source

# Mistakes of the markup, which every browser repairs in the same way. All others hit elsewhere: the service refuses the
# template, the data are not there, the answer is lost later.
_REPAIRED = {
    "unterminated-attribute-value", "nested-quotes", "stray-quote", "unclosed-element", "mismatched-end-tag",
    "self-closed-element", "early-tag-end", "unquoted-value",
}  # fmt: skip
# Elements that neither ask nor show anything by themselves, nor swallow what comes after them.
_PLAIN = {
    "div", "span", "p", "b", "i", "u", "em", "strong", "small", "font", "center", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "section",
    "header", "footer", "main", "nav", "aside", "article", "blockquote", "pre", "code", "hr", "br", "mark",
}  # fmt: skip
_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s=>/][^\s=>]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")


def split(findings: Sequence[Mapping[str, Any]], source: Source) -> tuple[list[str], list[str]]:
    """The errors as sentences: those that a page cannot survive, and those that only its work can tell of."""
    fatal: list[str] = []
    survived: list[str] = []
    for each in findings:
        if each["severity"] != "error":
            continue
        place = each["location"]
        said = f"check finds {each['code']} {each['name']}: {each['message']} (line {place['row']})"
        (survived if each["name"] in _REPAIRED and _is_plain(source, each) else fatal).append(said)
    return fatal, survived


def _is_plain(source: Source, finding: Mapping[str, Any]) -> bool:
    """Whether it stands in the tag of a plain element of which no attribute swallows markup."""
    row, column = finding["location"]["row"], finding["location"]["column"]
    if finding["cell"] is not None or not 0 < row <= len(source.line_starts):
        return False
    at = source.line_starts[row - 1] + column - 1
    found = _TAG.match(source.text, max(source.text.rfind("<", 0, at + 1), 0))
    if not found or found[1].lower() not in _PLAIN:
        return False
    at = found.end()
    while (attribute := _ATTRIBUTE.match(source.text, at)) and attribute.end() > at:
        if "<" in attribute[0]:
            return False
        at = attribute.end()
    return True
