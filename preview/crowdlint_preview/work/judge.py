"""A hard look at what came of an exercise: the answer, and the requests that went unanswered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs

from crowdlint_preview.browser.browser import PAGE_URL, Request, Visit
from crowdlint_preview.browser.limits import sound
from crowdlint_preview.browser.noted import departure, shortened
from crowdlint_preview.work.expected import differences, unflattened
from crowdlint_preview.work.look import PageField
from crowdlint_preview.work.outcome import Outcome, Part
from crowdlint_preview.work.places import Places
from crowdlint_schemas import answer_schema, check, elements
from crowdlint_schemas.question.market import SUBMIT_PATTERN


class Judge:
    """Holds an answer against what was done. ``fields``: the page's fields as they were when it was sent."""

    def __init__(self, fields: list[PageField], parts: Mapping[int, Part], places: Places) -> None:
        self.fields = fields
        self.parts = parts
        self.places = places
        self.by_name: dict[str, list[PageField]] = {}
        for field in fields:
            if field.name and field.enabled | (field.type == "hidden"):
                self.by_name.setdefault(field.name, []).append(field)

    def document(self, answer: Mapping[str, Any], flat: bool) -> Iterator[str]:
        """What is wrong with an answer of a crowd-form, each a sentence."""
        yield from self._lost_under_one_name()
        for field in self._answering():
            part = self.parts.get(field.key)
            key = _key(field)
            expected = _expected(field, part)
            if expected is not None and part and part.typed and not self._is_gathered(field, answer):
                found = {key: unflattened(answer, key, expected)} if flat else answer
                yield from (f"{problem}{self._where(field)}" for problem in differences(found, {key: expected}))
            if not flat:
                yield from self._against_schema(field, part, answer)
        yield from self._nobody_gave(answer, flat)
        yield from self._nowhere(answer)

    def posted(self, answer: Mapping[str, Any]) -> Iterator[str]:
        """What is wrong with what a plain form sent: it sends texts, and a name as often as it stands there."""
        for field in self.fields:
            if not field.name or not field.in_form or field.key not in self.parts or not self.parts[field.key].typed:
                continue
            if not field.enabled:
                continue  # the page itself leaves it out, as a box for what none of the choices says
            sent = [_lines(each) for each in _listed(answer.get(field.name))]
            if field.type in ("radio", "checkbox"):
                if field.checked and field.choice not in sent:
                    yield f"{field.name} lacks {field.choice!r}, which was chosen{self._where(field)}"
            elif field.type == "file":
                continue
            elif _lines(field.value) not in sent:
                shown = json.dumps(sent[0] if len(sent) == 1 else sent, ensure_ascii=False) if sent else "not sent"
                wanted = json.dumps(field.value, ensure_ascii=False)
                yield f"{field.name} is {shown}, expected {wanted}{self._where(field)}"
        yield from self._nowhere(answer)

    def _where(self, field: PageField) -> str:
        line = self.places.line_of(field, self.fields)
        return f" (line {line})" if line else ""

    def where(self, name: str) -> str:
        """The place of the last field of that name, in words; nothing for what has no place in the template."""
        same = self.by_name.get(name)
        return self._where(same[-1]) if same else ""

    def _answering(self) -> Iterator[PageField]:
        """Of several fields with one name the last one answers, but boxes and radio buttons answer together."""
        for field in self.fields:
            if not field.defined or not _key(field):
                continue
            same = self.by_name.get(field.name, [])
            if (
                len(same) < 2
                or same[-1].key == field.key
                or (_is_choice(field) and all(_is_choice(each) for each in same))
            ):
                yield field

    def _lost_under_one_name(self) -> Iterator[str]:
        """Several fields that were filled in and have one name: only the last one's answer is kept."""
        for name, same in self.by_name.items():
            worked = [each for each in same if each.key in self.parts and self.parts[each.key].typed]
            if len(worked) < 2 or not name.strip("_ ") or same[-1].type == "hidden":
                continue  # a hidden field of that name behind them, or the name `_`, throws them away on purpose
            slots: dict[str, list[PageField]] = {}
            for each in worked:
                slots.setdefault(each.choice if _is_choice(each) else "", []).append(each)
            for lost in slots.values():
                if len(lost) > 1:
                    lines = [self.places.line_of(each, self.fields) for each in lost]
                    shown = " and ".join(dict.fromkeys(str(line) for line in lines if line))
                    where = f" (line {shown})" if shown else ""
                    yield (
                        f"{len(lost)} fields are called {name!r}{where}: the answer keeps the last one's, "
                        "what was given to the others is lost; give each a name of its own"
                    )

    def _against_schema(self, field: PageField, part: Part | None, answer: Mapping[str, Any]) -> Iterator[str]:
        facts = elements().get(field.tag)
        if not facts or not facts["answer"] or not part or not part.seen or not _key(field):
            return
        schema = answer_schema(field.tag, field.name, part.attributes) or {}
        for problem in check(answer, schema):
            yield f"the answer of <{field.tag}>{self._where(field)} breaks its schema: {problem}"

    def _nobody_gave(self, answer: Mapping[str, Any], flat: bool) -> Iterator[str]:
        known = {_key(field) for field in self.fields} | set(self.by_name)
        for key in answer:
            if key not in known and not (flat and any(key.startswith(f"{name}.") for name in known)):
                yield f"the answer holds {key!r}, which nobody gave"

    def _is_gathered(self, field: PageField, answer: Mapping[str, Any]) -> bool:
        """Whether a script has put into the answer what was typed outside the form, which collects nothing there."""
        outside = not field.in_form and field.type in _TYPED and field.name not in answer
        value = _lines(field.value).strip()  # of fewer letters it may stand there by chance
        return outside and len(value) >= LEAST_TOLD and any(value in each for each in texts(answer))

    def _nowhere(self, answer: Mapping[str, Any]) -> Iterator[str]:
        """What was typed into a field that the form does not collect, and that no script put into the answer either."""
        whole = " ".join(texts(answer))
        for field in self.fields:
            part = self.parts.get(field.key)
            if not part or not part.typed or field.type not in _TYPED or not field.value.strip():
                continue
            if (field.name and field.in_form) or field.value in whole or _lines(field.value) in whole:
                continue
            if self.places.scripts_read(field):
                continue
            why = "it stands outside the form" if field.name else "it has no name"
            yield f"what was typed into {field.called}{self._where(field)} is not in the answer: {why}"


LEAST_TOLD = 4
_TYPED = {
    "text",
    "textarea",
    "search",
    "email",
    "url",
    "tel",
    "number",
    "date",
    "time",
    "month",
    "week",
    "datetime-local",
}


def _key(field: PageField) -> str:
    facts = elements().get(field.tag)
    form = facts["answer"] if facts else None
    return str(form.get("key", field.name)) if form else field.name


def _expected(field: PageField, part: Part | None) -> Any:
    """What the answer must hold for a field: what its driver says, of a native one what it showed at the end."""
    if field.tag in ("crowd-input", "crowd-text-area") and not field.value:
        return None  # a script has taken what was typed, and shows an empty field
    if field.tag.startswith("crowd-"):
        return part.expected if part else None
    if _is_choice(field):
        return {field.choice: field.checked}
    if field.type in ("hidden", "file") or (field.type == "select-multiple"):
        return part.expected if part else None
    return field.value


def _is_choice(field: PageField) -> bool:
    return field.type in ("radio", "checkbox") or field.tag in (
        "crowd-checkbox", "crowd-radio-button", "crowd-toggle-button",
    )  # fmt: skip


def _listed(value: Any) -> list[str]:
    return [] if value is None else [str(each) for each in value] if isinstance(value, list) else [str(value)]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")  # a form sends the ends of lines so


def leaves(value: Any) -> Iterator[Any]:
    """The values of an answer that hold no others, in its order."""
    if isinstance(value, (Mapping, list)):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from leaves(each)
    else:
        yield value


def texts(value: Any) -> Iterator[str]:
    """Every text in an answer, and what is in texts that hold JSON."""
    for leaf in leaves(value):
        text = str(leaf)
        yield text
        if text[:1] in ("{", "[", '"'):
            try:
                yield from texts(json.loads(text))
            except (ValueError, RecursionError):
                continue


# Where a form without Amazon's elements sends its answer, in the marketplace and in the sandbox.
_EXTERNAL_SUBMIT = re.compile(SUBMIT_PATTERN + r"(?:[?#].*)?")


def _is_answer(request: Request) -> bool:
    return request.kind == "navigation" and bool(request.body) and bool(_EXTERNAL_SUBMIT.fullmatch(request.url))


def posted_answer(visit: Visit) -> dict[str, str | list[str]] | None:
    """What a plain form sent to Mechanical Turk's ``externalSubmit``; a list where a name was sent several times."""
    return next(posted_answers(visit), None)


def posted_answers(visit: Visit) -> Iterator[dict[str, str | list[str]]]:
    """All that a plain form sent there so far."""
    for request in visit.stopped:
        if _is_answer(request):
            sent = parse_qs(request.body, keep_blank_values=True)
            yield {name: values[0] if len(values) == 1 else values for name, values in sent.items()}


def sent_answers(visit: Visit) -> list[Any]:
    """Every answer so far, as ``Visit.answers`` gives them; that of a plain form, too."""
    return visit.answers() or [[posted_answer(visit)]]


def judge_answer(visit: Visit, outcome: Outcome, judge: Judge) -> None:
    """The last answer against what was done to the elements, and against their schemas."""
    document = outcome.answers[-1]
    if not (isinstance(document, list) and len(document) == 1 and isinstance(document[0], dict)):
        outcome.failures.append("the answer is no list of one object")
        return
    if posted_answer(visit) is not None:
        found: Iterable[str] = judge.posted(document[0])
    else:
        flat = visit.frame.locator("css:light=crowd-form[answer-format=flatten-objects]").count() > 0
        found = judge.document(document[0], flat)
    outcome.failures += list(dict.fromkeys(found))
    for name in sorted(visit.halved):
        outcome.failures.append(
            f"the answer to {sound(name)!r}{judge.where(name)} holds half a character (a lone surrogate), which "
            "no file can hold: what arrives is another text; scripts must cut texts between characters (Array.from)"
        )


# What a page can do without: it looks poorer, and works.
_ORNAMENTS = {"image", "media", "font", "stylesheet", "texttrack", "document", "ping", "other"}

_WORDS = {"document": "frame", "image": "picture", "other": "request"}


def judge_requests(visit: Visit, outcome: Outcome, hosted: bool = False) -> None:
    """Requests that were not answered: some would fail for a worker too, of others crowdlint cannot tell.

    ``hosted``: a server of the author's gives the page out, so that addresses without a host may be right.
    """
    for request in visit.stopped:
        if _is_answer(request):
            continue
        if request.kind == "navigation" and _is_undocumented(request):
            outcome.doubts.append(
                f"the answer goes to {shortened(request.url)}: Amazon documents www.mturk.com and "
                "workersandbox.mturk.com, and whether another host takes it cannot be told"
            )
        elif request.kind == "navigation":
            outcome.failures.append(departure(request))
        elif request.url.startswith(PAGE_URL):
            _judge_relative(request, outcome, hosted)
        elif request.url.startswith("http://"):
            outcome.failures.append(f"the {request.kind} {shortened(request.url)} is not https: browsers block it")
        elif request.kind in _ORNAMENTS:
            outcome.notes.append(f"not checked: the {_WORDS.get(request.kind, request.kind)} {shortened(request.url)}")
        else:
            outcome.doubts.append(
                f"the {request.kind} {shortened(request.url)} was not fetched; `crowdlint assets --fetch` brings it, "
                "--asset URL=FILE can stand in for it"
            )
    for message in visit.console:
        blocked = re.search(r"insecure ([\w ]+) '(http://[^']+)'. This request has been blocked", message.text)
        if blocked:
            outcome.failures.append(f"the {blocked[1]} {shortened(blocked[2])} is not https: browsers block it")
    hidden = [each for each in visit.stopped if hosted or not each.url.startswith(PAGE_URL)]
    away = {each.kind for each in hidden if each.url.startswith("https://")}
    for kinds, consequence in ((_WORKING, _CONSEQUENCE), (_SHAPING, _COVERED)):
        if away & kinds:
            found = [failure for failure in outcome.failures if consequence.search(failure)]
            outcome.failures = [failure for failure in outcome.failures if failure not in found]
            outcome.doubts += found


def _judge_relative(request: Request, outcome: Outcome, hosted: bool) -> None:
    """A request for something without a host that was not answered."""
    relative = shortened(request.url.removeprefix(PAGE_URL))
    if not hosted:
        outcome.failures.append(
            f"the {request.kind} {relative!r} is relative or empty: a worker's page has nothing there; "
            "put it into the template, or publish it and write its https address"
        )
    elif request.kind in _ORNAMENTS:
        word = _WORDS.get(request.kind, request.kind)
        outcome.notes.append(f"not checked: the {word} {relative}, which is not beside the page")
    else:
        outcome.doubts.append(
            f"the {request.kind} {relative!r} is on the page's own server and not beside the page here: put it there, "
            f"or give it with --asset {PAGE_URL}{relative}=FILE"
        )


def _is_undocumented(request: Request) -> bool:
    """Whether an answer is sent as it must be, to a host of Mechanical Turk's that its documentation does not name."""
    theirs = re.match(r"https://[\w.-]+\.mturk\.com/mturk/externalSubmit\b", request.url)
    return bool(theirs) and bool(request.body)


# What goes wrong because a library or its data were kept away is no fault of the page.
_WORKING = {"script", "xhr", "fetch"}
_CONSEQUENCE = re.compile(
    r"^the page threw|^Submit does nothing|^there is no Submit|stays disabled|stays dead: the script|^it is no task"
)
# What lies over a control may be a dialog that only its script or its style would hide.
_SHAPING = {*_WORKING, "stylesheet"}
_COVERED = re.compile(r"cannot be (?:operated|pressed): .* intercepts pointer events")
