"""A head start: the sources are read by another process while this one loads the screen."""

import gc
import os
import pickle
import select
import signal
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Final, Literal

from centres_tui.cache.translated import Translations
from centres_tui.settings.places import translations_file
from centres_tui.tui.terminal.tty import Painted, Terminal
from centres_tui.tui.widgets.glyphs import UNICODE, Glyphs
from centres_tui.vocabulary.in_force import BUILT_IN, current

if TYPE_CHECKING:
    from centres_tui.dataset.collected import LoadOptions, Records, Step
    from centres_tui.dataset.read_before import ReadBefore

MOST_FILES: Final = 24
"""Of a pile larger than this the first so many are shown, and all is read behind the first
screen, where its progress shows."""
AND_MORE: Final = ""
"""Among the sources that are pending, says that there are others that are not known yet."""
CHUNK: Final = 1 << 20


PAINTS: Final = b"!"
"""Sent before the other process paints; the length of a part never begins with it."""
LENGTH: Final = 8
"""Bytes that say how long a part is."""


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
        self._parts: list[bytes] = []
        self._is_complete = False
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
        """Give what was read so far, as soon as there are figures to show.

        None if it is too much, went wrong or takes longer than this. If the other process has
        painted, the terminal is told.
        """
        deadline = time.monotonic() + patience
        while not self._parts and self._take(deadline):
            pass
        while self._take(0.0):
            pass
        if self._is_complete or not self._parts:
            self.end()
        if not self._parts:
            return None
        records: Records
        self._terminal.shown, records = pickle.loads(self._parts[-1])
        return records

    def rest(self) -> "Records | None":
        """Wait for all that is read, and give it; None if that went wrong."""
        while self._take(None):
            pass
        self.end()
        records: Records
        _, records = pickle.loads(self._parts[-1])
        return None if records.pending else records

    def end(self) -> None:
        """End the other process, if it is still there, and learn whether it had painted."""
        child, self._child = self._child, -1
        if child > 0:
            if not self._is_complete:
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            while self._take(0.0):
                pass
            os.close(self._pipe)

    def _take(self, deadline: float | None) -> bool:
        """Read some of what is sent; say whether there may be more of it in time."""
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        if self._is_complete or not select.select([self._pipe], [], [], left)[0]:
            return False
        part = os.read(self._pipe, CHUNK)
        if not part:
            self._is_complete = True
            return False
        self._sent += part
        if self._sent.startswith(PAINTS):
            self._terminal.take_over()
            del self._sent[: len(PAINTS)]
        self._part()
        return True

    def _part(self) -> None:
        """Take parts that are there whole off what was sent."""
        while len(self._sent) >= LENGTH:
            end = LENGTH + int.from_bytes(self._sent[:LENGTH], "big")
            if len(self._sent) < end:
                return
            self._parts.append(bytes(self._sent[LENGTH:end]))
            del self._sent[:end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is read ahead, and how it is drawn."""

    paths: Sequence[str]
    """What the command line names."""
    published: str | None = None
    """The date of publication of sources that state none."""
    reader: Literal["auto", "core", "trafilatura"] = "auto"
    """What takes the text of web pages."""
    given: bytes | None = None
    """What came on standard input, where "-" is among the paths."""
    remembers: bool = True
    """Whether what was read before is taken from the cache, and what is read is kept there."""
    glyphs: Glyphs = UNICODE
    """The signs to draw with."""
    left: Mapping[str, object] = field(default_factory=dict)
    """Where the explorer was left the last time, as its file holds it; empty if never."""


def options_for(wanted: Wanted) -> "LoadOptions":
    """Give the options of reading, with what came on standard input, if anything did."""
    from centres_tui.dataset.collected import LoadOptions  # noqa: PLC0415 - not before the fork

    given = wanted.given
    options = LoadOptions(
        published=wanted.published, reader=wanted.reader, remembers=wanted.remembers
    )
    return options if given is None else options._replace(standard_input=lambda: given)


def _read_apart(writing: int, wanted: Wanted, terminal: Terminal) -> None:
    """Read, paint, send and end, in the other process; whatever goes wrong, say nothing."""
    try:
        gc.disable()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        translations = Translations(translations_file("reading"))
        with os.fdopen(writing, "wb") as pipe, translations.in_use():
            before = _paint_and_read(wanted, terminal, pipe)
        if current() is BUILT_IN:
            translations.keep()
        if before:
            before.keep()
    finally:
        os._exit(0)


def _paint_and_read(wanted: Wanted, terminal: Terminal, pipe: BinaryIO) -> "ReadBefore | None":
    """Read what the paths name; paint and send what can be shown first, then send the whole.

    Returns:
        What is to keep it for the next run.
    """
    from centres_tui.dataset import records as reading  # noqa: PLC0415 - only in this process

    steps = list(islice(reading.iter_sources(wanted.paths, options_for(wanted)), MOST_FILES + 1))
    is_whole = len(steps) <= MOST_FILES
    if not is_whole and steps[0].imported:
        return None
    painted: Painted | None = None
    places = _in_order(steps, wanted)
    is_first = True
    for number, place in enumerate(places, 1):
        steps[place] = reading.with_figures(steps[place])
        if steps[place].source and is_first:
            is_first = False
            later = [steps[each] for each in places[number:]]
            first = reading.gathered(steps)._replace(pending=_pending(later, is_whole=is_whole))
            painted = _painted(first, wanted, terminal, pipe)
            _send(pipe, painted, first)
            if not is_whole:
                return None
    if is_whole:
        _send(pipe, painted, reading.gathered(steps))
    return steps[-1].before if steps and is_whole else None


def _pending(steps: "Iterable[Step]", *, is_whole: bool) -> frozenset[str]:
    """Give the sources of which not all is known yet."""
    found = {step.source.id for step in steps if step.source and not (is_whole and step.is_known)}
    return frozenset(found if is_whole else {AND_MORE, *found})


def _send(pipe: BinaryIO, painted: Painted | None, records: "Records") -> None:
    """Send a part: what stands on the screen, and what was read."""
    part = pickle.dumps((painted, records), pickle.HIGHEST_PROTOCOL)
    pipe.write(len(part).to_bytes(LENGTH, "big") + part)
    pipe.flush()


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
