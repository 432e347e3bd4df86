"""A pile on many subjects: nothing of one is measured by, or added up with, another's."""

from pathlib import Path

import pytest

from centres_tui import load_dataset
from centres_tui.dataset.dataset import Dataset
from centres_tui.model.comparison import Check, Measure

SETS = Path(__file__).parents[2] / "sets"
SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def pile() -> Dataset:
    return load_dataset([SETS, SEEDS])


def test_no_measure_and_no_check_joins_sources_on_different_subjects(pile: Dataset) -> None:
    folder = {source.id: Path(source.path).parent for source in pile.records.sources}
    compared: list[Measure | Check] = [*pile.comparison.measures, *pile.comparison.checks]
    mixed = [
        one.id
        for one in compared
        if len({folder[figure.partition(":")[0]] for figure in one.figures}) > 1
    ]
    assert len(compared) > len(set(folder.values()))
    assert mixed == []
