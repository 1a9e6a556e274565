"""What was found in files that have not changed since, kept from run to run in ``.crowdlint_cache/``.

An entry is found by all that decides what is said of a file: its bytes, the task data beside it, the rules that are on,
what is known of the job, and crowdlint itself. What is kept is signed with a secret of this user, outside of any
checkout: nobody else can slip in that a file is right, and nothing that others wrote is unpacked. Whatever is wrong
with the cache, or with writing it, the files are checked as if there were none.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from crowdlint.check.checker import Checker
from crowdlint.check.discover import Found
from crowdlint.check.report import Checked
from crowdlint.errors import UserError
from crowdlint.finding import Edit, Finding, Fix, Note
from crowdlint.language.hosts import is_host
from crowdlint.language.task.beside import data_file
from crowdlint.language.text import reach
from crowdlint.language.text.dialect import Dialect
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span

try:  # hashlib brings OpenSSL along, which takes as long to load as twenty files to look up
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - a Python that is not CPython
    from hashlib import blake2b

FOLDER = ".crowdlint_cache"
# What one file of entries may hold at most; those that this run did not meet go first.
MOST_ENTRIES, MOST_BYTES = 50_000, 64_000_000

Row = list[Any]


class Cache:
    """The entries of one folder. ``known`` looks a file up, ``keep`` adds what was found, ``save`` writes it all."""

    def __init__(self, checker: Checker, folder: Path, secret: bytes) -> None:
        self.checker = checker
        self.folder = folder
        self._file = folder / "checked"
        self._secret = secret
        self._entries = _read(self._file, secret)
        self._met: set[str] = set()
        self._fresh: dict[str, Row] = {}
        self._bases: dict[tuple[int, ...], Any] = {}
        self._with_data: dict[str, bool] = {}
        self._program = _program()

    def known(self, found: Found) -> Checked | None:
        """What was found in a file, if it was checked before as it is now."""
        path = str(found.path)
        if found.problem or is_host(path):
            return None
        with suppress(UserError, OSError):
            data = reach.read(found.path) if found.data is None else found.data
            key = self._key(path, data)
            row = self._entries.get(key)
            if row is not None:
                self._met.add(key)
                return _checked(Source.decode(data, path), row)
        return None

    def keep(self, checked: Checked) -> None:
        """Remember what was found in a file; not where a part of the work could not be done."""
        source = checked.source
        whole = checked.templates is None and not (checked.crashes or checked.problem or checked.remarks)
        if source is not None and checked.dialect is not None and whole:
            with suppress(UserError, OSError):
                self._fresh[self._key(checked.path, source.encode())] = _row(checked)

    def save(self) -> None:
        """Write the entries, if there are new ones, whole or not at all. What others wrote meanwhile stays."""
        if not self._fresh:
            return
        entries = {**_read(self._file, self._secret), **self._fresh}
        if len(entries) > MOST_ENTRIES:
            kept = self._met | self._fresh.keys()
            entries = {key: row for key, row in entries.items() if key in kept}
        with suppress(OSError):
            _prepare(self.folder)
            beside = self.folder / f".{os.getpid()}.tmp"
            with suppress(OSError):
                beside.unlink()  # of a process of that number, long ago
            with open(beside, "xb") as file:
                file.write(_signed(entries, self._secret))
            os.replace(beside, self._file)

    def _key(self, path: str, data: bytes) -> str:
        """What stands for all that decides what is said of a file. ``OSError`` where its task data cannot be read."""
        digest = self._base(path).copy()
        digest.update(os.path.splitext(path)[1].encode())
        beside = self.checker.data or self._data_beside(path)
        if beside is not None:
            digest.update(blake2b(Path(beside).read_bytes()).digest())
        digest.update(data)
        found: str = digest.hexdigest()
        return found

    def _data_beside(self, path: str) -> Path | None:
        folder = os.path.dirname(path)
        if folder not in self._with_data:
            self._with_data[folder] = any(".data." in name.lower() for name in os.listdir(folder or "."))
        return data_file(Path(path)) if self._with_data[folder] else None

    def _base(self, path: str) -> Any:
        """A digest of all but the file itself, which is the same for all files of the same settings."""
        settings = self.checker.configuration.for_file(path)
        key = settings.key
        if key not in self._bases:
            job = self.checker.job(path)
            rules = [(rule.code, level) for rule, level in self.checker.rules(settings).items()]
            told = (self._program, rules, job.workforce, job.extra_elements, settings.dialect)
            self._bases[key] = blake2b(repr(told).encode(), digest_size=20)
        return self._bases[key]


def open_cache(checker: Checker, root: Path) -> Cache | None:
    """The cache in a folder, ``None`` where there can be none. ``root``: that of the configuration."""
    folder, secret = root / FOLDER, _secret()
    if secret is None or os.path.islink(folder) or (os.path.lexists(folder) and not os.path.isdir(folder)):
        return None
    return Cache(checker, folder, secret)


def _secret() -> bytes | None:
    """This user's own 32 bytes; made when they are first needed."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    file = Path(home, "crowdlint", "key")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):
            made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(made, "wb") as stream:
                stream.write(os.urandom(32))
        if stat.S_ISREG(os.lstat(file).st_mode) and len(secret := file.read_bytes()) == 32:
            return secret
    return None


def _program() -> str:
    """What changes when crowdlint does, also in a checkout: sizes and times of its files, and what it runs on."""
    told = blake2b(sys.version.encode(), digest_size=20)
    for name in ("crowdlint", "crowdlint_schemas", "tree_sitter", "tree_sitter_javascript"):
        spec = getattr(sys.modules.get(name), "__spec__", None) or PathFinder.find_spec(name)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            told.update("".join(_files(folder)).encode())
    return told.hexdigest()


def _files(folder: str) -> Iterator[str]:
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        elif not entry.name.endswith(".md"):
            at = entry.stat()
            yield f"{entry.name} {at.st_size} {at.st_mtime_ns}\n"


def _prepare(folder: Path) -> None:
    """Make the folder, which no version control and no backup takes up."""
    folder.mkdir(exist_ok=True)
    for name, text in {
        ".gitignore": "*\n",
        "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by crowdlint; it may be deleted.\n",
    }.items():
        with suppress(FileExistsError), open(folder / name, "x", encoding="utf-8") as file:
            file.write(text)


def _signed(entries: dict[str, Row], secret: bytes) -> bytes:
    data = marshal.dumps(entries, 2)
    return _signature(data, secret) + data


def _signature(data: bytes, secret: bytes) -> bytes:
    return blake2b(data, key=secret, digest_size=32).hexdigest().encode() + b"\n"


def _read(file: Path, secret: bytes) -> dict[str, Row]:
    """The entries of a file; none if there is no such file, or somebody else wrote it, or it is damaged."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        found = os.lstat(file)
        if stat.S_ISREG(found.st_mode) and found.st_size <= MOST_BYTES:
            signature, _, data = file.read_bytes().partition(b"\n")
            if signature + b"\n" == _signature(data, secret):
                entries: dict[str, Row] = marshal.loads(data)
                return entries
    return {}


# Entries


def _row(checked: Checked) -> Row:
    """What was found, as plain lists. What fixes and echoes a finding had while rules were asked is not needed."""
    dialect = checked.dialect
    assert dialect is not None
    span = dialect.span
    how = [dialect.name, dialect.reason, *((span.start, span.end) if span else ())]
    met = [(said, at.start, at.end) for said, at in checked.limits]
    return [how, int(checked.capped), met, [*map(_plain, checked.findings)], [*map(_plain, checked.suppressed)]]


def _plain(finding: Finding) -> Row:
    fix = finding.fix
    edits = [(each.span.start, each.span.end, each.text) for each in fix.edits] if fix else []
    notes = [(each.span.start, each.span.end, each.message) for each in finding.notes]
    mend = (fix.message, fix.applicability, edits) if fix else None
    said = (finding.message, finding.code, finding.name, finding.severity)
    return [finding.span.start, finding.span.end, *said, mend, notes]


def _checked(source: Source, row: Row) -> Checked:
    (name, reason, *place), capped, met, findings, suppressed = row
    return Checked(
        source.path,
        source,
        tuple(_findings(findings)),
        suppressed=tuple(_findings(suppressed)),
        dialect=Dialect(name, reason, Span(*place) if place else None),
        capped=bool(capped),
        limits=tuple((said, Span(start, end)) for said, start, end in met),
    )


def _findings(rows: Iterable[Row]) -> Iterator[Finding]:
    for start, end, message, code, name, severity, mend, notes in rows:
        fix = None
        if mend is not None:
            edits = tuple(Edit(Span(first, last), text) for first, last, text in mend[2])
            fix = Fix(mend[0], edits, mend[1])
        told = tuple(Note(Span(first, last), said) for first, last, said in notes)
        yield Finding(Span(start, end), message, fix, told, code, name, severity)
