"""Rows to text in a format, and text to a file, whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Final, Literal

from centres_tui.export.contents import CellType, Contents

Layout = Literal["long", "matrix", "ledger"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form in which contents can be written."""

    name: str
    """What it is called on the command line; also the suffix of its files."""
    summary: str
    """What it is good for, in a few words."""
    module: str
    """Holds `write(contents)`; loaded when the format is asked for."""
    layouts: Mapping[Layout, str] = field(default_factory=dict)
    """The same for other layouts of a comparison, where the format has some."""


FORMATS: Final[Mapping[str, Format]] = {
    each.name: each
    for each in (
        Format(
            name="csv",
            summary="a table for spreadsheets and pandas",
            module="centres_tui.export.as_csv",
            layouts={
                "matrix": "centres_tui.export.as_matrix",
                "ledger": "centres_tui.export.as_ledger",
            },
        ),
        Format(
            name="toml",
            summary="a document to read and to load again",
            module="centres_tui.export.as_toml",
        ),
        Format(
            name="json",
            summary="one document for programs",
            module="centres_tui.export.as_json",
        ),
        Format(
            name="jsonl",
            summary="one object a line for programs",
            module="centres_tui.export.as_json_lines",
        ),
        Format(
            name="md",
            summary="a report to read as text",
            module="centres_tui.export.as_markdown",
        ),
        Format(
            name="html",
            summary="the same report for a browser, in one file",
            module="centres_tui.export.as_html",
        ),
    )
}
"""Every format, by name."""
REPORTS: Final = frozenset({"md", "html"})
"""The formats for people, which link to the files of the sources."""


def export_text(contents: Contents, format_name: str, layout: Layout = "long") -> str:
    """Write the contents in the format of that name.

    Args:
        contents: What to write.
        format_name: One of `FORMATS`.
        layout: For a comparison as CSV, a row a figure, a row a measure, or a row a figure of a
            measure by day of publication.
    """
    write: Callable[[Contents], str] = import_module(_module(format_name, layout)).write
    return write(contents)


def csv_columns(contents: Contents, layout: Layout = "long") -> list[tuple[str, CellType]]:
    """Give the columns of the contents as CSV, with what stands in each."""
    give: Callable[[Contents], list[tuple[str, CellType]]]
    give = import_module(_module("csv", layout)).columns
    return give(contents)


def _module(format_name: str, layout: Layout) -> str:
    chosen = FORMATS[format_name]
    return chosen.layouts.get(layout, chosen.module)
