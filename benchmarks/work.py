"""Pages worked in a minute (open, work, judge, three pictures), beside the floor: open them and take one picture.

Prints both, their ratio, and the memory of the browser's processes. Run by `make bench`; never part of a test.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from crowdlint.language.task.sources import TaskOptions
from crowdlint_preview.browser.browser import Browser
from crowdlint_preview.site.screen import Screen, read_screens
from crowdlint_preview.work.exercise import exercise

ROOT = Path(__file__).parent.parent
PAGES = 20


def main() -> None:
    """Work a part of the strangers' pages, then only open them."""
    paths = sorted((ROOT / "fixtures" / "strangers" / "ok").glob("*.html"))[::3][:PAGES]
    screens = read_screens(paths, TaskOptions())
    with Browser() as browser:

        def work(screen: Screen) -> None:
            exercise(browser, screen.html, screen.resource, page=screen.page, media=screen.media, query=screen.query)

        def look(screen: Screen) -> None:
            with browser.visit(screen.html, screen.resource, sandboxed=True, query=screen.query) as visit:
                visit.wait_until_ready()
                visit.page.screenshot()

        floor, worked = (rate(screens, each) for each in (look, work))
        print(f"opened and shot: {floor:.0f} pages a minute (the floor)")
        print(f"worked:          {worked:.0f} pages a minute, {floor / worked:.1f} times the floor's time")
        print(f"the browser's processes hold {memory() / 1e6:.0f} MB")


def rate(screens: list[Screen], do: Callable[[Screen], None]) -> float:
    """Pages a minute."""
    start = time.perf_counter()
    for screen in screens:
        do(screen)
    return 60 * len(screens) / (time.perf_counter() - start)


def memory() -> int:
    """Bytes that the processes below this one hold, shared ones counted in part; 0 where the system does not say."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    ours, before = {os.getpid()}, 0
    while len(ours) != before:
        before = len(ours)
        ours |= {child for child, parent in parents.items() if parent in ours}
    total = 0
    for process in ours - {os.getpid()}:
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
        except OSError:
            continue
    return total


if __name__ == "__main__":
    main()
