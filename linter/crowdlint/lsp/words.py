"""What is told of an element, an attribute, a region, a filter or a rule, in Markdown."""

from __future__ import annotations

import json

from crowdlint.rules import FAMILIES, Rule
from crowdlint_schemas import ElementEntry
from crowdlint_schemas.entry import AttributeEntry
from crowdlint_schemas.exports.manifest import description
from crowdlint_schemas.filters import FILTERS, GROUND_TRUTH


def of_element(entry: ElementEntry) -> str:
    """An element or a region, with what it takes."""
    lines = [f"**`<{entry['tag']}>`** · {entry['kind']}", description(entry)]
    required = [f"`{name}`" for name, fact in entry["attributes"].items() if fact["required"]]
    if required:
        lines.append(f"Required: {', '.join(required)}.")
    if entry["regions"]:
        lines.append(f"Regions: {', '.join(f'`{name}`' for name in entry['regions'])}.")
    return "\n\n".join(lines)


def of_attribute(tag: str, name: str, fact: AttributeEntry) -> str:
    """An attribute, with what its value may be."""
    kind = "JSON" if fact["encoding"] == "json" else fact["encoding"]
    head = f"**`{name}`** of `<{tag}>` · {kind}{' · required' if fact['required'] else ''}"
    lines = [head, fact["summary"]]
    if "unsupported" in fact:
        lines.append(f"Not supported: {fact['unsupported']}")
    if words := fact["schema"].get("enum"):
        lines.append("One of " + ", ".join(f"`{word}`" for word in words) + ".")
    if "default" in fact and fact["encoding"] != "boolean":
        lines.append(f"Default: `{json.dumps(fact['default'], ensure_ascii=False)}`.")
    lines.append(f"Source: {fact['source']}.")
    return "\n\n".join(lines)


def of_filter(name: str) -> str:
    """A filter of Liquid, with how many arguments it takes."""
    arity = FILTERS[name]
    own = " · of Ground Truth and A2I" if name in GROUND_TRUTH else ""
    most, least = arity.most, arity.least
    count = "no arguments" if not most else f"{least}" if least == most else f"{least} to {most}"
    plural = "" if not most else " argument" if (least, most) == (1, 1) else " arguments"
    return f"**`{name}`** · filter of Liquid{own}\n\nTakes {count}{plural}."


def of_rule(rule: Rule) -> str:
    """The page of a rule without its examples."""
    page = rule.page.read_text(encoding="utf-8")
    title, _, rest = page.partition("\n\n## Examples")[0].partition("\n")
    facts = f"{rule.code} · {FAMILIES[rule.code[:3]]} · {rule.severities}"
    return f"#{title}\n\n{facts}\n{rest.replace(chr(10) + '## ', chr(10) + '#### ')}"
