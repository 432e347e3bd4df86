"""Cells count what their headings name, and their labels are made of these."""

import pytest

from centres_tui import extract_figures
from marked import figures_of

COUNTS = """Table 1: Rescue

     Option      Lines kept      Boats
     A                «6»             «15»
     B               «11»             «25»
"""

DATED = """3.0  OPTIONS
     Option      Lines kept      Cost to «2028|date»
     A                «6»             «£15»
     B               «11»             «£25»
"""

ROWS = "Region     2018     2019\nFans     «4,200»     «3,100»\n"

TABBED = "Club\tFans\tGoals\nReds\t«4,200»\t«31»\nBlues\t«3,100»\t«22»\n"


def units(text: str) -> list[str]:
    return [figure.unit for figure in figures_of(text)]


def test_a_column_names_what_is_counted() -> None:
    assert units(COUNTS) == ["lines", "boats"] * 2


def test_a_heading_may_hold_a_figure() -> None:
    assert [figure.unit for figure in figures_of(DATED)] == ["", "lines", "GBP", "lines", "GBP"]


def test_a_row_names_it_where_the_column_does_not() -> None:
    assert units(ROWS) == ["fans", "fans"]


NAMES = ["Town", "Polling district", "Club", "Candidates"]


@pytest.mark.parametrize("head", NAMES)
def test_a_row_that_is_headed_as_a_name_counts_nothing(head: str) -> None:
    assert units(f"{head}\tLet\tEmpty\nMuch Wells\t«4,200»\t«3,100»\n") == ["", ""]


def test_a_place_that_ends_as_plurals_do_counts_nothing() -> None:
    assert units("Visits\n\n          2018     2019\nLeeds     «4,200»     «3,100»\n") == ["", ""]


def test_tabs_part_cells_by_number() -> None:
    assert units(TABBED) == ["fans", "goals"] * 2


def test_a_label_names_row_column_and_table() -> None:
    assert figures_of(TABBED)[0].about == "Reds Fans"
    assert figures_of(COUNTS)[0].about == "A Lines kept Rescue"


def test_a_number_in_a_sentence_with_wide_spaces_is_no_cell() -> None:
    assert units("The   club has «40» fans   today.") == ["fans"]


def test_cells_sorted_by_what_became_of_things_count_what_heads_their_rows() -> None:
    text = (
        "Claims      Allowed   Refused   Total\n"
        "Roads            12        30      42\n"
        "Drains            7        10      17\n"
    )
    assert {figure.unit for figure in extract_figures(text)} == {"claims"}


@pytest.mark.parametrize(
    ("heads", "first", "second"),
    [
        ("Years | Built | Sold", "2019", "2020"),
        ("Months | Open | Shut", "May", "June"),
        ("Hospitals | Admitted | Died", "York", "Bath"),
        ("Teams | Played | Won", "York", "Bath"),
        ("Towns | Built | Sold", "York", "Bath"),
        ("Repairs | Done | Outstanding", "Q1", "Q2"),
    ],
)
def test_cells_do_not_count_when_or_where(heads: str, first: str, second: str) -> None:
    text = f"| {heads} |\n| {first} | 400 | 12 |\n| {second} | 500 | 13 |\n"
    figures = [each for each in extract_figures(text) if each.exact in ("400", "12", "500", "13")]
    assert [figure.unit for figure in figures] == [""] * 4


@pytest.mark.parametrize("mark", ["**", "*", ""])
def test_cells_that_are_set_in_bold_are_cells(mark: str) -> None:
    text = (
        "| District | Infected farms | Birds culled |\n|---|---:|---:|\n"
        "| Arden | 6 | 2,400 |\n| Wick | 5 | 1,900 |\n"
        f"| {mark}Total{mark} | {mark}11{mark} | {mark}4,300{mark} |\n"
    )
    figures = {figure.exact: figure for figure in extract_figures(text)}
    assert figures["11"].unit == figures["6"].unit == "infected farms"
    assert figures["6"].of == figures["11"].id
    assert figures["1,900"].of == figures["4,300"].id
    assert "*" not in figures["11"].about


@pytest.mark.parametrize(
    "text",
    [
        "The club has **40** fans   and a | sign.",
        "| Fans | Goals |\n| Jo Ash, 40 | 12 |\n",
    ],
)
def test_bold_numbers_in_a_sentence_and_ages_behind_names_are_no_cells(text: str) -> None:
    assert [each.of for each in extract_figures(text) if each.exact == "40"] == [None]
    assert [each.unit for each in extract_figures(text) if each.exact == "40"] != ["goals"]
