"""Which browser is found, what is said where there is none, and how set-up goes about it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crowdlint.errors import UserError
from crowdlint_preview.browser import chromium

ROOT = Path(__file__).parents[3]


def executable(path: Path, text: str = "#!/bin/sh\necho Chromium 1.2.3\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any browser; tests add some below ``tmp_path``."""
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "registry"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(chromium, "_CHANNELS", {})
    real = chromium._system
    monkeypatch.setattr(chromium, "_system", lambda: (path for path in real() if path.is_relative_to(tmp_path)))
    return tmp_path


def test_a_named_browser_is_never_replaced(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(bare / "bin" / "chromium")
    with pytest.raises(UserError, match=r"nowhere.*not an executable"):
        chromium.find(str(bare / "nowhere"))
    monkeypatch.setenv(chromium.VARIABLE, str(bare / "nowhere"))
    with pytest.raises(UserError, match=r"nowhere.*not an executable"):
        chromium.find()
    other = executable(bare / "elsewhere" / "my-browser")
    assert chromium.find(str(other)) == chromium.Chromium(other, "named")


def test_playwrights_own_comes_before_the_systems_and_a_headless_shell_before_a_full_one(bare: Path) -> None:
    system = executable(bare / "bin" / "chromium")
    assert chromium.find() == chromium.Chromium(system, "installed")
    full = executable(bare / "registry" / "chromium-1300" / "chrome-linux" / "chrome")
    assert chromium.find() == chromium.Chromium(full, "playwright")
    for revision in (999, 1200):
        shell = executable(
            bare / "registry" / f"chromium_headless_shell-{revision}" / "chrome-linux" / "headless_shell"
        )
    assert chromium.find().path == shell


def test_a_snap_launcher_is_no_browser(bare: Path) -> None:
    executable(bare / "bin" / "chromium-browser", "#!/bin/sh\nexec /snap/bin/chromium\n")
    with pytest.raises(UserError) as refused:
        chromium.find()
    assert chromium.APT in str(refused.value) and chromium.PLAYWRIGHT in str(refused.value)


def test_the_script_for_nobody_is_made_only_where_nobody_can_read_the_browser(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.defpath)
    monkeypatch.setattr(chromium, "is_root", lambda: True)
    closed = executable(bare / "closed" / "chromium")
    closed.parent.chmod(0o700)
    assert chromium.unprivileged(chromium.Chromium(closed, "named"), bare) is None
    monkeypatch.setattr(chromium, "_readable_by_all", lambda _: True)
    script = chromium.unprivileged(chromium.Chromium(closed, "named"), bare)
    assert script is not None and "--reuid=65534" in script.read_text(encoding="utf-8")


def test_doctor_names_what_is_missing(bare: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "crowdlint", "doctor", "--browser", str(bare / "nowhere")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["linter", "preview", "schemas"])},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 1
    assert "MISSING  browser" in done.stdout and "nowhere" in done.stdout
    assert "ok       python " in done.stdout and "ok       lxml " in done.stdout


def test_make_py_lists_its_commands() -> None:
    done = subprocess.run([sys.executable, ROOT / "make.py"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    listed = [line.split()[0] for line in done.stderr.splitlines()[1:]]
    [line] = [each for each in (ROOT / "Makefile").read_text("utf-8").splitlines() if each.startswith(".PHONY:")]
    assert line.split()[1:] == listed
