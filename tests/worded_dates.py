"""Dates and periods with the words for them."""

from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
SUFFIXES = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
ORDINALS = ("first", "second", "third", "fourth")

Worded = tuple[str, str, str]
"""The words, the kind, and the value in EDTF."""

days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
years = st.integers(1950, 2049)


def day_wordings(day: date) -> list[str]:
    """Give the ways in which a day is written."""
    month = MONTHS[day.month - 1]
    suffixed = f"{day.day}{SUFFIXES.get(day.day, 'th')}"
    weekday = WEEKDAYS[day.weekday()]
    short = f"{month[:3]}{'' if day.month == 5 else '.'}"
    return [
        day.isoformat(),
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day} {month} {day.year}",
        f"{suffixed} of {month}, {day.year}",
        f"the {suffixed} of {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{short} {suffixed}, {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday} {day.day} {month.upper()} {day.year}",
        f"{day.day}-{month[:3]}-{day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{weekday[:3]} {day.day} {month[:3]} {day.year}",
        f"{month} {suffixed} {day.year}",
        f"{weekday} the {suffixed} of {month} {day.year}",
        f"{suffixed} {month}, {day.year}",
    ]


def _of_year(year: int) -> list[Worded]:
    """Give dates and periods of a year."""
    following = f"{(year + 1) % 100:02}"
    parts = [(f"{season} {year}", "date", f"{year}-{code}") for season, code in SEASONS.items()]
    quarters = [
        (f"Q{n} {year}", "period", f"{year}-{3 * n - 2:02}/{year}-{3 * n:02}") for n in range(1, 5)
    ]
    told = [
        (f"the {ORDINALS[n - 1]} quarter of {year}", "period", value)
        for n, (_, _, value) in enumerate(quarters, start=1)
    ]
    return [
        *parts, *quarters, *told,
        (f"the spring of {year}", "date", f"{year}-21"),
        (f"the first half of {year}", "period", f"{year}-01/{year}-06"),
        (f"{year}-{following}", "period", f"{year}-04/{year + 1}-03"),
        (f"{year}/{following}", "period", f"{year}-04/{year + 1}-03"),
        (f"{year} to {year + 4}", "period", f"{year}/{year + 4}"),
        (f"{year}–{year + 4}", "period", f"{year}/{year + 4}"),
        (f"the {year // 10 * 10}s", "period", f"{year // 10 * 10}/{year // 10 * 10 + 9}"),
    ]  # fmt: skip


def _of_month(year: int, month: int) -> list[Worded]:
    """Give dates and periods of a month."""
    name, last = MONTHS[month - 1], MONTHS[min(month + 1, 11)]
    code, end = f"{year}-{month:02}", f"{year}-{min(month + 2, 12):02}"
    run = [] if month > 10 else [
        (f"{name} to {last} {year}", "period", f"{code}/{end}"),
        (f"{name} {year} to {last} {year}", "period", f"{code}/{end}"),
        (f"{name}-{last} {year}", "period", f"{code}/{end}"),
        (f"3 {name} to 4 {last} {year}", "period", f"{code}-03/{end}-04"),
    ]  # fmt: skip
    return [
        (f"{name} {year}", "date", code), (f"{name[:3]} {year}", "date", code),
        (f"{name} of {year}", "date", code),
        (f"3-9 {name} {year}", "period", f"{code}-03/{code}-09"),
        (f"{name} 3-9, {year}", "period", f"{code}-03/{code}-09"),
        *run,
    ]  # fmt: skip


def _one_of(
    make: Callable[..., list[Worded]], *given: st.SearchStrategy[int]
) -> st.SearchStrategy[Worded]:
    return st.builds(make, *given).flatmap(st.sampled_from)


stretches = st.one_of(_one_of(_of_year, years), _one_of(_of_month, years, st.integers(1, 12)))
"""Months, seasons, quarters, halves, years, decades and runs of them."""
