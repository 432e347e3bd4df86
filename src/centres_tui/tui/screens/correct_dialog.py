"""The dialog that corrects a figure, or adds one: its ends, and what it states."""

from collections.abc import Mapping, Sequence
from typing import Final

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from centres_tui.errors import UsageError
from centres_tui.extract import extract_figures
from centres_tui.parse.display import safe_line
from centres_tui.tui.lines.span_line import HOW, SpanLine
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.fields_dialog import FieldsDialog
from centres_tui.vocabulary.in_force import using
from centres_tui.workspace.corrections import added_figure, corrected, stated_fields

SHOWN: Final = ("value", "low", "high", "bound", "unit", "kind", "per", "status", "subject",
                "about", "said_by")  # fmt: skip
BY_CONTEXT: Final = frozenset({"kind", "unit"})
"""Those of them that the words around a bare number decide."""
READ_AGAIN: Final = ("value", "low", "high", "bound", "unit", "kind", "per")
"""The fields that are filled in anew when the ends of the figure move."""


class CorrectDialog(FieldsDialog):
    """Asks what the current figure states; its ends move."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__(explorer)
        catalogue = explorer.catalogue
        place = explorer.adding
        explorer.adding = None
        self.is_new = place is not None
        if place:
            self.source = catalogue.source_by_id[place[0]]
            self.figure = added_figure(self.source, place[1], place[2], {"kind": "number"})
        else:
            self.figure = catalogue.figure_by_id[explorer.selection.figure]
            self.source = catalogue.source_by_id[self.figure.source]
        self.span = SpanLine(self.source.text, self.figure.start, self.figure.end)
        self.heading = f"Add {self.figure.exact}" if self.is_new else f"Correct {self.figure.exact}"
        self.begin = self._read() if self.is_new else stated_fields(self.figure)

    @property
    def fields(self) -> Mapping[str, str]:
        """What is stated of the figure."""
        return {name: self.begin[name] for name in SHOWN}

    @property
    def hint(self) -> str:
        """Which keys move the ends."""
        return f"  {HOW}.\n{super().hint}"

    def compose_above(self) -> Sequence[Widget]:
        """Show the figure in its sentence."""
        return (self.span,)

    @property
    def begins_at(self) -> Widget:
        """What is stated, or the ends of a new figure."""
        return self.span if self.is_new else super().begins_at

    @on(SpanLine.Moved)
    def read_again(self) -> None:
        """Fill in what the program reads between the ends."""
        read = self._read()
        for name in READ_AGAIN:
            self.query_one(f"#{name}", Input).value = safe_line(read[name])

    def _read(self) -> dict[str, str]:
        """Give the fields of what the program reads between the ends; else those there were."""
        exact = self.source.text[self.span.start : self.span.end]
        with using(self.explorer.vocabulary):
            found = extract_figures(exact, self.source.published)
        read = next((one for one in found if one.exact == exact.strip()), None)
        kept = stated_fields(self.figure)
        if read is None:
            return kept
        again = stated_fields(read)
        names = [name for name in READ_AGAIN if name not in BY_CONTEXT or read.kind != "number"]
        return kept | {name: again[name] for name in names}

    def decide(self) -> str:
        """Correct the figure, or add it."""
        now = {name: text.strip() for name, text in self.values.items()}
        before = stated_fields(self.figure)
        after = {name: text for name, text in now.items() if text != safe_line(before[name])}
        try:
            if self.is_new:
                span = (self.span.start, self.span.end)
                stated = {name: text for name, text in now.items() if text}
                added_figure(self.source, *span, stated)
                self.explorer.decide_on_place("add", self.source.id, span, stated)
                return ""
            after |= self._moves()
            if not after:
                return "Nothing was changed."
            corrected(self.figure, after, self.source)
        except UsageError as error:
            return str(error)
        self.explorer.decide_on("correct", (self.figure.id,), after)
        return ""

    def _moves(self) -> dict[str, str]:
        by = {
            "start_by": self.span.start - self.figure.start,
            "end_by": self.span.end - self.figure.end,
        }
        return {name: f"{step}" for name, step in by.items() if step}
