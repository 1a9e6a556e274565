"""What the pages of ``docs/`` show is run, or held against what would run it."""

from __future__ import annotations

import json
import re
import shlex
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import click
import pytest
import yaml
from command import call

from crowdlint import check_text
from crowdlint.front import command_modules

ROOT = Path(__file__).parents[2]
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
_BLOCK = re.compile(r"^(?P<margin> *)```(?P<language>\w*)\n(?P<text>.*?)^(?P=margin)```$", re.M | re.S)
_INDENTED = re.compile(r"(?:^ {4}.*\n)+", re.M)


class Block(NamedTuple):
    page: str
    language: str
    text: str


def blocks() -> list[Block]:
    """Every block of code of every page; those that are only indented have no language."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in _BLOCK.finditer(text):
            margin = len(block["margin"])
            inside = "".join(line[margin:] for line in block["text"].splitlines(keepends=True))
            found.append(Block(page.name, block["language"], inside))
        rest = _BLOCK.sub("", text)
        found += [Block(page.name, "", re.sub(r"(?m)^ {4}", "", part[0])) for part in _INDENTED.finditer(rest)]
    return found


def of(*languages: str) -> list[Block]:
    return [block for block in blocks() if block.language in languages]


def calls() -> list[tuple[str, str]]:
    """``(page, command line)`` of every call of crowdlint in a block for a shell."""
    found = []
    for block in of("", "shell", "console", "yaml"):
        for line in block.text.splitlines():
            bare = re.sub(r"^\s*(?:\$ |- )?(?:run: )?", "", line)
            if re.match(r"crowdlint [a-z-]", bare):
                found.append((block.page, bare))
    return found


@pytest.mark.parametrize(("page", "line"), calls(), ids=[line for _, line in calls()])
def test_a_call_names_a_command_and_options_that_there_are(page: str, line: str) -> None:
    _, name, *words = shlex.split(line, comments=True)
    assert name in command_modules(), f"{page}: {line}"
    command = import_module(command_modules()[name]).command
    known = {each for option in command.params for each in (*option.opts, *option.secondary_opts)} | {"--help"}
    given = {word.partition("=")[0] for word in words if re.match(r"--?[a-zA-Z]", word)}
    assert given <= known, f"{page}: {line}"
    choices = {each: option.type for option in command.params for each in option.opts}
    for word, value in pairwise(words):
        kind = choices.get(word)
        assert not isinstance(kind, click.Choice) or value in kind.choices, f"{page}: {line}"


def test_there_are_calls_of_all_commands_that_users_meet_first() -> None:
    named = {line.split()[1] for _, line in calls()}
    assert {"new", "check", "data", "render", "preview", "exercise", "preflight", "answers", "doctor"} <= named


@pytest.mark.parametrize("block", of("html"), ids=lambda block: block.page)
def test_a_template_is_one_that_check_has_nothing_against(block: Block) -> None:
    # An excerpt loads no script, and a comment that allows what is not there is one to be shown.
    excerpt = {"missing-loader", "missing-crowd-form", "unused-allow"}
    assert [each for each in check_text(block.text) if each.name not in excerpt] == []


# That of an editor's page is an editor's.
@pytest.mark.parametrize(
    "block", [each for each in of("toml") if each.page != "editors.md"], ids=lambda block: block.page
)
def test_a_configuration_is_understood(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("crowdlint.toml").write_text(block.text, encoding="utf-8")
    for name in re.findall(r'extra-elements = \["(.*?)"\]', block.text):
        Path(name).write_text(own_entry(), encoding="utf-8")
    for name in re.findall(r'baseline = "(.*?)"', block.text):
        Path(name).write_text("{}", encoding="utf-8")
    done = call("config", ".")
    assert done.code == 0, done.err


def test_json_python_and_yaml_can_be_read() -> None:
    for block in of("json"):
        json.loads(block.text if block.text.lstrip()[0] in "[{" else f"{{{block.text}}}")
    for block in of("python"):
        compile(block.text, block.page, "exec")
    for block in of("yaml"):
        assert yaml.safe_load(block.text), block.page


def own_entry() -> str:
    return next(block.text for block in of("json") if block.page == "own-elements.md")


LOADER = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>\n'
READING = f"""{LOADER}<crowd-form>
  <crowd-thermometer name="outside" unit="kelvin"></crowd-thermometer>
</crowd-form>
"""


@pytest.mark.parametrize("page", ["first-ten-minutes.md", "own-elements.md"])
def test_a_walk_prints_what_it_says(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if page == "own-elements.md":
        Path("our-elements.json").write_text(own_entry(), encoding="utf-8")
        Path("crowdlint.toml").write_text('extra-elements = ["our-elements.json"]\n', encoding="utf-8")
        Path("reading.liquid.html").write_text(READING, encoding="utf-8")
    walk = [block for block in of("console") if block.page == page]
    assert walk
    for block in walk:
        line, _, printed = block.text.removeprefix("$ ").partition("\n")
        done = call(*shlex.split(line)[1:])
        assert done.out + done.err == printed
        if (written := Path("street.liquid.html")).exists():
            text = re.sub("TODO: write", "", written.read_text(encoding="utf-8")).replace(" | grant_read_access", "")
            Path("broken.liquid.html").write_text(text, encoding="utf-8")


def test_an_entry_of_ones_own_is_told_like_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("our-elements.json").write_text(own_entry(), encoding="utf-8")
    Path("crowdlint.toml").write_text('extra-elements = ["our-elements.json"]\n', encoding="utf-8")
    assert "Asks for a temperature." in call("schema", "crowd-thermometer").out
    assert "crowd-thermometer" in call("schema", "--format", "html-data").out
