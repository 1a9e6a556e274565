"""The documents that CreateHIT of Mechanical Turk takes for a task: HTMLQuestion with the page in it, ExternalQuestion
with its address. The ``.xsd`` files here say what each may hold.
"""

import re
from pathlib import Path

from crowdlint_schemas.light import regex

HTML, EXTERNAL = "HTMLQuestion", "ExternalQuestion"
_SCHEMAS = "http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas"
NAMESPACES = {
    HTML: f"{_SCHEMAS}/2011-11-11/HTMLQuestion.xsd",
    EXTERNAL: f"{_SCHEMAS}/2006-07-14/ExternalQuestion.xsd",
}
# Root -> its child that holds the task.
TASK = {HTML: "HTMLContent", EXTERNAL: "ExternalURL"}
HEIGHT = "FrameHeight"
_FILES = {HTML: "html-question.xsd", EXTERNAL: "external-question.xsd"}

# All that may stand before the root; atomic, so that no text makes it try again and again.
_PROLOG = r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+"
_OPENING = regex(rf"{_PROLOG}(?P<tag><(?:[\w.-]+:)?(?P<name>HTMLQuestion|ExternalQuestion)\b)", re.S | re.I)


def opening(text: str) -> re.Match[str] | None:
    """The beginning of the root element (groups ``tag`` and ``name``) if ``text`` is such a document, in any case."""
    return _OPENING.match(text) if "<" in text else None


def root_name(written: str) -> str:
    """``HTMLQuestion`` or ``ExternalQuestion``, as it is spelt."""
    return HTML if written.lower() == HTML.lower() else EXTERNAL


def xml_schema(root: str) -> bytes:
    """The XML Schema of the documents with that root."""
    return Path(__file__).with_name(_FILES[root]).read_bytes()
