"""Direct speech: where the quotations of a text are."""

import re
from bisect import bisect_right
from typing import NamedTuple

_MARKS = re.compile(r"[“”\"‘’'\n]")
_CLOSERS = {"“": "”", '"': '"', "'": "'’", "‘": "’'"}
_OPENERS = frozenset(_CLOSERS)
LONGEST = 3_000
"""No quotation is longer, in characters: a mark was lost."""
WIDEST = 130
"""A longer line is a paragraph of its own, not a line of wrapped text."""


class Quotation(NamedTuple):
    """A stretch of text between quotation marks."""

    start: int
    """Where it opens."""
    end: int
    """Where it closes, or where its paragraph ends."""
    closed: bool
    """Whether a mark closes it."""


class Quotations:
    """The quotations of a text, in order."""

    def __init__(self, text: str) -> None:
        """Find them all, in one pass.

        Args:
            text: The whole text.
        """
        self.found = _find(text)
        self._starts = [quotation.start for quotation in self.found]

    def around(self, offset: int) -> int:
        """Give the index of the quotation in which a place lies, or -1."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.found[index].end else -1


def _find(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened, closers = -1, ""
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match[0]
        if opened >= 0 and (at - opened > LONGEST or (mark == "\n" and _ends_paragraph(text, at))):
            if mark == "\n":
                found.append(Quotation(opened, at, closed=False))
            opened = -1
        if opened >= 0 and mark in closers and _closes(text, at):
            found.append(Quotation(opened, at + 1, closed=True))
            opened = -1
        elif opened < 0 and mark in _OPENERS and _opens(text, at):
            opened, closers = at, _CLOSERS[mark]
    if opened >= 0 and len(text) - opened <= LONGEST:
        found.append(Quotation(opened, len(text), closed=False))
    return found


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands where one may open: after white space, before none."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    inside = before.isalnum() or before in (".", ",")
    return not after.isspace() and after != "" and not inside


def _closes(text: str, at: int) -> bool:
    """Whether a mark stands where one may close: not inside a word, nor before one."""
    return not text[at + 1 : at + 2].isalnum() and not text[at - 1 : at].isspace()


def _ends_paragraph(text: str, at: int) -> bool:
    """Whether a line break ends a paragraph: by what follows, or by the length of the line."""
    if at > WIDEST and text.rfind("\n", at - WIDEST, at) < 0:
        return True
    following = text[at + 1 : at + 40].lstrip(" \t\r")[:1]
    return following in ("", "\n") or following in _OPENERS
