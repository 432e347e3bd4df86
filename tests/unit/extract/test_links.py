"""Parts of wholes, and old values that change to new ones."""

import pytest

from centres_tui import extract_figures
from marked import figures_of

PARTS = [
    ("«46» of its «53» clubs will fold.", [("46", "53")]),
    ("«46» out of «53» clubs could fold.", [("46", "53")]),
    ("«9» clubs out of «53» folded.", [("9", "53")]),
    ("«29» of the county's «41» pools would shut.", [("29", "41")]),
    ("«8» of «37» trains ran late.", [("8", "37")]),
    ("Nearly «half|fraction» of the «40» boats sank.", [("half", "40")]),
    ("«28%» of its «112» vans are electric.", [("28%", "112")]),
    ("Some «6,200» patients, of whom «2,300» are over 65, wait.", [("2,300", "6,200")]),
    ("It has «860,000» people, of which «169,000» are children.", [("169,000", "860,000")]),
    ("Over «1,000» families come, of which more than «half|fraction» pay.", [("half", "1,000")]),
    ("It spent «£13m», including «£5m» on pools.", [("£5m", "£13m")]),
    ("It spent «£13m» on schools, incl. «£5m» on books.", [("£5m", "£13m")]),
    ("The court heard «12» appeals. «Four» of them failed.", [("Four", "12")]),
    ("In a survey of «620» anglers, «91%» opposed the weir.", [("91%", "620")]),
    ("«840» anglers replied to the club, with «83%» against the weir.", [("83%", "840")]),
    (
        "The weir drew «4,310» responses; «62%» were against it, «27%» in favour.",
        [("62%", "4,310"), ("27%", "4,310")],
    ),
    (
        "The trust gives «£16m» to the «£21m» scheme, with the remaining «£5m» from fares.",
        [("£16m", "£21m"), ("£5m", "£21m")],
    ),
    (
        "The yard built «112» boats: «70» steel boats and «42» oak boats.",
        [("70", "112"), ("42", "112")],
    ),
    ("The mill put «£3m» towards the «£9m» cost.", [("£3m", "£9m")]),
    ("Only «210» («35%») of the «600» farms replied.", [("210", "600"), ("35%", "600")]),
    ("It got «£9m», and spent «£3m» of it on quays.", [("£3m", "£9m")]),
    ("The court heard «12» appeals. Of these, «four» failed.", [("four", "12")]),
    ("Of «37» routes, «14» will go and «9» change.", [("14", "37"), ("9", "37")]),
    ("It must make savings of «£125m». Nearly «£5m» of the savings come late.", [("£5m", "£125m")]),
    (
        "We run «37» lines. «14» of them go and another «nine» change.",
        [("14", "37"), ("nine", "37")],
    ),
]

NO_PARTS = [
    "It spent «£13m» on «12» schools.",
    "«Two» teams of «11» players met.",
    "A saving of «£3m» in «2» years.",
    "«53» of the clubs and «46» pools closed.",
    "The «12» judges heard «40» appeals.",
    "«£5m» more than the «£3m» of last year.",
    "«60» of «53» cannot be.",
    "Some «840» anglers replied to the club, up «12%» in favour of the weir.",
    "The board added «£6m» to the «£87m» bill.",
    "It moved from the «£3m» to the «£9m» hut.",
    "«840» anglers replied, and «12%» of the trout were against the net.",
    "It sold «5» tonnes of sand for «£400».",
    "«25%» of those asked said no; «40» said yes.",
    "«14» children of «3» families came in «2» buses.",
]

CHANGES = [
    ("Catches fell from «512» in 2017 to «341» in 2022.", ("512", "341")),
    ("The queue rose from «40» in March to «52» in April.", ("40", "52")),
    ("The yard's «12» cranes will be cut to «5».", ("12", "5")),
    ("The lodge reduced its «30» rooms to «24».", ("30", "24")),
    ("Fares rise to «£3.20», up from «£2.50».", ("£2.50", "£3.20")),
    ("A single will cost «£3.20», up from «£2.50».", ("£2.50", "£3.20")),
    ("Deaths fell to «38» from «46».", ("46", "38")),
    ("The saving falls to «£2.7m» a year from a previous «£3.4m».", ("£3.4m", "£2.7m")),
    ("The budget is cut from «£10m» to «£5.2m».", ("£10m", "£5.2m")),
    ("The share rose from «39%» of spending in May to «60%».", ("39%", "60%")),
    ("Turnout was «61%», down from «68%».", ("68%", "61%")),
]

NO_CHANGES = [
    "The «14» porters are cut to the bone and «3» left.",
    "Some «12» boats were moved to «5» berths.",
    "From June «2019» to July, «30» boats raced.",
    "It gave «£5m» to schools and «£3m» to pools.",
    "From «12» clubs came «40» players.",
    "It costs «£15» to enter and «£3» to park.",
    "The road runs from «3» lanes near the «12» shops.",
]


def parts(text: str) -> list[tuple[str, str]]:
    figures = figures_of(text)
    exact = {figure.id: figure.exact for figure in figures}
    return [(figure.exact, exact[figure.of]) for figure in figures if figure.of]


def test_a_measurement_is_a_part_of_the_one_that_opens_its_sentence() -> None:
    catch, cod = extract_figures("Of 45 tonnes of fish, 12 tonnes were cod.")
    assert cod.of == catch.id


def changes(text: str) -> list[tuple[str, str]]:
    figures = figures_of(text)
    exact = {figure.id: figure.exact for figure in figures}
    return [(figure.exact, exact[figure.changes_to]) for figure in figures if figure.changes_to]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_points_to_its_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize("text", NO_PARTS)
def test_what_only_stands_near_is_no_part(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_an_old_value_points_to_the_new_one(text: str, expected: tuple[str, str]) -> None:
    assert changes(text) == [expected]


@pytest.mark.parametrize("text", NO_CHANGES)
def test_two_amounts_side_by_side_are_no_change(text: str) -> None:
    assert changes(text) == []
