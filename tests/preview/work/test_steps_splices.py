"""Files of steps, whatever is written in them, are read or refused with their place."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from fuzzing import many
from hypothesis import given
from splices import words

from crowdlint.errors import UserError
from crowdlint_preview.work.judge import texts
from crowdlint_preview.work.steps.reading import read_steps

YAML = words(
    "- ", "fill: ", "choose: ", "press: ", "key: ", "wait: ", "draw: ", "stroke: ", "expect: ", "in: ", "&a ", "*a ",
    "<<: *a", "? ", "!!binary aGk=", "!!python/name:os ", "[", "]", "{", "}", "'", '"', "|\n", "\n", "  ", "a", "1",
    "null", "~", "2020-01-01", "2020-13-45", ".inf", "9" * 5000, "---\n", "é", "\t", "%",
)  # fmt: skip
ALIASES = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 8)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def read(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.steps.yaml")
        path.write_text(text, encoding="utf-8")
        read_steps(path)


@given(YAML)
@many(30)
def test_steps_are_read_or_refused(text: str) -> None:
    with contextlib.suppress(UserError):
        read(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [("a: &a [*a]", "nested too deeply"), (ALIASES, "more than 10,000 values"), ("- 2020-13-45", "month")],
)
def test_what_no_file_of_steps_may_hold_is_told(text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read(text)


def test_a_text_of_an_answer_that_is_nested_without_end_is_a_text() -> None:
    deep = "[" * 100_000
    assert list(texts({"a": deep})) == [deep]
