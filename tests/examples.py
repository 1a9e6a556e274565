"""The examples of all elements and regions, as tasks; `python tests/examples.py FOLDER` writes them as templates."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from crowdlint.language.task.sources import TaskData
from crowdlint.language.text.source import Source
from crowdlint_preview.site.joiner import RUNTIME
from crowdlint_preview.site.screen import Screen
from crowdlint_schemas import elements, regions

SCRIPTS = sorted(path.stem for path in (RUNTIME / "elements").glob("*.js"))
# Those whose example uses nothing that has no script (yet).
ENTRIES = {
    tag: entry
    for tag, entry in [*elements().items(), *regions().items()]
    if "use-instead" not in entry and set(re.findall(r"<(crowd-[\w-]+|iron-icon)", entry["example"])) <= set(SCRIPTS)
}


def screen(tag: str) -> Screen:
    """The example of an entry with its task data."""
    entry = ENTRIES[tag]
    return Screen(tag, Source(entry["example"], tag), TaskData(tag, entry["example-data"], "example"))


def write(folder: Path) -> None:
    """``TAG.liquid.html`` and ``TAG.data.json`` for each; whatever templates were there are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.liquid.html"), *folder.glob("*.data.json")]:
        old.unlink()
    for tag, entry in ENTRIES.items():
        (folder / f"{tag}.liquid.html").write_text(entry["example"], encoding="utf-8")
        (folder / f"{tag}.data.json").write_text(json.dumps(entry["example-data"]), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
