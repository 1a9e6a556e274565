"""Templates in the strings and template literals of JavaScript, TypeScript and JSX."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from crowdlint.language.hosts import formats
from crowdlint.language.hosts.classify import SINKS, TELLS
from crowdlint.language.hosts.code import escapes
from crowdlint.language.hosts.code.trees import Node, NoParser, span, tree, walk
from crowdlint.language.hosts.found import HostLiteral, HostText, Unread
from crowdlint.language.hosts.spelt import Spelt, hole, join, verbatim
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import field, record, regex

_STRINGS = ("string", "template_string")
_TALK = regex(
    r"(?:assert\w*|debug|endsWith|equal\w*|error|expect|includes|indexOf|info|lastIndexOf|log|match\w*|search|split"
    r"|startsWith|test|to[A-Z]\w*|warn|it|describe|querySelector\w*|closest|matches|getElementsBy\w+|require|import)\Z"
)
_COMPARISONS = ("==", "===", "!=", "!==", "<", ">", "in", "instanceof")
_DEEPEST = 12


def find(text: str) -> Iterator[HostText | Unread]:
    """The texts in the literals of JavaScript that may be templates."""
    yield from _read("javascript", text)


def find_typescript(text: str) -> Iterator[HostText | Unread]:
    """The same of TypeScript."""
    yield from _read("typescript", text)


def find_tsx(text: str) -> Iterator[HostText | Unread]:
    """The same of TypeScript with JSX."""
    yield from _read("tsx", text)


def _read(language: str, text: str) -> Iterator[HostText | Unread]:
    try:
        yield from _Texts(language, text).found()
    except NoParser as error:
        yield Unread(0, str(error))


@record
class _Texts:
    language: str
    text: str
    values: dict[str, Node] = field(default_factory=dict)
    replaced: dict[str, list[str]] = field(default_factory=dict)
    meant: set[str] = field(default_factory=set)
    used: set[int] = field(default_factory=set)

    def found(self) -> Iterator[HostText]:
        """The texts, outer ones before those in them."""
        nodes = [node for node in walk(tree(self.language, self.text)) if node.is_named]  # `string` is a type, too
        self._names(nodes)
        for node in nodes:
            if node.id in self.used or node.type not in (*_STRINGS, "binary_expression", "call_expression"):
                continue
            if _is_talk(node, self.text):
                continue
            spelt = self.made(node)
            if spelt is None or not TELLS.search(spelt.text):
                continue
            name = _name_of(node, self.text)
            for old in self.replaced.get(name, ()):
                spelt = formats.replace(spelt, old, None)
            alone = node.type in _STRINGS and not self.replaced.get(name)
            literals = (self.literal(node),) if alone else ()
            meant = name in self.meant or name in SINKS
            passed = not meant and node.parent is not None and node.parent.type in _PASSING
            yield HostText(spelt, literals, meant=meant, at=node.start_byte, quoted=passed)

    def _names(self, nodes: list[Node]) -> None:
        """What each name stands for, if it is declared once and never assigned; what is done to it."""
        counts: Counter[str] = Counter()
        for node in nodes:
            if node.type in ("variable_declarator", "assignment_expression", "augmented_assignment_expression"):
                target = node.child_by_field_name("name") or node.child_by_field_name("left")
                value = node.child_by_field_name("value") or node.child_by_field_name("right")
                if target is not None and target.type == "identifier":
                    name = span(target).of(self.text)
                    counts[name] += 1
                    if value is not None and node.type == "variable_declarator":
                        self.values[name] = value
            elif node.type in ("formal_parameters", "required_parameter"):
                counts.update(span(each).of(self.text) for each in node.named_children if each.type == "identifier")
            elif node.type == "call_expression" and (old := self._replaced(node)):
                self.replaced.setdefault(old[0], []).append(old[1])
            elif node.type == "pair":
                key, value = node.child_by_field_name("key"), node.child_by_field_name("value")
                if value is not None and value.type == "identifier" and _key(key, self.text) in SINKS:
                    self.meant.add(span(value).of(self.text))
        self.values = {name: node for name, node in self.values.items() if counts[name] == 1}

    def _replaced(self, node: Node) -> tuple[str, str] | None:
        """The name and the text that ``name.replace(text, …)`` replaces, also behind other calls of that kind."""
        old = self._old(node)
        at: Node | None = node
        while old and at is not None and at.type == "call_expression":
            called = at.child_by_field_name("function")
            at = called.child_by_field_name("object") if called is not None else None
        return (span(at).of(self.text), old) if old and at is not None and at.type == "identifier" else None

    def _old(self, node: Node) -> str:
        function = node.child_by_field_name("function")
        if function is None or function.type != "member_expression":
            return ""
        if span(function.child_by_field_name("property")).of(self.text) not in ("replace", "replaceAll"):
            return ""
        given = node.child_by_field_name("arguments").named_children
        return self._said(given[0]).text if given and given[0].type == "string" else ""

    def made(self, node: Node, depth: int = 0, used: bool = True) -> Spelt | None:
        """The text that an expression makes, if that can be told."""
        if depth > _DEEPEST:
            return None
        spelt = self._made(node, depth, used)
        if spelt is not None and used:
            self.used.add(node.id)
        return spelt

    def _made(self, node: Node, depth: int, used: bool) -> Spelt | None:
        if node.type in _STRINGS:
            return self._said(node, depth=depth)
        if node.type == "parenthesized_expression" and node.named_child_count == 1:
            return self.made(node.named_children[0], depth + 1, used)
        if node.type == "identifier":
            value = self.values.get(span(node).of(self.text))
            return self.made(value, depth + 1, used=False) if value is not None else None
        if node.type == "binary_expression" and any(child.type == "+" for child in node.children):
            return self._sum(node, depth, used)
        if node.type == "call_expression":
            return self._called(node, depth, used)
        return None

    def _sum(self, node: Node, depth: int, used: bool) -> Spelt | None:
        terms = []
        while node.type == "binary_expression" and any(child.type == "+" for child in node.children):
            self.used.add(node.id)
            terms.append(node.child_by_field_name("right"))
            node = node.child_by_field_name("left")
        return self._parts([node, *terms[::-1]], Spelt(), depth, used)

    def _parts(self, nodes: list[Node], between: Spelt, depth: int, used: bool) -> Spelt | None:
        parts: list[Spelt] = []
        known = False
        for node in nodes:
            spelt = self.made(node, depth + 1, used)
            known = known or spelt is not None
            parts += [between] * bool(parts and between.text)
            place = span(node)
            parts.append(hole(place.start, place.end, place.of(self.text)) if spelt is None else spelt)
        return join(parts) if known else None

    def _called(self, node: Node, depth: int, used: bool) -> Spelt | None:
        function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
        if function is None or arguments is None:
            return None
        if arguments.type == "template_string":  # a tag, such as html`…` or String.raw`…`
            self.used.add(arguments.id)
            return self._said(arguments, raw=span(function).of(self.text) == "String.raw")
        if function.type != "member_expression":
            return None
        inner = function.child_by_field_name("object")
        name = span(function.child_by_field_name("property")).of(self.text)
        given = arguments.named_children
        if name == "join" and inner.type == "array" and len(given) == 1 and given[0].type == "string":
            self.used.add(given[0].id)
            return self._parts(inner.named_children, self._said(given[0]), depth, used)
        if name in ("trim", "trimStart", "trimEnd", "replace", "replaceAll"):
            spelt = self.made(inner, depth + 1, used)
            if spelt is None:
                return None
            return formats.replace(spelt, self._old(node), None) if name.startswith("replace") else formats.strip(spelt)
        return None

    # Literals

    def _said(self, node: Node, raw: bool = False, text: str | None = None, depth: int = 0) -> Spelt:
        """What a string or a template literal says; a name that stands for a text is that text."""
        text = self.text if text is None else text
        parts: list[Spelt] = []
        at = node.start_byte + 1
        reader = verbatim if raw else escapes.script
        for child in node.children:
            if child.type == "template_substitution":
                parts += [reader(text, at, child.start_byte), self._filled(child, text, depth)]
                at = child.end_byte
        return join([*parts, reader(text, at, node.end_byte - 1)])

    def _filled(self, node: Node, text: str, depth: int) -> Spelt:
        inner = node.named_children[0] if node.named_child_count == 1 else None
        value = self.values.get(span(inner).of(text)) if inner is not None and inner.type == "identifier" else None
        spelt = self.made(value, depth + 1, used=False) if value is not None else None
        return spelt or hole(node.start_byte, node.end_byte, span(node).of(text))

    def literal(self, node: Node) -> HostLiteral:
        """A literal into which a fix may write."""
        signs = "`$" if node.type == "template_string" else self.text[node.start_byte]

        def write(text: str) -> str:
            if node.type != "template_string":
                return escapes.with_backslash(text, signs)
            return re.sub(r"(\\|`|\$(?=\{))", r"\\\1", text)

        def reread(again: str) -> Spelt | None:
            nodes = [each for each in walk(tree(self.language, again)) if each.is_named and each.type == node.type]
            whole = bool(nodes) and span(nodes[0]) == Span(0, len(again))
            return self._said(nodes[0], text=again) if whole else None

        return HostLiteral(span(node), write, reread)


def _key(node: Node, text: str) -> str:
    return span(node).of(text).strip("\"'") if node is not None else ""


def _name_of(node: Node, text: str) -> str:
    """The name that a text is given: of a variable, a property or a key."""
    parent = node.parent
    while parent is not None and parent.type in ("parenthesized_expression", "as_expression", "satisfies_expression"):
        parent = parent.parent
    if parent is None:
        return ""
    target = (
        parent.child_by_field_name("name") or parent.child_by_field_name("key") or parent.child_by_field_name("left")
    )
    return _key(target, text) if parent.type in _NAMING else ""


# Where a text is given to what may put it into a page.
_PASSING = ("arguments", "return_statement", "arrow_function", "array", "template_substitution")
_NAMING = ("variable_declarator", "pair", "assignment_expression", "public_field_definition", "field_definition")


def _is_talk(node: Node, text: str) -> bool:
    """Whether a text is only compared, looked for, thrown or logged, or stands for itself like a comment."""
    parent = node.parent
    if parent is None:
        return False
    if parent.type in ("expression_statement", "throw_statement", "subscript_expression", "import_statement"):
        return node.type in _STRINGS
    if parent.type == "binary_expression":
        return any(child.type in _COMPARISONS for child in parent.children)
    if parent.type == "arguments":
        call = parent.parent
        function = call.child_by_field_name("function") or call.child_by_field_name("constructor")
        name = span(function).of(text).rpartition(".")[2] if function is not None else ""
        return bool(_TALK.match(name)) or name.endswith("Error") or (name.startswith("replace") and _is_first(node))
    return False


def _is_first(node: Node) -> bool:
    return bool(node.parent.named_children[0] == node)
