"""What the explorer writes is, byte for byte, what the command line writes."""

import asyncio
from pathlib import Path
from typing import Final

import pytest
from textual.widgets import Input

from centres_tui.cli import main
from centres_tui.dataset.records import LoadOptions
from centres_tui.tui.app import CentresApp
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import compared, press

CHOICES: Final = {
    "comparison as csv": ((), ("compare", "--format", "csv")),
    "comparison as a matrix": (
        ("j", "j", "l"),
        ("compare", "--format", "csv", "--layout", "matrix"),
    ),
    "comparison as toml": (("j", "l"), ("compare", "--format", "toml")),
    "figures as json": (("l", "j", "l", "l"), ("figures", "--format", "json")),
    "comparison as a report": (("j", "h"), ("compare", "--format", "html")),
    "sources as markdown": (("h", "j", "h", "h"), ("sources", "--format", "md")),
}
"""The keys in the dialog, and the command line that says the same."""


def test_the_explorer_and_the_command_line_write_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text("3 May 2021\n\nThe museum will shut 4 of its 9 rooms.\n")
    (papers / "b.txt").write_text("6 July 2021\n\nThe museum will shut 5 of its 9 rooms.\n")
    monkeypatch.chdir(tmp_path)
    written = tmp_path / "written"

    async def run() -> None:
        app = CentresApp(("papers",), LoadOptions())
        async with app.run_test(size=(120, 40)) as pilot:
            explorer = app.screen
            assert isinstance(explorer, ExplorerScreen)
            await compared(pilot, explorer)
            for name, (keys, _words) in CHOICES.items():
                await press(pilot, "e", *keys)
                app.screen.query_one("#path", Input).value = str(tmp_path / name)
                await press(pilot, "enter")
                size = (tmp_path / name).stat().st_size
                assert explorer.bottom_line.words == f"Wrote {size:,} bytes to {tmp_path / name}."

    asyncio.run(run())
    for name, (_keys, words) in CHOICES.items():
        assert main([*words, "papers", "--quiet", "-o", str(written), "--replace"]) == 0
        assert (tmp_path / name).read_bytes() == written.read_bytes(), name
