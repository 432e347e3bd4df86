"""A screen of panes in which things are found: filtered, ordered, marked."""

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import Final

from textual import on

from centres_tui.tui.catalogue import ALL_SOURCES, at_figure, at_row
from centres_tui.tui.messages import FilterSubmitted
from centres_tui.tui.panes.comparison import ComparisonPane
from centres_tui.tui.panes.figures import FiguresPane
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.screens.searching import SearchingScreen
from centres_tui.tui.state import Order, PaneName

PUT_OFF: Final = "As soon as the figures are put together, listed will be:"


class FindingScreen(SearchingScreen):
    """Adds to the panes what narrows, orders and marks in them."""

    counted = "kind"
    """The column of which the frequency table was seen last."""

    # Filtering

    def open_filter(self) -> None:
        """Ask what to list, starting from the words that are in force."""
        lines = import_module("centres_tui.tui.lines.filter_line")
        self.open_line(lines.FilterLine(self.view.filters))

    @on(FilterSubmitted)
    def begin_filter(self, event: FilterSubmitted) -> None:
        """List what was asked for."""
        self.close_line()
        self.narrow(event.words)

    def narrow(self, filters: tuple[str, ...], drilled_from: tuple[str, ...] | None = None) -> None:
        """List what these words of the filter line keep, and say how much that is.

        Before the frames are there, that is put off until they are.
        """
        if filters and not self.catalogue.dataset:
            self.as_left = replace(self.as_left or self.view, filters=filters)
            self.say(f"{PUT_OFF} {' '.join(filters)}")
            return
        only = self.view.only_marked and bool(filters)
        self.view = replace(self.view, filters=filters, drilled_from=drilled_from, only_marked=only)
        self.settle()
        if not filters:
            self.say("Nothing is filtered any more.")
            return
        figures = self.catalogue.figures_in(ALL_SOURCES, boilerplate=self.view.boilerplate)
        kept = len(self.catalogue.kept_of(figures, filters, self.view.only))
        rows = len(self.board.comparison.rows)
        hint = "" if self.view.scope == "all" else " (a lists them)"
        self.say(
            f"{kept:,} of the {len(figures):,} figures of all sources{hint}, {rows:,} rows of the "
            "comparison. Backspace drops the last word, X all."
        )

    def settle(self) -> None:
        """Make the first row that is listed current, where the current one is not listed."""
        comparison, figures = self.board.comparison, self.board.figures
        if self.pane in {"comparison", "evidence"}:
            if comparison.rows and self.selection.row not in comparison.places:
                self.selection = at_row(self.catalogue, self.selection, comparison.rows[0].key)
        elif self.view.pin and self.view.pin.pane == "figures" != self.pane:
            return
        elif figures.figures and self.selection.figure not in figures.places:
            self.selection = at_figure(self.catalogue, self.selection, figures.figures[0].id)

    def show_pane(self, pane: PaneName) -> None:
        """Give a pane the focus; what is current in it is something that it lists."""
        super().show_pane(pane)
        if self.view.is_narrowed:
            self.settle()

    def toggle_only_marked(self) -> None:
        """List what is marked and nothing else, or the others again."""
        self.view = replace(self.view, only_marked=not self.view.only_marked)
        self.settle()
        if self.view.only_marked:
            marked = len(self.view.marks)
            hint = "" if self.view.scope == "all" else " a lists them of all sources."
            self.say(f"Only the {marked:,} marked are listed; Backspace lists the others.{hint}")
        else:
            self.say("What is not marked is listed again.")

    # Ordering and marking

    def order_by(self, order: Order | None) -> None:
        """Order the rows of the pane that has the focus; the current one stays current."""
        if self.pane == "comparison":
            self.view = replace(self.view, row_order=order)
        elif self.pane == "sources":
            self.view = replace(self.view, source_order=order)
        else:
            self.view = replace(self.view, figure_order=order)

    def figures_here(self, *, listed: bool = False) -> Sequence[str]:
        """Give the ids of the figures of the current row, or of all rows of the pane."""
        pane = self.board.panes[self.pane]
        if listed and isinstance(pane, ListingPane):
            places = range(len(pane.lines))
            return [figure for place in places for figure in pane.figures_at(place)]
        if isinstance(pane, FiguresPane | ComparisonPane):
            return pane.figures_at(pane.spot)
        is_current = self.selection.figure in self.catalogue.figure_by_id
        return (self.selection.figure,) if is_current and self.pane != "sources" else ()

    def step_row(self, step: int) -> None:
        """Make the row so many further down current, where the pane has rows."""
        pane = self.board.panes[self.pane]
        if isinstance(pane, ListingPane):
            pane.grid.action_step(step)
