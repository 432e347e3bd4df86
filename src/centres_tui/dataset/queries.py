"""The frame that each pane shows: a choice of rows and columns of the dataset."""

from collections.abc import Sequence

import pandas as pd

from centres_tui.dataset.columns import (
    FIGURES,
    ID,
    ISSUES,
    LABEL,
    PATH,
    PUBLISHED,
    PUBLISHER,
    REASON,
    SENTENCE,
    SENTENCE_END,
    SENTENCE_START,
    SOURCE,
    TEXT,
    TITLE,
    VERDICT,
)
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.filters import AllOf, Filter, FromSource

ALL_FIGURES = AllOf()
"""The filter that keeps everything."""


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


def matrix(dataset: Dataset, measures: Sequence[str] | None = None) -> pd.DataFrame:
    """Give a row a measure and a column a source, by its id.

    A cell holds the ids of the figures by which the source states the measure, as a tuple.

    Args:
        dataset: What is shown.
        measures: The ids of the measures that are shown; all where none are named.
    """
    frame = dataset.measures
    if measures is not None:
        frame = frame.loc[frame[ID].isin(list(measures))]
    shown = frame[[ID, VERDICT, LABEL, REASON]].reset_index(drop=True)
    stated = [_by_source(dataset, members) for members in frame[FIGURES]]
    cells = {
        source.id: pd.Series([row.get(source.id, ()) for row in stated], dtype=object)
        for source in dataset.records.sources
    }
    return pd.concat([shown, pd.DataFrame(cells, index=shown.index)], axis=1)


def _by_source(dataset: Dataset, members: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Give the figures of a measure by the source that states them."""
    stated: dict[str, tuple[str, ...]] = {}
    for figure in members:
        source = dataset.figure(figure).source
        stated[source] = (*stated.get(source, ()), figure)
    return stated


def evidence(dataset: Dataset, measure: str) -> pd.DataFrame:
    """Give the figures of a measure with the sentence of each and where it was published."""
    members = dataset.measure(measure).figures
    return _quoted(dataset, members)


def family_figures(dataset: Dataset, family: str) -> pd.DataFrame:
    """Give the figures of a family, quoted as evidence is."""
    members = next(each.figures for each in dataset.comparison.families if each.id == family)
    return _quoted(dataset, members)


def families_of(dataset: Dataset, measure: str) -> pd.DataFrame:
    """Give the families that hold a figure of the measure."""
    return _naming(dataset.families, dataset.measure(measure).figures)


def checks_of(dataset: Dataset, measure: str) -> pd.DataFrame:
    """Give the checks that relate a figure of the measure."""
    return _naming(dataset.checks, dataset.measure(measure).figures)


def _naming(frame: pd.DataFrame, figures: Sequence[str]) -> pd.DataFrame:
    wanted = set(figures)
    named = [not wanted.isdisjoint(members) for members in frame[FIGURES]]
    return frame.loc[named].reset_index(drop=True)


def _quoted(dataset: Dataset, members: Sequence[str]) -> pd.DataFrame:
    figures = dataset.figures
    chosen = figures.loc[figures[ID].isin(list(members))]
    sources = dataset.sources[[ID, TITLE, PUBLISHER, PUBLISHED, TEXT]]
    quoted = chosen.merge(
        sources.rename(columns={ID: SOURCE}), on=SOURCE, how="left", validate="many_to_one"
    )
    places = zip(quoted[TEXT], quoted[SENTENCE_START], quoted[SENTENCE_END], strict=True)
    sentences = [text[start:end] for text, start, end in places]
    return quoted.drop(columns=TEXT).assign(
        **{SENTENCE: pd.Series(sentences, index=quoted.index, dtype="str")}
    )
