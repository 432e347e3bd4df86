"""Running heads and feet of a PDF: rows at the edge of a page that other pages have as well."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from centres_tui.read.pdf_rows import Row
from centres_tui.vocabulary.patterns import lazy

EDGE: Final = 0.14
"""So much of a page's height, above and below, may hold running heads and feet."""
MOST: Final = 4
"""So many rows at an edge are looked at."""
FEW: Final = 5
"""In a document of at most so many pages two pages make them; in a longer one three do."""
APART: Final = 1.5
"""The text proper is so many sizes of the letters away."""
STEADY: Final = 6.0
"""They stand at one height on each page, give or take so many points."""

_NUMBER: Final = lazy(r"\d++")
_COUNTED: Final = lazy(r"(?i)\W*page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*")
_ALONE: Final = lazy(r"\W*(\d{1,4})\W*")


class Sheet(NamedTuple):
    """The rows of one page."""

    rows: list[Row]
    """Its rows from top to bottom."""
    top: float
    """Where the page begins."""
    bottom: float
    """Where it ends."""
    number: int
    """The page, counted from 1."""
    aside: str = ""
    """Words that run another way than the rest."""
    letters: int = 0
    """How many letters it has."""
    unknown: int = 0
    """How many of them are no character that the file names."""


class Parted(NamedTuple):
    """The rows of a page, told apart."""

    head: list[Row]
    """The running head."""
    body: list[Row]
    """The text proper."""
    foot: list[Row]
    """The running foot."""


def part_all(sheets: Sequence[Sheet]) -> list[Parted]:
    """Tell the running heads and feet of all pages from the text."""
    tops = [_edge(sheet, from_top=True) for sheet in sheets]
    bottoms = [_edge(sheet, from_top=False) for sheet in sheets]
    heads = _found(sheets, tops)
    feet = _found(sheets, bottoms)
    parted = []
    for sheet, head, foot in zip(sheets, heads, feet, strict=True):
        end = len(sheet.rows) - min(foot, len(sheet.rows) - head)
        parted.append(Parted(sheet.rows[:head], sheet.rows[head:end], sheet.rows[end:]))
    return parted


def _edge(sheet: Sheet, *, from_top: bool) -> list[Row]:
    """Give the rows at an edge of a page, from the edge inwards."""
    room = EDGE * (sheet.bottom - sheet.top)
    if from_top:
        return [row for row in sheet.rows[:MOST] if row.base - sheet.top <= room]
    rows = reversed(sheet.rows[-MOST:])
    return [row for row in rows if sheet.bottom - row.base <= room]


def _found(sheets: Sequence[Sheet], edges: Sequence[Sequence[Row]]) -> list[int]:
    """Count the rows of each edge that are furniture."""
    places: Counter[tuple[str, int]] = Counter()
    for rows in edges:
        places.update({(_key(row), step) for row in rows for step in _steps(row)})
    needed = 2 if len(sheets) <= FEW else 3
    ahead = _ahead(sheets, edges)
    return [
        _count(
            sheet,
            rows,
            [
                any(places[_key(row), step] >= needed for step in _steps(row))
                or _has_number(row, sheet.number, ahead)
                for row in rows
            ],
        )
        for sheet, rows in zip(sheets, edges, strict=True)
    ]


def _ahead(sheets: Sequence[Sheet], edges: Sequence[Sequence[Row]]) -> int | None:
    """Give how far the numbers printed on the pages are ahead of their count; None if unknown."""
    found = Counter(
        int(piece.text) - sheet.number
        for sheet, rows in zip(sheets, edges, strict=True)
        for row in rows
        for piece in row.pieces
        if piece.text.isdecimal() and len(piece.text) <= 4
    )
    ahead, pages = next(iter(found.most_common(1)), (0, 0))
    return ahead if pages >= 3 else None


def _steps(row: Row) -> tuple[int, int]:
    """Give the height of a row on two grids, so that near heights share one."""
    return int(row.base // STEADY), ~int((row.base + STEADY / 2) // STEADY)


def _key(row: Row) -> str:
    return _NUMBER.sub("#", " ".join(row.text.split()).lower())


def _has_number(row: Row, number: int, ahead: int | None) -> bool:
    """Whether a row says which page it stands on."""
    if _COUNTED.fullmatch(row.text):
        return True
    alone = _ALONE.fullmatch(row.text)
    if alone and int(alone[1]) == number:
        return True
    return ahead is not None and any(piece.text == str(number + ahead) for piece in row.pieces)


def _count(sheet: Sheet, rows: Sequence[Row], known: Sequence[bool]) -> int:
    """Count the furniture from the edge inwards; the text proper keeps away from it."""
    count = next((at for at, is_known in enumerate(known) if not is_known), len(known))
    while count and not _is_apart(sheet, rows[count - 1]):
        count -= 1
    return count


def _is_apart(sheet: Sheet, row: Row) -> bool:
    """Whether a row stands away from what is further inside."""
    at = next(place for place, each in enumerate(sheet.rows) if each is row)
    is_top = row.base < (sheet.top + sheet.bottom) / 2
    inner = at + 1 if is_top else at - 1
    if not 0 <= inner < len(sheet.rows):
        return True
    return abs(sheet.rows[inner].base - row.base) >= APART * row.size
