"""What puts an amount aside, and the pieces of text by which most sentences are passed over."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.compare.dropped import DROPPED, DROPPING_WORDS

LETTERS = string.ascii_lowercase + " ,('-"


@pytest.mark.parametrize(
    "before",
    [
        "the club will sign six players instead of ",
        "ferries were meant to carry ",
        "the herd was first thought to number ",
        "well above the port's budget of about ",
        "the total was then ",
        "the dam had been budgeted at ",
        "the school took in 40 pupils, not ",
        "rain on 12 days (was ",
        "the court had told them ",
        "the original crew list, in the log, stood at ",
        "when it was announced, the trust put it at ",
        "the ferry, once pencilled in for ",
    ],
)
def test_what_puts_an_amount_aside_has_one_of_the_pieces(before: str) -> None:
    assert DROPPED.search(before)
    assert any(piece in before for piece in DROPPING_WORDS)


@settings(max_examples=200, deadline=None)
@given(before=st.from_regex(DROPPED, alphabet=st.sampled_from(LETTERS)))
def test_whatever_the_pattern_finds_has_one_of_the_pieces(before: str) -> None:
    assert any(piece in before for piece in DROPPING_WORDS)
