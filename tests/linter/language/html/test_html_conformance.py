"""The html5lib tokenizer suite: every case in every state, tokens exactly, errors with name, line and column."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from conformance import folder, load

from crowdlint.language.html.input_errors import input_errors
from crowdlint.language.html.tokenizer import Tokenizer
from crowdlint.language.html.tokens import CommentToken, Doctype, EndTag, StartTag, TextToken, Token
from crowdlint.language.text.source import Source

STATES = {
    "Data state": "data",
    "PLAINTEXT state": "plaintext",
    "RCDATA state": "rcdata",
    "RAWTEXT state": "rawtext",
    "Script data state": "script",
    "CDATA section state": "cdata",
}

FILES = sorted(path.name for path in folder("html5lib-tokenizer").glob("*.test") if path.name != "xmlViolation.test")


def unescape(value: Any) -> Any:
    """The second round of ``\\uHHHH`` of cases marked doubleEscaped."""
    if isinstance(value, str):
        return re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match.group(1), 16)), value)
    if isinstance(value, list):
        return [unescape(each) for each in value]
    if isinstance(value, dict):
        return {unescape(key): unescape(each) for key, each in value.items()}
    return value


def cases(file: str) -> Iterator[tuple[dict[str, Any], str]]:
    data = load("html5lib-tokenizer", file)
    for case in data["tests"]:
        if case.get("doubleEscaped"):
            case = {**case, "input": unescape(case["input"]), "output": unescape(case["output"])}
        for state in case.get("initialStates", ["Data state"]):
            yield case, STATES[state]


def plain(token: Token) -> list[Any]:
    if isinstance(token, StartTag):
        attributes: dict[str, str] = {}
        for attribute in token.attributes:
            attributes.setdefault(attribute.name, attribute.value)
        return ["StartTag", token.name, attributes] + ([True] if token.self_closing else [])
    if isinstance(token, EndTag):
        return ["EndTag", token.name]
    if isinstance(token, CommentToken):
        return ["Comment", token.data]
    if isinstance(token, Doctype):
        return ["DOCTYPE", token.name, token.public, token.system, not token.quirks]
    return ["Character", token.data]


def tokens(tokenizer: Tokenizer) -> list[list[Any]]:
    found: list[list[Any]] = []
    while (token := tokenizer.read()) is not None:
        if isinstance(token, TextToken) and not token.data:
            continue
        if isinstance(token, TextToken) and found and found[-1][0] == "Character":
            found[-1][1] += token.data
        else:
            found.append(plain(token))
    return found


def errors(tokenizer: Tokenizer) -> list[tuple[str, int, int]]:
    source = Source(tokenizer.text)
    places = [(error.name, *source.position(error.at)) for error in (*tokenizer.errors, *input_errors(tokenizer.text))]
    return sorted((name, line, in_utf16(source.line(line)[: column - 1]) + 1) for name, line, column in places)


def in_utf16(text: str) -> int:
    """How long the suite, which counts as JavaScript does, finds a text."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize("file", FILES)
def test_tokens(file: str) -> None:
    wrong = []
    for case, state in cases(file):
        found = tokens(Tokenizer(case["input"], state, case.get("lastStartTag", "")))
        if found != case["output"]:
            wrong.append((case["description"], state, case["input"], case["output"], found))
    assert not wrong, f"{len(wrong)}: {wrong[:5]}"


def test_errors() -> None:
    """Every error of every case agrees. Not run: xmlViolation.test, which asks for another tree, not other tokens."""
    different = []
    for file in FILES:
        for case, state in cases(file):
            tokenizer = Tokenizer(case["input"], state, case.get("lastStartTag", ""))
            tokens(tokenizer)
            expected = sorted((error["code"], error["line"], error["col"]) for error in case.get("errors", []))
            if errors(tokenizer) != expected:
                different.append((file, case["description"], state, case["input"], expected, errors(tokenizer)))
    assert not different, f"{len(different)}: {different[:5]}"
