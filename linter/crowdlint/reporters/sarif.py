"""Findings as SARIF 2.1.0 (OASIS): for code scanning of GitHub, Azure DevOps and editors."""

from __future__ import annotations

import json
from typing import Any

from crowdlint import HOME, __version__
from crowdlint.check.report import Checked, Report
from crowdlint.faults import FaultKind, all_kinds
from crowdlint.finding import Finding, Fix
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.reporters.paths import fingerprints, uri
from crowdlint.rules import FAMILIES, Rule, all_rules

LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def region(source: Source, span: Span) -> dict[str, Any]:
    """Lines and columns from 1; columns count code points, which ``columnKind`` of the run declares."""
    (line, column), (end_line, end_column) = source.position(span.start), source.position(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def artifact(path: str) -> dict[str, Any]:
    """The location of a file, relative to where crowdlint runs if it lies there."""
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": "%SRCROOT%"}


def _place(file: Checked, span: Span) -> dict[str, Any]:
    assert file.source
    place = {"physicalLocation": {"artifactLocation": artifact(file.path), "region": region(file.source, span)}}
    shown = file.source.shown(span)
    return place | ({"logicalLocations": [{"name": shown.in_cell, "kind": "cell"}]} if shown.cell else {})


def _fix(file: Checked, fix: Fix) -> dict[str, Any]:
    assert file.source
    replacements = [
        {"deletedRegion": region(file.source, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": artifact(file.path), "replacements": replacements}]
    return {"description": {"text": fix.message}, "artifactChanges": changes}


def _result(report: Report, file: Checked, finding: Finding, mark: str, index: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _level(finding, report.is_failure(file, finding)),
        "message": {"text": finding.message},
        "locations": [_place(file, finding.span)],
        "partialFingerprints": {"crowdlint/v1": mark},
    }
    if finding.notes:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": note.message}, **_place(file, note.span)}
            for number, note in enumerate(finding.notes, 1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(file, finding.fix)]
    return result


def _level(finding: Finding, fails: bool) -> str:
    """What code scanning makes of a finding: a note is told and fails no check."""
    level = LEVELS[finding.severity] if fails else "note"
    return "warning" if fails and level == "note" else level


def rule_entry(rule: Rule | FaultKind, pages: str = "") -> dict[str, Any]:
    """What SARIF tells of a rule, whose page is found under ``pages``."""
    page = rule.page.read_text(encoding="utf-8")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "helpUri": f"{pages or HOME + '/rules'}/{rule.name}",
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"enabled": not isinstance(rule, Rule) or rule.default, "level": LEVELS[rule.severity]},
        "properties": {"tags": [FAMILIES[rule.code[:3]]], "problem.severity": _problem(rule)},
    }


def _problem(rule: Rule | FaultKind) -> str:
    return "recommendation" if rule.severity == "info" else rule.severity


def _notifications(report: Report) -> list[dict[str, Any]]:
    """What crowdlint could not do: files it could not read and rules that threw."""
    notes = []
    for file in report.files:
        said = [crash.said for crash in file.crashes]
        for text in [file.problem] * bool(file.problem) + said:
            place = {"physicalLocation": {"artifactLocation": artifact(file.path)}}
            notes.append({"level": "error", "message": {"text": text}, "locations": [place]})
    return notes


def report(report: Report) -> str:
    """One run; ``results`` is always there, empty where nothing was found."""
    named = {finding.code for _, finding in report.findings}
    every: list[Rule | FaultKind] = [*all_rules(), *all_kinds()]
    rules = [rule for rule in every if rule.code in named]
    index = {rule.code: at for at, rule in enumerate(rules)}
    driver = {
        "name": "crowdlint",
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [rule_entry(rule, report.pages) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not report.broken, "toolExecutionNotifications": _notifications(report)}
        ],
        "results": [_result(report, file, finding, mark, index) for file, finding, mark in fingerprints(report)],
    }
    document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
