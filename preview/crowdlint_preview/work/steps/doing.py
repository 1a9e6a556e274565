"""Does what steps say, by label, text and role, with the same hands that a plan has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crowdlint_preview.browser.browser import BrowserError, Frame, Locator
from crowdlint_preview.work.drivers import CannotWork
from crowdlint_preview.work.drivers._picture import click, labels, name_of, picture, ready_for, stroke, vertex
from crowdlint_preview.work.drivers._sight import in_sight
from crowdlint_preview.work.expected import Fraction, Holds, Partly, differences
from crowdlint_preview.work.hands import STEP_TIMEOUT
from crowdlint_preview.work.outcome import Part
from crowdlint_preview.work.plan import Plan
from crowdlint_preview.work.steps.reading import Steps
from crowdlint_preview.work.steps.widgets import mark, paint, rank
from crowdlint_preview.work.surface import along
from crowdlint_preview.work.trouble import in_brief

WIDGETS = {"paint": paint, "mark": mark, "rank": rank}
TOOLS = {"box": "Box", "polygon": "Polygon", "polyline": "Polyline", "line": "Line", "keypoint": "Keypoint"}
TAGS = {tool: f"crowd-{'bounding-box' if tool == 'box' else tool}" for tool in TOOLS}
LISTS = {
    "box": "boundingBoxes",
    "polygon": "polygons",
    "polyline": "polylines",
    "line": "lines",
    "keypoint": "keypoints",
}


def do_steps(plan: Plan, steps: Steps) -> None:
    """Do all but what is expected. A step that cannot be done is a failure of the plan, and ends it."""
    for number, step in enumerate(steps, 1):
        if "expect" in step or plan.sent:
            continue
        try:
            with plan.visit.within(STEP_TIMEOUT):
                if "press" in step or "key" in step:  # which may send
                    plan.visit.stand()
                plan.begin()
                _do(plan, step)
                plan.visit.pass_time(400)
                if not plan.sent:
                    plan.visit.flow()
                plan.hands.worker.diary.note(plan.visit, f"step {number}: {_shown(step)}")
        except (BrowserError, CannotWork) as error:
            words = in_brief(error) if isinstance(error, BrowserError) else str(error)
            plan.hands.failures.append(f"step {number} ({_shown(step)}) cannot be done: {words}")
            return


def _shown(step: dict[str, Any]) -> str:
    key = next(iter(step))
    return f"{key}: {step[key]}"


def _do(plan: Plan, step: dict[str, Any]) -> None:
    page, frame = plan.visit.page, plan.visit.frame
    if "fill" in step:
        plan.hands.write(found(frame, "fill", step["fill"]), str(step["with"]))
    elif "choose" in step:
        found(frame, "choose", str(step["choose"])).click()
        plan.hands.chose = True
    elif "press" in step:
        with in_sight(found(frame, "press", step["press"])) as _:
            found(frame, "press", step["press"]).click()
        plan.hands.chose = True
    elif "drag" in step:
        thing, place = (plan.look.key_of(found(frame, "drag", step[each])) for each in ("drag", "to"))
        plan.hands.strokes.carry(thing, place)
        plan.hands.chose = True
    elif (act := next((WIDGETS[each] for each in WIDGETS if each in step), None)) is not None:
        act(plan, step)
    elif "stroke" in step:
        along(found(frame, "stroke", step["stroke"]), plan.hands.worker, step["at"])
        plan.hands.chose = True
    elif "key" in step and "in" in step:
        found(frame, "fill", step["in"]).press(step["key"])
    elif "key" in step:
        page.keyboard.press(step["key"])
    elif "wait" in step:
        for _ in range(min(int(step["wait"]), 600)):
            plan.visit.pass_time(1000)
    else:
        _draw(plan, step)


def found(frame: Frame, kind: str, name: str) -> Locator:
    """What a person would take to be called so: by role and name, by label, by text; or by ``css=`` and a selector.

    ``kind``: the word of the step. Raises ``CannotWork`` where nothing that can be seen is called so.
    """
    if name.startswith("css="):
        return frame.locator(f"css:light={name.removeprefix('css=')}").first
    roles: dict[str, tuple[str, ...]] = {
        "press": ("button", "link", "tab"),
        "choose": ("radio", "checkbox", "option", "switch", "button"),
        "fill": ("textbox", "spinbutton", "combobox", "searchbox", "slider"),
        "stroke": ("img",),
        "drag": ("listitem", "option", "img"),
    }
    ways = [frame.get_by_role(role, name=name, exact=True) for role in roles[kind]]  # type: ignore[arg-type]
    ways += [frame.get_by_label(name, exact=True), frame.get_by_placeholder(name, exact=True)]
    ways += [frame.locator(f"[name={json.dumps(name)}]"), frame.get_by_text(name, exact=True), frame.get_by_label(name)]
    for way in ways:
        for each in way.all():
            if each.is_visible():
                return each
    raise CannotWork(f"nothing that can be seen is called {name!r}")


def _draw(plan: Plan, step: dict[str, Any]) -> None:
    tool, label = step["draw"], step["label"]
    named = f"[name={json.dumps(step['in'])}]" if "in" in step else ""
    element = plan.visit.frame.locator(f"css:light={TAGS[tool]}{named}").first
    if element.count() == 0:
        raise CannotWork(f"there is no <{TAGS[tool]}>")
    picture(element)
    wanted = [(x, y) for x, y in step["at"]] if "at" in step else _around(plan, element, step["around"], tool)
    on = ready_for(element, TOOLS[tool])
    points = [on.snapped(point) for point in wanted]
    button = next((each for each in labels(element) if name_of(each) == label), None)
    if button is None:
        raise CannotWork(f"it offers no label {label!r}")
    button.click()
    if tool == "box":
        stroke(plan.hands.worker, on, points[0], points[-1])
    else:
        click(plan.hands.worker, on, *points, *(points[:1] if tool == "polygon" else ()))
        if tool == "polyline":
            plan.visit.page.keyboard.press("Enter")
    _remember(plan, element, tool, _shape(tool, label, points))


def _around(plan: Plan, element: Locator, thing: str, tool: str) -> list[Fraction]:
    """Corners around a thing of a made-up picture: ``car`` or ``tree`` as it shows them."""
    scene = plan.hands.worker.scene_of(element.get_attribute("src") or "")
    things = [each for each in (scene.objects if scene else ()) if each.name.lower() == thing.lower()]
    if not things or scene is None:
        there = ", ".join(sorted({each.name.lower() for each in scene.objects})) if scene else "nothing that is known"
        raise CannotWork(f"the picture shows no {thing!r}; it shows {there}")
    width, height = scene.image.size
    left, top, right, bottom = things[0].box
    corners = [(left / width, top / height), (right / width, bottom / height)]
    if tool == "keypoint":
        return [((corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2)]
    if tool != "polygon":
        return corners
    (x1, y1), (x2, y2) = corners
    return [(x1, y1), (x2, y1), (x2, y2), (x1, y2)]


def _shape(tool: str, label: str, points: list[Fraction]) -> dict[str, Any]:
    if tool == "keypoint":
        return {"label": label, **vertex(points[0])}
    if tool != "box":
        return {"label": label, "vertices": [vertex(point) for point in points]}
    (x1, y1), (x2, y2) = points[0], points[-1]
    return {
        "label": label,
        "left": Partly(min(x1, x2), "width"),
        "top": Partly(min(y1, y2), "height"),
        "width": Partly(abs(x2 - x1), "width"),
        "height": Partly(abs(y2 - y1), "height"),
    }


def _remember(plan: Plan, element: Locator, tool: str, shape: dict[str, Any]) -> None:
    """The answer must hold the shape, with those that were drawn before."""
    name = element.get_attribute("name") or ""
    field = next(each for each in plan.look.fields() if each.tag == TAGS[tool] and each.name == name)
    before = plan.hands.parts.get(field.key)
    drawn = list(before.expected[LISTS[tool]].items) if before and before.expected else []
    expected = {LISTS[tool]: Holds([*drawn, shape])}
    plan.hands.parts[field.key] = Part(field.tag, name, expected, {}, key=field.key, typed=True)


def unmet(plan: Plan, steps: Steps, answers: list[Any]) -> Iterator[str]:
    """What steps expect and what is not so, each a sentence."""
    for step in steps:
        if "expect" not in step:
            continue
        what, _, rest = step["expect"].partition(" ")
        word, _, wanted = rest.partition(" ")
        if what == "page":
            if not any(wanted in text for text in plan.look.text()):
                yield f"the page does not say {wanted!r}"
            continue
        value: Any = answers[-1][0] if answers else None
        for key in what.split(".")[1:]:
            inner = value[int(key)] if isinstance(value, list) and key.isdigit() and int(key) < len(value) else None
            value = value.get(key) if isinstance(value, dict) else inner
        yield from _not_so(what, word, wanted, value)


def _not_so(what: str, word: str, wanted: str, value: Any) -> Iterator[str]:
    shown = json.dumps(value, ensure_ascii=False, default=str)[:80]
    if word == "has":
        count = len(value) if isinstance(value, list | dict | str) else 0
        if str(count) != wanted:
            yield f"{what} has {count}, expected {wanted}"
    elif word == "holds":
        if wanted not in json.dumps(value, ensure_ascii=False, default=str):
            yield f"{what} is {shown}, expected to hold {wanted!r}"
    else:
        yield from differences({what: value}, {what: _typed(wanted)})


def _typed(text: str) -> Any:
    return {"true": True, "false": False}.get(text, text)
