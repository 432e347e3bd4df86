"""A quantity that is put into words reads back as what it was."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.extract import extract_figures
from centres_tui.model.figure import Figure

HEDGES = {
    "": "=",
    "about ": "~",
    "nearly ": "~",
    "an estimated ": "~",
    "more than ": ">",
    "just over ": ">",
    "upwards of ": ">",
    "at least ": ">=",
    "no fewer than ": ">=",
    "fewer than ": "<",
    "just under ": "<",
    "up to ": "<=",
    "no more than ": "<=",
    "as many as ": "<=",
}
SCALES = {"": 1, " thousand": 10**3, "k": 10**3, "m": 10**6, " million": 10**6, "bn": 10**9}
MONEY = {"£": "GBP", "US$": "USD", "€": "EUR", "A$": "AUD", "CHF ": "CHF"}
MONEY_NAMES = {" pounds": "GBP", " dollars": "USD", " euros": "EUR", " Swiss francs": "CHF"}
PHYSICAL = {
    "km": ("length", "kilometres"), " miles": ("length", "miles"), "-foot": ("length", "feet"),
    "kg": ("mass", "kilograms"), " tonnes": ("mass", "tonnes"), " hectares": ("area", "hectares"),
    " square miles": ("area", "square miles"), " litres": ("volume", "litres"),
    "°C": ("temperature", "degrees Celsius"), " mph": ("speed", "miles per hour"),
    "MW": ("power", "megawatts"), " kWh": ("energy", "kilowatt-hours"), "GB": ("data", "gigabytes"),
}  # fmt: skip
PERCENT = ("%", " per cent", " percent", "pc")

hedged = st.sampled_from(sorted(HEDGES))
whole = st.integers(min_value=2, max_value=999)
tenths = st.integers(min_value=11, max_value=9_999).map(lambda number: Decimal(number) / 10)


def _only(text: str) -> Figure:
    figures = extract_figures(text)
    assert len(figures) == 1, [(figure.exact, figure.kind) for figure in figures]
    return figures[0]


@given(
    hedge=hedged,
    sign=st.sampled_from(sorted(MONEY)),
    value=tenths,
    scale=st.sampled_from(sorted(SCALES)),
)
@settings(max_examples=60, deadline=None)
def test_money_by_sign(hedge: str, sign: str, value: Decimal, scale: str) -> None:
    figure = _only(f"The pier needs {hedge}{sign}{value}{scale} of repairs.")
    assert figure.exact == f"{sign}{value}{scale}"
    assert (figure.kind, figure.unit, figure.bound) == ("money", MONEY[sign], HEDGES[hedge])
    assert figure.value == value * SCALES[scale]


@given(
    hedge=hedged,
    name=st.sampled_from(sorted(MONEY_NAMES)),
    value=whole,
    scale=st.sampled_from(["", " thousand", " million"]),
)
@settings(max_examples=60, deadline=None)
def test_money_by_name(hedge: str, name: str, value: int, scale: str) -> None:
    figure = _only(f"The pier needs {hedge}{value}{scale}{name} to stay open.")
    assert (figure.kind, figure.unit, figure.bound) == ("money", MONEY_NAMES[name], HEDGES[hedge])
    assert figure.value == value * SCALES[scale]


@given(hedge=hedged, written=st.sampled_from(PERCENT), value=tenths)
@settings(max_examples=60, deadline=None)
def test_percent(hedge: str, written: str, value: Decimal) -> None:
    figure = _only(f"Rents went up by {hedge}{value}{written} in the town.")
    assert figure.exact == f"{value}{written}"
    assert (figure.kind, figure.unit, figure.bound) == ("percent", "%", HEDGES[hedge])
    assert figure.value == value


@given(hedge=hedged, unit=st.sampled_from(sorted(PHYSICAL)), value=whole)
@settings(max_examples=60, deadline=None)
def test_physical(hedge: str, unit: str, value: int) -> None:
    figure = _only(f"It was said to be {hedge}{value}{unit} then.")
    assert figure.exact == f"{value}{unit}"
    assert (figure.kind, figure.unit) == PHYSICAL[unit]
    assert figure.bound == HEDGES[hedge]
    assert figure.value == value


@given(
    low=whole, more=st.integers(min_value=1, max_value=500), joint=st.sampled_from([" to ", "-"])
)
@settings(max_examples=60, deadline=None)
def test_ranges_of_percent(low: int, more: int, joint: str) -> None:
    figure = _only(f"Rents may be {low}{joint}{low + more}% up.")
    assert figure.bound == "range"
    assert figure.low == low
    assert figure.high == low + more


@given(hedge=hedged, value=st.integers(min_value=10_000, max_value=10**9))
@settings(max_examples=60, deadline=None)
def test_counts(hedge: str, value: int) -> None:
    figure = _only(f"The county has {hedge}{value:,} voters.")
    assert (figure.kind, figure.unit) == ("count", "voters")
    assert figure.value == value
    assert figure.bound == HEDGES[hedge]
