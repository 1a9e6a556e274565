"""What a labelling interface asks for, as a page of crowd elements: one widget, or a form of several questions."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from crowdlint.errors import UserError
from crowdlint.finding import Edit
from crowdlint.language.page.page import Page
from crowdlint.language.task.sources import infer
from crowdlint.start.draft import Draft, edited, source_of
from crowdlint.start.labels import slugs, with_labels
from crowdlint.start.manifest import renamed
from crowdlint.start.starters import MARK, draft_of, starters
from crowdlint_schemas import loader
from crowdlint_schemas.light import frozen, replace


@frozen
class Subject:
    """A part of the task that is shown: image, text, dialogue, audio or video; ``key``: its name in the data."""

    kind: str
    key: str

    @property
    def path(self) -> str:
        """How a template reads it."""
        return f"task.input.{self.key}"

    @property
    def signed(self) -> bool:
        """Whether it is an object in S3."""
        return self.kind not in ("text", "dialogue")

    def shown(self) -> str:
        """It on a page."""
        signed = f"{{{{ {self.path} | grant_read_access }}}}"
        if self.kind == "image":
            return f'<img src="{signed}" alt="The picture to look at" width="480">'
        if self.kind == "text":
            return f"<p>{{{{ {self.path} }}}}</p>"
        if self.kind == "dialogue":
            turn = "<p><b>{{ turn.author }}</b> {{ turn.text }}</p>"
            return f"{{% for turn in {self.path} %}}{turn}{{% endfor %}}"
        return f'<{self.kind} controls src="{signed}"></{self.kind}>'


@frozen
class Control:
    """Something that asks the worker. ``widget``: the element that does, where its name alone says which."""

    name: str
    widget: str
    labels: tuple[str, ...]
    options: Mapping[str, str]
    medium: Subject | None
    place: str

    @property
    def several(self) -> bool:
        """Whether more than one choice may be taken."""
        return self.options.get("choice", "single") == "multiple"


@frozen
class Interface:
    """A labelling interface: headers and texts, what it shows and what it asks, in their order."""

    items: list[str | Subject | Control]
    notes: tuple[str, ...]

    @property
    def media(self) -> list[Subject]:
        """What it shows."""
        return [item for item in self.items if isinstance(item, Subject)]

    @property
    def controls(self) -> list[Control]:
        """What it asks."""
        return [item for item in self.items if isinstance(item, Control)]

    def header(self, control: Control) -> str:
        """The last text before a control, or the first that there is."""
        texts = [item for item in self.items if isinstance(item, str)]
        before = [item for item in self.items[: self.items.index(control)] if isinstance(item, str)]
        return (before[-1:] or texts[:1] or [""])[0]


def draft_of_task(task: Interface, tag: str | None) -> Draft:
    """The page: of ``tag`` if one is given, else of what fits. Raises ``UserError`` where labels have no place."""
    drawn = [control for control in task.controls if control.widget]
    choices = [control for control in task.controls if control.name == "Choices"]
    if tag or drawn:
        main = next((each for each in drawn if each.labels), (drawn or task.controls)[0])
        return _of_widget(task, main, tag or _drawing(drawn, main))
    if len(task.controls) == 1 and choices:
        return _of_widget(task, choices[0], _classifier(choices[0]))
    return _of_form(task)


def _drawing(drawn: list[Control], main: Control) -> str:
    """The element for labels: that of the shapes beside them, or that of a list of labels on what it lies on."""
    bare = next((each.widget for each in drawn if not each.labels), "")
    if main.name == "Labels" and main.medium and main.medium.kind == "image":
        return bare or "crowd-bounding-box"
    return main.widget


def _classifier(control: Control) -> str:
    image = control.medium is not None and control.medium.kind == "image"
    return f"crowd-{'image-' if image else ''}classifier{'-multi-select' if control.several else ''}"


def _of_widget(task: Interface, main: Control, tag: str) -> Draft:
    """The widget's own draft with the labels, the header and the data of the interface."""
    draft = draft_of(tag)
    text = with_labels(draft.text, main.labels) if main.labels else draft.text
    if main.labels and text == draft.text:
        raise UserError(f"{tag} takes no labels, and {main.place} has {len(main.labels)}")
    medium = main.medium or next(iter(task.media), None)
    data, notes = draft.data, [*task.notes, *_beside(task, main)]
    if medium is not None and data:
        text = renamed(text, {next(iter(data)): medium.key})
        text = edited(text, lambda page: _target(page, medium))
        data = _sample(text)
        if medium.signed:
            notes.append(
                f"`{medium.path}` is taken for an object in S3; take `| grant_read_access` off an address of the web"
            )
    if header := task.header(main):
        text = edited(text, lambda page: _header(page, header))
    return Draft(text, data, tuple(notes))


def _beside(task: Interface, main: Control) -> Iterator[str]:
    for control in task.controls:
        if control is not main and not (control.widget and not control.labels):
            yield f"{control.place}: `<{control.name}>` is not taken over: a page has room for one widget"
    shown = main.medium or next(iter(task.media), None)
    for medium in task.media:
        if shown is None or medium.key != shown.key:
            yield f"`{medium.path}` is not shown: a widget shows one {shown.kind if shown else 'thing'}"


def _target(page: Page, medium: Subject) -> Iterator[Edit]:
    """A sound or a film where a classifier shows a text."""
    if medium.kind != "text":
        for target in page.elements("classification-target"):
            yield Edit(target.inner_span, medium.shown())


def _header(page: Page, header: str) -> Iterator[Edit]:
    for element in page.elements(*starters()):
        attribute = element.attribute("header")
        if attribute and attribute.value_span:
            yield Edit(attribute.value_span, _typed(header))


def _sample(text: str) -> dict[str, object]:
    return infer(source_of(text)).sample()


def _of_form(task: Interface) -> Draft:
    """A form that shows what is to be judged and asks one question after the other."""
    names = slugs([control.options.get("name") or control.name for control in task.controls])
    rows = [] if isinstance(task.items[0], str) else [f"<p>{MARK} what the worker is to do.</p>"]
    for at, item in enumerate(task.items):
        if isinstance(item, Subject):
            rows.append(item.shown())
        elif isinstance(item, str):
            if not _asks_of(task, at):
                rows.append(f"<p>{_typed(item)}</p>")
        else:
            asked = task.items[at - 1] if at and isinstance(task.items[at - 1], str) else ""
            rows += _question(item, names.pop(0), str(asked))
    body = "".join(f"  {row}\n" for row in rows)
    text = f'<script src="{loader.ADDRESSES["v1"]}"></script>\n<crowd-form>\n{body}</crowd-form>\n'
    loose = [each for each in task.controls if each.name == "Choices" and each.options.get("required") == "true"]
    left = [f"{each.place}: `required` is not taken over: choices of a form can be left empty" for each in loose]
    draft = Draft(text, _sample(text), (*task.notes, *left))
    signed = [f"`{medium.path}`" for medium in task.media if medium.signed]
    if signed:
        note = f"{', '.join(signed)}: taken for objects in S3; take `| grant_read_access` off an address of the web"
        draft = replace(draft, notes=(*draft.notes, note))
    return draft


def _asks_of(task: Interface, at: int) -> bool:
    """Whether the text at ``at`` is the question of what follows it."""
    return at + 1 < len(task.items) and isinstance(task.items[at + 1], Control)


def _question(control: Control, name: str, header: str) -> Iterator[str]:
    """A question and its field. ``header``: the text right before it."""
    options = {key: _typed(value) for key, value in control.options.items()}
    asked = _typed(header) or options.get("title") or options.get("placeholder") or f"{MARK} the question"
    must = " required" if options.get("required") == "true" else ""
    if control.name == "Choices":
        yield f"<p>{asked}</p>"
        yield from _choices(control, name)
    elif control.name == "Rating":
        yield f"<p>{asked}</p>"
        most = _number(options.get("maxRating"), 5)
        yield f'<crowd-slider name="{name}" min="1" max="{most}" step="1" pin{must}></crowd-slider>'
    elif control.name == "Number":
        bounds = "".join(
            f' {key}="{options[key]}"' for key in ("min", "max", "step") if _number(options.get(key), None)
        )
        yield f'<crowd-input name="{name}" type="number" label="{asked}"{bounds}{must}></crowd-input>'
    else:
        rows = _number(options.get("rows"), 3)
        hint = options.get("placeholder", asked)
        shown = f' placeholder="{hint}"' if hint != asked else ""
        yield f'<crowd-text-area name="{name}" label="{asked}" rows="{rows}"{shown}{must}></crowd-text-area>'


def _choices(control: Control, name: str) -> Iterator[str]:
    labels = control.labels or (f"{MARK} this choice", f"{MARK} this choice, too")
    values = slugs(labels) if control.labels else ["first", "second"]
    if control.several:
        for label, value in zip(labels, values, strict=True):
            yield f'<p><crowd-checkbox name="{name}" value="{value}">{_typed(label)}</crowd-checkbox></p>'
        return
    yield "<crowd-radio-group>"
    for label, value in zip(labels, values, strict=True):
        yield f'  <crowd-radio-button name="{name}-{value}" value="yes">{_typed(label)}</crowd-radio-button>'
    yield "</crowd-radio-group>"


def _number(text: str | None, default: int | None) -> str:
    found = text if text and re.fullmatch(r"-?\d+(\.\d+)?", text) else default
    return "" if found is None else str(found)


def _typed(text: str) -> str:
    """A text as HTML, with braces that are no Liquid."""
    return html.escape(text).replace("{", "&#123;").replace("}", "&#125;")
