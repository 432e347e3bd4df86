"""Numbers of paragraphs that stand in the margin: they are the beginning of their paragraphs."""

from collections.abc import Sequence
from typing import Final

from centres_tui.read.pdf_rows import Piece, Row
from centres_tui.vocabulary.patterns import lazy

NEAR: Final = 3
"""What shows that a number hangs in the margin stands within so many rows."""
LEVEL: Final = 2.0
"""Places within so many points of each other are one."""
MARGIN: Final = 5.0
"""A number stands at most so many sizes before its paragraph."""
FEWEST: Final = 3
"""The first line of a paragraph has so many words, or no number."""
AT_ONCE: Final = -1e6
"""So wide is a first word that would have found room anywhere: it begins a paragraph."""

_NUMBER: Final = lazy(
    r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-z][.)])\Z"
)


def with_numbers(rows: Sequence[Row]) -> list[Row]:
    """Join the number of each paragraph with the paragraph's first line.

    Args:
        rows: The rows of a page, from top to bottom.
    """
    starts = [_starts(row) for row in rows]
    joined = []
    for at, row in enumerate(rows):
        places = [place for place in starts[at] if _is_shown(rows, starts, at, place)]
        joined.append(row if not places else _joined(row, places))
    return joined


def _starts(row: Row) -> list[int]:
    """Give the places of pieces that may be the number of what follows them."""
    return [
        place
        for place, piece in enumerate(row.pieces[:-1])
        if len(piece.text) <= 12
        and _NUMBER.match(piece.text)
        and _may_follow(row.pieces[place + 1], piece, row.size)
    ]


def _may_follow(text: Piece, number: Piece, size: float) -> bool:
    if text.left - number.right > MARGIN * size:
        return False
    return len(text.text.split()) >= FEWEST or not any(map(str.isdigit, text.text))


def _is_shown(rows: Sequence[Row], starts: Sequence[Sequence[int]], at: int, place: int) -> bool:
    """Whether a row nearby begins where the text beside a number does, and has none itself."""
    number, text = rows[at].pieces[place : place + 2]
    for near in range(max(0, at - NEAR), min(len(rows), at + NEAR + 1)):
        for other, piece in enumerate(rows[near].pieces):
            if near == at or abs(piece.left - text.left) > LEVEL:
                continue
            before = rows[near].pieces[other - 1] if other else None
            is_alone = before is None or before.right < number.left
            if is_alone or (other - 1 in starts[near]):
                return True
    return False


def _joined(row: Row, places: Sequence[int]) -> Row:
    pieces: list[Piece] = []
    for place, piece in enumerate(row.pieces):
        if place - 1 in places:
            number = pieces.pop()
            text = f"{number.text} {piece.text}"
            pieces.append(piece._replace(text=text, first_word=AT_ONCE))
        else:
            pieces.append(piece)
    return row.part(pieces)
