"""Whose figure it is."""

import pytest

from marked import figures_of

COUNCIL = "Norfolk County Council"

OWN = [
    ("The council plans to close «46» centres.", COUNCIL),
    ("Norfolk CC is to close «46» centres.", COUNCIL),
    ("Norfolk closed «46» centres.", COUNCIL),
    ("NCC closed «46» centres.", COUNCIL),
    ("Libraries in Alder Edge, Disley and Prestbury will close to save «£3m».", COUNCIL),
    ("Cheshire East Council's plan would save «£3m».", "Cheshire East Council"),
    ("The council's EPS was «£3».", COUNCIL),
    ("In all «46» centres closed.", COUNCIL),
    ("Neighbouring Oxmere closed «12» centres.", "Oxmere"),
    ("Last year Oxmere City Council closed «12» centres.", "Oxmere City Council"),
    ("The deal was struck after Tarn Valley Buses said it would scrap «14» lines.",
     "Tarn Valley Buses"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "subject"), OWN)
def test_names_and_nouns_are_given_in_full(text: str, subject: str) -> None:
    assert figures_of(text, about=COUNCIL)[0].subject == subject


def test_the_firm_is_the_firm_named_before() -> None:
    text = "Acme Steel Ltd made «40» bridges. The company hired «12» welders."
    assert [figure.subject for figure in figures_of(text)] == ["Acme Steel Ltd"] * 2


def test_a_pronoun_keeps_the_subject() -> None:
    text = "Oxmere City Council closed «12» pools. It reopened «two» pools."
    found = [figure.subject for figure in figures_of(text, about=COUNCIL)]
    assert found == ["Oxmere City Council"] * 2


def test_a_player_owns_the_goals() -> None:
    assert figures_of("Since May Chris Wood has scored «22» goals.")[0].subject == "Chris Wood"


def test_an_age_is_the_person_s() -> None:
    text = "Pensioner Walt Ferris, «78|age», takes the bus."
    assert figures_of(text, about=COUNCIL)[0].subject == "Walt Ferris"


def test_the_day_of_publication_is_the_article_s() -> None:
    figure = figures_of("Monday «2019-04-29|date»\n\nIt closed.", published="2019-04-29")[0]
    assert (figure.subject, figure.about) == ("article", "publication date")


TOLD_BY_OTHERS = [
    ("Landlords owe «£9m», the Courier has learned.", ""),
    ("The Evening Echo reported that «40» jobs would go.", ""),
    ("Clinics owe «£9m», according to the Tide Foundation.", ""),
    ("Royal Mail reported a loss of «£9m».", "Royal Mail"),
    ("With «40» pupils left, Elm Bank closed.", "Elm Bank"),
    ("Option 1: close Elm Grove and Moor Lane (two of «nine» pools).", ""),
    ("| Pool | Net cost |\n| Elm Grove | «412» |", ""),
    ("Elm Bank, which shut Moor Lane, has «40» lockers.", "Elm Bank"),
    ("«Two» of its docks opened; Ness Point follows later.", ""),
    ("Some say «two» opened, but Ness Point did not.", ""),
]


@pytest.mark.parametrize(("text", "subject"), TOLD_BY_OTHERS)
def test_who_only_tells_it_or_comes_in_another_clause_is_not_the_subject(
    text: str, subject: str
) -> None:
    assert figures_of(text)[0].subject == subject
