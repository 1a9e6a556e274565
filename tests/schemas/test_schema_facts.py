"""No fact of the catalogue that the entries were written from is lost. Runs where that catalogue is at hand."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from crowdlint_schemas import elements, regions

BESIDE = Path(__file__).parents[3] / "shared" / "facts" / "crowd-elements.json"
FILE = Path(os.environ.get("CROWDLINT_FACTS", BESIDE))
FACTS: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {"elements": []}
BY_TAG = {fact["tag"]: fact for fact in FACTS["elements"]}

pytestmark = pytest.mark.skipif(not BY_TAG, reason=f"no catalogue of facts at {FILE}: set CROWDLINT_FACTS to its path")


def test_every_tag_is_there() -> None:
    assert BY_TAG.keys() | {"iron-icon"} == elements().keys()
    assert set(FACTS["region_tags"]) == set(regions())


@pytest.mark.parametrize("tag", BY_TAG)
def test_every_attribute_is_there(tag: str) -> None:
    fact, entry = BY_TAG[tag], elements()[tag]
    named = {attribute["name"] for attribute in fact["attributes"]}
    assert named <= entry["attributes"].keys()
    assert all(entry["attributes"][name]["source"] != "documented" for name in entry["attributes"].keys() - named)
    for attribute in fact["attributes"]:
        ours = entry["attributes"][attribute["name"]]
        assert ours["required"] == attribute["required"], attribute["name"]
        assert ours["required-basis"] == attribute["required_basis"].split()[0].replace("-optional", ""), attribute[
            "name"
        ]
        assert (ours["source"] == "documented") == attribute["documented"] or "unsupported" in ours, attribute["name"]
        assert set(attribute.get("allowed", [])) <= set(str(ours["schema"]).replace("'", " ").split()), attribute[
            "name"
        ]
        assert ("limits" in ours) <= ("limits" in attribute), attribute["name"]


@pytest.mark.parametrize("tag", BY_TAG)
def test_every_region_hook_and_answer_is_there(tag: str) -> None:
    fact, entry = BY_TAG[tag], elements()[tag]
    assert {region["name"] for region in fact["regions"]} == entry["regions"].keys()
    for region in fact["regions"]:
        assert entry["regions"][region["name"]]["required"] == region["required"]
        assert entry["regions"][region["name"]].get("repeatable", False) == region.get("repeatable", False)
        names = {attribute["name"] for attribute in region.get("attributes", [])}
        assert names <= regions()[region["name"]]["attributes"].keys()
    for hook in fact.get("js", []):
        known = entry["properties"].keys() | entry["methods"].keys() | entry["events"].keys()
        member = hook["member"].split(" and ")[0].split(" / ")[-1].split("(redux")[0].strip().partition(".")
        assert {member[0], hook["member"]} & known or not member[0], hook["member"]
    sends = fact["output"] and tag not in ("crowd-form", "crowd-radio-group")
    assert bool(sends) == (entry["answer"] is not None)
