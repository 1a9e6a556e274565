"""Splices of what authors wrote and of signs that parsers stumble over, for generated tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

FIXTURES = Path(__file__).parent.parent / "fixtures"
FOLDERS = ("ok", "bad", "idioms", "strangers", "tasks", "hosts")
SUFFIXES = frozenset((".html", ".py", ".ipynb", ".tf", ".yaml", ".yml", ".js", ".ts", ".md", ".json", ".xml", ".sh"))
MOST = 12_000  # characters

# Of Liquid, HTML, JSON5, scripts, the comments that allow, and of text itself.
SIGNS = (
    "{%", "%}", "{{", "}}", "{% raw %}", "{% if a %}", "{% else %}", "{% endif %}", "{% for x in y %}", "{% endfor %}",
    "{% case a %}", "{% when 'x' %}", "|", " and ", "<", "</", ">", "/>", "=", "'", '"', "`", "<!--", "-->", "&", "&#x",
    "<script>", "</script>", "<svg>", "<template>", "<select>", "<table>", "<![CDATA[", "<?", "<!DOCTYPE html>",
    "<crowd-form>", "</crowd-form>", "<!-- crowdlint: allow ", "[", "]", "{", "}", "\\", "\\u", "${", "$", ":", "//",
    "\0", "\r", "\n", "\t", "\ufeff", "\u2028", "\ud800", "é", "𝒳",
)  # fmt: skip


@cache
def originals() -> tuple[tuple[str, str], ...]:
    """Name and text of the fixtures, as files that are checked."""
    found = []
    for folder in FOLDERS:
        for path in sorted((FIXTURES / folder).rglob("*")):
            if path.suffix in SUFFIXES and path.stat().st_size < MOST:
                found.append((f"x{''.join(path.suffixes)}", path.read_text(encoding="utf-8", errors="replace")))
    return tuple(found)


@st.composite
def spliced(draw: st.DrawFn, suffix: str = "") -> tuple[str, str]:
    """Name and text of a fixture with a few cuts, repeats, signs and pieces of another one."""
    names = [each for each in originals() if each[0].endswith(suffix)]
    name, text = draw(st.sampled_from(names))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 80)))
        other = draw(st.sampled_from(originals()))[1]
        at = draw(st.integers(0, len(other)))
        piece = draw(
            st.one_of(
                st.just(""),
                st.sampled_from(SIGNS),
                st.just(text[start:end] * 3),
                st.integers(0, 120).map(lambda length, other=other, at=at: other[at : at + length]),
            )
        )
        text = text[:start] + piece + text[draw(st.sampled_from([start, end])) :]
    return name, text


def words(*given: str) -> st.SearchStrategy[str]:
    """Texts of these words in any order."""
    return st.lists(st.sampled_from(given), max_size=16).map("".join)
