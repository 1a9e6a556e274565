"""All code of one page, and the questions that can be asked about it.

Every rule about scripts names ``Code``, also for templates that have none: what takes long to import is imported where
a page has code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crowdlint.language.page.page import Element, Page
from crowdlint.language.script.found import Ask, Invoked, Listener, Target, Written
from crowdlint.language.text.span import Span
from crowdlint_schemas.light import cached_property

if TYPE_CHECKING:
    from crowdlint.language.script.guards import Guards
    from crowdlint.language.script.names import Names
    from crowdlint.language.script.pieces import Script
    from crowdlint.language.script.selectors import Matcher
    from crowdlint.language.script.syntax import Syntax
    from crowdlint.language.script.targets import Targets


class Code:
    """The code of a page. Raises ``ScriptsUnread`` where no parser can be loaded.

    Nodes are ``Syntax``; ``span`` says where one stands in the author's text. ``names``: what names stand for;
    ``targets``: what expressions stand for; ``matcher``: which elements a question means; ``guards``: what is asked for
    before it is used, and what runs when.
    """

    def __init__(self, page: Page, pieces: list[Script]) -> None:
        from crowdlint.language.script.guards import Guards
        from crowdlint.language.script.names import Names
        from crowdlint.language.script.selectors import Matcher
        from crowdlint.language.script.syntax import LONGEST, parse, parse_anew
        from crowdlint.language.script.targets import Targets

        self.page = page
        self.kept: dict[Any, Any] = {}  # see kept.py
        self.names: Names = Names()
        self._scripts: dict[Syntax, Script] = {}
        self.has_unread = False
        self._doubtful: dict[Syntax, bool] = {}
        for piece in pieces:
            if piece.kind == "foreign":
                self.has_unread = True
                continue
            if len(piece.text) > LONGEST:
                page.limits.setdefault(f"a script of more than {LONGEST:,} characters is not read", piece.span(0, 1))
            program = parse(piece.text)
            if program in self._scripts:  # the same text twice on one page is two scripts
                program = parse_anew(piece.text)
            self._scripts[program] = piece
            self.names.read(program, piece.kind != "inline", ("event",) if piece.kind == "handler" else ())
        self.names.resolve()
        self.matcher: Matcher = Matcher(page)
        self.targets: Targets = Targets(self.names, self.matcher.by_id)
        self.guards: Guards = Guards(self)

    # Places

    @property
    def scripts(self) -> list[tuple[Script, Syntax]]:
        """Every piece of code with its tree, in the order of the page."""
        return [(script, program) for program, script in self._scripts.items()]

    def is_doubtful(self, node: Syntax) -> bool:
        """Whether a mistake or a `with` is around a node, so that nobody can say what its names stand for."""
        walked: list[Syntax] = []
        each = node.parent
        while each is not None and each not in self._doubtful and each.type not in ("with_statement", "ERROR"):
            walked.append(each)
            each = each.parent
        found = each is not None and self._doubtful.get(each, True)
        self._doubtful.update(dict.fromkeys(walked, found))
        return found

    def script_of(self, node: Syntax) -> Script:
        """The piece of code that a node stands in."""
        return self._scripts[node.root]

    def span(self, node: Syntax, last: Syntax | None = None) -> Span:
        """The author's text of a node, or from its start to the end of another."""
        return self.script_of(node).span(node.start, (last or node).end)

    # Nodes

    @cached_property
    def _by_type(self) -> dict[str, list[Syntax]]:
        found: dict[str, list[Syntax]] = {}
        for program in self._scripts:
            for node in program.walk():
                found.setdefault(node.type, []).append(node)
        return found

    def of_type(self, *types: str) -> list[Syntax]:
        """Every node of these types; of one type in the order of the page."""
        return [node for each in types for node in self._by_type.get(each, ())]

    @cached_property
    def is_broken(self) -> bool:
        """Whether some of the code could not be made sense of."""
        return "ERROR" in self._by_type

    def is_free(self, node: Syntax) -> bool:
        """Whether an identifier names nothing that the page's own code declares."""
        return node not in self.names.of

    def within(self, element: Element, at: int) -> Syntax | None:
        """The innermost node at an offset into the text of a script element; comments are no nodes."""
        for script, program in self.scripts:
            if script.element is element and script.attribute is None:
                return program.at(at)
        return None

    # What is asked, called and set

    @cached_property
    def asks(self) -> list[Ask]:
        """Every question to the page for elements."""
        found = [self.targets.of(node) for node in (*self.of_type("call_expression"), *self.names.free)]
        nodes = dict.fromkeys(each.node for each in found if isinstance(each, Ask))
        own = (self.targets.of(node) for node in nodes)  # not what jQuery makes of one: ``$(element)``
        return [each for each in own if isinstance(each, Ask)]

    def elements(self, ask: Ask) -> list[Element] | None:
        """The elements that a question might find; ``None`` where that cannot be told, or part of it is not known."""
        return self.matcher.of(ask) if ask.is_known else None

    def may_mean(self, ask: Ask, element: Element) -> bool:
        """Whether a question, with all that is not known of it, might find an element."""
        found = self.matcher.of(ask)
        return found is None or element in found

    def is_crowd_element(self, target: Target) -> bool:
        """Whether an expression surely stands for a crowd element, here or on a page that has one."""
        if not isinstance(target, Ask):
            return False
        found = self.elements(target)
        if not found and found is not None and target.how in ("tag", "selector"):
            return target.what.strip().rpartition(" ")[2].startswith("crowd-")
        return bool(found) and all(each.tag.startswith("crowd-") for each in found or ())

    @cached_property
    def members(self) -> dict[Syntax, list[tuple[Syntax, Ask]]]:
        """Of each question the places where a member of what was found is used, with what it is used on.

        Not those after ``?.``, which ask whether there is anything.
        """
        found: dict[Syntax, list[tuple[Syntax, Ask]]] = {}
        for node in self.of_type("member_expression", "subscript_expression"):
            on = self.targets.of(node.get("object"))
            if isinstance(on, Ask) and node.get("optional_chain") is None:
                found.setdefault(on.node, []).append((node, on))
        return found

    @cached_property
    def calls(self) -> list[Invoked]:
        """Every call of something that has a name."""
        found = []
        for node in self.of_type("call_expression"):
            called = node.get("function")
            if called is None:
                continue
            owner = called.get("object") if called.type == "member_expression" else None
            word = called.get("property") if owner is not None else called
            if word is not None and word.type in ("identifier", "property_identifier"):
                found.append(Invoked(node, word.text, word, owner, self.targets.of(owner)))
        return found

    @cached_property
    def writes(self) -> list[Written]:
        """Every value that is given to a property."""
        found = []
        for node in self.of_type("assignment_expression", "augmented_assignment_expression"):
            left = node.get("left")
            owner = left.get("object") if left is not None else None
            word = left.get("property") or left.get("index") if left is not None else None
            if owner is None or word is None:
                continue
            name = word.text if word.type == "property_identifier" else self.targets.text(word)
            if name is not None:
                value = node.get("right") if node.type == "assignment_expression" else None
                found.append(Written(node, name, word, owner, self.targets.of(owner), value))
        return found

    @cached_property
    def listeners(self) -> list[Listener]:
        """Everything that listens to an event."""
        from crowdlint.language.script import listening

        found = [each for script, program in self.scripts for each in listening.in_attribute(script, program)]
        for call in self.calls:
            found += listening.by_call(call, self.targets, self.uses_jquery)
        return found + [each for write in self.writes for each in listening.by_property(write, self.targets)]

    @cached_property
    def fired_events(self) -> set[str]:
        """The names of events that the page's own code makes."""
        makers = [node for node in self.of_type("new_expression") if node.arguments]
        makers += [call.node for call in self.calls if call.name in ("trigger", "initEvent", "initCustomEvent", "emit")]
        return {self.targets.pattern(node.arguments[0]) for node in makers if node.arguments}

    def listeners_at(self, element: Element, event: str) -> list[Listener]:
        """The listeners to an event that might be an element's; those of elements nobody can tell are among them."""
        return [each for each in self.listeners if event in each.events and self._might_be_at(each, element)]

    def _might_be_at(self, listener: Listener, element: Element) -> bool:
        if listener.element is not None:
            return listener.element is element
        if not isinstance(listener.on, Ask):
            return listener.on is None
        return self.may_mean(listener.on, element)

    def prevents_default(self, element: Element, event: str) -> bool:
        """Whether what an event does by itself at an element is, or may be, stopped."""
        return any(self._stops(listener) for listener in self.listeners_at(element, event))

    def _stops(self, listener: Listener) -> bool:
        """Whether what listens calls ``preventDefault`` or, where that counts, returns ``false``; unknown code may."""
        for node in self.reached_from(listener.function) if listener.function is not None else ():
            if node.type == "property_identifier" and node.text == "preventDefault":
                return True
            is_false = node.type == "return_statement" and any(child.type == "false" for child in node.children)
            if is_false and listener.how != "method":
                return True
        return listener.function is None

    # What is in it

    @cached_property
    def texts(self) -> list[str]:
        """Every text in the code, joined ones as one, with ``MARKER`` for the parts nobody can tell."""
        nodes = (node for node in self.of_type("string", "template_string", "binary_expression") if _is_whole(node))
        return [self.targets.pattern(node) for node in nodes]

    @cached_property
    def uses_jquery(self) -> bool:
        """Whether jQuery is used."""
        return any(node.text in ("$", "jQuery") for node in self.names.free)

    @cached_property
    def own_members(self) -> set[str]:
        """The names of members that the page's own code gives to objects of its own."""
        found = {write.name for write in self.writes if write.owner.type == "this"}
        for node in self.of_type("method_definition", "field_definition", "pair"):
            word = node.get("name") or node.get("property") or node.get("key")
            if word is not None:
                found.add(word.text.strip("\"'"))
        return found

    def reached_from(self, function: Syntax, deep: int = 2) -> Iterator[Syntax]:
        """The nodes that run when a function does: its own, and those of functions that it calls by name."""
        seen = {function}
        waiting = [(function, deep)]
        while waiting:
            each, left = waiting.pop()
            for node in each.walk():
                yield node
                called = node.get("function") if node.type == "call_expression" and left else None
                inner = self.targets.function(called) if called is not None else None
                if inner is not None and inner not in seen:
                    seen.add(inner)
                    waiting.append((inner, left - 1))


def _is_whole(node: Syntax) -> bool:
    """Whether a node is the whole of a text that ``+`` puts together, or no part of such a one."""
    around = node.parent
    operator = around.get("operator") if around is not None and around.type == "binary_expression" else None
    return operator is None or operator.text != "+"
