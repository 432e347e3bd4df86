"""Measure the explorer through a terminal, in turn with VisiData on a table of 100 rows and less.

    python scripts/bench_terminal.py [--runs 5] [--ahead] [--vd /path/to/vd] [--program centres-tui]

All start in a pty of 120 columns and 40 lines, each run with a home of its own, one program after
the other, run by run; the first run of each, which may have to write bytecode, is not counted.
Each run starts twice: once with a key pressed as soon as what a person waits for is there, once
left alone until it is quiet, and then used. Printed are medians, beside what is promised, and the
load of the machine. With --ahead, where that is allowed (Linux, as root), all programs go ahead
of whatever else runs, so that a busy machine measures nearly like an idle one. Needs nothing but
the standard library and the programs; processor time and memory are told on Linux only.

The explorer is started once more in each run with a home that it has used before, whose cache is
warm. --sources 5000 measures as well how soon it shows a folder of so many short texts that it has
read before.
"""

import argparse
import csv
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pty_program import Answer, Program

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
DOWN, UP = b"\x1b[6~", b"\x1b[5~"
BASE, OURS = "VisiData", "centres-tui"
MANY_QUIET, LONGEST = 5.0, 240.0
"""Seconds without output after which very many sources are read, compared and kept; the longest."""


@dataclass(frozen=True)
class Act:
    """Something that is done with keys."""

    name: str
    keys: tuple[bytes, ...]
    """Each is measured."""
    before: tuple[bytes, ...] = ()
    """Pressed before, and not measured."""


@dataclass(frozen=True)
class Subject:
    """A program to measure."""

    name: str
    command: tuple[str, ...]
    ready: tuple[bytes, ...]
    answered: bytes
    """What is among the bytes that answer a step down; empty: any byte is."""
    acts: tuple[Act, ...]


@dataclass
class Results:
    """What was measured, by its name: a value a run or a key."""

    values: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, value: float) -> None:
        """Keep a value."""
        self.values[name].append(value)

    def median(self, name: str) -> float | None:
        """Give the median of what was measured; None where nothing was."""
        found = self.values.get(name)
        return statistics.median(found) if found else None


GOALS: Mapping[str, float] = {
    "bytes until quiet": 10_000,
    "step: bytes at once": 400,
    "step: bytes that follow": 2_500,
    "scrolling step: bytes at once": 650,
    "page of a table: bytes": 4_500,
    "page of a text: bytes": 6_000,
    "other pane: bytes": 1_500,
    "any key: ms to the first byte": 15,
    "idle 10 s: processor ms": 20,
    "idle 10 s: bytes": 0,
    "memory, MB": 105,
    "q: terminal given back, ms": 150,
    "q: process gone, ms": 500,
}
"""What is promised of the explorer, besides its start, which is measured against VisiData."""
START: Mapping[str, float] = {"ready, ms": 1.0, "first key answered, ms": 1.3}
"""What is promised, in times of VisiData's ready."""
WARM: Mapping[str, float] = {
    "warm cache: ready, ms": 1.0,
    "warm cache: first key answered, ms": 1.3,
    "many sources, warm cache: ready, ms": 2.0,
}
"""The same, where what is opened was read before."""
ROWS = (
    *START,
    *WARM,
    "processor s until ready",
    *GOALS,
)


def start(subject: Subject, results: Results, home: str, *, ahead: bool) -> None:
    """Start a program and press a key as soon as it is ready."""
    program = Program(subject.command, home, ahead=ahead)
    results.add("ready, ms", program.wait_for(subject.ready))
    results.add("processor s until ready", program.processor_seconds())
    before = len(program.raw)
    program.press(b"j")
    if not subject.answered:
        program.take(1.0)
    results.add("first key answered, ms", program.wait_for([subject.answered], before))
    program.settle()
    program.leave()


def start_warm(subject: Subject, results: Results, home: str, *, ahead: bool) -> None:
    """Start a program with a home that it has used, and keep its times apart.

    It begins where it would without that, so that the same words are waited for.
    """
    found = Results()
    start(replace(subject, command=(*subject.command, "--fresh")), found, home, ahead=ahead)
    for row in START:
        for value in found.values[row]:
            results.add(f"warm cache: {row}", value)


def open_many(program: str, folder: str, home: str, *, ahead: bool) -> float:
    """Open very many sources, and give the milliseconds until the first of them are shown."""
    running = Program((program, folder, "--fresh"), home, ahead=ahead)
    found: float = running.wait_for((b"counts its", b"boats", b"["))
    end = time.perf_counter() + LONGEST
    while time.perf_counter() < end and running.take(MANY_QUIET):
        pass
    running.leave()
    return found


def use(subject: Subject, results: Results, home: str, *, ahead: bool) -> None:
    """Start a program, leave it alone until it is quiet, then use it, leave it idle, and quit."""
    program = Program(subject.command, home, ahead=ahead)
    program.wait_for(subject.ready)
    program.settle(1.5)
    results.add("bytes until quiet", len(program.raw))
    for act in subject.acts:
        for key in act.before:
            program.answer(key)
        for key in act.keys:
            _note(results, act.name, program.answer(key))
    milliseconds, sent = program.idle(10)
    results.add("idle 10 s: processor ms", milliseconds)
    results.add("idle 10 s: bytes", sent)
    results.add("memory, MB", program.memory())
    left = program.leave()
    results.add("q: terminal given back, ms", left.given_back)
    results.add("q: process gone, ms", left.gone)


def _note(results: Results, name: str, answer: Answer) -> None:
    """Keep what a key brought."""
    if answer.first_byte is not None:
        results.add("any key: ms to the first byte", answer.first_byte)
    results.add(f"{name}: bytes at once", answer.at_once)
    results.add(f"{name}: bytes that follow", answer.later)
    results.add(f"{name}: bytes", answer.total)


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


def folder_of_texts(folder: str, count: int) -> str:
    """Write so many short texts, and give their folder."""
    path = Path(folder) / "many"
    path.mkdir()
    for number in range(count):
        text = (
            f"Port {number} counts its boats\n\nOn 3 May 2021 the port of Lee {number} counts its"
            f" boats: {number % 900 + 20} boats lay there, {number % 17 + 1} fewer than in 2019."
            f" A berth costs £{number % 70 + 30} a month.\n"
        )
        (path / f"port{number:05}.txt").write_text(text, "utf-8")
    return str(path)


def text_of_2000_lines(folder: str) -> str:
    """Write the text that less shows."""
    path = Path(folder) / "long.txt"
    lines = (
        f"{number}: the tide was {number * 7 % 90} cm above the mark" for number in range(2000)
    )
    path.write_text("\n".join(lines), "utf-8")
    return str(path)


def subjects(arguments: argparse.Namespace, folder: str) -> list[Subject]:
    """Give the programs that there are, and what is done with them."""
    step, steps = b"j", (b"j",) * 4
    found = [
        Subject(
            OURS,
            (arguments.program,),
            tuple(words.encode() for words in FIRST_SCREEN),
            "▌ 001".encode(),
            (
                Act("step", steps, (b"2",)),
                Act("scrolling step", steps, (step,) * 3),
                Act("page of a table", (DOWN, DOWN, UP, UP), (b"a", b"g", b"z")),
                Act("page of a text", (UP, DOWN) * 2, (b"G", b"z", b"\r", b"z")),
                Act("other pane", (b"\t",) * 5, (b"z",)),
            ),
        )
    ]
    if arguments.vd:
        table = (arguments.vd, table_of_100_rows(folder))
        page = Act("page of a table", (DOWN, UP) * 2, (b"k",) * 2)
        acts = (Act("step", steps), Act("scrolling step", steps, (step,) * 33), page)
        found.insert(0, Subject(BASE, table, (b"2021-03-28", b"rainfall"), b"", acts))
    if arguments.less:
        text = (arguments.less, text_of_2000_lines(folder))
        acts = (Act("scrolling step", steps), Act("page of a text", (b" ", b"b") * 2))
        found.append(Subject("less", text, (b"0: the tide",), b"", acts))
    return found


def report(found: Mapping[str, Results]) -> None:
    """Print the medians beside what is promised, and the ratios of the start."""
    print(f"{'medians':34}" + "".join(f"{name:>13}" for name in found) + f"{'promised':>11}")
    for row in ROWS:
        values = (results.median(row) for results in found.values())
        told = "".join(f"{'' if value is None else f'{value:,.2f}':>13}" for value in values)
        print(f"{row:34}{told}{_promised(row, found)}")
    if BASE in found:
        for row in (*START, *WARM):
            if found[OURS].values.get(row):
                print(f"{row}: {_ratios(row, found)} times {BASE}'s ready")
    print("load: " + " ".join(f"{load:.1f}" for load in os.getloadavg()))


def _promised(row: str, found: Mapping[str, Results]) -> str:
    """Say what is promised, and whether it is kept."""
    base, value = found.get(BASE), found[OURS].median(row)
    goal = GOALS.get(row)
    times = START.get(row) or WARM.get(row)
    if times and base:
        goal = times * (base.median("ready, ms") or 0)
    if goal is None or value is None:
        return ""
    return f"{goal:>11,.0f}  {'kept' if value <= goal else 'MISSED'}"


def _ratios(row: str, found: Mapping[str, Results]) -> str:
    """Compare with what VisiData needs until it is ready: of medians, of minima."""
    ours, base = found[OURS].values[row], found[BASE].values["ready, ms"]
    told = [
        f"{of_all(ours) / of_all(base):.2f} ({name})"
        for name, of_all in (("medians", statistics.median), ("minima", min))
    ]
    return ", ".join(told)


def measure(
    programs: Sequence[Subject], runs: Iterable[int], many: str, *, ahead: bool
) -> dict[str, Results]:
    """Run the programs in turn; the first time does not count.

    `many` is a folder of very many sources, or empty.
    """
    found = {subject.name: Results() for subject in programs}
    with tempfile.TemporaryDirectory() as used:
        for number in runs:
            for subject in programs:
                results = found[subject.name] if number else Results()
                for act in (start, use) if number else (start,):
                    with tempfile.TemporaryDirectory() as home:
                        act(subject, results, home, ahead=ahead)
                if subject.name == OURS:
                    start_warm(subject, results, used, ahead=ahead)
                    if many:
                        took = open_many(subject.command[0], many, used, ahead=ahead)
                        results.add("many sources, warm cache: ready, ms", took)
    return found


def main() -> int:
    """Measure all in turn and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sources", type=int, default=0)
    parser.add_argument("--ahead", action="store_true")
    parser.add_argument("--vd", default=shutil.which("vd"))
    parser.add_argument("--less", default=shutil.which("less"))
    parser.add_argument("--program", default=str(Path(sys.executable).parent / "centres-tui"))
    arguments = parser.parse_args()
    if not arguments.vd:
        print("no VisiData found: name it with --vd", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        runs = range(arguments.runs + 1)
        many = folder_of_texts(folder, arguments.sources) if arguments.sources else ""
        report(measure(subjects(arguments, folder), runs, many, ahead=arguments.ahead))
    return 0


if __name__ == "__main__":
    sys.exit(main())
