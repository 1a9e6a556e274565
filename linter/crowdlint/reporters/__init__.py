"""Findings to text: one module a format, each with one function ``report(Report) -> str``."""

from __future__ import annotations

from importlib import import_module

from crowdlint.check.report import Report

FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit")


def write(format_name: str, report: Report, color: bool = False) -> str:
    """The whole document in one of ``FORMATS``; ends with a line end unless it is empty."""
    module = import_module(f"crowdlint.reporters.{format_name}")
    text: str = module.report(report, color) if format_name in ("full", "concise") else module.report(report)
    return text
