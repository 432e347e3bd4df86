"""Wording: values, dates and sources as reasons show them."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Bound, canonical

_MOST_NOTES: Final = 4
"""More dates than these are counted and not listed."""
_OTHER_VALUE: Final = re.compile(r"(?:\A|; )(?:value|low|high) ")
"""In what the program had read of a corrected figure: the value was another."""
_HEDGES: Final = {
    "=": "", "~": "about ", ">": "over ", ">=": "at least ", "<": "under ", "<=": "up to ",
    "range": "",
}  # fmt: skip
_MONTHS: Final = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]


def stated(description: Description) -> str:
    """Write a value as its source states it, with its hedge in one word.

    Where an analyst states another value, that is written, and the words of the source after it.
    """
    figure = description.figure
    exact = " ".join(figure.exact.split())
    if figure.origin == "added" or _OTHER_VALUE.search(figure.machine):
        exact = f"{_value(figure)} ({exact})"
    return f"{_HEDGES[figure.bound]}{exact}"


def _value(figure: Figure) -> str:
    ends = (figure.low, figure.high) if figure.bound == "range" else (figure.value,)
    value = " to ".join(map(canonical, ends))
    return f"{value} {figure.unit}" if figure.kind == "money" else value


def day(published: str | None) -> str:
    """Write a date of publication, or say that there is none.

    >>> day("2018-09-18"), day(None)
    ('18 Sep 2018', 'undated')
    """
    if not published:
        return "undated"
    try:
        known = date.fromisoformat(published)
    except ValueError:
        return published
    return f"{known.day} {_MONTHS[known.month - 1]} {known.year}"


def values_with_dates(members: Sequence[Description]) -> str:
    """Write each distinct value once, with the dates of those that state it; undated by name."""
    parts: dict[str, dict[str, None]] = {}
    known: dict[tuple[Bound, tuple[int, ...]], str] = {}
    for member in members:
        value = known.setdefault((member.figure.bound, member.amount.ends), stated(member))
        parts.setdefault(value, {})[dated(member)] = None
    return ", ".join(f"{value} ({_listed([*notes])})" for value, notes in parts.items())


def dated(member: Description) -> str:
    """Write when a source was published; one without a date is called by its file."""
    published = member.text.source.published
    return day(published) if published else f"{PurePath(member.figure.path).name}, undated"


def _listed(notes: Sequence[str]) -> str:
    """Join dates and names: "4 May 2020, 6 May 2020 and notes.txt, undated"."""
    if len(notes) > _MOST_NOTES:
        return f"{', '.join(notes[:_MOST_NOTES])} and {len(notes) - _MOST_NOTES} more"
    *first, last = notes
    return f"{', '.join(first)} and {last}" if first else last


def distinct(members: Sequence[Description]) -> str:
    """Write each distinct wording of a value once, in order."""
    return ", ".join(dict.fromkeys(stated(member) for member in members))
