"""A head start: the sources are read by another process while this one loads the screen."""

import gc
import os
import pickle
import select
import signal
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from centres_tui.dataset.collected import LoadOptions, Records

MOST_FILES: Final = 24
"""A pile larger than this is read behind the first screen, where its progress shows."""
CHUNK: Final = 1 << 20


class HeadStart:
    """Records on their way; without them the screen reads by itself."""

    def __init__(self, paths: Sequence[str], published: str | None, given: bytes | None) -> None:
        """Begin to read in a process of its own.

        Args:
            paths: What the command line names.
            published: The date of publication of sources that state none.
            given: What came on standard input, where "-" is among the paths.
        """
        self._pipe, writing = os.pipe()
        try:
            self._child = os.fork()
        except OSError:
            self._child = -1
        if self._child == 0:
            os.close(self._pipe)
            _read_apart(writing, paths, published, given)
        os.close(writing)

    def records(self, patience: float) -> "Records | None":
        """Give what was read; None if it is too much, went wrong or takes longer than this."""
        sent = _drained(self._pipe, time.monotonic() + patience)
        os.close(self._pipe)
        if self._child > 0:
            if sent is None:
                os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        if not sent:
            return None
        records: Records = pickle.loads(sent)
        return records


def options_for(published: str | None, given: bytes | None) -> "LoadOptions":
    """Give the options of reading, with what came on standard input, if anything did."""
    from centres_tui.dataset.collected import LoadOptions  # noqa: PLC0415 - not before the fork

    if given is None:
        return LoadOptions(published=published)
    return LoadOptions(published=published, standard_input=lambda: given)


def _drained(pipe: int, deadline: float) -> bytes | None:
    """Read a pipe to its end; None if the end does not come in time."""
    parts: list[bytes] = []
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([pipe], [], [], left)[0]:
            return None
        part = os.read(pipe, CHUNK)
        if not part:
            return b"".join(parts)
        parts.append(part)


def _read_apart(
    writing: int, paths: Sequence[str], published: str | None, given: bytes | None
) -> None:
    """Read, send and end, in the other process; whatever goes wrong, say nothing."""
    try:
        gc.disable()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        records = _few_records(paths, published, given)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(records, pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)


def _few_records(paths: Sequence[str], published: str | None, given: bytes | None) -> "Records":
    """Read what the paths name, unless it is too much to wait for."""
    from centres_tui.dataset import records as reading  # noqa: PLC0415 - only in the other process

    def look(_done: int, total: int, _path: str) -> None:
        if total > MOST_FILES:
            os._exit(0)

    return reading.load_records(paths, options_for(published, given), look)
