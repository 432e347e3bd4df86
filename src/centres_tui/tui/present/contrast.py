"""Colours that can be read: each kept as near to the theme's own as its contrast allows."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

ENOUGH: Final = 4.5
"""How much lighter text must be than what is behind it, or darker: WCAG's AA."""
STEPS: Final = 20
"""Steps from a colour of the theme to its plain text."""
BEHIND: Final = ("background", "primary-muted")
"""What stands behind text: the screen, and the row of the cursor."""
IN_COLOUR: Final = (
    "text-muted", "text-accent", "text-warning", "text-error", "text-success", "text-primary",
    "text-secondary",
)  # fmt: skip
"""The colours that text is shown in."""

_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_LINEAR: Final = 0.04045
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)


def is_hex(colour: str) -> bool:
    """Whether a colour is written as six digits, and can be reckoned with."""
    return bool(_HEX.fullmatch(colour))


def with_legible(variables: Mapping[str, str]) -> dict[str, str]:
    """Give the colours of a theme with those of text made legible, muted text among them.

    A theme that leaves its colours to the terminal stays as it is.
    """
    foreground, background = variables.get("foreground", ""), variables.get("background", "")
    if not (is_hex(foreground) and is_hex(background)):
        return dict(variables)
    behind = [colour for name in BEHIND if is_hex(colour := variables.get(name, ""))]
    muted = mixed(background, foreground, 2, 3)
    named = {**variables, "text-muted": muted}
    colours = {name: named.get(name, "") for name in IN_COLOUR}
    legible_ones = {
        name: legible(colour, foreground, behind)
        for name, colour in colours.items()
        if is_hex(colour)
    }
    return {**variables, **legible_ones}


def legible(colour: str, foreground: str, behind: Iterable[str]) -> str:
    """Give the colour nearest to this one, on the way to plain text, that can be read.

    >>> legible("#123456", "#ffffff", ["#ffffff"])
    '#123456'
    >>> legible("#777777", "#000000", ["#ffffff"])
    '#717171'
    """
    grounds = list(behind)
    for step in range(STEPS):
        found = mixed(colour, foreground, step, STEPS)
        if all(contrast(found, ground) >= ENOUGH for ground in grounds):
            return found
    return foreground


def mixed(colour: str, other: str, part: int, whole: int) -> str:
    """Give a colour so many parts of the way to another.

    >>> mixed("#000000", "#ffffff", 2, 3)
    '#aaaaaa'
    """
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{first + (last - first) * part // whole:02x}" for first, last in pairs)


def contrast(colour: str, other: str) -> float:
    """Give how much lighter one of two colours is than the other, from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    lights = sorted((_light(colour), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    """Give how light a colour looks, from 0 to 1."""
    shares = (part / 255 for part in _parts(colour))
    linear = (
        share / 12.92 if share <= _LINEAR else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return sum(weight * share for weight, share in zip(_WEIGHTS, linear, strict=True))


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
