"""Rows to text in a format, and text to a file, whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Literal

from centres_tui.export.contents import Contents

Layout = Literal["long", "matrix"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form in which contents can be written."""

    name: str
    """What it is called on the command line; also the suffix of its files."""
    summary: str
    """What it is good for, in a few words."""
    module: str
    """Holds `write(contents)`; loaded when the format is asked for."""
    matrix_module: str = ""
    """The same for the layout matrix, where the format has one."""


FORMATS: Final[Mapping[str, Format]] = {
    each.name: each
    for each in (
        Format(
            name="csv",
            summary="a table for spreadsheets and pandas",
            module="centres_tui.export.as_csv",
            matrix_module="centres_tui.export.as_matrix",
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
        Format(name="md", summary="a report to read", module="centres_tui.export.as_markdown"),
    )
}
"""Every format, by name."""


def export_text(contents: Contents, format_name: str, layout: Layout = "long") -> str:
    """Write the contents in the format of that name.

    Args:
        contents: What to write.
        format_name: One of `FORMATS`.
        layout: For a comparison as CSV, a row a figure or a row a measure.
    """
    chosen = FORMATS[format_name]
    name = chosen.matrix_module if layout == "matrix" else ""
    write: Callable[[Contents], str] = import_module(name or chosen.module).write
    return write(contents)
