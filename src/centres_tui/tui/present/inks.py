"""The names of the styles that text is shown in, and the style of each in a theme."""

from collections.abc import Mapping
from typing import Final

from centres_tui.tui.present.contrast import is_hex, with_legible

DIM: Final = "ink.dim"
STRONG: Final = "ink.strong"
FIGURE: Final = "ink.figure"
CURRENT: Final = "ink.current"
HIT: Final = "ink.hit"
FURNITURE: Final = "ink.furniture"
TROUBLE: Final = "ink.trouble"

_COLOURED: Final[Mapping[str, str]] = {
    DIM: "{text-muted}",
    STRONG: "bold",
    FIGURE: "{text-accent} underline",
    CURRENT: "bold reverse",
    HIT: "bold {text-warning} underline",
    FURNITURE: "{text-muted}",
    TROUBLE: "bold {text-error}",
    "verdict.conflict": "bold {text-error}",
    "verdict.revised": "bold {text-warning}",
    "verdict.consistent": "{text-primary}",
    "verdict.agree": "{text-success}",
    "verdict.single": "{text-muted}",
    "verdict.scope": "{text-secondary}",
    "holds.yes": "{text-success}",
    "holds.approximately": "{text-primary}",
    "holds.no": "bold {text-error}",
}
"""Each ink in words of rich, with theme variables in braces."""

_PLAIN_VARIABLES: Final[Mapping[str, str]] = {
    "text-muted": "bright_black",
    "text-accent": "cyan",
    "text-warning": "yellow",
    "text-error": "red",
    "text-success": "green",
    "text-primary": "blue",
    "text-secondary": "magenta",
}
"""The terminal's own colours, for the themes that use them."""

INKS: Final = tuple(_COLOURED)
"""Every ink there is."""


def ink_styles(variables: Mapping[str, str], *, ansi: bool) -> dict[str, str]:
    """Give the style of each ink, as rich writes styles.

    Args:
        variables: The colours of the theme, by name.
        ansi: Whether the theme leaves the colours to the terminal.
    """
    own = {} if ansi else with_legible(variables)
    found = {name: own.get(name, "") for name in _PLAIN_VARIABLES}
    colours = {**_PLAIN_VARIABLES, **{name: one for name, one in found.items() if is_hex(one)}}
    return {ink: _fill(style, colours) for ink, style in _COLOURED.items()}


def _fill(style: str, colours: Mapping[str, str]) -> str:
    for name, colour in colours.items():
        style = style.replace(f"{{{name}}}", colour)
    return style
