"""Opinions. One file per rule, found by looking at this folder; its page (``.md``) lies beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from crowdlint.faults import FAMILY, TITLE
from crowdlint.finding import Finding, Severity
from crowdlint_schemas.light import field, frozen

Check = Callable[[Any], Iterable[Finding]]
Around = Literal["inside", "before", "page", "anywhere"]

FAMILIES = {
    "CL0": "crowdlint itself",
    "CL1": "Liquid",
    "CL2": "HTML structure",
    "CL3": "crowd elements and attributes",
    "CL4": "values and JSON",
    "CL5": "data and access",
    "CL6": "answers and form",
    "CL7": "scripts and safety",
    "CL8": "people",
    FAMILY: TITLE,
}


@frozen
class Rule:
    """What a rule file registers. ``on``: the name of the class whose objects ``check`` is called with, one by one.

    ``also``: the other severities that its findings may have, told by ``Finding.level``. ``seeks``: signs of which one
    must be there for the rule to find anything (see ``check/signs.py``); without any it is always asked.
    """

    code: str
    name: str
    on: str
    severity: Severity
    default: bool
    since: int
    every: bool = False
    also: tuple[Severity, ...] = ()
    around: Around | None = None
    pieces: bool = False
    seeks: tuple[str, ...] = ()
    rendered: bool = False
    own: Check | None = field(default=None, compare=False, repr=False)

    def __hash__(self) -> int:
        return hash(self.code)

    @property
    def check(self) -> Check:
        """What finds; of a rule of the index, its module is imported now."""
        return self.own or _check(self.name)

    @property
    def severities(self) -> str:
        """Its severities, the usual one first, for tables."""
        return ", ".join((self.severity, *self.also))

    @property
    def page(self) -> Path:
        """The rule's page, a Markdown file beside its module."""
        return page(self.name)

    @property
    def summary(self) -> str:
        """The first paragraph of the rule's page, on one line."""
        paragraphs = self.page.read_text(encoding="utf-8").split("\n\n")
        return " ".join(paragraphs[1].split())


def page(name: str) -> Path:
    """The Markdown page of the rule called ``name``."""
    return Path(__file__).with_name(name.replace("-", "_") + ".md")


def rule(
    code: str,
    *,
    on: type,
    severity: Severity = "warning",
    default: bool = True,
    since: int = 1,
    every: bool = False,
    also: tuple[Severity, ...] = (),
    around: Around | None = None,
    pieces: bool = False,
    seeks: str | Iterable[str] = (),
    rendered: bool = False,
) -> Callable[[Check], Rule]:
    """Make a generator of findings a rule; its name is that of its module.

    ``default``: on unless switched off. ``since``: the ``rules-version`` that introduced it.
    ``also``: the severities that single findings may have instead (``Finding.level``).
    ``every``: a finding counts only where each variant of the template gives it that shows its place; for rules about
    what is *missing*, which a page that takes another branch may well have. ``Span(0, 0)`` is a place of all variants.
    ``around``: where a program that fills a template in may write what makes a finding wrong: ``inside`` the element,
    ``before`` the place, markup on the ``page`` (as it may for what is missing), or just ``anywhere``. ``pieces``: also
    asked about rows and the like, which a program joins to a page: what is found shows in the element alone.
    ``seeks``: signs of which one must be on the page for the rule to find anything, such as ``<button>`` or ``[src]``.
    ``rendered``: also asked about the page that comes of a line of a manifest, where the data decide.
    """

    def register(check: Check) -> Rule:
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        beyond = around or ("inside" if every else None)
        signs = tuple(sorted(seeks.split() if isinstance(seeks, str) else seeks))
        return Rule(
            code, name, on.__name__, severity, default, since, every, also, beyond, pieces, signs, rendered, check
        )

    return register


@cache
def _check(name: str) -> Check:
    made: Rule = import_module(f"{__name__}.{name.replace('-', '_')}").check
    return made.check


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this folder, by code, from the index that `make accept` writes: their modules wait to be asked."""
    from crowdlint.rules._index import RULES

    return tuple(Rule(*row) for row in RULES)
