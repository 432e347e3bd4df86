"""Equals: the pairs of equal values, scored as it becomes known that their sources are kin."""

from collections.abc import Callable, Iterable

from centres_tui.compare.blocking import Blocks, Pair
from centres_tui.compare.groups import Edge
from centres_tui.compare.kin import Kin

_Scored = Callable[[Iterable[Pair]], list[Edge]]


class EqualPairs:
    """Pairs of equal values, each scored once, and only where something depends on it.

    Two sources of any pile have some value in common by chance. Such a pair is scored where it may
    tell that they are kin, and otherwise when something else has told that.
    """

    def __init__(self, blocks: Blocks, kin: Kin, scored: _Scored) -> None:
        """Find the pairs, and let what is known of them tell which sources are kin.

        Args:
            blocks: The figures in blocks.
            kin: What is known of the sources; it learns from the pairs.
            scored: Scores pairs, in their order; hopeless ones are left out.
        """
        self._blocks, self._kin, self._score = blocks, kin, scored
        self._pairs = sorted({*blocks.equal_pairs(), *blocks.telling_pairs()})
        telling = kin.may_tell(self._pairs)
        edges = scored(telling)
        kin.learn(edges)
        kin.take_in_strangers()
        told = {*telling}
        self._edges = edges
        self._unscored = [pair for pair in self._pairs if pair not in told]

    def now_kin(self) -> list[Edge]:
        """Give the pairs, in order, whose sources have become kin since this was last asked."""
        are_kin = self._kin.are_kin
        found: list[Edge] = []
        waiting: list[Edge] = []
        for edge in self._edges:
            (found if are_kin(edge.first, edge.second) else waiting).append(edge)
        self._edges = waiting
        late = [pair for pair in self._unscored if are_kin(*pair)]
        if late:
            known = {*late}
            self._unscored = [pair for pair in self._unscored if pair not in known]
            found = sorted(found + self._score(late), key=_place)
        return found

    def not_telling(self) -> list[Edge]:
        """Give the further pairs of sources that are kin by now, whose values tell little."""
        known = {*self._pairs}
        return self._score(pair for pair in self._blocks.equal_pairs() if pair not in known)


def _place(edge: Edge) -> Pair:
    return edge.first, edge.second
