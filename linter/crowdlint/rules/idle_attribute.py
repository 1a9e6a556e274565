"""An attribute of another element, which does nothing here: `<img href>`, `<textarea value>`."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Severity
from crowdlint.language.page.form import script_text
from crowdlint.language.page.page import Page
from crowdlint.rules import rule

LOADING = ["img", "iframe", "script", "source", "audio", "video", "embed", "track"]
# (element, attribute) -> how severe, what happens and what to write.
IDLE: dict[tuple[str, str], tuple[Severity, str]] = {
    **{(tag, "href"): ("error", f"`<{tag}>` has `src`, not `href`: nothing is loaded; write `src`") for tag in LOADING},
    **{(tag, "url"): ("error", f"`<{tag}>` has `src`, not `url`: nothing is loaded; write `src`") for tag in LOADING},
    ("link", "src"): ("warning", "`<link>` has `href`, not `src`: nothing is loaded; write `href`"),
    ("a", "src"): ("warning", "`<a>` has `href`, not `src`: it leads nowhere; write `href`"),
    ("button", "href"): ("warning", "a button leads nowhere: `href` does nothing here; write `<a href>`"),
    ("textarea", "value"): ("warning", "`<textarea>` has no `value`: the text from the start stands between its tags"),
    ("select", "value"): ("info", "`<select>` has no `value`: mark the option from the start with `selected`"),
    ("input", "label"): ("warning", "`<input>` has no `label`, and nobody reads it; write a `<label>` beside it"),
    ("textarea", "label"): (
        "warning",
        "`<textarea>` has no `label`, and nobody reads it; write a `<label>`",
    ),
    ("select", "placeholder"): ("info", '`<select>` has no `placeholder`; write a first `<option value="">` instead'),
}
SEEKS = ("<crowd-text-area>", *(f"<{tag}>[{name}]" for tag, name in IDLE))


@rule("CL223", on=Page, severity="warning", also=("error", "info"), seeks=SEEKS)
def check(page: Page) -> Iterator[Finding]:
    """One finding an attribute; what a script reads or sets there has its use. One more for text in crowd-text-area."""
    script = script_text(page)
    for element in page.elements(*{tag for tag, _ in IDLE}):
        for attribute in element.attributes:
            level, message = IDLE.get((element.tag, attribute.name), (None, ""))
            if not message or element.has_unknown_attributes or not attribute.value.text.strip():
                continue
            instead = "src" if "`src`, not" in message else "href" if "`href`, not" in message else ""
            used = f'"{attribute.name}"' in script or f"'{attribute.name}'" in script or f".{attribute.name}" in script
            if (instead and element.attribute(instead)) or used:
                continue
            yield Finding(attribute.name_span, message, level=level)
    for area in page.elements("crowd-text-area"):
        if area.text.strip() and area.end is not None and not area.children:
            message = 'the text of `<crowd-text-area>` stands in `value="…"`; what is between its tags is not shown'
            yield Finding(area.inner_span, message)
