"""Globs of a configuration: what they match, and that no glob, however made, breaks or stalls a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from crowdlint.check.discover import matches
from crowdlint.config.gitignore import Ignored

GLOBS = [
    ("old/*.html", "old/a.html", True),
    ("old/*.html", "old/b/a.html", False),
    ("old", "x/old/a.html", True),
    ("**/old/**", "x/old/a.html", True),
    ("a**b", "a/x/b", True),
    ("[ab].html", "b.html", True),
    ("[!ab].html", "b.html", False),
    ("[^ab].html", "c.html", True),
    ("*a*b*.html", "xaxbx.html", True),
    ("*a*b*.html", "xbxax.html", False),
    ("**/a*/**/b/c", "x/ab/y/z/b/c", True),
    ("[z-a]", "[z-a]", True),  # no class of signs
    ("[[:x:]].html", "x].html", True),
    ("[a&&b].html", "&.html", True),
    ("(a|b)+", "(a|b)+", True),
]
# Each of them takes longer than anybody waits where every place is tried for every star.
ENDLESS = [
    ("**/" * 24 + "x", "a/" * 40),
    ("*a" * 24 + "b", "a" * 80),
    ("**/a/" * 24 + "b", "a/" * 60),
    ("**/*a*a/" * 12 + "b", "aaaa/" * 30),
]


@pytest.mark.parametrize(("glob", "path", "matched"), GLOBS)
def test_what_a_glob_matches(glob: str, path: str, matched: bool) -> None:
    assert matches(path, (glob,)) is matched


@pytest.mark.parametrize(("glob", "path"), ENDLESS)
def test_a_glob_of_many_stars_ends(glob: str, path: str) -> None:
    assert not matches(path, (glob,))


# What git says of such lines, which are read here as our own globs are.
IGNORED = [
    ("*a*b*.html", "xaxbx.html", True),
    ("/*a*b*", "x/aab", False),
    ("/*a*b*", "aab/c.html", True),
    ("x/*/*/*.h?ml", "x/y/z/a.html", True),
    ("x/*/*/*.h?ml", "q/x/y/z/a.html", False),
    ("**/*a*b*/", "aab/c.html", True),
    ("**/*a*b*/", "aab", False),
    ("*\\**a*", "s*ta", True),
    ("a/**/b/**/c/**", "a/1/b/c/d", True),
    ("*.html\n!*a*b*c*", "abc.html", False),
    ("//\n!\n\\\n[a\n*.htm", "x.htm", True),  # lines that say nothing to git break nothing
    *((glob, path, False) for glob, path in ENDLESS),
]


@pytest.mark.parametrize(("lines", "path", "ignored"), IGNORED)
def test_what_a_gitignore_of_many_stars_leaves_out(tmp_path: Path, lines: str, path: str, ignored: bool) -> None:
    (tmp_path / ".gitignore").write_text(lines + "\n", encoding="utf-8")
    parts = path.strip("/").split("/")
    found = Ignored(tmp_path)
    steps = range(1, len(parts) + 1)
    assert any(found(tmp_path.joinpath(*parts[:end]), end < len(parts)) for end in steps) is ignored
