"""The noun of a number that stands to another amount of its sentence as its match."""

from centres_tui.extract.after_number import following
from centres_tui.extract.grounds import grounded
from centres_tui.extract.number import Number
from centres_tui.extract.phrases import plural_phrase
from centres_tui.vocabulary.grammar import DETERMINER, FUNCTION, HEDGE, POSSESSIVE
from centres_tui.vocabulary.patterns import lazy

_IN_ALL = frozenset({("in", "all"), ("in", "total"), ("altogether",), ("overall",)})
_LEADING = frozenset({"from", "at", "with", "to", "against", "than"})
_ROOM = {"room": "people", "space": "people", "capacity": "people"}
_PLACES = frozenset({"places", "seats", "beds", "berths", "desks", "stalls", "pitches"})
"""What there is a number of where there are these for so many."""
_BACK = 4
"""How many words may stand between "of" or a noun and its number."""
_ASKED = 160
"""How far before an answer its question is looked for, in characters."""
_HOW_MANY = lazy(
    r"\b[Hh]ow\smany\s((?:[a-z-]+\s)??(?:[a-z]+s|people|staff|men|women|children|police|sheep|fish))"
    r"(?=\s)[^.?!]{0,80}(?:\?[\"”’]?\s+(?:[A-Z][\w ]{0,20}[.:]\s+)?[\"“‘]?|"
    r",\s\w+\s(?:said|replied|answered|put\sit\sat)\s)[^.?!]{0,40}\Z"
)
_PART_MARKS = frozenset({",", "(", "—", "–", "or"})


def shared_out(number: Number) -> str | None:
    """As in "30% of the shops, 45 in all, are vacant": the noun of the share before."""
    sentence, words = number.sentence, number.sentence.words
    first, after = sentence.firsts[number.place], number.after
    ahead = words.words[after : after + 2]
    if not number.place or first < 1 or words.words[first - 1] not in _PART_MARKS:
        return None
    if tuple(ahead) not in _IN_ALL and tuple(ahead[:1]) not in _IN_ALL:
        return None
    share = sentence.afters[number.place - 1]
    if sentence.readings[number.place - 1].kind not in ("percent", "fraction"):
        return None
    if words.words[share : share + 1] != ["of"]:
        return None
    start = share + 2 if words.words[share + 1 : share + 2] == ["the"] else share + 1
    phrase = plural_phrase(words, start, sentence.stops) if start < len(words) else None
    return phrase.name if phrase and phrase.after < first else None


def paired(number: Number) -> str | None:
    """As in "six deer and two foxes, up from four and one": each takes the noun of its match."""
    sentence, words = number.sentence, number.sentence.words
    for second in (False, True):
        place = number.place - second
        if place < 2 or place + 1 >= len(sentence.readings) or not _are_joined(number, place):
            continue
        lead = sentence.firsts[place] - 1
        if words.words[lead] not in _LEADING or not _are_joined(number, place - 2, counted=True):
            continue
        return following(Number(sentence, number.place - 2, number.earlier))
    return None


def _are_joined(number: Number, place: int, *, counted: bool = False) -> bool:
    """Whether "and" joins two numbers: at once, or past the noun of the first."""
    sentence = number.sentence
    readings, words = sentence.readings[place : place + 2], sentence.words.words
    first = sentence.firsts[place + 1]
    if any(reading.kind not in ("number", "count") for reading in readings):
        return False
    joined = words[first - 1] == "and"
    return joined and (sentence.afters[place] < first - 1) is counted


def owned(number: Number) -> str | None:
    """As in "gained six seats to hold 29 of the council's 54": a whole has the noun of its part."""
    sentence, words = number.sentence, number.sentence.words
    first = number.sentence.firsts[number.place]
    if not number.place or not _is_bare(number):
        return None
    end = sentence.afters[number.place - 1]
    between = words.words[end:first]
    if not 2 <= len(between) <= _BACK or between[0] != "of":
        return None
    possessed = DETERMINER | POSSESSIVE
    plain = all(
        words.roles[at] & possessed or words.words[at].endswith(("'s", "s'"))
        for at in (end + 1, first - 1)
    )
    return number.recalled if plain else None


def made_for(number: Number) -> str | None:
    """As in "has places for 630", "room for 90", "412 on roll"."""
    words, first = number.sentence.words, number.sentence.firsts[number.place]
    ahead = words.words[number.after : number.after + 3]
    if ahead[:2] in (["on", "roll"], ["on", "rolls"]) or ahead == ["on", "the", "roll"]:
        return words.told("pupils", "noun", range(number.after, number.after + 2))
    if not number.is_whole or not _is_bare(number):
        return None
    for at in range(first - 1, max(0, first - 1 - _BACK), -1):
        if words.words[at] == "for":
            noun = words.words[at - 1]
            found = noun if noun in _PLACES else _ROOM.get(noun)
            return words.told(found, "noun", range(at - 1, at)) if found else None
        if not words.roles[at] & HEDGE:
            return None
    return None


def asked_for(number: Number) -> str | None:
    """As in "How many beds are there? We have 212": what was asked for just before."""
    sentence = number.sentence
    start = sentence.readings[number.place].start
    if not number.is_whole or not _is_bare(number):
        return None
    found = _HOW_MANY.search(sentence.text, max(0, sentence.start - _ASKED), start)
    if found is None or number.earlier.end > found.start():
        return None
    noun = found[1].lower()
    return grounded(noun, "asked_for", found.span(1)) if sentence.words.traced else noun


def who(number: Number) -> str | None:
    """As in "of the 23 who applied": people, or what was counted before."""
    words, after = number.sentence.words, number.after
    if words.words[after : after + 1] != ["who"] or not number.is_whole:
        return None
    return number.recalled or words.told("people", "noun", range(after, after + 1))


def _is_bare(number: Number) -> bool:
    words, after = number.sentence.words, number.after
    return after >= len(words) or words.is_mark(after) or bool(words.roles[after] & FUNCTION)
