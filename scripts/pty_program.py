"""A program in a pty, watched: when its bytes come, what it costs, how it ends.

Used by `bench_terminal.py`. Needs nothing but the standard library; Linux or macOS.
"""

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COLUMNS, LINES = 120, 40
QUIET = 0.6
"""Seconds without a byte after which nothing more is expected."""
RESTLESS = 5.0
"""Seconds after which a program that goes on sending is not waited for."""
GAP = 0.04
"""Seconds without a byte that part what a key does at once from what follows later."""
PATIENCE = 30.0
AHEAD = -15
AUTOGROUP = Path("/proc/self/autogroup")
"""Where Linux keeps the niceness of a session, which counts for more than that of a process."""
ESCAPES = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()][0-9A-B]|\x1b[=>78M]|\x0f|\r|\n")
GIVEN_BACK = b"\x1b[?1049l"


@dataclass(frozen=True)
class Answer:
    """What a key brought."""

    first_byte: float | None
    """Milliseconds until the first byte; None where there was none."""
    at_once: int
    """Bytes until the first gap."""
    later: int
    """Bytes after it."""

    @property
    def total(self) -> int:
        """All bytes."""
        return self.at_once + self.later


@dataclass(frozen=True)
class Leaving:
    """How the program ended."""

    given_back: float
    """Milliseconds until the terminal was given back."""
    gone: float
    """Milliseconds until the process was gone."""


class Program:
    """A program running in a pty."""

    def __init__(self, command: Sequence[str], home: str, *, ahead: bool = False) -> None:
        """Start it, ahead of other programs if that is wanted."""
        self.raw = b""
        self.began = time.perf_counter()
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            if ahead:
                _go_ahead()
            os.execve(command[0], list(command), _environment(home))

    @property
    def elapsed(self) -> float:
        """Milliseconds since the start."""
        return (time.perf_counter() - self.began) * 1000

    def take(self, seconds: float) -> bool:
        """Read what comes within the time; False if nothing did."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            self.raw += os.read(self.terminal, 65536)
        except OSError:
            return False
        return True

    def wait_for(self, words: Sequence[bytes], start: int = 0) -> float:
        """Read until the words have come; give the milliseconds since the start."""
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            came = self.elapsed
            seen = ESCAPES.sub(b"", self.raw[start:])
            if all(word in seen for word in words):
                return came
            self.take(1.0)
        raise SystemExit(f"never came: {words}\n{ESCAPES.sub(b' ', self.raw).decode()}")

    def settle(self, quiet: float = QUIET) -> None:
        """Read until nothing comes any more, or it is clear that something always will."""
        end = time.perf_counter() + RESTLESS
        while time.perf_counter() < end and self.take(quiet):
            pass

    def press(self, key: bytes) -> None:
        """Type."""
        os.write(self.terminal, key)

    def answer(self, key: bytes) -> Answer:
        """Type, wait until all is quiet again, and say what came and when."""
        before, began = len(self.raw), time.perf_counter()
        self.press(key)
        if not self.take(QUIET):
            return Answer(None, 0, 0)
        first = (time.perf_counter() - began) * 1000
        self.settle(GAP)
        at_once = len(self.raw) - before
        self.settle()
        return Answer(first, at_once, len(self.raw) - before - at_once)

    def processor_seconds(self) -> float:
        """Give the processor time used so far, with that of its children; 0 where unknown."""
        try:
            ticks = sum(_ticks(process) for process in [self.child, *_children(self.child)])
        except OSError:
            return 0.0
        return ticks / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Give the megabytes that it holds now; 0 where unknown."""
        try:
            status = Path(f"/proc/{self.child}/status").read_text("utf-8")
        except OSError:
            return 0.0
        return sum(int(line.split()[1]) for line in status.splitlines() if "VmRSS" in line) / 1024

    def idle(self, seconds: float) -> tuple[float, int]:
        """Do nothing for a while; give milliseconds of processor time and bytes."""
        before, used = len(self.raw), _nanoseconds(self.child)
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.take(left)
        return (_nanoseconds(self.child) - used) / 1e6, len(self.raw) - before

    def leave(self) -> Leaving:
        """Quit."""
        before, began = len(self.raw), time.perf_counter()
        self.press(b"q")
        given_back = 0.0
        while self.take(QUIET):
            if not given_back and GIVEN_BACK in self.raw[before:]:
                given_back = (time.perf_counter() - began) * 1000
        os.waitpid(self.child, 0)
        gone = (time.perf_counter() - began) * 1000
        os.close(self.terminal)
        return Leaving(given_back or gone, gone)


def _go_ahead() -> None:
    """Go ahead of other programs."""
    os.nice(AHEAD)
    if AUTOGROUP.exists():
        AUTOGROUP.write_text(str(AHEAD), "utf-8")


def _environment(home: str) -> dict[str, str]:
    """Give a plain environment."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }


def _ticks(process: int) -> int:
    """Give the clock ticks that a process and its ended children have used."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15]))


def _children(process: int) -> list[int]:
    """Give the running children of a process."""
    path = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in path.read_text("utf-8").split()]


def _nanoseconds(process: int) -> int:
    """Give the processor time of all threads of a process; 0 where unknown."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text("utf-8").split()[0]) for thread in threads)
