"""What only a process of its own can show: signals, pipes, terminals, modules loaded."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "centres_tui"]


def loaded_by(*words: str) -> set[str]:
    script = (
        "import sys\n"
        "from centres_tui.cli import main\n"
        f"status = main({[*words]!r})\n"
        "names = {name.partition('.')[0] for name in sys.modules}\n"
        "sys.stderr.write(' '.join(sorted(names)))\n"
        "sys.exit(status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        (["sources", "--quiet"], {"pandas", "numpy", "textual", "rich"}),
        (["figures", "--quiet", "--format", "jsonl"], {"pandas", "numpy", "textual", "rich"}),
        (["figures", "--quiet", "--format", "table"], {"pandas", "numpy", "textual"}),
        (["compare", "--quiet", "--format", "toml"], {"textual", "rich"}),
        (["compare", "--quiet", "--plain"], {"textual", "rich"}),
    ],
    ids=["sources", "figures", "figures as a table", "compare", "compare in plain lines"],
)
def test_a_command_loads_only_what_it_needs(words: list[str], absent: set[str]) -> None:
    assert not loaded_by(*words) & absent


def test_a_pipe_closed_early_is_no_error() -> None:
    command = f"{sys.executable} -m centres_tui figures --quiet --format json; echo $? >&2"
    done = subprocess.run(
        ["bash", "-c", f"({command}) | true"], capture_output=True, text=True, check=True
    )
    assert done.stderr == "0\n"


def test_a_full_disk_on_standard_output_is_status_2() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "sources", "--quiet"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == (
        "centres-tui: standard output cannot be written: No space left on device.\n"
    )


def wait_until_idle(pid: int) -> None:
    """Wait until a process has used no processor time for a while, or long enough."""
    times = Path(f"/proc/{pid}/stat")
    used = [""]
    for _ in range(100):
        time.sleep(0.2)
        used.append(" ".join(times.read_text().split()[13:15]) if times.exists() else "")
        if len(used) > 4 and used[-1] != "0 0" and used[-1] == used[-3]:
            return


def test_an_interruption_ends_quietly_with_130() -> None:
    reading = subprocess.Popen(
        [*PROGRAM, "figures", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    wait_until_idle(reading.pid)
    reading.send_signal(signal.SIGINT)
    _, told = reading.communicate(timeout=10)
    assert (reading.returncode, told) == (130, "")


WRITING = """
import os, sys, time
from centres_tui.cli import main

def wait(_):
    print("writing", file=sys.stderr, flush=True)
    time.sleep(60)

os.fsync = wait
sys.exit(main(sys.argv[1:]))
"""
"""The program, with a disk that takes a minute to write."""


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=["terminated", "terminal closed", "interrupted"],
)
def test_a_signal_while_writing_leaves_everything_as_it_was(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    target = tmp_path / "out.csv"
    target.write_text("mine")
    writing = subprocess.Popen(
        [sys.executable, "-c", WRITING, "sources", "--quiet", "-o", str(target), "--replace"],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert writing.stderr
    assert writing.stderr.readline() == "writing\n"
    writing.send_signal(number)
    _, told = writing.communicate(timeout=10)
    assert (writing.returncode, told) == (status, "")
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    assert target.read_text() == "mine"


def test_a_signal_ends_a_program_whose_output_nobody_reads() -> None:
    command = [*PROGRAM, "figures", "--quiet", "--format", "json"]
    stuck = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        wait_until_idle(stuck.pid)
        stuck.terminate()
        assert stuck.wait(timeout=10) == 143
        assert stuck.stderr
        assert stuck.stderr.read() == b""
    finally:
        stuck.kill()
        stuck.communicate()


def test_a_signal_that_shall_be_ignored_stays_ignored(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    words = ["sources", "--quiet", "-o", str(target)]
    slow = WRITING.replace("time.sleep(60)", "time.sleep(1)")
    writing = subprocess.Popen(
        ["nohup", sys.executable, "-c", slow, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert writing.stderr
    while writing.stderr.readline() != "writing\n":
        pass
    writing.send_signal(signal.SIGHUP)
    writing.communicate(timeout=10)
    assert writing.returncode == 0
    assert target.exists()


def on_a_terminal(*words: str, **environment: str) -> str:
    """Run the program with a terminal as its standard output, and give what it wrote there."""
    master, slave = pty.openpty()
    running = subprocess.Popen(
        [*PROGRAM, *words], stdout=slave, stderr=slave, stdin=slave,
        env=os.environ | {"TERM": "xterm-256color"} | environment,
    )  # fmt: skip
    os.close(slave)
    written = b""
    try:
        while block := os.read(master, 65536):
            written += block
    except OSError:
        pass
    finally:
        os.close(master)
    assert running.wait(timeout=20) == 0
    return written.decode()


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("Of \x1b]0;owned\x07[red]46[/red] boats \x9b31m\u202e 7 sank.\n")
    return path


def test_a_terminal_gets_a_table_in_colour_and_nothing_else_that_acts() -> None:
    shown = on_a_terminal("compare", "--quiet", NO_COLOR="")
    assert "\x1b[" in shown
    assert "verdict" in shown
    assert "\x1b]" not in shown


@pytest.mark.parametrize("words", [[], ["--plain"], ["--format", "json"], ["--format", "csv"]])
def test_nothing_in_a_source_acts_on_a_terminal(hostile: Path, words: list[str]) -> None:
    shown = on_a_terminal("figures", str(hostile), *words, NO_COLOR="1")
    for acting in ("\x1b]", "\x07", "\x9b", "\u202e", "\x1b[31m"):
        assert acting not in shown
    assert "[red]" in shown or words == []
