"""The ledger: what was stated of each measure, by day of publication and by the time it is of."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import plain
from centres_tui.compare.description import Description
from centres_tui.compare.spreads import unit_of
from centres_tui.compare.timing import time_beside
from centres_tui.model.beside import Entry
from centres_tui.model.comparison import Measure
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value

_LATE: Final = "undated"
_TIMES: Final = frozenset({"date", "period"})


def entries_of(
    measure: Measure, members: Sequence[Description], origins: Mapping[str, str]
) -> list[Entry]:
    """Give a line for each figure of a measure: by day of publication, undated sources last.

    Args:
        measure: The measure.
        members: Its figures.
        origins: The origin of each of its sources.
    """
    _, worth = unit_of(members)
    return [
        _entry(measure, one, origins[one.source], _open_to(one, worth))
        for one in sorted(members, key=_by_day)
    ]


def _by_day(member: Description) -> tuple[str, int]:
    return member.text.source.published or _LATE, member.place


def _entry(
    measure: Measure, member: Description, origin: str, open_to: tuple[Value, Value]
) -> Entry:
    figure = member.figure
    beside = None if figure.kind in _TIMES else time_beside(member)
    return Entry(
        measure=measure.id,
        published=member.text.source.published,
        period=_period(member, beside),
        speaks_of=_speaks_of(member, beside),
        status=figure.status,
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        unit=figure.unit,
        least=open_to[0],
        most=open_to[1],
        said_by=figure.said_by,
        source=figure.source,
        origin=origin,
        figure=figure.id,
    )


def _open_to(member: Description, worth: Fraction) -> tuple[Value, Value]:
    """Give the ends of what a figure leaves open; none for a ratio, and none where it is open."""
    low, high = member.interval.low, member.interval.high
    match member.amount.dimension:
        case "ratio":
            return None, None
        case "time":
            return _day(low, 0), _day(high, -1)
        case _:
            least = _number(low, worth)
            return least, least if high is low else _number(high, worth)


def _number(end: Fraction | None, worth: Fraction) -> Value:
    if end is None:
        return None
    return Decimal(plain(end if worth == 1 else end / worth))


def _day(end: Fraction | None, step: int) -> Value:
    """Write an end of a stretch of days; the last day is the one before its end."""
    if end is None or not 0 < end + step <= date.max.toordinal():
        return None
    return date.fromordinal(int(end) + step).isoformat()


def _period(member: Description, beside: Figure | None) -> str:
    """Give the time that a figure speaks of as EDTF: a date's own, else its sentence's."""
    if member.figure.kind in _TIMES:
        return member.amount.text
    for time in (member.bearings.period, member.term):
        if time and time.dimension == "time":
            return time.text
    return beside.value if beside and isinstance(beside.value, str) else ""


def _speaks_of(member: Description, beside: Figure | None) -> str:
    """Name that time in words of the source; a date says it itself."""
    if member.figure.kind in _TIMES:
        return ""
    spell = member.bearings.spell
    parts = (
        f"{spell[0]} {spell[1]}" if spell else "",
        member.bearings.period_text,
        member.term_text,
        " ".join(beside.exact.split()) if beside else "",
        f"a {member.rhythm}" if member.rhythm else "",
    )
    return ", ".join(dict.fromkeys(filter(None, parts)))
