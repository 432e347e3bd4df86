"""Nouns: the keys of counted nouns, and which of them go together."""

import re
from typing import Final

from centres_tui.compare.words import stem_of
from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.measures import measure_words

_TOGETHER: Final = re.compile(
    r" (?:[^\W\d][\w’'-]* )?(?P<first>[^\W\d][\w’'-]*s)(?:, [^\W\d][\w’'-]*){0,2},? and "
    r"(?:[^\W\d][\w’'-]* )?"
    r"(?P<last>[^\W\d][\w’'-]*s|staff|crew|personnel|police|people|cattle|sheep)\b"
)
"""Several nouns after one number: "homes and firms", "guards, drivers and station staff"."""


_VERBAL: Final = ("ing", "ed")
"""Forms of verbs: "cars" are vehicles, though "caring" has their stem."""
NO_WORDS: Final[frozenset[str]] = frozenset()


@derived
def _noun_keys() -> dict[str, str]:
    known = measure_words().concepts
    found: dict[str, str] = {}
    for word in sorted(known, key=lambda word: word.endswith(_VERBAL)):
        found.setdefault(stem_of(word), known[word])
    return found


def noun_key(stem: str) -> str:
    """Give the concept of a noun's stem, the stem itself where none is known."""
    return _noun_keys().get(stem, stem)


@derived
def alike_nouns() -> dict[str, str]:
    """Map the keys of nouns that stand for one thing to the name of their set."""
    return {noun_key(stem_of(word)): name for word, name in measure_words().alike.items()}


@derived
def filler_nouns() -> frozenset[str]:
    """Give the keys of the nouns for people of any sort."""
    return frozenset(noun_key(stem_of(word)) for word in measure_words().filler)


@derived
def people_nouns() -> frozenset[str]:
    """Give the keys of other nouns that are said of people."""
    return frozenset(noun_key(stem_of(word)) for word in measure_words().people)


@derived
def deed_nouns() -> frozenset[str]:
    """Give the keys of nouns for what is done or suffered."""
    return frozenset(noun_key(stem_of(word)) for word in measure_words().deeds)


@derived
def premises_nouns() -> frozenset[str]:
    """Give the keys of nouns for the places of any body."""
    return frozenset(noun_key(stem_of(word)) for word in measure_words().premises)


@derived
def house_nouns() -> frozenset[str]:
    """Give the keys of nouns for places of one sort."""
    return frozenset(noun_key(stem_of(word)) for word in measure_words().houses)


@derived
def wider_nouns() -> dict[str, frozenset[str]]:
    """Map the keys of nouns for things of one sort to those of the wider nouns for them."""
    found: dict[str, frozenset[str]] = {}
    for noun, wider in measure_words().sorts.items():
        key = noun_key(stem_of(noun))
        keys = {noun_key(stem_of(word)) for word in wider}
        found[key] = found.get(key, NO_WORDS).union(keys)
    return found


@derived
def told_of() -> dict[str, frozenset[str]]:
    """Map the keys of nouns for people to those of the words for what they do or undergo."""
    known = measure_words()
    found: dict[str, frozenset[str]] = {}
    for noun, words in known.told.items():
        key = noun_key(stem_of(noun))
        keys = {known.concepts.get(word) or noun_key(stem_of(word)) for word in words}
        found[key] = found.get(key, NO_WORDS).union(keys)
    return found


def second_noun(noun: str, after: str) -> str:
    """Give the key of the last of several nouns that are counted together; empty for one.

    Args:
        noun: The key of the first.
        after: The words after the number, in lower case.
    """
    match = _TOGETHER.match(after)
    if match is None or noun_key(stem_of(match["first"])) != noun:
        return ""
    last = noun_key(stem_of(match["last"]))
    known = last in alike_nouns() or last in filler_nouns() or last in people_nouns()
    return last if known and last != noun else ""
