"""The board: the panes together, where each stands, and what each is given."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from centres_tui.tui import wording
from centres_tui.tui.catalogue import Catalogue, figures_in_scope, listed_figures
from centres_tui.tui.layout import is_roomy, visible_panes
from centres_tui.tui.listings.rows import shown_rows
from centres_tui.tui.panes.comparison import ComparisonPane
from centres_tui.tui.panes.evidence import EvidencePane
from centres_tui.tui.panes.figures import FiguresPane
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.panes.pane import Pane
from centres_tui.tui.panes.reader import ReaderPane
from centres_tui.tui.panes.sources import SourcesPane
from centres_tui.tui.state import PANE_NAMES, Order, PaneName, Selection, ViewState, Work
from centres_tui.tui.widgets.still import Still

if TYPE_CHECKING:
    from centres_tui.tui.sought import Sought

PANES: Final = (SourcesPane, ReaderPane, FiguresPane, ComparisonPane, EvidencePane)
"""Every pane, in the order in which Tab visits them."""


class _Top(Horizontal, Still):
    """What stands side by side."""


class Board(Vertical, Still):
    """All panes; each is given what it shows, and none knows the others."""

    def __init__(self) -> None:
        super().__init__()
        self.sources = SourcesPane()
        self.reader = ReaderPane()
        self.figures = FiguresPane()
        self.comparison = ComparisonPane()
        self.evidence = EvidencePane()
        self.panes: Mapping[PaneName, Pane] = {
            "sources": self.sources,
            "reader": self.reader,
            "figures": self.figures,
            "comparison": self.comparison,
            "evidence": self.evidence,
        }
        self.top = _Top(self.sources, self.reader, id="top")
        self.shown: tuple[Catalogue, Work, Order | None] | None = None
        """What the panes were given last, and what was under way then."""
        self.compared: tuple[object, ...] = ()
        """What the comparison was given last."""

    def compose(self) -> ComposeResult:
        """Sources and reader side by side, the others below."""
        yield self.top
        yield self.figures
        yield self.comparison
        yield self.evidence

    def pane_of(self, widget: Widget) -> PaneName | None:
        """Give the pane whose body a widget is."""
        return next((name for name in PANE_NAMES if self.panes[name].body is widget), None)

    def fit_panes(
        self,
        size: tuple[int, int],
        focused: PaneName,
        entered_from: PaneName,
        zoomed: PaneName | None,
    ) -> None:
        """Show the panes that fit."""
        visible = visible_panes(size, focused, entered_from, zoomed)
        for name, pane in self.panes.items():
            pane.display = name in visible
        self.evidence.take_screen(whole=zoomed == "evidence")
        self.top.display = bool(visible & {"sources", "reader"})
        narrow, whole = not is_roomy(*size), zoomed is not None
        self.show_as({"-narrow": narrow, "-zoomed": whole})

    def show_as(self, classes: Mapping[str, bool]) -> None:
        """Give the panes their places; what they hold has the same styles in any of them."""
        before = self.classes
        for name, given in classes.items():
            self.set_class(given, name, update=False)
        if self.classes != before:
            facts = self.reader.facts
            self.app.stylesheet.update_nodes([self.top, *self.panes.values(), facts])

    def show(self, catalogue: Catalogue, view: ViewState, selection: Selection, work: Work) -> None:
        """Give each pane what it shows; a pane that has it already does nothing."""
        self.show_as({"-row": view.scope == "row"})
        for name, pane in self.panes.items():
            pane.show_pin(pinned=view.pin is not None and view.pin.pane == name)
            if isinstance(pane, ListingPane):
                pane.show_choice(view.choice_of(name))
        if (catalogue, work, view.source_order) != self.shown:
            self._show_catalogue(catalogue, work, view.source_order)
        self.sources.show_current(selection.source)
        self._show_comparison(catalogue, view, work)
        self._show_figures(catalogue, view, selection, work)
        self.comparison.show_current(selection.row, selection.source)
        why = wording.no_evidence(catalogue, selection, work)
        _view, held = view.held("evidence", selection)
        self.evidence.show_evidence(catalogue, held.row, why, timeline=view.timeline)
        if view.marks != self.evidence.marks:
            self.evidence.show_marks(view.marks)
        self.evidence.show_current(selection.figure)
        self._show_text(catalogue, view, selection)

    def light(self, sought: "Sought | None") -> None:
        """Mark what is looked for in every pane."""
        for pane in self.panes.values():
            pane.light(sought)

    def _show_catalogue(self, catalogue: Catalogue, work: Work, order: Order | None) -> None:
        self.shown = (catalogue, work, order)
        self.sources.show_order(order)
        self.sources.show_sources(catalogue, wording.no_sources(work))

    def _show_comparison(self, catalogue: Catalogue, view: ViewState, work: Work) -> None:
        given = (catalogue, work, view.filters, view.row_order, view.only)
        if given != self.compared:
            self.compared = given
            why = wording.no_comparison(catalogue, work)
            if view.is_narrowed and catalogue.rows:
                why = wording.nothing_kept("row", view)
            self.comparison.order = view.row_order
            self.comparison.show_comparison(catalogue, shown_rows(catalogue, view), why)
            self.comparison.remark(wording.which_rows(catalogue, view, self.comparison.rows))
        if view.marks != self.comparison.marks:
            self.comparison.show_marks(view.marks)

    def _show_figures(
        self, catalogue: Catalogue, view: ViewState, selection: Selection, work: Work
    ) -> None:
        view, held = view.held("figures", selection)
        figures = listed_figures(catalogue, view, held)
        remark = wording.whose_figures(catalogue, view, held, len(figures))
        why = wording.no_figures(catalogue, view, work)
        if view.is_narrowed and figures_in_scope(catalogue, view, held):
            why = wording.nothing_kept("figure here", view)
        self.figures.show_order(view.figure_order)
        self.figures.show_figures(catalogue, figures, remark, why)
        if view.marks != self.figures.marks:
            self.figures.show_marks(view.marks)
        self.figures.show_current(selection.figure)

    def _show_text(self, catalogue: Catalogue, view: ViewState, selection: Selection) -> None:
        _view, held = view.held("reader", selection)
        source = catalogue.source_by_id.get(held.source)
        marked = catalogue.figures_in(held.source, boilerplate=view.boilerplate)
        self.reader.show_source(source, catalogue.names.get(held.source, ""), marked)
        figure = catalogue.figure_by_id.get(selection.figure)
        if figure and figure.source != held.source:
            figure = self.reader.current or catalogue.figure_by_id.get(held.figure)
        whole = catalogue.figure_by_id.get(figure.of or "") if figure else None
        self.reader.show_current(figure, whole)
        if source is None and self.shown:
            self.reader.say_why_empty(wording.no_text(self.shown[1]))
