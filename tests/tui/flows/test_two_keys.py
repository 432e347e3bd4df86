"""Keys pressed one after the other: ]f [f in the text, y and what is copied."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import CLOSING, HARBOUR, TOTAL, drive, press


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "centres-tui" / "copied.txt"


def test_figures_are_stepped_through_in_the_text() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1", "f")
        assert explorer.selection.figure == TOTAL[0].id
        await press(pilot, "right_square_bracket", "f")
        assert explorer.board.reader.current is not None
        assert explorer.board.reader.current.exact == "7"
        await press(pilot, "left_square_bracket", "f", "left_square_bracket", "f")
        assert explorer.selection.figure == CLOSING[0].id

    drive(flow)


def test_a_second_key_that_means_nothing_does_nothing() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "right_square_bracket")
        assert explorer.bottom_line.words.startswith("]")
        await press(pilot, "q")
        assert pilot.app.is_running
        await press(pilot, "y", "escape")
        assert "help" in explorer.bottom_line.words

    drive(flow)


@pytest.mark.parametrize(
    ("key", "copied"),
    [
        ("v", "46 clubs"),
        ("q", "The league will close 46 of its 53 clubs, the board said."),
        ("c", f"sha256 {HARBOUR.sha256}"),
        ("r", f"\t{CLOSING[0].start}\t{CLOSING[0].end}\t46\t"),
    ],
    ids=["value", "quote", "citation", "row"],
)
def test_what_is_copied_is_kept_and_the_route_and_length_are_told(
    key: str, copied: str, own_state: Path
) -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "y")
        assert "Copy quote" in explorer.bottom_line.words
        await press(pilot, key)
        kept = own_state.read_text("utf-8")
        assert copied in kept
        assert f"Copied {len(kept):,} characters to {own_state}" in explorer.bottom_line.words
        assert own_state.stat().st_mode & 0o777 == 0o600

    drive(flow)
