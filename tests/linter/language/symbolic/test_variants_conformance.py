"""golden-liquid again: where a template needs no data, folding constants gives what Liquid gives."""

import re

from conformance import load

from crowdlint.language.liquid import parse
from crowdlint.language.symbolic.variants import MARKER, variants
from crowdlint.language.text.source import Source

DIFFERENT = {
    # Blocks of white space alone show it: HTML does not care, and not every engine drops it.
    "whitespace control, suppress whitespace only case blocks",
    "whitespace control, suppress whitespace only if blocks",
    "whitespace control, suppress whitespace only unless blocks",
    "whitespace control, suppress whitespace surrounding a capture block",
    "whitespace control, suppress whitespace surrounding an empty capture block",
    "tags, for, blank empty loops",
    "tags, if, blocks that contain only whitespace and comments are not rendered",
    "tags, if, blocks that contain only whitespace are not rendered",
    "tags, unless, blocks that contain only whitespace are not rendered",
    # A variable that the template sets is taken to be nil before, not data.
    "tags, assign, local variables shadow global variables",
    # Only the first branch that fits is shown; that several are is for `unreachable-branch` to say.
    "tags, case, falsy when before and truthy when after else",
    "tags, case, falsy when before and truthy when after multiple else blocks",
    "tags, case, truthy when before and after else",
    # Names of cycles that nobody knows are taken to differ.
    "tags, cycle, multiple undefined variable names",
    "tags, cycle, undefined variable names mixed with no name",
    # Floats are rounded to ten digits.
    "filters, divided by, float division",
}
# With data more than one branch fits.
SEVERAL_FIT = {
    "tags, case, evaluate multiple matching blocks",
    "tags, case, mix or and comma separated when expression",
    "tags, case, multiple else blocks",
}


def test_folded_constants_are_what_liquid_gives() -> None:
    known, different = 0, set()
    for case in load("golden-liquid", "golden_liquid.json")["tests"]:
        if case.get("invalid") or case.get("templates") or "result" not in case:
            continue
        pages = [page.text for page in variants(parse(Source(case["template"])))]
        if len(pages) == 1 and MARKER not in pages[0]:
            known += 1
            if pages[0] != case["result"]:
                different.add(case["name"])
    assert known > 300
    assert different == DIFFERENT


def test_one_page_is_the_result_where_markers_may_be_anything() -> None:
    """Not where more than two turns are taken, or a loop's length is printed."""
    checked, missed = 0, set()
    for case in load("golden-liquid", "golden_liquid.json")["tests"]:
        if case.get("invalid") or case.get("templates") or "result" not in case or "for " in case["template"]:
            continue
        checked += 1
        pages = [re.escape(page.text).replace(MARKER, ".*") for page in variants(parse(Source(case["template"])))]
        if not any(re.fullmatch(page, case["result"], re.DOTALL) for page in pages):
            missed.add(case["name"])
    assert checked > 500
    assert missed - DIFFERENT == SEVERAL_FIT
