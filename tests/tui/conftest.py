"""What the tests of the running explorer share: waiting by what is done, not by the clock."""

import asyncio

import pytest

ROUNDS = 40
"""Turns of the event loop in which everything that a key sets off has happened."""


async def wait_for_turns(min_sleep: float = 0, max_sleep: float = 1) -> None:  # noqa: ARG001
    """Let the event loop turn so often that no message is left on its way."""
    for _ in range(ROUNDS):
        await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def quick_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for messages to arrive, not for the machine to be idle."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", wait_for_turns)
    monkeypatch.setattr("textual.app.wait_for_idle", wait_for_turns)
