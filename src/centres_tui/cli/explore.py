"""The explorer: the screen, where there is a terminal that can show it."""

import contextlib
import gc
import os
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING, Final

from centres_tui.cli.quick_start import quick_start
from centres_tui.cli.request import Request
from centres_tui.cli.streams import is_terminal
from centres_tui.errors import SourceError, UsageError
from centres_tui.settings.sessions import read_session
from centres_tui.tui.start import suitability
from centres_tui.tui.start.head_start import HeadStart, Wanted, options_for
from centres_tui.tui.start.imports import only_what_is_used
from centres_tui.tui.terminal.tty import Terminal
from centres_tui.tui.widgets.glyphs import ASCII, UNICODE

if TYPE_CHECKING:
    from centres_tui.dataset.collected import Records

STANDARD_INPUT: Final = "-"
KEYS: Final = 0
"""The descriptor that keys are read from."""
KEYBOARD: Final = "/dev/tty"
DIED_OF: Final = 128
"""Added to a signal's number, the exit status of a program that a signal ended."""
FRAMES: Final = "250"
"""Frames a second that Textual may draw: no key waits long for the next, and idle costs nothing."""
CHANGED: Final = "the sources changed while they were read. Start it once more."
PATIENCE: Final = 1.0
"""Seconds that the first screen waits for the sources once it is loaded itself."""


def run(request: Request) -> int:
    """Open the explorer and give the exit status once it is left.

    Raises:
        UsageError: Where there is no terminal, or one without a screen.
    """
    given = _standard_input(request)
    terminal = _terminal()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end_by_signal)
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # until the screen stands and can be left
    gc.disable()
    why_plain = "" if request.ascii else suitability.why_plain_signs(os.environ)
    reading = Wanted(
        paths=request.paths,
        published=request.published,
        reader=request.reader,
        given=given,
        glyphs=ASCII if why_plain or request.ascii else UNICODE,
        remembers=not request.no_cache,
        left={} if request.fresh else read_session(request.paths),
    )
    start = HeadStart(reading, terminal)
    try:
        terminal.listen()
        return _explore(request, terminal, start, (reading, why_plain))
    except _NothingReadError:
        terminal.leave()
        from centres_tui.cli.loading import load  # noqa: PLC0415 - only to say why

        load(request)
        raise
    finally:
        start.end()
        terminal.leave()


def _explore(
    request: Request, terminal: Terminal, start: HeadStart, looks: tuple[Wanted, str]
) -> int:
    """Load the screen while the sources are read, then show; `looks` ends with why it is plain."""
    reading, why_plain = looks
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    with only_what_is_used(), quick_start("screen"):
        from centres_tui.tui.start import session  # noqa: PLC0415 - while the other reads

    opening = session.Opening(
        paths=request.paths,
        options=options_for(reading),
        first=lambda: _first(start),
        rest=start.rest,
        nothing=_NothingReadError(CHANGED),
        end=start.end,
        glyphs=reading.glyphs,
        remark=why_plain,
        mouse=not request.no_mouse,
        left=reading.left,
        summary=request.summary,
        watch=request.watch,
        analyst=next(iter(request.analyst), ""),
        is_bare=request.no_decisions,
    )
    return session.explore(terminal, opening)


class _NothingReadError(SourceError):
    """Nothing could be read: the screen has nothing to show, and why is told in the usual way."""


def _first(start: HeadStart) -> "Records | None":
    """Give what was read meanwhile; meant for a thread beside the screen.

    Raises:
        _NothingReadError: Where all was read and that is nothing.
    """
    first = start.records(PATIENCE)
    if first is None or first.sources:
        return first
    raise _NothingReadError(CHANGED)


def _end_by_signal(number: int, _frame: FrameType | None) -> None:
    """Leave by way of everything that gives the terminal back."""
    sys.exit(DIED_OF + number)


def _terminal() -> Terminal:
    """Take hold of the terminal, if it is one that can show a screen."""
    kind = os.environ.get("TERM", "")
    reads = os.isatty(KEYS)
    why = suitability.why_no_screen(kind, reads=reads, writes=is_terminal(sys.stdout))
    if why:
        raise UsageError(why)
    locale = suitability.locale_name(os.environ)
    return Terminal(KEYS, sys.stdout.fileno(), suitability.encoding_of(locale))


def _standard_input(request: Request) -> bytes | None:
    """Read standard input if it is named, then take the keys from the terminal itself."""
    if STANDARD_INPUT not in request.paths:
        return None
    if sys.stdin is None or is_terminal(sys.stdin):
        raise UsageError("- reads standard input. Pipe a text in, or name a file instead of -.")
    given = sys.stdin.buffer.read()
    with contextlib.suppress(OSError):
        os.dup2(os.open(KEYBOARD, os.O_RDWR), KEYS)
    return given
