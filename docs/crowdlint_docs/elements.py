"""A page for each element and region: what is known of it, and its example at work."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.site.joiner import RUNTIME
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.site.site import SHUT_IN, task_page
from crowdlint_schemas import ElementEntry, elements, export, regions

HEIGHT = 620  # CSS pixels of an example at work


def known() -> dict[str, ElementEntry]:
    """Elements, then regions."""
    return {**elements(), **regions()}


def pages() -> Iterator[tuple[str, str]]:
    """``(path in the site, text)`` of every page and of their table."""
    yield "elements/index.md", _index()
    for tag, entry in known().items():
        yield f"elements/{tag}.md", _page(tag, entry)


def previews() -> Iterator[tuple[str, str]]:
    """``(path in the site, page)`` of every example that can be shown."""
    for tag, entry in known().items():
        if _shown(entry):
            screen = Screen(tag, Source(entry["example"], tag), TaskData(tag, entry["example-data"], "example"))
            yield f"elements/live/{tag}.html", task_page(screen, alone=True)


def _shown(entry: ElementEntry) -> bool:
    """Whether there is a stand-in for the element: a name that is only a slip of the pen has none."""
    return "use-instead" not in entry and (
        entry["kind"] == "region" or (RUNTIME / f"elements/{entry['tag']}.js").exists()
    )


def _index() -> str:
    parts = [
        "# Elements\n\nThe elements of Amazon's crowd HTML scripts: what they take, what a worker does with them, what "
        "they answer. Each page shows the element at work and says of each fact [how sure it is](../sure.md).\n"
    ]
    for title, regional in (("Elements", False), ("Regions: what stands inside of an element", True)):
        parts.append(f"\n## {title}\n\n| | what it is for | kind |\n| --- | --- | --- |\n")
        for tag, entry in known().items():
            if (entry["kind"] == "region") == regional:
                summary = html.escape(entry["summary"], quote=False).replace("|", "\\|")
                parts.append(f"| [`<{tag}>`]({tag}.md) | {summary} | {entry['kind']} |\n")
    return "".join(parts)


def _page(tag: str, entry: ElementEntry) -> str:
    section = export("markdown", {tag: entry}).strip("\n")
    title, _, facts = section.partition("\n")
    assert title == f"## {tag}", title
    summary, _, rest = facts.strip("\n").partition("\n\n")
    live = _live(tag, entry) if _shown(entry) else ""
    return f"# {tag}\n\n{summary}\n\n{live}{rest}\n\n[All elements](index.md)\n"


def _live(tag: str, entry: ElementEntry) -> str:
    data = _json(entry["example-data"])
    words = f"text={quote(entry['example'], safe='')}&data={quote(data, safe='')}"
    return (
        "The example, at work: do the task, and press Submit to see the answer. It is crowdlint's "
        "[stand-in](../runtime.md) for Amazon's script, with a made-up picture or text.\n\n"
        f'<iframe class="live" src="../live/{tag}.html" title="{tag} at work" loading="lazy" height="{HEIGHT}" '
        f'sandbox="{SHUT_IN} allow-modals"></iframe>\n\n'
        f'<p class="try"><a href="../live/{tag}.html" target="_blank" rel="noopener">Open it alone</a> · '
        f'<a href="../../playground/index.html#{words}">Change it in the playground</a></p>\n\n'
        f'??? example "Its template and task data"\n\n{_block("html", entry["example"])}\n{_block("json", data)}\n'
    )


def _json(data: Mapping[str, object]) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)


def _block(language: str, text: str) -> str:
    """A block of code inside a box that opens."""
    lines = [f"```{language}", *text.strip("\n").split("\n"), "```"]
    return "\n".join(f"    {line}" if line else "" for line in lines) + "\n"
