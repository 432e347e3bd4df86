"""The figures of the bundled seeds against their gold, field by field."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from centres_tui.bundled import bundled_folder
from centres_tui.extract import extract_figures
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import canonical

GOLD = Path(__file__).parents[2] / "gold" / "seeds.json"
WANTED = 0.98
"""The share that must be right, of spans and of every field."""

Wanted = dict[str, object]


@cache
def _read() -> tuple[list[tuple[Wanted, Figure | None]], int]:
    """Give each gold figure with the one read at its span, and how many were read in all."""
    pairs: list[tuple[Wanted, Figure | None]] = []
    total = 0
    for source in json.loads(GOLD.read_text(encoding="utf-8"))["sources"]:
        text = (bundled_folder("seeds") / source["source"]).read_text(encoding="utf-8")
        figures = extract_figures(text, published=source["published"])
        by_span = {(figure.start, figure.end): figure for figure in figures}
        total += len(figures)
        pairs += [(gold, by_span.get((gold["start"], gold["end"]))) for gold in source["figures"]]
    return pairs, total


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value or ""
    return canonical(Decimal(str(value)))


def test_spans_are_right_and_no_others_are_read() -> None:
    pairs, total = _read()
    right = sum(figure is not None for _, figure in pairs)
    assert 2 * right / (total + len(pairs)) >= WANTED


@pytest.mark.parametrize("field", ["kind", "value", "bound", "unit", "repaired", "boilerplate"])
def test_field_is_right(field: str) -> None:
    default: object = False if field in {"repaired", "boilerplate"} else None
    found = [(gold, figure) for gold, figure in _read()[0] if figure is not None]
    wrong = [
        (gold["text"], gold.get(field, default), getattr(figure, field))
        for gold, figure in found
        if _written(gold.get(field, default)) != _written(getattr(figure, field))
    ]
    assert len(wrong) <= (1 - WANTED) * len(found), wrong
