"""Figures that were filtered are written with the words of the filter, and read back with them."""

from dataclasses import replace

import pytest

from centres_tui.dataset.records import Records
from centres_tui.dataset.rows import figure_contents
from centres_tui.export import export_text
from centres_tui.export.as_csv import read_csv
from centres_tui.export.as_json import read_json
from centres_tui.export.as_json_lines import read_json_lines
from centres_tui.export.as_toml import read_toml
from factories import a_figure, a_source

WORDS = ("filter: kind:count >10", "left out: 3 figures")
DOCK = a_source("dock", text="46 berths, 12 cranes")
WHOLE = figure_contents(
    Records(sources=(DOCK,), figures=(a_figure(DOCK, 0), a_figure(DOCK, 11, exact="12")))
)
PART = replace(WHOLE, filters=WORDS)


@pytest.mark.parametrize(
    ("format_name", "read"),
    [("json", read_json), ("jsonl", read_json_lines), ("toml", read_toml)],
    ids=["json", "jsonl", "toml"],
)
def test_the_words_come_back(format_name: str, read: object) -> None:
    assert callable(read)
    found = read(export_text(PART, format_name))
    assert (found.subject, found.filters) == ("figures", WORDS)
    assert found.figures == PART.figures
    assert read(export_text(WHOLE, format_name)).filters == ()


def test_a_table_has_them_in_its_last_column() -> None:
    text = export_text(PART, "csv")
    assert text.splitlines()[0].endswith(",filters")
    assert read_csv(text) == PART.figures
    assert "filters" not in export_text(WHOLE, "csv")


def test_a_page_has_them_below_its_title() -> None:
    lines = export_text(PART, "md").splitlines()
    assert lines[:5] == ["# Figures", "", "filter: kind:count \\>10", "", "left out: 3 figures"]
