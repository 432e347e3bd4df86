"""Stretches of time at one place of a text: "2018-19 to 2021-22", "1-3 June", "the year to March".

A stretch is a point with the form "period" and its EDTF interval fixed.
"""

import re
from datetime import date, timedelta
from typing import Final

from centres_tui.parse.date_words import count_at, day_at, gap, month_at, year_after
from centres_tui.parse.edtf import edtf_bounds, is_day, month_end
from centres_tui.parse.moments import point_at
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import (
    Reference,
    joined,
    next_weekday,
    real_day,
    week_of,
    weekend_of,
)
from centres_tui.vocabulary.patterns import lazy

_TO: Final = lazy(
    r"(?:\s{1,2}(?:to|until|till?|through|up\sto)\s{1,2}|\s?[-–—‑~]\s?|\s{1,2}through\sto\s)"
    r"(?:the\s(?=[a-z\d]+(?:st|nd|rd|th)\b|end))?",
    re.IGNORECASE,
)
_AND: Final = lazy(r"\s{1,2}and\s{1,2}(?:the\s(?=\w+(?:st|nd|rd|th)\b))?", re.IGNORECASE)
_NOW: Final = lazy(r"(?:now|today|the present(?: day)?|present|date)(?!\w)", re.IGNORECASE)
_DAYS: Final = lazy(
    r"(\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—‑]\s?|\s(?:to|(and)|until|through)\s)"
    r"(?:the\s)?(?=\d{1,2}(?:st|nd|rd|th)?(?:-|\s)(?:of\s)?[A-Za-z])",
    re.IGNORECASE,
)
_LATER_DAY: Final = lazy(
    r"(?:\s?[-–—‑]\s?|\s(?:to|until|through)\s)(?:the\s)?(?=\d|[a-z]+(?:th|st|nd|rd)(?!\w))", re.I
)


def stretch_at(
    text: str, start: int, reference: Reference, *, between: bool = False
) -> Point | None:
    """Read the stretch of time with two ends that begins at a place.

    Args:
        text: The whole text.
        start: Where the first end begins.
        reference: What the dates are read against.
        between: Whether "between" stands before, so that "and" joins the ends.
    """
    if start < len(text) and text[start].isdigit():
        days = _days_of_month(text, start, reference, between=between)
        if days is not None:
            return days
    first = point_at(text, start, reference)
    if first is None or first.form in ("weekday", "period"):
        return None
    return _to_day(text, first, reference) or _two_ends(text, first, reference, between=between)


def _days_of_month(text: str, start: int, reference: Reference, *, between: bool) -> Point | None:
    """Read "1-3 June 2019", "9 to 12 of June", and behind "between" "9 and 13 May"."""
    found = _DAYS.match(text, start)
    if found is not None and found[2] and not between:
        return None
    last = point_at(text, found.end(), reference) if found else None
    if found is None or last is None or last.day is None or last.part is None:
        return None
    day = int(found[1])
    if not 0 < day < last.day:
        return None
    return _stretch(last._replace(start=start, day=day, end=last.end), last, reference)


def _to_day(text: str, first: Point, reference: Reference) -> Point | None:
    """Read "June 5-7, 2019", "april ninth through seventeenth"."""
    joint = _LATER_DAY.match(text, first.end) if first.day and first.form == "day" else None
    day = day_at(text, joint.end()) if joint else None
    if first.day is None or day is None or day[0] <= first.day or first.year is not None:
        return None
    if month_at(text, gap(text, day[1]) or day[1]) is not None:
        return None
    year = year_after(text, day[1])
    last = first._replace(
        day=day[0], end=year[1] if year else day[1], year=year[0] if year else None
    )
    return _stretch(first, last, reference)


def _two_ends(text: str, first: Point, reference: Reference, *, between: bool) -> Point | None:
    joint = (_AND if between else _TO).match(text, first.end)
    if joint is None:
        return None
    if _NOW.match(text, joint.end()) and first.form != "relative":
        return _until_now(text, first, joint.end(), reference)
    last = point_at(text, joint.end(), reference)
    if last is not None and last.form == "weekday" and last.day is None:
        return _to_weekday(text, first, last, reference)
    if last is None or not _alike(first, last, joint[0]):
        return None
    return _stretch(first, last, reference)


def _to_weekday(text: str, first: Point, last: Point, reference: Reference) -> Point | None:
    """Read "next Monday to Friday", "Monday 4 May to Friday": to the next day of that name."""
    named = text[: first.end].endswith("day") and first.form == "relative"
    if not (named or (first.form == "day" and first.weekday is not None)):
        return None
    low = first.complete(reference)
    if low is None or last.weekday is None or not is_day(low):
        return None if low else Point(start=first.start, end=last.end, form="period")
    return Point(
        start=first.start, end=last.end, form="period",
        fixed=joined(low, next_weekday(date.fromisoformat(low), last.weekday).isoformat()),
    )  # fmt: skip


def _alike(first: Point, last: Point, joint: str) -> bool:
    """Whether two dates can be the ends of one stretch."""
    if "weekday" in (first.form, last.form) or "short decade" in (first.form, last.form):
        return False
    if (first.form == "ordinal") != (last.form == "ordinal") and last.part is None:
        return False
    tight = joint.strip() in "-–—‑~"
    return not (tight and first.form == "year" and last.form not in ("year", "relative"))


def _until_now(text: str, first: Point, end: int, reference: Reference) -> Point | None:
    word = _NOW.match(text, end)
    if word is None:
        return None
    day = reference.published
    begun = first.complete(reference._replace(tense="past"))
    fixed = joined(begun, day.isoformat()) if begun and day else None
    return Point(start=first.start, end=word.end(), form="period", fixed=fixed)


def _stretch(first: Point, last: Point, reference: Reference) -> Point | None:
    """Make one stretch of two ends; each takes from the other what it leaves out."""
    if first.form == "ordinal" and last.part is not None:
        first = first._replace(part=last.part, form="day")
    high = last.complete(reference)
    low = _first_end(first, last, high, reference)
    fixed = joined(low, high) if low and high else None
    if fixed is None and low and high:
        return None
    return Point(start=first.start, end=last.end, form="period", fixed=fixed)


def _first_end(first: Point, last: Point, high: str | None, reference: Reference) -> str | None:
    if first.fixed or first.form == "relative" or first.year is not None or high is None:
        return first.complete(reference)
    if first.part is None and first.day is None:
        return first.complete(reference)
    year = int(high[:4])
    low = first._replace(year=year).complete(reference)
    if low is not None and edtf_bounds(low)[0] > edtf_bounds(high)[0] and last.part is not None:
        low = first._replace(year=year - 1).complete(reference)
    return low


_WHOLE: Final = lazy(
    r"(?:financial|fiscal|tax|calendar|full|trading|reporting|academic)?[ ]?(?:years?|quarter|half|"
    r"half[- ]year|period|months|weeks|days)\s{1,2}(?:(?:that|which)\s)?"
    r"(ended|ending|to|up to|until|from|beginning|starting|since)"
    r"(?:\s(?:on|in))?\s{1,2}(?:the\send\sof\s)?",
    re.IGNORECASE,
)
_MONTHS: Final = {"year": 12, "years": 12, "quarter": 3, "half": 6}


def run_at(text: str, start: int, reference: Reference) -> Point | None:
    """Read a stretch by its length and one end: "the year to March", "quarter ended June 30"."""
    count = count_at(text, start)
    place = gap(text, count[1]) if count else start
    found = _WHOLE.match(text, place)
    if found is None:
        return None
    if re.match(r"date(?!\w)", text[found.end() : found.end() + 5], re.IGNORECASE):
        return _to_date(found, start, reference)
    end = point_at(text, found.end(), reference)
    length = _length(found[0], count[0] if count else 1)
    if end is None or length is None:
        return None
    named = end.form == "relative" and _NAMED_END.match(text, found.end()) is not None
    if not (named and found[1].lower() in _UP_TO) and not _may_end(end, found[1], length):
        return None
    past = reference if found[1].lower() == "ending" else reference._replace(tense="past")
    edtf = end.complete(reference if end.year else past)
    fixed = _run_up_to(edtf, length) if edtf else None
    return Point(start=start, end=end.end, form="period", fixed=fixed)


_UP_TO: Final = frozenset({"ended", "ending", "to", "up to", "until"})
"""What joins a stretch with the day on which it ends."""
_NAMED_END: Final = lazy(r"(?:last|this|next)\s[A-Z][a-z]{2,8}(?!\w)")
"""A month or day told from now, as the end of a stretch: "the year to last March"."""


def _may_end(end: Point, joint: str, length: tuple[int, str]) -> bool:
    """Whether a date may be the last of a stretch told by its length: years end with years."""
    if joint.lower() not in _UP_TO:
        return False
    if end.form in ("year", "fiscal"):
        return length[1] == "months" and length[0] > 12 and length[0] % 12 == 0
    return end.form in ("month", "day", "modified")


def _to_date(found: re.Match[str], start: int, reference: Reference) -> Point | None:
    day = reference.published
    if "year" not in found[0].lower() or found[1].lower() != "to":
        return None
    fixed = f"{day.year:04}-01-01/{day.isoformat()}" if day else None
    return Point(start=start, end=found.end() + 4, form="period", fixed=fixed)


def _length(words: str, count: int) -> tuple[int, str] | None:
    """Give how long a stretch lasts, in months or in days; None where its length is not told."""
    unit = next((word for word in re.findall(r"[a-z]+", words.lower()) if word in _MONTHS), None)
    if unit == "year" and "half" in words.lower():
        return 6, "months"
    if unit is not None:
        return _MONTHS[unit] * count, "months"
    if count < 2 or "period" in words.lower():
        return None
    days = {"weeks": 7, "days": 1}.get(words.split(maxsplit=1)[0].lower())
    return (count, "months") if days is None else (days * count, "days")


def _run_up_to(edtf: str, length: tuple[int, str]) -> str | None:
    """Write the stretch of so many months or days that ends with a day or a month."""
    low, high = edtf_bounds(edtf)
    count, unit = length
    if unit == "days":
        first_day = high - timedelta(days=count - 1)
        return f"{first_day.isoformat()}/{edtf}" if low == high else None
    if low.month != high.month or low.year != high.year:
        return _years_up_to(edtf, count // 12)
    first = high.year * 12 + high.month - count
    if high == month_end(high.year, high.month):
        return f"{first // 12:04}-{first % 12 + 1:02}/{edtf[:7]}"
    first -= 1
    begun = real_day(first // 12, first % 12 + 1, high.day)
    if begun is None:
        return None
    after = edtf_bounds(begun)[0] + timedelta(days=1)
    return f"{after.isoformat()}/{edtf}"


def _years_up_to(edtf: str, count: int) -> str | None:
    """Write so many years up to one, or financial years: "the four years to 2022/23"."""
    first, _, last = edtf.partition("/")
    if len(first) == 4 and not last and count:
        return f"{int(first) - count + 1:04}/{first}"
    if len(first) == len(last) == 7 and count:
        return f"{int(first[:4]) - count + 1:04}{first[4:]}/{last}"
    return None


_WEEK: Final = lazy(
    r"(?:week|w/[cb])\s{1,2}(?:(commencing|beginning|starting|of|from)|(ending|ended|to))?"
    r"\s{0,2}(?:on\s)?",
    re.IGNORECASE,
)


_WEEKEND: Final = lazy(r"weekend\s{1,2}(?:of\s|beginning\s|starting\s)?(?:the\s)?(?=[\dA-Z])", re.I)


def _weekend_stretch(text: str, start: int, reference: Reference) -> Point | None:
    """Read "the weekend of 7 and 8 June", "weekend of June 7"."""
    found = _WEEKEND.match(text, start)
    if found is None:
        return None
    both = stretch_at(text, found.end(), reference, between=True)
    if both is not None and both.form == "period":
        return both._replace(start=start)
    day = point_at(text, found.end(), reference)
    if day is None or (day.form != "moving feast" and (day.day is None or day.part is None)):
        return None
    edtf = day.complete(reference)
    fixed = _weekend_near(date.fromisoformat(edtf)) if edtf else None
    return Point(start=start, end=day.end, form="period", fixed=fixed)


def _weekend_near(day: date) -> str:
    """Write the weekend next to a day: that before a Monday or a Tuesday, else the coming one."""
    return weekend_of(day, -1 if day.weekday() < 2 else 0)


_FEAST_WEEKEND: Final = lazy(r"\s(?:bank\sholiday\s)?weekend(?!\w)", re.IGNORECASE)


def feast_weekend(text: str, start: int, reference: Reference) -> Point | None:
    """Read "Memorial Day weekend", "Easter Monday weekend"."""
    feast = point_at(text, start, reference)
    if feast is None or feast.form not in ("feast", "moving feast"):
        return None
    found = _FEAST_WEEKEND.match(text, feast.end)
    if found is None:
        return None
    edtf = feast.complete(reference)
    fixed = _long_weekend(date.fromisoformat(edtf)) if edtf else None
    return Point(start=start, end=found.end(), form="period", fixed=fixed)


def _long_weekend(day: date) -> str:
    """Write the weekend of a feast, with the feast itself where that is next to it."""
    weekend = _weekend_near(day)
    first, last = weekend.split("/")
    near = day.weekday() in (0, 4)
    return f"{min(first, day.isoformat())}/{max(last, day.isoformat())}" if near else weekend


def _is_of_each(week: re.Match[str]) -> bool:
    """Tell "two trips a week from 3 November" from "the week from 3 November"."""
    ahead = week.string[max(0, week.start() - 3) : week.start()]
    return ahead.lower() == " a " and (week[1] or "").lower() == "from"


def week_stretch_at(text: str, start: int, reference: Reference) -> Point | None:
    """Read a week by its first or last day: "week commencing 4 February", "w/c 4 Feb"."""
    found = _WEEK.match(text, start)
    if found is None and text[start : start + 7].lower() == "weekend":
        return _weekend_stretch(text, start, reference)
    if found is None or not (found[1] or found[2] or "/" in found[0]) or _is_of_each(found):
        return None
    day = point_at(text, found.end(), reference)
    if day is None or day.form not in ("day", "ordinal", "weekday") or day.day is None:
        return None
    edtf = day.complete(reference)
    if edtf is None:
        return Point(start=start, end=day.end, form="period")
    named = edtf_bounds(edtf)[0]
    fixed = week_of(named)
    if found[2]:
        fixed = f"{(named - timedelta(days=6)).isoformat()}/{edtf}"
    return Point(start=start, end=day.end, form="period", fixed=fixed)
