"""Values as an analyst reads them: short, exact, with their bound and unit."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from typing import Final

from rich.text import Text

from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.dates import date_words
from centres_tui.tui.present.inks import DIM

SIGNS: Final = {"GBP": "£", "USD": "$", "EUR": "€", "JPY": "¥", "INR": "₹"}
SCALES: Final = ((12, "tn"), (9, "bn"), (6, "m"))
LARGEST_PARTS: Final = 100
"""One in so many is still written as a fraction."""
_AS_GOOD_AS: Final = Decimal("1e-11")
"""How far a third that is written in decimals may lie from a third."""
LONGEST_SCALED: Final = 4
"""Digits that may stand before a scale letter: £1.234bn, not £1.2345678bn."""
UNITS: Final = "centres_tui.vocabulary.units"
"""Loaded with the first weight, length or the like that is shown."""
TIME_SIGNS: Final = {
    "years": "yr", "months": "mo", "weeks": "wk", "days": "d", "hours": "h", "minutes": "min",
    "seconds": "s", "decades": "dec", "centuries": "cent",
}  # fmt: skip
PHYSICAL: Final = frozenset({
    "duration", "area", "length", "mass", "volume", "temperature", "speed", "energy", "power",
    "pressure", "data",
})  # fmt: skip
"""Kinds whose values mean nothing without their unit: 26 weeks and 6 months are one length."""
BOUND_WORDS: Final = {
    "=": "as stated", "~": "about", ">": "more than", ">=": "at least", "<": "less than",
    "<=": "at most", "range": "a range",
}  # fmt: skip


def number_words(number: Decimal) -> str:
    """Write a number with its thousands apart and no digit lost.

    >>> number_words(Decimal("41455"))
    '41,455'
    >>> number_words(Decimal("5600000"))
    '5,600,000'
    >>> number_words(Decimal("0.250"))
    '0.25'
    """
    text = format(number, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def money_words(amount: Decimal, currency: str) -> str:
    """Write an amount of money with its sign, in millions where that loses no digit.

    >>> money_words(Decimal("5600000"), "GBP")
    '£5.6m'
    >>> money_words(Decimal("1250"), "EUR")
    '€1,250'
    >>> money_words(Decimal("-3000000"), "CHF")
    '-CHF 3m'
    """
    sign = SIGNS.get(currency, f"{safe_line(currency)} ")
    minus = "-" if amount < 0 else ""
    return f"{minus}{sign}{_scaled(abs(amount))}"


def _scaled(amount: Decimal) -> str:
    for exponent, letter in SCALES:
        scaled = amount.scaleb(-exponent).normalize()
        if scaled >= 1 and len(scaled.as_tuple().digits) <= LONGEST_SCALED:
            return f"{number_words(scaled)}{letter}"
    return number_words(amount)


def value_words(value: Value, kind: str, unit: str) -> str:
    """Write one value in the fewest characters that say it; empty where there is none.

    >>> value_words(Decimal("24"), "percent", "%")
    '24%'
    >>> value_words(Decimal("0.25"), "fraction", "")
    '1/4'
    >>> value_words("2018-07", "date", "")
    'Jul 2018'
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return date_words(value) if kind in {"date", "period"} else safe_line(value)
    if kind == "money":
        return money_words(value, unit)
    if kind == "fraction":
        return fraction_words(value)
    return number_words(value) + ("%" if unit == "%" else "")


def fraction_words(share: Decimal) -> str:
    """Write a share in as few parts as it takes; in decimals where that are too many.

    >>> fraction_words(Decimal("0.25")), fraction_words(Decimal("0.333333333333"))
    ('1/4', '1/3')
    >>> fraction_words(Decimal("0.3142"))
    '0.3142'
    """
    near = Fraction(share).limit_denominator(LARGEST_PARTS)
    is_near = abs(Decimal(near.numerator) / near.denominator - share) < _AS_GOOD_AS
    return str(near) if is_near else number_words(share)


def figure_words(figure: Figure) -> str:
    """Write what a figure states, without its bound; in brackets as worded, where it stays open.

    A range is written from its lower to its upper end.
    """
    if figure.value is not None:
        return value_words(figure.value, figure.kind, figure.unit)
    ends = [value_words(end, figure.kind, figure.unit) for end in (figure.low, figure.high)]
    if all(ends):
        return " to ".join(ends)
    return next(filter(None, ends), f"({safe_line(figure.exact)})")


def bound_sign(figure: Figure) -> str:
    """Give the sign that stands before a bounded value; none where it is as stated or a range."""
    return "" if figure.bound in {"=", "range"} else figure.bound


def value_text(figure: Figure) -> Text:
    """Show a figure's bound and value, quieter where the text leaves the value open."""
    words = bounded_words(figure)
    return Text(words, style=DIM if words.startswith("(") else "")


def bounded_words(figure: Figure) -> str:
    """Write bound and value together; a percent sign and a currency stay, other units go."""
    sign = bound_sign(figure)
    return f"{sign} {figure_words(figure)}" if sign else figure_words(figure)


def cell_words(figure: Figure) -> str:
    """Write bound, value and the sign of a physical unit, as a cell of the matrix shows them.

    What is counted is left to the measure's label.
    """
    return f"{bounded_words(figure)} {_sign(figure)}".rstrip()


def values_words(figures: Iterable[Figure]) -> str:
    """Write each value of a cell once; a unit that all share stands behind the last."""
    stated = dict.fromkeys((bounded_words(figure), _sign(figure)) for figure in figures)
    signs = {sign for _, sign in stated}
    if len(signs) > 1:
        return ", ".join(f"{words} {sign}".rstrip() for words, sign in stated)
    return f"{', '.join(words for words, _ in stated)} {''.join(signs)}".rstrip()


def _sign(figure: Figure) -> str:
    is_open = figure.value is figure.low is figure.high is None
    return unit_sign(figure.unit) if figure.kind in PHYSICAL and not is_open else ""


def unit_sign(unit: str) -> str:
    """Give the shortest common way to write a physical unit; its name where it has no sign.

    >>> unit_sign("weeks"), unit_sign("square kilometres"), unit_sign("furlongs")
    ('wk', 'km2', 'furlongs')
    """
    if unit in TIME_SIGNS:
        return TIME_SIGNS[unit]
    signs: Mapping[str, str] = import_module(UNITS).unit_signs()
    return signs.get(unit) or safe_line(unit)


def copied_value(figure: Figure) -> str:
    """Write bound, value and unit for use elsewhere: "46 children's centres", "~ £4.8m"."""
    return f"{bounded_words(figure)} {shown_unit(figure)}".rstrip()


def shown_unit(figure: Figure) -> str:
    """Write the unit where the value does not show it already: not beside £ or %."""
    if figure.unit == "%" or figure.kind == "money":
        return f"/ {safe_line(figure.per)}" if figure.per else ""
    return unit_words(figure)


def unit_words(figure: Figure) -> str:
    """Write the unit, with what a rate is per."""
    unit = safe_line(figure.unit)
    return f"{unit} / {safe_line(figure.per)}".strip() if figure.per else unit
