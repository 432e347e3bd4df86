"""What crosses the borders of panes: facts from panes and workers, requests to the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from centres_tui.dataset.collected import Records
from centres_tui.model.comparison import Comparison

if TYPE_CHECKING:
    from centres_tui.tui.catalogue import Catalogue
    from centres_tui.tui.on_disk import OnDisk
    from centres_tui.tui.versions import Versions


@dataclass
class SourceHighlighted(Message):
    """A source became current in its pane."""

    source: str
    """Its id."""


@dataclass
class FigureHighlighted(Message):
    """A figure became current in a pane."""

    figure: str
    """Its id."""


@dataclass
class RowHighlighted(Message):
    """A row of the comparison became current."""

    row: str
    """Its key."""
    figure: str = ""
    """The id of the figure in the current column; empty where that source states none."""


@dataclass
class Told(Message):
    """Something is to be told to the person."""

    words: str
    """What."""


@dataclass
class ShowPlace(Message):
    """Enter was pressed: go to where what is current leads."""


@dataclass
class SearchSubmitted(Message):
    """Something is to be looked for."""

    words: str
    """As typed."""
    is_regex: bool
    """Whether the words are a regular expression."""
    everywhere: bool = False
    """Whether they are looked for in the texts of all sources."""


@dataclass
class HitsArrived(Message):
    """More was found in all sources, or everything was looked into."""


@dataclass
class FilterSubmitted(Message):
    """Figures and comparison are to be narrowed."""

    words: tuple[str, ...]
    """The words of the filter line, understood all of them; none for no filter."""


@dataclass
class LineClosed(Message):
    """The search line or the filter line was left without an answer."""


@dataclass
class FilesRead(Message):
    """Some more files were read, which the panes do not show yet."""

    done: int
    """How many files are done."""
    total: int
    """How many there are."""


@dataclass
class RecordsArrived(Message):
    """Sources were read, all of them or those so far."""

    records: Records
    """What was read."""
    done: int
    """How many files are done."""
    total: int
    """How many there are."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to read."""
        return self.done >= self.total


@dataclass
class ComparisonArrived(Message):
    """The figures were compared."""

    records: Records
    """What was read; figures know their measure."""
    comparison: Comparison
    """How the sources stand to each other."""


@dataclass
class DatasetArrived(Message):
    """The frames were built from what was read and compared."""

    catalogue: "Catalogue"
    """The whole, with the frames in it."""


@dataclass
class FilesSeen(Message):
    """The files that are open were looked at."""

    now: "OnDisk"
    """How they stand."""
    took: float
    """Seconds of work that it took."""


@dataclass
class ReadAgain(Message):
    """The files were read again."""

    records: Records
    """What was read."""
    catalogue: "Catalogue"
    """The whole, with the frames in it."""
    versions: "Versions"
    """What became of the sources and figures that were shown."""
    seen: "OnDisk"
    """How the files stood."""


@dataclass
class WorkFailed(Message):
    """Work in the background came to nothing."""

    reason: str
    """What a person is told."""
