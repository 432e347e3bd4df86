"""What a date on a page is read against."""

from datetime import date

import pytest

from centres_tui.extract.page import Page
from centres_tui.extract.resolve import reference_at, tense_at
from factories import a_source


def _page(text: str, published: str | None = "2023-09-14") -> Page:
    return Page(a_source(text=text, published=published))


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The pier was shut in March.", "past"),
        ("The pier will shut in March.", "future"),
        ("The pier shuts in March.", "future"),
        ("Bids close in March.", "future"),
        ("Their bids were shut out in March.", "past"),
        ("This start in March was late.", "past"),
        ("Coal runs on to March.", "future"),
        ("The hearing is on 3 March.", "future"),
        ("Bids are invited by 3 March.", "future"),
        ("The minister has got until March.", "future"),
        ("The mayor's got until March.", "future"),
        ("The review in March put it at 40.", "past"),
        ("It was said that in March they will go.", "future"),
        ("The lease will not be renewed in March.", "future"),
        ("They will not have their leases renewed in March.", "future"),
        ("A report will be brought back after the inquiry has ended in March.", "future"),
        ("The plan, which will cost £2m, was agreed in March.", "past"),
        ("Papers published in March set it out.", "past"),
        ("The firm plans to shut four depots, according to a memo leaked in March.", "past"),
        ("In March the court ruled against them.", "past"),
        ("The depot, which in March took on staff, is full.", "past"),
        ("It said it would reopen in March.", "future"),
        ("The trial continues in March.", "future"),
        ("He saw them in May and again in March.", "past"),
        ("Rain in March.", ""),
    ],
)
def test_the_words_around_a_date_tell_its_tense(text: str, tense: str) -> None:
    start = text.index("March")
    assert tense_at(_page(text), start, start + len("March")) == tense


def test_without_a_day_of_publication_nothing_is_told_from_it() -> None:
    page = _page("The pier will shut in March.", published=None)
    reference = reference_at(page, 22, 27)
    assert reference.published is None
    assert reference.tense == ""


def test_the_day_of_publication_is_what_relative_dates_are_told_from() -> None:
    assert reference_at(_page("In March."), 3, 8).published == date(2023, 9, 14)


def test_the_date_before_is_looked_for_only_where_words_tell_from_it() -> None:
    page = _page("It shut in 2011. In May it rained. It reopened the year after.")
    year_after, may = page.text.index("year after"), page.text.index("May")
    assert reference_at(page, year_after, year_after + 10).previous == "2023-05"
    assert reference_at(page, may, may + 3).previous is None


def test_the_date_before_is_not_looked_for_past_a_blank_line() -> None:
    page = _page("It shut in 2011.\n\nIt reopened the year after.")
    start = page.text.index("year after")
    assert reference_at(page, start, start + 10).previous is None


@pytest.mark.parametrize(
    ("text", "month_first"),
    [("Due 06/28/2022.", True), ("Due 28/06/2022.", False), ("Due 06/07/2022.", False)],
)
def test_one_date_of_a_page_shows_the_order_of_all(text: str, month_first: bool) -> None:
    assert reference_at(_page(text), 4, 14).month_first is month_first
