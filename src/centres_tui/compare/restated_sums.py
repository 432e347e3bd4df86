"""Restated sums: an amount of money that its source gives again in another currency.

"The yard's share is £86.4 million (€101 million)": the second sum is the first, at some rate. It is
shown in the measure of the first, and no verdict rests on it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.scores import Score

_GROUND: Final = "one sum in two currencies"
_BRACKET: Final = re.compile(r"\s?[(\[]\s?(?:or |about |around |roughly |some |nearly |over )?")
_CLOSED: Final = re.compile(r"\s?[)\]]")
_GAP: Final = 12
"""No more characters stand between."""


def join_restated_sums(groups: Groups) -> None:
    """Join each sum with what its source gives behind it in another currency, if that is alone."""
    for place, (one, two) in enumerate(pairwise(groups.descriptions)):
        if not _is_restated(one, two):
            continue
        homes = groups.home[place], groups.home[place + 1]
        sizes = sorted(len(groups.members[home]) for home in homes)
        if sizes[0] == 1 < sizes[1]:
            groups.join(Edge(place, place + 1, Score(0.0, (_GROUND,))), against=True)


def of_main_currency(members: Sequence[Description]) -> Sequence[Description]:
    """Give the members of a measure in the dimension that most of them are of."""
    dimensions = Counter(one.amount.dimension for one in members)
    if len(dimensions) == 1 or not all(sort.startswith("money") for sort in dimensions):
        return members
    main = max(dimensions, key=lambda sort: dimensions[sort])
    return [one for one in members if one.amount.dimension == main]


def _is_restated(one: Description, two: Description) -> bool:
    """Whether the second of two sums stands in brackets behind the first, in another currency."""
    sorts = one.amount.dimension, two.amount.dimension
    if sorts[0] == sorts[1] or not all(sort.startswith("money") for sort in sorts):
        return False
    between = two.figure.start - one.figure.end
    if one.source != two.source or not 0 < between <= _GAP:
        return False
    source = one.text.source.text
    if not _BRACKET.fullmatch(source[one.figure.end : two.figure.start]):
        return False
    return _CLOSED.match(source, two.figure.end) is not None
