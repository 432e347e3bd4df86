"""Equal counts by other nouns: wider ones, people of whom it is told, nouns from elsewhere."""

import pytest

from centres_tui.compare.nouns import alike_nouns, noun_key, told_of, wider_nouns
from centres_tui.compare.words import stem_of
from centres_tui.vocabulary.load import table
from centres_tui.vocabulary.measures import measure_words
from stories import compared, measure_of, tied

TOGETHER = {
    "posts that are counted in full time": (
        "The council will cut «43|unit=posts» posts at the baths.",
        "The council will cut «43|unit=full-time equivalents» full-time equivalents at the baths.",
        "43",
    ),
    "a wider noun": (
        "The fund is open to «74|unit=businesses» businesses by the quay.",
        "All «74|unit=bakeries» bakeries may draw on the fund.",
        "74",
    ),
    "a wider noun for machines": (
        "The ridge would carry «23|unit=machines» machines.",
        "Planners say yes to «23|unit=turbines» turbines on the ridge.",
        "23",
    ),
    "families and households": (
        "The flood drove out «37|unit=families» families.",
        "In the flood «37|unit=households» households left by boat.",
        "37",
    ),
    "people of whom it is told that they work there": (
        "The dairy employs «86|unit=people» people.",
        "«Eighty-six|unit=workers;value=86» workers were told at noon.",
        "86",
    ),
    "people of whom it is told that they fell ill": (
        "The clinic knows of «58|unit=cases» cases.",
        "So far «58|unit=people» people got sick.",
        "58",
    ),
    "people of whom it is told that they help unpaid": (
        "The kitchen has «67|unit=people» people on its rota.",
        "She thanked «67|unit=volunteers» volunteers.",
        "67",
    ),
    "two words for one sort of shop": (
        "The valley keeps «63|unit=chemists» chemists.",
        "There are «63|unit=pharmacies» pharmacies left.",
        "63",
    ),
    "a wider noun and a value near by, in many of the same words": (
        "By the grant survey «38|unit=bakeries» bakeries on the quay lost trade last winter.",
        "By the grant survey «35|unit=businesses» businesses on the quay lost trade last winter.",
        "38",
    ),
    "what a brigade sends out": (
        "Pellby has «14|unit=fire engines» fire engines.",
        "At Pellby «fourteen|unit=appliances;value=14» appliances stand ready.",
        "14",
    ),
    "lives and deaths": (
        "The night of the flood claimed «37|unit=lives» lives.",
        "The inquest is into «37|unit=deaths» deaths on the night of the flood.",
        "37",
    ),
    "pupils to whom it was done": (
        "There were «46|unit=expulsions» expulsions in Ellory.",
        "Schools in Ellory expelled «46|unit=pupils» pupils.",
        "46",
    ),
    "people of whom it is told that they were robbed": (
        "Officers spoke to «28|unit=victims» victims.",
        "The gang robbed «28|unit=people» people.",
        "28",
    ),
    "people of whom it is told that they sleep outside": (
        "The count found «53|unit=rough sleepers» rough sleepers.",
        "On that night «53|unit=people» people slept in doorways.",
        "53",
    ),
    "people of whom it is told that they walked out": (
        "Some «640|unit=strikers» strikers stood at the gate.",
        "At noon «640|unit=people» people walked out on strike.",
        "640",
    ),
    "members of a union": (
        "The union balloted «412|unit=members» members.",
        "Of the yard «412|unit=porters» porters were balloted.",
        "412",
    ),
    "fire engines by the name that brigades use": (
        "The brigade would lose «11|unit=engines» engines under the plan.",
        "«11|unit=appliances» appliances would go under the plan.",
        "11",
    ),
    "rides of one sort": (
        "The park will open with «23|unit=attractions» attractions.",
        "The park asks for patience on its «23|unit=rollercoasters» rollercoasters.",
        "23",
    ),
    "graves and those who lie in them": (
        "Trenches by the abbey held «58|unit=burials» burials.",
        "The lab has the «58|unit=skeletons» skeletons from the trenches.",
        "58",
    ),
    "vessels, though a parcel is shipped": (
        "The port took in «46|unit=ships» ships.",
        "It has room for «46|unit=vessels» vessels.",
        "46",
    ),
    "a noun that stands elsewhere": (
        "Divers say that «91,000|unit=trout» trout have died in the pens.",
        "The number of dead that the firm gave its owners was «91,000|unit=owners».",
        "91,000",
    ),
}

APART = {
    "people and what they make in full time": (
        "The baths employ «43|unit=staff» staff by the quay.",
        "The baths employ «41|unit=full-time equivalents» full-time equivalents by the quay.",
        "43",
    ),
    "those who began a race and those who came through it": (
        "The race had «4,612|unit=starters» starters.",
        "The race had «4,380|unit=finishers» finishers.",
        "4,612",
    ),
    "loaned books and those who loan them": (
        "The library counts «5,140|unit=borrowers» borrowers.",
        "The library counts «4,960|unit=books» books.",
        "5,140",
    ),
    "nouns for two sorts of thing": (
        "Ellory has sold «46|unit=boats» boats this year.",
        "Ellory has sold «46|unit=lorries» lorries this year.",
        "46",
    ),
    "two sorts of crime": (
        "Ellory had «46|unit=burglaries» burglaries.",
        "Ellory had «46|unit=robberies» robberies.",
        "46",
    ),
    "two sorts of one wider noun": (
        "The street has «46|unit=bakeries» bakeries.",
        "The street has «46|unit=garages» garages.",
        "46",
    ),
    "people of whom something else is told": (
        "The dairy has «86|unit=staff» staff.",
        "«Eighty-six|unit=people;value=86» people crowded into the hall.",
        "86",
    ),
    "a wider noun and another number": (
        "The fund is open to «74|unit=businesses» businesses.",
        "All «69|unit=bakeries» bakeries may draw on the fund.",
        "74",
    ),
    "people who work there and another number": (
        "The dairy employs «86|unit=people» people.",
        "«Ninety-four|unit=workers;value=94» workers were told at noon.",
        "86",
    ),
    "a wider noun and a value far off, in many of the same words": (
        "By the grant survey «38|unit=bakeries» bakeries on the quay lost trade last winter.",
        "By the grant survey «97|unit=businesses» businesses on the quay lost trade last winter.",
        "38",
    ),
    "children and families": (
        "At the new school «143|unit=children» children are on the list.",
        "It left out «143|unit=families» families who moved here.",
        "143",
    ),
    "a noun that stands elsewhere and no word in common": (
        "The panel called «46|unit=witnesses» witnesses.",
        "The bakery let its clerks go, «46|unit=clerks».",
        "46",
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), TOGETHER.values(), ids=TOGETHER)
def test_equal_counts_by_other_nouns_are_one_measure(first: str, second: str, exact: str) -> None:
    a, b = tied(first, second)
    measure = measure_of(compared(a, b), a, b, exact=exact)
    assert measure is not None
    assert len(measure.sources) == 2


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_counts_of_other_things_stay_apart(first: str, second: str, exact: str) -> None:
    a, b = tied(first, second)
    assert measure_of(compared(a, b), a, b, exact=exact) is None


def test_no_noun_is_a_wider_one_of_its_own() -> None:
    words = table("measures/general", "sorts", str)
    own = {name: set(name.split()) & set(nouns.split()) for name, nouns in words.items()}
    assert {name: both for name, both in own.items() if both} == {}


@pytest.mark.parametrize(
    ("noun", "wider"),
    [
        ("shop", "business"),
        ("nurse", "staff"),
        ("clinic", "site"),
        ("kayak", "vessel"),
        ("winery", "firm"),
        ("kiln", "structure"),
        ("airliner", "plane"),
        ("cremation", "burial"),
        ("stallholder", "pitch"),
    ],
)
def test_wider_nouns_are_found_by_key(noun: str, wider: str) -> None:
    assert noun_key(stem_of(wider)) in wider_nouns()[noun_key(stem_of(noun))]


@pytest.mark.parametrize(
    ("noun", "key"),
    [
        ("cars", "vehicle"),
        ("nurses", "nurse"),
        ("plants", "factory"),
        ("ships", "vessel"),
        ("stores", "shop"),
        ("trains", "train"),
    ],
)
def test_a_noun_has_its_own_key_and_not_that_of_a_verb(noun: str, key: str) -> None:
    assert noun_key(stem_of(noun)) == key


def test_what_is_told_of_people_is_kept_by_concept() -> None:
    assert "hire" in told_of()[noun_key(stem_of("workers"))]
    assert "infected" in told_of()["infected"]


def test_nouns_of_one_key_are_in_one_set_of_those_that_are_alike() -> None:
    sets: dict[str, set[str]] = {}
    for word, name in measure_words().alike.items():
        sets.setdefault(noun_key(stem_of(word)), set()).add(name)
    assert {key: names for key, names in sets.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("noun", "other", "is_alike"),
    [
        ("items", "pieces", True),
        ("spills", "discharges", True),
        ("redundancies", "dismissals", True),
        ("clinics", "practices", True),
        ("contracts", "agreements", True),
        ("passengers", "commuters", True),
        ("gigs", "concerts", True),
        ("boreholes", "wells", True),
        ("wells", "collieries", False),
        ("trips", "vehicles", False),
        ("visitors", "tenants", False),
        ("missiles", "drones", False),
        ("prisoners", "guards", False),
    ],
)
def test_nouns_are_alike_where_they_stand_for_one_thing(
    noun: str, other: str, is_alike: bool
) -> None:
    known = alike_nouns()
    names = known[noun_key(stem_of(noun))], known.get(noun_key(stem_of(other)))
    assert (names[0] == names[1]) == is_alike


def test_nouns_that_are_alike_are_found_by_key() -> None:
    assert (
        alike_nouns()[noun_key(stem_of("homes"))] == alike_nouns()[noun_key(stem_of("properties"))]
    )
