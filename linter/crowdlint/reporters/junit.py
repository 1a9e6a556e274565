"""Findings as JUnit XML for CI that shows test results: a suite a file, a case a finding, failed if it fails a run."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from crowdlint.check.report import Checked, Report
from crowdlint.finding import Finding
from crowdlint.reporters.full import entry
from crowdlint.reporters.paths import posix
from crowdlint_schemas.light import regex

_NOT_XML = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold at all."""
    return _NOT_XML.sub("\ufffd", text)


def element(tag: str, content: str = "", /, **attributes: object) -> str:
    """An XML element on lines of its own; ``content`` is XML already."""
    listed = "".join(f" {key}={quoteattr(clean(str(value)))}" for key, value in attributes.items())
    return f"<{tag}{listed}>{content}</{tag}>\n" if content else f"<{tag}{listed}/>\n"


def _case(file: Checked, finding: Finding, fails: bool) -> str:
    assert file.source
    detail = escape(clean("\n".join(entry(file, finding))))
    said = {"type": finding.severity, "message": finding.message}
    inner = element("failure", detail, **said) if fails else element("system-out", detail)
    name = f"{finding.code} {finding.name} {file.source.shown(finding.span).in_cell}"
    return element("testcase", "\n" + inner, classname=posix(file.path), name=name, time="0")


def _suite(report: Report, file: Checked) -> tuple[str, tuple[int, int, int]]:
    """The suite of a file; how many cases it has, how many failed, how many could not be run."""
    path = posix(file.path)
    fails = [report.is_failure(file, finding) for finding in file.findings]
    cases = [_case(file, finding, failed) for finding, failed in zip(file.findings, fails, strict=True)]
    faults = [("unreadable", file.problem)] * bool(file.problem)
    faults += [(crash.name, crash.said) for crash in file.crashes]
    for name, text in faults:
        error = element("error", escape(clean(text)), type="crowdlint", message=text)
        cases.append(element("testcase", "\n" + error, classname=path, name=name, time="0"))
    if not cases:
        cases.append(element("testcase", classname=path, name="crowdlint", time="0"))
    numbers = len(cases), sum(fails), len(faults)
    counts = dict(zip(("tests", "failures", "errors"), numbers, strict=True))
    return element("testsuite", "\n" + "".join(cases), name=path, **counts, time="0"), numbers


def report(report: Report) -> str:
    """The whole document; a file without findings is a suite with one case that passed."""
    suites = [_suite(report, file) for file in report.files]
    tests, failures, errors = (sum(numbers[at] for _, numbers in suites) for at in range(3))
    body = "\n" + "".join(text for text, _ in suites)
    whole = element("testsuites", body, name="crowdlint", tests=tests, failures=failures, errors=errors, time="0")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + whole
