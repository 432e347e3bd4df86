"""The explorer on an export: what was exported is shown, and nothing is decided on it."""

import asyncio
from pathlib import Path

from centres_tui.dataset.rows import comparison_contents
from centres_tui.export import export_text
from centres_tui.tui.app import CentresApp
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.workspace.decided import decide
from decisions import anchor, read, said
from explorer_world import compared


def test_an_export_is_shown_as_it_is_and_not_decided_on(tmp_path: Path) -> None:
    rejected = said("overrule", anchor("herald.txt", "14"), after={"verdict": "agree"}, why="so")
    text = export_text(comparison_contents(decide(read(), [rejected]).dataset()), "json")
    (tmp_path / "all.json").write_text(text, "utf-8")
    told: list[str] = []

    async def run() -> None:
        app = CentresApp([str(tmp_path / "all.json")])
        async with app.run_test(size=(120, 40)) as pilot:
            explorer = app.screen
            assert isinstance(explorer, ExplorerScreen)
            await compared(pilot, explorer)
            dataset = explorer.catalogue.dataset
            assert dataset is not None
            assert export_text(comparison_contents(dataset), "json") == text
            figure = explorer.catalogue.records.figures[0].id
            assert not explorer.decide_on("confirm", [figure])
            assert not explorer.turn_decision("undo")
            await pilot.pause()
            told.extend(one.message for one in app._notifications)

    asyncio.run(run())
    assert any("Open its documents to decide" in one for one in told)
    assert [path.name for path in tmp_path.iterdir()] == ["all.json"]
