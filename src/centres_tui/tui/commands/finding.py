"""Commands that narrow, order and count what is listed."""

from dataclasses import replace
from typing import Final

from centres_tui.tui.commands.command import Command, Explorer
from centres_tui.tui.state import Order

NOT_YET: Final = "The figures are still being put together: one moment."
NO_FILTER: Final = "Nothing is filtered: press & first."
NO_ORDER: Final = "Only sources (1), figures (2) and the comparison (3) can be ordered."
NO_COLUMNS: Final = "Columns are chosen in sources (1), figures (2) and the comparison (3)."
OF_COLUMNS: Final = frozenset({"sources", "figures", "comparison"})
"""The panes that have columns to order by and to choose."""
NOT_ORDERED: Final = "No column orders this pane: press o first."


class _OfFrames(Command):
    """Something that is asked of the frames, which come a moment after the first screen."""

    def why_not(self, explorer: Explorer) -> str:
        """Refuse until they are there."""
        return "" if explorer.catalogue.dataset else NOT_YET


class OpenFilter(Command):
    """Narrow figures and comparison: kind:money >10m unit:% subject:council "some words".

    Before the frames are there the words can be written already; they are in force from then on.
    """

    id = "filter"
    name = "Filter"
    hint = "filter"
    keys = ("&",)

    def run(self, explorer: Explorer) -> None:
        """Open the filter line with the words that are in force."""
        explorer.open_filter()


class DropFilter(Command):
    """Drop the last word of the filter."""

    id = "drop_filter"
    name = "Filter: drop the last word"
    keys = ("backspace",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing is filtered."""
        return "" if explorer.view.is_narrowed else NO_FILTER

    def run(self, explorer: Explorer) -> None:
        """Narrow by the others; that only the marked are listed is the last word."""
        if explorer.view.only_marked:
            explorer.toggle_only_marked()
        else:
            explorer.narrow(explorer.view.filters[:-1])


class ClearFilters(Command):
    """Drop the whole filter: everything is listed again."""

    id = "clear_filters"
    name = "Filter: drop all words"
    keys = ("X",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing is filtered."""
        return "" if explorer.view.is_narrowed else NO_FILTER

    def run(self, explorer: Explorer) -> None:
        """List everything."""
        explorer.narrow(())


class ChooseOrder(_OfFrames):
    """Order the rows of this pane by one of its columns."""

    id = "order"
    name = "Order by a column"
    keys = ("o",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse in panes of another sort, and until the frames are there."""
        if explorer.pane not in OF_COLUMNS:
            return NO_ORDER
        return super().why_not(explorer)

    def run(self, explorer: Explorer) -> None:
        """Ask for the column."""
        explorer.open_dialog("order")


class ReverseOrder(Command):
    """Order the rows of this pane the other way round."""

    id = "reverse_order"
    name = "Order the other way round"
    keys = ("O",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no column orders the pane."""
        if explorer.pane not in OF_COLUMNS:
            return NO_ORDER
        return "" if _order(explorer) else NOT_ORDERED

    def run(self, explorer: Explorer) -> None:
        """Turn it round."""
        order = _order(explorer)
        if order:
            explorer.order_by(replace(order, descending=not order.descending))


class ChooseColumns(Command):
    """Choose which columns this pane shows, in which order and how wide; kept for these sources."""

    id = "columns"
    name = "Columns of this pane"
    keys = ("C",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse in panes of another sort."""
        return "" if explorer.pane in OF_COLUMNS else NO_COLUMNS

    def run(self, explorer: Explorer) -> None:
        """Ask for them."""
        explorer.open_dialog("columns")


class ShowFrequencies(_OfFrames):
    """Count what stands in a column of the figures listed; Enter narrows to one of them."""

    id = "frequencies"
    name = "Frequency table of a column"
    keys = ("F",)

    def run(self, explorer: Explorer) -> None:
        """Open the table."""
        explorer.open_dialog("frequencies")


def _order(explorer: Explorer) -> Order | None:
    return explorer.view.order_of(explorer.pane)
