"""Grounds: what decided a value, carried by the value itself while a page is explained.

In normal runs values are plain. Where a page is watched (`Page.watch`), a step that finds a value
gives it with the words that decided it; the value then goes its way through all later steps, and
wherever it arrives in a figure, it still knows where it came from.
"""

from typing import NamedTuple, TypeVar

Span = tuple[int, int]
"""A stretch of the text, half open."""
Text = TypeVar("Text", bound=str)


class Grounds(NamedTuple):
    """Which step decided a value, and by which words."""

    step: str
    """The name of the step."""
    spans: tuple[Span, ...]
    """Where the words stand that decided; empty where no words did."""


class GroundedText(str):
    """Text that knows its grounds; equal to the same text without them."""

    __slots__ = ("grounds",)
    grounds: Grounds


class GroundedPlace(int):
    """A place in the text that knows its grounds."""

    grounds: Grounds


def grounded(value: Text, step: str, *spans: Span) -> Text:
    """Give a text with its grounds.

    >>> grounds_of(grounded("~", "hedge", (3, 8)))
    Grounds(step='hedge', spans=((3, 8),))
    """
    known = GroundedText(value)
    known.grounds = Grounds(step, spans)
    return known  # type: ignore[return-value]  # a literal is the text that it is equal to


def by(value: Text, step: str) -> Text:
    """Give a text as what another step decided, by the words that it has as its grounds."""
    known = grounds_of(value)
    return grounded(value, step, *(known.spans if known else ()))


def grounded_place(value: int, step: str, *spans: Span) -> int:
    """Give a place with its grounds."""
    known = GroundedPlace(value)
    known.grounds = Grounds(step, spans)
    return known


def grounds_of(value: object) -> Grounds | None:
    """Give the grounds of a value, if it carries them."""
    return value.grounds if isinstance(value, GroundedText | GroundedPlace) else None
