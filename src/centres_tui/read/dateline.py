"""The day of publication, where the head or the foot of a text states one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from centres_tui.parse.dates import FoundDate, find_dates
from centres_tui.read.units import LINE, Unit
from centres_tui.vocabulary.publishers import Publishers, publishers

FOOT: Final = 3
"""So many units at the end may carry a label of publication."""

PARTING: Final = re.compile(r"[|•·*_;/]|\s[-–—>»]+\s|[—–]|\s{3,}+|\t|[.,](?=\s|\Z)|[()]")
"""What parts the pieces of a line at the head."""
_SIGNING: Final = re.compile(r"\A\W*(?i:by)\s(?:[A-Z][\w.'’-]*+\s*+)+\Z")
"""Who wrote it, before the date."""
_SIGNED: Final = re.compile(r"(?<=\s)by\s.*", re.IGNORECASE | re.DOTALL)
"""Who wrote it, after the date."""
_WORD: Final = re.compile(r"[\w'’-]+")
_TIME: Final = re.compile(
    r"\b(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b)?|\d{1,2}\s?[ap]\.?m\b|GMT|BST|[CE][DS]T|UTC)",
    re.IGNORECASE,
)
_PLACES: Final = re.compile(r"(?:[A-Z][\w.'’-]*,?\s+(?:\([^)]{1,30}\)\s+)?){0,5}\(?")
_AFTER: Final = re.compile(
    r"\)?,?\s*+(?:\([^)]{1,40}\)|/[^/]{1,40}/|[A-Z][A-Z .]{2,30})?\s*+(?:[-–—]{1,2}|:)\s"
)
_JOINING: Final = frozenset({"of", "and", "the", "for", "by", "in", "on", "at", "to"})


def pieces(text: str) -> list[str]:
    """Give the pieces of a line at the head of a text.

    >>> pieces("HARBOUR WEEKLY | News | 4 May 2020")
    ['HARBOUR WEEKLY', 'News', '4 May 2020']
    """
    return [piece for piece in map(str.strip, PARTING.split(text)) if piece]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a text states its day of publication."""

    unit: int
    """The index of the unit."""
    start: int
    """First code point of the date in the text."""
    end: int
    """Code point after the last one."""
    value: str
    """The day, YYYY-MM-DD."""


def find_dateline(
    units: Sequence[Unit], head: Sequence[int], body: Sequence[int]
) -> Dateline | None:
    """Find the day of publication.

    A line at the head that is a date, or a label with a date, or a masthead with a date; a place
    and a date before the first words of the first paragraph; a label with a date at the foot. A
    date anywhere else tells of something else.

    Args:
        units: All units of the text.
        head: The indexes of the units before the text proper, furniture left out.
        body: The indexes of all units that are no furniture.
    """
    ranked = [_ranked(units, index) for index in head]
    ranked += [_labelled(units, index) for index in body[-FOOT:] if index not in head]
    if body:
        first = next((index for index in body if units[index].is_sentence), body[0])
        ranked.append(_before_text(units, first))
    found = [each for each in ranked if each]
    return max(found, key=lambda each: each[0])[1] if found else None


def _ranked(units: Sequence[Unit], index: int) -> tuple[int, Dateline] | None:
    """Give the date of a line at the head, with how surely it is that of publication."""
    unit = units[index]
    dates = unit.dates()
    if not dates:
        return None
    edges = [0, *(date.end for date in dates)]
    starts = [*(date.start for date in dates[1:]), None]
    ranks = {
        date.start: _rank(
            unit.text[edge : date.start],
            unit.text[date.end :] if after is None else "",
            publishers(),
        )
        for date, edge, after in zip(dates, edges, starts, strict=False)
    }
    date = max(dates, key=lambda each: ranks[each.start])
    return (ranks[date.start], _dateline(unit, index, date)) if ranks[date.start] else None


def _labelled(units: Sequence[Unit], index: int) -> tuple[int, Dateline] | None:
    found = _ranked(units, index)
    return found if found and found[0] >= 3 else None


def _before_text(units: Sequence[Unit], index: int) -> tuple[int, Dateline] | None:
    """Read "NORWICH, March 4, 2019 - The river ...": a dateline before the text itself."""
    unit = units[index]
    opening = unit.text[:LINE]
    dates = find_dates(opening) if any(map(str.isdigit, opening)) else []
    if not dates:
        return None
    date = dates[0]
    before = _PLACES.fullmatch(unit.text, 0, date.start)
    if before and _AFTER.match(opening, date.end):
        return 2, _dateline(unit, index, date)
    return None


def _dateline(unit: Unit, index: int, date: FoundDate) -> Dateline:
    return Dateline(index, unit.start + date.start, unit.start + date.end, date.value)


def _rank(ahead: str, behind: str, words: Publishers) -> int:
    """Say how surely a date is that of publication, by what stands around it in a line; 0 if not.

    What stands between two dates belongs to the second.
    """
    before = PARTING.split(_SIGNING.sub("", ahead))
    after = PARTING.split(_SIGNED.sub("", behind))
    label = _TIME.sub(" ", f"{before[-1]} {after[0]}").lower()
    beside = {word for word in _WORD.findall(label) if not word.isdigit()}
    others = [part for part in (*before[:-1], *after[1:]) if part.strip()]
    if beside and beside <= words.published:
        return 3
    if beside and beside <= words.published | words.updated:
        return 1
    stands = beside <= words.published | words.labels and _may_stand_beside(others, words)
    return 2 if stands else 0


def _may_stand_beside(others: Sequence[str], words: Publishers) -> bool:
    """Whether the other parts of a line may stand beside a date of publication: no headline."""
    if any(len(part.split()) > 8 for part in others):
        return False
    lower = {word for part in others[:1] for word in part.split() if word[0].islower()}
    return lower <= _JOINING | words.labels
