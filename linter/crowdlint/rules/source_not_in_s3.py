"""A `source-ref` that is not the address of an object in S3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crowdlint.finding import Finding
from crowdlint.language.task.line import ManifestLine
from crowdlint.rules import rule
from crowdlint_schemas import s3
from crowdlint_schemas.jobs.manifests import SOURCE_REF


@rule("CL907", on=ManifestLine, severity="error")
def check(line: ManifestLine) -> Iterator[Finding]:
    """One finding a line."""
    if SOURCE_REF in line.record and (why := _why(line.record[SOURCE_REF])):
        yield line.finding(f"`{SOURCE_REF}` {why}", SOURCE_REF)


def _why(value: Any) -> str:
    if not isinstance(value, str):
        return "is no text; write the address of an object: `s3://bucket/key`"
    if not value.strip():
        return "is empty; write the address of an object: `s3://bucket/key`"
    found = s3.grantable(value)
    if found:
        return f"names the folder `{value[:200]}`, not an object in it" if found.key.endswith("/") else ""
    if s3.grantable(value.strip()):
        return f"has a blank before or after the address (`{value[:200]}`): take it out"
    other = s3.named_by(value.strip())
    if other and other.bucket and other.key:
        return f"is `{value[:200]}`, which the job does not read; write `{other}`"
    return f"is `{value[:200]}`, no object in S3; write `s3://bucket/key`"
