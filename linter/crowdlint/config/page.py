"""The page about configuration, made from the published JSON Schema so that it cannot lag behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crowdlint.config.configuration import schema

INTRODUCTION = """# Configuration

<!-- Generated: crowdlint config --markdown -->

Settings stand in the table `[tool.crowdlint]` of `pyproject.toml`, or in `crowdlint.toml` (or `.crowdlint.toml`)
without that header. The nearest file above a template holds for it, alone: files are not merged. `crowdlint config
PATH` shows what holds for a path and where it comes from, `crowdlint config --schema` prints the JSON Schema for
editors. A key that does not exist is an error, with the one that was meant.

```toml
# crowdlint.toml
rules-version = 1
extend-exclude = ["archive/"]
workforce = "private"
ignore = ["unknown-attribute"]
severity = { CL8 = "info" }

[[overrides]]
paths = ["drafts/"]
ignore = ["CL8"]
```

| key | value | what it does |
| --- | --- | --- |
"""

EPILOGUE = """
Globs are matched as in `.gitignore`: without a slash they name a file or folder anywhere, with one they start at the
folder of the configuration, and either takes in everything below. `**` crosses folders.

Rules are selected by code (`CL104`), the start of one (`CL1`), name (`unclosed-block`) or `ALL`. The more specific one
wins, and `ignore` wins a tie. `--select`, `--extend-select` and `--ignore` of the command line come on top; what an
override ignores stays ignored.

## What was found before

What was found in files that have not changed is kept in `.crowdlint_cache/`, in the folder of the configuration or else
in the current one, and said again without checking them anew; a run over fewer than twelve files does without. An entry
holds for the bytes of a file, the task data beside it, the settings and this very crowdlint. Entries are signed with a
key of your own (`~/.cache/crowdlint/key`, or under `XDG_CACHE_HOME`), so that no checkout can bring some; a CI job that
keeps the folder from run to run has to keep the key as well. The folder tells git to ignore it and may be deleted at
any time; `--no-cache` neither reads nor writes it.

## Comments in templates

A comment of HTML or of Liquid allows what is meant to be so, with a reason after ` -- `:

```html
<!-- crowdlint: allow unknown-attribute -- our build turns it into a style -->
<crowd-input name="colour" tint="dark"></crowd-input>

{% comment %}crowdlint: allow-block unclosed-element, CL301 -- the footer closes it{% endcomment %}
```

* `allow` speaks of the next element: of its start tag and its end tag, and of the text of a script or style. A Liquid
  comment inside a tag speaks of the rest of that tag.
* `allow-block` speaks of what follows, up to the end of the element or the branch of Liquid that holds the comment.
* `allow-file` speaks of the whole file.

A comment that cannot be understood, or that allows nothing, is a finding itself. `crowdlint check --add-allow` writes
such comments for the present findings; a baseline (`--baseline FILE --write-baseline`) lists them beside the templates
instead, and keeps them quiet although lines move. Each entry names the rule and the line, so that a change of the
baseline can be reviewed; entries whose findings are gone are told, and `--prune-baseline` takes them out.
"""


def _value(rule: Mapping[str, Any]) -> str:
    if "$ref" in rule:
        rule = schema()["$defs"][rule["$ref"].rpartition("/")[2]]
    if "enum" in rule:
        return ", ".join(f"`{each}`" for each in rule["enum"])
    if rule["type"] == "array":
        return "list of tables" if rule["items"].get("type") == "object" else "list of strings"
    if rule["type"] == "object":
        return f"table: rule = {_value(rule['additionalProperties'])}"
    return {"string": "string", "integer": "number", "boolean": "`true`, `false`"}[rule["type"]]


def _rows(properties: Mapping[str, Any]) -> Iterator[str]:
    for name, rule in properties.items():
        yield f"| `{name}` | {_value(rule)} | {rule['description']} |\n"


def page() -> str:
    """The whole page, in Markdown."""
    inside = ", ".join(f"`{name}`" for name in schema()["properties"]["overrides"]["items"]["properties"])
    keys = "".join(_rows(schema()["properties"]))
    return f"{INTRODUCTION}{keys}\nA table of `overrides` can hold {inside}.\n{EPILOGUE}"
