"""What stands before the cursor in a template that is being typed: an output, a tag of Liquid or HTML, a value, a text.

Read forward from the start of the file and never wrong for being unfinished: what comes after the cursor is not looked
at, but for the rest of the word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from crowdlint.language.html.content import RAW_TEXT, VOID

Where = Literal["text", "tag", "end-tag", "attribute", "value", "output", "liquid", "code", "comment"]

_LIQUID = re.compile(r"\{\{-?(?P<output>.*?)(?P<end>-?\}\}|\Z)|\{%-?(?P<tag>.*?)(?P<close>-?%\}|\Z)", re.S)
_NEXT = re.compile(r"\{\{|\{%|<!--|</?[A-Za-z]|<$|</$")
_NAME = re.compile(r"[^\s/>{]*")
_ATTRIBUTE = re.compile(r"[^\s=>{/\"']+")
_RAW = re.compile(r"\{%-?\s*(raw|comment|doc)\s*-?%\}")
_MOST_OPEN = 200


@dataclass
class Cursor:
    """Where the cursor is. ``start``: where the word, or the value, or the inside of the delimiters begins.

    ``tag``: the tag it is in; ``attribute``: the one whose value it is in; ``given``: those that the tag has already;
    ``quote``: around the value. ``open``: the elements around, outermost first, each with where its tag begins.
    """

    where: Where = "text"
    start: int = 0
    tag: str = ""
    tag_at: int = 0
    attribute: str = ""
    quote: str = ""
    given: list[str] = field(default_factory=list)
    open: list[tuple[str, int]] = field(default_factory=list)


def cursor_at(text: str, offset: int) -> Cursor:
    """The context of the cursor at ``offset``."""
    return _Typed(text[:offset]).read()


class _Typed:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open: list[tuple[str, int]] = []

    def read(self) -> Cursor:
        while found := _NEXT.search(self.text, self.at):
            self.at = found.start()
            context = self._one(found[0])
            if context is not None:
                context.open = self.open
                return context
        return Cursor("text", len(self.text), open=self.open)

    def _one(self, sign: str) -> Cursor | None:
        if sign[0] == "{":
            return self._liquid()
        if sign == "<!--":
            return self._behind("-->", "comment")
        if sign in ("<", "</"):
            return Cursor("tag" if sign == "<" else "end-tag", len(self.text))
        return self._end_tag() if sign.startswith("</") else self._start_tag()

    def _liquid(self) -> Cursor | None:
        """Past an output or a tag of Liquid; the context where it does not end."""
        raw = _RAW.match(self.text, self.at)
        if raw:
            end = re.compile(rf"\{{%-?\s*end{raw[1]}\s*-?%\}}").search(self.text, raw.end())
            if end is None:
                return Cursor("comment", raw.end())
            self.at = end.end()
            return None
        match = _LIQUID.match(self.text, self.at)
        assert match
        if match["end"] == "" or match["close"] == "":
            return (
                Cursor("output", match.start("output"))
                if match["close"] is None
                else Cursor("liquid", match.start("tag"))
            )
        self.at = match.end()
        return None

    def _behind(self, end: str, where: Where) -> Cursor | None:
        at = self.text.find(end, self.at)
        if at < 0:
            return Cursor(where, self.at)
        self.at = at + len(end)
        return None

    def _end_tag(self) -> Cursor | None:
        name = _NAME.match(self.text, self.at + 2)
        assert name
        end = self.text.find(">", name.end())
        if end < 0:
            return Cursor("end-tag", self.at + 2)
        depth = next((at for at in range(len(self.open) - 1, -1, -1) if self.open[at][0] == name[0].lower()), None)
        if depth is not None:
            del self.open[depth:]
        self.at = end + 1
        return None

    def _start_tag(self) -> Cursor | None:
        begin = self.at
        name = _NAME.match(self.text, begin + 1)
        assert name
        tag = name[0].lower()
        if name.end() == len(self.text):
            return Cursor("tag", begin + 1, tag, begin)
        self.at = name.end()
        given: list[str] = []
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == ">":
                self.at += 1
                return self._opened(tag, begin)
            if char == "<":  # the tag was never finished
                return None
            if self.text.startswith(("{{", "{%"), self.at):
                inside = self._liquid()
                if inside is not None:
                    return self._in_tag(inside, tag, begin, given)
            elif char.isspace() or char in "/\"'{=":
                self.at += 1
            elif context := self._attribute(tag, begin, given):
                return context
        return Cursor("attribute", len(self.text), tag, begin, given=given)

    @staticmethod
    def _in_tag(inside: Cursor, tag: str, begin: int, given: list[str]) -> Cursor:
        inside.tag, inside.tag_at, inside.given = tag, begin, given
        return inside

    def _opened(self, tag: str, begin: int) -> Cursor | None:
        """Behind a start tag."""
        if tag in RAW_TEXT:
            end = re.compile(rf"</{tag}\b[^>]*>", re.I).search(self.text, self.at)
            if end is None:
                return self._in_code(tag, begin)
            self.at = end.end()
        elif tag not in VOID:
            self.open.append((tag, begin))
            del self.open[:-_MOST_OPEN]
        return None

    def _in_code(self, tag: str, begin: int) -> Cursor:
        """In a script or the like, where Liquid writes, too."""
        start = self.at
        while found := re.compile(r"\{\{|\{%").search(self.text, self.at):
            self.at = found.start()
            inside = self._liquid()
            if inside is not None:
                return self._in_tag(inside, tag, begin, [])
        return Cursor("code", start, tag, begin)

    def _attribute(self, tag: str, begin: int, given: list[str]) -> Cursor | None:
        name = _ATTRIBUTE.match(self.text, self.at)
        assert name
        word = name[0].lower()
        self.at = name.end()
        if self.at == len(self.text):
            return Cursor("attribute", name.start(), tag, begin, given=given)
        given.append(word)
        equals = re.compile(r"\s*=\s*").match(self.text, self.at)
        if equals is None:
            return None
        self.at = equals.end()
        quote = self.text[self.at : self.at + 1]
        if quote in ("'", '"') and quote:
            self.at += 1
        else:
            quote = ""
        return self._value(Cursor("value", self.at, tag, begin, word, quote, given))

    def _value(self, here: Cursor) -> Cursor | None:
        """Past a value; the context where it does not end."""
        stop = re.compile(r"\{\{|\{%|" + (here.quote or r"[\s>]"))
        while found := stop.search(self.text, self.at):
            self.at = found.start()
            if found[0][0] != "{" or len(found[0]) < 2:
                self.at += len(here.quote)
                return None
            inside = self._liquid()
            if inside is not None:
                inside.attribute, inside.quote = here.attribute, here.quote
                return self._in_tag(inside, here.tag, here.tag_at, here.given)
        self.at = len(self.text)
        return here
