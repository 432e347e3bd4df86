"""Periods: stretches of time with two ends, or told by their length and one end."""

import re
from typing import Final

from centres_tui.extract.dating import is_dated
from centres_tui.extract.moved import is_moved
from centres_tui.extract.page import Page
from centres_tui.extract.place import Place, word_set
from centres_tui.extract.resolve import point_on, reference_at
from centres_tui.extract.rule import Rule
from centres_tui.extract.shared_years import year_ahead
from centres_tui.model.reading import Reading
from centres_tui.parse.moments import point_at
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, joined, real_day
from centres_tui.parse.stretches import feast_weekend, run_at, stretch_at, week_stretch_at
from centres_tui.vocabulary.patterns import lazy

_BETWEEN: Final = lazy(r"(?<!\w)between\s+(?:the\s+)?$", re.IGNORECASE)
_FROM: Final = lazy(r"(?<!\w)from\s+(?:the\s+)?$", re.IGNORECASE)
_ARTICLE: Final = lazy(r"(?<!\w)the\s+(?:(?:first|last|final|past|previous)\s+)?$", re.IGNORECASE)
_FALLS: Final = lazy(r"fall\s(?:to|and)(?!\w)")
_IN_SEASON: Final = lazy(
    r"(?<!\w)(?:in|the|this|last|next|from|between|since|until|by|every|each|that)\s+$",
    re.IGNORECASE,
)
"""What shows that "fall" is a season and no verb: "must fall to 2005 levels"."""
_INSIDE: Final = lazy(
    r"(?:\d(?:st|nd|rd|th)?|(?:fir|1)st|[a-z]{3,}(?:th|nd|rd)|(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|"
    r"Oct|Nov|Dec)[a-z]*\.?,?|early|late|mid)[\s-](?:of\s)?$",
    re.IGNORECASE,
)
"""What shows that an anchor is the middle of a date: "26th June", "May 2019"."""
_AHEAD: Final = 24


_JOINED: Final = lazy(r"\s{0,2}(?:[-–—‑~]|(?:to|till?|until|through|up\sto|and)\s)", re.IGNORECASE)
"""What joins two ends."""


def _two_ended(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "2018-19 to 2021-22", "between 2016 and 2021", "1-3 June"."""
    text, start = page.text, match.start()
    if match[1] is None:
        first = point_on(page, start)
        if first is not None and first.form in ("feast", "moving feast"):
            weekend = feast_weekend(text, start, reference_at(page, start, first.end))
            if weekend is not None:
                return _reading(weekend, start, rule)
        if first is None or not _JOINED.match(text, first.end):
            return None
    ahead = text[max(0, start - _AHEAD) : start]
    between = bool(_BETWEEN.search(ahead))
    inside = _INSIDE.search(ahead) and not (match[1] and ahead.endswith(", "))
    falls = _FALLS.match(text, start) and not _IN_SEASON.search(ahead)
    if inside or falls or is_moved(text, start):
        return None
    found = stretch_at(text, start, Reference(), between=between)
    if found is None or not _is_stretch(page, found, ahead, between=between):
        return None
    told = _with_year(page, found) or stretch_at(
        text, start, reference_at(page, start, found.end), between=between
    )
    begin = start - len("the ") if _THE_DAY.match(text, max(0, start - len("the "))) else start
    return _reading(told, begin, rule) if told else None


def _with_year(page: Page, found: Point) -> Point | None:
    """Read "5-6 May" in "5-6 May and 9 May 2022", where a later date states the year."""
    last = _LAST_DAY.search(page.text, max(found.start, found.end - _AHEAD), found.end)
    point = point_on(page, last.start()) if last else None
    if point is None or point.end != found.end or point.form != "day" or point.year is not None:
        return None
    year = year_ahead(page, point)
    if year is None or not _DAY_TO_DAY.match(page.text, found.start, last.start() if last else 0):
        return None
    days = _DAY_TO_DAY.match(page.text, found.start)
    first = real_day(year, point.part or 0, int(days[1])) if days else None
    last_day = point._replace(year=year).complete(Reference())
    return found._replace(fixed=joined(first, last_day)) if first and last_day else None


_LAST_DAY: Final = lazy(r"\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8}$")
_DAY_TO_DAY: Final = lazy(r"(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—]\s?|\s(?:to|and|until)\s)")
_THE_DAY: Final = lazy(r"(?<!\w)the\s\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
"""The article that a day told as an ordinal takes: "the 5th and the 9th of May"."""


def _is_stretch(page: Page, found: Point, ahead: str, *, between: bool) -> bool:
    """Whether both ends are dates where they stand, and not two dates told apart."""
    first = point_at(page.text, found.start, Reference())
    if first is None:
        return True
    place = Place(page, first)
    if first.form in ("year", "month") and first.day is None and not between:
        return _ends_stand(page, found, first) and not _is_two_days(first, page, found, ahead)
    in_digits = re.fullmatch(r"[\d./-]+", place.written)
    if in_digits and first.day is not None and not is_dated(place):
        return False
    return not _is_two_days(first, page, found, ahead)


_COUNTING: Final = lazy(
    r"\s(?!(?:is|was|has|his|its|this|as|us|sales|prices|profits|costs|rents|wages|earnings)\b)(?:[a-z]{2,}s|"
    r"people|men|women|children|staff)\b|\s?%|\s?[£€$]|\s(?:million|billion|per)\b"
)
_VERB_MAY: Final = lazy(r"(?<![A-Za-z])(?:may|march)(?![a-z])")


def _ends_stand(page: Page, found: Point, first: Point) -> bool:
    text = page.text
    if first.year and (_COUNTING.match(text, found.end) or not 1500 <= first.year <= 2100):
        return False
    written = text[found.start : found.end]
    if first.form == "month" and first.year is None and _VERB_MAY.search(written):
        return False
    return found.start == 0 or text[found.start - 1] not in "£$€#-/,."


def _is_two_days(first: Point, page: Page, found: Point, ahead: str) -> bool:
    """Tell "ran from 5 May 2019 to 6 June 2020", two days, from a stretch told as one."""
    if first.day is None or first.year is None or not _FROM.search(ahead):
        return False
    return bool(re.search(r"\bto\b", page.text[first.end : found.end]))


def _run(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "the year to March", "the three months ended 30 June", "week commencing 4 May"."""
    text, start = page.text, match.start()
    found = run_at(text, start, Reference()) or week_stretch_at(text, start, Reference())
    ahead = text[max(0, start - _AHEAD) : start]
    if found is None or _DATED_YEAR.search(ahead) or _PUT_OFF.search(ahead):
        return None
    reference = reference_at(page, start, found.end)
    told = run_at(text, start, reference) or week_stretch_at(text, start, reference)
    article = _ARTICLE.search(text[max(0, start - _AHEAD) : start])
    begin = start - (len(article[0]) if article else 0)
    return _reading(told, begin, rule) if told else None


_PUT_OFF: Final = lazy(
    r"(?<!\w)(?:(?:put|pushed|set|moved)\sback|brought\sforward|delay(?:ed)?|slip(?:s|ped)?|postponed"
    r"|deferred|extended|moved|shifted)\s(?:by\s)?(?:(?:a\s)?\w+\s)?$",
    re.IGNORECASE,
)
"""What shows that a time is how long a date was put off by: "put back a year to May 2022"."""
_DATED_YEAR: Final = lazy(r"\d[-–/]\d\d(?:\d\d)?\s(?:[a-z]+\s)?$")
"""What shows that a year is named before it: "the 2023-24 school year ended Aug. 31"."""


def _reading(point: Point, start: int, rule: Rule) -> Reading:
    return Reading(
        start=start,
        end=point.end,
        rule=rule.name,
        priority=rule.priority,
        kind="period",
        value=point.fixed,
    )


_TWO_ENDED: Final = lazy(
    r"(\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–—‑]\s?|\s(?:to|and|until|through)\s(?:the\s)?)\d{1,2}(?:\D|$))"
    r"|\w"
)
"""What may begin a stretch with two ends; days alone, as in "1-3 June", are its first group."""
_RUN: Final = lazy(
    r"(?:[\w-]{1,12}+\s)?(?=[acdfhmpqrtwy])"
    r"(?:(?:financial|fiscal|tax|full|calendar|trading|reporting|academic|half)[ -])?"
    r"(?:(?:years?|quarter|half|months|weeks?|days|period)\s{1,2}(?:(?:that|which)\s)?"
    r"(?:end(?:ed|ing)|to|up|until|from|beginning|starting|since|commencing|of)|w/[cb]|weekend(?:\sof)?)\s",
    re.IGNORECASE,
)

RULES = (
    Rule(
        name="period.two_ended",
        kind="period",
        priority=85,
        anchors=("digit", "word", "calendar"),
        pattern=_TWO_ENDED,
        build=_two_ended,
        is_dated=True,
    ),
    Rule(
        name="period.run",
        kind="period",
        priority=85,
        anchors=("digit", "word", "calendar"),
        pattern=_RUN,
        build=_run,
        after_article=word_set(
            "financial fiscal tax full calendar trading reporting academic half year years quarter "
            "months week weeks days period w weekend"
        ),
    ),
)
