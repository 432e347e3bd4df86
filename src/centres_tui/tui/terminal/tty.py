"""The terminal that the program was started in: how it was found, and how it is left.

Nothing here needs Textual, so that the terminal is in hand before Textual is loaded.
"""

import os
import signal
import sys
import termios
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

CSI: Final = "\x1b["
ENTER_SCREEN: Final = "\x1b[?1049h\x1b[H\x1b[2J"
LEAVE_SCREEN: Final = "\x1b[0m\x1b[r\x1b[?1049l\x1b[?25h"
HIDE_CURSOR: Final = "\x1b[?25l"
MODES_ON: Final = "\x1b[?2004h\x1b[?7l"
"""Bracketed paste on, wrapping at the right edge off."""
MODES_OFF: Final = "\x1b[?2004l\x1b[?7h"
MOUSE_ON: Final = "\x1b[?1000h\x1b[?1006h"
"""Clicks and the wheel, in the form without a limit on columns; no report of mere moves."""
MOUSE_OFF: Final = "\x1b[?1006l\x1b[?1000l"
ASK_SYNCHRONISED: Final = "\x1b[?2026$p"
FALLBACK_SIZE: Final = (80, 24)
IGNORED: Final = "ignored due to race condition"
"""How Python's words end for a signal that came as its kind began to be ignored."""

Words = tuple[int, int, str]
"""Words on the screen: line and column, both from 0, and the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """What stands on an otherwise blank screen, drawn before there was a canvas."""

    words: Sequence[Words]
    """The words and their places."""
    size: tuple[int, int]
    """Columns and lines of the screen."""
    ink: str = ""
    """The codes of the colour of letters; empty for the terminal's own."""
    paper: str = ""
    """The codes of the colour behind them, and behind all that is blank."""


class Terminal:
    """A terminal that is read from and written to, and given back as it was."""

    def __init__(self, source: int, sink: int, encoding: str = "utf-8") -> None:
        """Take two descriptors of a terminal; nothing about it changes yet.

        Args:
            source: The descriptor that keys are read from.
            sink: The descriptor that the screen is written to.
            encoding: The encoding that the terminal shows.
        """
        self.source = source
        self.sink = sink
        self.encoding = encoding
        self.is_gone = False
        """Whether the terminal was closed under the program."""
        self.shown: Painted | None = None
        """What stands on the screen, drawn before there was a canvas."""
        self._found: list[int | list[bytes | int]] | None = None
        self._has_screen = False
        self._has_mouse = False

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines, as the terminal says, whatever the environment says."""
        try:
            columns, lines = os.get_terminal_size(self.sink)
        except OSError:
            return FALLBACK_SIZE
        return (columns or FALLBACK_SIZE[0], lines or FALLBACK_SIZE[1])

    def write(self, text: str) -> None:
        """Send text to the terminal, all of it; to a terminal that is gone, none."""
        rest = memoryview(text.encode(self.encoding, "replace"))
        while rest and not self.is_gone:
            try:
                rest = rest[os.write(self.sink, rest) :]
            except OSError:
                self.is_gone = True

    def listen(self) -> None:
        """Take keys as they are pressed, without showing them; interrupts still work."""
        try:
            self._found = self._found or termios.tcgetattr(self.source)
            termios.tcsetattr(self.source, termios.TCSANOW, _listening(self._found, termios.ISIG))
        except termios.error:
            self.is_gone = True

    def paint(self, painted: Painted) -> None:
        """Take the whole screen and draw words on it."""
        drawn = (f"{CSI}{line + 1};{column + 1}H{each}" for line, column, each in painted.words)
        codes = ";".join(filter(None, (painted.ink, painted.paper)))
        paper = f"{CSI}{codes}m{blank_lines(painted.size[1])}" if codes else ""
        self.write(ENTER_SCREEN + HIDE_CURSOR + paper + "".join(drawn))

    def take_over(self) -> None:
        """Know that another process of this program has taken the screen."""
        self._has_screen = True

    def enter(self, *, mouse: bool) -> None:
        """Take the whole screen and every key, ctrl+c as well."""
        self.listen()
        if self._found and not self.is_gone:
            termios.tcsetattr(self.source, termios.TCSANOW, _listening(self._found, 0))
        self._has_mouse = mouse
        self.write(
            ("" if self._has_screen else ENTER_SCREEN)
            + HIDE_CURSOR
            + MODES_ON
            + (MOUSE_ON if mouse else "")
            + ASK_SYNCHRONISED
        )
        self._has_screen = True

    def leave(self) -> None:
        """Give the terminal back as it was found; what was typed meanwhile is dropped."""
        if self._has_screen:
            self.write((MOUSE_OFF if self._has_mouse else "") + MODES_OFF + LEAVE_SCREEN)
            self._has_screen = False
            self.shown = None
        if self._found is None:
            return
        try:
            with _BackgroundAllowed():
                termios.tcsetattr(self.source, termios.TCSAFLUSH, self._found)
        except termios.error:
            self.is_gone = True
        self._found = None


def blank_lines(count: int) -> str:
    """Give what blanks so many lines from the top, in the colour of the paper.

    Line by line: where a whole screen is cleared at once, some keep their own colour.
    """
    return f"{CSI}H" + "\r\n".join([f"{CSI}K"] * count)


def erases_in_colour(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal erases to the colour of the paper: GNU screen does not."""
    return not environment.get("TERM", "").startswith("screen") or "TMUX" in environment


def expect_floods() -> None:
    """Let signals come faster than the loop takes them; to be called after one was added to it.

    asyncio is woken by a byte for each, and Python writes a traceback for every byte that there
    is no room for, which takes longer than the next signal takes to come. One byte is enough.
    It writes one as well for a signal that comes just as signals begin to be ignored.
    """
    wakeup = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(wakeup, warn_on_full_buffer=False)
    sys.unraisablehook = _tell_unless_ignored


def _tell_unless_ignored(told: "sys.UnraisableHookArgs") -> None:
    """Tell of an error that nobody can catch, but not of a signal that is ignored by now."""
    error = told.exc_value
    if not (isinstance(error, OSError) and str(error).endswith(IGNORED)):
        sys.__unraisablehook__(told)


def has_job_control() -> bool:
    """Say whether a shell can bring the program back: where it gave it a group of its own."""
    return os.getpgrp() != os.getsid(0)


def _listening(found: list[int | list[bytes | int]], kept: int) -> list[int | list[bytes | int]]:
    """Change modes so that keys come one by one, unseen; `kept` are local modes left alone."""
    changed = list(found)
    input_modes, local_modes = changed[0], changed[3]
    assert isinstance(input_modes, int)
    assert isinstance(local_modes, int)
    changed[0] = input_modes & ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR)
    hidden = termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG
    changed[3] = local_modes & ~(hidden & ~kept)
    return changed


class _BackgroundAllowed:
    """Lets the modes be set even where the program was put into the background, by any thread."""

    def __enter__(self) -> None:
        self._before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})

    def __exit__(self, *_: object) -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, self._before)
