"""Known findings that stay quiet, although the lines around them move.

A finding is known by its file, its rule and the text under it, blanks evened out; the number of its line and the
wording of its message play no part. Where the same mistake stands several times in a file, as many stay quiet as the
baseline counts. For those who read the baseline, each entry holds the line that the finding was in.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from crowdlint.check.report import Checked, Report
from crowdlint.errors import UserError
from crowdlint.finding import Finding
from crowdlint.language.text import reach
from crowdlint.output import replace_file
from crowdlint_schemas.light import field, record, replace

# By this a search through folders knows the file, which holds lines of templates, and leaves it out.
TOOL = "crowdlint-baseline"
VERSION = 2
# Of a longer line its start is kept.
LONGEST = 160

Key = tuple[str, str, str, str]
"""The path of a file, the name of a rule, what stands under the finding (a digest), and the line it was in."""
Known = Counter[Key]
Asked = Callable[[Checked, str], bool]
"""Whether a rule was asked about a file in this run, so that a finding that is not there is gone."""


def fingerprint(file: Checked, finding: Finding) -> str:
    """A short name for the text under a finding."""
    from hashlib import sha256

    assert file.source
    text = " ".join(finding.span.of(file.source.text).split())
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def line_of(file: Checked, finding: Finding) -> str:
    """The text of the line that a finding begins in; empty for one that is about the file as a whole."""
    assert file.source
    seen = file.source.shown(finding.span)
    if seen.span.start == seen.span.end == 0:
        return ""
    text, at = seen.source.text, seen.span.start
    end = text.find("\n", at)
    line = " ".join(text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)].split())
    line = line.encode("utf-8", "replace").decode("utf-8")
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


@record
class Baseline:
    """The content of a baseline file; paths in it are relative to its folder. ``stale``: entries without a finding."""

    file: Path
    known: Known = field(default_factory=Counter)
    stale: Known = field(default_factory=Counter)

    @classmethod
    def at(cls, file: Path, anew: bool = False) -> Baseline:
        """The baseline in a file; an empty one where there is none yet. ``anew``: it will be written anew as a whole,
        so that one in another format is as good as none."""
        return cls(file, _read(file, anew) if file.exists() else Counter())

    def _key(self, file: Checked, finding: Finding) -> Key:
        return self._path(file), finding.name, fingerprint(file, finding), line_of(file, finding)

    def _path(self, file: Checked) -> str:
        return os.path.relpath(file.path, self.file.parent).replace(os.sep, "/")

    def without(self, report: Report, asked: Asked | None = None) -> Report:
        """The report without the findings that are known. With ``asked``, what is left over becomes ``stale``."""
        left = self.known.copy()
        # Those in a line as it was come first: what is left over are the others.
        same = {id(finding) for file, finding in report.findings if _take(left, self._key(file, finding))}
        others: dict[tuple[str, ...], list[Key]] = {}
        for key in left:
            others.setdefault(key[:3], []).append(key)
        files, quiet = [], 0
        for file in report.files:
            fresh = []
            for finding in file.findings:
                alike = others.get(self._key(file, finding)[:3], ())
                if id(finding) in same or any(_take(left, key) for key in alike):
                    quiet += 1
                else:
                    fresh.append(finding)
            files.append(replace(file, findings=tuple(fresh)))
        looked_at = {self._path(file): file for file in report.files}
        if asked is not None:
            gone = {key: count for key, count in left.items() if count > 0 and self._gone(key, looked_at, asked)}
            self.stale = Counter(gone)
        return replace(report, files=tuple(files), known=quiet)

    def _gone(self, key: Key, looked_at: dict[str, Checked], asked: Asked) -> bool:
        """Whether the finding of an entry is no more: the file is gone, or was checked for it."""
        file = looked_at.get(key[0])
        if file is None:
            return not (self.file.parent / key[0]).exists()
        return not file.problem and not file.crashes and asked(file, key[1])

    def prune(self) -> str:
        """Write the baseline without its stale entries; a sentence about it."""
        count = sum(self.stale.values())
        if count:
            self._write(self.known - self.stale)
        return f"took {_entries(count)} out of {self.file}" if count else f"nothing in {self.file} is stale"

    def told(self) -> str:
        """A sentence about stale entries; empty where there are none."""
        if not self.stale:
            return ""
        path, rule, _, line = min(self.stale)
        first = f"{rule} in {path}" + (f": {line[:60]}" if line else "")
        count = sum(self.stale.values())
        are = "is" if count == 1 else "are"
        return f"{_entries(count)} of {self.file} {are} stale ({first}); --prune-baseline takes them out"

    def write(self, report: Report) -> str:
        """Write the findings of the report as the new baseline; a sentence about it.

        What the old baseline knows about files that this run did not look at stays.
        """
        looked_at = {self._path(file) for file in report.files}
        known: Known = Counter({key: count for key, count in self.known.items() if key[0] not in looked_at})
        for file, finding in report.findings:
            known[self._key(file, finding)] += 1
        self._write(known)
        total = sum(known.values())
        return f"wrote {total} known finding{'s' * (total != 1)} to {self.file}"

    def _write(self, known: Known) -> None:
        import json

        files: dict[str, list[dict[str, object]]] = {}
        for (path, rule, text, line), count in sorted(known.items(), key=_place):
            entry: dict[str, object] = {"rule": rule, "line": line, "text": text}
            files.setdefault(path, []).append(entry | ({"count": count} if count > 1 else {}))
        document = json.dumps({"tool": TOOL, "version": VERSION, "files": files}, indent=1, ensure_ascii=False) + "\n"
        replace_file(self.file, document.encode("utf-8", "surrogatepass"))


def _take(left: Known, key: Key) -> bool:
    """Use an entry up, if there is one."""
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


def _place(item: tuple[Key, int]) -> tuple[str, ...]:
    path, rule, text, line = item[0]
    return path, rule, line, text


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"


def _read(file: Path, anew: bool) -> Known:
    import json

    try:
        document = json.loads(reach.read(file).decode("utf-8"))
        if document["version"] != VERSION:
            if anew:
                return Counter()
            wrong = f"the baseline has version {document['version']!r}, not {VERSION}; --write-baseline writes it anew"
            raise UserError(wrong, str(file))
        return Counter(
            {
                (path, str(entry["rule"]), str(entry["text"]), str(entry["line"])): int(entry.get("count", 1))
                for path, entries in document["files"].items()
                for entry in entries
            }
        )
    except OSError as error:
        raise UserError(f"cannot read the baseline: {error.strerror}", str(file)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError("this is not a baseline that crowdlint wrote; write it anew", str(file)) from error
