"""What the context of a figure says: tables of texts with the fields that must be read.

An entry of a file is a text and, by field, what the figures with these characters must have;
"#2" after the characters means the second figure that has them. `of` and `changes_to` name the
other figure by its characters, and "" means none.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from centres_tui.extract import extract_figures
from centres_tui.model.figure import Figure

FOLDER = Path(__file__).parent
LINKS = ("of", "changes_to")


def _cases() -> list[ParameterSet]:
    """Give the examples of every file, with the file's defaults and an id."""
    cases: list[ParameterSet] = []
    for path in sorted(FOLDER.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, entry in enumerate(tables["examples"], start=1):
            case = tables.get("defaults", {}) | entry
            cases.append(pytest.param(case, id=f"{path.stem}-{number}"))
    return cases


def _at(figures: list[Figure], exact: str) -> Figure:
    """Give the figure with these characters, or the one of that number among them."""
    written, _, number = exact.partition("#")
    same = [figure for figure in figures if figure.exact == written]
    assert same, f"{written} is no figure; found {[figure.exact for figure in figures]}"
    return same[int(number or 1) - 1]


def _said(figures: list[Figure], figure: Figure, field: str) -> str:
    """Give a field of a figure; a link as the characters that it leads to."""
    value = getattr(figure, field)
    if field not in LINKS:
        return str(value)
    return next((other.exact for other in figures if other.id == value), "")


def _check(case: Mapping[str, object]) -> None:
    text, published = case["text"], case.get("published")
    assert isinstance(text, str)
    assert published is None or isinstance(published, str)
    figures = extract_figures(text, published=published)
    wanted = {
        (exact, field): value
        for field, values in case.items()
        if isinstance(values, dict)
        for exact, value in values.items()
    }
    found = {(exact, field): _said(figures, _at(figures, exact), field) for exact, field in wanted}
    assert found == wanted


@pytest.mark.parametrize("case", _cases())
def test_reads(case: Mapping[str, object]) -> None:
    _check(case)
