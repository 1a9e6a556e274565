"""What exercising found: ``report.json`` for machines, ``report.html`` for people, screenshots beside both."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crowdlint_preview.site.output import whole
from crowdlint_preview.site.screen import Sheet
from crowdlint_preview.site.site import SHELL
from crowdlint_preview.work.outcome import Outcome

Result = tuple[Sheet, Outcome]


def line(sheet: Sheet, outcome: Outcome) -> str:
    """One line for the terminal: ``passed  street.liquid.html``, with the reason where there is one."""
    reason = f": {outcome.reason}" if outcome.reason else ""
    return f"{outcome.status:<12} {sheet.title}{reason}"


def write(results: Sequence[Result], out: Path) -> list[Path]:
    """Write the report into ``out``, all of it or nothing; the paths of both reports."""
    with whole(out) as folder:
        (folder / "screenshots").mkdir()
        for sheet, outcome in results:
            for name, shot in _shots(sheet, outcome).items():
                (folder / name).write_bytes(shot)
        text = json.dumps({"templates": [entry(*result) for result in results]}, indent=2, ensure_ascii=False)
        (folder / "report.json").write_text(text + "\n", encoding="utf-8", newline="\n")
        (folder / "report.html").write_text(page(results), encoding="utf-8", newline="\n")
    return [out / "report.json", out / "report.html"]


def _shots(sheet: Sheet, outcome: Outcome) -> dict[str, bytes]:
    """Screenshots by their path below ``out``."""
    return {f"screenshots/{sheet.name}-{name}.png": shot for name, shot in outcome.shots.items()}


def entry(sheet: Sheet, outcome: Outcome) -> dict[str, Any]:
    """One element of ``templates``. ``answers``: each as the worker's browser sends it."""
    return {
        "template": sheet.source.path,
        "status": outcome.status,
        "reason": outcome.reason,
        "notes": list(dict.fromkeys(outcome.notes)),
        "answers": outcome.answers,
        "findings": list(sheet.findings),
        "console": outcome.console,
        "requests": outcome.requests,
        "screenshots": list(_shots(sheet, outcome)),
    }


def page(results: Sequence[Result]) -> str:
    """The report for people."""
    counts = {status: sum(outcome.status == status for _, outcome in results) for status in _STATUSES}
    summary = ", ".join(f"{count} {status}" for status, count in counts.items() if count)
    style = "".join((SHELL / name).read_text(encoding="utf-8") for name in ("look.css", "report.css"))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="generator" content="crowdlint">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Exercised: {summary}</title><style>{style}</style></head><body>"
        f"<header><h1>Exercised tasks</h1><p>{summary}</p></header>"
        f"<main>{''.join(_section(*result) for result in results)}</main></body></html>\n"
    )


_STATUSES = ("passed", "failed", "inconclusive")


def _section(sheet: Sheet, outcome: Outcome) -> str:
    shots = "".join(
        f'<figure><a href="{html.escape(name)}">'
        f'<img src="{html.escape(name)}" alt="{html.escape(step)}" loading="lazy"></a>'
        f"<figcaption>{html.escape(step)}</figcaption></figure>"
        for name, step in zip(_shots(sheet, outcome), outcome.shots, strict=True)
    )
    reasons = "".join(
        f"<li>{html.escape(reason)}</li>"
        for reason in dict.fromkeys([*outcome.failures, *outcome.doubts, *outcome.notes])
    )
    return (
        f'<section><h2><span class="status {outcome.status}">{outcome.status}</span> {html.escape(sheet.title)}</h2>'
        f'{f"<ul>{reasons}</ul>" if reasons else ""}<div class="shots">{shots}</div>'
        f"{_details('Answer', _shortened(outcome.answers[-1])) if outcome.answers else ''}"
        f"{_details('Console', _lines(outcome.console, 'type', 'text')) if outcome.console else ''}"
        f"{_details('Requests', _lines(outcome.requests, 'kind', 'url', 'answered'))}</section>"
    )


def _details(name: str, text: str) -> str:
    return f"<details><summary>{name}</summary><pre>{html.escape(text)}</pre></details>" if text else ""


def _lines(rows: Sequence[dict[str, Any]], *keys: str) -> str:
    return "\n".join("  ".join(str(row[key])[:200] for key in keys) for row in rows)


def _shortened(answer: Any) -> str:
    """The answer, its masks cut short: whole, they are in ``report.json``."""

    def cut(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: cut(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [cut(inner) for inner in value]
        if isinstance(value, str) and len(value) > 400:
            return f"{value[:100]}… ({len(value)} characters)"
        return value

    return json.dumps(cut(answer), indent=2, ensure_ascii=False)
