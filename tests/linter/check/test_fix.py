"""Fixes: taken whole, never overlapping, until nothing is left; and the bytes around them stay."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from command import call
from hypothesis import given
from hypothesis import strategies as st

from crowdlint.check.fix import MOST_ROUNDS, apply, chosen, diff, fix
from crowdlint.check.report import Checked
from crowdlint.finding import Applicability, Edit, Finding, Fix
from crowdlint.language.text.dialect import Dialect, Name
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.nearest import distance, nearest

LOST = "{% for x in y %}\n{% if x %}\n{% endfor %}\n"
MENDED = "{% for x in y %}\n{% if x %}\n{% endif %}{% endfor %}\n"


def finding(*edits: tuple[int, int, str], applicability: Applicability = "safe") -> Finding:
    spans = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Finding(Span(0, 0), "x", Fix("mend it", spans, applicability))


def test_a_fix_is_taken_whole_or_not_at_all() -> None:
    first, second, third = finding((0, 2, "A")), finding((1, 3, "B"), (8, 9, "C")), finding((4, 4, "D"))
    edits, mended = chosen([first, second, third])
    assert mended == [first, third]
    assert apply("abcdefghij", edits) == "AcdDefghij"


def test_two_insertions_at_one_place_are_not_made_in_one_round() -> None:
    edits, mended = chosen([finding((2, 2, "A")), finding((2, 2, "B"))])
    assert len(edits) == len(mended) == 1


def test_fixes_that_want_the_same_edit_share_it() -> None:
    edits, mended = chosen([finding((2, 3, "A"), (0, 1, "B")), finding((2, 3, "A"))])
    assert len(edits) == len(mended) == 2
    assert apply("wxyz", edits) == "BxAz"


def test_unsafe_fixes_are_made_only_if_asked_for() -> None:
    assert chosen([finding((0, 1, "A"), applicability="unsafe")]) == ([], [])
    assert len(chosen([finding((0, 1, "A"), applicability="unsafe")], unsafe=True)[1]) == 1


def test_a_fix_that_makes_another_kind_of_document_is_not_made() -> None:
    def check(source: Source) -> Checked:
        kind: Name = "html" if source.text.startswith("<p") else "mturk"
        found = () if kind == "html" else (finding((0, 5, "<p>")),)
        return Checked(source.path, source, found, dialect=Dialect(kind, "asked"))

    checked, mended = fix(check(Source("<?xml?>")), check)
    assert checked.source is not None and (checked.source.text, mended) == ("<?xml?>", [])


def checker(*pairs: tuple[str, str]):  # type: ignore[no-untyped-def]
    """A check that wants each of the first words replaced by the second."""

    def check(source: Source) -> Checked:
        found = [finding((at, at + len(old), new)) for old, new in pairs if (at := source.text.find(old)) >= 0]
        return Checked(source.path, source, tuple(found))

    return check


def test_rounds_go_on_until_nothing_is_left() -> None:
    check = checker(("a", "b"), ("b", "c"), ("c", "d"))
    after, mended = fix(check(Source("aaa")), check)
    assert after.source and after.source.text == "ddd"
    assert after.findings == ()
    assert len(mended) == 9


def test_rules_that_undo_each_other_come_to_an_end() -> None:
    check = checker(("a", "b"), ("b", "a"))
    after, mended = fix(check(Source("a")), check)
    assert after.source and after.source.text == "b"
    assert len(mended) == 1


def test_a_fix_that_grows_for_ever_comes_to_an_end() -> None:
    check = checker(("a", "aa"))
    after, _ = fix(check(Source("a")), check)
    assert after.source and len(after.source.text) == 1 + MOST_ROUNDS


edit = st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("xyz", max_size=3))


@given(st.text("abc\n", min_size=35, max_size=35), st.lists(st.lists(edit, min_size=1, max_size=3), max_size=8))
def test_what_no_edit_names_stays(text: str, wanted: list[list[tuple[int, int, str]]]) -> None:
    findings = [finding(*((start, start + length, new) for start, length, new in each)) for each in wanted]
    edits, mended = chosen(findings)
    assert all(one.span.end <= other.span.start for one, other in pairwise(edits))
    assert set(edits) == {edit for each in mended if each.fix for edit in each.fix.edits}
    result, at, shift = apply(text, edits), 0, 0
    for each in edits:
        assert result[at + shift : each.span.start + shift] == text[at : each.span.start]
        at, shift = each.span.end, shift + len(each.text) - (each.span.end - each.span.start)
    assert result[at + shift :] == text[at:]


def test_a_diff_says_where_the_last_line_end_is_missing() -> None:
    assert diff("a\nb", "a\nc", "x") == (
        "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )
    assert diff("a", "a", "x") == ""


def test_a_file_keeps_its_line_ends_byte_order_mark_and_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.liquid.html"
    file.write_bytes(b"\xef\xbb\xbf" + LOST.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    called = call("check", "--isolated", "--fix", "--unsafe-fixes", "--select", "CL104", file)
    assert called.code == 0
    assert file.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert "mended 1 finding" in called.err


def test_a_file_that_cannot_be_written_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.liquid.html", "b.liquid.html"):
        (tmp_path / name).write_text(LOST, encoding="utf-8")
    real = os.replace

    def refuse(source: str, target: str) -> None:
        if str(target).endswith("a.liquid.html"):
            raise PermissionError(13, "Permission denied")
        real(source, target)

    monkeypatch.setattr("os.replace", refuse)
    called = call("check", "--isolated", "--fix", "--unsafe-fixes", "--select", "CL104", ".")
    assert called.code == 2
    assert "crowdlint: a.liquid.html: cannot write the file: Permission denied" in called.err
    assert (tmp_path / "a.liquid.html").read_text(encoding="utf-8") == LOST
    assert (tmp_path / "b.liquid.html").read_text(encoding="utf-8") == MENDED
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.liquid.html", "b.liquid.html"]


def test_diff_changes_nothing_and_says_what_would_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.liquid.html"
    file.write_text(LOST, encoding="utf-8")
    called = call("check", "--isolated", "--diff", "--unsafe-fixes", "--select", "CL104", "a.liquid.html")
    assert called.code == 1
    assert called.out.startswith("--- a.liquid.html\n+++ a.liquid.html\n@@")
    assert file.read_text(encoding="utf-8") == LOST
    assert call("check", "--isolated", "--diff", "--select", "CL104", "a.liquid.html").out == ""


def test_standard_input_is_mended_to_standard_output() -> None:
    called = call("check", "--isolated", "--fix", "--unsafe-fixes", "--select", "CL104", "-", stdin=LOST.encode())
    assert (called.out, called.code) == (MENDED, 0)
    called = call("check", "--isolated", "--fix", "--select", "CL104", "-", stdin=LOST.encode())
    assert (called.out, called.code) == (LOST, 1)
    assert "never closed" in called.err


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("lable", ["label", "name", "labels"], "label"),
        ("lables", ["label", "name", "labels"], "labels"),
        ("initialValue", ["initial-value", "value"], "initial-value"),
        ("crowd-form", ["crowd-form"], None),
        ("nam", ["name", "src"], "name"),
        ("xy", ["ab", "src"], None),
        ("alt", ["src", "name"], None),
        ("Header", ["header"], "header"),
        ("sematic-segmentation", ["crowd-semantic-segmentation", "semantic-segmentation"], "semantic-segmentation"),
        ("", ["a"], None),
    ],
)
def test_nearest(word: str, known: list[str], meant: str | None) -> None:
    assert nearest(word, known) == meant


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_a_distance(left: str, right: str) -> None:
    between = distance(left, right, 20)
    assert between == distance(right, left, 20)
    assert (between == 0) == (left == right)
    assert abs(len(left) - len(right)) <= between <= max(len(left), len(right))
    for most in range(between):
        assert distance(left, right, most) > most
