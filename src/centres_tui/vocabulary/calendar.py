"""The words of the calendar, from `calendar.toml`."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple, cast

from centres_tui.vocabulary.load import load_table


class MovingFeast(NamedTuple):
    """What the day of a feast is told from: Easter, or a day of the week in a month."""

    after: int
    """Days after Easter, or after the day of the week."""
    month: int = 0
    """The month; 0 where it is told from Easter."""
    weekday: int = 0
    """The day of the week, Monday 0."""
    which: int = 0
    """Which of them in the month; -1 for the last."""


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
    moving: Mapping[str, Mapping[str, MovingFeast]]
    """What the feasts that move are told from, in the same way."""
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
        moving=_moving_feasts(cast("str", table["moving_feasts"])),
        openers=frozenset(cast("str", table["openers"]).split()),
    )


def _numbered(entries: Iterable[str], first: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(entries, first) for word in words.split()}


def _feasts(written: str) -> dict[str, dict[str, tuple[int, int]]]:
    feasts: dict[str, dict[str, tuple[int, int]]] = {}
    for first, name, day in _named(written):
        feasts.setdefault(first, {})[name] = (int(day[:2]), int(day[3:]))
    return feasts


def _named(written: str) -> Iterator[tuple[str, str, str]]:
    """Give the first word, the name and the rule of each feast."""
    for entry in written.split("|"):
        name, rule = entry.strip().rsplit(None, 1)
        yield name.split(maxsplit=1)[0].split("'")[0], name, rule


def _moving_feasts(written: str) -> dict[str, dict[str, MovingFeast]]:
    feasts: dict[str, dict[str, MovingFeast]] = {}
    for first, name, rule in _named(written):
        feasts.setdefault(first, {})[name] = _moving_feast(rule)
    return feasts


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _moving_feast(rule: str) -> MovingFeast:
    """Read "easter-2", "11-thu-4+1", "05-mon--1".

    >>> _moving_feast("11-thu-4+1")
    MovingFeast(after=1, month=11, weekday=3, which=4)
    """
    if rule.startswith("easter"):
        return MovingFeast(int(rule.removeprefix("easter")))
    month, weekday, which = rule.split("-", 2)
    which, _, after = which.partition("+")
    return MovingFeast(int(after or 0), int(month), _WEEKDAYS.index(weekday), int(which))


def _ordinals(words: list[str]) -> dict[str, int]:
    known = {word: day for day, word in enumerate(words, 1)} | {"thirtieth": 30}
    for tens, ten in (("twenty", 20), ("thirty", 30)):
        for word in words[: 9 if ten == 20 else 1]:
            known[f"{tens}-{word}"] = known[f"{tens} {word}"] = ten + known[word]
    return known
