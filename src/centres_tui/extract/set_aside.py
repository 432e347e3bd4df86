"""Amounts that another takes the place of: "eight stops, not nine"; cells headed "Original"."""

import re
from collections.abc import Sequence
from typing import Final

from centres_tui.extract.cells import Cell
from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import COUNTED, DATED, Status
from centres_tui.vocabulary.patterns import lazy

_AHEAD: Final = 60
"""So many characters before an amount are looked at."""
_NEAR: Final = 140
"""How far apart an amount and the one that takes its place may stand."""
_HEDGES: Final = (
    r"(?:(?:the|its|their|about|around|just|only|an?|some|nearly|original|originally|planned|first|"
    r"earlier|by|in|on|for|at|until|over|from)\s+){0,3}"
)
_INSTEAD: Final = lazy(rf"\b(?:instead\s+of|rather\s+than|in\s+place\s+of)\s+{_HEDGES}\Z")
_NOT_THE: Final = lazy(
    r"\W*(?:(?:so|and|but|certainly)\W+)?not\s(?:the|its|their|our)\s(?:\w+\s)?", re.IGNORECASE
)
"""What opens a sentence that denies a value: "Not the 83 the mayor gave out"."""
_NOT: Final = lazy(rf"(?:[,;(—–]|\s-)\s*(?:and\s+|but\s+)?not\s+{_HEDGES}\Z")
_NOT_BUT: Final = lazy(rf"\b[Nn]ot\s+{_HEDGES}\Z")
_BUT: Final = lazy(r"[^.;:]{0,40}?\bbut\s[^.;:]{0,30}")
_HEADINGS: Final[tuple[tuple[str, Status], ...]] = (
    (r"proposed|proposals?", "proposed"),
    (r"targets?", "target"),
    (r"forecasts?|projected|projections?|estimates?|estimated|expected|outlook", "forecast"),
    (r"planned|plans?|budget(?:ed)?", "planned"),
)
_TOLD: Final = tuple(
    (lazy(rf"\b(?:{words})\b", re.IGNORECASE), status) for words, status in _HEADINGS
)
"""What the heading of a column says of its cells, in this order."""
_BEFORE: Final = lazy(r"old|was|before|previous(?:ly)?|former(?:ly)?|until\snow", re.IGNORECASE)
"""A heading that says that another column takes the place of its own."""
_ONCE: Final = lazy(r"\b(?:original|first|previous|initial|earlier|last|old)\b", re.IGNORECASE)
"""A heading that tells of an estimate or a plan of before."""


def is_set_aside(sentence: Statement, drafts: Sequence[Draft], place: int) -> bool:
    """Tell whether an amount is told only to say that another takes its place.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        place: Which of them.
    """
    start = drafts[place].reading.start
    ahead = sentence.text[max(sentence.start, start - _AHEAD) : start]
    if "not" in ahead.lower():
        if _NOT_THE.fullmatch(sentence.text, sentence.start, start):
            return not sentence.text.startswith(" of ", drafts[place].reading.end)
        if _NOT.search(ahead) and _replaced(drafts, place, step=-1):
            return True
        if _NOT_BUT.search(ahead) and _replaced(drafts, place, step=1):
            new = drafts[place + 1].reading.start
            return _BUT.fullmatch(sentence.text, drafts[place].reading.end, new) is not None
    told = "instead" in ahead or "rather" in ahead or "place" in ahead
    return told and _INSTEAD.search(ahead) is not None and _replaced(drafts, place, step=-1)


def _replaced(drafts: Sequence[Draft], place: int, *, step: int) -> bool:
    """Whether an amount of the same thing stands before, or right after."""
    draft = drafts[place]
    others = drafts[place + 1 : place + 2] if step > 0 else drafts[max(0, place - 3) : place]
    return any(
        _is_alike(draft, other) and abs(other.reading.start - draft.reading.start) < _NEAR
        for other in others
    )


def _is_alike(one: Draft, other: Draft) -> bool:
    kinds = {one.kind, other.kind}
    if kinds <= COUNTED:
        return one.unit == other.unit or "" in (one.unit, other.unit)
    if kinds <= DATED:
        return True
    return one.kind == other.kind and one.unit == other.unit


def headed_status(cell: Cell) -> Status | None:
    """Give what the heading of a cell's column says of it: "Proposed", "First estimate".

    >>> headed_status(Cell("Ferry", "Proposed", ""))
    'proposed'
    """
    if _BEFORE.fullmatch(cell.column.strip()):
        return "past"
    if _ONCE.search(cell.column):
        return None
    for pattern, status in _TOLD:
        if pattern.search(cell.column):
            return status
    return None
