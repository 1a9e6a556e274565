"""The extension for Visual Studio Code: it says what it is, compiles, and packs nothing but itself."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest

from crowdlint import __version__
from crowdlint.front import command_modules

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "editors" / "vscode"
PACKAGE = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
SCRIPT = (FOLDER / "src" / "extension.ts").read_text(encoding="utf-8")


def test_it_starts_the_command_that_there_is() -> None:
    assert PACKAGE["version"] == __version__
    started = re.findall(r"args: \['(\w+)'\]", SCRIPT)
    assert started == ["lsp"] and set(started) <= set(command_modules())
    assert PACKAGE["contributes"]["configuration"]["properties"]["crowdlint.command"]["default"] == "crowdlint"
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for text in (SCRIPT, (FOLDER / "README.md").read_text(encoding="utf-8")):
        assert set(re.findall(r"crowdlint\[(\w+)\]", text)) == {"lsp"} <= set(extras)


def test_what_it_wakes_up_for_it_speaks_about() -> None:
    languages = set(re.findall(r"'(\w+)'", SCRIPT.partition("LANGUAGES = [")[2].partition("]")[0]))
    woken = {event.partition(":")[2] for event in PACKAGE["activationEvents"] if event.startswith("onLanguage:")}
    assert woken <= languages and {"html", "liquid", "python"} <= woken


def test_a_folder_that_nobody_trusts_names_no_command() -> None:
    trust = PACKAGE["capabilities"]["untrustedWorkspaces"]
    assert trust["supported"] == "limited" and trust["restrictedConfigurations"] == ["crowdlint.command"]


@pytest.mark.skipif(not (FOLDER / "node_modules").exists(), reason="make vscode brings what builds it")
def test_it_compiles_and_packs_nothing_but_itself(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    assert npm
    out = tmp_path / "crowdlint.vsix"
    for script in (["check"], ["build"], ["pack", "--", "--out", str(out)]):
        done = subprocess.run(
            [npm, "run", "--silent", *script], cwd=FOLDER, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(out) as packed:
        names = sorted(name for name in packed.namelist() if name.startswith("extension/"))
    assert names == ["extension/dist/extension.js", "extension/package.json", "extension/readme.md"]
