"""Steps at Amazon's own widgets: masks painted, words marked, responses ranked, as a person did it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from crowdlint_preview.browser.browser import Frame, Locator
from crowdlint_preview.work.drivers import CannotWork
from crowdlint_preview.work.drivers._picture import Picture, labels, name_of, ready_for, stroke
from crowdlint_preview.work.expected import Expectation, Fraction, Holds, Painted
from crowdlint_preview.work.outcome import Part
from crowdlint_preview.work.plan import Plan

MASK, TEXT, RANKING = "crowd-semantic-segmentation", "crowd-entity-annotation", "crowd-text-ranking"


def paint(plan: Plan, step: dict[str, Any]) -> None:
    """Paint with a label and a tool; the last stroke of a brush must be in the answer."""
    element = widget(plan.visit.frame, MASK, step.get("in", ""))
    press_label(element, step["paint"])
    on = ready_for(element, step["with"])
    points: list[Fraction] = [(x, y) for x, y in step["at"]]
    if step["with"] == "Polygon":
        _corners(plan, on, points)
    else:
        stroke(plan.hands.worker, on, *points)
    middle = points[len(points) // 2]
    remember(plan, element, Painted({step["paint"]: [middle]} if step["with"] == "Brush" else {}))


def _corners(plan: Plan, on: Picture, points: Sequence[Fraction]) -> None:
    """Click each corner; the first once more where the last is not there."""
    (x1, y1), (x2, y2) = points[0], points[-1]
    closing = [] if len(points) > 3 and abs(x1 - x2) + abs(y1 - y2) < 0.04 else [points[0]]
    corners = [*points[:-1], points[0]] if not closing else [*points, *closing]
    for corner in corners:
        plan.visit.page.mouse.click(*on.at(corner))


def mark(plan: Plan, step: dict[str, Any]) -> None:
    """Choose a label, and select words of the text with the mouse, from before the first letter to behind the last."""
    element = widget(plan.visit.frame, TEXT, step.get("in", ""))
    text = element.get_attribute("text") or ""
    start = -1
    for _ in range(step.get("nth", 1)):
        start = text.find(step["mark"], start + 1)
    if start < 0:
        raise CannotWork(f"its text does not hold {step['mark']!r} {step.get('nth', 1)} times")
    end = start + len(step["mark"])
    box = element.get_by_role("group", name="Text", exact=True)
    box.scroll_into_view_if_needed()
    press_label(element, step["label"])
    first, last = (plan.look.ask("letter", key=plan.look.key_of(element), at=at) for at in (start, end - 1))
    if not first or not last:
        raise CannotWork(f"{step['mark']!r} is not to be seen in its text")
    plan.hands.worker.drag((first["left"] + 0.5, first["y"]), (last["right"] - 0.5, last["y"]))
    plan.visit.pass_time(100)
    remember(plan, element, {"entities": _all(plan, element, step["label"], start, end)})


def _all(plan: Plan, element: Locator, label: str, start: int, end: int) -> Holds:
    before = plan.hands.parts.get(plan.look.key_of(element))
    marked = list(before.expected["entities"].items) if before and before.expected else []
    return Holds([*marked, {"label": label, "startOffset": start, "endOffset": end}])


def rank(plan: Plan, step: dict[str, Any]) -> None:
    """Give each response its rank on one dimension."""
    element = widget(plan.visit.frame, RANKING, "")
    responses = element.get_by_role("article").all()
    names = [each.inner_text() for each in responses[0].locator("legend").all()] if responses else []
    if step["rank"] not in names or len(step["as"]) != len(responses):
        raise CannotWork(f"it ranks {len(responses)} responses on {', '.join(names) or 'nothing'}")
    for response, place in zip(responses, step["as"], strict=True):
        response.get_by_role("radiogroup").nth(names.index(step["rank"])).locator("label").nth(place - 1).click()
    key = plan.look.key_of(element)
    before = plan.hands.parts.get(key)
    done = before.expected if before and before.expected else []
    remember(plan, element, [*done, {"name": step["rank"], "responseRankings": step["as"]}])


def widget(frame: Frame, tag: str, name: str) -> Locator:
    """The element of this kind, of that name where one is given. Raises ``CannotWork`` where there is none."""
    named = f"[name={json.dumps(name)}]" if name else ""
    element = frame.locator(f"css:light={tag}{named}").first
    if element.count() == 0:
        raise CannotWork(f"there is no <{tag}>")
    return element


def press_label(element: Locator, label: str) -> None:
    """Choose a label beside a widget."""
    button = next((each for each in labels(element) if label in (name_of(each), each.get_attribute("data-id"))), None)
    if button is None:
        raise CannotWork(f"it offers no label {label!r}")
    if button.get_attribute("aria-pressed") != "true":
        button.click()


def remember(plan: Plan, element: Locator, expected: Expectation | dict[str, Any] | list[Any]) -> None:
    """The answer must hold this, and the plan leaves the element alone."""
    key = plan.look.key_of(element)
    field = next(each for each in plan.look.fields() if each.key == key)
    plan.hands.parts[key] = Part(field.tag, field.name, expected, {}, key=key, typed=True)
