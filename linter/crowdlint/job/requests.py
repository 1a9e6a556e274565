"""The requests that create a job, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from crowdlint.errors import UserError
from crowdlint.job.placed import PlacedValue, read_json, read_yaml
from crowdlint.language.hosts.read import read
from crowdlint.language.text.source import Source
from crowdlint.language.text.span import Span
from crowdlint_schemas.jobs.task_types import Arn, arn, builtin
from crowdlint_schemas.light import frozen

LABELING, INTERFACE, FLOW = "CreateLabelingJob", "CreateHumanTaskUi", "CreateFlowDefinition"
# What only a request of that kind has at its top; each is worth more than names that several share.
_MARKS: Mapping[str, frozenset[str]] = {
    LABELING: frozenset({"LabelingJobName", "LabelAttributeName", "HumanTaskConfig", "LabelCategoryConfigS3Uri"}),
    INTERFACE: frozenset({"HumanTaskUiName", "UiTemplate"}),
    FLOW: frozenset({"FlowDefinitionName", "HumanLoopConfig", "HumanLoopActivationConfig", "HumanLoopRequestSource"}),
}
_METHODS = {"create_labeling_job": LABELING, "create_human_task_ui": INTERFACE, "create_flow_definition": FLOW}
_RESOURCES = {
    "aws_sagemaker_labeling_job": LABELING,
    "aws_sagemaker_human_task_ui": INTERFACE,
    "aws_sagemaker_flow_definition": FLOW,
}
SUFFIXES = (".json", ".yaml", ".yml", ".py", ".ipynb", ".tf")


@frozen
class JobRequest:
    """A request: ``operation`` of SageMaker's API, its input, and the file it stands in."""

    operation: str
    root: PlacedValue
    source: Source

    def at(self, path: str) -> PlacedValue | None:
        """What stands at a dotted path, if anything does."""
        return self.root.at(*path.split("."))

    def text(self, path: str) -> str:
        """The text there, if it is known."""
        found = self.at(path)
        return found.text if found else ""

    def number(self, path: str) -> int | None:
        """The number there, if it is known."""
        found = self.at(path)
        return found.value if found and type(found.value) is int else None

    def absent(self, path: str) -> bool:
        """Whether nothing stands there, for certain."""
        here: PlacedValue | None = self.root
        for key in path.split("."):
            if here is None or here.open or not isinstance(here.value, dict):
                return False
            if key not in here.members:
                return True
            here = here.members[key]
        return False

    def place(self, path: str) -> Span:
        """Where to point for something at a path: the value, or the key of the nearest thing around it."""
        keys = path.split(".")
        while keys:
            if found := self.root.at(*keys):
                return found.span
            keys.pop()
        first = min(self.root.keys.values(), default=self.root.span)
        return first

    @cached_property
    def team(self) -> str:
        """The ARN of the work team, if it is known."""
        return self.text("HumanTaskConfig.WorkteamArn") or self.text("HumanLoopConfig.WorkteamArn")

    @cached_property
    def arns(self) -> list[tuple[str, PlacedValue, Arn]]:
        """Every ARN in it with its path."""
        return [(path, leaf, name) for path, leaf in self.root.leaves() if (name := arn(leaf.text))]

    def lambda_step(self, path: str) -> tuple[str, str] | None:
        """Of a Lambda of Amazon's: ``PRE`` or ``ACS``, and the task type's name."""
        name = arn(self.text(path))
        return builtin(name) if name else None

    @property
    def workforce(self) -> str | None:
        """``public``, ``private`` or ``vendor``, if the work team's name says so."""
        kind = self.team.partition(":workteam/")[2].partition("-crowd/")
        return kind[0] if kind[1] and kind[0] in ("public", "private", "vendor") else None


PRE, POST = (
    "HumanTaskConfig.PreHumanTaskLambdaArn",
    ("HumanTaskConfig.AnnotationConsolidationConfig.AnnotationConsolidationLambdaArn"),
)


def requests(path: Path) -> Iterator[JobRequest]:
    """The requests of a file. Raises ``UserError`` where it cannot be read."""
    source = Source.read(path)
    if path.suffix in (".py", ".ipynb"):
        if any(method in source.text for method in _METHODS):
            from crowdlint.job.python_calls import calls

            host = read(source).source if path.suffix == ".ipynb" else source  # with its cells, for places
            yield from (JobRequest(operation, root, host) for operation, root in calls(source, _METHODS))
        return
    if path.suffix == ".tf":
        if "aws_sagemaker_" in source.text:
            from crowdlint.job.terraform_resources import resources

            yield from (JobRequest(operation, root, source) for operation, root in resources(source, _RESOURCES))
        return
    if not any(mark in source.text for marks in _MARKS.values() for mark in marks):
        return
    root = document(source)
    for inner in (root, *root.members.values(), *(root.value if isinstance(root.value, list) else ())):
        operation = _operation(inner)
        if operation:
            yield JobRequest(operation, inner, source)


def document(source: Source) -> PlacedValue:
    """A JSON or YAML file, by its name."""
    if source.path.endswith((".yaml", ".yml")):
        try:
            return read_yaml(source)
        except ImportError as error:
            raise UserError("YAML needs more: python -m pip install 'crowdlint[aws]'", source.path) from error
    return read_json(source)


def _operation(value: PlacedValue) -> str:
    """The operation that an object is most likely the input of, or nothing."""
    found = {operation: len(marks & value.members.keys()) for operation, marks in _MARKS.items()}
    best = max(found, key=lambda each: found[each])
    return best if found[best] else ""
