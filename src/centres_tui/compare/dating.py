"""Dating: dates that only say when the amounts beside them hold, and are no measures themselves."""

import re
from decimal import Decimal
from typing import Final

from centres_tui.compare.bearings import EVENT, LAST, is_within
from centres_tui.compare.surroundings import TIMES, SourceText
from centres_tui.model.figure import Figure

_DATED: Final = frozenset({"count", "number", "money", "percent", "fraction", "rate", "duration"})
"""Kinds of amounts that a year beside them says the time of: "shut for nine months in 2020"."""
_YEAR: Final = re.compile(r"-?\d{4}")


def only_dates_another(date: Figure, text: SourceText) -> bool:
    """Whether a bare year says when an amount beside it holds, and no event makes it its own."""
    years = date.kind == "period" or _YEAR.fullmatch(str(date.value))
    if date.kind not in TIMES or not years:
        return False
    if not is_within(date, text):
        return False
    start, end = text.clause_of(date)
    stretch = text.source.text[start:end].lower()
    return not EVENT.search(stretch) and any(
        other.kind in _DATED for other in text.figures_in(start, end)
    )


def dated_by(date: Figure, text: SourceText) -> tuple[tuple[str, float], ...]:
    """Give the kinds and values of the amounts that a month, a season or a year only dates.

    Nothing happens in the clause: "the ward had 41 beds in June".
    """
    if date.kind not in TIMES or not (LAST.match(date.exact) or is_within(date, text)):
        return ()
    start, end = text.clause_of(date)
    amounts = [
        (other.kind, float(other.value))
        for other in text.figures_in(start, end)
        if other.kind in _DATED and isinstance(other.value, Decimal)
    ]
    return () if amounts and EVENT.search(text.low, start, end) else tuple(amounts)
