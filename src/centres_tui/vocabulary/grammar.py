"""The parts that words play in a sentence, from data/grammar.toml and its companions."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.load import load_table

ROLES: Final[Mapping[str, int]] = {
    name: 1 << place
    for place, name in enumerate(
        (
            "determiner", "possessive", "preposition", "conjunction", "pronoun", "auxiliary",
            "modal", "adverb", "verb", "weak", "idle", "predicate", "stricken", "collective",
            "modifier", "singular", "rising", "falling", "saying", "speaker", "reporter",
            "proposed", "planned", "forecast", "target", "past", "organisation", "generic",
            "hedge", "flat", "slight", "phrasal", "business", "descriptor", "label", "plain",
            "foretelling", "valued", "level", "gerund",
        )
    )
}  # fmt: skip
"""Each part a bit; a word may play several."""

DETERMINER: Final = ROLES["determiner"]
POSSESSIVE: Final = ROLES["possessive"]
PREPOSITION: Final = ROLES["preposition"]
CONJUNCTION: Final = ROLES["conjunction"]
PRONOUN: Final = ROLES["pronoun"]
AUXILIARY: Final = ROLES["auxiliary"]
MODAL: Final = ROLES["modal"]
ADVERB: Final = ROLES["adverb"]
VERB: Final = ROLES["verb"]
WEAK: Final = ROLES["weak"]
IDLE: Final = ROLES["idle"]
PREDICATE: Final = ROLES["predicate"]
STRICKEN: Final = ROLES["stricken"]
COLLECTIVE: Final = ROLES["collective"]
MODIFIER: Final = ROLES["modifier"]
SINGULAR: Final = ROLES["singular"]
RISING: Final = ROLES["rising"]
FALLING: Final = ROLES["falling"]
SAYING: Final = ROLES["saying"]
SPEAKER: Final = ROLES["speaker"]
REPORTER: Final = ROLES["reporter"]
PROPOSED: Final = ROLES["proposed"]
PLANNED: Final = ROLES["planned"]
FORECAST: Final = ROLES["forecast"]
TARGET: Final = ROLES["target"]
PAST: Final = ROLES["past"]
ORGANISATION: Final = ROLES["organisation"]
GENERIC: Final = ROLES["generic"]
HEDGE: Final = ROLES["hedge"]
FLAT: Final = ROLES["flat"]
FORETELLING: Final = ROLES["foretelling"]
PLAIN: Final = ROLES["plain"]
BUSINESS: Final = ROLES["business"]
DESCRIPTOR: Final = ROLES["descriptor"]
LABEL: Final = ROLES["label"]
VALUED: Final = ROLES["valued"]
LEVEL: Final = ROLES["level"]
GERUND: Final = ROLES["gerund"]
SLIGHT: Final = ROLES["slight"]
PHRASAL: Final = ROLES["phrasal"]

FUNCTION: Final = (
    DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY | MODAL | ADVERB
)
"""Closed-class words: none of them is part of the name of a thing."""

FILES: Final = ("grammar", "speech", "statuses", "trends")
"""The tables that hold words by their parts."""


_APART: Final = frozenset({
    "tail", "participle", "measured", "irregular", "nominal", "gathering", "animals", "queuing",
    "compound",
})  # fmt: skip
"""Keys of the grammar that hold no parts of words."""


class Grammar(NamedTuple):
    """What finding noun phrases and reading sentences needs to know of words."""

    roles: Mapping[str, int]
    """The parts that each listed word plays, as bits."""
    irregular: Mapping[str, str]
    """Plurals that no rule makes."""
    plurals: frozenset[str]
    """Those plurals themselves."""
    measured: Mapping[str, str]
    """Nouns of a quantity, with what it counts: population, people."""
    gathering: Mapping[str, str]
    """Nouns for those who are together, with who they are: family, people."""
    animals: frozenset[str]
    """What lives in families and teams as people do, in the plural."""
    queuing: frozenset[str]
    """What else than people queues."""
    compounds: frozenset[str]
    """Verbs that are nouns before a noun in the plural."""
    tails: frozenset[tuple[str, ...]]
    """Words after a noun that belong to what is counted."""
    nominals: Mapping[str, str]
    """What a verb in one of its forms is called as a noun: spent, spending."""
    deeds: frozenset[str]
    """Those nouns themselves."""
    participles: Mapping[str, str]
    """Participles that no rule makes, by the verb: take, taken."""
    formed: frozenset[str]
    """Those participles themselves."""


@derived
def grammar() -> Grammar:
    """Give the grammar with a person's own nouns, read once."""
    irregular = {**_named("irregular"), **current().plurals}
    nominals = _named("nominal")
    participles = _participles()
    return Grammar(
        roles=_roles(),
        irregular=irregular,
        plurals=frozenset(irregular.values()),
        measured=_named("measured"),
        gathering=_named("gathering"),
        animals=frozenset(_listed("animals")),
        queuing=frozenset(_listed("queuing")),
        compounds=frozenset(_listed("compound")),
        tails=frozenset(tuple(words.split("-")) for words in _listed("tail")),
        nominals=nominals,
        deeds=frozenset(nominals.values()),
        participles=participles,
        formed=frozenset(participles.values()),
    )


def _named(key: str) -> Mapping[str, str]:
    """Give each word under a key with the name at the beginning of its line.

    Raises:
        VocabularyError: The key is missing or is not text.
    """
    entry = load_table("grammar").get(key)
    if not isinstance(entry, str):
        raise VocabularyError(f"data/grammar.toml: {key} must be lines of a name, a colon, words.")
    lines = (line.partition(":") for line in entry.splitlines())
    return {word: name for name, _, words in lines for word in words.split()}


def _participles() -> Mapping[str, str]:
    """Take the pairs of verb and participle apart."""
    pairs = (pair.partition("-") for pair in _listed("participle"))
    return {verb: form for verb, _, form in pairs}


def _listed(key: str) -> list[str]:
    """Give the words under a key, none where it is missing."""
    return str(load_table("grammar").get(key, "")).split()


def _roles() -> Mapping[str, int]:
    """Gather the words of all files under the bits of their keys."""
    roles: dict[str, int] = {}
    for name in FILES:
        for key, entry in load_table(name).items():
            if isinstance(entry, dict) or key in _APART:
                continue
            if key not in ROLES or not isinstance(entry, str):
                raise VocabularyError(f"data/{name}.toml: {key} is no part of speech known here.")
            for word in entry.split():
                roles[word] = roles.get(word, 0) | ROLES[key]
    return _with_own(roles)


def _with_own(roles: dict[str, int]) -> dict[str, int]:
    """Add the parts of a person's own words; a hedge only where a word is not listed."""
    own = current()
    for word in own.collective:
        roles[word] = roles.get(word, 0) | COLLECTIVE
    for word in own.singular:
        roles[word] = roles.get(word, 0) | SINGULAR
    for word in own.hedges_before:
        if word.isalpha():
            roles.setdefault(word, HEDGE)
    return roles
