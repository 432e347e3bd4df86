"""Asides: what a site says in a part of a line, beside what its author says in the rest.

"By Ines Fallow | 24 July 2025 | 163 comments", "Courier | Unlimited reading: £2 for 3 months",
"He was told so. 17 comments | Read next: 3 walks". Only parts with a number are looked at.
"""

from collections.abc import Iterator
from typing import Final

from centres_tui.read.boilerplate import is_furniture, is_priced
from centres_tui.read.units import Unit
from centres_tui.vocabulary.furniture import Furniture, furniture
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import publishers

TALLY: Final = 2
"""So many words that follow a sentence, "12 replies", may be of its author."""
SHORT: Final = 14
"""A part that a site says has at most so many words."""
LONGEST: Final = 42
"""A paragraph of more words, without strokes, is its author's to the end."""
_STOPS: Final = lazy(r"[|·•]|(?<=[.!?])[*_]{0,2}\s++(?=[A-Z\d*_“\"])")
"""What parts a line: strokes and points, and the ends of sentences."""
_STROKES: Final = lazy(r"[|·•]")
_LISTS: Final = lazy(
    r"(?:[Mm]ost|MOST)\s(?:[Rr]ead|READ|[Vv]iewed|VIEWED|[Pp]opular)\b|(?:[Rr]ead|READ)\s(?:[Nn]ext|NEXT)\b"
)
"""What begins the headlines of other articles."""
_AROUND: Final = " \t*_()[]"


def asides_of(unit: Unit) -> list[tuple[int, int]]:
    """Give the parts of a unit that are the site's, from where to where in the text."""
    if not any(map(str.isdigit, unit.text)):
        return []
    stroked = _STROKES.search(unit.text) is not None
    if not stroked and len(unit.words) > LONGEST:
        return []
    words = furniture()
    pieces = list(_pieces(unit))
    of_site = stroked and any(_is_of_site(piece, words) for piece in pieces)
    found: list[tuple[int, int]] = []
    for place, piece in enumerate(pieces):
        if _LISTS.match(piece.text) and (place or stroked or ":" in piece.text[:20]):
            found.append((piece.start, unit.end))
            break
        if not stroked and place and piece.folded in words.asides and len(piece.words) <= TALLY:
            continue
        if any(map(str.isdigit, piece.text)) and _is_aside(piece, words, of_site=of_site):
            found.append((piece.start, piece.end))
    return found


def _pieces(unit: Unit) -> Iterator[Unit]:
    """Give the parts of a unit, without what marks them."""
    start = 0
    ends = [(match.start(), match.end()) for match in _STOPS.finditer(unit.text)]
    for end, next_start in [*ends, (len(unit.text), len(unit.text))]:
        told = unit.text[start:end]
        bare = told.strip(_AROUND)
        if bare:
            at = unit.start + start + told.index(bare)
            yield Unit(at, bare)
        start = next_start


def _is_of_site(piece: Unit, words: Furniture) -> bool:
    """Whether a part is the name of a paper, an item of its menu, a day or another aside."""
    line = piece.folded
    if any(map(str.isdigit, piece.text)) and line not in words.asides:
        return bool(piece.dates())
    known = line in words.menu or line in words.lines or line in words.asides
    return known or not publishers().media.isdisjoint(piece.words[-1:])


def _is_aside(piece: Unit, words: Furniture, *, of_site: bool) -> bool:
    """Whether a part is what a site says; a mere price is where the line is the site's."""
    if len(piece.words) > SHORT:
        return False
    if is_furniture(piece, words) or piece.folded in words.asides:
        return True
    return of_site and is_priced(piece, words)
