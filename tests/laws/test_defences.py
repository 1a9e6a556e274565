"""The table of defences stays true: their code stands where it says, and the tests that fail without it exist."""

from __future__ import annotations

import re

from defences import DEFENCES, ROOT, Defence


def test_every_defence_stands_where_the_table_says() -> None:
    texts = {each.file: (ROOT / each.file).read_text(encoding="utf-8") for each in DEFENCES}
    assert [each.what for each in DEFENCES if texts[each.file].count(each.code) != 1] == []
    assert [each.what for each in DEFENCES if each.without == each.code] == []


def has_test(defence: Defence) -> bool:
    file, _, name = defence.test.partition("::")
    text = (ROOT / file).read_text(encoding="utf-8")
    return re.search(rf"^def {re.escape(name.partition('[')[0])}\(", text, re.M) is not None


def test_every_defence_has_its_test() -> None:
    assert [each.test for each in DEFENCES if not has_test(each)] == []
