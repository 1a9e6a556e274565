"""What is known about the job a template is for, beyond its text. Rules read it as ``page.job``."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from crowdlint_schemas.light import cached_property, field, frozen

if TYPE_CHECKING:
    from crowdlint_schemas import ElementEntry

Workforce = Literal["private", "vendor", "public"]


@frozen
class Job:
    """Facts about the job that the configuration or the command line gave.

    ``workforce`` is ``None`` where nobody said who will work on it. ``extra_elements`` are the project's own elements
    by tag, in the shape of ``crowdlint_schemas.elements()``; they win over Amazon's of the same name.
    """

    workforce: Workforce | None = None
    extra_elements: Mapping[str, ElementEntry] = field(default_factory=dict)

    @cached_property
    def elements(self) -> Mapping[str, ElementEntry]:
        """Every element the template may use, by tag: Amazon's and the project's own."""
        from crowdlint_schemas import elements

        known: Mapping[str, ElementEntry] = elements()
        return ChainMap(dict(self.extra_elements), known) if self.extra_elements else known  # type: ignore[arg-type]

    @cached_property
    def events(self) -> list[str]:
        """The events that crowd elements fire, in alphabetical order."""
        return sorted({event for tag in self.elements for event in self.elements[tag]["events"] if "-" in event})
