"""Two paths that differ by their spelling alone: one of them is empty."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.liquid import Block, Branch, Condition, Filtered, NameUse, Template
from crowdlint.rules import rule


@rule("CL135", on=Template, severity="warning")
def check(template: Template) -> Iterator[Finding]:
    """One finding a spelling: the rarer ones; of two that are read as often, the later one."""
    uses: dict[tuple[object, ...], dict[str, list[NameUse]]] = {}
    for use in template.scopes.uses:
        for data in use.data:
            for at in range(2, len(data)):
                key = data[at]
                if isinstance(key, str) and data[0] == "task":
                    uses.setdefault((*data[:at], _folded(key)), {}).setdefault(key, []).append(use)
    blocks = _blocks(template)
    for spellings in uses.values():
        if len(spellings) < 2 or any(_is_asked(use) for each in spellings.values() for use in each):
            continue
        ranked = sorted(spellings, key=lambda key: -len(spellings[key]))
        first = spellings[ranked[0]][0]
        for key in ranked[1:]:
            use = spellings[key][0]
            if not _exclude(use, first, blocks):
                message = f"`{key}` and `{ranked[0]}` are two keys to Liquid; the one that the data has not is empty"
                yield Finding(use.path.span, message, notes=(Note(first.path.span, "the other spelling"),))


def _folded(key: str) -> str:
    return key.replace("-", "").replace("_", "").casefold()


def _is_asked(use: NameUse) -> bool:
    """Whether the template asks which of them there is: by a condition, or ``default``."""
    if any(isinstance(each, Condition) for each in use.within):
        return True
    around = use.within[0] if use.within else None
    return isinstance(around, Filtered) and any(each.name.text == "default" for each in around.filters)


def _blocks(template: Template) -> dict[Branch, Block]:
    return {branch: node for node in template.walk() if isinstance(node, Block) for branch in node.branches}


def _exclude(one: NameUse, other: NameUse, blocks: dict[Branch, Block]) -> bool:
    """Whether two uses stand in two branches of one block, so that only one of them is ever read."""
    for left, right in zip(one.branches, other.branches, strict=False):
        if left is not right:
            return blocks[left] is blocks[right]
    return False
