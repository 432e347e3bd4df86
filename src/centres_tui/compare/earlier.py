"""Earlier: which earlier source states, as its own, what a later one gives as over."""

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from centres_tui.compare.borne_out import is_bare
from centres_tui.compare.description import Description
from centres_tui.compare.groups import Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.likeness import wording
from centres_tui.compare.scopes import scope
from centres_tui.compare.scores import least_of
from centres_tui.compare.standing import by_date
from centres_tui.compare.things import thing

_AGAINST: Final = -2.0
"""No level but the words may give fewer points."""
_OF_TIMES: Final = frozenset({scope})
_NOT_ASKED: Final = frozenset({scope, thing})
_OTHER: Final = -3.0
"""Points for the things counted with which they are plainly others."""

LATEST: Final = "9999"
"""Stands for the day of what is undated, which orders nothing."""

_Value = tuple[str, tuple[int, ...]]


class Earlier:
    """What sources state as their own, by value."""

    def __init__(self, groups: Groups, kin: Kin) -> None:
        self._groups = groups
        self._kin = kin
        self._places: dict[_Value, list[int]] = defaultdict(list)
        self._stated: dict[tuple[str, _Value], list[Description]] = defaultdict(list)
        self._first: dict[_Value, str] = {}
        for place, one in enumerate(groups.descriptions):
            value, published = _value(one), one.text.source.published
            self._stated[one.source, value].append(one)
            if published and is_own(one, LATEST):
                self._places[value].append(place)
                self._first[value] = min(published, self._first.get(value, LATEST))

    def of(self, old: Description, new: Description) -> Description | None:
        """Give the first figure of an earlier source that states what another puts aside.

        The source does not state the value that took its place, and no other measure has the
        value in a source of before, unless words have made one measure of them already.
        """
        groups, place = self._groups, self._groups.place(old)
        own = groups.described(groups.home[place])
        joined = [one for one in own if is_before(one, old)]
        joined = joined or [one for one in own if is_about(one, old)]
        if joined:
            return min(joined, key=by_date)
        found = self._places.get(_value(old), ())
        return self._only([other for other in found if self._is_first(other, old)], new)

    def is_stated(self, old: Description) -> bool:
        """Whether any figure of an earlier source has the value of one as its own."""
        published = old.text.source.published or (LATEST if old.is_past else "")
        return self._first.get(_value(old), LATEST) < published

    def stating(self, value: Fraction, new: Description) -> Description | None:
        """Give the figure of an earlier source that states a value which another moved from."""
        ends = value.as_integer_ratio() * 2
        found = self._places.get((new.amount.dimension, ends), ())
        published = new.text.source.published or LATEST
        before = [other for other in found if is_own(self._groups.descriptions[other], published)]
        return self._only(before, new)

    def _only(self, places: Iterable[int], new: Description) -> Description | None:
        """Give the first figure of some that fit, unless they are of several measures."""
        fitting = [place for place in places if self._fits(place, new)]
        homes = {self._groups.home[place] for place in fitting}
        stated = map(self._groups.descriptions.__getitem__, fitting)
        return min(stated, key=by_date, default=None) if len(homes) == 1 else None

    def _fits(self, place: int, new: Description) -> bool:
        """Whether a source, by a figure of its own, knows the thing but not its new value."""
        one = self._groups.descriptions[place]
        if one.source == new.source or not self._kin.are_kin(place, self._groups.place(new)):
            return False
        if self._states(one.source, new):
            return False
        return not (one.nouns and new.nouns) or thing(one, new)[0] > _OTHER

    def _states(self, source: str, new: Description) -> bool:
        """Whether a source states a value, not plainly of another thing."""
        found = self._stated.get((source, _value(new)), ())
        return any(
            (thing if one.nouns and new.nouns else wording)(one, new)[0] >= 0 for one in found
        )

    def _is_first(self, place: int, old: Description) -> bool:
        """Whether a figure states of a like thing, and before, what another puts aside."""
        one = self._groups.descriptions[place]
        if not is_before(one, old):
            return False
        is_named = one.nouns and old.nouns and not is_bare(old)
        if is_named and thing(one, old)[0] < 0:
            return False
        # When an old value was given is not when it held, and its noun may be a guess.
        return least_of(one, old, _NOT_ASKED if is_bare(old) else _OF_TIMES) >= _AGAINST


def is_before(one: Description, old: Description) -> bool:
    """Whether a figure states the value of another as its own, in a source of before.

    What a source without a date itself says to be over was so before it.
    """
    if one.source == old.source or not one.amount.equals(old.amount):
        return False
    published = old.text.source.published
    if not published and old.is_past and one.text.source.published:
        return not (one.is_past or one.is_denied)
    return is_own(one, published or "")


def is_about(one: Description, old: Description) -> bool:
    """Whether a figure of a source of before states what another only roughly repeats."""
    if one.source == old.source or not one.interval.meets(old.interval):
        return False
    return is_own(one, old.text.source.published or LATEST)


def is_own(one: Description, before: str) -> bool:
    """Whether a source published before a day gives a value as what is so."""
    published = one.text.source.published
    return bool(published and published < before) and not (one.is_past or one.is_denied)


def _value(one: Description) -> _Value:
    return one.amount.dimension, one.amount.ends
