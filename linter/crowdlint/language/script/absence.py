"""What code asks for and is not there, elements of the page and names, where that can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from crowdlint.language.page.form import fields
from crowdlint.language.page.standing import is_for_turk
from crowdlint.language.script.code import Code
from crowdlint.language.script.found import Ask, Special, words
from crowdlint.language.script.making import (
    has_framework,
    has_unknown_markup,
    html_written,
    made_ids,
    runs_unseen_code,
)
from crowdlint.language.script.pieces import origins
from crowdlint.language.script.selectors import Compound, Way, part_of, ways
from crowdlint.language.script.syntax import Syntax
from crowdlint.language.text.kept import once
from crowdlint.language.text.source import MARKER
from crowdlint.nearest import distance, nearest
from crowdlint_schemas.browser import browser
from crowdlint_schemas.light import cached_property, record, regex
from crowdlint_schemas.question.market import SITE_BUTTON, SITE_FORM

Kind = Literal["id", "tag", "name", "class"]
# What Amazon's scripts put into the page, and what Mechanical Turk's site does.
_THEIR_IDS = ("crowd-elements-loading-dimmer",)
_IDS_OF_SITE = (SITE_FORM, SITE_BUTTON, "assignmentId")
_THEIR_TAGS = ("crowd-button",)
_DIGITS = regex(r"\d+")
# With how many names those that nobody knows are compared on a page.
_MOST_COMPARED = 50_000


@record
class Missing:
    """A question without an answer. ``what`` of that ``kind`` is not there; ``meant``: a near one that is.

    ``stops``: the script ends with an error; otherwise nothing happens. ``again``: the same asked elsewhere.
    """

    ask: Ask
    kind: Kind
    what: str
    meant: str | None
    stops: bool
    again: tuple[Ask, ...] = ()


class Presence:
    """Compares what the code of a page asks for with what the page has."""

    def __init__(self, code: Code) -> None:
        self.code = code
        self.matcher = code.matcher

    def missing(self) -> Iterator[Missing]:
        """Each thing once that is asked for and is surely not there."""
        if self.code.is_broken or runs_unseen_code(self.code) or has_framework(self.code):
            return
        found: dict[tuple[Kind, str], list[tuple[Ask, bool]]] = {}
        for ask in self.code.asks:
            lack = self._lack(ask) if self._can_be_judged(ask) else None
            if lack is not None:
                found.setdefault(lack, []).append((ask, self._stops(ask)))
        for (kind, what), asks in found.items():
            meant = self._meant(kind, what, asks[0][0].node)
            harmful = [ask for ask, stops in asks if stops]
            told = harmful or [ask for ask, _ in asks]
            if meant is None and (not harmful or kind in ("class", "name") or not self.is_certain):
                continue
            yield Missing(told[0], kind, what, meant, bool(harmful), tuple(told[1:]))

    def _can_be_judged(self, ask: Ask) -> bool:
        if not ask.is_known or ask.how == "global" or not self._in_document(ask):
            return False
        return not self.code.guards.is_guarded(ask.node) and self.code.guards.may_run(ask.node)

    def _in_document(self, ask: Ask) -> bool:
        within = ask.within
        while isinstance(within, Ask):
            within = within.within
        return within is Special.DOCUMENT

    def _stops(self, ask: Ask) -> bool:
        """Whether something of what is not there is used."""
        used = self.code.members.get(ask.node, ())
        return any(
            not on.many and not on.jquery and not self.code.guards.is_guarded(node) and self.code.guards.may_run(node)
            for node, on in used
        )

    # What is not there

    def _lack(self, ask: Ask) -> tuple[Kind, str] | None:
        if ask.how == "selector":
            found = ways(ask.what)
            lacks = [self._lack_of_way(way) for way in found or ()]
            return lacks[0] if lacks and all(lacks) else None
        return self._lack_of_way((part_of(ask),))

    def _lack_of_way(self, way: Way) -> tuple[Kind, str] | None:
        for part in way:
            if not self.matcher.matching(part):
                return self._reason(part)
        return None

    def _reason(self, part: Compound) -> tuple[Kind, str] | None:
        """What of a part that matches nothing is to blame, if one thing is."""
        names = [value for name, operator, value in part.attributes if name == "name" and operator == "="]
        if part.id:
            return ("id", part.id) if self._no_id(part.id) else None
        if part.tag.startswith("crowd-"):
            there = any(element.tag == part.tag or MARKER in element.tag for element in self.matcher.elements)
            if not there:
                return None if part.tag in _THEIR_TAGS or self._is_mentioned(part.tag) else ("tag", part.tag)
        if names and not self.matcher.may_have("name", names[0]):
            return None if self._is_mentioned(names[0]) else ("name", names[0])
        for each in part.classes:
            if not self.matcher.may_have("class", each):
                return None if self._is_mentioned(each) else ("class", each)
        return None

    def _no_id(self, text: str) -> bool:
        if text in _THEIR_IDS or (text in _IDS_OF_SITE and self._may_be_in_site) or self.matcher.may_have("id", text):
            return False
        return not self._is_mentioned(text) and not any(_could_become(made, text) for made in self._made_ids)

    @cached_property
    def _may_be_in_site(self) -> bool:
        page = self.code.page
        return is_for_turk(page) or "task.input" not in page.source.text

    @cached_property
    def _made_ids(self) -> list[str]:
        return [made for made in dict.fromkeys(made_ids(self.code)) if made.strip(MARKER)]

    def _is_mentioned(self, text: str) -> bool:
        """Whether the code has the text in other places than questions, where it may make what is asked for."""
        word = re.compile(rf"(?<![-\w]){re.escape(text)}(?![-\w])")
        return any(each == text or ("<" in each and word.search(each)) for each in self._other_texts)

    @cached_property
    def _other_texts(self) -> list[str]:
        asked = {argument for ask in self.code.asks for argument in ask.node.arguments[:1]}
        nodes = (node for node in self.code.of_type("string", "template_string") if node not in asked)
        return [*dict.fromkeys(self.code.targets.pattern(node) for node in nodes)]

    @cached_property
    def is_certain(self) -> bool:
        """Whether nothing on the page can make an element with an id that cannot be foreseen."""
        unknown = [*made_ids(self.code), *html_written(self.code)]
        if any(each and not each.strip(MARKER) for each in unknown):
            return False
        return not has_unknown_markup(self.code.page)

    # What may have been meant

    def _meant(self, kind: Kind, what: str, node: Syntax) -> str | None:
        known: dict[str, None] = {}
        if kind == "id":
            known = dict.fromkeys(self.matcher.by_id)
        elif kind == "tag":
            known = {element.tag: None for element in self.matcher.elements if element.tag.startswith("crowd-")}
        else:
            for text, _ in self.matcher.values(kind).values():
                known |= dict.fromkeys(text.split() if kind == "class" else [text])
        if not _may_compare(self.code, len(known), node):
            return None
        return nearest(what, [each for each in known if _differs_in_letters(each, what)])


@once
def _left(code: Code) -> list[int]:
    return [_MOST_COMPARED]


def _may_compare(code: Code, count: int, node: Syntax) -> bool:
    """Whether one more name may be compared with so many, to tell what was meant by it."""
    left = _left(code)
    left[0] -= count
    if left[0] < 0:
        said = f"after {_MOST_COMPARED:,} comparisons of names no near one was looked for any more"
        code.page.limits.setdefault(said, code.span(node))
    return left[0] >= 0


def _differs_in_letters(known: str, what: str) -> bool:
    """Whether two names may be one misspelt: ``box1`` and ``box2`` are two of a row."""
    same_numbers = _DIGITS.findall(known) == _DIGITS.findall(what)
    return MARKER not in known and same_numbers and known != what


def _could_become(pattern: str, text: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(re.escape(MARKER), ".*"), text, re.S) is not None


# Names

# What Amazon's scripts, polyfills and the platform's own may bring.
_THEIRS = words(
    "Polymer WebComponents ShadyDOM ShadyCSS CustomElements crowdElementsBaseUrl polymerSkipLoadingFontRoboto $ jQuery "
    "turkGetParam turkSetAssignmentID turkGetSubmitToHost decode encode unparseJson awsui await async yield"
)


@record
class Undefined:
    """A name that nothing defines. ``meant``: a near one that is there; ``is_called``: as a function."""

    node: Syntax
    meant: str | None
    is_called: bool


def undefined(code: Code) -> Iterator[Undefined]:
    """Each name once that is used, surely is nobody's, and of which the code does not ask whether it is there."""
    if code.is_broken or runs_unseen_code(code) or has_framework(code):
        return
    certain = "library" not in origins(code.page) and not has_unknown_markup(code.page)
    seen: set[str] = set()
    names = [*code.matcher.by_id, *code.names.top.names]
    for node in code.names.free:
        name = node.text
        if name in seen or MARKER in name or not _counts(code, node):
            continue
        seen.add(name)
        told = certain or not name[0].isupper()
        known = names if told and _may_compare(code, len(names), node) else []
        meant = nearest(name, [each for each in known if len(each) > 2 and not _only_numbers_differ(each, name)])
        meant = meant or _of_browser(code, node)
        if meant is not None or certain:
            yield Undefined(node, meant, node.field == "function")


def _counts(code: Code, node: Syntax) -> bool:
    """Whether a free name is nobody's at all, and read without asking."""
    name = node.text
    if name in browser("window") or name in _THEIRS or name in code.own_members:
        return False
    script = code.script_of(node)
    if script.kind == "handler" and (name in browser("document") or name in browser("element")):
        return False
    if node.field == "left" and node.parent is not None and node.parent.type == "assignment_expression":
        return False
    if code.is_doubtful(node) or _is_named(code, name):
        return False
    return code.guards.may_run(node) and not code.guards.is_guarded(node)


def _is_named(code: Code, name: str) -> bool:
    """Whether an element has the name, or may have it: it is a global name then."""
    if code.matcher.may_have("id", name) or code.matcher.may_have("name", name):
        return True
    # One that stands in a comment is missed by no-answer-field, where it is the only one.
    hidden = re.compile(rf"""\bid\s*=\s*["']?{re.escape(name)}\b""")
    if not fields(code.page) and any(hidden.search(each.data) for each in code.page.comments):
        return True
    return any(f"window.{name}" in node.text for node in code.of_type("member_expression"))


def _of_browser(code: Code, node: Syntax) -> str | None:
    """A function of the browser that a called name misses by a letter."""
    if node.field != "function" or len(node.text) < 6:
        return None
    known = set(browser("window"))
    if code.script_of(node).kind == "handler":
        known |= browser("document") | browser("element")
    return next((each for each in sorted(known) if each[:1].islower() and distance(node.text, each, 1) == 1), None)


def _only_numbers_differ(one: str, other: str) -> bool:
    return re.sub(r"\d+", "", one) == re.sub(r"\d+", "", other)
