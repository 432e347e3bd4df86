"""Everything read and compared, with the look-ups that the panes need; never changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, Literal

from centres_tui.dataset.collected import Failure, Records
from centres_tui.model.comparison import VERDICTS, Check, Comparison, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.tui.present.source import short_names
from centres_tui.tui.state import Selection, ViewState

RowSort = Literal["measure", "family", "check"]
HOLDS_ORDER: Final = ("no", "approximately", "yes")


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
    def figures(self) -> tuple[str, ...]:
        """The ids of the figures that it is about."""
        return self.subject.figures

    @property
    def is_shared(self) -> bool:
        """Whether it says something about more than one figure's own source."""
        return not (isinstance(self.subject, Measure) and self.subject.verdict == "single")


@dataclass(frozen=True, kw_only=True, eq=False)
class Catalogue:
    """The sources, the figures and, once it has come, the comparison."""

    records: Records = field(default_factory=Records)
    """What was read."""
    comparison: Comparison | None = None
    """How the sources stand to each other; None until that is known."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources, by path."""
        return self.records.sources

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What could not be read."""
        return self.records.failures

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The short name of each source, by id."""
        return short_names(self.sources)

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """Each source by its id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """Each figure by its id."""
        return {figure.id: figure for figure in self.records.figures}

    @cached_property
    def figures_by_source(self) -> Mapping[str, tuple[Figure, ...]]:
        """The figures of each source, in the order of its text."""
        return _by_source(self.records.figures)

    @cached_property
    def editorial(self) -> tuple[Figure, ...]:
        """All figures that do not stand in site furniture."""
        return tuple(figure for figure in self.records.figures if not figure.boilerplate)

    @cached_property
    def _editorial_by_source(self) -> Mapping[str, tuple[Figure, ...]]:
        return _by_source(self.editorial)

    @cached_property
    def rows(self) -> tuple[ComparisonRow, ...]:
        """The rows of the comparison: what differs first, what stands alone last."""
        if self.comparison is None:
            return ()
        measures = sorted(self.comparison.measures, key=lambda one: VERDICTS.index(one.verdict))
        checks = sorted(self.comparison.checks, key=lambda one: HOLDS_ORDER.index(one.holds))
        rows = [
            *(ComparisonRow(sort="measure", subject=one) for one in measures),
            *(ComparisonRow(sort="family", subject=one) for one in self.comparison.families),
            *(ComparisonRow(sort="check", subject=one) for one in checks),
        ]
        return tuple(sorted(rows, key=lambda row: not row.is_shared))

    @cached_property
    def row_by_key(self) -> Mapping[str, ComparisonRow]:
        """Each row of the comparison by its key."""
        return {row.key: row for row in self.rows}

    @cached_property
    def rows_by_figure(self) -> Mapping[str, tuple[ComparisonRow, ...]]:
        """The rows that each figure is in: its measure first, then families, then checks."""
        found: dict[str, list[ComparisonRow]] = defaultdict(list)
        for row in sorted(self.rows, key=lambda row: row.sort != "measure"):
            for figure in row.figures:
                found[figure].append(row)
        return {figure: tuple(rows) for figure, rows in found.items()}

    def with_comparison(self, comparison: Comparison) -> "Catalogue":
        """Give the same records with their comparison."""
        return replace(self, comparison=comparison)

    def figures_in(self, source: str, *, boilerplate: bool) -> tuple[Figure, ...]:
        """Give the figures of a source, with or without those in site furniture."""
        found = self.figures_by_source if boilerplate else self._editorial_by_source
        return found.get(source, ())

    def figures_of_row(self, key: str) -> tuple[Figure, ...]:
        """Give the figures of a row of the comparison, in its order."""
        row = self.row_by_key.get(key)
        return self.known(row.figures) if row else ()

    def known(self, figures: Iterable[str]) -> tuple[Figure, ...]:
        """Give the figures with these ids; one that is not here is passed over."""
        found = (self.figure_by_id.get(figure) for figure in figures)
        return tuple(figure for figure in found if figure)

    def row_of(self, figure: str, prefer: str = "") -> str:
        """Give the row of a figure: `prefer` if the figure is in it, else its measure."""
        keys = [row.key for row in self.rows_by_figure.get(figure, ())]
        return prefer if prefer in keys else next(iter(keys), "")


def _by_source(figures: Iterable[Figure]) -> dict[str, tuple[Figure, ...]]:
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        found[figure.source].append(figure)
    return {source: tuple(several) for source, several in found.items()}


def listed_figures(
    catalogue: Catalogue, view: ViewState, selection: Selection
) -> tuple[Figure, ...]:
    """Give the figures that the view lists, in order; those of a row whatever they stand in."""
    match view.scope:
        case "all":
            return catalogue.records.figures if view.boilerplate else catalogue.editorial
        case "source":
            return catalogue.figures_in(selection.source, boilerplate=view.boilerplate)
        case "row":
            return catalogue.figures_of_row(selection.row)


def at_source(catalogue: Catalogue, selection: Selection, source: str) -> Selection:
    """Move the selection to a source: to its figure in the current row, or else its first."""
    current = catalogue.figure_by_id.get(selection.figure)
    if current and current.source == source:
        return replace(selection, source=source)
    in_row = (one for one in catalogue.figures_of_row(selection.row) if one.source == source)
    own = iter(catalogue.figures_in(source, boilerplate=False))
    figure = next(in_row, None) or next(own, None)
    if figure is None:
        return replace(selection, source=source, figure="")
    return at_figure(catalogue, replace(selection, source=source), figure.id)


def at_figure(catalogue: Catalogue, selection: Selection, figure: str) -> Selection:
    """Move the selection to a figure: its source, and its row of the comparison."""
    found = catalogue.figure_by_id.get(figure)
    if found is None:
        return selection
    row = catalogue.row_of(figure, prefer=selection.row)
    return Selection(source=found.source, figure=figure, row=row)


def at_row(catalogue: Catalogue, selection: Selection, row: str, figure: str = "") -> Selection:
    """Move the selection to a row of the comparison, and to a figure of it.

    Without a figure named, the current one stays if the row has it, then the current source's.
    """
    figures = catalogue.figures_of_row(row)
    wanted = (
        next((one for one in figures if one.id == figure), None)
        or next((one for one in figures if one.id == selection.figure), None)
        or next((one for one in figures if one.source == selection.source), None)
        or next(iter(figures), None)
    )
    if wanted is None:
        return replace(selection, row=row)
    return Selection(source=wanted.source, figure=wanted.id, row=row)


def keep_selection(catalogue: Catalogue, selection: Selection) -> Selection:
    """Keep what is current where it still is there; else begin at the top of each pane."""
    first = next((source.id for source in catalogue.sources), "")
    if selection.source not in catalogue.source_by_id:
        selection = at_source(catalogue, Selection(), first)
    if selection.row in catalogue.row_by_key:
        return selection
    return replace(selection, row=next(iter(catalogue.row_by_key), ""))
