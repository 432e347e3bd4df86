"""Cells in words for people: safe for a terminal, exact, on one line."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from centres_tui.export.contents import Cell, Contents, Row, words_around
from centres_tui.export.plain import cell_text
from centres_tui.model.decision import MACHINE
from centres_tui.model.quantity import canonical
from centres_tui.parse.display import safe_line

VERDICT_SIGNS: Final[Mapping[str, str]] = {
    "conflict": "!", "revised": ">", "consistent": "~", "agree": "=", "single": ".",
}  # fmt: skip
"""A sign beside each verdict, so that colour is not needed."""
HOLDS_SIGNS: Final[Mapping[str, str]] = {"no": "x", "approximately": "+", "yes": "+"}
HOLDS_WORDS: Final[Mapping[str, str]] = {
    "no": "does not hold", "approximately": "holds approximately", "yes": "holds",
}  # fmt: skip
PLACES: Final = 6
"""Decimals that are shown; exports hold them all."""
BOUND_WORDS: Final[Mapping[str, str]] = {
    "=": "", "~": "about ", ">": "more than ", ">=": "at least ", "<": "less than ",
    "<=": "at most ", "range": "",
}  # fmt: skip

DATE_BOUND_WORDS: Final[Mapping[str, str]] = {
    **BOUND_WORDS, ">": "after ", ">=": "from ", "<": "before ", "<=": "by ",
}  # fmt: skip
"""Bounds of a date or a period."""
DATE_KINDS: Final = frozenset({"date", "period"})
"""Kinds whose values are days and stretches of time."""


def words(cell: Cell) -> str:
    """Give a cell as it may stand on a terminal, on one line."""
    return safe_line(cell_text(cell))


def number_words(cell: Cell) -> str:
    """Write a value; a number with its thousands apart, to six places.

    >>> number_words(Decimal("5600000")), number_words("2018-07")
    ('5,600,000', '2018-07')
    >>> number_words(Decimal(2) / 3)
    '0.666667'
    """
    if not isinstance(cell, Decimal):
        return words(cell)
    exact = canonical(cell)
    decimals = len(exact.partition(".")[2])
    is_long = decimals > PLACES and abs(cell) > Decimal("0.001")
    return f"{cell:,.{PLACES}f}" if is_long else f"{Decimal(exact):,f}"


def stated_words(figure: Row) -> str:
    """Say what a figure states: bound, value or range, unit; its own words where all is open.

    A fraction is followed by its own words, which say it better.
    """
    ends = [number_words(figure[end]) for end in ("low", "high") if figure[end] is not None]
    value = number_words(figure["value"]) or " to ".join(ends)
    own = words(figure["exact"])
    if not value:
        return f'"{own}"'
    per = f" / {words(figure['per'])}" if figure["per"] else ""
    bounds = DATE_BOUND_WORDS if figure["kind"] in DATE_KINDS else BOUND_WORDS
    stated = f"{bounds[str(figure['bound'])]}{with_unit(value, _unit(figure, value))}{per}"
    return f"{stated} ({own})" if figure["kind"] == "fraction" and own != value else stated


def decided_words(figure: Row) -> str:
    """Say what analysts decided on a figure; empty where nobody did."""
    origin = words(figure["origin"])
    told = (
        "" if origin == MACHINE else f"{origin} by {words(figure['decided_by'])}",
        f"read as {words(figure['machine'])}" if figure["machine"] else "",
        f"analysts differ: {words(figure['disputed'])}" if figure["disputed"] else "",
        f"note: {words(figure['note'])}" if figure["note"] else "",
    )
    return ", ".join(filter(None, told))


def _unit(figure: Row, value: str) -> Cell:
    """Give the unit of a figure; one year is no "1 years"."""
    unit = figure["unit"]
    is_one = value == "1" and figure["kind"] in {"duration", "age"}
    return unit.removesuffix("s") if is_one and isinstance(unit, str) else unit


def with_unit(value: str, unit: Cell) -> str:
    """Write a value with its unit, a percent sign close to it."""
    name = words(unit)
    return f"{value}{name}" if name in {"", "%"} else f"{value} {name}"


def quote_words(figure: Row) -> str:
    """Give the words around a figure, the figure itself in brackets."""
    before, exact, after = map(words, words_around(figure))
    return f"{before}[{exact}]{after}".strip()


def place_words(figure: Row) -> str:
    """Say where a figure stands, as commands take it: PATH:START."""
    return f"{words(figure['path'])}:{figure['start']}"


def spread_words(measure: Row) -> str:
    """Say how far the values of a measure lie apart; empty where there is nothing to say."""
    if not measure["difference"]:
        return ""
    lowest, highest = number_words(measure["lowest"]), number_words(measure["highest"])
    apart, unit = number_words(measure["difference"]), measure["spread_unit"]
    if measure["kind"] in DATE_KINDS:
        return f"{lowest} to {highest}, {with_unit(apart, unit)} apart"
    if unit == "%":
        return f"{lowest} to {highest}%, {apart} {'point' if apart == '1' else 'points'} apart"
    percent = f" ({number_words(measure['percent'])}%)" if measure["percent"] else ""
    return f"{lowest} to {with_unit(highest, unit)}, {apart} apart{percent}"


def measures_in_order(contents: Contents) -> list[Row]:
    """Give the measures as the explorer lists them: where sources differ first."""
    return sorted(contents.measures, key=lambda row: list(VERDICT_SIGNS).index(str(row["verdict"])))


def checks_in_order(contents: Contents) -> list[Row]:
    """Give the checks as the explorer lists them: what does not hold first."""
    return sorted(contents.checks, key=lambda row: list(HOLDS_SIGNS).index(str(row["holds"])))


def by_statement(figures: Iterable[Row]) -> dict[str, list[Row]]:
    """Group figures by what they state, in order."""
    groups: dict[str, list[Row]] = {}
    for figure in figures:
        groups.setdefault(stated_words(figure), []).append(figure)
    return groups
