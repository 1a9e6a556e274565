"""What the scripts of a page do, told from their text without running them.

    code = code_of(page)            all code of the page, handlers in attributes included
    code.asks                       which elements it asks for: by id, selector, tag, name, as a global name
    code.listeners                  which events it listens to
    code.writes, code.calls         what it sets, what it calls, and on which element
    code.span(node)                 where that stands in the author's text

A hole that Liquid fills is a name of one letter. The parser (tree-sitter) is loaded when a page has code; a page
without costs nothing. ``ScriptsUnread``, a ``UserError``, says that it cannot be loaded.
"""

from __future__ import annotations

from crowdlint.language.page.page import Page
from crowdlint.language.script.code import Code
from crowdlint.language.text.kept import once


@once
def code_of(page: Page) -> Code | None:
    """The code of a page, ``None`` where it has none. Raises ``ScriptsUnread``."""
    if not _may_have_code(page):
        return None
    from crowdlint.language.script.pieces import scripts

    pieces = list(scripts(page))
    return Code(page, pieces) if pieces else None


def _may_have_code(page: Page) -> bool:
    """A first, quick look: a script with something in it, an attribute ``on…``, or an address ``javascript:``."""
    if any(element.text.strip() for element in page.elements("script")):
        return True
    for element in page.elements():
        for token in element.start.attributes:
            if token.name.startswith("on") or token.value.lstrip()[:11].lower() == "javascript:":
                return True
    return False
