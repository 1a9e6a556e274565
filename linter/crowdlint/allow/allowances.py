"""Comments in a template that allow a finding: ``<!-- crowdlint: allow NAME -- reason -->``, or the same in Liquid.

``allow`` speaks of the next element (its tags, and the text of a script), ``allow-block`` of what follows up to the end
of the element or Liquid block that holds the comment, ``allow-file`` of the whole file. This module reads the comments;
``suppress.py`` knows how far each one reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.nearest import did_you_mean
from crowdlint.rules import all_rules
from crowdlint_schemas.light import field, record, regex

VERBS = ("allow", "allow-block", "allow-file")
OTHER_TOOLS = ("disable", "disable-next", "disable-next-line", "enable", "ignore", "noqa", "off", "skip", "suppress")

_OPENING = regex(r"(<!--|\{%-?\s*#|\{%-?\s*comment\s*-?%\})\s*(?=crowdlint\b)", re.I)
_CLOSING = {
    "<": regex(r"-->"),
    "#": regex(r"-?%\}"),
    "%": regex(r"\{%-?\s*endcomment\s*-?%\}"),
}
_DIRECTIVE = regex(
    r"crowdlint(?P<colon>\s*:)?\s*(?P<verb>[\w-]+)?(?P<names>.*?)(?:\s--(?:\s+(?P<reason>.*))?)?\s*\Z", re.S
)
_NAME = regex(r"[^\s,]+")

# A comment that is not closed within so many characters is none: looking further would make reading quadratic.
LONGEST = 4000


@record
class Allowance:
    """One comment. ``names``: each rule and where it is named; ``reach``: of which places; ``used``: by what."""

    span: Span
    verb: str
    names: list[tuple[str, Span]]
    reason: str = ""
    reach: list[Span] = field(default_factory=list)
    used: set[str] = field(default_factory=set)


@record
class Allowances:
    """All comments of a template that speak to crowdlint. Rules ``on=Allowances`` are asked last.

    ``malformed``: what cannot be understood. ``asked``: the rules that had their say, so that one which was not asked
    is not said to be allowed in vain.
    """

    source: Source
    entries: list[Allowance] = field(default_factory=list)
    malformed: list[tuple[Span, str]] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def unused(self) -> Iterator[tuple[Allowance, list[tuple[str, Span]]]]:
        """Comments that allowed nothing, or not all they name, with the names that were not needed."""
        for entry in self.entries:
            idle = [(name, span) for name, span in entry.names if name in self.asked - entry.used]
            if idle:
                yield entry, idle


def read(source: Source) -> Allowances:
    """The comments of a template that speak to crowdlint."""
    found = Allowances(source)
    for opening in _OPENING.finditer(source.text):
        mark = opening[1]
        kind = "<" if mark[0] == "<" else "#" if mark[-1] == "#" else "%"
        closing = _CLOSING[kind].search(source.text, opening.end(), opening.end() + LONGEST)
        if closing:
            _directive(found, Span(opening.start(), closing.end()), opening.end(), closing.start())
    return found


def _directive(found: Allowances, span: Span, start: int, end: int) -> None:
    match = _DIRECTIVE.fullmatch(found.source.text, start, end)
    assert match  # every part of it may be empty
    verb = (match["verb"] or "").lower()
    if not match["colon"]:
        if verb in VERBS or verb in OTHER_TOOLS:
            found.malformed.append(
                (span, f"the colon is missing: `crowdlint: {verb if verb in VERBS else 'allow'} NAME`")
            )
        return
    if verb not in VERBS:
        guess = "" if verb in OTHER_TOOLS else did_you_mean(verb, VERBS)
        known = "; it can be `allow`, `allow-block` or `allow-file`"
        found.malformed.append((span, f"`crowdlint: {verb}` says nothing{guess or known}"))
        return
    names = [(name[0], Span(name.start(), name.end())) for name in _NAME.finditer(match.string, *match.span("names"))]
    if not names:
        found.malformed.append((span, f"`{verb}` does not say what: `crowdlint: {verb} NAME -- reason`"))
        return
    entry = Allowance(span, verb, [], " ".join((match["reason"] or "").split()))
    known_names = {word: rule.name for rule in all_rules() for word in (rule.name, rule.code)}
    for name, place in names:
        if name.lower() in known_names or name.upper() in known_names:
            entry.names.append((known_names.get(name.lower()) or known_names[name.upper()], place))
        else:
            found.malformed.append((place, f"no rule is called `{name}`{did_you_mean(name, known_names)}"))
    if entry.names:
        found.entries.append(entry)
