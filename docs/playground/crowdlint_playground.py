"""What the page asks of crowdlint: what is wrong with a template, the task at work. Texts and JSON go in and out."""

from __future__ import annotations

import json
import mimetypes
import os
import zlib
from functools import cached_property
from pathlib import Path
from typing import Any

from crowdlint.check.checker import Checker
from crowdlint.check.report import Checked
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.finding import Finding
from crowdlint.language.task.sources import TaskData, infer, tasks_for
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint.reporters.json import as_dict
from crowdlint_preview.mock.media import Media, Medium, is_medium, s3_object
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.site.site import task_page

NAME = "template.liquid.html"
HOME = Path("/play")
POOL = Path(__file__).parent / "crowdlint_pictures"
PICTURES = sorted(POOL.glob("*.jpg"))

HOME.mkdir(exist_ok=True)
os.chdir(HOME)


class Pool:
    """Media as in a preview, but for pictures and films, of which there are a few, drawn before."""

    def __init__(self, made_up: Media) -> None:
        self.made_up, self.given = made_up, made_up.given

    def get(self, url: str) -> Medium | None:
        """The answer for an address; the same one each time."""
        wanted = s3_object(url)
        if wanted is None and url not in self.given:
            return None
        if wanted and wanted.name in self.made_up.overlays:
            return Medium((POOL / "blank.png").read_bytes(), "image/png")
        kind = mimetypes.guess_type(url.partition("?")[0])[0] or "image/jpeg"
        if kind.startswith("video/"):
            return Medium((POOL / "film.webm").read_bytes(), "video/webm")
        if kind.startswith("image/") and kind != "image/svg+xml":
            name = wanted.name if wanted else url
            return Medium(PICTURES[zlib.crc32(name.encode()) % len(PICTURES)].read_bytes(), "image/jpeg")
        return self.made_up.get(url)


class PlayedScreen(Screen):
    """A screen whose pictures come from the pool."""

    @cached_property
    def media(self) -> Any:
        given = frozenset(url for url in super().media.given if is_medium(url))
        return Pool(Media(None, super().media.overlays, given))


def look(text: str, data: str) -> str:
    """``{"findings", "notes", "data", "problem"}``. ``data``: what somebody wrote, or empty: then it is made up.

    Offsets count UTF-16 units, as the editor does.
    """
    source = Source(text, NAME)
    problem = _keep(data)
    checked = Checker(Configuration(isolated=True)).check(source)
    notes = list(dict.fromkeys([crash.said for crash in checked.crashes]))
    if checked.problem and not problem:
        notes.append(checked.problem)
    found = [_finding(checked, each) for each in checked.findings]
    return json.dumps({"findings": found, "notes": notes, "data": data or _sample(source), "problem": problem})


def _keep(data: str) -> str:
    """Put the data beside the template, where `check` looks for them; what is wrong with them, in words."""
    beside = HOME / "template.data.json"
    beside.unlink(missing_ok=True)
    if not data.strip():
        return ""
    try:
        read = json.loads(data)
    except ValueError as error:
        return f"the data are no JSON: {error}"
    if not isinstance(read, dict):
        return "the data are to be an object: {…}"
    beside.write_text(data, encoding="utf-8")
    return ""


def _sample(source: Source) -> str:
    try:
        return json.dumps(infer(source).sample(), indent=2, ensure_ascii=False)
    except UserError:
        return "{}"


def _finding(checked: Checked, finding: Finding) -> dict[str, Any]:
    assert checked.source
    text, told = checked.source.text, as_dict(checked, finding)
    fix = finding.fix
    edits = fix and [[_units(text, edit.span.start), _units(text, edit.span.end), edit.text] for edit in fix.edits]
    return {
        **{key: told[key] for key in ("code", "name", "severity", "message", "location")},
        "from": _units(text, finding.span.start),
        "to": _units(text, finding.span.end),
        "fix": fix and {"message": fix.message, "safe": fix.applicability == "safe", "edits": edits},
    }


def _units(text: str, offset: int) -> int:
    """UTF-16 units before an offset."""
    return offset + sum(char > "\uffff" for char in text[:offset])


def page(text: str, data: str, findings: str) -> str:
    """The page of the task, as `crowdlint preview` writes it; ``findings``: those of ``look``, which it shows, too."""
    source = Source(text, NAME)
    try:
        task = tasks_for(source)[0]
        if data.strip():
            task = TaskData("data", json.loads(data), "the task data", detect(source).name)
    except (UserError, ValueError):  # told as a problem already
        task = TaskData("data", {}, "nothing", detect(source).name)
    screen = PlayedScreen("template", source, task, findings=json.loads(findings))
    return task_page(screen, alone=True)
