"""The finder: commands, sources and measures by some letters of their names."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import ClassVar, Final

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.commands import COMMAND_BY_ID, COMMANDS
from centres_tui.tui.finder import (
    SIGN_OF,
    SIGNS,
    Entry,
    Sort,
    catalogue_entries,
    command_entries,
    find,
    places_of,
)
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.present.comparison import label_text, reason_text, standing_text
from centres_tui.tui.present.inks import DIM, HIT, STRONG
from centres_tui.tui.present.keys import keys_words
from centres_tui.tui.present.source import day_text, title_text
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.grid import Grid

EVERYTHING: Final = "everything: type : @ or # first for one sort only"
ASKS: Final[Mapping[str, str]] = {
    ":": "a command",
    "@": "a source",
    "#": "a measure, a family or a check",
    "": EVERYTHING,
}
"""What is looked for, by the sign before the line."""
PAGE: Final = 10
ALL_SORTS: Final[tuple[Sort, ...]] = ("source", "row", "command")


class FoundRows:
    """A line an entry: its sign, its name with what was typed, two more things about it."""

    def __init__(self, found: Sequence[Entry], typed: str, explorer: ExplorerScreen) -> None:
        self.found = found
        self.typed = typed
        self.explorer = explorer

    def __len__(self) -> int:
        return len(self.found)

    def cells(self, index: int) -> Sequence[Text]:
        """Give one line."""
        entry = self.found[index]
        make = {"command": self._command, "source": self._source, "row": self._row}[entry.sort]
        name, short, more = make(entry.key)
        shift = 0 if entry.sort != "source" else -len(short.plain) - 1
        for place in places_of(entry, self.typed):
            if place + shift >= 0:
                name.stylize(HIT, place + shift, place + shift + 1)
            else:
                short.stylize(HIT, place, place + 1)
        return Text(SIGN_OF[entry.sort], style=DIM), name, short, more

    @property
    def _catalogue(self) -> Catalogue:
        return self.explorer.catalogue

    def _command(self, key: str) -> tuple[Text, Text, Text]:
        """Name, keys and help; a command that is refused says why instead."""
        command = COMMAND_BY_ID[key]
        refused = command.why_not(self.explorer)
        keys = Text(keys_words(self.explorer.keys[key]), style=STRONG)
        name = Text(command.name, style=DIM if refused else "")
        return name, keys, Text(f"not now: {refused}" if refused else command.help, style=DIM)

    def _source(self, key: str) -> tuple[Text, Text, Text]:
        """Title, short name, day and publisher."""
        source = self._catalogue.source_by_id[key]
        more = Text.assemble(day_text(source), f"  {safe_line(source.publisher or '')}", style=DIM)
        return title_text(source), Text(self._catalogue.names[key], style=STRONG), more

    def _row(self, key: str) -> tuple[Text, Text, Text]:
        """Label, how it stands, why."""
        subject = self._catalogue.row_by_key[key].subject
        return label_text(subject), standing_text(subject), reason_text(subject)


class FinderLine(TypedLine):
    """A line that says so when there is nothing left to delete."""

    class Emptied(Message):
        """Backspace was pressed in the empty line."""

    def action_delete_left(self) -> None:
        """Delete a character, or ask for the sign before the line to go."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.Emptied())


class FinderScreen(Dialog[str | None]):
    """Finds commands, sources and measures by what is typed, and goes there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "step(1)", "next"),
        Binding("up,ctrl+p", "step(-1)", "previous"),
        Binding("pagedown", f"step({PAGE})", "page down"),
        Binding("pageup", f"step(-{PAGE})", "page up"),
    ]
    begins: ClassVar[str] = ""
    """The sign that stands before the line at first."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.sign = self.begins
        self.grid = Grid()
        self.grid.can_focus = False
        self.grid.is_led = True
        self.found: Sequence[Entry] = ()
        self._pools: dict[str, Sequence[Entry]] = {}

    def compose(self) -> ComposeResult:
        """Place the line above what it finds."""
        with Vertical(classes="box"):
            with Horizontal():
                yield Static(classes="asks")
                yield FinderLine()
            yield self.grid

    def on_mount(self) -> None:
        """List all of a sort."""
        self.grid.columns = (
            Column("sort", "", 1),
            Column("name", "name", 26, flex=3),
            Column("short", "", 14),
            Column("more", "", 10, flex=2),
        )
        self.grid.placeholder = (
            "Nothing has these letters. An empty line and Backspace: look wider."
        )
        self.show_found("")
        self.set_focus(self.query_one(Input))

    @on(Input.Changed)
    def narrow(self, event: Input.Changed) -> None:
        """List what has what was typed; a sign typed first chooses the sort."""
        first = event.value[:1]
        if first in SIGNS:
            self.sign = first
            event.input.value = event.value[1:]
            return
        self.show_found(event.value)

    @on(FinderLine.Emptied)
    def widen(self) -> None:
        """Look for all sorts."""
        self.sign = ""
        self.show_found("")

    @on(Input.Submitted)
    def choose(self) -> None:
        """Go to what the cursor is on, or run it."""
        if not self.found:
            return
        entry = self.found[self.grid.cursor]
        if entry.sort == "command":
            self.dismiss(entry.key)
            return
        self.dismiss(None)
        if entry.sort == "source":
            self.explorer.go_to_source(entry.key)
        else:
            self.explorer.go_to_row(entry.key)

    @on(Grid.Chosen)
    def choose_clicked(self) -> None:
        """Go to what was clicked."""
        self.choose()

    def action_step(self, rows: int) -> None:
        """Move the cursor while the line keeps the focus."""
        self.grid.move_to(self.grid.cursor + rows)

    def show_found(self, typed: str) -> None:
        """List what has these letters."""
        self.found = find(self._entries(), typed)
        self.grid.rows = FoundRows(self.found, typed, self.explorer)
        self.grid.move_to(0)
        self.query_one(".asks", Static).update(Content(f"{self.sign or ' '} "))
        title = f" {ASKS[self.sign]}: {len(self.found):,} - Enter goes there, Esc closes "
        self.query_one(".box").border_title = Content(f" Find{title}")

    def _entries(self) -> Sequence[Entry]:
        """Give what may be found under the sign."""
        if self.sign not in self._pools:
            sorts = (SIGNS[self.sign],) if self.sign else ALL_SORTS
            made = (self._made(sort) for sort in sorts)
            self._pools[self.sign] = list(chain.from_iterable(made))
        return self._pools[self.sign]

    def _made(self, sort: Sort) -> Sequence[Entry]:
        if sort == "command":
            return command_entries(COMMANDS)
        return catalogue_entries(self.explorer.catalogue, sort)


class CommandFinder(FinderScreen):
    """Begins with commands."""

    begins = SIGN_OF["command"]


class SourceFinder(FinderScreen):
    """Begins with sources."""

    begins = SIGN_OF["source"]


class RowFinder(FinderScreen):
    """Begins with measures, families and checks."""

    begins = SIGN_OF["row"]
