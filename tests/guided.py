"""Fuzzing that is led by coverage: libFuzzer, through atheris, changes files until they take ways not taken before.

    python tests/guided.py [SECONDS] [reader ...]

Each reader gets so many seconds (300) in a process of its own. It may refuse what it is given by a ``UserError``; any
other exception, and an input that takes over twenty seconds, ends it and is kept in ``build/fuzz/``, by its reader's
name: it becomes a fixture or an ``@example``. What leads somewhere new is kept there, too; the next run begins with it.
"""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOUND = ROOT / "build" / "fuzz"
PACKAGES = ("crowdlint", "crowdlint_schemas")
WORDS = (
    "{{",
    "}}",
    "{%",
    "%}",
    "endraw",
    "elsif",
    "<crowd-form>",
    "<!--",
    "-->",
    "<script>",
    "labels=",
    "\\\\u",
    "&#x",
)


def checking(name: str, before: str = "", after: str = "") -> Callable[[str], None]:
    """A reader of files that are checked and mended, twice; what is changed stands between two texts."""
    from crowdlint.check.checker import Checker
    from crowdlint.check.fix import fix
    from crowdlint.check.report import Checked
    from crowdlint.config.configuration import Configuration
    from crowdlint.language.text.source import Source

    checker = Checker(Configuration(None, True))

    def check(source: Source) -> Checked:
        checked = checker.check(source)
        assert not checked.crashes, checked.crashes
        return checked

    def read(text: str) -> None:
        mended, _ = fix(check(Source(before + text + after, name)), check)
        if mended.source is not None:
            _, again = fix(check(mended.source), check)
            assert not again, [each.name for each in again]

    return read


def filed(name: str, read: Callable[[Path], object]) -> Callable[[str], None]:
    """A reader of files on the disk."""
    folder = Path(tempfile.mkdtemp())

    def written(text: str) -> None:
        (folder / name).write_text(text, encoding="utf-8", newline="")
        read(folder / name)

    return written


def contract(text: str) -> None:
    """What is inferred of a template, and the pages of its first data."""
    from crowdlint.language.render.rendering import RenderError, render
    from crowdlint.language.task.sources import infer
    from crowdlint.language.text.source import Source

    source = Source(text, "x.liquid.html")
    found = infer(source)
    found.schema()
    for data in (found.sample(), *(each.data for each in found.variants()[:2])):
        with contextlib.suppress(RenderError):
            render(source, data)


def readers() -> dict[str, tuple[str, Callable[[], Callable[[str], None]]]]:
    """Name -> how the fixtures end that a reader begins with, and what makes the reader."""
    loader = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form>'
    classifier = f"{loader}<crowd-classifier name='a' header='b' categories=\""
    return {
        "template": (".html", lambda: checking("x.liquid.html")),
        "labels": (".json", lambda: checking("x.liquid.html", classifier, '"></crowd-classifier></crowd-form>')),
        "comments": (".html", lambda: checking("x.liquid.html", f"{loader}<!-- crowdlint-allow ")),
        "notebook": (".ipynb", lambda: checking("x.ipynb")),
        "program": (".py", lambda: checking("x.py")),
        "request": (".yml", lambda: checking("x.yml")),
        "question": (".xml", lambda: checking("x.xml")),
        "contract": (".html", lambda: contract),
        "settings": (".toml", lambda: filed("crowdlint.toml", _load)),
        "manifest": (".jsonl", lambda: filed("x.jsonl", _manifest)),
    }


def _load(path: Path) -> object:
    from crowdlint.config.configuration import load

    return load(path)


def _manifest(path: Path) -> object:
    from crowdlint.language.task.sources import read_manifest

    return list(read_manifest(path))


def lead(name: str, seconds: int) -> None:
    """Fuzz one reader in this process, which libFuzzer ends."""
    import atheris

    with atheris.instrument_imports(include=list(PACKAGES)):
        for package in PACKAGES:
            room = importlib.import_module(package)
            for module in pkgutil.walk_packages(room.__path__, f"{package}."):
                if not module.name.endswith("__main__"):
                    importlib.import_module(module.name)
    from crowdlint.errors import UserError

    suffix, make = readers()[name]
    read = make()

    def one(data: bytes) -> None:
        with contextlib.suppress(UserError):
            read(data.decode("utf-8", "replace"))

    kept = FOUND / name
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(sorted((ROOT / "fixtures").rglob(f"*{suffix}"))):
            if path.stat().st_size < 4000:
                (Path(folder) / str(number)).write_bytes(path.read_bytes())
        words = FOUND / f"{name}.words"
        words.write_text("".join(f'"{word}"\n' for word in WORDS), encoding="utf-8")
        bounds = [f"-max_total_time={seconds}", "-timeout=20", "-max_len=4000", "-rss_limit_mb=3000"]
        says = ["-verbosity=0", "-print_final_stats=1", f"-artifact_prefix={FOUND / name}-", f"-dict={words}"]
        atheris.Setup([sys.argv[0], *bounds, *says, str(kept), folder], one)
        atheris.Fuzz()


def main(words: list[str]) -> int:
    """Every reader that is named, or all; how many of them something ended."""
    if words[:1] == ["--one"]:
        lead(words[1], int(words[2]))
    seconds = next((int(word) for word in words if word.isdigit()), 300)
    ended = 0
    for name in [word for word in words if not word.isdigit()] or readers():
        print(f"{name}: {seconds} s", flush=True)
        ended += bool(subprocess.run([sys.executable, __file__, "--one", name, str(seconds)], check=False).returncode)
    return ended


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "schemas")]
    sys.exit(main(sys.argv[1:]))
