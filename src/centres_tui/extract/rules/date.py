"""Dates: days, months, seasons, years, and what is told from the day of publication."""

import re
from typing import Final

from centres_tui.extract.bounds import NOT_UNTIL, WINDOW
from centres_tui.extract.dating import is_dated
from centres_tui.extract.moved import is_moved
from centres_tui.extract.page import Page
from centres_tui.extract.place import Place
from centres_tui.extract.resolve import point_on, reference_at
from centres_tui.extract.rule import Rule
from centres_tui.extract.shared_years import year_ahead
from centres_tui.extract.weekday_lists import day_in_list
from centres_tui.extract.year_ends import in_own_year
from centres_tui.model.quantity import Bound
from centres_tui.model.reading import Reading
from centres_tui.parse.moments import point_at
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, year_of
from centres_tui.vocabulary.patterns import lazy

_ABOUT: Final = lazy(
    r"(?<!\w)(?:around|about|circa|c\.|approximately|roughly|some|nearly|almost)\s(?:the\s)?$",
    re.IGNORECASE,
)
_TAKES_ARTICLE: Final = frozenset(
    {"season", "weekend", "ordinal", "decade", "short decade", "century"}
)
_OPENS_WITH: Final = lazy(
    r"(?:beginning|start|end|middle|close|turn|early|late|mid|year|week|month|day|weekend|"
    r"following|preceding|first|second|third|fourth|final|last|opening|closing|\d(?:st|nd|rd|th)|"
    r"next\sday)(?!\w)",
    re.IGNORECASE,
)
_PLAIN_LAST: Final = lazy(r"(?:last|next)\s(?!week\sof|quarter|half|day)", re.IGNORECASE)


_TOLD: Final = frozenset({"relative", "run", "weekend", "moving feast"})
"""Forms that are read anew against the day of publication."""


def _date(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "18 September 2018", "next week", "spring 2019", "Q3": the date that begins there."""
    start = match.start()
    if start and _SHORT_YEAR.match(page.text, start - 1):
        start -= 1
    point = point_on(page, start)
    place = _standing(page, point) if point else None
    if place is None:
        return _no_figure(page, start, rule)
    resolved = _resolved(page, _as_financial(place))
    if resolved is None:
        return None
    told, value = resolved
    value = _of_school(place) or in_own_year(page, told, value) or value
    begin = told.start - (place.article if _takes_article(place) else 0)
    return Reading(
        start=begin,
        end=told.end,
        rule=rule.name,
        priority=rule.priority,
        kind="period" if told.is_period else "date",
        value=value,
        bound=_bound(page, begin),
        links=_changes(page, begin, told.end),
    )


_VISION: Final = lazy(r"(20[/-]?20)\s[Vv]ision(?!\w)")


def _no_figure(page: Page, start: int, rule: Rule) -> Reading | None:
    """Keep "2020 vision" from being counted: sight, or a name, and no figure."""
    found = _VISION.match(page.text, start)
    if found is None:
        return None
    return Reading(
        start=start, end=found.end(1), rule=rule.name, priority=rule.priority, kind="date",
        value=None, is_figure=False,
    )  # fmt: skip


_BEFORE: Final = lazy(r"(?<!\w)(?<!not )(?<!Not )before\s(?:the\s)?(?:end\sof\s)?$", re.IGNORECASE)


def _bound(page: Page, start: int) -> Bound:
    """Give the bound that the words right before a date state; others are told later."""
    text = page.text
    if about := _ABOUT.search(text, max(0, start - 20), start):
        return page.told("~", "hedge", about.span())
    before = _BEFORE.search(text, max(0, start - 24), start)
    if before and NOT_UNTIL.search(text, max(0, start - WINDOW), start):
        return "="
    return page.told("<", "hedge", before.span()) if before else "="


_SCHOOL: Final = r"(?i)(?<!\w)(?:academic|school)\s(?:years?|session)\s(?:of\s)?$"
_IN_SCHOOL: Final = r"\s(?:academic|school)\s(?:year|session)(?!\w)"


def _as_financial(place: Place) -> Point:
    """Take the year of "the 2021 financial year" for the one that ends in it."""
    point = place.point
    if point.form != "year" or point.year is None or not place.leads_to(_IN_FINANCIAL):
        return point
    return point._replace(form="fiscal", year=None, fixed=year_of(point.year - 1, "financial"))


_IN_FINANCIAL: Final = r"\s(?:fiscal|financial)\syear(?!\w)"


def _of_school(place: Place) -> str | None:
    """Give the academic year of "academic year 2023/24" and "the 2023-24 school year"."""
    point = place.point
    if point.form != "fiscal" or not (point.fixed or "")[:4].isdigit():
        return None
    if place.follows(_SCHOOL) or place.leads_to(_IN_SCHOOL):
        return year_of(int((point.fixed or "")[:4]), "academic")
    return None


def _resolved(page: Page, point: Point) -> tuple[Point, str | None] | None:
    """Give a date with its value; what tells all of itself is read against nothing."""
    if point.form in ("day", "month") and point.year is None and point.weekday is None:
        point = point._replace(year=year_ahead(page, point))
    told = point.form in _TOLD
    if not told and (point.year is not None or point.fixed is not None):
        return point, point.complete(_NOTHING)
    is_open = not told or point.form != "run"
    reference = reference_at(page, point.start, point.end, is_open=is_open)
    if point.form == "weekday" and point.day is None:
        listed = day_in_list(page, point, reference)
        return point, listed or point.complete(reference)
    if not told:
        return point, point.complete(reference)
    anew = point_at(page.text, point.start, reference)
    if anew is not None and anew.end != point.end:
        return point, None
    return None if anew is None else (anew, anew.complete(reference))


_NOTHING: Final = Reference()
_TO: Final = lazy(r"\s(?:to|until)\s", re.IGNORECASE)


def _changes(page: Page, start: int, end: int) -> tuple[tuple[str, int], ...]:
    """Point to the date that a date changes to: "slipped from August 2024 to January 2025"."""
    to = _TO.match(page.text, end)
    if to is None or not is_moved(page.text, start) or point_on(page, to.end()) is None:
        return ()
    return (("changes_to", page.placed(to.end(), "change", (end, to.end()))),)


_SHORT_YEAR: Final = lazy(r"(?<!\w)['’‘]\d\ds?(?!\w)")


def _standing(page: Page, point: Point) -> Place | None:
    """Give the place of a date that stands, its day left out where that counts what follows."""
    place = Place(page, point)
    if point.form == "day" and _counts_on(place):
        place = Place(page, _without_day(point, page.text))
    if is_dated(place):
        return place
    page.refuse("it could be a date, but the words around it count, name or measure something")
    return None


_IN: Final = frozenset({"in", "since", "during", "last", "this"})
_NOUN: Final = r"\s(?!and|or|to|at|when|but|with|for|as|in|on|by|after|before|the)[a-z]{3,}"


def _counts_on(place: Place) -> bool:
    """Tell "in March 19 people" (a month and a count) from "on March 19"."""
    text, point = place.page.text, place.point
    month_first = text[point.start].isalpha() and text[point.end - 1] != " " and point.year is None
    return bool(month_first and place.cue in _IN and place.leads_to(_NOUN))


def _without_day(point: Point, text: str) -> Point:
    name = re.compile(r"\w+\.?").match(text, point.start)
    return point._replace(form="month", day=None, end=name.end() if name else point.end)


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


_LETTER: Final = lazy(r"[^\W\d_]")
_DIGIT: Final = lazy(r"\d")

RULES = (
    Rule(
        name="date.digits",
        kind="date",
        priority=80,
        anchors=("digit",),
        pattern=_DIGIT,
        build=_date,
        is_dated=True,
    ),
    Rule(
        name="date.words",
        kind="date",
        priority=80,
        anchors=("word",),
        pattern=_LETTER,
        build=_date,
        is_dated=True,
    ),
    Rule(
        name="date.named",
        kind="date",
        priority=80,
        anchors=("calendar",),
        pattern=_LETTER,
        build=_date,
        is_dated=True,
    ),
)
