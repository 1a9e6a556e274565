"""The hooks, run by the real pre-commit on a scratch repository; and the action's script."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[3]
PRE_COMMIT = shutil.which("pre-commit", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
LOST = "<crowd-form>\n  <crowd-card\n    <p>Look.</p>\n  </crowd-card>\n</crowd-form>\n"


def git(folder: Path, *arguments: str) -> str:
    """Run git without the user's settings."""
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):  # set where these tests run inside a hook
        environment.pop(name, None)
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, env=environment).stdout


def installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as it lies here, committed to a repository of its own, for pre-commit to clone."""
    if PRE_COMMIT is None:
        pytest.skip("pre-commit is not installed (it is among the development dependencies)")
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    if not installed("hatchling"):
        pytest.skip("hatchling is not installed, so that pre-commit could not install the hook without a network")
    folder = tmp_path_factory.mktemp("hooks") / "crowdlint"
    wanted = ["linter", "preview", "schemas", "pyproject.toml", "LICENSE", ".pre-commit-hooks.yaml"]
    # The README is what a package index shows: the build wants one, the hook does not.
    for name in wanted:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, place)
    (folder / "README.md").write_text("crowdlint\n", encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "crowdlint")
    return folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Lets pre-commit install the hook without a network: what it needs is taken from where these tests run."""
    return {
        **os.environ,
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
        "PYTHONPATH": str(importlib.metadata.distribution("hatchling").locate_file("")),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads this as: no isolation
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }


def scratch(folder: Path, hooks: Path, hook: str) -> Path:
    """A repository with one broken template, one page that is none, and one that is excluded."""
    folder.mkdir()
    git(folder, "init", "-q")
    revision = git(hooks, "rev-parse", "HEAD").strip()
    config = f"repos:\n- repo: {hooks.as_posix()}\n  rev: {revision}\n  hooks:\n  - id: {hook}\n"
    (folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    (folder / "crowdlint.toml").write_text('select = ["missing-tag-end"]\nexclude = ["old/"]\n', encoding="utf-8")
    (folder / "task.liquid.html").write_text(LOST, encoding="utf-8")
    (folder / "page.html").write_text("<!DOCTYPE html>\n<body\n<p>no template</p>\n", encoding="utf-8")
    (folder / "old").mkdir()
    (folder / "old" / "task.liquid.html").write_text(LOST, encoding="utf-8")
    git(folder, "add", "-A")
    return folder


def run(folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    assert PRE_COMMIT
    command = [PRE_COMMIT, "run", "--all-files", "--color=never"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_hook_says_what_is_wrong(hook_repository: Path, environment: dict[str, str], tmp_path: Path) -> None:
    folder = scratch(tmp_path / "repository", hook_repository, "crowdlint")
    done = run(folder, environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "task.liquid.html:2:4: error CL201 missing-tag-end" in done.stdout
    assert "old/" not in done.stdout, "what the configuration excludes stays excluded"
    assert "page.html" not in done.stdout, "a page that is no template is passed over"
    (folder / "task.liquid.html").write_text(LOST.replace("crowd-card\n", "crowd-card>\n"), encoding="utf-8")
    git(folder, "add", "-A")
    done = run(folder, environment)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_fixing_hook_mends(hook_repository: Path, environment: dict[str, str], tmp_path: Path) -> None:
    folder = scratch(tmp_path / "repository", hook_repository, "crowdlint-fix")
    done = run(folder, environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "files were modified by this hook" in done.stdout
    assert (folder / "task.liquid.html").read_text(encoding="utf-8") == LOST.replace("crowd-card\n", "crowd-card>\n")
    assert (folder / "old" / "task.liquid.html").read_text(encoding="utf-8") == LOST
    git(folder, "add", "-A")
    assert run(folder, environment).returncode == 0


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The step of the action that runs crowdlint, as it stands in action.yml, with a crowdlint of this checkout."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    script = text.partition("id: run\n")[2].partition("      run: |\n")[2].partition("    - name:")[0]
    bin_folder = folder / "crowdlint" / "bin"
    bin_folder.mkdir(parents=True)
    wrapper = bin_folder / "crowdlint"
    wrapper.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crowdlint "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(str(ROOT / room) for room in ("linter", "preview", "schemas")),
        "RUNNER_TEMP": str(folder),
        "GITHUB_OUTPUT": str(folder / "output"),
        **{f"CROWDLINT_{name.upper()}": value for name, value in inputs.items()},
    }
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(("broken", "code"), [(True, 1), (False, 0)])
def test_the_script_of_the_action(tmp_path: Path, broken: bool, code: int) -> None:
    """With inputs that would run as code if they were pasted into the script."""
    template = tmp_path / "a b $(touch hacked).liquid.html"
    template.write_text(LOST if broken else LOST.replace("crowd-card\n", "crowd-card>\n"), encoding="utf-8")
    arguments = "--isolated\r\n--select=missing-tag-end\r\n"
    done = run_action(tmp_path, command="check", paths=template.name, args=arguments, sarif="out.sarif", report="r")
    assert done.returncode == code, done.stderr
    assert (tmp_path / "output").read_text(encoding="utf-8") == f"exit-code={code}\n"
    assert done.stdout.startswith("::error title=CL201 missing-tag-end,file=a b $(touch hacked).liquid.html") == broken
    assert (tmp_path / "out.sarif").exists()
    assert not (tmp_path / "hacked").exists()


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_action_exercises_and_writes_a_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    (tmp_path / "dead.liquid.html").write_text("<crowd-form><crowd-input name='a'></crowd-input></crowd-form>", "utf-8")
    done = run_action(tmp_path, command="exercise", paths=".", args="--pictures=none", sarif="", report="my report")
    assert (done.returncode, done.stdout.count("::error title=crowdlint exercise")) == (1, 1), done.stderr
    assert "1 failed in" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert (tmp_path / "my report" / "report.html").exists()


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_action_knows_two_commands(tmp_path: Path) -> None:
    done = run_action(tmp_path, command="check; touch hacked", paths=".", args="", sarif="", report="")
    assert done.returncode == 2 and done.stdout.startswith("::error") and not (tmp_path / "hacked").exists()


def test_inputs_of_the_action_are_no_part_of_its_scripts() -> None:
    for path in (ROOT / "action.yml", *(ROOT / ".github" / "workflows").glob("*.yml")):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        jobs = document["jobs"].values() if "jobs" in document else [document["runs"]]
        scripts = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
        assert scripts and not [each for each in scripts if "${{" in each], path
