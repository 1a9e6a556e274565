"""JSON by its grammar, and yet of no use to a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import call

from crowdlint.errors import UserError
from crowdlint.language.task.beside import data_file
from crowdlint.language.task.sources import parse_json


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"a":\n  ' + "9" * 6000 + "}", "d.json:2:3", "a number of 6,000 digits"),
        ('{"a": 1e309}', "d.json:1:7", "larger than any number"),
        ('{"a": "x \\ud800 y"}', "d.json:1:10", "half of a character"),
        ('{"a": ["\\uDFFF"]}', "d.json:1:9", "half of a character"),
        ('{"\\ud800": 1}', "d.json:1:3", "half of a character"),
    ],
)
def test_it_is_refused_with_its_place(text: str, place: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as refused:
        parse_json(text, "d.json")
    assert refused.value.place == place


def test_what_is_whole_is_taken() -> None:
    assert parse_json('{"a": "\\ud83d\\ude00", "b": ' + "9" * 400 + ', "c": 1e300}', "d.json")["a"] == "😀"


def test_a_line_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.liquid.html").write_text("<crowd-form>{{ task.input.source }}</crowd-form>", encoding="utf-8")
    lines = ['{"source": "x"}', '{"source": ' + "9" * 6000 + "}", '{"source": "\\ud800"}', '{"source": "y"}']
    (tmp_path / "m.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = call("render", tmp_path / "a.liquid.html", "--manifest", tmp_path / "m.jsonl", "--every")
    assert done.code == 1 and "4 lines tried, 2 errors" in done.err
    assert "m.jsonl:2" in done.out and "m.jsonl:3" in done.out


def test_a_template_with_a_name_as_long_as_can_be_has_no_data_beside_it(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 242 + ".liquid.html")
    path.write_text('<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>', encoding="utf-8")
    assert data_file(path) is None
    assert "internal error" not in call("check", path).err
