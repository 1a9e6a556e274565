"""``crowdlint doctor``: what this machine has and lacks for a preview."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata

import click

from crowdlint.errors import UserError

PACKAGES = ("click", "lxml", "python-liquid", "jsonschema")
PREVIEW = ("playwright", "pillow")
SERVE = ("starlette", "uvicorn", "pygls")
Line = tuple[bool, str, str]


@click.command(short_help="Say what this machine has and lacks.")
@click.option("--browser", metavar="PATH", help="Use this browser and no other (also CROWDLINT_BROWSER).")
@click.option("--install", is_flag=True, help="Install a browser, its library and a font where they are missing.")
def command(browser: str | None, install: bool) -> int:
    """Print what was found and what is missing: Python, packages, browser, sandbox, fonts, the live server.

    Exits 1 where something is missing that `preview` or `exercise` need.

    \b
    crowdlint doctor
    crowdlint doctor --install
    """
    packages = [*package_lines(PACKAGES), *preview_lines()]
    whole = all(good for good, *_ in packages)
    if install and whole and not all(good for good, *_ in browser_lines(browser)):
        from crowdlint_preview.browser import chromium

        chromium.install()
    lines = [(sys.version_info >= (3, 11), "python", f"{platform.python_version()} ({sys.executable})"), *packages]
    if whole:
        lines += browser_lines(browser)
    for good, name, text in lines:
        click.echo(f"{'ok     ' if good else 'MISSING'}  {name:<14} {text}")
    click.echo(serve_line())
    return 0 if all(good for good, *_ in lines) else 1


def package_lines(names: Iterable[str]) -> Iterator[Line]:
    """Packages with their versions."""
    for name in names:
        try:
            yield True, name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield False, name, f"`{sys.executable} -m pip install {name}`"


def preview_lines() -> list[Line]:
    """What `preview` and `exercise` need besides; where it is not there, one line says what brings it."""
    lines = list(package_lines(PREVIEW))
    if all(good for good, *_ in lines):
        return lines
    lacking = " and ".join(name for good, name, _ in lines if not good)
    install = f"`{sys.executable} -m pip install 'crowdlint[preview]'`"
    return [(False, "preview", f"{lacking} not installed, for `preview` and `exercise`: {install}")]


def serve_line() -> str:
    """Whether the live server can start. It is an extra of its own, so what is not there is not missing."""
    lines = list(package_lines(SERVE))
    if all(good for good, *_ in lines):
        return f"ok       serve          {', '.join(f'{name} {text}' for _, name, text in lines)}"
    lacking = " and ".join(name for good, name, _ in lines if not good)
    install = f"`{sys.executable} -m pip install 'crowdlint[serve]'`"
    return f"absent   serve          {lacking}, for `crowdlint serve`: {install}"


def browser_lines(named: str | None) -> Iterator[Line]:
    """The browser, what it needs to start, and the sandbox it would run in."""
    from crowdlint_preview.browser import chromium

    fault = chromium.driver_fault()
    yield not fault, "driver", fault or "starts"
    try:
        found = chromium.find(named)
    except UserError as error:
        yield False, "browser", str(error)
    else:
        version = found.version()
        yield "does not start" not in version, "browser", f"{version} ({found.origin}: {found.path})"
        if not fault:
            yield started_line(named)
    yield chromium.has_fonts(), "fonts", "found" if chromium.has_fonts() else "none: `apt-get install fonts-liberation`"


def started_line(named: str | None) -> Line:
    """Whether the browser really starts, and in which sandbox."""
    from crowdlint_preview.browser.browser import Browser

    try:
        with Browser(named) as browser:
            return browser.sandbox.startswith("full"), "sandbox", browser.sandbox
    except UserError as error:
        return False, "sandbox", str(error)
