"""`JSON.parse` of an attribute that is written as Amazon's examples write lists, which is no JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crowdlint.finding import Finding, Note
from crowdlint.language.page.values import Mixed, Static, Value
from crowdlint.language.script.code import Code
from crowdlint.rules import rule

if TYPE_CHECKING:
    from crowdlint.language.page.page import Attribute

# A list or an object whose first text or key is not in double quotes.
NO_JSON = r"\s*[\[{](?:\s*[\[{])*\s*(?:'|[A-Za-z_$][\w$]*\s*:)"


@rule("CL717", on=Code, severity="error")
def check(code: Code) -> Iterator[Finding]:
    """One finding a call whose argument is the attribute as it stands."""
    from crowdlint.language.script.reads import attribute_read

    for call in code.calls:
        if call.name != "parse" or call.owner is None or call.owner.text != "JSON" or not call.node.arguments:
            continue
        attribute = attribute_read(code, call.node.arguments[0])
        if attribute is not None and _is_no_json(attribute.value):
            notes = (Note(attribute.span, "the attribute"),)
            yield Finding(code.span(call.owner, call.word), _message(code, attribute), notes=notes)


def _is_no_json(value: Value) -> bool:
    if isinstance(value, Mixed):
        return re.match(NO_JSON, value.text) is not None
    if not isinstance(value, Static):
        return False
    try:
        json.loads(value.text, parse_int=str)
    except ValueError:
        return True
    except RecursionError:
        return False
    return False


def _message(code: Code, attribute: Attribute) -> str:
    entry = attribute.element.facts
    known = entry is not None and attribute.name in entry["properties"]
    hint = f"read the property `{attribute.name}`" if known else "write it with double quotes inside of single ones"
    return f"`{attribute.name}` is written without JSON's double quotes, so the script stops here with an error; {hint}"
