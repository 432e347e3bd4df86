"""The words by which site furniture is known, from `boilerplate.toml`."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.load import load_table


class Phrases(NamedTuple):
    """Phrases to look for in a line, found by the longest word of each."""

    by_word: Mapping[str, tuple[tuple[str, ...], ...]]
    """The phrases of each such word, as parts that stand in this order."""

    def count_in(self, line: str, words: frozenset[str]) -> int:
        """Count the phrases that stand in a line that has these words."""
        return sum(
            _in_order(parts, line)
            for word in self.by_word.keys() & words
            for parts in self.by_word[word]
        )


class Furniture(NamedTuple):
    """One entry a key of `boilerplate.toml`, where each is explained."""

    lines: frozenset[str]
    """Whole lines that are furniture."""
    lists: frozenset[str]
    """Headings over other headlines."""
    asides: frozenset[str]
    """Whole lines, or parts of lines, by which a site counts its visitors and its pages."""
    boxes: frozenset[str]
    """Headings over comment boxes and appeals."""
    notices: Phrases
    """What only a site says."""
    phrases: Phrases
    """What a site says where it speaks to its visitor."""
    address: frozenset[str]
    """Words that speak to the visitor."""
    openings: tuple[str, ...]
    """How lines of furniture begin."""
    menu: frozenset[str]
    """Items of menus."""
    wares: frozenset[str]
    """What a publisher sells."""
    press: frozenset[str]
    """What only a publisher sells."""
    offers: frozenset[str]
    """How offers begin."""
    periods: frozenset[str]
    """What a price is for."""
    reporting: frozenset[str]
    """Words that report."""
    telling: frozenset[str]
    """Words that state a fact."""
    sharing: frozenset[str]
    """Words after "share" on a button."""
    credits: frozenset[str]
    """Words before the name of a picture's maker."""
    agencies: frozenset[str]
    """What sells pictures, and what a line with nothing else credits."""
    wires: frozenset[str]
    """What sells pictures after a stroke: "A Reed/Reuters"."""


@cache
def furniture() -> Furniture:
    """Read the words of furniture once.

    >>> "most read" in furniture().lists
    True
    """
    return Furniture(
        lines=frozenset(_entries("lines")),
        lists=frozenset(_entries("lists")),
        asides=frozenset(_entries("asides")),
        boxes=frozenset(_entries("boxes")),
        notices=_phrases(_entries("notices")),
        phrases=_phrases(_entries("phrases")),
        address=frozenset(_text("address").split()),
        openings=tuple(_entries("openings")),
        menu=frozenset(_entries("menu")),
        wares=frozenset(_text("wares").split()),
        press=frozenset(_text("press").split()),
        offers=frozenset(_text("offers").split()),
        periods=frozenset(_text("periods").split()),
        reporting=frozenset(_text("reporting").split()),
        telling=frozenset(_text("telling").split()),
        sharing=frozenset(_text("sharing").split()),
        credits=frozenset(_text("credits").split()),
        agencies=frozenset(_entries("agencies")),
        wires=frozenset(_entries("wires")),
    )


def _text(key: str) -> str:
    entry = load_table("boilerplate").get(key)
    if not isinstance(entry, str):
        raise VocabularyError(f"data/boilerplate.toml: {key} must be a text.")
    return entry


def _entries(key: str) -> Iterator[str]:
    return filter(None, _text(key).split("\n"))


def _phrases(entries: Iterable[str]) -> Phrases:
    by_word: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in entries:
        words = [word for word in entry.split() if word.strip("#+/&-")]
        key = max(words, key=len)
        by_word[key] = (*by_word.get(key, ()), tuple(entry.split(" + ")))
    return Phrases(by_word)


def _in_order(parts: tuple[str, ...], line: str) -> bool:
    place = 0
    for part in parts:
        place = line.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True
