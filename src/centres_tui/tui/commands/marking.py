"""Commands that mark figures, for what is copied and exported."""

from dataclasses import replace
from typing import Final

from centres_tui.tui.commands.command import Command, Explorer

NO_MARKS: Final = "Marks are set on figures (2) and measures (3)."


class ToggleMark(Command):
    """Mark this figure, or all figures of this measure, or take the mark off; and move down."""

    id = "mark"
    name = "Mark, or unmark"
    keys = ("space",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no figure is current."""
        return "" if explorer.figures_here() else NO_MARKS

    def run(self, explorer: Explorer) -> None:
        """Mark and move on."""
        _toggle(explorer, frozenset(explorer.figures_here()))
        explorer.step_row(1)


class MarkAll(Command):
    """Mark everything that this pane lists, or take those marks off."""

    id = "mark_all"
    name = "Mark all that is listed, or unmark"
    keys = ("*",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where no figure is listed."""
        return "" if explorer.figures_here(listed=True) else NO_MARKS

    def run(self, explorer: Explorer) -> None:
        """Mark all."""
        _toggle(explorer, frozenset(explorer.figures_here(listed=True)))


class ShowMarked(Command):
    """List what is marked and nothing else, or the others again."""

    id = "only_marked"
    name = "Only what is marked, or all again"
    keys = ("M",)

    def why_not(self, explorer: Explorer) -> str:
        """Refuse where nothing is marked."""
        return "" if explorer.view.marks else "Nothing is marked: Space marks."

    def run(self, explorer: Explorer) -> None:
        """Narrow to them, or no longer."""
        explorer.toggle_only_marked()


def _toggle(explorer: Explorer, figures: frozenset[str]) -> None:
    before = explorer.view.marks
    marks = before - figures if figures <= before else before | figures
    only = explorer.view.only_marked and bool(marks)
    explorer.change_view(replace(explorer.view, marks=marks, only_marked=only))
    acts = "y, e, M and v act on them, Esc unmarks"
    explorer.say(f"{len(marks):,} marked: {acts}." if marks else "None marked.")
