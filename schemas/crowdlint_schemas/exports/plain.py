"""The entries as they are, in one JSON object by tag, for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping

from crowdlint_schemas.entry import ElementEntry


def write(entries: Mapping[str, ElementEntry]) -> str:
    """One JSON object: tag to entry."""
    return json.dumps(dict(entries), indent=2, ensure_ascii=False) + "\n"
