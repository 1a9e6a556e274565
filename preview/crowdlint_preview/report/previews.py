"""The model of a folder of previews: the same as that of a report, for tasks that were only looked at."""

from __future__ import annotations

from collections.abc import Sequence

from crowdlint_preview.report.folder import EarlierReport
from crowdlint_preview.report.formats import as_json
from crowdlint_preview.report.model import Document, ToldTask, document, told
from crowdlint_preview.report.page import page
from crowdlint_preview.site.output import Results
from crowdlint_preview.site.screen import Screen
from crowdlint_preview.work.outcome import Outcome

MODEL = "previews.json"
CHANGES = "changes.html"
WHOLE = ("index.html", MODEL, CHANGES)


def write_model(results: Results, screens: Sequence[Screen], earlier: EarlierReport | None, update: bool) -> list[str]:
    """Write ``previews.json``, and where it is compared ``changes.html``. A line for each task that has changed."""
    found = [_looked_at(results, screen, number) for number, screen in enumerate(screens)]
    gone = earlier.gone(screen.name for screen in screens) if earlier else []
    if earlier:
        for each in found:
            each.entry["changes"] = earlier.changes(each)
            for name, content in each.files.items():
                if name not in results.written:
                    results.put(name, content)
    whole = document([each.entry for each in found], {}, "", "", "", gone)
    results.put(MODEL, as_json(document([{**each.entry, "changes": None} for each in found], {}, "", "")))
    if not earlier:
        return []
    results.put(CHANGES, page(whole, results.out, heading="What has changed"))
    if update:
        _update(earlier, results, whole)
    return list(_lines(whole))


def _looked_at(results: Results, screen: Screen, number: int) -> ToldTask:
    task = told(screen, Outcome(failures=[str(screen.error)] if screen.error else []), number, False)
    name = f"{screen.name}.png"
    if name in results.written:
        task.entry["screenshots"] = [name]
        task.files[name] = (results.out / name).read_bytes()
    return task


def _update(earlier: EarlierReport, results: Results, whole: Document) -> None:
    """What is new, in place of what it was compared with; what this run did not look at stays."""
    fresh = {entry["name"]: {**entry, "changes": None} for entry in whole["templates"]}
    kept = [entry for name, entry in earlier.entries.items() if name not in fresh and name not in whole["gone"]]
    with Results(earlier.folder) as old:
        old.written |= old.before
        for name in fresh:
            for file in (f"{name}.html", f"{name}.png"):
                if file in results.written:
                    old.put(file, (results.out / file).read_bytes())
        old.put(MODEL, as_json(document([*kept, *fresh.values()], {}, "", "")))


def _lines(whole: Document) -> list[str]:
    lines = []
    for entry in whole["templates"]:
        changes = entry["changes"]
        if changes["state"] != "same":
            said = [each["words"] for each in changes["pictures"]] + [
                f"{each['what']} is another" for each in changes["texts"]
            ]
            lines.append(f"{changes['state']}: {entry['title']}{': ' if said else ''}{'; '.join(said)}")
    return [*lines, *(f"gone: {name}" for name in whole["gone"])]
