"""A folder with a job, held together: from its files to one report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from crowdlint.check.checker import Checker
from crowdlint.check.discover import discover
from crowdlint.check.report import Checked, Report
from crowdlint.config.configuration import Configuration
from crowdlint.errors import UserError
from crowdlint.finding import Finding
from crowdlint.job.beside import LabelsBeside, TemplateBeside, label_file
from crowdlint.job.flow import wrong_flow
from crowdlint.job.lambdas import wrong_interface, wrong_lambdas
from crowdlint.job.lines import tried_lines
from crowdlint.job.model import against_model
from crowdlint.job.names import other_regions, wrong_names
from crowdlint.job.placed import read_json
from crowdlint.job.requests import INTERFACE, LABELING, PRE, SUFFIXES, JobRequest, requests
from crowdlint.job.together import JobParts, malformed_labels, misfits
from crowdlint.job.workforce import wrong_price, wrong_team, wrong_times
from crowdlint.lambdas.trial import LineFaults
from crowdlint.language.hosts import is_host
from crowdlint.language.text.source import Source
from crowdlint_schemas.light import field, record, replace

MANIFESTS = (".manifest", ".jsonl")
LARGEST = 20_000_000
RULES: Sequence[Callable[[JobRequest], Iterator[Finding]]] = (
    against_model,
    wrong_names,
    other_regions,
    wrong_lambdas,
    wrong_interface,
    wrong_team,
    wrong_price,
    wrong_times,
    wrong_flow,
)


@record
class JobFolder:
    """What lies in a folder. ``notes``: what was not checked, and why."""

    root: Path
    requests: list[JobRequest] = field(default_factory=list)
    templates: list[Path] = field(default_factory=list)
    labels: list[LabelsBeside] = field(default_factory=list)
    manifests: list[Path] = field(default_factory=list)
    unread: list[UserError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    @classmethod
    def read(cls, root: Path, configuration: Configuration) -> JobFolder:
        """Look at every file of a folder and the folders in it, hidden and excluded ones apart."""
        folder = cls(root)
        folder.templates = [found.path for found in discover([str(root)], configuration.excludes)]
        for path in sorted(root.rglob("*")):
            inside = path.relative_to(root).parts
            hidden = any(part.startswith(".") for part in inside)
            if not hidden and path.is_file() and not configuration.excludes(path, False):
                folder._take(path)
        return folder

    def _take(self, path: Path) -> None:
        name = path.name.lower()
        self.files.append(path)
        if name.endswith(MANIFESTS):
            self.manifests.append(path)
        elif name.endswith(SUFFIXES) and not name.endswith(".data.json"):
            if path.stat().st_size > LARGEST:
                self.notes.append(f"{path}: it has more than {LARGEST:,} bytes")
                return
            try:
                found = list(requests(path))
                self.requests += found
                if not found and name.endswith(".json") and label_file(source := Source.read(path)):
                    self.labels.append(LabelsBeside(source, read_json(source)))
            except UserError as error:
                self.unread.append(error)

    def parts(self, request: JobRequest) -> JobParts:
        """What of the folder belongs to a request: what its addresses name, else the only one of its kind."""
        if request.operation == INTERFACE:
            return JobParts(request)
        if request.operation != LABELING:
            return JobParts(request, _template(self.templates[0] if len(self.templates) == 1 else None))
        template = self._named(request, "HumanTaskConfig.UiConfig.UiTemplateS3Uri", self.templates)
        manifest = self._named(request, "InputConfig.DataSource.S3DataSource.ManifestS3Uri", self.manifests)
        labels = {Path(each.source.path): each for each in self.labels}
        chosen = self._named(request, "LabelCategoryConfigS3Uri", list(labels))
        found = labels[chosen] if chosen in labels else self._labels(chosen)
        return JobParts(request, _template(template), found, manifest)

    def _labels(self, path: Path | None) -> LabelsBeside | None:
        """A label category file that is one because the request says so."""
        try:
            source = Source.read(path) if path else None
            return LabelsBeside(source, read_json(source)) if source else None
        except UserError as error:
            self.unread.append(error)
            return None

    def _named(self, request: JobRequest, path: str, files: list[Path]) -> Path | None:
        address = request.text(path)
        if not address:
            return files[0] if len(files) == 1 and not request.absent(path) else None
        name = address.rpartition("/")[2]
        same = [file for file in files if file.name == name] or [file for file in self.files if file.name == name]
        if not same:
            self.notes.append(f"{name} is not in {self.root}: `{path}` was not compared with it")
        return same[0] if len(same) == 1 else None


def _template(path: Path | None) -> TemplateBeside | None:
    return TemplateBeside(Source.read(path)) if path and not is_host(path.name) else None


def preflight(
    folder: JobFolder, configuration: Configuration, lambdas: tuple[Source, LineFaults] | None = None
) -> Report:
    """Everything that is wrong with the job of a folder. ``lambdas``: the file of its Lambda, and what that did."""
    found: dict[str, tuple[Source, list[Finding]]] = {}

    def tell(source: Source, finding: Finding) -> None:
        told = found.setdefault(source.path, (source, []))[1]
        if finding not in told:
            told.append(finding)

    together: set[int] = set()
    for request in folder.requests:
        found.setdefault(request.source.path, (request.source, []))
        for rule in RULES:
            for finding in rule(request):
                tell(request.source, finding)
        parts = folder.parts(request)
        together |= {id(parts.labels)}
        for source, finding in misfits(parts):
            tell(source, finding)
        if lambdas is None:
            for source, finding in _lines(folder, parts, configuration):
                tell(source, finding)
    for labels in folder.labels:
        found.setdefault(labels.source.path, (labels.source, []))
        for finding in malformed_labels(labels) if id(labels) not in together else ():
            tell(labels.source, finding)
    for source in (lambdas[0], *_sources(folder)) if lambdas else ():
        for finding in lambdas[1].told(source.path) if lambdas else ():
            tell(source, finding)
    return _report(folder, _checked(folder, configuration), found)


def _lines(folder: JobFolder, job: JobParts, configuration: Configuration) -> Iterator[tuple[Source, Finding]]:
    """What is wrong with the lines of the manifest, where no Lambda but Amazon's stands before the template."""
    request = job.request
    if job.template is None or job.manifest is None or request.operation != LABELING:
        return
    if request.at(PRE) is not None and request.lambda_step(PRE) is None:
        why = "a Lambda of yours makes tasks of them, which --pre-lambda runs"
        folder.notes.append(f"the lines of {job.manifest}: {why}")
        return
    try:
        source, findings = tried_lines(job.template.source, job.manifest, Checker(configuration))
    except UserError as error:
        folder.unread.append(error)
        return
    yield from ((source, finding) for finding in findings)


def _sources(folder: JobFolder) -> Iterator[Source]:
    yield from (Source.read(path) for path in folder.templates if not is_host(path.name))


def _checked(folder: JobFolder, configuration: Configuration) -> Iterator[Checked]:
    """The templates as ``check`` sees them, for the workforce that the request names."""
    forces = {request.workforce for request in folder.requests}
    workforce = forces.pop() if len(forces) == 1 else None
    checker = Checker(configuration, workforce=workforce)  # type: ignore[arg-type]
    yield from map(checker.file, discover([str(folder.root)], configuration.excludes))


def _report(folder: JobFolder, templates: Iterator[Checked], found: dict[str, tuple[Source, list[Finding]]]) -> Report:
    files: dict[str, Checked] = {checked.path: checked for checked in templates}
    for path, (source, findings) in found.items():
        known = files.get(path)
        merged = sorted([*(known.findings if known else ()), *findings], key=lambda each: each.span.start)
        whole = known if known and known.source else Checked(path, source)
        files[path] = replace(whole, findings=tuple(merged))
    unread = [
        Checked(str(error.place or folder.root), problem=error.message, place=error.place) for error in folder.unread
    ]
    return Report((*(files[path] for path in sorted(files)), *unread))
