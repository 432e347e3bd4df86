"""Sums that are named, rows of tables and parts of known wholes stay apart from other amounts."""

import pytest

from stories import DAY, LATER, TIES, compared, measure_of, story

HERDS = (
    "Farm          Sheep lost     Sheep to be sold\n"
    "Ardens            «168|unit=sheep;of=x»          «410|unit=sheep;of=y»\n"
    "Marbeck           «121|unit=sheep;of=x»          «365|unit=sheep;of=y»\n"
    "All               «289|unit=sheep;id=x»          «775|unit=sheep;id=y»\n"
)

APART = {
    "a loss and what is put in": (
        "The county is putting in «£9.5m».",
        "Ardens, the builder, made a pre-tax loss of «£9.5m» last year.",
        "£9.5m",
    ),
    "what was lost and what is put in": (
        "The county is putting in «£9.5m».",
        "Ardens, the builder, lost about «£9.5m» before tax.",
        "£9.5m",
    ),
    "what is owed and what a sale brings": (
        "Tickets to be sold should fetch «£640,000».",
        "The charity owes just over «£640,000».",
        "£640,000",
    ),
    "by how much a budget is passed": (
        "The cost of care is cut from «£9m|to=£5.2m» to «£5.2m».",
        "Care leads to an overspend by «£5.6m» unless the cost is cut.",
        "£5.6m",
    ),
    "a deficit and lottery money": (
        "The theatre is heading for a deficit of «£2.4m».",
        "The roof has «£2.4m» of lottery money behind it.",
        "£2.4m",
    ),
    "reserves and a price": (
        "Tickets to be sold should fetch «£640,000».",
        "The charity holds reserves of «£640,000».",
        "£640,000",
    ),
    "a fine and a gift": (
        "An old pupil gave the school «£75,000».",
        "The court imposed a «£75,000» fine on the driver.",
        "£75,000",
    ),
    "a prize and the cost of a hall": (
        "The novel won a prize of «£52,000».",
        "Painting the hall came to «£52,000».",
        "£52,000",
    ),
    "one row of a table and all": (
        "About «180|unit=sheep;bound=~» sheep had been lost by then.",
        HERDS,
        "168",
    ),
    "one row and another value of another column": (
        "The dealer says «412|unit=sheep» sheep were lost.",
        HERDS,
        "410",
    ),
    "a size and how far something reaches": (
        "The agency has set up a control zone of «10 km|kind=length;unit=kilometres;value=10».",
        "Sign to end cages within «10 km|kind=length;unit=kilometres;value=10» of any river.",
        "10 km",
    ),
    "what was paid from a fund and the fund": (
        "Ellory Dale has a hardship fund of «£450,000» for its shops.",
        "By May the shops of Ellory Dale had received «£298,200» from the hardship fund.",
        "£450,000",
    ),
    "what sails and what was called off": (
        "In the strike «328|unit=ferries;status=planned» ferries will operate.",
        "In the strike «312|unit=ferries» ferries were cancelled.",
        "328",
    ),
    "people of whom nothing like is told": (
        "«Nineteen|unit=unprotected people;value=19» of those infected had never had a dose.",
        "A ward in Halverson has «nineteen|unit=people;value=19» people.",
        "nineteen",
    ),
    "a whole and a number of its parts": (
        "Of «64|unit=bolts;id=x» bolts, «19|unit=bolts;of=x» bolts are cracked. The bolts hold.",
        "Of the «nineteen|unit=cracked bolts;value=19;id=y» cracked bolts, a"
        " «dozen|unit=bolts;value=12;of=y» bolts have been changed.",
        "64",
    ),
}

TOGETHER = {
    "a loss and what was lost": (
        "The dairy made a loss of «£9.5m» before tax.",
        "The dairy lost «£9.5m».",
        "£9.5m",
    ),
    "a deficit and a hole to be filled": (
        "The theatre is heading for a deficit of «£2.4m».",
        "It must find «£2.4m».",
        "£2.4m",
    ),
    "a loan in other words": (
        "The bank would lend the club «£12m».",
        "The club has a bank loan of «£12m».",
        "£12m",
    ),
    "a fine and what was paid for it": (
        "The court imposed a «£75,000» fine on the driver.",
        "The driver paid «£75,000» for that.",
        "£75,000",
    ),
    "a fine and what has to be paid": (
        "The court imposed a fine of «£75,200».",
        "Ardens has to pay «£75,200».",
        "£75,200",
    ),
    "a row that the text names": (
        "Ardens lost «168|unit=sheep» sheep, its owner said.",
        HERDS,
        "168",
    ),
    "how far off and within how far": (
        "The nearest school of Ellory Dale is «300 metres|kind=length;unit=metres;value=300» away.",
        "The nearest school is within «300 metres|kind=length;unit=metres;value=300» of Ellory.",
        "300 metres",
    ),
    "people of whom the like is told": (
        "«Nineteen|unit=people;value=19» people were infected in Halverson.",
        "In Halverson «nineteen|unit=people;value=19» people are infected.",
        "nineteen",
    ),
    "the total of a table": (
        "About «290|unit=sheep;bound=~» sheep were lost.",
        HERDS,
        "289",
    ),
}


def are_joined(first: str, second: str, exact: str) -> bool:
    """Whether a figure with such a text is in a measure of both sources."""
    one, two = story("a", TIES + first, DAY), story("b", TIES + second, LATER)
    measure = measure_of(compared(one, two), one, two, exact=exact)
    return measure is not None and len(measure.sources) > 1


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_other_sorts_of_amounts_stay_apart(first: str, second: str, exact: str) -> None:
    assert not are_joined(first, second, exact)


@pytest.mark.parametrize(("first", "second", "exact"), TOGETHER.values(), ids=TOGETHER)
def test_one_sort_in_other_words_is_joined(first: str, second: str, exact: str) -> None:
    assert are_joined(first, second, exact)


STEPS = {
    "both tell the whole change": (
        "The board cut its forecast of the catch from «31,000 tonnes|value=31000;kind=mass;"
        "unit=tonnes;to=x» to «26,500 tonnes|value=26500;kind=mass;unit=tonnes;id=x».",
        2,
    ),
    "one states the old value alone": (
        "The board expects a catch of «31,000 tonnes|value=31000;kind=mass;unit=tonnes;"
        "status=forecast» this year.",
        1,
    ),
}


@pytest.mark.parametrize(("first", "count"), STEPS.values(), ids=STEPS)
def test_a_change_that_all_tell_is_two_measures(first: str, count: int) -> None:
    later = (
        "The forecast of the catch was cut to «26,500 tonnes|value=26500;kind=mass;unit=tonnes;"
        "id=x» from the «31,000 tonnes|value=31000;kind=mass;unit=tonnes;to=x» announced."
    )
    one, two = story("a", TIES + first, DAY), story("b", TIES + later, LATER)
    comparison = compared(one, two)
    ours = {figure.id for figure in (*one[1], *two[1]) if figure.kind == "mass"}
    held = [measure for measure in comparison.measures if ours.intersection(measure.figures)]
    assert len(held) == count
