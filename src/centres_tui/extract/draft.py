"""A draft: one reading with what context has told of it so far."""

from dataclasses import dataclass

from centres_tui.extract.cells import Cell
from centres_tui.model.quantity import Kind, Status, Trend
from centres_tui.model.reading import Reading


@dataclass(slots=True)
class Draft:
    """What is known of one figure while its sentence is being read."""

    reading: Reading
    """What a rule read."""
    kind: Kind
    """As in a figure."""
    unit: str
    """As in a figure."""
    cell: Cell | None = None
    """What heads it, where it stands in a table."""
    of: int | None = None
    """The start of the figure that is its whole."""
    changes_to: int | None = None
    """The start of the figure that it changes to."""
    trend: Trend = ""
    """As in a figure."""
    status: Status = "actual"
    """As in a figure."""
    subject: str = ""
    """As in a figure."""
    said_by: str = ""
    """As in a figure."""
    about: str = ""
    """As in a figure."""
