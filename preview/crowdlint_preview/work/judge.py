"""A hard look at what came of an exercise: the answer, and the requests that went unanswered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from crowdlint_preview.browser.browser import PAGE_URL, Request, Visit
from crowdlint_preview.work.expected import differences, unflattened
from crowdlint_preview.work.outcome import Outcome, Part
from crowdlint_schemas import answer_schema, check, elements


def judge_answer(visit: Visit, outcome: Outcome, parts: list[Part]) -> None:
    """The last answer against what was done to the elements, and against their schemas."""
    document = outcome.answers[-1]
    if not (isinstance(document, list) and len(document) == 1 and isinstance(document[0], dict)):
        outcome.failures.append("the answer is no list of one object")
        return
    answer = document[0]
    parts = _in_force(parts)
    if posted_answer(visit) is not None:
        _judge_posted(outcome, parts, answer)
        return
    if visit.frame.locator("css:light=crowd-form[answer-format=flatten-objects]").count():
        _judge_flat(outcome, parts, answer)
        return
    for part in parts:
        facts = elements().get(part.tag)
        form = facts["answer"] if facts else None
        key = form.get("key", part.name) if form else part.name
        if part.expected is not None:
            outcome.failures += differences(answer, {key: part.expected})
        if form and key and part.seen:
            schema = answer_schema(part.tag, part.name, part.attributes)
            outcome.failures += [
                f"the answer of <{part.tag}> breaks its schema: {problem}" for problem in check(answer, schema or {})
            ]


# Where a form without Amazon's elements sends its answer, in the marketplace and in the sandbox.
_EXTERNAL_SUBMIT = re.compile(r"https://(?:www|workersandbox)\.mturk\.com/mturk/externalSubmit(?:[?#].*)?")


def _is_answer(request: Request) -> bool:
    return request.kind == "navigation" and bool(request.body) and bool(_EXTERNAL_SUBMIT.fullmatch(request.url))


def posted_answer(visit: Visit) -> dict[str, str | list[str]] | None:
    """What a plain form sent to Mechanical Turk's ``externalSubmit``; a list where a name was sent several times."""
    for request in visit.stopped:
        if _is_answer(request):
            sent = parse_qs(request.body, keep_blank_values=True)
            return {name: values[0] if len(values) == 1 else values for name, values in sent.items()}
    return None


def _judge_posted(outcome: Outcome, parts: list[Part], answer: Mapping[str, Any]) -> None:
    """A plain form sends texts: what was typed must be there. Choices come as values, which the drivers do not know."""
    for part in parts:
        if isinstance(part.expected, str):
            sent = answer.get(part.name)
            found = sent.replace("\r\n", "\n") if isinstance(sent, str) else sent  # a form sends the ends of lines so
            outcome.failures += differences({part.name: found}, {part.name: part.expected})


def _in_force(parts: list[Part]) -> list[Part]:
    """Of several elements with one name the last one answers, but boxes and radio buttons answer together."""
    by_name: dict[str, list[Part]] = {}
    for part in parts:
        before = by_name.setdefault(part.name, [])
        if not (_is_choice(part.expected) and all(_is_choice(each.expected) for each in before)):
            before.clear()
        before.append(part)
    return [part for same in by_name.values() for part in same]


def _is_choice(expected: Any) -> bool:
    return isinstance(expected, dict) and all(isinstance(value, bool) for value in expected.values())


def _judge_flat(outcome: Outcome, parts: list[Part], answer: Mapping[str, str]) -> None:
    """``answer-format="flatten-objects"``: one text for each leaf, under its dotted path; no schema speaks of it."""
    for part in parts:
        if part.expected is not None:
            found = unflattened(answer, part.name, part.expected)
            outcome.failures += differences({part.name: found}, {part.name: part.expected})


# What a page can do without: it looks poorer, and works.
_ORNAMENTS = {"image", "media", "font", "stylesheet", "texttrack"}


def judge_requests(visit: Visit, outcome: Outcome) -> None:
    """Requests that were not answered: some would fail for a worker too, of others crowdlint cannot tell."""
    for request in visit.stopped:
        if _is_answer(request):
            continue
        if request.kind == "navigation":
            outcome.failures.append(f"the page tried to go to {_short(request.url)}")
        elif request.url.startswith(PAGE_URL):
            relative = request.url.removeprefix(PAGE_URL)
            outcome.failures.append(
                f"the {request.kind} {_short(relative)!r} is relative or empty: a worker's page has nothing there"
            )
        elif request.url.startswith("http://"):
            outcome.failures.append(f"the {request.kind} {_short(request.url)} is not https: browsers block it")
        elif request.kind not in _ORNAMENTS:
            outcome.doubts.append(
                f"the {request.kind} {_short(request.url)} was not fetched; --asset URL=FILE can stand in for it"
            )
    if outcome.doubts and any(request.kind == "script" for request in visit.stopped):
        # What a page throws because a library of its own was kept away is no fault of the page.
        thrown = [failure for failure in outcome.failures if failure.startswith("the page threw")]
        outcome.failures = [failure for failure in outcome.failures if failure not in thrown]
        outcome.doubts += thrown


def _short(url: str) -> str:
    return url if len(url) <= 120 else f"{url[:117]}…"
