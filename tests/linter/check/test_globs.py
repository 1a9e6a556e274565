"""Globs of a configuration: what they match, and that no glob, however made, breaks or stalls a run."""

from __future__ import annotations

import pytest

from crowdlint.check.discover import matches

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
