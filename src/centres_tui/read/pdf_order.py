"""Rows of a page in the order of reading: column after column, tables row by row."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from centres_tui.read.pdf_columns import extent_of_columns
from centres_tui.read.pdf_rows import WIDE, Piece, Row

FEWEST: Final = 3
"""A column has at least so many rows."""
FULL: Final = 0.7
"""A row fills its column from so much of its width on."""
FLOWING: Final = 0.25
"""In running text so many of the rows go on in the middle of a sentence, with a small letter."""
WORDY: Final = 3
"""A row of running text has so many words in the middle."""
CROSSED: Final = 0.15
"""So many rows of a table may go over the edge of a column."""
GRID: Final = 4
"""Places closer than so many points are one."""


class Group(NamedTuple):
    """Rows that are read one after the other."""

    rows: list[Row]
    """The rows from top to bottom."""
    is_table: bool = False
    """Whether they are rows of a table, with a piece for each column."""


class _Gap(NamedTuple):
    """A gap that runs down through rows."""

    place: float
    """Where it is, across the page."""
    first: int
    """The first of the rows."""
    end: int
    """The row after the last one."""
    score: int
    """How many rows it has on the side with fewer."""


def groups_of(rows: Sequence[Row]) -> Iterator[Group]:
    """Give the rows in the order of reading."""
    waiting: list[Group | list[Row]] = [list(rows)]
    while waiting:
        current = waiting.pop()
        if isinstance(current, Group):
            yield current
            continue
        gap = _best_gap(current)
        if gap is None:
            waiting += [Group(current)] if current else []
            continue
        inside = current[gap.first : gap.end]
        left, right = _side(inside, gap.place, before=True), _side(inside, gap.place, before=False)
        after, before = current[gap.end :], current[: gap.first]
        if _is_running_text(left) and _is_running_text(right):
            first, end = extent_of_columns(inside, gap.place, after)
            both = inside[first:end]
            right, left = (_side(both, gap.place, before=each) for each in (False, True))
            waiting += [[*inside[end:], *after], right, left, [*before, *inside[:first]]]
        else:
            waiting += _around_table(current, gap)


def _around_table(rows: list[Row], gap: _Gap) -> list[Group | list[Row]]:
    """Give what is below a table, the table, and what is above it.

    What stands over or under it on one side only is the text around it.
    """
    meeting = [at for at in range(gap.first, gap.end) if rows[at].left < gap.place < rows[at].right]
    if len(meeting) < 2:
        return [rows[gap.end :], Group(rows[gap.first : gap.end]), rows[: gap.first]]
    first, end = meeting[0], meeting[-1] + 1
    return [rows[end:], Group(_cells(rows[first:end]), is_table=True), rows[:first]]


def _best_gap(rows: Sequence[Row]) -> _Gap | None:
    """Find the gap with the most rows on either side, and of those that go on furthest down."""
    places = {round(place / GRID) for row in rows for place in _candidates(row)}
    gaps = [gap for place in sorted(places) for gap in _gaps_at(rows, place * GRID)]
    return max(gaps, key=lambda gap: (gap.score, gap.end - gap.first), default=None)


def _candidates(row: Row) -> Iterator[float]:
    """Give places across the page that may be in a gap: between pieces, and past either end."""
    half = WIDE * row.size / 2
    for before, piece in pairwise(row.pieces):
        yield (before.right + piece.left) / 2
        yield piece.left - half
    yield row.right + half
    yield row.left - half


def _gaps_at(rows: Sequence[Row], place: float) -> Iterator[_Gap]:
    """Give the runs of rows that a line down the page does not cross."""
    first = 0
    lefts = rights = 0
    for at, row in enumerate((*rows, None)):
        if row is not None and not _crosses(row, place):
            lefts += row.left < place
            rights += row.right > place
            continue
        if min(lefts, rights) >= FEWEST:
            yield _Gap(place, first, at, min(lefts, rights))
        first, lefts, rights = at + 1, 0, 0


def _crosses(row: Row, place: float) -> bool:
    for _, left, right, _, _, _ in row.pieces:  # noqa: SIM110 - asked so often that it counts
        if left < place < right:
            return True
    return False


def _side(rows: Sequence[Row], place: float, *, before: bool) -> list[Row]:
    sides = ([piece for piece in row.pieces if (piece.left < place) == before] for row in rows)
    return [row.side(pieces) for row, pieces in zip(rows, sides, strict=True) if pieces]


def _is_running_text(rows: Sequence[Row]) -> bool:
    """Whether rows read as sentences that go on from row to row, as in a column of text."""
    if len(rows) < FEWEST:
        return False
    texts = [row.text.strip("\u00ad ") for row in rows]
    words = median(len(text.split()) for text in texts)
    flowing = sum(text[:1].islower() for text in texts)
    width = max(row.right for row in rows) - min(row.left for row in rows)
    filled = sum(row.right - row.left >= FULL * width for row in rows)
    return words >= WORDY and flowing >= FLOWING * len(rows) and 2 * filled >= len(rows)


def _cells(rows: Sequence[Row]) -> list[Row]:
    """Give the rows of a table with a piece for each column, empty where it has none there."""
    edges = _edges(rows)
    table = [row.part([_cell(row, edges, at) for at in range(len(edges) + 1)]) for row in rows]
    joined: list[Row] = []
    for row in table:
        if joined and _goes_on(joined[-1], row):
            joined[-1] = _both(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _edges(rows: Sequence[Row]) -> list[float]:
    """Give the places between columns: each in the middle of a gap that most rows keep free."""
    places = sorted({round(place / GRID) * GRID for row in rows for place in _candidates(row)})
    allowed = CROSSED * len(rows)
    edges: list[float] = []
    for place in places:
        if sum(_crosses(row, place) for row in rows) > allowed:
            continue
        before = edges[-1] if edges else float("-inf")
        between = sum(any(before < piece.left < place for piece in row.pieces) for row in rows)
        if not between or not any(row.right > place for row in rows):
            continue
        edges.append(float(place))
    return [edge for at, edge in enumerate(edges) if _parts(rows, edges, at)]


def _parts(rows: Sequence[Row], edges: Sequence[float], at: int) -> bool:
    """Whether an edge parts two columns: no row goes over it, or one has a cell on either side."""
    if not any(_crosses(row, edges[at]) for row in rows):
        return True
    first = edges[at - 1] if at else float("-inf")
    end = edges[at + 1] if at + 1 < len(edges) else float("inf")
    return any(
        any(first <= piece.left < edges[at] for piece in row.pieces)
        and any(edges[at] <= piece.left < end for piece in row.pieces)
        for row in rows
    )


def _cell(row: Row, edges: Sequence[float], at: int) -> Piece:
    begin = edges[at - 1] if at else float("-inf")
    end = edges[at] if at < len(edges) else float("inf")
    pieces = [piece for piece in row.pieces if begin <= piece.left < end]
    if not pieces:
        return Piece("", begin, begin, 0)
    text = " ".join(piece.text for piece in pieces)
    return Piece(text, pieces[0].left, pieces[-1].right, pieces[0].first_word)


def _goes_on(before: Row, row: Row) -> bool:
    """Whether a row goes on with words that began in the cells above."""
    filled = [at for at, piece in enumerate(row.pieces) if piece.text]
    words = row.pieces[filled[0]].text
    if not words[:1].islower() or not before.pieces[filled[0]].text:
        return False
    numbered = [at for at in filled if any(map(str.isdigit, row.pieces[at].text))]
    return not any(any(map(str.isdigit, before.pieces[at].text)) for at in numbered)


def _both(before: Row, row: Row) -> Row:
    pieces = []
    for above, below in zip(before.pieces, row.pieces, strict=True):
        text = f"{above.text} {below.text}".strip()
        pieces.append((above if above.text else below)._replace(text=text))
    return before.part(pieces)._replace(base=row.base)
