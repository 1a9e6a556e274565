"""Templates in the heredocs and strings of Terraform (HCL)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.language.hosts import formats
from crowdlint.language.hosts.classify import SINKS, TELLS
from crowdlint.language.hosts.code import escapes
from crowdlint.language.hosts.code.trees import Node, NoParser, span, tree, walk, with_holes
from crowdlint.language.hosts.found import HostLiteral, HostText, Unread
from crowdlint.language.hosts.spelt import Spelt, hole, join, unescaped
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_HEREDOC_TEXT = "heredoc_template"
_QUOTED_TEXTS = ("quoted_template", "string_lit")  # with and without values in them
_HOLES = ("template_interpolation", "template_directive")
_HEREDOC = regex(r"<<(-?)[ \t]*\w+[ \t]*\r?\n")
_DOUBLED = regex(r"(?:\$\$|%%)(?=\{)")
_QUOTED = regex(r"(?:\$\$|%%)(?=\{)|\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.S)
_SHORT = {"n": "\n", "r": "\r", "t": "\t"}


def _meaning(match: re.Match[str]) -> str:
    if match[0][0] != "\\":
        return match[0][0]
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _SHORT.get(match[3], match[3])


_heredoc_said = unescaped(_DOUBLED, lambda match: match[0][0])
_quoted_said = unescaped(_QUOTED, _meaning)


def find(text: str) -> Iterator[HostText | Unread]:
    """The texts of a file of Terraform that may be templates."""
    try:
        nodes = list(walk(tree("terraform", text)))
    except NoParser as error:
        yield Unread(0, str(error))
        return
    used: set[int] = set()  # where the texts begin that a call joins
    for node in nodes:
        if node.type == "function_call" and (joined := _joined(text, node, used)):
            yield from _text(joined, node, text)
        elif node.type in (_HEREDOC_TEXT, *_QUOTED_TEXTS) and node.start_byte not in used:
            yield from _text(_said(text, node), node, text, _literal(text, node))


def _text(spelt: Spelt, node: Node, text: str, *literals: HostLiteral) -> Iterator[HostText]:
    if TELLS.search(spelt.text):
        language = "json" if spelt.text.lstrip()[:1] in ("{", "[") else "html"
        yield HostText(spelt, literals, language, meant=_name(node, text) in SINKS)


def _joined(text: str, node: Node, used: set[int]) -> Spelt | None:
    """What ``join(between, [...])`` makes: other values than strings are holes."""
    if not node.children or span(node.children[0]).of(text) != "join":
        return None
    arguments = next((each for each in node.children if each.type == "function_arguments"), None)
    if arguments is None or arguments.named_child_count < 2:
        return None
    tuples = [each for each in walk(arguments.named_children[1]) if each.type == "tuple"]
    between = _string(arguments.named_children[0])
    if not tuples or between is None:
        return None
    parts: list[Spelt] = []
    for each in tuples[0].named_children:
        if each.type != "expression":
            continue
        parts += [_said(text, between)] if parts else []
        string = _string(each)
        used |= {string.start_byte} if string is not None else set()
        place = span(each)
        parts.append(_said(text, string) if string is not None else hole(place.start, place.end, place.of(text)))
    return join(parts)


def _string(expression: Node) -> Node:
    """The text that an expression is, ``None`` if it is more or something else."""
    found = next((each for each in walk(expression) if each.type in (_HEREDOC_TEXT, *_QUOTED_TEXTS)), None)
    return found if found is not None and span(found) == span(expression) else None


def _said(text: str, node: Node) -> Spelt:
    holes = [span(child) for child in node.children if child.type in _HOLES]
    if node.type in _QUOTED_TEXTS:
        return with_holes(text, node.start_byte + 1, node.end_byte - 1, holes, _quoted_said)
    opening = _HEREDOC.match(text, node.start_byte)
    if not opening:
        return Spelt()
    end = text.rfind("\n", opening.end() - 1, node.end_byte) + 1
    spelt = with_holes(text, opening.end(), max(opening.end(), end), holes, _heredoc_said)
    return formats.dedent(spelt) if opening[1] else spelt


def _literal(text: str, node: Node) -> HostLiteral:
    quoted = node.type in _QUOTED_TEXTS
    # What follows a heredoc must not be on the line of its end.
    before, after = ("x = ", "\n")

    def write(said: str) -> str:
        said = re.sub(r"([$%])(?=\{)", r"\1\1", said)
        return escapes.with_backslash(said, '"') if quoted else said

    def reread(again: str) -> Spelt | None:
        whole = before + again + after
        nodes = [each for each in walk(tree("terraform", whole)) if each.type == node.type]
        if not nodes or span(nodes[0]) != Span(len(before), len(before) + len(again)):
            return None
        return _said(whole, nodes[0])

    return HostLiteral(span(node), write, reread)


def _name(node: Node, text: str) -> str:
    """The attribute that a text is the value of."""
    while node is not None and node.type not in ("attribute", "object_elem", "block"):
        node = node.parent
    if node is None or node.type == "block":
        return ""
    return span(node.children[0]).of(text).strip('"')
