"""Which two figures are put side by side, and which others can take their places."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from centres_tui.model.figure import Figure
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.state import Selection

TWO = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of some figures, the left one and the right one."""

    figures: Sequence[Figure]
    """Those that can take a place."""
    left: int
    """The place of the left one among them."""
    right: int
    """The place of the right one among them."""

    def at(self, side: int) -> Figure:
        """Give the figure on a side: 0 for the left one."""
        return self.figures[(self.left, self.right)[side]]

    def stepped(self, side: int, step: int) -> "Pair":
        """Put the next figure on a side, or the one before; round at the ends, never both alike."""
        if len(self.figures) <= TWO:
            return self.swapped() if step else self
        own, other = (self.left, self.right)[:: -1 if side else 1]
        while True:
            own = (own + (1 if step > 0 else -1)) % len(self.figures)
            if own != other:
                break
        return Pair(self.figures, other, own) if side else Pair(self.figures, own, other)

    def swapped(self) -> "Pair":
        """Change the sides."""
        return Pair(self.figures, self.right, self.left)


def pair_of(catalogue: Catalogue, selection: Selection, marks: Collection[str]) -> Pair | None:
    """Choose two figures: those that are marked if they are two, else two of the current row.

    Of a row, the current figure comes left, or the first; right comes the first of another source
    that states another value, else the first of another source, else the next one.
    """
    marked = [one for one in catalogue.figure_by_id.values() if one.id in marks]
    if len(marked) == TWO:
        return Pair(marked, 0, 1)
    figures = list(dict.fromkeys(catalogue.figures_of_row(selection.row)))
    if len(figures) < TWO:
        return None
    left = next((n for n, one in enumerate(figures) if one.id == selection.figure), 0)
    return Pair(figures, left, _other(figures, left))


def _other(figures: Sequence[Figure], left: int) -> int:
    one = figures[left]

    def unlike(place: int) -> tuple[bool, bool, bool]:
        """Say in what a figure is like the left one: itself, its source, its value."""
        other = figures[place]
        stated = (other.value, other.low, other.high) == (one.value, one.low, one.high)
        return place == left, other.source == one.source, stated

    return min(range(len(figures)), key=unlike)
