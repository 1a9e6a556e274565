"""The lines of a manifest or CSV file, one after the other, from wherever it lies; never more than a chunk is held."""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

from crowdlint.errors import UserError
from crowdlint.language.task.sources import check_header
from crowdlint.language.text import reach
from crowdlint.preflight.remote import is_remote, opened

MOST_BYTES = 8_000_000
"""So much of a line is held; of a longer one, its size is told."""
CHUNK_LINES, CHUNK_BYTES = 500, 2_000_000
_MARK = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line as it stands: ``data`` without its line end (of a row of CSV: as JSON), ``size`` its bytes where more of
    it was passed over; ``ended``: a line end follows it; ``fault``: why a row does not fit.
    """

    number: int
    data: bytes
    size: int = 0
    ended: bool = True
    fault: str = ""


@dataclass(frozen=True, slots=True)
class LineChunk:
    """Some lines; ``marked``: the file begins with a byte order mark, and this is its first chunk."""

    lines: tuple[RawLine, ...]
    marked: bool = False
    rows: bool = False


class ManifestReader:
    """Reads one file. ``trouble`` is what ended the reading too early: what came before it is still told."""

    def __init__(self, name: str, rows: bool = False) -> None:
        self.name = name
        self.rows = rows or name.lower().removesuffix(".gz").endswith(".csv")
        self.header: list[str] = []
        self.marked = False
        self.trouble: UserError | None = None
        self.size: int | None = None
        self._raw: IO[bytes] | None = None

    @property
    def position(self) -> int:
        """How many bytes of the file have been read."""
        return self._raw.tell() if self._raw and not self._raw.closed else self.size or 0

    def chunks(self, after: int = 0) -> Iterator[LineChunk]:
        """The lines behind line ``after``, in chunks. Raises ``UserError`` where nothing at all can be read."""
        held: list[RawLine] = []
        held_bytes, first = 0, True
        for line in self.lines():
            if line.number <= after:
                continue
            held.append(line)
            held_bytes += len(line.data)
            if len(held) >= CHUNK_LINES or held_bytes >= CHUNK_BYTES:
                yield LineChunk(tuple(held), self.marked and first and not after, self.rows)
                held, held_bytes, first = [], 0, False
        if held:
            yield LineChunk(tuple(held), self.marked and first and not after, self.rows)

    def lines(self) -> Iterator[RawLine]:
        """Every line that is not blank."""
        with self._open() as file:
            yield from self._csv_rows(file) if self.rows else self._plain(file)

    def _open(self) -> IO[bytes]:
        if is_remote(self.name):
            raw, self.size = opened(self.name)
        else:
            path = Path(self.name)
            try:
                reach.require(path)
                raw = path.open("rb")
                self.size = path.stat().st_size
                raw.peek(1)  # also what opens and cannot be read is told here
            except (OSError, ValueError) as error:
                raise UserError(
                    f"cannot read the file: {getattr(error, 'strerror', None) or error}", self.name
                ) from error
        self._raw = raw
        head = raw.read(2)
        raw.seek(0)
        if head in _WIDE:
            raise UserError("this is UTF-16 text; a manifest is UTF-8: save it so", self.name)
        return cast("IO[bytes]", gzip.GzipFile(fileobj=raw)) if head == b"\x1f\x8b" else raw

    def _plain(self, file: IO[bytes]) -> Iterator[RawLine]:
        for number, data, size in self._split(file):
            text = data.rstrip(b"\r\n")
            if text.strip():
                yield RawLine(number, text, size, data.endswith(b"\n"))

    def _split(self, file: IO[bytes]) -> Iterator[tuple[int, bytes, int]]:
        """Number, bytes and (where not all is held) size of each line; notes what ends the file too early."""
        number = 0
        try:
            while data := file.readline(MOST_BYTES):
                number += 1
                size = 0
                if len(data) == MOST_BYTES and not data.endswith(b"\n"):
                    size = len(data)
                    while rest := file.readline(MOST_BYTES):
                        size += len(rest)
                        if rest.endswith(b"\n"):
                            data += b"\n"
                            break
                if number == 1 and data.startswith(_MARK):
                    self.marked, data = True, data.removeprefix(_MARK)
                yield number, data, size
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            message = f"the compressed file ends too early or is damaged ({error})"
            self._stopped(message, number)
        except OSError as error:
            self._stopped(f"reading broke off: {error.strerror or error}", number)
        except Exception as error:  # libraries of buckets raise errors of their own
            self._stopped(f"reading broke off: {type(error).__name__}: {error}", number)

    def _stopped(self, message: str, number: int) -> None:
        self.trouble = UserError(f"{message}; {number:,} lines were read", self.name)

    def _csv_rows(self, file: IO[bytes]) -> Iterator[RawLine]:
        lines = (data.decode("utf-8", "surrogateescape") for _, data, _ in self._split(file))
        rows = csv.reader(lines, strict=True)
        try:
            self.header = [name.strip() for name in next(rows, [])]
            check_header(self.header, self.name)
            for row in rows:
                if row:
                    yield self._row(row, rows.line_num)
        except csv.Error as error:
            self.trouble = UserError(f"not CSV: {error}", f"{self.name}:{rows.line_num}")

    def _row(self, row: list[str], number: int) -> RawLine:
        fault = ""
        if len(row) != len(self.header):
            fields = "1 field" if len(row) == 1 else f"{len(row)} fields"
            fault = f"this row has {fields}, the first line names {len(self.header)}"
        elif any("\udc80" <= char <= "\udcff" for cell in row for char in cell if not char.isascii()):
            fault = "not UTF-8 text; save the file as UTF-8"
        value: Any = row if fault else dict(zip(self.header, row, strict=True))
        return RawLine(number, json.dumps(value).encode("ascii"), fault=fault)
