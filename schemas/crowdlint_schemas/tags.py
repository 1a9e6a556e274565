"""The tags of Liquid, as Ground Truth and A2I run it: which there are, what closes and what divides them."""

# Block -> the tags that divide it.
BLOCKS: dict[str, tuple[str, ...]] = {
    "if": ("elsif", "else"),
    "unless": ("elsif", "else"),
    "case": ("when", "else"),
    "for": ("else",),
    "tablerow": (),
    "capture": (),
    "ifchanged": (),
}
# Blocks whose inside nobody reads.
OPAQUE = ("comment", "doc", "raw")
SIMPLE = ("assign", "break", "continue", "cycle", "decrement", "echo", "include", "increment", "liquid", "render")
# What a tag that needs more than a condition looks like.
FORMS = {
    "assign": "{% assign name = value %}",
    "capture": "{% capture name %}",
    "case": "{% case value %}",
    "cycle": "{% cycle 'one', 'two' %}",
    "decrement": "{% decrement name %}",
    "for": "{% for item in list %}",
    "increment": "{% increment name %}",
    "tablerow": "{% tablerow item in list %}",
}
# Tags whose markup begins with a name that they set.
NAMES_FIRST = ("for", "tablerow", "assign", "capture", "increment", "decrement")
# Words of other template languages -> the tag that does the same; ``None``: there is none of one name.
FOREIGN: dict[str, str | None] = {
    "elseif": "elsif",
    "elif": "elsif",
    "else if": "elsif",
    "set": "assign",
    "let": "assign",
    "var": "assign",
    "foreach": "for",
    "switch": "case",
    "endforeach": "endfor",
    "endswitch": "endcase",
    "end": None,
}


def branches() -> dict[str, tuple[str, ...]]:
    """Each tag that divides a block -> the blocks it may divide."""
    found: dict[str, tuple[str, ...]] = {}
    for block, names in BLOCKS.items():
        for name in names:
            found[name] = (*found.get(name, ()), block)
    return found


def names() -> tuple[str, ...]:
    """Every tag: blocks and what stands alone first, then what divides and what ends."""
    starts = sorted((*BLOCKS, *OPAQUE, *SIMPLE))
    return (*starts, *branches(), *(f"end{name}" for name in sorted((*BLOCKS, *OPAQUE))))
