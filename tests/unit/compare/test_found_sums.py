"""Sums over two sentences, rises with their base, rows of two years, averages, written sums."""

import pytest

from stories import checks_of, compared, story

FOUND = {
    "a rise with the amount that it is on": (
        "The club sold «980|unit=tickets» tickets, a rise of «80|unit=tickets» on the"
        " «900|unit=tickets» of May.",
        "980 - 900 = 80",
        "yes",
    ),
    "a rise that does not fit": (
        "The club sold «980|unit=tickets» tickets, a rise of «60|unit=tickets» on the"
        " «900|unit=tickets» of May.",
        "980 - 900 = 80 against 60",
        "no",
    ),
    "how much more than an estimate": (
        "The roof is now put at «£56,000», «£14,000» more than the estimate of «£42,000» in May.",
        "£56,000 - £42,000 = £14,000",
        "yes",
    ),
    "parts that the next sentence tells": (
        "The school will spend «£90,000». Of that «£50,000» is for books and «£40,000» for desks.",
        "£50,000 + £40,000 = £90,000",
        "yes",
    ),
    "a whole of which two parts are told": (
        "Claims came to «£9m», of which «£5m» is for homes and «£4m» for shops.",
        "£5m + £4m = £9m",
        "yes",
    ),
    "a list that makes a figure two sentences before": (
        "The barn cost «£320,000». It opened in spring. The fund gave «£210,000», the county"
        " «£50,000» and neighbours «£60,000».",
        "£210,000 + £50,000 + £60,000 = £320,000",
        "yes",
    ),
    "what each of a number had": (
        "So far «83|unit=growers» growers have had «£500» each, «£42,500» in all.",
        "83 x £500 = £41,500 against £42,500",
        "no",
    ),
    "an average of a total and a count": (
        "Growers made «702|unit=claims» claims. They are worth «£24.1m». The average claim is"
        " «£34,300».",
        "£24.1m / 702 = £34,300",
        "approximately",
    ),
    "a part of the whole before and its share": (
        "The list has «18,462|unit=patients» patients. Of these, «2,769|unit=patients» («15%»)"
        " wait.",
        "2,769 / 18,462 = 15% against 15%",
        "approximately",
    ),
    "a plan that a number was taken from": (
        "The chain said that «35|unit=shops» shops would go. It now says «29|unit=shops», after"
        " «6|unit=shops» were spared.",
        "35 - 29 = 6",
        "yes",
    ),
    "two years of a row and the change that the text states": (
        "Item    «2018|kind=date;value=2018»    «2017|kind=date;value=2017»\n"
        "Sales    «£4,812»    «£4,655»\n\nSales rose «3.4%|trend=up».",
        "£4,655 to £4,812 is 3.4%",
        "approximately",
    ),
    "a product that the text writes out": (
        "«34|unit=turbines» turbines x «15» = «510» in all.",
        "34 x 15 = 510",
        "yes",
    ),
    "a wrong product that the text writes out": (
        "«34|unit=turbines» turbines x «15» = «540» in all.",
        "34 x 15 = 540, not so",
        "no",
    ),
}

NOT_FOUND = {
    "a rise on no stated amount": (
        "The club sold «980|unit=tickets» tickets, a rise of «80|unit=tickets», and has"
        " «900|unit=members» members."
    ),
    "two amounts that happen to make the one before": (
        "The club earned «£90,000». Rent cost «£50,000» and a coach «£40,000»."
    ),
    "an average that a total and a count do not give": (
        "Growers made «702|unit=claims» claims. They are worth «£24.1m». The average pump costs"
        " «£31,000»."
    ),
    "each of some and a total of something else": (
        "So far «83|unit=growers» growers have had «£500» each, and a fair raised «£42,500»."
    ),
    "an equals sign between strangers": "Gate «4» x «2» metres; score = «9».",
}


@pytest.mark.parametrize("case", FOUND)
def test_a_sum_is_found(case: str) -> None:
    text, relation, holds = FOUND[case]
    checks = checks_of(story("a", text))
    assert relation in checks, sorted(checks)
    assert checks[relation].holds == holds


@pytest.mark.parametrize("case", NOT_FOUND)
def test_numbers_that_nothing_ties_are_not_tested(case: str) -> None:
    assert not checks_of(story("a", NOT_FOUND[case]))


def test_what_is_left_of_a_whole_that_another_source_states() -> None:
    first = story(
        "a",
        "Ellory Stores will close «35|unit=shops;of=412;status=planned» of its"
        " «412|unit=shops» shops.",
        "2020-03-01",
    )
    second = story(
        "b",
        "Ellory Stores will close «35|unit=shops;status=planned» shops. «377|unit=shops» shops"
        " will be left.",
        "2020-03-02",
    )
    relations = {check.relation: check.holds for check in compared(first, second).checks}
    assert relations["412 - 35 = 377"] == "yes"
