"""Reads the pages of rules: prose, and examples that are also tests."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from generated import renew

# "```html times=1000": the block stands for a thousand copies of itself, "```jsonl pad=1000": PAD in it for a thousand
# letters; for rules about size.
FENCE = re.compile(r"^```(\w*)(?:[ ]times=(\d+))?(?:[ ]pad=(\d+))?[^\n]*\n(.*?)^```[ ]*\n", re.M | re.S)
KINDS = ("html", "json", "jsonl", "toml", "text", "diff")


@dataclass
class Block:
    """One fenced block; ``start`` and ``end`` are offsets of its content in the page."""

    kind: str
    text: str
    start: int
    end: int


@dataclass
class Example:
    """A template with what belongs to it: task data, configuration, what is printed, what ``--fix`` changes."""

    page: Path
    number: int
    blocks: dict[str, Block] = field(default_factory=dict)

    def __getitem__(self, kind: str) -> str:
        return self.blocks[kind].text if kind in self.blocks else ""

    @property
    def fires(self) -> bool:
        return "text" in self.blocks

    def __repr__(self) -> str:
        return f"{self.page.stem}-{self.number}"


def examples(page: Path) -> list[Example]:
    """The examples of a page. Each ``html`` block starts one; the blocks after it belong to it."""
    text = page.read_text(encoding="utf-8")
    found: list[Example] = []
    for match in FENCE.finditer(text):
        content = match[4].replace("PAD", "x" * int(match[3])) if match[3] else match[4] * int(match[2] or 1)
        block = Block(match[1], content, match.start(4), match.end(4))
        if block.kind == "html":
            found.append(Example(page, len(found) + 1))
        assert found, f"{page.name}: a {block.kind} block stands before the first html block"
        assert block.kind in KINDS, f"{page.name}: a block is called {block.kind!r}; known are {', '.join(KINDS)}"
        assert block.kind not in found[-1].blocks, (
            f"{page.name}: example {found[-1].number} has two {block.kind} blocks"
        )
        found[-1].blocks[block.kind] = block
    return found


def accept(example: Example, kind: str, text: str) -> None:
    """Write what was printed into the page: replace the block, add it after the example, or take it out."""
    page = example.page.read_text(encoding="utf-8")
    current = examples(example.page)[example.number - 1]
    if kind in current.blocks:
        block = current.blocks[kind]
        if text:
            page = page[: block.start] + text + page[block.end :]
        else:
            opening = page.rindex("```", 0, block.start)
            page = page[:opening].rstrip("\n") + page[page.index("```", block.end) + 3 :]
    elif text:
        after = max(block.end for each, block in current.blocks.items() if each != "diff")
        at = page.index("\n", after) + 1
        page = f"{page[:at]}\n```{kind}\n{text}```\n{page[at:]}"
    renew(example.page, page)


def sections(page: Path) -> dict[str, str]:
    """The prose of a page by heading (``""``: what comes before the first one after the title)."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    parts = re.split(r"^## +(.+)\n", text, flags=re.M)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}
