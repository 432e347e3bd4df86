"""Nouns: the keys of counted nouns, and which of them go together."""

from centres_tui.compare.words import stem_of
from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.measures import measure_words


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
