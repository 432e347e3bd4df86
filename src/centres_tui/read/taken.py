"""What a reader takes from a decoded file: its text, and what the format says of its parts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

PartRole = Literal["title", "heading", "list", "table", "caption", "furniture"]


class Part(NamedTuple):
    """A stretch of the text whose role the format itself states."""

    start: int
    """First code point of the stretch."""
    end: int
    """Code point after the last one."""
    role: PartRole
    """What the format says that it is."""


class Taken(NamedTuple):
    """The text of a document and what its format says of it."""

    text: str
    """The text in which offsets count."""
    parts: tuple[Part, ...] = ()
    """Stretches with a stated role, in order, none overlapping."""
    title: str = ""
    """A title that stands outside the text; empty where there is none."""
    begin: int = 0
    """Where the text proper begins, after front matter."""
    said: Mapping[str, str] = MappingProxyType({})
    """What the format says outside the text: the day, a "near day", the byline, the publisher."""
