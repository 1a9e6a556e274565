"""A label attribute of a manifest line whose name or metadata no job of Ground Truth could have."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas.jobs.manifests import KIND, METADATA, NEEDS_REFERENCE, REFERENCE
from crowdlint_schemas.limits import LABEL_ATTRIBUTE


@rule("CL915", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding an attribute that the template reads; what it does not read does no harm."""
    for key, metadata in line.record.items():
        name = key.removesuffix(METADATA)
        if name == key or not {name, key} & line.reads.keys:
            continue
        if not isinstance(metadata, dict):
            yield line.finding(f"`{key}` is no object: it holds the facts about `{name}`", key)
        elif len(name) > LABEL_ATTRIBUTE:
            yield line.finding(f"`{name}` has {len(name)} characters; {LABEL_ATTRIBUTE} are allowed", name)
        elif metadata.get(KIND) in NEEDS_REFERENCE and not name.endswith(REFERENCE):
            message = (
                f"labels of `{metadata[KIND]}` stand under a name that ends with `{REFERENCE}`: `{name}{REFERENCE}`"
            )
            yield line.finding(message, name)
