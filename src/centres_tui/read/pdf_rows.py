"""Words of a page to rows: what stands on one line, cut where a gap is too wide for a blank."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from centres_tui.read.pdf_words import RAISED, SMALL, Word

WIDE: Final = 1.0
"""A gap wider than so many sizes of the letters parts two pieces of a row."""
STRETCHED: Final = 3.0
"""The same in a line whose words are set apart to fill it."""
ALIKE: Final = 1.5
"""Gaps of such a line are alike if the widest is no more than so many times the narrowest."""
SAME: Final = 0.45
"""Words stand on one line if no more than so much of their size parts their bases."""
_MARKS: Final = frozenset("0123456789")


class Piece(NamedTuple):
    """Words that follow each other in a row, with no wide gap between them."""

    text: str
    """What they say."""
    left: float
    """Where they begin."""
    right: float
    """Where they end."""
    first_word: float
    """How wide the first word is."""


class Row(NamedTuple):
    """What stands on one line, in one column or all over the page."""

    pieces: tuple[Piece, ...]
    """Its pieces, from left to right."""
    base: float
    """The line that they stand on."""
    size: float
    """How high the letters are."""

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right

    @property
    def text(self) -> str:
        """What it says, a tab where a wide gap is."""
        return "\t".join(piece.text for piece in self.pieces)

    def part(self, pieces: Sequence[Piece]) -> "Row":
        """Give the row with some of its pieces only."""
        return self._replace(pieces=tuple(pieces))


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Give the rows of a page from top to bottom."""
    rows: list[Row] = []
    line: list[Word] = []
    for word in sorted(words, key=lambda each: (each.base, each.left)):
        if line and word.base - line[0].base > SAME * max(word.size, line[0].size):
            rows.append(_row(line))
            line = []
        line.append(word)
    return [*rows, _row(line)] if line else rows


def _row(line: list[Word]) -> Row:
    words = sorted(line, key=lambda word: word.left)
    size = median(word.size for word in words for _ in word.text)
    main = [word.base for word in words if word.size >= SMALL * size]
    base = median(main)
    wide = STRETCHED * size if _is_stretched(words) else WIDE * size
    pieces: list[list[Word]] = []
    for word in words:
        if pieces and word.left - pieces[-1][-1].right <= wide:
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return Row(tuple(_piece(piece, base, size) for piece in pieces), base, size)


def _is_stretched(words: Sequence[Word]) -> bool:
    """Whether words are set apart to fill a line: in like steps, and most of them small words."""
    gaps = [word.left - before.right for before, word in pairwise(words)]
    small = sum(word.text[0].islower() for word in words)
    return len(gaps) > 1 and max(gaps) <= ALIKE * min(gaps) and 2 * small >= len(words)


def _is_mark(word: Word, base: float, size: float) -> bool:
    """Whether a word is the number of a note: small and raised."""
    is_raised = word.size < SMALL * size and word.base < base - RAISED * size
    return is_raised and _MARKS.issuperset(word.text)


def _piece(words: list[Word], base: float, size: float) -> Piece:
    written = [f"[{words[0].text}]" if _is_mark(words[0], base, size) else words[0].text]
    for before, word in pairwise(words):
        if word.left - before.right < RAISED * size and _is_mark(word, base, size):
            written.append(f"[{word.text}]")
        else:
            written.append(f" {word.text}")
    first = words[0].right - words[0].left
    return Piece("".join(written), words[0].left, max(w.right for w in words), first)
