"""Templates in the scalars of YAML: CloudFormation, pipelines, and settings of any kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from crowdlint.language.hosts import formats
from crowdlint.language.hosts.classify import SINKS, TELLS
from crowdlint.language.hosts.code.trees import Node, NoParser, span, tree, walk
from crowdlint.language.hosts.data.json_file import substituted
from crowdlint.language.hosts.found import HostLiteral, HostText, Unread
from crowdlint.language.hosts.spelt import Spelt, escape, hole, join, unescaped, verbatim
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import regex

_SCALARS = ("block_scalar", "double_quote_scalar", "single_quote_scalar")
_HEADER = regex(r"([|>])([-+0-9]*)[^\r\n]*(?:\r\n|\r|\n)")
_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FOLD = regex(r"[ \t]*(?:\r\n|\r|\n)(?P<blank>(?:[ \t]*(?:\r\n|\r|\n))*)[ \t]*")
_DOUBLE = regex(
    r"\\(?:(?P<line>(?:\r\n|\r|\n)[ \t]*)"
    r"|u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})"
    rf"|(?P<char>.))|{_FOLD.pattern}",
    re.S,
)
_SINGLE = regex(rf"(?P<quote>'')|{_FOLD.pattern}")
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_SEQUENCES = ("block_sequence", "flow_sequence")
_SHELL = ("run", "script", "command", "commands")


def find(text: str) -> Iterator[HostText | Unread]:
    """The texts in the scalars of a document."""
    try:
        nodes = list(walk(tree("yaml", text)))
    except NoParser as error:
        yield Unread(0, str(error))
        return
    used: set[int] = set()  # where the scalars begin that CloudFormation joins
    for node in nodes:
        if node.type in _SEQUENCES and (joined := _joined(text, node, used)) and TELLS.search(joined.text):
            key, _ = _key(node, text)
            yield HostText(joined, (), _language(joined.text, key), meant=key in SINKS)
        if node.type not in _SCALARS or node.start_byte in used:
            continue
        said = partial(_said, kind=node.type)
        key, is_sub = _key(node, text)
        if is_sub:
            said = partial(_substituted, said)
        spelt = said(text, span(node))
        if spelt is not None and TELLS.search(spelt.text):
            language = _language(spelt.text, key)
            yield HostText(spelt, _literals(text, node, said), language, meant=key in SINKS)


def _joined(text: str, node: Node, used: set[int]) -> Spelt | None:
    """What ``!Join [between, [...]]`` makes of a sequence that is its value: other values than scalars are holes."""
    if not _is_join(text, node):
        return None
    items = _items(node)
    inner = next((each for each in walk(items[1]) if each.type in _SEQUENCES), None) if len(items) == 2 else None
    if inner is None:
        return None
    between = _scalar_said(text, items[0], set()) or Spelt()
    parts: list[Spelt] = []
    for item in _items(inner):
        parts += [between] if parts and between.text else []
        place = span(item)
        parts.append(_scalar_said(text, item, used) or hole(place.start, place.end, place.of(text)))
    return join(parts)


def _is_join(text: str, node: Node) -> bool:
    around = node.parent
    if around is None or around.type not in ("block_node", "flow_node"):
        return False
    if any(each.type == "tag" and span(each).of(text) == "!Join" for each in around.children):
        return True
    pair = around.parent
    key = pair.child_by_field_name("key") if pair is not None and pair.type.endswith("_pair") else None
    return key is not None and span(key).of(text).strip("\"'") == "Fn::Join"


def _items(sequence: Node) -> list[Node]:
    """The values of a sequence, without its dashes."""
    items = [each for each in sequence.named_children if each.type in ("block_sequence_item", "flow_node")]
    return [
        each.named_children[0] if each.type == "block_sequence_item" and each.named_children else each for each in items
    ]


def _scalar_said(text: str, item: Node, used: set[int]) -> Spelt | None:
    """What an item says that is a string; ``None`` for what CloudFormation fills in."""
    tags = [span(each).of(text) for each in item.children if each.type == "tag"]
    scalar = next((each for each in walk(item) if each.type in (*_SCALARS, "plain_scalar")), None)
    if scalar is None or (tags and tags != ["!Sub"]) or scalar.parent != item:
        return None
    used.add(scalar.start_byte)
    place = span(scalar)
    plain = scalar.type == "plain_scalar"
    spelt = verbatim(text, place.start, place.end) if plain else _said(text, place, scalar.type)
    return substituted(spelt) if spelt and tags else spelt


def _language(said: str, key: str) -> str:
    start = said.lstrip()[:1]
    if start in ("{", "["):
        return "json"
    return "shell" if start != "<" and key in _SHELL else "html"


def _substituted(said: partial[Spelt | None], text: str, place: Span) -> Spelt | None:
    spelt = said(text, place)
    return substituted(spelt) if spelt else None


def _key(node: Node, text: str) -> tuple[str, bool]:
    """The key that a scalar is the value of, and whether CloudFormation fills it in (``!Sub``)."""
    is_sub = False
    while node is not None:
        if node.type in ("block_node", "flow_node"):
            is_sub = is_sub or any(each.type == "tag" and span(each).of(text) == "!Sub" for each in node.children)
        if node.type in ("block_mapping_pair", "flow_pair"):
            key = node.child_by_field_name("key")
            name = span(key).of(text).strip("\"'") if key is not None else ""
            if name not in ("Fn::Sub", "Fn::Join"):
                return name, is_sub
            is_sub = is_sub or name == "Fn::Sub"
        node = node.parent
    return "", is_sub


def _said(text: str, place: Span, kind: str) -> Spelt | None:
    """What a scalar says."""
    if kind == "block_scalar":
        return _block(text, place)
    pattern = _SINGLE if kind == "single_quote_scalar" else _DOUBLE
    return unescaped(pattern, _meaning)(text, place.start + 1, place.end - 1)


def _meaning(match: re.Match[str]) -> str:
    said = match.groupdict()
    if said.get("quote"):
        return "'"
    if said.get("line"):
        return ""
    if said.get("high"):
        return chr(0x10000 + ((int(said["high"], 16) - 0xD800) << 10) + int(said["low"], 16) - 0xDC00)
    code = said.get("x") or said.get("u") or said.get("U")
    if code:
        return chr(min(int(code, 16), 0x10FFFF)) if not 0xD800 <= int(code, 16) < 0xE000 else "\ufffd"
    if said.get("char"):
        return _SHORT.get(said["char"], said["char"])
    return "\n" * max(1, said["blank"].count("\n")) if said["blank"] else " "


def _block(text: str, place: Span) -> Spelt | None:
    header = _HEADER.match(text, place.start, place.end)
    if not header:
        return None
    lines = [line for line in _LINE.finditer(text, header.end(), place.end) if line[0]]
    digits = re.sub(r"\D", "", header[2])
    widths = [len(line[0]) - len(line[0].lstrip(" ")) for line in lines if line[0].strip()]
    width = widths[0] if widths else 0
    if digits:  # relative to what holds the scalar; no line is indented less
        width = min(widths, default=0)
    spelt = formats.unindented(join(verbatim(text, line.start(), line.end()) for line in lines), width)
    return spelt if header[1] == "|" else _folded(spelt)


def _folded(spelt: Spelt) -> Spelt:
    """Line ends between lines that begin with a word are blanks; the line end before an empty line is none."""
    changes = []
    for match in re.finditer(r"(?<=\S)(\r\n|\r|\n)((?:\r\n|\r|\n)*)(?=[^\s])", spelt.text):
        place = spelt.span(*match.span(1))
        changes.append((*match.span(1), escape("" if match[2] else " ", place.start, place.end)))
    return spelt.replaced(changes)


def _literals(text: str, node: Node, said: partial[Spelt | None]) -> tuple[HostLiteral, ...]:
    """A block is written in with the margin of its lines; what is folded is left alone."""
    place, kind = span(node), node.type
    if kind == "block_scalar":
        header = _HEADER.match(text, place.start, place.end)
        if not header or header[1] == ">":
            return ()
        margin = re.compile(r"[ ]*").match(text, header.end())
        before = margin[0] if margin else ""
        return (
            HostLiteral(place, lambda new: re.sub(r"(\r\n|\r|\n)", lambda line: line[0] + before, new), _again(said)),
        )
    if "\n" in place.of(text):
        return ()
    if kind == "single_quote_scalar":
        return (HostLiteral(place, lambda new: None if "\n" in new else new.replace("'", "''"), _again(said)),)
    return (HostLiteral(place, _double, _again(said)),)


def _double(new: str) -> str:
    return re.sub(r"([\\\"])", r"\\\1", new).replace("\r", "\\r").replace("\n", "\\n")


def _again(said: partial[Spelt | None]) -> partial[Spelt | None]:
    return partial(_reread, said)


def _reread(said: partial[Spelt | None], again: str) -> Spelt | None:
    whole = f"a: {again}\n"
    scalar = next((each for each in walk(tree("yaml", whole)) if each.type in _SCALARS), None)
    if scalar is None or scalar.start_byte != 3 or scalar.end_byte < 3 + len(again.rstrip()):
        return None
    return said(again, Span(0, len(again)))
