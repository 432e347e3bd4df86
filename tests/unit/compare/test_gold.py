import pytest

from centres_tui.compare import compare
from centres_tui.model.comparison import Comparison
from gold_sets import GoldSet, gold_set, pairs_found, scored

SETS = ("seeds", "court_case", "club_finances", "dam_levels")


def comparison_of(gold: GoldSet) -> Comparison:
    return compare(gold.figures, gold.sources)


@pytest.mark.parametrize(
    ("name", "precision", "f1"),
    [("seeds", 0.95, 0.9), ("court_case", 0.9, 0.85), ("club_finances", 0.9, 0.85)],
)
def test_figures_of_one_measure_are_put_together(name: str, precision: float, f1: float) -> None:
    gold = gold_set(name)
    found = scored(pairs_found(comparison_of(gold)), gold.pairs())
    assert found[0] >= precision, found
    assert found[2] >= f1, found


def test_a_stream_of_numbers_on_one_event_is_grouped_with_care() -> None:
    gold = gold_set("dam_levels")
    precision, recall, _ = scored(pairs_found(comparison_of(gold)), gold.pairs())
    assert precision >= 0.7
    assert recall >= 0.7


@pytest.mark.parametrize("name", SETS)
def test_numbers_that_look_alike_by_chance_stay_apart(name: str) -> None:
    gold = gold_set(name)
    measure = {figure: one.id for one in comparison_of(gold).measures for figure in one.figures}
    for trap in gold.traps:
        found = [measure.get(gold.id_of(member)) for member in trap["members"]]
        joined = [one for one in found if one is not None]
        if trap["kind"] != "other day":
            assert len(set(joined)) == len(joined), trap


@pytest.mark.parametrize(
    ("group", "verdict"),
    [
        ("g01", "agree"),
        ("g02", "revised"),
        ("g03", "revised"),
        ("g04", "conflict"),
        ("g05", "consistent"),
        ("g06", "agree"),
    ],
)
def test_the_seeds_groups_have_their_verdicts(group: str, verdict: str) -> None:
    gold = gold_set("seeds")
    members = next(one["members"] for one in gold.groups if one["id"] == group)
    wanted = {gold.id_of(member) for member in members}
    measures = [one for one in comparison_of(gold).measures if wanted & set(one.figures)]
    assert [set(one.figures) for one in measures] == [wanted]
    assert measures[0].verdict == verdict


@pytest.mark.parametrize(
    "relation", ["53 - 46 = 7", "53 - 38 = 15", "50 + 50 = 100", "60 + 40 = 100"]
)
def test_the_seeds_sums_are_found(relation: str) -> None:
    gold = gold_set("seeds")
    assert relation in {check.relation for check in comparison_of(gold).checks}


def test_the_revision_of_the_seeds_gives_its_dates() -> None:
    gold = gold_set("seeds")
    revised = [one for one in comparison_of(gold).measures if one.verdict == "revised"]
    assert revised[0].ordered_by == "publication: 2018-09-18, 2019-04-29"
    assert revised[0].reason.startswith("46 (18 Sep 2018, proposed")
    assert revised[0].reason.endswith("both remainders stated: 53 - 46 = 7, 53 - 38 = 15")
