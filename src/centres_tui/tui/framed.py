"""What the panes list, as the frames of the dataset say."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from centres_tui.dataset import queries
from centres_tui.dataset.columns import EXACT, FIGURES, ID, NUMBER, ORIGIN, PATH
from centres_tui.dataset.dataset import Dataset
from centres_tui.dataset.filter_words import filter_of
from centres_tui.dataset.filters import WithoutBoilerplate
from centres_tui.dataset.frames import checks_from, families_from, measures_from
from centres_tui.dataset.ranking import RowSort
from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.tui.contents import ComparisonRow, Filters
from centres_tui.tui.state import Order

EDITORIAL = WithoutBoilerplate()
COLUMNS: Final[Mapping[str, str]] = {"quote": EXACT, "short quote": EXACT, "source": PATH,
                                     "decided": ORIGIN}  # fmt: skip
"""The column of the frame by which a column of the pane is ordered, where it has another name."""


class FramedContents:
    """What the frames hold; sources and figures are looked up by the ids that stand in them."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._kept: dict[Filters, frozenset[str]] = {}

    def ready(self) -> None:
        """Make what filters and orders look into; meant for the background."""
        _ = self.dataset.said

    @cached_property
    def sources(self) -> Sequence[Source]:
        """The rows of the frame of sources."""
        return tuple(map(self.dataset.source, self.dataset.sources[ID]))

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """The figures that a filter keeps, counted."""
        listed = queries.listed_sources(self.dataset, EDITORIAL)
        return dict(zip(listed[ID], listed[FIGURES].tolist(), strict=True))

    @cached_property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """The rows of the frame of figures."""
        known, listed = self.dataset.figure_by_id, self.dataset.figures[ID]
        if len(known) == len(listed):
            return known
        return {figure: known[figure] for figure in listed}

    @cached_property
    def rows(self) -> Sequence[ComparisonRow]:
        """The rows of the frames of measures, checks and families, made from their cells."""
        made: Mapping[RowSort, Sequence[Measure | Family | Check]] = {
            "measure": measures_from(self.dataset.measures),
            "check": checks_from(self.dataset.checks),
            "family": families_from(self.dataset.families),
        }
        rows = {
            (sort, subject.id): ComparisonRow(sort=sort, subject=subject)
            for sort, subjects in made.items()
            for subject in subjects
        }
        listed = queries.listed_rows(self.dataset)
        return tuple(rows[place] for place in zip(listed[queries.SORT], listed[ID], strict=True))

    @cached_property
    def evidence(self) -> Mapping[str, Sequence[Figure]]:
        """The figures that each row names and the frame of figures holds."""
        lines = queries.evidence(self.dataset)
        found: dict[int, list[Figure]] = defaultdict(list)
        for row, figure in zip(lines[queries.ROW], lines[queries.FIGURE], strict=True):
            found[row].append(self.figure_by_id[figure])
        return {row.key: tuple(found.get(place, ())) for place, row in enumerate(self.rows)}

    def figures(self, source: str, *, boilerplate: bool) -> Sequence[Figure]:
        """The rows of the frame of figures that the filters keep."""
        kept = queries.ALL_FIGURES if boilerplate else EDITORIAL
        listed = queries.listed_figures(self.dataset, kept, source or None)
        return tuple(self.figure_by_id[figure] for figure in listed[ID])

    def kept(self, filters: Filters) -> frozenset[str]:
        """The ids in the rows that the filters keep; worked out once."""
        if filters not in self._kept:
            mask = filter_of(filters).keeps(self.dataset)
            self._kept = {filters: frozenset(self.dataset.figures.loc[mask, ID])}
        return self._kept[filters]

    def ordered(self, figures: Sequence[Figure], order: Order) -> Sequence[Figure]:
        """The rows of the frame by a column of it."""
        column = COLUMNS.get(order.column, order.column)
        rows = [self._row_of[figure.id] for figure in figures]
        frame = self.dataset.figures[list({column, NUMBER})].iloc[rows]
        found = queries.ordered(frame, column, descending=order.descending)
        return tuple(figures[place] for place in found)

    @cached_property
    def _row_of(self) -> Mapping[str, int]:
        return {figure: row for row, figure in enumerate(self.dataset.figures[ID])}
