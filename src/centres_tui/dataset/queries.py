"""The frame that each pane shows: a choice of rows and columns of the dataset."""

from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt
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
    TITLE,
    VALUE,
    VERDICT,
)
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.filters import AllOf, Filter, FromSource
from centres_tui.dataset.ranking import RANKS, RowSort

ALL_FIGURES = AllOf()
"""The filter that keeps everything."""

FloatArray = npt.NDArray[np.float64]

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


def ordered(frame: pd.DataFrame, column: str, *, descending: bool = False) -> list[int]:
    """Order rows by a column, in capitals or not; equal ones stay as they are, empty ones last.

    Values are ordered as numbers; those that are none, as dates, come after them as text.

    Returns:
        The place of each row, the first first.
    """
    if column == VALUE:
        numbers = frame[NUMBER].to_numpy("float64", na_value=np.nan)
        keys = [numbers, _text_keys(frame[VALUE].where(np.isnan(numbers)))]
    else:
        keys = [_text_keys(frame[column])]
    places: list[int] = []
    for key in keys:
        order = np.argsort(-key if descending else key, kind="stable")
        places += order[: np.count_nonzero(~np.isnan(key))].tolist()
    is_empty = np.logical_and.reduce([np.isnan(key) for key in keys])
    return places + np.flatnonzero(is_empty).tolist()


def _text_keys(cells: "pd.Series[str]") -> FloatArray:
    """Give each cell the place of its text among all, whatever its capitals; NaN for none."""
    codes, texts = pd.factorize(cells.fillna(""))
    folded = [text.casefold() for text in texts.tolist()]
    place = {text: rank for rank, text in enumerate(sorted(set(folded)))}
    ranks = np.array([place[text] if text else np.nan for text in folded], dtype="float64")
    return ranks[codes]


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
