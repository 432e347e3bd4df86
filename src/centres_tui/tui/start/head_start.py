"""A head start: the sources are read by another process while this one loads the screen."""

import gc
import os
import pickle
import select
import signal
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO, Final

from centres_tui.tui.terminal.tty import Painted, Terminal
from centres_tui.tui.widgets.glyphs import UNICODE, Glyphs

if TYPE_CHECKING:
    from centres_tui.dataset.collected import LoadOptions, Records, Step

MOST_FILES: Final = 24
"""A pile larger than this is read behind the first screen, where its progress shows."""
CHUNK: Final = 1 << 20


PAINTS: Final = b"!"
"""Sent before the other process paints; a pickle never begins with it."""


class HeadStart:
    """Records on their way; without them the screen reads by itself."""

    def __init__(self, wanted: "Wanted", terminal: Terminal) -> None:
        """Begin to read in a process of its own.

        Args:
            wanted: What is read and how it is drawn.
            terminal: Painted on by the other process, as soon as it has enough to show.
        """
        self._terminal = terminal
        self._sent = bytearray()
        self._pipe, writing = os.pipe()
        try:
            self._child = os.fork()
        except OSError:
            self._child = -1
        if self._child == 0:
            os.close(self._pipe)
            _read_apart(writing, wanted, terminal)
        os.close(writing)

    def records(self, patience: float) -> "Records | None":
        """Give what was read; None if it is too much, went wrong or takes longer than this.

        If the other process has painted, the terminal is told.
        """
        is_whole = self._drain(time.monotonic() + patience)
        os.close(self._pipe)
        child, self._child = self._child, -1
        if child > 0:
            if not is_whole:
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        sent = bytes(self._sent).removeprefix(PAINTS)
        if not is_whole or not sent:
            return None
        records: Records
        self._terminal.shown, records = pickle.loads(sent)
        return records

    def end(self) -> None:
        """End the other process, if nobody has waited for it."""
        if self._child > 0:
            self.records(0)

    def _drain(self, deadline: float) -> bool:
        """Read what is sent, and say whether its end came in time."""
        while True:
            left = max(0.0, deadline - time.monotonic())
            if not select.select([self._pipe], [], [], left)[0]:
                return False
            part = os.read(self._pipe, CHUNK)
            if not part:
                return True
            self._sent += part
            if self._sent.startswith(PAINTS):
                self._terminal.take_over()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is read ahead, and how it is drawn."""

    paths: Sequence[str]
    """What the command line names."""
    published: str | None = None
    """The date of publication of sources that state none."""
    given: bytes | None = None
    """What came on standard input, where "-" is among the paths."""
    glyphs: Glyphs = UNICODE
    """The signs to draw with."""
    left: Mapping[str, object] = field(default_factory=dict)
    """Where the explorer was left the last time, as its file holds it; empty if never."""


def options_for(wanted: Wanted) -> "LoadOptions":
    """Give the options of reading, with what came on standard input, if anything did."""
    from centres_tui.dataset.collected import LoadOptions  # noqa: PLC0415 - not before the fork

    given = wanted.given
    if given is None:
        return LoadOptions(published=wanted.published)
    return LoadOptions(published=wanted.published, standard_input=lambda: given)


def _read_apart(writing: int, wanted: Wanted, terminal: Terminal) -> None:
    """Read, paint, send and end, in the other process; whatever goes wrong, say nothing."""
    try:
        gc.disable()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_paint_and_read(wanted, terminal, pipe))
    finally:
        os._exit(0)


def _paint_and_read(wanted: Wanted, terminal: Terminal, pipe: BinaryIO) -> bytes:
    """Read what the paths name, paint what can be shown first, and give what is to be sent."""
    from centres_tui.dataset import records as reading  # noqa: PLC0415 - only in this process

    steps: list[Step] = []
    for step in reading.iter_sources(wanted.paths, options_for(wanted)):
        if step.total > MOST_FILES:
            os._exit(0)
        steps.append(step)
    painted: Painted | None = None
    for place in _in_order(steps, wanted):
        steps[place] = reading.with_figures(steps[place])
        if steps[place].source and not painted:
            painted = _painted(reading.gathered(steps), wanted, terminal, pipe)
    return pickle.dumps((painted, reading.gathered(steps)), pickle.HIGHEST_PROTOCOL)


def _in_order(steps: "Sequence[Step]", wanted: Wanted) -> list[int]:
    """Give the places of the sources; the one that was left the last time goes first."""
    left = wanted.left.get("source")
    return sorted(
        range(len(steps)),
        key=lambda place: not ((source := steps[place].source) and source.id == left),
    )


def _painted(
    records: "Records", wanted: Wanted, terminal: Terminal, pipe: BinaryIO
) -> Painted | None:
    """Paint what is known, and tell the other process so before it is done."""
    from centres_tui.tui.remembered import from_written  # noqa: PLC0415 - as above
    from centres_tui.tui.start.first_colours import first_colours  # noqa: PLC0415 - as above
    from centres_tui.tui.start.first_paint import first_words  # noqa: PLC0415 - as above

    size = terminal.size
    words = first_words(records, size, wanted.glyphs, from_written(wanted.left))
    if not words:
        return None
    ink, paper = first_colours(os.environ)
    painted = Painted(words=words, size=size, ink=ink, paper=paper)
    pipe.write(PAINTS)
    pipe.flush()
    terminal.paint(painted)
    return painted
