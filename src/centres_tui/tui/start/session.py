"""One run of the explorer, from the loaded screen to the terminal given back."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Final

from rich.cells import get_character_cell_size

from centres_tui.settings.config import read_config
from centres_tui.settings.keymap import read_keymap
from centres_tui.settings.sessions import keep_session
from centres_tui.tui.app import CentresApp, Habits
from centres_tui.tui.desk import Desk
from centres_tui.tui.remembered import as_written, from_written
from centres_tui.tui.terminal.driver import driver_for
from centres_tui.tui.terminal.tty import Terminal, expect_floods
from centres_tui.tui.widgets.glyphs import UNICODE, Glyphs

if TYPE_CHECKING:
    from centres_tui.dataset.collected import LoadOptions, Records

PATIENCE: Final = 0.5
"""Seconds that the program has to end by itself when a signal tells it to."""
FIRST_FRAME: Final = (
    "textual.drivers.headless_driver",
    "textual.layouts.horizontal",
    "textual.pilot",
    "textual.scrollbar",
)
"""Modules that Textual loads on the way to its first frame."""
SIGNALS: Final = (signal.SIGHUP, signal.SIGTERM)
OF_KEYS: Final = (signal.SIGINT, signal.SIGQUIT)
"""What ctrl+c and ctrl+backslash send wherever the terminal makes signals of them."""
DIED_OF: Final = 128
"""Added to a signal's number, the exit status of a program that a signal ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What is opened, and how it is shown."""

    paths: Sequence[str]
    """What the command line names."""
    options: "LoadOptions"
    """How sources are read."""
    first: "Callable[[], Records | None]"
    """Waits for what was read meanwhile, and gives it, maybe without all figures yet."""
    rest: "Callable[[], Records | None]" = lambda: None
    """Waits for all of it then, and gives it."""
    nothing: Exception | None = None
    """What is raised where all was read, and that is nothing."""
    end: "Callable[[], None]" = lambda: None
    """Ends the other process, and learns whether it had painted on the screen."""
    glyphs: Glyphs = UNICODE
    """The signs that the screen is drawn with."""
    remark: str = ""
    """What the person is told once the screen stands."""
    mouse: bool = True
    """Whether the mouse is used."""
    analyst: str = ""
    """Who decides; the name of the account where none is given."""
    is_bare: bool = False
    """Whether decisions are left out."""
    summary: bool = False
    """Whether it begins with the summary of the whole."""
    watch: bool = False
    """Whether files are read again by itself when they change."""
    left: Mapping[str, object] = field(default_factory=dict)
    """Where the explorer was left the last time, as its file holds it; empty if never."""


def explore(terminal: Terminal, opening: Opening) -> int:
    """Run the explorer to its end and give the exit status.

    Raises:
        Exception: Whatever ended it, once the terminal is given back.
    """
    app = _app(terminal, opening)
    _warm_up()
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    ending = _Ending(terminal, app, loop, opening.end)
    loop.run_until_complete(app.run_async(mouse=opening.mouse))
    for number in OF_KEYS:
        signal.signal(number, signal.SIG_IGN)
    opening.end()
    terminal.leave()
    if app.failure:
        raise app.failure
    remember(app)
    return _end_with(ending.status or app.return_code or 0)


def remember(app: CentresApp) -> None:
    """Keep where the explorer is left, to begin there the next time."""
    left = app.left
    if left:
        keep_session(app.paths, as_written(left))


def _end_with(status: int) -> int:
    """Give the exit status; where work in the background would hold the program, end at once."""
    if threading.active_count() > 1:
        os._exit(status)
    return status


def _app(terminal: Terminal, opening: Opening) -> CentresApp:
    """Make the app, with what the person has set."""
    habits = Habits(
        config=read_config(),
        keymap=read_keymap(),
        glyphs=opening.glyphs,
        left=from_written(opening.left) if opening.left else None,
    )
    driver = driver_for(terminal)
    app = CentresApp(opening.paths, opening.options, None, habits, driver)
    app.awaited, app.rest, app.nothing = opening.first, opening.rest, opening.nothing
    app.is_held = True
    app.remark = opening.remark
    app.opens_summary = opening.summary
    app.watches = opening.watch
    app.desk = Desk(opening.paths, opening.analyst, is_bare=opening.is_bare)
    return app


def _warm_up() -> None:
    """Load what the first frame needs, which otherwise would be loaded while it is drawn."""
    for name in FIRST_FRAME:
        import_module(name)
    get_character_cell_size("\N{EN DASH}")


class _Ending:
    """Ends the program when a signal asks for it, and soon even if the screen hangs."""

    def __init__(
        self,
        terminal: Terminal,
        app: CentresApp,
        loop: asyncio.AbstractEventLoop,
        end_other: "Callable[[], None]",
    ) -> None:
        self.status = 0
        self._end_other = end_other
        self._terminal = terminal
        self._app = app
        for number in SIGNALS:
            loop.add_signal_handler(number, self._end, number)
        for number in OF_KEYS:
            loop.add_signal_handler(number, self._interrupt, number)
        expect_floods()

    def _interrupt(self, number: int) -> None:
        """End while the first screen is on its way; from then on ctrl+c is a key like others.

        It comes as a signal where it was typed while the terminal was being given back, or to an
        editor, and is not meant for this program then.
        """
        if self._app.is_held:
            self._end(number)
        elif self._app._exit:
            signal.signal(number, signal.SIG_IGN)

    def _end(self, number: int) -> None:
        """Ask the app to end; if it does not, end without it."""
        self.status = DIED_OF + number
        last = threading.Timer(PATIENCE, self._end_now)
        last.daemon = True
        last.start()
        self._app.exit(return_code=self.status)

    def _end_now(self) -> None:
        """Give the terminal back and be gone."""
        self._end_other()
        self._terminal.leave()
        remember(self._app)
        os._exit(self.status)
