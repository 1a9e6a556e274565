"""Findings to text: one module a format, each with one function ``report(Report) -> str``."""

from __future__ import annotations

from importlib import import_module

from crowdlint.check.report import Report

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit")


def write(format_name: str, report: Report, color: bool = False, fold: bool = False) -> str:
    """The whole document in one of ``FORMATS``; ends with a line end unless it is empty.

    ``fold``: in the format for people, a habit of one file is told once; the others tell each finding.
    """
    module = import_module(f"crowdlint.reporters.{format_name}")
    if format_name == "full":
        whole: str = module.report(report, color, fold)
        return whole
    text: str = module.report(report, color) if format_name == "concise" else module.report(report)
    return text
