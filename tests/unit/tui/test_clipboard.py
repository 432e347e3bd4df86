"""A copy takes the route that is open, names it, and is kept in a file as well."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from centres_tui.settings.config import ClipboardRoute
from centres_tui.tui.clipboard import LONGEST_SENT, copy_out


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("TMUX", raising=False)


OLD = 3
"""The status of a tmux that does not know -w."""


def a_tmux(folder: Path, status: int) -> None:
    script = folder / "tmux"
    script.write_text(
        f'#!/bin/sh\n/bin/cat > "{folder}/taken"; echo "$@" >> "{folder}/asked"\n'
        f'[ {status} = {OLD} ] && [ "$2" != -w ] && exit 0\nexit {status}\n'
    )
    script.chmod(0o755)


@dataclass(frozen=True)
class Case:
    route: ClipboardRoute
    in_tmux: bool
    status: int
    said: str


@pytest.mark.parametrize(
    "case",
    [
        Case("auto", True, 0, "through tmux"),
        Case("auto", True, 1, "to /"),
        Case("auto", True, OLD, "into the buffer of tmux"),
        Case("auto", False, 0, "to the terminal (OSC 52)"),
        Case("tmux", False, 0, "through tmux"),
        Case("osc52", True, 0, "to the terminal (OSC 52)"),
        Case("file", True, 0, "to /"),
    ],
    ids=["in tmux", "tmux refuses", "old tmux", "terminal", "tmux set", "terminal set", "file set"],
)
def test_the_route_is_named(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if case.in_tmux:
        monkeypatch.setenv("TMUX", "/tmp/x,1,0")
    a_tmux(tmp_path, case.status)
    sent: list[str] = []
    words = copy_out("£5.6m\x1b", case.route, sent.append)
    assert words.startswith(f"Copied 6 characters {case.said}")
    kept = tmp_path / "state" / "centres-tui" / "copied.txt"
    assert kept.read_text("utf-8") == "£5.6m␛"
    assert (sent == ["£5.6m␛"]) == ("OSC 52" in case.said)
    if case.said == "through tmux":
        assert (tmp_path / "taken").read_text("utf-8") == "£5.6m␛"
        assert (tmp_path / "asked").read_text().strip() == "load-buffer -w -"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("tmux load-buffer 'a b'", "through tmux"),
        ("no-such-program", "to /"),
        ("'unclosed", "to /"),
        ("", "to /"),
    ],
    ids=["takes it", "is not there", "cannot be read", "is not set"],
)
def test_a_program_of_ones_own_takes_a_copy(command: str, said: str, tmp_path: Path) -> None:
    a_tmux(tmp_path, 0)
    assert copy_out("46", "command", lambda _: None, command).startswith(
        f"Copied 2 characters {said}"
    )
    if said == "through tmux":
        assert (tmp_path / "asked").read_text().strip() == "load-buffer a b"


def test_what_is_too_long_for_the_terminal_goes_to_the_file_alone() -> None:
    sent: list[str] = []
    assert "to /" in copy_out("x" * LONGEST_SENT, "osc52", sent.append)
    assert sent == []


def test_without_any_route_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    said = copy_out("x", "file", lambda _: None)
    assert said == "Nothing was copied: no route is open."
    assert "no file could be written" in copy_out("x", "osc52", lambda _: None)


def test_a_copy_is_private(tmp_path: Path) -> None:
    os.umask(0o022)
    copy_out("x", "file", lambda _: None)
    folder = tmp_path / "state" / "centres-tui"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "copied.txt").stat().st_mode & 0o777 == 0o600
