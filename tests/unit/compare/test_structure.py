"""Rests of one whole are one measure, however many sources state the sum."""

import pytest

from centres_tui.compare import compare
from centres_tui.extract import extract
from centres_tui.model.source import Source
from centres_tui.read import source_from_text

NEWS = (
    "Ellory Bay, {day} March 2021\n\nThe Ellory Bay trust will close {part} of its 53 boathouses, "
    "leaving {rest} boathouses open, its keeper told members on evening {number}."
)


def paper(number: int) -> Source:
    part = 46 if number % 2 else 38
    text = NEWS.format(day=1 + number % 28, part=part, rest=53 - part, number=f"no. {number}")
    return source_from_text(text, f"{number:03}.txt")


@pytest.mark.parametrize("count", [4, 30, 64], ids=["few", "many", "more than all are compared"])
def test_what_is_left_of_a_whole_is_one_measure(count: int) -> None:
    sources = [paper(number) for number in range(count)]
    figures = [figure for source in sources for figure in extract(source)]
    comparison = compare(figures, sources)
    by_id = {figure.id: figure for figure in figures}
    held = [{str(by_id[one].value) for one in measure.figures} for measure in comparison.measures]
    assert {"7", "15"} in held
