"""What a worker does with a chunk: each line read, asked, mended where it is wrong, rendered, and the page asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import Any

from crowdlint.allow.suppress import reach, split
from crowdlint.check.reading import Reading
from crowdlint.check.run import check
from crowdlint.errors import UserError
from crowdlint.finding import Finding, Severity
from crowdlint.lambdas.trial import made_of
from crowdlint.language.render.rendering import Renderer
from crowdlint.language.render.run import path_text
from crowdlint.language.task.line import ManifestLine
from crowdlint.language.task.rendered import Task
from crowdlint.language.task.sources import TaskData, parse_json
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.preflight.fault import LineFault, LineResult
from crowdlint.preflight.plan import LinePlan
from crowdlint.preflight.proof import Proofs
from crowdlint.preflight.reading import LineChunk, RawLine
from crowdlint.preflight.remedy import mended
from crowdlint.rules import Rule
from crowdlint_schemas.light import replace

Rules = list[tuple[Rule, Severity | None]]


def work(plan: LinePlan, chunk: LineChunk) -> LineResult:
    """What is wrong with the lines of a chunk. Never raises for what lines hold."""
    worker = _workers(plan.key, lambda: LineWorker(plan))
    return worker.chunk(chunk)


class _Kept(threading.local):
    """The workers of one thread: what one of them notes on its way, no other may see."""

    def __init__(self) -> None:
        self.workers: dict[str, LineWorker] = {}


_kept = _Kept()


def _workers(key: str, make: Callable[[], LineWorker]) -> LineWorker:
    """The worker of a plan, made once in each process and thread; only the last few are kept."""
    known = _kept.workers
    if key not in known:
        while len(known) >= 4:
            del known[next(iter(known))]
        known[key] = make()
    return known[key]


class LineWorker:
    """Asks lines, with the template read once."""

    def __init__(self, plan: LinePlan) -> None:
        self.plan = plan
        self.source = plan.source
        self.job = plan.checker.job(plan.path)
        self.reading = Reading(plan.source, self.job, plan.dialect.name)
        self.renderer = Renderer(plan.source, plan.dialect.name)
        self.on_line = _those(plan, "ManifestLine")
        self.on_task = _those(plan, "Task")
        self.on_page = _those(plan, "Page")
        # A rule that is off by default may look at what the template does not read.
        usual = plan.dialect.is_liquid and all(rule.default for rule, _ in self.on_task)
        self.proofs = Proofs(self.renderer) if usual else None
        self.own = {(each.code, each.span) for each in check(self.reading, dict(self.on_page)).findings}
        if self.reading.allowances.entries:
            reach(self.reading.allowances, self.reading)
        self.crashes: dict[str, None] = {}
        self.call = plan.before.started() if plan.before else None

    def chunk(self, chunk: LineChunk) -> LineResult:
        """The faults of a chunk, in the order of its lines."""
        self.crashes = {}
        faults: list[LineFault] = []
        digests: list[tuple[int, bytes]] = []
        for at, raw in enumerate(chunk.lines):
            line = self.read(raw, chunk.rows, chunk.marked and at == 0)
            faults += self.faults(line)
            if not line.fault and not line.size > len(line.text):
                digests.append((line.number, self.digest(line.value)))
        return LineResult(len(chunk.lines), tuple(faults), tuple(digests), tuple(self.crashes))

    def read(self, raw: RawLine, rows: bool, marked: bool) -> ManifestLine:
        """The line as JSON, or why it is none."""
        held = ManifestLine(raw.number, size=raw.size, reads=self.plan.reads, marked=marked, rows=rows)
        if raw.fault:
            return replace(held, fault=raw.fault)
        if raw.size:
            return replace(held, text=raw.data[:200].decode("utf-8", "replace"))
        try:
            text = raw.data.decode("utf-8")
        except UnicodeDecodeError as error:
            message = (
                f"not UTF-8 text: byte 0x{raw.data[error.start]:02x} at column {error.start + 1}; save it as UTF-8"
            )
            return replace(held, fault=message)
        value, fault = _parsed(text, raw)
        return replace(held, text=text, size=len(text), value=value, fault=fault)

    def faults(self, line: ManifestLine) -> list[LineFault]:
        """All that is wrong with a line; what another fault brings about is left out."""
        found = list(self._ask(self.on_line, line))
        faults = [self._fault(line, each, "") for each in found]
        if isinstance(line.value, dict):
            value = mended(line.value, found) if found else line.value
            faults += self._rendered(line, value, found)
        return list(dict.fromkeys(faults))

    def _rendered(self, line: ManifestLine, value: dict[str, Any], before: list[Finding]) -> Iterator[LineFault]:
        if self.call:
            told, made = made_of(self.call, value)
            where = self.call.handler.source
            yield from (self._fault(line, replace(each, message=_placed(each, where)), "") for each in told)
            if made is not None:
                yield from self._asked(line, self._task(line, made), before)
            return
        shown = self._task(line, value if line.rows else self.plan.task_input(self.plan.shown(value)))
        if self.proofs and self.proofs.holds(shown.data.data):
            return
        task = self._task(line, value if line.rows else self.plan.task_input(value))
        faults = list(self._asked(line, task, before))
        yield from faults
        if self.proofs and not faults and not before:
            self.proofs.learn(task, shown.data.data)

    def _asked(self, line: ManifestLine, task: Task, before: list[Finding]) -> Iterator[LineFault]:
        found = list(self._ask(self.on_task, task))
        if task.page is not None:
            found += [each for each in self._ask(self.on_page, task.page) if (each.code, each.span) not in self.own]
        found, _ = split(found, self.reading.allowances)
        for each in sorted(_causes(found, before, self.plan), key=lambda each: (each.span.start, each.code)):
            yield self._fault(line, each, self.source.shown(each.span).in_cell)

    def _task(self, line: ManifestLine, data: dict[str, Any]) -> Task:
        place = TaskData(f"line-{line.number}", data, str(line.number), self.plan.dialect.name)
        template = self.reading.template if self.reading.is_liquid else None
        return Task(self.source, place, self.plan.dialect, self.job, template, self.renderer)

    def _ask(self, rules: Rules, subject: Any) -> Iterator[Finding]:
        for rule, configured in rules:
            try:
                for found in rule.check(subject):
                    severity = configured or found.level or rule.severity
                    yield replace(found, code=rule.code, name=rule.name, severity=severity)
            except Exception as error:
                self.crashes[f"`{rule.name}` crashed ({type(error).__name__}: {error})"] = None

    def _fault(self, line: ManifestLine, found: Finding, template: str) -> LineFault:
        path = path_text(found.path) if found.path else ""
        return LineFault(
            line.number, found.code, found.name, found.severity, self.source.spoken(found.message), path, template
        )

    def digest(self, value: Any) -> bytes:
        """16 bytes that two lines share only if all that the template shows of them is the same."""
        shown = self.plan.shown(value) if isinstance(value, dict) else value
        return blake2b(json.dumps(shown, sort_keys=True).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _placed(found: Finding, source: Source) -> str:
    """The message with the line of the Lambda that it is about."""
    return f"{found.message} ({source.path}:{source.position(found.span.start)[0]})"


def _those(plan: LinePlan, kind: str) -> Rules:
    return [(rule, level) for rule, level in plan.rules.items() if rule.on == kind]


def _parsed(text: str, raw: RawLine) -> tuple[Any, str]:
    """What a line says as JSON, and why it says nothing."""
    try:
        value = parse_json(text, "", line=raw.number)
    except UserError as error:
        column = error.place.rpartition(":")[2]
        at = f" (column {column})" if column.isdecimal() else ""
        return None, error.message.removesuffix(" at") + at + _hint(text, raw)
    if not isinstance(value, dict):
        kinds = {list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number"}
        return None, f"a line of a manifest is an object ({{…}}), not {kinds.get(type(value), 'null')}"
    return value, ""


def _hint(text: str, raw: RawLine) -> str:
    start = text.lstrip()[:2]
    if not raw.ended and text.lstrip().startswith("{") and not text.rstrip().endswith("}"):
        return ": the file ends in the middle of this line"
    if "\r" in text:
        return ": lines end with \\n or \\r\\n, a lone \\r ends none"
    if start == "{'":
        return ": JSON has double quotes; this looks like Python's"
    if start.startswith("\ufeff"):
        return ": a byte order mark stands here, as where files were joined"
    if text.strip() in ("[", "]", "{", "}") or text.rstrip().endswith("},"):
        return ": each line is one object, without a list around them or commas between"
    return ""


def _causes(found: list[Finding], before: list[Finding], plan: LinePlan) -> Iterator[Finding]:
    """The findings without those that others explain."""
    known = [each.path[0] for each in before if each.path]
    spans = [each.span for each in found if each.name != "empty-value"]
    told = [each.span for each in found if each.code.startswith("CL4")]
    for each in found:
        if each.path and each.path[0] in known:
            continue  # the line's own rules have said what is wrong there
        if each.name == "empty-value" and any(span.start <= each.span.start < span.end for span in spans):
            continue
        if each.name == "value-breaks-attribute" and any(_meet(span, each.span) for span in told):
            continue  # a rule with a page of its own says what is wrong
        if each.name == "unlisted-label" and plan.made_up:
            continue  # which labels there are, the Lambda says
        yield each


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
