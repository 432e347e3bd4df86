"""What had come in by the day of one source, and by that of a later one, is one measure."""

import pytest

from stories import compared, measure_of, story

EARLY, LATER = "2020-03-01", "2020-05-01"

ROSE = {
    "an appeal": (
        "The Ellory roof appeal has brought in «£23,700».",
        "The Ellory roof appeal has now reached «£31,250».",
    ),
    "cases": (
        "With «23|unit=cases» confirmed cases of mumps since January, Ellory shut its school.",
        "As of May there were «58|unit=cases» confirmed cases of mumps in Ellory.",
    ),
    "trees": (
        "So far «340|unit=trees» trees have been planted along the Ellory canal.",
        "Volunteers had planted «910|unit=trees» trees along the Ellory canal by the end of April.",
    ),
}

APART = {
    "it fell": (
        "The Ellory roof appeal has brought in «£31,250».",
        "The Ellory roof appeal has now reached «£23,700».",
    ),
    "many times as many": (
        "So far «34|unit=trees» trees have been planted along the Ellory canal.",
        "Volunteers had planted «910|unit=trees» trees along the Ellory canal by the end of April.",
    ),
    "some of them": (
        "In Ellory «19|unit=cases» of those confirmed cases of mumps had been abroad.",
        "As of May there were «58|unit=cases» confirmed cases of mumps in Ellory.",
    ),
    "another thing": (
        "So far «340|unit=trees» trees have been planted along the Ellory canal.",
        "Volunteers had mended «910|unit=boats» boats along the Ellory canal by the end of April.",
    ),
    "what is planned": (
        "So far «340|unit=trees;status=planned» trees are to be planted along the Ellory canal.",
        "Volunteers had planted «910|unit=trees» trees along the Ellory canal by the end of April.",
    ),
}


@pytest.mark.parametrize(("before", "after"), ROSE.values(), ids=ROSE)
def test_what_had_come_in_is_one_measure(before: str, after: str) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    measure = measure_of(compared(*stories), *stories, exact=stories[0][1][0].exact)
    assert measure is not None
    assert len(measure.figures) == 2
    assert measure.verdict == "revised"


@pytest.mark.parametrize(("before", "after"), APART.values(), ids=APART)
def test_other_amounts_are_not_what_had_come_in(before: str, after: str) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    measure = measure_of(compared(*stories), *stories, exact=stories[0][1][0].exact)
    assert measure is None or "what had come to the day of each" not in measure.grounds
