"""Words of a page to rows: what stands on one line, cut where a gap is too wide for a blank."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import Final, NamedTuple

from centres_tui.read.pdf_words import RAISED, SMALL, Word, raised

WIDE: Final = 1.0
"""A gap wider than so many sizes of the letters parts two pieces of a row."""
STRETCHED: Final = 3.0
"""The same in a line whose words are set apart to fill it."""
ALIKE: Final = 1.5
"""Gaps of such a line are alike if the widest is no more than so many times the narrowest."""
SAME: Final = 0.45
"""Words stand on one line if no more than so much of their size parts their bases."""
LIFTED: Final = 0.7
"""The mark of a note is raised by less than so much of the letters' size."""
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
    base: float = 0.0
    """The line that they stand on."""
    size: float = 0.0
    """How high their letters are; 0 where the row says it."""


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

    def side(self, pieces: Sequence[Piece]) -> "Row":
        """Give a row of those of its pieces that stand in one column, on a line of their own.

        Notes in small letters may stand beside the text of the next column.
        """
        sizes = [piece.size for piece in pieces if piece.size]
        if not sizes:
            return self.part(pieces)
        return Row(tuple(pieces), pieces[0].base or self.base, max(sizes))


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Give the rows of a page from top to bottom."""
    rows: list[Row] = []
    line: list[Word] = []
    base = float("-inf")
    for word in sorted(_with_marks(words), key=attrgetter("base", "left")):
        if word.base > base and line and _is_below(word, line[0]):
            rows.append(_row(line))
            line = []
        base = word.base
        line.append(word)
    return [*rows, _row(line)] if line else rows


def _with_marks(words: Sequence[Word]) -> Sequence[Word]:
    """Write the mark of a note into the word that it stands at, whose line is further down."""
    marks = [word for word in words if word.text.isdecimal() and len(word.text) <= 3]
    ends: dict[int, list[Word]] = {}
    for word in words if marks else ():
        ends.setdefault(round(word.right), []).append(word)
    marked: dict[Word, str] = {}
    for mark in marks:
        near = (word for at in (-1, 0, 1) for word in ends.get(round(mark.left) + at, ()))
        for word in (each for each in near if _stands_at(mark, each)):
            marked |= {word: raised(word.text, mark.text), mark: ""}
    if not marked:
        return words
    written = (word._replace(text=word.text + marked.get(word, "")) for word in words)
    return [word for word in written if marked.get(word) != ""]


def _stands_at(mark: Word, word: Word) -> bool:
    lift = word.base - mark.base
    is_raised = RAISED * word.size < lift < LIFTED * word.size
    return (
        is_raised
        and mark.size < SMALL * word.size
        and (abs(mark.left - word.right) < RAISED * word.size)
    )


def _is_below(word: Word, first: Word) -> bool:
    """Whether a word stands on a line below that of another."""
    return word.base - first.base > SAME * max(word.size, first.size)


def _row(line: list[Word]) -> Row:
    words = sorted(line, key=attrgetter("left"))
    size = _usual_size(words)
    base = _usual([word.base for word in words if word.size >= SMALL * size])
    cut = list(_cut(words, size))
    if len(cut) == 1 or _is_even(words):
        return Row(tuple(_piece(piece, base, size) for piece in cut), base, size)
    return Row(tuple(map(_piece_apart, cut)), base, size)


def _is_even(words: Sequence[Word]) -> bool:
    """Whether all words of a line are level and as high as each other."""
    first = words[0]
    return all(word.size == first.size and word.base == first.base for word in words)


def _piece_apart(words: list[Word]) -> Piece:
    """Give a piece with a line and a size of its own."""
    size = _usual_size(words)
    base = _usual([word.base for word in words if word.size >= SMALL * size])
    return _piece(words, base, size)._replace(base=base, size=size)


def _cut(words: list[Word], size: float) -> Iterator[list[Word]]:
    """Cut a line where a gap is too wide for a blank."""
    gaps = [word.left - before.right for before, word in pairwise(words)]
    wide = WIDE * size
    if not gaps or max(gaps) <= wide:
        yield words
        return
    wide = STRETCHED * size if _is_stretched(words, gaps) else wide
    ends = [at for at, gap in enumerate(gaps, start=1) if gap > wide]
    for start, end in pairwise((0, *ends, len(words))):
        yield words[start:end]


def _usual_size(words: Sequence[Word]) -> float:
    """Give how high most letters of a line are."""
    size = words[0].size
    if all(word.size == size for word in words):
        return size
    return median(word.size for word in words for _ in word.text)


def _usual(bases: Sequence[float]) -> float:
    return bases[0] if min(bases) == max(bases) else median(bases)


def _is_stretched(words: Sequence[Word], gaps: Sequence[float]) -> bool:
    """Whether words are set apart to fill a line: in like steps, and most of them small words."""
    small = sum(word.text[0].islower() for word in words)
    return len(gaps) > 1 and max(gaps) <= ALIKE * min(gaps) and 2 * small >= len(words)


def _is_mark(word: Word, base: float, size: float) -> bool:
    """Whether a word is the number of a note: small and raised."""
    is_raised = word.size < SMALL * size and word.base < base - RAISED * size
    return is_raised and _MARKS.issuperset(word.text)


def _piece(words: list[Word], base: float, size: float) -> Piece:
    first = words[0].right - words[0].left
    has_marks = any(word.size < SMALL * size for word in words)
    text = _marked(words, base, size) if has_marks else " ".join([word.text for word in words])
    return Piece(text, words[0].left, max([word.right for word in words]), first)


def _marked(words: list[Word], base: float, size: float) -> str:
    """Write words with the numbers of notes among them in brackets."""
    written = [f"[{words[0].text}]" if _is_mark(words[0], base, size) else words[0].text]
    for before, word in pairwise(words):
        if word.left - before.right < RAISED * size and _is_mark(word, base, size):
            written.append(f"[{word.text}]")
        else:
            written.append(f" {word.text}")
    return "".join(written)
