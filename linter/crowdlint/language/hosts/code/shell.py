"""Templates in the quotes and here-documents of shell scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from crowdlint.language.hosts import language_of
from crowdlint.language.hosts.classify import TELLS
from crowdlint.language.hosts.code import escapes
from crowdlint.language.hosts.code.trees import Node, NoParser, span, tree, walk, with_holes
from crowdlint.language.hosts.found import HostLiteral, HostText, Unread
from crowdlint.language.hosts.spelt import Spelt, join, unescaped, verbatim
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_HOLES = ("simple_expansion", "expansion", "command_substitution", "arithmetic_expansion")
_QUOTES = ("raw_string", "string", "ansi_c_string", "translated_string")
_quoted_said = unescaped(regex(r"\\(?:([$`\"\\])|\r?\n)"), lambda match: match[1] or "")
_heredoc_said = unescaped(regex(r"\\(?:([$`\\])|\r?\n)"), lambda match: match[1] or "")
_TALK = ("echo", "grep", "sed", "awk", "printf", "rg", "test", "[", "git")


def find(text: str) -> Iterator[HostText | Unread]:
    """The texts of a shell script that may be templates, requests in JSON or programs."""
    try:
        nodes = list(walk(tree("shell", text)))
    except NoParser as error:
        yield Unread(0, str(error))
        return
    for node in nodes:
        if node.type in _QUOTES and node.parent.type != "concatenation":
            yield from _found(_quoted(text, node), (_literal(text, node),), node, text)
        elif node.type == "concatenation":
            spelt = join(_quoted(text, each) for each in node.children)
            kept = spelt.text.partition("=")
            if re.fullmatch(r"[A-Za-z]\w*", kept[0]) and kept[1]:  # Content='…'
                spelt = spelt.slice(len(kept[0]) + 1, len(spelt.text))
            quotes = [each for each in node.children if each.type in _QUOTES]
            literals = (_literal(text, quotes[0]),) if len(quotes) == 1 and node.child_count == 2 else ()
            yield from _found(spelt, literals, node, text)
        elif node.type == "heredoc_body" and _delimiter(node) is not None:  # in broken text it may lack one
            spelt, literal = _heredoc(text, node)
            yield from _found(spelt, (literal,), node, text)


def _found(spelt: Spelt, literals: tuple[HostLiteral, ...], node: Node, text: str) -> Iterator[HostText]:
    if not TELLS.search(spelt.text):
        return
    command, target = _surroundings(node, text)
    language = "html"
    if spelt.text.lstrip()[:1] in ("{", "["):
        language = "json"
    elif node.type == "heredoc_body":
        language = language_of(target) or ("python" if command.startswith("python") else "html")
    elif command in _TALK and not target:
        return
    meant = node.type == "heredoc_body" and language == "html" and language_of(target) == "html"
    yield HostText(spelt, literals, language, meant)


def _surroundings(node: Node, text: str) -> tuple[str, str]:
    """The command that gets a text, and the file that its output goes to."""
    command = target = ""
    while node is not None:
        if node.type == "command" and not command:
            command = span(node.child_by_field_name("name")).of(text) if node.child_by_field_name("name") else ""
        if node.type == "redirected_statement":
            body = node.child_by_field_name("body")
            if body is not None and body.type == "command" and not command and body.child_by_field_name("name"):
                command = span(body.child_by_field_name("name")).of(text)
            for each in node.children:
                if each.type == "file_redirect" and each.named_child_count:
                    target = span(each.named_children[-1]).of(text).strip("\"'")
        node = node.parent
    return PurePath(command).name, target


def _quoted(text: str, node: Node) -> Spelt:
    start, end = node.start_byte, node.end_byte
    if node.type == "raw_string":
        return verbatim(text, start + 1, end - 1)
    if node.type == "ansi_c_string":
        return escapes.script(text, start + 2, end - 1)
    if node.type == "string":
        holes = [span(child) for child in node.children if child.type in _HOLES]
        return with_holes(text, start + 1, end - 1, holes, _quoted_said)
    if node.type in _HOLES:
        return with_holes(text, start, end, [Span(start, end)], verbatim)
    return verbatim(text, start, end)


def _literal(text: str, node: Node) -> HostLiteral:
    kind = node.type

    def write(said: str) -> str | None:
        if kind == "raw_string":
            return None if "'" in said else said
        if kind == "string":
            return re.sub(r"([\\\"$`])", r"\\\1", said)
        return escapes.with_backslash(said, "'")

    def reread(again: str) -> Spelt | None:
        whole = "x " + again
        nodes = [each for each in walk(tree("shell", whole)) if each.type == kind]
        return _quoted(whole, nodes[0]) if nodes and span(nodes[0]) == Span(2, len(whole)) else None

    return HostLiteral(span(node), write, reread)


def _delimiter(body: Node) -> Node:
    return next((each for each in body.parent.children if each.type == "heredoc_start"), None)


def _heredoc(text: str, node: Node) -> tuple[Spelt, HostLiteral]:
    start = _delimiter(node)
    delimiter = span(start).of(text)
    tabs = text[: start.start_byte].rstrip(" \t").endswith("-")
    plain = delimiter[:1] in "'\"\\"
    end = node.end_byte
    if tabs:
        end -= len(text[node.start_byte : end]) - len(text[node.start_byte : end].rstrip("\t"))
    return _body(text, Span(node.start_byte, end), node, plain, tabs), _heredoc_literal(text, node, end, plain, tabs)


def _body(text: str, place: Span, node: Node, plain: bool, tabs: bool) -> Spelt:
    if plain:
        spelt = verbatim(text, place.start, place.end)
    else:
        holes = [span(child) for child in walk(node) if child.type in _HOLES or _is_backtick(child, text)]
        spelt = with_holes(text, place.start, place.end, holes, _heredoc_said)
    if not tabs:
        return spelt
    return spelt.replaced((*match.span(), Spelt()) for match in re.finditer(r"^\t+", spelt.text, re.M))


def _is_backtick(node: Node, text: str) -> bool:
    return bool(node.type == "command_substitution") and text[node.start_byte] == "`"


def _heredoc_literal(text: str, node: Node, end: int, plain: bool, tabs: bool) -> HostLiteral:
    opening = "cat <<" + "-" * tabs + ("'END-OF-IT'" if plain else "END-OF-IT") + "\n"

    def write(said: str) -> str:
        return said if plain else re.sub(r"([\\$`])", r"\\\1", said)

    def reread(again: str) -> Spelt | None:
        whole = f"{opening}{again}END-OF-IT\n"
        body = next((each for each in walk(tree("shell", whole)) if each.type == "heredoc_body"), None)
        place = Span(len(opening), len(opening) + len(again))
        if body is None or body.start_byte != place.start or body.end_byte < place.end:
            return None
        return _body(whole, place, body, plain, tabs)

    return HostLiteral(Span(node.start_byte, end), write, reread)
