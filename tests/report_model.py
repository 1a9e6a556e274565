"""A report of many tasks, made without a browser, of pages as they can be at their worst."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from PIL import Image

from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.report.folder import REPORTS, ReportFolder
from crowdlint_preview.report.model import Document
from crowdlint_preview.report.shard import Shard
from crowdlint_preview.site.output import Results
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.work.diary import WorkStep
from crowdlint_preview.work.outcome import Outcome

MARKUP = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
BOXES = f"""{LOADER}
<crowd-form>
  <crowd-bounding-box name="boxes" src="https://s3.amazonaws.com/bucket/a.jpg" labels="['Car']" header="H">
  </crowd-bounding-box>
</crowd-form>
"""
WORDS = f"{LOADER}\n<crowd-form>\n  <crowd-input name='word' label='Word'></crowd-input>\n</crowd-form>\n"
ANSWER = {
    "boundingBoxes": [{"label": "Car", "left": 10, "top": 20, "width": 200, "height": 100}],
    "inputImageProperties": {"width": 800, "height": 533},
}


def picture(kind: str, size: tuple[int, int] = (128, 90)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 210, 220)).save(out, kind)
    return out.getvalue()


def finding(code: str, name: str, page: Path) -> dict[str, Any]:
    place = {"row": 3, "column": 3}
    return {
        "code": code, "name": name, "severity": "warning", "message": f"`x` is {MARKUP}", "filename": "x", "cell": None,
        "location": place, "end_location": place, "fix": None, "notes": [], "url": page.as_uri(),
    }  # fmt: skip


def screens(count: int, page: Path) -> list[Screen]:
    """Templates by turns with boxes and with words; every fifth with a finding."""
    found = []
    for at in range(count):
        text = BOXES if at % 2 else WORDS
        data = TaskData("data", {}, "inferred", "ground-truth")
        findings = [finding("CL999", "label-twice", page)] if at % 5 == 0 else []
        found.append(Screen(f"task-{at}", Source(text, f"templates/task-{at}.liquid.html"), data, findings=findings))
    return found


def outcome(at: int) -> Outcome:
    """Of every four tasks one fails and one is inconclusive; the words of their pages are markup."""
    answer = {"boxes": ANSWER} if at % 2 else {"word": f"blue {at} {MARKUP}"}
    found = Outcome(answers=[[answer]], shots={"opened": picture("PNG"), "submitted": picture("PNG")}, seconds=1.5)
    found.steps = [
        WorkStep(f"fills in “Word”: {MARKUP}", picture("JPEG", (1280, 900)), (40, 50, 300, 60), (190, 80)),
        WorkStep("presses “Submit”", picture("JPEG", (1280, 900)), (600, 500, 80, 30), (640, 515)),
    ]
    found.console = [{"type": "exception", "text": f"ReferenceError: {MARKUP}", "line": 4}]
    found.requests = [
        {"url": "https://assets.crowd.aws/crowd-html-elements.js", "kind": "script", "answered": True},
        {"url": f"https://cdn.example/{MARKUP}", "kind": "image", "answered": False},
    ]
    if at % 4 == 0:
        found.failures = [f'word is "", expected `{MARKUP}` (line 3)', "the page threw something"]
    elif at % 4 == 1:
        found.doubts = ["the page refused the answer: it says “More words” (line 3)"]
    return found


def write_report(out: Path, page: Path, count: int = 40, part: Shard | None = None, **more: Any) -> Document:
    """A report of ``count`` tasks, or of a part of them."""
    part = part or Shard(1, 1)
    options: dict[str, Any] = {"kept": "failed", "beside": False, **more}
    with Results(out, REPORTS) as results:
        folder = ReportFolder(results, "headless-shell 156.0", "", "" if part.total == 1 else str(part), **options)
        for number, screen in part.of(screens(count, page)):
            folder.add(screen, outcome(number), number)
        return folder.close()[0]
