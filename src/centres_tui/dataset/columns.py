"""Every column of every frame: its name and its dtype, written once."""

from collections.abc import Mapping
from typing import Final

from centres_tui.export.contents import (
    BESIDE_CELLS,
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    MEASURE_CELLS,
    SOURCE_CELLS,
    CellType,
)

DTYPES: Final[Mapping[CellType, str]] = {
    "text": "str",
    "open text": "str",
    "whole": "Int64",
    "flag": "boolean",
    "quantity": "str",
    "texts": "object",
}
"""The dtype of each sort of cell; a missing one is null. A quantity is its canonical text."""

ID: Final = "id"
SHA256: Final = "sha256"
PATH: Final = "path"
TITLE: Final = "title"
PUBLISHER: Final = "publisher"
PUBLISHED: Final = "published"
TEXT: Final = "text"
PASSAGES: Final = "passages"
PUBLISHED_SPAN: Final = "published_span"
ISSUES: Final = "issues"
STATEMENTS: Final = "statements"
PAGE_STARTS: Final = "page_starts"
PAGE: Final = "page"
SOURCE: Final = "source"
EXACT: Final = "exact"
KIND: Final = "kind"
VALUE: Final = "value"
NUMBER: Final = "number"
UNIT: Final = "unit"
SUBJECT: Final = "subject"
ABOUT: Final = "about"
STATUS: Final = "status"
SAID_BY: Final = "said_by"
ORIGIN: Final = "origin"
DECIDED_BY: Final = "decided_by"
DISPUTED: Final = "disputed"
VERDICT_BY: Final = "verdict_by"
START: Final = "start"
SENTENCE_START: Final = "sentence_start"
SENTENCE_END: Final = "sentence_end"
SENTENCE: Final = "sentence"
BOILERPLATE: Final = "boilerplate"
LABEL: Final = "label"
VERDICT: Final = "verdict"
REASON: Final = "reason"
HOLDS: Final = "holds"
FIGURES: Final = "figures"
FIGURE: Final = "figure"
MEASURE: Final = "measure"


def _dtypes(cells: Mapping[str, CellType], *left_out: str) -> dict[str, str]:
    return {name: DTYPES[cell] for name, cell in cells.items() if name not in left_out}


SOURCE_COLUMNS: Final[Mapping[str, str]] = _dtypes(SOURCE_CELLS, FIGURES) | {
    TEXT: "str",
    PASSAGES: "object",
    PUBLISHED_SPAN: "object",
    ISSUES: "object",
    STATEMENTS: "object",
    PAGE_STARTS: "object",
}
"""A row a source: every field of `Source`."""
FIGURE_COLUMNS: Final[Mapping[str, str]] = _dtypes(FIGURE_CELLS, SHA256, PAGE, SENTENCE) | {
    NUMBER: "Float64"
}
"""A row a figure: every field of `Figure`, and its value as a number."""
MEASURE_COLUMNS: Final[Mapping[str, str]] = _dtypes(MEASURE_CELLS)
"""A row a measure: every field of `Measure`, its spread as columns of their own."""
FAMILY_COLUMNS: Final[Mapping[str, str]] = _dtypes(FAMILY_CELLS)
"""A row a family."""
CHECK_COLUMNS: Final[Mapping[str, str]] = _dtypes(CHECK_CELLS)
"""A row a check."""
BESIDE_COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    name: _dtypes(cells) for name, cells in BESIDE_CELLS.items()
}
"""The columns of what stands beside the verdicts, by the name of the frame."""
