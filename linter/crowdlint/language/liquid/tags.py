"""The arguments of each tag. One function a tag: token in, node out, errors reported.

Where the strict grammar fails, ``fatal`` is settled by what a lax engine still makes sense of (Shopify's lax mode looks
for the tag's form with one loose pattern and drops the rest).
"""

from __future__ import annotations

from collections.abc import Callable

from crowdlint.language.liquid import nodes
from crowdlint.language.liquid.errors import Errors
from crowdlint.language.liquid.expression_parser import ExpressionParser
from crowdlint.language.liquid.expressions import Argument, Condition, Expression, Filtered, Invalid, Literal, Word
from crowdlint.language.liquid.lexer import Token
from crowdlint_schemas import tags as known
from crowdlint_schemas.light import regex

_FRAGMENT = r"""(?:[^\s,|'"]|"[^"]*"|'[^']*')+"""
_LAX = {
    "assign": regex(r"^[^=\w\-.\[\]]*+[\w\-.\[\]][^=]*+="),
    "capture": regex(r"[\w\-]"),
    "for": regex(rf"(?<![\w\-])[\w\-]++\s++in\s++{_FRAGMENT}"),
    "tablerow": regex(rf"(?<!\w)\w++\s++in\s++{_FRAGMENT}"),
    "case": regex(_FRAGMENT),
    "when": regex(_FRAGMENT),
    "cycle": regex(_FRAGMENT),
    "render": regex(r""""[^"]*"|'[^']*'"""),
    "include": regex(_FRAGMENT),
}
_LOOP_ARGUMENTS = {"for": ("limit", "offset"), "tablerow": ("limit", "offset", "cols")}


class Arguments(ExpressionParser):
    """The markup of one tag."""

    __slots__ = ("token",)

    def __init__(self, text: str, token: Token, errors: Errors) -> None:
        super().__init__(text, token.markup_start, token.markup_end, errors)
        self.token = token

    def fail(self, kind: str, start: int, end: int, *detail: str, fatal: bool | None = None) -> None:
        """Report the first error; where not even a lax engine sees the tag's form, as ``malformed-tag``."""
        if self.failed:
            return
        name = self.token.name
        lax = _LAX.get(name)
        if lax and not lax.search(self.text[self.token.markup_start : self.token.markup_end]):
            place = (start, end) if end > start else (self.token.name_start, self.token.name_end)
            super().fail("malformed-tag", *place, name)
        else:
            super().fail(kind, start, end, *detail, fatal=fatal)

    @property
    def empty(self) -> bool:
        """Whether there are no arguments at all."""
        return self.token.markup_start >= self.token.markup_end

    def target(self, question_mark: bool = False) -> Word | None:
        """The name of a variable to be set; loops alone allow a trailing ``?`` in it."""
        word = self.name()
        if word is None:
            self.unexpected()
        elif word.text.endswith("?") and not question_mark:
            self.fail("unexpected-character", word.end - 1, word.end, "?")
        return word


def output(text: str, token: Token, errors: Errors) -> Filtered | None:
    """What stands in ``{{ }}`` or after ``echo``."""
    if token.markup_start >= token.markup_end:
        return None
    return ExpressionParser(text, token.markup_start, token.markup_end, errors).filtered()


def condition(text: str, token: Token, errors: Errors) -> Condition | None:
    """What ``if``, ``unless`` and ``elsif`` test."""
    if token.markup_start >= token.markup_end:
        errors.report("missing-condition", token.name_start, token.name_end, token.name)
        return None
    return ExpressionParser(text, token.markup_start, token.markup_end, errors).condition()


def when_values(text: str, token: Token, errors: Errors) -> tuple[Expression, ...]:
    """The values of ``when``, parted by ``,`` or ``or``."""
    parser = Arguments(text, token, errors)
    if parser.empty:
        errors.report("missing-condition", token.name_start, token.name_end, "when")
        return ()
    values = [parser.expression()]
    while not parser.done:
        if parser.accept(",") or (parser.word("or") and parser.take()):
            values.append(parser.expression())
        else:
            parser.unexpected()
            values.append(Invalid(parser.last_end, token.markup_end))
            break
    return tuple(values)


def takes_nothing(token: Token, text: str, errors: Errors, fatal: bool | None = None) -> None:
    """Report words in a tag that takes none."""
    if token.markup_end > token.markup_start:
        words = text[token.markup_start : token.markup_end]
        errors.report("unexpected-arguments", token.markup_start, token.markup_end, token.name, words, fatal=fatal)


def echo(text: str, token: Token, errors: Errors) -> nodes.Tag:
    return nodes.Echo(token.start, token.end, token, output(text, token, errors))


def assign(text: str, token: Token, errors: Errors) -> nodes.Tag:
    parser = Arguments(text, token, errors)
    node = nodes.Assign(token.start, token.end, token)
    if parser.empty:
        parser.missing()
        return node
    node.target = parser.target()
    while not parser.done and not parser.look("="):
        parser.unexpected()
        parser.take()
    if parser.accept("="):
        node.value = parser.filtered()
    else:
        parser.missing()
    return node


def capture(text: str, token: Token, errors: Errors) -> nodes.Block:
    parser = Arguments(text, token, errors)
    node = nodes.Capture(token.start, token.end, token)
    if quoted := parser.accept("string"):
        node.target = Word(quoted[2] + 1, quoted[3] - 1, quoted[1][1:-1])
        if not quoted[1][1:-1]:
            parser.fail("malformed-tag", quoted[2], quoted[3], "capture")
    else:
        node.target = parser.target()
    parser.finish()
    return node


def _counter(kind: type[nodes.Increment] | type[nodes.Decrement]) -> Callable[[str, Token, Errors], nodes.Tag]:
    def counter(text: str, token: Token, errors: Errors) -> nodes.Tag:
        parser = Arguments(text, token, errors)
        node = kind(token.start, token.end, token, parser.target())
        parser.finish()
        return node

    return counter


def cycle(text: str, token: Token, errors: Errors) -> nodes.Tag:
    parser = Arguments(text, token, errors)
    node = nodes.Cycle(token.start, token.end, token)
    first = parser.expression()
    values = [first]
    if parser.accept(":"):
        node.group, values = first, [parser.expression()]
    while parser.accept(","):
        if parser.done:  # engines forgive a comma at the end
            break
        values.append(parser.expression())
    parser.finish()
    node.values = tuple(values)
    return node


def _loop(kind: type[nodes.For] | type[nodes.TableRow]) -> Callable[[str, Token, Errors], nodes.Block]:
    def loop(text: str, token: Token, errors: Errors) -> nodes.Block:
        parser = Arguments(text, token, errors)
        node = kind(token.start, token.end, token)
        node.variable = parser.target(question_mark=True)
        if not parser.word("in"):
            parser.unexpected()
            while not parser.done and not parser.word("in"):
                parser.take()
        if parser.done:
            return node
        parser.take()
        node.iterable = parser.expression()
        if parser.word("reversed"):
            node.reversed = parser.name()
        node.arguments = _loop_arguments(parser, node)
        return node

    return loop


def _loop_arguments(parser: Arguments, node: nodes.Loop) -> tuple[Argument, ...]:
    found: list[Argument] = []
    while not parser.done:
        parser.accept(",")
        if parser.done:
            break
        known = parser.look("name") and parser.look(":", 1)
        said = parser.items[parser.at][1]
        if known and said in _LOOP_ARGUMENTS[parser.token.name]:
            argument = parser.argument()
            found.append(argument)
            _check_number(parser, argument, said)
            continue
        if node.reversed is None and parser.word("reversed"):
            # Only right before the arguments for the strict grammar; lax engines find it there alone, too.
            parser.unexpected()
            node.reversed = parser.name()
            continue
        parser.unexpected()
        parser.take()
    return tuple(found)


def _check_number(parser: Arguments, argument: Argument, name: str) -> None:
    value = argument.value
    if isinstance(value, Literal) and isinstance(value.value, str):
        try:
            float(value.value)
        except ValueError:
            parser.fail("tag-argument-value", value.start, value.end, name, value.value, fatal=True)


def partial(text: str, token: Token, errors: Errors) -> nodes.Tag:
    parser = Arguments(text, token, errors)
    node = nodes.Partial(token.start, token.end, token)
    node.template = parser.expression()
    if token.name == "render" and not isinstance(node.template, Literal | Invalid):
        parser.fail("malformed-tag", node.template.start, node.template.end, "render")
    if (parser.word("with") or parser.word("for")) and not parser.look(":", 1):
        node.mode = parser.name()
        node.subject = parser.expression()
    if parser.word("as") and not parser.look(":", 1):
        parser.take()
        node.alias = parser.target()
    arguments: list[Argument] = []
    while not parser.done:
        parser.accept(",")
        if parser.done:
            break
        if parser.look("name") and parser.look(":", 1):
            arguments.append(parser.argument())
        else:
            parser.unexpected()
            parser.take()
    node.arguments = tuple(arguments)
    return node


def _bare(kind: type[nodes.Break] | type[nodes.Continue]) -> Callable[[str, Token, Errors], nodes.Tag]:
    def bare(text: str, token: Token, errors: Errors) -> nodes.Tag:
        takes_nothing(token, text, errors)
        return kind(token.start, token.end, token)

    return bare


def inline_comment(text: str, token: Token, errors: Errors) -> nodes.Tag:
    at = token.markup_start
    first = True
    for line in text[token.markup_start : token.markup_end].split("\n"):
        said = line.strip()
        if said and not first and not said.startswith("#"):
            begin = at + line.index(said)
            errors.report("inline-comment-line", begin, begin + len(said))
            break
        at, first = at + len(line) + 1, False
    return nodes.InlineComment(token.start, token.end, token)


def unless_or_if(text: str, token: Token, errors: Errors) -> nodes.Block:
    kind = nodes.If if token.name == "if" else nodes.Unless
    return kind(token.start, token.end, token)


def case(text: str, token: Token, errors: Errors) -> nodes.Block:
    node = nodes.Case(token.start, token.end, token)
    parser = Arguments(text, token, errors)
    if parser.empty:
        errors.report("missing-condition", token.name_start, token.name_end, "case")
    else:
        node.subject = parser.expression()
        parser.finish()
        if parser.failed:
            node.subject = Invalid(token.markup_start, token.markup_end)
    return node


def ifchanged(text: str, token: Token, errors: Errors) -> nodes.Block:
    takes_nothing(token, text, errors)
    return nodes.IfChanged(token.start, token.end, token)


SIMPLE: dict[str, Callable[[str, Token, Errors], nodes.Tag]] = {
    "#": inline_comment,
    "assign": assign,
    "break": _bare(nodes.Break),
    "continue": _bare(nodes.Continue),
    "cycle": cycle,
    "decrement": _counter(nodes.Decrement),
    "echo": echo,
    "include": partial,
    "increment": _counter(nodes.Increment),
    "render": partial,
}
BLOCKS: dict[str, Callable[[str, Token, Errors], nodes.Block]] = {
    "capture": capture,
    "case": case,
    "for": _loop(nodes.For),
    "if": unless_or_if,
    "ifchanged": ifchanged,
    "tablerow": _loop(nodes.TableRow),
    "unless": unless_or_if,
}
OPAQUE: dict[str, type[nodes.Opaque]] = {"comment": nodes.Comment, "doc": nodes.Doc, "raw": nodes.Raw}
BRANCHES = {name: frozenset(blocks) for name, blocks in known.branches().items()}
NAMES = frozenset({*SIMPLE, *BLOCKS, *OPAQUE, "liquid"}) - {"#"}
"""Every tag that is not a branch or an end."""
