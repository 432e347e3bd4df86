"""Numbers in the place of an object, whose noun the count before them has."""

import pytest

from centres_tui import extract_figures

TAKEN = [
    ("The firm runs 28 bakeries. On 3 May it gave notice on 11.", "11", "bakeries"),
    ("It has 28 barns. After talks it will close nine, leaving 17.", "17", "barns"),
    ("The river flooded 148 homes in 2021. This time it got into just nine.", "nine", "homes"),
    ("Unions say a hundred jobs are going. The mill says seventy-six.", "seventy-six", "jobs"),
    ("Some 94 nurses left; the union insists it is closer to 120.", "120", "nurses"),
    ("It shipped 600,000 crates a year. It gets through some 4 million.", "4 million", "crates"),
    ("Poles: about 2,300 new ones. Objections have come in against 640.", "640", "poles"),
    ("Now 7,344 farms are live. The firm calls the extra 1,372 \"a start\".", "1,372", "farms"),
    ("The farm says 412 ewes died. The figure it gave buyers was 180.", "180", "ewes"),
    ("Officers put the jobs at risk at about 350.", "350", "jobs"),
    ("They fed 27,300 people, 9,828 of them children.", "9,828", "children"),
    ("Inspectors (14 in post) had carried out 47 visits.", "14", "inspectors"),
    ("Three of Marsh Farming's eleven barns are lost.", "Three", "barns"),
    ("Closing two of the board's own five clinics saves £2m.", "two", "clinics"),
    ("Of 212 firms, 138 (65%) report lower takings.", "138", "firms"),
    ("The inquest into the three deaths opens on 4 April.", "three", "deaths"),
    ("Footfall in June was 9,300.", "9,300", "people"),
    ("It keeps 38 ferrymen. The port laid off 11.", "11", "ferrymen"),
    ("The quay has 60 cranes. A gale blew down 12.", "12", "cranes"),
    ("They planted 4,000 oaks. Deer ate 900.", "900", "oaks"),
]  # fmt: skip
LEFT = [
    ("The parish has 30 wells. She paid 40.", "40"),
    ("The club has 40 boats. He scored 12.", "12"),
    ("The clinic has 30 beds. It shut at 9.", "9"),
    ("The farm keeps 300 ewes. It weighed 210.", "210"),
    ("Two sheds burned. The index gained 4,000.", "4,000"),
    ("Skerry Line sold 90 berths. The ferry leaves on 14.", "14"),
    ("The yard built 90 boats. Its shares were down 12.", "12"),
]


@pytest.mark.parametrize(("text", "exact", "unit"), TAKEN, ids=[text for text, _, _ in TAKEN])
def test_a_number_takes_up_what_was_counted(text: str, exact: str, unit: str) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert (figure.kind, figure.unit) == ("count", unit)


@pytest.mark.parametrize(("text", "exact"), LEFT, ids=[text for text, _ in LEFT])
def test_a_price_or_a_score_takes_up_nothing(text: str, exact: str) -> None:
    assert all(not each.unit for each in extract_figures(text) if each.exact == exact)
