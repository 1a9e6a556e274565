"""A tolerant JSON5 reader for attribute values in which Liquid leaves holes.

Official templates use single quotes, bare keys, trailing commas and comments. A hole may be a value, a part of a
string, a key, whole members or items with their commas, or digits; next to one nothing is called missing. After an
error reading goes on, so that one mistake is one error. The JSON5 specification, https://spec.json5.org/.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from crowdlint.language.json5.nodes import (
    Array,
    Bare,
    Bool,
    Json,
    JsonError,
    JsonHole,
    JsonMember,
    JsonNode,
    Null,
    Number,
    Object,
    PlacedText,
    String,
)
from crowdlint.language.json5.strings import read_string, string_end
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_SPACE = "\\t\\n\\v\\f\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
# No possessive repetition of a group here: Python 3.11.2 goes wrong in it (3.11.7 does not). Nothing follows that could
# fail, so there is nothing to take back.
_SKIP = regex(rf"(?:[{_SPACE}]+|//[^\n\r\u2028\u2029]*|/\*(?s:.*?)\*/)*")
_WORD = regex(rf"(?:[^{_SPACE}{{}}\[\],:\"'/]|/(?![/*]))+")
_NUMBER = regex(
    r"[+-]?(?:0[xX][0-9a-fA-F]+|(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|Infinity|NaN)"
)
_UNICODE = regex(r"\\u([0-9a-fA-F]{4})")
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


class _Token(NamedTuple):
    kind: str  # "string", "word", "hole", or one of {}[],:
    start: int
    end: int


class _Frame:
    """An open array, object or (``node`` is ``None``) the value as a whole, and what it waits for.

    ``state``: ``"item"``, ``"key"``, ``"colon"``, ``"value"``, ``"after"``, or ``"loose"`` after a hole, where a comma
    may be or not.
    """

    __slots__ = ("key", "node", "state")

    def __init__(self, node: Array | Object | None) -> None:
        self.node = node
        self.state = "key" if isinstance(node, Object) else "item"
        self.key: JsonNode | None = None


def read_json(value: PlacedText) -> Json:
    """Read a value. Never raises."""
    return _ValueReader(value).read()


class _ValueReader:
    def __init__(self, value: PlacedText) -> None:
        self.value = value
        self.text = value.text
        self.holes = {hole.at for hole in value.holes}
        self.at = 0
        self.last = 0
        self.errors: list[JsonError] = []
        self.root: JsonNode | None = None
        self.frames = [_Frame(None)]

    def read(self) -> Json:
        while (token := self.token()) is not None:
            if not self.take(token):
                return Json(self.root, tuple(self.errors))
            self.last = token.end
        if len(self.frames) > 1:
            self.unclosed(self.frames[1])
            self.close_open_nodes()
        elif self.root is None and not self.errors:
            self.error("empty", 0, len(self.text))
        return Json(self.root, tuple(self.errors))

    def error(self, kind: str, start: int, end: int, insert: int = -1) -> None:
        self.errors.append(JsonError(kind, self.value.span_of(start, end), self.point(insert)))

    def point(self, at: int) -> Span | None:
        """The empty span after the character before ``at``, if the author typed that one."""
        before = self.value.editable_of(at - 1, at) if at > 0 else None
        return Span(before.end, before.end) if before else None

    # Tokens

    def token(self) -> _Token | None:
        text = self.text
        match = _SKIP.match(text, self.at)
        self.at = start = match.end() if match else self.at
        if start >= len(text):
            return None
        char = text[start]
        if char in "{}[],:":
            self.at = start + 1
            return _Token(char, start, self.at)
        if char in "\"'":
            self.at = self.string(start)
            return _Token("string", start, self.at)
        if text.startswith("/*", start):
            self.error("unterminated-comment", start, len(text))
            self.at = len(text)
            return None
        word = _WORD.match(text, start)
        assert word is not None
        self.at = word.end()
        holes = bool(self.holes) and any(at in self.holes for at in range(start, self.at))
        return _Token("hole" if holes else "word", start, self.at)

    def string(self, start: int) -> int:
        end, error = string_end(self.text, start)
        if error:
            inner = end - 1 if error.kind == "line-break-in-string" else error.at
            self.error(error.kind, start if error.kind != "unescaped-quote" else inner, error.end, error.insert)
        return end

    # Where a token belongs

    def take(self, token: _Token) -> bool:
        """Put a token in its place; false where nothing after it can be understood."""
        frame = self.frames[-1]
        if frame.node is None and self.root is not None:
            if token.kind != "hole" and frame.state != "loose":
                self.error("trailing-text", token.start, len(self.text.rstrip()))
            return False
        if token.kind in "]}":
            self.close(token)
        elif token.kind == ",":
            self.comma(frame, token)
        elif token.kind == ":":
            self.colon(frame, token)
        elif frame.state == "colon" or (isinstance(frame.node, Object) and frame.state != "value"):
            self.key(frame, token)
        else:
            self.item(frame, token)
        return not (frame.node is None and isinstance(self.root, Bare))

    def comma(self, frame: _Frame, token: _Token) -> None:
        if frame.node is None:
            self.error("unexpected-character", token.start, token.end)
            return
        if frame.state in ("item", "key"):
            self.error("extra-comma", token.start, token.end)
        self.end_member(frame)
        frame.state = "key" if isinstance(frame.node, Object) else "item"

    def colon(self, frame: _Frame, token: _Token) -> None:
        if frame.state == "colon":
            frame.state = "value"
        elif isinstance(frame.node, Object) and frame.state == "loose":
            hole = frame.node.members[-1]
            if isinstance(hole, JsonHole):
                frame.node.members.pop()
                frame.key = hole
            frame.state = "value"
        elif isinstance(frame.node, Object):
            self.error("missing-key", token.start, token.end)
            frame.state = "value"
        else:
            self.error("unexpected-character", token.start, token.end)

    def key(self, frame: _Frame, token: _Token) -> None:
        """A token where an object wants a key or a colon."""
        assert isinstance(frame.node, Object)
        if frame.state == "colon":
            # The hole may write the colon too.
            if token.kind != "hole":
                self.error("missing-colon", frame.key.start, frame.key.end, frame.key.end)  # type: ignore[union-attr]
            self.item(frame, token)
            return
        if frame.state == "after":
            if token.kind == "hole":
                frame.node.members.append(JsonHole(self.value, token.start, token.end))
                frame.state = "loose"
                return
            self.error("missing-comma", token.start, token.end, self.last)
        if token.kind == "hole":
            frame.node.members.append(JsonHole(self.value, token.start, token.end))
            frame.state = "loose"
        elif token.kind in "[{":
            self.error("missing-key", token.start, token.end)
            frame.key = None
            self.item(frame, token)
        else:
            frame.key = self.key_of(token)
            frame.state = "colon"

    def key_of(self, token: _Token) -> String:
        if token.kind == "string":
            return self.string_of(token)
        written = self.text[token.start : token.end]
        name = _UNICODE.sub(lambda match: chr(int(match.group(1), 16)), written)
        plain = name.replace("$", "_").replace("\u200c", "_").replace("\u200d", "_")
        if not plain.isidentifier():
            self.error("bad-key", token.start, token.end)
        return String(self.value, token.start, token.end, name, "")

    def item(self, frame: _Frame, token: _Token) -> None:
        """A token where a value may stand."""
        if frame.state == "after" and token.kind != "hole":
            self.error("missing-comma", token.start, token.end, self.last)
        node = self.node_of(token)
        if frame.node is None:
            self.root = node
        elif isinstance(frame.node, Array):
            frame.node.items.append(node)
        else:
            self.add_member(frame, frame.node, node)
        frame.state = "loose" if token.kind == "hole" else "after"
        if isinstance(node, Array | Object):
            self.frames.append(_Frame(node))

    def add_member(self, frame: _Frame, parent: Object, node: JsonNode | None) -> None:
        key, frame.key = frame.key, None
        if isinstance(key, String | JsonHole):
            end = node.end if node else key.end
            parent.members.append(JsonMember(self.value, key.start, end, key, node))

    def end_member(self, frame: _Frame) -> None:
        """A comma or bracket where a colon or value was due."""
        if frame.state in ("colon", "value") and isinstance(frame.node, Object):
            if frame.key is not None:
                kind = "missing-colon" if frame.state == "colon" else "missing-value"
                self.error(kind, frame.key.start, frame.key.end, self.last)
            self.add_member(frame, frame.node, None)

    def close(self, token: _Token) -> None:
        wanted = Array if token.kind == "]" else Object
        depth = len(self.frames) - 1
        while depth and not isinstance(self.frames[depth].node, wanted):
            depth -= 1
        if not depth:
            self.error("wrong-bracket", token.start, token.end)
            return
        if depth < len(self.frames) - 1:
            self.unclosed(self.frames[depth + 1])
        while len(self.frames) > depth:
            frame = self.frames.pop()
            self.end_member(frame)
            assert frame.node is not None
            frame.node.end = token.end if len(self.frames) == depth else token.start
            self.stretch_member()

    def stretch_member(self) -> None:
        """A member ends where its array or object ends."""
        parent = self.frames[-1].node
        if isinstance(parent, Object) and parent.members:
            member = parent.members[-1]
            if isinstance(member, JsonMember) and member.value:
                member.end = member.value.end

    def unclosed(self, frame: _Frame) -> None:
        assert frame.node is not None
        self.error("unclosed-bracket", frame.node.start, frame.node.start + 1, self.last)

    def close_open_nodes(self) -> None:
        while len(self.frames) > 1:
            frame = self.frames.pop()
            assert frame.node is not None
            self.add_member(frame, frame.node, None) if isinstance(frame.node, Object) else None
            frame.node.end = len(self.text)
            self.stretch_member()

    # Nodes

    def node_of(self, token: _Token) -> JsonNode:
        start, end = token.start, token.end
        if token.kind == "string":
            return self.string_of(token)
        if token.kind == "[":
            return Array(self.value, start, end)
        if token.kind == "{":
            return Object(self.value, start, end)
        if token.kind == "hole":
            return JsonHole(self.value, start, end)
        word = self.text[start:end]
        if word in _CONSTANTS:
            constant = _CONSTANTS[word]
            return Null(self.value, start, end) if constant is None else Bool(self.value, start, end, constant)
        if _NUMBER.fullmatch(word):
            return Number(self.value, start, end, _number(word))
        return self.bare(start, end)

    def bare(self, start: int, end: int) -> JsonNode:
        """Words without quotes up to the next comma or bracket are one mistake; at the top, all the rest is."""
        top = self.frames[-1].node is None
        stop = re.compile(r"\Z" if top else r"[\[\]{},]|[\"']|\Z").search(self.text, end)
        assert stop is not None
        self.at = end = end + len(self.text[end : stop.start()].rstrip())
        number = self.text[start : start + 2].lstrip("+-.")[:1].isdigit()
        self.error("bad-number" if number and not top else "bare-word", start, end)
        return Bare(self.value, start, end)

    def string_of(self, token: _Token) -> String:
        text, errors, closed = read_string(self.text, token.start, token.end)
        for start, end in errors:
            self.error("bad-escape", start, end)
        holes = bool(self.holes) and any(at in self.holes for at in range(token.start, token.end))
        return String(self.value, token.start, token.end, text, self.text[token.start] if closed else "", holes)


def _number(word: str) -> int | float:
    sign, digits = (-1, word[1:]) if word[0] == "-" else (1, word.lstrip("+"))
    if digits[:2] in ("0x", "0X"):
        return sign * int(digits, 16)
    if digits.isdigit() and len(digits) < 400:
        return sign * int(digits)
    return sign * float(digits)
