"""Rows of a column to paragraphs, with broken words made whole."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median, quantiles
from typing import Final, NamedTuple

from centres_tui.read.pdf_columns import APART
from centres_tui.read.pdf_letters import HYPHEN
from centres_tui.read.pdf_order import Group
from centres_tui.read.pdf_rows import Row
from centres_tui.read.taken import PartRole
from centres_tui.vocabulary.patterns import lazy

UNLIKE: Final = 1.15
"""Letters so many times as high are of another paragraph."""
HEADING: Final = 1.15
"""Letters so many times as high as those of the text make a heading."""
INDENT: Final = 0.8
"""A row that begins so many sizes further in may begin a paragraph."""
SLACK: Final = 0.04
"""So much of a column's width stays free at the end of a full row."""
LONG: Final = 60
"""A word has at most so many letters."""
LONGEST: Final = 30
"""A heading has at most so many words."""

_BULLET: Final = lazy(r"(?:[•▪◦‣●○■□·–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_NUMBERED: Final = lazy(r"\[?(\d{1,3})\]?\s")
_HYPHENS: Final = ("-", "\u2010", HYPHEN)
_BROKEN: Final = lazy(r"(\w++)[-\u2010\u00ad]\Z")
_NEXT: Final = lazy(r"\w++")


class Block(NamedTuple):
    """A paragraph, or a row of a table."""

    text: str
    """What it says, on one line."""
    size: float
    """How high its letters are."""
    role: PartRole | None = None
    """What its form says that it is."""


class Hyphens:
    """Which words the document writes with a hyphen, and which without."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Look at the words of a document."""
        self.words = {
            word.strip(".,;:!?()[]\"'“”‘’").lower() for row in rows for word in row.text.split()
        }

    def joined(self, before: str, after: str) -> str:
        """Join what stands at the end of a row with the row after it.

        A hyphen stays where the document has the word with it elsewhere, after digits, and before
        a digit or a capital; else the word was broken for want of room.
        """
        tail = before[-LONG:]
        broken = _BROKEN.search(tail) if tail[-1:] in _HYPHENS else None
        following = _NEXT.match(after)
        if broken is None or following is None:
            return f"{before.removesuffix(HYPHEN)} {after}"
        bare = before[: len(before) - len(tail) + broken.end(1)]
        first, second = broken[1].lower(), following[0].lower()
        if self._keeps(first, second, following[0]):
            return f"{bare}-{after}"
        return bare + after

    def _keeps(self, first: str, second: str, written: str) -> bool:
        if not first.isalpha() or not written[0].islower():
            return True
        if f"{first}-{second}" in self.words:
            return True
        return first + second not in self.words and first in _PREFIXES


_PREFIXES: Final = frozenset(
    {
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty"),
        *("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half", "third"),
        *("self", "non", "mid", "part", "full", "long", "short", "high", "low", "well", "cross"),
        *("year", "month", "week", "day", "year-old", "ex", "pro", "anti", "co", "vice", "multi"),
    }
)
"""First words that keep their hyphen where nothing in the document says otherwise."""


def blocks_of(group: Group, hyphens: Hyphens, body: float) -> Iterator[Block]:
    """Give the paragraphs of rows that are read one after the other, or the rows of a table.

    Args:
        group: The rows.
        hyphens: How the document writes its words.
        body: How high the letters of its running text are.
    """
    if group.is_table:
        yield from (Block(row.text.rstrip(), row.size, "table") for row in group.rows)
        return
    for rows in _paragraphs(group.rows):
        text = rows[0].text
        for row in rows[1:]:
            text = hyphens.joined(text, row.text)
        text = text.replace(HYPHEN, "-" if text.endswith(HYPHEN) else "")
        size = median(row.size for row in rows)
        yield Block(text, size, _role(text, size, body))


def _role(text: str, size: float, body: float) -> PartRole | None:
    if "\t" in text:
        return None
    is_large = size >= HEADING * body and len(text.split()) <= LONGEST
    if is_large and any(map(str.isalpha, text)):
        return "heading"
    return "list" if _BULLET.match(text) else None


def _paragraphs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    column = _Column(rows)
    begun: list[Row] = []
    for row in rows:
        if begun and column.parts(begun, row):
            yield begun
            begun = []
        begun.append(row)
    if begun:
        yield begun


def _is_next_note(begun: Sequence[Row], row: Row) -> bool:
    """Whether a row begins with the number after that of the note above, which has ended."""
    first, number = _NUMBERED.match(begun[0].text), _NUMBERED.match(row.text)
    if first is None or number is None or not begun[-1].text.endswith((".", ")")):
        return False
    return int(number[1]) == int(first[1]) + 1


class _Column:
    """The usual form of rows below each other."""

    def __init__(self, rows: Sequence[Row]) -> None:
        lefts, rights = [row.left for row in rows], [row.right for row in rows]
        self.left = quantiles(lefts, n=10)[0] if len(rows) > 1 else lefts[0]
        self.right = quantiles(rights, n=10)[-1] if len(rows) > 1 else rights[0]
        steps = [second.base - first.base for first, second in pairwise(rows)]
        near = [step for step, row in zip(steps, rows[1:], strict=True) if step < 1.8 * row.size]
        self.step = median(near) if near else 0.0

    def parts(self, begun: Sequence[Row], row: Row) -> bool:
        """Whether a row begins a paragraph of its own."""
        last = begun[-1]
        if len(last.pieces) > 1 or len(row.pieces) > 1:
            return True
        if self._is_far(last, row) or self._is_unlike(last, row) or _is_next_note(begun, row):
            return True
        if _BULLET.match(row.text):
            return not last.text[-1:].isalnum() or self._ends_early(last, row)
        is_started = row.text[:1].islower() or last.text.endswith(("-", HYPHEN, ","))
        return not is_started and (self._is_indented(begun, row) or self._ends_early(last, row))

    def _is_far(self, last: Row, row: Row) -> bool:
        step = row.base - last.base
        return step > APART * self.step if self.step else step > 1.8 * row.size

    def _is_unlike(self, last: Row, row: Row) -> bool:
        return max(last.size, row.size) > UNLIKE * min(last.size, row.size)

    def _is_indented(self, begun: Sequence[Row], row: Row) -> bool:
        """Whether a row begins further in than the one above, which itself begins at the edge."""
        deeper = row.left > begun[-1].left + INDENT * row.size
        return deeper and not _BULLET.match(begun[0].text)

    def _ends_early(self, last: Row, row: Row) -> bool:
        """Whether the first word of a row would have found room in the row above."""
        room = self.right - SLACK * (self.right - self.left) - last.right
        return row.pieces[0].first_word + 0.3 * row.size < room
