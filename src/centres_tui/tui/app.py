"""The app: theme, styles and the first screen."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import PurePath
from typing import ClassVar

from rich.theme import Theme as Inks
from textual.driver import Driver
from textual.screen import Screen

from centres_tui.dataset.collected import LoadOptions, Records
from centres_tui.parse.display import safe_line
from centres_tui.settings.config import Config
from centres_tui.settings.keymap import Keymap, clashes, with_keymap
from centres_tui.tui.commands import COMMANDS
from centres_tui.tui.commands.keystrokes import default_keys
from centres_tui.tui.desk import Desk
from centres_tui.tui.present.contrast import with_legible
from centres_tui.tui.present.inks import ink_styles
from centres_tui.tui.remembered import Remembered
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.terminal.light_app import LightApp
from centres_tui.tui.widgets.glyphs import UNICODE, Glyphs

BUNDLED = "bundled example"
FEW_COLOURS = {"standard", "windows"}
"""What rich calls the colours of terminals that have sixteen of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What a person has set, and what the terminal can show."""

    config: Config = field(default_factory=Config)
    """The settings."""
    keymap: Keymap = field(default_factory=dict)
    """The keys that differ from the usual ones."""
    glyphs: Glyphs = UNICODE
    """The signs to draw with."""
    left: Remembered | None = None
    """Where these sources were left the last time, to begin there; None if they never were."""


class CentresApp(LightApp):
    """Compares the figures that a pile of documents reports."""

    TITLE = "centres-tui"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["styles/explorer.tcss"]
    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False
    watches = False
    """Whether files are read again by itself when they change."""

    def __init__(
        self,
        paths: Sequence[str] = (),
        options: LoadOptions | None = None,
        first: Records | None = None,
        habits: Habits | None = None,
        driver_class: type[Driver] | None = None,
    ) -> None:
        super().__init__(driver_class=driver_class)
        self.animation_level = "none"
        self.paths = paths
        self.options = options or LoadOptions()
        self.first = first
        self.awaited: Callable[[], Records | None] | None = None
        """Waits for the first records, where another process reads them."""
        self.rest: Callable[[], Records | None] = lambda: None
        """Waits for what the first records do not hold yet, and gives the whole."""
        self.nothing: Exception | None = None
        """What ends the program where all was read, and that is nothing; None to show that."""
        self.habits = habits or Habits()
        self.keys = with_keymap(default_keys(COMMANDS), self.habits.keymap)
        self.problems = clashes({**self.keys, **self.habits.keymap}, self.keys)
        self.glyphs = self.habits.glyphs
        self.desk = Desk(paths)
        """The decisions of analysts."""
        self.opens_summary = False
        """Whether the summary of the whole is shown as soon as there is one."""
        self.explorer: ExplorerScreen | None = None
        """The first screen, once it is made."""
        if self.habits.config.theme in self.available_themes:
            self.theme = self.habits.config.theme
        styles = ink_styles(self.get_css_variables(), ansi=self.native_ansi_color)
        self.console.push_theme(Inks(styles))

    def get_css_variables(self) -> dict[str, str]:
        """Give the colours of the theme, those of text legible."""
        return with_legible(super().get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Open the explorer."""
        screen = ExplorerScreen(
            self.paths, self.options, self.first, keys=self.keys, config=self.habits.config
        )
        screen.title = title_of(self.paths)
        screen.wished = self.habits.left
        screen.opens_summary = self.opens_summary
        screen.awaited = self.awaited
        screen.rest = self.rest
        screen.nothing = self.nothing
        screen.watches = self.watches
        screen.desk = self.desk
        self.explorer = screen
        return screen

    @property
    def left(self) -> Remembered | None:
        """Where the explorer is left, to begin there again; None where nothing was read."""
        return self.explorer.left if self.explorer else None

    def on_mount(self) -> None:
        """Draw as the terminal can, and say what is wrong with the keys that were set."""
        self.set_class(self.glyphs.border == "ascii", "-ascii")
        self.set_class(self.has_few_colours, "-few-colours")
        for problem in self.problems:
            self.notify(safe_line(problem), title="Keys", severity="warning", markup=False)

    def on_ready(self) -> None:
        """Load what the first dialogs need, once the first screen stands."""
        if not self.is_headless:
            import_module("centres_tui.tui.beforehand").prepare(self, self.is_busy)

    def is_busy(self) -> bool:
        """Say whether something is read, compared or put in tables."""
        explorer = self.explorer
        return explorer is None or explorer.is_working or explorer.is_framing

    @property
    def has_few_colours(self) -> bool:
        """Whether a background may have the colour of the text on it."""
        own = self.native_ansi_color or self.no_color
        return own or self.console.color_system in FEW_COLOURS

    def tell(self, words: str) -> None:
        """Tell the person something, in the bottom line where there is one."""
        if isinstance(self.screen, ExplorerScreen):
            self.screen.say(words)
        else:
            super().tell(words)


def title_of(paths: Sequence[str]) -> str:
    """Name what was opened, briefly."""
    if not paths:
        return BUNDLED
    first = os.path.normpath(paths[0])
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1} more"
