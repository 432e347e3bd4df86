"""The palette: every command by name, with its keys, and with the reason if it is refused."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from centres_tui.tui.commands import COMMANDS
from centres_tui.tui.commands.command import Command
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.palette import found_commands
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.keys import keys_words
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.grid import Grid


class CommandRows:
    """A line a command."""

    def __init__(self, commands: Sequence[Command], explorer: ExplorerScreen) -> None:
        self.commands = commands
        self.explorer = explorer

    def __len__(self) -> int:
        return len(self.commands)

    def cells(self, index: int) -> Sequence[Text]:
        """Give name, keys and help; a command that is refused says why instead."""
        command = self.commands[index]
        refused = command.why_not(self.explorer)
        keys = Text(keys_words(self.explorer.keys[command.id]), style=STRONG)
        name = Text(command.name, style=DIM if refused else "")
        return name, keys, Text(f"not now: {refused}" if refused else command.help, style=DIM)


class PaletteScreen(Dialog[str | None]):
    """Finds a command by what is typed, and runs it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "step(1)", "next"),
        Binding("up,ctrl+p", "step(-1)", "previous"),
        Binding("pagedown", "step(10)", "page down"),
        Binding("pageup", "step(-10)", "page up"),
    ]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.grid = Grid()
        self.grid.can_focus = False

    def compose(self) -> ComposeResult:
        """Place the line above what it finds."""
        with Vertical(classes="box") as box:
            box.border_title = Content(" Commands: type to find, Enter runs, Esc closes ")
            yield TypedLine()
            yield self.grid

    def on_mount(self) -> None:
        """List all commands."""
        self.grid.columns = (
            Column("name", "command", 34),
            Column("keys", "keys", 14),
            Column("help", "", 10, flex=1),
        )
        self.grid.placeholder = "No command has these words."
        self.show_found("")
        self.set_focus(self.query_one(Input))

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """List the commands that have what was typed."""
        self.show_found(event.value)

    @on(Input.Submitted)
    def choose(self) -> None:
        """Run the command that the cursor is on."""
        found = self.found
        if found:
            self.dismiss(found[self.grid.cursor].id)

    @on(Grid.Chosen)
    def choose_clicked(self) -> None:
        """Run the command that was clicked."""
        self.choose()

    def action_step(self, rows: int) -> None:
        """Move the cursor while the line keeps the focus."""
        self.grid.move_to(self.grid.cursor + rows)

    def show_found(self, typed: str) -> None:
        """List the commands that have these words."""
        self.found = found_commands(COMMANDS, typed)
        self.grid.rows = CommandRows(self.found, self.explorer)
        self.grid.move_to(0)
