"""What CreateHIT refuses of an HTMLQuestion or ExternalQuestion.

lxml reads the document as XML and holds it against the schemas of ``crowdlint_schemas.question``; places and words are
ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from crowdlint.errors import UserError
from crowdlint.language.question.document import CDATA, CDATA_END, content, skip
from crowdlint.language.text.source import MARKER, Source
from crowdlint.language.text.span import Span
from crowdlint.nearest import nearest
from crowdlint_schemas import question as known
from crowdlint_schemas.light import cached_property, frozen, regex

# Start tags of a document, past what may hold others; a tag that a comment or a CDATA section holds is none.
_TAGS = regex(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?P<name>[A-Za-z_][\w.:-]*)[^<>]*>", re.S)
# What a program or a batch file fills in: nobody can say now whether the value will be right.
# What a program replaces before it sends the document.
_FILLED_IN = regex(rf"[{MARKER}{{}}%$]|^\s*[A-Z][A-Z_]{{3,}}\s*$")

_NAMESPACE = regex(r"""\bxmlns(?::[\w.-]+)?\s*=\s*(["'])(.*?)\1""", re.S)

# An end tag of the document, perhaps misspelt, not one of the page.
_ENVELOPE_END = regex(r"</(?:[\w.-]+:)?(?:HTML|Frame|External)\w", re.I)

Kind = Literal["envelope", "frame-height", "cdata"]


class QuestionUnread(UserError):
    """Nothing here reads XML."""


def _etree() -> Any:
    """lxml's reader. Raises ``QuestionUnread`` where it is not installed, as in a browser."""
    try:
        from lxml import etree
    except ImportError as error:
        message = "the document around the page was not read, the page was: lxml, which reads XML, does not work here"
        raise QuestionUnread(f"{message} ({error})") from error
    return etree


@frozen
class Objection:
    """Why CreateHIT would not take the document. ``edits``: (place, text) that mend it, empty where nothing can."""

    kind: Kind
    span: Span
    message: str
    edits: tuple[tuple[Span, str], ...] = ()
    mend: str = ""


def refusals(text: str) -> list[Objection]:
    """Why CreateHIT would refuse the document around the page, one for each cause; nothing for any other text.

    Raises ``QuestionUnread``.
    """
    root = known.opening(text)
    if root is None:
        return []
    name = known.root_name(root["name"])
    misread = _root_refusal(text, root, name)
    if misread:
        return [misread]
    cdata = _cdata_refusal(text) if name == known.HTML else None
    if cdata:
        return [cdata]
    filled = _filled_namespace(text, root)
    if filled:  # what it says decides what the schema wants, so the document is only read
        fault, _ = _parsed(text[: filled.start] + "n" * (filled.end - filled.start) + text[filled.end :])
        return [fault] if fault else []
    fault, tree = _parsed(text)
    return [fault] if fault else list(_invalid(text, tree, name))


def _filled_namespace(text: str, root: re.Match[str]) -> Span | None:
    """The namespace of the root where a program fills it in."""
    given = _namespace(text, root)
    return Span(*given.span(2)) if given and _FILLED_IN.search(given[2]) else None


def _namespace(text: str, root: re.Match[str]) -> re.Match[str] | None:
    """``xmlns`` of the root; its second group is the value."""
    end = text.find(">", root.end()) + 1 or root.end("tag")
    return _NAMESPACE.search(text, root.start("tag"), end)


def _root_refusal(text: str, root: re.Match[str], name: str) -> Objection | None:
    """The root is spelt as CreateHIT knows it, in the namespace that says which document this is."""
    span = Span(root.start("name"), root.end("name"))
    if root["name"] != name:
        message = f"`<{root['name']}>` is no document of Mechanical Turk, so CreateHIT refuses it: write `<{name}>`"
        ends = [Span(*each.span(1)) for each in re.finditer(rf"</({re.escape(root['name'])})\s*>", text)]
        return Objection("envelope", span, message, tuple((each, name) for each in (span, *ends)), f"write `{name}`")
    given = _namespace(text, root)
    wanted = known.NAMESPACES[name]
    if given and (given[2] == wanted or _FILLED_IN.search(given[2])):
        return None
    if given is None:
        message = f'`<{name}>` lacks its namespace, so CreateHIT refuses it: write `xmlns="{wanted}"`'
        edit = (Span(root.end(), root.end()), f' xmlns="{wanted}"')
        return Objection("envelope", span, message, (edit,), "add the namespace")
    place = Span(*given.span(2))
    message = f"CreateHIT knows no document `<{name}>` in this namespace: write `{wanted}`"
    return Objection("envelope", place, message, ((place, wanted),), "write the namespace of the document")


def _parsed(text: str) -> tuple[Objection | None, Any]:
    """The tree, or what keeps the text from being XML."""
    etree = _etree()
    # One ASCII character for each of the text, so that columns are those of the text; a lone `\r` would count no line.
    plain = re.sub(r"[^\x00-\x7f]", "x", text.replace("\r", " "))
    declaration = re.match(r"\s*<\?xml.*?\?>", plain, re.S)
    if declaration:  # its encoding is that of the file, not of this text
        plain = re.sub(r"\S", " ", declaration[0]) + plain[declaration.end() :]
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return None, etree.fromstring(plain.encode("ascii"), parser)
    except etree.XMLSyntaxError:
        faults = [each for each in parser.error_log if each.level_name != "WARNING"]
        first = faults[0] if faults else parser.error_log[0]
    starts = [0, *(match.end() for match in re.finditer("\n", plain))]
    at = min(starts[min(first.line, len(starts)) - 1] + max(first.column - 1, 0), len(text))
    return Objection("envelope", *_misread(text, at, first.type_name, first.message)), None


def _misread(text: str, at: int, kind: str, said: str) -> tuple[Span, str]:
    """Where a mistake in the XML is, and what, in our words where we have some; ``at`` is where lxml noticed it."""
    refused = "so CreateHIT refuses the document"
    if kind in ("ERR_ENTITYREF_SEMICOL_MISSING", "ERR_NAME_REQUIRED", "ERR_UNDECLARED_ENTITY"):
        sign = text.rfind("&", 0, at + 1)
        if sign >= 0 and "<" not in text[sign + 1 : at]:
            return Span(sign, sign + 1), f"a bare `&` is no XML, {refused}: write `&amp;`"
    if kind == "ERR_TAG_NAME_MISMATCH":
        opened, _, closed = said.removeprefix("Opening and ending tag mismatch: ").partition(" and ")
        opened = opened.partition(" line ")[0]
        start = max(text.rfind(f"</{closed}", 0, at + 1), 0)
        end = start + len(closed) + 2
        return Span(start, end), f"`</{closed}>` stands where `<{opened}>` should be closed, {refused}"
    if at >= len(text.rstrip()):
        return Span(len(text.rstrip()), len(text.rstrip())), f"the document ends in the middle, {refused}"
    start = at - 1 if at and text[at - 1] != "\n" else at
    return Span(start, start + 1), f"this is no XML ({said.strip()}), {refused}"


def _cdata_refusal(text: str) -> Objection | None:
    """The page must reach CreateHIT as one text: in a CDATA section, or with every `<` and `&` escaped."""
    start, end = content(text)
    at = skip(text, start, end)
    if not text.startswith(CDATA, at):
        return _bare(text, start, at, end)
    while text.startswith(CDATA, at):
        stop = text.find(CDATA_END, at, end)
        if stop < 0:
            message = (
                f"the CDATA section of the page is never closed, so CreateHIT refuses it: `{CDATA_END}` is missing"
            )
            place = Span(end, end)
            return Objection("cdata", Span(at, at + len(CDATA)), message, ((place, CDATA_END),), f"add `{CDATA_END}`")
        after = skip(text, stop + len(CDATA_END), end)
        if after < end and not text.startswith(CDATA, after) and not _ENVELOPE_END.match(text, after):
            last = text.rfind(CDATA_END, 0, end)
            place = Span(stop, stop + len(CDATA_END))
            message = f"`{CDATA_END}` ends the CDATA section here, so CreateHIT refuses the rest of the page"
            if last == stop:
                return Objection("cdata", place, f"{message}: move it to the end of the page")
            split = "]]]]><![CDATA[>"
            return Objection("cdata", place, f"{message}: write `{split}`", ((place, split),), "begin another section")
        at = after
    return None


def _bare(text: str, start: int, at: int, end: int) -> Objection | None:
    if at < end and "<" not in text[at:end] and not re.search(r"&(?!(?:#\d+|#x[0-9a-fA-F]+|\w+);)", text[at:end]):
        return None  # escaped
    if at >= end:
        return None  # nothing there: the schema says so
    message = f"the page stands in HTMLContent as it is, which is no text to XML: put it into `{CDATA} … {CDATA_END}`"
    line = text.find("\n", at, end)
    place = Span(at, line if line >= 0 else end)
    if CDATA_END in text[start:end] or "&" in text[start:end]:
        return Objection("cdata", place, message)
    edits = ((Span(at, at), CDATA), (Span(end, end), CDATA_END))
    return Objection("cdata", place, message, edits, "put the page into a CDATA section")


@cache
def _schema(name: str) -> Any:
    etree = _etree()
    return etree.XMLSchema(etree.fromstring(known.xml_schema(name)))


def _invalid(text: str, tree: Any, name: str) -> Iterator[Objection]:
    """What the schema says, one after the other: each is mended in the tree, and the tree is asked again."""
    document = _Document(text, tree, name)
    for _ in range(8):
        if _schema(name).validate(tree):
            return
        error = _schema(name).error_log[0]
        yield document.refusal(tree.xpath(error.path)[0] if error.path else tree, error)


class _Document:
    """A document that is XML; ``refusal`` tells what the schema found, and mends the tree so that it finds the next."""

    def __init__(self, text: str, tree: Any, name: str) -> None:
        self.text, self.tree, self.name = text, tree, name
        tags = [Span(*match.span("name")) for match in _TAGS.finditer(text) if match["name"]]
        self.places = dict(zip(tree.iter("*"), tags, strict=False))
        for node in tree.iterchildren("*"):
            if _FILLED_IN.search(node.text or ""):
                node.text = self.sample(_local(node))

    def sample(self, name: str) -> str:
        """A right text for a child of the root."""
        return "https://example.com/" if name == known.TASK[known.EXTERNAL] else "0"

    def make(self, name: str, text: str) -> Any:
        """An element of the document's namespace, outside of the tree."""
        made = self.tree.makeelement(f"{{{known.NAMESPACES[self.name]}}}{name}")
        made.text = text
        return made

    def refusal(self, node: Any, error: Any) -> Objection:
        wanted = re.search(r"Expected is \( \{.*?\}(\w+) \)", error.message)
        if error.type_name == "SCHEMAV_ELEMENT_CONTENT" and node is self.tree:
            return self.missing(wanted[1] if wanted else known.TASK[self.name])
        if error.type_name == "SCHEMAV_ELEMENT_CONTENT":
            return self.unexpected(node, wanted[1] if wanted else "")
        if error.type_name == "SCHEMAV_CVC_COMPLEX_TYPE_2_3":
            return self.loose_text()
        if error.type_name == "SCHEMAV_CVC_TYPE_3_1_1" or node.attrib:
            return self.attribute(node)
        return self.value(node)

    def missing(self, wanted: str) -> Objection:
        self.tree.append(self.make(wanted, self.sample(wanted)))
        end = self.text.rfind("</")
        if wanted != known.HEIGHT:
            message = f"`<{wanted}>` is missing, so CreateHIT refuses the {self.name}"
            return Objection("envelope", self.places[self.tree], message)
        written = f"<{known.HEIGHT}>0</{known.HEIGHT}>"
        message = (
            f"`<{known.HEIGHT}>` is missing, so CreateHIT refuses the {self.name}: write `{written}` for a frame as "
            "high as the worker's window"
        )
        edit = (Span(end, end), f"{written}\n")
        return Objection("frame-height", self.places[self.tree], message, (edit,), f"add `{written}`")

    def unexpected(self, node: Any, wanted: str) -> Objection:
        local, place = _local(node), self.places[node]
        present = {_local(each) for each in self.tree.iterchildren("*")}
        if local in (known.TASK[self.name], known.HEIGHT):
            self.tree.remove(node)
            if local in {_local(each) for each in self.tree.iterchildren("*")}:
                message = f"`<{local}>` stands twice, so CreateHIT refuses the {self.name}"
            elif wanted in present:
                self.tree.append(node)
                message = (
                    f"`<{local}>` stands before `<{wanted}>`, so CreateHIT refuses the {self.name}: write it after"
                )
            else:
                self.tree.append(self.make(wanted, self.sample(wanted)))
                self.tree.append(node)
                message = f"`<{wanted}>` is missing before `<{local}>`, so CreateHIT refuses the {self.name}"
            return Objection("envelope", place, message)
        message = f"`<{local}>` is no part of an {self.name}, so CreateHIT refuses it"
        if not wanted or wanted in present or not nearest(local, [wanted]):
            self.tree.remove(node)
            return Objection("envelope", place, message)
        self.tree.replace(node, self.make(wanted, node.text or self.sample(wanted)))
        end = self.text.rfind(f"</{place.of(self.text)}")
        edits = ((place, wanted), (Span(end + 2, end + 2 + place.end - place.start), wanted))
        return Objection("envelope", place, f"{message}: write `<{wanted}>`", edits, f"write `{wanted}`")

    def loose_text(self) -> Objection:
        loose = self.tree.text or ""
        self.tree.text = None
        for node in self.tree:
            loose, node.tail = loose + " " + (node.tail or ""), None
        place, word = self.places[self.tree], loose.split()[0]
        at = self.text.find(word, self.text.find(">", place.end)) if word.isascii() else -1
        found = Span(at, at + len(word)) if at >= 0 else place
        return Objection("envelope", found, f"text between the elements of an {self.name}: CreateHIT refuses it")

    def attribute(self, node: Any) -> Objection:
        node.attrib.clear()
        local = _local(node)
        return Objection("envelope", self.places[node], f"`<{local}>` takes no attributes: CreateHIT refuses them")

    def value(self, node: Any) -> Objection:
        local, written, place = _local(node), (node.text or "").strip(), self.places[node]
        for child in list(node):
            node.remove(child)
        node.text = self.sample(local)
        if local == known.HEIGHT:
            message = f"`<{local}>` holds `{written}`, so CreateHIT refuses the {self.name}: write a number of pixels"
            return Objection("frame-height", place, f"{message}, or 0 for a frame as high as the worker's window")
        if not written:
            return Objection("envelope", place, f"`<{local}>` is empty, so CreateHIT refuses the {self.name}")
        message = f"`{written}` is no address with `https://`, which Mechanical Turk asks for"
        return Objection("envelope", place, message)


def _local(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]


class Question:
    """A template that is an HTMLQuestion or an ExternalQuestion, for the rules about the document around the page."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def refusals(self) -> list[Objection]:
        """Why CreateHIT would refuse the document."""
        return refusals(self.source.text)

    def of(self, kind: Kind) -> Iterator[Objection]:
        """Those of one kind."""
        return (each for each in self.refusals if each.kind == kind)
