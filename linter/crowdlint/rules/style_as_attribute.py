"""A property of CSS written as an attribute: `<iframe max-width="35vw">`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Consequence, Finding
from crowdlint.language.html.names import ELEMENTS
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

PROPERTIES = frozenset(
    re.findall(
        r"\S+",
        """
        align-items background-color border-radius box-shadow cursor display flex flex-direction float font font-family
        font-size font-style font-weight gap grid justify-content left letter-spacing line-height margin margin-bottom
        margin-left margin-right margin-top max-height max-width min-height min-width object-fit opacity overflow
        overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top position text-align
        text-decoration text-transform top transform vertical-align visibility white-space word-wrap z-index
        """,
    )
)


@rule("CL222", on=Page, severity="warning", seeks=(f"[{name}]" for name in PROPERTIES))
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute. Drawings have many of these as attributes, and custom elements may."""
    for element in page.elements():
        own = element.tag not in ELEMENTS and element.tag not in page.job.elements
        if own or element.has_unknown_attributes or element.closest("svg", "math"):
            continue
        entry = element.facts
        for attribute in element.attributes:
            if attribute.name not in PROPERTIES or not attribute.value.text.strip():
                continue
            if entry and attribute.name in entry["attributes"]:
                continue
            style = f'style="{attribute.name}: {attribute.value.text}"'
            shown = style if not attribute.value.holes else f'style="{attribute.name}: …"'
            echo = Consequence(("CL301", "CL221"), attribute.name_span)
            message = f"`{attribute.name}` is CSS and no attribute, so it changes nothing; write `{shown}`"
            yield Finding(attribute.name_span, message, echoes=(echo,))
