"""Shares by which something rose or fell, told by words on either side, and shares of one whole."""

import pytest

from centres_tui.compare import compare
from centres_tui.compare.share_ways import FALL, RISE, way_of_share
from centres_tui.extract import extract
from centres_tui.read import source_from_text

WAYS = {
    "above": ("The bill is «37%» above the one we signed.", RISE),
    "over budget": ("The pier came in «15%» over budget.", RISE),
    "too much": ("That is £9m or «43 per cent» too much.", RISE),
    "an increase in brackets": ("It is put at £21m, an increase of £3m («18%»).", RISE),
    "up by": ("Fees are up by nearly «a fifth» this year.", RISE),
    "less": ("The crop was about «an eighth» less than last year.", FALL),
    "below": ("Spills were «19%» below 2023.", FALL),
    "off": ("New boilers take almost «half» off the energy used.", FALL),
    "lost of a value": ("The shares lost nearly «a quarter» of their value.", FALL),
    "down": ("The heat was down by «12%» on the dry year.", FALL),
    "what somebody cuts": ("Towns must reduce their water use by «15 percent» in June.", FALL),
    "what somebody raises": ("The port will raise its dues by «9%».", RISE),
    "what is reached": ("Alarms ring if the lake drops below «24 percent».", ""),
    "made up": ("Passes made up «34%» of journeys.", ""),
    "an age": ("Some «40%» over 65 were ill.", ""),
    "of a whole": ("Only «a third» of the beds are full.", ""),
    "more than": ("More than «half» of the men went.", ""),
}


@pytest.mark.parametrize(("sentence", "way"), WAYS.values(), ids=WAYS)
def test_words_make_a_share_that_of_a_rise_or_a_fall(sentence: str, way: str) -> None:
    before, _, rest = sentence.lower().partition("«")
    assert way_of_share("", before, rest.partition("»")[2]) == way


def test_what_the_reading_found_tells_first() -> None:
    assert way_of_share("down", "the rise was ", " more") == FALL


COUNT = "Dale Council\n3 March 2025\n\nThe Dale Council wrote of the Dale fair. "
NEWS = "Dale Echo\n4 March 2025\n\nThe Dale Council wrote of the Dale fair. "
ONE = {
    "a part beside it": (
        "Of 1,864 answers, 1,398 (75%) were against.",
        "Nearly 1,900 people answered. Three-quarters of them said no.",
    ),
    "a cut by somebody": (
        "The Dale towns will reduce their water use by 22 percent.",
        "The Dale towns are to use 22 per cent less water.",
    ),
    "the words of a fall": (
        "The barley crop was about an eighth less than last year.",
        "The barley crop fell by 12 per cent on the year.",
    ),
}
OTHER = {
    "other answers": (
        "Of 1,864 answers, 1,398 (75%) were against.",
        "Some 400 staff answered. Three-quarters of them live in Dale.",
    ),
    "a rise and a share": (
        "The bill is 25% above the first.",
        "A quarter of the pier has rotted.",
    ),
    "a cut and what the lake fell to": (
        "Towns by the Dale lake must reduce their water use by 22 percent.",
        "Towns must save water if the Dale lake drops below 24 percent.",
    ),
    "a rise and a fall": (
        "Gate money is a fifth more than last year.",
        "Gate money fell by 20 per cent on the year.",
    ),
}


def are_one(first: str, second: str) -> bool:
    """Whether a share of one source is in a measure with one of the other."""
    sources = [
        source_from_text(text, path=path)
        for path, text in (("a.txt", COUNT + first), ("b.txt", NEWS + second))
    ]
    figures = [figure for source in sources for figure in extract(source)]
    shares = {one.id for one in figures if one.kind in {"percent", "fraction"}}
    return any(len(shares & set(each.figures)) > 1 for each in compare(figures, sources).measures)


@pytest.mark.parametrize(("first", "second"), ONE.values(), ids=ONE)
def test_shares_of_one_change_or_of_one_whole_meet(first: str, second: str) -> None:
    assert are_one(first, second)


@pytest.mark.parametrize(("first", "second"), OTHER.values(), ids=OTHER)
def test_other_shares_stay_apart(first: str, second: str) -> None:
    assert not are_one(first, second)
