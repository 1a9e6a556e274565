"""``report.html``: the model as one file that opens from disk. Nothing in it is markup of a template: a script puts
every word of the model there as text, under a policy that loads nothing.
"""

from __future__ import annotations

import base64
import html
import io
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from crowdlint_preview.report.model import STATUSES, Document
from crowdlint_preview.site.site import filled, joined_script, script_json, shell

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "form-action 'none'; base-uri 'none'"
)
BESIDE = POLICY.replace("img-src", "img-src 'self' file:")


def page(document: Document, folder: Path, beside: bool = False, heading: str = "Exercised tasks") -> str:
    """The report for people, under a heading. The pictures are taken from ``folder``, or with ``beside`` left there."""
    names = [] if beside else _pictures(document)
    pictures = {name: _data_url(folder / name) for name in names if (folder / name).is_file()}
    counts = document["summary"]
    shown = (*STATUSES, "changed") if document["browser"] else ("changed",)
    said = ", ".join(f"{counts[state]} {state}" for state in STATUSES if counts[state]) or "no task"
    return filled(
        "report.html",
        policy=BESIDE if beside else POLICY,
        title=f"{heading}: {said}" if document["browser"] else heading,
        heading=heading,
        style=shell("look.css") + shell("report.css"),
        facts=_facts(document),
        states="".join(_state(state, counts[state]) for state in shown if counts[state] is not None),
        data=script_json(document),
        pictures=script_json(pictures),
        script=joined_script("report.js"),
    )


def _state(state: str, count: int) -> str:
    return (
        f'<label class="state {state}"><input type="checkbox" name="state" value="{state}">'
        f"<span>{count} {state}</span></label>"
    )


def _facts(document: Document) -> str:
    seed = f"seed “{document['seed']}”" if document["seed"] else "the usual seed"
    number = document["summary"]["tasks"]
    tasks = f"{number} task{'' if number == 1 else 's'}"
    if not document["browser"]:  # nothing was worked
        return f"{tasks} · crowdlint {document['crowdlint']}"
    facts = [
        f"{tasks} in {_time(document['summary']['seconds'])}",
        f"crowdlint {document['crowdlint']}",
        document["browser"],
        seed,
        *([f"part {document['shard']}"] if document["shard"] else []),
    ]
    return html.escape(" · ".join(facts))


def _time(seconds: float) -> str:
    """``4 min 30 s``; of less than a minute ``12.5 s``."""
    return f"{seconds:g} s" if seconds < 60 else f"{int(seconds // 60)} min {int(seconds % 60)} s"


def _pictures(document: Document) -> list[str]:
    found: list[str] = []
    for each in document["templates"]:
        steps = [step["picture"] for step in each["steps"]]
        found += [*each["screenshots"], *(shape["picture"] for shape in each["shapes"]), *filter(None, steps)]
        for change in (each["changes"] or {}).get("pictures", []):
            found += filter(None, (change["old"], change["difference"]))
    return found


def _data_url(path: Path) -> str:
    """A picture as a ``data:`` URL; a PNG as WebP, which takes a third of the room."""
    body, kind = path.read_bytes(), "image/jpeg" if path.suffix == ".jpg" else "image/png"
    if path.suffix == ".png":
        out = io.BytesIO()
        try:
            with Image.open(io.BytesIO(body)) as image:
                image.convert("RGB").save(out, "WEBP", quality=70, method=1)
            body, kind = out.getvalue(), "image/webp"
        except (UnidentifiedImageError, OSError, ValueError):
            pass
    return f"data:{kind};base64,{base64.b64encode(body).decode('ascii')}"
