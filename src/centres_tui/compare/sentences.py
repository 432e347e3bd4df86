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
    telling: list[tuple[int, int, str, float]]
    """Those that say something: by index where each begins, its stem and its weight."""
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
    ends = [start, *[word[1] for word in words]]
    begins = [*[word[0] for word in words], end]
    return Sentence(
        words=words,
        telling=[
            (index, start, stem, weight)
            for index, (start, _, _, stem, weight, _) in enumerate(words)
            if weight
        ],
        starts=begins[:-1],
        steps=[
            (1.0 if weight else 0.5) + 1.5 * (form in _TURNS) for _, _, form, _, weight, _ in words
        ],
        gaps=[
            0.0 if two - one == 1 and text[one] == " " else gap_cost(text, one, two)
            for one, two in zip(ends, begins, strict=True)
        ],
        cuts=[match.span() for match in _CLAUSE.finditer(text, start, end)],
        slots=[
            (index, slots[stem])
            for index, (_, _, _, stem, _, _) in enumerate(words)
            if stem in slots
        ],
    )


def gap_cost(text: str, start: int, end: int) -> float:
    """Give what the signs between two words cost."""
    if end - start == 1:
        return 2.0 * (text[start] in _CLAUSE_END)
    return 2.0 * (not _CLAUSE_END.isdisjoint(text[start:end]))
