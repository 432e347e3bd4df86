"""What is loaded beforehand changes nothing that is shown, and is all that a dialog needs."""

import sys

from textual.pilot import Pilot

from centres_tui.tui import beforehand
from centres_tui.tui.app import CentresApp
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import drive, press


def test_after_it_a_dialog_brings_no_module_and_no_styles() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        app = explorer.app
        assert isinstance(app, CentresApp)
        assert not app.is_busy()
        for step in beforehand._steps(app):
            step()
        modules, styles = set(sys.modules), set(app.stylesheet.source)
        await press(pilot, "F")
        assert pilot.app.screen is not explorer
        assert set(sys.modules) == modules
        assert set(app.stylesheet.source) == styles

    drive(flow)
