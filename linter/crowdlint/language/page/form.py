"""What of a page sends an answer: its fields, its forms, and the script that makes crowd elements work."""

from __future__ import annotations

import re

from crowdlint.language.html.tokens import TextToken
from crowdlint.language.page.page import Element, Page
from crowdlint.language.page.values import Static
from crowdlint.language.text.kept import once
from crowdlint_schemas import loader
from crowdlint_schemas.frame import SILENT_INPUTS
from crowdlint_schemas.light import regex

# Native inputs that hold no answer.
BUTTONS = frozenset(SILENT_INPUTS)
_CAPTION = 200  # elements and texts of a button that are looked at
_SENDS = regex(r"\s*(?:submit|send|finish|done|complete)\b[\s\w!.]{0,20}\Z", re.I)
# Answers of these are collected into one object by name, so that a shared name loses nothing.
SHARING = {"crowd-checkbox", "crowd-toggle-button", "crowd-radio-button"}


def static(element: Element, name: str) -> str | None:
    """The value of an attribute where it is there and known, else ``None``."""
    value = element.value(name)
    return value.text if isinstance(value, Static) else None


def input_type(element: Element) -> str:
    """The type of a native input in small letters; ``?`` where Liquid or a program writes it."""
    if element.attribute("type") is None:
        return "?" if element.has_unknown_attributes else "text"
    value = static(element, "type")
    return "?" if value is None else value.strip().lower()


def says_submit(button: Element) -> bool:
    """Whether the caption of a button says that it sends the form."""
    caption = (static(button, "value") or "") if button.tag == "input" else _caption(button)
    return _SENDS.match(caption) is not None


def _caption(button: Element) -> str:
    """The text in a button, as far as one is looked for: buttons may stand in buttons a thousand deep."""
    waiting, parts = button.content[::-1], list[str]()
    for _ in range(_CAPTION):
        if not waiting:
            break
        each = waiting.pop()
        if isinstance(each, Element):
            waiting += each.content[::-1]
        elif isinstance(each, TextToken):
            parts.append(each.data)
    return "".join(parts)


def is_silent(control: Element) -> bool:
    """Whether a native control sends nothing in any case: it has no name, or is switched off for good.

    Pictures of a finished answer in the instructions are made of such controls.
    """
    unnamed = not control.attribute("name") and not control.has_unknown_attributes
    return unnamed or is_off(control)


def is_off(control: Element) -> bool:
    """Whether a control is disabled as it is written, or the ``fieldset`` around it."""
    around: Element | None = control
    while around is not None and not around.attribute("disabled"):
        around = around.parent.closest("fieldset") if around.parent else None
    return around is not None


def is_field(page: Page, element: Element) -> bool:
    """Whether an element sends an answer: a crowd element that has one, or a native control.

    A form and a radio group send only what is inside them.
    """
    if element.tag in ("select", "textarea"):
        return True
    if element.tag == "input":
        return input_type(element) not in BUTTONS
    entry = element.facts if element.tag.startswith("crowd-") else None
    return (
        entry is not None and entry.get("answer") is not None and element.tag not in ("crowd-form", "crowd-radio-group")
    )


@once
def fields(page: Page) -> tuple[Element, ...]:
    """Every element of the page that sends an answer, in document order; those in a ``template`` are no part of it."""
    crowd = [each for each in page.elements("crowd-", "input", "select", "textarea") if is_field(page, each)]
    return tuple(each for each in crowd if not each.closest("template"))


@once
def script_text(page: Page) -> str:
    """All script of the page: inline elements, and attributes that hold handlers."""
    inline = [script.text for script in page.elements("script")]
    handlers = [each.value.text for element in page.elements() for each in element.attributes if each.name[:2] == "on"]
    return "\n".join(inline + handlers)


@once
def loaders(page: Page) -> list[Element]:
    """The script elements that load Amazon's elements, or are meant to: their address says ``crowd``."""
    found = []
    for script in page.elements("script"):
        value = script.value("src")
        if value is not None and loader.is_meant(value.text):
            found.append(script)
    return found
