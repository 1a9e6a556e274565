"""A file is written only where it still is what it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from command import call

from crowdlint.check.fix import fix
from crowdlint.check.intact import is_intact
from crowdlint.check.report import Checked
from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.text.dialect import detect
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

XML = (
    '<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd">'
    "<HTMLContent><![CDATA[<p>x</p>]]></HTMLContent><FrameHeight>0</FrameHeight></HTMLQuestion>"
)
PROGRAM = 'TEMPLATE = """<crowd-form><p>x</p></crowd-form>"""\n'
NOTEBOOK = (
    '{"cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": '
    '["T = \'<crowd-form><p>x</p></crowd-form>\'"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
)
PAGE = "<crowd-form>{% if task.input.a %}<p>x</p>{% endif %}</crowd-form>"
# path, text, what a fix would do to it, whether it is intact then
CHANGES = [
    ("a.liquid.html", PAGE, ("<p>x</p>", "<p>y</p>"), True),
    ("a.liquid.html", PAGE, ("<p>x</p>", "{% if b %}"), False),
    ("a.liquid.html", PAGE, ("<p>x</p>", "\ud800"), False),
    ("a.liquid.html", "{% if a %}" + PAGE, ("<p>x</p>", "<b>x</b>"), True),  # no worse than before
    ("a.xml", XML, ("<p>x</p>", "<p>y</p>"), True),
    ("a.xml", XML, ("<HTMLContent>", "<script></script><HTMLContent"), False),
    ("a.xml", XML, ("<HTMLQuestion", "<p>&nbsp;</p><HTMLQuestion"), False),
    ("a.py", PROGRAM, ("<p>x", "<p>y"), True),
    ("a.py", PROGRAM, ("<p>x", '<p>"""'), False),
    ("a.ipynb", NOTEBOOK, ("<p>x", "<p>y"), True),
    ("a.ipynb", NOTEBOOK, ("<p>x", '<p>"'), False),
]


@pytest.mark.parametrize(("path", "text", "change", "intact"), CHANGES)
def test_what_a_change_breaks(path: str, text: str, change: tuple[str, str], intact: bool) -> None:
    assert is_intact(Source(text, path), Source(text.replace(*change), path), liquid=True) is intact


@pytest.mark.parametrize(("path", "text", "change", "intact"), [each for each in CHANGES if each[0][-4:] == "html"])
def test_a_fix_that_breaks_a_file_is_not_made(path: str, text: str, change: tuple[str, str], intact: bool) -> None:
    source = Source(text, path)
    at = text.find(change[0])
    found = Finding(Span(at, at + 1), "x", Fix("x", (Edit(Span(at, at + len(change[0])), change[1]),)))

    def check(source: Source) -> Checked:
        return Checked(path, source, (found,) if source.text == text else (), dialect=detect(source))

    after, mended = fix(check(source), check)
    assert after.source is not None and after.source.text == (text.replace(*change) if intact else text)
    assert bool(mended) is intact


@pytest.mark.parametrize("option", ["--fix", "--add-allow"])
def test_a_file_that_changes_meanwhile_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "b.html"):
        Path(name).write_text("<crowd-form><crowd-input name=a name=b /></crowd-form>", encoding="utf-8")

    def spread(work: Callable[[Any], Any], files: Sequence[Any], jobs: int) -> list[Any]:
        works = [work(each) for each in files]
        Path("a.html").write_text("<p>mine", encoding="utf-8")
        return works

    monkeypatch.setattr("crowdlint.check.call.spread", spread)
    before = Path("b.html").read_text(encoding="utf-8")
    done = call("check", "--isolated", option, "a.html", "b.html")
    assert Path("a.html").read_text(encoding="utf-8") == "<p>mine"
    assert "a.html: the file has changed since it was read; nothing was written" in done.err and done.code == 2
    assert Path("b.html").read_text(encoding="utf-8") != before
