"""The examples of every kind: what must be read, what must not, and what is not read yet."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from centres_tui.extract import extract_figures
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value, canonical

FOLDER = Path(__file__).parent


def _files() -> Iterator[tuple[str, dict[str, object]]]:
    for path in sorted(FOLDER.glob("*.toml")):
        yield path.stem, tomllib.loads(path.read_text(encoding="utf-8"))


def _entries(key: str) -> list[ParameterSet]:
    """Give the examples under a key of every file, each with an id."""
    cases: list[ParameterSet] = []
    for stem, tables in _files():
        entries = tables.get(key, [])
        assert isinstance(entries, list), f"{stem}.toml: {key} must be a list."
        defaults = tables.get("defaults", {})
        assert isinstance(defaults, dict), f"{stem}.toml: defaults must be a table."
        for number, written in enumerate(entries, start=1):
            assert isinstance(written, dict | str)
            entry = defaults | written if isinstance(written, dict) else written
            marks = [pytest.mark.xfail(strict=True)] if key == "xfail" else []
            cases.append(pytest.param(entry, id=f"{stem}-{key}-{number}", marks=marks))
    return cases


def _rounded(value: Value) -> str:
    """Write a value, an endless fraction to six places."""
    return canonical(round(value, 6) if isinstance(value, Decimal) else value)


def _stated(figure: Figure) -> str:
    """Write a figure as the examples write it."""
    if figure.bound == "range":
        value = f"{canonical(figure.low)}..{canonical(figure.high)}"
    else:
        value = _rounded(figure.value)
    bound = "=" if figure.bound == "range" else figure.bound
    fields = [figure.exact, figure.kind, value, figure.unit, bound, figure.per]
    if figure.repaired:
        fields.append("repaired")
    return " ; ".join(fields)


def _expected(line: str) -> str:
    """Fill the fields that an example leaves out: no unit, the bound =, per nothing."""
    fields = [field.strip(" ") for field in line.split(";")]
    defaults = ["", "", "", "", "=", ""]
    return " ; ".join(fields + defaults[len(fields) :])


def _check(entry: dict[str, object]) -> None:
    text, expected = entry["text"], entry["figures"]
    assert isinstance(text, str)
    assert isinstance(expected, list)
    published = entry.get("published", "none")
    assert isinstance(published, str)
    found = extract_figures(text, published=None if published == "none" else published)
    kinds = entry.get("only")
    if isinstance(kinds, list):
        found = [figure for figure in found if figure.kind in kinds]
    assert [_stated(figure) for figure in found] == [_expected(line) for line in expected]


@pytest.mark.parametrize("entry", _entries("examples"))
def test_reads(entry: dict[str, object]) -> None:
    _check(entry)


@pytest.mark.parametrize("text", _entries("nothing"))
def test_leaves_alone(text: str) -> None:
    assert [_stated(figure) for figure in extract_figures(text)] == []


@pytest.mark.parametrize("entry", _entries("xfail"))
def test_does_not_read_yet(entry: dict[str, object]) -> None:
    _check(entry)
