"""Now costs: an amount that words alone say to be new, and the one amount that it can be new of.

"The tiger house is budgeted at £2.4m", "The tiger project would now cost £2.9m": no source gives
both, but the later one says that its amount is another now, and an earlier one has one cost that
is named alike.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.likeness import other_words
from centres_tui.compare.scores import Score, least_of
from centres_tui.compare.words import stem_of

_GROUND: Final = "what it costs now, a later source says"
_HEDGE: Final = r"(?:(?:about|around|some|nearly|almost|just|over|under|at|to|a|an) )*"
_NOW: Final = re.compile(
    r"\bnow (?:be |been )?(?:(?:expected|likely|forecast|set|going) to )?"
    r"(?:costs?|put|estimated|priced|costed|valued|stands?|reckoned|budgeted)"
    rf"(?: to (?:be|cost))? {_HEDGE}\Z"
    r"|\b(?:cost|price|bill|budget|estimate)\b[^.;:]{0,40}"
    rf"\b(?:is|was|are|were) now (?:put |estimated )?{_HEDGE}\Z"
    r"|\b(?:cost|price|bill|budget|estimate)\b[^.;:]{0,40}\bha(?:s|d|ve) (?:now |since )?"
    r"(?:settled|risen|grown|gone up|crept up|climbed|swollen|swelled|come down|fallen|jumped"
    rf"|been (?:raised|cut|revised|reduced|put)) {_HEDGE}\Z"
)
"""Words before an amount that is another now than it was."""
_COSTS: Final = ("cost", "budget", "spending")
"""Concepts, one of which stands near what is a cost."""
_NEAR: Final = 0.4
_WORDS: Final = 0.35
"""Points for words in common, besides, that it takes."""
_MARGIN: Final = 0.5
"""By so many the words must fit better than those of any other cost of that source."""
_MOST: Final = 1.6
"""The dearer is at most so many times as much."""
_AGAINST: Final = -0.6
"""No level but the words may give fewer points."""


def join_now_costs(groups: Groups, kin: Kin) -> None:
    """Join what something costs now with what an earlier source says that it was to cost."""
    plain = [one for one in groups.descriptions if _is_sum(one) and _is_plain(one)]
    costs: dict[tuple[str, int], list[Description]] = defaultdict(list)
    for one in filter(_is_cost, plain):
        costs[one.amount.dimension, _step(one)].append(one)
    now = [one for one in plain if one.text.source.published and _NOW.search(one.around.before)]
    for new in now:
        by_source: dict[str, list[Description]] = defaultdict(list)
        for step in range(_step(new) - 1, _step(new) + 2):
            for old in costs.get((new.amount.dimension, step), ()):
                by_source[old.source].append(old)
        for earlier in by_source.values():
            _join(groups, kin, new, earlier)


def _is_sum(one: Description) -> bool:
    return one.amount.dimension.startswith("money") and bool(one.amount.size)


def _step(one: Description) -> int:
    """Give the size of an amount, so that those near enough are a step apart at the most."""
    return math.floor(math.log(abs(one.amount.size)) / math.log(_MOST))


def _join(groups: Groups, kin: Kin, new: Description, earlier: Sequence[Description]) -> None:
    """Join an amount with the cost in an earlier source that alone is named alike."""
    found = [
        (other_words(old, new), old)
        for old in earlier
        if _is_before(old, new)
        and _may_be_new(old, new)
        and kin.are_kin(groups.place(old), groups.place(new))
    ]
    old = _best(groups, found)
    if old is None:
        return
    edge = Edge(groups.place(old), groups.place(new), Score(0.0, (_GROUND,)))
    if groups.may_join(edge):
        groups.join(edge, against=True)


def _best(groups: Groups, found: Iterable[tuple[float, Description]]) -> Description | None:
    """Give the cost whose words fit best, by a margin over those of other measures."""
    ranked = sorted(found, key=lambda each: (-each[0], each[1].place))
    if not ranked or ranked[0][0] < _WORDS:
        return None
    most, best = ranked[0]
    home = groups.home_of(best)
    others = [points for points, old in ranked if groups.home_of(old) != home]
    return best if not others or others[0] + _MARGIN <= most else None


def _is_plain(one: Description) -> bool:
    """Whether an amount is one of its own: no part, side of a change, or amount by the day."""
    if one.is_past or one.is_denied or one.stage or one.figure.trend:
        return False
    return one.whole is None and not one.rhythm


def _is_cost(one: Description) -> bool:
    weights = one.around.weights
    return any(weights.get(word, 0.0) >= _NEAR for word in _COSTS)


def _is_before(old: Description, new: Description) -> bool:
    day, other = old.text.source.published, new.text.source.published
    return bool(day and other and day < other) and old.amount.dimension == new.amount.dimension


def _may_be_new(old: Description, new: Description) -> bool:
    """Whether nothing speaks against two amounts but that they are not equal."""
    low, high = sorted((abs(old.amount.size), abs(new.amount.size)))
    if old.interval.meets(new.interval) or high > _MOST * low:
        return False
    return _have_words(old, new) and least_of(old, new) >= _AGAINST


def _have_words(old: Description, new: Description) -> bool:
    """Whether a word that is no name and no word for a cost is near both."""
    names = set(map(stem_of, old.text.proper_names | new.text.proper_names))
    shared = old.worth.keys() & new.worth.keys()
    return any(word not in names and word not in _COSTS for word in shared)
