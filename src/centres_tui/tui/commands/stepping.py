"""Commands that step from one thing to the next of its sort, whichever pane has the focus."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from centres_tui.model.comparison import Measure
from centres_tui.tui.commands.command import Command, Explorer
from centres_tui.tui.contents import ComparisonRow

NOT_YET: Final = "The figures are not compared yet."


class StepOverRows(Command):
    """Go to another row of the comparison, and with it all panes."""

    step: ClassVar[int]
    """1 for the row after, -1 for the row before."""
    sort: ClassVar[str]
    """What such a row is called."""

    def is_wanted(self, row: ComparisonRow) -> bool:
        """Say whether a row is one of them."""
        raise NotImplementedError

    def wanted(self, explorer: Explorer) -> list[str]:
        """Give the keys of the rows of this sort, as they are listed."""
        return [row.key for row in explorer.listed_rows if self.is_wanted(row)]

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where there is none."""
        if not explorer.catalogue.is_compared:
            return NOT_YET
        return "" if self.wanted(explorer) else f"No {self.sort} is listed."

    def run(self, explorer: Explorer) -> None:
        """Make it current."""
        wanted = self.wanted(explorer)
        order = [row.key for row in explorer.listed_rows]
        found = beyond(order, explorer.selection.row, self.step, wanted.__contains__)
        if found is None:
            explorer.say(_none(self.sort, self.step, len(wanted)))
            return
        explorer.select_row(found, "")
        subject = explorer.catalogue.row_by_key[found].subject
        label = subject.label if isinstance(subject, Measure) else ""
        place = wanted.index(found) + 1
        explorer.say(f"{self.sort.capitalize()} {place:,} of {len(wanted):,}: {label}")


class NextMeasure(StepOverRows):
    """Go to the next measure of the comparison; the other panes follow."""

    id = "next_measure"
    name = "Next measure"
    keys = ("] m",)
    step = 1
    sort = "measure"

    def is_wanted(self, row: ComparisonRow) -> bool:
        """Take every measure."""
        return row.sort == "measure"


class PreviousMeasure(NextMeasure):
    """Go to the measure before in the comparison; the other panes follow."""

    id = "previous_measure"
    name = "Previous measure"
    keys = ("[ m",)
    step = -1


class NextConflict(StepOverRows):
    """Go to the next measure on which sources conflict."""

    id = "next_conflict"
    name = "Next conflict"
    keys = ("] c",)
    step = 1
    sort = "conflict"

    def is_wanted(self, row: ComparisonRow) -> bool:
        """Take the measures in conflict."""
        return isinstance(row.subject, Measure) and row.subject.verdict == "conflict"


class PreviousConflict(NextConflict):
    """Go to the measure before on which sources conflict."""

    id = "previous_conflict"
    name = "Previous conflict"
    keys = ("[ c",)
    step = -1


class NextSource(Command):
    """Go to the next source; reader and figures follow."""

    id = "next_source"
    name = "Next source"
    keys = ("] s",)
    step: ClassVar[int] = 1

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing was read."""
        return "" if explorer.catalogue.sources else "No source is listed."

    def run(self, explorer: Explorer) -> None:
        """Make it current."""
        order = [source.id for source in explorer.catalogue.sources]
        found = beyond(order, explorer.selection.source, self.step)
        if found is None:
            explorer.say(_none("source", self.step, len(order)))
            return
        explorer.select_source(found)
        place, name = order.index(found) + 1, explorer.catalogue.names[found]
        explorer.say(f"Source {place:,} of {len(order):,}: {name}")


class PreviousSource(NextSource):
    """Go to the source before; reader and figures follow."""

    id = "previous_source"
    name = "Previous source"
    keys = ("[ s",)
    step: ClassVar[int] = -1


def beyond(
    order: Sequence[str],
    current: str,
    step: int,
    is_wanted: Callable[[str], bool] = bool,
) -> str | None:
    """Give the nearest one after the current one, or before it; None where there is none.

    Where the current one is not there, it counts as standing before the first.

    >>> beyond("abcd", "b", 1), beyond("abcd", "b", -1), beyond("abcd", "d", 1)
    ('c', 'a', None)
    >>> beyond("abcd", "a", 1, "d".__contains__), beyond("abcd", "?", 1)
    ('d', 'a')
    """
    place = order.index(current) if current in order else -1
    rest = order[place + 1 :] if step > 0 else order[: max(place, 0)][::-1]
    return next((one for one in rest if is_wanted(one)), None)


def _none(sort: str, step: int, listed: int) -> str:
    where = "further on" if step > 0 else "before this"
    return f"No {sort} {where}; {listed:,} listed in all."
