"""Why: what stands at a place of a text, and where each field of the figure comes from."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from centres_tui.extract.explaining import explain
from centres_tui.extract.explaining.records import Explanation
from centres_tui.model.source import Source
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.explanation import explanation_text
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.help import HelpText
from centres_tui.vocabulary.in_force import using

FRAME = 6
"""The cells of a line that the frame and the scroll bar take."""
WIDEST = 94


class Explained(Message):
    """An explanation is there."""

    def __init__(self, explanation: Explanation) -> None:
        super().__init__()
        self.explanation = explanation


class WhyScreen(Dialog[None]):
    """Explains the place at which the explorer is; the reading is done in a thread."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("w", "close", "close")]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        found = explorer.explained_place
        if found is None:
            raise LookupError("no place is current that could be explained")
        self.source, self.place = found
        self.vocabulary = explorer.vocabulary
        self.explanation: Explanation | None = None
        self.words = Static(Content("Reading the text once more, with somebody looking on."))

    def compose(self) -> ComposeResult:
        """Place the text in a frame that scrolls."""
        with HelpText(classes="box") as box:
            name = safe_line(self.source.path)
            box.border_title = Content(f" Why, {name}:{self.place} - Esc closes, j and k scroll ")
            yield self.words

    def on_mount(self) -> None:
        """Begin to explain."""
        self.begin(self.source, self.place)

    @work(thread=True, exclusive=True, group="why")
    def begin(self, source: Source, place: int) -> None:
        """Explain a place, away from the screen."""
        with using(self.vocabulary):
            self.post_message(Explained(explain(source, place)))

    def on_explained(self, event: Explained) -> None:
        """Show the explanation."""
        self.explanation = event.explanation
        self.show_words()

    def on_resize(self) -> None:
        """Lay the words out for the new width."""
        self.show_words()

    def show_words(self) -> None:
        """Show what is known, in lines that fit."""
        if self.explanation is not None:
            width = min(self.app.size.width - FRAME, WIDEST)
            self.words.update(explanation_text(self.explanation, width))
