"""Where a page holds JavaScript, and which scripts it loads from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from crowdlint.language.page.page import Attribute, Element, Page
from crowdlint.language.page.standing import SAVED, may_be_saved
from crowdlint.language.page.values import Value
from crowdlint.language.text.kept import once
from crowdlint.language.text.span import Span
from crowdlint_schemas import loader
from crowdlint_schemas.light import record, regex
from crowdlint_schemas.question.market import SCRIPTS_PATTERN

Kind = Literal["inline", "module", "handler", "foreign"]
"""``foreign``: TypeScript, JSX and the like, which a library on the page turns into JavaScript."""
Origin = Literal["amazon", "library", "own"]

_SCRIPT_TYPES = regex(r"(?:(?:text|application)/(?:x-)?(?:java|ecma|j|live)script[\d.]*)?\s*(?:;.*)?", re.I)
_FOREIGN = regex(r"babel|jsx|typescript|coffee|livescript|python|\bruby", re.I)
# What a build fills in.
_BUNDLED = regex(r"You need to enable JavaScript|<div id=[\"']?(?:root|app|__next|__nuxt)\b[^>]*>\s*</div>", re.I)
_JAVASCRIPT_URL = regex(r"\s*javascript:", re.I)
_AMAZON = regex(f"{loader.MEANT_PATTERN}|{SCRIPTS_PATTERN}", re.I)
# By their file names: libraries that make no elements of the author's by themselves and fill no field of his.
_LIBRARY = regex(
    r"(?:^|[/@])(?:jquery|zepto|bootstrap|popper|d3|lodash|underscore|moment|dayjs|luxon|fontawesome|font-awesome|all"
    r"|mathjax|katex|polyfill|html5shiv|respond|modernizr|webcomponents|chart|plotly|three|fabric|konva|paper|p5|hammer"
    r"|wavesurfer|howler|video|plyr|aws-sdk|axios|papaparse|pdf|marked|showdown|highlight|prism|he|uuid|seedrandom"
    r"|svg|snap|raphael|sortable|chroma|anychart|lightbox|image-picker|draggable|datatables|select2|kit)"
    r"(?:[.@/-][\w.@/-]*)?\.js(?:[?#]|$)",
    re.I,
)


@record
class Script:
    """The code of a script element, of a handler attribute or of a ``javascript:`` address.

    ``value`` holds it from ``start`` on; offsets are those of ``text``.
    """

    element: Element
    value: Value
    kind: Kind
    start: int = 0
    attribute: Attribute | None = None

    @property
    def text(self) -> str:
        return self.value.text[self.start :]

    def span(self, start: int, end: int) -> Span:
        """The author's text behind ``text[start:end]``."""
        return self.value.span_of(self.start + start, self.start + end)


def scripts(page: Page) -> Iterator[Script]:
    """Every piece of code on the page that is not blank, in document order; data blocks and templates are none."""
    for element in page.elements():
        if element.tag == "script" and not element.attribute("src"):
            kind = _kind(element)
            if kind and element.text.strip():
                yield Script(element, element.text_value, kind)
        for attribute in element.attributes:
            if attribute.name.startswith("on"):
                if attribute.value.text.strip():
                    yield Script(element, attribute.value, "handler", 0, attribute)
            elif attribute.name in ("href", "action") and (url := _JAVASCRIPT_URL.match(attribute.value.text)):
                yield Script(element, attribute.value, "handler", url.end(), attribute)


def _kind(element: Element) -> Kind | None:
    given = element.value("type")
    name = given.text.strip() if given else ""
    if name.lower() == "module":
        return "module"
    if _SCRIPT_TYPES.fullmatch(name):
        return "inline"
    return "foreign" if _FOREIGN.search(name) else None


@once
def origins(page: Page) -> set[Origin]:
    """Whose scripts the page loads; one whose address Liquid writes is the author's own.

    So are those that were taken out of a saved page, and those that a build puts into its template.
    """
    text = page.rendered.text
    found: set[Origin] = set()
    if may_be_saved(page) and SAVED.search(text):
        found.add("own")
    if ("enable javascript" in page.small or "<div id=" in page.small) and _BUNDLED.search(text):
        found.add("own")
    for element in page.elements("script"):
        address = element.value("src")
        name = address.text.strip() if address is not None else ""
        if name:
            found.add("amazon" if _AMAZON.search(name) else "library" if _LIBRARY.search(name) else "own")
    return found
