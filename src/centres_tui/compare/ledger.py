"""The ledger: what was stated of each measure, by day of publication and by the time it is of."""

from collections.abc import Mapping, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.timing import time_beside
from centres_tui.model.beside import Entry
from centres_tui.model.comparison import Measure

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
    return [_entry(measure, one, origins[one.source]) for one in sorted(members, key=_by_day)]


def _by_day(member: Description) -> tuple[str, int]:
    return member.text.source.published or _LATE, member.place


def _entry(measure: Measure, member: Description, origin: str) -> Entry:
    figure = member.figure
    return Entry(
        measure=measure.id,
        published=member.text.source.published,
        period=_period(member),
        speaks_of=_speaks_of(member),
        status=figure.status,
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        unit=figure.unit,
        said_by=figure.said_by,
        source=figure.source,
        origin=origin,
        figure=figure.id,
    )


def _period(member: Description) -> str:
    """Give the time that a figure speaks of as EDTF: a date's own, else its sentence's."""
    if member.figure.kind in _TIMES:
        return member.amount.text
    for time in (member.bearings.period, member.term):
        if time and time.dimension == "time":
            return time.text
    beside = time_beside(member)
    return beside.value if beside and isinstance(beside.value, str) else ""


def _speaks_of(member: Description) -> str:
    """Name that time in words of the source; a date says it itself."""
    if member.figure.kind in _TIMES:
        return ""
    spell, beside = member.bearings.spell, time_beside(member)
    parts = (
        f"{spell[0]} {spell[1]}" if spell else "",
        member.bearings.period_text,
        member.term_text,
        " ".join(beside.exact.split()) if beside else "",
        f"a {member.rhythm}" if member.rhythm else "",
    )
    return ", ".join(dict.fromkeys(filter(None, parts)))
