"""Pages of other template languages that lie among task templates: whose braces are these?"""

from __future__ import annotations

import re
from bisect import bisect_left

from crowdlint.language.page.page import Page
from crowdlint.language.text.kept import once
from crowdlint.language.text.ranges import Ranges, blocks
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen, regex
from crowdlint_schemas.question.market import SCRIPTS_PATTERN, SUBMIT_PATTERN

# Words that only the server-side languages have; a page of Ground Truth that holds one by mistake reads `task.input`.
_SERVER = (
    ("Django", regex(r"\{%-?\s*(?:load|csrf_token|static|url|trans|blocktrans|endblocktrans|get_\w+)\b")),
    (
        "Jinja",
        regex(
            r"\{%-?\s*(?:extends|block|macro|import|from|set|call|endblock|endmacro|endset)\b"
            r"|\{\{[^{}]*\b(?:url_for|get_flashed_messages|csrf_token|super|static)\s*\("
            r"|\{\{[^{}]*\|\s*(?:tojson|safe|e|forceescape|urlencode|filesizeformat|pprint|xmlattr)\b"
        ),
    ),
)
# What only pages for Mechanical Turk say.
OF_TURK = regex(
    f"{SCRIPTS_PATTERN}|{SUBMIT_PATTERN}|\\bturk(?:SubmitTo|SetAssignmentID|GetParam)\\b|ASSIGNMENT_ID_NOT_AVAILABLE",
    re.I,
)
_TASK = regex(r"\{[{%][^{}%]*\btask\s*\.\s*in")  # a slip of `task.input`; the word alone stands in anybody's prose
_HANDLEBARS = regex(r"\{\{\{?[#/^>]\s*[A-Za-z]|\{\{else\}\}")
# Attributes and scripts that tell which library fills in braces in the browser.
_VUE = regex(r"v-[a-z]|[:@][a-z]")
_ANGULAR = regex(r"(?:data-)?ng-[a-z]|\*ng[a-z]|\[[a-z]|\([a-z]")
_FIRST_SIGNS = "v:@dn*[("
_MADE = regex(r"\bnew\s+Vue\b|\bVue\.createApp\b|\bcreateApp\s*\(|\bPetiteVue\b")
# What an output holds in JavaScript, and never in Liquid.
_SCRIPT = regex(r"[?!+*&]|\|\||\(|===|\.length\b")
_OUTPUT = regex(r"\{\{.*?\}\}", re.S)
_RAW = regex(r"\{%-?\s*+(raw|comment)\s*+-?%\}")
_END_OF_RAW = regex(r"\{%-?\s*+end(raw|comment)\s*+-?%\}")


@frozen
class Foreign:
    """Another language in a template that Liquid would run. ``name``: which; ``span``: what shows it.

    ``places``: where Liquid sees its own tags and outputs, but should not; the whole text where none of it is Liquid's.
    ``served``: whether a server fills it in before, and not a script in the worker's browser.
    """

    name: str
    span: Span
    places: tuple[Span, ...]
    served: bool


def left_alone(text: str) -> Ranges:
    """What Liquid does not read: what stands in `raw` and in `comment`."""
    return Ranges(blocks(text, _RAW, _END_OF_RAW))


@once
def speaks_of_turk(page: Page) -> bool:
    """Whether the template says what only those for Mechanical Turk say."""
    text = page.source.text
    small = page.small if len(page.rendered.pieces) == 1 else text.lower()
    return any(word in small for word in ("turk", "externalhit", "assignment_id")) and OF_TURK.search(text) is not None


def is_formatted(page: Page) -> bool:
    """Whether a form says in which format it answers, which counts at Mechanical Turk alone."""
    return any(each.attribute("answer-format") for each in page.elements("crowd-form"))


@once
def foreign(page: Page) -> Foreign | None:
    """The other language whose braces Liquid would take for its own; ``None`` where there is none to be seen."""
    if page.template is None:
        return None
    text = page.source.text
    if not any(sign in text for sign in ("{%", "{{")):
        return None
    hidden = left_alone(text)
    whole = (Span(0, len(text) + 1),)
    if "task.input" not in text:
        for name, words in _SERVER:
            match = next((each for each in words.finditer(text) if each.start() not in hidden), None)
            if match:
                return Foreign(name, Span(*match.span()), whole, served=True)
        if (place := _reads_names_of_its_own(page)) and place.start not in hidden:
            return Foreign("Jinja, Django or the like", place, whole, served=True)
    match = next((each for each in _HANDLEBARS.finditer(text) if each.start() not in hidden), None)
    if match:
        return Foreign("Handlebars", Span(*match.span()), whole, served=False)
    return _in_browser(page, hidden)


def _reads_names_of_its_own(page: Page) -> Span | None:
    """The first name that nothing sets, on a page that is not Ground Truth's: it sends its form somewhere itself, or
    as only Mechanical Turk's elements do, where no Liquid runs.
    """
    formed = is_formatted(page) and not framework(page)
    if page.template is None or (page.elements("crowd-") and not formed) or _TASK.search(page.source.text):
        return None
    sent = formed or any((action := form.value("action")) and action.text.strip("# ") for form in page.elements("form"))
    if not sent and not speaks_of_turk(page):
        return None
    unknown = (use for use in page.template.scopes.uses if use.from_data and not use.bindings)
    return next((use.path.span for use in unknown), None)


def _in_browser(page: Page, hidden: Ranges) -> Foreign | None:
    """Vue's or Angular's outputs: those of names that the template does not set."""
    name = framework(page)
    if not name or page.template is None:
        return None
    unknown = sorted(
        use.path.span.start
        for use in page.template.scopes.uses
        if use.from_data and not use.bindings and use.path.root not in ("task", "input")
    )
    outputs = [Span(*each.span()) for each in _OUTPUT.finditer(page.source.text)]
    places = [
        each
        for each in outputs
        if each.start not in hidden
        and "task.input" not in each.of(page.source.text)
        and (_SCRIPT.search(each.of(page.source.text)) or _any_within(unknown, each))
    ]
    return Foreign(name, places[0], tuple(places), served=False) if places else None


def _any_within(offsets: list[int], span: Span) -> bool:
    return bisect_left(offsets, span.start) < bisect_left(offsets, span.end)


@once
def framework(page: Page) -> str:
    """The library that fills in braces in the browser, if one can be told."""
    scripts = page.elements("script")
    sources = [each.value.text.lower() for script in scripts if (each := script.attribute("src"))]
    names = {token.name for element in page.elements() for token in element.start.attributes}
    names = {each for each in names if each[:1] in _FIRST_SIGNS}
    if any("vue" in each for each in sources) or any(_MADE.search(each.text) for each in scripts):
        return "Vue"
    if any("angular" in each for each in sources) or any(_ANGULAR.match(each) for each in names):
        return "Angular"
    return "Vue" if any(_VUE.match(each) for each in names) else ""
