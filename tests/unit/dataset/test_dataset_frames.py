from collections.abc import Mapping
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.columns import (
    BESIDE_COLUMNS,
    CHECK_COLUMNS,
    FAMILY_COLUMNS,
    FIGURE_COLUMNS,
    MEASURE_COLUMNS,
    SOURCE_COLUMNS,
)
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.frames import (
    checks_from,
    derived_from,
    families_from,
    figures_frame,
    figures_from,
    ledger_from,
    measures_from,
    origins_from,
    silences_from,
    sources_from,
    voices_from,
)
from centres_tui.dataset.records import Records
from centres_tui.model.comparison import Comparison
from centres_tui.model.source import Passage
from factories import a_check, a_family, a_figure, a_measure, a_source
from strategies import comparisons, records

FRAMES = {
    "sources": SOURCE_COLUMNS,
    "figures": FIGURE_COLUMNS,
    "measures": MEASURE_COLUMNS,
    "families": FAMILY_COLUMNS,
    "checks": CHECK_COLUMNS,
    **BESIDE_COLUMNS,
}
EMPTY = build_dataset(Records(), Comparison())


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    read = draw(records())
    return build_dataset(read, draw(comparisons(read)))


@settings(max_examples=8, deadline=None)
@given(datasets())
def test_frames_give_back_the_objects_that_they_were_made_of(dataset: Dataset) -> None:
    assert sources_from(dataset.sources) == dataset.records.sources
    assert figures_from(dataset.figures) == dataset.records.figures
    assert measures_from(dataset.measures) == dataset.comparison.measures
    assert families_from(dataset.families) == dataset.comparison.families
    assert checks_from(dataset.checks) == dataset.comparison.checks
    assert origins_from(dataset.origins) == dataset.comparison.origins
    assert voices_from(dataset.voices) == dataset.comparison.voices
    assert silences_from(dataset.silences) == dataset.comparison.silences
    assert derived_from(dataset.derived) == dataset.comparison.derived
    assert ledger_from(dataset.ledger) == dataset.comparison.ledger


@settings(max_examples=8, deadline=None)
@given(datasets())
def test_an_empty_frame_has_the_columns_and_dtypes_of_a_full_one(dataset: Dataset) -> None:
    for name in FRAMES:
        full: pd.DataFrame = getattr(dataset, name)
        empty: pd.DataFrame = getattr(EMPTY, name)
        pd.testing.assert_frame_equal(full.iloc[:0], empty)


@pytest.mark.parametrize(("name", "columns"), FRAMES.items(), ids=FRAMES)
def test_columns_and_dtypes_are_those_that_are_written_once(
    name: str, columns: Mapping[str, str]
) -> None:
    frame: pd.DataFrame = getattr(EMPTY, name)
    assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == columns


def test_passages_survive_the_frame() -> None:
    passages = (Passage(start=0, end=3, role="title"),)
    source = a_source(text="One", passages=passages, published_span=(0, 2))
    dataset = build_dataset(Records(sources=(source,)), Comparison())
    assert sources_from(dataset.sources) == (source,)


@pytest.mark.parametrize(
    ("value", "text", "number"),
    [
        (Decimal("5.60E+6"), "5600000", 5600000.0),
        (Decimal("0.250"), "0.25", 0.25),
        (Decimal(10) ** 16, "10000000000000000", None),
        ("2018-07", "2018-07", None),
        (None, None, None),
    ],
    ids=["scaled", "decimal", "too large for a float", "date", "none"],
)
def test_a_value_is_text_and_where_it_can_be_a_number_too(
    value: Decimal | str | None, text: str | None, number: float | None
) -> None:
    kind = "date" if isinstance(value, str) else "money"
    row = figures_frame([a_figure(value=value, kind=kind)]).iloc[0]
    assert row["value"] == text if text else pd.isna(row["value"])
    assert row["number"] == number if number else pd.isna(row["number"])


def test_a_dataset_finds_things_by_id() -> None:
    paper, notes = a_source("paper", text="It has 46 of 53 clubs."), a_source("notes")
    part = a_figure(paper, 7, sentence_end=22)
    whole = a_figure(paper, 13)
    other = a_figure(notes, 0)
    check = a_check(whole)
    dataset = build_dataset(
        Records(sources=(notes, paper), figures=(other, part, whole)),
        Comparison(
            measures=(a_measure(part, other, id="m1"), a_measure(whole, id="m2")),
            families=(a_family(part, whole),),
            checks=(check,),
        ),
    )
    assert dataset.source(paper.id) is paper
    assert dataset.figure(part.id).measure == "m1"
    assert dataset.measure("m2").figures == (whole.id,)
    assert dataset.measure_of(other.id) is dataset.measure("m1")
    assert dataset.measure_of("nothing") is None
    assert [figure.start for figure in dataset.figures_of(paper.id)] == [7, 13]
    assert dataset.figures_of("nothing") == ()
    assert dataset.checks_of("m2") == (check,)
    assert dataset.checks_of("m1") == ()
    assert dataset.sentence_of(dataset.figure(part.id)) == "It has 46 of 53 clubs."
