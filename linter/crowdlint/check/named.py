"""The templates that a name on the command line stands for: a file, a file in another language, or one place in it."""

from __future__ import annotations

from pathlib import Path

from crowdlint.errors import UserError
from crowdlint.language.hosts import is_host
from crowdlint.language.text.source import Source


def cut(name: str) -> tuple[Path, int | None]:
    """``nb.ipynb#16`` is the file and the number of the cell, ``job.py#678`` that of the line."""
    path, _, number = name.rpartition("#")
    if path and number.isdecimal() and is_host(path) and not Path(name).exists():
        return Path(path), int(number)
    return Path(name), None


def templates(name: str | Path) -> list[Source]:
    """The templates to render, as text that can be rendered. Raises ``UserError`` where there is none.

    Of a file in another language all whole ones; at one place in it pieces, too.
    """
    path, number = cut(str(name))
    source = Source.read(path)
    if not is_host(path.name):
        return [source]
    from crowdlint.language.hosts.filled import filled
    from crowdlint.language.hosts.read import read

    host = read(source)
    if number is None:
        found = [each for each in host.templates if each.whole]
    else:
        found = [each for each in host.templates if each.stands_at(number)]
    if not found:
        for trouble in host.troubles:
            raise UserError(trouble.message, trouble.place)
        there = ", ".join(dict.fromkeys(each.source.path for each in host.templates))
        hint = f"; there are {there}" if there and number is not None else ""
        where = f" at {number}" if number is not None else ""
        raise UserError(f"there is no task template{where}{hint}", str(path))
    return [filled(each.source) for each in found]


def template(name: str | Path) -> Source:
    """The one template that a name stands for. Raises ``UserError`` where there are none or several."""
    found = templates(name)
    if len(found) > 1:
        names = ", ".join(each.path for each in found)
        raise UserError(f"there are {len(found)} templates in this file; name one of {names}", str(name))
    return found[0]
