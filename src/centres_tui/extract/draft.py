"""A draft: one reading with what context has told of it so far."""

from centres_tui.extract.cells import Cell
from centres_tui.model.quantity import Kind, Status, Trend
from centres_tui.model.reading import Reading


class Draft:
    """What is known of one figure while its sentence is being read."""

    __slots__ = (
        "about", "cell", "changes_to", "counted", "kind", "of", "reading", "said_by", "status",
        "subject", "told_of", "trend", "unit",
    )  # fmt: skip

    def __init__(self, reading: Reading, kind: Kind, unit: str, cell: Cell | None = None) -> None:
        """Begin with what a rule has read.

        Args:
            reading: What a rule read.
            kind: As in a figure.
            unit: As in a figure.
            cell: What heads it, where it stands in a table.
        """
        self.reading = reading
        self.kind = kind
        self.unit = unit
        self.cell = cell
        self.counted = ""
        """What it counts in full, where the text has named it before; else nothing."""
        self.told_of: Draft | None = None
        """The amount of which it gives another value, without its unit."""
        self.of: int | None = None
        """The start of the figure that is its whole."""
        self.changes_to: int | None = None
        """The start of the figure that it changes to."""
        self.trend: Trend = ""
        """As in a figure."""
        self.status: Status = "actual"
        """As in a figure."""
        self.subject = ""
        """As in a figure."""
        self.said_by = ""
        """As in a figure."""
        self.about = ""
        """As in a figure."""
