"""What task data a template asks for: every path, what it must be, a sample, a JSON Schema.

    contract = contract_of(template)      of a parsed Liquid tree
    contract.sample()                     task data that fills every place
    contract.schema()                     a JSON Schema of ``task.input``
    contract.paths()                      (path, kind, needed) of every value read

Nothing is random: the same template gives the same answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crowdlint.language import liquid
from crowdlint.language.contract.build import sample, schema
from crowdlint.language.contract.fragile import Fragile, fragile
from crowdlint.language.contract.kinds import kind_of
from crowdlint.language.contract.placement import place_outputs, walked
from crowdlint.language.contract.read import Printed, Value
from crowdlint.language.contract.satisfy import by_shape
from crowdlint.language.contract.shape import Place, Shape, Use
from crowdlint.language.contract.walk import Walk, Way
from crowdlint.language.text.dialect import runs
from crowdlint.language.text.source import MARKER, Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen

__all__ = [
    "Contract",
    "DataPath",
    "Fragile",
    "Place",
    "Shape",
    "Use",
    "Variant",
    "Way",
    "contract_of",
    "contract_of_columns",
]  # fmt: skip


_MOST = 300


@frozen
class DataPath:
    """One value a template reads. ``kind``: picture, text, number, labels … ``of``: the attribute that says so."""

    path: str
    kind: str
    of: str
    needed: bool
    spans: tuple[Span, ...]


@frozen
class Variant:
    """Task data, and the branches that it is made to show."""

    data: dict[str, Any]
    shows: tuple[Way, ...]


@frozen
class Contract:
    """What a template asks for; ``root`` is the shape of ``task.input``; ``ways`` are its branches."""

    source: Source
    root: Shape
    ways: tuple[Way, ...] = ()

    def sample(self) -> dict[str, Any]:
        """Task data with every value that some branch reads."""
        made = sample(self.root)
        return made if isinstance(made, dict) else {}

    def variants(self) -> list[Variant]:
        """One sample for each branch that the data decide about, equal ones once; of very many, the first hundreds."""
        found: dict[str, Variant] = {}
        for way in self.ways[:_MOST]:
            data = sample(self.root, 0, by_shape(way.demands))
            key = json.dumps(data, sort_keys=True)
            shows = found[key].shows if key in found else ()
            found[key] = Variant(data, (*shows, way))
        return list(found.values())

    @property
    def left_out(self) -> Span | None:
        """The first of the branches for which no sample is made, since there are so many."""
        return self.ways[_MOST].span if len(self.ways) > _MOST else None

    def fragile(self) -> list[Fragile]:
        """The places where a text with quotes, brackets or line breaks would break the page, by place."""
        escaped = self.root.name == "task.input"  # Mechanical Turk escapes nothing
        return sorted(fragile(self.root, escaped), key=lambda each: each.span)

    def schema(self) -> dict[str, Any]:
        """A JSON Schema (2020-12) of ``task.input``."""
        made = schema(self.root)
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}

    def paths(self) -> Iterator[DataPath]:
        """Every value read, outer ones first, in the order of the template."""
        for shape in self.root.walk():
            if shape is not self.root:
                kind = kind_of(shape) if not shape.keys and not shape.items else None
                name = kind.name if kind else "object" if shape.keys or shape.mapping else "list"
                spans = tuple(dict.fromkeys(use.span for use in shape.uses))
                yield DataPath(shape.path, name, kind.of if kind else "", shape.needed, spans)


def contract_of(template: liquid.Template) -> Contract:
    """What a Liquid template reads from ``task.input``."""
    walk = walked(template)
    return Contract(template.source, walk.root, tuple(walk.ways))


def contract_of_columns(source: Source) -> Contract:
    """What a Mechanical Turk template reads: its ``${columns}``."""
    walk = Walk(source.text, Shape("row"))
    for part, variable in runs(source):
        if variable is None:
            walk.write(part.text.replace(MARKER, "?"))
            continue
        shape = walk.root.at(variable.name)
        shape.need()
        walk.printed.append(Printed(walk.length, variable.span, Value((shape,), (shape,))))
        walk.write(MARKER)
    place_outputs(walk)
    return Contract(source, walk.root)
