"""Stating: what figures state, made once for all that state it in the same way."""

from collections.abc import Sequence

from centres_tui.compare.amounts import Amount, amount_of
from centres_tui.compare.intervals import Interval, interval_of
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.settings import Widths

_Key = tuple[object, ...]
_Ends = tuple[int, int, int, int]


class Stated:
    """The amounts and intervals of figures; many figures share theirs."""

    def __init__(self, widths: Widths) -> None:
        self._widths = widths
        self._amounts: dict[_Key, Amount | None] = {}
        self._intervals: dict[_Key, Interval] = {}
        self._ends: dict[tuple[str, str], frozenset[_Ends]] = {}

    def amount(self, figure: Figure) -> Amount | None:
        """Give what a figure states, or None where its value is open."""
        key = _key(figure)
        try:
            return self._amounts[key]
        except KeyError:
            found = self._amounts[key] = amount_of(figure)
            return found

    def interval(self, figure: Figure, amount: Amount) -> Interval:
        """Give the interval that its amount, as it is given here, stands for."""
        # Figures that share an amount, which is kept, are alike in all but their bounds.
        key = figure.bound, id(amount)
        found = self._intervals.get(key)
        if found is None:
            found = self._intervals[key] = interval_of(figure, amount, self._widths)
        return found

    def ends(self, source: str, figures: Sequence[Figure], dimension: str) -> frozenset[_Ends]:
        """Give the ends of all amounts of one dimension that a source states, found once."""
        found = self._ends.get((source, dimension))
        if found is None:
            amounts = [amount for one in figures if (amount := self.amount(one))]
            found = frozenset(each.ends for each in amounts if each.dimension == dimension)
            self._ends[source, dimension] = found
        return found


def _key(figure: Figure) -> _Key:
    """Give everything that an amount is made from."""
    return (
        figure.exact, figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.per,
    )  # fmt: skip
