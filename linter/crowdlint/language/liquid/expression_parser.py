"""Shopify's strict expression grammar, tolerant: the first thing wrong in a tag is reported, the rest is read on."""

from __future__ import annotations

from crowdlint.language.liquid.errors import Errors
from crowdlint.language.liquid.expressions import (
    BLANK,
    EMPTY,
    Argument,
    Comparison,
    Condition,
    Constant,
    Expression,
    Filter,
    Filtered,
    Invalid,
    Literal,
    Path,
    Range,
    Segment,
    Word,
)
from crowdlint.language.liquid.filters import check
from crowdlint_schemas.light import regex

_TOKEN = regex(
    r"""(?P<string>"[^"]*"|'[^']*')"""
    r"""|(?P<number>-?\d+(?:\.\d+)?)"""
    r"""|(?P<name>[^\W\d][\w-]*\??)"""
    r"""|(?P<sign>==|!=|<>|<=?|>=?|\.\.|[|:,.\[\]()=])"""
    r"""|(?P<odd>&&|\|\||[^\s\w])""",
)
_LITERALS: dict[str, Constant] = {
    "nil": None,
    "null": None,
    "true": True,
    "false": False,
    "empty": EMPTY,
    "blank": BLANK,
}
COMPARISONS = frozenset({"==", "!=", "<>", "<", ">", "<=", ">="})
_ORDERINGS = frozenset({"<", ">", "<=", ">="})
MAX_NESTING = 50
_END = ""

Lexeme = tuple[str, str, int, int]
"""``(kind, text, start, end)``; a sign's kind is the sign itself, the end's is ``""``."""


def lexemes(text: str, start: int, end: int) -> list[Lexeme]:
    """The words and signs of ``text[start:end]``."""
    found: list[Lexeme] = []
    for match in _TOKEN.finditer(text, start, end):
        kind, said = match.lastgroup or "", match[0]
        found.append((said if kind == "sign" else kind, said, match.start(), match.end()))
    found.append((_END, "", end, end))
    return found


class ExpressionParser:
    """Reads one tag's markup from left to right. Only the first error is reported: the others would follow from it."""

    __slots__ = ("at", "errors", "failed", "items", "nesting", "text")

    def __init__(self, text: str, start: int, end: int, errors: Errors) -> None:
        self.text = text
        self.items = lexemes(text, start, end)
        self.at = 0
        self.errors = errors
        self.failed = False
        self.nesting = 0

    # Words and signs

    def look(self, kind: str, ahead: int = 0) -> bool:
        """Whether the next lexeme (or one further on) is of this kind."""
        at = self.at + ahead
        return at < len(self.items) and self.items[at][0] == kind

    def word(self, text: str) -> bool:
        """Whether the next lexeme is this name."""
        return self.items[self.at][:2] == ("name", text)

    @property
    def done(self) -> bool:
        """Whether everything has been read."""
        return self.items[self.at][0] == _END

    @property
    def last_end(self) -> int:
        """Where the lexeme before ends."""
        return self.items[self.at - 1][3] if self.at else self.items[0][2]

    def take(self) -> Lexeme:
        """The next lexeme; the end stays where it is."""
        item = self.items[self.at]
        if item[0] != _END:
            self.at += 1
        return item

    def accept(self, kind: str) -> Lexeme | None:
        """The next lexeme if it is of this kind."""
        item = self.items[self.at]
        if item[0] != kind or kind == _END:
            return None
        self.at += 1
        return item

    def name(self) -> Word | None:
        """A name, if one is next."""
        item = self.accept("name")
        return Word(item[2], item[3], item[1]) if item else None

    def fail(self, kind: str, start: int, end: int, *detail: str, fatal: bool | None = None) -> None:
        """Report the markup's first error."""
        if not self.failed:
            self.failed = True
            self.errors.report(kind, start, end, *detail, fatal=fatal)

    def unexpected(self, fatal: bool | None = None) -> None:
        """Report the next lexeme: it cannot stand here."""
        kind, said, start, end = self.items[self.at]
        if kind == _END:
            self.missing(fatal)
        elif said in "'\"":
            self.fail("unclosed-string", start, self.items[-1][3], said, fatal=fatal)
        else:
            self.fail("unexpected-character" if kind == "odd" else "unexpected-token", start, end, said, fatal=fatal)

    def missing(self, fatal: bool | None = None) -> None:
        """Report that the markup ends where a value must stand."""
        before = self.items[self.at - 1] if self.at else None
        start, end = (before[2], before[3]) if before else (self.items[0][2], self.items[0][2])
        self.fail("missing-expression", start, end, before[1] if before else "", fatal=fatal)

    def finish(self) -> None:
        """Report what is left over."""
        if not self.done:
            self.unexpected()

    # Values

    def expression(self) -> Expression:
        """A literal, path or range. ``Invalid`` (nothing taken) where none of them is next."""
        kind, said, start, end = self.items[self.at]
        if kind == "name":
            return self._path()
        if kind == "string":
            self.at += 1
            return Literal(start, end, said[1:-1])
        if kind == "number":
            self.at += 1
            return Literal(start, end, _number(said))
        if kind == "(":
            return self._range()
        if kind == "[":
            return self._path()
        self.unexpected()
        return Invalid(start, start)

    def _deeper(self) -> bool:
        """Count a nested bracket; ``False``, reported and skipped to the end, where there are too many."""
        self.nesting += 1
        if self.nesting <= MAX_NESTING:
            return True
        _, _, start, end = self.items[self.at]
        self.fail("expression-too-deep", start, end)
        self.at = len(self.items) - 1
        return False

    def _path(self) -> Expression:
        kind, said, start, end = self.items[self.at]
        segments: list[Segment] = []
        if kind == "name":
            self.at += 1
            if said in _LITERALS and not self.look(".") and not self.look("["):
                return Literal(start, end, _LITERALS[said])
            segments.append(Segment(start, end, said))
        items = self.items
        while True:
            kind = items[self.at][0]
            if kind == ".":
                if not self._dotted(segments):
                    break
            elif kind == "[":
                segments.append(self._bracketed())
            else:
                break
        return Path(start, segments[-1].end, tuple(segments))

    def _dotted(self, segments: list[Segment]) -> bool:
        """``.name``. Any name goes, ``limit``, ``for`` and ``true`` too."""
        following = self.items[self.at + 1]
        if following[0] == "name":
            self.at += 2
            segments.append(Segment(following[2], following[3], following[1]))
            return True
        self.at += 1
        if following[0] == "number":
            self.fail("dotted-index", following[2], following[3], following[1])
            self.at += 1
            for part in following[1].lstrip("-").split("."):
                segments.append(Segment(following[2], following[3], int(part[:300])))
            return True
        if following[0] == "[":
            self.fail("dot-before-bracket", following[2] - 1, following[3])
            return True
        self.unexpected()
        return False

    def _bracketed(self) -> Segment:
        opener = self.take()
        if not self._deeper():
            return Segment(opener[2], opener[3], Invalid(opener[3], opener[3]), True)
        inside = self.expression()
        self.nesting -= 1
        self._closing("]", opener)
        key: str | int | Expression = inside
        if isinstance(inside, Literal) and isinstance(inside.value, str | int) and not isinstance(inside.value, bool):
            key = inside.value
        return Segment(opener[2], self.last_end, key, True)

    def _closing(self, bracket: str, opener: Lexeme) -> None:
        if not self.accept(bracket):
            self.fail("unclosed-bracket", opener[2], opener[3], opener[1])

    def _range(self) -> Expression:
        opener = self.take()
        if not self._deeper():
            return Invalid(opener[2], opener[3])
        low = self.expression()
        if not self.accept(".."):
            self.fail("parentheses", opener[2], opener[3])
            self.nesting -= 1
            return Invalid(opener[2], self.last_end)
        high = self.expression()
        self.nesting -= 1
        self._closing(")", opener)
        return Range(opener[2], self.last_end, low, high)

    # Filters

    def filtered(self) -> Filtered:
        """A value and its filters, to the end of the markup."""
        value = self.expression()
        filters: list[Filter] = []
        while not self.done:
            if self.look("|"):
                filters.append(self._filter())
                if filters[-1].name.text and not self.failed:
                    check(filters[-1], None if len(filters) > 1 else value, self.errors)
            else:
                self.unexpected()
                self.at += 1
        return Filtered(
            value.start, max(self.last_end, value.end), value, tuple(each for each in filters if each.name.text)
        )

    def _filter(self) -> Filter:
        pipe = self.take()[2]
        name = self.name()
        if name is None:
            self.unexpected()
            return Filter(pipe, pipe + 1, Word(pipe, pipe, ""), (), pipe)
        arguments: list[Argument] = []
        if self.accept(":"):
            arguments.append(self.argument())
            while self.accept(","):
                arguments.append(self.argument())
        return Filter(name.start, self.last_end, name, tuple(arguments), pipe)

    def argument(self) -> Argument:
        """``value`` or ``name: value``."""
        start, name = self.items[self.at][2], None
        if self.look("name") and self.look(":", 1):
            name = self.name()
            self.at += 1
        value = self.expression()
        return Argument(start, max(start, self.last_end), name, value)

    # Conditions

    def condition(self) -> Condition:
        """Terms joined by ``and`` and ``or``, to the end of the markup."""
        start = self.items[self.at][2]
        terms: list[Comparison | Expression] = [self._term()]
        operators: list[Word] = []
        while not self.failed and (self.word("and") or self.word("or")):
            item = self.take()
            operators.append(Word(item[2], item[3], item[1]))
            terms.append(self._term())
        if not self.done:
            self._junk_in_condition()
            # Nobody knows what a condition with an error in it means.
            terms, operators = [Invalid(start, self.items[-1][3])], []
        return Condition(start, self.items[-1][3], tuple(terms), tuple(operators))

    def _term(self) -> Comparison | Expression:
        item = self.items[self.at]
        if item[:2] == ("name", "not") and self.items[self.at + 1][0] in ("name", "string", "number", "(", "["):
            self.fail("not-operator", item[2], item[3])
            return Invalid(item[2], item[3])
        left = self.expression()
        kind, said, start, end = self.items[self.at]
        if kind not in COMPARISONS and (kind, said) != ("name", "contains"):
            return left
        self.at += 1
        operator = Word(start, end, said)
        right = self.expression()
        if kind in _ORDERINGS and not _comparable(left, right):
            self.fail("incomparable", start, end, said)
        return Comparison(left.start, max(self.last_end, right.end), left, operator, right)

    def _junk_in_condition(self) -> None:
        kind, said, start, end = self.items[self.at]
        if kind in ("name", "="):
            # In lax engines only lower case looks like an operator; they drop the rest.
            self.fail("unknown-operator", start, end, said, fatal=kind == "=" or said[0].islower() or said[0] == "_")
        elif said in ("&&", "||", "&") or (kind == "|" and self.look("|", 1)):
            # Lax engines test what stands before it and drop the rest.
            self.fail("unknown-operator", start, end + (kind == "|"), "||" if kind == "|" else said, fatal=False)
        else:
            self.unexpected()


def _comparable(left: Expression, right: Expression) -> bool:
    """Whether two values can be put in order, as far as their literals tell."""
    if not isinstance(left, Literal) or not isinstance(right, Literal):
        return True
    return isinstance(left.value, str) == isinstance(right.value, str)


def _number(said: str) -> int | float:
    # int() refuses some thousands of digits, and what no float can hold is of no use to anyone.
    if "." in said or len(said) > 300:
        return float(said)
    return int(said)
