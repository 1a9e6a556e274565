"""What can be wrong with the Liquid of a template: facts with places; the words for them are the rules' business."""

from __future__ import annotations

from collections import Counter

from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen

# kind -> (fatal in every mode, what it says, what the strings of ``detail`` are)
KINDS: dict[str, tuple[bool, str, str]] = {
    # Delimiters
    "unclosed-output": (True, "`{{` without its `}}`", ""),
    "unclosed-tag": (True, "`{%` without its `%}`", ""),
    # Blocks
    "unclosed-block": (
        True,
        "a block without its end tag; related: the end tag of an outer block, if that came",
        "tag, that end tag or ''",
    ),
    "stray-end": (True, "an end tag without its block", "tag, block open here or ''"),
    "wrong-end": (True, "the end tag of another block; related: the block that it ends", "tag, block open here"),
    "stray-branch": (True, "`else`, `elsif` or `when` outside a block that takes it", "tag, block open here or ''"),
    "second-else": (
        False,
        "a second `else`: in if and unless it never shows, in case both do; related: the first",
        "block",
    ),
    "branch-after-else": (False, "`elsif` after `else`, which never shows; related: the `else`", "block"),
    "text-before-when": (False, "text between `case` and its first `when`, which never shows", ""),
    "nested-too-deeply": (True, "a block more than MAX_DEPTH levels deep", "tag"),
    # Tags
    "unknown-tag": (True, "a tag Liquid does not have", "tag"),
    "missing-tag-name": (True, "`{% %}` without a tag", ""),
    "malformed-tag": (True, "the tag's arguments do not have its form", "tag"),
    "unexpected-arguments": (False, "words in a tag that takes none (fatal in raw and doc)", "tag, words"),
    "inline-comment-line": (True, "a line of a `{% # %}` comment that does not start with #", ""),
    # Expressions
    "missing-condition": (True, "`if`, `elsif`, `unless`, `case` or `when` without anything to test", "tag"),
    "missing-expression": (False, "nothing where a value must stand", "word before or ''"),
    "unexpected-token": (False, "a word or sign that cannot stand here", "token"),
    "unexpected-character": (False, "a character Liquid has no use for", "character"),
    "unclosed-string": (False, "a quote without its end", "quote"),
    "unknown-operator": (True, "a word or sign where and, or, ==, contains ... must stand", "operator"),
    "not-operator": (True, "`not`, which Liquid does not have", ""),
    "parentheses": (False, "parentheses around a condition, which Liquid does not have", ""),
    "dotted-index": (False, "`a.0`: an index after a dot", "index"),
    "dot-before-bracket": (False, "`a.['b']`", ""),
    "unclosed-bracket": (False, "`[` without `]`, or a range without `)`", "bracket"),
    "expression-too-deep": (True, "brackets nested more than 50 deep", ""),
    # Filters
    "unknown-filter": (False, "a filter that neither Liquid nor Ground Truth has", "filter"),
    "filter-arguments": (True, "too few or too many arguments", "filter, given, at least, at most"),
    "filter-argument-value": (True, "a literal argument that fails in every run", "filter, literal"),
    "incomparable": (True, "literals of two types under < or >", "operator"),
    "tag-argument-value": (True, "a literal that fails in every run", "argument, literal"),
}


@frozen
class LiquidError:
    """One thing wrong. ``fatal``: no engine runs the template; otherwise lax engines skip the offending words.

    ``related`` is a second place that belongs to it (see ``KINDS``); ``detail`` the words a message may name.
    """

    kind: str
    span: Span
    fatal: bool
    detail: tuple[str, ...] = ()
    related: Span | None = None


class Errors(list[LiquidError]):
    """The errors met so far."""

    def report(
        self,
        kind: str,
        start: int,
        end: int,
        *detail: str,
        related: Span | None = None,
        fatal: bool | None = None,
    ) -> None:
        """Add one; ``fatal`` overrides what ``KINDS`` says."""
        default = KINDS[kind][0]
        self.append(LiquidError(kind, Span(start, end), default if fatal is None else fatal, detail, related))

    def join_ends(self) -> None:
        """Make one error of an end tag without its block and a block without its end tag, where one was meant for
        the other: the tag stands in that block, or it ended a block around it whose own end tag then ends nothing.
        """
        unclosed = [each for each in self if each.kind == "unclosed-block"]
        inside = {each.span: each for each in unclosed if each.related is None}
        strays = [each for each in self if each.kind == "stray-end"] if unclosed else []
        names = Counter(each.detail[0] for each in strays)
        around = Counter(each.detail[1] for each in unclosed)
        outer = {each.detail[1]: each for each in unclosed if around[each.detail[1]] == 1}
        joined = dict[int, LiquidError | None]()
        for stray in strays:
            name = stray.detail[0]
            block = (inside.pop(stray.related, None) if stray.related else None) or (
                outer.get(name) if names[name] == 1 else None
            )
            if block and block.span.start < stray.span.start:
                place = block.related or stray.span
                joined[id(stray)] = LiquidError("wrong-end", place, True, (name, block.detail[0]), block.span)
                joined[id(block)] = None
        self[:] = [found for each in self if (found := joined.get(id(each), each))]
