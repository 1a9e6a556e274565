"""The bundle of open-source controls is what the packages of the lock make, and says whose it is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from crowdlint_preview.site.joiner import VENDOR, join_runtime
from crowdlint_schemas import icons

NPM, NODE = shutil.which("npm"), shutil.which("node")
INSTALL = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]


@pytest.mark.skipif(not NPM or not NODE, reason="needs npm")
def test_the_lock_makes_the_same_bytes(tmp_path: Path) -> None:
    work, out = tmp_path / "work", tmp_path / "out"
    shutil.copytree(VENDOR, work, ignore=shutil.ignore_patterns("node_modules", "polymer", "editor", "icons.svg"))
    out.mkdir()
    installed = subprocess.run([NPM, *INSTALL], cwd=work, capture_output=True, text=True, check=False)
    if installed.returncode and "network" in installed.stderr:
        pytest.skip("npm has no network here")
    assert installed.returncode == 0, installed.stderr
    for script in ("build.mjs", "build-editor.mjs"):
        subprocess.run([NODE, work / script, out], check=True)
    made = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    parts = {f"{folder}/{path.name}" for folder in ("polymer", "editor") for path in (VENDOR / folder).iterdir()}
    assert made == parts | {"icons.svg", "LICENCES.txt"}
    for name in sorted(made):
        assert (out / name).read_bytes() == (VENDOR / name).read_bytes(), f"{name}: make vendor renews it"


def test_the_icons_are_those_of_saved_pages() -> None:
    drawn = re.findall(r'<g id="([^"]+)"', (VENDOR / "icons.svg").read_text(encoding="utf-8"))
    assert len(drawn) == 309 and set(drawn) == icons()


def test_every_package_is_locked_with_a_hash() -> None:
    packages = json.loads((VENDOR / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert len(packages) > 30
    assert [name for name, facts in packages.items() if name and not facts.get("integrity")] == []


def test_the_editor_says_whose_it_is() -> None:
    licences = (VENDOR / "editor" / "LICENCES.txt").read_text(encoding="utf-8")
    for package in ("@codemirror/view", "@codemirror/lang-liquid", "@lezer/lr", "style-mod", "w3c-keyname"):
        assert f"  {package} " in licences
    assert licences.count("MIT License") >= 2 and "Marijn Haverbeke" in licences
    assert (VENDOR / "editor" / "codemirror.js").read_text(encoding="utf-8").startswith("/*! CodeMirror")


def test_the_licence_is_in_pages_and_beside_the_parts() -> None:
    for text in (join_runtime("{}", "<crowd-input>"), (VENDOR / "LICENCES.txt").read_text(encoding="utf-8")):
        assert "The Polymer Authors. All rights reserved." in text and "DISCLAIMED" in text
    for package in ("@polymer/polymer", "@polymer/iron-icons", "@webcomponents/shadycss"):
        assert f"  {package} " in (VENDOR / "LICENCES.txt").read_text(encoding="utf-8")
