"""What a measure is called, and whose it is."""

import pytest

from stories import compared, measure_of, story

BOATS = "«46|unit=boats;subject={}» boats lay in Port Ellory harbour."
MORE = " The pier is «90|unit=metres;kind=length;subject={}» long."


@pytest.mark.parametrize(
    ("subjects", "named"),
    [
        ((("Port Trust", ""), ("Port Trust", ""), ("TV", "")), "Port Trust"),
        ((("Port Trust", ""), ("TV", "Port Trust")), "Port Trust"),
        ((("Port Ellory Trust", ""), ("Port Trust", "")), "Port Trust"),
        ((("B", ""), ("Port Trust", "")), "Port Trust"),
        ((("", ""), ("", "Port Trust")), ""),
    ],
    ids=["most sources", "spoken of elsewhere", "shorter", "more than a letter", "none"],
)
def test_the_subject_is_whom_the_sources_speak_of(
    subjects: tuple[tuple[str, str], ...], named: str
) -> None:
    stories = [
        story(name, BOATS.format(own) + (MORE.format(other) if other else ""), "2020-03-01")
        for name, (own, other) in zip("abc", subjects, strict=False)
    ]
    measure = measure_of(compared(*stories), *stories, exact="46")
    assert measure is not None
    assert measure.subject == named
