"""Template + task data -> a folder one can open from disk: a self-contained page for each screen, and a gallery.

A page holds its media as ``data:`` URLs and the stand-in runtime in place of Amazon's loader. Its Content Security
Policy lets it load nothing else, so it works without a network and sends nothing with one.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import mimetypes
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from crowdlint import __version__
from crowdlint.language.render.rendering import RenderedTask, RenderError
from crowdlint.language.text import reach
from crowdlint_preview.mock.media import Medium, s3_object
from crowdlint_preview.site.joiner import inline_safe, join, join_runtime
from crowdlint_preview.site.output import Results
from crowdlint_preview.site.screen import Screen, shareable
from crowdlint_schemas import loader, s3
from crowdlint_schemas.frame import SANDBOX

SHELL = Path(__file__).parent / "shell"
# A job's frame, but for the one word that would let a template be the page around it.
SHUT_IN = " ".join(word for word in SANDBOX if word != "allow-same-origin")
# Addresses of Amazon that `preview.js` looks for.
PATTERNS = {
    "loader": loader.PATTERN,
    "helper": loader.HELPER_PATTERN,
    "styles": loader.STYLE_PATTERN,
    "s3": s3.ADDRESS,
}

# Nothing but what is in the file. Templates evaluate strings (Vue, lodash templates), so that is allowed.
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' data: blob:; style-src 'unsafe-inline' data:; "
    "img-src data: blob:; media-src data: blob:; font-src data:; connect-src data: blob:; worker-src blob: data:; "
    "frame-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'"
)


SEVERITIES = ("error", "warning", "info")
WIDTH = b"const WIDTH = 0;"
BUILT = "built"  # the folder of what open pages look at


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen, and whether it has a screenshot, which a page that cannot be rendered does not."""

    screen: Screen
    screenshot: bool = False


class SiteFolder:
    """Takes screens, writes each one's page and picture at once, and the gallery when it is closed.

    ``live``: pages look whether they were written anew, and then load themselves again. ``masks``: what the pictures
    leave out, in words.
    """

    def __init__(self, results: Results, live: bool = False, masks: str = "") -> None:
        self.results, self.live, self.masks = results, live, masks
        self.shown: list[Shown] = []

    def has(self, screen: Screen) -> bool:
        """Whether an earlier run left the page and the picture as they would come out now; then they stay."""
        return self._has(screen, mark_of(screen, self.live, self.masks))

    def _has(self, screen: Screen, mark: str) -> bool:
        watched = [f"{BUILT}/{screen.name}.svg"] if self.live else []
        return self.results.has(mark, f"{screen.name}.png", f"{screen.name}.html", *watched)

    def add(self, screen: Screen, picture: Callable[[Screen], bytes | None]) -> list[Path]:
        """Page and picture of a screen, unless both are there already; the paths. ``picture`` is asked for one."""
        page, name = f"{screen.name}.html", f"{screen.name}.png"
        mark = mark_of(screen, self.live, self.masks)
        if not self._has(screen, mark):
            # First the page, for which somebody may be waiting.
            self._put_page(screen.name, task_page(screen, self.live).encode("utf-8", "replace"), mark)
            if shot := picture(screen):
                self.results.put(name, shot, mark)
        self.shown.append(Shown(screen, name in self.results.written))
        return [self.results.out / each for each in (page, name) if each in self.results.written]

    def close(self) -> Path:
        """Write the gallery; its path."""
        return self._put_page("index", gallery_page(self.shown, self.live).encode("utf-8", "replace"), "")

    def _put_page(self, name: str, text: bytes, mark: str) -> Path:
        if not self.live:
            return self.results.put(f"{name}.html", text, mark)
        # A page on disk may look at no other file but a picture: its width says which text the page has.
        width = 1 + int(hashlib.sha256(text).hexdigest()[:8], 16) % 30_000
        head, _, tail = text.rpartition(WIDTH)  # what the template says comes before it
        path = self.results.put(f"{name}.html", head + b"const WIDTH = %d;" % width + tail, mark)
        drawn = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="1"/>'
        self.results.put(f"{BUILT}/{name}.svg", drawn, mark)
        return path


def file_names(screens: Iterable[Screen]) -> list[str]:
    """What ``SiteFolder`` may write."""
    return ["index.html", *(f"{screen.name}.{suffix}" for screen in screens for suffix in ("html", "png"))]


def mark_of(screen: Screen, live: bool, masks: str) -> str:
    """The same for two screens whose pages and pictures are the same; empty where that cannot be told."""
    if screen.error:
        return ""
    made = hashlib.sha256(json.dumps([__version__, live, screen.host, screen.task.data, screen.workforce,
                                      [dict(each) for each in (*screen.findings, *screen.line_faults)],
                                      [*screen.walk]], default=str).encode())  # fmt: skip
    for text in (masks, screen.title, screen.html, screen.source.text, join_runtime(screen.host, screen.all_text)):
        made.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
    for url in screen.media_urls:
        medium = screen.media.get(url)
        made.update(hashlib.sha256(medium.body if medium else b"").digest())
    for each in screen.written:
        made.update(hashlib.sha256(each.body).digest())
    return made.hexdigest()[:24]


def task_page(screen: Screen, live: bool = False, *, alone: bool = False) -> str:
    """The self-contained page: a bar above the task, the task in a frame. ``alone``: there is no gallery beside it."""
    frame = '<iframe id="task" title="The task as a worker sees it"></iframe>'
    return filled(
        "preview.html",
        title=html.escape(screen.shared(screen.title)),
        policy=_policy(live),
        style=shell("look.css") + shell("preview.css"),
        home="" if alone else '<a class="home" href="index.html">All tasks</a>',
        heading=_heading(screen),
        data_panel=("" if alone else _walk(screen)) + _data_panel(screen),
        findings_count=_findings_count(screen),
        findings_panel=_findings_panel(screen),
        stage=_failure(screen) if screen.error else frame,
        data=script_json(page_facts(screen)),
        script=joined_script("preview.js") + (_reloader(screen.name) if live else ""),
    )


def _policy(pictures: bool) -> str:
    """``POLICY``; with ``pictures``, those beside the page may be shown too."""
    return POLICY.replace("img-src", "img-src 'self' file:") if pictures else POLICY


def _reloader(name: str) -> str:
    """The script that loads a page again once it was written anew. ``name``: that of its file."""
    watched = script_json(f"{BUILT}/{quote(name)}.svg")
    return f"\nconst WATCHED = {watched};\n{WIDTH.decode()}\n{shell('reload.js')}"


def filled(name: str, **parts: str) -> str:
    """A page of ``shell/`` with its ``<!--name-->`` marks replaced; what is put in is not looked at again.

    ``<!--head-->`` is the head that most pages have, with marks of its own.
    """
    text = with_pieces(shell(name))
    for mark in parts:
        assert f"<!--{mark}-->" in text, f"{name} has no place for {mark}"
    chunks = text.split("<!--")
    filled = [chunks[0]]
    for chunk in chunks[1:]:
        mark, _, rest = chunk.partition("-->")
        filled.append(parts[mark] + rest)
    return "".join(filled)


def with_pieces(text: str) -> str:
    """A page with what several pages have alike."""
    for piece in ("head", "sizes", "alerts"):
        text = text.replace(f"<!--{piece}-->", shell(f"{piece}.html").strip())
    return text


def shell(name: str) -> str:
    return (SHELL / name).read_text(encoding="utf-8")


def joined_script(name: str) -> str:
    """A script of ``shell/`` with those that it imports, fit to stand inside a script element."""
    return inline_safe(f"(() => {{\n{join([SHELL / name])}\n}})();")


def script_json(value: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def page_facts(screen: Screen, replayable: bool = True) -> dict[str, Any]:
    """What ``frame.js`` and ``preview.js`` read; without ``replayable``, the page is not rendered again by itself."""
    if screen.error:
        nothing: dict[str, Any] = {"html": "", "lines": [], "pieces": None, "runtime": "", "media": {}, "objects": {}}
        return {**nothing, "data": screen.task.data, "patterns": PATTERNS}
    media = {url: _data_url(medium) for url in screen.media_urls if (medium := screen.media.get(url))}
    media |= {url: _file_url(path) for url, path in (screen.assets or {}).items() if url in screen.html}
    media |= {each.typed: f'{each.name}="{_data_url(_medium(each.file, each.body))}"' for each in screen.written}
    return {
        "html": screen.html,
        "lines": _lines(screen.page) if screen.page else [],
        "pieces": screen.simple if replayable and not isinstance(screen.simple, str) else None,
        "data": screen.task.data,
        "runtime": join_runtime(screen.host, screen.all_text),
        "guard": inline_safe(shell("guard.js")),
        "patterns": PATTERNS,
        "sandbox": SHUT_IN,
        "media": media,
        "objects": {named.name: url for url in media if (named := s3_object(url))},
    }


def _lines(page: RenderedTask) -> list[int]:
    """The line of the template behind each line of the rendered page."""
    starts = [0, *(at + 1 for at, char in enumerate(page.text) if char == "\n")]
    return [page.source.position(page.offset(start))[0] for start in starts]


def _data_url(medium: Medium) -> str:
    return f"data:{medium.content_type.replace(' ', '')};base64,{base64.b64encode(medium.body).decode('ascii')}"


def _file_url(path: Path) -> str:
    return _data_url(_medium(path.name, reach.read(path)))


def _medium(name: str, body: bytes) -> Medium:
    """A file's bytes with the type that its name tells."""
    return Medium(body, mimetypes.guess_type(name)[0] or "application/octet-stream")


def _heading(screen: Screen) -> str:
    path, origin = Path(screen.source.path), screen.task.origin
    data = "with task data made up" if origin == "inferred" else f"with {Path(origin).name}"
    title = html.escape(f"{screen.place} with {shareable(origin)}", quote=True)
    return (
        f'<span title="{title}">{html.escape(screen.name)} <small>{html.escape(f"{path.name} {data}")}</small></span>'
    )


def _walk(screen: Screen) -> str:
    """The way from this line of a manifest to the others, and what preflight says of this one."""
    names = [name for name, _ in screen.walk]
    told = "".join(_line_fault(each) for each in screen.line_faults)
    faults = f'<ul class="findings">{told}</ul>' if told else ""
    if screen.name not in names:
        return faults
    at = names.index(screen.name)
    ways = ((at - 1, "Previous line", "prev"), (at + 1, "Next line", "next"))
    links = "".join(
        f'<a href="{html.escape(names[to], quote=True)}.html#data" rel="{rel}">{words}</a>'
        for to, words, rel in ways
        if 0 <= to < len(names)
    )
    options = "".join(
        f'<option value="{html.escape(name, quote=True)}.html"{" selected" if name == screen.name else ""}>'
        f"{html.escape(said)}</option>"
        for name, said in screen.walk
    )
    chosen = f'<label>Line of the manifest <select id="line">{options}</select></label>'
    return f'<nav class="lines" aria-label="Lines of the manifest">{chosen}{links}</nav>{faults}'


def _line_fault(fault: Mapping[str, Any]) -> str:
    severity, where = html.escape(fault["severity"]), f" at {fault['path']}" if fault["path"] else ""
    return (
        f'<li><span class="{severity}">{severity}</span><span>line {fault["line"]:,}</span>'
        f'<span>{html.escape(fault["message"] + where)} <span class="code">{html.escape(fault["code"])} '
        f"{html.escape(fault['name'])}</span></span></li>"
    )


def _data_panel(screen: Screen) -> str:
    if not isinstance(screen.simple, str):
        read = "the columns" if screen.task.dialect == "mturk" else "<code>task.input</code>"
        return (
            f"<p>What the template reads as {read}. Change it, and the task is rendered again.</p>"
            '<label class="unseen" for="data-text">Task data</label>'
            '<textarea id="data-text" spellcheck="false"></textarea>'
            '<p id="data-problem" class="problem" role="status"></p>'
        )
    note = (
        f"This page cannot render itself again: {screen.simple}. To see other data, change the file and preview again."
    )
    data = json.dumps(screen.task.data, ensure_ascii=False, indent=2)
    return f"<p>{html.escape(note)}</p><pre>{html.escape(data)}</pre>"


def _findings_count(screen: Screen) -> str:
    worst = next((kind for kind in SEVERITIES if _severities(screen).get(kind)), "")
    return f'<span class="count {worst}">{len(screen.findings)}</span>' if screen.findings else ""


def _severities(screen: Screen) -> dict[str, int]:
    found = [str(finding["severity"]) for finding in (*screen.findings, *screen.line_faults)]
    return {severity: found.count(severity) for severity in SEVERITIES if severity in found}


def _findings_panel(screen: Screen) -> str:
    if not screen.findings:
        return "<p>Check found nothing wrong with this template.</p>"
    return f'<ul class="findings">{"".join(_finding(screen, finding) for finding in screen.findings)}</ul>'


def _finding(screen: Screen, finding: Mapping[str, Any]) -> str:
    place = finding["location"]
    cell = finding.get("cell")
    line = screen.source.shown_line(place["row"], cell).strip()
    return (
        f'<li><span class="{html.escape(finding["severity"])}">{html.escape(finding["severity"])}</span>'
        f"<span>{f'cell {cell}, ' if cell else ''}line {place['row']}:{place['column']}</span>"
        f'<span>{html.escape(finding["message"])} <span class="code">{html.escape(finding["code"])} '
        f"{html.escape(finding['name'])}</span></span><pre>{html.escape(line[:200])}</pre></li>"
    )


def _failure(screen: Screen) -> str:
    """What stands where the task would be."""
    error = screen.error
    assert error is not None
    if not isinstance(error, RenderError):
        return _failed(screen.shared(error.message), screen.shared(error.place))
    shown = screen.source.shown(error.span)
    line, column = shown.source.position(shown.span.start)
    text = shown.source.line(line)
    start = max(0, column - 80)
    excerpt = f"{line:>5} | {text[start : column + 80]}\n      | {' ' * (column - 1 - start)}^"
    return _failed(screen.shared(error.message), screen.shared(error.place), f"<pre>{html.escape(excerpt)}</pre>")


def _failed(message: str, place: str, excerpt: str = "") -> str:
    return (
        '<section class="failure" role="alert"><h2>This template cannot be rendered</h2>'
        f"<p>{html.escape(message)}</p><p><code>{html.escape(place)}</code></p>{excerpt}</section>"
    )


def gallery_page(shown: list[Shown], live: bool = False) -> str:
    """The index: a card for each screen with its screenshot, a search box, and filters by element and by state."""
    cards = "".join(_card(each) for each in shown)
    tags = sorted({tag for each in shown for tag in each.screen.tags})
    options = "".join(f"<option>{html.escape(tag)}</option>" for tag in tags)
    return filled(
        "gallery.html",
        policy=_policy(True),
        title="Task previews",
        style=shell("look.css") + shell("gallery.css"),
        count=f"{len(shown)} {'task' if len(shown) == 1 else 'tasks'}",
        options=options,
        cards=cards,
        script=inline_safe(shell("gallery.js")) + (_reloader("index") if live else ""),
    )


def _card(shown: Shown) -> str:
    screen = shown.screen
    tags = screen.tags
    worst = next((kind for kind in SEVERITIES if kind in _severities(screen)), "clean")
    state = "broken" if screen.error else worst
    words = {"broken": "cannot be rendered", "clean": "nothing found"}.get(state, _counted(screen))
    name = html.escape(screen.name, quote=True)
    blank = html.escape(screen.shared(screen.error.message) if screen.error else "no screenshot")
    picture = (
        f'<img src="{name}.png" alt="" loading="lazy" width="1280" height="800">'
        if shown.screenshot
        else f'<span class="blank">{blank}</span>'
    )
    text = html.escape(f"{screen.shared(screen.title)} {' '.join(tags)}".lower(), quote=True)
    return (
        f'<li class="card" data-text="{text}" data-tags="{" ".join(tags)}" data-state="{state}">'
        f'<a href="{name}.html">{picture}<strong>{name}</strong></a>'
        f'<span class="path">{html.escape(screen.shared(screen.title))}</span>'
        f'<span class="state {state}">{html.escape(words)}</span></li>'
    )


def _counted(screen: Screen) -> str:
    plural = {"error": "errors", "warning": "warnings", "info": "infos"}
    return ", ".join(
        f"{count} {kind if count == 1 else plural[kind]}" for kind, count in sorted(_severities(screen).items())
    )
