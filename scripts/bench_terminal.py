"""Measure the explorer through a terminal, in turn with VisiData on a table of 100 rows.

    python scripts/bench_terminal.py [--runs 5] [--ahead] [--vd /path/to/vd] [--program centres-tui]

Both start in a pty of 120 columns and 40 lines with a home of their own, one after the other,
run by run; the first run of each, which may have to write bytecode, is not counted. Printed are
medians: ready (milliseconds from the start until the words that a person waits for are in the
terminal), first key (until a key pressed at that moment is answered), bytes until quiet, bytes
for a key within the pane, processor seconds until ready, and milliseconds from q to the end;
then the ratios, of medians and of minima, and the load of the machine. With --ahead, where that
is allowed (Linux, as root), both programs go ahead of whatever else runs, so that a busy machine
measures nearly like an idle one. Needs nothing but the standard library and the two programs;
Linux or macOS.
"""

import argparse
import csv
import fcntl
import os
import pty
import re
import select
import shutil
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

COLUMNS, LINES = 120, 40
QUIET = 0.6
PATIENCE = 30.0
AHEAD = -15
AUTOGROUP = Path("/proc/self/autogroup")
"""Where Linux keeps the niceness of a session, which counts for more than that of a process."""
ESCAPES = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[()][0-9A-B]|\x1b[=>78M]|\x0f|\r|\n")
MOVES = 8
FIRST_SCREEN = (
    "Mass children",
    "Norfolk set to",
    "Injection of",
    "003",
    "Norfolk County",
    "[46] out of",
    "could close under plans",
)
"""Titles of the five bundled sources, the quote of a figure in the list, and words of the text."""


@dataclass(frozen=True)
class Subject:
    """A program to measure."""

    name: str
    command: tuple[str, ...]
    ready: tuple[bytes, ...]
    answered: bytes
    """What is among the bytes that answer a step down."""
    to_a_list: bytes
    """The keys that lead to a list of more than a few rows."""


@dataclass
class Run:
    """What one run showed."""

    ready: float = 0.0
    first_key: float = 0.0
    processor: float = 0.0
    bytes_to_quiet: int = 0
    bytes_for_keys: list[int] = field(default_factory=list)
    leaving: float = 0.0


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

    def settle(self) -> None:
        """Read until nothing comes any more."""
        while self.take(QUIET):
            pass

    def press(self, key: bytes) -> None:
        """Type."""
        os.write(self.terminal, key)

    def processor_seconds(self) -> float:
        """Give the processor time used so far, with that of its children; 0 where unknown."""
        try:
            ticks = sum(_ticks(process) for process in [self.child, *_children(self.child)])
        except OSError:
            return 0.0
        return ticks / os.sysconf("SC_CLK_TCK")

    def leave(self) -> float:
        """Quit, and give the milliseconds until it was gone."""
        began = time.perf_counter()
        self.press(b"q")
        while self.take(QUIET):
            pass
        os.waitpid(self.child, 0)
        took = (time.perf_counter() - began) * 1000
        os.close(self.terminal)
        return took


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


def measure(subject: Subject, home: str, *, ahead: bool) -> Run:
    """Start a program, press a key, move, and quit."""
    run = Run()
    program = Program(subject.command, home, ahead=ahead)
    run.ready = program.wait_for(subject.ready)
    run.processor = program.processor_seconds()
    before = len(program.raw)
    program.press(b"j")
    run.first_key = program.wait_for([subject.answered], before)
    program.settle()
    run.bytes_to_quiet = len(program.raw)
    program.press(subject.to_a_list)
    program.settle()
    for _ in range(MOVES):
        before = len(program.raw)
        program.press(b"j")
        program.settle()
        run.bytes_for_keys.append(len(program.raw) - before)
    run.leaving = program.leave()
    return run


def table_of_100_rows(folder: str) -> str:
    """Write the table that VisiData shows."""
    path = Path(folder) / "hundred.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["number", "town", "rainfall", "day", "remark"])
        for number in range(100):
            town = ("Hull", "Truro", "Wick")[number % 3]
            writer.writerow([number, town, number * 7 % 90, f"2021-03-{number % 28 + 1:02}", "dry"])
    return str(path)


def subjects(arguments: argparse.Namespace, folder: str) -> list[Subject]:
    """Give the programs, and what is waited for."""
    centres = Subject(
        "centres-tui",
        (arguments.program, "--fresh"),
        tuple(words.encode() for words in FIRST_SCREEN),
        "▌".encode(),
        b"2",
    )
    if not arguments.vd:
        return [centres]
    visidata = Subject(
        "VisiData",
        (arguments.vd, table_of_100_rows(folder)),
        (b"2021-03-28", b"rainfall"),
        b"",
        b"g",
    )
    return [visidata, centres]


def report(runs: dict[str, list[Run]]) -> None:
    """Print the medians, and how the second program compares with the first."""
    print(f"{'':<14}{'ready':>8}{'first key':>11}{'cpu s':>8}{'bytes':>9}{'a key':>8}{'exit':>7}")
    median = statistics.median
    for name, done in runs.items():
        print(
            f"{name:<14}"
            f"{median(run.ready for run in done):>8.0f}"
            f"{median(run.first_key for run in done):>11.0f}"
            f"{median(run.processor for run in done):>8.2f}"
            f"{median(run.bytes_to_quiet for run in done):>9.0f}"
            f"{median(size for run in done for size in run.bytes_for_keys):>8.0f}"
            f"{median(run.leaving for run in done):>7.0f}"
        )
    if len(runs) == 2:
        base, ours = runs.values()
        for name, of_all in (("medians", median), ("minima", min)):
            shown = of_all(run.ready for run in base)
            ready = of_all(run.ready for run in ours) / shown
            key = of_all(run.first_key for run in ours) / shown
            print(f"{name}: ready {ready:.2f}, first key {key:.2f} times VisiData's ready")
    print("load: " + " ".join(f"{load:.1f}" for load in os.getloadavg()))


def main() -> int:
    """Measure both in turn and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--ahead", action="store_true")
    parser.add_argument("--vd", default=shutil.which("vd"))
    parser.add_argument("--program", default=str(Path(sys.executable).parent / "centres-tui"))
    arguments = parser.parse_args()
    if not arguments.vd:
        print("no VisiData found: name it with --vd", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        programs = subjects(arguments, folder)
        runs: dict[str, list[Run]] = {subject.name: [] for subject in programs}
        for number in range(arguments.runs + 1):
            for subject in programs:
                run = measure(subject, folder, ahead=arguments.ahead)
                if number:
                    runs[subject.name].append(run)
    report(runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
