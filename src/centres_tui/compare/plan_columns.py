"""Plan columns: rows of a table that give an amount as planned at first and as planned now."""

import re
from collections import defaultdict
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.scores import Score
from centres_tui.compare.tables import line_at
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.patterns import lazy

_GROUND: Final = "a table has one as planned at first and the other as planned now"
_FIRST: Final = lazy(
    r"\b(?:original(?:ly)?|first|initial(?:ly)?|previous(?:ly)?|earlier|former(?:ly)?|old|approved"
    r"|agreed|consulted|announced|promised|tendered|contracted|as (?:planned|proposed)"
    r"|last (?:report|estimate|forecast|paper|time))\b",
    re.IGNORECASE,
)
"""Headings over what was planned once."""
_LAST: Final = lazy(
    r"\b(?:last (?:report|estimate|forecast|paper|time)|previous(?:ly)?)\b", re.IGNORECASE
)
"""Those of them over what was planned just before, where there was a plan before that one."""
_DAY: Final = lazy(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter)(?: (?:19|20)\d\d)?",
    re.IGNORECASE,
)
"""The heading of a plan by when it was made."""
_REVISED: Final = lazy(r"\b(?:revised|amended|updated|latest|newest|final)\b", re.IGNORECASE)
"""Headings over what took its place."""
_NOW: Final = lazy(
    r"\b(?:now|current(?:ly)?|present|today|new|this (?:report|estimate|forecast|paper|time))\b",
    re.IGNORECASE,
)
"""The same, where no other column is: beside a revised plan it is what there is already."""
_PROPOSED: Final = lazy(r"\bproposed\b", re.IGNORECASE)

_Pair = tuple[Description, Description]
_Change = tuple[str, tuple[int, ...], tuple[int, ...]]
"""A dimension and the values before and after."""


def join_plan_columns(groups: Groups, kin: Kin) -> None:
    """Join the amounts that rows have as planned at first with those as planned now.

    Where any source on the subject tells the change of a row "from" one "to" the other, those of
    all rows of that table are two measures.
    """
    tables: dict[tuple[str, str, str], list[_Pair]] = defaultdict(list)
    for old in groups.descriptions:
        new = _replaced(groups, old) if old.around.heading else None
        if new is not None:
            tables[old.source, old.around.heading, new.around.heading].append((old, new))
    told = _changes_told(groups) if tables else {}
    for pairs in tables.values():
        changes = ((groups.place(old), told.get(_change(old, new), ())) for old, new in pairs)
        if not any(kin.are_kin(place, each) for place, places in changes for each in places):
            for old, new in pairs:
                _join(groups, old, new)


def _join(groups: Groups, old: Description, new: Description) -> None:
    place = groups.place(old)
    edge = Edge(place, groups.place(new), Score(0.0, (_GROUND,)))
    if groups.join(edge, against=True):
        groups.tell_over(place)


def _replaced(groups: Groups, old: Description) -> Description | None:
    """Give the amount that a row has as planned now; the columns must be plain, one of each."""
    heading = old.around.heading
    is_dated = _DAY.fullmatch(heading) is not None
    if not (is_dated or _FIRST.search(heading)):
        return None
    beside = _beside(groups, old)
    first = _LAST if _LAST.search(heading) else _FIRST
    if any(first.search(one.around.heading) for one in beside):
        return None
    for wanted in (_REVISED, _PROPOSED if is_dated else _NOW):
        found = [one for one in beside if wanted.search(one.around.heading)]
        if found:
            is_plain = len(found) == 1 and not found[0].amount.equals(old.amount)
            return found[0] if is_plain else None
    return None


def _beside(groups: Groups, one: Description) -> list[Description]:
    """Give the other amounts of its dimension in the row of one."""
    own: list[Figure] = [*one.text.figures_in(*line_at(one.text.source.text, one.figure.start))]
    places = [groups.find(figure.id) for figure in own if figure.id != one.figure.id]
    found = [groups.descriptions[place] for place in places if place is not None]
    return [other for other in found if other.amount.dimension == one.amount.dimension]


def _changes_told(groups: Groups) -> dict[_Change, list[int]]:
    """Give the changes that a source tells "from" one value "to" another, with where."""
    found: dict[_Change, list[int]] = defaultdict(list)
    for place, old in enumerate(groups.descriptions):
        new = groups.find(old.figure.changes_to) if old.figure.changes_to else None
        if new is not None:
            found[_change(old, groups.descriptions[new])].append(place)
    return found


def _change(old: Description, new: Description) -> _Change:
    return old.amount.dimension, old.amount.ends, new.amount.ends
