"""What holds of every explanation, of real documents and of any text."""

from collections.abc import Iterable
from dataclasses import fields, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.bundled import bundled_folder
from centres_tui.extract import extract
from centres_tui.extract.explaining import explain, explain_all
from centres_tui.extract.explaining.case import is_empty
from centres_tui.extract.explaining.origins import FIELDS
from centres_tui.extract.explaining.records import Explanation, Origin, Quote
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.read import read_source, source_from_text
from texts import TEXTS

SETS = Path(__file__).parents[1] / "sets"
PLAIN = {str, int, bool, Decimal, type(None)}
PATHS = sorted([*bundled_folder("seeds").glob("*.txt"), *SETS.glob("*/*.txt")])


@cache
def document(path: Path) -> tuple[Source, tuple[Explanation, ...]]:
    """Read a document and explain all its figures, once for all tests."""
    source = read_source(path, path.name, None)
    return source, tuple(explain_all(source))


def quotes_of(explanation: Explanation) -> list[Quote]:
    return [
        explanation.words,
        explanation.sentence,
        *(words for origin in explanation.origins for words in origin.words),
        *(trial.read for trial in explanation.trials if trial.read is not None),
        *(words for drop in explanation.drops for words in (drop.read, drop.winner)),
        *(words for joint in explanation.joints for words in joint.words),
    ]


def holds(explanation: Explanation, text: str) -> None:
    for quote in quotes_of(explanation):
        assert 0 <= quote.start <= quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
    figure = explanation.figure
    if figure is None:
        assert explanation.answer
        return
    told = {origin.field for origin in explanation.origins}
    assert told == {name for name in FIELDS if not is_empty(getattr(figure, name))}
    assert told | set(explanation.empty) == set(FIELDS)
    assert all(origin.because and origin.step and origin.value for origin in explanation.origins)
    assert all(words.text for origin in explanation.origins for words in origin.words)
    assert any(trial.outcome == "read" for trial in explanation.trials)
    assert is_plain(figure)


def is_plain(figure: Figure) -> bool:
    """Whether nothing in a figure still knows its grounds."""
    return all(type(getattr(figure, field.name)) in PLAIN for field in fields(figure))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_figure_is_explained_as_it_is_read(path: Path) -> None:
    source, explanations = document(path)
    figures = extract(source)
    assert [each.figure for each in explanations] == figures
    assert all(is_plain(figure) for figure in figures)
    for explanation in explanations:
        holds(explanation, source.text)


@pytest.mark.parametrize("path", PATHS[::4], ids=lambda path: path.stem)
def test_one_place_is_explained_as_the_whole_source_is(path: Path) -> None:
    source, explanations = document(path)
    for whole in explanations[::5]:
        assert explain(source, whole.place) == whole


def test_the_same_place_gives_the_same_explanation() -> None:
    source = source_from_text("The port plans to spend around £6m on dredging in May 2019.")
    assert explain(source, 31) == explain(source, 31)


@given(text=TEXTS.filter(bool), data=st.data())
@settings(max_examples=25, deadline=None)
def test_any_place_of_any_text_is_explained(text: str, data: st.DataObject) -> None:
    source: Source = source_from_text(text)
    place = data.draw(st.integers(0, len(source.text) - 1))
    explanation = explain(source, place)
    holds(explanation, source.text)
    standing = {figure.start: figure for figure in extract(source)}
    if explanation.figure is None:
        assert not any(each.start <= place < each.end for each in standing.values())
    else:
        assert explanation.figure == standing[explanation.figure.start]


@given(text=TEXTS.filter(bool))
@settings(max_examples=20, deadline=None)
def test_every_figure_of_any_text_is_explained(text: str) -> None:
    source = source_from_text(text)
    explanations = list(explain_all(source))
    assert [each.figure for each in explanations] == extract(source)
    for explanation in explanations:
        holds(explanation, source.text)


DECIDED = ("bound", "unit", "per", "trend", "of", "changes_to", "subject", "status", "said_by")
BY_DAY = ("dated", "ahead")
"""Steps that go by the day of publication, not by words."""


def masked(text: str, words: tuple[Quote, ...]) -> str:
    """Put letters that mean nothing in the place of words."""
    for quote in words:
        text = f"{text[: quote.start]}{'z' * (quote.end - quote.start)}{text[quote.end :]}"
    return text


def spans_of(origin: Origin) -> list[tuple[int, int]]:
    return [(quote.start, quote.end) for quote in origin.words]


def outside(origins: Iterable[Origin], figure: Figure) -> list[Origin]:
    """Give the origins whose words stand outside the figure itself."""
    return [
        origin
        for origin in origins
        if origin.words
        and origin.field in DECIDED
        and origin.step not in BY_DAY
        and not any(each.start < figure.end and figure.start < each.end for each in origin.words)
    ]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_without_the_words_named_the_field_is_decided_otherwise(path: Path) -> None:
    source, explanations = document(path)
    for explanation in explanations[::6]:
        assert explanation.figure is not None
        for origin in outside(explanation.origins, explanation.figure):
            other = replace(source, text=masked(source.text, origin.words))
            again = {one.field: one for one in explain(other, explanation.place).origins}
            found = again.get(origin.field)
            if found is not None and found.value == origin.value:
                assert spans_of(found) != spans_of(origin), origin


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_step_names_its_words_or_what_it_goes_by(path: Path) -> None:
    _, explanations = document(path)
    steps = {each.step for one in explanations for each in one.origins}
    assert "unnamed" not in steps
