"""A select whose first option is the answer of whoever does nothing."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import is_off, script_text, static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule


@rule("CL642", on=Page, severity="info", also=("warning",), around="inside", seeks="<select>")
def check(page: Page) -> Iterator[Finding]:
    """One finding a select; where Liquid or a script writes options, the first one is not known."""
    script = script_text(page)
    inside: dict[Element | None, list[Element]] = {}
    for option in page.elements("option"):
        inside.setdefault(option.closest("select"), []).append(option)
    for select in page.elements("select"):
        options = inside.get(select, [])
        if len(options) < 2 or select.attribute("multiple") or select.attribute("size") or is_off(select):
            continue
        if not select.attribute("name") or select.has_unknown_attributes or not select.closest("form", "crowd-form"):
            continue
        names = [static(select, "id") or "", static(select, "name") or ""]
        if any(name and name in script for name in names) or _is_open(options[0]):
            continue
        if any(each.attribute("selected") for each in options):
            continue  # the author chose one
        if required := select.attribute("required"):
            message = "the first option is chosen from the start, so `required` stops nobody"
            yield Finding(required.span, f'{message}; write `<option value="">` first', level="warning")
        else:
            message = "the first option is the answer of whoever does not touch this"
            yield Finding(select.start_tag, f'{message}; write `<option value="">` first to tell them apart')


def _is_open(option: Element) -> bool:
    """Whether an option answers nothing, or is not known."""
    value = option.value("value")
    known = value.text if value is not None else option.text
    doubtful = bool(value and value.holes) or bool(option.text_value.holes)
    return not known.strip() or doubtful or bool(option.attribute("disabled") or option.attribute("hidden"))
