"""Markdown: the text whole and unchanged; headings, lists, tables and front matter told apart."""

import re
from collections.abc import Iterator
from typing import Final

from centres_tui.read.taken import Part, PartRole, Taken
from centres_tui.vocabulary.patterns import lazy

_LINE: Final = lazy(r"[^\n\r]++")
_HEADING: Final = lazy(r" {0,3}(#{1,6})[ \t]++(\S.*)")
_UNDERLINE: Final = lazy(r" {0,3}(?:=++|-++)[ \t]*+")
_LIST: Final = lazy(r"[ \t]*+(?:[-*+]|\d{1,9}[.)])[ \t]++\S")
_FENCE: Final = lazy(r" {0,3}(?:```|~~~)")
_ROW: Final = lazy(r"[ \t]*+\|.*\|[ \t]*+")
_FRONT: Final = lazy(
    r"\ufeff?(---|\+\+\+)[ \t]*+\r?\n(?:(?!\1)[^\n]*\n){0,200}\1[ \t]*+(?:\r?\n|\Z)"
)


def take(text: str) -> Taken:
    r"""Take the text as it is, and what its marks say of its lines.

    >>> taken = take("# Rain\n\nIt rained.")
    >>> taken.text[taken.parts[0].start : taken.parts[0].end], taken.parts[0].role
    ('Rain', 'title')
    """
    front = _FRONT.match(text)
    begin = front.end() if front else 0
    return Taken(text=text, parts=tuple(_parts(text, begin)), begin=begin)


def _parts(text: str, begin: int) -> Iterator[Part]:
    fenced = False
    waiting: re.Match[str] | None = None
    """A plain line, which the next may underline as a heading."""
    for line in _LINE.finditer(text, begin):
        if _FENCE.match(line[0]):
            fenced = not fenced
            waiting = None
        elif not fenced:
            part = _underlined(text, waiting, line) or _part(line)
            waiting = None if part or not line[0].strip() else line
            if part:
                yield part


def _underlined(text: str, before: re.Match[str] | None, line: re.Match[str]) -> Part | None:
    if before is None or not _UNDERLINE.fullmatch(line[0]):
        return None
    if text.count("\n", before.end(), line.start()) > 1:
        return None
    role: PartRole = "title" if "=" in line[0] else "heading"
    return Part(before.start(), before.end(), role)


def _part(line: re.Match[str]) -> Part | None:
    heading = _HEADING.fullmatch(line[0])
    if heading:
        start = line.start() + heading.start(2)
        role: PartRole = "title" if heading[1] == "#" else "heading"
        return Part(start, start + len(heading[2].rstrip("# \t")), role)
    if _LIST.match(line[0]):
        return Part(line.start(), line.end(), "list")
    return Part(line.start(), line.end(), "table") if _ROW.fullmatch(line[0]) else None
