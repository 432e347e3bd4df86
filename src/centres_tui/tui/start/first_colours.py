"""The colours of a theme before Textual is there: of plain text, and behind it."""

from collections.abc import Mapping
from typing import Final

from rich.color import Color, ColorSystem

from centres_tui.settings.config import read_config
from centres_tui.tui.terminal.tty import erases_in_colour

BY_THEME: Final[Mapping[str, tuple[str, str]]] = {
    "textual-dark": ("#E0E0E0", "#121212"),
    "textual-light": ("#1F1F1F", "#E0E0E0"),
    "nord": ("#D8DEE9", "#2E3440"),
    "gruvbox": ("#FBF1C7", "#282828"),
    "catppuccin-mocha": ("#CDD6F4", "#181825"),
    "catppuccin-latte": ("#4C4F69", "#EFF1F5"),
    "dracula": ("#F8F8F2", "#282A36"),
    "tokyo-night": ("#A9B1D6", "#1A1B26"),
    "monokai": ("#D6D6D6", "#272822"),
    "flexoki": ("#FFFCF0", "#100F0F"),
    "solarized-light": ("#586E75", "#FDF6E3"),
    "solarized-dark": ("#839496", "#002B36"),
}
"""Text and background of the themes that come with Textual; others are first painted plain."""
PLAIN: Final = ("", "")
DEPTHS: Final = {"kitty": ColorSystem.EIGHT_BIT, "256color": ColorSystem.EIGHT_BIT}
"""Colours by the last word of a terminal's name; the others have sixteen."""


def first_colours(environment: Mapping[str, str]) -> tuple[str, str]:
    """Give the codes of ink and paper that the screen will have; empty where it has its own.

    Where this is not what the screen comes to, the canvas makes up for it.
    """
    if "NO_COLOR" in environment or "TEXTUAL_COLOR_SYSTEM" in environment:
        return PLAIN
    if not erases_in_colour(environment):
        return PLAIN
    depth = _depth(environment)
    ink, paper = (
        Color.parse(colour).downgrade(depth) if colour else None
        for colour in BY_THEME.get(read_config().theme, PLAIN)
    )
    return (
        ";".join(ink.get_ansi_codes()) if ink else "",
        ";".join(paper.get_ansi_codes(foreground=False)) if paper else "",
    )


def _depth(environment: Mapping[str, str]) -> ColorSystem:
    """Say how many colours the terminal says that it has."""
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return ColorSystem.TRUECOLOR
    last = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return DEPTHS.get(last, ColorSystem.STANDARD)
