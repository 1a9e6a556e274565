"""Real answers held against the template that they came from: failures grouped by cause, at the line they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crowdlint.answers.fields import AnswerTemplate
from crowdlint.answers.recorded import Recorded, answers_in
from crowdlint.answers.schema import schema_of
from crowdlint.errors import UserError
from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.language.contract.schema_samples import inline
from crowdlint.language.text.span import Span
from crowdlint_schemas import Problem, Schema, check
from crowdlint_schemas.jobs.consolidated import ALL_WORKERS, PriorAnswer, prior_answers, tags_of
from crowdlint_schemas.light import field, frozen, record


@frozen
class _Cause:
    name: str
    key: str
    message: str


@record
class Verified:
    """What came of it: how many answers were held against the template, what was wrong, and what could not be read."""

    answers: int = 0
    wrong: int = 0
    causes: dict[_Cause, list[str]] = field(default_factory=dict)
    unread: list[UserError] = field(default_factory=list)
    passed_over: int = 0

    def findings(self, template: AnswerTemplate) -> Iterator[Finding]:
        """A finding for each cause, at the field of the template that it is about."""
        for cause, origins in self.causes.items():
            span = template.place(cause.key) or Span(0, 0)
            count = f"{len(origins):,} answers, the first in" if len(origins) > 1 else "in"
            yield fault(cause.name, span, f"{cause.message} ({count} {origins[0]})")


def verify(template: AnswerTemplate, given: Iterable[Recorded | UserError]) -> Verified:
    """Hold each answer against the schema of what the template sends."""
    schema = inline(schema_of(template))  # looking up names costs most of the time
    done = Verified()
    for each in given:
        if isinstance(each, UserError):
            done.unread.append(each)
            continue
        causes = list(_line(template, schema, each, done) if each.line is not None else _answer(schema, each, done))
        done.wrong += bool(causes)
        for cause in dict.fromkeys(causes):
            done.causes.setdefault(cause, []).append(each.origin)
    return done


def _answer(schema: Schema, each: Recorded, done: Verified) -> Iterator[_Cause]:
    done.answers += 1
    for problem in check(each.answer, schema):
        yield _cause(problem)


def _cause(problem: Problem) -> _Cause:
    path = "".join("[*]" if isinstance(step, int) else f".{step}" for step in problem.path).lstrip(".")
    key = str(problem.path[0]) if problem.path else ""
    if problem.keyword == "additionalProperties" and len(problem.path) == 1:
        message = f"answers have `{key}`, which the template does not send"
        return _Cause("unknown-answer", key, message)
    if problem.keyword == "required" and not problem.path:
        key = problem.message.partition('"')[2].partition('"')[0]
    about = f"`{path}` in answers" if path else "answers"
    return _Cause("wrong-answer", key, f"{about}: {problem.message}")


def _line(template: AnswerTemplate, schema: Schema, each: Recorded, done: Verified) -> Iterator[_Cause]:
    """The labels of a line of an output manifest, as far as the template may have made them."""
    assert each.line is not None
    for prior in prior_answers(each.line):
        if prior.problem:
            yield _Cause("malformed-label", "", f"the output has a label that is none: {prior.problem}")
            continue
        found = list(_wholes(template, prior))
        done.passed_over += not found
        done.answers += len(found)
        for answer in found:
            for problem in check(answer, schema):
                if problem.keyword != "required":  # of an answer its label holds the most important part
                    yield _cause(problem)


def _wholes(template: AnswerTemplate, prior: PriorAnswer) -> Iterator[Any]:
    """The answers of the form that a label was made of; none where it was made of another form's."""
    if ALL_WORKERS in prior.answer:
        yield from answers_in({"annotations": prior.answer[ALL_WORKERS]})
        return
    fields = [each for form in template.forms for each in form.fields]
    keys = {each.key for each in fields}
    tags = tags_of(prior.kind)
    if tags:
        found = next((each.key for each in fields if each.tag in tags), None)
        yield from [{found: prior.answer}] if found else []
    elif prior.answer.keys() & keys:
        yield prior.answer
    elif prior.answer:
        widgets = {each.key for each in fields if each.tag.startswith("crowd-") and not each.is_choice}
        yield from ({key: prior.answer} for key in widgets if len(widgets) == 1)
