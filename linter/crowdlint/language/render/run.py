"""What one rendering may spend, and what it notes on the way: bounds, absent paths, granted objects."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any
from urllib.parse import quote, unquote

from liquid import RenderContext
from liquid.exceptions import LiquidError, ResourceLimitError
from liquid.token import Token
from liquid.undefined import Undefined

from crowdlint.language.render.trace import Trace
from crowdlint.language.text.span import Span
from crowdlint_schemas.filters import GRANT
from crowdlint_schemas.jobs.manifests import MANIFEST_LINE
from crowdlint_schemas.light import field, frozen, record, regex
from crowdlint_schemas.s3 import S3Object

_PATH = regex(r"[\w?-]+(?:\s*\.\s*[\w?-]+|\s*\[[^\[\]\n]*\])*")
_MANY_KEYS = 500
NOWHERE = Span(0, 0)


@frozen
class Limits:
    """Bounds of one rendering. Sizes count characters, ``seconds`` wall time, ``turns`` those of all loops together."""

    turns: int = 1_000_000
    output: int = 16_000_000
    value: int = 8_000_000
    work: int = 64_000_000
    depth: int = 50
    seconds: float = 10.0


@frozen
class Granted:
    """An object that a template asks ``filter`` (``grant_read_access`` or ``s3_presign``) for."""

    bucket: str
    key: str
    span: Span = NOWHERE
    filter: str = GRANT

    @property
    def uri(self) -> str:
        return f"s3://{self.bucket}/{self.key}"


Grant = Callable[[Granted], str]


_MOCK = "https://mock-s3.local/"


def mock_url(item: Granted) -> str:
    """``https://mock-s3.local/BUCKET/KEY``: a URL no browser can reach, for a rendering nobody serves objects for."""
    return f"{_MOCK}{quote(item.bucket)}/{quote(item.key)}"


def granted_by(url: str) -> S3Object | None:
    """The object that ``mock_url`` made a URL for, else ``None``."""
    if not url.startswith(_MOCK):
        return None
    bucket, _, key = unquote(url.removeprefix(_MOCK).partition("?")[0].partition("#")[0]).partition("/")
    return S3Object(bucket, key) if bucket and key else None


@frozen
class Absent:
    """A path the template reads and the data does not have; it prints as nothing.

    ``nearest``: the path that was probably meant. ``tested``: read only by a condition, a loop or before ``default``,
    where absence may be intended. ``keys``: the path in parts.
    """

    path: str
    span: Span
    nearest: str | None
    tested: bool
    keys: tuple[Any, ...] = ()

    @property
    def in_line(self) -> tuple[str | int, ...] | None:
        """The path in the task data, or in the line of a manifest that they hold; ``None`` for one of the template."""
        if self.keys[:2] != ("task", "input"):
            return None
        return self.keys[3:] if self.keys[2:3] == (MANIFEST_LINE,) and len(self.keys) > 3 else self.keys[2:]

    @property
    def message(self) -> str:
        """What to tell people."""
        meant = f"; did you mean {self.nearest}?" if self.nearest else ""
        return f"{self.path} is not in the task data{meant}"


@record
class Run:
    """State shared by every context and buffer of one rendering. ``text`` is the template's."""

    text: str
    limits: Limits
    grant: Grant
    at: Span = NOWHERE
    printing: bool = False
    absent: dict[tuple[str, int], Absent] = field(default_factory=dict)
    used: set[tuple[Any, ...]] = field(default_factory=set)
    blank: dict[tuple[str, int], Absent] = field(default_factory=dict)
    trace: Trace | None = None
    granted: list[Granted] = field(default_factory=list)
    turns: int = 0
    work: int = 0
    deadline: float = field(init=False)

    def __post_init__(self) -> None:
        self.deadline = time.monotonic() + self.limits.seconds

    def tick(self) -> None:
        """Raises ``ResourceLimitError`` once the time is over."""
        if time.monotonic() > self.deadline:
            raise ResourceLimitError(f"rendering takes longer than {self.limits.seconds:g} seconds", token=None)

    def each(self, items: Iterable[Any]) -> Iterator[Any]:
        """``items``, counted as turns of a loop."""
        for item in items:
            self.turns += 1
            if self.turns > self.limits.turns:
                raise ResourceLimitError(f"the loops make more than {self.limits.turns:,} turns", token=None)
            if self.turns & 255 == 0:
                self.tick()
            yield item

    def spend(self, size: int, what: str) -> None:
        """Count ``size`` characters that ``what`` made. Raises ``ResourceLimitError`` where they are too many."""
        if size > self.limits.value:
            raise ResourceLimitError(f"{what} makes more than {self.limits.value:,} characters", token=None)
        self.work += size
        if self.work > self.limits.work:
            raise ResourceLimitError(
                f"rendering makes more than {self.limits.work:,} characters on the way", token=None
            )

    def bounded(self, value: object) -> None:
        """Raises ``ResourceLimitError`` for a range with more items than loops may take turns."""
        if isinstance(value, range) and value.stop - value.start > self.limits.turns:
            size = value.stop - value.start
            raise ResourceLimitError(
                f"the range ({value.start}..{value.stop - 1}) has {size:,} items, more than {self.limits.turns:,}",
                token=None,
            )

    def note(self, path: list[Any], value: object, token: Token | None, context: RenderContext) -> None:
        """Remember that ``path`` was read, or that it is absent."""
        if not isinstance(value, Undefined):
            self.used.add(tuple(path[:3]))
            if value is None or (isinstance(value, str) and not value.strip()):
                self._note_blank(path, token)
            return
        if token is None or token.source is not self.text or any(isinstance(key, Undefined) for key in path):
            return
        name = path_text(path)
        known = self.absent.get((name, token.start_index))
        if known is None or (known.tested and self.printing):
            match = _PATH.match(self.text, token.start_index)
            span = Span(token.start_index, match.end() if match else token.start_index + len(token.value))
            tested = not self.printing
            self.absent[name, token.start_index] = Absent(name, span, _nearest(path, context), tested, tuple(path))

    def _note_blank(self, path: list[Any], token: Token | None) -> None:
        """Remember that what stands at ``path`` is empty; where a condition asks for it too, that may be meant."""
        if token is None or token.source is not self.text:
            return
        name = path_text(path)
        known = self.blank.get((name, 0))
        tested = not self.printing or (known is not None and known.tested)
        if known is None or tested:
            span = Span(token.start_index, token.start_index + len(token.value))
            self.blank[name, 0] = Absent(name, known.span if known else span, None, tested, tuple(path))

    def why_absent(self) -> str:
        """In brackets, which path of the node at hand the data lack; empty where none does."""
        here = [each for each in self.absent.values() if self.at.start <= each.span.start < self.at.end]
        return f" ({here[-1].message})" if here else ""


def path_text(path: Iterable[Any]) -> str:
    """A path as one writes it: ``task.input.boxes[0]['class name']``."""
    first, *rest = path
    plain = re.compile(r"[A-Za-z_][\w-]*").fullmatch
    return str(first) + "".join(f".{key}" if isinstance(key, str) and plain(key) else f"[{key!r}]" for key in rest)


def _nearest(path: list[Any], context: RenderContext) -> str | None:
    """The existing path closest to ``path``, looked for where it leaves the data, and in ``task.input``."""
    walked: list[Any] = []
    here: Any = context.scope
    for segment in path:
        try:
            here = context.get_item(here, segment) if walked else here[segment]
        except (LookupError, TypeError):
            break
        walked.append(segment)
    wanted = str(path[len(walked)]) if len(walked) < len(path) else ""
    if walked and isinstance(here, Mapping) and (key := close(wanted, here)):
        return path_text([*walked, key])
    whole = context.get(["task", "input"], token=None, default=None)
    if not walked and isinstance(whole, Mapping) and (key := close(wanted, whole)):
        return path_text(["task", "input", key])
    return "task.input" if not walked and close(wanted, ["task"]) else None


def close(wanted: str, names: Iterable[Any]) -> str | None:
    """The one of ``names`` that differs from ``wanted`` only in case and hyphens, else one spelt much like it."""
    texts = [
        name for name, _ in zip((each for each in names if isinstance(each, str)), range(_MANY_KEYS), strict=False)
    ]
    bare = {re.sub(r"[\W_]", "", name).casefold(): name for name in reversed(texts)}
    return bare.get(re.sub(r"[\W_]", "", wanted).casefold()) or next(
        iter(get_close_matches(wanted, texts, 1, 0.7)), None
    )


def placed(error: LiquidError, token: Token) -> LiquidError:
    """``error`` with ``token`` as its place, where it has none."""
    if error.token is None:
        error.token = token
    return error
