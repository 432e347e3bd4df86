"""What the app takes from here: a display that sends what changed, errors that end it quietly."""

import gc
import os
from collections.abc import Iterator
from typing import Final

from rich.console import RenderableType
from textual import on
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.driver import Driver
from textual.geometry import Region
from textual.screen import Screen, ScreenResultType
from textual.widget import AwaitMount, Widget

from centres_tui.tui.terminal.canvas import Canvas, Piece
from centres_tui.tui.terminal.driver import TerminalDriver
from centres_tui.tui.terminal.pens import Pens
from centres_tui.tui.terminal.tty import erases_in_colour

SETTLED: Final = 1.0
"""Seconds after which the first screen stands and memory may be tidied."""
SYNC_START: Final = "\x1b[?2026h"
SYNC_END: Final = "\x1b[?2026l"
WORTH_SYNC: Final = 400
"""Shorter frames arrive whole anyway."""


class LightApp(App[None]):
    """An app that sends what changed, and keeps the error which ended it off the screen."""

    failure: Exception | None = None
    """The error that ended the app."""
    is_held: bool = False
    """Whether the terminal is left alone until the first screen has what it shows."""
    remark: str = ""
    """What the person is told once the screen stands."""
    covering: tuple[Widget, Region] | None = None
    """The screen that what is shown lies over, and what of it is covered."""
    _shown: Screen[object] | None = None
    """The screen that was drawn last."""

    def shows(self, screen: Widget | None) -> bool:
        """Say whether the terminal is known to show this screen, as it was drawn last."""
        driver = self._driver
        canvas = driver.canvas if isinstance(driver, TerminalDriver) else None
        is_known = canvas is not None and (canvas.width, canvas.height) == tuple(self.size)
        return is_known and self._shown is screen

    def freed(self, screen: Widget) -> Region | None:
        """Give what of a screen was covered by what was drawn last, and by nothing else.

        None where that is not known, so that all of it has to be drawn.
        """
        if self.covering and self.covering[0] is screen and self.shows(self._shown):
            return self.covering[1]
        return None

    def release(self) -> None:
        """Take the terminal and draw, if that was held back and the program is not to end."""
        if not self.is_held or self._exit:
            return
        self.is_held = False
        if isinstance(self._driver, TerminalDriver):
            self._driver.take_terminal()
        self.screen.refresh()

    def on_ready(self) -> None:
        """Tell what is to be told, and go over to the usual ways once all is set up."""
        self.set_timer(SETTLED, _tidy_from_now_on)
        if self.remark:
            self.tell(self.remark)

    @on(Driver.SignalResume)
    def paint_anew(self) -> None:
        """Paint all of the screen: what stood there before the program stopped is gone."""
        self.refresh(layout=True)

    def tell(self, words: str) -> None:
        """Tell the person something; an app that has a place of its own for this says so."""
        self.notify(words, markup=False)

    def _get_screen(
        self, screen: Screen[ScreenResultType] | str
    ) -> tuple[Screen[ScreenResultType], AwaitMount]:
        """Read the styles of a screen before those of its widgets are looked up."""
        if isinstance(screen, Screen):
            self._load_screen_css(screen)
        return super()._get_screen(screen)

    def _load_screen_css(self, screen: Screen[ScreenResultType]) -> None:
        """Read the styles of a screen; nothing that was there before has any of them."""
        sheet = self.stylesheet
        for path in screen.css_path:
            if not sheet.has_source(str(path), ""):
                sheet.read(path)
        if sheet._require_parse:
            sheet.parse()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what a frame changes."""
        if self.is_held:
            return
        driver = self._driver
        known = isinstance(renderable, LayoutUpdate | ChopsUpdate)
        if not known or not isinstance(driver, TerminalDriver) or driver.sends_whole_frames:
            super()._display(screen, renderable)
            return
        if self._batch_count or not self._running or self._closed:
            return
        try:
            assert isinstance(renderable, LayoutUpdate | ChopsUpdate)
            self._send(driver, _pieces(renderable))
            self._shown, self.covering = screen, None
        except Exception as error:  # noqa: BLE001 - as Textual does it: whatever it is ends the app
            self._handle_exception(error)
        finally:
            self.post_display_hook()

    def _send(self, driver: TerminalDriver, pieces: Iterator[Piece]) -> None:
        """Send the difference, whole where the terminal can do that."""
        canvas = driver.canvas
        if canvas is None or (canvas.width, canvas.height) != tuple(self.size):
            pens = Pens(None if self.no_color else self.console._color_system)
            canvas = Canvas(*self.size, pens, erases_in_colour=erases_in_colour(os.environ))
            shown, driver.terminal.shown = driver.terminal.shown, None
            if shown and driver.canvas is None and shown.size == (canvas.width, canvas.height):
                canvas.know(shown)
            driver.canvas = canvas
        frame = canvas.draw(pieces)
        if self.cursor_position != (0, 0):
            frame += canvas.place_cursor(*self.cursor_position)
        if self._sync_available and len(frame) > WORTH_SYNC:
            frame = SYNC_START + frame + SYNC_END
        if frame:
            driver.write(frame)

    def _set_pointer_shape(self, shape: str) -> None:
        """Leave the mouse's pointer as it is: the sequence for it is unknown to most terminals."""

    def _handle_exception(self, error: Exception) -> None:
        """Keep the first error and end; in tests, leave it to them.

        Once the app is told to end, its screens go while keys may still be on their way to them:
        what goes wrong then is no fault.
        """
        if self._exit and not self.is_headless:
            return
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.failure = self.failure or error
        self._return_code = 1
        self._close_messages_no_wait()


def _pieces(update: LayoutUpdate | ChopsUpdate) -> Iterator[Piece]:
    """Give what an update draws, and where."""
    if isinstance(update, LayoutUpdate):
        yield from _pieces_of_layout(update)
    else:
        yield from _pieces_of_chops(update)


def _pieces_of_layout(update: LayoutUpdate) -> Iterator[Piece]:
    """Give the lines of a whole frame."""
    for line, strips in enumerate(update.strips, update.region.y):
        column = update.region.x
        for strip in strips:
            yield line, column, strip
            column += strip.cell_length


def _pieces_of_chops(update: ChopsUpdate) -> Iterator[Piece]:
    """Give the parts of lines that lie in the changed spans."""
    for line, first, last in update.spans:
        for end, (column, strip) in zip(
            update.chop_ends[line], update.chops[line].items(), strict=False
        ):
            if strip is None or column > last or end <= first:
                continue
            whole = first <= column < last and end <= last
            yield line, column, strip if whole else strip.crop(0, min(end, last) - column)


def _tidy_from_now_on() -> None:
    """Let memory be collected again; what the start has made stays and is not looked at."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
