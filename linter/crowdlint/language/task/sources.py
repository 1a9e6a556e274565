"""Where the data of a task comes from: a file somebody names, the file beside the template, or the template itself.

``language/`` reads text only; this module reads files. Every fault of a file is a ``UserError`` with its line.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from crowdlint.errors import UserError
from crowdlint.language.task.beside import data_file
from crowdlint.language.text import reach
from crowdlint.language.text.dialect import Name, detect
from crowdlint.language.text.source import Source
from crowdlint_schemas.light import frozen

if TYPE_CHECKING:
    from crowdlint.language.contract import Contract

_LAMBDA_KEYS = {"taskInput", "isHumanAnnotationRequired", "humanAnnotationRequired"}


Wrong = Callable[[UserError], None]


def refuse(error: UserError) -> None:
    """What to do with a wrong line, unless the caller wants to go on with the next one."""
    raise error


@frozen
class TaskData:
    """The data of one task. ``data``: what the template reads as ``task.input`` (of Mechanical Turk: column -> text).

    ``name`` tells the tasks of one template apart and is fit for a file name; ``origin`` is where the data stands
    (``FILE`` or ``FILE:LINE``), or ``inferred``.
    """

    name: str
    data: Any
    origin: str
    dialect: Name = "ground-truth"


@frozen
class TaskOptions:
    """What the user asked for; at most one of the files. ``line``: only that task; ``tasks``: at most so many."""

    data: Path | None = None
    manifest: Path | None = None
    csv: Path | None = None
    line: int | None = None
    tasks: int = 1


def tasks_for(template: Source, options: TaskOptions | None = None, dialect: Name | None = None) -> list[TaskData]:
    """The tasks to show or to check ``template`` with, at least one. Raises ``UserError`` for a file that is wrong.

    ``dialect``: that of the template, if its text does not decide.
    """
    options = options or TaskOptions()
    dialect = detect(template, dialect).name
    given = [path for path in (options.data, options.manifest, options.csv) if path]
    if len(given) > 1:
        raise UserError("give one of --data, --manifest and --csv, not several")
    if given:
        return _chosen(given[0], template, options, dialect)
    beside = data_file(Path(template.path))
    if beside:
        return _chosen(beside, template, options, dialect)
    return [TaskData("inferred", infer(template, dialect).sample(), "inferred", dialect)]


def infer(template: Source, dialect: Name | None = None) -> Contract:
    """What data ``template`` asks for."""
    from crowdlint.language import liquid
    from crowdlint.language.contract import contract_of, contract_of_columns

    if detect(template, dialect).name == "mturk":
        return contract_of_columns(template)
    return contract_of(liquid.parse(template))


def _read(
    path: Path, template: Source, options: TaskOptions, dialect: Name, wrong: Wrong = refuse
) -> Iterator[TaskData]:
    if path == options.manifest or path.name.endswith(".data.jsonl"):
        return read_manifest(path, template, wrong)
    if path == options.csv or path.name.endswith(".data.csv"):
        return read_csv(path, wrong)
    return iter([read_data(path, dialect)])


def _chosen(path: Path, template: Source, options: TaskOptions, dialect: Name) -> list[TaskData]:
    if options.line is None:
        found = list(islice(_read(path, template, options, dialect), max(1, options.tasks)))
    else:
        place = f"{path}:{options.line}"

        def wrong(error: UserError) -> None:
            if f"{error.place}:".startswith(f"{place}:"):  # a fault of another line does not matter
                raise error

        tasks = _read(path, template, options, dialect, wrong)
        found = list(islice((task for task in tasks if task.origin == place), 1))
    if not found:
        what = "no task in this file" if options.line is None else f"no task at line {options.line}"
        raise UserError(what, str(path))
    return found


def read_data(path: Path, dialect: Name = "ground-truth") -> TaskData:
    """One task from a JSON file. The shapes around ``task.input`` that AWS uses are recognised and taken off."""
    source = Source.read(path)
    value = unwrapped(parse_json(source.text, str(path)), str(path))
    if not isinstance(value, dict):
        raise UserError(f"task data is an object ({{…}}), not {_kind(value)}", f"{path}:1")
    return TaskData("data", value, str(path), dialect)


def unwrapped(value: Any, place: str) -> Any:
    """``task.input`` out of what a Lambda returns, RenderUiTemplate takes, or A2I takes (InputContent) and stores."""
    if not isinstance(value, dict):
        return value
    if "taskInput" in value and value.keys() <= _LAMBDA_KEYS:
        return value["taskInput"]
    for outer, inner in (("Task", "Input"), ("HumanLoopInput", "InputContent"), ("task", "input")):
        if isinstance(value.get(outer), dict) and inner in value[outer]:
            return _inner_json(value[outer][inner], f"{outer}.{inner}", place)
    if value.keys() == {"InputContent"}:
        return _inner_json(value["InputContent"], "InputContent", place)
    if "inputContent" in value and {"humanLoopName", "flowDefinitionArn", "humanAnswers"} & value.keys():
        return value["inputContent"]
    return value


def _inner_json(value: Any, name: str, place: str) -> Any:
    return parse_json(value, place, f"{name} is not JSON text: ") if isinstance(value, str) else value


def parse_json(text: str, path: str, what: str = "not JSON: ", line: int = 1) -> Any:
    """``text`` as JSON. Raises ``UserError`` with ``path``, line (``text`` starts at ``line``) and column."""

    def refuse(constant: str) -> NoReturn:
        at = text.find(constant)
        raise json.JSONDecodeError(f"{constant} is not a JSON value", text, max(at, 0))

    try:
        value = json.loads(text, parse_constant=refuse, parse_int=_whole, parse_float=_float)
        if "\\u" in text:
            _no_halves(value)
        return value
    except _Unfit as unfit:
        at = max(0, text.lower().find(unfit.written.lower()))
        row, column = text.count("\n", 0, at), at - text.rfind("\n", 0, at)
        inner = what.endswith("text: ")
        place = path if inner else f"{path}:{line + row}:{column}"
        raise UserError(f"{what if inner else ''}{unfit}", place) from unfit
    except json.JSONDecodeError as error:
        reason = "the file is empty" if not text.strip() else error.msg
        place = path if what.endswith("text: ") else f"{path}:{line + error.lineno - 1}:{error.colno}"
        raise UserError(f"{what}{reason}", place) from error
    except RecursionError as error:
        raise UserError(f"{what}nested too deeply", path) from error


class _Unfit(ValueError):
    """JSON by its grammar, and yet of no use; ``written`` is how it stands in the text."""

    def __init__(self, message: str, written: str) -> None:
        super().__init__(message)
        self.written = written


def _whole(digits: str) -> int:
    if len(digits) > 4000:  # Python refuses to print some more
        raise _Unfit(f"a number of {len(digits):,} digits", digits)
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise _Unfit(f"{digits[:40]} is larger than any number can be", digits)
    return number


def _no_halves(value: Any) -> None:
    """Refuse half of a character (``"\\ud800"``), which no page and no file can hold."""
    if isinstance(value, str):
        half = re.search("[\ud800-\udfff]", value)
        if half:
            raise _Unfit(f"\\u{ord(half[0]):04x} is half of a character: no page can show it", f"\\u{ord(half[0]):04x}")
    elif isinstance(value, dict | list):
        for each in value:
            _no_halves(each)
        for each in value.values() if isinstance(value, dict) else ():
            _no_halves(each)


def read_manifest(path: Path, template: Source | None = None, wrong: Wrong = refuse) -> Iterator[TaskData]:
    """The tasks of a Ground Truth input or augmented manifest, lazily: one JSON object a line, blank lines skipped.

    ``wrong`` is called for each line that is not right.
    """
    for number, data in _lines(path):
        try:
            line = _decoded(data, f"{path}:{number}")
            task = _manifest_task(line, path, number, template) if line.strip() else None
        except UserError as error:
            wrong(error)
            continue
        if task is not None:
            yield task


def _manifest_task(line: str, path: Path, number: int, template: Source | None) -> TaskData:
    # Without its line end: what is missing at the end of a line is missing there, not at the start of the next one.
    value, place = parse_json(line.rstrip(), str(path), line=number), f"{path}:{number}"
    if not isinstance(value, dict):
        raise UserError(f"a line of a manifest is an object ({{…}}), not {_kind(value)}", place)
    if not {"source", "source-ref"} & value.keys():
        raise UserError('a line of a manifest needs "source" or "source-ref"', place)
    return TaskData(f"line-{number}", task_input(value, template.text if template else ""), place)


def task_input(line: dict[str, Any], template: str) -> dict[str, Any]:
    """What a template gets for a manifest line: the line itself, or, for a template that reads what the built-in
    Lambda makes of it (``task.input.taskObject``, ``.manifestLine``), that as well.
    """
    if "taskObject" in line or not re.search(r"task\.input\.(?:taskObject|manifestLine)\b", template):
        return line
    return {**line, "taskObject": line.get("source-ref", line.get("source")), "manifestLine": line}


def read_csv(path: Path, wrong: Wrong = refuse) -> Iterator[TaskData]:
    """The rows of a CSV file for Mechanical Turk, lazily; the first line names the columns.

    ``wrong`` is called for each row that has more or fewer fields.
    """
    rows = csv.reader((_decoded(data, f"{path}:{number}") for number, data in _lines(path)), strict=True)
    try:
        header = [name.strip() for name in next(rows, [])]
        check_header(header, str(path))
        for row in rows:
            place = f"{path}:{rows.line_num}"
            if row and len(row) != len(header):
                fields = "1 field" if len(row) == 1 else f"{len(row)} fields"
                wrong(UserError(f"this row has {fields}, the first line names {len(header)}", place))
            elif row:
                yield TaskData(f"line-{rows.line_num}", dict(zip(header, row, strict=True)), place, "mturk")
    except csv.Error as error:
        raise UserError(f"not CSV: {error}", f"{path}:{rows.line_num}") from error


def check_header(header: list[str], path: str) -> None:
    """Raises ``UserError`` where the first line of a CSV file does not name each column, and once."""
    if not any(header):
        raise UserError("the first line names no columns", f"{path}:1")
    twice = {name for name in header if header.count(name) > 1}
    if twice:
        raise UserError(f"the first line names the column {sorted(twice)[0]!r} twice", f"{path}:1")


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with their numbers."""
    try:
        reach.require(path)
        with path.open("rb") as file:
            for number, data in enumerate(file, 1):
                yield number, data.removeprefix(b"\xef\xbb\xbf") if number == 1 else data
    except OSError as error:
        raise UserError(f"cannot read the file: {error.strerror or error}", str(path)) from error


def _decoded(data: bytes, place: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UserError(f"not UTF-8 text (byte 0x{data[error.start]:02x})", place) from error


def _kind(value: Any) -> str:
    names = {list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(value), "null")
