"""Templates in the string literals of Python, in files and in the cells of notebooks.

The tree of ``ast`` says how a literal is used: what fills it in, what it is joined with, whether it is a docstring or
the pattern of a search. Where a part does not parse, its literals are read one by one.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence

from crowdlint.language.hosts import formats
from crowdlint.language.hosts.classify import SINKS, TELLS
from crowdlint.language.hosts.found import HostText, Unread
from crowdlint.language.hosts.python.literals import PythonString, literals, said
from crowdlint.language.hosts.python.names import PythonScope, scope_of
from crowdlint.language.hosts.python.values import Made, PythonValues, called, literal_of, unwrapped
from crowdlint.language.hosts.spelt import Spelt
from crowdlint_schemas.light import field, record, regex

_SEARCHES = regex(
    r"(?:assert\w*|compile|count|endswith|escape|find\w*|full_?match|index|match|partition|remove\w*|rfind|rindex"
    r"|rpartition|rsplit|search|split|startswith|sub|subn|warn\w*|debug|info|error|exception|critical|log)\Z"
)
# What shows, writes or hands over a page as it is.
_LAST = frozenset({"HTML", "Markup", "b64encode", "check_text", "display", "print", "show", "write", "write_text"})
_MAGIC = regex(
    r"^(?P<before>[ \t]*(?:[\w, .\[\]'\"]+=[ \t]*)?)[%!](?=\S)[^\n]*|^[ \t]*\?{0,2}[\w.*]+\?{1,2}[ \t]*$", re.M
)


@record
class PythonPart:
    """A part of the text that is parsed by itself: a file, or a cell."""

    start: int
    text: str
    tree: ast.Module | None = None
    lines: list[int] = field(default_factory=list)

    def offset(self, line: int, column: int) -> int:
        """The offset of a place that ``ast`` names (the column counts bytes of UTF-8)."""
        begin = self.lines[line - 1] if line <= len(self.lines) else len(self.text)
        if self.text.isascii():
            return self.start + begin + column
        return self.start + begin + len(self.text[begin : begin + column].encode()[:column].decode(errors="ignore"))


def find(text: str, cells: Sequence[tuple[int, int]] = ()) -> Iterator[HostText | Unread]:
    """The texts in Python's literals that may be templates. ``cells``: the parts to parse, else the whole text."""
    parts = [PythonPart(start, text[start:end]) for start, end in cells or [(0, len(text))]]
    rough: list[PythonPart] = []
    for part in parts:
        unread = parse_part(part, notebook=bool(cells))
        if unread and TELLS.search(part.text):
            rough.append(part)
            found = list(_one_by_one(text, part))
            yield Unread(unread.at, unread.why, rough=bool(found))
            yield from found
    yield from _Walk(text, [part for part in parts if part.tree]).found()


def parse_part(part: PythonPart, notebook: bool) -> Unread | None:
    """Parse a part; what is wrong with it."""
    text = _MAGIC.sub(_without_magic, part.text) if notebook else part.text
    part.lines = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            part.tree = ast.parse(text)
    except SyntaxError as error:
        line = min(max(error.lineno or 1, 1), len(part.lines))
        return Unread(part.start + part.lines[line - 1], f"this is no Python that can be read ({error.msg})")
    except ValueError as error:
        return Unread(part.start, f"this is no Python that can be read ({error})")
    except (RecursionError, MemoryError):
        return Unread(part.start, "this is no Python that can be read (it is nested too deeply)")
    return None


def _without_magic(match: re.Match[str]) -> str:
    """The same number of characters, as a statement that Python knows."""
    before, line = match["before"] or "", match[0]
    return (before + "0#" + line[len(before) + 2 :])[: len(line)]


def _one_by_one(text: str, part: PythonPart) -> Iterator[HostText]:
    for token in literals(text, part.start, part.start + len(part.text)):
        spelt = said(text, token)
        if TELLS.search(spelt.text):
            made = Made(spelt, literal_of(token, lambda *_: None) if token.closed else None)
            yield HostText(made.spelt, (made.literal,) if made.literal else ())


class _Walk:
    """Looks at every expression of the parts."""

    def __init__(self, text: str, parts: list[PythonPart]) -> None:
        self.text = text
        self.parts = parts
        self.part = parts[0] if parts else PythonPart(0, text)
        tokens: list[PythonString] = []
        for part in parts:
            tokens += literals(text, part.start, part.start + len(part.text))
        self.part_of: dict[ast.AST, PythonPart] = {}
        self.parents: dict[ast.AST, ast.AST] = {}
        self.passed: set[tuple[PythonScope, str]] = set()
        self.values = PythonValues(text, tokens, self._offset)
        self.module = scope_of(part.tree for part in parts if part.tree)
        self.steps: dict[tuple[PythonScope, str], list[list[tuple[ast.expr, PythonScope]]]] = {}
        self.meant: set[tuple[PythonScope, str]] = set()
        self.results: list[HostText] = []

    def _offset(self, node: ast.AST, end: bool) -> int:
        line, column = (
            (node.end_lineno, node.end_col_offset) if end else (node.lineno, node.col_offset)  # type: ignore[attr-defined]
        )
        return self.part_of[node].offset(line, column)

    def found(self) -> list[HostText]:
        """The texts, in no order."""
        visits = list(self._visits())
        for node, scope, _, _ in visits:
            self._note(node, scope)
        for node, scope, talk, meant in visits:
            self._look(node, scope, talk, meant)
        return self.results

    # Which nodes, in which scope

    def _visits(self) -> Iterator[tuple[ast.AST, PythonScope, bool, bool]]:
        """Every node but docstrings: its scope, whether it is only talked about, whether it is meant as a template."""
        waiting: list[tuple[ast.AST, PythonScope, bool, bool, PythonPart]] = []
        for part in reversed(self.parts):
            assert part.tree
            waiting += [(each, self.module, False, False, part) for each in reversed(part.tree.body)]
        while waiting:
            node, scope, talk, meant, part = waiting.pop()
            self.part_of[node] = part
            yield node, scope, talk, meant
            if isinstance(node, ast.JoinedStr):
                self._pass_on(node, scope)
                continue  # the places of what is in it are not to be trusted before Python 3.12
            inner = scope.inner.get(node, scope)
            children = [(child, inner, talk, False, part) for child in ast.iter_child_nodes(node)]
            self.parents |= dict.fromkeys((child[0] for child in children), node)
            waiting += [_judged(node, *child) for child in children][::-1]

    def _pass_on(self, node: ast.JoinedStr, scope: PythonScope) -> None:
        for each in ast.walk(node):
            owner = scope.owner(each.id) if isinstance(each, ast.Name) else None
            if owner and isinstance(each, ast.Name):
                self.passed.add((owner, each.id))

    # What names are used for

    def _note(self, node: ast.AST, scope: PythonScope) -> None:
        match node:
            case ast.Dict(keys=keys, values=values):
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and key.value in SINKS:
                        self._mean(value, scope)
            case ast.keyword(arg=str(name), value=value) if name in SINKS:
                self._mean(value, scope)
            case ast.Name(id=name) if self._is_passed(node):
                owner = scope.owner(name)
                if owner:
                    self.passed.add((owner, name))
            case ast.Call() | ast.BinOp():
                base, steps = unwrapped(node)
                owner = scope.owner(base.id) if steps and isinstance(base, ast.Name) else None
                if owner is not None and isinstance(base, ast.Name):
                    self.steps.setdefault((owner, base.id), []).append([(step, scope) for step in steps])

    def _is_passed(self, node: ast.AST) -> bool:
        """Whether a text is given to what may put it into a page: a function, the caller, a larger text."""
        match self.parents.get(node):
            case ast.Call(func=func) as call:
                return func is not node and called(call) not in _LAST
            case ast.keyword() as keyword:
                return keyword.arg not in SINKS and self._is_passed(keyword)
            case ast.Return() | ast.Yield() | ast.Lambda() | ast.List() | ast.Tuple():
                return True
            case ast.BinOp(op=ast.Add()) | ast.FormattedValue():
                return isinstance(node, ast.Name)
        return False

    def _mean(self, value: ast.expr, scope: PythonScope) -> None:
        base = unwrapped(value)[0]
        owner = scope.owner(base.id) if isinstance(base, ast.Name) else None
        if owner and isinstance(base, ast.Name):
            self.meant.add((owner, base.id))

    # Texts

    def _look(self, node: ast.AST, scope: PythonScope, talk: bool, meant: bool) -> None:
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name):
                    self._assigned(target.id, node.value, scope)
                elif isinstance(target, ast.Subscript | ast.Attribute) and _names_sink(target):
                    self._add(node.value, scope, meant=True)
        elif isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp | ast.Call) and not talk:
            self._add(node, scope, meant=meant)

    def _add(self, node: ast.expr, scope: PythonScope, meant: bool) -> None:
        if node in self.values.used or isinstance(unwrapped(node)[0], ast.Name):
            return
        made = self.values.made(node, scope)
        if made:
            self._keep(made, node, meant, self._is_passed(node))

    def _keep(self, made: Made, node: ast.expr, meant: bool, passed: bool) -> None:
        if formats.is_doubled(made.spelt.text):
            made = self.values.after(made, [formats.as_format])
        if TELLS.search(made.spelt.text):
            literals = (made.literal,) if made.literal else ()
            self.results.append(
                HostText(made.spelt, literals, meant=meant, at=self._offset(node, False), quoted=passed and not meant)
            )

    def _assigned(self, name: str, value: ast.expr, scope: PythonScope) -> None:
        """A text that a name stands for is read as what is done to the name makes of it."""
        owner = scope.owner(name)
        if owner is None or value in self.values.used:
            return
        if isinstance(unwrapped(value)[0], ast.Name):
            return
        made = self.values.made(value, scope)
        if made is None or not TELLS.search(made.spelt.text):
            return
        chains = self.steps.get((owner, name), [])
        alone = owner.value(name) is not None
        steps = [
            self.values.step(node, where, known=len(chains) == 1)
            for chain in (chains if len(chains) == 1 else _kinds(chains))
            for node, where in chain
            if alone or _plausible(node, made.spelt)
        ]
        key = owner, name
        self._keep(self.values.after(made, steps) if steps else made, value, key in self.meant, key in self.passed)


def _judged(
    parent: ast.AST, node: ast.AST, scope: PythonScope, talk: bool, meant: bool, part: PythonPart
) -> tuple[ast.AST, PythonScope, bool, bool, PythonPart]:
    """Whether a child is only talked about, or meant as a template, because of where it stands."""
    match parent:
        case ast.Compare() | ast.Raise() | ast.Assert() | ast.MatchValue():
            talk = True
        case ast.Subscript(slice=inner) if inner is node:
            talk = True
        case ast.Expr(value=ast.Constant()):
            talk = True  # a docstring, or a comment in quotes
        case ast.Call(func=func) if func is not node and _SEARCHES.match(called(parent)):
            talk = True
        case ast.Call(args=[first, _, *_]) if first is node and called(parent) == "replace":
            talk = True
        case ast.keyword(arg=str(name)) if name in SINKS:
            meant = True
        case ast.Dict(keys=keys, values=values):
            at = next((at for at, value in enumerate(values) if value is node), -1)
            key = keys[at] if at >= 0 else None
            meant = isinstance(key, ast.Constant) and key.value in SINKS
    return node, scope, talk, meant, part


def _names_sink(target: ast.Subscript | ast.Attribute) -> bool:
    return isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant) and target.slice.value in SINKS


def _kinds(
    chains: Iterable[list[tuple[ast.expr, PythonScope]]],
) -> list[list[tuple[ast.expr, PythonScope]]]:
    """Of several uses of a name, each kind of step once; a text may be replaced in all of them."""
    kept: dict[str, tuple[ast.expr, PythonScope]] = {}
    for chain in chains:
        for node, scope in chain:
            kind = called(node) if isinstance(node, ast.Call) else "%"
            first = node.args[0] if isinstance(node, ast.Call) and node.args else None
            kept.setdefault(f"{kind} {ast.dump(first)}" if kind == "replace" and first else kind, (node, scope))
    return [[each] for each in kept.values()]


def _plausible(node: ast.expr, spelt: Spelt) -> bool:
    """Whether a step that is taken with a name which stands for several texts may be meant for this one."""
    kind = called(node) if isinstance(node, ast.Call) else "%"
    if kind in ("format", "format_map"):
        return formats.is_doubled(spelt.text)
    return kind != "%" or bool(re.search(r"%(?:\(\w+\))?s", spelt.text))
