"""A pile on many subjects: nothing of one is measured by, or added up with, another's."""

from pathlib import Path

import pytest

from centres_tui import load_dataset
from centres_tui.dataset.dataset import Dataset
from centres_tui.model.comparison import Check, Measure
from stories import compared, measure_of, story

SETS = Path(__file__).parents[2] / "sets"
SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def pile() -> Dataset:
    return load_dataset([SETS, SEEDS])


def test_no_measure_and_no_check_joins_sources_on_different_subjects(pile: Dataset) -> None:
    folder = {source.id: Path(source.path).parent for source in pile.records.sources}
    found: list[Measure | Check] = [*pile.comparison.measures, *pile.comparison.checks]
    mixed = [
        one.id
        for one in found
        if len({folder[figure.partition(":")[0]] for figure in one.figures}) > 1
    ]
    assert len(found) > len(set(folder.values()))
    assert mixed == []


def test_a_word_like_others_in_the_pile_is_no_name_that_ties_two_sources() -> None:
    one = story("a", "Jobs. The permit for the Ellory mill has «41|unit=conditions» conditions.")
    two = story("b", "Jobs. The permit for the Marsham tip has «41|unit=conditions» conditions.")
    others = [
        story(name, f"Some jobs went at the works in {town}, «{count}|unit=posts» posts in all.")
        for name, town, count in (("c", "Torrow", 212), ("d", "Pellby", 377))
    ]
    assert measure_of(compared(one, two), one, two, exact="41") is not None
    assert measure_of(compared(one, two, *others), one, two, exact="41") is None
