"""Which days an EDTF string names."""

from datetime import date

import pytest

from centres_tui.parse.edtf import edtf_bounds


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2018-09-18", date(2018, 9, 18), date(2018, 9, 18)),
        ("2018-07", date(2018, 7, 1), date(2018, 7, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("2018-21", date(2018, 3, 1), date(2018, 5, 31)),
        ("2018-23", date(2018, 9, 1), date(2018, 11, 30)),
        ("2018-24", date(2018, 12, 1), date(2019, 2, 28)),
        ("2018-04/2019-03", date(2018, 4, 1), date(2019, 3, 31)),
        ("2018-09-10/2018-09-16", date(2018, 9, 10), date(2018, 9, 16)),
        ("1990/1999", date(1990, 1, 1), date(1999, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2019~", date(2019, 1, 1), date(2019, 12, 31)),
        ("2018/..", date(2018, 1, 1), date.max),
        ("../2018", date.min, date(2018, 12, 31)),
    ],
)
def test_an_edtf_string_has_a_first_and_a_last_day(edtf: str, first: date, last: date) -> None:
    assert edtf_bounds(edtf) == (first, last)


@pytest.mark.parametrize("text", ["", "18", "2018-13", "2018-02-30", "yesterday", "2019/2018"])
def test_what_names_no_days_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(ValueError, match=repr(text)):
        edtf_bounds(text)
