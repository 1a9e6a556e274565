"""A name that the template never gives a value."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.liquid import Template
from crowdlint.language.liquid.scope import NameUse
from crowdlint.language.text.span import Span
from crowdlint.nearest import did_you_mean, nearest
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# What other languages call the loop, and what of it.
LOOPS = ("loop", "$loop", "for_loop", "forLoop", "foreach", "each")
MEMBERS = {"revindex": "rindex", "revindex0": "rindex0", "counter": "index", "counter0": "index0", "size": "length"}
NAME = regex(r"""\bname\s*=\s*["']?[^"'<>]*\Z""")


@rule("CL115", on=Template, severity="error", around="page")
def check(template: Template) -> Iterator[Finding]:
    """One finding a use. Names near `task` and `input` are `unknown-root-object`'s."""
    known = {binding.text for binding in template.scopes.bindings if binding.name is not None}
    for use in template.scopes.uses:
        root = use.path.segments[0].key
        if not use.from_data or use.bindings or not isinstance(root, str) or root in ("task", "input"):
            continue
        if len(use.path.segments) > 1 and nearest(root, ["task"]):
            continue
        if root in LOOPS and _is_in_loop(use):
            yield _foreign_loop(template, use)
        else:
            yield Finding(use.path.segments[0].span, _message(use, root, known))


def _is_in_loop(use: NameUse) -> bool:
    return len(use.path.segments) > 1 and any(branch.name in ("for", "tablerow") for branch in use.branches)


def _foreign_loop(template: Template, use: NameUse) -> Finding:
    """``loop.index`` of Jinja and its like: what Liquid calls it, and what comes of it in a name."""
    root, member = use.path.segments[0], use.path.segments[1]
    meant = MEMBERS.get(str(member.key), str(member.key))
    named = bool(NAME.search(template.source.text[max(0, use.node.start - 200) : use.node.start]))
    harm = "so all turns give one name, and all answers but one are lost" if named else "so nothing is printed"
    message = f"`{root.key}` is empty here, {harm}; Liquid calls it `forloop.{meant}`"
    edits = (Edit(root.span, "forloop"), *((Edit(member.span, meant),) if meant != member.key else ()))
    fix = None if member.bracketed else Fix(f"write `forloop.{meant}`", edits, "unsafe")
    return Finding(Span(root.start, member.end), message, fix)


def _message(use: NameUse, root: str, known: set[str]) -> str:
    if root in known:
        return f"`{root}` is empty here: it is set further on, or in a loop that has ended"
    hint = did_you_mean(root, [*known, "task"])
    return f"nothing sets `{root}`, so it is empty{hint or '; what the task brings is under `task.input`'}"
