"""Bare numbers take their noun from the end of the sentence before, or from a question."""

import pytest

from centres_tui import extract_figures

NAMED = {
    "a question of yes or no": (
        "There are 300 cooks.\n\n**Are the ovens being mended?** Twelve of the 38 are.",
        ("Twelve", "ovens"),
        ("38", "ovens"),
    ),
    "a question that doubts": (
        "We have 40 guards.\n\n**Can't volunteers do it?** The club counts 260.",
        ("260", "volunteers"),
    ),
    "yes before the number": ("## Will any mills close?\n\nYes: 14 this year.", ("14", "mills")),
    "the end of the sentence before": (
        "It plans to spend £9.8 million on its boilers. 14 of the 38 would be new.",
        ("14", "boilers"),
        ("38", "boilers"),
    ),
    "a change to them": (
        "There is a change to the ferries. Twelve will go.",
        ("Twelve", "ferries"),
    ),
    "fewer of them": (
        "There would be fewer trams. Eleven would go this year.",
        ("Eleven", "trams"),
    ),
}

LEFT = {
    "what was counted just before": (
        "The firm has 300 cooks and sells to the schools. Twelve will go.",
        "Twelve",
        "cooks",
    ),
    "a sentence that speaks of the count before": (
        "We have 40 boats. They go to the islands. Twelve need paint.",
        "Twelve",
        "boats",
    ),
    "nouns that nobody counts": ("It spoke of the costs. Twelve will go.", "Twelve", ""),
    "a question of two things": (
        "**Will shops or banks close?** Twelve will.",
        "Twelve",
        "",
    ),
    "a number with a noun": ("Police went through the homes. Three men fled.", "Three", "men"),
}


@pytest.mark.parametrize("case", NAMED.values(), ids=NAMED)
def test_a_noun_leads_to_the_number(case: tuple[str, tuple[str, str]]) -> None:
    text, *expected = case
    units = {one.exact: one.unit for one in extract_figures(text)}
    for exact, unit in expected:
        assert units[exact] == unit


@pytest.mark.parametrize(("text", "exact", "unit"), LEFT.values(), ids=LEFT)
def test_other_numbers_keep_what_they_count(text: str, exact: str, unit: str) -> None:
    assert {one.exact: one.unit for one in extract_figures(text)}[exact] == unit
