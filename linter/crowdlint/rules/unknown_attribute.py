"""An attribute that a crowd element does not have: what it was meant to say never reaches the worker."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Edit, Finding, Fix
from crowdlint.language.page.page import Attribute, Element, Page
from crowdlint.language.text.source import MARKER
from crowdlint.nearest import nearest
from crowdlint.rules import rule

# What any element may carry: HTML's global attributes, and those that browsers or accessibility tools understand.
GLOBAL = """
    accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert
    inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex
    title translate xml:lang xmlns
""".split()  # noqa: SIM905 - a list of thirty strings is harder to read


SLIPS = ("missing-whitespace-between-attributes", "unexpected-character-in-attribute-name")


@rule("CL301", on=Page, severity="warning", also=("info",), pieces=True, seeks="<crowd->")
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute, at its name."""
    for element in page.elements("crowd-"):
        entry = element.facts
        if entry is None or "use-instead" in entry:
            continue  # unknown-element says so
        known = entry["attributes"]
        odd = [each for each in element.attributes if each.name not in known and not _is_global(each.name)]
        spilt = _spilt_from(page, element) if odd else 0
        for attribute in odd:
            if attribute.value_span is not None or attribute.span.start < spilt:
                yield _finding(element, attribute, sorted(known))


def _spilt_from(page: Page, element: Element) -> int:
    """Where a quote ended a value too early, if one did: the words after it are the rest of the value, not names."""
    tag = element.start_tag
    slips = (each.span.start for each in page.errors if each.name in SLIPS)
    return min((at for at in slips if tag.start < at < tag.end), default=tag.end)


def _is_global(name: str) -> bool:
    """HTML's own, hooks of scripts (``data-``, ``on…``), names that Liquid writes in part, and those of frameworks."""
    return (
        name in GLOBAL
        or name.startswith(("data-", "aria-", "on", "ng-", "v-", "x-", "hx-"))
        or not name.isascii()
        or _has_signs(name)
    )


def _has_signs(name: str) -> bool:
    """``@click``, ``:src``, ``v-if.x``; names with quotes or ``<`` are slips that other rules point at."""
    return MARKER in name or any(sign in name for sign in "@:#[](){}.\"'<=/$%*")


def _finding(element: Element, attribute: Attribute, known: list[str]) -> Finding:
    typed = attribute.name_span.of(element.page.source.text)
    name = typed if typed.lower() == attribute.name else attribute.name
    message = f"`<{element.tag}>` has no attribute `{name}` and passes over it"
    if attribute.name == "required":
        return Finding(attribute.name_span, f"{message}, so that nobody has to answer{_instead(element)}")
    meant = nearest(attribute.name, known)
    if attribute.name in ("label", "text") and element.facts and element.facts["content"] in ("any", "phrasing"):
        return Finding(attribute.name_span, f"{message}; its text stands between its tags")
    if meant is None:
        if any(attribute.name in entry["attributes"] for entry in element.page.job.elements.values()):
            return Finding(attribute.name_span, f"{message}, though others have one; leave it out")
        return Finding(attribute.name_span, f"{message}; leave it out, or call it `data-{name.lower()}`", level="info")
    message += f"; did you mean `{meant}`?"
    fix = None
    if attribute.name_editable and element.attribute(meant) is None:
        fix = Fix(f"rename it to `{meant}`", (Edit(attribute.name_editable, meant),), "unsafe")
    return Finding(attribute.name_span, message, fix)


def _instead(element: Element) -> str:
    """What asks for an answer where an element cannot."""
    radio = element.tag in ("crowd-radio-group", "crowd-radio-button")
    return '; write `<input type="radio" required>` where a choice must be made' if radio else "; leave it out"
