"""The label of what a figure measures."""

import pytest

from marked import figure_at, figures_of

LABELS = [
    ("The bank plans to close «46» branches.", "46", ["branches", "close"]),
    ("Currently «41,455» families are registered with a clinic.", "41,455",
     ["families", "registered", "clinic"]),
    ("The review is expected to deliver a «£4.5m» saving.", "£4.5m", ["saving", "deliver"]),
    ("They unveiled a «£12m» programme to reduce floods.", "£12m",
     ["programme", "reduce", "floods"]),
    ("It spent «£13m» on schools, including «£5m» allocated to books.", "£5m",
     ["allocated", "books"]),
    ("It has a net revenue budget of «£389m».", "£389m", ["net", "revenue", "budget"]),
    ("Nearly «24%» of the county's farms flooded.", "24%", ["farms", "flooded"]),
    ("New contracts begin in «2019-09|date».", "2019-09", ["contracts", "begin"]),
]  # fmt: skip

SENTENCES = [
    "The bank plans to close «46» of its «53» branches by «2021|date».",
    "«£12m»",
    "«14»",
    "«Two» votes to «one».",
    "On «2019-09|date», «3» men, «2» dogs and «£40» went missing near the old mill.",
]


@pytest.mark.parametrize(("text", "exact", "words"), LABELS)
def test_a_label_names_the_thing_and_what_becomes_of_it(
    text: str, exact: str, words: list[str]
) -> None:
    label = figure_at(text, exact).about
    assert set(words) <= set(label.split())


@pytest.mark.parametrize("text", SENTENCES)
def test_a_label_is_short_and_in_words_of_the_text(text: str) -> None:
    for figure in figures_of(text):
        words = figure.about.split()
        assert len(words) <= 12
        said = text.lower().replace("«", " ").replace("»", " ")
        assert all(word.lower().rstrip("s") in said for word in words if word != "to")


def test_part_and_whole_have_different_labels() -> None:
    part, whole = figures_of("The bank plans to close «46» of its «53» branches.")
    assert part.about != whole.about
