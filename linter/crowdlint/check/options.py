"""The options of ``crowdlint check``, as data; and a quick reading of the command lines that hooks write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from crowdlint.reporters import FORMATS
from crowdlint_schemas.light import frozen

Kind = Literal["switch", "either", "choice", "path", "text", "count", "rules", "outputs"]
SEVERITIES = ("error", "warning", "info")


@frozen
class Option:
    """One option. ``name``: its key among the options given; ``flags``: how it is written, of ``either`` both ways.

    ``kind``: ``switch`` on; ``either`` on or off; ``choice`` one of ``choices``; ``count`` a whole number from 0;
    ``rules`` selectors, and ``outputs`` ``FORMAT=FILE``, both any number of times.
    """

    name: str
    flags: tuple[str, ...]
    kind: Kind
    help: str
    default: Any = None
    choices: tuple[str, ...] = ()
    metavar: str | None = None


OPTIONS = (
    Option("select", ("--select",), "rules", "Check only these rules (a code, the start of one, a name, or ALL)."),
    Option("ignore", ("--ignore",), "rules", "Leave these rules out."),
    Option("extend_select", ("--extend-select",), "rules", "Check these rules as well."),
    Option("mend", ("--fix",), "switch", "Mend what can safely be mended."),
    Option(
        "unsafe_fixes",
        ("--unsafe-fixes", "--no-unsafe-fixes"),
        "either",
        "Also make fixes that may change the meaning.",
    ),
    Option("show_diff", ("--diff",), "switch", "Show what --fix would change, and change nothing."),
    Option("output_format", ("--output-format",), "choice", "What is written to standard output.", "full", FORMATS),
    Option("outputs", ("--output",), "outputs", "Also write a file.", metavar="FORMAT=FILE"),
    Option(
        "fold",
        ("--fold", "--no-fold"),
        "either",
        "Tell what is wrong many times in one file once, with the lines.",
        True,
    ),
    Option("show_statistics", ("--statistics",), "switch", "Count findings by rule instead of listing them."),
    Option(
        "fail_on",
        ("--fail-on",),
        "choice",
        "The least severity that makes the exit code 1 (warning).",
        choices=SEVERITIES,
    ),
    Option("exit_zero", ("--exit-zero",), "switch", "Exit 0 although there are findings."),
    Option("data", ("--data",), "path", "Task data (JSON) to render the templates with."),
    Option(
        "workforce",
        ("--workforce",),
        "choice",
        "Who will work on the job.",
        choices=("private", "vendor", "public"),
    ),
    Option("baseline", ("--baseline",), "path", "Keep the findings listed in this file quiet."),
    Option("write_baseline", ("--write-baseline",), "switch", "List the present findings in the baseline file."),
    Option(
        "prune_baseline",
        ("--prune-baseline",),
        "switch",
        "Take entries out of the baseline file whose findings are gone.",
    ),
    Option("add_allow", ("--add-allow",), "switch", "Add a comment that allows it before each present finding."),
    Option("reason", ("--reason",), "text", "The reason that --add-allow writes.", ""),
    Option(
        "stdin_filename",
        ("--stdin-filename",),
        "text",
        "What `-` (standard input) is called.",
        "",
        metavar="NAME",
    ),
    Option("config_file", ("--config",), "path", "Use this configuration file."),
    Option("isolated", ("--isolated",), "switch", "Use no configuration file."),
    Option(
        "templates_only",
        ("--templates-only",),
        "switch",
        "Pass over named files that are no task templates (for hooks).",
    ),
    Option(
        "follow_links", ("--follow-links",), "switch", "Read and write through links that lead out of what is named."
    ),
    Option("show_files", ("--show-files",), "switch", "List the files that would be checked."),
    Option("show_settings", ("--show-settings",), "switch", "Show the settings of the first file."),
    Option("no_cache", ("--no-cache",), "switch", "Look nothing up in .crowdlint_cache, and write nothing there."),
    Option("jobs", ("-j", "--jobs"), "count", "Processes to use (0: as many as pay off).", 0),
    Option("color", ("--color",), "choice", "Colours.", "auto", ("auto", "always", "never")),
    Option("be_verbose", ("-v", "--verbose"), "switch", "Say for each file how it was read, and why."),
    Option("quiet", ("-q", "--quiet"), "switch", "Only findings: no summary."),
)


def unset(option: Option) -> Any:
    """The value of an option that is not given."""
    empty: dict[Kind, Any] = {"switch": False, "rules": (), "outputs": []}
    return empty.get(option.kind, option.default)


def plain(words: Sequence[str]) -> dict[str, Any] | None:
    """The options of a plain command line: paths, switches, and known values of the simplest kinds.

    ``None`` for any other, right or wrong: click, which takes as long to import as a template to check, reads that.
    """
    known = {flag: option for option in OPTIONS for flag in option.flags}
    given: dict[str, Any] = {option.name: unset(option) for option in OPTIONS}
    paths: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "-" or not word.startswith("-"):
            paths.append(word)
            continue
        flag, equals, text = word.partition("=")
        option = known.get(flag)
        if option is None or (equals and not flag.startswith("--")):
            return None
        value: Any = None
        if option.kind in ("switch", "either") and not equals:
            value = flag == option.flags[0] or option.kind == "switch"
        elif option.kind in ("choice", "path", "text"):
            value = _value(option, text if equals else next(rest, "-"))
        elif option.kind == "count":
            count = text if equals else next(rest, "-")
            value = int(count) if count.isascii() and count.isdigit() and len(count) < 10 else None
        if value is None:
            return None
        given[option.name] = value
    return {**given, "paths": tuple(paths)}


def _value(option: Option, text: str) -> Any:
    if text.startswith("-") or not text or (option.choices and text not in option.choices):
        return None
    return Path(text) if option.kind == "path" else text
