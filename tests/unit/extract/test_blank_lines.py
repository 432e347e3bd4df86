"""Nothing is stated across a blank line."""

import pytest

from centres_tui.extract import extract_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Total staff\n\n45\n\nHours worked\n\n36", [("45", "number"), ("36", "number")]),
        ("Rooms 12\n\nHours: 9am to 5pm", [("12", "number")]),
        ("Turnout of 96\n\nnext\n\nmonths was.", [("96", "count")]),
        ("One\n\nthird of the vote went.", []),
        ("The ward has 12\nhours a day.", [("12\nhours", "duration")]),
    ],
    ids=["cells", "opening hours", "two blank lines", "a fraction", "one line end"],
)
def test_a_blank_line_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(figure.exact, figure.kind) for figure in extract_figures(text)] == expected
