"""Sentences: what all figures that stand in one ask of it, found once."""

import re
from dataclasses import dataclass
from typing import Final

from centres_tui.compare.words import Word, words_of
from centres_tui.vocabulary.measures import measure_words

_CLAUSE_END: Final = frozenset(",;:()–—•|/")
_TURNS: Final = frozenset(
    ["and", "but", "while", "whereas", "which", "although", "who", "where", "when", "plus"]
)
_CLAUSE: Final = re.compile(r"[,;:)–—](?=\s)|\s\(|\s-\s|\b(?:and|but|while|which|whereas)\b")


@dataclass(slots=True)
class Sentence:
    """A sentence in which figures stand, with what all of them ask of it; never changed."""

    words: list[Word]
    """Its words."""
    starts: list[int]
    """Where each word begins."""
    steps: list[float]
    """What it costs to step on each word from the word beside it, gaps aside."""
    gaps: list[float]
    """What the gap before each word costs."""
    cuts: list[tuple[int, int]]
    """The clause ends."""
    slots: list[tuple[int, str]]
    """The words that fill a slot, by index, with the slot."""


def sentence_of(text: str, start: int, end: int) -> Sentence:
    """Find what is known of a sentence."""
    words = words_of(text, start, end)
    slots = measure_words().slots
    ends = [start, *(word.end for word in words)]
    begins = [*(word.start for word in words), end]
    return Sentence(
        words=words,
        starts=begins[:-1],
        steps=[(1.0 if word.weight else 0.5) + 1.5 * (word.text in _TURNS) for word in words],
        gaps=[gap_cost(text, one, two) for one, two in zip(ends, begins, strict=True)],
        cuts=[match.span() for match in _CLAUSE.finditer(text, start, end)],
        slots=[(index, slots[word.stem]) for index, word in enumerate(words) if word.stem in slots],
    )


def gap_cost(text: str, start: int, end: int) -> float:
    """Give what the signs between two words cost."""
    if end - start == 1:
        return 2.0 * (text[start] in _CLAUSE_END)
    return 2.0 * (not _CLAUSE_END.isdisjoint(text[start:end]))
