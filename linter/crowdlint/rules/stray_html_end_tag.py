"""An end tag of HTML that ends nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix, Severity
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

MESSAGES: dict[str, tuple[Severity, str]] = {
    "stray-end-tag": ("warning", "`{tag}` ends nothing: no such element is open here, and browsers pass over it"),
    "void-end-tag": ("info", "`{tag}` ends nothing: this element has no end tag in HTML"),
}


# Where the start tag that was lost did something for the worker or the answer. Of any other, what browsers pass over
# changes nothing.
MATTERS = regex(
    r"</(?:[\w.]+-|form|fieldset|label|button|select|option|textarea|table|ul|ol|video|audio|iframe|script|a\b)",
    re.I,
)


@rule("CL206", on=Page, severity="warning", also=("info",), around="before", seeks=(f"!{name}" for name in MESSAGES))
def check(page: Page) -> Iterator[Finding]:
    """One finding an end tag."""
    for problem in page.errors:
        if problem.name in MESSAGES:
            level, message = MESSAGES[problem.name]
            tag = problem.span.of(page.source.text)
            if re.fullmatch(r"</br[\s/]*>", tag, re.I):
                fix = Fix("write `<br>`", (Edit(problem.editable, "<br>"),)) if problem.editable else None
                yield Finding(problem.span, f"browsers read `{tag}` as `<br>`; write that", fix, level="info")
                continue
            if not MATTERS.match(tag):
                level = "info"
            # That of a custom element belongs to a start tag that was lost or misspelt; one in a loop may end something
            # in another turn.
            broken = page.template is not None and any(each.fatal for each in page.template.errors)
            own = "-" not in tag and not broken and len(page.rendered.find(problem.span.start)) == 1
            fix = Fix("remove it", (Edit(problem.editable, ""),), "unsafe") if problem.editable and own else None
            yield Finding(problem.span, message.format(tag=tag), fix, level=level)
