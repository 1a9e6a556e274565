"""Files that hold templates in another language. This module only tells them by their names: every run asks it.

``read.read(source)`` finds the templates in one. Nothing of a language is loaded before a file in it is read.
"""

from __future__ import annotations

import os

LANGUAGES = {
    ".ipynb": "notebook",
    ".py": "python",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".rst": "rst",
    ".js": "javascript",
    ".jsx": "javascript",
    ".mjs": "javascript",
    ".cjs": "javascript",
    ".ts": "typescript",
    ".mts": "typescript",
    ".cts": "typescript",
    ".tsx": "tsx",
    ".tf": "terraform",
    ".hcl": "terraform",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".sh": "shell",
    ".bash": "shell",
    ".zsh": "shell",
    ".jsp": "jsp",
    ".jspf": "jsp",
    ".php": "php",
    ".phtml": "php",
    ".erb": "percent",
    ".ejs": "percent",
    ".r": "r",
    ".j2": "jinja",
    ".jinja": "jinja",
    ".jinja2": "jinja",
    ".njk": "jinja",
    ".hbs": "handlebars",
    ".handlebars": "handlebars",
    ".mustache": "handlebars",
}
_HTML = (".html", ".htm", ".liquid", ".xml", ".question", ".tmpl", ".tpl")


def language_of(name: str) -> str:
    """The language that the name of a file tells: ``html`` for a template, an empty text for what is not read."""
    suffix = os.path.splitext(name)[1].lower()
    return "html" if suffix in _HTML else LANGUAGES.get(suffix, "")


def is_host(name: str) -> bool:
    """Whether a file is read as one that may hold templates in another language."""
    return os.path.splitext(name)[1].lower() in LANGUAGES


def is_served_language(name: str) -> bool:
    """Whether a server fills in what such a file holds and gives it out itself."""
    return LANGUAGES.get(os.path.splitext(name)[1].lower()) in ("jsp", "php", "percent")
