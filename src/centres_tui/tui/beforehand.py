"""What is loaded while nobody types, so that the first dialog opens as quickly as the next."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Final

from textual.app import App
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from centres_tui.tui.dialogs import DIALOGS
from centres_tui.tui.terminal.driver import TerminalDriver

BEGIN: Final = 1.5
"""Seconds after the first frame until the first step."""
BETWEEN: Final = 0.05
"""Seconds between two steps."""
REST: Final = 0.4
"""Seconds without a key before each step."""
DEAR: Final = ("why", "correct", "describe")
"""Dialogs that take the rules of reading with them."""
MODULES: Final = (
    "textual.widgets._input",
    "centres_tui.tui.lines.search_line",
    "centres_tui.tui.lines.filter_line",
    "centres_tui.tui.lines.ask_line",
    "centres_tui.tui.hits",
    *dict.fromkeys(module for name, (module, _) in DIALOGS.items() if name not in DEAR),
)
"""What dialogs and typed lines are made of."""
STYLED: Final = (
    ("centres_tui.tui.lines.typed_line", "TypedLine"),
    ("centres_tui.tui.screens.help", "HelpText"),
    ("centres_tui.tui.screens.dialog", "Dialog"),
)
"""Widgets with styles that nothing on the first screen has."""


def prepare(app: App[None], is_busy: Callable[[], bool]) -> None:
    """Begin to load, a step at a time, whenever the program is not busy."""
    steps = _steps(app)

    def take_step() -> None:
        driver = app._driver
        if isinstance(driver, TerminalDriver) and time.monotonic() - driver.read_at < REST:
            return
        if is_busy():
            return
        step = next(steps, None)
        if step is None:
            timer.stop()
        else:
            step()

    timer: Timer = app.set_interval(BETWEEN, take_step, pause=True)
    app.set_timer(BEGIN, timer.resume)


def _steps(app: App[None]) -> Iterator[Callable[[], object]]:
    """Give what is to be done, in parts that a key does not have to wait for long."""
    for name in MODULES:
        yield partial(import_module, name)
    for module, name in STYLED:
        yield partial(_read_styles, app, module, name)


def _read_styles(app: App[None], module: str, name: str) -> None:
    """Read the styles of a widget; nothing that is shown has any of them."""
    widget: Widget = getattr(import_module(module), name)()
    sheet = app.stylesheet
    for place, css, rank, scope in widget._get_default_css():
        sheet.add_source(css, read_from=place, is_default_css=True, tie_breaker=rank, scope=scope)
    if isinstance(widget, Screen):
        app._load_screen_css(widget)
    if sheet._require_parse:
        sheet.parse()
