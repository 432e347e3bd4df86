"""Numbers of things one of which the sentence names: "Her shop is one of 11 due to shut"."""

from typing import Final

from centres_tui.extract.elided import may_lack_noun
from centres_tui.extract.number import Number
from centres_tui.extract.words import Words
from centres_tui.parse.nouns import plural
from centres_tui.vocabulary.grammar import ADVERB, DETERMINER, FUNCTION, HEDGE, VERB

_BEING: Final = frozenset({
    "is", "was", "be", "been", "are", "were", "becomes", "became", "being", "remains",
})  # fmt: skip
"""Verbs that make a thing one of some."""
_LED: Final = 4
"""Between "one of" and its number, or the verb and its noun, there stand no more words."""
_FOLLOWING: Final = frozenset({
    "due", "left", "that", "which", "to", "still", "where", "whose", "with", "in", "across", "on",
    "under", "shut", "built", "set", "run",
})  # fmt: skip
"""What may follow a number whose noun was named before it."""
_PLACES: Final = frozenset({
    "school", "library", "hospital", "station", "branch", "court", "centre", "surgery", "pharmacy",
    "church", "museum", "bridge", "pool", "pub", "hall", "park", "college", "academy", "theatre",
    "market", "farm", "mill", "mine", "port", "clinic", "club", "hotel", "prison", "garage",
    "depot", "factory", "nursery", "office", "bank", "airport", "campus", "playground", "cemetery",
})  # fmt: skip
"""Nouns that end a name: "Elm Road School"."""
_NO_THINGS: Final = frozenset({
    "it", "he", "she", "this", "that", "there", "they", "we", "i", "you", "who", "which", "day",
    "year", "week", "month", "time", "reason", "thing", "problem", "point", "answer", "question",
    "way", "idea", "result", "cause", "fact", "aim",
})  # fmt: skip
"""What is one of some, and tells nothing of them."""


def one_of_all(number: Number) -> str | None:
    """As in "Her shop is one of 11 due to shut", "was among 14 shut in May", "one line of four"."""
    sentence, place = number.sentence, number.place
    words = sentence.words
    if number.is_one:
        ahead = place + 1
        if ahead >= len(sentence.readings) or not _is_of(words, number, sentence.firsts[ahead]):
            return None
        place = ahead
    whole = Number(sentence, place, number.earlier)
    if not whole.is_whole or not (may_lack_noun(whole) or _goes_on(words, whole.after)):
        return None
    lead = _before_hedges(words, sentence.firsts[place] - 1)
    if lead < 1:
        return None
    at = _parted_noun(words, lead) or _named(words, lead)
    if at is None:
        return None
    return words.told(plural(words.words[at]), "noun", range(at, at + 1))


def _is_of(words: Words, number: Number, first: int) -> bool:
    """Whether "of" leads from one to a number."""
    between = words.words[number.after : first]
    return between[:1] == ["of"] and len(between) <= _LED


def _goes_on(words: Words, after: int) -> bool:
    return after < len(words) and words.words[after] in _FOLLOWING


def _before_hedges(words: Words, index: int) -> int:
    """Pass over "only", "the" and the like."""
    least = max(0, index - _LED)
    while index > least and words.words[index] not in ("of", "among"):
        if not words.roles[index] & (HEDGE | ADVERB | DETERMINER) and words.words[index] != "just":
            return -1
        index -= 1
    return index


def _parted_noun(words: Words, lead: int) -> int | None:
    """Give the noun of "one line out of four", "three clubs out of the nine"."""
    if words.words[lead] != "of" or words.words[lead - 1] != "out" or lead < _LED - 1:
        return None
    noun = lead - 2
    is_counted = words.words[noun - 1] in ("one", "single")
    plain = words.is_open(noun) and not words.is_capital(noun)
    return noun if is_counted and plain else None


def _named(words: Words, lead: int) -> int | None:
    """Give the noun before "is one of", "was among"."""
    verb = lead - 1
    if words.words[lead] == "of":
        if words.words[verb] != "one":
            return None
        verb -= 1
    least = max(0, verb - _LED)
    while verb > least and words.roles[verb] & ADVERB and words.words[verb] not in _BEING:
        verb -= 1
    if verb < 1 or words.words[verb] not in _BEING:
        return None
    noun = verb - 1
    while noun > least and words.roles[noun] & (FUNCTION | ADVERB) and _helps(words.words[noun]):
        noun -= 1
    word = words.words[noun]
    if word in _NO_THINGS or not words.is_open(noun) or words.is_plural(noun):
        return None
    if words.is_capital(noun) and noun and word not in _PLACES:
        return None
    return None if words.roles[noun] & VERB and not words.is_capital(noun) else noun


def _helps(word: str) -> bool:
    """Whether a word goes before "be": "will be", "has been"."""
    return word in ("will", "would", "could", "may", "might", "has", "have", "had", "now", "also")
