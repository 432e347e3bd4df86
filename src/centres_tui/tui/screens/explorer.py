"""The explorer: what happens in the panes, and what commands may ask for."""

from collections.abc import Sequence
from importlib import import_module

from textual import on
from textual.events import Key
from textual.message import Message

from centres_tui.dataset.collected import LoadOptions, Records
from centres_tui.settings.config import Config
from centres_tui.settings.keymap import Keymap
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.commands import COMMAND_BY_ID, RESERVED, run_command
from centres_tui.tui.commands.keystrokes import Keystrokes, key_name
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.dialogs import make_dialog
from centres_tui.tui.following import Following
from centres_tui.tui.lines import TYPED_INTO
from centres_tui.tui.messages import (
    FigureHighlighted,
    RowHighlighted,
    ShowPlace,
    SourceHighlighted,
    Told,
)
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.present.keys import key_words
from centres_tui.tui.screens.deciding import DecidingScreen


class ExplorerScreen(DecidingScreen):
    """Sources, figures and comparison, linked: selecting anywhere moves the others."""

    def __init__(
        self,
        paths: Sequence[str],
        options: LoadOptions,
        first: Records | None,
        *,
        keys: Keymap,
        config: Config,
    ) -> None:
        super().__init__(paths, options, first, keys)
        self.config = config
        self.keystrokes = Keystrokes(keys)
        self.opens_summary = False
        """Whether the summary is shown as soon as there is one, unless a key is pressed first."""
        self.is_summed_up = False
        """Whether that was thought of."""
        self.following = Following(self, config.follow_after)

    # What happens in the panes

    @on(SourceHighlighted)
    @on(FigureHighlighted)
    @on(RowHighlighted)
    def follow(self, event: Message) -> None:
        """Move the others to what became current in a pane, unless that is past already."""
        pane = self.board.panes[self.pane]
        if not (isinstance(pane, ListingPane) and pane.is_past(event)):
            self.following.soon(lambda: self._go_with(event))

    def _go_with(self, event: Message) -> None:
        """Make current what became so in a pane."""
        match event:
            case SourceHighlighted():
                self.select_source(event.source)
            case FigureHighlighted():
                self.select_figure(event.figure)
            case RowHighlighted():
                self.select_row(event.row, event.figure)
            case _:
                pass

    def catch_up(self) -> None:
        """Let the panes follow at once, with moves of the cursor that are still on their way."""
        self.following.now()
        pane = self.board.panes[self.pane]
        moved = pane.take_move() if isinstance(pane, ListingPane) else None
        if moved:
            self._go_with(moved)

    def watch_catalogue(self, catalogue: Catalogue) -> None:
        """Keep where the person has just gone, whatever arrives in the meantime."""
        self.catch_up()
        super().watch_catalogue(catalogue)
        if catalogue.is_compared and not self.is_summed_up:
            self.is_summed_up = True
            self.sum_up(catalogue)

    def sum_up(self, catalogue: Catalogue) -> None:
        """Begin with the summary, if that was asked for; of a large pile, say where it is."""
        if self.opens_summary and self.app.screen is self:
            self.open_dialog("summary")
        elif len(catalogue.sources) > self.board.sources.grid.page_size:
            self.say(f"{len(catalogue.sources):,} sources: 0 shows the whole on one screen.")

    @on(Told)
    def tell(self, event: Told) -> None:
        """Say in the bottom line what has no room in a pane."""
        self.say(event.words)

    @on(ShowPlace)
    def go_there(self) -> None:
        """Go to where what is current leads."""
        self.catch_up()
        self.open_place()

    async def on_key(self, event: Key) -> None:
        """Run the command of a key, or else make the pane's own move at once, in their order.

        What was typed before the line or the dialog for it stood goes on to that. What a command
        opens stands before the next key is taken.
        """
        if self._is_for_another(event):
            return
        self.bottom_line.be_quiet()
        self.opens_summary = False
        pressed = self.keystrokes.press(event)
        if pressed is None:
            self._tell_if_kept(event)
            event.stop()
            await self.app._check_bindings(event.key)
            return
        event.stop()
        if pressed.prefix:
            self.bottom_line.show_following(pressed.prefix)
        elif pressed.command:
            await self.run_command(pressed.command)

    def _is_for_another(self, event: Key) -> bool:
        """Say whether a dialog is open or a line is typed into; a key still on its way goes on."""
        if not self.is_active:
            event.stop()
            self.app.post_message(Key(event.key, event.character))
            return True
        line = self.app.focused
        if line is None or not line.has_class(TYPED_INTO):
            return False
        if not getattr(line, "has_taken", lambda _: True)(event):
            event.stop()
            line.post_message(Key(event.key, event.character))
        return True

    def _tell_if_kept(self, event: Key) -> None:
        key = key_name(event)
        if key in RESERVED:
            self.say(f"{key_words(key)} is kept for {RESERVED[key]}; it does nothing yet.")

    async def run_command(self, command: str) -> None:
        """Run a command once the panes have caught up, or say why it cannot be run."""
        self.catch_up()
        run_command(COMMAND_BY_ID[command], self)
        opening, self.opening = self.opening, None
        if opening:
            await opening

    # What commands may ask for

    @property
    def listed_rows(self) -> Sequence[ComparisonRow]:
        """The rows of the comparison, as they are listed."""
        return self.board.comparison.rows

    def open_dialog(self, name: str) -> None:
        """Open a dialog over the panes."""
        self.opening = self.app.push_screen(make_dialog(name, self), self.finish_dialog)

    async def finish_dialog(self, chosen: object) -> None:
        """Run the command that was chosen in the palette, if that is what was open."""
        if isinstance(chosen, str):
            await self.run_command(chosen)

    def copy(self, text: str, of: str = "") -> None:
        """Put a text where it can be pasted, and say of what it is and by which route."""
        clipboard = import_module("centres_tui.tui.clipboard")
        config, send = self.config, self.app.copy_to_clipboard
        said = clipboard.copy_out(text, config.clipboard, send, config.clipboard_command)
        self.say(f"{of}{said}")

    @property
    def can_suspend(self) -> bool:
        """Whether a shell is there that could bring the program back."""
        driver = self.app._driver
        return driver is not None and driver.can_suspend

    def suspend(self) -> None:
        """Go into the background."""
        self.app.action_suspend_process()

    def leave(self) -> None:
        """End the program."""
        self.app.exit()
