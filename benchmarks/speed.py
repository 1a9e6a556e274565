"""Milliseconds per template for the language layer, over the templates of ``fixtures/ok``: median and 95th percentile.

    python benchmarks/speed.py [file or folder ...]

Each time is processor time, the best of several runs; compare runs on one machine only.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from growth import ROOT, STAGES, measure

from crowdlint.language.liquid import parse
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.text.source import Source


def templates(places: list[Path]) -> list[Path]:
    """The files under these places."""
    return [file for place in places for file in ([place] if place.is_file() else sorted(place.rglob("*.html")))]


def percentile(values: list[float], part: float) -> float:
    """The value below which ``part`` of the values lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


if __name__ == "__main__":
    files = templates([Path(each) for each in sys.argv[1:]] or [ROOT / "fixtures" / "ok"])
    sources = [Source.read(file) for file in files]
    times = [measure(source.text, 9) for source in sources]
    pages = [len(variants(parse(source))) for source in sources]
    size = statistics.median(len(source.text) for source in sources)
    print(
        f"{len(files)} templates, median {size:.0f} characters; {pages.count(1)} need a single page, most {max(pages)}"
    )
    for stage in (*STAGES, "total"):
        values = [each[stage] * 1000 for each in times]
        print(f"{stage:>9}  median {statistics.median(values):6.3f} ms   p95 {percentile(values, 0.95):6.3f} ms")
