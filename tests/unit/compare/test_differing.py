"""Values that differ, in few words that both texts have."""

import pytest

from stories import compared, measure_of, tied

TOGETHER = {
    "a small count": (
        "The surgery runs «five|unit=clinics» clinics in the week.",
        "So now it is «four|unit=clinics» clinics.",
        "four",
    ),
    "savings a year": (
        "The merger, when all of the depots have moved, is to bring savings of about «£24m».",
        "Officers now believe that it will take longer, and put the savings at «£29m».",
        "£29m",
    ),
    "posts that nobody fills": (
        "The keeper says that «38|unit=posts» posts at the docks are empty.",
        "Look at the posts with nobody in them, by our own count last week: «52|unit=posts».",
        "52",
    ),
    "a part that one body pays": (
        "The owners would contribute «£37m».\n\nThe bank lends «£25m».",
        "By now the owners are meeting «£44m» of it.",
        "£44m",
    ),
    "a small count for each week": (
        "The hall holds «five|unit=sessions;per=week» sessions a week.",
        "There will be «four|unit=sessions;per=week» sessions a week.",
        "four",
    ),
}
APART = {
    "what two sources set a level against": (
        "The wardens count «4,310|unit=seals» seals, against «3,980|unit=seals» a year ago.",
        "They counted «4,395|unit=seals» seals in March, against «4,310|unit=seals» in autumn.",
        "3,980",
    ),
    "a level now and one to come": (
        "It keeps «£38,600» in its reserves, which the auditors call prudent, for a rainy day.",
        "The appeal did well: the aim is to have reserves of «£49,000|status=planned» by then.",
        "£49,000",
    ),
    "another year": (
        "In «2015|kind=date;value=2015» the airport handled"
        " «2.4m|kind=count;unit=passengers;value=2400000» passengers.",
        "In «2017|kind=date;value=2017» it was"
        " «2.7m|kind=count;unit=passengers;value=2700000» passengers.",
        "2.7m",
    ),
    "shares": (
        "Staff uptake of the jab in Ellory Dale is «93%».",
        "Uptake of the jab by infants has been «81%».",
        "81%",
    ),
    "nearer to another amount": (
        "Roofing the barn cost «£41,000».\n\nRoofing the old chapel cost «£52,000».",
        "The wardens spent «£58,000» on roofing the barn.",
        "£52,000",
    ),
    "no word in common": (
        "The wall is costing «£41,000».",
        "A widow left the choir «£52,000».",
        "£52,000",
    ),
    "far larger": (
        "It keeps «£38,600» in its reserves, which the auditors call prudent, for a rainy day.",
        "The appeal did well, but money is short: the reserves are down to «£9,000» by now.",
        "£9,000",
    ),
    "quarters": (
        "Third-quarter revenue of the mill was «£1.02m».",
        "The mill had second-quarter revenue of «£1.21m».",
        "£1.21m",
    ),
    "one of them on top": (
        "The surgery runs «five|unit=clinics» clinics in the week.",
        "Another «four|unit=clinics» clinics are held.",
        "four",
    ),
    "other things": (
        "Storm Oda felled «61|unit=oaks» oaks on the ridge.",
        "Storm Oda tore «74|unit=slates» slates off the hall.",
        "74",
    ),
}


@pytest.mark.parametrize(("first", "second", "value"), TOGETHER.values(), ids=TOGETHER)
def test_a_value_in_few_words_of_both_differs(first: str, second: str, value: str) -> None:
    stories = tied(first, second)
    measure = measure_of(compared(*stories), *stories, exact=value)
    assert measure is not None
    assert len(measure.sources) > 1
    assert measure.verdict in {"conflict", "revised"}


@pytest.mark.parametrize(("first", "second", "value"), APART.values(), ids=APART)
def test_other_amounts_stay_apart(first: str, second: str, value: str) -> None:
    stories = tied(first, second)
    assert measure_of(compared(*stories), *stories, exact=value) is None


RISES = {
    "is": "The increase in the bill is «£1.54m».",
    "was": "The total rise in the bill was «£1.54m».",
    "comes to": "On the bill that rise comes to «£1.54m».",
    "came to some": "The bill is paid, and the increase came to some «£1.54m».",
    "nearly": "The bill shocked us; this sharp jump is nearly «£1.54m».",
}


@pytest.mark.parametrize("later", RISES.values(), ids=RISES)
def test_what_a_noun_for_a_rise_comes_to_is_no_level(later: str) -> None:
    rise = tied("The bill for the Ellory weir has jumped by «£1.3m|trend=up».", later)
    level = tied("The bill for the Ellory weir stands at «£1.3m».", later)
    assert measure_of(compared(*rise), *rise, exact="£1.54m") is not None
    assert measure_of(compared(*level), *level, exact="£1.54m") is None


@pytest.mark.xfail(reason="sources on one subject, and too few words to tell the two apart")
def test_amounts_for_each_of_two_counts_stay_apart() -> None:
    one, two = tied("That works out at «£67,900» a job.", "The aid comes to about «£86,000» a job.")
    assert measure_of(compared(one, two), one, two, exact="£86,000") is None
