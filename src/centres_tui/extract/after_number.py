"""The noun of a number, in what follows it."""

import re

from centres_tui.extract.number import RECALL, Number
from centres_tui.extract.phrases import attribute, plural_phrase, singular_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import BE, Words
from centres_tui.parse.nouns import is_participle, plural
from centres_tui.vocabulary.grammar import (
    ADVERB,
    DETERMINER,
    HEDGE,
    IDLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    STRICKEN,
    grammar,
)

_OTHERS = frozenset({"them", "us", "you", "which", "whom"})
_POINTING = frozenset({"these", "those"})
_OR_SO = frozenset({("or", "so"), ("or", "more"), ("or", "fewer"), ("or", "less")})
_LIMITING = frozenset({"no", "not", "as", "many", "few", "at", "fewer", "less", "more", "than"})
"""Words of hedges that say something else elsewhere."""
_ESTIMATES = frozenset({
    "estimate", "count", "figure", "tally", "forecast", "guess", "claim", "number", "total",
    "target",
})  # fmt: skip
"""What may do something itself: "the figure of 40 ignores the east"."""
_DOING = frozenset({
    "adds", "allows", "assumes", "beats", "comprises", "counts", "covers", "dates", "differs",
    "excludes", "exceeds", "follows", "ignores", "includes", "leaves", "matches", "misses", "omits",
    "overstates", "predates", "reflects", "relates", "represents", "rests", "tops", "understates",
    "uses",
})  # fmt: skip
_EARLIER = frozenset(
    {"previous", "past", "original", "final", "first", "latest", "own", "usual", "normal"}
)
_SIZED = frozenset({"strong"})
_NO_NOUN = frozenset({"fold", "odd", "plus", "something", "way", "time", "part", "old"})
_PEOPLE = frozenset({"us", "you"})
_CLAUSE = re.compile(r"[,;:(]|\b(?:and|but|with|of|that|which|who|when|while|as)\b")
"""What begins another clause, whose "them" may be the subject of the one before."""


def attached(number: Number) -> str | None:
    """As in "12-page report", "three-bedroom flats"."""
    joined = number.sentence.attached(number.place)
    first = joined.split("-")[0]
    words, at = number.sentence.words, number.after - 1
    if first in _SIZED:
        return words.told("people", "noun", range(at, at + 1))
    named = len(first) > 2 and first not in _NO_NOUN
    return words.told(plural(first), "noun", range(at, at + 1)) if named else None


def following(number: Number) -> str | None:
    """As in "46 children's centres", "12 (24%) schools", "46 of its 53 centres"."""
    words = number.sentence.words
    start = past_bracket(number.sentence, number.after)
    if start >= len(words):
        return None
    if words.words[start] in ("of", "out"):
        return part_of(number)
    if start in number.sentence.at_word:
        return _beyond_measure(number, start)
    joined = words.words[start] in ("and", "or", "to", ",", "/")
    other = _past_hedges(number.sentence, start + 1) if joined else -1
    if other >= 0 and not _is_of_group(number):
        return _shared(number, other)
    return None if _does_something(number, start) else _named(number, start)


def _does_something(number: Number, start: int) -> bool:
    """Whether a word in -s is what an estimate does: "his count of 15 predates the rains"."""
    words, lead = number.sentence.words, number.sentence.lead(number.place)
    if lead < 1 or words.words[lead] != "of" or words.words[lead - 1] not in _ESTIMATES:
        return False
    if words.words[start] not in _DOING or start + 2 >= len(words):
        return False
    if words.roles[start + 1] & (DETERMINER | POSSESSIVE | PRONOUN):
        return True
    return is_participle(words.words[start + 1]) and words.is_plural(start + 2)


def _is_of_group(number: Number) -> bool:
    """As in "a crew of two and 41 passengers": the number says how many the group has."""
    words, lead = number.sentence.words, number.sentence.lead(number.place)
    if lead < 1 or words.words[lead] != "of" or words.words[lead - 1] not in grammar().gathering:
        return False
    return words.words[number.after] == "and"


def _past_hedges(sentence: Statement, start: int) -> int:
    """Give at which word the next number begins, where only hedges stand before it, or -1."""
    for index in range(start, min(len(sentence.words), start + 5)):
        if index in sentence.at_word:
            return index
        if not sentence.words.roles[index] & HEDGE and sentence.words.words[index] not in _LIMITING:
            break
    return -1


def _beyond_measure(number: Number, start: int) -> str | None:
    """As in "two 28-bed wards", "six 400-tonne barges": the noun beyond the measure."""
    sentence = number.sentence
    place = sentence.at_word[start]
    reading = sentence.readings[place]
    joined = "-" in sentence.text[reading.start : reading.end] or sentence.attached(place)
    return _named(number, sentence.afters[place]) if joined else None


def _named(number: Number, start: int) -> str | None:
    """Name the phrase that begins at a word."""
    sentence = number.sentence
    if number.is_one:
        phrase = singular_phrase(sentence.words, start, sentence.stops)
    else:
        phrase = plural_phrase(sentence.words, start, sentence.stops) or (
            attribute(sentence.words, start, sentence.stops)
            if start == number.after and number.is_whole
            else None
        )
    return phrase.name if phrase else None


def past_bracket(sentence: Statement, index: int) -> int:
    """Pass over a short bracket, "(24%)", and over "or so"."""
    words = sentence.words
    if tuple(words.words[index : index + 2]) in _OR_SO:
        return index + 2
    if index < len(words) and words.words[index] == "(":
        for close in range(index + 1, min(len(words), index + 7)):
            if words.words[close] == ")":
                return close + 1
    return index


def part_of(number: Number) -> str | None:
    """Name the whole of "46 of ...": its phrase, or what "them" stands for."""
    sentence, words = number.sentence, number.sentence.words
    start = past_bracket(sentence, number.after)
    index = start + 1
    end = min(len(words), start + 8)
    while index < end:
        word = words.words[index]
        if index in sentence.at_word:
            whole = Number(sentence, sentence.at_word[index], number.earlier)
            return _named(whole, whole.after) or stricken(whole)
        if word in _POINTING and _goes_on(words, index) and is_participle(words.words[index + 1]):
            return number.recalled or words.told("people", "noun", range(index, index + 2))
        if word in _OTHERS or (word in _POINTING and not _goes_on(words, index)):
            return _pointed(number, index)
        owner = word.endswith(("'s", "s'")) or _is_owner(words, index)
        passed = DETERMINER | POSSESSIVE | PREPOSITION | HEDGE | IDLE
        if not owner and not words.roles[index] & passed and word not in _EARLIER:
            break
        index += 1
    phrase = plural_phrase(words, index, sentence.stops) if index < len(words) else None
    return phrase.name if phrase else None


def _pointed(number: Number, index: int) -> str | None:
    """Name what "them", "us" and "which" stand for, or the sort that is told of them."""
    words = number.sentence.words
    word = words.words[index]
    if word == "them" and (sort := _sort_of(number, index + 1)):
        return sort
    if word == "them" and _is_object(number):
        return number.earlier.outside
    people = words.told("people", "noun", range(index, index + 1))
    return people if word in _PEOPLE else number.recalled


def _is_owner(words: Words, index: int) -> bool:
    """Whether a capital belongs to a name that owns what follows: "Marsh Farming's eleven"."""
    if not words.is_capital(index):
        return False
    end = min(len(words), index + 4)
    return any(
        words.words[at].endswith(("'s", "s'")) and all(map(words.is_capital, range(index, at + 1)))
        for at in range(index + 1, end)
    )


def _sort_of(number: Number, start: int) -> str | None:
    """As in "300 people, 40 of them children": the sort that is told of them."""
    words, stops = number.sentence.words, number.sentence.stops
    if start >= len(words) or not words.is_open(start) or start in stops:
        return None
    phrase = plural_phrase(words, start, stops)
    closed = phrase and (phrase.after >= len(words) or words.words[phrase.after] in ".,;:)")
    return phrase.name if phrase and closed and phrase.after - start <= _SORTED else None


_SORTED = 2
"""A sort that is told of things in a bare noun has no more words."""


def _is_object(number: Number) -> bool:
    """Whether "them" is not the subject: "Two depots employ 60 of them"."""
    sentence, earlier = number.sentence, number.earlier
    start = sentence.readings[number.place].start
    if not earlier.outside or not sentence.start <= earlier.end <= start <= earlier.end + RECALL:
        return False
    between = sentence.text[earlier.end : start].lower()
    if _CLAUSE.search(between):
        return False
    *subject, verb = between.removesuffix(" for ").split() or [""]
    noun = earlier.unit.rpartition(" ")[2]
    return noun in subject and verb != noun


def _goes_on(words: Words, index: int) -> bool:
    """Whether a noun phrase goes on after a word."""
    return index + 1 < len(words) and words.is_open(index + 1)


def _shared(number: Number, index: int) -> str | None:
    """As in "12 or 13 clubs", "seven to two": the noun of the next number."""
    sentence = number.sentence
    place = sentence.at_word[index]
    if sentence.readings[place].kind != sentence.readings[number.place].kind:
        return None
    return _named(Number(sentence, place, number.earlier), sentence.afters[place])


def complement(number: Number) -> str | None:
    """As in "of which 169,000 are children"."""
    words = number.sentence.words
    index = number.after
    if index + 1 >= len(words) or words.words[index] not in BE:
        return None
    index += 1
    while index < len(words) and words.roles[index] & ADVERB:
        index += 1
    phrase = plural_phrase(words, index, number.sentence.stops) if index < len(words) else None
    return phrase.name if phrase else None


def stricken(number: Number) -> str | None:
    """As in "24 dead": people, or the people of whom they are a part."""
    words = number.sentence.words
    index = number.after
    aboard = words.words[index : index + 1] == ["aboard"]
    aboard = aboard or words.words[index : index + 2] == ["on", "board"]
    if index >= len(words) or not (aboard or words.roles[index] & STRICKEN):
        return None
    return words.told("people", "noun", range(index, index + 1))


def is_attributive(sentence: Statement, place: int) -> bool:
    """Whether a number describes what follows, as in "12-page report": it lends no noun."""
    words, after = sentence.words, sentence.afters[place]
    if sentence.attached(place):
        return True
    beside = after + 1 < len(words) and words.is_open(after) and words.is_open(after + 1)
    phrase = attribute(words, after, sentence.stops) if beside else None
    return phrase is not None and plural_phrase(words, after, sentence.stops) is None
