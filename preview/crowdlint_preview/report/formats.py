"""The model of a report for CI services: one function a format, ``write(document) -> str``."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any
from xml.sax.saxutils import escape

from crowdlint.reporters.frame import visible
from crowdlint.reporters.github import command
from crowdlint.reporters.junit import clean, element
from crowdlint_preview.report.model import Document, Entry, worst
from crowdlint_preview.site.screen import ELSEWHERE

LEVELS = {"failed": "error", "inconclusive": "warning"}
SEVERITIES = {"failed": "critical", "inconclusive": "minor"}
MOST_ROWS = 200  # of a summary: GitHub takes a megabyte
_CELL = str.maketrans({"|": "\\|", "<": "&lt;", ">": "&gt;", "`": "'", "[": "\\[", "]": "\\]", "*": "\\*", "_": "\\_"})


def junit(document: Document) -> str:
    """One suite, a case for each task: ``failure`` where it failed, ``skipped`` where it is inconclusive."""
    summary = document["summary"]
    body = "\n" + "".join(_case(each) for each in document["templates"])
    counts = {"tests": summary["tasks"], "failures": summary["failed"], "errors": 0}
    suite = element("testsuite", body, name="crowdlint exercise", **counts, skipped=summary["inconclusive"],
                    time=summary["seconds"])  # fmt: skip
    whole = element("testsuites", "\n" + suite, name="crowdlint exercise", **counts, time=summary["seconds"])
    return '<?xml version="1.0" encoding="utf-8"?>\n' + whole


def _case(entry: Entry) -> str:
    content = ""
    if entry["status"] != "passed":
        tag = "failure" if entry["status"] == "failed" else "skipped"
        kind = {"type": "failed"} if tag == "failure" else {}
        detail = escape(clean(_detail(entry))) if tag == "failure" else ""
        content = "\n" + element(tag, detail, **kind, message=entry["reason"])
    return element("testcase", content, classname=entry["template"], name=entry["name"], time=entry["seconds"])


def _detail(entry: Entry) -> str:
    """Every cause with its lines, and what was done."""
    said = []
    for cause in entry["causes"]:
        said += [cause["text"], *(f"{each['number']:>5} | {each['text']}" for each in cause["lines"])]
    return "\n".join([*said, *(f"- {step['text']}" for step in entry["steps"])])


def github(document: Document) -> str:
    """A workflow command for each task that did not pass: an annotation beside the line."""
    lines = []
    for each in worst(document["templates"]):
        if each["status"] in LEVELS:
            at = next((cause["line"] for cause in each["causes"] if cause["line"]), None)
            place: dict[str, object] = {"file": each["template"], **({"line": at} if at else {})}
            title = f"crowdlint exercise: {each['status']}"
            if each["template"].startswith(ELSEWHERE):  # a file that is not in the repository has no place there
                place, title = {}, f"{title}: {each['template']}"
            lines.append(command(LEVELS[each["status"]], each["reason"], title=title, **place))
    return "".join(lines)


def summary(document: Document) -> str:
    """Markdown for the summary of a GitHub job: counts, then a row for each task that did not pass."""
    counts = document["summary"]
    head = ", ".join(f"{counts[status]} {status}" for status in ("failed", "inconclusive", "passed") if counts[status])
    lines = ["## crowdlint exercise", "", f"{head or 'no task'} in {counts['seconds']:g} seconds", ""]
    bad = [each for each in worst(document["templates"]) if each["status"] != "passed"]
    if bad:
        lines += ["| | task | why |", "| --- | --- | --- |"]
        lines += [
            f"| {each['status']} | {_cell(each['title'])} | {_cell(each['reason'])} |" for each in bad[:MOST_ROWS]
        ]
    if len(bad) > MOST_ROWS:
        lines += ["", f"… and {len(bad) - MOST_ROWS} more, in the report"]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Words of a page as words: nothing in them is markup."""
    return visible(" ".join(text.split()))[:400].replace("\\", "\\\\").replace("&", "&amp;").translate(_CELL)


def gitlab(document: Document) -> str:
    """A code quality report: an issue for each task that did not pass."""
    issues: list[dict[str, Any]] = []
    for each in document["templates"]:
        if each["status"] not in SEVERITIES:
            continue
        line = next((cause["line"] for cause in each["causes"] if cause["line"]), None) or 1
        mark = sha256(f"{each['template']}\0{each['name']}\0{each['status']}".encode("utf-8", "replace")).hexdigest()
        issues.append(
            {
                "description": each["reason"],
                "check_name": f"exercise-{each['status']}",
                "fingerprint": mark,
                "severity": SEVERITIES[each["status"]],
                "location": {"path": each["template"], "lines": {"begin": line}},
            }
        )
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"


def as_json(document: Document) -> str:
    """The model itself."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


FORMATS: dict[str, Callable[[Document], str]] = {
    "json": as_json, "junit": junit, "github": github, "gitlab": gitlab, "summary": summary,
}  # fmt: skip
