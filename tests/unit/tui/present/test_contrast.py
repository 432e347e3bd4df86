"""Text can be read: 4.5 to 1 at the least, on the screen and on the row of the cursor."""

import asyncio
import re
from pathlib import Path

import pytest
from rich.style import Style

from centres_tui.dataset.records import Records
from centres_tui.settings.config import Config
from centres_tui.tui.app import CentresApp, Habits
from centres_tui.tui.present.contrast import BEHIND, ENOUGH, contrast, is_hex, with_legible
from centres_tui.tui.present.inks import ink_styles

TUI = Path(__file__).parents[4] / "src" / "centres_tui" / "tui"
STYLES = "\n".join(
    path.read_text("utf-8") for path in (*TUI.rglob("*.tcss"), *TUI.glob("widgets/*.py"))
)
TEXT_COLOURS = sorted(set(re.findall(r"(?<!background-)(?<!bar-)color: \$([\w-]+);", STYLES)))
"""Every variable that a style gives text."""
BORDERS = sorted(set(re.findall(r"border[\w-]*: (?:heavy|round|ascii) \$([\w-]+);", STYLES)))
DEFAULTS = ("textual-dark", "textual-light")
VISIBLE = 3.0
"""The contrast of a line that says where the focus is."""


def variables(theme: str) -> dict[str, str]:
    app = CentresApp(habits=Habits(config=Config(theme=theme)))
    assert app.theme == theme
    return app.get_css_variables()


@pytest.mark.parametrize("theme", DEFAULTS)
def test_what_the_styles_give_text_can_be_read(theme: str) -> None:
    found = variables(theme)
    assert TEXT_COLOURS
    for name in TEXT_COLOURS:
        assert is_hex(found[name]), name
        for behind in BEHIND:
            assert contrast(found[name], found[behind]) >= ENOUGH, (name, behind)


@pytest.mark.parametrize("theme", DEFAULTS)
def test_every_ink_can_be_read(theme: str) -> None:
    found = variables(theme)
    for ink, words in ink_styles(found, ansi=False).items():
        colour = Style.parse(words).color
        code = colour.get_truecolor().hex if colour else found["foreground"]
        for behind in BEHIND:
            assert contrast(code, found[behind]) >= ENOUGH, (ink, behind)


@pytest.mark.parametrize("theme", DEFAULTS)
def test_the_frame_of_the_focus_can_be_seen(theme: str) -> None:
    found = variables(theme)
    assert BORDERS
    assert all(contrast(found[name], found["background"]) >= VISIBLE for name in BORDERS)


def test_what_can_be_read_stays_as_the_theme_has_it() -> None:
    found = variables("textual-dark")
    assert found["text-accent"].lower() == "#ffc473"
    assert found["foreground"] == "#E0E0E0"


def test_colours_that_are_the_terminals_own_stay_so() -> None:
    own = {"foreground": "ansi_default", "background": "ansi_default", "text-error": "ansi_red"}
    assert with_legible(own) == own


@pytest.mark.parametrize(
    ("theme", "colours", "is_reversed"),
    [
        ("textual-dark", "truecolor", False),
        ("textual-dark", "standard", True),
        ("ansi-dark", "truecolor", True),
        ("ansi-light", "256", True),
    ],
)
def test_the_row_of_the_cursor_is_reversed_where_colours_are_few(
    theme: str, colours: str, is_reversed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", colours)

    async def run() -> None:
        app = CentresApp(habits=Habits(config=Config(theme=theme)), first=Records())
        async with app.run_test():
            assert app.explorer
            style = app.explorer.board.sources.grid.get_component_rich_style("grid--cursor")
            assert bool(style.reverse) == is_reversed

    asyncio.run(run())
