"""What is said of the thing under the pointer: an element, an attribute, a filter, a value of the task, a finding."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from crowdlint.language.liquid import Filter
from crowdlint.language.liquid.expressions import descend
from crowdlint.language.liquid.scope import EACH, Data, NameUse
from crowdlint.language.text.span import Span
from crowdlint.lsp import words
from crowdlint.lsp.desk import Desk
from crowdlint.lsp.opened import Opened, OpenText, Spot
from crowdlint.lsp.task_data import asked, known_data, said, values_at
from crowdlint.lsp.view import View
from crowdlint.rules import all_rules
from crowdlint_schemas import regions
from crowdlint_schemas.filters import FILTERS

Told = tuple[Span, str]


def hover(view: View, found: list[tuple[Spot, str]]) -> types.Hover | None:
    """What stands at the cursor. ``found``: the findings there, each with its place and the rule's page."""
    told = [*_html(view), *_liquid(view)]
    texts = list(dict.fromkeys([text for _, text in told] + [text for _, text in found]))
    if not texts:
        return None
    spot = view.spot(told[0][0]) if told else found[0][0]
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(texts))
    return types.Hover(content, spot.range if spot else None)


def findings_at(desk: Desk, opened: Opened, sheet: OpenText, position: types.Position) -> list[tuple[Spot, str]]:
    """The findings at a place, each with the page of its rule."""
    checked = desk.look(opened).checked
    if checked is None or checked.source is None:
        return []
    at = sheet.lines.offset(position)
    spots = [(opened.spot(checked.source, finding.span), finding.name) for finding in checked.findings]
    here = [(spot, name) for spot, name in spots if spot and spot.sheet.uri == sheet.uri and _is_at(spot, at)]
    return [(spot, page_of_rule(name)) for spot, name in here]


def _is_at(spot: Spot, offset: int) -> bool:
    return spot.span.start <= offset <= spot.span.end


def page_of_rule(name: str) -> str:
    """What a rule finds and why it matters. ``name``: its name or its code."""
    return next(words.of_rule(rule) for rule in all_rules() if name in (rule.name, rule.code))


def _holds(view: View, span: Span | None) -> bool:
    return span is not None and span.start <= view.offset <= span.end and span.start < span.end


def _html(view: View) -> Iterator[Told]:
    known = view.reading.job.elements
    for page in view.reading.pages:
        for element in page.elements():
            entry = known.get(element.tag) or regions().get(element.tag)
            if entry is None or "use-instead" in entry:
                continue
            for span in (element.name_span, element.end_tag):
                if span is not None and _holds(view, span):
                    yield span, words.of_element(entry)
            for attribute in element.attributes if _holds(view, element.start_tag) else ():
                fact = entry["attributes"].get(attribute.name)
                if fact is not None and _holds(view, attribute.name_span):
                    yield attribute.name_span, words.of_attribute(element.tag, attribute.name, fact)


def _liquid(view: View) -> Iterator[Told]:
    if not view.reading.is_liquid:
        return
    for node in view.reading.template.walk():
        for expression in node.expressions if _holds(view, node.span) else ():
            for each in descend(expression):
                if isinstance(each, Filter) and _holds(view, each.name.span) and each.name.text in FILTERS:
                    yield each.name.span, words.of_filter(each.name.text)
    for use in view.reading.template.scopes.uses:
        if _holds(view, use.path.span):
            yield use.path.span, _of_use(view, use)


def _of_use(view: View, use: NameUse) -> str:
    """A path: what data it stands for, of what kind they are, and what stands there now."""
    lines = [f"**`{use.path.dotted}`**" + ("" if use.from_data or not use.bindings else f" · {use.bindings[-1].kind}")]
    kinds = asked(view.source)
    data = known_data(view.source)
    for steps in use.data[:3]:
        if steps[:2] != ("task", "input"):
            continue
        path = _spelt(steps)
        kind = kinds.get(path)
        lines.append(f"`{path}`" + (f": {kind.kind}{'' if kind.needed else ', optional'}" if kind else ""))
        values = values_at(data, steps[2:])
        if values:
            lines.append(f"For example `{said(values[0])}`")
    return "\n\n".join(lines)


def _spelt(steps: Data) -> str:
    """A path as contracts write it: ``task.input.boxes[].label``."""
    text = ""
    for step in steps:
        text += f".{step}" if isinstance(step, str) else "[]" if step is EACH or step is None else f"[{step}]"
    return text.removeprefix(".")
