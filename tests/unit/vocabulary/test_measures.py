from fractions import Fraction

import pytest

from centres_tui.vocabulary.load import load_table, table
from centres_tui.vocabulary.measures import measure_words, unit_factors
from centres_tui.vocabulary.units import units


@pytest.mark.parametrize("name", ["measures/general", "measures/childrens_centres"])
@pytest.mark.parametrize("key", ["concepts", "opposed", "alike"])
def test_no_word_is_claimed_twice(name: str, key: str) -> None:
    if key not in load_table(name):
        return
    words = [word for entry in table(name, key, str).values() for word in entry.split()]
    assert sorted(words) == sorted(set(words))


def test_every_opposed_concept_is_known() -> None:
    known = measure_words()
    named = {*known.concepts.values(), *known.concepts, "total"}
    assert set(known.slots) <= named


def test_forms_of_a_word_are_one_concept() -> None:
    known = measure_words()
    assert {known.concept(word) for word in ("shut", "closure", "closing", "axed")} == {"close"}
    assert known.concept("harbour") == "harbour"


@pytest.mark.parametrize(
    "words",
    [
        "spills leaked dumping",
        "donations donated fundraisers",
        "railway trainsets",
        "outages powercuts disconnected",
        "growers crofters farmer",
        "footfall visitors attendees",
        "takeover buyout purchase",
        "demolition bulldozed razed",
        "culled slaughter",
        "found uncovered discovery",
        "cases illness unwell poisoned sickened",
        "immunised inoculation jab vaccinations",
        "rehoused relocation displaced evacuees",
        "repossessed eviction",
        "enrolment intake register",
        "creche preschool childminders nurseries",
        "mugged robbers heist",
        "arson burnt inferno blaze",
        "incarcerated jailings custodial",
        "adjourned slippage setback rescheduled",
        "quashed overturned acquitted",
        "plucked rescuers airlifted",
        "floodwaters waterlogged inundated",
        "amalgamation merger consolidated",
        "recipients received beneficiaries",
        "refusal rejected objectors",
        "hostel refuge shelters",
        "payout compensation awarded",
        "rulings judgment decided",
    ],
)
def test_what_papers_and_reports_call_one_thing_is_one_concept(words: str) -> None:
    known = measure_words()
    assert len({known.concept(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("robbery", "burglary"),
        ("refuse", "refused"),
        ("found", "founded"),
        ("rescued", "spared"),
        ("homeless", "evacuated"),
        ("hospitalised", "injured"),
        ("training", "trains"),
        ("escaped", "leaked"),
        ("stranded", "grounded"),
        ("lives", "deaths"),
        ("cars", "care"),
        ("cod", "code"),
        ("fire", "fired"),
        ("books", "booked"),
        ("stores", "stored"),
        ("starters", "finishers"),
        ("far", "fares"),
    ],
)
def test_words_for_two_things_are_two_concepts(first: str, second: str) -> None:
    known = measure_words()
    assert known.concept(first) != known.concept(second)


def test_words_of_the_bundled_subject_stand_for_one_thing() -> None:
    assert {measure_words().alike[word] for word in ("centres", "hubs", "bases")} == {"site"}


@pytest.mark.parametrize(
    ("kind", "unit", "worth"),
    [
        ("length", "miles", Fraction(1609344, 1000)),
        ("duration", "hours", Fraction(1, 24)),
        ("mass", "tonnes", Fraction(1000)),
        ("area", "hectares", Fraction(10000)),
    ],
)
def test_units_have_their_exact_worth(kind: str, unit: str, worth: Fraction) -> None:
    assert unit_factors()[kind][unit] == worth


def test_the_first_unit_of_each_kind_is_the_one_compared_in() -> None:
    for factors in unit_factors().values():
        assert next(iter(factors.values())) == 1


def test_every_unit_that_is_read_is_converted() -> None:
    known = unit_factors()
    for name, unit in units().by_name.items():
        if unit.factor is not None and unit.kind not in {"temperature", "number"}:
            assert known[unit.kind][name] > 0


def test_both_tables_of_units_give_one_worth() -> None:
    factors, sizes = unit_factors(), units().by_name
    for kind in load_table("measures/conversions"):
        told = {name: worth for name, worth in factors[kind].items() if name in sizes}
        for one, worth in told.items():
            for two, other in told.items():
                size = Fraction(sizes[one].factor or 0) / Fraction(sizes[two].factor or 1)
                assert abs(worth / other - size) <= size / 10**6, (one, two)
