"""PDF and Word documents, read in a process apart: what breaks its reader costs one document."""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final

from centres_tui.errors import SourceError
from centres_tui.read import limits
from centres_tui.read.extras import missing, unloadable
from centres_tui.read.taken import Taken
from centres_tui.read.wire import (
    CANNOT_LOAD,
    MEMORY_RAN_OUT,
    BrokenWireError,
    receive,
    send,
    taken_from,
)

_PROGRAM: Final = """\
import json, sys
sys.path[:] = json.loads(sys.argv.pop(1))
from centres_tui.read.worker import main
main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
"""
"""Looks for modules where this process does, and nowhere else."""
_NEEDED: Final = MappingProxyType(
    {"pdf": ("pypdfium2", "pdf"), "trafilatura": ("trafilatura", "html")}
)
"""The package that a format needs, and the extra that brings it."""
_KEPT: Final = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""What the process is told of the surroundings: how to find its own libraries."""
_REMEDY: Final = "Split it, or save it anew from the program that made it."


class _EndedError(Exception):
    """The process ended before it answered; the text says how, for a person."""


@dataclass(slots=True, kw_only=True)
class Worker:
    """A process that reads documents of one format, started when the first one comes."""

    format_name: str
    """The format."""
    seconds: float = limits.SECONDS
    """So long one document may take."""
    memory: int = limits.MEMORY
    """The most address space that the process uses."""
    program: str = _PROGRAM
    """What it runs."""
    served: int = 0
    """How many documents the process that stands has answered for."""
    _process: subprocess.Popen[bytes] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, content: bytes) -> Taken:
        """Take the text of a document.

        Raises:
            SourceError: The document cannot be read; the message says why and what to do.
        """
        with self._lock:
            try:
                answer = self._answer(content)
            except _EndedError as error:
                raise SourceError(f"{error} {_REMEDY}") from error
            self.served += 1
        if isinstance(answer, str):
            raise SourceError(answer)
        return answer

    def end(self) -> None:
        """End the process, if there is one."""
        process, self._process, self.served = self._process, None, 0
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            _close(pipe)

    def _answer(self, content: bytes) -> Taken | str:
        """Ask; a process that served others before it broke is not held against this document."""
        has_served = self.served > 0
        try:
            return self._ask(content)
        except _EndedError:
            if not has_served:
                raise
            return self._ask(content)

    def _ask(self, content: bytes) -> Taken | str:
        process = self._running()
        late = threading.Event()
        watch = threading.Timer(self.seconds, _stop, (process, late))
        watch.daemon = True
        watch.start()
        try:
            return _exchanged(process, content)
        except (BrokenWireError, OSError) as error:
            raise self._ended(process, late) from error
        except BaseException:
            self.end()
            raise
        finally:
            watch.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._process = _started(self)
        return self._process

    def _ended(self, process: subprocess.Popen[bytes], late: threading.Event) -> Exception:
        """Say why a process has not answered; whatever is left of it is ended."""
        status = _status(process)
        self.end()
        if late.is_set() or status == -signal.SIGXCPU:
            seconds = round(self.seconds)
            return SourceError(f"takes longer than {seconds} seconds, the most allowed. {_REMEDY}")
        if status == CANNOT_LOAD and self.format_name in _NEEDED:
            return SourceError(unloadable(*_NEEDED[self.format_name]))
        if status == MEMORY_RAN_OUT:
            return _EndedError(f"needs more than {self.memory >> 20} MiB of memory to be read.")
        return _EndedError(f"breaks the program that reads it ({_ending(status)}).")


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _exchanged(process: subprocess.Popen[bytes], content: bytes) -> Taken | str:
    """Send a document and wait for what was taken of it."""
    if process.stdin is None or process.stdout is None:
        raise BrokenWireError
    send(process.stdin, content)
    return taken_from(receive(process.stdout))


def _close(pipe: IO[bytes] | None) -> None:
    """Close a pipe; what it still held for a process that has ended is lost with it."""
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        return


def _status(process: subprocess.Popen[bytes]) -> int | None:
    """Give how a process ended; None where it goes on, though its answer was none."""
    try:
        return process.wait(timeout=0.3)
    except subprocess.TimeoutExpired:
        return None


def _ending(status: int | None) -> str:
    """Word how a process ended.

    >>> _ending(-11), _ending(1), _ending(None)
    ('SIGSEGV', 'exit status 1', 'an answer that is none')
    """
    if status is None:
        return "an answer that is none"
    if status >= 0:
        return f"exit status {status}"
    return signal.Signals(-status).name if -status in _SIGNALS else f"signal {-status}"


_SIGNALS: Final = frozenset(map(int, signal.Signals))


def _started(worker: Worker) -> subprocess.Popen[bytes]:
    """Start a process in a session of its own, so that keys of the terminal do not reach it."""
    numbers = [str(worker.memory), str(max(1, round(worker.seconds)))]
    words = [sys.executable, "-I", "-S", "-c", worker.program, _places(), worker.format_name]
    try:
        return subprocess.Popen(
            [*words, *numbers], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, cwd="/", env=_surroundings(), start_new_session=True,
        )  # fmt: skip
    except (OSError, ValueError) as error:
        reason = f"cannot be read, as no process could be started for it ({error}). Try again."
        raise SourceError(reason) from error


def _places() -> str:
    """Give where modules are looked for: this program's own place, then the others."""
    own = str(Path(__file__).resolve().parents[2])
    return json.dumps([own, *(place for place in sys.path if place not in {"", own})])


def _surroundings() -> dict[str, str]:
    return {name: os.environ[name] for name in _KEPT if name in os.environ}


class _Workers:
    """The processes of this process; one that was forked off it starts its own."""

    def __init__(self) -> None:
        self.by_format: dict[str, Worker] = {}
        self.left_behind: list[Worker] = []
        """Those of the process that this one was forked off: neither used nor ended here."""

    def of(self, format_name: str) -> Worker:
        return self.by_format.setdefault(format_name, Worker(format_name=format_name))

    def leave_behind(self) -> None:
        self.left_behind += self.by_format.values()
        self.by_format.clear()

    def end(self) -> None:
        for worker in self.by_format.values():
            worker.end()


_workers: Final = _Workers()
atexit.register(_workers.end)
os.register_at_fork(after_in_child=_workers.leave_behind)


def take(format_name: str, content: bytes) -> Taken:
    """Take the text of a document in the process for its format.

    Raises:
        SourceError: The document cannot be read, or nothing is there that reads it; the message
            says what to do.
    """
    if format_name in _NEEDED:
        lacking = missing(*_NEEDED[format_name])
        if lacking:
            raise SourceError(lacking)
    return _workers.of(format_name).take(content)
