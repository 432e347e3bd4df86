"""How far the analysts agree, field by field, and where they differ."""

from collections.abc import Sequence
from typing import Final

from rich.text import Text
from textual import work

from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.screens.list_dialog import ListDialog
from centres_tui.tui.widgets.columns import Column
from centres_tui.vocabulary.in_force import using
from centres_tui.workspace.agreement import Agreement, agreements

COLUMNS: Final = (
    Column("who", "analysts, and where they differ", 20, flex=1),
    Column("field", "field", 7),
    Column("same", "same", 9, justify="right"),
    Column("percent", "percent", 7, justify="right"),
    Column("kappa", "kappa", 9, justify="right"),
)
UNDEFINED: Final = "undefined"
"""Kappa where both always gave one and the same answer."""
NOBODY: Final = "Fewer than two analysts decided something here."
COUNTING: Final = "Counting..."


class AgreementLines:
    """A line for two analysts and a field; for each thing on which they differ two more."""

    def __init__(self, found: Sequence[Agreement]) -> None:
        self.lines: list[Sequence[Text]] = []
        for one in found:
            self.lines.append(_counts(one))
            for each in one.differences:
                held = f"{one.first} {each.first}, {one.second} {each.second}"
                self.lines.append(_alone(Text(f"  {safe_line(each.thing)}", style=DIM)))
                self.lines.append(_alone(Text(f"    {safe_line(held)}")))

    def __len__(self) -> int:
        return len(self.lines)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the cells of a line."""
        return self.lines[index]


def _counts(one: Agreement) -> Sequence[Text]:
    who = safe_line(f"{one.first}, {one.second}")
    kappa = one.kappa_words or (UNDEFINED if one.both else "")
    same = f"{one.same:,} of {one.both:,}"
    return tuple(map(Text, (who, one.field, same, one.percent_words, kappa)))


def _alone(words: Text) -> Sequence[Text]:
    """Give a line with nothing behind its words."""
    return (words, *(Text("") for _ in COLUMNS[1:]))


class AgreementDialog(ListDialog):
    """Lists how far each two analysts agree; counted in the background."""

    def on_mount(self) -> None:
        """Begin to count."""
        self.entitle("How far analysts agree; kappa is 1 always, 0 by chance")
        self.grid.columns = COLUMNS
        self.grid.placeholder = COUNTING
        self.set_focus(self.grid)
        self.count()

    @work(thread=True, exclusive=True)
    def count(self) -> None:
        """Count away from the screen: that may take a comparison."""
        decided = self.explorer.desk.decided
        with using(self.explorer.vocabulary):
            found = agreements(decided) if decided else []
        self.app.call_from_thread(self.show_lines, found)

    def show_lines(self, found: Sequence[Agreement]) -> None:
        """Show what was counted."""
        self.grid.placeholder = NOBODY
        self.grid.rows = AgreementLines(found)
