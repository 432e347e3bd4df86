"""The process apart, in which PDF and Word documents are read.

It gets documents on its standard input and gives back what was taken of them on its standard
output, one after the other, until its input ends. Before the first document it gives up what a
reader of documents does not need: more memory than its share, and the right to open anything at
all, be it a file, a connection or another program.
"""

import gc
import os
import resource
from collections.abc import Callable
from importlib import import_module
from typing import Final, cast

from centres_tui.errors import SourceError
from centres_tui.read.taken import Taken
from centres_tui.read.wire import (
    CANNOT_LOAD,
    MEMORY_RAN_OUT,
    BrokenWireError,
    receive,
    send,
    taken_from,
    written,
    written_refusal,
)

_CODECS: Final = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp437", "latin-1")
"""Loaded before nothing can be opened any more, as is what reading a small document needs."""
_SELDOM: Final = (100_000, 20, 20)
"""Garbage is collected so seldom: what is made of a page is in no ring, and goes by itself."""
_NOTHING: Final = (
    resource.RLIMIT_NOFILE,
    resource.RLIMIT_FSIZE,
    resource.RLIMIT_CORE,
    resource.RLIMIT_NPROC,
)


def main(format_name: str, memory: int, seconds: int) -> None:
    """Read documents of one format until no more come.

    Args:
        format_name: The format.
        memory: The most address space that is used, in bytes.
        seconds: The most processor time that one document takes.
    """
    requests, answers = os.fdopen(0, "rb", closefd=False), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    take = _loaded(format_name)
    _give_up(memory)
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        while True:
            content = receive(requests)
            _allow(seconds)
            send(answers, _answer(take, content))
    except (BrokenWireError, BrokenPipeError):
        os._exit(0)


def _loaded(format_name: str) -> Callable[[bytes], Taken]:
    """Load the reader of a format; where its package cannot be loaded the process ends."""
    try:
        return _reader_of(format_name)
    except (ImportError, OSError):
        os._exit(CANNOT_LOAD)


def _reader_of(format_name: str) -> Callable[[bytes], Taken]:
    for name in _CODECS:
        "".encode(name)
        b"".decode(name)
    module = import_module(f"centres_tui.read.from_{format_name}")
    take = cast("Callable[[bytes], Taken]", module.take)
    taken_from(written(take(module.sample())))
    return take


def _answer(take: Callable[[bytes], Taken], content: bytes) -> bytes:
    """Answer for one document; where memory runs out the process ends, and another begins."""
    try:
        return written(take(content))
    except SourceError as error:
        return written_refusal(str(error))
    except MemoryError:
        os._exit(MEMORY_RAN_OUT)


def _give_up(memory: int) -> None:
    """Give up the right to open, write or start anything, and memory beyond the share."""
    for limit in _NOTHING:
        _lower(limit, 0)
    _lower(resource.RLIMIT_AS, memory)


def _lower(limit: int, value: int) -> None:
    """Lower a limit, for good; a system that does not know it keeps its own."""
    _, highest = resource.getrlimit(limit)
    lowered = value if highest == resource.RLIM_INFINITY else min(value, highest)
    try:
        resource.setrlimit(limit, (lowered, lowered))
    except (OSError, ValueError):
        return


def _allow(seconds: int) -> None:
    """Allow so much processor time from now on."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, highest = resource.getrlimit(resource.RLIMIT_CPU)
    if highest == resource.RLIM_INFINITY or until < highest:
        resource.setrlimit(resource.RLIMIT_CPU, (until, highest))
