"""What the HTML tokenizer makes of a text. All offsets count characters of that text."""

from __future__ import annotations

from crowdlint.language.html.references import Decoded
from crowdlint_schemas.light import frozen


@frozen
class ParseError:
    """A parse error: the standard's name, and the offset of the character at which the standard reports it."""

    name: str
    at: int


class AttributeToken:
    """One attribute as written, ``text[start:end]``; its name ends at ``name_end``.

    ``quote`` is ``'"'``, ``"'"`` or ``""``; ``text[raw_start:raw_end]`` is the value inside the quotes, ``value`` what
    it means. Without ``=``, ``raw_start`` is -1. ``decoded`` is ``None`` where the value means itself.
    """

    __slots__ = ("decoded", "end", "name", "name_end", "quote", "raw_end", "raw_start", "start", "value")

    def __init__(
        self, name: str, start: int, name_end: int, end: int, value: str, raw_start: int, raw_end: int, quote: str
    ) -> None:
        self.name = name
        self.start = start
        self.name_end = name_end
        self.end = end
        self.value = value
        self.raw_start = raw_start
        self.raw_end = raw_end
        self.quote = quote
        self.decoded: Decoded | None = None


class TagToken:
    """A tag, ``text[start:end]``, whose name ends at ``name_end``.

    ``attributes`` are in the order written, duplicates too. ``broken``: a parse error lies inside the tag. ``unsure``:
    its attributes are a guess, or its name is.
    """

    __slots__ = ("attributes", "broken", "end", "name", "name_end", "self_closing", "start", "unsure")

    def __init__(self, name: str, start: int, name_end: int) -> None:
        self.name = name
        self.start = start
        self.end = self.name_end = name_end
        self.attributes: list[AttributeToken] = []
        self.self_closing = self.broken = self.unsure = False


class StartTag(TagToken):
    """A start tag; the name begins one character after ``start``."""

    __slots__ = ()


class EndTag(TagToken):
    """An end tag; the name begins two characters after ``start``."""

    __slots__ = ()


class TextToken:
    """A run of characters ``text[start:end]``; ``data`` is what they mean. ``decoded`` is ``None`` where both agree."""

    __slots__ = ("data", "decoded", "end", "start")

    def __init__(self, data: str, start: int, end: int) -> None:
        self.data = data
        self.start = start
        self.end = end
        self.decoded: Decoded | None = None


@frozen
class CommentToken:
    """A comment, or what the standard turns into one (``<?php … ?>``)."""

    data: str
    start: int
    end: int


@frozen
class Doctype:
    """A document type; name and identifiers are ``None`` where missing."""

    name: str | None
    public: str | None
    system: str | None
    quirks: bool
    start: int
    end: int


Token = StartTag | EndTag | TextToken | CommentToken | Doctype
