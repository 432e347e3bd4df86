"""Rows to text in a format, and text to a file, whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from centres_tui.export.as_csv import write_long, write_matrix
from centres_tui.export.as_json import write_json, write_json_lines
from centres_tui.export.as_markdown import write_markdown
from centres_tui.export.as_toml import write_toml
from centres_tui.export.contents import Contents

Layout = Literal["long", "matrix"]
Write = Callable[[Contents], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form in which contents can be written."""

    name: str
    """What it is called on the command line; also the suffix of its files."""
    summary: str
    """What it is good for, in a few words."""
    write: Write
    """Contents to text."""
    write_matrix: Write | None = None
    """Contents to text in the layout matrix, where the format has one."""


FORMATS: Final[Mapping[str, Format]] = {
    each.name: each
    for each in (
        Format(
            name="csv",
            summary="a table for spreadsheets and pandas",
            write=write_long,
            write_matrix=write_matrix,
        ),
        Format(name="toml", summary="a document to read and to load again", write=write_toml),
        Format(name="json", summary="one document for programs", write=write_json),
        Format(name="jsonl", summary="one object a line for programs", write=write_json_lines),
        Format(name="md", summary="a report to read", write=write_markdown),
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
    write = chosen.write_matrix if layout == "matrix" else None
    return (write or chosen.write)(contents)
