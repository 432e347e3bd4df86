"""Named rows: the words that name the row of a cell, and those that name the rows beside it."""

from typing import TYPE_CHECKING, Final

from centres_tui.compare.tables import label_of_row, labels_beside, line_at
from centres_tui.compare.words import weights_of

if TYPE_CHECKING:
    from centres_tui.compare.description import Description

_NO_WORDS: Final[frozenset[str]] = frozenset()


def words_beside(one: "Description") -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that name the row of a cell, and those that name the rows beside it."""
    text, start = one.text.source.text, one.figure.start
    own = _names_in(label_of_row(text, start))
    others = _NO_WORDS.union(*map(_names_in, labels_beside(text, start))) if own else _NO_WORDS
    return own, others - own


def words_of_row(one: "Description") -> frozenset[str]:
    """Give the words that name the row of a figure whose whole stands in another row."""
    text, whole = one.text.source.text, one.whole
    if whole is None or line_at(text, whole.figure.start) == line_at(text, one.figure.start):
        return _NO_WORDS
    return _names_in(label_of_row(text, one.figure.start))


def _names_in(label: str) -> frozenset[str]:
    return frozenset(stem for stem, weight in weights_of(label.lower()) if weight == 1)
