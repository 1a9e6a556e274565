"""Makes steps of what a person does at an open page, such that they can be done again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from crowdlint_preview.browser.browser import BrowserError, Visit
from crowdlint_preview.work.drivers import CannotWork
from crowdlint_preview.work.judge import posted_answer, sent_answers
from crowdlint_preview.work.look import PRESSABLE, Look, PageField
from crowdlint_preview.work.steps.doing import LISTS, TAGS, found

POLL = 100  # milliseconds between two looks at what was done
LONG = 10.0  # seconds without doing anything, which may be what the page wanted
TOOLS = {tag: tool for tool, tag in TAGS.items()}


@dataclass
class Deed:
    """One thing that was done. ``name``: what steps call the element. ``time``: seconds since the page was opened."""

    kind: str
    key: int
    time: float
    name: str
    value: str = ""
    points: list[list[float]] = field(default_factory=list)
    more: str = ""  # the tool that paints, or what something was dragged to


class Recorder:
    """Listens at an open page from now on. ``deeds``: what was done so far."""

    def __init__(self, look: Look, fields: str) -> None:
        self.look, self.visit = look, look.visit
        self.deeds: list[Deed] = []
        look.ask("listen", fields=fields, buttons=PRESSABLE)

    def run(self, wait: Callable[[Visit], bool]) -> list[dict[str, Any]]:
        """The steps, once an answer was sent, or ``wait`` (which lets time pass) says that nothing more comes."""
        answers: list[Any] = []
        names: set[str] = set()
        try:
            while not answers:
                more = wait(self.visit)
                self.take()
                if self.visit.sent() or posted_answer(self.visit) is not None:
                    answers = sent_answers(self.visit)
                    names = {each.name for each in self.look.fields() if each.type != "hidden"}
                elif not more:
                    break
        except BrowserError:  # the window was closed
            pass
        answer = answers[-1][0] if answers and isinstance(answers[-1], list) and answers[-1] else {}
        return [*self._steps(answer), *_expected({name: answer[name] for name in answer if name in names})]

    def take(self) -> None:
        """Write down what came since the last time, by names that find the same element again."""
        for event in self.look.ask("heard"):
            last = self.deeds[-1] if self.deeds else None
            deed = Deed(
                event["kind"],
                event["key"],
                event["time"] / 1000,
                self._name(event),
                event.get("value", ""),
                event.get("points", []),
                event.get("tool", "") or (self._name({**event["to"], "kind": "drag"}) if "to" in event else ""),
            )
            if last and deed.kind == "fill" and (last.kind, last.key) == (deed.kind, deed.key):
                self.deeds[-1] = deed
            elif last and _goes_on(last, deed):
                last.points += deed.points
            else:
                self.deeds.append(deed)

    def _name(self, event: Mapping[str, Any]) -> str:
        """The first of its names that finds it; where none does, the way to it."""
        kind = event["kind"]
        if kind == "paint":
            return str(next(iter(event["names"]), ""))
        if kind in ("stroke", "drawn") or not event["way"]:
            return f"css={event['way']}" if event["way"] else ""
        if kind == "key":
            return str(next(iter(event["names"]), f"css={event['way']}"))
        if self.look.at(event["key"]).count() != 1 or not self.look.at(event["key"]).is_visible():
            return str(event["names"][0]) if event["names"] else f"css={event['way']}"
        for name in event["names"]:
            try:
                if self.look.key_of(found(self.visit.frame, kind, name)) == event["key"]:
                    return str(name)
            except (CannotWork, BrowserError):
                continue
        return f"css={event['way']}"

    def _steps(self, answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        drawn: set[int] = set()
        before = self.deeds[0].time if self.deeds else 0.0
        for deed in self.deeds:
            if deed.time - before >= LONG and deed.kind != "drawn":
                yield {"wait": round(deed.time - before)}
            before = deed.time
            if deed.kind == "paint":
                yield _painted(deed, self.look)
            elif deed.kind != "drawn":
                yield _step(deed)
            elif deed.key not in drawn:
                drawn.add(deed.key)
                yield from self._shapes(deed.key, answer)

    def _shapes(self, key: int, answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """What was drawn in an image widget, as its answer tells it; what was there before is left out."""
        known = self.look.field(key)
        if known is None:
            return
        if known.tag == "crowd-text-ranking":
            yield from _ranked(answer)
        if known.tag == "crowd-entity-annotation":
            yield from _marked(self.look, known, answer)
        if known.tag not in TOOLS:
            return
        tool, given = TOOLS[known.tag], answer.get(known.name, {})
        size = given.get("inputImageProperties", {})
        if not size.get("width") or not size.get("height"):
            return
        for shape in given.get(LISTS[tool], []):
            if json.dumps(shape, sort_keys=True) not in _shown(known.attributes.get("initial-value", "")):
                place = [[_part(x, size["width"]), _part(y, size["height"])] for x, y in _corners(tool, shape)]
                yield {"draw": tool, "label": shape["label"], "at": place, **_within(self.look, known)}


def _within(look: Look, known: PageField) -> dict[str, str]:
    """Which element it is, where there are several of its kind."""
    return {"in": known.name} if sum(each.tag == known.tag for each in look.fields()) > 1 else {}


def _goes_on(last: Deed, deed: Deed) -> bool:
    """Whether it is the next corner of a polygon that paints."""
    same = (last.kind, last.key, last.value, last.more) == (deed.kind, deed.key, deed.value, deed.more)
    closed = (
        len(last.points) > 2 and max(abs(a - b) for a, b in zip(last.points[0], last.points[-1], strict=True)) < 0.02
    )
    return same and deed.kind == "paint" and deed.more == "Polygon" and not closed


def _painted(deed: Deed, look: Look) -> dict[str, Any]:
    known = look.field(deed.key)
    where = _within(look, known) if known else {}
    return {"paint": deed.value, "with": deed.more, "at": deed.points, **where}


def _ranked(answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The ranks of each dimension, as the answer tells them."""
    for each in answer.get("ordinalRankingDimensions", []):
        yield {"rank": each["name"], "as": each["responseRankings"]}


def _marked(look: Look, known: PageField, answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The words that were marked, as the answer tells them; those that were marked before are left out."""
    text = look.at(known.key).get_attribute("text") or ""
    for each in answer.get(known.name, {}).get("entities", []):
        start, words = each["startOffset"], text[each["startOffset"] : each["endOffset"]]
        before = {(old.get("startOffset"), old.get("label")) for old in _given(known)}
        if words.strip() and (start, each["label"]) not in before:
            nth = sum(text.startswith(words, at) for at in range(start + 1))
            several = {"nth": nth} if text.count(words) > 1 else {}
            yield {"mark": words, "label": each["label"], **several, **_within(look, known)}


def _given(known: PageField) -> list[dict[str, Any]]:
    """The marks that an initial value holds."""
    try:
        given = json.loads(known.attributes.get("initial-value", ""))
    except ValueError:
        return []
    return [each for each in given if isinstance(each, dict)] if isinstance(given, list) else []


def _step(deed: Deed) -> dict[str, Any]:
    if deed.kind == "fill":
        return {"fill": deed.name, "with": deed.value}
    if deed.kind == "key":
        return {"key": deed.value, **({"in": deed.name} if deed.name else {})}
    if deed.kind == "stroke":
        return {"stroke": deed.name, "at": deed.points}
    if deed.kind == "drag":
        return {"drag": deed.name, "to": deed.more}
    return {deed.kind: deed.name}


def _shown(initial: str) -> set[str]:
    """The shapes that an initial value holds, each as one text."""
    try:
        given = json.loads(initial)
    except ValueError:
        return set()
    lists = [given] if isinstance(given, list) else [each for each in given.values() if isinstance(each, list)]
    return {json.dumps(shape, sort_keys=True) for each in lists for shape in each}


def _corners(tool: str, shape: Mapping[str, Any]) -> list[tuple[float, float]]:
    if tool == "box":
        left, top = shape["left"], shape["top"]
        return [(left, top), (left + shape["width"], top + shape["height"])]
    return [(each["x"], each["y"]) for each in ([shape] if tool == "keypoint" else shape["vertices"])]


def _part(at: float, side: float) -> float:
    return min(max(round(at / side, 4), 0.0), 1.0)


def _expected(answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What must come out again of fields that were filled in: short texts, and how many shapes there are."""
    for name, value in answer.items():
        if not re.fullmatch(r"[\w-]+", name):
            continue
        if isinstance(value, str) and re.fullmatch(r"(?!true$|false$)\S(?:[^\n]{0,58}\S)?", value):
            yield {"expect": f"answer.{name} is {value}"}
        for kind in LISTS.values():
            if isinstance(value, dict) and isinstance(value.get(kind), list):
                yield {"expect": f"answer.{name}.{kind} has {len(value[kind])}"}
