"""What preview and exercise of 1, 20 and 80 templates take from start to the last file, in 1 and 2 processes.

Beside them `shot-scraper multi` (where it is installed), which takes pictures of pages that are there already, and the
floor: one browser that opens the same pages and takes a picture of each. Seconds, and how often the floor. Run by
`make bench`; never part of a test.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.browser.chromium import find

ROOT = Path(__file__).parent.parent
COUNTS = (1, 20, 80)


def main() -> None:
    """One row for each count."""
    folders = [ROOT / "fixtures" / "ok", ROOT / "fixtures" / "strangers" / "ok"]
    found = [path for folder in folders for path in sorted(folder.glob("*.html"))]
    for count in COUNTS:
        templates = [str(path) for path in found[:count]]
        with tempfile.TemporaryDirectory() as folder:
            row(count, templates, Path(folder))


def row(count: int, templates: list[str], folder: Path) -> None:
    """Measure one count and print it."""
    taken = {
        f"{name} -j {jobs}": seconds(lambda: crowdlint(name, templates, folder, jobs))  # noqa: B023 - called at once
        for name in ("preview", "exercise")
        for jobs in (1, 2)
    }
    pages = sorted(path for path in (folder / "preview-1").glob("*.html") if path.stem != "index")
    floor = seconds(lambda: opened_and_shot(pages))
    taken["shot-scraper multi"] = seconds(lambda: shot_scraper(pages, folder)) if has_shot_scraper() else 0.0
    again = seconds(lambda: crowdlint("preview", templates, folder, 1))
    print(f"{count} templates: floor {floor:.1f} s")
    for name, value in taken.items():
        said = f"{value:6.1f} s, {value / floor:.1f} times the floor" if value else "not installed"
        print(f"    {name:<20} {said}")
    print(f"    {'preview, unchanged':<20} {again:6.1f} s")


def seconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def crowdlint(command: str, templates: list[str], folder: Path, jobs: int) -> None:
    """The command in a process of its own, as somebody at a terminal runs it."""
    line = [sys.executable, "-m", "crowdlint", command, *templates, "--out", folder / f"{command}-{jobs}", "-q"]
    rooms = os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas"))
    subprocess.run([*line, "-j", str(jobs)], env={**os.environ, "PYTHONPATH": rooms}, capture_output=True, check=False)


def opened_and_shot(pages: list[Path]) -> None:
    with Browser() as browser:
        for page in pages:
            with browser.visit(page.read_text(encoding="utf-8")) as visit:
                visit.page.screenshot()


def has_shot_scraper() -> bool:
    return importlib.util.find_spec("shot_scraper") is not None


# With the browser that crowdlint uses, so that both do the same work.
SCRAPE = """
import os
from playwright.sync_api import BrowserType
launch = BrowserType.launch
BrowserType.launch = lambda self, **more: launch(self, **{**more, "executable_path": os.environ["USED_BROWSER"]})
from shot_scraper.cli import cli
cli()
"""


def shot_scraper(pages: list[Path], folder: Path) -> None:
    shots = folder / "shots.yml"
    rows = []
    for page in pages:
        rows.append(f"- url: {page}\n  output: {folder / page.stem}.scraped.png\n  width: 1280\n  height: 800\n")
    shots.write_text("".join(rows), encoding="utf-8")
    environment = {**os.environ, "USED_BROWSER": str(find().path)}
    line = [sys.executable, "-c", SCRAPE, "multi", str(shots)]
    subprocess.run(line, env=environment, capture_output=True, check=True)


if __name__ == "__main__":
    main()
