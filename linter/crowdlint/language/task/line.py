"""A line of a manifest, as rules ``on=ManifestLine`` see it, and what a template reads of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crowdlint.finding import Finding, Severity
from crowdlint.language.liquid.expressions import Comparison, Condition
from crowdlint.language.text.span import Span
from crowdlint_schemas.jobs.manifests import MANIFEST_LINE, SOURCES, PriorLabel, prior_labels, shapes
from crowdlint_schemas.light import cached_property, frozen

if TYPE_CHECKING:
    from crowdlint.language.liquid import Template
    from crowdlint.language.liquid.scope import NameUse

NOWHERE = Span(0, 0)


@frozen
class LineReads:
    """What of a line a template reads: ``keys`` by name, and with ``everything`` all others, too (it prints the line,
    or goes through it). ``asked``: those of which a condition asks whether they are there, or that have a default.
    """

    keys: frozenset[str] = frozenset()
    everything: bool = False
    asked: frozenset[str] = frozenset()

    @classmethod
    def of(cls, template: Template) -> LineReads:
        """What a Liquid template reads, followed through ``assign`` and loops."""
        keys: set[str] = set()
        asked: set[str] = set()
        everything = False
        for use in template.scopes.uses:
            for steps in use.data:
                if steps[:2] != ("task", "input"):
                    continue
                rest = steps[3:] if steps[2:3] == (MANIFEST_LINE,) else steps[2:]
                if not rest or not isinstance(rest[0], str):
                    everything = True
                    continue
                keys.add(rest[0])
                if _asks(use):
                    asked.add(rest[0])
        return cls(frozenset(keys), everything, frozenset(asked))

    @property
    def data_keys(self) -> frozenset[str]:
        """The keys of a line that make one task differ from another."""
        return self.keys | set(SOURCES)


def _asks(use: NameUse) -> bool:
    """Whether the author thought of what happens where a value is missing."""
    tested = any(isinstance(each, Condition | Comparison) for each in use.within)
    return tested or any(each.name.text == "default" for each in use.filters)


@frozen
class ManifestLine:
    """A line of a manifest, or a row of a CSV file.

    ``number``: from 1; ``text``: as it stands, without its line end; ``value``: what it says as JSON, ``None`` where
    ``fault`` says why it cannot be read. ``size``: how many characters it has; of one that nobody could hold, ``text``
    is but its beginning. ``marked``: a byte order mark stands before it. ``same_as``: an earlier line that makes the
    same task. ``rows``: it is a row for Mechanical Turk.
    """

    number: int
    text: str = ""
    value: Any = None
    fault: str = ""
    size: int = 0
    reads: LineReads = LineReads()
    marked: bool = False
    same_as: int | None = None
    rows: bool = False

    @property
    def record(self) -> dict[str, Any]:
        """The attributes of the line; none where it is no object, or a row."""
        return self.value if isinstance(self.value, dict) and not self.rows else {}

    @cached_property
    def labels(self) -> list[PriorLabel]:
        """The labels of earlier jobs that the template reads: what it does not read may be of any task type."""
        return [label for label in prior_labels(self.record) if label.name in self.reads.keys]

    def shapes(self) -> Iterator[tuple[PriorLabel, tuple[str | int, ...], Any]]:
        """Each box and point of those labels: the label, its path in the line, and itself."""
        for label in self.labels:
            for path, shape in shapes(label.value):
                yield label, (label.name, *path), shape

    def finding(self, message: str, *path: str | int, level: Severity | None = None) -> Finding:
        """A finding about the value at ``path``, or about the whole line."""
        return Finding(NOWHERE, message, level=level, path=path)
