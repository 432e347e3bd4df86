"""Days of a name, those that move among them."""

from datetime import date

import pytest

from centres_tui.parse.dates import parse_date
from centres_tui.parse.feasts import day_of_feast, easter
from centres_tui.vocabulary.calendar import MovingFeast, load_calendar

EASTERS = [
    (1818, 3, 22), (1886, 4, 25), (1943, 4, 25), (1954, 4, 18), (1981, 4, 19), (2000, 4, 23),
    (2008, 3, 23), (2011, 4, 24), (2019, 4, 21), (2024, 3, 31), (2038, 4, 25), (2076, 4, 19),
]  # fmt: skip


@pytest.mark.parametrize("day", EASTERS, ids=lambda day: str(day[0]))
def test_easter_falls_on_its_sunday(day: tuple[int, int, int]) -> None:
    assert easter(day[0]) == date(*day)


def test_every_easter_is_a_sunday_of_spring() -> None:
    days = [easter(year) for year in range(1700, 2200)]
    assert {day.weekday() for day in days} == {6}
    assert all((3, 22) <= (day.month, day.day) <= (4, 25) for day in days)


WRITTEN = {
    "Good Friday 2019": "2019-04-19",
    "Black Friday 2019": "2019-11-29",
    "Memorial Day 2024": "2024-05-27",
    "Labor Day, 2021": "2021-09-06",
    "Remembrance Sunday 2023": "2023-11-12",
    "Martin Luther King Day 2024": "2024-01-15",
    "Christmas Day 1950": "1950-12-25",
    "St Stephen’s Day 2020": "2020-12-26",
    "Pancake Day 2024": "2024-02-13",
}


@pytest.mark.parametrize(("text", "day"), WRITTEN.items(), ids=WRITTEN)
def test_a_feast_with_its_year_is_a_day(text: str, day: str) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.value == day


def test_a_feast_without_a_year_is_told_from_publication() -> None:
    told = parse_date("Easter Monday", "2023-04-20")
    assert told is not None
    assert told.value == "2023-04-10"
    untold = parse_date("Easter Monday")
    assert untold is not None
    assert untold.value is None


def test_no_feast_is_reckoned_far_from_now() -> None:
    assert day_of_feast(1699, MovingFeast(0)) is None
    assert day_of_feast(2200, MovingFeast(0)) is None


def test_no_name_is_a_feast_twice() -> None:
    calendar = load_calendar()
    fixed = {name for names in calendar.feasts.values() for name in names}
    moving = {name for names in calendar.moving.values() for name in names}
    assert not fixed & moving
