"""Tokens for python-liquid that know where they stand.

python-liquid's own scanner loses the place of text beside ``{%-`` and takes words such as ``limit`` and ``required``
for keywords wherever they stand, so that ``{{ task.input.required }}`` is a syntax error. This one keeps every
offset and leaves a keyword a keyword only where Liquid gives it a meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from liquid.builtin.expressions import tokenize
from liquid.exceptions import LiquidSyntaxError
from liquid.stream import TokenStream
from liquid.token import (
    TOKEN_COLON,
    TOKEN_COMMENT,
    TOKEN_CONTENT,
    TOKEN_CONTINUE,
    TOKEN_DOC,
    TOKEN_DOT,
    TOKEN_EOF,
    TOKEN_EXPRESSION,
    TOKEN_IN,
    TOKEN_OUTPUT,
    TOKEN_REVERSED,
    TOKEN_TAG,
    TOKEN_WORD,
    Token,
)

from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex
from crowdlint_schemas.tags import NAMES_FIRST

BLANK = " \t\r\n\v\f\0"  # what Ruby's lstrip and rstrip take off, so also what {%- takes off
_MARKUP = regex(r"\{[{%]")
_TAG = regex(r"\{%-?\s*(#|\w*)\s*")
_BRACKETS = 50  # python-liquid looks through the rest of the expression at each of them
_VERBATIM_END = {name: regex(r"\{%-?\s*end" + name + r"\s*(-?)%\}") for name in ("raw", "doc")}

# Keywords python-liquid knows, by the tags in which Liquid knows them too. Everywhere else they are names.
_LOOP_ARGUMENTS = frozenset({"limit", "offset", "cols"})
_LOOP_WORDS = frozenset({TOKEN_IN, TOKEN_REVERSED, TOKEN_CONTINUE})
_PARTIAL_WORDS = frozenset({"with", "for", "as"})
_VALUES = frozenset({"true", "false", "nil", "null", "empty", "blank"})
_OPERATORS = frozenset({"and", "or", "contains", "not"})
_DEMOTABLE = _LOOP_ARGUMENTS | _LOOP_WORDS | _PARTIAL_WORDS | _VALUES | _OPERATORS | {"if", "else", "required"}


class Placed(Token):
    """A token that starts a node, with the span of its whole ``{{ … }}`` or ``{% … %}``."""

    span: Span


def _placed(kind: str, value: str, start: int, source: str, span: Span) -> Placed:
    token = Placed(kind, value, start, source)
    token.span = span
    return token


def span_of(token: Token) -> Span:
    """The source of the node that ``token`` starts; inside ``{% liquid %}``, where tags are lines, its line."""
    if isinstance(token, Placed):
        return token.span
    end = token.source.find("\n", token.start_index)
    line = token.source[token.start_index : end if end >= 0 else len(token.source)]
    return Span(token.start_index, token.start_index + len(line.partition("%}")[0].rstrip()))


def scan(text: str) -> Iterator[Token]:
    """The top-level tokens of a template. Raises ``LiquidSyntaxError`` at what is not closed."""
    at, strip = 0, False
    while at < len(text):
        start = _next_markup(text, at)
        yield from _content(text, at, start, strip, text.startswith("-", start + 2))
        if start == len(text):
            return
        if text.startswith("{{", start):
            at, strip, tokens = _output(text, start)
        else:
            at, strip, tokens = _tag(text, start)
        yield from tokens


def _next_markup(text: str, at: int) -> int:
    # One search for both: looking for a mark that never comes would read the rest of the text at each token.
    found = _MARKUP.search(text, at)
    return found.start() if found else len(text)


def _content(text: str, start: int, end: int, left: bool, right: bool) -> Iterator[Token]:
    if left:
        start = end - len(text[start:end].lstrip(BLANK))
    if right:
        end = start + len(text[start:end].rstrip(BLANK))
    if start < end:
        yield Token(TOKEN_CONTENT, text[start:end], start, text)


def _output(text: str, start: int) -> tuple[int, bool, list[Token]]:
    close = text.find("}}", start + 2)
    if close < 0:
        raise LiquidSyntaxError("this {{ is never closed by }}", token=_rest(text, start))
    span, first = Span(start, close + 2), start + (3 if text[start + 2] == "-" else 2)
    return (
        span.end,
        text[close - 1] == "-" and close > first,
        [
            _placed(TOKEN_OUTPUT, span.of(text), start, text, span),
            _expression(text, first, close),
        ],
    )


def _tag(text: str, start: int) -> tuple[int, bool, list[Token]]:
    match, close = _TAG.match(text, start), text.find("%}", start + 2)
    if close < 0 or not match:
        raise LiquidSyntaxError("this {% is never closed by %}", token=_rest(text, start))
    name, strip, end = match[1], text[close - 1] == "-", close + 2
    if not name or match.end(1) > close:
        raise LiquidSyntaxError("a tag needs a name after {%", token=_rest(text, start))
    if name in _VERBATIM_END and not text[match.end(1) : close].strip("- \t\r\n"):
        return _verbatim(text, name, start, end)
    tag = _placed(TOKEN_TAG, name, match.start(1), text, Span(start, end))
    expression = _expression(text, min(match.end(), close), close)
    tokens: list[Token] = [tag, expression] if expression.value else [tag]
    if name == "comment":
        tokens.append(Token(TOKEN_COMMENT, "", end, text))
        end = _comment_end(text, end, start)
    return end, strip, tokens


def _verbatim(text: str, name: str, start: int, inner: int) -> tuple[int, bool, list[Token]]:
    """``raw`` and ``doc``: nothing between the two tags is Liquid."""
    end = _VERBATIM_END[name].search(text, inner)
    if not end:
        raise LiquidSyntaxError(f"this {{% {name} %}} is never closed by {{% end{name} %}}", token=_rest(text, start))
    kind = TOKEN_CONTENT if name == "raw" else TOKEN_DOC
    token = Token(kind, text[inner : end.start()], inner, text)
    return end.end(), bool(end[1]), [token] if token.value or name == "doc" else []


def _comment_end(text: str, at: int, start: int) -> int:
    """Where the ``{% endcomment %}`` of the comment at ``start`` begins; comments nest, ``raw`` hides tags."""
    depth = 1
    while (place := text.find("{%", at)) >= 0 and (close := text.find("%}", place)) >= 0:
        match, at = _TAG.match(text, place), close + 2
        name = match[1] if match else ""
        depth += {"comment": 1, "endcomment": -1}.get(name, 0)
        if name == "raw" and (end := _VERBATIM_END["raw"].search(text, at)):
            at = end.end()
        if not depth:
            return place
    raise LiquidSyntaxError("this {% comment %} is never closed by {% endcomment %}", token=_rest(text, start))


def _expression(text: str, start: int, end: int) -> Token:
    """The expression in ``text[start:end]`` without the blanks and the ``-`` around it."""
    if text[end - 1] == "-" and end > start:
        end -= 1
    value = text[start:end]
    return Token(TOKEN_EXPRESSION, value.strip(), start + len(value) - len(value.lstrip()), text)


def _rest(text: str, start: int) -> Token:
    return Token(TOKEN_EOF, text[start : start + 2], start, text)


class Stream(TokenStream):
    """python-liquid's stream, with words demoted from keywords to names where Liquid takes them for names."""

    def into_inner(self, *, tag: Token | None = None, eat: bool = True) -> TokenStream:
        """The tokens of the current expression, which is that of ``tag``."""
        token = self.current
        if token.kind != TOKEN_EXPRESSION:
            raise LiquidSyntaxError("missing expression", token=tag or token)
        if max(token.value.count("("), token.value.count("[")) > _BRACKETS:
            raise LiquidSyntaxError(f"an expression has more than {_BRACKETS} brackets", token=token)
        if eat:
            next(self)
        return Stream(iter(demote(list(tokenize(token.value, token)), tag.value if tag else "")))


def demote(tokens: list[Token], tag: str) -> list[Token]:
    """``tokens`` of an expression of ``tag`` ('' for an output), with keywords out of place made words."""
    return [
        token._replace(kind=TOKEN_WORD)
        if token.kind in _DEMOTABLE and token.kind == token.value and _is_name(tokens, at, tag)
        else token
        for at, token in enumerate(tokens)
    ]


def _is_name(tokens: list[Token], at: int, tag: str) -> bool:
    word, after = tokens[at].value, tokens[at + 1].kind if at + 1 < len(tokens) else TOKEN_EOF
    if (at and tokens[at - 1].kind == TOKEN_DOT) or after == TOKEN_DOT:
        return True
    if at == 0 and tag in NAMES_FIRST:
        return True
    if word in _VALUES or word in _OPERATORS:
        return False
    if tag in ("for", "tablerow"):
        return word not in _LOOP_WORDS and not (word in _LOOP_ARGUMENTS and after == TOKEN_COLON)
    return not (tag in ("include", "render") and word in _PARTIAL_WORDS)


_LINE = regex(r"[ \t]*(#|\w+)[ \t]*(.*)")


def lines(token: Token) -> Iterator[Token]:
    """The tags of ``{% liquid %}``, whose expression is ``token``: one a line."""
    start = token.start_index
    for line in token.value.split("\n"):
        match = _LINE.fullmatch(line.rstrip())
        if match:
            yield Token(TOKEN_TAG, match[1], start + match.start(1), token.source)
            if match[2]:
                yield Token(TOKEN_EXPRESSION, match[2], start + match.start(2), token.source)
        elif line.strip():
            raise LiquidSyntaxError(
                "every line of {% liquid %} starts with the name of a tag",
                token=Token(TOKEN_EXPRESSION, line.strip(), start, token.source),
            )
        start += len(line) + 1
