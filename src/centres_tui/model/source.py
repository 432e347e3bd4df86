"""A source: one document as it was read."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

PassageRole = Literal[
    "title", "heading", "byline", "dateline", "paragraph", "caption", "list", "table", "boilerplate"
]

StatedField = Literal["title", "publisher", "byline", "published", "modified", "language"]

IssueCode = Literal[
    "damaged",
    "nul",
    "crlf",
    "bom",
    "cr",
    "encoding",
    "long-digits",
    "unpublished",
    "control",
    "empty",
    "language",
    "attachment",
    "cut",
    "told",
    "quotes",
]
QUOTES: Final = "quotes"
"""The issue of a source that was taken from an export without its document; never exported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something in a source that could not be read as it should, kept and shown."""

    code: IssueCode
    """What sort of thing it is."""
    message: str
    """What a person is told, in one line, with the count and the first place where it has them."""
    count: int = 1
    """How often it occurs in the source."""
    start: int | None = None
    """Where it first occurs, in code points, where it has a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a source's text, and what part it plays on the page."""

    start: int
    """First code point of the stretch."""
    end: int
    """Code point after the last one."""
    role: PassageRole
    """What the stretch is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What something says of a source: a value of its metadata, and where it is said."""

    field: StatedField
    """What is stated."""
    value: str
    """What it is said to be."""
    where: str
    """What says it: the text, the markup with its element, the front matter, a person."""
    start: int | None = None
    """Where the text says it, in code points, where it has a place there."""
    end: int | None = None
    """The code point after that place."""
    used: bool = True
    """Whether the source's own field holds this value; else something surer says another."""


class PageStart(NamedTuple):
    """Where what stands on one page begins."""

    start: int
    """First code point of what stands on it."""
    number: int
    """The page, counted from 1."""


def page_at(starts: Sequence[PageStart], place: int) -> int | None:
    """Give the page on which a place in a text stands; None where it has no pages."""
    index = bisect_right(starts, place, key=lambda each: each.start) - 1
    return starts[index].number if index >= 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document: its text, where it came from, and what it says of itself."""

    id: str
    """The first 12 hex digits of the sha256 of its bytes."""
    sha256: str
    """The sha256 of its bytes, in hex."""
    path: str
    """As it is shown and exported: relative, with / between folders."""
    other_paths: tuple[str, ...] = ()
    """Further paths that hold the same bytes."""
    format: str = "txt"
    """The format that it was read as: txt, md, html, eml, csv, pdf or docx."""
    reader: str = "core"
    """What took the text: core, or a package and its version."""
    encoding: str = "utf-8"
    """The encoding that its bytes were read by."""
    size: int = 0
    """Its size in bytes."""
    pages: int = 0
    """How many pages it has; 0 where its format has none."""
    text: str = ""
    """The whole text, in which every figure's offsets count."""
    title: str | None = None
    """Its title, where the text states one."""
    publisher: str | None = None
    """Who published it, where the text states it."""
    byline: str | None = None
    """Who wrote it, where the text states it."""
    published: str | None = None
    """The day of publication, YYYY-MM-DD, where it is stated or was given."""
    published_by: Literal["", "text", "name", "given"] = ""
    """Where the date of publication comes from: the document, its file name, or a person."""
    published_span: tuple[int, int] | None = None
    """Where the text states the date of publication."""
    modified: str | None = None
    """The day of its last change, YYYY-MM-DD, where the document states it."""
    language: str | None = None
    """The language that it is written in, as a code of two letters, where that is known."""
    statements: tuple[Statement, ...] = ()
    """Everything that is said of it, by field, the surest first."""
    places: tuple[str, ...] = ()
    """The organisations or places that it is about, the foremost first."""
    passages: tuple[Passage, ...] = ()
    """Its stretches in order, none overlapping; white space between them belongs to none."""
    issues: tuple[Issue, ...] = ()
    """What could not be read as it should."""
    note: str = ""
    """An analyst's note."""
    page_starts: tuple[PageStart, ...] = ()
    """Where what stands on each page begins, by place in the text; none where it has no pages."""

    def page_of(self, place: int) -> int | None:
        """Give the page on which a place in the text stands; None where it has no pages."""
        return page_at(self.page_starts, place)
