"""What the panes list, wherever it is taken from; and how the records give it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from centres_tui.dataset.collected import Records
from centres_tui.dataset.ranking import RowSort, rank
from centres_tui.model.comparison import Check, Comparison, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.tui.state import Order

Filters = tuple[str, ...]
"""The words of the filter line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow:
    """One line of the comparison: a measure, a family or a check."""

    sort: RowSort
    """Which of the three it is."""
    subject: Measure | Family | Check
    """The thing itself."""

    @property
    def key(self) -> str:
        """Unique among the rows."""
        return f"{self.sort}:{self.subject.id}"

    @property
    def is_shared(self) -> bool:
        """Whether it says something about more than one figure's own source."""
        return not (isinstance(self.subject, Measure) and self.subject.verdict == "single")


class Contents(Protocol):
    """What there is to list: each choice and each order is made here, and nowhere else."""

    def ready(self) -> None:
        """Make what filters and orders look into; meant for the background."""

    @property
    def sources(self) -> Sequence[Source]:
        """The sources, by path."""

    @property
    def counts(self) -> Mapping[str, int]:
        """The number of figures of each source outside site furniture, by its id."""

    @property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """Every figure that there is, by its id."""

    @property
    def rows(self) -> Sequence[ComparisonRow]:
        """The rows of the comparison, what differs first."""

    @property
    def evidence(self) -> Mapping[str, Sequence[Figure]]:
        """The figures of each row, by its key."""

    def figures(self, source: str, *, boilerplate: bool) -> Sequence[Figure]:
        """Give the figures of a source, or of all where none is named, in order."""

    def kept(self, filters: Filters) -> frozenset[str]:
        """Give the ids of the figures that filters keep."""

    def ordered(self, figures: Sequence[Figure], order: Order) -> Sequence[Figure]:
        """Give some figures by a column."""


class RecordedContents:
    """What was read and compared, as the objects say; for the screen before the frames."""

    def __init__(self, records: Records, comparison: Comparison | None) -> None:
        self.records = records
        self.comparison = comparison or Comparison()

    def ready(self) -> None:
        """Nothing: neither is asked of the records."""

    @property
    def sources(self) -> Sequence[Source]:
        """As they were read."""
        return self.records.sources

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Counted."""
        return {
            source.id: len(self.figures(source.id, boilerplate=False)) for source in self.sources
        }

    @cached_property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """As they were read."""
        return {figure.id: figure for figure in self.records.figures}

    @cached_property
    def rows(self) -> Sequence[ComparisonRow]:
        """As they were compared, by rank."""
        measures, families, checks = (
            self.comparison.measures,
            self.comparison.families,
            self.comparison.checks,
        )
        rows = (
            *(ComparisonRow(sort="measure", subject=one) for one in measures),
            *(ComparisonRow(sort="check", subject=one) for one in checks),
            *(ComparisonRow(sort="family", subject=one) for one in families),
        )
        return tuple(sorted(rows, key=lambda row: rank(row.subject)))

    @cached_property
    def evidence(self) -> Mapping[str, Sequence[Figure]]:
        """The figures that each row names."""
        known = self.figure_by_id
        return {
            row.key: tuple(known[figure] for figure in row.subject.figures if figure in known)
            for row in self.rows
        }

    def figures(self, source: str, *, boilerplate: bool) -> Sequence[Figure]:
        """Look them up by their source."""
        found = self._by_source.get(source, []) if source else self.records.figures
        return tuple(one for one in found if boilerplate or not one.boilerplate)

    def kept(self, filters: Filters) -> frozenset[str]:  # noqa: ARG002 - nothing is filtered before the frames are there
        """Give all of them: filters are set when the frames are there."""
        return frozenset(self.figure_by_id)

    def ordered(self, figures: Sequence[Figure], order: Order) -> Sequence[Figure]:  # noqa: ARG002 - nothing is ordered before the frames are there
        """Give them as they stand: an order is chosen when the frames are there."""
        return figures

    @cached_property
    def _by_source(self) -> Mapping[str, Sequence[Figure]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.records.figures:
            found.setdefault(figure.source, []).append(figure)
        return found
