"""Tallies: what an event has brought up to the day of each source, whatever the words.

"Bird flu hits seven farms", "one of 14 farms to have been hit", "with 19 premises infected": each
source gives the one count that stood on its day, with other words for the things and for what
befell them. Where each has but one such count, they are values of one measure.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups, is_on_top
from centres_tui.compare.kin import Kin
from centres_tui.compare.nouns import filler_nouns, noun_key
from centres_tui.compare.scores import Score, least_of
from centres_tui.compare.standing import by_date
from centres_tui.compare.things import thing
from centres_tui.compare.words import stem_of
from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.measures import measure_words

_GROUND: Final = "what had come to the day of each"
_HARMS: Final = "death injury missing evacuated arrested rescued"
"""Concepts for what befalls people: "31 people arrested", "52 arrests"."""
_LIVES: Final = "life body soul"
"""Nouns for the dead, beside a word for death: "claimed 24 lives", "15 bodies"."""
_STRUCK: Final = "patient resident villager inmate prisoner miner"
"""Nouns for all whom an event may befall where it is."""
_FELL: Final = {
    "farms": (
        "farm premises holding flock herd dairy ranch",
        "infected hit outbreak virus infection confirmed affected contaminated disease",
    ),
    "animals": (
        "bird hen poultry chicken duck goose turkey cattle cow sheep pig animal pullet calf",
        "death destroyed cull culled slaughter slaughtered lost euthanised gassed",
    ),
    "homes": ("home household family dwelling house property", "destroyed"),
    "in shelters": ("people person evacuee resident family", "shelter"),
}
"""Things of one sort, and what befell them, by a name for both."""
_SENT: Final = {
    "petition": (
        "signature name signatory people",
        re.compile(r"\b(?:petition|signed|signatures)\b"),
    ),
    "sent in": (
        "representation letter submission response reply comment objection",
        re.compile(r"\b(?:received|come in|sent in|came in|submitted|poured in|written in)\b"),
    ),
    "complaints": ("complaint call grievance", re.compile(r"\b(?:complain\w*|hotline|helpline)\b")),
    "cut off": (
        "home household customer property premises people house",
        re.compile(
            r"\b(?:without|lost|no|lose) (?:their )?(?:power|electricity|water|supply|gas)\b"
            r"|\bcut off\b"
        ),
    ),
}
"""What people send in, or are without, and the words for that."""
_NEAR: Final = 0.46
"""A word that weighs less beside a count does not say what befell the things."""
_PEOPLE: Final = 0.64
"""The same beside people of any sort."""
_BEFORE: Final = 150
"""The word for a petition may stand in the sentence before."""
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_BEFORE: Final = re.compile(r"\b((?:19|20)\d\d)\b[^\d.;]{0,60}\Z")
_YEAR_AFTER: Final = re.compile(r"\A[^\d.;]{0,60}\b((?:19|20)\d\d)\b")
"""A year beside a count, with no other number between."""
_OF_THEM: Final = re.compile(r"\sof (?:those|them|the|its|their|these|our|whom|which)\b")
_MOST: Final = 8
"""A tally is at most so many times as high as another."""
_REACH: Final = 60
"""So many tallies of one name are looked at for the next one on the same subject."""
_AGAINST: Final = -0.6
"""No level but the things and the words may give fewer points."""


class _Words(NamedTuple):
    """The keys of the words for tallies."""

    harms: frozenset[str]
    """What befalls people."""
    death: str
    """What the lives and bodies are counted of."""
    lives: frozenset[str]
    """Nouns for the dead."""
    struck: frozenset[str]
    """Nouns for those whom it befalls, beside such as say only that they are people."""
    fell: tuple[tuple[str, frozenset[str], frozenset[str]], ...]
    """Names of other tallies, with the things and what befalls them."""
    sent: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]
    """Names of what is sent in, with the things and the words for that."""


def join_tallies(groups: Groups, kin: Kin) -> None:
    """Join the tallies of one name that sources on one subject have, where each has one."""
    for own in _by_name(groups.descriptions).values():
        ordered = sorted(_main_of(groups, own), key=by_date)
        for at, one in enumerate(ordered):
            two = _next_of(groups, kin, one, ordered[at + 1 : at + 1 + _REACH])
            if two is None or not _go_on(one, two):
                continue
            edge = Edge(groups.place(one), groups.place(two), Score(0.0, (_GROUND,)))
            if groups.may_join(edge):
                groups.join(edge, against=True)


def _next_of(
    groups: Groups, kin: Kin, one: Description, later: Iterable[Description]
) -> Description | None:
    """Give the next tally of another source on the same subject."""
    place = groups.place(one)
    return next(
        (
            two
            for two in later
            if two.source != one.source and kin.are_kin(place, groups.place(two))
        ),
        None,
    )


def _main_of(groups: Groups, own: Sequence[Description]) -> list[Description]:
    """Give the counts of one name that are the only ones of their sources, or the main ones.

    Of several, one is the main one that other sources have as well, or that is a whole.
    """
    homes: dict[str, set[int]] = defaultdict(set)
    sources: dict[int, set[str]] = defaultdict(set)
    for one in own:
        homes[one.source].add(groups.home_of(one))
        sources[groups.home_of(one)].add(one.source)
    wholes = {groups.home_of(one) for one in own if one.is_whole}
    main: dict[str, set[int]] = {}
    for source, found in homes.items():
        shared = {home for home in found if len(sources[home]) > 1}
        main[source] = next(
            (some for some in (found, shared, found & wholes) if len(some) == 1), set()
        )
    return [one for one in own if groups.home_of(one) in main[one.source]]


def _by_name(described: Iterable[Description]) -> dict[str, list[Description]]:
    found: dict[str, list[Description]] = defaultdict(list)
    for one in described:
        if one.amount.dimension == "count" and _is_level(one):
            for name in _names_of(one):
                found[name].append(one)
    return found


def _is_level(one: Description) -> bool:
    """Whether a count is of all that had come to a source's day."""
    if one.is_plan or one.is_past or one.is_denied or one.stage or one.rhythm:
        return False
    if one.figure.trend or one.whole is not None or one.bearings.lately:
        return False
    return not (is_on_top(one) or _OF_THEM.match(one.around.after) or _is_of_before(one))


def _is_of_before(one: Description) -> bool:
    """Whether a year beside a count is one before its source's."""
    around = one.around
    years = _YEAR_BEFORE.findall(around.before) + _YEAR_AFTER.findall(around.after)
    own = (one.text.source.published or "")[:4]
    return any(year != own for year in years + _YEAR.findall(around.heading))


def _names_of(one: Description) -> Iterator[str]:
    """Give the names of the tallies that a count may be of."""
    words, head = _words(), one.nouns[-1] if one.nouns else ""
    weights = one.around.weights
    if head in words.harms:
        yield head
    elif not head or head in filler_nouns() | words.struck:
        yield from (harm for harm in words.harms if weights.get(harm, 0.0) >= _PEOPLE)
    elif head in words.lives and weights.get(words.death, 0.0) >= _NEAR:
        yield words.death
    for name, things, befell in words.fell:
        if head in things and any(weights.get(word, 0.0) >= _NEAR for word in befell):
            yield name
    for name, things, told in words.sent:
        if head in things and told.search(_around(one)):
            yield name


def _around(one: Description) -> str:
    figure = one.figure
    return one.text.source.text[max(0, figure.start - _BEFORE) : figure.sentence_end].lower()


def _go_on(one: Description, two: Description) -> bool:
    """Whether one count may be the later value of another, or another's word on it."""
    low, high = sorted((one.amount.size, two.amount.size))
    return high <= _MOST * low and least_of(one, two, frozenset({thing})) >= _AGAINST


@derived
def _words() -> _Words:
    return _Words(
        harms=_keys(_HARMS),
        death=_key("death"),
        lives=_keys(_LIVES),
        struck=_keys(_STRUCK),
        fell=tuple(
            (name, _keys(things), _keys(befell)) for name, (things, befell) in _FELL.items()
        ),
        sent=tuple((name, _keys(things), told) for name, (things, told) in _SENT.items()),
    )


def _keys(words: str) -> frozenset[str]:
    return frozenset(map(_key, words.split()))


def _key(word: str) -> str:
    return measure_words().concepts.get(word) or noun_key(stem_of(word))
