"""Lambdas tried: the one before the workers with every line of a manifest, the one after them with answers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.lambdas.process import MEGABYTES, SECONDS, Handler, LambdaProcess
from crowdlint.lambdas.results import failure, post_result, pre_result
from crowdlint.language.render.rendering import RenderError, render
from crowdlint.language.text.source import Source
from crowdlint_schemas.jobs.events import (
    OBJECT_ID,
    REQUIRED,
    SAMPLE_PAYLOAD,
    TASK_INPUT,
    payload,
    post_request,
    pre_request,
)
from crowdlint_schemas.light import field, frozen, record, replace


@frozen
class LambdaLimits:
    """What a call may take."""

    seconds: float = SECONDS
    megabytes: int = MEGABYTES


@frozen
class LambdaBefore:
    """A pre-annotation Lambda that is to be tried."""

    handler: Handler
    limits: LambdaLimits

    def started(self) -> LambdaProcess:
        """Ready to be called."""
        return LambdaProcess(self.handler, None, self.limits.seconds, self.limits.megabytes)


@record
class LineFaults:
    """Findings that lines of a manifest cause, each told once with the first line and how many there are."""

    found: dict[tuple[str, str, Finding], list[str]] = field(default_factory=dict)

    def add(self, source: Source, finding: Finding, origin: str) -> None:
        """Note a finding in ``source`` that the line at ``origin`` (``FILE:LINE``) causes."""
        self.found.setdefault((source.path, finding.message, finding), []).append(origin)

    def told(self, path: str) -> Iterator[Finding]:
        """The findings in a file, by their place."""
        for (where, message, finding), origins in self.found.items():
            if where == path:
                more = f" and {len(origins) - 1:,} more" if len(origins) > 1 else ""
                yield replace(finding, message=f"{message} ({origins[0]}{more})")


def try_before(
    before: LambdaBefore, lines: Iterable[tuple[str, Mapping[str, Any]]], template: Source | None = None
) -> LineFaults:
    """Feed each line (``FILE:LINE`` and what it says) to a pre-annotation Lambda, and its result to the template."""
    faults = LineFaults()
    with before.started() as call:
        for origin, line in lines:
            found, data = made_of(call, line)
            for finding in found:
                faults.add(before.handler.source, finding, origin)
            for finding in _rendered(template, data) if template and data else ():
                faults.add(template, finding, origin)  # type: ignore[arg-type]
    return faults


def made_of(call: LambdaProcess, line: Mapping[str, Any]) -> tuple[list[Finding], dict[str, Any] | None]:
    """What a pre-annotation Lambda makes of a line: what is wrong with that, and the data of the task, if any."""
    reply = call(pre_request(line))
    found = list(failure(call.handler, reply)) or list(pre_result(call.handler, reply.result))
    value = reply.result if isinstance(reply.result, dict) and reply.result.get(REQUIRED) is not False else {}
    data = value.get(TASK_INPUT)
    return found, data if isinstance(data, dict) else None


def _rendered(template: Source, data: Any) -> Iterator[Finding]:
    try:
        page = render(template, data)
    except RenderError as error:
        yield fault("unrendered-task", error.span, error.message)
        return
    for absent in page.absent:
        if not absent.tested:
            yield fault("unfilled-path", absent.span, f"the Lambda gives it nothing: {absent.message}")


def try_after(
    handler: Handler,
    objects: Sequence[tuple[Mapping[str, Any], Sequence[Any]]],
    attribute: str,
    labels: Sequence[str],
    limits: LambdaLimits,
) -> tuple[list[Finding], Any]:
    """Give a post-annotation Lambda the answers of several workers for each object: what is wrong, and its result."""
    texts = [(line, [json.dumps(each, ensure_ascii=False) for each in answers]) for line, answers in objects]
    written = payload(texts)
    bucket, key = SAMPLE_PAYLOAD
    stored = {f"s3://{bucket}/{key}": json.dumps(written)}
    with LambdaProcess(handler, stored, limits.seconds, limits.megabytes) as call:
        reply = call(post_request(attribute, labels))
    found = list(failure(handler, reply))
    if not found:
        found = list(post_result(handler, reply.result, attribute, [each[OBJECT_ID] for each in written]))
    return list(dict.fromkeys(found)), reply.result
