"""Values that meet where each of two sources has nothing else as near."""

import pytest

from stories import compared, measure_of, tied

TOGETHER = {
    "a sum in full, and to the thousand": (
        "The boat yard ran at a deficit of «£411,600».",
        "A loss of «£412,000» is what you get, she said.",
        "£412,000",
    ),
    "a hedged sum": (
        "The deficit stands at «£31.7m».",
        "The trust is more than «£30m|bound=>» in the red.",
        "£30m",
    ),
    "a sum in a list": (
        "Town share:\n\n«£79.7m»",
        "Our bit of it comes to just under «£80m|bound=<».",
        "£80m",
    ),
    "a round count of people": (
        "Some «5,900|unit=residents;bound=~» residents would be cut off.",
        "For nearly «6,000|unit=people;bound=<» people it is too far.",
        "6,000",
    ),
    "a fraction in words": (
        "At noon «33%|kind=percent» of the masts were live.",
        "Call it «one in three|kind=fraction;value=0.333333333333».",
        "one in three",
    ),
    "a round sum within a range": (
        "Losses are put at between"
        " «£14m and £16m|kind=money;unit=GBP;bound=range;value=14000000..16000000».",
        "It will set the firm back «£15m|bound=~» or so.",
        "£15m",
    ),
    "the better of two as near": (
        "The roof of the mill hall took «£31.2m». The yard was given «£30.4m».",
        "The mill hall's roof is a bill of some «£31m|bound=~».",
        "£31m",
    ),
}

APART = {
    "the very value beside one that is near": (
        "The mill hall's roof took «£31.2m», and that of the mill yard «£31m|bound=~».",
        "The roof of the mill is a bill of some «£31m|bound=~».",
        "£31.2m",
    ),
    "lengths of two things": (
        "The pier at the mill is «240 metres|kind=length;unit=metres;value=240;bound=~» long.",
        "Its towers are «242 metres|kind=length;unit=metres;value=242» apart.",
        "240 metres",
    ),
    "two as near, in words of neither": (
        "The roof took «£31.2m». The yard was given «£30.9m».",
        "The bill is some «£31m|bound=~».",
        "£31m",
    ),
    "shares without a word in common": (
        "Of the hens «87%» were brown.",
        "Some «88%|bound=~» came by bus.",
        "88%",
    ),
    "two sums as round": (
        "On average a shop had «£4,200|bound=~».",
        "Call it «£4,300» each.",
        "£4,300",
    ),
    "two exact sums": (
        "The roof took «£31,714».",
        "The clerk was paid «£31,206».",
        "£31,206",
    ),
    "a small count": (
        "A bus comes every «38|unit=minutes of the day» minutes.",
        "The doctor has «40|bound=~» on the list.",
        "40",
    ),
    "another amount as near": (
        "The deficit stands at «£31.7m». The hall takes «£30.9m».",
        "The trust is more than «£30m|bound=>» adrift.",
        "£30m",
    ),
    "sources without a measure in common": (
        "",
        "The trust is more than «£30m|bound=>» adrift.",
        "£30m",
    ),
    "counts of two things": (
        "Some «5,900|unit=hens;bound=~» hens were sold.",
        "The mill ground «6,000|unit=sacks;bound=~» sacks.",
        "6,000",
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), TOGETHER.values(), ids=TOGETHER)
def test_what_rounds_the_only_amount_as_near(first: str, second: str, exact: str) -> None:
    a, b = tied(first, second)
    measure = measure_of(compared(a, b), a, b, exact=exact)
    assert measure is not None
    assert measure.sources == (a[0].id, b[0].id)


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_what_may_be_another_amount(first: str, second: str, exact: str) -> None:
    a, b = tied(first, second)
    assert measure_of(compared(a, b), a, b, exact=exact) is None
