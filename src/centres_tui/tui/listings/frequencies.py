"""How often each cell of a column occurs among some figures."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from rich.text import Text

from centres_tui.model.comparison import Measure
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value, canonical
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.present.inks import DIM


def _measure(figure: Figure, catalogue: Catalogue) -> Measure | None:
    rows = catalogue.rows_by_figure.get(figure.id, ())
    subject = rows[0].subject if rows else None
    return subject if isinstance(subject, Measure) else None


def _verdict(figure: Figure, catalogue: Catalogue) -> str:
    measure = _measure(figure, catalogue)
    return measure.verdict if measure else ""


def _label(figure: Figure, catalogue: Catalogue) -> str:
    measure = _measure(figure, catalogue)
    return measure.label if measure else ""


COUNTED: Final[Mapping[str, Callable[[Figure, Catalogue], Value]]] = {
    "kind": lambda figure, _: figure.kind,
    "unit": lambda figure, _: figure.unit,
    "subject": lambda figure, _: figure.subject,
    "source": lambda figure, _: figure.path,
    "status": lambda figure, _: figure.status,
    "verdict": _verdict,
    "measure": _label,
    "about": lambda figure, _: figure.about,
    "speaker": lambda figure, _: figure.said_by,
    "value": lambda figure, _: figure.value,
}
"""What stands in each column that can be counted, by its name in the filter line."""


def counted(
    figures: Iterable[Figure], catalogue: Catalogue, column: str
) -> Sequence[tuple[str, int]]:
    """Count the cells of a column, the most frequent first, then by name."""
    cell = COUNTED[column]
    counts = Counter(cell(figure, catalogue) for figure in figures)
    named = ((canonical(value), count) for value, count in counts.items())
    return sorted(named, key=lambda pair: (-pair[1], pair[0]))


class FrequencyLines:
    """A line a cell: what stands there, how often, the share, and a bar."""

    def __init__(self, counts: Sequence[tuple[str, int]], block: str, longest: int) -> None:
        self.counts = counts
        self.block = block
        self.longest = longest
        """The cells of the longest bar."""
        self.total = sum(count for _cell, count in counts)
        self.most = max((count for _cell, count in counts), default=1)

    def __len__(self) -> int:
        return len(self.counts)

    def cells(self, index: int) -> Sequence[Text]:
        """Give one line."""
        cell, count = self.counts[index]
        bar = self.block * max(1, count * self.longest // self.most)
        name = Text(safe_line(cell)) if cell else Text("(none)", style=DIM)
        return name, Text(f"{count:,}"), Text(f"{100 * count / self.total:.1f}%"), Text(bar)
