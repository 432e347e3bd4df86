"""Dates: days, months, seasons, years, and what is told from the day of publication."""

import re
from dataclasses import replace
from typing import Final

from centres_tui.extract.dating import is_dated
from centres_tui.extract.page import Page
from centres_tui.extract.place import Place
from centres_tui.extract.resolve import is_moved, reference_at
from centres_tui.extract.rule import Rule
from centres_tui.model.reading import Reading
from centres_tui.parse.moments import point_at
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference

_ABOUT: Final = re.compile(
    r"(?<!\w)(?:around|about|circa|c\.|approximately|roughly|some|nearly|almost)\s(?:the\s)?$",
    re.IGNORECASE,
)
_TAKES_ARTICLE: Final = frozenset(
    {"season", "weekend", "ordinal", "decade", "short decade", "century"}
)
_OPENS_WITH: Final = re.compile(
    r"(?:beginning|start|end|middle|close|turn|early|late|mid|year|week|month|day|weekend|"
    r"following|preceding|first|second|third|fourth|final|last|opening|closing|\d(?:st|nd|rd|th)|"
    r"next\sday)(?!\w)",
    re.IGNORECASE,
)
_PLAIN_LAST: Final = re.compile(r"(?:last|next)\s(?!week\sof|quarter|half|day)", re.IGNORECASE)


_ANY: Final = Reference(previous="2000-01-01")
"""What a date is read against to find its form alone."""


def _date(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read the date that begins at an anchor."""
    start = match.start()
    if start and page.text[start - 1].isalnum():
        return None
    if _SHORT_YEAR.match(page.text, start - 1):
        start -= 1
    point = point_at(page.text, start, _ANY)
    place = _standing(page, point) if point else None
    if place is None:
        return None
    reference = reference_at(page, start, place.point.end, is_open=_is_open(place.point))
    told = point_at(page.text, start, reference)
    if told is None:
        return None
    if told.end != place.point.end:
        told = replace(place.point, fixed=None)
    begin = told.start - (place.article if _takes_article(place) else 0)
    return Reading(
        start=begin,
        end=told.end,
        rule=rule.name,
        priority=rule.priority,
        kind="period" if told.is_period else "date",
        value=told.complete(reference),
        bound="~" if _ABOUT.search(page.text[max(0, begin - 20) : begin]) else "=",
        links=_changes(page.text, begin, told.end),
    )


_TO: Final = re.compile(r"\s(?:to|until)\s", re.IGNORECASE)


def _changes(text: str, start: int, end: int) -> tuple[tuple[str, int], ...]:
    """Point to the date that a date changes to: "slipped from August 2024 to January 2025"."""
    to = _TO.match(text, end)
    if to is None or not is_moved(text, start) or point_at(text, to.end(), _ANY) is None:
        return ()
    return (("changes_to", to.end()),)


def _is_open(point: Point) -> bool:
    """Whether the tense may decide which day, month or year a date is."""
    if point.form in ("relative", "weekend"):
        return True
    return point.year is None and point.fixed is None


_SHORT_YEAR: Final = re.compile(r"(?<!\w)['’‘]\d\ds?(?!\w)")


def _standing(page: Page, point: Point) -> Place | None:
    """Give the place of a date that stands, its day left out where that counts what follows."""
    place = Place(page, point)
    if point.form == "day" and _counts_on(place):
        place = Place(page, _without_day(point, page.text))
    return place if is_dated(place) else None


_IN: Final = frozenset({"in", "since", "during", "last", "this"})
_NOUN: Final = r"\s(?!and|or|to|at|when|but|with|for|as|in|on|by|after|before|the)[a-z]{3,}"


def _counts_on(place: Place) -> bool:
    """Tell "in March 19 people" (a month and a count) from "on March 19"."""
    text, point = place.page.text, place.point
    month_first = text[point.start].isalpha() and text[point.end - 1] != " " and point.year is None
    return bool(month_first and place.cue in _IN and place.leads_to(_NOUN))


def _without_day(point: Point, text: str) -> Point:
    name = re.compile(r"\w+\.?").match(text, point.start)
    return replace(point, form="month", day=None, end=name.end() if name else point.end)


def _takes_article(place: Place) -> bool:
    """Whether "the" before a date is part of it: "the spring", "the end of March", "the 5th"."""
    form = place.point.form
    if form in _TAKES_ARTICLE:
        return True
    if form == "day":
        return (
            re.match(r"\d{1,2}(?:st|nd|rd|th)|[a-z-]+(?:th|st|nd|rd)\s", place.written) is not None
        )
    if _PLAIN_LAST.match(place.written):
        return False
    if form not in ("relative", "run", "modified") or "-" in place.written[:9]:
        return place.written[:4].lower() == "mid-" and form == "modified"
    return _OPENS_WITH.match(place.written) is not None


_DIGITS: Final = re.compile(
    r"(?:1\d|20|21)\d\d(?!\d|[,.]\d)|\d{1,2}/\d{1,2}(?!\d)|\d{1,2}(?:[./-](?:\d{1,2}[./-]|\d{4}|[A-Z])|st|nd|rd|th"
    r"|\s(?:of\s)?[JFMASOND][a-z]|\s[JFMASOND][A-Z]|\s[jfmasond][a-z]{2})|\d0['’]?s"
    r"|\d{1,3}\s(?:day|week|fortnight|month|year|decade|quarter|centur)|\d\d(?!\d)(?<=['’‘]\d\d)"
)
"""Digits that may begin a date."""
_WORDS: Final = re.compile(
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|"
    r"thirty|two\sthousand|twen\w+|thir\w+|for\w+|fif\w+|six\w+|seven\w+|eigh\w+|nine\w+)(?!\w)"
    r"|an?\s(?:couple|fortnight|week|month|year|decade|century|quarter)"
    r"|[a-z]+(?:-[a-z]+)?\s(?:days?|weeks?|fortnights?|months?|years?|decades?|quarters?|of\s[JFMASOND])(?!\w)"
    r"|[a-z]+(?:-[a-z]+)?\s(?:january|february|march|april|june|july|august|september|october|november|december)",
    re.IGNORECASE,
)
"""Number words that may begin a date."""

_ORDINALS: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"[a-z]{4,6}teenth|twentieth|thirtieth)"
)
_NAMED: Final = re.compile(
    r"(?!(?:years|weeks|months|half|quarter|three|six|nine|twelve|academic|school|"
    r"tax|another|w|fortnight|twos|threes|fours|fives|tens)(?!\w)"
    r"|(?:year|week|month|day)(?!\s(?:after|before)|\w)"
    r"|(?:fiscal|financial)(?!\s(?:year\s)?\d|\w)"
    rf"|(?:{_ORDINALS}|final|opening|closing)(?!\w|[\s-](?:quarter|half|week|three|six|nine|of"
    rf"|century|day|[JFMASOND]|{_ORDINALS})))[^\W\d_]",
    re.IGNORECASE,
)
"""Words that may begin a date; no unit of time alone, no ordinal that ranks."""

RULES = (
    Rule(
        name="date.digits",
        kind="date",
        priority=80,
        anchors=("digit",),
        pattern=_DIGITS,
        build=_date,
    ),
    Rule(
        name="date.words",
        kind="date",
        priority=80,
        anchors=("word",),
        pattern=_WORDS,
        build=_date,
    ),
    Rule(
        name="date.named",
        kind="date",
        priority=80,
        anchors=("calendar",),
        pattern=_NAMED,
        build=_date,
    ),
)
