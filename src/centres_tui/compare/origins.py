"""Origins: which sources share their wording, and how many origins a measure has."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from pathlib import PurePath
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.shingles import Overlap, Shingled, wording
from centres_tui.model.beside import Origin
from centres_tui.model.source import Source
from centres_tui.vocabulary.settings import Sharing

_LATE: Final = "undated"
"""Sorts after every date: a source without one comes after those that have one."""
_FIRST: Final = ("", 0, "", "")
"""The rank of an origin that does not state the measure itself."""
_MOST_SENTENCES: Final = 60
"""Of more different sentences than these, only equal ones are found."""
_MOST_NOTES: Final = 4
"""More copies than these are counted and not named."""
_HUNDRED: Final = 100


@dataclass(frozen=True, slots=True)
class Bond:
    """What ties one source to another."""

    other: int
    """The place of the other source."""
    own: Fraction
    """How much of its own wording stands there."""
    theirs: Fraction
    """How much of the wording there stands in it."""

    @property
    def order(self) -> tuple[Fraction, int]:
        """The strongest first, then the earliest."""
        return -max(self.own, self.theirs), self.other


@dataclass(frozen=True, slots=True)
class Independence:
    """How the sources of one measure depend on each other."""

    origins: tuple[str, ...] = ()
    """Ids of the sources that its wordings begin with, by path."""
    words: str = ""
    """How many there are, and who shares wording with whom."""
    by_source: Mapping[str, str] = field(default_factory=dict)
    """The origin of each of its sources."""


def origins_of(sources: Sequence[Source], sharing: Sharing) -> tuple[Origin, ...]:
    """Find where the wording of each source comes from, by path.

    In order of publication each source joins the origin of the earlier one that it shares most
    wording with, or begins an origin of its own. Two origins never become one because a later
    source copies from both.
    """
    ordered = sorted(sources, key=_rank)
    bonds = _bonds(Shingled(ordered, sharing).pairs())
    begins: list[int] = []
    for place in range(len(ordered)):
        earlier = [bond for bond in bonds.get(place, ()) if bond.other < place]
        begins.append(begins[min(earlier, key=_order).other] if earlier else place)
    found = [
        _origin(ordered, place, begin, bonds.get(place, ())) for place, begin in enumerate(begins)
    ]
    paths = {source.id: source.path for source in sources}
    return tuple(sorted(found, key=lambda one: (paths[one.source], one.source)))


def _rank(source: Source) -> tuple[str, int, str, str]:
    """Order sources by publication; of two on one day or undated, the longer is first."""
    return source.published or _LATE, -len(source.text), source.path, source.id


def _order(bond: Bond) -> tuple[Fraction, int]:
    return bond.order


def _bonds(pairs: Iterable[tuple[int, int, Overlap]]) -> dict[int, list[Bond]]:
    bonds: dict[int, list[Bond]] = {}
    for one, two, overlap in pairs:
        first = Fraction(overlap.common, overlap.first)
        second = Fraction(overlap.common, overlap.second)
        bonds.setdefault(one, []).append(Bond(two, first, second))
        bonds.setdefault(two, []).append(Bond(one, second, first))
    return bonds


def _origin(ordered: Sequence[Source], place: int, begin: int, bonds: Sequence[Bond]) -> Origin:
    own, first = ordered[place].id, ordered[begin].id
    if not bonds:
        return Origin(source=own, origin=first)
    earlier = [bond for bond in bonds if bond.other < place]
    nearest = min(earlier or bonds, key=_order)
    return Origin(
        source=own,
        origin=first,
        shares_with=ordered[nearest.other].id,
        share=round(nearest.own * _HUNDRED),
        share_there=round(nearest.theirs * _HUNDRED),
    )


def independence_of(
    members: Sequence[Description], origins: Mapping[str, Origin], sharing: Sharing
) -> Independence:
    """Count the origins of a measure, and say which of its sources share wording.

    Args:
        members: The figures of the measure.
        origins: Where the wording of each source comes from, by its id.
        sharing: From when on wording is shared.
    """
    sources = tuple(dict.fromkeys(member.source for member in members))
    begins = {source: origins[source].origin for source in sources}
    notes = _copied(members, begins, origins)
    ranks = {member.source: _rank(member.text.source) for member in members}
    joined: dict[str, str] = {}
    for one, two in _said_alike(members, sharing):
        both = {_first(begins[each.source], joined) for each in (one, two)}
        if len(both) > 1:
            notes.append(f"{_name(one)} and {_name(two)} state it in the same words")
            first, second = sorted(both, key=lambda each: (ranks.get(each, _FIRST), each))
            joined[second] = first
    begins = {source: _first(begin, joined) for source, begin in begins.items()}
    found = tuple(dict.fromkeys(begins[source] for source in sources))
    return Independence(found, _told(len(sources), len(found), notes), begins)


def _first(origin: str, joined: Mapping[str, str]) -> str:
    """Follow an origin to the one that it was joined to."""
    while origin in joined:
        origin = joined[origin]
    return origin


def _copied(
    members: Sequence[Description], begins: Mapping[str, str], origins: Mapping[str, Origin]
) -> list[str]:
    """Say of each source that shares its origin with another one of the measure how much it is."""
    stating = {member.source: member for member in members}
    notes = []
    for source, member in stating.items():
        own = origins[source]
        if own.shares_with not in stating or begins[source] == source:
            continue
        share, other = max(own.share, own.share_there), stating[own.shares_with]
        notes.append(f"{_name(member)} shares {share}% of the wording with {_name(other)}")
    return notes


def _said_alike(
    members: Sequence[Description], sharing: Sharing
) -> list[tuple[Description, Description]]:
    """Pair figures of different sources whose sentences are the same, or one within the other."""
    said: dict[str, Description] = {}
    pairs = []
    for member in members:
        figure = member.figure
        words, key = _said(member.text.source.text[figure.sentence_start : figure.sentence_end])
        if words < sharing.sentence_words:
            continue
        if key not in said:
            said[key] = member
        elif said[key].source != member.source:
            pairs.append((said[key], member))
    if len(said) <= _MOST_SENTENCES:
        pairs += [
            (said[one], said[two])
            for one, two in combinations(said, 2)
            if said[one].source != said[two].source and (one in two or two in one)
        ]
    return pairs


@lru_cache(maxsize=1024)
def _said(sentence: str) -> tuple[int, str]:
    """Give how many words a sentence has, and these between blanks."""
    words = wording(sentence, 0, len(sentence))
    return len(words), f" {' '.join(words)} "


def _told(sources: int, origins: int, notes: Sequence[str]) -> str:
    if sources < 2:
        return ""
    counted = f"{sources} sources, {origins} {'origin' if origins == 1 else 'origins'}"
    more = f"; {len(notes) - _MOST_NOTES} more" if len(notes) > _MOST_NOTES else ""
    return f"{counted}: {'; '.join(notes[:_MOST_NOTES])}{more}" if notes else counted


def _name(member: Description) -> str:
    return PurePath(member.figure.path).name
