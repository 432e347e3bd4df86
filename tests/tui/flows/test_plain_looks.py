"""Without colour, in the terminal's own colours and in ASCII, everything still can be told."""

import asyncio

import pytest
from rich.color import ColorType

from centres_tui.dataset.records import LoadOptions
from centres_tui.settings.config import Config
from centres_tui.tui.app import CentresApp, Habits
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.glyphs import ASCII
from explorer_world import COMPARISON, compared, compared_as, league_app, press


def shown(app: CentresApp) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def look_at(app: CentresApp, *keys: str) -> str:
    async def run() -> str:
        async with app.run_test(size=(120, 40)) as pilot:
            assert isinstance(app.screen, ExplorerScreen)
            await compared(pilot, app.screen)
            await press(pilot, *keys)
            return shown(app)

    with compared_as(COMPARISON):
        return asyncio.run(run())


def test_verdicts_focus_and_current_row_are_told_by_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    words = look_at(league_app(), "3")
    assert "> revised" in words
    assert "= agree" in words
    assert "» 3 Comparison" in words
    assert "▌ > revised" in words
    assert "[46]" in words


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "textual-light", "nord"])
def test_every_theme_can_be_used(theme: str) -> None:
    words = look_at(league_app(theme=theme), "3", "j", "2", "1")
    assert "> revised" in words


def test_the_terminals_own_theme_uses_its_own_sixteen_colours_alone() -> None:
    app = league_app(theme="ansi-dark")

    async def run() -> set[ColorType]:
        async with app.run_test(size=(120, 40)) as pilot:
            assert isinstance(app.screen, ExplorerScreen)
            await compared(pilot, app.screen)
            return {
                colour.type
                for strip in app.screen._compositor.render_strips()
                for segment in strip
                if segment.style
                for colour in (segment.style.color, segment.style.bgcolor)
                if colour
            }

    with compared_as(COMPARISON):
        assert asyncio.run(run()) <= {ColorType.DEFAULT, ColorType.STANDARD}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [(("3", "j", "2"), "> 2 Figures"), (("3", "question_mark"), "| 3 Comparison")],
    ids=["panes", "help"],
)
def test_in_ascii_nothing_of_ours_is_beyond_it(keys: tuple[str, ...], expected: str) -> None:
    habits = Habits(config=Config(follow_after=0.0), glyphs=ASCII)
    app = CentresApp(("league",), LoadOptions(), league_app().first, habits)
    words = look_at(app, *keys)
    assert expected in words
    assert [char for char in words if not char.isascii() and char != "£"] == []
