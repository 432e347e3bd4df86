"""Exports are whole: what was written reads back the same, whatever stands in the texts."""

import csv
import io
import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.records import Records
from centres_tui.dataset.rows import comparison_contents, figure_contents, source_contents
from centres_tui.export import FORMATS, Layout, export_text
from centres_tui.export.as_csv import long_rows, read_csv
from centres_tui.export.as_json import read_json
from centres_tui.export.as_json_lines import read_json_lines
from centres_tui.export.as_markdown import read_markdown
from centres_tui.export.as_toml import read_toml
from centres_tui.export.contents import Contents, words_around
from centres_tui.export.csv_cells import read_words, write_words
from centres_tui.export.plain import cell_text
from strategies import comparisons, hostile, records, words

FEW = settings(max_examples=8, deadline=None)
Read = Callable[[str], Contents]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)


@st.composite
def compared(draw: st.DrawFn) -> Contents:
    read = draw(records())
    filters = tuple(draw(st.lists(words, max_size=2)))
    contents = comparison_contents(build_dataset(read, draw(comparisons(read))))
    return replace(contents, filters=filters)


@settings(FEW)
@given(compared())
def test_a_comparison_in_toml_reads_back_as_the_same_rows(contents: Contents) -> None:
    assert read_toml(export_text(contents, "toml")) == contents


@settings(FEW)
@given(compared())
def test_a_comparison_in_json_lines_reads_back_as_the_same_rows(contents: Contents) -> None:
    assert read_json_lines(export_text(contents, "jsonl")) == contents


@settings(FEW)
@given(compared())
def test_a_comparison_in_json_reads_back_as_the_same_rows(contents: Contents) -> None:
    assert read_json(export_text(contents, "json")) == contents


@settings(FEW)
@given(compared())
def test_a_comparison_in_csv_reads_back_as_the_same_rows(contents: Contents) -> None:
    assert read_csv(export_text(contents, "csv")) == tuple(long_rows(contents))


@pytest.mark.parametrize(
    ("format_name", "read"), [("toml", read_toml), ("json", read_json), ("jsonl", read_json_lines)]
)
@settings(FEW)
@given(read_in=records())
def test_sources_and_figures_read_back_as_the_same_rows(
    format_name: str, read: Read, read_in: Records
) -> None:
    sources = source_contents(read_in, include_boilerplate=True)
    assert read(export_text(sources, format_name)).sources == sources.sources
    figures = figure_contents(read_in, include_boilerplate=True)
    assert read(export_text(figures, format_name)).figures == figures.figures


@settings(FEW)
@given(records())
def test_sources_and_figures_in_csv_read_back_as_the_same_rows(read_in: Records) -> None:
    sources = source_contents(read_in)
    assert read_csv(export_text(sources, "csv")) == sources.sources
    figures = figure_contents(read_in)
    assert read_csv(export_text(figures, "csv")) == figures.figures


@settings(FEW)
@given(records())
def test_markdown_tables_read_back_as_the_same_words(read_in: Records) -> None:
    contents = figure_contents(read_in, include_boilerplate=True)
    tables = read_markdown(export_text(contents, "md"))
    found = [row for table in tables for row in table]
    assert [row["exact"] for row in found] == [row["exact"] for row in contents.figures]
    for row, figure in zip(found, contents.figures, strict=True):
        quote = "{}**{}**{}".format(*words_around(figure))
        assert row == {"quote": quote} | {name: cell_text(figure[name]) for name in [*row][1:]}


@settings(FEW)
@given(compared(), st.sampled_from(sorted(FORMATS)), st.sampled_from(LAYOUTS))
def test_no_export_holds_characters_that_act(
    contents: Contents, format_name: str, layout: Layout
) -> None:
    text = export_text(contents, format_name, layout)
    acting = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\u2066"} - {"\n"}
    assert not acting.intersection(text)
    assert text.endswith("\n")


@settings(FEW)
@given(hostile)
def test_a_guarded_cell_is_no_formula_and_reads_back(text: str) -> None:
    cell = write_words(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert read_words(cell) == text


@settings(FEW)
@given(compared())
def test_every_format_is_what_other_readers_take_it_for(contents: Contents) -> None:
    tomllib.loads(export_text(contents, "toml"))
    json.loads(export_text(contents, "json"))
    for line in export_text(contents, "jsonl").split("\n")[:-1]:
        json.loads(line)
    for layout in LAYOUTS:
        text = export_text(contents, "csv", layout)
        widths = {len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}
        assert len(widths) == 1
