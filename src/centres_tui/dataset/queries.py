"""The frame that each pane shows: a choice of rows and columns of the dataset."""

from collections.abc import Iterable
from typing import Final

import pandas as pd

from centres_tui.dataset.columns import (
    FIGURES,
    HOLDS,
    ID,
    ISSUES,
    NUMBER,
    PATH,
    PUBLISHED,
    PUBLISHER,
    SOURCE,
    TEXT,
    TITLE,
    VALUE,
    VERDICT,
)
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.filters import AllOf, Filter, FromSource
from centres_tui.dataset.ranking import RANKS, RowSort

ALL_FIGURES = AllOf()
"""The filter that keeps everything."""

SORT: Final = "sort"
"""The column that says whether a row is a measure, a family or a check."""
ROW: Final = "row"
"""The column that says in which row of the comparison a figure is, by its place."""
FIGURE: Final = "figure"
"""The column that holds the id of a figure."""


def listed_sources(dataset: Dataset, kept: Filter = ALL_FIGURES) -> pd.DataFrame:
    """Give the sources with the number of their figures that a filter keeps, and of issues."""
    counts = dataset.figures.loc[kept.keeps(dataset), SOURCE].value_counts()
    sources = dataset.sources
    return sources[[ID, PATH, TITLE, PUBLISHER, PUBLISHED]].assign(
        **{
            FIGURES: sources[ID].map(counts).fillna(0).astype("Int64"),
            ISSUES: sources[ISSUES].map(len).astype("Int64"),
        }
    )


def listed_figures(
    dataset: Dataset, kept: Filter = ALL_FIGURES, source: str | None = None
) -> pd.DataFrame:
    """Give the figures that a filter keeps, of all sources or of one."""
    chosen = kept & FromSource(source) if source else kept
    return dataset.figures.loc[chosen.keeps(dataset)].reset_index(drop=True)


def ordered(frame: pd.DataFrame, column: str, *, descending: bool = False) -> pd.DataFrame:
    """Order rows by a column, in capitals or not; equal ones stay as they are, empty ones last.

    Values are ordered as numbers; those that are none, as dates, come after them as text.
    """
    cells = frame[NUMBER if column == VALUE else column]
    if column != VALUE:
        cells = cells.str.casefold().where(cells != "")
    keys = pd.DataFrame({column: cells, TEXT: frame[VALUE].where(cells.isna())})
    by = [column, TEXT] if column == VALUE else [column]
    found = keys.sort_values(by, ascending=not descending, kind="stable", na_position="last")
    return frame.loc[found.index]


def listed_rows(dataset: Dataset) -> pd.DataFrame:
    """Give the rows of the comparison, what differs first: sort, id and figures of each."""
    frames = (
        _ranked(dataset.measures, "measure", dataset.measures[VERDICT]),
        _ranked(dataset.checks, "check", dataset.checks[HOLDS]),
        _ranked(dataset.families, "family", [""] * len(dataset.families)),
    )
    rows = pd.concat(frames, ignore_index=True)
    return rows.sort_values("rank", kind="stable", ignore_index=True).drop(columns="rank")


def evidence(dataset: Dataset) -> pd.DataFrame:
    """Give a line a figure of a row of the comparison, with its source.

    This is the matrix laid long: the lines of a row are its evidence, those of a row and a
    source its cell, and those of a figure the measure, families and checks that it is in.
    """
    named = listed_rows(dataset)[FIGURES].explode().dropna()
    lines = pd.DataFrame({ROW: named.index, FIGURE: named.astype("str").to_numpy()})
    homes = dataset.figures[[ID, SOURCE]].rename(columns={ID: FIGURE})
    return lines.merge(homes, on=FIGURE, how="inner", validate="many_to_one")


def _ranked(frame: pd.DataFrame, sort: RowSort, standing: Iterable[str]) -> pd.DataFrame:
    ranks = [RANKS[sort, each] for each in standing]
    return frame[[ID, FIGURES]].assign(
        **{SORT: sort, "rank": pd.Series(ranks, index=frame.index, dtype="int64")}
    )
