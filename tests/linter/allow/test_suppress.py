"""Comments that allow findings reach what they are written for and nothing else; baselines keep quiet what is known."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from command import call
from hypothesis import given
from hypothesis import strategies as st

from crowdlint.allow.allowances import read
from crowdlint.check.checker import Checker
from crowdlint.check.report import Checked
from crowdlint.config.configuration import Configuration
from crowdlint.config.selection import Layer
from crowdlint.language.text.source import Source

RULES = ("unknown-attribute", "unclosed-block", "malformed-allow", "unused-allow")
CHECKER = Checker(Configuration(isolated=True), Layer(select=RULES))


def check(text: str) -> Checked:
    checked = CHECKER.check(Source(text, "a.liquid.html"))
    assert not checked.crashes, checked.crashes[0].trace
    return checked


def shown(text: str) -> list[str]:
    """The text under each finding that is shown."""
    return [finding.span.of(text) for finding in check(text).findings]


COMMENTS = {
    "[allow]": "<!-- crowdlint: allow unknown-attribute -->",
    "[block]": "<!-- crowdlint: allow-block unknown-attribute -->",
    "[file]": "<!-- crowdlint: allow-file unknown-attribute -->",
    "{allow}": "{% comment %}crowdlint: allow unknown-attribute{% endcomment %}",
}
CASES = [
    ("[allow]\n<crowd-input aa></crowd-input><crowd-input bb>", ["bb"]),
    ("{% # crowdlint: allow CL301 %}<crowd-input aa></crowd-input><crowd-input bb>", ["bb"]),
    ("{%- comment -%} crowdlint: allow CL301 -- x {%- endcomment -%} <crowd-input aa bb>", []),
    ("<crowd-input {allow} aa></crowd-input><crowd-input bb>", ["bb"]),
    ("<crowd-input zz {allow} aa></crowd-input>", ["zz"]),
    ("<crowd-card>[allow]</crowd-card><crowd-input bb></crowd-input>", ["[allow]", "bb"]),
    ("[allow]<crowd-card aa><crowd-input bb></crowd-input></crowd-card>", ["bb"]),
    ("<div>[block]<crowd-input aa></crowd-input><p><crowd-input bb></crowd-input></div><crowd-input cc>", ["cc"]),
    ("{% if x %}[block]<crowd-input aa></crowd-input>{% endif %}<crowd-input cc>", ["cc"]),
    ("{% if x %}[block]<crowd-input aa></crowd-input>{% else %}<crowd-input cc>{% endif %}", ["cc"]),
    ("<crowd-input aa></crowd-input>[file]<crowd-input bb>", []),
    ("[block]<crowd-input aa></crowd-input>", []),
    ("<!-- crowdlint: allow unclosed-block -->\n{% if x %}<p>", []),
    ("<!-- crowdlint: allow unclosed-block, CL301 --><crowd-input aa>{% if x %}", ["unclosed-block", "{% if x %}"]),
    ("[allow]<crowd-input name='a'>", ["[allow]"]),
    ("<!-- crowdlint: allow unknown-atribute --><crowd-input aa>", ["unknown-atribute", "aa"]),
    ("<script>[allow]</script><crowd-input aa>", ["[allow]", "aa"]),
    ("<!-- crowdlint: allow missing-tag-end --><p>", []),  # not asked in this run, so nobody can tell
]


@pytest.mark.parametrize(("text", "left"), CASES)
def test_reach(text: str, left: list[str]) -> None:
    for short, comment in COMMENTS.items():
        text = text.replace(short, comment)
        left = [each.replace(short, comment) for each in left]
    assert shown(text) == left


def test_what_is_allowed_is_kept() -> None:
    checked = check("<!-- crowdlint: allow unknown-attribute --><crowd-input aa>")
    assert [finding.name for finding in checked.suppressed] == ["unknown-attribute"]


def test_names_and_reason_are_read() -> None:
    source = Source("<!--crowdlint:allow  CL104 ,unknown-attribute\n  -- because -- so\n it is -->")
    [entry] = read(source).entries
    assert [name for name, _ in entry.names] == ["unclosed-block", "unknown-attribute"]
    assert [span.of(source.text) for _, span in entry.names] == ["CL104", "unknown-attribute"]
    assert entry.reason == "because -- so it is"


COMMENT_PARTS = [
    "<!-- ",
    "-->",
    "crowdlint",
    ":",
    " allow",
    "-file",
    "-block",
    " CL301",
    ",",
    " -- ",
    "why",
    "{% # ",
    "%}",
]
OTHER_PARTS = [
    "{% comment %}",
    "{% endcomment %}",
    "<crowd-input aa>",
    "</div>",
    "<div>",
    "<script>",
    "</script>",
    "\n",
]
words = st.sampled_from(COMMENT_PARTS + OTHER_PARTS)


@given(st.lists(words, max_size=25).map("".join))
def test_no_splice_of_comments_and_tags_throws(text: str) -> None:
    checked = check(text)
    for finding in checked.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)


@given(st.lists(words, max_size=25).map("".join))
def test_a_comment_never_adds_anything_but_its_own_faults(text: str) -> None:
    def others(checked: Checked) -> list[str]:
        return sorted(each.name for each in (*checked.findings, *checked.suppressed) if "allow" not in each.name)

    plain = check(text.replace("crowdlint", "nobodyxx"))
    assert others(plain) == others(check(text))


TEMPLATE = """<!DOCTYPE html>
<crowd-form>
  <crowd-input aa
    bb></crowd-input> <crowd-input cc></crowd-input>
  {% if x %}
  {% raw %}<crowd-input dd></crowd-input>{% endraw %}
</crowd-form>
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [TEMPLATE, re.sub(r"\{%.*?%\}", "${y}", TEMPLATE)])
def test_add_allow_makes_a_clean_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, end: str) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.html"
    file.write_bytes(text.replace("\n", end).encode())
    options = ("--isolated", "--fail-on", "info", "--select", ",".join(RULES))
    assert call("check", *options, "a.html").code == 1
    added = call("check", *options, "--add-allow", "--reason", "it was always so", "a.html")
    assert added.code == 0
    assert "added" in added.err
    after = call("check", *options, "a.html")
    assert (after.code, after.out) == (0, "")
    mended = file.read_bytes().decode()
    assert mended.count("it was always so") >= 3
    assert call("check", *options, "--add-allow", "a.html").err == "crowdlint: added 0 comments\n"
    assert file.read_bytes().decode() == mended


def test_a_baseline_keeps_quiet_what_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.html"
    options = ("--isolated", "--select", "CL301,CL104", "--baseline", "base.json", "--output-format", "json")
    file.write_text("<crowd-input aa></crowd-input>\n<crowd-input aa></crowd-input>\n", encoding="utf-8")
    missing = call("check", *options, "a.html")
    assert (missing.code, missing.err) == (
        2,
        "crowdlint: base.json: there is no such baseline; --write-baseline makes one\n",
    )
    assert call("check", *options, "--write-baseline", "a.html").code == 0
    assert call("check", *options, "a.html").code == 0

    file.write_text(
        "\n<p>new</p>\n<b><crowd-input\n aa></crowd-input></b>\n\n<crowd-input aa></crowd-input>", encoding="utf-8"
    )
    assert call("check", *options, "a.html").code == 0, "moved lines and other surroundings change nothing"

    file.write_text("<crowd-input aa></crowd-input>" * 3 + "<crowd-input bb></crowd-input>", encoding="utf-8")
    found = json.loads(call("check", *options, "a.html").out)
    assert [each["location"]["column"] for each in found] == [74, 104], "one more of the known kind, and a new one"

    file.write_text("<crowd-input aa></crowd-input>", encoding="utf-8")
    call("check", *options, "--write-baseline", "a.html")
    file.write_text("<crowd-input aa></crowd-input>\n<crowd-input aa></crowd-input>\n", encoding="utf-8")
    assert len(json.loads(call("check", *options, "a.html").out)) == 1


def test_a_baseline_is_relative_to_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text("<crowd-input aa></crowd-input>", encoding="utf-8")
    (tmp_path / "crowdlint.toml").write_text("baseline = 'base.json'\nselect = ['CL301']\n", encoding="utf-8")
    assert call("check", "--write-baseline", "in").code == 0
    assert call("check", ".").code == 0
    monkeypatch.chdir(tmp_path / "in")
    assert call("check", "a.html").code == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 1, "files": {"a": [{}]}}', '{"version": 3, "files": {}}']
)
def test_a_baseline_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text("<p>", encoding="utf-8")
    Path("base.json").write_text(text, encoding="utf-8")
    called = call("check", "--baseline", "base.json", "a.html")
    assert called.code == 2
    assert called.err.startswith("crowdlint: base.json: ")
    assert called.err.count("\n") == 1
