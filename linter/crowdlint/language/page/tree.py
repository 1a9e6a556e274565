"""Builds the tree of a page from its tokens and notes what is wrong with its structure.

The tree is what the author wrote, with the ends that HTML implies; nothing is moved or invented. Where one mistake
would make others look like mistakes, the reading is chosen that needs the fewest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crowdlint.language.html import content
from crowdlint.language.html.recovery import Scan
from crowdlint.language.html.tokens import CommentToken, EndTag, StartTag, TextToken
from crowdlint.language.page.elements import Element
from crowdlint.language.page.structure import Cut, Mistake, distance, meant_by_indentation, needing_end, second_opener
from crowdlint.language.text.source import MARKER

if TYPE_CHECKING:
    from crowdlint.language.page.text import PageText

# How far the choice between two readings of an end tag looks ahead, and how often a page may ask for it.
_AHEAD_TAGS = 2000
_AHEAD_ENDS = 24
MOST_QUESTIONS = 200


class Builder:
    """One page's tree. ``elements``: all, in document order; ``top``: an element without tag that holds them."""

    def __init__(self, page: PageText, found: Scan, end: int) -> None:
        self.page = page
        self.scan = found
        self.tokens = found.tokens
        self.length = end
        self.troubles: list[Mistake] = []
        self.elements: list[Element] = []
        self.top = Element(page, StartTag("", 0, 0), None)
        self.top.stop = end
        self.stack: list[Element] = [self.top]
        self.depths: dict[str, list[int]] = {}
        self.barriers = [0]
        self.specials = [0]
        self.foreign = 0
        self.cuts: dict[str, Cut] = {}
        self.swallow: dict[str, int] = {}
        self.firsts: dict[str, Element] = {}
        self.questions = 0

    def build(self) -> Builder:
        """Read all tokens."""
        for index, token in enumerate(self.tokens):
            kind = type(token)
            if kind is StartTag:
                self.start(token, index)  # type: ignore[arg-type]
            elif kind is EndTag:
                self.end(token, index)  # type: ignore[arg-type]
            elif kind is TextToken or kind is CommentToken:
                self.stack[-1].content.append(token)  # type: ignore[arg-type]
        self.finish()
        return self

    # Start tags

    def start(self, tag: StartTag, index: int) -> None:
        name = tag.name
        new = Element(self.page, tag, None)
        if not self.foreign:
            if name in content.CLOSERS:
                self.close_for(new)
            if self.stack[-1].tag == "head" and name not in content.IN_HEAD and MARKER not in name:
                self.cut(len(self.stack) - 1, new, "content-in-head")
        parent = self.stack[-1]
        new.parent = parent if parent is not self.top else None
        parent.content.append(new)
        self.elements.append(new)
        if name in content.VOID and not self.foreign:
            return
        if tag.self_closing and self.self_closed(new, index):
            return
        if tag.start in self.scan.empty:
            if not tag.self_closing:
                self.note_unclosed(new)
            return
        self.push(new)

    def self_closed(self, element: Element, index: int) -> bool:
        """Whether an element with ``/>`` is best taken to end there."""
        name = element.tag
        if self.foreign or name in ("svg", "math"):
            return True
        start, end = element.start.start, element.start.end
        self.troubles.append(Mistake("self-closed-element", start, end, element))
        if element.start.start in self.scan.empty:
            return True
        if name in content.OPTIONAL_END:
            return False
        following = self.ends_after(index, 1)
        return following != [name] or bool(self.depths.get(name))

    def push(self, element: Element) -> None:
        name, depth = element.tag, len(self.stack)
        self.stack.append(element)
        depths = self.depths.get(name)
        if depths is None:
            self.depths[name] = [depth]
        else:
            depths.append(depth)
        if name in content.SPECIAL:
            self.specials.append(depth)
            if name in content.BARRIERS:
                self.barriers.append(depth)
                if name in ("svg", "math", "foreignobject"):
                    self.foreign = 0 if name == "foreignobject" else 1

    def pop(self) -> Element:
        element = self.stack.pop()
        name, depth = element.tag, len(self.stack)
        self.depths[name].pop()
        if self.specials[-1] == depth:
            self.specials.pop()
            if self.barriers[-1] == depth:
                self.barriers.pop()
                if name in ("svg", "math", "foreignobject"):
                    self.foreign = int(any(each in self.depths and self.depths[each] for each in ("svg", "math")))
        return element

    def innermost(self, name: str) -> int:
        """The depth of the innermost open element of that name; 0 for none."""
        depths = self.depths.get(name)
        return depths[-1] if depths else 0

    def close_for(self, new: Element) -> None:
        """Close what the start tag of ``new`` implies the end of."""
        name = new.tag
        if name in content.NOT_NESTED and self.innermost(name):
            outer = self.stack[self.innermost(name)]
            self.troubles.append(Mistake("nested-element", new.start.start, new.start.end, new, outer))
        if name in content.ONCE:
            self.once(new)
        if name in content.CLOSES_SIBLING:
            nearest = self.specials[-1]
            if nearest and self.stack[nearest].tag in content.CLOSES_SIBLING[name]:
                self.close(nearest, new.start.start)
        elif name in content.CLOSES_IN_TABLE:
            table = max(self.innermost("table"), self.innermost("template"))
            depth = min((d for each in content.CLOSES_IN_TABLE[name] if (d := self.innermost(each)) > table), default=0)
            if depth:
                self.close(depth, new.start.start)
        elif name in content.CLOSES_CURRENT:
            while self.stack[-1].tag in content.CLOSES_CURRENT[name]:
                self.close(len(self.stack) - 1, new.start.start)
        if name in content.CLOSES_P and (depth := self.innermost("p")) > self.barriers[-1]:
            self.cut(depth, new, "block-in-paragraph")

    def once(self, new: Element) -> None:
        if new.tag == "body" and self.innermost("head"):
            self.close(self.innermost("head"), new.start.start)
        first = self.firsts.setdefault(new.tag, new)
        if first is not new:
            self.troubles.append(Mistake("second-element", new.start.start, new.start.end, new, first))

    def cut(self, depth: int, closer: Element, name: str) -> None:
        """``closer`` ends the element at ``depth``: fine, unless end tags come that now match nothing."""
        before = len(self.troubles)
        element = self.stack[depth]
        lost = [each.tag for each in self.stack[depth + 1 :]]
        self.close(depth, closer.start.start)
        entry = Cut(element, closer, name, self.troubles[before:])
        self.cuts[element.tag] = entry
        for tag in lost:
            self.cuts[tag] = entry

    # Ends

    def close(self, depth: int, at: int, end: EndTag | None = None) -> None:
        """Close all elements from the innermost to the one at ``depth``; ``end`` is the end tag of that one."""
        while len(self.stack) > depth + 1:
            element = self.pop()
            element.stop = at
            self.note_unclosed(element)
            if element.tag not in content.OPTIONAL_END:
                self.swallow[element.tag] = self.swallow.get(element.tag, 0) + 1
        element = self.pop()
        if end is None:
            element.stop = at
            self.note_unclosed(element)
        else:
            element.end, element.stop = end, end.end

    def note_unclosed(self, element: Element) -> None:
        """Note that an element lacks its end tag, if it needs one."""
        name = element.tag
        if name in content.OPTIONAL_END or MARKER in name:
            return
        stray: Mistake | None = element.stray
        if stray is not None:
            self.mismatched(element, stray)
            return
        if element.start.unsure and element.start.start not in self.scan.empty:
            return  # its name or end is a guess already
        for trouble in self.troubles[-8:]:
            other = trouble.element
            if trouble.name == "nested-element" and trouble.other is element:
                trouble.dropped = True
            elif trouble.name == "unclosed-element" and other is not None and second_opener(other, element):
                trouble.other = trouble.other or element
                return
        at = element.stop
        if inner := meant_by_indentation(self.page.rendered.text, element):
            element, at = inner, inner.end.start if inner.end else at
        self.troubles.append(Mistake("unclosed-element", element.start.start, element.start.end, element, at=at))

    def mismatched(self, element: Element, stray: Mistake) -> None:
        """The stray end tag was meant for ``element``: what follows it belongs to the parent."""
        stray.name, stray.other = "mismatched-end-tag", element
        stray.dropped = element.start.unsure
        moved: list[Element | TextToken | CommentToken] = []
        ended: list[Element] = []
        last, at = element, stray.start
        while last.end is None and last.stop > at:
            ended.append(last)
            index = next((i for i, each in enumerate(last.content) if _start(each) >= at), len(last.content))
            moved[:0] = last.content[index:]
            del last.content[index:]
            inner = last.content[-1] if last.content else None
            if not isinstance(inner, Element):
                break
            last = inner
        # One whose own end tag comes after the stray one holds that, and those around it hold both.
        for outer in ended:
            outer.stop = max(at, last.stop) if last.end is not None else at
        parent = element.parent or self.top
        for each in moved:
            if isinstance(each, Element):
                each.parent = element.parent
        parent.content += moved

    def end(self, tag: EndTag, index: int) -> None:
        name, stack = tag.name, self.stack
        if tag.unsure and name.startswith(stack[-1].tag) and len(stack) > 1:
            name = stack[-1].tag
        if stack[-1].tag == name and len(stack) > 1:
            element = self.pop()
            element.end, element.stop = tag, tag.end
            return
        current = stack[-1]
        if current.start.unsure and current.tag.startswith(name) and len(stack) > 1:
            current = self.pop()  # <pRead</p>
            current.end, current.stop = tag, tag.end
            return
        depth = self.innermost(name)
        if not depth or (name == "p" and depth < self.barriers[-1]):
            self.unmatched(tag)
        elif all(each.tag in content.OPTIONAL_END for each in stack[depth + 1 : depth + 65]):
            self.close(depth, tag.start, tag)
        else:
            self.crossing(tag, index, depth)

    def crossing(self, tag: EndTag, index: int, depth: int) -> None:
        """Elements inside are still open: are they unclosed, is this end tag one too many, or do two overlap?"""
        inside = needing_end(self.stack[:depth:-1], _AHEAD_ENDS)
        outside = needing_end(self.stack[depth - 1 : 0 : -1], _AHEAD_ENDS)
        own = needing_end([self.stack[depth]], _AHEAD_ENDS)
        ends = self.ends_after(index, _AHEAD_ENDS)
        unclosed = distance(outside, ends) + len(inside)
        stray = distance(inside + own + outside, ends) + 1
        overlap = distance(inside + outside, ends) + 1
        if unclosed <= stray and unclosed <= overlap:
            self.close(depth, tag.start, tag)
        elif stray <= overlap:
            self.stray(tag)
        else:
            inner = next(each for each in reversed(self.stack) if each.tag not in content.OPTIONAL_END)
            before = len(self.troubles)
            self.close(depth, tag.start, tag)
            del self.troubles[before:]
            self.troubles.append(Mistake("mismatched-end-tag", tag.start, tag.end, None, inner))

    def ends_after(self, index: int, most: int) -> list[str]:
        """The names of the next end tags that match nothing opened after the token at ``index``."""
        self.questions += 1
        ends: list[str] = []
        if self.questions > MOST_QUESTIONS:
            return ends
        opened: list[str] = []
        for token in self.tokens[index + 1 : index + 1 + _AHEAD_TAGS]:
            name = getattr(token, "name", None)
            if name is None or name in content.VOID or name in content.OPTIONAL_END:
                continue
            if type(token) is StartTag:
                if not token.self_closing:
                    opened.append(name)
            elif type(token) is EndTag:
                if name in opened:
                    while opened.pop() != name:
                        pass
                else:
                    ends.append(name)
                    if len(ends) == most:
                        break
        return ends

    def crossed(self, name: str) -> None:
        """``<center><b></center></b>``: browsers open the element again behind the other one, and all is well."""
        same = (each for each in reversed(self.troubles) if each.element is not None and each.element.tag == name)
        if (trouble := next(same, None)) is not None and trouble.name == "unclosed-element":
            trouble.dropped = True

    def unmatched(self, tag: EndTag) -> None:
        """An end tag of which no element is open."""
        name, current = tag.name, self.stack[-1]
        if name in content.VOID:
            self.troubles.append(Mistake("void-end-tag", tag.start, tag.end))
            return
        entry = self.cuts.get(name)
        if entry and name == entry.element.tag and self.is_open(entry.closer):
            return  # what ended the element is not closed itself: one mistake is enough
        if entry and (entry.element.parent or self.top) is current:
            if not entry.told:
                entry.told = True
                for trouble in entry.lost:
                    trouble.dropped = True
                start = entry.closer.start
                self.troubles.append(Mistake(entry.name, start.start, start.end, entry.closer, entry.element))
            return
        if self.swallow.get(name):
            self.swallow[name] -= 1
            if name in content.FORMATTING:
                self.crossed(name)
            return
        if name in content.ONCE and name not in self.firsts and self.ends_implied(name):
            return
        if depth := self.may_be_open(name):
            self.close(depth, tag.start, tag)
            return
        if MARKER in name:
            return
        if name in content.HEADINGS and current.tag in content.HEADINGS:
            self.pop()
            current.end, current.stop = tag, tag.end
            self.troubles.append(Mistake("mismatched-end-tag", tag.start, tag.end, None, current))
            return
        self.stray(tag)

    def ends_implied(self, name: str) -> bool:
        """Whether an end tag of ``html``, ``head`` or ``body`` without a start tag ends one that HTML implies."""
        if name != "head":
            return True
        return all(each.tag in content.IN_HEAD or each.tag == "html" for each in self.elements)

    def is_open(self, element: Element) -> bool:
        """Whether the element is still open."""
        return any(each is element for each in self.stack)

    def may_be_open(self, name: str) -> int:
        """The depth of the innermost element that an end tag may be meant for; one name is unknown in part."""
        wanted = _pattern(name)
        for depth in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[depth].tag
            if MARKER in tag + name and (wanted.fullmatch(tag) or _pattern(tag).fullmatch(name)):
                return depth
        return 0

    def stray(self, tag: EndTag) -> None:
        trouble = Mistake("stray-end-tag", tag.start, tag.end, dropped=tag.unsure)
        last = self.troubles[-1] if self.troubles else trouble
        element = last.element
        empty = last.name == "unclosed-element" and element and element.start.start in self.scan.empty
        if empty and element and (element.parent or self.top) is self.stack[-1]:
            # </scirpt>: both are one mistake.
            last.name, last.element, last.other = "mismatched-end-tag", None, element
            last.start, last.end, last.at = tag.start, tag.end, -1
            return
        self.troubles.append(trouble)
        # Of the elements that need an end tag, the innermost may have been meant.
        meant = next((each for each in self.stack[:-9:-1] if each.tag not in content.OPTIONAL_END), self.top)
        if meant.stray is None:
            meant.stray = trouble

    def finish(self) -> None:
        """The text ends: so do all elements."""
        while len(self.stack) > 1:
            element = self.pop()
            element.stop = self.length
            if not self.scan.cut_short or element.tag in _SWALLOWING:
                self.note_unclosed(element)


_SWALLOWING = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"}


def _pattern(name: str) -> re.Pattern[str]:
    """Matches what a name may be whose parts nobody knows; an ``x`` stands in front of one that begins with such."""
    known = name.removeprefix("x") if name.startswith("x" + MARKER) else name
    return re.compile(".*".join(map(re.escape, known.split(MARKER))), re.DOTALL)


def _start(each: Element | TextToken | CommentToken) -> int:
    return each.start.start if isinstance(each, Element) else each.start
