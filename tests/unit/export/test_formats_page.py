"""docs/formats.md names every format and every column."""

from pathlib import Path

import pytest

from centres_tui.export import FORMATS
from centres_tui.export.as_csv import LONG_CELLS
from centres_tui.export.as_ledger import LEDGER_CELLS
from centres_tui.export.contents import (
    BESIDE_CELLS,
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    MEASURE_CELLS,
    SOURCE_CELLS,
)

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
COLUMNS = {
    *SOURCE_CELLS,
    *FIGURE_CELLS,
    *MEASURE_CELLS,
    *FAMILY_CELLS,
    *CHECK_CELLS,
    *LONG_CELLS,
    *LEDGER_CELLS,
    *BESIDE_CELLS,
    *(name for cells in BESIDE_CELLS.values() for name in cells),
}


@pytest.mark.parametrize("name", sorted({*COLUMNS, *FORMATS}))
def test_the_page_names_it(name: str) -> None:
    assert f"`{name}`" in PAGE
