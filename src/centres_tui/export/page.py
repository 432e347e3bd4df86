"""A page to read, before it is put in a format: headings, paragraphs, lists and tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Look = Literal["plain", "figure", "strong", "faint", "verdict"]
"""How a stretch of text stands out: as a figure in its sentence, as a name, as a remark."""


class Span(NamedTuple):
    """A stretch of text of one look, as it stands in the source: each format makes it safe."""

    text: str
    """The text."""
    look: Look = "plain"
    """How it stands out."""
    to: str = ""
    """Where it leads: `#` and a name on this page, or a file, its name percent-encoded."""


Words = tuple[Span, ...]
"""Stretches of text, one after the other."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    """1 for that of the page."""
    words: Words
    """What it says."""
    name: str = ""
    """By which links lead to it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    words: Words
    """What it says."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of lines."""

    lines: tuple[Words, ...]
    """What they say."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    columns: tuple[str, ...]
    """What stands above each column."""
    rows: tuple[tuple[Words, ...], ...]
    """The cells of each row."""
    names: tuple[str, ...] = ()
    """By which links lead to each row; empty for none."""


@dataclass(frozen=True, slots=True)
class Appendix:
    """What a format may leave out: it repeats what is told above, for links to lead to."""

    blocks: tuple["Block", ...]
    """What it holds."""


Block = Heading | Paragraph | Listing | Table | Appendix
"""One part of a page."""


def plain(text: object) -> Words:
    """Give a text as it is; nothing for an empty one."""
    return (Span(str(text)),) if text not in {"", None} else ()


def told_columns(table: Table) -> Iterator[int]:
    """Give the places of the columns in which some row says anything."""
    for place in range(len(table.columns)):
        if any(row[place] for row in table.rows):
            yield place
