"""A radio button without a value: whichever is chosen, the answer is `on`, or empty where the value is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.form import input_type, is_silent
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# A group that shows how one answers.
EXAMPLE = regex(r"(?:example|sample|demo)s?[\W_\d]*$", re.I)


@rule("CL621", on=Page, severity="error", also=("warning",), seeks="=radio")
def check(page: Page) -> Iterator[Finding]:
    """One finding a native radio button, where a group has several; those switched off or without name send nothing."""
    groups: dict[tuple[str, bool], list[Element]] = {}
    named: Counter[str] = Counter()
    for radio in page.elements("input"):
        if input_type(radio) != "radio" or radio.has_unknown_attributes or is_silent(radio):
            continue
        value, name = radio.value("value"), radio.value("name")
        named[name.text if name else ""] += 1
        if name and (value is None or not value.text):
            groups.setdefault((name.text, value is not None), []).append(radio)
    for (name_of, empty), group in groups.items():
        for radio in group if named[name_of] > 1 else ():
            if EXAMPLE.match(name_of):
                continue
            if len(group) > 1:
                lacks = "'s `value` is empty, and so is its answer" if empty else " has no `value`: its answer is `on`"
                yield Finding(radio.start_tag, f"this radio button{lacks}, like that of the others; give it one")
            elif not empty:  # a single empty one is how a form says "none of these"
                message = "this radio button has no `value`: its answer is `on`, which does not say what was chosen"
                yield Finding(radio.start_tag, f"{message}; give it one", level="warning")
