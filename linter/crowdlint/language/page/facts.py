"""The attributes of a page about which something is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.language.page.page import Attribute, Page

if TYPE_CHECKING:
    from crowdlint_schemas.entry import AttributeEntry as Fact


def known_attributes(page: Page) -> Iterator[tuple[Attribute, Fact]]:
    """Each attribute of a crowd element with its facts, in document order; those nobody knows are left out."""
    for element in page.elements("crowd-", "iron-icon"):
        entry = page.job.elements.get(element.tag)
        for attribute in element.attributes if entry else ():
            fact = entry["attributes"].get(attribute.name) if entry else None
            if fact is not None:
                yield attribute, fact
