"""What preview and exercise of 1, 20 and 80 templates take from start to the last file, in 1 and 2 processes.

Beside them `shot-scraper multi` (where it is installed), which takes pictures of pages that are there already, and the
floor: bare Playwright, which opens the same pages and takes a picture of each. All in processes of their own, by turns,
round after round: a ratio is of two runs of the same round, so that what else the machine does hits both. Prints the
middle of all rounds: seconds, how often the floor, and the load. Run by `make bench`; never part of a test. A number
on the command line is the only count, a second one the rounds.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from crowdlint_preview.browser.chromium import find

ROOT = Path(__file__).parent.parent
ROUNDS = {1: 5, 20: 3, 80: 1}
FLOOR = "the floor"


def main(words: list[str]) -> None:
    """A table for each count."""
    folders = [ROOT / "fixtures" / "ok", ROOT / "fixtures" / "strangers" / "ok"]
    found = [path for folder in folders for path in sorted(folder.glob("*.html"))]
    rounds = {int(words[0]): ROUNDS.get(int(words[0]), 1)} if words else ROUNDS
    for count, times in rounds.items():
        templates = [str(path) for path in found[:count]]
        with tempfile.TemporaryDirectory() as folder:
            table(templates, Path(folder), int(words[1]) if len(words) > 1 else times)


def table(templates: list[str], folder: Path, rounds: int) -> None:
    """Measure one count and print it."""
    shown = folder / "shown"
    crowdlint("preview", templates, shown, 1)
    pages = sorted(path for path in shown.glob("*.html") if path.stem != "index")
    runs: dict[str, Callable[[], object]] = {FLOOR: lambda: opened_and_shot(pages)}
    if importlib.util.find_spec("shot_scraper"):
        runs["shot-scraper multi"] = lambda: shot_scraper(pages, folder)
    for jobs in (1, 2):
        for name in ("preview", "exercise"):
            runs[f"{name} -j {jobs}"] = lambda name=name, jobs=jobs: crowdlint(name, templates, folder / "out", jobs)  # type: ignore[misc]
    runs["preview, unchanged"] = lambda: crowdlint("preview", templates, shown, 1)
    taken: dict[str, list[float]] = {name: [] for name in runs}
    loads = []
    for at in range(rounds):
        for name in list(runs)[:: -1 if at % 2 else 1]:
            shutil.rmtree(folder / "out", ignore_errors=True)
            taken[name].append(seconds(runs[name]))
            loads.append(os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0)
    counted = f"{len(templates)} template{'s' * (len(templates) > 1)}, {rounds} round{'s' * (rounds > 1)}"
    print(f"{counted}, load {min(loads):.1f} to {max(loads):.1f} on {os.cpu_count()} processors")
    for name, found in taken.items():
        ratios = [mine / floor for mine, floor in zip(found, taken[FLOOR], strict=True)]
        print(f"    {name:<20} {median(found):6.1f} s, {median(ratios):4.1f} times the floor", flush=True)


def seconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def crowdlint(command: str, templates: list[str], out: Path, jobs: int) -> None:
    """The command in a process of its own, as somebody at a terminal runs it."""
    line = [sys.executable, "-m", "crowdlint", command, *templates, "--out", out, "-q", "-j", str(jobs)]
    rooms = os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas"))
    done = subprocess.run(line, env={**os.environ, "PYTHONPATH": rooms}, capture_output=True, check=False, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"runs.py: {command} could not work: {done.stderr}")


# With the browser that crowdlint uses, so that all do the same work.
BARE = """
import sys
from pathlib import Path
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1])
    for path in sys.argv[2:]:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(Path(path).as_uri())
        page.screenshot(path=f"{path}.floor.png")
        page.close()
    browser.close()
"""


def opened_and_shot(pages: list[Path]) -> None:
    subprocess.run([sys.executable, "-c", BARE, str(find().path), *map(str, pages)], capture_output=True, check=True)


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
    main(sys.argv[1:])
