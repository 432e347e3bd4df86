from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from centres_tui.compare import compare
from centres_tui.model.comparison import Comparison
from gold_sets import FOLDERS, GoldSet, gold_set, pairs_found, scored

SETS = tuple(FOLDERS)
BARS = {
    "seeds": (0.95, 0.9),
    "airline_strike": (0.88, 0.88),
    "airport_runway": (0.9, 0.75),
    "barley_harvest": (0.9, 0.65),
    "beach_pollution": (0.95, 0.8),
    "bin_collections": (0.98, 0.91),
    "bird_flu": (0.88, 0.73),
    "biscuit_factory": (0.96, 0.8),
    "bridge_repair": (0.93, 0.90),
    "broadband": (0.80, 0.81),
    "car_plant": (0.78, 0.68),
    "cholera_bulletins": (0.95, 0.9),
    "club_finances": (0.9, 0.82),
    "coin_hoard": (0.9, 0.72),
    "court_case": (0.9, 0.85),
    "dam_levels": (0.79, 0.82),
    "data_breach": (0.95, 0.88),
    "election_recount": (0.9, 0.9),
    "ferries": (0.75, 0.74),
    "fire_stations": (0.88, 0.87),
    "flood_wall": (0.95, 0.86),
    "food_bank": (0.96, 0.85),
    "grocer_closures": (0.9, 0.85),
    "hospital_beds": (0.95, 0.92),
    "hospital_merger": (0.95, 0.8),
    "hospital_waiting": (0.95, 0.95),
    "housing": (0.95, 0.92),
    "hurricane": (0.91, 0.63),
    "landfill": (0.95, 0.92),
    "library_closures": (0.9, 0.88),
    "measles_outbreak": (0.9, 0.74),
    "mine_rescue": (0.85, 0.65),
    "museum": (0.9, 0.82),
    "music_festival": (0.72, 0.74),
    "opera_house": (0.93, 0.74),
    "pharmacies": (0.93, 0.83),
    "police_stations": (0.92, 0.9),
    "pottery_closure": (0.94, 0.82),
    "prison": (0.9, 0.67),
    "rail_reopening": (0.83, 0.84),
    "reservoirs": (0.72, 0.61),
    "river_flood": (0.9, 0.8),
    "salmon_farm": (0.87, 0.87),
    "school_meals": (0.9, 0.84),
    "school_places": (0.8, 0.82),
    "ship_aground": (0.9, 0.9),
    "social_care": (0.84, 0.78),
    "software_layoffs": (0.95, 0.75),
    "stadium": (0.95, 0.77),
    "student_housing": (0.84, 0.78),
    "swimming_pools": (0.89, 0.86),
    "takeover": (0.82, 0.77),
    "teachers_strike": (0.71, 0.66),
    "telescope_array": (0.93, 0.82),
    "tram_line": (0.9, 0.85),
    "tram_works": (0.98, 0.92),
    "university_strike": (0.9, 0.75),
    "vaccine_drive": (0.88, 0.72),
    "wildfire": (0.9, 0.82),
    "wind_farm": (0.94, 0.74),
    "zoo": (0.87, 0.82),
}
"""For each set the least precision and the least F1 of pairs across sources."""


JOINED = {
    ("airline_strike", "02:f008", "05:f025"),
    ("broadband", "02:f021", "02:f022"),
    ("mine_rescue", "03:f001", "03:f003"),
    ("pottery_closure", "01:f021", "04:f028"),
    ("opera_house", "04:f013", "05:f008"),
    ("salmon_farm", "01:f009", "05:f022"),
    ("measles_outbreak", "01:f015", "03:f021"),
    ("housing", "01:f019", "02:f014"),
    ("vaccine_drive", "01:f012", "03:f006"),
    ("school_meals", "03:f028", "03:f033"),
    ("ferries", "01:f020", "02:f027"),
    ("museum", "01:f005", "05:f003"),
    ("music_festival", "04:f007", "03:f023"),
    ("reservoirs", "01:f022", "03:f026"),
    ("social_care", "03:f017", "03:f018"),
    ("social_care", "01:f029", "04:f016"),
    ("social_care", "03:f032", "01:f026"),
    ("student_housing", "02:f010", "03:f020"),
    ("takeover", "01:f012", "05:f018"),
    ("takeover", "01:f021", "03:f009"),
    ("teachers_strike", "02:f022", "02:f023"),
    ("teachers_strike", "02:f020", "04:f042"),
}
"""Traps still joined.

A target for one group of people and for another; a deficit and a grant for a roof; homes with one
bedroom and affordable homes; cases never vaccinated and patients of a hospital; shares of food and
of posts; flights and seats; two values of a contract told in two columns; people found alive and
people found dead; net debts of two years; what an appeal raised and a grant; two distances of
10 km; days on which two things begin; what may come and what came; the highest fine there may be
and was; what was drawn
and what was left; shares of savings and of homes; a price and what is saved against it; two phases
of a building; a profit and proceeds; disposals assumed and offered; what is asked here, paid there.
"""


NOT_FOUND = {
    ("bin_collections", "580,000 / 52,400 = 0.76 x 12"),
    ("bridge_repair", "3.6 - 2.1 = 1.3"),
    ("food_bank", "17,400 / 30,000 = 68%"),
    ("opera_house", "0.8 / 2.4 = almost half"),
    ("salmon_farm", "3.9m / 70 = 65,000"),
    ("tram_works", "231.5 / 8 > 30"),
    ("housing", "58m / 340 = 250,000"),
    ("police_stations", "2,340 + 120 = 2,450"),
    ("bird_flu", "28 October + five days = 4 November"),
    ("biscuit_factory", "561 x 26,000 = over 18m"),
    ("ferries", "48 + 12 = 62"),
    ("reservoirs", "4,312 - 9 = 4,301"),
    ("social_care", "4,310 - 3,980 = 400"),
    ("social_care", "44p + 23p + 14p + 9p + 12p = £1"),
    ("social_care", "74 + 31 + 19 = 126"),
    ("swimming_pools", "7.65 - 1.5 = 6.25"),
    ("swimming_pools", "1906 + 117 = 2025"),
    ("swimming_pools", "14 - 9 = 6.5"),
    ("takeover", "47,300 + 19,800 = 69,000"),
    ("zoo", "4 x 23.95 > 96"),
}
"""Sums that fail, of which nothing says so yet."""


@cache
def comparison_of(name: str) -> Comparison:
    gold = gold_set(name)
    return compare(gold.figures, gold.sources)


@pytest.mark.parametrize("name", SETS)
def test_figures_of_one_measure_are_put_together(name: str) -> None:
    found = scored(pairs_found(comparison_of(name)), gold_set(name).pairs())
    precision, f1 = BARS[name]
    assert found[0] >= precision, found
    assert found[2] >= f1, found


def test_measures_that_are_found_have_their_verdicts() -> None:
    right = [verdict for name in SETS for verdict in verdicts_of(name)]
    assert right.count(True) / len(right) >= 0.85


def verdicts_of(name: str) -> list[bool]:
    """Say of each gold group that is put together, at least in part, if its verdict is right."""
    gold, measures = gold_set(name), comparison_of(name).measures
    found = []
    for group in gold.groups:
        wanted = {gold.id_of(name) for name in group["members"]}
        best = max(measures, key=lambda one: len(wanted & set(one.figures)))
        if len(wanted & set(best.figures)) > 1:
            found.append(best.verdict == group["verdict"])
    return found


@pytest.mark.parametrize("name", [name for name in SETS if name != "seeds"])
def test_sums_that_fail_are_found_and_those_that_hold_are_not_denied(name: str) -> None:
    gold = gold_set(name)
    holds = {frozenset(amounts(gold, one.figures)): one.holds for one in comparison_of(name).checks}
    for check in gold.checks:
        found = holds.get(frozenset(amounts(gold, map(gold.id_of, check["members"]))))
        is_missed = (name, check["relation"]) in NOT_FOUND
        assert (found == "no") == (check["holds"] is False and not is_missed), check


def test_what_is_not_found_yet_is_named_as_the_gold_names_it() -> None:
    failing = {
        (name, check["relation"])
        for name in SETS
        for check in gold_set(name).checks
        if check["holds"] is False
    }
    trapped = {(name, *trap["members"]) for name in SETS for trap in gold_set(name).traps}
    assert failing >= NOT_FOUND
    assert trapped >= JOINED


@pytest.mark.parametrize("name", SETS)
def test_the_gold_quotes_its_sources(name: str) -> None:
    gold = gold_set(name)
    texts = {source.id: source.text for source in gold.sources}
    assert all(texts[one.source][one.start : one.end] == one.exact for one in gold.figures)


def amounts(gold: GoldSet, figures: Iterable[str]) -> Iterator[tuple[str, str]]:
    by_id = {figure.id: figure for figure in gold.figures}
    for one in figures:
        yield by_id[one].source, str(by_id[one].value)


@pytest.mark.parametrize("name", SETS)
def test_numbers_that_look_alike_by_chance_stay_apart(name: str) -> None:
    gold = gold_set(name)
    measure = {figure: one.id for one in comparison_of(name).measures for figure in one.figures}
    for trap in gold.traps:
        found = [measure.get(gold.id_of(member)) for member in trap["members"]]
        joined = [one for one in found if one is not None]
        if trap["kind"] != "other day":
            is_known = (name, *trap["members"]) in JOINED
            assert (len(set(joined)) < len(joined)) == is_known, trap


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
    measures = [one for one in comparison_of("seeds").measures if wanted & set(one.figures)]
    assert [set(one.figures) for one in measures] == [wanted]
    assert measures[0].verdict == verdict


@pytest.mark.parametrize(
    "relation", ["53 - 46 = 7", "53 - 38 = 15", "50 + 50 = 100", "60 + 40 = 100"]
)
def test_the_seeds_sums_are_found(relation: str) -> None:
    assert relation in {check.relation for check in comparison_of("seeds").checks}


def test_the_revision_of_the_seeds_gives_its_dates() -> None:
    revised = [one for one in comparison_of("seeds").measures if one.verdict == "revised"]
    assert revised[0].ordered_by == "publication: 2018-09-18, 2019-04-29"
    assert revised[0].reason.startswith("46 (18 Sep 2018, proposed")
    assert revised[0].reason.endswith("both remainders stated: 53 - 46 = 7, 53 - 38 = 15")
