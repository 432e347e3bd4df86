"""Values that are the same, or one of which rounds the other, where a table or a name differs."""

import pytest

from centres_tui.compare import compare
from centres_tui.extract import extract
from centres_tui.read import source_from_text

TIES = (
    "Ellory Dale Museum, the museum of Ellory Dale, has 4,217 coins and 613 stuffed birds in its"
    " rooms at Ellory Dale."
)
TABLE = (
    "It went as follows.\n\n"
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


TOLD_ALIKE = {
    "a sum under another name for who pays": (
        "Corran Relief paid $13.8m after the storm.",
        "After the storm the insurers sent $13.8m to the museum.",
        ("$13.8m", "$13.8m"),
    ),
    "a price for a day and for a head": (
        "A guide to the museum costs £19.75 a head.",
        "The museum will guide each visitor at £19.75, seven days a week.",
        ("£19.75", "£19.75"),
    ),
    "what was saved of a target": (
        "The museum had saved £4.2m of the savings target of £6.1m.",
        "The museum means to save £6.1m on its rooms.",
        ("£6.1m", "£6.1m"),
    ),
}
NEAR_ALIKE = {
    "ground in acres, rounded in few words": (
        "By August 31,200 acres were enrolled.",
        "Idle ground now covers just over 31,000 acres, the museum finds.",
        ("31,200 acres", "31,000 acres"),
    ),
    "weights in other words for what was weighed": (
        "Some 58 tonnes of waste came off the roof of the museum.",
        "The museum was rid of nearly 60 tonnes of muck.",
        ("58 tonnes", "60 tonnes"),
    ),
    "beds and bedrooms": (
        "The museum means to add about 1,800 beds for students at the depot.",
        "A plan for 1,850 bedrooms for students at the depot is before the museum.",
        ("1,800", "1,850"),
    ),
    "staff and lads of an agency": (
        "Another 47 agency staff of the museum will go.",
        "The 47 agency lads of the museum get nothing.",
        ("47", "47"),
    ),
}
TOLD_APART = {
    "miles near each other of which a source has two": (
        "By August 31,200 acres were enrolled, and the lake waters 31,400 acres.",
        "Idle ground now covers just over 31,000 acres, the museum finds.",
        ("31,400 acres", "31,000 acres"),
    ),
    "days near each other": (
        "The hall was shut for 312 days.",
        "It took about 310 days to count the birds.",
        ("312 days", "310 days"),
    ),
    "a rival's sum": (
        "Rival Corran Gallery, which is larger, was paid $13.8m after the storm.",
        "After the storm the insurers sent $13.8m to the museum.",
        ("$13.8m", "$13.8m"),
    ),
    "a sum of one digit under another name": (
        "Corran Relief, which looks after ships, paid $9m for them.",
        "The roof of the museum will cost $9m.",
        ("$9m", "$9m"),
    ),
    "a target and what passed it": (
        "What the rooms of the museum lost in heat was far above their target of 142 MWh.",
        "The rooms of the museum lost 142 MWh in heat.",
        ("142 MWh", "142 MWh"),
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


@pytest.mark.parametrize(("first", "second", "exact"), TOLD_ALIKE.values(), ids=TOLD_ALIKE)
def test_a_value_of_two_digits_joins_under_another_name(
    first: str, second: str, exact: tuple[str, str]
) -> None:
    assert are_joined(first, second, exact)


@pytest.mark.parametrize(("first", "second", "exact"), NEAR_ALIKE.values(), ids=NEAR_ALIKE)
def test_what_is_measured_or_named_alike_joins(
    first: str, second: str, exact: tuple[str, str]
) -> None:
    assert are_joined(first, second, exact)


@pytest.mark.parametrize(
    ("first", "second", "exact"), (APART | TOLD_APART).values(), ids=APART | TOLD_APART
)
def test_other_values_are_left_alone(first: str, second: str, exact: tuple[str, str]) -> None:
    assert not are_joined(first, second, exact)


def test_an_amount_in_another_unit_behind_its_year_is_the_same_again() -> None:
    first = "Dale Mill burned 410 MWh last year, or 1,476 GJ."
    assert are_joined(first, "Dale Mill burned 410 MWh last year.", ("1,476 GJ", "410 MWh"))
    other = "Dale Mill burned 410 MWh last year, and its ovens 1,476 GJ of gas."
    assert not are_joined(other, "Dale Mill burned 410 MWh last year.", ("1,476 GJ", "410 MWh"))
