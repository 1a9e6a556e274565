"""Whether the request, the template, the labels and the manifest of a job fit together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crowdlint.faults import fault
from crowdlint.finding import Finding
from crowdlint.job.beside import LabelsBeside, TemplateBeside, first_line
from crowdlint.job.requests import FLOW, LABELING, POST, PRE, JobRequest
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint.nearest import did_you_mean
from crowdlint_schemas import limits
from crowdlint_schemas.jobs.manifests import SOURCES, TASK_OBJECT
from crowdlint_schemas.jobs.task_types import REQUEST_SOURCES, TASK_TYPES, TaskType
from crowdlint_schemas.light import frozen
from crowdlint_schemas.offers import AUTO_SEGMENT
from crowdlint_schemas.problem import alternatives

Told = Iterator[tuple[Source, Finding]]


@frozen
class JobParts:
    """A request and what belongs to it, as far as it lies beside it."""

    request: JobRequest
    template: TemplateBeside | None = None
    labels: LabelsBeside | None = None
    manifest: Path | None = None

    @property
    def task(self) -> TaskType | None:
        """The built-in task type, if there is one."""
        step = self.request.lambda_step(PRE) or self.request.lambda_step(POST)
        task = TASK_TYPES.get(step[1]) if step else None
        return task if task and task.modality != "any" else None


def misfits(job: JobParts) -> Told:
    """What does not fit together."""
    for name in (_element, _flow_element, _paths, _source, _attribute_in_manifest, _labels):
        yield from name(job)


def _element(job: JobParts) -> Told:
    """The template answers with another element than the consolidation reads."""
    template, task = job.template, job.task
    step = job.request.lambda_step(POST)
    if template is None or task is None or step is None or not task.element or not template.tags:
        return
    widgets = {tag for tag in template.tags if _is_widget(tag)}
    alike = next((group for group in _ALIKE if task.element in group), {task.element})
    if widgets and not widgets & alike:
        shown = alternatives([f"`<{tag}>`" for tag in sorted(widgets)])
        message = f"`ACS-{step[1]}` reads the answer of `<{task.element}>`, and the template has {shown}"
        yield job.request.source, fault("wrong-lambda", job.request.place(POST), message)


_WIDGETS = {task.element for task in TASK_TYPES.values() if task.element} | AUTO_SEGMENT
_WIDGETS |= set(REQUEST_SOURCES.values())
# Elements that answer in one shape, of which a consolidation may read either.
_ALIKE = (
    {"crowd-classifier", "crowd-image-classifier"},
    {"crowd-classifier-multi-select", "crowd-image-classifier-multi-select"},
)


def _is_widget(tag: str) -> bool:
    return tag in _WIDGETS


def _flow_element(job: JobParts) -> Told:
    source = job.request.text("HumanLoopRequestSource.AwsManagedHumanLoopRequestSource")
    element = REQUEST_SOURCES.get(source)
    if job.request.operation != FLOW or job.template is None or element is None or not job.template.tags:
        return
    if element not in job.template.tags:
        place = job.request.place("HumanLoopRequestSource.AwsManagedHumanLoopRequestSource")
        message = f"a loop that `{source}` starts shows its result in `<{element}>`, which the template lacks"
        yield job.request.source, fault("wrong-flow", place, message, level="warning")


def _paths(job: JobParts) -> Told:
    """The template reads what the Lambda before it does not write."""
    if job.template is None or job.request.operation != LABELING:
        return
    step = job.request.lambda_step(PRE)
    custom = job.request.at(PRE) is not None and step is None
    if custom or (step is None and not job.request.absent(PRE)):
        return
    passes = step is None or step[1] == "PassThrough"
    for key, (start, end) in job.template.paths.items():
        if passes and key == TASK_OBJECT:
            line = first_line(job.manifest) if job.manifest else None
            if line is not None and key in line:
                continue
            message = (
                "without a Lambda of yours the template gets the line of the manifest: read `task.input.source-ref`"
            )
            yield (
                job.template.source,
                fault("unfilled-path", Span(start, end), f"`task.input.{key}` is empty: {message}"),
            )
        elif not passes and key in SOURCES:
            assert step
            message = f"`PRE-{step[1]}` hands the object over as `task.input.taskObject`"
            yield (
                job.template.source,
                fault("unfilled-path", Span(start, end), f"`task.input.{key}` is empty: {message}"),
            )
        elif passes and key in SOURCES:
            yield from _absent_source(job, key, Span(start, end))


def _absent_source(job: JobParts, key: str, place: Span) -> Told:
    line = first_line(job.manifest) if job.manifest else None
    other = "source" if key == "source-ref" else "source-ref"
    if job.template and line is not None and key not in line and other in line:
        message = f"the lines of {job.manifest and job.manifest.name} have `{other}`"
        yield job.template.source, fault("unfilled-path", place, f"`task.input.{key}` is empty: {message}")


def _source(job: JobParts) -> Told:
    """A task type of pictures whose manifest holds no references, or none of that kind."""
    line = first_line(job.manifest) if job.manifest else None
    if job.task is None or line is None or job.task.modality == "text":
        return
    if "source-ref" not in line and "source" in line:
        message = f"a job of {job.task.name} takes `source-ref`, the address of a file; the lines have `source`, a text"
        place = job.request.place("InputConfig.DataSource.S3DataSource.ManifestS3Uri")
        yield job.request.source, fault("wrong-manifest-source", place, message)


def _attribute_in_manifest(job: JobParts) -> Told:
    """The new label would stand where an older one does."""
    line = first_line(job.manifest) if job.manifest else None
    name = job.request.text("LabelAttributeName")
    if line is not None and name in line and name not in SOURCES:
        message = f"`{name}` is a key of the manifest already: what stands there is replaced; name the label otherwise"
        yield job.request.source, fault("wrong-label-attribute", job.request.place("LabelAttributeName"), message)


def _labels(job: JobParts) -> Told:
    if job.labels is None:
        return
    fewest = job.task.fewest if job.task else 1
    for finding in malformed_labels(job.labels, fewest):
        yield job.labels.source, finding
    names = set(job.labels.names)
    if job.template is None or not names or len(job.labels.names) < len(job.labels.labels):
        return
    for offered in job.template.offered():
        strange = sorted(offered.labels - names)
        if strange:
            shown = alternatives([f"`{label}`" for label in strange[:3]])
            meant = did_you_mean(strange[0], names)
            message = f"the template offers {shown}, which {Path(job.labels.source.path).name} lacks{meant}"
            place = offered.attribute.value_span or offered.attribute.span
            yield job.template.source, fault("other-labels", place, message)


def malformed_labels(file: LabelsBeside, fewest: int = 1) -> Iterator[Finding]:
    """What is wrong with a label category file in itself."""
    listed = file.root.at("labels")
    if listed is None or not isinstance(listed.value, list):
        yield fault("malformed-labels", file.root.span, "the file needs a list `labels`")
        return
    version = file.root.at("document-version")
    if version is None or (version.known and version.value not in limits.LABEL_FILE_VERSIONS):
        place = version.span if version else Span(file.root.span.start, file.root.span.start + 1)
        word = alternatives([f'`"{each}"`' for each in limits.LABEL_FILE_VERSIONS])
        yield fault("malformed-labels", place, f"`document-version` must be {word}", level="warning")
    seen: Counter[str] = Counter()
    for each in listed.value:
        found = each.at("label")
        if not each.known or (found is not None and not found.known):
            continue
        if found is None or not isinstance(found.value, str) or not found.value:
            yield fault("malformed-labels", each.span, 'a label is an object with its name: `{"label": "Cat"}`')
            continue
        seen[found.value] += 1
        if seen[found.value] == 2:
            yield fault("malformed-labels", found.span, f"the label `{found.value}` stands twice; each must be unique")
        if len(found.value) > limits.LABEL:
            yield fault(
                "malformed-labels",
                found.span,
                f"a label has {len(found.value):,} characters; the most is {limits.LABEL}",
            )
    if len(listed.value) < fewest:
        yield fault("malformed-labels", listed.span, f"a job of this type needs {fewest} labels at least")
