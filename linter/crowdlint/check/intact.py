"""Whether a changed file still is what it was: nothing is written that reads worse than before."""

from __future__ import annotations

from crowdlint.errors import UserError
from crowdlint.language.hosts import is_host
from crowdlint.language.liquid import parse
from crowdlint.language.text.source import Source
from crowdlint_schemas import question


def is_intact(before: Source, after: Source, liquid: bool) -> bool:
    """Whether what is written reads as the same kind of file, with no more that no engine takes.

    ``liquid``: Liquid renders it. Templates in a file of another language must still be found, each of them.
    """
    try:
        if Source.decode(after.encode(), after.path).text != after.text:
            return False
    except (UserError, UnicodeEncodeError):
        return False
    if is_host(before.path):
        return _holds_as_much(before, after)
    if question.opening(before.text) and _is_xml(before.text) and not _is_xml(after.text):
        return False
    return not liquid or _fatal(after) <= _fatal(before)


def _fatal(source: Source) -> int:
    return sum(error.fatal for error in parse(source).errors)


def _holds_as_much(before: Source, after: Source) -> bool:
    from crowdlint.language.hosts.read import read

    old, new = read(before), read(after)
    return len(new.templates) == len(old.templates) and len(new.troubles) <= len(old.troubles)


def _is_xml(text: str) -> bool:
    from xml.parsers import expat

    try:
        expat.ParserCreate().Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError:
        return False
    return True
