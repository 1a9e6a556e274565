"""An HTML tokenizer that knows where everything stands.

It follows the HTML standard, section 13.2.5 "Tokenization", on ``str`` and with regular expressions: one match for a
run of text, one for each attribute. CRLF is decoded where it is read, never removed beforehand, so that offsets do not
shift. Parse errors carry the standard's names. One thing is not the standard's: a marker, which stands for an unknown
output, may begin a tag name (``<{{ tag }}>``).
"""

from __future__ import annotations

import re
from functools import cache

from crowdlint.language.html.doctype import read_doctype
from crowdlint.language.html.references import SPECIAL, decode
from crowdlint.language.html.tokens import AttributeToken, CommentToken, EndTag, ParseError, StartTag, TextToken, Token
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.light import regex

_MARKUP = regex(rf"<(?=[a-zA-Z/!?{MARKER}])")
_STRAY = regex(rf"<(?![a-zA-Z/!?{MARKER}])")
_TAG = regex(rf"<(/?)([a-zA-Z{MARKER}][^\t\n\f\r />]*+)(>?)")
_ATTRIBUTE = regex(
    r"""[\t\n\f\r ]*+ (?:
      (=[^\t\n\f\r />=]*+ | [^\t\n\f\r />=]++)
      (?: [\t\n\f\r ]*+ = [\t\n\f\r ]*+
        (?: "([^"]*+)" | '([^']*+)' | ([^\t\n\f\r >"'][^\t\n\f\r >]*+) | (["']) | (?=>) | \Z )
      )?+
    | (/?+>) | / )""",
    re.VERBOSE,
)
_DOUBLE, _SINGLE, _UNQUOTED, _UNTERMINATED, _CLOSE = range(2, 7)
_QUOTES = ("", "", '"', "'", "")
_TAG_INSIDE = regex(rf"<(?=[a-zA-Z/!{MARKER}])")
_BAD_IN_NAME = regex(r"[\"'<\0]")
_BAD_UNQUOTED = regex(r"[\"'<=`]")
_COMMENT_END = regex(r"--(!?)>")
_COMMENT_TAIL = regex(r"(?:--!|--|-)\Z")
_NESTED = regex(r"<!--(?!>|\Z)")
_ESCAPED_TWICE = regex(r"-->|</script(?=[\t\n\f\r />])", re.IGNORECASE | re.ASCII)
_NULL = regex("\0")
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def lower(name: str) -> str:
    """ASCII letters in lower case; all others as they are, as the standard wants."""
    return name.lower() if name.isascii() else name.translate(_LOWER)


# Names met before that need no second look: as written -> in lower case. Real templates use a few dozen.
_tag_names: dict[str, str] = {}
_attribute_names: dict[str, str] = {}
_MOST_NAMES = 4096


@cache
def _stop_at(name: str, *others: str) -> re.Pattern[str]:
    """Finds the end tag ``name`` (as group 1; an empty name has none) and the ``others``."""
    end_tag = rf"(</{re.escape(name)}(?=[\t\n\f\r />]))" if name else "((?!))"
    return re.compile("|".join((*others, end_tag)), re.IGNORECASE | re.ASCII)


class Tokenizer:
    """Reads the tokens of ``text`` one by one. Who reads may set ``state``, ``at`` and ``cdata`` between two of them.

    ``state``: ``"data"``, ``"rcdata"``, ``"rawtext"``, ``"script"``, ``"plaintext"`` or ``"cdata"``; the raw ones end
    at the end tag of ``last_start_tag``. ``cdata``: whether ``<![CDATA[`` opens a section (inside SVG and MathML).
    ``unfinished``: the tag in which the text ended, if it did; the standard drops it. ``careful``: stop, with such an
    unfinished tag, after an attribute in which another tag begins.
    """

    def __init__(self, text: str, state: str = "data", last_start_tag: str = "") -> None:
        self.text = text
        self.at = 0
        self.state = state
        self.last_start_tag = last_start_tag
        self.cdata = False
        self.careful = False
        self.errors: list[ParseError] = []
        self.unfinished: StartTag | EndTag | None = None
        self._odd = "\r" in text or "\0" in text

    def error(self, name: str, at: int) -> None:
        """Record a parse error."""
        self.errors.append(ParseError(name, at))

    def read(self) -> Token | None:
        """The next token; ``None`` at the end of the text."""
        text = self.text
        while self.at < len(text):
            token: Token | None
            if self.state == "data":
                match = _TAG.match(text, self.at)
                token = self._tag(match) if match else self._data_or_markup()
            elif self.state == "cdata":
                token = self._cdata_section()
            else:
                token = self._raw_text()
            if token is not None or self.unfinished is not None:
                return token
        if self.state == "cdata":
            self.error("eof-in-cdata", self.at)
            self.state = "data"
        return None

    def _data_or_markup(self) -> Token | None:
        match = _MARKUP.search(self.text, self.at)
        return self._markup() if match and match.start() == self.at else self._data(match)

    def _data(self, match: re.Match[str] | None) -> TextToken:
        start, end = self.at, match.start() if match else len(self.text)
        token = self._text(start, end, null="\0")
        if "<" in token.data:
            for stray in _STRAY.finditer(self.text, start, end):
                ended = stray.end() == len(self.text)
                self.error("eof-before-tag-name" if ended else "invalid-first-character-of-tag-name", stray.end())
        return token

    def _text(self, start: int, end: int, null: str = "\ufffd", references: bool = True) -> TextToken:
        self.at = end
        token = TextToken(self.text[start:end], start, end)
        if ("&" in token.data or self._odd) and SPECIAL.search(token.data):
            token.decoded = decode(self.text, start, end, self.error, references=references, null=null)
            token.data = token.decoded.text
        return token

    def _plain(self, start: int, end: int) -> str:
        """``text[start:end]`` with line ends and NUL decoded, but not character references."""
        data = self.text[start:end]
        if "\0" in data:
            self._report_nulls(start, end)
            data = data.replace("\0", "\ufffd")
        return data.replace("\r\n", "\n").replace("\r", "\n") if "\r" in data else data

    def _report_nulls(self, start: int, end: int) -> None:
        for match in _NULL.finditer(self.text, start, end):
            self.error("unexpected-null-character", match.start())

    # Raw text: RCDATA, RAWTEXT, script data, PLAINTEXT, CDATA sections

    def _raw_text(self) -> Token | None:
        start = self.at
        end = self._raw_end()
        if end > start:
            return self._text(start, end, references=self.state == "rcdata")
        self.state = "data"
        tag = EndTag(self.last_start_tag, start, start + 2 + len(self.last_start_tag))
        return self.read_attributes(tag, tag.name_end)

    def _raw_end(self) -> int:
        """Where the raw text that starts here ends."""
        if self.state == "plaintext":
            return len(self.text)
        if self.state == "script":
            return self._script_end()
        match = _stop_at(self.last_start_tag).search(self.text, self.at)
        return match.start() if match else len(self.text)

    def _script_end(self) -> int:
        """A script does not end inside what looks like a comment with a ``<script>`` in it."""
        at = self.at
        while match := _stop_at(self.last_start_tag, "<!--").search(self.text, at):
            if match.group(1):
                return match.start()
            # The dashes of "<!--" count: "<!-->" opens and closes.
            at, closed = self._script_comment(match.end() - 2)
            if closed:
                return at
        return len(self.text)

    def _script_comment(self, at: int) -> tuple[int, bool]:
        """Skip what looks like a comment in a script: where it ends, and whether the script ends there too."""
        while match := _stop_at(self.last_start_tag, "-->", "<script(?=[\t\n\f\r />])").search(self.text, at):
            if match.group(1):
                return match.start(), True
            if match.group() == "-->":
                return match.end(), False
            match = _ESCAPED_TWICE.search(self.text, match.end())
            if match is None:
                break
            at = match.end()
            if match.group() == "-->":
                return at, False
        self.error("eof-in-script-html-comment-like-text", len(self.text))
        return len(self.text), True

    def _cdata_section(self) -> TextToken | None:
        start, self.state = self.at, "data"
        end = self.text.find("]]>", start)
        if end < 0:
            end = len(self.text)
            self.error("eof-in-cdata", end)
        self.at = min(end + 3, len(self.text))
        data = self.text[start:end].replace("\r\n", "\n").replace("\r", "\n")
        return TextToken(data, start, end) if end > start else None

    # Markup

    def _markup(self) -> Token | None:
        """What begins with ``</``, ``<!`` or ``<?`` and is no tag."""
        text, start = self.text, self.at
        char, at = text[start + 1], start + 2
        if char == "!":
            return self._declaration()
        if char == "?":
            self.error("unexpected-question-mark-instead-of-tag-name", start + 1)
            return self._bogus_comment(start + 1)
        if at == len(text):
            self.error("eof-before-tag-name", at)
            return self._text(start, at)
        if text[at] == ">":
            self.error("missing-end-tag-name", at)
            self.at = at + 1
            return None
        self.error("invalid-first-character-of-tag-name", at)
        return self._bogus_comment(at)

    def _tag(self, match: re.Match[str]) -> StartTag | EndTag | None:
        slash, written, close = match.groups()
        name = _tag_names.get(written) or self._tag_name(written, match.start(2))
        tag = (EndTag if slash else StartTag)(name, match.start(), match.end(2))
        if not close:
            return self.read_attributes(tag, tag.name_end)
        self.at = tag.end = match.end()
        if not slash:
            self.last_start_tag = name
        return tag

    def _tag_name(self, written: str, start: int) -> str:
        name = lower(written)
        if "\0" in written:
            self._report_nulls(start, start + len(written))
            return name.replace("\0", "\ufffd")
        if len(_tag_names) < _MOST_NAMES:
            _tag_names[written] = name
        return name

    def read_attributes(self, tag: StartTag | EndTag, at: int) -> StartTag | EndTag | None:
        """Read on inside ``tag`` from ``at``, after an attribute; ``None`` where the text ends inside the tag."""
        text, before = self.text, len(self.errors)
        attributes, quoted = tag.attributes, False
        seen = {attribute.name for attribute in attributes} if attributes else set()
        while match := _ATTRIBUTE.match(text, at):
            group, end = match.lastindex, match.end()
            if group == _CLOSE:
                return self._finish(tag, match, before)
            if group is None:
                if end < len(text):
                    self.error("unexpected-solidus-in-tag", end)
                quoted = False
            else:
                if quoted and match.start(1) == at:
                    self.error("missing-whitespace-between-attributes", at)
                attribute = self._attribute(match, group, end)
                if attribute.name in seen:
                    self.error("duplicate-attribute", attribute.name_end)
                seen.add(attribute.name)
                attributes.append(attribute)
                if self.careful and len(self.errors) > before and self._holds_tag(attribute):
                    self.at, tag.end, tag.broken = end, end, True
                    self.unfinished = tag
                    return None
                quoted = group in (_DOUBLE, _SINGLE)
                end = attribute.end
            at = end
        self.error("eof-in-tag", len(text))
        self.at = len(text)
        tag.end, tag.broken = len(text), True
        self.unfinished = tag
        return None

    def _holds_tag(self, attribute: AttributeToken) -> bool:
        end = attribute.name_end if attribute.quote or attribute.raw_start < 0 else attribute.raw_end
        match = _TAG_INSIDE.search(self.text, attribute.start, end + 1)
        return match is not None and match.start() < end

    def _attribute(self, match: re.Match[str], group: int, end: int) -> AttributeToken:
        start, name_end = match.span(1)
        written = match.group(1)
        name = _attribute_names.get(written) or self._attribute_name(written, start)
        if group == 1:
            if end == name_end:
                return AttributeToken(name, start, name_end, end, "", -1, -1, "")
            if end < len(self.text):
                self.error("missing-attribute-value", end)
            return AttributeToken(name, start, name_end, end, "", end, end, "")
        if group == _UNTERMINATED:
            quote, raw_start, raw_end, end = match.group(group), end, len(self.text), len(self.text)
            value = self.text[raw_start:]
        else:
            quote, value = _QUOTES[group], match.group(group)
            raw_start, raw_end = match.span(group)
        attribute = AttributeToken(name, start, name_end, end, value, raw_start, raw_end, quote)
        if not quote:
            for bad in _BAD_UNQUOTED.finditer(self.text, raw_start, raw_end):
                self.error("unexpected-character-in-unquoted-attribute-value", bad.start())
        if ("&" in value or self._odd) and SPECIAL.search(value):
            attribute.decoded = decode(self.text, raw_start, raw_end, self.error, attribute=True)
            attribute.value = attribute.decoded.text
        return attribute

    def _attribute_name(self, written: str, start: int) -> str:
        name = lower(written)
        if written[0] == "=":
            self.error("unexpected-equals-sign-before-attribute-name", start)
        elif not _BAD_IN_NAME.search(written):
            if len(_attribute_names) < _MOST_NAMES:
                _attribute_names[written] = name
            return name
        for bad in _BAD_IN_NAME.finditer(written):
            null = bad.group() == "\0"
            name_of_error = "unexpected-null-character" if null else "unexpected-character-in-attribute-name"
            self.error(name_of_error, start + bad.start())
        return name.replace("\0", "\ufffd")

    def _finish(self, tag: StartTag | EndTag, match: re.Match[str], before: int) -> StartTag | EndTag:
        start, end = match.span(_CLOSE)
        self.at = tag.end = end
        tag.self_closing = end - start == 2
        if type(tag) is StartTag:
            self.last_start_tag = tag.name
        else:
            if tag.attributes:
                self.error("end-tag-with-attributes", end - 1)
            if tag.self_closing:
                self.error("end-tag-with-trailing-solidus", end - 1)
        tag.broken = tag.broken or len(self.errors) > before
        return tag

    # Declarations and comments

    def _declaration(self) -> Token:
        text, at = self.text, self.at
        if text.startswith("<!--", at):
            return self._comment()
        if text[at + 2 : at + 9].upper() == "DOCTYPE":
            doctype = read_doctype(text, at, self.error)
            self.at = doctype.end
            return doctype
        if text.startswith("<![CDATA[", at):
            if self.cdata:
                self.state, self.at = "cdata", at + 9
                return self._cdata_section() or TextToken("", at + 9, at + 9)
            self.error("cdata-in-html-content", at + 8)
        else:
            self.error("incorrectly-opened-comment", at + 2)
        return self._bogus_comment(at + 2)

    def _comment(self) -> CommentToken:
        text, start = self.text, self.at
        begin = start + 4
        for abrupt in (">", "->"):
            if text.startswith(abrupt, begin):
                self.error("abrupt-closing-of-empty-comment", begin + len(abrupt) - 1)
                self.at = begin + len(abrupt)
                return CommentToken("", start, self.at)
        match = _COMMENT_END.search(text, begin)
        if match:
            stop, self.at = match.span()
            if match.group(1):
                self.error("incorrectly-closed-comment", self.at - 1)
        else:
            tail = _COMMENT_TAIL.search(text, begin)
            stop, self.at = tail.start() if tail else len(text), len(text)
            self.error("eof-in-comment", len(text))
        # "<!--" may share its dashes with the end of the comment, so look a little beyond.
        for nested in _NESTED.finditer(text, begin, min(stop + 4, len(text))):
            if nested.start() < stop:
                self.error("nested-comment", nested.end())
        return CommentToken(self._plain(begin, stop), start, self.at)

    def _bogus_comment(self, begin: int) -> CommentToken:
        start, end = self.at, self.text.find(">", begin)
        stop = len(self.text) if end < 0 else end
        self.at = stop if end < 0 else end + 1
        return CommentToken(self._plain(begin, stop), start, self.at)


def tag_of_standard(text: str, start: int, end: int) -> StartTag | None:
    """The start tag between two offsets, as browsers read it; ``None`` where to them it ends elsewhere.

    Its own offsets count from ``start``.
    """
    token = Tokenizer(text[start:end]).read()
    return token if isinstance(token, StartTag) and token.end == end - start else None
