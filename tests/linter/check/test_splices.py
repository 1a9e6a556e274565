"""Whatever is written, nothing that reads it breaks, and what a fix has mended it leaves alone."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from fuzzing import many
from hypothesis import given
from splices import spliced, words

from crowdlint.check.checker import Checker
from crowdlint.check.fix import fix
from crowdlint.check.report import Checked
from crowdlint.config.configuration import Configuration, load
from crowdlint.errors import UserError
from crowdlint.job.placed import read_json, read_yaml
from crowdlint.language.render.rendering import RenderError, render
from crowdlint.language.task.sources import infer, read_csv, read_manifest
from crowdlint.language.text.source import Source

CHECKER = Checker(Configuration(None, True))
CONFIGURATION = words(
    "select", "exclude", "per-file-ignores", "workforce", "rules", "allow-hosts", "crowd", " = ", '"CL1"', "[", "]",
    "{", "}", '"', "'''", "true", "1", "1.5", "inf", "1979-05-27", "2020-13-45", "9" * 5000, "[tool.crowdlint]\n",
    "[[overrides]]\n", "\n", "#", ",", ".", "a", "[" * 3000,
)  # fmt: skip
VALUES = words(
    "{", "}", "[", "]", '"source"', '"source-ref"', ":", ",", '"x"', "1", "-", "1e999", '"\\ud800"', '"\\u0000"',
    "null", "NaN", "9" * 5000, " ", "\n", "\r", "true", '"s3://b/k"', "//", "'", "0x1", "\\", "[" * 3000,
    "\ufeff", "a,b",
)  # fmt: skip
YAML = words(
    "- ", "a: ", "HumanTaskConfig: ", "? ", "&a ", "*a ", "<<: *a", "!Sub ", "!!binary aGk=", "!!python/name:os ", "[",
    "]", "{", "}", "'", '"', "|\n", ">-\n", "\n", "  ", "---\n", "2020-13-45", ".inf", "9" * 5000, "~", "%", "\t",
    "[" * 1200, "é",
)  # fmt: skip


def check(source: Source) -> Checked:
    checked = CHECKER.check(source)
    assert not checked.crashes, checked.crashes
    return checked


@given(spliced())
@many(60)
def test_check_and_fix_break_on_nothing(written: tuple[str, str]) -> None:
    name, text = written
    checked = check(Source(text, name))
    assert all(0 <= each.span.start <= each.span.end <= len(text) for each in checked.findings)
    if checked.source is not None:
        mended, _ = fix(checked, check)
        if mended.source is not None:
            _, again = fix(check(mended.source), check)
            assert not again, [each.name for each in again]


@given(spliced(".liquid.html"))
@many(25)
def test_data_and_render_break_on_nothing(written: tuple[str, str]) -> None:
    source = Source(written[1], written[0])
    with contextlib.suppress(UserError):
        contract = infer(source)
        assert contract.schema()
        contract.fragile()
        list(contract.paths())
        for data in (contract.sample(), *(each.data for each in contract.variants()[:2])):
            with contextlib.suppress(RenderError):
                render(source, data)


@given(CONFIGURATION, VALUES, YAML)
@many(60)
def test_configuration_data_and_requests_are_read_or_refused(table: str, value: str, yaml: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "crowdlint.toml")
        path.write_text(table, encoding="utf-8")
        with contextlib.suppress(UserError):
            load(path)
        lines = Path(folder, "m.jsonl")
        lines.write_text(value, encoding="utf-8")
        for reader in (read_manifest, read_csv):
            with contextlib.suppress(UserError):
                list(reader(lines))
    for text, read in ((value, read_json), (yaml, read_yaml)):
        with contextlib.suppress(UserError):
            read(Source(text, "request"))


ALIASES = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 8)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_a_few_aliases_do_not_stand_for_millions_of_values() -> None:
    with pytest.raises(UserError, match="more than 100,000 values"):
        read_yaml(Source(ALIASES, "request.yaml"))


NINES = "9" * 5000  # more digits than Python reads
BROKEN = {
    "x.yml": """jobs:
  ui:
    steps:
      - run: |
          cat > page.liquid.html <<'EOF'
          <crowd-form><p>{{ task.input.x }}</p><crowd-input name="y" label="Y"></crowd-input></crowd-form>
     dy." }
    EOF
          aws sagemaker create-human-task-ui "Content=$(cat page.liquid.html)"
""",
    "x.xml": "<HTMLQuestion><HTMLContent><![CDATA[<crowd-form>\ud800</crowd-from>]]></HTMLContent></HTMLQuestion>",
    "x.ipynb": f'{{"nbformat": {NINES}, "metadata": {{"n": {NINES}}}, "cells": [{{"cell_type": "raw"}}]}}',
    "x.json": f'{{"n": {NINES}, "Content": "<crowd-form></crowd-from>"}}',
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_broke_once_does_so_no_more(name: str) -> None:
    fix(check(Source(BROKEN[name], name)), check)
