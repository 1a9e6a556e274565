"""What preview and exercise of 1, 20 and 80 templates take from start to the last file, in 1 and 2 processes.

Beside them `shot-scraper multi` (where it is installed), which takes pictures of pages that are there already, and the
floor: bare Playwright, which opens the same pages and takes a picture of each. All in processes of their own, by turns,
round after round: a ratio is of two runs of the same round, so that what else the machine does hits both. Prints the
middle of all rounds: seconds, how often the floor, how often the floor with two pages at a time for ``-j 2``, and the
load. No round is begun that would make a count take longer than ``LIMITS`` says, and no run may take longer than ten
minutes: on a quiet machine with two processors 1, 20 and 80 templates take about 2, 7 and 12 minutes. Run by
`make bench`; never part of a test. A number on the command line is the only count, a second one the rounds.
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
LIMITS = {1: 180, 20: 600, 80: 1200}  # seconds for a count
LONGEST = 600  # seconds for a run
COMPILED = ROOT / "build" / "compiled"
FLOOR, FLOOR_OF_TWO = "the floor", "the floor, 2 pages"


def main(words: list[str]) -> None:
    """A table for each count."""
    if not all(word.isdigit() and int(word) for word in words):
        sys.exit("usage: runs.py [TEMPLATES [ROUNDS]]")
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
    runs: dict[str, Callable[[], object]] = {
        FLOOR: lambda: opened_and_shot(pages),
        FLOOR_OF_TWO: lambda: opened_and_shot(pages, 2),
    }
    if importlib.util.find_spec("shot_scraper"):
        runs["shot-scraper multi"] = lambda: shot_scraper(pages, folder)
    for jobs in (1, 2):
        for name in ("preview", "exercise"):
            runs[f"{name} -j {jobs}"] = lambda name=name, jobs=jobs: crowdlint(name, templates, folder / "out", jobs)  # type: ignore[misc]
    runs["preview, unchanged"] = lambda: crowdlint("preview", templates, shown, 1)
    taken: dict[str, list[float]] = {name: [] for name in runs}
    loads, begun = [], time.perf_counter()
    for at in range(rounds):
        if at and (time.perf_counter() - begun) * (at + 1) / at > LIMITS.get(len(templates), LIMITS[80]):
            break
        for name in list(runs)[:: -1 if at % 2 else 1]:
            shutil.rmtree(folder / "out", ignore_errors=True)
            taken[name].append(seconds(runs[name]))
            loads.append(os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0)
    rounds = len(taken[FLOOR])
    counted = f"{len(templates)} template{'s' * (len(templates) > 1)}, {rounds} round{'s' * (rounds > 1)}"
    print(f"{counted}, load {min(loads):.1f} to {max(loads):.1f} on {os.cpu_count()} processors")
    for name, found in taken.items():
        floors = taken[FLOOR_OF_TWO if name.endswith("-j 2") else FLOOR]
        ratios = [mine / floor for mine, floor in zip(found, floors, strict=True)]
        print(f"    {name:<20} {median(found):6.1f} s, {median(ratios):4.1f} times the floor", flush=True)


def seconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def crowdlint(command: str, templates: list[str], out: Path, jobs: int) -> None:
    """The command in a process of its own, as somebody at a terminal runs it."""
    line = [sys.executable, "-m", "crowdlint", command, *templates, "--out", out, "-q", "-j", str(jobs)]
    rooms = os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas"))
    # As an installed package, whose modules are compiled.
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    known |= {"PYTHONPATH": rooms, "PYTHONPYCACHEPREFIX": str(COMPILED)}
    done = subprocess.run(line, env=known, capture_output=True, check=False, text=True,
                          timeout=LONGEST)  # fmt: skip
    if done.returncode not in (0, 1):
        sys.exit(f"runs.py: {command} could not work: {done.stderr}")


# With the browser that crowdlint uses, so that all do the same work: so many pages of it at a time.
BARE = """
import asyncio
import sys
from pathlib import Path
from playwright.async_api import async_playwright
async def main(executable, number, *paths):
    left = list(paths)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable)
        async def work():
            while left:
                path = left.pop()
                page = await browser.new_page(viewport={"width": 1280, "height": 800})
                await page.goto(Path(path).as_uri())
                await page.screenshot(path=f"{path}.floor.png")
                await page.close()
        await asyncio.gather(*(work() for _ in range(int(number))))
        await browser.close()
asyncio.run(main(*sys.argv[1:]))
"""


def opened_and_shot(pages: list[Path], at_once: int = 1) -> None:
    line = [sys.executable, "-c", BARE, str(find().path), str(at_once), *map(str, pages)]
    subprocess.run(line, capture_output=True, check=True, timeout=LONGEST)


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
    subprocess.run(line, env=environment, capture_output=True, check=True, timeout=LONGEST)


if __name__ == "__main__":
    main(sys.argv[1:])
