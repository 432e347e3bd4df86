"""Days of the month told by an ordinal in words alone."""

import pytest

from centres_tui import extract_figures

READ = {
    "on": ("Recycling starts again on the sixteenth.", "2025-06-16"),
    "after a month": ("They walk out on the sixth of June and again on the ninth.", "2025-06-09"),
    "until": ("The pool will stay shut until the twentieth, the council said.", "2025-06-20"),
    "by": ("Votes must be in by the eleventh.", "2025-06-11"),
    "from": ("The lorries will be back from the fifteenth.", "2025-06-15"),
}
LEFT = (
    "It was built by the ninth hole.",
    "He lives on the fourteenth floor.",
    "The flag fell on the third.",
    "Henry the Eighth.",
    "She was the sixth.",
)


@pytest.mark.parametrize(("text", "value"), READ.values(), ids=READ)
def test_an_ordinal_that_ends_a_clause_is_a_day(text: str, value: str) -> None:
    dates = [each for each in extract_figures(text, published="2025-06-03") if each.kind == "date"]
    assert dates[-1].value == value


@pytest.mark.parametrize("text", LEFT)
def test_other_ordinals_are_none(text: str) -> None:
    found = extract_figures(text, published="2025-06-03")
    assert not [each for each in found if each.kind == "date"]
