"""Two radio buttons of one name with the same value, so that the answer does not say which was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note, Severity
from crowdlint.language.page.form import input_type, is_silent, static
from crowdlint.language.page.page import Element, Page
from crowdlint.language.script import code_of
from crowdlint.rules import rule


@rule("CL622", on=Page, severity="error", also=("warning",), seeks="<input> <crowd-radio-button>")
def check(page: Page) -> Iterator[Finding]:
    """One finding for each button but the first of a name and value; one for a name that a loop repeats."""
    first: dict[tuple[str, str], Element] = {}
    looped: set[str] = set()
    for radio in page.elements("input", "crowd-radio-button"):
        if radio.tag == "input" and (input_type(radio) != "radio" or is_silent(radio)):
            continue
        name, value = static(radio, "name"), static(radio, "value")
        if not name or (not value and (radio.tag == "input" or radio.attribute("value"))):
            continue  # a native one without a value, or with an empty one, is radio-without-value's
        before = first.setdefault((name, value or "on"), radio)
        if before is radio or (before.start_tag == radio.start_tag and (radio.tag != "input" or name in looped)):
            continue
        level: Severity | None = "warning" if _in_turn(page, before, radio) else None
        if before.start_tag == radio.start_tag:
            looped.add(name)
            message = f"the loop gives these buttons the name `{name}` in every turn, so one choice of all is left"
            yield Finding(radio.start_tag, f"{message}; number the name: `{name}-{{{{ forloop.index }}}}`", level=level)
            continue
        message = f"two buttons answer `{name}` with `{value or 'on'}`: which was chosen is lost; write another value"
        yield Finding(radio.start_tag, message, notes=(Note(before.start_tag, "the other one"),), level=level)


def _in_turn(page: Page, one: Element, other: Element) -> bool:
    """Whether a script may show the places of the two in turn."""
    around = [list(each.ancestors()) for each in (one, other)]
    apart = [each for mine, theirs in (around, around[::-1]) for each in mine if each not in theirs]
    code = code_of(page) if apart else None
    return code is not None and any(code.may_mean(ask, each) for ask in code.asks for each in apart)
