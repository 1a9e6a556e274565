"""A form whose only field stands in a branch that may not be taken."""

from __future__ import annotations

from collections.abc import Iterator

from crowdlint.finding import Finding, Note
from crowdlint.language.liquid import Block, If, Node, Text, Unless
from crowdlint.language.page.form import fields
from crowdlint.language.page.page import Page
from crowdlint.rules import rule
from crowdlint_schemas.light import regex

FIELD = regex(r"<(?:crowd-(?!form\b|button\b|alert\b|badge\b|card\b|tab)[\w-]+|input|select|textarea)\b")


@rule("CL631", on=Page, severity="warning", seeks="%if %unless")
def check(page: Page) -> Iterator[Finding]:
    """One finding at the condition, for the page that is shown where it fails; a page with an ``else`` means it."""
    forms = page.elements("crowd-form", "form")
    if page.template is None or not forms or fields(page) or page.elements("iframe"):
        return
    blocks = [each for each in page.template.nodes if isinstance(each, Block) and _holds_field(page, [each])]
    if len(blocks) != 1 or not isinstance(blocks[0], If | Unless) or len(blocks[0].branches) != 1:
        return
    from crowdlint.language.script.making import may_make_elements

    if may_make_elements(page, fields_only=True):
        return
    block = blocks[0]
    end = block.close.span.start if block.close else len(page.source.text)
    if any(block.token.span.start <= form.start_tag.start < end for form in forms):
        return  # the form itself is in that branch: without it nothing is sent
    message = "where this condition fails, the form has no field, and the worker sends an empty answer; add an `else`"
    yield Finding(block.token.span, message, notes=(Note(forms[0].start_tag, "the form"),))


def _holds_field(page: Page, nodes: list[Node]) -> bool:
    """Whether the text of some node, or of one inside it, writes a field."""
    text = page.source.text
    return any(
        isinstance(node, Text) and FIELD.search(text, node.shown_start, node.shown_end) is not None
        for each in nodes
        for node in each.walk()
    )
