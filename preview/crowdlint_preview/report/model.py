"""The model of a report: plain data, as ``report.json`` holds it, and the files that it names.

``crowdlint schema --format report`` prints its JSON Schema. Everything else (``report.html``, JUnit, annotations,
summaries) is made of this alone, so that reports of several machines can be merged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from crowdlint import __version__
from crowdlint.errors import UserError
from crowdlint.language.task.sources import infer
from crowdlint.language.text.source import Source
from crowdlint_preview.browser.browser import PAGE_URL
from crowdlint_preview.report.shapes import shown_shapes
from crowdlint_preview.site.screen import Screen, shareable
from crowdlint_preview.work.outcome import Outcome
from crowdlint_schemas import answer_schema, elements

VERSION = 1
STATUSES = ("failed", "inconclusive", "passed")
AROUND = 2  # lines of the template before and behind the one that a cause names
Entry = dict[str, Any]
Document = dict[str, Any]


@dataclass
class ToldTask:
    """One task as the report tells it, and its files by their path below the folder of the report."""

    entry: Entry
    files: dict[str, bytes] = field(default_factory=dict)


def told(screen: Screen, outcome: Outcome, number: int, kept: bool) -> ToldTask:
    """One task. ``number``: its place in the whole run. ``kept``: with the pictures of its steps."""
    found = ToldTask({})
    shots = {f"screenshots/{screen.name}-{name}.png": shot for name, shot in outcome.shots.items()}
    found.files |= shots
    causes = _told_once(dict.fromkeys([*outcome.failures, *outcome.doubts]))
    steps = [_step(screen, at, step, found.files if kept else None) for at, step in enumerate(outcome.steps, 1)]
    found.entry = {
        "number": number,
        "name": screen.name,
        "template": screen.place,
        "title": screen.shared(screen.title),
        "data": shareable(screen.task.origin),
        "status": outcome.status,
        "reason": screen.shared(outcome.reason),
        "causes": [_cause(screen.source, screen.shared(each)) for each in causes],
        "notes": list(dict.fromkeys(outcome.notes)),
        "seconds": round(outcome.seconds, 2),
        "elements": screen.tags,
        "reads": reads(screen.source),
        "answers": outcome.answers,
        "schemas": _schemas(screen),
        "shapes": shown_shapes(screen, found.files) if outcome.answers else [],
        "steps": steps,
        "findings": [_finding(each) for each in screen.findings],
        "console": outcome.console,
        "requests": [{**each, "why": _why(each, screen.home is not None)} for each in outcome.requests],
        "screenshots": list(shots),
        "trace": None,
        "preview": None,
        "changes": None,
    }
    return found


def reads(source: Source) -> list[str]:
    """What a template reads of its task data: each path with its kind."""
    try:
        return [f"{each.path}: {each.kind}{'' if each.needed else ', optional'}" for each in infer(source).paths()]
    except UserError:  # a template that cannot be read has a verdict that says so
        return []


def document(
    entries: Iterable[Entry],
    rules: Mapping[str, str],
    browser: str,
    seed: str,
    shard: str = "",
    gone: Sequence[str] = (),
) -> Document:
    """The whole report. ``rules``: the pages of the rules that found something, by code. ``gone``: the tasks of the
    report it was compared with that this one lacks.
    """
    ordered = sorted(entries, key=lambda each: (each["number"], each["name"]))
    summary: dict[str, Any] = {status: sum(each["status"] == status for each in ordered) for status in STATUSES}
    changed = [each["changes"] for each in ordered if each["changes"]]
    summary["changed"] = sum(each["state"] != "same" for each in changed) + len(gone) if changed or gone else None
    summary |= {"tasks": len(ordered), "seconds": round(sum(each["seconds"] for each in ordered), 2)}
    return {
        "version": VERSION,
        "crowdlint": __version__,
        "browser": browser,
        "seed": seed,
        "shard": shard or None,
        "summary": summary,
        "gone": list(gone),
        "rules": dict(sorted(rules.items())),
        "templates": ordered,
    }


def pages_of_rules(findings: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The page of each rule that found something, by code: Markdown without its title."""
    found: dict[str, str] = {}
    for each in findings:
        path = Path(unquote(urlsplit(str(each.get("url", ""))).path))
        if each["code"] not in found and path.is_file():
            found[each["code"]] = path.read_text(encoding="utf-8").partition("\n")[2].strip()
    return found


def _finding(finding: Mapping[str, Any]) -> dict[str, Any]:
    """As `check` prints it, but for the place of the rule's page on this machine."""
    kept = {key: value for key, value in finding.items() if key not in ("url", "filename", "fix", "notes")}
    return {**kept, "fixable": finding.get("fix") is not None}


def _line(sentence: str) -> int | None:
    """The line of the template that a sentence names."""
    named = re.search(r"\(line (\d+)", sentence)
    return int(named[1]) if named else None


def _told_once(sentences: Iterable[str]) -> list[str]:
    """Without what the work met at a line that `check` already calls an error: that is one cause."""
    found = list(sentences)
    checked = {_line(each) for each in found if each.startswith("check finds ")}
    return [
        each for each in found if each.startswith("check finds ") or _line(each) is None or _line(each) not in checked
    ]


def _cause(source: Source, sentence: str) -> dict[str, Any]:
    """A sentence, and the lines of the template around the one that it names."""
    line = _line(sentence)
    last = len(source.line_starts)
    if line is None or line > last:
        return {"text": sentence, "line": line, "lines": []}
    around = range(max(1, line - AROUND), min(last, line + AROUND) + 1)
    return {"text": sentence, "line": line, "lines": [{"number": at, "text": source.line(at)[:300]} for at in around]}


def _step(screen: Screen, number: int, step: Any, files: dict[str, bytes] | None) -> dict[str, Any]:
    name = None
    if step.picture is not None and files is not None:
        name = f"steps/{screen.name}-{number:03}.jpg"
        files[name] = step.picture
    return {"text": step.words, "picture": name, "target": step.target, "pointer": step.pointer}


def _schemas(screen: Screen) -> dict[str, Any]:
    """The schema of each part of the answer that an element gives, by its name."""
    found: dict[str, Any] = {}
    for element in screen.tree.elements("crowd-") if screen.tree else ():
        facts = elements().get(element.tag)
        name = element.value("name")
        if not facts or not facts["answer"] or not ("key" in facts["answer"] or (name and name.text.strip())):
            continue
        schema = answer_schema(element.tag, name.text.strip() if name else "") or {}
        found |= schema.get("properties", {})
    return found


def _why(request: Mapping[str, Any], hosted: bool) -> str:
    """Why a request was refused, empty where it was answered."""
    url, kind = str(request["url"]), request["kind"]
    if request["answered"]:
        return ""
    if kind == "navigation":
        return "the page tried to leave; the answer of a plain form is read from it, and nothing is sent"
    if url.startswith("http://"):
        return "not https: the page of a job may not load it"
    if url.startswith(PAGE_URL) and hosted:
        return "no such file is beside the page here"
    if url.startswith(PAGE_URL):
        return "a relative or empty address: a worker's page has nothing there"
    if kind == "websocket":
        return "nothing reaches the network from here"
    return "nothing reaches the network from here, and nothing stands in for it (crowdlint assets, --asset)"


def worst(entries: Sequence[Entry]) -> list[Entry]:
    """Failed first, then inconclusive, then passed; each in the order of the run."""
    return sorted(entries, key=lambda each: (STATUSES.index(each["status"]), each["number"]))
