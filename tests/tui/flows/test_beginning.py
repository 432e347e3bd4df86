"""The first screen is laid out while the records are on their way, and the work begins once."""

import asyncio

import pytest

from centres_tui.dataset.collected import Records
from centres_tui.tui.app import CentresApp
from centres_tui.tui.screens.explorer import ExplorerScreen

TURNS = 2000
"""Turns of the event loop, each of a millisecond, in which a thread has answered."""


@pytest.mark.parametrize("is_awaited", [False, True], ids=["records there", "records awaited"])
def test_the_work_begins_once(monkeypatch: pytest.MonkeyPatch, *, is_awaited: bool) -> None:
    begun: list[bool] = []

    def begin(screen: ExplorerScreen) -> None:
        begun.append(getattr(screen.app, "is_held", True))

    monkeypatch.setattr(ExplorerScreen, "begin_work", begin)

    async def start() -> bool:
        app = CentresApp(first=None if is_awaited else Records())
        if is_awaited:
            app.awaited = Records
            app.is_held = True
        async with app.run_test() as pilot:
            for _ in range(TURNS):
                if begun:
                    break
                await asyncio.sleep(0.001)
            await pilot.pause()
        return app.is_held

    assert asyncio.run(start()) is False
    assert begun == [False]
