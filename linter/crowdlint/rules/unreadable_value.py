"""A list or an object in an attribute that cannot be read: the widget starts without it, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.json5.nodes import Array, Json, JsonError, walk
from crowdlint.language.page.page import Attribute, Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

MESSAGES = {
    "bad-escape": "the backslash in {it} means nothing",
    "bad-key": "the key {it} needs quotes",
    "bad-number": "{it} is no number",
    "bare-word": "{it} needs quotes, or brackets around it",
    "empty": "it is empty",
    "extra-comma": "there is nothing before this comma",
    "line-break-in-string": "the string goes on over the end of the line",
    "missing-colon": "the colon after {it} is missing",
    "missing-comma": "the comma before {it} is missing",
    "missing-key": "the key before {it} is missing",
    "missing-value": "{it} has no value",
    "trailing-text": "nothing can follow the value, but {it} does",
    "unclosed-bracket": "{it} is never closed",
    "unescaped-quote": "this quote ends the string too early",
    "unexpected-character": "{it} cannot stand here",
    "unterminated-comment": "the comment is never closed",
    "unterminated-string": "the string {it} lacks its closing quote",
    "wrong-bracket": "no bracket is open that {it} could close",
}
# What Python's `format` would fill in.
PLACEHOLDER = regex(r"\s*\{\w+\}\s*")
CLOSERS = {"[": "]", "{": "}"}


@rule("CL401", on=Page, severity="error", pieces=True, seeks="@json")
def check(page: Page) -> Iterator[Finding]:
    """One finding a value: what comes after the first mistake in one is mostly its consequence."""
    for attribute, fact in page.known_attributes:
        if fact["encoding"] == "json" and (value := attribute.value.json()).errors:
            yield _finding(page, attribute, value, value.errors[0])


def _finding(page: Page, attribute: Attribute, value: Json, error: JsonError) -> Finding:
    text = error.span.of(page.source.text)
    if PLACEHOLDER.fullmatch(attribute.value.text):
        said = f"`{attribute.value.text.strip()}` is a name that nothing fills in"
        return Finding(attribute.value.span, f"`{attribute.name}` cannot be read: {said}")
    if error.kind == "missing-comma" and _is_next_turn(value, error):
        said = "the comma between two turns of the loop is missing"
    else:
        said = MESSAGES[error.kind].format(it=f"`{' '.join(text.split())[:60]}`")
    span = error.span if text else attribute.span
    return Finding(span, f"`{attribute.name}` cannot be read: {said}", _fix(attribute, error, text))


def _is_next_turn(value: Json, error: JsonError) -> bool:
    """Whether the item before the missing comma comes from the same text as the one after it, or from later text."""
    lists = [node for node in walk(value.root) if isinstance(node, Array)] if value.root else []
    pairs = (pair for each in lists for pair in pairwise(each.items))
    return any(after.span == error.span and before.span.end > after.span.start for before, after in pairs)


def _fix(attribute: Attribute, error: JsonError, text: str) -> Fix | None:
    """What is missing can be added where it belongs, unless it would end the attribute."""
    missing = {"missing-comma": ",", "missing-colon": ":", "unclosed-bracket": CLOSERS.get(text[:1], "")}
    if error.kind == "unterminated-string":
        missing[error.kind] = text[:1] if text[:1] in "\"'" else ""
    sign = missing.get(error.kind)
    if error.insert is None or not sign or sign == attribute.quote or not attribute.quote:
        return None
    behind = attribute.element.page.source.text[error.insert.end :].lstrip()
    if error.kind == "missing-colon" and behind[:1] in "|,}":
        return None
    if attribute.element.start.unsure or (sign in CLOSERS.values() and attribute.value_editable is None):
        return None  # Liquid writes in it: where a bracket ends, the author knows
    return Fix(f"add the `{sign}`", (Edit(error.insert, sign),))
