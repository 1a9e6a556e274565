"""What a page says is made fit to be kept before anything else is done with it."""

from __future__ import annotations

import json

import pytest

from crowdlint_preview.browser.browser import BrowserError
from crowdlint_preview.browser.limits import MOST_TEXT, cut, sound
from crowdlint_preview.browser.visit import _read


def test_what_a_page_says_can_be_written() -> None:
    half = {"a\ud800": ["\udfff", {"b": "x\ud83dy"}], "whole": "\U0001f600 é", "n": 5}
    assert sound(half) == {"a\ufffd": ["\ufffd", {"b": "x\ufffdy"}], "whole": "\U0001f600 é", "n": 5}
    assert json.dumps(sound(half), ensure_ascii=False).encode("utf-8")
    assert cut("\ud800" * 9).encode("utf-8") and len(cut("x" * 10 * MOST_TEXT)) < MOST_TEXT + 50


def test_an_answer_that_is_too_deep_is_a_fault_of_the_page() -> None:
    with pytest.raises(BrowserError, match="nested too deeply"):
        _read("[" * 100_000 + "]" * 100_000)
    with pytest.raises(BrowserError, match="the answer has 5 characters"):
        _read("!has 5 characters")
    assert _read('[{"a": "b"}]') == [{"a": "b"}] and _read("") is None
