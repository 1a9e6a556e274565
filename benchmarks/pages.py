"""Milliseconds per page for reading HTML: tokens, tree and problems, over pages as long as real ones.

    python benchmarks/pages.py

The pages are the templates of ``fixtures/ok`` with instructions around them, two to six thousand characters each.
Then, for each kind of page that a careless reader would take too long for, the ratio of times from one size to its
double. Each time is processor time, the best of several runs. A ratio above 2.5 is marked; the exit code is then 1.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from growth import ROOT

from crowdlint.language.html.tokenizer import Tokenizer
from crowdlint.language.liquid import parse
from crowdlint.language.page.page import Page
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.text.dialect import detect, rendered
from crowdlint.language.text.source import Rendered, Source

LIMIT = 2.5
PROSE = (
    "<p>Read the whole text before you choose. If two categories fit, choose the one a reader would name first;"
    " if none fits, say so in the comment.</p>\n"
)

# Shapes of pages, each made of so many units.
SHAPES: dict[str, Callable[[int], str]] = {
    "elements": lambda n: "<p class='a'>b</p>\n" * n,
    "nested elements": lambda n: "<div><b>" * n + "</b></div>" * n,
    "text": lambda n: "plain words and no more than that &amp; so on\n" * (n * 10),
    "long attribute value": lambda n: "<a b='" + "[&quot;x&quot;, y], " * n + "'>",
    "many attributes": lambda n: "<a " + " ".join(f"x{i}=1" for i in range(n)) + ">",
    "equal attributes": lambda n: "<a " + " x=1" * n + ">",
    "unclosed elements": lambda n: "<div>" * n,
    "stray end tags": lambda n: "<div>" * n + "</span>" * n,
    "overlapping elements": lambda n: "<div><b></div></b>" * n,
    "paragraphs in cells": lambda n: "<table><tr><td><p>" * n,
    "list items": lambda n: "<ul><li>" + "<div>" * n + "<li>" * n,
    "tags without their end": lambda n: "<a b='c' " * n,
    "missing quotes": lambda n: '<a b="c d="e">f</a>\n' * n,
    "quotes in quotes": lambda n: '<a b="["c","d"]">' * n,
    "a quote too many": lambda n: '<a b="' + 'x" y="' * n,
    "scripts without end": lambda n: "<script src=a>x" * n,
    "text areas": lambda n: "<textarea>x" * n,
    "comments in comments": lambda n: "<!-- <!-- -->" * n,
    "self-closed elements": lambda n: "<x-y/>" * n,
}


def seconds(work: Callable[[], object], rounds: int) -> float:
    best = 1e9
    for _ in range(rounds):
        gc.collect()
        gc.freeze()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def real_size_pages() -> list[Rendered]:
    """The first variant of each fixture, in company of so much prose that its length is that of a real template."""
    pages = []
    for number, file in enumerate(sorted((ROOT / "fixtures" / "ok").rglob("*.html"))):
        source = Source.read(file)
        missing = 2000 + number * 617 % 4000 - len(source.text)
        source = Source(source.text + PROSE * max(missing // len(PROSE), 0))
        dialect = detect(source)
        pages.append(next(iter(variants(parse(source)))) if dialect.is_liquid else rendered(source, dialect))
    return pages


def tokens(page: Rendered) -> None:
    tokenizer = Tokenizer(page.text)
    while tokenizer.read() is not None:
        pass


def report_times() -> None:
    pages = real_size_pages()
    size = statistics.median(len(page.text) for page in pages)
    print(f"{len(pages)} pages, median {size:.0f} characters")
    stages: dict[str, Callable[[Rendered], object]] = {
        "tokens": tokens,
        "tree": Page,
        "tree, problems": lambda page: Page(page).errors,
    }
    for name, work in stages.items():
        times = sorted(seconds(lambda page=page, work=work: work(page), 7) * 1000 for page in pages)  # type: ignore[misc]
        print(f"{name:>15}  median {statistics.median(times):.3f} ms   p95 {times[int(len(times) * 0.95)]:.3f} ms")


def report_growth(shape: str) -> bool:
    """Print how time grows with a shape; whether it is at most ``LIMIT`` for twice the size."""
    pages = [Rendered.verbatim(Source(SHAPES[shape](size))) for size in (5000, 10_000)]
    small, large = (seconds(lambda page=page: Page(page).errors, 3) for page in pages)  # type: ignore[misc]
    ratio = large / small
    print(f"{shape:>25}  {large * 1000:7.1f} ms  x{ratio:.2f}{f' > {LIMIT}' if ratio > LIMIT else ''}", flush=True)
    return ratio <= LIMIT


if __name__ == "__main__":
    report_times()
    results = [report_growth(shape) for shape in SHAPES]
    sys.exit(0 if all(results) else 1)
