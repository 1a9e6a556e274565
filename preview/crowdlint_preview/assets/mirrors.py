"""Which npm package, version and file the address of a well-known CDN stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# Where a CDN calls a library otherwise than npm does.
_NAMES = {
    "twitter-bootstrap": "bootstrap", "moment.js": "moment",
    "jqueryui": "jquery-ui-dist", "jquery-ui": "jquery-ui-dist",
    "pdf.js": "pdfjs-dist", "lodash.js": "lodash", "underscore.js": "underscore", "handlebars.js": "handlebars",
    "chart.js": "chart.js", "Chart.js": "chart.js", "angularjs": "angular", "angular.js": "angular",
    "font-awesome": "font-awesome", "fabric.js": "fabric", "three.js": "three", "Sortable": "sortablejs",
    "mathjax": "mathjax", "konva": "konva", "leaflet": "leaflet", "vue": "vue", "draggable": "@shopify/draggable",
    "jquery-validate": "jquery-validation", "jquery-cookie": "jquery.cookie", "jquery-easing": "jquery.easing",
    "mustache.js": "mustache", "require.js": "requirejs", "backbone.js": "backbone", "paper.js": "paper", "p5.js": "p5",
    "toastr.js": "toastr", "noUiSlider": "nouislider", "chosen": "chosen-js", "socket.io": "socket.io-client",
    "babel-standalone": "@babel/standalone", "semantic-ui": "semantic-ui-css", "materialize": "materialize-css",
    "normalize": "normalize.css", "ace": "ace-builds",
}  # fmt: skip
# Folders that may hold a copy of something else.
_ASIDE = re.compile(r"(?:^|/)(?:tests?|spec|examples?|demos?|docs|node_modules)/")
_VERSION = r"v?(?P<version>\d[\w.+-]*)"
_RULES: tuple[tuple[str, str], ...] = (
    (
        r"(?:cdn|fastly)\.jsdelivr\.net/npm/(?P<name>(?:@[\w.-]+/)?[\w.-]+)(?:@(?P<version>[\w.^~+-]+))?(?:/(?P<path>.+))?",
        "",
    ),
    (r"(?:www\.)?unpkg\.com/(?P<name>(?:@[\w.-]+/)?[\w.-]+)(?:@(?P<version>[\w.^~+-]+))?(?:/(?P<path>.+))?", ""),
    (rf"cdnjs\.cloudflare\.com/ajax/libs/(?P<name>[\w.-]+)/{_VERSION}/(?P<path>.+)", ""),
    (rf"ajax\.googleapis\.com/ajax/libs/(?P<name>[\w.-]+)/{_VERSION}/(?P<path>.+)", ""),
    (rf"ajax\.aspnetcdn\.com/ajax/(?P<name>[\w.-]+)/{_VERSION}/(?P<path>.+)", ""),
    (rf"code\.jquery\.com/ui/{_VERSION}/(?P<path>.+)", "jquery-ui-dist"),
    (r"code\.jquery\.com/jquery-(?P<version>\d+\.\d+\.\d+)(?P<path>(?:\.slim)?(?:\.min)?\.js)", "jquery"),
    (rf"(?:maxcdn|stackpath|netdna)\.bootstrapcdn\.com/(?P<name>bootstrap|font-awesome)/{_VERSION}/(?P<path>.+)", ""),
    (rf"use\.fontawesome\.com/releases/{_VERSION}/(?P<path>.+)", "@fortawesome/fontawesome-free"),
    (r"(?:www\.)?d3js\.org/d3\.v(?P<version>\d+)(?P<path>(?:\.min)?\.js)", "d3"),
)


@dataclass(frozen=True, slots=True)
class Mirrored:
    """``name@version`` of npm, and the path of a file as the CDN writes it."""

    name: str
    version: str
    path: str

    @property
    def spec(self) -> str:
        """What ``npm pack`` is asked for."""
        return f"{self.name}@{self.version}"


def mirrored(url: str) -> Mirrored | None:
    """The package behind an address; ``None`` for servers that mirror none."""
    bare = re.sub(r"^(?:https?:)?//", "", url).split("?")[0].split("#")[0]
    for pattern, name in _RULES:
        found = re.fullmatch(pattern, bare)
        if found:
            parts = found.groupdict()
            called = name or _NAMES.get(parts["name"], parts["name"])
            return Mirrored(called, parts["version"] or "latest", parts["path"] or "")
    return None


def file_of(wanted: Mirrored, names: list[str], main: str) -> str | None:
    """Which of a package's files is meant: by its path, below the usual folders, or by its name alone."""
    path = wanted.path.strip("/")
    if not path:
        return main if main in names else None
    if path.startswith("."):  # jquery-3.6.0.min.js
        path = wanted.name.rpartition("/")[2] + path
    for folder in ("", "dist/", "build/", "dist/js/", "dist/css/", "dist/umd/", "umd/", "lib/", "src/", "min/"):
        if folder + path in names:
            return folder + path
    last = path.rpartition("/")[2]
    same = [name for name in names if name.rpartition("/")[2] == last and not _ASIDE.search(name)]
    same.sort(key=lambda name: (name.count("/"), name))
    if same:
        return same[0]
    whole = re.sub(r"\.min(?=\.(?:js|css)$)", "", last)
    return file_of(Mirrored(wanted.name, wanted.version, whole), names, main) if whole != last else None


def nearby(asked: str, versions: Iterable[str]) -> list[str]:
    """The versions that may stand in for one that a CDN has and npm lacks, the best first: of the same major version,
    later ones upwards, then earlier ones downwards. No prereleases.
    """
    wanted = _numbers(asked)
    if wanted is None:
        return []
    known = {numbers: each for each in versions if (numbers := _numbers(each)) and numbers[0] == wanted[0]}
    later = sorted(numbers for numbers in known if numbers >= wanted)
    return [known[each] for each in (*later, *sorted(known.keys() - set(later), reverse=True))]


def _numbers(version: str) -> tuple[int, ...] | None:
    found = re.fullmatch(r"\d{1,9}(?:\.\d{1,9}){0,3}", version)
    return tuple(int(part) for part in found[0].split(".")) if found else None
