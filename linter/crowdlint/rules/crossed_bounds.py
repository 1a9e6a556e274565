"""Bounds that exclude each other, or a start value outside of them."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.page.form import static
from crowdlint.language.page.page import Element, Page
from crowdlint.rules import rule

PAIRS = (
    ("min", "max"),
    ("min-length", "max-length"),
    ("rows", "max-rows"),
    ("min-questions", "max-questions"),
    ("question-min-words", "question-max-words"),
    ("answer-min-words", "answer-max-words"),
)


@rule(
    "CL311",
    on=Page,
    severity="error",
    also=("warning",),
    pieces=True,
    seeks=(f"[{name}]" for pair in PAIRS for name in pair),
)
def check(page: Page) -> Iterator[Finding]:
    """One finding an element, at the upper bound or the value."""
    for element in page.elements("crowd-", "input"):
        for low, high in PAIRS:
            least, most = _number(element, low), _number(element, high)
            if least is not None and most is not None and least > most:
                yield _crossed(element, low, high)
        least, most, value = (_number(element, name) for name in ("min", "max", "value"))
        if value is not None and ((least is not None and value < least) or (most is not None and value > most)):
            attribute = element.attribute("value")
            assert attribute is not None
            message = f"`value` is {attribute.value.text}, outside of what `min` and `max` allow; start between them"
            yield Finding(attribute.span, message, level="warning")


def _number(element: Element, name: str) -> float | None:
    text = static(element, name)
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def _crossed(element: Element, low: str, high: str) -> Finding:
    first, second = element.attribute(low), element.attribute(high)
    assert first is not None and second is not None
    note = Note(first.span, f"`{low}` stands here")
    return Finding(second.span, f"`{high}` is less than `{low}`, so no answer fits; swap them", notes=(note,))
