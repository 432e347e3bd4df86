"""A pile on many subjects: what of one is measured by another's is named."""

from pathlib import Path

import pytest

from centres_tui import load_dataset
from centres_tui.dataset.dataset import Dataset
from centres_tui.model.comparison import Check, Measure
from stories import compared, measure_of, story

SETS = Path(__file__).parents[2] / "sets"
SEEDS = Path(__file__).parents[3] / "seeds"
MIXED = 8
"""So many measures and checks of this pile of 61 subjects join two; a mend makes it fewer."""
THE_SAME = 0.95
"""This part of the measures of each subject alone is found, figure by figure, in the pile."""
TOWNS = [f"{begin}{end}" for begin in ("Pell", "Marl", "Kell") for end in ("by", "ow", "ton", "ey")]


@pytest.fixture(scope="module")
def pile() -> Dataset:
    return load_dataset([SETS, SEEDS])


def test_hardly_any_measure_or_check_joins_sources_on_two_subjects(pile: Dataset) -> None:
    folder = {source.id: Path(source.path).parent.name for source in pile.records.sources}
    found: list[Measure | Check] = [*pile.comparison.measures, *pile.comparison.checks]
    joined = [{folder[figure.partition(":")[0]] for figure in one.figures} for one in found]
    mixed = [sorted(folders) for folders in joined if len(folders) > 1]
    assert len(found) > 20 * MIXED
    assert len(mixed) <= MIXED, mixed


def test_nearly_all_measures_of_a_subject_are_found_in_the_pile_as_alone(pile: Dataset) -> None:
    told = {frozenset(one.figures): one.verdict for one in pile.comparison.measures}
    alone = [
        one
        for folder in sorted(path for path in SETS.iterdir() if path.is_dir())
        for one in load_dataset([folder]).comparison.measures
    ]
    same = [told.get(frozenset(one.figures)) == one.verdict for one in alone]
    assert len(alone) > 1000
    assert sum(same) / len(same) >= THE_SAME


def test_a_word_like_others_in_the_pile_is_no_name_that_ties_two_sources() -> None:
    one = story("a", "Jobs. The permit for the Ellory mill has «41|unit=conditions» conditions.")
    two = story("b", "Jobs. The permit for the Marsham tip has «41|unit=conditions» conditions.")
    others = [
        story(name, f"Some jobs went at the works in {town}, «{count}|unit=posts» posts in all.")
        for name, town, count in (("c", "Torrow", 212), ("d", "Pellby", 377))
    ]
    assert measure_of(compared(one, two), one, two, exact="41") is not None
    assert measure_of(compared(one, two, *others), one, two, exact="41") is None


def test_sources_on_other_subjects_with_the_value_of_before_change_no_revision() -> None:
    one = story(
        "a",
        "In Ellory «six|unit=colleagues;value=6» colleagues have died. Tents came in"
        " «nine|unit=lorries;value=9» lorries.",
        "2020-03-01",
    )
    two = story(
        "b",
        "In Ellory «nine|unit=people;value=9» people have died. On Wednesday the figure of the firm"
        " was «six|value=6».",
        "2020-09-01",
    )
    others = [
        story(
            f"c{place}",
            f"{town} sold «six|unit=goats;value=6» goats, «six|unit=hens;value=6» hens and"
            " «six|unit=ducks;value=6» ducks at its fair.",
            "2020-01-01",
        )
        for place, town in enumerate(TOWNS)
    ]
    alone = measure_of(compared(one, two), one, two, exact="six")
    among = measure_of(compared(one, two, *others), one, two, exact="six")
    assert alone is not None
    assert among is not None
    assert alone.verdict == among.verdict == "revised"
    assert alone.figures == among.figures
