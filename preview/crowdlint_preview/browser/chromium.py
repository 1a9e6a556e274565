"""Which Chromium to use, and how to start it so that a page can neither leave nor climb out.

Knows files and command lines only; ``browser.py`` drives what is found here.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crowdlint.errors import UserError

VARIABLE = "CROWDLINT_BROWSER"
DEBIAN_PACKAGES = ("chromium-headless-shell", "libatomic1", "fonts-liberation")
APT = "apt-get install -y --no-install-recommends " + " ".join(DEBIAN_PACKAGES)
PLAYWRIGHT = "python -m playwright install --only-shell chromium"
NOBODY = 65534

# The boundary. Answering requests in a route is not one: WebSocket, WebRTC, shared workers and DNS pass it by.
# Both spellings of the WebRTC policy are needed: headless shell obeys the first, full Chromium the second.
ISOLATION = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-pings",
)
# The same letters on every machine that has the same fonts. Painting only what changed rounds corners a little
# differently from painting everything, depending on what happened to be painted before: so everything is painted.
STEADY = (
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--disable-font-subpixel-positioning",
    "--disable-partial-raster",
)


@dataclass(frozen=True, slots=True)
class Chromium:
    """An executable and how it was found: ``named``, ``playwright`` or ``installed``."""

    path: Path
    origin: str

    @property
    def kind(self) -> str:
        """``headless-shell`` or ``chromium``; the first costs a third of the processor time."""
        return "headless-shell" if "headless" in self.path.name else "chromium"

    def version(self) -> str:
        """What ``--version`` prints, or the reason why it prints nothing. Takes about 20 ms."""
        try:
            done = subprocess.run([self.path, "--version"], capture_output=True, text=True, timeout=20, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"does not start ({error})"
        lines = (done.stdout or done.stderr).strip().splitlines()
        return lines[0].strip() if lines else f"does not start (exit code {done.returncode})"


def find(named: str | None = None) -> Chromium:
    """The browser the user named (``--browser`` or the environment); where none is named, the first one found.

    A named one is never replaced by another: ``UserError`` where it is no executable file, or where none is found.
    """
    named = named or os.environ.get(VARIABLE)
    if named:
        path = shutil.which(named)
        if path is None:
            raise UserError(f"the browser named by --browser or {VARIABLE} is not an executable file", named)
        return Chromium(Path(path), "named")
    found = next(installed(), None)
    if found is None:
        raise UserError(
            "no Chromium found. `crowdlint doctor --install` installs one; by hand, on Debian as root "
            f"`{APT}`, elsewhere `{PLAYWRIGHT}`. Or name one with --browser PATH or {VARIABLE}"
        )
    return found


def find_with_window(named: str | None = None) -> Chromium:
    """One that can open a window, as ``find`` does. Raises ``UserError`` where there is only a headless shell."""
    named = named or os.environ.get(VARIABLE)
    found = find(named) if named else next((each for each in installed() if each.kind != "headless-shell"), None)
    if found is None or found.kind == "headless-shell":
        raise UserError(
            "a window needs a whole browser, not a headless shell: name Chromium, Chrome or Edge with --browser"
        )
    return found


def installed() -> Iterator[Chromium]:
    """Every usable Chromium of this machine, best first."""
    for path in _managed():
        yield Chromium(path, "playwright")
    seen: set[Path] = set()
    for path in _system():
        if path.is_file() and os.access(path, os.X_OK) and path.resolve() not in seen:
            seen.add(path.resolve())
            yield Chromium(path, "installed")


def _managed() -> list[Path]:
    """Browsers that ``playwright install`` fetched: headless shells first, newer revisions first."""
    found = [path for name in _MANAGED_NAMES for path in _registry().glob(name) if os.access(path, os.X_OK)]
    return sorted(found, key=lambda path: ("headless" not in path.name, -_revision(path)))


_MANAGED_NAMES = (
    "chromium_headless_shell-*/*/headless_shell*",
    "chromium_headless_shell-*/*/chrome-headless-shell*",
    "chromium-*/chrome-*/chrome",
    "chromium-*/chrome-*/chrome.exe",
    "chromium-*/chrome-*/*.app/Contents/MacOS/*",
)


def _registry() -> Path:
    """The folder in which Playwright keeps its browsers (its documentation, "Managing browser binaries")."""
    named = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if named == "0":
        return _driver() / "package" / ".local-browsers"
    if named:
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "ms-playwright"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "ms-playwright"


def _driver() -> Path:
    spec = importlib.util.find_spec("playwright")
    return Path(next(iter(spec.submodule_search_locations or ["."]))) / "driver" if spec else Path(".")


_REVISION = re.compile(r"chromium\w*-(\d+)")


def _revision(path: Path) -> int:
    return max((int(match[1]) for part in path.parts if (match := _REVISION.fullmatch(part))), default=0)


def _system() -> Iterator[Path]:
    # /usr/bin/chromium of Debian is a shell script that adds GPU and extension switches: the real files come first.
    for name in ("chromium-headless-shell", "chromium"):
        yield Path("/usr/lib/chromium") / name
    yield from _CHANNELS.get(sys.platform, [])
    for name in ("chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser"):
        yield from _on_path(name)
    for name in ("google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"):
        yield from _on_path(name)


_CHANNELS = {
    "linux": [Path("/opt/google/chrome/chrome"), Path("/opt/microsoft/msedge/msedge")],
    "darwin": [
        Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
        Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        Path("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    ],
    "win32": [
        Path(os.environ.get(folder, "C:\\")) / vendor / "Application" / name
        for folder in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        for vendor, name in (("Google\\Chrome", "chrome.exe"), ("Microsoft\\Edge", "msedge.exe"))
    ],
}


def _on_path(name: str) -> Iterator[Path]:
    path = shutil.which(name)
    # Ubuntu's `chromium` starts a snap, which sees neither /tmp nor our switches.
    if path and "/snap/" not in str(Path(path).resolve()) and not _starts_a_snap(Path(path)):
        yield Path(path)


def _starts_a_snap(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(4096)
    return head.startswith(b"#!") and b"/snap/" in head


def unprivileged(chromium: Chromium, folder: Path) -> Path | None:
    """For root: a script in ``folder`` that starts ``chromium`` as nobody; ``None`` where that cannot be.

    As root Chromium refuses its sandbox; without one a page that breaks a renderer is root.
    """
    if not is_root() or shutil.which("setpriv") is None or not _readable_by_all(chromium.path):
        return None
    script = folder / f"{chromium.path.name}-as-nobody"
    script.write_text(_AS_NOBODY.format(uid=NOBODY, path=chromium.path), encoding="utf-8")
    script.chmod(0o755)
    return script


_AS_NOBODY = """#!/bin/sh
for argument; do
  case "$argument" in --user-data-dir=*) profile="${{argument#*=}}"; chown -R {uid}:{uid} "$profile" ;; esac
done
HOME="$profile" exec setpriv --reuid={uid} --regid={uid} --clear-groups --no-new-privs '{path}' "$@"
"""


def _readable_by_all(path: Path) -> bool:
    return all(place.stat().st_mode & 0o001 for place in (path.resolve(), *path.resolve().parents)) and "'" not in str(
        path
    )


def is_root() -> bool:
    """Whether this process runs as root of a POSIX system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def driver_fault() -> str:
    """Why Playwright's own Node does not start, or nothing. Bare Debian lacks the library it is linked with."""
    node = _driver() / ("node.exe" if sys.platform == "win32" else "node")
    if not node.is_file():
        return "Playwright's driver is missing: `python -m pip install playwright`"
    done = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    reason = done.stderr.strip().splitlines()
    hint = "; `apt-get install libatomic1` brings it" if "libatomic" in done.stderr else ""
    return f"Playwright's driver does not start: {reason[0] if reason else done.returncode}{hint}"


def has_fonts() -> bool:
    """Whether this system has any font: with none at all Chromium ends as soon as a page has text."""
    if not sys.platform.startswith("linux"):
        return True
    folders = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        str(Path.home() / ".local/share/fonts"),
        str(Path.home() / ".fonts"),
    ]
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb"))
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


def install() -> None:
    """Install a browser and what it needs: Debian's packages as root, else Playwright's download.

    Raises ``UserError`` naming both commands where neither works.
    """
    attempts = []
    if is_root() and _is_debian():
        attempts.append(["sh", "-c", f"apt-get update -q && DEBIAN_FRONTEND=noninteractive {APT} -q"])
    attempts.append([sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"])
    for command in attempts:
        if subprocess.run(command, check=False, stdout=sys.stderr).returncode == 0:
            return
    raise UserError(f"could not install a browser. On Debian, as root: `{APT}`. Elsewhere: `{PLAYWRIGHT}`")


def _is_debian() -> bool:
    # Ubuntu's chromium is a stub that installs a snap, which root in a container cannot run.
    try:
        release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    return re.search(r"^ID=\"?debian\"?$", release, re.MULTILINE) is not None and shutil.which("apt-get") is not None
