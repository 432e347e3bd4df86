"""A quantity that is put into words reads back as what it was, whatever follows it."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.extract import extract_figures
from centres_tui.model.figure import Figure
from worded import AFTER, ALL, BEFORE, Worded
from worded_dates import stretches as dates

FRAMES = (
    "The survey put it at {}, the clerk said.",
    "It was said to be {} then.",
    "The total came to {}.",
)
UNRELATED = (
    "The museum in Leeds lent $4,000 and took 12 groats a head.",
    "A frost of 5°C fell on the hills, and seed prices fell 3 per cent.",
    "In other news, the €2m pier at Lyme reopened on 4 May 2021.",
    "Weights of 20 lbs and babies of 3kg were shown; cents were thrown.",
    "Tickets cost £5 each. Call 0300 123 4567.",
    "| Year | £000 |\n| 2019 | 45 |",
    "He is 45 years old and lives with 12 of his 20 hens.",
    "The league: Hull 3-2 Goole, on 12/05/2020.",
    "PRICES IN US$ ONLY",
)
ENDLESS = Decimal("1e-9")
"""How near a fraction in words comes to one that has no end."""


def _only(text: str) -> Figure:
    figures = extract_figures(text)
    assert len(figures) == 1, (text, [(figure.exact, figure.kind) for figure in figures])
    return figures[0]


def _is_equal(figure: Figure, worded: Worded) -> bool:
    if worded.ends is not None:
        return (figure.low, figure.high) == worded.ends and figure.value is None
    if isinstance(figure.value, Decimal) and isinstance(worded.value, Decimal):
        return abs(figure.value - worded.value) < ENDLESS
    return figure.value == worded.value


def _check(figure: Figure, worded: Worded, bound: str) -> None:
    assert figure.exact == worded.exact
    assert (figure.kind, figure.unit, figure.per) == (worded.kind, worded.unit, worded.per)
    assert _is_equal(figure, worded), (figure.value, figure.low, figure.high, worded)
    assert figure.bound == bound


@pytest.mark.parametrize("sort", [name for name in ALL if name not in {"ratios", "ranges"}])
@given(words=st.data())
@settings(max_examples=60, deadline=None)
def test_a_hedged_quantity_reads_back(sort: str, words: st.DataObject) -> None:
    worded = words.draw(ALL[sort])
    hedge = words.draw(st.sampled_from(sorted(BEFORE)))
    frame = words.draw(st.sampled_from(FRAMES))
    text = frame.format(f"{hedge}{worded.exact}{worded.tail}")
    _check(_only(text), worded, BEFORE[hedge])


@pytest.mark.parametrize(
    "sort", ["money by sign", "other money", "shares", "stretches", "physical"]
)
@given(words=st.data())
@settings(max_examples=40, deadline=None)
def test_a_quantity_with_a_hedge_after_it_reads_back(sort: str, words: st.DataObject) -> None:
    worded = words.draw(ALL[sort].filter(lambda each: not each.tail))
    hedge = words.draw(st.sampled_from(sorted(AFTER)))
    frame = words.draw(st.sampled_from(FRAMES))
    _check(_only(frame.format(f"{worded.exact}{hedge}")), worded, AFTER[hedge])


@pytest.mark.parametrize("sort", ["ratios", "ranges"])
@given(words=st.data())
@settings(max_examples=60, deadline=None)
def test_a_ratio_or_a_range_reads_back(sort: str, words: st.DataObject) -> None:
    worded = words.draw(ALL[sort])
    frame = words.draw(st.sampled_from(FRAMES))
    text = frame.format(f"{worded.head}{worded.exact}{worded.tail}")
    _check(_only(text), worded, "range" if worded.ends else "=")


@given(worded=dates, frame=st.sampled_from(["It was measured in {}.", "The audit of {} is out."]))
@settings(max_examples=150, deadline=None)
def test_months_seasons_and_periods_read_back(worded: tuple[str, str, str], frame: str) -> None:
    written, kind, value = worded
    figure = _only(frame.format(written))
    assert (figure.kind, figure.value, figure.bound) == (kind, value, "=")
    assert figure.exact in {written, written.removeprefix("the ")}


stated = st.one_of(
    st.one_of(*ALL.values()).map(lambda each: f"{each.head}{each.exact}{each.tail}"),
    dates.map(lambda each: each[0]),
)


def _fixed(text: str) -> list[tuple[object, ...]]:
    return [
        (each.start, each.end, each.kind, each.value, each.low, each.high, each.bound, each.unit)
        for each in extract_figures(text)
    ]


@given(
    states=st.lists(st.tuples(st.sampled_from(FRAMES), stated), min_size=1, max_size=3),
    following=st.lists(st.sampled_from(UNRELATED), min_size=1, max_size=3),
)
@settings(max_examples=150, deadline=None)
def test_unrelated_paragraphs_after_it_change_no_figure(
    states: list[tuple[str, str]], following: list[str]
) -> None:
    text = "\n\n".join(frame.format(each) for frame, each in states)
    alone = _fixed(text)
    assert _fixed("\n\n".join([text, *following]))[: len(alone)] == alone
