import pytest

from centres_tui.tui.app import CentresApp
from centres_tui.tui.start.first_colours import BY_THEME, first_colours


def test_the_colours_of_themes_are_those_that_the_screen_has() -> None:
    app = CentresApp()
    for theme, colours in BY_THEME.items():
        app.theme = theme
        variables = app.get_css_variables()
        assert (variables["foreground"], variables["background"]) == colours, theme


@pytest.mark.parametrize(
    ("environment", "codes"),
    [
        pytest.param({"TERM": "xterm-256color"}, ("38;5;253", "48;5;233"), id="256 colours"),
        pytest.param(
            {"TERM": "xterm", "COLORTERM": "truecolor"},
            ("38;2;224;224;224", "48;2;18;18;18"),
            id="all colours",
        ),
        pytest.param({"TERM": "linux"}, ("97", "40"), id="sixteen colours"),
        pytest.param({"TERM": "screen-256color"}, ("", ""), id="erases to no colour"),
        pytest.param({"TERM": "xterm-256color", "NO_COLOR": "1"}, ("", ""), id="none wanted"),
    ],
)
def test_colours_are_told_in_the_codes_of_the_terminal(
    environment: dict[str, str], codes: tuple[str, str]
) -> None:
    assert first_colours(environment) == codes
