"""A plain command line is read without click, and as click reads it; all others are left to click."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crowdlint.check.options import OPTIONS, Option, plain
from crowdlint.commands.check import command

PATHS = st.sampled_from(["a.html", "b/", ".", "-", "x y.liquid.html", "=", "--", "--nope", "-x", "", "--fix=1", "-qv"])


def words_of(option: Option) -> st.SearchStrategy[list[str]]:
    values = [*option.choices, "some.json", "-", "--fix", "", "full"]
    flags = st.sampled_from(option.flags)
    if option.kind in ("switch", "either"):
        return flags.map(lambda flag: [flag])
    if option.kind in ("rules", "outputs"):
        return st.just([option.flags[0], "ALL" if option.kind == "rules" else "json=x"])
    if option.kind == "count":
        return st.just([option.flags[0], "2"])
    apart = st.tuples(flags, st.sampled_from(values)).map(list)
    return apart | apart.map(lambda both: ["=".join(both)])


LINES = st.lists(PATHS.map(lambda word: [word]) | st.sampled_from(OPTIONS).flatmap(words_of), max_size=5)


def read_by_click(words: list[str]) -> dict[str, Any] | None:
    try:
        return dict(command.make_context("check", list(words), resilient_parsing=False).params)
    except click.ClickException:
        return None


@given(LINES)
def test_what_is_plain_is_read_as_click_reads_it(parts: list[list[str]]) -> None:
    words = [word for part in parts for word in part]
    found = plain(words)
    assert found is None or found == read_by_click(words)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["a.liquid.html", "b.liquid.html"],
        ["--templates-only", "a.html"],
        ["-q", "--isolated", "--exit-zero", "--no-fold", "--output-format=github", "--fail-on", "error", "."],
        ["--config", "x.toml", "--data=y.json", "-"],
    ],
)
def test_the_command_lines_of_hooks_are_plain(words: list[str]) -> None:
    assert plain(words) == read_by_click(words)


@pytest.mark.parametrize(
    "words",
    [["--select", "CL1"], ["-j2"], ["--help"], ["--output-format", "nope"], ["--nope"], ["--", "a"], ["--config"]],
)
def test_others_are_left_to_click(words: list[str]) -> None:
    assert plain(words) is None


def test_paths_are_paths() -> None:
    found = plain(["--baseline", "known.json"])
    assert found is not None and found["baseline"] == Path("known.json")
