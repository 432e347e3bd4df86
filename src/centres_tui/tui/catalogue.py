"""Everything read and compared, with the look-ups that the panes need; never changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from centres_tui.dataset.collected import Failure, Records
from centres_tui.model.comparison import Comparison
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.tui.beside import Beside
from centres_tui.tui.contents import ComparisonRow, Contents, Filters, RecordedContents
from centres_tui.tui.present.source import short_names
from centres_tui.tui.state import Order, Selection, ViewState

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset

ALL_SOURCES: Final = ""
"""Named in place of a source: every one."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Catalogue:
    """The sources, the figures and, once it has come, the comparison.

    What is listed comes from the dataset's frames once there is one; until then, from the
    records and the comparison that the frames are made from.
    """

    records: Records = field(default_factory=Records)
    """What was read."""
    comparison: Comparison | None = None
    """How the sources stand to each other; None until that is known."""
    dataset: "Dataset | None" = None
    """The whole as frames; None until they are built."""

    @cached_property
    def contents(self) -> Contents:
        """What there is to list."""
        if self.dataset is None:
            return RecordedContents(self.records, self.comparison)
        framed: Contents = import_module("centres_tui.tui.framed").FramedContents(self.dataset)
        return framed

    @property
    def sources(self) -> Sequence[Source]:
        """All sources, by path."""
        return self.contents.sources

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What could not be read."""
        return self.records.failures

    @property
    def is_compared(self) -> bool:
        """Whether it is known how the sources stand to each other."""
        return self.comparison is not None

    @cached_property
    def beside(self) -> Beside:
        """What stands beside the verdicts."""
        return Beside(self.comparison or Comparison())

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The short name of each source, by id."""
        return short_names(self.sources)

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """Each source by its id."""
        return {source.id: source for source in self.sources}

    @property
    def figure_by_id(self) -> Mapping[str, Figure]:
        """Each figure by its id."""
        return self.contents.figure_by_id

    @property
    def counts(self) -> Mapping[str, int]:
        """The number of figures of each source outside site furniture, by its id."""
        return self.contents.counts

    @property
    def rows(self) -> Sequence[ComparisonRow]:
        """The rows of the comparison: what differs first, what stands alone last."""
        return self.contents.rows

    @cached_property
    def row_by_key(self) -> Mapping[str, ComparisonRow]:
        """Each row of the comparison by its key."""
        return {row.key: row for row in self.rows}

    @cached_property
    def rows_by_figure(self) -> Mapping[str, Sequence[ComparisonRow]]:
        """The rows that each figure is in: its measure first, then checks, then families."""
        found: dict[str, list[ComparisonRow]] = defaultdict(list)
        for row in sorted(self.rows, key=lambda row: row.sort != "measure"):
            for figure in self.contents.evidence[row.key]:
                found[figure.id].append(row)
        return found

    def figures_in(self, source: str, *, boilerplate: bool) -> Sequence[Figure]:
        """Give the figures of a source, or of all: with or without those in site furniture."""
        place = (source, boilerplate)
        if place not in self._listed:
            self._listed[place] = self.contents.figures(source, boilerplate=boilerplate)
        return self._listed[place]

    @cached_property
    def _listed(self) -> dict[tuple[str, bool], Sequence[Figure]]:
        return {}

    def choose(
        self,
        figures: Sequence[Figure],
        filters: Filters,
        order: Order | None,
        only: frozenset[str] | None = None,
    ) -> Sequence[Figure]:
        """Give those of some figures that filters keep, in an order; worked out once.

        Args:
            figures: The figures.
            filters: The words of the filter line.
            order: The column to order by; None for the order that they are in.
            only: The ids of the only figures that are wanted; None for no such limit.
        """
        asked = (filters, order, only)
        if self._chosen.get("asked") != asked or self._chosen.get("of") is not figures:
            kept = self.kept_of(figures, filters, only)
            found = self.contents.ordered(kept, order) if order else kept
            self._chosen.update(asked=asked, of=figures, found=found)
        chosen: Sequence[Figure] = self._chosen["found"]
        return chosen

    @cached_property
    def _chosen(self) -> dict[str, Any]:
        return {}

    def kept_of(
        self, figures: Sequence[Figure], filters: Filters, only: frozenset[str] | None = None
    ) -> Sequence[Figure]:
        """Give those of some figures that filters keep, and that are among `only`, if given."""
        if filters:
            kept = self.contents.kept(filters)
            only = kept if only is None else kept & only
        return figures if only is None else tuple(one for one in figures if one.id in only)

    def figures_of_row(self, key: str) -> Sequence[Figure]:
        """Give the figures of a row of the comparison, in its order."""
        return self.contents.evidence.get(key, ())

    def stated(self, key: str, source: str) -> Sequence[Figure]:
        """Give the figures by which a source states a row of the comparison."""
        return self._matrix[key].get(source, ()) if key in self._matrix else ()

    @cached_property
    def _matrix(self) -> Mapping[str, Mapping[str, Sequence[Figure]]]:
        return {key: _by_source(figures) for key, figures in self.contents.evidence.items()}

    def row_of(self, figure: str, prefer: str = "") -> str:
        """Give the row of a figure: `prefer` if the figure is in it, else its measure."""
        keys = [row.key for row in self.rows_by_figure.get(figure, ())]
        return prefer if prefer in keys else next(iter(keys), "")

    def ready(self) -> "Catalogue":
        """Give the same with its look-ups made; meant for the background."""
        _ = (self.names, self.counts, self.row_by_key, self.rows_by_figure, self._matrix)
        for boilerplate in (False, True):
            self.figures_in(ALL_SOURCES, boilerplate=boilerplate)
        self.contents.ready()
        return self


def _by_source(figures: Iterable[Figure]) -> Mapping[str, Sequence[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        found.setdefault(figure.source, []).append(figure)
    return found


def listed_figures(catalogue: Catalogue, view: ViewState, selection: Selection) -> Sequence[Figure]:
    """Give the figures that the view lists, filtered and in its order."""
    figures = figures_in_scope(catalogue, view, selection)
    if not view.is_narrowed and view.figure_order is None:
        return figures
    return catalogue.choose(figures, view.filters, view.figure_order, view.only)


def figures_in_scope(
    catalogue: Catalogue, view: ViewState, selection: Selection
) -> Sequence[Figure]:
    """Give the figures that there are to list; those of a row whatever they stand in."""
    match view.scope:
        case "all":
            return catalogue.figures_in(ALL_SOURCES, boilerplate=view.boilerplate)
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
    elif selection.figure not in catalogue.figure_by_id:
        selection = at_source(catalogue, replace(selection, figure=""), selection.source)
    if selection.row in catalogue.row_by_key:
        return selection
    return replace(selection, row=next(iter(catalogue.row_by_key), ""))
