"""Sources on two subjects that have a name in common, and sources on one that have little more."""

from itertools import combinations

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.description import describe
from centres_tui.compare.kin import Kin
from stories import compared, measure_of, story

PORT = (
    "Unite says «1,904|unit=dockers» dockers at Harlsea port voted to strike. Harlsea dockers load"
    " «2,550|unit=boxes» boxes a day, and the port at Harlsea earns £«36|unit=m»m from boxes.",
    "Dockers at Harlsea, members of Unite, walked out. «1,904|unit=dockers» dockers load"
    " «2,550|unit=boxes» boxes at the port, and Harlsea dockers want more for the boxes.",
    "The port of Harlsea lost «2,550|unit=boxes» boxes. Its «1,904|unit=dockers» dockers are out,"
    " says Unite, and Harlsea has no dockers to load boxes at the port.",
)
PLANT = (
    "Halden says «455|unit=workers» workers at its Pontfaen plant will go. Unite says the plant"
    " made «1,350|unit=shafts» shafts, and Pontfaen workers made shafts at the Halden plant.",
    "Unite fights for «455|unit=workers» workers at Pontfaen. The Halden plant makes"
    " «1,350|unit=shafts» shafts, and workers at the plant in Pontfaen make the shafts.",
    "Halden of Pontfaen made «1,350|unit=shafts» shafts at the plant. Its «455|unit=workers»"
    " workers make shafts, says Unite, and the workers at the plant will go from Pontfaen.",
)
LETTER = (
    "Pontfaen was a town of shafts once. «1,904|unit=people» people came to see the plant, and its"
    " workers sang."
)


def kin_among(*texts: str) -> set[tuple[int, int]]:
    """Give the pairs of sources that are on one subject, by their ranks."""
    stories = [story(f"s{place}", text, "2024-05-06") for place, text in enumerate(texts)]
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    kin = Kin(described)
    places = {source: place for place, source in enumerate(kin.source_of)}
    return {
        pair
        for pair in combinations(sorted(places), 2)
        if kin.are_kin(*(places[one] for one in pair))
    }


def test_a_name_of_both_does_not_make_two_subjects_one() -> None:
    assert kin_among(*PORT, *PLANT) == {*combinations((0, 1, 2), 2), *combinations((3, 4, 5), 2)}


@pytest.mark.parametrize("texts", [(PORT[0], PLANT[0]), (PORT[0], PORT[1], PLANT[0])])
def test_a_name_is_enough_where_a_source_has_no_better_one(texts: tuple[str, ...]) -> None:
    assert (0, len(texts) - 1) in kin_among(*texts)


def test_a_source_that_only_has_the_name_of_a_subject_is_kin_of_that() -> None:
    kin = kin_among(*PORT, *PLANT, LETTER)
    assert {(3, 6), (4, 6), (5, 6)} <= kin
    assert not {(0, 6), (1, 6), (2, 6)} & kin


def test_the_order_of_sources_tells_nothing() -> None:
    mixed = kin_among(PLANT[0], PORT[0], PLANT[1], PORT[1], PLANT[2], PORT[2])
    assert mixed == {*combinations((0, 2, 4), 2), *combinations((1, 3, 5), 2)}


def test_an_equal_count_of_another_subject_is_another_measure() -> None:
    other = PLANT[0].replace("455|unit=workers", "1,904|unit=workers")
    stories = [story(f"s{place}", text) for place, text in enumerate((*PORT, other, *PLANT[1:]))]
    found = measure_of(compared(*stories), stories[0], stories[1], exact="1,904")
    assert found is not None
    assert {one.partition(":")[0] for one in found.figures} == {
        source.id for source, _ in stories[:3]
    }
