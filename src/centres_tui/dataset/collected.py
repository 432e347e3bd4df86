"""What was read, and how: the plain objects that reading fills and everything else passes on.

They stand apart from the reading itself, so that a screen can hold them without loading it.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from centres_tui.errors import SourceError
from centres_tui.model.comparison import Comparison
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source

if TYPE_CHECKING:
    from centres_tui.dataset.read_before import ReadBefore

STANDARD_INPUT: Final = "-"
"""The path that stands for standard input, and the name under which it is shown."""


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        raise SourceError("standard input is closed. Name a file, or pipe a text in.")
    return sys.stdin.buffer.read()


class Failure(NamedTuple):
    """Something named that could not be read."""

    path: str
    """As it is shown."""
    reason: str
    """What was wrong and what to do, in one line."""

    def told(self) -> str:
        """Give the line that a person is told; most reasons open with the path themselves."""
        return self.reason if self.path in self.reason else f"{self.path}: {self.reason}"


class Imported(NamedTuple):
    """What an export tells of its sources beside themselves."""

    comparison: Comparison
    """How they were compared, with what analysts had decided."""
    filters: tuple[str, ...] = ()
    """What was asked for and how much was left out, in words."""


class Records(NamedTuple):
    """Everything read: the plain objects from which rows and frames are made."""

    sources: tuple[Source, ...] = ()
    """By path, each content once."""
    figures: tuple[Figure, ...] = ()
    """By path and start."""
    failures: tuple[Failure, ...] = ()
    """What could not be read."""
    hidden: int = 0
    """How many hidden files and folders were left out."""
    own: tuple[str, ...] = ()
    """Files in folders that this program wrote itself, left out as well."""
    pending: frozenset[str] = frozenset()
    """The ids of sources whose figures are still to be found."""
    imported: Imported | None = None
    """The comparison, where all this was taken from an export and is compared no more."""


class LoadOptions(NamedTuple):
    """How sources are read."""

    published: str | None = None
    """The date of publication of sources that state none."""
    reader: Literal["auto", "core", "trafilatura"] = "auto"
    """What takes the text of web pages."""
    include_hidden: bool = False
    """Whether files and folders whose names begin with a dot are read from folders too."""
    standard_input: Callable[[], bytes] = _read_standard_input
    """Gives the content of standard input, for the path "-"."""
    remembers: bool = False
    """Whether what was read before is taken from the cache, and what is read is kept there."""


class Step(NamedTuple):
    """What came of one file: a source with its figures, a further copy of one, or a failure."""

    done: int
    """How many files are done, with this one."""
    total: int
    """How many files there are."""
    path: str
    """The file's path as it is shown."""
    source: Source | None = None
    """The source; for a copy, the source already given with this path among its other paths."""
    figures: tuple[Figure, ...] = ()
    """The figures of a source; empty for a copy."""
    failure: Failure | None = None
    """Why it could not be read."""
    hidden: int = 0
    """How many hidden files and folders the search for all the files left out."""
    own: tuple[str, ...] = ()
    """What of this program's own it left out."""
    is_known: bool = False
    """Whether the figures are known already."""
    before: "ReadBefore | None" = None
    """What is known of the same files from before, to which the figures are told."""
    imported: Imported | None = None
    """The comparison, where an export is opened."""
