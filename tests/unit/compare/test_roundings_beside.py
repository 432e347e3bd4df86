"""A value that rounds another is no other row, part or time than that of the other."""

import pytest

from centres_tui.compare import compare
from centres_tui.extract import extract
from centres_tui.read import source_from_text

TIES = (
    "Ellory Dale Museum, the museum of Ellory Dale, has 4,217 coins and 613 stuffed birds in its"
    " rooms at Ellory Dale."
)
TABLE = (
    "Tickets sold were as follows.\n\n"
    "                    2018         2023\n"
    "    Main hall    148,300       96,100\n"
    "    Mill room     41,500       62,700\n"
    "    Both         189,800      158,800\n"
)
JOINED = {
    "a cell of a row and what rounds it": (
        TABLE,
        "Visits were down by a third, from 148,000 in 2018 to 96,000 in 2023.",
        ("148,300", "148,000"),
    ),
    "the next cell and what rounds it": (
        TABLE,
        "Visits were down by a third, from 148,000 in 2018 to 96,000 in 2023.",
        ("96,100", "96,000"),
    ),
    "a part of one number that is a whole in the other source": (
        "Of its 24,600 members 7,250 are new members.",
        "It took in 7,250 new members last year; 40 per cent of them are students.",
        ("7,250", "7,250"),
    ),
}
APART = {
    "a cell and what is no rounding of it": (
        TABLE,
        "The roof was mended with 97,000 slates from the north.",
        ("96,100", "97,000"),
    ),
    "a part and a whole equal in two digits": (
        "Of its 63 rooms 26 are closed.",
        "It has 26 wardens in all. Nine of the 26 live in the house.",
        ("26", "26"),
    ),
}


def are_joined(first: str, second: str, exact: tuple[str, str]) -> bool:
    sources = [
        source_from_text(f"{day} March 2024\n\n{TIES}\n\n{text}\n", f"{name}.txt")
        for day, name, text in ((1, "a", first), (4, "b", second))
    ]
    figures = [figure for source in sources for figure in extract(source)]
    homes = [
        {
            measure.id
            for measure in compare(figures, sources).measures
            for figure in figures
            if figure.id in measure.figures and figure.exact == text and figure.source == source.id
        }
        for text, source in zip(exact, sources, strict=True)
    ]
    return not homes[0].isdisjoint(homes[1])


@pytest.mark.parametrize(("first", "second", "exact"), JOINED.values(), ids=JOINED)
def test_what_rounds_a_value_joins_it(first: str, second: str, exact: tuple[str, str]) -> None:
    assert are_joined(first, second, exact)


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_other_values_are_left_alone(first: str, second: str, exact: tuple[str, str]) -> None:
    assert not are_joined(first, second, exact)
