import errno
import io
import sys

import pytest

from centres_tui.cli.streams import Progress, is_terminal, say, write_out
from centres_tui.errors import ExportError


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return True


class Broken(Terminal):
    """A terminal that fails."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, _: str) -> int:
        raise self._error


def test_a_terminal_gets_filtered_text(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    write_out("a\x1b[31m\n")
    assert terminal.getvalue() == "a␛[31m\n"


def test_text_that_is_safe_already_keeps_its_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    write_out("\x1b[1mbold\x1b[0m\n", is_safe=True)
    assert terminal.getvalue() == "\x1b[1mbold\x1b[0m\n"


def test_what_a_terminal_cannot_write_becomes_a_question_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = Terminal("ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    write_out("£5m\n")
    assert terminal.getvalue() == "?5m\n"


def test_a_reader_that_went_away_is_told_apart_from_other_errors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", Broken(BrokenPipeError(errno.EPIPE, "Broken pipe")))
    with pytest.raises(BrokenPipeError):
        write_out("x")
    monkeypatch.setattr(sys, "stdout", Broken(OSError(errno.ENOSPC, "No space left on device")))
    with pytest.raises(ExportError, match="No space left"):
        write_out("x")


def test_what_is_said_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    say("a\nb\x1b")
    assert terminal.getvalue() == "centres-tui: a b␛\n"


@pytest.mark.parametrize("stream", [None, Broken(OSError(errno.ENOSPC, "No space"))])
def test_nobody_to_tell_is_no_error(monkeypatch: pytest.MonkeyPatch, stream: object) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    say("x")


def test_a_closed_stream_is_no_terminal() -> None:
    assert not is_terminal(None)
    assert not is_terminal(io.StringIO())
    assert is_terminal(Terminal())


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    return now


def test_progress_is_shown_now_and_then_and_wiped(
    monkeypatch: pytest.MonkeyPatch, clock: list[float]
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Progress(quiet=False) as progress:
        progress.show(1, 9, "too soon.txt")
        clock[0] = 1
        progress.show(2, 9, "b\x1b.txt")
        progress.say("comparing")
    assert terminal.getvalue() == (
        "\rread 2 of 9: b␛.txt" + "\rcomparing".ljust(20) + "\r".ljust(10) + "\r"
    )


@pytest.mark.parametrize(
    ("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)], ids=["no terminal", "quiet"]
)
def test_progress_stays_silent_elsewhere(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, quiet: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(quiet=quiet) as progress:
        progress.say("comparing")
    assert stream.getvalue() == ""
