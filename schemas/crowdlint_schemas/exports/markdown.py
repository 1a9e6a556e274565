"""The entries as a page to read: ``schemas/README.md`` is made here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crowdlint_schemas.catalogue import element_schema, elements, regions
from crowdlint_schemas.entry import Answer, ElementEntry, MemberEntry
from crowdlint_schemas.exports.types import attribute_type, typed

HEAD = """# Crowd elements

<!-- Generated: crowdlint schema --format markdown -->

What crowdlint knows about the elements of Amazon's crowd HTML scripts. Each fact says how sure it is:
**documented** by the official pages; **saved**: seen in pages that were saved from the real runtime (35 pages of 2022);
**observed** in templates, scripts or answers that work; **open-source**: the same open-source element, which this one
extends, has it; or **inferred** by us. The inside of an element that no saved page shows is inferred.

In an editor: `crowdlint schema --format html-data > crowd.html-data.json` and name that file in the setting
`html.customData` of Visual Studio Code; other tools read `crowdlint schema --format cem > custom-elements.json`.
"""

FORMAT = """
## Entries of your own

Name JSON files in the configuration (`extra-elements = ["our-elements.json"]`); each holds one entry or a list of
entries of the form below, the same that `crowdlint_schemas/elements/` uses. `element.schema.json` is its JSON Schema.
"""


def write(entries: Mapping[str, ElementEntry]) -> str:
    """One section for each entry. All of ours together get the head, the table of contents and the format as well."""
    whole = set(entries) >= elements().keys() | regions().keys()
    parts: list[str] = [HEAD, *contents(entries), FORMAT, *format_table()] if whole else []
    for entry in entries.values():
        parts += section(entry)
    return "\n".join(parts).replace("\n\n\n", "\n\n").strip("\n") + "\n"


def contents(entries: Mapping[str, ElementEntry]) -> Iterator[str]:
    """The table of contents."""
    rows = [(f"[{tag}](#{tag})", entry["kind"], entry["source"], entry["summary"]) for tag, entry in entries.items()]
    yield from table(("element", "kind", "source", "what it is for"), rows)


def format_table() -> Iterator[str]:
    """What the keys of an entry mean, from the schema of entries."""
    schema = element_schema()
    for title, part in (("An entry", schema), ("An attribute", schema["$defs"]["attribute"])):
        yield f"{title} has these keys (*optional*):\n"
        rows = []
        for key, rule in part["properties"].items():
            target = schema["$defs"][rule["$ref"].rpartition("/")[2]] if "$ref" in rule else rule
            words = rule.get("description") or target.get("description") or typed_words(target)
            rows.append((f"`{key}`" if key in part["required"] else f"*`{key}`*", words))
        yield from table(("key", "meaning"), rows)


def typed_words(rule: Mapping[str, Any]) -> str:
    """What a key takes, where its schema has no description."""
    return " or ".join(f"`{word}`" for word in rule["enum"]) if "enum" in rule else str(rule.get("type", ""))


def section(entry: ElementEntry) -> Iterator[str]:
    """All about one entry."""
    yield f"\n## {entry['tag']}\n\n{entry['summary']}\n"
    yield f"{' · '.join(facts(entry))}\n"
    if entry["attributes"]:
        yield from attributes(entry)
    if entry["regions"]:
        yield from table(
            ("region", "required", "source", "notes"),
            [
                (f"`<{name}>`", required(region), region["source"], region.get("summary") or region.get("evidence", ""))
                for name, region in entry["regions"].items()
            ],
        )
    yield from members(entry)
    if entry["answer"]:
        yield from answer(entry, entry["answer"])
    yield from (f"* {note}" for note in entry.get("notes", []))
    if entry["example"]:
        yield f"\n```html\n{entry['example']}```\n"


def facts(entry: ElementEntry) -> Iterator[str]:
    """Where the element comes from and where it may stand."""
    yield f"[documentation]({entry['docs']})" if entry["docs"] else "not documented"
    yield entry["source"] + (f" ({entry['evidence'].rstrip('.')})" if entry.get("evidence") else "")
    if "saved-pages" in entry:
        yield f"saved (seen in {entry['saved-pages']} of 35 pages)"
    if "extends" in entry:
        yield f"extends the open-source `{entry['extends']['tag']}` ({entry['extends']['source']})"
    if "use-instead" in entry:
        yield f"write `<{entry['use-instead']}>`"
    elif entry["scripts"]:
        yield f"script {' and '.join(entry['scripts'])}"
    if within := entry["parents"]["within"]:
        usual = "" if entry["parents"]["enforced"] else "usually "
        yield f"{usual}inside " + " or ".join(f"`<{tag}>`" for tag in within)
    if never := entry["parents"].get("never-within"):
        yield "never inside " + " or ".join(f"`<{tag}>`" for tag in never)


def required(fact: Any) -> str:
    """``yes (evident)``: whether, and why we think so."""
    return f"{'yes' if fact['required'] else 'no'} ({fact['required-basis']})"


def attributes(entry: ElementEntry) -> Iterator[str]:
    """The table of attributes."""
    rows = []
    for name, attribute in entry["attributes"].items():
        words = [attribute["summary"]]
        if "default" in attribute and attribute["encoding"] != "boolean":
            words.append(f"Default: `{attribute['default']}`.")
        words += [limit["summary"] for limit in attribute.get("limits", [])]
        words += [attribute[key] for key in ("unsupported", "evidence") if key in attribute]
        shown = f"`{attribute_type(attribute)}`" + (" as JSON" if attribute["encoding"] == "json" else "")
        rows.append((f"`{name}`", shown, required(attribute), attribute["source"], " ".join(words)))
    yield from table(("attribute", "value", "required", "source", "meaning"), rows)


def members(entry: ElementEntry) -> Iterator[str]:
    """What scripts may meet: properties, methods and events in one table."""
    groups: list[tuple[str, Mapping[str, MemberEntry]]] = [
        ("property", entry["properties"]),
        ("method", entry["methods"]),
        ("event", entry["events"]),
    ]
    rows = [
        (f"`{name}`", member_kind(kind, member), member["source"], member["summary"])
        for kind, group in groups
        for name, member in group.items()
    ]
    if rows:
        yield from table(("for scripts", "kind", "source", "meaning"), rows)


def member_kind(kind: str, member: MemberEntry) -> str:
    """``property get private``: what a script meets, what it may do with it, and whether it should."""
    return " ".join(
        [kind, *([member["access"]] if "access" in member else []), *["private"] * member.get("private", 0)]
    )


def answer(entry: ElementEntry, found: Answer) -> Iterator[str]:
    """The shape of the answer, and one that is right."""
    place = f"under `{found['key']}`" if "key" in found else "under its name"
    if found.get("optional"):
        place += ", or left out"
    yield f"Answers {place} ({found['source']}): `{typed(found['schema'])}`, for instance\n"
    yield f"```json\n{json.dumps(entry['sample-answers'][0], ensure_ascii=False)}\n```\n"
    if remarks := [found[key] for key in ("notes", "evidence") if key in found]:
        yield " ".join(remarks) + "\n"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table, with an empty line after it."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
    yield ""
