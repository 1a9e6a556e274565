"""The examples of docs/preview.md are run as they stand."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import get_args

import pytest
from command import call

from crowdlint_preview.work.outcome import Status

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "preview.md").read_text(encoding="utf-8")
EXAMPLES = [line.removeprefix("    $ ") for line in TEXT.splitlines() if line.startswith("    $ ")]


@pytest.mark.browser
@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_run(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "fixtures" / "tasks" / "semantic-segmentation", tmp_path / "street")
    lines = '{"source-ref": "s3://bucket/a.jpg"}\n{"source-ref": "s3://bucket/b.jpg"}\n'
    (tmp_path / "street" / "input.manifest").write_text(lines, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    program, *arguments = shlex.split(example)
    done = call(*arguments)
    assert (program, done.code, done.err) == ("crowdlint", 0, "")


def test_the_statuses_are_those_of_the_code() -> None:

    assert [line.split("`")[1] for line in TEXT.splitlines() if line.startswith("| `")] == list(get_args(Status))
