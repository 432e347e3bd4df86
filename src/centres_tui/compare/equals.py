"""Equals: the pairs of equal values, scored as it becomes known that their sources are kin."""

from collections.abc import Callable, Iterable

from centres_tui.compare.blocking import Blocks
from centres_tui.compare.groups import HOPELESS, Edge
from centres_tui.compare.kin import TELLING_SCORE, Kin, Pair

_Scored = Callable[[Iterable[Pair], float], list[Edge]]


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
            scored: Scores pairs, in their order; those with fewer points are left out.
        """
        self._blocks, self._kin, self._score = blocks, kin, scored
        self._pairs = sorted(blocks.telling_pairs().union(blocks.equal_pairs()))
        of_kin, strangers = kin.parted(self._pairs)
        telling, others = kin.may_tell(strangers)
        # Of strangers only what tells that they are kin is worth scoring yet.
        told = scored(telling, TELLING_SCORE)
        self._edges = sorted(scored(of_kin, HOPELESS) + told, key=_place)
        kin.learn(self._edges)
        kin.take_in_strangers()
        known = {*map(_place, told)}
        self._unscored = sorted(others + [pair for pair in telling if pair not in known])

    def now_kin(self) -> list[Edge]:
        """Give the pairs, in order, whose sources have become kin since this was last asked."""
        found, self._edges = self._kin.parted(self._edges)
        late, self._unscored = self._kin.parted(self._unscored)
        return sorted(found + self._score(late, HOPELESS), key=_place) if late else found

    def not_telling(self) -> list[Edge]:
        """Give the further pairs of sources that are kin by now, whose values tell little."""
        known = {*self._pairs}
        pairs = (pair for pair in self._blocks.equal_pairs() if pair not in known)
        return self._score(pairs, HOPELESS)


def _place(edge: Edge) -> Pair:
    return edge.first, edge.second
