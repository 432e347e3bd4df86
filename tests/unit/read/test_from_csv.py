"""CSV: cells apart, every character where it stands in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.extract import extract
from centres_tui.read import from_csv, source_from_bytes
from growth import is_done_within

TAKEN = {
    "cells": ("year,homes\n2019,1204\n", "year\thomes\n2019\t1204\n"),
    "semicolons": ("year;homes\n2019;1,5\n", "year\thomes\n2019\t1,5\n"),
    "tabs": ("year\thomes\n2019\t1,204\n", "year\thomes\n2019\t1,204\n"),
    "quoted": ('a,"1,204",b\n', "a\t 1,204 \tb\n"),
    "quotation marks inside": ('a,"he said ""no""",b\n', 'a\t he said " no"  \tb\n'),
    "an open quotation mark": ('a,"b,c\n', 'a\t"b\tc\n'),
    "an empty file": ("", ""),
}


@pytest.mark.parametrize(("written", "taken"), TAKEN.values(), ids=TAKEN)
def test_cells_are_parted_by_tabs(written: str, taken: str) -> None:
    assert from_csv.take(written).text == taken


@given(st.text(st.sampled_from('a1,;"\n\r\t|'), max_size=40))
def test_no_place_moves(written: str) -> None:
    assert len(from_csv.take(written).text) == len(written)


def test_numbers_in_neighbouring_cells_stay_apart() -> None:
    source = source_from_bytes(b"boats,crew,year\n46,300,2019\n", "a.csv")
    assert [each.exact for each in extract(source)] == ["46", "300", "2019"]


def test_a_note_is_a_paragraph_whose_figures_have_their_place_in_the_file() -> None:
    note = "Bramley Harbour Board will spend £5.6m on 12 piers, its chairman, Ann Lee, said."
    content = f'id,note\n1,"{note}"\n'
    source = source_from_bytes(content.encode(), "notes.csv")
    figures = {each.exact: each for each in extract(source)}
    assert content[figures["£5.6m"].start : figures["£5.6m"].end] == "£5.6m"
    assert (figures["12"].unit, str(figures["12"].value)) == ("piers", "12")


@pytest.mark.parametrize("piece", ['"', ',"', ',""', ',"a', '"",', ",", "a\n", '"\n'])
def test_hostile_cells_are_read_in_time(piece: str) -> None:
    assert is_done_within(4, lambda: from_csv.take(piece * 60_000))


def test_a_company_in_a_row_is_no_publisher() -> None:
    table = b"Tenderer;Price\nMarsh Civil;46\nTyde Ltd;53\n"
    assert not source_from_bytes(table, "tenders.csv").publisher
