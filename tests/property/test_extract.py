"""What holds of extraction whatever the text is."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.extract import extract_figures

PIECES = (
    "£5.6m", "46", "53", " of ", " out of ", "between ", " and ", " to ", "-", "–", "per cent", "%",
    "a quarter", "two-thirds", "one in four", "twenty-eight thousand", "half a dozen", " million",
    "US$", "€", "kr ", "\ufffd", "Â£", "PS", "nearly ", "more than ", "up to ", " or so", "+",
    "2,000 square miles", " a year", " per 10,000", "/ month", "(", ")", ". ", ", ", "\n", "\n\n",
    "12:30", "2-1", "Route 66", "A417", "18.09.18", "2018-19", "July", "next week", "50/50", "½",
    "٣", "１２", "\u00a0", "\u202f", "1", ",", "000", ".", "5ft ", "10in", "m", "k", "bn", "one ",
    "children", "families", "\t", "|", "   ", "£000", "minus ", "°C", "\u00ad", "mil-\nlion",
)  # fmt: skip

TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
)

HOSTILE = {
    "digits": "1",
    "long digits": "1234567890" * 4 + "1 ",
    "commas": ",",
    "thousands": "1,000,",
    "spaces": " ",
    "spaced digits": "1 ",
    "and": "and ",
    "number words": "one and ",
    "hyphens": "-",
    "hyphened digits": "1-",
    "hyphened words": "one-",
    "signs": "£",
    "signed digits": "£1",
    "brackets": "(",
    "bracketed": "(1",
    "points": "1.",
    "decimals": "1.1",
    "slashes": "1/",
    "colons": "1:",
    "to": "1 to ",
    "or": "two or ",
    "from": "from 1 to ",
    "between": "between 1 and ",
    "scales": "million ",
    "hundreds": "a hundred ",
    "per": "1 per ",
    "percent": "%",
    "hedges": "more than ",
    "fillers": "about a ",
    "capitals": "Aa ",
    "feet": "5'",
    "quotes": '1" ',
    "lines": "1\n",
    "tabs": "1\t",
    "columns": "£000   ",
    "strokes": "| £m | 1 |\n",
    "damage": "\ufffd1",
    "mojibake": "Â£",
    "soft hyphens": "1 mil\u00ad",
    "fractions": "a half of ",
    "parts": "a third ",
    "letters": "a",
    "urls": "http://",
    "months": "May ",
    "last": "last ",
}


@given(text=TEXTS)
@settings(max_examples=100, deadline=None)
def test_any_text_gives_figures_in_order_that_quote_it(text: str) -> None:
    figures = extract_figures(text)
    reach = 0
    for figure in figures:
        assert reach <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.exact
        reach = figure.end


@given(text=TEXTS)
@settings(max_examples=25, deadline=None)
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    assert extract_figures(text) == extract_figures(text)


def _steps(work: Callable[[], object]) -> int:
    """Count the calls of functions, those written in C among them."""
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        del frame, argument
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=list(HOSTILE))
def test_twice_the_hostile_text_takes_about_twice_the_steps(piece: str) -> None:
    extract_figures("warm 5 up")
    once, twice = (piece * (size // len(piece)) for size in (1_000, 2_000))
    few = _steps(lambda: extract_figures(once))
    many = _steps(lambda: extract_figures(twice))
    assert many < 2.6 * few + 500
