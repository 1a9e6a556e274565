"""A function or a name that nothing on the page defines."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.page.standing import is_part
from crowdlint.language.script.code import Code
from crowdlint.rules import rule


@rule("CL716", on=Code, severity="warning", every=True)
def check(code: Code) -> Iterator[Finding]:
    """One finding a name; a page that loads a script of the author's own may have any."""
    if is_part(code.page):
        return
    from crowdlint.language.script.absence import undefined

    for each in undefined(code):
        name, script = each.node.text, code.script_of(each.node)
        where = "this handler" if script.kind == "handler" else "the script"
        hint = f"; did you mean `{each.meant}`?" if each.meant else ""
        what = f"nothing defines `{name}()`" if each.is_called else f"nothing on the page is called `{name}`"
        yield Finding(code.span(each.node), f"{what}, so {where} stops here with an error{hint}")
