"""Prints how well and how fast masks are made from extreme points: see README.md beside this file.

python benchmarks/autosegment/run.py                      # everything; about a quarter of an hour on two cores
python benchmarks/autosegment/run.py --scenes 8 --levels faint --no-time
"""

import argparse
import os
from collections import defaultdict
from pathlib import Path
from statistics import fmean, median

import cv2
import numpy as np
from inpage import Bench, fresh_page
from methods import METHODS, Mask, Picture, Point, intersection_over_union
from photographs import objects
from PIL import Image
from scenes import LEVELS, extreme_points, scene

from crowdlint_preview.browser.browser import Browser

HERE = Path(__file__).parent
JITTERS = (0, 2, 5)
OURS = "crowdlint"
Case = tuple[str, Picture, Mask, int]
"""Name, picture, true mask, seed of the jitter."""


def cases(level: str, count: int) -> list[Case]:
    if level == "photographs":
        return [(found.name, found.picture, found.mask, number) for number, found in enumerate(objects())]
    scenes = (scene(level, number) for number in range(count))
    return [(made.name, made.picture, made.mask, number) for number, made in enumerate(scenes)]


class Results:
    """Intersection over union by level, jitter and method, and every one of our masks by name."""

    def __init__(self) -> None:
        self.scores: dict[tuple[str, int, str], list[float]] = defaultdict(list)
        self.ours: list[tuple[float, str, int, Picture, Mask, Mask, list[Point]]] = []

    def measure(self, bench: Bench, level: str, case: Case, others: bool) -> None:
        name, picture, truth, seed = case
        choices = [extreme_points(truth, jitter, seed) for jitter in JITTERS]
        for jitter, points, mask in zip(JITTERS, choices, bench.masks(picture, choices), strict=True):
            score = intersection_over_union(mask, truth)
            self.scores[level, jitter, OURS].append(score)
            self.ours.append((score, name, jitter, picture, truth, mask, points))
            for method, find in METHODS.items() if others else ():
                self.scores[level, jitter, method].append(intersection_over_union(find(picture, points), truth))

    def table(self) -> str:
        methods = [OURS, *METHODS]
        lines = ["| level | jitter | " + " | ".join(methods) + " |", "| --- | --- |" + " --- |" * len(methods)]
        for level, jitter in dict.fromkeys((level, jitter) for level, jitter, _ in self.scores):
            row = [self.scores.get((level, jitter, method), []) for method in methods]
            lines.append(
                f"| {level} | {jitter} | " + " | ".join(f"{fmean(cell):.3f}" if cell else "" for cell in row) + " |"
            )
        return "\n".join(lines)

    def worst(self, count: int) -> list[tuple[float, str, int, Picture, Mask, Mask, list[Point]]]:
        """The worst with jitter 2, the jitter of a careful hand."""
        return sorted((entry for entry in self.ours if entry[2] == 2), key=lambda entry: entry[0])[:count]


def overlay(picture: Picture, truth: Mask, mask: Mask, points: list[Point]) -> Picture:
    """The object's part of the picture; what is missing in yellow, what is too much in magenta, the points ringed."""
    rows, columns = np.nonzero(truth | mask)
    margin = 12
    y, x = max(0, rows.min() - margin), max(0, columns.min() - margin)
    area = slice(y, rows.max() + margin), slice(x, columns.max() + margin)
    shown = picture[area].copy()
    missing, extra = (truth & ~mask)[area], (mask & ~truth)[area]
    for part, color in ((missing, (255, 235, 0)), (extra, (255, 0, 255))):
        shown[part] = (0.35 * shown[part] + 0.65 * np.array(color)).astype(np.uint8)
    scale = 180 / max(shown.shape[:2])
    shown = cv2.resize(shown, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    for px, py in points:
        cv2.circle(
            shown, (round((px - x + 0.5) * scale), round((py - y + 0.5) * scale)), 4, (255, 255, 255), 2, cv2.LINE_AA
        )
    return np.asarray(shown)


def show_worst(results: Results, count: int, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for rank, (score, name, jitter, picture, truth, mask, points) in enumerate(results.worst(count), 1):
        shown = overlay(picture, truth, mask, points)
        # A palette keeps them small: they are looked at, not measured.
        Image.fromarray(shown).quantize(128).save(folder / f"{rank:02d}.png", optimize=True)
        print(f"{rank:2d}. {score:.3f} {name}, jitter {jitter}")


def enlarged(picture: Picture) -> Picture:
    """The scene at 4000x3000: five times as large, its last row drawn out to fill the height."""
    large = cv2.resize(picture, (4000, picture.shape[0] * 5), interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.copyMakeBorder(large, 0, 3000 - large.shape[0], 0, 0, cv2.BORDER_REPLICATE))


def times(browser: Browser, count: int) -> None:
    """The first mask of a fresh page, when nothing is compiled yet, and the second."""
    taken: dict[tuple[str, str], list[float]] = defaultdict(list)
    for number in range(count):
        made = scene(LEVELS[number % len(LEVELS)], number)
        points = extreme_points(made.mask, 2, number)
        for size, picture, factor in (("800x533", made.picture, 1), ("4000x3000", enlarged(made.picture), 5)):
            with fresh_page(browser) as bench:
                measured = bench.times(picture, [(x * factor, y * factor) for x, y in points], 2)
            for which, (clock, processor) in zip(("first in a fresh page", "second"), measured, strict=True):
                taken[f"{size}, {which}", "by the clock"].append(clock)
                taken[f"{size}, {which}", "of the processor"].append(processor)
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for (which, unit), values in taken.items():
        values.sort()
        p95 = values[min(len(values) - 1, int(0.95 * len(values)))]
        print(f"{which}: median {median(values):.0f} ms, 95th percentile {p95:.0f} ms {unit} ({len(values)} pages)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenes", type=int, default=40, help="scenes per level")
    parser.add_argument("--levels", default=",".join([*LEVELS, "photographs"]), help="comma-separated")
    parser.add_argument("--only-time", action="store_true", help="measure nothing but milliseconds")
    parser.add_argument("--only-ours", action="store_true", help="leave OpenCV and the shapes out")
    parser.add_argument("--no-time", action="store_true", help="do not measure milliseconds")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="draw the N worst cases into worst/")
    options = parser.parse_args()
    results = Results()
    with Browser() as browser:
        for level in [] if options.only_time else options.levels.split(","):
            with fresh_page(browser) as bench:
                for case in cases(level, options.scenes):
                    results.measure(bench, level, case, not options.only_ours)
        if not options.only_time:
            print(results.table())
        if options.worst:
            show_worst(results, options.worst, HERE / "worst")
        if not options.no_time:
            times(browser, min(30, options.scenes))


if __name__ == "__main__":
    main()
