"""What the readers of hosts give: texts found in them, and parts that could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crowdlint.language.hosts.spelt import Spelt
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import frozen


@frozen
class HostLiteral:
    """A literal into which a fix may write.

    ``span``: its place in the host; ``inner``: what it says, in the text that was found (all of it, if ``None``).
    ``write``: how a text is written inside it, ``None`` where it cannot be; ``reread``: what the whole literal says
    when it is written anew, ``None`` where it no longer is one literal. ``escapes``: characters that are spelt
    otherwise may be replaced, too.
    """

    span: Span
    write: Callable[[str], str | None]
    reread: Callable[[str], Spelt | None]
    inner: Span | None = None
    escapes: bool = False

    def through(self, step: Callable[[Spelt], Spelt]) -> HostLiteral:
        """The same literal for the text that ``step`` makes of what it says."""

        def reread(text: str) -> Spelt | None:
            spelt = self.reread(text)
            return step(spelt) if spelt else None

        return HostLiteral(self.span, self.write, reread, None, self.escapes)


@frozen
class HostText:
    """A text in a host. ``language``: ``html``, or that of a host to be read in turn.

    ``literals``: where a fix may write; ``meant``: the host says that it is a template (it is a file of its own, or
    handed to the service as one). ``cells``: where the cells of a notebook begin and end in the text. ``at``: where the
    expression begins that makes the text, if not with its first character. ``quoted``: it stands where excerpts
    do, in a text about pages or where a program may put it into one.
    """

    spelt: Spelt
    literals: tuple[HostLiteral, ...] = ()
    language: str = "html"
    meant: bool = False
    cells: tuple[tuple[int, int], ...] = ()
    at: int | None = None
    quoted: bool = False


@frozen
class CellText:
    """A cell of a notebook that was read."""

    number: int
    span: Span
    spelt: Spelt


@frozen
class Unread:
    """A part of a host that could not be read, and why; ``rough``: its literals were read all the same."""

    at: int
    why: str
    rough: bool = False


Item = HostText | Unread | CellText
Reader = Callable[..., Iterator[Item]]
