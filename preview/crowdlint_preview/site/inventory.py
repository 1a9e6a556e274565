"""The table in ``runtime/README.md``: what the stand-in knows of each element, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crowdlint_schemas import ElementEntry, elements
from crowdlint_schemas.exports.types import typed

_INTRODUCTION = """# The stand-in for Amazon's script

Plain ES modules, without a build: `joiner.py` joins them into the one classic script that answers Amazon's loader URL
and sits inside a single-file preview. `base/base.js` says how an element is written; one element is one file in `elements/`.

| What | Where |
| --- | --- |
| Life cycle, attributes, properties, errors in place | `base/base.js`, `base/ready.js`, `base/json5.js` |
| Form: what is collected, checked and sent | `elements/crowd-form.js`, `base/serialise.js` |
| The page around a task: header, left pane, content, footer, dialogs | `panes/shell.js`, `panes/instructions.js`, `panes/modal.js` |
| Looks: a style sheet beside each module | `base/page.css`, `base/element.css`, `panes/shell.css`, `elements/*.css` |
| Work on a picture: zoom, pointer, undo | `widgets/picture.js`, `drawing/canvas.js`, `drawing/view.js`, `base/history.js` |
| Tool bar and keys | `panes/toolbar.js`, `base/hot-keys.js` |
| Labels | `widgets/labelled-picture.js`, `panes/label-list.js`, `panes/palette.js` |
| Masks: runs of pixels, tiles, PNG | `widgets/mask-widget.js`, `drawing/masks.js`, `drawing/mask-layer.js`, `drawing/png.js`, `drawing/overlay.js` |
| Shapes: points, handles, steps | `widgets/shape-widget.js`, `drawing/shape-forms.js`, `drawing/shape-layer.js`, `drawing/geometry.js` |
| Tools, one per file | `tools/` |
| Controls of a form, which extend open-source elements | `controls/paper.js`, `vendor/` beside this folder |
| What is pressed, and its icons | `base/press.js`, `base/icons.js` |
| Dialogs and tabs of a template | `elements/crowd-modal.js`, `elements/crowd-tabs.js`, `elements/crowd-instructions.js` |

## Elements

The entries in `schemas/` say all of this in full. Everything is documented by Amazon unless marked: <sup>s</sup>
seen in pages saved from Amazon's runtime, <sup>o</sup> observed in official samples, Amazon's loader, public pages or
answers, <sup>p</sup> the same open-source element has it, <sup>i</sup> inferred by us. *Inside* says how sure the structure
and behaviour of the stand-in are: in how many of 35 saved pages the element was seen, or that it extends the same
open-source element; all else is inferred. Every element also announces itself with `crowd-element-ready`<sup>o</sup>.

| Element | Inside | Attributes | Properties, methods, events | Answer |
| --- | --- | --- | --- | --- |
"""
_MARKS = {
    "documented": "",
    "saved": "<sup>s</sup>",
    "observed": "<sup>o</sup>",
    "open-source": "<sup>p</sup>",
    "inferred": "<sup>i</sup>",
}
_EVERYWHERE = "crowd-element-ready"


def page() -> str:
    """The whole file. ``pytest --accept tests/preview/runtime/test_runtime_inventory.py`` writes it."""
    return _INTRODUCTION + "".join(f"| {' | '.join(_row(tag, entry))} |\n" for tag, entry in elements().items())


def _row(tag: str, entry: ElementEntry) -> Iterator[str]:
    yield f"`{tag}`{_MARKS[entry['source']]}"
    yield _inside(entry)
    yield _names(entry["attributes"])
    yield _names({**entry["properties"], **_calls(entry["methods"]), **_events(entry["events"])})
    yield _answer(entry)


def _inside(entry: ElementEntry) -> str:
    seen = [f"{entry['saved-pages']} of 35 pages"] if "saved-pages" in entry else []
    if "extends" in entry:
        seen.append(f"`{entry['extends']['tag']}`{_MARKS[entry['extends']['source']]}")
    return ", ".join(seen) or "inferred"


def _names(facts: Mapping[str, Any]) -> str:
    return ", ".join(f"`{name}`{_MARKS[fact['source']]}" for name, fact in facts.items()) or "–"


def _calls(methods: Mapping[str, Any]) -> dict[str, Any]:
    return {name if name.endswith(")") else f"{name}()": fact for name, fact in methods.items()}


def _events(events: Mapping[str, Any]) -> dict[str, Any]:
    return {f"on {name}": fact for name, fact in events.items() if name != _EVERYWHERE}


def _answer(entry: ElementEntry) -> str:
    answer = entry["answer"]
    if not answer:
        return "–"
    shape = " ".join(typed(answer["schema"]).split()).replace("|", "\\|")
    key = f"under `{answer['key']}`: " if "key" in answer else ""
    return f"{key}`{shape}`{_MARKS[answer['source']]}"
