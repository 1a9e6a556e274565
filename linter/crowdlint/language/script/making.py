"""What code of a page may add to it: where elements, ids and names can come from that nobody sees in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.language.html.tokens import TextToken
from crowdlint.language.liquid import Output, Partial
from crowdlint.language.page.page import Element, Page
from crowdlint.language.script import code_of
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Special, words
from crowdlint.language.script.pieces import origins
from crowdlint.language.script.syntax import Syntax
from crowdlint.language.text.kept import once
from crowdlint.language.text.source import MARKER
from crowdlint_schemas.filters import RAW
from crowdlint_schemas.light import regex

_FRAMEWORKS = words("Vue React ReactDOM angular ko Ember m Alpine riot preact htm lit Handlebars Mustache")
_FRAMEWORK_ATTRIBUTES = regex(r"(?:v-|x-|ng-|data-ng-|:|@|\*ng|\[|\(|#)|data-bind$|data-reactroot$")
_HTML_PROPERTIES = ("innerHTML", "outerHTML")
# Methods that turn a text into elements; of jQuery's those that may do so.
_HTML_METHODS = words("insertAdjacentHTML write writeln createContextualFragment setHTMLUnsafe")
_JQUERY_HTML = words("html append prepend before after replaceWith wrap load")
_DECODERS = ("parseFromString", "unescape", "decode", "decodeHTML", "decodeEntities", "parseHTML")
_ESCAPE = regex(r"&(?:quot|amp|#0?39|#34|#x27|lt|apos|#\(?)")
_EVALUATED = ("eval", "Function", "execScript", "importScripts", "require", "define")
_COPIES = ("cloneNode", "importNode", "clone")
_PLACEHOLDER = regex(r"_{1,2}[A-Z][A-Z0-9_]*_{1,2}|\$\$\w+\$\$")
_FIELD_TAG = regex(r"input|select|textarea|.*-")
_FIELD_IN_HTML = regex(rf"<(?:input|select|textarea|\w+-|{MARKER})", re.I)
_ID_IN_HTML = regex(r"""\bid\s*=\s*\\?["']?([^"'\s>]*)""")


@once
def runs_unseen_code(code: Code) -> bool:
    """Whether code may run on the page that cannot be read: then it may have made anything."""
    if code.has_unread or "own" in origins(code.page) or _is_unfinished(code):
        return True
    if any(isinstance(piece.node, Partial) for piece in code.page.rendered.pieces):
        return True
    for call in (*code.of_type("call_expression"), *code.of_type("new_expression")):
        called = call.get("function") or call.get("constructor")
        if called is not None and (called.type == "import" or (called.text in _EVALUATED and code.is_free(called))):
            return True
    return _loads_scripts(code)


def _is_unfinished(code: Code) -> bool:
    """Whether a program fills something in before the page is used: ``__NAME__``, or ``{name}`` of Python's."""
    if any(_PLACEHOLDER.fullmatch(node.text) for node in code.names.free):
        return True
    objects = (node.children for node in code.of_type("object"))
    words = (children[0] for children in objects if len(children) == 1)
    return any(word.type == "shorthand_property_identifier" and code.is_free(word) for word in words)


def may_make_elements(page: Page, fields_only: bool = False) -> bool:
    """Whether code of the page, or some that it loads from elsewhere, may add elements that are not in the text.

    ``fields_only``: such that answer; list items and notes do not count.
    """
    code = code_of(page)
    if code is None:
        return "own" in origins(page)
    if code.is_broken or runs_unseen_code(code) or has_framework(code):
        return True
    texts = [text for text in html_written(code) if "<" in text or (text and not text.strip(MARKER))]
    made = [call.node for call in code.calls if call.name in ("createElement", "createElementNS")]
    tags = [code.targets.pattern(node.arguments[-1]).lower() if node.arguments else MARKER for node in made]
    if not fields_only:
        return bool(texts or tags) or any(call.name in _COPIES for call in code.calls)
    return (
        any(MARKER in tag or _FIELD_TAG.match(tag) for tag in tags)
        or any(not text.strip(MARKER) or _FIELD_IN_HTML.search(text) for text in texts)
        or any(call.name in _COPIES for call in code.calls)
    )


def _loads_scripts(code: Code) -> bool:
    """Whether a script element is made by script."""
    made = ("createElement", "write", "writeln", "getScript")
    for call in code.of_type("call_expression"):
        called = call.get("function")
        word = called.get("property") if called is not None else None
        if word is not None and word.text in made:
            text = code.targets.pattern(call.arguments[0]) if call.arguments else ""
            if word.text == "getScript" or text == "script" or "<script" in text.lower():
                return True
    return False


@once
def has_framework(code: Code) -> bool:
    """Whether a library draws the page from data, so that what stands in the text is only its start."""
    if any(node.text in _FRAMEWORKS for node in code.names.free):
        return True
    return any(
        _FRAMEWORK_ATTRIBUTES.match(attribute.name)
        for element in code.page.elements()
        for attribute in element.attributes
    )


@once
def has_unknown_markup(page: Page) -> bool:
    """Whether Liquid writes HTML, or may do so, into the text of the page."""
    return any(MARKER in text.data and _writes_markup(page, text) for text in _texts(page))


def _texts(page: Page) -> Iterator[TextToken]:
    waiting: list[object] = list(page.content)
    while waiting:
        each = waiting.pop()
        if isinstance(each, TextToken):
            yield each
        elif isinstance(each, Element) and each.tag not in ("script", "style", "textarea", "title"):
            waiting += each.content


def _writes_markup(page: Page, text: TextToken) -> bool:
    for piece in page.rendered.between(text.start, text.end):
        if piece.literal:
            continue
        expression = piece.node.expression if isinstance(piece.node, Output) else None
        if expression is None or any(each.name.text == RAW for each in expression.filters):
            return True
    return False


@once
def html_written(code: Code) -> list[str]:
    """Every text that a script turns into elements, with ``MARKER`` for what is not known of it."""
    return list(_html_written(code))


def _html_written(code: Code) -> Iterator[str]:
    for write in code.writes:
        if write.name in _HTML_PROPERTIES and write.value is not None:
            yield code.targets.pattern(write.value)
    for call in code.calls:
        jquery = call.name in _JQUERY_HTML and code.uses_jquery
        if (call.name in _HTML_METHODS or jquery) and call.node.arguments:
            yield code.targets.pattern(call.node.arguments[1 if call.name == "insertAdjacentHTML" else 0 :][:1][0])


@once
def made_ids(code: Code) -> list[str]:
    """Every id that a script gives, as far as it is known: ``MARKER`` stands for the rest."""
    return list(_made_ids(code))


def _made_ids(code: Code) -> Iterator[str]:
    for write in code.writes:
        if write.name == "id":
            yield code.targets.pattern(write.value)
    for call in code.calls:
        names = [code.targets.pattern(each) for each in call.node.arguments[:2]]
        if call.name in ("setAttribute", "attr", "prop") and len(names) == 2 and names[0] in ("id", MARKER):
            yield names[1]
    for pair in code.of_type("pair"):
        key = pair.get("key")
        if key is not None and key.text.strip("\"'") == "id" and _is_given(pair):
            yield code.targets.pattern(pair.get("value"))
    for text in code.texts:
        if "id" in text:
            yield from (found or MARKER for found in _ID_IN_HTML.findall(text))


def _is_given(pair: Syntax) -> bool:
    """Whether the object of a pair is handed to what makes elements, as in ``$("<p>", {id: …})``."""
    owner = pair.parent.parent if pair.parent else None
    called = owner.parent.get("function") if owner is not None and owner.parent is not None else None
    return called is not None and called.text.rpartition(".")[2] in ("$", "jQuery", "createElement", "assign", "h")


@once
def decodes_escapes(code: Code) -> bool:
    """Whether HTML's escapes are undone: by a parser of HTML, by an element made for it, or by hand."""
    made = [write.on for write in code.writes if write.name == "innerHTML"]
    made += [call.on for call in code.calls if call.name == "html"]
    if Special.MADE in made or any(call.name in _DECODERS for call in code.calls):
        return True
    return any(_ESCAPE.search(node.text) for node in code.of_type("string", "template_string", "regex"))
