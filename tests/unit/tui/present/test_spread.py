"""Beside its quotes, each value of a measure lies on one scale, where the values differ."""

from dataclasses import replace
from decimal import Decimal

import pytest

from centres_tui.model.beside import Entry
from centres_tui.model.quantity import Bound
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.listings.evidence import EvidenceLines
from centres_tui.tui.widgets.glyphs import ASCII, UNICODE, Glyphs
from explorer_world import CLOSING, COMPARISON, RECORDS, TOTAL

STATED: dict[Bound, tuple[int | None, int | None]] = {
    "=": (38, 38), "~": (36, 40), ">": (40, None), "<": (None, 40), "range": (36, 46),
}  # fmt: skip
"""How each bound leaves ends open."""


def entry(place: int, bound: Bound, measure: str = "closing") -> Entry:
    figure = (CLOSING if measure == "closing" else TOTAL)[place]
    least, most = STATED[bound]
    return Entry(
        measure=measure, published=None, period="", speaks_of="", status="planned", kind="count",
        value=figure.value, low=None, high=None, bound=bound, unit="clubs",
        least=None if least is None else Decimal(least),
        most=None if most is None else Decimal(most),
        said_by="", source=figure.source, origin=figure.source, figure=figure.id,
    )  # fmt: skip


def bars(ledger: tuple[Entry, ...], key: str, glyphs: Glyphs, width: int = 80) -> list[str]:
    """Give what the column of the scale shows: its title, then a line a figure."""
    comparison = replace(COMPARISON, ledger=ledger)
    catalogue = Catalogue(records=RECORDS, comparison=comparison)
    lines = EvidenceLines(catalogue, catalogue.row_by_key[key], glyphs)
    columns = lines.columns(width)
    places = [place for place, column in enumerate(columns) if column.key == "scale"]
    cells = [lines.make(index) for index in range(len(lines))]
    assert all(len(line) == len(columns) for line in cells)
    return [
        told
        for place in places
        for told in (columns[place].title, *(c[place].plain for c in cells))
    ][:4]


@pytest.mark.parametrize(
    ("bounds", "glyphs", "drawn"),
    [
        (("~", "=", "range"), ASCII, ["36        46", "--o--", "  o", "|----------|"]),
        (("~", "=", "range"), UNICODE, ["36        46", "──●──", "  ●", "│──────────│"]),
        (("<", ">", "range"), ASCII, ["36        46", "<---o", "    o------>", "|----------|"]),
    ],
    ids=["in ascii", "in full", "without an end"],
)
def test_each_value_lies_on_one_scale(
    bounds: tuple[Bound, ...], glyphs: Glyphs, drawn: list[str]
) -> None:
    ledger = tuple(entry(place, bound) for place, bound in enumerate(bounds))
    found = bars(ledger, "measure:closing", glyphs)
    assert [line.rstrip() for line in found] == drawn


def test_equal_values_need_no_scale() -> None:
    ledger = tuple(entry(place, "=", "total") for place in range(3))
    assert bars(ledger, "measure:total", ASCII) == []


def test_a_narrow_screen_leaves_the_room_to_the_quotes() -> None:
    ledger = (entry(0, "="), entry(1, "range"))
    assert bars(ledger, "measure:closing", ASCII, 60)
    assert bars(ledger, "measure:closing", ASCII, 48) == []


def test_what_is_no_measure_has_no_scale() -> None:
    assert bars((), f"check:{COMPARISON.checks[0].id}", ASCII) == []
