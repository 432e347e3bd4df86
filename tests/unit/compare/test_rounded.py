"""A hedged or rounded amount that fits one measure only, told in other words than that measure."""

import pytest

from centres_tui.compare import DEFAULT_WIDTHS, rounded
from centres_tui.compare.description import Description, describe
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.rounded import join_rounded
from centres_tui.compare.scores import score
from stories import DAY, LATER, Story, compared, measure_of, story

NAMES = "Ellory Dale Trust and the Ellory Dale Council spoke of Ellory Dale. "
SALE = "Ellory has sold «3,870|unit=season tickets» season tickets, its highest sale yet."
GRANT = "The council puts «£780,000» into its buses, the rescue says."
ANSWERS = "The survey in Ellory had «5,212|unit=responses» responses."


def three(twice: str, third: str) -> tuple[Story, Story, Story]:
    """Tell one thing in two sources, and another in a third."""
    first = story("a", NAMES + twice, "2021-05-03")
    second = story("b", NAMES + "So it was. " + twice, "2021-05-04")
    return first, second, story("c", NAMES + third, "2021-05-05")


PUPILS = "Of the pupils of Ellory «79%» got the school of their choice, the head told parents."
FITS = {
    "answers": (ANSWERS, "Filled in by «5,200|unit=people;bound=~» people, it lies in a drawer."),
    "answers once more": (
        ANSWERS,
        "The drawer of a clerk holds what «5,200|unit=people;bound=~» people wrote, page upon page,"
        " in spring.",
    ),
    "a share": (
        PUPILS,
        "Is «four in five|kind=fraction;value=0.8» enough, a mother asked, when a school has room"
        " for all?",
    ),
    "tickets": (SALE, "Up to now «four thousand|unit=people;bound=<» people bought tickets."),
    "money": (GRANT, "Spending «£750,000|bound=~» on buses was the right thing."),
}
FITS_NOT = {
    "nothing in common": (SALE, "Up in the hills «four thousand|unit=sheep;bound=~» sheep graze."),
    "two measures": (
        GRANT + " Its harbour had «£760,000» from a fund for harbours in the north.",
        "Spending «£750,000|bound=~» was the right thing.",
    ),
    "exact amounts": (GRANT, "Spending «£783,500» on the rescue of hedgehogs is another matter."),
    "not that near": (ANSWERS, "It drew some «4,000|unit=people;bound=>» people last year."),
    "its source has its own": (
        SALE,
        SALE + " It was cheered by «four thousand|unit=people;bound=~» people.",
    ),
}


@pytest.mark.parametrize(("twice", "third"), FITS.values(), ids=FITS)
def test_a_round_amount_joins_the_one_measure_that_it_fits(twice: str, third: str) -> None:
    stories = three(twice, third)
    measure = measure_of(compared(*stories), stories[0], exact=stories[0][1][0].exact)
    assert measure is not None
    assert (measure.verdict, len(measure.figures)) == ("consistent", 3)


@pytest.mark.parametrize(("twice", "third"), FITS_NOT.values(), ids=FITS_NOT)
def test_it_is_left_alone_otherwise(twice: str, third: str) -> None:
    stories = three(twice, third)
    lone = stories[2][1][-1]
    assert not any(lone.id in measure.figures for measure in compared(*stories).measures)


def test_round_amounts_of_several_sources_join_one_measure() -> None:
    round_one = "The survey was filled in by «{}|unit=people;bound=~» people."
    texts = (round_one.format("4,900"), ANSWERS, ANSWERS, round_one.format("5,500"))
    stories = [story(str(rank), NAMES + text, f"2021-05-0{rank + 1}")
               for rank, text in enumerate(texts)]  # fmt: skip
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    groups = Groups(described)
    groups.join(Edge(1, 2, score(described[1], described[2])))
    join_rounded(groups, Kin(described))
    assert sorted(groups.members[0]) == [0, 1, 2, 3]


STRANGERS = [f"{first}{vowel}{last}" for first in ("Bram", "Cald", "Dunn", "Fenn", "Garr", "Harl")
             for vowel in "aeiou" for last in ("ford", "wick", "stead", "combe")]  # fmt: skip
"""So many towns that have nothing to do with Ellory, or with each other."""


@pytest.fixture(scope="module")
def crowd() -> list[Description]:
    """Describe a lone amount, two figures of one measure near it, and those of many strangers."""
    hall = "The {} hall had «5,{}|unit=visitors» visitors in spring."
    twice = [hall.format(town, 120 + rank) for rank, town in enumerate(STRANGERS) for _ in (1, 2)]
    lone = "The survey was filled in by «5,200|unit=people;bound=~» people."
    texts = [NAMES + lone, *[NAMES + ANSWERS] * 2, *twice]
    stories = [story(f"{rank:03}", text, "2021-05-03") for rank, text in enumerate(texts)]
    figures = [figure for _, own in stories for figure in own]
    return describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)


@pytest.mark.parametrize(
    "dearer", [0, rounded._DEARER, 10**9], ids=["by source", "both", "by size"]
)
@pytest.mark.parametrize("most", [rounded._MOST, 1], ids=["few are near", "many are near"])
def test_amounts_of_strangers_do_not_count(
    most: int, dearer: int, crowd: list[Description], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounded, "_DEARER", dearer)
    monkeypatch.setattr(rounded, "_MOST", most)
    assert len(STRANGERS) > rounded._MOST / 2
    groups = Groups(crowd)
    for first in range(1, len(crowd), 2):
        groups.join(Edge(first, first + 1, score(crowd[first], crowd[first + 1])))
    join_rounded(groups, Kin(crowd))
    assert len(groups.members[groups.home[0]]) == (3 if most > 1 else 1)


@pytest.mark.parametrize(("fourth", "fits"), [("3,900", True), ("3,000", False)])
def test_a_value_of_before_is_not_asked_where_another_took_its_place(
    fourth: str, fits: bool
) -> None:
    stories = (
        story("a", NAMES + "Ellory has sold «2,120|unit=season tickets» season tickets.", DAY),
        story(
            "b",
            NAMES + "Ellory has sold «3,870|unit=season tickets» season tickets, not the"
            " «2,120|unit=season tickets;status=past» it first reported.",
            LATER,
        ),
        story("c", NAMES + f"Tickets in hand: «{fourth}|unit=people;bound=~» people.", LATER),
    )
    measure = measure_of(compared(*stories), stories[1], exact="3,870")
    assert measure is not None
    assert {figure.partition(":")[0] for figure in measure.figures} >= {"a" + "0" * 11}
    assert (stories[2][1][0].id in measure.figures) == fits
