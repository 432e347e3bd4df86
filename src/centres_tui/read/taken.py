"""What a reader takes from a decoded file: its text, and what the format says of its parts."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from centres_tui.model.source import Issue, PageStart

ToldSort = Literal["title", "day", "near day", "modified", "byline", "publisher", "language"]
PartRole = Literal[
    "title", "heading", "list", "table", "caption", "furniture", "quoted", "visitors"
]
"""What a stretch of a text is; `visitors` have written it, and not its author."""
MAIL: Final = "mail header"
"""How what says something of a mail outside its text is called."""


class Part(NamedTuple):
    """A stretch of the text whose role the format itself states."""

    start: int
    """First code point of the stretch."""
    end: int
    """Code point after the last one."""
    role: PartRole
    """What the format says that it is."""


class Told(NamedTuple):
    """What a format says of a document outside its text."""

    sort: ToldSort
    """What it is said of; a "near day" stands by the title and is not said to be that of
    publication."""
    value: str
    """What it is said to be: a day as YYYY-MM-DD, a language as its code."""
    where: str
    """What says it, in words."""


class Attached(NamedTuple):
    """A document inside another one."""

    name: str
    """The name of its file."""
    content: bytes
    """Its bytes."""


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
    told: tuple[Told, ...] = ()
    """What the format says outside the text, of each sort the surest first."""
    reader: str = "core"
    """What took the text: core, or a package and its version."""
    notices: tuple[Issue, ...] = ()
    """What was left out or could not be taken."""
    attached: tuple[Attached, ...] = ()
    """Documents inside this one, which are sources of their own."""
    pages: tuple[PageStart, ...] = ()
    """Where what stands on each page begins; none where the format has no pages."""

    @property
    def is_mail(self) -> bool:
        """Whether it is a mail, whose own headers say more of it than lines of others in it."""
        return any(told.where.startswith(MAIL) for told in self.told)

    @property
    def said(self) -> Mapping[str, str]:
        """Give the surest value of each sort that the format tells."""
        return {told.sort: told.value for told in reversed(self.told)}
