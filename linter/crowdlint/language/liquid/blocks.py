"""Builds the tree from the tokens. Keeps a list of open blocks instead of calling itself, so depth costs nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from crowdlint.language.liquid import nodes, tags
from crowdlint.language.liquid.errors import Errors
from crowdlint.language.liquid.lexer import SPACE, Lexer, Token, TokenKind

MAX_DEPTH = 100
"""Shopify's own bound. Deeper blocks are reported and their insides put beside them: the tree stays shallow."""


class TreeBuilder:
    """Turns the tokens of a template, or the lines of one ``{% liquid %}`` tag, into nodes."""

    def __init__(self, lexer: Lexer, depth: int = 0) -> None:
        self.lexer = lexer
        self.text = lexer.text
        self.errors: Errors = lexer.errors
        self.depth = depth
        self.root: list[nodes.Node] = []
        self.body = self.root
        self.open: list[nodes.Block] = []
        self.outer: list[list[nodes.Node]] = []
        self.elses: list[nodes.Branch | None] = []
        self.open_names: Counter[str] = Counter()
        # Ends to pass over in silence, since the block's opening was reported: name -> how many.
        self.forgiven: dict[str, int] = {}

    def build(self, tokens: Iterable[Token]) -> list[nodes.Node]:
        """The nodes of these tokens."""
        end, opaque = 0, None
        for token in tokens:
            if token.kind is TokenKind.TEXT:
                self.body.append(nodes.Text(token.start, token.end, token.inner_start, token.inner_end))
            elif token.kind is TokenKind.OUTPUT:
                expression = tags.output(self.text, token, self.errors)
                self.body.append(nodes.Output(token.start, token.end, token, expression))
            elif opaque is not None:
                opaque = self._inside_opaque(opaque, token)
            elif token.name in tags.OPAQUE:
                opaque = self._opaque(token)
            else:
                self._tag(token)
            end = token.end
        if opaque is not None:
            self._unclosed(opaque)
        while self.open:
            self._unclosed(self.open[-1])
            self._leave(end, None)
        if not self.depth:  # once, for the insides of all `{% liquid %}`, too
            self.errors.join_ends()
        return self.root

    # raw, comment, doc

    def _opaque(self, token: Token) -> nodes.Opaque:
        node = tags.OPAQUE[token.name](token.start, token.end, token, token.end, token.end)
        if token.name != "comment":
            tags.takes_nothing(token, self.text, self.errors, fatal=True)
        self.body.append(node)
        return node

    def _inside_opaque(self, node: nodes.Opaque, token: Token) -> nodes.Opaque | None:
        if token.kind is TokenKind.BODY:
            node.body_end = node.end = token.end
            nested = self.text.find("{% doc", token.start, token.end) if node.name == "doc" else -1
            if nested >= 0:
                self.errors.report("malformed-tag", nested, nested + 6, "doc")
            return node
        node.close, node.end = token, token.end
        return None

    # Tags

    def _tag(self, token: Token) -> None:
        name = token.name
        if name in tags.SIMPLE:
            self.body.append(tags.SIMPLE[name](self.text, token, self.errors))
        elif name in tags.BLOCKS:
            self._enter(tags.BLOCKS[name](self.text, token, self.errors))
        elif name in tags.BRANCHES:
            self._branch(token)
        elif name.startswith("end") and (name[3:] in tags.NAMES or name[3:] in self.forgiven):
            self._end(token, name[3:])
        elif name == "liquid":
            self.body.append(self._liquid(token))
        else:
            self._unknown(token)

    def _unknown(self, token: Token) -> None:
        if token.name:
            self.errors.report("unknown-tag", token.name_start, token.name_end, token.name)
            self._forgive(token.name)
        else:
            self.errors.report("missing-tag-name", token.start, token.end)
        self.body.append(nodes.UnknownTag(token.start, token.end, token))

    def _liquid(self, token: Token) -> nodes.Tag:
        node = nodes.LiquidTag(token.start, token.end, token)
        depth = self.depth + len(self.open) + 1
        if depth > MAX_DEPTH:
            self.errors.report("nested-too-deeply", token.name_start, token.name_end, "liquid")
        else:
            builder = TreeBuilder(self.lexer, depth)
            node.body = builder.build(self.lexer.lines(token.name_end, token.inner_end))
        return node

    # Blocks

    def _enter(self, node: nodes.Block) -> None:
        token = node.token
        first = nodes.Branch(token.start, token.end, token)
        if token.name in ("if", "unless"):
            first.condition = tags.condition(self.text, token, self.errors)
        node.branches.append(first)
        deep = self.depth + len(self.open) >= MAX_DEPTH
        # What is too deep is never rendered: its tags stand side by side, and what they do is not looked at.
        self.body.append(nodes.UnknownTag(token.start, token.end, token) if deep else node)
        self.open.append(node)
        self.outer.append(self.body)
        self.elses.append(None)
        self.open_names[token.name] += 1
        if self.depth + len(self.open) == MAX_DEPTH + 1:
            self.errors.report("nested-too-deeply", token.name_start, token.name_end, token.name)
        if not deep:
            self.body = first.body

    def _branch(self, token: Token) -> None:
        if not self.open or self.open[-1].name not in tags.BRANCHES[token.name]:
            self._stray("stray-branch", token)
            return
        block, text = self.open[-1], self.text
        branch = nodes.Branch(token.start, token.end, token)
        if token.name == "elsif":
            branch.condition = tags.condition(text, token, self.errors)
        elif token.name == "when":
            branch.values = tags.when_values(text, token, self.errors)
        else:
            tags.takes_nothing(token, text, self.errors)
        self._after_else(block, branch)
        block.branches[-1].end = token.start
        if isinstance(block, nodes.Case) and len(block.branches) == 1:
            self._before_when(block)
        block.branches.append(branch)
        if self.depth + len(self.open) <= MAX_DEPTH:
            self.body = branch.body

    def _after_else(self, block: nodes.Block, branch: nodes.Branch) -> None:
        before = self.elses[-1]
        if before is None and branch.is_else:
            self.elses[-1] = branch
        if before is None or (isinstance(block, nodes.Case) and not branch.is_else):
            return  # `when` after `else` is looked at all the same
        branch.reachable = isinstance(block, nodes.Case)
        kind = "second-else" if branch.is_else else "branch-after-else"
        token = branch.token
        self.errors.report(kind, token.start, token.end, block.name, related=before.token.span)

    def _before_when(self, case: nodes.Case) -> None:
        for node in case.body:
            if isinstance(node, nodes.Text) and self.text[node.start : node.end].strip(SPACE):
                start = (
                    node.start
                    + len(self.text[node.start : node.end])
                    - len(self.text[node.start : node.end].lstrip(SPACE))
                )
                end = node.start + len(self.text[node.start : node.end].rstrip(SPACE))
                self.errors.report("text-before-when", start, end)
                return

    def _end(self, token: Token, name: str) -> None:
        if not self.open_names[name]:
            if self.forgiven.get(name):
                self.forgiven[name] -= 1
                self.body.append(nodes.UnknownTag(token.start, token.end, token))
            else:
                self._stray("stray-end", token)
            return
        while self.open[-1].name != name:
            inner = self.open[-1]
            self._unclosed(inner, token)
            self._forgive(inner.name)
            self._leave(token.start, None)
        tags.takes_nothing(token, self.text, self.errors)
        self._leave(token.end, token)

    def _leave(self, end: int, close: Token | None) -> None:
        block = self.open.pop()
        self.elses.pop()
        self.open_names[block.name] -= 1
        block.branches[-1].end = close.start if close else end
        block.end, block.close = end, close
        self.body = self.outer.pop()

    # Reports

    def _forgive(self, name: str) -> None:
        self.forgiven[name] = self.forgiven.get(name, 0) + 1

    def _stray(self, kind: str, token: Token) -> None:
        inside = self.open[-1] if self.open else None
        self.errors.report(
            kind,
            token.start,
            token.end,
            token.name,
            inside.name if inside else "",
            related=inside.token.span if inside else None,
        )
        self.body.append(nodes.UnknownTag(token.start, token.end, token))

    def _unclosed(self, node: nodes.Tag, by: Token | None = None) -> None:
        token = node.token
        ended, related = (by.name, by.span) if by else ("", None)
        self.errors.report("unclosed-block", token.start, token.end, token.name, ended, related=related)
