"""Configuration: ``crowdlint.toml`` or ``[tool.crowdlint]`` of ``pyproject.toml``, the nearest one above each file.

The published JSON Schema (``config.schema.json``) is what the configuration is checked against; only the few keywords
it uses are understood here, because jsonschema takes longer to import than a template takes to check.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crowdlint.check.discover import DEFAULT_EXCLUDE
from crowdlint.config.selection import Layer, check_selector
from crowdlint.config.settings import FileSettings, Override, Settings
from crowdlint.errors import UserError
from crowdlint.language.text import reach
from crowdlint.nearest import did_you_mean
from crowdlint.rules import all_rules
from crowdlint_schemas.light import replace

if TYPE_CHECKING:
    from crowdlint.config.gitignore import Ignored
    from crowdlint_schemas import ElementEntry

NAMES = ("crowdlint.toml", ".crowdlint.toml", "pyproject.toml")


@cache
def schema() -> Mapping[str, Any]:
    """The published JSON Schema of the configuration."""
    import json

    text = Path(__file__).with_name("config.schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def problems(table: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with a table of configuration: ``(dotted key, sentence)``."""
    from crowdlint_schemas import mismatches

    for problem in mismatches(table, dict(schema())):
        key = ".".join(str(step) for step in problem.path if isinstance(step, str))
        if problem.keyword == "additionalProperties":
            yield key, f"unknown key `{key}`{did_you_mean(str(problem.path[-1]), _known(problem.path))}"
        else:
            value = _at(table, problem.path)
            guess = did_you_mean(value, _words(problem.path)) if problem.keyword == "enum" else ""
            yield key, f"`{key}` {problem.message}{guess}" if key else f"the configuration {problem.message}"


def _rule(path: Sequence[str | int]) -> Mapping[str, Any]:
    """The part of the schema that speaks of the value at a path."""
    rule: Mapping[str, Any] = schema()
    for step in path:
        other = rule.get("additionalProperties")
        rule = rule["items"] if isinstance(step, int) else rule.get("properties", {}).get(step, other)
        if isinstance(rule, Mapping) and "$ref" in rule:
            rule = schema()["$defs"][rule["$ref"].rpartition("/")[2]]
    return rule


def _known(path: Sequence[str | int]) -> Iterable[str]:
    known: Mapping[str, Any] = _rule(path[:-1]).get("properties", {})
    return known


def _words(path: Sequence[str | int]) -> Iterable[str]:
    words: Iterable[str] = _rule(path).get("enum", ())
    return words


def _at(table: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        table = table[step]
    return table


def _line(text: str, key: str) -> int:
    """The line a dotted key is on, as near as a search for its last word tells; 0 if it is nowhere."""
    word = re.sub(r"\[\d+\]$", "", key).rpartition(".")[2]
    found = re.search(rf"(?m)^[ \t]*(?:\[.*\b)?[\"']?{re.escape(word)}[\"']?[ \t]*[=\].]", text) or re.search(
        rf"\b{re.escape(word)}\b", text
    )
    return text.count("\n", 0, found.start(0)) + 1 + found.group(0).count("\n") if found and word else 0


def load(file: Path) -> Settings | None:
    """The settings of a file; ``None`` for a ``pyproject.toml`` without a table for crowdlint.

    Raises ``UserError`` with the file and, where it can be told, the line.
    """
    import tomllib

    try:
        text = reach.read(file).decode("utf-8-sig")
        if file.name == "pyproject.toml" and "crowdlint" not in text:
            return None
        table = tomllib.loads(text)
    except OSError as error:
        raise UserError(f"cannot read the configuration: {error.strerror}", str(file)) from error
    except UnicodeDecodeError as error:
        raise UserError("the configuration is not UTF-8 text", str(file)) from error
    except (ValueError, RecursionError) as error:  # also numbers of thousands of digits, and days that are none
        said = "nested too deeply" if isinstance(error, RecursionError) else error
        raise UserError(f"the configuration is not TOML: {said}", str(file)) from error
    if file.name == "pyproject.toml":
        tool = table.get("tool", {})
        if "crowdlint" not in tool:
            return None
        table = tool["crowdlint"]
    return settings(table, file, text)


def settings(table: Any, file: Path, text: str = "") -> Settings:
    """A table of configuration as settings. Raises ``UserError`` for the first thing wrong with it."""
    for key, sentence in problems(table):
        line = _line(text, key)
        raise UserError(sentence, f"{file}:{line}" if line else str(file))
    newest = max((rule.since for rule in all_rules()), default=1)
    if table.get("rules-version", 1) > newest:
        message = (
            f"`rules-version` is {table['rules-version']}, but this crowdlint knows rules up to {newest}; upgrade it"
        )
        raise UserError(message, f"{file}:{_line(text, 'rules-version')}")
    root = file.parent.resolve()
    return Settings(
        root=root,
        file=file,
        rules_version=table.get("rules-version"),
        layer=_layer(table, file, text),
        exclude=(*table.get("exclude", ()), *table.get("extend-exclude", ())),
        skip=() if "exclude" in table else DEFAULT_EXCLUDE,
        workforce=table.get("workforce"),
        dialect=table.get("dialect"),
        extra_elements=extra_elements(table.get("extra-elements", ()), file),
        fail_on=table.get("fail-on", "warning"),
        baseline=root / table["baseline"] if "baseline" in table else None,
        allow_hosts=frozenset(each.lower() for each in table.get("allow-hosts", ())),
        unsafe_fixes=table.get("unsafe-fixes", False),
        rule_pages=table.get("rule-pages", "").rstrip("/"),
        respect_gitignore=table.get("respect-gitignore", True),
        overrides=tuple(_override(each, file, text) for each in table.get("overrides", ())),
    )


def _layer(table: Mapping[str, Any], file: Path, text: str) -> Layer:
    for key in ("select", "extend-select", "ignore", "severity"):
        for selector in table.get(key, ()):
            line = _line(text, selector)
            check_selector(all_rules(), selector, f"{file}:{line}" if line else str(file))
    return Layer(
        tuple(table["select"]) if "select" in table else None,
        tuple(table.get("extend-select", ())),
        tuple(table.get("ignore", ())),
        table.get("severity", {}),
    )


def _override(table: Mapping[str, Any], file: Path, text: str) -> Override:
    return Override(tuple(table["paths"]), _layer(table, file, text), table.get("workforce"), table.get("dialect"))


def extra_elements(names: Iterable[str], file: Path) -> dict[str, ElementEntry]:
    """The project's own elements by tag, from the JSON files that hold them."""
    from crowdlint_schemas import EntryError, extra

    found: dict[str, ElementEntry] = {}
    for name in names:
        try:
            with suppress(OSError):  # reading it says what is wrong
                reach.require(file.parent / name, file.parent)
            found |= extra(file.parent / name)
        except EntryError as error:
            raise UserError(error.message, error.place) from error
    return found


class Configuration:
    """Finds the settings of each file. ``file``: use this one for all; ``isolated``: use none; ``within``: look for
    them in these folders and what is below, nowhere else.
    """

    def __init__(self, file: Path | None = None, isolated: bool = False, within: Sequence[Path] = ()) -> None:
        self._within = within
        self._fixed: Settings | None = None
        self._by_folder: dict[str, Settings] = {}  # full path
        self._by_typed: dict[str, Settings] = {}  # as the folder was typed
        self._searched: Path | None = None
        self._ignored: dict[Path, Ignored] = {}
        if file is not None:
            self._fixed = load(file)
            if self._fixed is None:
                raise UserError("has no table [tool.crowdlint]", str(file))
            # A file named on the command line speaks of the place it is used from, as in ruff.
            self._fixed = replace(self._fixed, root=Path.cwd())
        elif isolated:
            self._fixed = Settings(Path.cwd())

    def of(self, path: Path | str) -> Settings:
        """The settings of a file or folder: those of the nearest folder above it that has any."""
        if self._fixed:
            return self._fixed
        folder, name = os.path.split(path)
        if name in ("", ".", ".."):
            return self._of_folder(os.path.dirname(os.path.abspath(path)))
        if folder not in self._by_typed:
            self._by_typed[folder] = self._of_folder(os.path.abspath(folder))
        return self._by_typed[folder]

    def for_file(self, path: str) -> FileSettings:
        """What holds for one file, overrides with it."""
        return self.of(path).for_file(path)

    def _of_folder(self, folder: str) -> Settings:
        if folder not in self._by_folder:
            self._by_folder[folder] = self._find(folder)
        return self._by_folder[folder]

    def _find(self, folder: str) -> Settings:
        if self._within and not any(Path(folder).is_relative_to(root) for root in self._within):
            return Settings(Path.cwd())
        for name in NAMES:
            file = Path(folder, name)
            if file.is_file() and (found := load(_shown(file))):
                return found
        parent = os.path.dirname(folder)
        return Settings(Path.cwd()) if parent == folder else self._of_folder(parent)

    def excludes(self, path: Path, named: bool) -> bool:
        """Whether the settings of a path leave it out, or, where the user did not name it, git does."""
        settings = self.of(path)
        if settings.excludes(path, named):
            return True
        if named:
            if path.is_dir():
                self._searched = path
            return False
        return settings.respect_gitignore and self._searched is not None and self._git_ignores(path)

    def _git_ignores(self, path: Path) -> bool:
        """Whether ``.gitignore`` files leave out what a search comes upon below the folder it began in."""
        from crowdlint.config.gitignore import Ignored

        start = self._searched
        assert start is not None
        if start not in self._ignored:
            self._ignored[start] = Ignored(start)
        return self._ignored[start](path)


def _shown(file: Path) -> Path:
    """A path as short as a person would write it."""
    inside = os.path.relpath(file)
    return file if inside.startswith(os.pardir) else Path(inside)
