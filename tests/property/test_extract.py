"""What holds of extraction whatever the text is."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.extract import extract_figures
from hostile import HOSTILE

PIECES = (
    "£5.6m", "46", "53", " of ", " out of ", "between ", " and ", " to ", "-", "–", "per cent", "%",
    "a quarter", "two-thirds", "one in four", "twenty-eight thousand", "half a dozen", " million",
    "US$", "€", "kr ", "\ufffd", "Â£", "PS", "nearly ", "more than ", "up to ", " or so", "+",
    "2,000 square miles", " a year", " per 10,000", "/ month", "(", ")", ". ", ", ", "\n", "\n\n",
    "12:30", "2-1", "Route 66", "A417", "18.09.18", "2018-19", "July", "next week", "50/50", "½",
    "٣", "１２", "\u00a0", "\u202f", "1", ",", "000", ".", "5ft ", "10in", "m", "k", "bn", "one ",
    "children", "families", "\t", "|", "   ", "£000", "minus ", "°C", "\u00ad", "mil-\nlion",
)  # fmt: skip

BLOCKS = st.one_of(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=1, max_size=4).map(
        lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows)
    ),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(
        lambda row: f"| {' | '.join(row)} |\n|{' --- |' * len(row)}\n| {' | '.join(row)} |"
    ),
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), max_size=4).map(
        lambda rows: "\n".join("\t".join(row) for row in rows)
    ),
    st.lists(st.lists(st.sampled_from(PIECES), max_size=4), max_size=4).map(
        lambda rows: "\n".join("   ".join(row) for row in rows)
    ),
    st.lists(st.sampled_from(PIECES), max_size=4).map(
        lambda entries: "\n".join(f"{number}. {each}" for number, each in enumerate(entries))
    ),
    st.lists(st.sampled_from(PIECES), max_size=4).map(
        lambda entries: "\n".join(f"* {each}" for each in entries)
    ),
    st.lists(st.sampled_from(PIECES), max_size=6).map(lambda said: f"“{' '.join(said)},” he said."),
    st.lists(st.sampled_from(PIECES), max_size=6).map(lambda said: f"> {' '.join(said)}"),
    st.lists(st.sampled_from(PIECES), max_size=4).map(lambda named: f"# {' '.join(named)}"),
    st.lists(st.sampled_from(PIECES), max_size=4).map(lambda named: f"{' '.join(named)}\n===="),
    st.lists(st.sampled_from(PIECES), max_size=6).map(lambda told: f"({' '.join(told)}) [1]"),
    st.lists(st.sampled_from(PIECES), max_size=8).map(lambda told: f"It {' '.join(told)}."),
    st.sampled_from(
        ["", "---", "***", "Title: 5", "By A Writer", "Published 3 May 2019", "---\ntitle: 5\n---"]
    ),
)
"""A block of a document: a table, a list, a heading, a quotation, a sentence."""

TEXTS = st.one_of(
    st.lists(BLOCKS, max_size=5).map("\n\n".join),
    st.lists(BLOCKS, max_size=5).map("\n".join),
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
)


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
