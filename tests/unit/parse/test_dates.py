"""Dates and periods as people write them, read as EDTF."""

import pytest

from centres_tui.parse.dates import EdtfDate, find_dates, is_month_first, parse_date

THURSDAY = "2023-09-14"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("18.09.18", "2018-09-18"),
        ("06 December 2016", "2016-12-06"),
        ("Sept. 2, 2019", "2019-09-02"),
        ("Dec. 31 , 1994", "1994-12-31"),
        ("2nd of March 2020", "2020-03-02"),
        ("the 9th of May 2018", "2018-05-09"),
        ("Monday, April 29, 2019", "2019-04-29"),
        ("Thursday 4th July 2024", "2024-07-04"),
        ("WEDNESDAY SEVENTEENTH JULY TWENTY TWENTY-FOUR", "2024-07-17"),
        ("twenty five January nineteen eighty six", "1986-01-25"),
        ("6 April seventeen hundred and thirty three", "1733-04-06"),
        ("2023-11-14", "2023-11-14"),
        ("2019/aug/01", "2019-08-01"),
        ("05-Nov-18", "2018-11-05"),
        ("28/06/2024", "2024-06-28"),
        ("06/28/2024", "2024-06-28"),
        ("29 February 2024", "2024-02-29"),
        ("15 April of 87", "1987-04-15"),
        ("March 2018", "2018-03"),
        ("Dec-2018", "2018-12"),
        ("12/2015", "2015-12"),
        ("2018-07", "2018-07"),
        ("early May 2019", "2019-05"),
        ("the end of March 2025", "2025-03"),
        ("2011", "2011"),
        ("mid-2019", "2019"),
        ("late 2002", "2002"),
        ("’87", "1987"),
        ("nineteen eighty-four", "1984"),
        ("two thousand and five", "2005"),
        ("twenty oh five", "2005"),
        ("autumn 2018", "2018-23"),
        ("winter 2009-10", "2009-24"),
        ("the summer of 2020", "2020-22"),
    ],
)
def test_a_date_in_full_needs_no_day_of_publication(text: str, value: str) -> None:
    assert parse_date(text) == EdtfDate(value=value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2018-19", "2018-04/2019-03"),
        ("2018/19", "2018-04/2019-03"),
        ("2018–2019", "2018/2019"),
        ("1999-00", "1999-04/2000-03"),
        ("2014-2018", "2014/2018"),
        ("1939-45", "1939/1945"),
        ("2018-19 to 2021-22", "2018-04/2022-03"),
        ("between 2016 and 2021", "2016/2021"),
        ("from 2016 to 2021", "2016/2021"),
        ("1-3 June 2019", "2019-06-01/2019-06-03"),
        ("November 19-20, 2016", "2016-11-19/2016-11-20"),
        ("1 July to 30 September 2018", "2018-07-01/2018-09-30"),
        ("30 November 2018 to 2 January 2019", "2018-11-30/2019-01-02"),
        ("November to March 2019", "2018-11/2019-03"),
        ("spring 2018 to autumn 2019", "2018-03/2019-11"),
        ("Q3 2018", "2018-07/2018-09"),
        ("2017 Q1", "2017-01/2017-03"),
        ("H2 2019", "2019-07/2019-12"),
        ("Q1 2021/22", "2021-04/2021-06"),
        ("FY19", "2018-04/2019-03"),
        ("FY2021/22", "2021-04/2022-03"),
        ("the first quarter of 2013", "2013-01/2013-03"),
        ("the second half of 2021/22", "2021-10/2022-03"),
        ("the 1990s", "1990/1999"),
        ("the late 1960s", "1960/1969"),
        ("the 19th century", "1800/1899"),
        ("the year to March 2019", "2018-04/2019-03"),
        ("the quarter to March 31, 2019", "2019-01/2019-03"),
        ("12 months to 5 April 2019", "2018-04-06/2019-04-05"),
        ("three months ended 30 June 2020", "2020-04/2020-06"),
        ("week commencing 4 February 2019", "2019-02-04/2019-02-10"),
        ("w/c Feb 4, 2019", "2019-02-04/2019-02-10"),
        ("week ending 9 February 2019", "2019-02-03/2019-02-09"),
    ],
)
def test_a_stretch_with_a_name_or_two_ends_is_a_period(text: str, value: str) -> None:
    assert parse_date(text) == EdtfDate(value=value, kind="period")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("today", "2023-09-14"),
        ("yesterday", "2023-09-13"),
        ("tomorrow", "2023-09-15"),
        ("last night", "2023-09-13"),
        ("Tuesday", "2023-09-12"),
        ("last Friday", "2023-09-08"),
        ("next Tuesday", "2023-09-19"),
        ("Tuesday week", "2023-09-26"),
        ("next Tuesday week", "2023-09-26"),
        ("this working week", "2023-09-11/2023-09-15"),
        ("Tuesday of next week", "2023-09-19"),
        ("next week (Tuesday)", "2023-09-19"),
        ("last week", "2023-09-04/2023-09-10"),
        ("this week", "2023-09-11/2023-09-17"),
        ("the week after next", "2023-09-25/2023-10-01"),
        ("last month", "2023-08"),
        ("last year", "2022"),
        ("the year before last", "2021"),
        ("this year", "2023"),
        ("earlier this year", "2023"),
        ("later this month", "2023-09"),
        ("September next year", "2024-09"),
        ("17 June last year", "2022-06-17"),
        ("last autumn", "2022-23"),
        ("this autumn", "2023-23"),
        ("next spring", "2024-21"),
        ("last July", "2023-07"),
        ("next April", "2024-04"),
        ("the 5th of next month", "2023-10-05"),
        ("a fortnight ago", "2023-08-31"),
        ("three weeks ago", "2023-08-24"),
        ("two months ago", "2023-07"),
        ("ten years ago", "2013"),
        ("a year ago today", "2022-09-14"),
        ("a week on Monday", "2023-09-25"),
        ("two days before yesterday", "2023-09-11"),
        ("three days from tomorrow", "2023-09-18"),
        ("the first week of November", "2023-10-30/2023-11-05"),
        ("the end of the year", "2023"),
    ],
)
def test_a_relative_date_is_told_from_the_day_of_publication(text: str, value: str) -> None:
    assert parse_date(text, THURSDAY) == EdtfDate(value=value)
    assert parse_date(text) == EdtfDate(value=None)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("January", "2024-01-31", "2024-01"),
        ("November", "2024-03-19", "2023-11"),
        ("March 19", "2024-02-22", "2024-03-19"),
        ("28 June", "2024-07-16", "2024-06-28"),
        ("29 February", "2022-09-01", "2024-02-29"),
        ("this winter", "2019-01-10", "2018-24"),
        ("next April", "2024-03-24", "2025-04"),
        ("this financial year", "2024-02-01", "2023-04/2024-03"),
        ("last quarter", "2024-02-01", "2023-10/2023-12"),
    ],
)
def test_what_a_date_leaves_out_is_taken_from_near_the_day_of_publication(
    text: str, published: str, value: str
) -> None:
    found = parse_date(text, published)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "bound"),
    [("by 2021", "<="), ("until 2023", "<="), ("around 2015", "~"), ("in 2015", "=")],
)
def test_a_word_before_a_date_bounds_it(text: str, bound: str) -> None:
    found = parse_date(text)
    assert found is not None
    assert (found.value or "")[:2] == "20"
    assert found.bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "", "hello", "may not", "march on", "31.02.2019", "2,000", "24/7", "2024-17", "45 May",
        "4:30", "10.10.10.10", "2010-2015-86", "half", "five", "next door", "early years",
    ],
)  # fmt: skip
def test_other_texts_are_no_dates(text: str) -> None:
    assert parse_date(text, THURSDAY) is None


def test_the_days_of_a_text_are_found_with_their_places() -> None:
    text = "Issued 18.09.18.\nMeets on Monday, April 29, 2019, then in May and on the 5th."
    found = find_dates(text)
    assert [(text[date.start : date.end], date.value) for date in found] == [
        ("18.09.18", "2018-09-18"),
        ("Monday, April 29, 2019", "2019-04-29"),
    ]


@pytest.mark.parametrize("text", ["v1.2.3", "10.10.10.10", "1/2", "http://a.b/2019-01-02/x"])
def test_no_days_are_found_in_versions_and_addresses(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "month_first"),
    [
        ("06/28/2024", True),
        ("28/06/2024", False),
        ("01/02/2024", False),
        ("06/28/2024 and 28/06/2024", False),
    ],
)
def test_one_date_shows_the_order_of_day_and_month(text: str, month_first: bool) -> None:
    assert is_month_first(text) is month_first
