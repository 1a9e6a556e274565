"""Names that a browser gives to scripts, and events that it sends. Read when a script is first asked about."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Literal

Kind = Literal["window", "document", "element", "event", "list", "collection"]
"""Properties of the window (what a script may name without having made it), of the document, of any HTML element, of a
``NodeList`` and of an ``HTMLCollection``; and the events of all of them, without ``on``."""


@cache
def browser(kind: Kind) -> frozenset[str]:
    """The names of one kind."""
    table = json.loads(Path(__file__).with_name("browser.json").read_bytes())
    return frozenset(" ".join(table[kind]).split())
