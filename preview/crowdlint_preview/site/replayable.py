"""Templates simple enough for the preview to render again by itself: text and plain outputs, nothing that branches."""

from __future__ import annotations

from typing import Any

from crowdlint.language.liquid import Comment, InlineComment, Literal, Output, Path, Raw, Text, parse
from crowdlint.language.render.rendering import RenderedTask
from crowdlint.language.text.source import Source
from crowdlint_schemas import filters

# Filter -> what `shell/preview.js` calls it; a test renders both ways and compares.
FILTERS = {
    filters.JSON: "json",
    filters.ESCAPE: "escape",
    filters.RAW: "raw",
    **dict.fromkeys(filters.GRANTING, "grant"),
}


def pieces(source: Source, page: RenderedTask, dialect: str) -> list[dict[str, Any]] | str:
    """What ``preview.js`` prints the page from: a list, or in words why this template is too much for it."""
    if dialect == "html":
        return "it is the same for all data"
    return _columns(page) if dialect == "mturk" else _outputs(source)


def _columns(page: RenderedTask) -> list[dict[str, Any]]:
    """``{"text"}`` and ``{"column"}`` of a Mechanical Turk template."""
    return [
        {"text": page.text[piece.start : piece.end]}
        if piece.literal
        else {"column": piece.span.of(page.source.text)[2:-1].strip()}
        for piece in page.pieces
    ]


def _outputs(source: Source) -> list[dict[str, Any]] | str:
    """``{"text"}``, ``{"path", "filters"}``, ``{"value", "filters"}`` in order, or why it cannot be done so simply."""
    template = parse(source)
    if any(error.fatal for error in template.errors):
        return "the template has Liquid errors"
    found: list[dict[str, Any]] = []
    for node in template.nodes:
        if isinstance(node, Text):
            found.append({"text": node.shown.of(source.text)})
        elif isinstance(node, Raw):
            found.append({"text": node.body.of(source.text)})
        elif isinstance(node, Output):
            piece = _output(node, source)
            if isinstance(piece, str):
                return piece
            found.append(piece)
        elif not isinstance(node, Comment | InlineComment):
            return f"line {source.position(node.start)[0]} has {{% {getattr(node, 'name', 'a tag')} %}}"
    return found


def _output(node: Output, source: Source) -> dict[str, Any] | str:
    where = f"line {source.position(node.start)[0]}"
    if node.expression is None:
        return {"text": ""}
    for each in node.expression.filters:
        if each.name.text not in FILTERS or each.arguments:
            return f"{where} uses the filter {each.name.text}"
    names = [FILTERS[each.name.text] for each in node.expression.filters]
    value = node.expression.value
    if isinstance(value, Literal) and isinstance(value.value, str):
        return {"value": value.value, "filters": names}
    if not isinstance(value, Path) or None in value.keys or value.keys[-1] in ("size", "first", "last"):
        return f"{where} prints something else than a plain path"
    return {"path": list(value.keys), "filters": names}
