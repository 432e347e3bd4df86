"""What the panes list is what the frames say; before them, the records say the same."""

from dataclasses import replace
from decimal import Decimal

import pytest

from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.records import Records
from centres_tui.model.comparison import Comparison, Measure
from centres_tui.tui.catalogue import ALL_SOURCES, Catalogue
from centres_tui.tui.loading import framed_catalogue
from centres_tui.tui.present.summary import summary_text
from explorer_world import CLOSING, COMPARISON, HARBOUR, LEFT, OFFER, RECORDS, TRIBUNE

DATASET = build_dataset(RECORDS, COMPARISON)
FRAMED = framed_catalogue(DATASET)
RECORDED = Catalogue(records=DATASET.records, comparison=COMPARISON)


def test_frames_and_records_list_the_same() -> None:
    assert FRAMED.sources == RECORDED.sources
    assert FRAMED.counts == RECORDED.counts
    assert FRAMED.figure_by_id == RECORDED.figure_by_id
    assert FRAMED.rows == RECORDED.rows
    assert FRAMED.rows_by_figure == RECORDED.rows_by_figure
    for row in RECORDED.rows:
        assert FRAMED.figures_of_row(row.key) == RECORDED.figures_of_row(row.key)
        for source in RECORDED.sources:
            assert tuple(FRAMED.stated(row.key, source.id)) == tuple(
                RECORDED.stated(row.key, source.id)
            )


@pytest.mark.parametrize("boilerplate", [False, True], ids=["editorial", "all"])
@pytest.mark.parametrize("source", [ALL_SOURCES, HARBOUR.id, TRIBUNE.id, "none"])
def test_frames_and_records_list_the_same_figures(source: str, *, boilerplate: bool) -> None:
    listed = FRAMED.figures_in(source, boilerplate=boilerplate)
    assert listed == RECORDED.figures_in(source, boilerplate=boilerplate)
    assert bool(listed) is (source != "none")


def test_a_figure_marked_as_boilerplate_in_the_frame_is_neither_listed_nor_counted() -> None:
    figures = DATASET.figures.copy()
    figures.loc[figures["id"] == LEFT[1].id, "boilerplate"] = True
    changed = framed_catalogue(replace(DATASET, figures=figures))
    before = [one.id for one in FRAMED.figures_in(TRIBUNE.id, boilerplate=False)]
    after = [one.id for one in changed.figures_in(TRIBUNE.id, boilerplate=False)]
    assert [one for one in before if one not in after] == [LEFT[1].id]
    assert changed.counts[TRIBUNE.id] == FRAMED.counts[TRIBUNE.id] - 1
    assert changed.figures_in(TRIBUNE.id, boilerplate=True)[-1].id == OFFER.id


def test_a_figure_that_the_frame_does_not_hold_is_shown_nowhere() -> None:
    figures = DATASET.figures.loc[DATASET.figures["id"] != CLOSING[2].id]
    changed = framed_catalogue(replace(DATASET, figures=figures))
    assert CLOSING[2].id not in changed.figure_by_id
    assert changed.stated("measure:closing", TRIBUNE.id) == ()
    shown = [one.id for one in changed.figures_of_row("measure:closing")]
    assert shown == [CLOSING[0].id, CLOSING[1].id]


def test_a_measure_stands_and_is_told_as_its_frame_says() -> None:
    measures = DATASET.measures.copy()
    measures.loc[measures["id"] == "total", ["verdict", "reason"]] = ["conflict", "one says 54"]
    changed = framed_catalogue(replace(DATASET, measures=measures))
    first = changed.rows[0].subject
    assert isinstance(first, Measure)
    assert (first.id, first.verdict, first.reason) == ("total", "conflict", "one says 54")
    assert "! 1 conflict" in summary_text("x", changed, "", roomy=True).plain


def test_checks_and_families_are_those_of_their_frames() -> None:
    changed = framed_catalogue(
        replace(DATASET, checks=DATASET.checks.iloc[:0], families=DATASET.families.iloc[:0])
    )
    assert {row.sort for row in changed.rows} == {"measure"}
    assert len(FRAMED.rows) == len(changed.rows) + 2


def test_a_source_that_the_frame_does_not_hold_is_not_listed() -> None:
    changed = framed_catalogue(replace(DATASET, sources=DATASET.sources.iloc[1:]))
    assert HARBOUR.id not in changed.source_by_id
    assert HARBOUR.id not in changed.counts


def test_nothing_read_gives_empty_frames_and_empty_panes() -> None:
    empty = framed_catalogue(build_dataset(Records(), Comparison()))
    assert (*empty.sources, *empty.rows, *empty.figures_in(ALL_SOURCES, boilerplate=True)) == ()


def test_values_are_those_of_the_figures() -> None:
    found = FRAMED.stated("measure:closing", TRIBUNE.id)
    assert [figure.value for figure in found] == [Decimal(38)]
