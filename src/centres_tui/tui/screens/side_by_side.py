"""Two readers side by side, or one above the other, with what their figures say field by field."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.parse.display import safe, safe_line
from centres_tui.tui.layout import WIDE
from centres_tui.tui.pairs import Pair, pair_of
from centres_tui.tui.panes.reader import MarkedText, mark_of
from centres_tui.tui.present.comparison import label_text, reason_text, standing_text
from centres_tui.tui.present.dates import published_words
from centres_tui.tui.present.fields import Field, fields_of
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.glyphs import glyphs_of
from centres_tui.tui.widgets.grid import Grid

SIDES: Final = (0, 1)
DIFFERS: Final = "!"
"""Stands before a field in which the figures differ."""
KEYS: Final = "] [ other figure here, Tab other side, x swap, Enter read, Esc close"


def _about(subject: Measure | Family | Check) -> Sequence[Text]:
    return standing_text(subject), label_text(subject), reason_text(subject)


class FieldLines:
    """A line a field: whether it differs, its name, both sides."""

    def __init__(self, fields: Sequence[Field], absent: str) -> None:
        self.fields = fields
        self.absent = absent

    def __len__(self) -> int:
        return len(self.fields)

    def cells(self, index: int) -> Sequence[Text]:
        """Give one line."""
        field = self.fields[index]
        style = STRONG if field.differs else DIM
        sides = (Text(words or self.absent, style=style) for words in (field.left, field.right))
        return Text(DIFFERS if field.differs else "", style=style), Text(field.name), *sides


class SideBySide(Dialog[None]):
    """Shows two figures where they stand, both lit, and in what they differ."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "close", "close"),
        Binding("tab", "app.focus_next", "other side, then fields"),
        Binding("shift+tab", "app.focus_previous", "the same backwards"),
        Binding("right_square_bracket,right,l", "step(1)", "next figure on this side"),
        Binding("left_square_bracket,left,h", "step(-1)", "figure before on this side"),
        Binding("x", "swap", "change the sides"),
        Binding("enter", "read", "go to this figure in the reader"),
    ]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        catalogue, view = explorer.catalogue, explorer.view
        found = pair_of(catalogue, explorer.selection, view.marks)
        if found is None:
            raise LookupError("no two figures to put side by side")
        self.pair: Pair = found
        self.views = (MarkedText(), MarkedText())
        self.frames = tuple(Vertical(view, classes="side") for view in self.views)
        self.reason = Static(classes="why")
        self.fields = Grid()
        self.fields.has_focus_styles = True
        self.shown: list[Figure | None] = [None, None]
        """The figures that the readers show."""

    def compose(self) -> ComposeResult:
        """Place what it is about above the readers, and the fields below them."""
        yield self.reason
        yield Container(*self.frames, classes="sides")
        yield self.fields

    def on_mount(self) -> None:
        """Show the pair."""
        self.fields.border_title = Content(KEYS)
        self._stack()
        self.show_pair()
        self.set_focus(self.views[1])

    def on_resize(self) -> None:
        """Stand one above the other where there is no room side by side."""
        self._stack()
        self.call_after_refresh(self.align)

    def _stack(self) -> None:
        self.set_class(self.app.size.width < WIDE, "-stacked")

    def on_descendant_focus(self) -> None:
        """Mark the title of the side that has the focus."""
        self._entitle()

    @property
    def side(self) -> int:
        """The side that has the focus; the right one, where neither has."""
        return 0 if self.views[0].has_focus else 1

    def source_of(self, figure: Figure) -> Source:
        """Give the source of a figure."""
        return self.explorer.catalogue.source_by_id[figure.source]

    def show_pair(self) -> None:
        """Show both figures where they stand, and their fields."""
        for side in SIDES:
            self._show_side(side)
        self._entitle()
        row = self.explorer.catalogue.row_of(self.pair.at(0).id, self.explorer.selection.row)
        found = self.explorer.catalogue.row_by_key.get(row)
        about = _about(found.subject) if found else ()
        self.reason.update(Text("  ").join(about), layout=False)
        self._show_fields()
        self.call_after_refresh(self.align)

    def _show_side(self, side: int) -> None:
        figure = self.pair.at(side)
        if figure is self.shown[side]:
            return
        self.shown[side] = figure
        boilerplate = self.explorer.view.boilerplate or figure.boilerplate
        figures = self.explorer.catalogue.figures_in(figure.source, boilerplate=boilerplate)
        text = safe(self.source_of(figure).text)
        self.views[side].show(text, [mark_of(one) for one in figures], figure.start)

    def _entitle(self) -> None:
        glyphs = glyphs_of(self.app)
        for side in SIDES:
            figure = self.pair.at(side)
            source = self.source_of(figure)
            name = self.explorer.catalogue.names[source.id]
            sign = "»" if glyphs.border == "round" else ">"
            parts = (name, source.publisher or "", published_words(source.published))
            words = safe_line(f" {glyphs.bullet} ".join(filter(None, (*parts, source.title))))
            lit = sign if self.views[side].has_focus else " "
            self.frames[side].border_title = Content(f"{lit} {words} ")

    def _show_fields(self) -> None:
        left, right = (self.pair.at(side) for side in SIDES)
        fields = fields_of((left, self.source_of(left)), (right, self.source_of(right)))
        names = self.explorer.catalogue.names
        place, count = sum(field.differs for field in fields), len(fields)
        self.fields.columns = (
            Column("differs", "", 1),
            Column("field", f"{place} of {count} differ", 15),
            Column("left", names[left.source], 12, flex=1),
            Column("right", names[right.source], 12, flex=1),
        )
        self.fields.rows = FieldLines(fields, glyphs_of(self.app).absent)

    def align(self) -> None:
        """Bring both figures to the same line of their readers."""
        for side in SIDES:
            self.views[side].go_to(self.pair.at(side).start, row=self.views[side].size.height // 3)

    def action_step(self, step: int) -> None:
        """Show another figure on the side that has the focus."""
        self.pair = self.pair.stepped(self.side, step)
        self.show_pair()

    def action_swap(self) -> None:
        """Change the sides."""
        self.pair = self.pair.swapped()
        self.show_pair()

    @on(Grid.Chosen)
    def action_read(self) -> None:
        """Close, and go to the figure of the side that has the focus."""
        figure = self.pair.at(self.side).id
        self.dismiss(None)
        self.explorer.go_to_figure(figure)
