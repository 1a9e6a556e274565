"""How time grows with size: for each shape of template, the ratio of times from one size to its double.

    python benchmarks/growth.py [shape ...]

Ratios of one run, not times, are what can be compared between machines. Each time is processor time, the best of
several runs. A ratio above the shape's limit is marked; the exit code is then 1.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "schemas"), str(ROOT / "tests")]

from growing import MADE, template

from crowdlint.check.checker import Checker
from crowdlint.cli import collect_seldom
from crowdlint.config.configuration import Configuration
from crowdlint.language.liquid import parse
from crowdlint.language.page.page import Page
from crowdlint.language.render.tokens import scan
from crowdlint.language.symbolic.variants import variants
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.reporters.frame import frame

STAGES = ("liquid", "variants", "pages", "scopes")


@dataclass(frozen=True)
class Shape:
    """A way to grow: ``make(size)`` is a template, ``sizes`` double each time, ``limit`` bounds the ratio of times."""

    name: str
    make: Callable[[int], str]
    sizes: tuple[int, ...]
    limit: float = 2.3


def nested(opening: str, closing: str, depth: int, inside: str) -> str:
    """``inside`` within ``depth`` blocks; ``{n}`` in the opening is the level."""
    return "".join(opening.replace("{n}", str(level)) for level in range(depth)) + inside + closing * depth


def paragraphs(count: int) -> str:
    return "".join(f"<p class='c{n}'>some text {{{{ task.input.t{n} }}}}</p>\n" for n in range(count))


SHAPES = [
    Shape(
        "sequential ifs",
        lambda n: "".join(f"{{% if task.input.a{i} %}}<p>{i}</p>{{% else %}}<b>x</b>{{% endif %}}\n" for i in range(n)),
        (500, 1000, 2000, 4000),
    ),
    Shape(
        "nested ifs (levels)",
        lambda n: nested("<div>{% if task.input.a{n} %}", "{% endif %}</div>", n, "<p>x</p>"),
        (128, 256, 512, 1024),
    ),
    Shape(
        "nested ifs (18 levels, text)",
        lambda n: nested("<div>{% if task.input.a{n} %}", "{% endif %}</div>", 18, paragraphs(n)),
        (50, 100, 200),
    ),
    Shape(
        "elsif branches",
        lambda n: (
            "{% case task.input.a %}" + "".join(f"{{% when '{i}' %}}<p>{i}</p>" for i in range(n)) + "{% endcase %}"
        ),
        (250, 500, 1000, 2000),
    ),
    Shape(
        "sequential loops",
        lambda n: "".join(f"{{% for x in task.input.a{i} %}}<p>{{{{ x.b }}}}</p>{{% endfor %}}\n" for i in range(n)),
        (500, 1000, 2000, 4000),
    ),
    Shape(
        "nested loops (levels)",
        lambda n: nested("<div>{% for x{n} in task.input.a{n} %}", "{% endfor %}</div>", n, "<p>x</p>"),
        (5, 9, 18),
        limit=5.0,  # as many more pages as levels are needed to show each loop with no, one and two turns
    ),
    Shape(
        "nested loops (18 levels, text)",
        lambda n: nested("<div>{% for x{n} in task.input.a{n} %}", "{% endfor %}</div>", 18, paragraphs(n)),
        (50, 100, 200),
    ),
    Shape(
        "assigns in branches",
        lambda n: "".join(f"{{% if a{i} %}}{{% assign x = a{i} %}}{{% endif %}}{{{{ x }}}}" for i in range(n)),
        (500, 1000, 2000, 4000),
    ),
    Shape(
        "long attribute value",
        lambda n: "<crowd-input labels='[" + '"some label {{ task.input.x }}", ' * n + "]'></crowd-input>",
        (2500, 5000, 10_000, 20_000),
    ),
    Shape("elements", paragraphs, (2500, 5000, 10_000)),
    Shape("text (MB / 10)", lambda n: "plain words and no more than that &amp; so on\n" * (n * 2174), (12, 25, 50)),
    Shape("unclosed delimiters", lambda n: "{{ a 'b {% if \"c\n" * n, (2000, 4000, 8000)),
    Shape("unclosed blocks", lambda n: "{% if a %}{% for b in c %}" * n, (1000, 2000, 4000)),
    Shape("stray ends", lambda n: "{% if a %}" * n + "{% endfor %}{% else %}" * n, (1000, 2000, 4000)),
]


def frames(size: int) -> None:
    """A code frame for each of so many findings on one long line, which must not be laid out again for each."""
    source = Source("<p>" + "x" * (size * 1000) + "</p>")
    for at in range(0, size * 1000, 10_000):
        frame(source, Span(at, at + 5), 1)


def marks(size: int) -> None:
    """The delimiters of a template, as rendering finds them."""
    text = ("x" * 300 + "{{ a }}") * size
    assert sum(1 for _ in scan(text)) == 3 * size


# Work on a text of one shape -> sizes, each twice the one before, and the limit for the ratio of times.
WORK: dict[str, tuple[Callable[[int], None], tuple[int, ...], float]] = {
    "frames on one line": (frames, (750, 1500, 3000), 2.6),
    "delimiters found by render": (marks, (1000, 2000, 4000, 8000), 2.6),
}


def hostile(name: str) -> Callable[[int], None]:
    """`check` of one of the hostile shapes."""

    def work(size: int) -> None:
        Checker(Configuration(None, True)).check(Source(template(name, size), "a.liquid.html"))

    return work


WORK |= {f"check: {name}": (hostile(name), (50_000, 100_000, 200_000), 2.3) for name in MADE}


def grows(name: str) -> bool:
    """Print the times of some work and their ratios; whether every ratio is within the limit."""
    work, sizes, limit = WORK[name]
    print(name)
    before, good = 0.0, True
    for size in sizes:
        best = 1e9
        for _ in range(5):
            start = time.process_time()
            work(size)
            best = min(best, time.process_time() - start)
        ratio = best / before if before else 0.0
        good = good and ratio <= limit
        said = f"   x{ratio:.2f}{f' > {limit}' if ratio > limit else ''}" if before else ""
        print(f"  {size:>7}  {best * 1000:8.1f} ms{said}", flush=True)
        before = best
    return good


def measure(text: str, rounds: int) -> dict[str, float]:
    """The best seconds of each stage, and of all but ``scopes`` together."""
    best: dict[str, float] = {}
    for _ in range(rounds):
        source = Source(text)
        gc.collect()
        gc.freeze()
        marks = [time.process_time()]
        template = parse(source)
        marks.append(time.process_time())
        found = variants(template)
        marks.append(time.process_time())
        pages = [Page(rendered) for rendered in found]
        marks.append(time.process_time())
        template.scopes.uses.clear()
        marks.append(time.process_time())
        del pages
        for stage, (start, end) in zip(STAGES, pairwise(marks), strict=True):
            best[stage] = min(best.get(stage, 1e9), end - start)
        best["total"] = min(best.get("total", 1e9), marks[3] - marks[0])
    return best


def report(shape: Shape) -> bool:
    """Print a shape's times and ratios; whether every ratio of the total is within the limit."""
    before: dict[str, float] | None = None
    good = True
    print(f"{shape.name}")
    for size in shape.sizes:
        text = shape.make(size)
        now = measure(text, 5 if len(text) < 2_000_000 else 2)
        line = f"  {size:>7}  {len(text):>9} chars  " + "  ".join(f"{k} {v * 1000:8.1f} ms" for k, v in now.items())
        if before is not None:
            ratio = now["total"] / before["total"]
            line += f"   x{ratio:.2f}" + (f" > {shape.limit}" if ratio > shape.limit else "")
            good = good and ratio <= shape.limit
        print(line, flush=True)
        before = now
    return good


if __name__ == "__main__":
    collect_seldom()  # as the command line does
    wanted = sys.argv[1:]
    results = [report(shape) for shape in SHAPES if not wanted or any(each in shape.name for each in wanted)]
    results += [grows(name) for name in WORK if not wanted or any(each in name for each in wanted)]
    if not results:
        sys.exit("usage: growth.py [SHAPE ...], each a part of: " + ", ".join([*(each.name for each in SHAPES), *WORK]))
    sys.exit(0 if all(results) else 1)
