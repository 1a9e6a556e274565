"""Which of a page's buttons a worker presses next: what sends, then what leads on, then anything else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crowdlint_preview.work.look import PageButton

SEND = re.compile(
    r"^\W*(?:submit\b|send\b|done\b|finish|save\b|complete\b|i(?:'m| am|’m) (?:done|finished)|confirm\b|approve\b"
    r"|hand in|absenden|enviar|soumettre|envoyer|fertig|提交|送信)",
    re.I,
)
ON = re.compile(
    r"^\W*(?:next\b|continue\b|proceed\b|start\b|begin\b|go on\b|go to|ok(?:ay)?\b|got it"
    r"|i (?:agree|accept|consent|understand)"
    r"|agree\b|accept\b|forward\b|weiter|siguiente|suivant|let'?s|get started|take the|to the)|^\W*(?:→|»|>+|›)\W*$"
    r"|(?:next|continue)\W*(?:page|step|question|item|task|one|»|→|>)?\W*$",
    re.I,
)
YES = re.compile(r"^\W*(?:yes\b|sure\b|i(?:'m| am|’m) sure|ja\b|s[ií]\b|oui\b)", re.I)
CHECK = re.compile(
    r"^\W*(?:check|validate|verify|test)\b(?! ?(?:in|out|all|this|that)\b)"
    r"(?: (?:the|my|your|format|answers?|input|form|work|it|of|if|is|are|valid|complete|everything))*\W*$",
    re.I,
)
ADD = re.compile(r"^\W*(?:add\b|new\b|create\b|insert\b|another\b)|^\W*[+＋]\W*$", re.I)
BACK = re.compile(
    r"\b(?:cancel|back|previous|prev|reset|clear|delete|remove|undo|redo|close|dismiss|skip|decline|disagree|quit|exit"
    r"|eras(?:e|er|ing)|report|zoom|fit image|help|shortcuts?|settings|instructions?|examples?|guidelines?|print|copy"
    r"|download|logout|(?:start|begin|try) (?:again|over|anew)|restart|return|no thanks|hide|replay|pause|stop|mute)\b"
    r"|^\W*(?:[x×✕✖−-]|←|«|<+|‹)\W*$",
    re.I,
)
PLAY = re.compile(r"\b(?:play|listen|watch|show|view|reveal|open|expand|see)\b|^\W*[▶►]\W*$", re.I)


def is_send(button: PageButton) -> bool:
    """Whether it says that it sends, and does not say that it adds or goes back."""
    return bool(SEND.search(button.text)) or (
        button.submits and not (ADD.search(button.text) or BACK.search(button.text) or ON.search(button.text))
    )


def is_link_away(button: PageButton) -> bool:
    """A link that opens another page: nothing that works on this one."""
    return button.tag == "a" and button.href not in ("", "#") and not button.href.startswith(("javascript:", "#"))


def sending(buttons: Iterable[PageButton]) -> list[PageButton]:
    """What may send the answer, the likeliest first: what submits and says so, what says so, what submits."""
    found = [each for each in buttons if is_send(each) and not is_link_away(each) and not _of_a_widget(each)]

    def doubt(button: PageButton) -> tuple[bool, ...]:
        says = bool(SEND.search(button.text))
        return not button.seen, not button.enabled, not (button.submits and says), not button.submits, not says

    return sorted(found, key=doubt)


def leading_on(buttons: Iterable[PageButton]) -> list[PageButton]:
    """What shows the next page of a task."""
    found = [
        each for each in buttons if each.seen and each.enabled and ON.search(each.text) and not BACK.search(each.text)
    ]
    return [each for each in found if not is_link_away(each) and not _of_a_widget(each)]


def checking(buttons: Iterable[PageButton]) -> list[PageButton]:
    """What looks through the answer before it may be sent."""
    return [
        each for each in buttons if each.seen and each.enabled and CHECK.search(each.text) and not _of_a_widget(each)
    ]


def adding(buttons: Iterable[PageButton]) -> list[PageButton]:
    """What adds a row, a label, a field."""
    return [each for each in buttons if each.seen and each.enabled and ADD.search(each.text) and not _of_a_widget(each)]


def others(buttons: Iterable[PageButton]) -> list[PageButton]:
    """What is left: nothing that goes back, leaves, or belongs to an element of Amazon's."""
    return [
        each
        for each in buttons
        if each.seen
        and each.enabled
        and not (BACK.search(each.text) or is_link_away(each) or _of_a_widget(each) or is_send(each))
        and not each.draggable
    ]


def _of_a_widget(button: PageButton) -> bool:
    """A crowd element that is filled in, or a tool, a label, a tab of one: its driver uses these, all but Submit."""
    if button.tag.startswith("crowd-") and button.tag not in ("crowd-button", "crowd-icon-button"):
        return True
    return bool(button.widget.startswith("crowd-") and button.host != "crowd-button" and not button.submits)
