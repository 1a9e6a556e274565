"""What a job would make of answers: its output manifest, with the masks beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from crowdlint.answers.fields import AnswerField, AnswerTemplate
from crowdlint.answers.recorded import Recorded
from crowdlint.errors import UserError
from crowdlint.output import replace_file
from crowdlint_schemas.jobs.consolidated import JobFacts, consolidated
from crowdlint_schemas.s3 import grantable

NAME = "output.manifest"


def widget(template: AnswerTemplate) -> AnswerField:
    """The field whose answer becomes the label: the one that is no plain control. ``UserError`` where that is open."""
    found = {
        each.key: each
        for form in template.forms
        for each in form.fields
        if each.tag.startswith("crowd-") and not each.is_choice and each.schema.get("type") != "string"
    }
    if len(found) != 1:
        count = "no widget" if not found else f"{len(found)} widgets ({', '.join(found)})"
        raise UserError(f"there is {count} whose answer would be the label", template.source.path)
    return next(iter(found.values()))


def write_output(
    template: AnswerTemplate, given: Iterable[Recorded], lines: Iterable[Mapping[str, Any]], job: JobFacts, out: Path
) -> Iterator[Path]:
    """Write ``output.manifest`` and the pictures that it names into ``out``, a folder a bucket; yields each file.

    ``lines``: those of the input manifest, in the order of the answers; after the last one they are made up.
    """
    field = widget(template)
    made = chain(lines, repeat(None))
    told = []
    for number, (each, line) in enumerate(zip(given, made, strict=False)):
        answer = each.answer.get(field.key) if isinstance(each.answer, dict) else None
        if not isinstance(answer, dict):
            raise UserError(f"this answer has nothing under `{field.key}`", each.origin)
        try:
            found = consolidated(field.tag, answer, job, number)
        except (KeyError, ValueError, TypeError) as error:
            raise UserError(f"no label can be made of this answer: {error!r}", each.origin) from error
        begun = line if line is not None else {"source-ref": f"s3://preflight/in/{number}.jpg"}
        told.append(json.dumps({**begun, **found.line}, ensure_ascii=False) + "\n")
        for address, data in found.files.items():
            yield _picture(out, address, data)
    replace_file(out / NAME, "".join(told).encode("utf-8", "surrogatepass"))
    yield out / NAME


def _picture(out: Path, address: str, data: bytes) -> Path:
    place = grantable(address)
    assert place
    path = out / place.bucket / place.key
    replace_file(path, data)
    return path
