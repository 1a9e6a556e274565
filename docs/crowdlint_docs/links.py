"""Links between files of the repository as links between pages of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

# `[words](target)`, not in code: a page's own links never stand in back-ticks.
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)")
_CODE = re.compile(r"^(```|~~~).*?^\1\s*$|``.*?``|`[^`\n]*`", re.M | re.S)


def rewritten(text: str, here: str, there: str, pages: Mapping[str, str]) -> str:
    """The text of ``here`` (a path in the repository) as that of ``there`` (a path in the site).

    ``pages``: path in the repository -> path in the site. What has no page there loses its link and keeps its words.
    """
    return _outside_code(text, lambda part: _LINK.sub(lambda found: _link(found, here, there, pages), part))


def _outside_code(text: str, change: object) -> str:
    assert callable(change)
    parts, at = [], 0
    for code in _CODE.finditer(text):
        # A link's words may hold code, so what is between two pieces of it is not enough to find links in.
        if code[0].startswith(("```", "~~~")):
            parts += [change(text[at : code.start()]), code[0]]
            at = code.end()
    return "".join([*parts, change(text[at:])])


def _link(found: re.Match[str], here: str, there: str, pages: Mapping[str, str]) -> str:
    mark, words, target = found.groups()
    path, hash_sign, anchor = target.partition("#")
    if not path or "://" in path or path.startswith("mailto:"):
        return found[0]
    wanted = posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    if wanted not in pages:
        return words
    relative = posixpath.relpath(pages[wanted], posixpath.dirname(there) or ".")
    return f"{mark}[{words}]({relative}{hash_sign}{anchor})"
