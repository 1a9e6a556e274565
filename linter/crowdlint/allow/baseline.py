"""Known findings that stay quiet, although the lines around them move.

A finding is known by its file, its rule and the text under it, blanks evened out; its line and the wording of its
message play no part. Where the same mistake stands several times in a file, as many stay quiet as the baseline counts.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from crowdlint.check.report import Checked, Report
from crowdlint.errors import UserError
from crowdlint.finding import Finding
from crowdlint.language.text import reach
from crowdlint_schemas.light import field, record, replace

VERSION = 1

Known = Counter[tuple[str, str, str]]


def fingerprint(file: Checked, finding: Finding) -> str:
    """A short name for the text under a finding."""
    from hashlib import sha256

    assert file.source
    text = " ".join(finding.span.of(file.source.text).split())
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@record
class Baseline:
    """The content of a baseline file; paths in it are relative to its folder."""

    file: Path
    known: Known = field(default_factory=Counter)

    @classmethod
    def at(cls, file: Path) -> Baseline:
        """The baseline in a file; an empty one where there is none yet."""
        return cls(file, _read(file) if file.exists() else Counter())

    def _path(self, file: Checked) -> str:
        return os.path.relpath(file.path, self.file.parent).replace(os.sep, "/")

    def without(self, report: Report) -> Report:
        """The report without the findings that are known."""
        if not self.known:
            return report
        left = self.known.copy()
        files, quiet = [], 0
        for file in report.files:
            fresh = []
            for finding in file.findings:
                key = (self._path(file), finding.name, fingerprint(file, finding))
                if left[key] > 0:
                    left[key] -= 1
                    quiet += 1
                else:
                    fresh.append(finding)
            files.append(replace(file, findings=tuple(fresh)))
        return replace(report, files=tuple(files), known=quiet)

    def write(self, report: Report) -> str:
        """Write the findings of the report as the new baseline; a sentence about it.

        What the old baseline knows about files that this run did not look at stays.
        """
        import json

        looked_at = {self._path(file) for file in report.files}
        known: Known = Counter({key: count for key, count in self.known.items() if key[0] not in looked_at})
        for file, finding in report.findings:
            known[self._path(file), finding.name, fingerprint(file, finding)] += 1
        files: dict[str, list[dict[str, object]]] = {}
        for (path, rule, text), count in sorted(known.items()):
            files.setdefault(path, []).append({"rule": rule, "text": text, "count": count})
        document = json.dumps({"version": VERSION, "files": files}, indent=1, ensure_ascii=False) + "\n"
        try:
            reach.require_target(self.file)
            self.file.write_text(document, encoding="utf-8")
        except OSError as error:
            raise UserError(f"cannot write the baseline: {error.strerror}", str(self.file)) from error
        total = sum(known.values())
        return f"wrote {total} known finding{'s' * (total != 1)} to {self.file}"


def _read(file: Path) -> Known:
    import json

    try:
        document = json.loads(reach.read(file).decode("utf-8"))
        if document["version"] != VERSION:
            wrong = f"the baseline has version {document['version']!r}, not {VERSION}; write it anew"
            raise UserError(wrong, str(file))
        return Counter(
            {
                (path, str(entry["rule"]), str(entry["text"])): int(entry["count"])
                for path, entries in document["files"].items()
                for entry in entries
            }
        )
    except OSError as error:
        raise UserError(f"cannot read the baseline: {error.strerror}", str(file)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError("this is not a baseline that crowdlint wrote; write it anew", str(file)) from error
