"""Cuts a template into text, outputs and tags. Never fails: what is not closed is reported and cut off early.

The bodies of ``raw``, ``comment`` and ``doc`` come as one text token. Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise

from crowdlint.language.liquid.errors import Errors
from crowdlint.language.liquid.expressions import Spanned
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import record, regex
from crowdlint_schemas.tags import OPAQUE


class TokenKind(Enum):
    """What a token is. ``BODY`` is the inside of raw, comment or doc, which no one parses."""

    TEXT = "text"
    OUTPUT = "output"
    TAG = "tag"
    BODY = "body"


@record
class Token(Spanned):
    """A run of the source. For ``OUTPUT`` and ``TAG`` the parts inside the delimiters:

    ``inner_start``/``inner_end``: between ``{%-`` and ``-%}``; ``name`` (of a tag) at ``name_start``/``name_end``;
    ``markup_start``/``markup_end``: what follows the name, white space taken off. ``trim_left``/``trim_right``: white
    space control. For ``TEXT``, ``inner_start``/``inner_end`` is what the neighbours' white space control leaves.
    A line of ``{% liquid %}`` is a ``TAG`` without delimiters. ``closed``: the closing delimiter is there.
    """

    kind: TokenKind
    start: int
    end: int
    inner_start: int
    inner_end: int
    name: str = ""
    name_start: int = 0
    name_end: int = 0
    markup_start: int = 0
    markup_end: int = 0
    trim_left: bool = False
    trim_right: bool = False
    closed: bool = True

    @property
    def opening(self) -> Span:
        """The opening delimiter, ``{%-`` and the like."""
        return Span(self.start, self.inner_start)

    @property
    def closing(self) -> Span:
        """The closing delimiter; empty where it is missing."""
        return Span(self.inner_end, self.end)

    @property
    def name_span(self) -> Span:
        """The tag's name."""
        return Span(self.name_start, self.name_end)

    @property
    def markup_span(self) -> Span:
        """What follows the name (of an output: everything), without the white space around it."""
        return Span(self.markup_start, self.markup_end)


SPACE = " \t\n\r\f\v"

_OPENER = regex(r"\{[{%]-?")
_NAME = regex(r"\s*(#|\w+(?:-\w+)*|)\s*")
_INLINE_COMMENT = regex(r"\s*#")
_NOT_SPACE = regex(r"\S")
_LINE = regex(r"[^\n]*")
# Where an unclosed delimiter may be told: strings are stepped over, since '{{' may stand in one.
_UNCLOSED = regex(r"\"[^\"\n]*\"|'[^'\n]*'|([%-]?\}{1,2}|\{[{%])")
_BREAK = regex(r"[\n<]")
_ENDS = {name: regex(r"\{%-?\s*(end" + name + r")\b[^%]*?-?%\}") for name in ("raw", "doc")}
_COMMENT = regex(r"\{%-?\s*(raw|comment|endcomment|endraw)\b")


class Lexer:
    """One pass over a text. ``tokens()`` may be called once."""

    def __init__(self, text: str, errors: Errors) -> None:
        self.text = text
        self.errors = errors
        self._next_close = {"}}": -1, "%}": -1}

    def tokens(self) -> list[Token]:
        """All tokens, in order, without gaps."""
        text, at, tokens = self.text, 0, []
        while match := _OPENER.search(text, at):
            start, inner = match.span()
            if start > at:
                tokens.append(Token(TokenKind.TEXT, at, start, at, start))
            token = self._output(start, inner) if text[start + 1] == "{" else self._tag(start, inner)
            tokens.append(token)
            at = token.end
            if token.name in OPAQUE:
                end = self._body_end(token)
                if end > at:
                    tokens.append(Token(TokenKind.BODY, at, end, at, end))
                at = end
        if at < len(text):
            tokens.append(Token(TokenKind.TEXT, at, len(text), at, len(text)))
        self._trim(tokens)
        return tokens

    def _close(self, mark: str, start: int, inner: int, comment: bool = False) -> tuple[int, int, bool]:
        """``(end of the inside, end of the token, closed)``."""
        close = self._next_close[mark]
        if close < inner:
            close = self.text.find(mark, inner)
            self._next_close[mark] = close = len(self.text) if close < 0 else close
        nested = None if comment else _OPENER.search(self.text, inner, close)
        if nested is None and close < len(self.text):
            return close, close + 2, True
        for match in _UNCLOSED.finditer(self.text, inner, close):
            if match[1]:
                return (*self._recover(mark, start, inner, match), False)
        if close < len(self.text):
            return close, close + 2, True
        return (*self._recover(mark, start, inner, None), False)

    def _recover(self, mark: str, start: int, inner: int, match: re.Match[str] | None) -> tuple[int, int]:
        """Where an unclosed delimiter's inside ends: at a lone brace, else at the end of the line or a ``<``."""
        stop = len(self.text) if match is None else match.start()
        broken = _BREAK.search(self.text, inner, stop)
        end = stop if broken is None else broken.start()
        after = match.end() if match and match[1][-1] == "}" and broken is None else end
        if after == end:
            end = after = inner + len(self.text[inner:end].rstrip(SPACE))
        self.errors.report("unclosed-output" if mark == "}}" else "unclosed-tag", start, after)
        return end, after

    def _output(self, start: int, inner: int) -> Token:
        stop, end, closed = self._close("}}", start, inner)
        text, right = self.text, False
        if closed and stop > inner and text[stop - 1] == "-":
            stop, right = stop - 1, True
        first = _NOT_SPACE.search(text, inner, stop)
        begin = first.start() if first else stop
        last = begin + len(text[begin:stop].rstrip(SPACE))
        left = inner - start == 3
        return Token(TokenKind.OUTPUT, start, end, inner, stop, "", begin, begin, begin, last, left, right, closed)

    def _tag(self, start: int, inner: int) -> Token:
        comment = _INLINE_COMMENT.match(self.text, inner)
        stop, end, closed = self._close("%}", start, comment.end() if comment else inner, bool(comment))
        text, right = self.text, False
        if closed and stop > inner and text[stop - 1] == "-":
            stop, right = stop - 1, True
        return self._named(start, inner, stop, end, inner - start == 3, right, closed)

    def _named(self, start: int, inner: int, stop: int, end: int, left: bool, right: bool, closed: bool) -> Token:
        match = _NAME.match(self.text, inner, stop)
        assert match is not None
        begin = match.end()
        last = begin + len(self.text[begin:stop].rstrip(SPACE))
        return Token(
            TokenKind.TAG,
            start,
            end,
            inner,
            stop,
            match[1],
            match.start(1),
            match.end(1),
            begin,
            last,
            left,
            right,
            closed,
        )

    def _body_end(self, opener: Token) -> int:
        """Where the end tag of raw, comment or doc starts; the end of the text where there is none."""
        if opener.name == "comment":
            return self._comment_end(opener.end)
        found = _ENDS[opener.name].search(self.text, opener.end)
        return found.start() if found else len(self.text)

    def _comment_end(self, at: int) -> int:
        """Comments nest, and tags in a ``raw`` inside them do not count."""
        start, depth, raw = at, 1, False
        for match in _COMMENT.finditer(self.text, at):
            name = match[1]
            if raw:
                raw = name != "endraw"
            elif name == "raw":
                raw = True
            elif name != "endraw":
                depth += 1 if name == "comment" else -1
                if depth == 0:
                    self._check_cut_short(start, match.start())
                    return match.start()
        return len(self.text)

    def _check_cut_short(self, start: int, end: int) -> None:
        """``{% comment %}{% assign x = '1'{% endcomment %}``: engines take the last two for one tag."""
        opener = self.text.rfind("{%", start, end)
        if opener >= 0 and self.text.find("%}", opener, end) < 0:
            self.errors.report("unclosed-tag", opener, end)

    def _trim(self, tokens: list[Token]) -> None:
        text = self.text
        for before, token in pairwise(tokens):
            if token.kind is TokenKind.TEXT and before.trim_right:
                found = _NOT_SPACE.search(text, token.inner_start, token.inner_end)
                token.inner_start = found.start() if found else token.inner_end
            elif before.kind is TokenKind.TEXT and token.trim_left:
                kept = text[before.inner_start : before.inner_end].rstrip(SPACE)
                before.inner_end = before.inner_start + len(kept)

    def lines(self, start: int, end: int) -> Iterator[Token]:
        """The lines of a ``{% liquid %}`` tag as tags; bodies of raw, comment and doc are one ``BODY``."""
        at, opaque = start, ""
        body = -1
        while at < end:
            match = _LINE.match(self.text, at, end)
            assert match is not None
            at = match.end() + 1
            first = _NOT_SPACE.search(self.text, match.start(), match.end())
            if first is None:
                continue
            begin = first.start()
            stop = begin + len(self.text[begin : match.end()].rstrip(SPACE))
            token = self._named(begin, begin, stop, stop, False, False, True)
            if opaque and token.name != "end" + opaque:
                continue
            if opaque and begin > body:
                yield Token(TokenKind.BODY, body, begin, body, begin)
            yield token
            opaque, body = (token.name if token.name in OPAQUE else ""), token.end
        if opaque and end > body:
            yield Token(TokenKind.BODY, body, end, body, end)


def tokenize(text: str) -> list[Token]:
    """The tokens of a template, errors dropped: for those who need only the cuts, such as ``render.py``."""
    return Lexer(text, Errors()).tokens()
