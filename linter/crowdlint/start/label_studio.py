"""A draft from a labelling interface of Label Studio: what of it an element of Amazon can do, and what none can."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crowdlint.errors import UserError
from crowdlint.language.text.source import Source
from crowdlint.start.draft import Draft
from crowdlint.start.studio_tasks import Control, Interface, Subject, draft_of_task
from crowdlint_schemas.light import field, record

# What shows a part of the task, and as what.
MEDIA = {
    "Image": "image",
    "Text": "text",
    "HyperText": "text",
    "Paragraphs": "text",
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


@record
class _Found:
    """What was found so far."""

    media: dict[str, Subject] = field(default_factory=dict)
    controls: list[Control] = field(default_factory=list)
    header: str = ""
    notes: list[str] = field(default_factory=list)


def from_label_studio(path: Path, tag: str | None) -> Draft:
    """The draft. ``tag``: the element to use in place of the one that fits. Raises ``UserError`` for a file that is no
    such interface, or one that asks nothing.
    """
    found = _Found()
    nodes = list(_parsed(path).iter())
    for node in sorted(nodes, key=lambda node: node.tag not in MEDIA):  # what is shown first: controls name it
        _read(found, node)
    if not found.controls:
        raise UserError("nothing in this interface asks for what a crowd element could do", str(path))
    return draft_of_task(Interface(list(found.media.values()), found.controls, found.header, tuple(found.notes)), tag)


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
    if name in MEDIA and _variable(node.get("value")):
        medium = Subject(MEDIA[name], _variable(node.get("value")))
        found.media[str(node.get("name", len(found.media)))] = medium
        if name == "HyperText":
            found.notes.append(f"{_place(node)}: the markup in `{node.get('value')}` is shown as text")
    elif name == "Header" and not found.header and _said(node):
        found.header = _said(node)
    elif name in DRAWN or name in BARE or name in ASKED:
        found.controls.append(_control(found, node, name))
        found.notes += _left_out(node)
    elif name not in PASSED:
        found.notes.append(f"{_place(node)}: `<{name}>` is not taken over")


def _control(found: _Found, node: Any, name: str) -> Control:
    labels = tuple(
        str(each.get("value") or each.get("alias")) for each in node if each.tag in ITEMS and each.get("value")
    )
    if any(str(label).startswith("$") for label in labels) or _variable(node.get("value")):
        found.notes.append(f"{_place(node)}: labels that come from the data are not taken over")
        labels = ()
    options = {key: str(value) for key, value in node.attrib.items()}
    medium = found.media.get(str(options.get("toName", "")).split(",")[0])
    return Control(name, DRAWN.get(name) or BARE.get(name, ""), labels, options, medium, _place(node))


def _left_out(node: Any) -> Iterator[str]:
    """The attributes of a control, and of its labels, that say what no element of Amazon can."""
    own = [key for key in node.attrib if key not in KEPT | LOOKS]
    inner = [key for each in node if each.tag in ITEMS for key in each.attrib if key not in LOOKS | {"value"}]
    for key in dict.fromkeys([*own, *inner]):
        yield f"{_place(node)}: `{key}` of `<{node.tag}>` is not taken over"


def _variable(value: str | None) -> str:
    """``image`` of ``$image``; nothing for a value that is no variable."""
    return value[1:].strip("{}") if value and value.startswith("$") else ""


def _said(node: Any) -> str:
    value = str(node.get("value") or node.text or "").strip()
    return "" if value.startswith("$") else value


def _place(node: Any) -> str:
    return f"line {node.sourceline}"
