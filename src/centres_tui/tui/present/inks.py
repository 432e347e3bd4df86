"""The names of the styles that text is shown in, and the style of each in a theme."""

import re
from collections.abc import Mapping
from typing import Final

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

_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")

INKS: Final = tuple(_COLOURED)
"""Every ink there is."""


def ink_styles(variables: Mapping[str, str], *, ansi: bool) -> dict[str, str]:
    """Give the style of each ink, as rich writes styles.

    Args:
        variables: The colours of the theme, by name.
        ansi: Whether the theme leaves the colours to the terminal.
    """
    colours = _PLAIN_VARIABLES if ansi else {**_PLAIN_VARIABLES, **_plain_colours(variables)}
    return {ink: _fill(style, colours) for ink, style in _COLOURED.items()}


def _plain_colours(variables: Mapping[str, str]) -> dict[str, str]:
    """Keep the colours that rich can read as they stand, and mix the muted one."""
    named = {name: variables.get(name, "") for name in _PLAIN_VARIABLES}
    found = {name: colour for name, colour in named.items() if _HEX.fullmatch(colour)}
    ends = (variables.get("foreground", ""), variables.get("background", ""))
    if all(map(_HEX.fullmatch, ends)):
        found["text-muted"] = _mixed(*ends)
    return found


def _mixed(foreground: str, background: str) -> str:
    """Mix text that stands back: two thirds of the way to the foreground."""
    pairs = zip(_parts(foreground), _parts(background), strict=True)
    return "#" + "".join(f"{(2 * front + back) // 3:02x}" for front, back in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _fill(style: str, colours: Mapping[str, str]) -> str:
    for name, colour in colours.items():
        style = style.replace(f"{{{name}}}", colour)
    return style
