"""What a run found, as plain data: the one thing that reporters read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from crowdlint.finding import Finding, Severity
from crowdlint.language.text.dialect import Dialect
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, frozen

RANK: dict[str, int] = {"info": 0, "warning": 1, "error": 2}


@frozen
class Crash:
    """A part of crowdlint (``name``: a rule, or ``language``) that threw while it read a file.

    ``fault``: crowdlint is to blame; otherwise ``error`` says what the user can do about it.
    """

    name: str
    error: str
    trace: str = ""
    fault: bool = True

    @property
    def said(self) -> str:
        """What happened, in few words."""
        return f"`{self.name}` crashed ({self.error})" if self.fault else self.error


@frozen
class TemplateIn:
    """A template in a file of another language: ``FILE:cell NUMBER`` or ``FILE:LINE``, and how it was read."""

    where: str
    whole: bool
    dialect: Dialect | None


@frozen
class Checked:
    """One file and what came of it.

    ``problem``, at ``place``: what could not be read, the file itself (then ``source`` is ``None``) or its task data.
    ``remarks``: further things that could not be read, each with its place. ``templates``: of a file in another
    language, the templates in it. ``suppressed``: what comments allow. ``capped``: it has more branches than were
    looked at. ``limits``: what else was not looked at to the end, and from where on. ``failed``: it is not there, or
    crowdlint could not write it.
    """

    path: str
    source: Source | None = None
    findings: tuple[Finding, ...] = ()
    crashes: tuple[Crash, ...] = ()
    problem: str = ""
    place: str = ""
    remarks: tuple[tuple[str, str], ...] = ()
    templates: tuple[TemplateIn, ...] | None = None
    suppressed: tuple[Finding, ...] = ()
    dialect: Dialect | None = None
    capped: bool = False
    limits: tuple[tuple[str, Span], ...] = ()
    failed: bool = False


@frozen
class Report:
    """All files of one run, in the order in which they were asked for."""

    files: tuple[Checked, ...] = ()
    known: int = field(default=0)  # findings that a baseline kept quiet
    pages: str = ""  # the address under which pages of rules are served; empty where nobody said
    levels: Mapping[str, Severity] = field(default_factory=dict)  # by a file's path: what fails the run; else warnings

    @property
    def broken(self) -> bool:
        """Whether a part of the work could not be done, whoever is to blame."""
        return any(file.problem or file.crashes for file in self.files)

    @property
    def status(self) -> int:
        """The least exit code: 2 where crowdlint itself failed, 1 where a file of the user could not be read."""
        failed = any(file.failed or file.crashes for file in self.files)
        return 2 if failed else int(self.broken)

    def is_failure(self, file: Checked, finding: Finding) -> bool:
        """Whether a finding is severe enough to fail the run."""
        return RANK[finding.severity] >= RANK[self.levels.get(file.path, "warning")]

    @property
    def findings(self) -> list[tuple[Checked, Finding]]:
        """Every finding with its file."""
        return [(file, finding) for file in self.files for finding in file.findings]

    def count(self) -> Counter[str]:
        """Findings by severity."""
        return Counter(finding.severity for _, finding in self.findings)
