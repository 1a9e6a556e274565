"""Facts about crowd elements, as data. This module is the only door.

``elements()`` and ``regions()`` map tags to entries, which are plain dictionaries read when they are first asked for.
``mismatches`` compares a value that may be known in part with a schema; ``check`` does so in full, with jsonschema.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crowdlint_schemas.answers import answer_schema, check
    from crowdlint_schemas.catalogue import Catalogue, element_schema, elements, icons, regions, shapes
    from crowdlint_schemas.entry import (
        Answer,
        AttributeEntry,
        ElementEntry,
        Limit,
        MemberEntry,
        Parents,
        Region,
        Schema,
        Uses,
    )
    from crowdlint_schemas.exports import FORMATS, export
    from crowdlint_schemas.extra import EntryError, extra
    from crowdlint_schemas.mismatch import UNKNOWN, mismatches
    from crowdlint_schemas.paths import at_path
    from crowdlint_schemas.problem import Problem

__all__ = [
    "FORMATS",
    "UNKNOWN",
    "Answer",
    "AttributeEntry",
    "Catalogue",
    "ElementEntry",
    "EntryError",
    "Limit",
    "MemberEntry",
    "Parents",
    "Problem",
    "Region",
    "Schema",
    "Uses",
    "answer_schema",
    "at_path",
    "check",
    "element_schema",
    "elements",
    "export",
    "extra",
    "icons",
    "mismatches",
    "regions",
    "shapes",
]

# Each name is taken from its module when it is first asked for: a check of one file needs few of them.
_PLACES = {
    "answers": ("answer_schema", "check"),
    "catalogue": ("Catalogue", "element_schema", "elements", "icons", "regions", "shapes"),
    "entry": (
        "Answer",
        "AttributeEntry",
        "ElementEntry",
        "Limit",
        "MemberEntry",
        "Parents",
        "Region",
        "Schema",
        "Uses",
    ),
    "exports": ("FORMATS", "export"),
    "extra": ("EntryError", "extra"),
    "mismatch": ("UNKNOWN", "mismatches"),
    "paths": ("at_path",),
    "problem": ("Problem",),
}


def __getattr__(name: str) -> Any:
    for module, names in _PLACES.items():
        if name in names:
            found = import_module(f"crowdlint_schemas.{module}")
            # All at once: `extra` is a module and a function in it, and the function must hide the module.
            globals().update({each: getattr(found, each) for each in names})
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
