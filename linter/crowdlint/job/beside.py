"""What a request names, as it lies beside it: the template, the label category file, the manifest's first line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from crowdlint.check.reading import Reading
from crowdlint.errors import UserError
from crowdlint.job.placed import PlacedValue
from crowdlint.language.page.meaning import meaning_of
from crowdlint.language.page.page import Attribute, Page
from crowdlint.language.text import reach
from crowdlint.language.text.source import Source
from crowdlint_schemas.light import frozen


@frozen
class OfferedList:
    """The labels that an attribute offers, all of them known."""

    attribute: Attribute
    labels: frozenset[str]


@frozen
class TemplateBeside:
    """A template of the job."""

    source: Source

    @cached_property
    def reading(self) -> Reading:
        """The template as the linter reads it."""
        return Reading(self.source)

    @property
    def pages(self) -> list[Page]:
        """Its variants."""
        return list(self.reading.pages)

    @cached_property
    def tags(self) -> set[str]:
        """The crowd elements in any of its variants."""
        return {element.tag for page in self.pages for element in page.elements("crowd-")}

    @cached_property
    def paths(self) -> dict[str, tuple[int, int]]:
        """The first key below ``task.input`` that it reads, each with a place, needed ones only."""
        from crowdlint.language.task.sources import infer

        found: dict[str, tuple[int, int]] = {}
        for each in infer(self.source).paths():
            key = each.path.removeprefix("task.input").lstrip(".").partition(".")[0].partition("[")[0]
            if key and each.needed and each.spans:
                found.setdefault(key, (each.spans[0].start, each.spans[0].end))
        return found

    def offered(self) -> Iterator[OfferedList]:
        """The lists of labels that are written down whole."""
        for page in self.pages[:1]:
            for element in page.elements("crowd-"):
                for name, fact in page.job.elements.get(element.tag, {"attributes": {}})["attributes"].items():
                    attribute = element.attribute(name)
                    if attribute is None or "offers" not in fact:
                        continue
                    meaning = meaning_of(attribute.value, fact["encoding"])
                    if meaning.root is not None and meaning.is_whole(fact["offers"]):
                        labels = frozenset(text for text, _ in meaning.strings(fact["offers"]))
                        yield OfferedList(attribute, labels)


@frozen
class LabelsBeside:
    """A label category file."""

    source: Source
    root: PlacedValue

    @property
    def labels(self) -> list[PlacedValue]:
        """What stands at ``labels``, as far as it is a list."""
        listed = self.root.at("labels")
        return listed.value if listed and isinstance(listed.value, list) else []

    @property
    def names(self) -> list[str]:
        """The labels that are known."""
        return [found.text for each in self.labels if (found := each.at("label")) and found.text]


def label_file(source: Source) -> bool:
    """Whether a JSON file is a label category file, and not task data that has labels, too."""
    if '"document-version"' not in source.text:
        return False
    with suppress(ValueError, RecursionError):
        value = json.loads(source.text)
        return isinstance(value, dict) and "labels" in value
    return False


def first_line(path: Path) -> dict[str, Any] | None:
    """The first object of a manifest, or ``None`` where it has none."""
    try:
        reach.require(path)
        with path.open("rb") as file:
            for data, _ in zip(file, range(10), strict=False):
                text = data.decode("utf-8-sig").strip()
                if text:
                    value = json.loads(text)
                    return value if isinstance(value, dict) else None
    except (OSError, ValueError, RecursionError, UserError):
        return None
    return None
