"""What a run has found so far, in a file of SQLite: memory does not grow with the manifest, and a run can go on.

A line costs about 40 bytes there (16 of them the digest by which a second line for the same task is known), a fault
about 200.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path

from crowdlint.errors import UserError
from crowdlint.preflight.fault import LineFault
from crowdlint.scratch import scratch

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE digest (digest BLOB PRIMARY KEY, line INTEGER) WITHOUT ROWID;
CREATE TABLE fault (line INTEGER, code TEXT, name TEXT, severity TEXT, message TEXT, path TEXT, template TEXT);
CREATE TABLE failing (line INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE problem (message TEXT);
CREATE TABLE progress (value INTEGER);
"""


def resume_file(manifest: str, template: str) -> Path:
    """Where the record of a run over this manifest with this template lies until the run is over."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    key = "\0".join(each if "://" in each else os.path.abspath(each) for each in (manifest, template))
    return Path(cache, "crowdlint", "preflight", f"{sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.db")


@contextmanager
def _kept(file: Path | None) -> Iterator[None]:
    """Raises ``UserError`` where what was found cannot be kept, as on a full disk."""
    try:
        yield
    except sqlite3.Error as error:
        raise UserError(f"cannot keep here what was found so far: {error}", str(file)) from error


class RunRecord:
    """The record of one run. ``about`` says what it is of: with other words, an earlier record is of no use."""

    def __init__(self, file: Path, about: Mapping[str, str], resume: bool = False) -> None:
        self._exit = ExitStack()
        self.resumed = resume and self._open(file) and dict(self._database.execute("SELECT * FROM about")) == about
        if not self.resumed:
            self._begin(file, about)
        self.done: int = self._database.execute("SELECT max(value) FROM progress").fetchone()[0]

    def _open(self, file: Path) -> bool:
        """Whether there is a record that can be read."""
        if not file.is_file():
            return False
        self.file: Path | None = file
        self._database = sqlite3.connect(file)
        try:
            self._prepare()
            return bool(self._database.execute("SELECT count(*) FROM progress").fetchone()[0])
        except sqlite3.DatabaseError:
            self._database.close()
            return False

    def _begin(self, file: Path, about: Mapping[str, str]) -> None:
        with suppress(OSError):
            file.unlink()
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except OSError:  # no place that lasts: the run works, and cannot go on after a kill
            file = Path(self._exit.enter_context(scratch()), "run.db")
        self.file = file
        self._database = sqlite3.connect(file)
        self._prepare()
        with _kept(file), self._database:
            for table in filter(None, map(str.strip, _TABLES.split(";"))):
                self._database.execute(table)
            self._database.execute("INSERT INTO progress VALUES (0)")
            self._database.executemany("INSERT INTO about VALUES (?, ?)", about.items())

    def _prepare(self) -> None:
        # What is written survives a kill of the process, which is what a record is for; not a power cut.
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("PRAGMA cache_size = -4000")

    def earlier(self, digests: Iterable[tuple[int, bytes]]) -> list[tuple[int, int]]:
        """Each line whose task an earlier line makes, with that line; the others are remembered."""
        found = []
        with _kept(self.file):
            for line, digest in digests:
                known = self._database.execute("SELECT line FROM digest WHERE digest = ?", (digest,)).fetchone()
                if known is None:
                    self._database.execute("INSERT INTO digest VALUES (?, ?)", (digest, line))
                elif known[0] != line:
                    found.append((line, known[0]))
        return found

    def add(self, done: int, faults: Iterable[LineFault], failing: Iterable[tuple[int, bytes]]) -> None:
        """Keep what was found up to line ``done``, all of it or nothing."""
        with _kept(self.file):
            self._database.executemany("INSERT INTO fault VALUES (?, ?, ?, ?, ?, ?, ?)", map(astuple, faults))
            self._database.executemany("INSERT OR IGNORE INTO failing VALUES (?, ?)", failing)
            self._database.execute("UPDATE progress SET value = ?", (done,))
            self._database.commit()
        self.done = done

    def add_problem(self, message: str) -> None:
        """Something that kept crowdlint from its work."""
        self._database.execute("INSERT INTO problem VALUES (?)", (message,))

    def problems(self) -> list[str]:
        """Those, each once."""
        return list(dict.fromkeys(message for (message,) in self._database.execute("SELECT message FROM problem")))

    def faults(self, most: int = -1) -> Iterator[LineFault]:
        """All faults by line, at most ``most``."""
        rows = self._database.execute("SELECT * FROM fault ORDER BY line, rowid LIMIT ?", (most,))
        return (LineFault(*row) for row in rows)

    def of_kind(self, code: str, most: int) -> list[LineFault]:
        """The first faults of a kind."""
        rows = self._database.execute("SELECT * FROM fault WHERE code = ? ORDER BY line, rowid LIMIT ?", (code, most))
        return [LineFault(*row) for row in rows]

    def kinds(self) -> list[tuple[str, str, int, int]]:
        """Code, name, how many faults there are and on how many lines, in the order of first lines."""
        rows = self._database.execute(
            "SELECT code, name, count(*), count(DISTINCT line) FROM fault GROUP BY code ORDER BY min(line), min(rowid)"
        )
        return rows.fetchall()

    def lines_of(self, code: str, after: int, most: int) -> list[int]:
        """The numbers of the lines with a fault of a kind, behind line ``after``."""
        query = "SELECT DISTINCT line FROM fault WHERE code = ? AND line > ? ORDER BY line LIMIT ?"
        return [line for (line,) in self._database.execute(query, (code, after, most))]

    def severities(self) -> dict[str, int]:
        """How many faults there are by severity."""
        return dict(self._database.execute("SELECT severity, count(*) FROM fault GROUP BY severity"))

    def failing(self) -> Iterator[bytes]:
        """The lines to mend or leave out, as they stand."""
        return (data for (data,) in self._database.execute("SELECT data FROM failing ORDER BY line"))

    def close(self, over: bool = True) -> None:
        """Leave the record; one of a run that is over is thrown away."""
        self._database.close()
        if over and self.file:
            with suppress(OSError):
                self.file.unlink()
        self._exit.close()
