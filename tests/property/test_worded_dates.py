"""What holds for every date: bounds are in order, and a worded date reads back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.extract import extract_figures
from centres_tui.parse.dates import edtf_bounds, find_dates, parse_date
from centres_tui.parse.reckoning import joined
from worded_dates import WEEKDAYS, day_wordings, days

edtf = st.one_of(
    days.map(lambda day: day.isoformat()),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    st.builds(lambda day, season: f"{day.year}-{season}", days, st.integers(21, 24)),
)


@given(edtf)
def test_a_date_begins_before_it_ends(value: str) -> None:
    first, last = edtf_bounds(value)
    assert first <= last
    assert last - first <= timedelta(days=366)


@given(edtf, edtf)
def test_a_stretch_reaches_over_both_its_ends(one: str, other: str) -> None:
    stretch = joined(one, other)
    if stretch is None:
        assert edtf_bounds(one)[0] > edtf_bounds(other)[1]
    elif edtf_bounds(one)[0] <= edtf_bounds(other)[0]:
        assert edtf_bounds(stretch)[0] == edtf_bounds(one)[0]
        assert edtf_bounds(stretch)[1] == edtf_bounds(other)[1]


@given(days, st.integers(0, 15))
def test_a_worded_day_reads_back(day: date, form: int) -> None:
    worded = day_wordings(day)[form]
    found = parse_date(worded)
    assert found is not None, worded
    assert found.value == day.isoformat()
    assert [one.value for one in find_dates(f"It was signed on {worded}.")] == [day.isoformat()]


@given(days, st.integers(0, 15))
def test_a_worded_day_is_found_in_a_sentence(day: date, form: int) -> None:
    worded = day_wordings(day)[form]
    figures = [one for one in extract_figures(f"It was signed on {worded}.") if one.kind == "date"]
    assert [(one.exact, one.value) for one in figures] == [(worded, day.isoformat())]


@given(days, st.integers(1, 400))
def test_days_told_from_publication_count_back(day: date, count: int) -> None:
    found = parse_date(f"{count} days ago", day.isoformat())
    assert found is not None
    assert found.value == (day - timedelta(days=count)).isoformat()


@given(days, st.integers(0, 6), st.sampled_from(["last", "next", "this"]))
def test_a_weekday_resolves_to_that_day_of_the_week(day: date, weekday: int, word: str) -> None:
    found = parse_date(f"{word} {WEEKDAYS[weekday]}", day.isoformat())
    assert found is not None
    assert found.value is not None
    told = date.fromisoformat(found.value)
    assert told.weekday() == weekday
    assert abs((told - day).days) <= 13


@given(st.text(alphabet="0123456789-/.' MaybyQFYthsn of\n", max_size=60))
def test_any_text_is_read_or_refused_without_an_error(text: str) -> None:
    found = parse_date(text, "2023-09-14")
    if found is not None and found.value is not None:
        first, last = edtf_bounds(found.value)
        assert first <= last


@pytest.mark.parametrize(
    "unit", ["1-", "2018-", "the ", "early ", "the end of ", "last ", "May ", "1 "]
)
def test_a_long_run_of_openers_is_read_in_few_steps(unit: str) -> None:
    assert parse_date(unit * 2000, "2023-09-14") is None
