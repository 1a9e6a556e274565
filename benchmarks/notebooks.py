"""What reading 50 notebooks costs, as a ratio to reading the same templates from files of HTML.

    python benchmarks/notebooks.py

Processor time of ``check`` for all of them, the best of several runs. Each notebook has the template in a raw string,
ten other cells and an output of 100 kB, which is never searched.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from crowdlint.check.checker import Checker
from crowdlint.config.configuration import Configuration
from crowdlint.language.text.source import Source

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ok"
COUNT = 50
RUNS = 5


def templates() -> list[str]:
    """Right templates that can stand in a raw string, each as often as it takes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.liquid.html"))]
    fit = [text for text in texts if '"""' not in text and not text.endswith(("\\", '"')) and "<crowd-form" in text]
    return [fit[at % len(fit)] for at in range(COUNT)]


def notebook(template: str) -> str:
    """A notebook of ordinary size around a template."""

    def cell(text: str, output: str = "") -> dict[str, object]:
        shown = [{"name": "stdout", "output_type": "stream", "text": [output]}] if output else []
        lines = text.splitlines(keepends=True)
        return {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": shown, "source": lines}

    code = "import boto3\n\n\ndef step(name):\n    return boto3.client(name).list_things(MaxResults=10)\n"
    cells = [cell(code) for _ in range(9)]
    cells += [cell(f'template = r"""\n{template}\n"""'), cell("print(step('sagemaker'))", "x" * 100_000)]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def best(work: Callable[[], None]) -> float:
    """Processor time in seconds, the least of several runs."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print the ratio."""
    checker = Checker(Configuration(isolated=True))
    texts = templates()
    pages = [Source(text, f"{at}.liquid.html") for at, text in enumerate(texts)]
    notebooks = [Source(notebook(text), f"{at}.ipynb") for at, text in enumerate(texts)]
    found = [sum(len(checker.check(source).findings) for source in sources) for sources in (pages, notebooks)]
    if found[0] != found[1]:
        sys.exit(f"the notebooks give {found[1]} findings, the same templates in files of their own {found[0]}")
    alone, inside = (best(lambda each=sources: [checker.check(one) for one in each]) for sources in (pages, notebooks))  # type: ignore[misc]
    print(f"{COUNT} templates: files of HTML {alone:.2f} s, notebooks {inside:.2f} s, ratio {inside / alone:.2f}")


if __name__ == "__main__":
    main()
