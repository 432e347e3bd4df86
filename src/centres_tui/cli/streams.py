"""Standard output and standard error: what is written there, and how it can fail."""

import os
import sys
import time
from typing import Final, TextIO

from centres_tui.errors import ExportError
from centres_tui.parse.display import safe, safe_line

PROGRAM: Final = "centres-tui"
PROGRESS_EVERY: Final = 0.1
"""Seconds between two lines of progress."""


def is_terminal(stream: object) -> bool:
    """Say whether one of the standard streams is a terminal; a closed one is not."""
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())


def write_out(text: str, *, is_safe: bool = False) -> None:
    """Write a result to standard output: UTF-8, and on a terminal filtered.

    Args:
        text: What to write.
        is_safe: Whether all of it that comes from outside has been filtered already.

    Raises:
        BrokenPipeError: Where the reader went away.
        ExportError: Where it cannot be written.
    """
    stream = sys.stdout
    if stream is None:
        raise ExportError("standard output is closed. Give a file to write with -o FILE.")
    try:
        if is_terminal(stream):
            stream.write(_encodable(text if is_safe else safe(text), stream.encoding))
        else:
            stream.buffer.write(text.encode("utf-8"))
        stream.flush()
    except BrokenPipeError:
        forget(stream)
        raise
    except OSError as error:
        forget(stream)
        reason = error.strerror or str(error)
        raise ExportError(f"standard output cannot be written: {reason}.") from error


def _encodable(text: str, encoding: str) -> str:
    return text.encode(encoding, "replace").decode(encoding)


def say(message: str) -> None:
    """Tell the person something on standard error, in one line; a closed one is passed over."""
    try:
        sys.stderr.write(f"{PROGRAM}: {safe_line(message)}\n")
        sys.stderr.flush()
    except (OSError, AttributeError, ValueError):
        forget(sys.stderr)


def forget(stream: TextIO | None) -> None:
    """Let nothing more reach a stream that takes nothing, not even at the very end."""
    try:
        if stream is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return


class Progress:
    """One line on standard error that says how far the work is; only on a terminal.

    It is wiped when the work is done.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._on = not quiet and is_terminal(sys.stderr)
        self._next = time.monotonic() + PROGRESS_EVERY
        self._width = 0

    def show(self, done: int, total: int, path: str) -> None:
        """Say how many of how many files are read."""
        if self._on and time.monotonic() >= self._next:
            self._next = time.monotonic() + PROGRESS_EVERY
            self.say(f"read {done} of {total}: {path}")

    def say(self, words: str) -> None:
        """Say what is being done."""
        if self._on:
            self._write(safe_line(words)[:70])

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe the line."""
        if self._width:
            self._write("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _write(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)
