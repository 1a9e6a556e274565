"""A draft from a labelling interface of Label Studio: what of it an element of Amazon can do, and what none can."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint.start.draft import Draft
from crowdlint.start.studio_tasks import Control, Interface, Subject, draft_of_task
from crowdlint_schemas.light import field, record, regex

# What shows a part of the task, and as what.
MEDIA = {
    "Image": "image",
    "Text": "text",
    "HyperText": "text",
    "Paragraphs": "dialogue",
    "Audio": "audio",
    "AudioPlus": "audio",
    "Video": "video",
}
# What asks the worker, and the element that asks the same of a picture or a text.
DRAWN = {
    "RectangleLabels": "crowd-bounding-box",
    "PolygonLabels": "crowd-polygon",
    "KeyPointLabels": "crowd-keypoint",
    "BrushLabels": "crowd-semantic-segmentation",
    "VectorLabels": "crowd-polyline",
    "Labels": "crowd-entity-annotation",
}
# Shapes whose labels stand in a list of their own.
BARE = {"Rectangle": "crowd-bounding-box", "Polygon": "crowd-polygon", "KeyPoint": "crowd-keypoint"}
BARE |= {"Brush": "crowd-semantic-segmentation", "Vector": "crowd-polyline"}
ASKED = {"Choices", "TextArea", "Number", "Rating"}
KINDS = {"audio": "sound", "video": "a film", "dialogue": "a dialogue"}
ITEMS = {"Label", "Choice"}
# What only arranges the page, or stands in what was read with its parent.
PASSED = {"View", *ITEMS}
KEPT = {
    "name",
    "toName",
    "value",
    "choice",
    "maxRating",
    "min",
    "max",
    "step",
    "placeholder",
    "rows",
    "required",
    "title",
}
# Looks, which each page has of its own.
LOOKS = {"strokeWidth", "opacity", "fillOpacity", "style", "className", "zoom", "zoomControl", "rotateControl", "size"}
LOOKS |= {
    "showInline",
    "background",
    "fillColor",
    "strokeColor",
    "showLabels",
    "icon",
    "layout",
    "selected",
    "maxWidth",
}


# The names of what a template can read: keys, and keys of keys.
VARIABLE = regex(r"\$([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\Z")


@record
class _Found:
    """What was found so far. ``named``: what is shown, by the names that controls have for it."""

    named: dict[str, Subject] = field(default_factory=dict)
    items: list[str | Subject | Control] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def from_label_studio(path: Path, tag: str | None) -> Draft:
    """The draft. ``tag``: the element to use in place of the one that fits. Raises ``UserError`` for a file that is no
    such interface, or one that asks nothing.
    """
    found = _Found()
    nodes = list(_parsed(path).iter())
    for node in nodes:  # first what is shown: controls name it, and may stand before it
        if subject := _subject(node):
            found.named[str(node.get("name", len(found.named)))] = subject
    for node in nodes:
        _read(found, node)
    if not any(isinstance(item, Control) for item in found.items):
        raise UserError("nothing in this interface asks for what a crowd element could do", str(path))
    return draft_of_task(Interface(found.items, tuple(found.notes)), tag)


def _subject(node: Any) -> Subject | None:
    key = _variable(node.get("value"))
    return Subject(MEDIA[str(node.tag)], key) if node.tag in MEDIA and key else None


def _parsed(path: Path) -> Any:
    """The tree. Nothing is loaded that the file names, and entities stay as they are."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(Source.read(path).text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise UserError(f"not XML: {error.msg}", f"{path}:{error.lineno or 1}") from error


def _read(found: _Found, node: Any) -> None:
    name = str(node.tag)
    if subject := _subject(node):
        found.items.append(subject)
        if name == "HyperText":
            found.notes.append(f"{_place(node)}: the markup in `{node.get('value')}` is shown as text")
    elif name in ("Header", "Text") and _said(node):
        found.items.append(_said(node))
    elif name in DRAWN or name in BARE or name in ASKED:
        _read_control(found, node, name)
    elif name not in PASSED:
        found.notes.append(f"{_place(node)}: `<{name}>` is not taken over")
    elif "visibleWhen" in node.attrib:
        found.notes.append(f"{_place(node)}: `visibleWhen` is not taken over: what is in it is always shown")


def _read_control(found: _Found, node: Any, name: str) -> None:
    control = _control(found, node, name)
    marked = name in DRAWN or name in BARE
    if marked and control.medium and control.medium.kind not in ("image", "text"):
        said = f"no crowd element marks stretches of {KINDS[control.medium.kind]}"
        found.notes.append(f"{_place(node)}: `<{name}>` is not taken over: {said}")
        return
    found.items.append(control)
    found.notes += _left_out(node)


def _control(found: _Found, node: Any, name: str) -> Control:
    labels = tuple(
        str(each.get("value") or each.get("alias")) for each in node if each.tag in ITEMS and each.get("value")
    )
    if any(label.startswith("$") for label in labels) or str(node.get("value", "")).startswith("$"):
        found.notes.append(f"{_place(node)}: labels that come from the data are not taken over")
        labels = ()
    options = {key: str(value) for key, value in node.attrib.items()}
    medium = found.named.get(str(options.get("toName", "")).split(",")[0])
    return Control(name, DRAWN.get(name) or BARE.get(name, ""), labels, options, medium, _place(node))


def _left_out(node: Any) -> Iterator[str]:
    """The attributes of a control, and of its labels, that say what no element of Amazon can."""
    own = [key for key in node.attrib if key not in KEPT | LOOKS]
    inner = [key for each in node if each.tag in ITEMS for key in each.attrib if key not in LOOKS | {"value"}]
    for key in dict.fromkeys([*own, *inner]):
        yield f"{_place(node)}: `{key}` of `<{node.tag}>` is not taken over"


def _variable(value: str | None) -> str:
    """``image`` of ``$image``; nothing for a value that is no variable, or one that a template cannot read."""
    found = VARIABLE.match(value or "")
    return str(found[1]) if found else ""


def _said(node: Any) -> str:
    value = str(node.get("value") or node.text or "").strip()
    return "" if value.startswith("$") else value


def _place(node: Any) -> str:
    return f"line {node.sourceline}"
