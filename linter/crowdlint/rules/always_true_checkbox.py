"""A required check box that asks a question: the only answer it takes is yes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import input_type, static
from crowdlint.language.page.page import Element, Page
from crowdlint.language.text.kept import once
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# What a worker has to agree to, one by one.
CONSENT = regex(r"\b(?:I|I'm|I've|my|agree|confirm|accept|consent|understand|read|certify|terms)\b", re.I)


@rule("CL623", on=Page, severity="info", also=("warning",), seeks="[required]")
def check(page: Page) -> Iterator[Finding]:
    """One finding a box whose text is a question, and one for boxes that together look like a choice."""
    boxes = [box for box in page.elements("crowd-checkbox", "crowd-toggle-button", "input") if _is_required(box)]
    for box in boxes:
        if _text(page, box).endswith("?"):
            message = "a required check box can only be answered with yes; ask with radio buttons, or drop `required`"
            yield Finding(box.start_tag, message)
    groups: dict[int, list[Element]] = {}
    for box in boxes:
        if not CONSENT.search(_text(page, box)) and not _text(page, box).endswith("?"):
            groups.setdefault(id(_around(box)), []).append(box)
    for group in groups.values():
        if len({box.start_tag for box in group}) > 1:
            message = f"each of these {len(group)} boxes must be ticked, so that every worker answers all of them"
            yield Finding(group[0].start_tag, f"{message}; drop `required`", level="warning")


def _is_required(box: Element) -> bool:
    return box.attribute("required") is not None and (box.tag != "input" or input_type(box) == "checkbox")


def _around(box: Element) -> Element | None:
    label = box.closest("label", "li", "p", "td")
    return label.parent if label else box.parent


def _text(page: Page, box: Element) -> str:
    if box.tag != "input":
        return box.text.strip()
    label = box.closest("label") or _labels(page).get(static(box, "id") or "")
    return label.text.strip() if label else ""


@once
def _labels(page: Page) -> dict[str, Element]:
    """The labels that stand apart from their fields, by the id of the field."""
    return {name: each for each in page.elements("label") if (name := static(each, "for"))}
