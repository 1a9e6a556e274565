"""Names that nothing on the page defines, where that can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.language.record import record
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import words
from crowdlint.language.script.making import has_framework, has_unknown_markup, runs_unseen_code
from crowdlint.language.script.pieces import origins
from crowdlint.language.script.selectors import could_be
from crowdlint.language.script.syntax import Syntax
from crowdlint.language.source import MARKER
from crowdlint.nearest import nearest
from crowdlint_schemas.browser import browser

# What Amazon's scripts, polyfills and the platform's own may bring.
_THEIRS = words(
    "Polymer WebComponents ShadyDOM ShadyCSS CustomElements crowdElementsBaseUrl polymerSkipLoadingFontRoboto $ jQuery "
    "turkGetParam turkSetAssignmentID decode encode unparseJson awsui"
)


@record
class Undefined:
    """A name that nothing defines. ``meant``: a near one that is there; ``is_called``: as a function."""

    node: Syntax
    meant: str | None
    is_called: bool


def undefined(code: Code) -> Iterator[Undefined]:
    """Each name once that is used, surely is nobody's, and of which the code does not ask whether it is there."""
    if code.is_broken or runs_unseen_code(code) or has_framework(code):
        return
    certain = "library" not in origins(code.page) and not has_unknown_markup(code.page)
    seen: set[str] = set()
    for node in code.names.free:
        name = node.text
        if name in seen or MARKER in name or not _counts(code, node):
            continue
        seen.add(name)
        known = [*code.by_id, *code.names.top.names]
        meant = nearest(name, [each for each in known if len(each) > 2 and not _only_numbers_differ(each, name)])
        if meant is not None or certain:
            yield Undefined(node, meant, node.field == "function")


def _counts(code: Code, node: Syntax) -> bool:
    """Whether a free name is nobody's at all, and read without asking."""
    name = node.text
    if name in browser("window") or name in _THEIRS or name in code.own_members:
        return False
    script = code.script_of(node)
    if script.kind == "handler" and (name in browser("document") or name in browser("element")):
        return False
    if node.field == "left" and node.parent is not None and node.parent.type == "assignment_expression":
        return False
    if any(each.type in ("with_statement", "ERROR") for each in node.ancestors()) or _is_named(code, name):
        return False
    return code.guards.may_run(node) and not code.guards.is_guarded(node)


def _is_named(code: Code, name: str) -> bool:
    """Whether an element has the name, or may have it: it is a global name then."""
    for element in code.page.elements():
        for attribute in ("id", "name"):
            value = element.value(attribute)
            if value is not None and could_be(value, name):
                return True
    return any(f"window.{name}" in node.text for node in code.of_type("member_expression"))


def _only_numbers_differ(one: str, other: str) -> bool:
    return re.sub(r"\d+", "", one) == re.sub(r"\d+", "", other)
