"""Templates in the strings of JSON: requests such as ``{"Content": "…"}``, CloudFormation and what CDK writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from json.decoder import JSONDecodeError

from crowdlint.language.hosts.classify import SINKS, TELLS
from crowdlint.language.hosts.data.strings import JsonWalk, json_literal, json_said, strings
from crowdlint.language.hosts.found import HostLiteral, HostText, Unread
from crowdlint.language.hosts.spelt import Spelt, hole, join
from crowdlint_schemas.light import regex

_SUBSTITUTED = regex(r"\$\{(!?)([^{}]*)\}")


def find(text: str) -> Iterator[HostText | Unread]:
    """The texts in the strings of a document."""
    found: list[HostText] = []
    walk = JsonWalk(text)
    try:
        _value(walk, "", found)
        if walk.at < len(text):
            raise JSONDecodeError("Extra data", text, walk.at)
    except (JSONDecodeError, RecursionError) as error:
        # Comments, two documents, or a slip: the strings can be read all the same.
        at = error.pos if isinstance(error, JSONDecodeError) else 0
        found = list(_one_by_one(text))
        yield Unread(
            at, f"this is no JSON that can be read ({error})".partition(": line")[0].rstrip(")") + ")", bool(found)
        )
    yield from found


def _value(walk: JsonWalk, key: str, found: list[HostText]) -> None:
    """Read the value here, and what is in it."""
    if walk.sign == '"':
        place = walk.skip()
        found += _text(json_said(walk.text, place.start + 1, place.end - 1), key, json_literal(walk.text, place))
    elif walk.sign == "{":
        for inner in walk.members():
            if inner == "Fn::Join" and walk.sign == "[":
                found += _text(_joined(walk), key)
            else:
                _value(walk, key if inner == "Fn::Sub" else inner, found)
                if inner == "Fn::Sub" and found:
                    found[-1] = _substituted(found[-1])
    elif walk.sign == "[":
        for _ in walk.items():
            _value(walk, key, found)
    else:
        walk.skip()


def _text(spelt: Spelt, key: str, *literals: HostLiteral) -> Iterator[HostText]:
    if TELLS.search(spelt.text):
        language = "json" if spelt.text.lstrip()[:1] in ("{", "[") and _is_json(spelt.text) else "html"
        yield HostText(spelt, literals, language, meant=key in SINKS)


def _is_json(text: str) -> bool:
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _joined(walk: JsonWalk) -> Spelt:
    """What CloudFormation's ``Fn::Join`` makes: other values than strings are holes."""
    parts: list[Spelt] = []
    separator = Spelt()
    for number, _ in enumerate(walk.items()):
        if walk.sign == '"' and number == 0:
            place = walk.skip()
            separator = json_said(walk.text, place.start + 1, place.end - 1)
        elif walk.sign == "[":
            for _ in walk.items():
                parts += [separator] * bool(parts and separator.text)
                place = walk.skip()
                if walk.text[place.start] == '"':
                    parts.append(json_said(walk.text, place.start + 1, place.end - 1))
                else:
                    parts.append(hole(place.start, place.end, place.of(walk.text)))
        else:
            walk.skip()
    return join(parts)


def _substituted(found: HostText) -> HostText:
    literals = tuple(each.through(substituted) for each in found.literals)
    return HostText(substituted(found.spelt), literals, found.language, found.meant)


def substituted(spelt: Spelt) -> Spelt:
    """What CloudFormation's ``Fn::Sub`` makes of a text: ``${Name}`` is a hole, ``${!Name}`` is ``${Name}``."""
    changes = []
    for match in _SUBSTITUTED.finditer(spelt.text):
        if match[1]:
            changes.append((match.start() + 2, match.start() + 3, Spelt()))
        else:
            place = spelt.span(*match.span())
            changes.append((*match.span(), hole(place.start, place.end, match[0])))
    return spelt.replaced(changes)


def _one_by_one(text: str) -> Iterator[HostText]:
    try:
        for place in strings(text):
            yield from _text(json_said(text, place.start + 1, place.end - 1), "", json_literal(text, place))
    except JSONDecodeError:
        return
