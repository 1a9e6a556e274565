"""Which file of task data lies beside a template."""

from __future__ import annotations

import os
import re
from pathlib import Path

from crowdlint_schemas.light import regex

_NAME = regex(r"(?:\.liquid)?\.(?:html?|xml)$|\.liquid$", re.IGNORECASE)


def data_file(template: Path) -> Path | None:
    """The data file beside a template: for ``a.liquid.html`` ``a.data.json``, ``a.data.jsonl`` or ``a.data.csv``."""
    folder, name = os.path.split(template)
    for stem in (name, _NAME.sub("", name)):
        for kind in ("json", "jsonl", "csv"):
            path = os.path.join(folder, f"{stem}.data.{kind}")
            if os.path.isfile(path):  # false, not an error, where the name is too long for a file
                return Path(path)
    return None
