"""What the finder finds: commands, sources and measures, by some of the letters of their names."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal
from weakref import WeakKeyDictionary

from centres_tui.model.comparison import Check, Family
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.commands.command import Command

Sort = Literal["command", "source", "row"]
SIGNS: Final[dict[str, Sort]] = {":": "command", "@": "source", "#": "row"}
"""What is typed first to find one sort only, and stands before each that is found."""
SIGN_OF: Final = {sort: sign for sign, sort in SIGNS.items()}

AT_START: Final = 0
AT_WORD: Final = 1_000
WITHIN: Final = 2_000
SCATTERED: Final = 4_000
BESIDE: Final = 9_000
"""How well a part fits, the less the better: at the start of the name, at that of a word, within
one, as scattered letters, or in what is said beside the name."""
FURTHEST: Final = 400
"""The most that a place further on counts."""
JUMP: Final = 40
SKIP: Final = 150
"""What it counts to go on at a later word, and to go on after letters left out."""
MANY: Final = 100
"""So many that fit well are enough."""
_PLACE_BITS: Final = 24
_PLACES: Final = (1 << _PLACE_BITS) - 1
SHORTEST_SCATTERED: Final = 2
_BLANKED: Final = {place: " " for place in range(128) if not chr(place).isalnum()}
_FOREIGN: Final = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found."""

    sort: Sort
    """What it is."""
    key: str
    """Its id, or the key of a row."""
    name: str
    """The name by which it is found, folded: a blank, then as long as the name itself."""
    beside: str
    """What else is said of it, folded."""


def folded(text: str) -> str:
    """Write a text in small letters without accents, blanks for signs, as long as it was.

    >>> folded("Château d'Été")
    'chateau d ete'
    """
    if not text.isascii():
        text = _FOREIGN.sub(_plain, text)
    return text.lower().translate(_BLANKED)


def _plain(found: re.Match[str]) -> str:
    letter = unicodedata.normalize("NFKD", found[0])[0].lower()[:1]
    return letter if letter.isalnum() else " "


def command_entries(commands: Iterable[Command]) -> list[Entry]:
    """Give the commands, as they can be found."""
    return [
        Entry("command", one.id, f" {folded(one.name)}", folded(f"{one.id} {one.help}"))
        for one in commands
    ]


_MADE: WeakKeyDictionary[Catalogue, dict[Sort, list[Entry]]] = WeakKeyDictionary()


def catalogue_entries(catalogue: Catalogue, sort: Sort) -> list[Entry]:
    """Give sources, or rows of the comparison, as they can be found; made once."""
    made = _MADE.setdefault(catalogue, {})
    if sort not in made:
        make = _source_entries if sort == "source" else _row_entries
        made[sort] = list(make(catalogue))
    return made[sort]


def _source_entries(catalogue: Catalogue) -> Iterator[Entry]:
    for source in catalogue.sources:
        name = f"{catalogue.names[source.id]} {source.title or source.path}"
        beside = f"{source.path} {source.publisher or ''} {source.published or ''}"
        yield Entry("source", source.id, f" {folded(name)}", folded(beside))


def _row_entries(catalogue: Catalogue) -> Iterator[Entry]:
    for row in catalogue.rows:
        subject = row.subject
        if isinstance(subject, Check):
            name, words = f"{subject.relation}  ({subject.name})", subject.reason
        elif isinstance(subject, Family):
            name, words = subject.label, subject.differs
        else:
            name, words = subject.label, f"{subject.subject} {subject.verdict} {subject.reason}"
        yield Entry("row", row.key, f" {folded(name)}", folded(f"{words} {row.sort}"))


def find(entries: Sequence[Entry], typed: str) -> Sequence[Entry]:
    """Give the entries that have every part typed, the best first; all of them for nothing typed.

    Where many have the parts as they were typed, scattered letters are not looked for.

    >>> names = ("Zoom this pane", "Copy quote", "Quote of the measure")
    >>> entries = [Entry("command", name, f" {folded(name)}", "") for name in names]
    >>> [entry.key for entry in find(entries, "quo")]
    ['Quote of the measure', 'Copy quote']
    >>> [entry.key for entry in find(entries, "ztp")]
    ['Zoom this pane']
    """
    parts = folded(typed).split()
    if not parts:
        return entries
    first, *others = parts
    names = [entry.name for entry in entries]
    found = [place for place, name in enumerate(names) if first in name]
    for part in others:
        found = [place for place in found if part in names[place]]
    ranked = [
        _key(names[place], place, sum(_fit(part, names[place]) for part in parts))
        for place in found
    ]
    if len(found) < MANY:
        ranked += _less_clear(entries, parts, set(found))
    return [entries[key & _PLACES] for key in sorted(ranked)]


def _less_clear(
    entries: Sequence[Entry], parts: Sequence[str], found: Container[int]
) -> Iterator[int]:
    """Find the parts as scattered letters too, and beside the names."""
    tests = [(part, _letters_pattern(part)) for part in parts]
    for place, entry in enumerate(entries):
        total = 0
        if place in found:
            continue
        for part, pattern in tests:
            rank = _less_clear_fit(part, pattern, entry)
            if rank is None:
                break
            total += rank
        else:
            yield _key(entry.name, place, total)


def _less_clear_fit(part: str, pattern: re.Pattern[str], entry: Entry) -> int | None:
    if part in entry.name:
        return _fit(part, entry.name)
    if len(part) >= SHORTEST_SCATTERED and pattern.search(entry.name):
        return _scattered_fit(scattered(part, entry.name), entry.name)
    return BESIDE if part in entry.beside else None


def _key(name: str, place: int, rank: int) -> int:
    """Put rank, length and place into one number to sort by."""
    return (rank << 10 | min(len(name), 1023)) << _PLACE_BITS | place


def _fit(part: str, name: str) -> int:
    """Say how well a part fits that is in a name."""
    at = name.find(f" {part}")
    if at >= 0:
        return AT_WORD + min(at, FURTHEST) if at else AT_START
    return WITHIN + min(name.find(part), FURTHEST)


def _scattered_fit(places: Sequence[int], name: str) -> int:
    steps = ((before + 1 == here, name[here - 1] == " ") for before, here in pairwise(places))
    return SCATTERED + sum(
        0 if is_next else JUMP if is_word else SKIP for is_next, is_word in steps
    )


def _letters_pattern(part: str) -> re.Pattern[str]:
    first, others = part[0], part[1:]
    return re.compile(f" {re.escape(first)}" + "".join(f"[^{each}]*{each}" for each in others))


def scattered(part: str, name: str) -> Sequence[int]:
    """Give the places of letters in a name, from the start of a word on; none if they are not so.

    >>> scattered("ztp", " zoom this pane")
    [1, 6, 11]
    """
    if len(part) < SHORTEST_SCATTERED or f" {part[0]}" not in name:
        return ()
    return _letters(part, name, by_words=True) or _letters(part, name, by_words=False)


def _letters(part: str, name: str, *, by_words: bool) -> Sequence[int]:
    """Find letters one after the other: the next letter, else the next word's, else any."""
    places = [name.index(f" {part[0]}") + 1]
    for letter in part[1:]:
        at = places[-1] + 1
        word = name.find(f" {letter}", at) + 1 if by_words else 0
        found = at if name[at : at + 1] == letter else word or name.find(letter, at)
        if found < 0:
            return ()
        places.append(found)
    return places


def places_of(entry: Entry, typed: str) -> Iterator[int]:
    """Give the places in the name of an entry at which what was typed stands."""
    for part in folded(typed).split():
        at = entry.name.find(f" {part}") + 1 or entry.name.find(part)
        found = range(at, at + len(part)) if at > 0 else scattered(part, entry.name)
        yield from (place - 1 for place in found)
