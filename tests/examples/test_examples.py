"""The examples of every kind: what must be read, what must not, and what is not read yet.

A line of an example is "exact ; kind ; value ; unit ; bound ; per", a range's value "low..high".
A file's `defaults` hold for all its examples: `published` (a day, or "none"), and `only`, the
kinds that they are about.
"""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from centres_tui.extract import extract_figures
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value, canonical

FOLDER = Path(__file__).parent


def _cases(key: str) -> list[ParameterSet]:
    """Give the examples under a key of every file, with the file's defaults and an id."""
    cases: list[ParameterSet] = []
    for path in sorted(FOLDER.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        marks = [pytest.mark.xfail(strict=True)] if key == "xfail" else []
        for number, entry in enumerate(tables.get(key, []), start=1):
            example = {"text": entry, "figures": []} if isinstance(entry, str) else entry
            case = tables.get("defaults", {}) | example
            cases.append(pytest.param(case, id=f"{path.stem}-{key}-{number}", marks=marks))
    return cases


def _rounded(value: Value) -> str:
    """Write a value, an endless fraction to six places."""
    part = isinstance(value, Decimal) and value != value.to_integral_value()
    return canonical(round(value, 6) if isinstance(value, Decimal) and part else value)


def _stated(figure: Figure) -> str:
    """Write a figure as the examples write it."""
    is_range = figure.bound == "range"
    ends = f"{canonical(figure.low)}..{canonical(figure.high)}"
    value = ends if is_range else _rounded(figure.value)
    fields = [figure.exact, figure.kind, value, figure.unit, figure.bound, figure.per]
    return " ; ".join([*fields, "repaired"] if figure.repaired else fields)


def _expected(line: str) -> str:
    """Fill in what an example leaves out at the end: no unit, the bound = or range, per nothing."""
    fields = [field.strip(" ") for field in line.split(";")]
    bound = "range" if ".." in fields[2] else "="
    filled = fields + ["", "", "", "", bound, ""][len(fields) :]
    filled[4] = filled[4] if filled[4] != "=" else bound
    return " ; ".join(filled)


def _check(case: Mapping[str, object]) -> None:
    text, expected, only = case["text"], case["figures"], case.get("only")
    published = case.get("published")
    assert isinstance(text, str)
    assert isinstance(expected, list)
    assert published is None or isinstance(published, str)
    found = extract_figures(text, published=None if published == "none" else published)
    if isinstance(only, list):
        found = [figure for figure in found if figure.kind in only]
    assert [_stated(figure) for figure in found] == [_expected(line) for line in expected]


@pytest.mark.parametrize("case", _cases("examples"))
def test_reads(case: Mapping[str, object]) -> None:
    _check(case)


@pytest.mark.parametrize("case", _cases("nothing"))
def test_leaves_alone(case: Mapping[str, object]) -> None:
    _check(case)


@pytest.mark.parametrize("case", _cases("xfail"))
def test_does_not_read_yet(case: Mapping[str, object]) -> None:
    _check(case)
