"""The tokens of a whole page, read as its author meant them where a slip of the pen would spoil all that follows.

A browser reads on: a start tag without its ``>`` swallows the next tag, a missing quote swallows text up to the next
one. Here such a tag ends where it was meant to end, one flaw says so, and nothing that follows looks wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from crowdlint.language.html.references import decode
from crowdlint.language.html.tokenizer import Tokenizer
from crowdlint.language.html.tokens import AttributeToken, EndTag, ParseError, StartTag, Token
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import field, frozen, record, regex

RAW_STATES = {
    "script": "script",
    "style": "rawtext",
    "textarea": "rcdata",
    "title": "rcdata",
    "xmp": "rawtext",
    "iframe": "rawtext",
    "noembed": "rawtext",
    "noframes": "rawtext",
    "plaintext": "plaintext",
}
# Elements inside SVG and MathML whose content is HTML again.
HTML_ISLANDS = {"foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"}

_TAG_INSIDE = regex(rf"<(?=[a-zA-Z/!{MARKER}])")
_LOOKS_LIKE_NEXT = regex(r"\s[A-Za-z_:@][\w:.@-]*\s*=\s*\Z|<|>")
# A run of space is looked at once, from its start.
_MEANT_END = regex(
    r"(?<!\s)\s++(?:[A-Za-z_:@][\w:.@-]*+\s*+=|/?>|<(?=[a-zA-Z/!]))|(?<!\s)(?:/?>|<(?=[a-zA-Z/!]))|[\r\n]|\Z"
)
_CLOSING_QUOTE = regex(r"""[\]}]\s*(["'])(?=\s*/?>|\s+[A-Za-z_:@][\w:.@-]*\s*=|\s+[A-Za-z_:@][\w:.@-]*\s*/?>)""")
_QUOTE_AFTER_WORDS = regex(r"""(?<=[^\s=])(["'])(?=\s*/?>|\s+[A-Za-z_:@][\w:.@-]*\s*=)""")
_WORDS = regex(r"[A-Za-z][^=<>]*")
_NO_APOSTROPHE = regex(r"(?<![^\W_])'|'(?![^\W_])")
_LIKELY_NAME = regex(r"[A-Za-z_:@][\w:.@-]*")
_QUOTE_ERRORS = ("unexpected-character-in-attribute-name", "unexpected-character-in-unquoted-attribute-value")
# Mending reads a tag again; a page of nothing but slips must not cost quadratic time.
MOST_SLIPS = 300


@frozen
class Flaw:
    """A slip that was read as it was meant. ``text[start:end]`` shows it; what is missing belongs at ``at``."""

    name: str
    start: int
    end: int
    at: int


@record
class Scan:
    """The tokens of a page and what is wrong with them.

    ``empty``: offsets of start tags after which a raw text element (a script without end tag) was taken to end at once.
    ``cut_short``: the text ended inside a comment, a tag or raw text, so nothing after can be expected.
    """

    tokens: list[Token] = field(default_factory=list)
    errors: list[ParseError] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    empty: set[int] = field(default_factory=set)
    cut_short: bool = False


@cache
def _next_of(name: str) -> re.Pattern[str]:
    start = rf"|<{name}\b" if name in ("script", "style") else ""
    return re.compile(rf"(</{name}\b){start}", re.IGNORECASE)


def scan(text: str) -> Scan:
    """Read the tokens of a page."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokenizer = Tokenizer(text)
        self.tokenizer.careful = True
        self.errors = self.tokenizer.errors
        self.found = Scan(errors=self.errors)
        self.foreign: list[str] = []
        self.without_end: set[str] = set()
        self.slips = 0

    def scan(self) -> Scan:
        tokens, tokenizer, before = self.found.tokens, self.tokenizer, 0
        while True:
            token = tokenizer.read()
            if token is None:
                token, tokenizer.unfinished = tokenizer.unfinished, None
                if token is None:
                    break
            kind = type(token)
            if kind is StartTag:
                assert isinstance(token, StartTag)
                if token.broken or "<" in token.name:
                    self.mend(token, before)
                name = token.name
                if name in RAW_STATES or self.foreign or name == "svg" or name == "math":
                    self.enter(token)
            elif kind is EndTag:
                assert isinstance(token, EndTag)
                if token.broken or "<" in token.name:
                    self.mend(token, before)
                if self.foreign and token.name in self.foreign:
                    self.leave(token.name)
            tokens.append(token)
            before = len(self.errors)
        if tokenizer.state != "data" or any(error.name in _CUT_SHORT for error in self.errors):
            self.found.cut_short = True
        return self.found

    # Which state the text after a start tag is read in

    def enter(self, tag: StartTag) -> None:
        name = tag.name
        if name in ("svg", "math") or (self.foreign and name in HTML_ISLANDS):
            if not tag.self_closing:
                self.foreign.append(name)
                self.tokenizer.cdata = name in ("svg", "math")
            return
        if self.foreign and self.foreign[-1] in ("svg", "math"):
            return
        if (state := RAW_STATES.get(name)) and not self.ends_at_once(tag):
            self.tokenizer.state = state

    def leave(self, name: str) -> None:
        while self.foreign.pop() != name:
            pass
        self.tokenizer.cdata = bool(self.foreign) and self.foreign[-1] in ("svg", "math")

    def ends_at_once(self, tag: StartTag) -> bool:
        """Whether a raw text element is better read as though its end tag followed: else it would swallow the page."""
        name, at = tag.name, self.tokenizer.at
        if name == "plaintext":
            return False
        match = None if name in self.without_end else _next_of(name).search(self.text, at)
        if match is None:
            self.without_end.add(name)
        at_once = match is None
        if name in ("script", "style"):
            # Between a script that loads a file and its end tag no other script can begin.
            loads = tag.self_closing or any(attribute.name == "src" for attribute in tag.attributes)
            at_once = loads and (match is None or match.group(1) is None)
        if at_once:
            self.found.empty.add(tag.start)
        return at_once

    # Slips inside a tag

    def mend(self, tag: StartTag | EndTag, before: int) -> None:
        """Read a broken tag as it was meant; its parse errors since ``before`` then give way to one flaw."""
        first = 0
        while self.slips < MOST_SLIPS:
            flaw, again = self.slip(tag, first)
            if flaw is None:
                break
            self.slips += 1
            self.tokenizer.careful = self.slips < MOST_SLIPS
            first = len(tag.attributes)
            del self.errors[before:]
            self.found.flaws.append(flaw)
            tag.unsure = True
            if not again:
                self.tokenizer.at = tag.end
                tag.self_closing = False
                break
            self.tokenizer.read_attributes(tag, flaw.end)
            self.tokenizer.unfinished = None
        if any(error.name == "eof-in-tag" for error in self.errors[before:]):
            self.lacks_its_end(tag, before)
        errors, self.errors[before:] = self.errors[before:], []
        if not tag.unsure:
            self.errors += _one_for_each(tag, errors, self.text)

    def lacks_its_end(self, tag: StartTag | EndTag, before: int) -> None:
        """The text ends inside the tag, no ``<`` between: it lacks its ``>``, if it lacks no quote."""
        self.errors[before:] = [error for error in self.errors[before:] if error.name != "eof-in-tag"]
        at = tag.attributes[-1].end if tag.attributes else tag.name_end
        if not self.found.flaws or self.found.flaws[-1].start < tag.start:
            self.found.flaws.append(Flaw("missing-tag-end", at, at, at))
        self.found.cut_short = tag.unsure = True

    def slip(self, tag: StartTag | EndTag, first: int) -> tuple[Flaw | None, bool]:
        """The first slip in ``tag`` from attribute ``first`` on, now mended, and whether the tag goes on after it."""
        if not first and (at := self.tag_inside(tag.start + 1, tag.name_end)) >= 0:
            tag.name = tag.name[: at - tag.name_end] or tag.name
            tag.name_end = at
            return self.cut(tag, 0, at), False
        # Of those without quotes the value, too: `6"` of `rows="3 onfocus="this.rows = 6"`.
        names = [self.text[each.start : each.name_end if each.quote else each.end] for each in tag.attributes]
        last = {quote: max((i for i, name in enumerate(names) if quote in name), default=-1) for quote in "\"'"}
        for index in range(first, len(tag.attributes)):
            attribute = tag.attributes[index]
            if (at := self.tag_inside(attribute.start, attribute.name_end)) >= 0:
                return self.cut_name(tag, index, at), False
            if not attribute.quote and (at := self.tag_inside(attribute.raw_start, attribute.raw_end)) >= 0:
                self.cut_value(attribute, at)
                return self.cut(tag, index + 1, at), False
            if attribute.quote and (flaw := self.nested_quotes(tag, index) or self.missing_quote(tag, index, last)):
                return flaw, True
        return None, False

    def tag_inside(self, start: int, end: int) -> int:
        match = _TAG_INSIDE.search(self.text, start, end + 1) if start >= 0 else None
        return match.start() if match and match.start() < end else -1

    def cut(self, tag: StartTag | EndTag, count: int, at: int) -> Flaw:
        """End the tag after its first ``count`` attributes; the next tag begins at ``at``."""
        del tag.attributes[count:]
        last = tag.attributes[-1].end if tag.attributes else tag.name_end
        tag.end = last
        self.tokenizer.state = "data"
        if isinstance(tag, StartTag):
            self.tokenizer.last_start_tag = tag.name
        return Flaw("missing-tag-end", last, at, last)

    def cut_name(self, tag: StartTag | EndTag, index: int, at: int) -> Flaw:
        attribute = tag.attributes[index]
        if at > attribute.start:
            written = at - attribute.start
            tag.attributes[index] = AttributeToken(attribute.name[:written], attribute.start, at, at, "", -1, -1, "")
            index += 1
        return self.cut(tag, index, at)

    def cut_value(self, attribute: AttributeToken, at: int) -> None:
        self.set_value(attribute, at)
        attribute.end = at

    def set_value(self, attribute: AttributeToken, raw_end: int) -> None:
        attribute.raw_end = raw_end
        errors = self.tokenizer.error
        attribute.decoded = decode(self.text, attribute.raw_start, raw_end, errors, attribute=True)
        attribute.value = attribute.decoded.text

    def nested_quotes(self, tag: StartTag | EndTag, index: int) -> Flaw | None:
        """``labels="["Car","Road"]"``: the value was meant to reach to the quote after its bracket.

        ``header='The author's letter'``: or, where words follow, to the quote after them.
        """
        attribute = tag.attributes[index]
        glued = index + 1 < len(tag.attributes) and tag.attributes[index + 1].start == attribute.end
        if not glued:
            return None
        is_list = attribute.value.lstrip()[:1] in ("[", "{")
        start = attribute.raw_end
        if not is_list and _LOOKS_LIKE_NEXT.search(self.text, attribute.raw_start, start):
            return None  # another attribute began in the value: it lacks its closing quote
        limit = self.text.find("<", start)
        closing = _CLOSING_QUOTE if is_list else _QUOTE_AFTER_WORDS
        for match in closing.finditer(self.text, start, limit if limit >= 0 else len(self.text)):
            if not is_list and not _WORDS.fullmatch(self.text, start + 1, match.start(1)):
                return None
            if match.group(1) == attribute.quote:
                inner = attribute.raw_end
                del tag.attributes[index + 1 :]
                self.set_value(attribute, match.start(1))
                attribute.end = match.end(1)
                return Flaw("nested-quotes", attribute.raw_start - 1, attribute.end, inner)
        return None

    def missing_quote(self, tag: StartTag | EndTag, index: int, last: dict[str, int]) -> Flaw | None:
        """``name="a label="b"``: the value was meant to end before the next attribute, ``>`` or tag.

        ``last``: for each quote, the last attribute with one in its name, or in its value without quotes.
        """
        attribute, text = tag.attributes[index], self.text
        open_end = attribute.raw_end == attribute.end
        if not open_end:
            if last[attribute.quote] <= index:
                return None
            if not _LOOKS_LIKE_NEXT.search(text, attribute.raw_start, attribute.raw_end):
                return None
        match = _MEANT_END.search(text, attribute.raw_start)
        assert match is not None
        del tag.attributes[index + 1 :]
        self.set_value(attribute, match.start())
        attribute.end = match.start()
        return Flaw("unterminated-attribute-value", attribute.raw_start - 1, attribute.end, attribute.end)


_CUT_SHORT = {"eof-in-comment", "eof-in-doctype", "eof-in-cdata", "eof-in-script-html-comment-like-text"}


def _one_for_each(tag: StartTag | EndTag, errors: list[ParseError], text: str) -> list[ParseError]:
    """One error for each attribute and kind of mistake; none that a marker beside it may answer for.

    Where a quote turns up that opens or closes nothing, what follows in the tag is anyone's guess: that is one error.
    """
    kept: list[ParseError] = []
    named: set[int] = set()
    starts = [attribute.start for attribute in tag.attributes]
    unknown = {each.name_end for each in tag.attributes if MARKER in each.name}
    for error in sorted(errors, key=lambda each: each.at):
        if error.name == "missing-whitespace-between-attributes":
            if text[error.at] == MARKER:
                continue
            named.add(error.at)
        elif error.name in _QUOTE_ERRORS:
            index = bisect_right(starts, error.at) - 1
            start = starts[index] if index >= 0 else -1
            if _is_apostrophe(text, error.at, tag.end):
                kept.append(error)
                continue
            if text[error.at] in "\"'":
                _drop_guesses(tag, index + 1)
                kept = [each for each in kept if each.name != "duplicate-attribute"]
                return kept if start in named else [*kept, error]
            if start in named:
                continue
            named.add(start)
        elif error.name == "duplicate-attribute" and error.at in unknown:
            continue
        kept.append(error)
    return kept


def _is_apostrophe(text: str, at: int, end: int) -> bool:
    """Whether a quote stands in a word, as all of its kind do that follow in the tag: `label=What's it?`."""
    return text[at] == "'" and not _NO_APOSTROPHE.search(text, at, end)


def _drop_guesses(tag: StartTag | EndTag, index: int) -> None:
    """Of the attributes from ``index`` on, after the one with the stray quote, keep those that look like some."""
    tag.unsure = True
    tag.attributes[index:] = [
        each for each in tag.attributes[index:] if each.raw_start >= 0 and _LIKELY_NAME.fullmatch(each.name)
    ]
