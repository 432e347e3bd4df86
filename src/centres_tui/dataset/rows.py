"""Records and datasets to the rows that exports write; the screen and the commands use these.

What was read needs no frames to be told; a comparison is told from the frames of its dataset.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from centres_tui.dataset.cells import (
    Columns,
    columns_from,
    columns_of,
    filled,
    quantities,
    rows_of,
)
from centres_tui.dataset.collected import Records
from centres_tui.dataset.columns import (
    FIGURE,
    FIGURES,
    ID,
    ISSUES,
    KIND,
    MEASURE,
    PAGE,
    PAGE_STARTS,
    SENTENCE,
    SENTENCE_END,
    SENTENCE_START,
    SHA256,
    SOURCE,
    START,
    STATEMENTS,
    TEXT,
)
from centres_tui.export.contents import (
    BESIDE_CELLS,
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    LONGEST_SENTENCE,
    MEASURE_CELLS,
    SOURCE_CELLS,
    SPREAD_CELLS,
    CellType,
    Contents,
    Row,
    quantity_kind,
)
from centres_tui.model.figure import Figure
from centres_tui.model.source import QUOTES, Source, page_at
from centres_tui.read.statements import worded

if TYPE_CHECKING:
    import pandas as pd

    from centres_tui.dataset.dataset import Dataset


def source_contents(records: Records, *, include_boilerplate: bool = False) -> Contents:
    """Give the sources of the records for export, each with the number of its figures."""
    figures = _shown(records.figures, include_boilerplate=include_boilerplate)
    return Contents(
        subject="sources",
        sources=_source_rows(
            columns_of(records.sources, Source.__annotations__), columns_of(figures, [SOURCE])
        ),
    )


def figure_contents(records: Records, *, include_boilerplate: bool = False) -> Contents:
    """Give the figures of the records for export; boilerplate only where asked for.

    They are told without a measure, which depends on what other sources are read.
    """
    sources = columns_of(records.sources, Source.__annotations__)
    shown = _shown(records.figures, include_boilerplate=include_boilerplate)
    figures = columns_of(shown, Figure.__annotations__) | {MEASURE: [None] * len(shown)}
    return Contents(
        subject="figures",
        sources=_source_rows(sources, figures),
        figures=_figure_rows(figures, sources),
    )


def comparison_contents(dataset: "Dataset") -> Contents:
    """Give the comparison of a dataset for export, with every figure that it names.

    Where nothing was left out of it, the figures that it does not name are told apart from them.
    """
    groups = (dataset.measures, dataset.families, dataset.checks, dataset.voices, dataset.derived)
    named = {figure for group in groups for members in group[FIGURES] for figure in members}
    named.update(dataset.silences[FIGURE])
    is_named = dataset.figures[ID].isin(list(named))
    figures = _figure_columns(dataset.figures.loc[is_named])
    others = _figure_columns(dataset.figures.loc[~is_named])
    sources = columns_from(dataset.sources)
    beside: dict[str, Any] = {
        name: _beside_rows(columns_from(getattr(dataset, name)), cells)
        for name, cells in BESIDE_CELLS.items()
    }
    return Contents(
        subject="comparison",
        sources=_source_rows(sources, figures),
        figures=_figure_rows(figures, sources),
        other_figures=() if dataset.filters else _figure_rows(others, sources),
        measures=_measure_rows(columns_from(dataset.measures)),
        families=rows_of(columns_from(dataset.families), FAMILY_CELLS),
        checks=rows_of(columns_from(dataset.checks), CHECK_CELLS),
        filters=dataset.filters,
        **beside,
    )


def _figure_columns(figures: "pd.DataFrame") -> Columns:
    columns = columns_from(figures)
    return {**columns, **_quantities(columns, FIGURE_CELLS)}


def _beside_rows(columns: Columns, cells: Mapping[str, CellType]) -> tuple[Row, ...]:
    return rows_of({**columns, **_quantities(columns, cells)}, cells)


def _quantities(columns: Columns, cells: Mapping[str, CellType]) -> dict[str, Sequence[Any]]:
    """Read the columns that hold quantities, each of its row's kind."""
    return {
        name: quantities(columns[name], columns[KIND])
        for name, cell in cells.items()
        if cell == "quantity"
    }


def _shown(figures: Iterable[Figure], *, include_boilerplate: bool) -> list[Figure]:
    return [figure for figure in figures if include_boilerplate or not figure.boilerplate]


def _source_rows(sources: Columns, figures: Columns) -> tuple[Row, ...]:
    counts = Counter(figures[SOURCE])
    made: dict[str, Sequence[Any]] = {
        FIGURES: [counts[source] for source in sources[ID]],
        ISSUES: [
            tuple(issue.message for issue in each if issue.code != QUOTES)
            for each in sources[ISSUES]
        ],
        STATEMENTS: [tuple(map(worded, each)) for each in sources[STATEMENTS]],
    }
    return rows_of({**sources, **made}, SOURCE_CELLS)


def _figure_rows(figures: Columns, sources: Columns) -> tuple[Row, ...]:
    hashes = dict(zip(sources[ID], sources[SHA256], strict=True))
    made: dict[str, Sequence[Any]] = {
        SHA256: [hashes[source] for source in figures[SOURCE]],
        PAGE: _pages(figures, sources),
        SENTENCE: _sentences(figures, sources),
    }
    return rows_of({**figures, **made}, FIGURE_CELLS)


def _pages(figures: Columns, sources: Columns) -> Sequence[int]:
    """Give the page of each figure; 0 where its source has no pages."""
    starts = dict(zip(sources[ID], sources[PAGE_STARTS], strict=True))
    places = zip(figures[SOURCE], figures[START], strict=True)
    return [page_at(starts[source], start) or 0 for source, start in places]


def _sentences(figures: Columns, sources: Columns) -> Sequence[str]:
    """Give the sentence of each figure; an empty text for one that is too long."""
    texts = dict(zip(sources[ID], sources[TEXT], strict=True))
    places = zip(figures[SOURCE], figures[SENTENCE_START], figures[SENTENCE_END], strict=True)
    return [
        texts[source][start:end] if end - start <= LONGEST_SENTENCE else ""
        for source, start, end in places
    ]


def _measure_rows(measures: Columns) -> tuple[Row, ...]:
    """Give the measures; one without a spread has nothing in the columns that tell of it."""
    kinds = measures[KIND]
    made = {
        name: quantities(measures[name], [quantity_kind(name, kind) for kind in kinds])
        if cell == "quantity"
        else filled(measures[name], cell)
        for name, cell in SPREAD_CELLS.items()
    }
    return rows_of({**measures, **made}, MEASURE_CELLS)
