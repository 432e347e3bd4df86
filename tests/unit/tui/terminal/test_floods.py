"""Signals that come faster than they are taken, while the program ends."""

import os
import signal
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from centres_tui.tui.terminal.tty import expect_floods


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    heard: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(sys, "__unraisablehook__", heard.append)
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    before = signal.set_wakeup_fd(writing)
    yield heard
    signal.set_wakeup_fd(before)
    os.close(reading)
    os.close(writing)


@pytest.mark.parametrize(
    ("error", "count"),
    [
        (OSError("Signal 2 ignored due to race condition"), 0),
        (OSError("disk full"), 1),
        (ValueError("Signal 2 ignored due to race condition"), 1),
        (None, 1),
    ],
    ids=repr,
)
def test_only_of_a_signal_that_is_ignored_by_now_nothing_is_told(
    told: list[object], error: Exception | None, count: int
) -> None:
    expect_floods()
    sys.unraisablehook(SimpleNamespace(exc_value=error))
    assert len(told) == count
