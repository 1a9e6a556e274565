"""The examples of docs/data.md are run as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from crowdlint.cli import main

TEXT = (Path(__file__).parents[4] / "docs" / "data.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ crowdlint ([^\n]*)\n(.*?)```", TEXT, re.DOTALL)
FILES = {
    "bird-7.json": '{"recording": "s3://sounds/7.mp3", "birds": ["wren", "robin"]}',
    "misspelt.json": '{"recording": "s3://sounds/7.mp3", "Birds": []}',
    "birds.jsonl": '{"source": "", "recording": "s3://a/1.mp3", "birds": ["wren"]}\n'
    '{"source": "", "recording": "7.mp3", "birds": ["wren"]}\n'
    '{"source": "", "recording": "s3://a/2.mp3", "birds": ["wren"]}\n'
    '{"source": "", "recording": " ", "birds": ["wren"]}\n{"recording": "s3://a/3.mp3", "birds": ["wren"]}\n',
    "blank.json": '{"recording": " ", "birds": []}',
}


@pytest.mark.parametrize(("arguments", "printed"), EXAMPLES, ids=[arguments for arguments, _ in EXAMPLES])
def test_an_example_prints_what_it_says(
    arguments: str, printed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (html,) = re.findall(r"```html\n(.*?)```", TEXT, re.DOTALL)
    for name, content in {"bird.liquid.html": html, **FILES}.items():
        Path(name).write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit):
        main(arguments.split())
    out, err = capsys.readouterr()
    if "--every" in arguments:
        assert (out, err) == (printed, "crowdlint: 5 lines tried, 3 errors\n")
    elif printed.startswith("...\n"):
        assert err == printed.removeprefix("...\n")
    else:
        assert (out, err) == (printed, "")


def test_every_kind_of_block_is_met() -> None:
    assert len(EXAMPLES) == TEXT.count("$ crowdlint ") == 6
