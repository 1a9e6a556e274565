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
        if len(spellings) < 2:
            continue
        ranked = sorted(spellings, key=lambda key: -len(spellings[key]))
        first = spellings[ranked[0]][0]
        for key in ranked[1:]:
            others = [use for other in ranked if other != key for use in spellings[other]]
            wrong = next((each for each in spellings[key] if _is_mistake(each, spellings[key], others, blocks)), None)
            if wrong is not None:
                message = f"`{key}` and `{ranked[0]}` are two keys to Liquid; the one that the data has not is empty"
                yield Finding(wrong.path.span, message, notes=(Note(first.path.span, "the other spelling"),))


def _is_mistake(use: NameUse, same: list[NameUse], others: list[NameUse], blocks: dict[Branch, Block]) -> bool:
    """Whether a spelling is read where the condition asks for another, or nowhere is asked which of them there is."""
    if any(_exclude(use, other, blocks) for other in others):
        return False
    conditions = [branch.condition for branch in use.branches if branch.name in ("if", "elsif")]
    if any(len(other.within) == 1 and other.within[0] in conditions for other in others):
        return not _is_asked(use)
    return not any(_is_asked(each) for each in (*same, *others))


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
