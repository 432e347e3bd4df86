import pytest
from rich.cells import cell_len
from rich.segment import Segment

from centres_tui.tui.widgets.columns import Column, fit, fitted_widths, last_first_column, set_out


def drawn(text: str, width: int, right: bool = False) -> str:
    return "".join(s.text for s in fit([Segment(text)], width, "right" if right else "left"))


@pytest.mark.parametrize(
    ("text", "width", "right", "shown"),
    [
        pytest.param("38", 5, False, "38   ", id="filled"),
        pytest.param("38", 5, True, "   38", id="filled on the left"),
        pytest.param("Rainfall", 5, False, "Rain…", id="cut"),
        pytest.param("水位下降", 6, False, "水位 …", id="cut inside a wide character"),
        pytest.param("", 3, False, "   ", id="empty"),
        pytest.param("abc", 0, False, "", id="no room"),
    ],
)
def test_a_cell_takes_exactly_its_width(text: str, width: int, right: bool, shown: str) -> None:
    assert drawn(text, width, right) == shown
    assert cell_len(shown) == width


def test_the_spare_width_goes_to_the_columns_that_grow() -> None:
    columns = [Column("a", "", 4), Column("b", "", 4, flex=1), Column("c", "", 4, flex=2)]

    assert fitted_widths(columns, 12 + 4 + 10) == [4, 7, 11]


def test_without_spare_width_columns_keep_their_least() -> None:
    assert fitted_widths([Column("a", "", 4, flex=1), Column("b", "", 4)], 5) == [4, 4]


def test_columns_leave_on_the_left_until_the_last_is_whole() -> None:
    assert last_first_column([10, 10, 10], 34) == 0
    assert last_first_column([10, 10, 10], 33) == 1
    assert last_first_column([10, 50], 20) == 1


@pytest.mark.parametrize(
    ("width", "shown"),
    [(6, "  abcd"), (7, "  abcd "), (9, "  abcd  …"), (12, "  abcd  efgh")],
    ids=["one fills the line", "a gap is left", "a column is cut", "both"],
)
def test_a_column_beyond_the_line_is_left_out(width: int, shown: str) -> None:
    cells = [[Segment("abcd")], [Segment("efgh")]]
    line = set_out(Segment("  "), cells, [(4, "left"), (4, "left")], width, "…")
    assert "".join(segment.text for segment in line) == shown
