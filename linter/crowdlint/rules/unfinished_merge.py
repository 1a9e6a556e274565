"""Marks of git in a template: the worker sees both versions of a page, and the marks between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crowdlint.finding import Consequence, Finding, Note
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

# What git writes where two versions differ: the mark that opens, the one between, the one that closes.
MARK = regex(r"^(?:<{7} (?=\S)|={7}(?=\r?$)|>{7} (?=\S))", re.M)


@rule("CL005", on=Source, severity="error", seeks=("~<<<<<<< ",))
def check(source: Source) -> Iterator[Finding]:
    """One finding, at the first place, instead of all that two pages in one file look like."""
    if "<<<<<<< " not in source.text:
        return
    marks = [(each[0][0], Span(*each.span())) for each in MARK.finditer(source.text)]
    whole = [at for at in range(len(marks) - 2) if "".join(sign for sign, _ in marks[at : at + 3]) == "<=>"]
    for at in whole[:1]:
        opened, between, closed = (span for _, span in marks[at : at + 3])
        notes = (Note(between, "the other version"), Note(closed, "its end"))
        others = tuple(Note(marks[each][1], "another place") for each in whole[1:4])
        everything = Consequence(("CL",), Span(0, len(source.text) + 1))
        message = "two versions that git could not merge stand here, and the worker sees both and the marks: keep one"
        yield Finding(opened, message, notes=notes + others, echoes=(everything,))
