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


@derived
def _noun_keys() -> dict[str, str]:
    known = measure_words()
    return {stem_of(word): concept for word, concept in known.concepts.items()}


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
