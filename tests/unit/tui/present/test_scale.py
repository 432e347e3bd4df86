"""Statements of one measure drawn on one scale."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.model.beside import Entry
from centres_tui.model.quantity import Bound, Kind, Value
from centres_tui.tui.present.scale import drawn, ends_line, ends_words, scale_of
from centres_tui.tui.widgets.glyphs import ASCII, UNICODE
from factories import a_measure

PLAIN = Entry(
    measure="m", published="2021-03-01", period="", speaks_of="", status="actual", kind="count",
    value=Decimal(46), low=None, high=None, bound="=", unit="boats", least=Decimal(46),
    most=Decimal(46), said_by="", source="a", origin="a", figure="a:1",
)  # fmt: skip


def entry(least: Value, most: Value, bound: Bound = "=", kind: Kind = "count") -> Entry:
    return replace(PLAIN, least=least, most=most, bound=bound, kind=kind)


LOW, HIGH = entry(Decimal(0), Decimal(0)), entry(Decimal(10), Decimal(10))


@pytest.mark.parametrize(
    ("stated", "ascii_line", "unicode_line"),
    [
        (LOW, "o          ", "●          "),
        (HIGH, "          o", "          ●"),
        (entry(Decimal(4), Decimal(6), "~"), "    -o-    ", "    ─●─    "),
        (entry(Decimal(2), Decimal(8), "range"), "  |-----|  ", "  │─────│  "),
        (entry(Decimal(6), None, ">="), "      o--->", "      ●───>"),
        (entry(None, Decimal(4), "<"), "<---o      ", "<───●      "),
        (entry(None, None), "           ", "           "),
    ],
    ids=["lowest", "highest", "about", "range", "at least", "under", "open"],
)
def test_a_statement_is_a_dot_or_a_range(stated: Entry, ascii_line: str, unicode_line: str) -> None:
    scale = scale_of([LOW, HIGH])
    assert scale is not None
    assert drawn(stated, scale, 11, ASCII) == ascii_line
    assert drawn(stated, scale, 11, UNICODE) == unicode_line


def test_days_are_on_a_scale_and_a_month_is_a_stretch_of_it() -> None:
    month = entry("2021-03-01", "2021-03-31", kind="date")
    day = entry("2021-03-31", "2021-03-31", kind="date")
    scale = scale_of([month, day])
    assert scale is not None
    assert drawn(month, scale, 5, ASCII) == "|---|"
    assert drawn(day, scale, 5, ASCII) == "    o"


def test_one_value_alone_stands_in_the_middle() -> None:
    scale = scale_of([PLAIN])
    assert scale is not None
    assert drawn(PLAIN, scale, 7, ASCII) == "   o   "
    assert ends_line(("46", "46"), 7) == "   46"


def test_without_ends_there_is_no_scale() -> None:
    assert scale_of([entry(None, None)]) is None


ends = st.none() | st.decimals(-(10**12), 10**12, places=2)


@given(pairs=st.lists(st.tuples(ends, ends), min_size=1, max_size=5), width=st.integers(0, 60))
def test_every_line_is_as_wide_as_the_scale(
    pairs: list[tuple[Decimal | None, Decimal | None]], width: int
) -> None:
    stated = []
    for one, two in pairs:
        is_turned = one is not None and two is not None and two < one
        stated.append(entry(two, one) if is_turned else entry(one, two))
    scale = scale_of(stated)
    for told in stated if scale else ():
        assert scale is not None
        assert len(drawn(told, scale, width, ASCII)) == max(3, width)


@pytest.mark.parametrize(
    ("value", "words"),
    [("164.3625", "164 d"), ("0.020833", "0.0208 d"), ("1234567", "1,234,567 d"), ("7", "7 d")],
)
def test_the_ends_of_a_scale_have_their_unit_and_no_idle_digits(value: str, words: str) -> None:
    scale = scale_of([entry(Decimal(value), Decimal(value), kind="duration")])
    assert scale is not None
    measure = a_measure(kind="duration", unit="days")
    assert ends_words(scale, measure) == (words, words)
