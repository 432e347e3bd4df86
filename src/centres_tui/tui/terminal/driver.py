"""The driver: keys and sizes in, frames out, on the loop itself without a thread."""

import asyncio
import os
import signal
import time
from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from centres_tui.tui.terminal.canvas import Canvas
from centres_tui.tui.terminal.keyboard import Keyboard
from centres_tui.tui.terminal.tty import Terminal, expect_floods, has_job_control

if TYPE_CHECKING:
    from textual.app import App

DISPLAY: Final = "CENTRES_TUI_DISPLAY"
"""Set to `full` in the environment, it has every frame sent whole, as Textual does it."""
READ_AT_ONCE: Final = 65536
ESCAPE_WAIT: Final = 0.1
"""Seconds until an escape that nothing follows is the escape key."""


class TerminalDriver(Driver):
    """Reads keys when they come and writes frames at once; wakes up for nothing else."""

    terminal: Terminal
    """The terminal to use; set on a subclass, by `driver_for`."""

    def __init__(
        self,
        app: "App[Any]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size or self.terminal.size)
        self.canvas: Canvas | None = None
        """What the terminal shows; None where that is not known."""
        self.sends_whole_frames = os.environ.get(DISPLAY) == "full"
        self.read_at = 0.0
        """When something was typed last, by the clock that only goes forward."""
        self._keyboard = Keyboard()
        self._waiting: asyncio.TimerHandle | None = None
        self._is_listening = False

    @property
    def can_suspend(self) -> bool:
        """Whether the program can be put into the background: only where a shell brings it back."""
        return has_job_control()

    def write(self, data: str) -> None:
        """Send text to the terminal."""
        self.terminal.write(data)

    def start_application_mode(self) -> None:
        """Take the terminal, and listen, if the app does not hold that back."""
        if not getattr(self._app, "is_held", False):
            self.take_terminal()
        self._tell_size()

    def take_terminal(self) -> None:
        """Take the terminal, and listen."""
        self.canvas = None
        self.terminal.enter(mouse=self._mouse)
        self._loop.add_reader(self.terminal.source, self._read)
        self._loop.add_signal_handler(signal.SIGWINCH, self._tell_size)
        self._loop.add_signal_handler(signal.SIGTSTP, self._stop)
        expect_floods()
        self._is_listening = True

    def disable_input(self) -> None:
        """Listen no more."""
        if self._is_listening:
            self._is_listening = False
            self._loop.remove_reader(self.terminal.source)
            self._loop.remove_signal_handler(signal.SIGWINCH)
            self._loop.remove_signal_handler(signal.SIGTSTP)
        if self._waiting:
            self._waiting.cancel()

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self.disable_input()
        self.terminal.leave()

    def send_message(self, message: Message) -> None:
        """Hand a message to the app."""
        self._app.post_message(message)

    def _read(self) -> None:
        """Take what was typed; the end of the terminal is the end of the program."""
        try:
            typed = os.read(self.terminal.source, READ_AT_ONCE)
        except BlockingIOError:
            return
        except OSError:
            typed = b""
        if not typed:
            self.terminal.is_gone = True
            self.disable_input()
            self._app.exit()
            return
        self.read_at = time.monotonic()
        for message in self._keyboard.feed(typed):
            self.process_message(message)
        self._wait()

    def _wait(self) -> None:
        """Wait for the rest of what has begun, but not for long."""
        if self._waiting:
            self._waiting.cancel()
            self._waiting = None
        if self._keyboard.is_waiting:
            self._waiting = self._loop.call_later(ESCAPE_WAIT, self._give_up)

    def _give_up(self) -> None:
        """Take what has begun as it is."""
        for message in self._keyboard.give_up_waiting():
            self.process_message(message)

    def _tell_size(self) -> None:
        """Tell the app how large the terminal is."""
        size = Size(*self.terminal.size)
        self.send_message(events.Resize(size, size))

    def _stop(self) -> None:
        """Go into the background, and come back as if nothing had been.

        Whatever the shell started together with the program is stopped with it, as the terminal
        itself would do: the shell takes over only once all of a job stands still.
        """
        if self._auto_restart:
            self.suspend_application_mode()
        os.kill(0, signal.SIGSTOP)
        if self._auto_restart:
            self.resume_application_mode()
            self.send_message(self.SignalResume())


def driver_for(terminal: Terminal) -> type[TerminalDriver]:
    """Give a driver class that uses this terminal."""
    return type("OpenTerminalDriver", (TerminalDriver,), {"terminal": terminal})
