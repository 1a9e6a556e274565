"""How many examples generated tests try: in every run the same few, under ``make fuzz`` many more, drawn at random."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, settings

# How many times as many examples; 0 outside of `make fuzz`.
FACTOR = int(os.environ.get("CROWDLINT_FUZZ") or 0)


def many(examples: int, **more: Any) -> settings:
    """Settings of a test that tries so many ``examples`` in an ordinary run."""
    return settings(max_examples=examples * max(FACTOR, 1), **more)


def load() -> None:
    """The settings of all generated tests. A failure under ``make fuzz`` prints its example and how to try it again.

    How long an example takes says more about the machine than about the code. The examples of an ordinary run are the
    same on every machine, so that a change fails for what it changed.
    """
    settings.register_profile(
        "crowdlint",
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        max_examples=100 * max(FACTOR, 1),
        derandomize=not FACTOR,
        print_blob=bool(FACTOR),
    )
    settings.load_profile("crowdlint")
