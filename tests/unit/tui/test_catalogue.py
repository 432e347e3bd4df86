"""What is selected follows from what was read and compared."""

import pytest

from centres_tui.dataset.records import Records
from centres_tui.tui.catalogue import (
    Catalogue,
    at_figure,
    at_row,
    at_source,
    keep_selection,
    listed_figures,
)
from centres_tui.tui.state import LONGEST_TRAIL, Place, Search, Selection, Trail, ViewState
from explorer_world import CLOSING, COMPARISON, HARBOUR, LEDGER, OFFER, RECORDS, REPAIRS, TRIBUNE

CATALOGUE = Catalogue(records=RECORDS, comparison=COMPARISON)


def test_rows_begin_with_what_differs_and_end_with_what_stands_alone() -> None:
    assert [row.key for row in CATALOGUE.rows] == [
        "measure:closing",
        "measure:total",
        "check:c1",
        "family:f1",
        "measure:repairs",
    ]


def test_at_the_start_the_first_of_everything_is_current() -> None:
    selection = keep_selection(CATALOGUE, Selection())
    assert selection == Selection(source=HARBOUR.id, figure=CLOSING[0].id, row="measure:closing")


def test_what_is_still_there_stays_current() -> None:
    selection = Selection(source=LEDGER.id, figure=CLOSING[1].id, row="measure:total")
    assert keep_selection(CATALOGUE, selection) == selection
    alone = Records(sources=(TRIBUNE,), figures=(OFFER,))
    assert keep_selection(Catalogue(records=alone), selection) == Selection(source=TRIBUNE.id)


def test_a_figure_keeps_the_row_that_it_is_in_and_else_takes_its_measure() -> None:
    in_check = at_figure(CATALOGUE, Selection(row="check:c1"), CLOSING[0].id)
    assert in_check.row == "check:c1"
    assert at_figure(CATALOGUE, Selection(row="measure:total"), REPAIRS.id).row == "measure:repairs"
    assert at_figure(CATALOGUE, Selection(row="measure:total"), OFFER.id).row == ""
    assert at_figure(CATALOGUE, Selection(row="x"), "nowhere") == Selection(row="x")


@pytest.mark.parametrize(
    ("selection", "figure"),
    [
        (Selection(), CLOSING[2].id),
        (Selection(row="family:f1"), f"{TRIBUNE.id}:{TRIBUNE.text.index('15')}"),
        (Selection(figure=OFFER.id), OFFER.id),
    ],
    ids=["its first", "the one in the current row", "the one that is current"],
)
def test_a_source_comes_with_a_figure(selection: Selection, figure: str) -> None:
    assert at_source(CATALOGUE, selection, TRIBUNE.id).figure == figure


def test_a_row_comes_with_the_figure_of_the_current_source() -> None:
    here = Selection(source=LEDGER.id, figure=REPAIRS.id)
    assert at_row(CATALOGUE, here, "measure:closing").figure == CLOSING[1].id
    wanted = at_row(CATALOGUE, here, "measure:closing", CLOSING[2].id)
    assert wanted == Selection(source=TRIBUNE.id, figure=CLOSING[2].id, row="measure:closing")
    assert at_row(CATALOGUE, here, "measure:none").row == "measure:none"


def test_the_view_says_whose_figures_are_listed() -> None:
    here = Selection(source=TRIBUNE.id, row="measure:closing")
    assert OFFER not in listed_figures(CATALOGUE, ViewState(), here)
    assert OFFER in listed_figures(CATALOGUE, ViewState(boilerplate=True), here)
    assert listed_figures(CATALOGUE, ViewState(scope="row"), here) == CLOSING
    assert len(listed_figures(CATALOGUE, ViewState(scope="all", boilerplate=True), here)) == 10


def test_a_trail_forgets_the_oldest_and_counts_a_place_once() -> None:
    place = Place(pane="figures", selection=Selection(), scope="source")
    trail = Trail().with_place(place).with_place(place)
    assert trail.places == (place,)
    for number in range(LONGEST_TRAIL + 5):
        trail = trail.with_place(
            Place(pane="reader", selection=Selection(figure=str(number)), scope="all")
        )
    assert len(trail.places) == LONGEST_TRAIL
    assert Trail().back(place) == (Trail(), None)


@pytest.mark.parametrize(
    ("search", "text", "found"),
    [
        (Search(words="a.c"), "ABC a.c", "a.c"),
        (Search(words="a.c", is_regex=True), "ABC", "ABC"),
        (Search(words="Abc"), "abc Abc", "Abc"),
    ],
    ids=["words as they stand", "regular expression", "capitals matter where typed"],
)
def test_a_search_is_a_pattern(search: Search, text: str, found: str) -> None:
    ((start, end),) = search.sought().spans(text)
    assert text[start:end] == found
