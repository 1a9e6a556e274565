"""A field without a name, whose answer is not sent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import fields, input_type, is_off, script_text, static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

NAMES = regex(r"""\.name\s*=(?!=)|setAttribute\(\s*["']name|\.attr\(\s*["']name|\.prop\(\s*["']name""")


@rule("CL617", on=Page, severity="error")
def check(page: Page) -> Iterator[Finding]:
    """One finding a field. Names that a script or Liquid may set are believed."""
    for field in fields(page):
        form = field.closest("crowd-form", "crowd-entity-annotation", "form")
        if form is None or field.has_unknown_attributes or _has_name(field) or is_off(field):
            continue
        if not _is_idle(field) and not _is_used_by_script(page, field):
            yield Finding(field.start_tag, f"`<{field.tag}>` has no `name`, so its answer is not sent")


def _has_name(field: Element) -> bool:
    entry = field.facts
    if entry and "name" not in entry["attributes"]:
        return True  # such as the widgets that answer under a name of their own
    value = field.value("name")
    return value is not None and bool(value.text.strip())


def _is_idle(field: Element) -> bool:
    """Whether nobody could write an answer into it: hidden, without an id to find it by and without a value."""
    return input_type(field) == "hidden" and not field.attribute("id") and not field.attribute("value")


def _is_used_by_script(page: Page, field: Element) -> bool:
    """Whether a script reads a native field itself, found by its id or class, or gives names to fields like this.

    A handler on the field reads it, and so may a script of the author's that lies elsewhere.
    """
    handled = any(each.name.startswith("on") for each in field.attributes)
    if not field.tag.startswith("crowd-") and (handled or (field.attribute("id") and _is_read_elsewhere(page))):
        return True
    script = script_text(page)
    words = [static(field, "id") or "", *(static(field, "class") or "").split()]
    found = any(word and (word in script or _is_counted(word, script)) for word in words)
    if found and not field.tag.startswith("crowd-"):
        return True
    return bool(NAMES.search(script)) and (found or field.tag in script)


def _is_read_elsewhere(page: Page) -> bool:
    """Whether the page loads a script of the author's own."""
    if not page.elements("script"):
        return False
    from crowdlint.language.script.pieces import origins

    return "own" in origins(page)


def _is_counted(word: str, script: str) -> bool:
    """Whether a script puts the word together from its stem and a number: `"#valid" + i`."""
    stem = word.rstrip("0123456789")
    return stem != word and re.search(rf"""["'#`]{re.escape(stem)}["'`$]""", script) is not None
