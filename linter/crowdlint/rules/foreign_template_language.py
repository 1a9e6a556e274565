"""Braces and signs of another template language, which the worker would see as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Consequence, Finding, Note
from crowdlint.language.page.foreign import Foreign, foreign, is_formatted, left_alone
from crowdlint.language.page.page import Page
from crowdlint.language.page.placeholders import fills_body
from crowdlint.language.page.standing import is_component
from crowdlint.language.text.dialect import variables
from crowdlint.language.text.ranges import Ranges
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.filters import FILTERS
from crowdlint_schemas.light import regex

LIQUID = "; Liquid writes `{{ … }}`"
LEFT_MISSING = "a brace is missing on the left" + LIQUID
# Liquid reads these itself, so they are looked for in what the author typed.
MUSTACHES = regex(r"(?<!\{)\{\{\{++[^{}]*+\}\}\}+")
# What is seen of each language once Liquid has run, a sign without which it is not, and what to write instead.
ANYWHERE = (
    ("{#", r"\{#.*?#\}", "`{# … #}` is a comment of Jinja, which workers see here; HTML writes `<!-- … -->`"),
    ("<?", r"<\?(?:php\b|=)(?:.*?\?>)?", "PHP does not run here" + LIQUID),
    ("<%", r"<%[=@-]?\s.*?%>", "`<% … %>` does not run here" + LIQUID),
    (
        "task.input",
        r"\$\{\s*task\.input\b[^{}]*\}",
        "`${…}` is Mechanical Turk's; this template is Liquid, which writes `{{ … }}`",
    ),
    ("task.input", r"(?<![{$])\{\s*task\.input\b[^{}]*\}(?!\})", "one brace is missing on each side" + LIQUID),
    ("task.input", r"(?<![{$])\{\s*task\.input\b[^{}]*\}\}", LEFT_MISSING),
    ("|", rf"(?<![{{$])\{{\s*[\w.\[\]-]+\s*\|\s*(?:{'|'.join(FILTERS)})\b[^{{}}]*\}}\}}", LEFT_MISSING),
)
IN_MTURK = (
    ("{", r"(?<![{$])\{[A-Za-z_]\w*\}(?!\})", "a column is written `${name}`; its `$` is missing"),
    (
        "{{",
        r"(?<![{$])\{\{[\w\s.-]+\}\}(?!\})",
        "nothing fills in `{{ … }}` here; Mechanical Turk writes `${name}` for a column",
    ),
)
# Attributes of frameworks that fill in such braces themselves.
FRAMEWORK = regex(r"<[^<>]*\s(?:v-|x-data|ng-|data-ng-|data-bind\b|:[a-z]|@[a-z])")


@rule("CL118", on=Page, severity="error", also=("warning", "info"))
def check(page: Page) -> Iterator[Finding]:
    """One finding a place, outside of scripts, styles and comments; one a page that is another language's."""
    found = foreign(page)
    if found:
        yield _whole(found, page)
        if found.served:
            return
    yield from _mustaches(page.source.text)
    text = page.rendered.text
    patterns = [each for each in _patterns(page) if each[0] in text]
    if not patterns:
        return
    hidden = [
        (each.start.end, each.end.start if each.end else each.start.end) for each in page.elements("script", "style")
    ]
    hidden += [(each.start, each.end) for each in page.comments if not text.startswith("<?", each.start)]
    outside = Ranges(hidden)
    for _, pattern, message in patterns:
        said: dict[str, list[Span]] = {}
        for match in re.finditer(pattern, text, re.S):
            if match.start() not in outside:
                said.setdefault(match[0], []).append(page.span(*match.span()))
        for words, spans in said.items():  # one name that nothing fills in is one mistake
            echoes = tuple(Consequence(("CL119", "CL4"), span) for span in spans)
            notes = tuple(Note(span, "again here") for span in dict.fromkeys(spans[1:4]))
            harmless = words.startswith("{#")  # a note too many harms no answer
            yield Finding(spans[0], message, notes=notes, echoes=echoes, level="warning" if harmless else None)


def _patterns(page: Page) -> tuple[tuple[str, str, str], ...]:
    """What to look for: on a page for Mechanical Turk more, but names of a program's own only beside columns.

    CreateHIT is called by a program, which may fill in whatever it likes before.
    """
    known = ANYWHERE if not page.is_question else tuple(each for each in ANYWHERE if each[0] in ("task.input", "|"))
    mturk = page.dialect is not None and page.dialect.name == "mturk"
    meant = mturk and ("task.input" in page.source.text or (variables(page.source) and not fills_body(page)))
    return known + IN_MTURK if meant and not FRAMEWORK.search(page.rendered.text) else known


def _whole(found: Foreign, page: Page) -> Finding:
    """A page, or outputs in it, that are not for Liquid, so that what Liquid's rules say about them is idle."""
    echoes = tuple(Consequence(("CL1", "CL41", "CL5", "CL61", "CL70"), span) for span in found.places)
    if found.served and is_formatted(page):
        message = f"braces of {found.name}: a program of your own fills them in before Mechanical Turk gets the page"
        return Finding(found.span, f"{message}; check the page that comes out", level="info", echoes=echoes)
    if is_component(page) or (found.served and not page.elements("crowd-")):
        where = "a server of your own fills in" if found.served else "it puts into a page of its own"
        message = f"this is a page of {found.name}, which {where}, and no task template"
        everything = (Consequence(("CL",), Span(0, len(page.source.text) + 1)),)
        return Finding(found.span, f"{message}; check the page that comes out", level="info", echoes=everything)
    if found.served:
        message = (
            f"this is a page of {found.name}, which fills it in on your own server; Ground Truth runs Liquid alone"
        )
        return Finding(
            found.span, f"{message} and refuses it: write Liquid, or check the page that comes out", echoes=echoes
        )
    message = f"these braces are {found.name}'s, but Ground Truth runs them as Liquid first and prints nothing for them"
    return Finding(
        found.span,
        f"{message}; put them between `{{% raw %}}` and `{{% endraw %}}`",
        echoes=echoes,
        level=None if "task.input" in page.source.text else "warning",
    )


def _mustaches(text: str) -> Iterator[Finding]:
    """`{{{{ x }}}}` and `{{{ x }}}`."""
    if "{{{" not in text:
        return
    shown = left_alone(text)
    for match in MUSTACHES.finditer(text):
        if match.start() in shown:
            continue
        doubled = match[0].startswith("{{{{")
        what = (
            "braces are doubled, as Python's `format` wants them" if doubled else "three braces are another language's"
        )
        yield Finding(Span(*match.span()), what + LIQUID)
