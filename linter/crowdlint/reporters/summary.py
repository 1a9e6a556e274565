"""Sentences and tables about a whole run; all but the statistics go to standard error."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from crowdlint.check.report import Checked, Crash, Report, TemplateIn
from crowdlint.config.configuration import Configuration
from crowdlint.reporters.frame import visible

if TYPE_CHECKING:
    from crowdlint.check.checker import Checker


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def summary(report: Report, mended: int = 0) -> str:
    """One line: how many findings, how severe, in how many files, how many can be mended."""
    found = report.findings
    done = f"mended {_plural(mended, 'finding')}; " if mended else ""
    known = f" ({_plural(report.known, 'known finding')} in the baseline)" if report.known else ""
    failed = sum(file.source is None for file in report.files)
    known += f"; {_plural(failed, 'file')} could not be read" if failed else ""
    read = len(report.files) - failed
    if not found:
        return f"{done}nothing {'left ' if mended else ''}found in {_plural(read, 'file')}{known}"
    counts = report.count()
    levels = ", ".join(
        _plural(counts[level], level) if level != "info" else f"{counts[level]} info"
        for level in ("error", "warning", "info")
        if counts[level]
    )
    files = sum(bool(file.findings) for file in report.files)
    fixable = sum(bool(finding.fix and finding.fix.applicability == "safe") for _, finding in found)
    unsafe = sum(bool(finding.fix and finding.fix.applicability == "unsafe") for _, finding in found)
    hints = [f"{fixable} can be mended with --fix"] if fixable else []
    hints += [f"{unsafe} with --fix --unsafe-fixes"] if unsafe else []
    hint = "; " + ", ".join(hints) if hints else ""
    return f"{done}{levels} in {files} of {_plural(read, 'file')}{known}{hint}"


def problems(report: Report) -> str:
    """What crowdlint could not do, a line each: files it could not read, rules that threw.

    What keeps it from reading something in many files (``fault`` is not set) is said once.
    """
    lines = []
    said: dict[str, int] = {}
    for file in report.files:
        if file.problem:
            lines.append(f"crowdlint: {visible(file.place)}: {visible(file.problem)}")
        lines += [f"crowdlint: {visible(place)}: {visible(remark)}" for remark, place in file.remarks]
        if file.capped:
            lines.append(
                f"crowdlint: {visible(file.path)}: has more branches than were looked at; some were not checked"
            )
        for crash in file.crashes:
            if crash.fault:
                lines += _crashed(file, crash)
            else:
                said[crash.error] = said.get(crash.error, 0) + 1
    lines += [f"crowdlint: in {_plural(count, 'file')} {visible(error)}" for error, count in said.items()]
    return "".join(line + "\n" for line in lines)


def _crashed(file: Checked, crash: Crash) -> Iterator[str]:
    yield (
        f"crowdlint: {visible(file.path)}: `{crash.name}` crashed ({visible(crash.error)}); "
        "this is a fault of crowdlint, please report it with the template"
    )
    if os.environ.get("CROWDLINT_TRACEBACK"):
        yield crash.trace.rstrip()


def statistics(report: Report, format_name: str = "full") -> str:
    """How often each rule spoke, most often first; as JSON where the output format is JSON."""
    counts: Counter[tuple[str, str]] = Counter()
    fixable: Counter[str] = Counter()
    for _, finding in report.findings:
        counts[finding.code, finding.name] += 1
        fixable[finding.code] += bool(finding.fix and finding.fix.applicability == "safe")
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    if format_name in ("json", "jsonl"):
        import json

        table = [
            {"code": code, "name": name, "count": count, "fixable_count": fixable[code]} for (code, name), count in rows
        ]
        return json.dumps(table, indent=2) + "\n"
    width = max((len(str(count)) for _, count in rows), default=1)
    return "".join(
        f"{count:>{width}}  {code}  [{'*' if fixable[code] else ' '}] {name}\n" for (code, name), count in rows
    )


def verbose(report: Report, configuration: Configuration) -> str:
    """For each file: its dialect and why, its configuration, what comments in it allow, which limits it met."""
    lines = []
    for file in report.files:
        settings = configuration.of(Path(file.path))
        said = _read_as(file)
        kept = f"; {_plural(len(file.suppressed), 'finding')} allowed by comments" if file.suppressed else ""
        lines.append(f"{visible(file.path)}: {said}{kept}; configuration: {settings.file or 'none'}")
        if file.source is not None:
            lines += [f"{visible(file.source.place(at.start))}: {limit}" for limit, at in file.limits]
    return "".join(line + "\n" for line in lines)


REASONS = {
    "asked": "as the configuration says",
    "liquid": "because of",
    "question": "because of",
    "variable": "because of",
    "nothing": "because nothing in it is filled in",
}


def _read_as(file: Checked) -> str:
    dialect = file.dialect
    if file.templates is not None:
        return visible(", ".join(map(_template_in, file.templates)) or "no template in it")
    if dialect is None or file.source is None:
        return "not read"
    text = f"{dialect.name}, {REASONS[dialect.reason]}"
    if dialect.span is None:
        return text
    line, column = file.source.position(dialect.span.start)
    return f"{text} `{visible(dialect.span.of(file.source.text))}` at {line}:{column}"


def _template_in(template: TemplateIn) -> str:
    name = template.dialect.name if template.whole and template.dialect else "a piece"
    return f"{template.where} ({name})"


def settings_text(checker: Checker, path: str, shown: str = "") -> str:
    """The settings of a file (called ``shown``), a ``key = value`` a line, and the rules that are on for it."""
    import json

    found = checker.configuration.for_file(path)
    settings, rules = found.base, checker.rules(found)
    rows = {
        "file": shown or path,
        "configuration": str(settings.file) if settings.file else None,
        "root": str(settings.root),
        "rules-version": settings.rules_version,
        "exclude": list(settings.exclude),
        "skip": list(settings.skip),
        "workforce": checker.job(path).workforce,
        "dialect": found.dialect or "told from the text",
        "extra-elements": sorted(settings.extra_elements),
        "fail-on": settings.fail_on,
        "baseline": str(settings.baseline) if settings.baseline else None,
        "allow-hosts": sorted(settings.allow_hosts),
        "unsafe-fixes": settings.unsafe_fixes,
        "rule-pages": settings.rule_pages or None,
        "rules": {f"{rule.code} {rule.name}": severity or rule.severity for rule, severity in rules.items()},
    }
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"
