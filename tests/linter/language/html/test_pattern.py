"""The reader of ``pattern`` refuses what Chromium refuses, and nothing else."""

from __future__ import annotations

import random

import pytest

from crowdlint.language.html.pattern import mended, refusal
from crowdlint_preview.browser.browser import Browser

PIECES = r"""
a z A 9 - [ ] { } ( ) | ^ $ * + ? . \ \d \w \- \. \/ / {2} {1,3} {3,1} {5 [a-z] [^0-9] [\w- (?: (?= (?! (?<= (?<n> \1
\k<n> \u0041 \x41 \x4 \u{41} \u{110000} \cA & $$ @@ # \p{L} \b \B \0 _ é 😀 < ! ~ \@ \_ \q a--b && [z-a] [\d-a] [a-\d]
[\x41-Z] \u{41}- \x41- \t-
"""
COMPILES = "patterns => patterns.map(p => { try { new RegExp(p, 'v'); return true } catch { return false } })"


@pytest.mark.browser
def test_what_is_refused_is_refused_by_the_browser_and_what_is_mended_is_read(browser: Browser) -> None:
    draw, pieces = random.Random(7), PIECES.split()
    patterns = ["".join(draw.choices(pieces, k=draw.randint(1, 9))) for _ in range(8_000)]
    patterns += [right for each in patterns if (right := mended(each)) is not None]
    with browser.visit("<!doctype html>", lambda _: None) as visit:
        compiled = visit.page.evaluate(COMPILES, patterns)
    refused = [refusal(each) is not None for each in patterns]
    assert [each for each, ours, theirs in zip(patterns, refused, compiled, strict=True) if ours and theirs] == []
    broken = compiled.count(False)
    missed = [each for each, ours, theirs in zip(patterns, refused, compiled, strict=True) if not ours and not theirs]
    assert broken > 3_000
    assert len(missed) < broken / 100, missed[:20]
    unread = ("--", "&&", "\\q", "(?<n>")
    assert [each for each in missed if not any(mark in each for mark in unread)] == []


@pytest.mark.parametrize(
    ("pattern", "right"),
    [
        ("[a-z0-9._%+-]+@[a-z.-]+", r"[a-z0-9._%+\-]+@[a-z.\-]+"),
        (r"\d{3}\-\d{4}", r"\d{3}-\d{4}"),
        ("[(]a[)]", r"[\(]a[\)]"),
        ("a}", r"a\}"),
        ("[0-9]{5", None),
        ("a)", None),
        ("[A-", None),
        ("(ab", None),
        ("*", None),
        ("[a-z--b-]", None),
    ],
)
def test_a_sign_that_browsers_once_took_as_it_is_gets_its_backslash(pattern: str, right: str | None) -> None:
    assert mended(pattern) == right


def test_the_length_of_a_pattern_costs_in_proportion() -> None:
    assert refusal("(" * 50_000 + ")" * 50_000) is None
    assert refusal("[" * 50_000) is not None
    assert mended("]" * 50_000) == "\\]" * 50_000
    assert mended("[" + "a-" * 50_000 + "]") is not None


@pytest.mark.parametrize(
    "pattern",
    [
        r"[\x41-Z]",
        r"[\u0041-\u005A]",
        r"[\u{41}-Z]",
        r"[\0-\x1f]",
        r"[\cA-\cZ]",
        r"[\t-\r]",
        r"a{" + "1" * 5000 + "," + "2" * 5001 + "}",
    ],
)
def test_ranges_of_escapes_and_long_numbers_are_right(pattern: str) -> None:
    assert refusal(pattern) is None


def test_a_group_of_thousands_of_digits_is_not_there() -> None:
    assert refusal("\\" + "9" * 5000) is not None
