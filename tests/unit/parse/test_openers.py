"""One look at a word tells whether a date may begin there."""

import pytest

from centres_tui.parse.dates import find_dates
from centres_tui.parse.openers import may_open


@pytest.mark.parametrize(
    "text",
    [
        "2018 was dry", "18.09.18", "6 May", "3rd of June", "1990s", "last week", "this Tuesday",
        "a fortnight ago", "twenty-first July", "seventeenth July", "two weeks ago", "second half",
        "Christmas Day", "week 31 of 2024", "fiscal 2019", "May", "early May", "’87",
    ],
)  # fmt: skip
def test_a_date_may_begin_here(text: str) -> None:
    assert may_open(text, 0)


@pytest.mark.parametrize(
    "text",
    [
        "24 councillors", "1,250", "46%", "18.5 miles", "last orders", "this report", "a bridge",
        "two people", "second survey", "may close", "new pool", "week of rain", "fiscal rules",
    ],
)  # fmt: skip
def test_no_date_can_begin_here(text: str) -> None:
    assert not may_open(text, 0)


def test_a_timestamp_is_a_day_stated_in_full() -> None:
    found = find_dates("updated: 2024-03-19T10:00\nposted 2024-03-20T11:30:00+01:00")
    assert [day.value for day in found] == ["2024-03-19", "2024-03-20"]
