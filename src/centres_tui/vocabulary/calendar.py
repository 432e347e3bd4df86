"""The words of the calendar, from `calendar.toml`."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple, cast

from centres_tui.vocabulary.load import load_table


class Calendar(NamedTuple):
    """What each word of the calendar stands for."""

    months: Mapping[str, int]
    """Names and short forms of the months, 1 to 12."""
    weekdays: Mapping[str, int]
    """Names and short forms of the days of the week, Monday 0 to Sunday 6."""
    seasons: Mapping[str, int]
    """The seasons as EDTF numbers them: spring 21, summer 22, autumn 23, winter 24."""
    ordinals: Mapping[str, int]
    """Days of the month in words, "first" to "thirty-first"."""
    days: Mapping[str, int]
    """Words for a day, as days from the day of publication."""
    feasts: Mapping[str, Mapping[str, tuple[int, int]]]
    """Month and day of the feasts of a fixed day, by their first word, then by their whole name."""
    openers: frozenset[str]
    """Further words that may open a date, a period, a duration or an age."""


@cache
def load_calendar() -> Calendar:
    """Read the words of the calendar once.

    >>> load_calendar().months["sept"]
    9
    >>> load_calendar().ordinals["twenty-first"]
    21
    """
    table = load_table("calendar")
    return Calendar(
        months=_numbered(cast("list[str]", table["months"]), 1),
        weekdays=_numbered(cast("list[str]", table["weekdays"]), 0),
        seasons=cast("Mapping[str, int]", table["seasons"]),
        ordinals=_ordinals(cast("list[str]", table["ordinals"])),
        days=cast("Mapping[str, int]", table["days"]),
        feasts=_feasts(cast("str", table["feasts"])),
        openers=frozenset(cast("str", table["openers"]).split()),
    )


def _numbered(entries: Iterable[str], first: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(entries, first) for word in words.split()}


def _feasts(written: str) -> dict[str, dict[str, tuple[int, int]]]:
    feasts: dict[str, dict[str, tuple[int, int]]] = {}
    for entry in written.split("|"):
        name, day = entry.rsplit(None, 1)
        first = name.strip().split(maxsplit=1)[0].split("'")[0]
        feasts.setdefault(first, {})[name.strip()] = (int(day[:2]), int(day[3:]))
    return feasts


def _ordinals(words: list[str]) -> dict[str, int]:
    known = {word: day for day, word in enumerate(words, 1)} | {"thirtieth": 30}
    for tens, ten in (("twenty", 20), ("thirty", 30)):
        for word in words[: 9 if ten == 20 else 1]:
            known[f"{tens}-{word}"] = known[f"{tens} {word}"] = ten + known[word]
    return known
