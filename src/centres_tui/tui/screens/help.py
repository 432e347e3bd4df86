"""The help: what the focused pane shows, and every key that works in it."""

from collections.abc import Iterable
from itertools import takewhile
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.scroll_view import ScrollView
from textual.widgets import Static

from centres_tui.tui.commands import COMMANDS, RESERVED
from centres_tui.tui.panes.pane import Pane
from centres_tui.tui.present.help import Key, help_text
from centres_tui.tui.present.keys import key_words, keys_words
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen


class HelpText(VerticalScroll):
    """The text of the help, scrolled with the keys of the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "down"),
        Binding("k", "scroll_up", "up"),
        Binding("g", "scroll_home", "first"),
        Binding("G", "scroll_end", "last"),
        Binding("space", "page_down", "page down"),
    ]


class HelpScreen(Dialog[None]):
    """Says what a pane is for and which keys work in it; made from the commands."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("question_mark,f1", "close", "close")]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.pane: Pane = explorer.board.panes[explorer.pane]
        self.explorer = explorer

    def compose(self) -> ComposeResult:
        """Place the text in a frame that scrolls."""
        with HelpText(classes="box") as box:
            box.border_title = Content(" Help: Esc closes, j and k scroll ")
            yield Static(self.text)

    @property
    def text(self) -> Text:
        """What the help says."""
        commands = (
            Key(
                keys=keys_words(self.explorer.keys[command.id]),
                meaning=command.help,
                refused=command.why_not(self.explorer),
            )
            for command in COMMANDS
            if self.pane.name_of_pane in command.panes
        )
        kept = (Key(keys=key_words(key), meaning=name) for key, name in RESERVED.items())
        sections = (
            ("Moving", moves(self.pane)),
            ("Commands", commands),
            ("Keys that are kept free, for what is to come", kept),
        )
        pane = (self.pane.heading, self.pane.HELP, self.pane.plain)
        return help_text(pane, sections, self.app.size.width - 6)


def moves(pane: Pane) -> Iterable[Key]:
    """Give the keys that move within a pane, from its own bindings; those of a subclass win."""
    kinds = takewhile(lambda kind: kind is not ScrollView, type(pane.body).__mro__)
    found: dict[str, str] = {}
    for kind in reversed(list(kinds)):
        for binding in vars(kind).get("BINDINGS", ()):
            found |= dict.fromkeys(binding.key.split(","), binding.description)
    for description in dict.fromkeys(found.values()):
        keys = tuple(key for key, meaning in found.items() if meaning == description)
        yield Key(keys=keys_words(keys), meaning=description)
