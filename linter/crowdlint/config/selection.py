"""Which rules are on, and how severe: defaults, then the layers of configuration and command line over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crowdlint.errors import UserError
from crowdlint.finding import Severity
from crowdlint.nearest import did_you_mean
from crowdlint.rules import FAMILIES, Rule
from crowdlint_schemas.light import field, frozen


@frozen
class Layer:
    """One voice on which rules are on. Selectors are a code, the start of one, a name, or ``ALL``.

    ``select`` replaces what earlier layers chose (``None``: it does not), the others change it. ``place`` is the file
    or option that spoke, for messages.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    place: str = ""


def names(rules: Iterable[Rule], selector: str) -> list[Rule]:
    """The rules a selector stands for; empty if it stands for none."""
    word = selector.strip()
    if word.upper() == "ALL":
        return list(rules)
    upper = word.upper()
    if upper.startswith("CL") and (upper == "CL" or upper[2:].isdigit()):
        return [rule for rule in rules if rule.code.startswith(upper)]
    return [rule for rule in rules if rule.name == word.lower()]


def beginning(rules: Iterable[Rule], typed: str) -> list[str]:
    """What a shell offers for the last of several selectors: codes or names that begin so, after those before it."""
    before, comma, word = typed.rpartition(",")
    every = [*(rule.name for rule in rules), *(rule.code for rule in rules), "ALL"]
    return [before + comma + each for each in every if each.lower().startswith(word.lower())]


def check_selector(rules: Sequence[Rule], selector: str, place: str) -> None:
    """Raise ``UserError`` for a selector that stands for no rule."""
    if not names(rules, selector) and selector.upper() not in FAMILIES:
        known = [rule.name for rule in rules] + [rule.code for rule in rules]
        raise UserError(f"no rule is called `{selector}`{did_you_mean(selector, known)}", place)


def _weight(selectors: Iterable[str], rule: Rule) -> int:
    """How specifically the selectors speak of a rule: 0 not at all, 1 ``ALL``, the length of a prefix, 9 its name."""
    best = 0
    for selector in selectors:
        word = selector.strip().upper()
        if word == "ALL":
            best = max(best, 1)
        elif word == rule.name.upper() or word == rule.code:
            best = 9
        elif word.startswith("CL") and rule.code.startswith(word):
            best = max(best, len(word))
    return best


def choose(
    rules: Sequence[Rule],
    layers: Iterable[Layer],
    version: int | None = None,
    always_ignore: Iterable[str] = (),
) -> dict[Rule, Severity | None]:
    """The rules that are on, each with the severity that a layer gives it; ``None`` where the rule itself may say.

    The more specific selector wins (`select = ["CL3"]` with `ignore = ["unknown-attribute"]`), and `ignore` wins a tie.
    Rules newer than ``version`` are on only where a layer names them by their own name or code.
    """
    chosen: dict[Rule, Severity | None] = {}
    for rule in rules:
        recent = version is not None and rule.since > version
        on = rule.default and not recent
        severity: Severity | None = None
        heaviest = 0
        for layer in layers:
            wanted = _weight((*(layer.select or ()), *layer.extend_select), rule)
            refused = _weight(layer.ignore, rule)
            if recent and wanted < 9:
                wanted = 0
            if layer.select is not None:
                on = False
            if wanted or refused:
                on = wanted > refused
            for selector, level in layer.severity.items():
                weight = _weight([selector], rule)
                if weight and weight >= heaviest:
                    severity, heaviest = level, weight
        if on and not _weight(always_ignore, rule):
            chosen[rule] = severity
    return chosen
