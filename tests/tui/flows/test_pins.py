"""p lets a pane stay as it is while the others follow each other."""

from textual.pilot import Pilot

from centres_tui.dataset.records import Records
from centres_tui.model.comparison import Comparison
from centres_tui.tui.commands import COMMANDS
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import CLOSING, HARBOUR, LEDGER, TRIBUNE, drive, press


def test_a_pinned_reader_stays_while_the_others_follow() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        reader = explorer.board.reader
        await press(pilot, "1", "p")
        assert str(reader.border_title).startswith("» Reader (pinned)")
        await press(pilot, "1", "j", "j")
        assert reader.source is HARBOUR
        assert {one.source for one in explorer.board.figures.figures} == {TRIBUNE.id}
        await press(pilot, "1", "f")
        assert explorer.selection.source == HARBOUR.id
        assert reader.source is HARBOUR
        await press(pilot, "p", "1", "j")
        assert reader.source is LEDGER
        assert "pinned" not in str(reader.border_title)

    drive(flow)


def test_pinned_evidence_and_figures_keep_their_row() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "3", "p", "3", "j", "j")
        row = explorer.board.evidence.row
        assert row is not None
        assert row.key == "measure:closing"
        assert explorer.selection.row != row.key
        await press(pilot, "3", "3", "p", "2", "p")
        listed = explorer.board.figures.figures
        await press(pilot, "3", "g")
        assert explorer.board.figures.figures == listed
        assert explorer.selection.figure in {figure.id for figure in CLOSING}

    drive(flow)


def test_going_to_a_place_on_purpose_unpins_the_pane_that_shows_it() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1", "p", "1", "j", "enter")
        assert explorer.view.pin is None
        assert explorer.board.reader.source is LEDGER
        await press(pilot, "p", "@", *"fewer", "enter")
        assert explorer.board.reader.source is TRIBUNE

    drive(flow)


def test_what_lists_everything_is_not_pinned() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "3", "p")
        assert explorer.bottom_line.words.startswith("This pane lists all there is")
        assert explorer.view.pin is None

    drive(flow)


def test_with_nothing_read_every_command_runs_or_says_why_not() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        ending = {"quit", "quit_now", "suspend"}
        refused = {}
        for command in COMMANDS:
            if command.id in ending:
                continue
            refused[command.id] = command.why_not(explorer)
            explorer.bottom_line.be_quiet()
            await explorer.run_command(command.id)
            await pilot.pause()
            while explorer.is_working:
                await pilot.pause(0.01)
            if refused[command.id]:
                assert explorer.bottom_line.words == refused[command.id]
            while pilot.app.screen is not explorer:
                await press(pilot, "escape")
            if not explorer.bottom_line.display:
                await press(pilot, "escape")
        said = [words for words in refused.values() if words]
        assert all(words.endswith(".") for words in said)
        without = {key for key, why in refused.items() if why}
        assert {"search_all", "find_source", "find_measure", "next_hit", "mark"} <= without
        assert {"only_marked", "side_by_side", "why", "export", "copy_value"} <= without

    drive(flow, records=Records(), comparison=Comparison())
