"""Rows to text in a format, and text to a file, whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from centres_tui.export.as_json import write_json, write_json_lines
from centres_tui.export.contents import Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form in which contents can be written."""

    name: str
    """What it is called on the command line; also the suffix of its files."""
    summary: str
    """What it is good for, in a few words."""
    write: Callable[[Contents], str]
    """Contents to text."""


FORMATS: Final[Mapping[str, Format]] = {
    each.name: each
    for each in (
        Format(name="json", summary="one document for programs", write=write_json),
        Format(name="jsonl", summary="one object a line for programs", write=write_json_lines),
    )
}
"""Every format, by name."""


def export_text(contents: Contents, format_name: str, layout: str = "long") -> str:
    """Write the contents in the format of that name."""
    del layout
    return FORMATS[format_name].write(contents)
