"""The pages of the server and what they may do: nothing of a template, a name or data is ever markup in them."""

from __future__ import annotations

import secrets
from functools import cache
from pathlib import Path

from crowdlint_preview.serve.working import TaskWorker
from crowdlint_preview.site.joiner import VENDOR, inline_safe
from crowdlint_preview.site.site import POLICY, SHELL, SHUT_IN, filled, joined_script, script_json, shell, with_pieces

UI = Path(__file__).parent / "ui"
# Each file of the page by its name; there are no others.
UI_FILES = {
    **{path.name: path for path in sorted(UI.iterdir()) if path.suffix in (".js", ".css")},
    "codemirror.js": VENDOR / "editor" / "codemirror.js",
    "look.css": SHELL / "look.css",
    "parts.js": SHELL / "report-parts.js",
}
# The frame around the task's frame: as a preview from disk, with an origin of its own.
STAGE_POLICY = f"{POLICY}; frame-ancestors 'self'; sandbox {SHUT_IN} allow-modals"
# A report speaks of pages of strangers: it shares no origin with the server.
REPORT_POLICY = "frame-ancestors 'none'; sandbox allow-scripts allow-downloads"


def ui_policy(nonce: str) -> str:
    """What the page may do: its own files, its own server, and the styles that its editor makes."""
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; "
        "connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def ui_page(stage: str) -> tuple[str, str]:
    """The page, and the nonce of its styles. ``stage``: the address of the frame around the task."""
    nonce = secrets.token_urlsafe(12)
    text = with_pieces((UI / "index.html").read_text(encoding="utf-8"))
    return text.replace("<!--nonce-->", nonce).replace("<!--stage-->", stage), nonce


@cache
def stage_page() -> str:
    """The frame around the task: nothing but our own script, which waits for what to show."""
    return filled(
        "stage.html",
        style=shell("stage.css"),
        live=script_json(inline_safe(shell("live.js"))),
        script=joined_script("stage.js"),
    )


def report_of(worker: TaskWorker, number: str, name: str) -> bytes:
    """A page of a report. Raises ``UserError`` where there is none."""
    return worker.report_file(number, name).read_bytes()
