"""The thing that a bare number counts, named by the words around it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from centres_tui.extract.phrases import attribute, plural_phrase, singular_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.parse.nouns import is_participle, plural
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    FALLING,
    FUNCTION,
    HEDGE,
    IDLE,
    ORGANISATION,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    RISING,
    STRICKEN,
    VERB,
    grammar,
)

REACH = 14
"""How many words before a number are looked at."""
RECALL = 300
"""How many characters back an earlier count still lends its noun."""
_TOTALS = frozenset({"number", "numbers", "total", "count", "tally", "figure", "sum"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_OTHERS = frozenset({"them", "us", "you", "which", "whom"})
_POINTING = frozenset({"these", "those"})
_PEOPLE = frozenset({"us", "you"})
_LEVEL = frozenset({
    "stood", "stands", "totalled", "totaled", "numbered", "reached", "hit", "reaching", "topped",
    "passed", "exceeded", "to", "at", "of", "averaged", "average", "made", "were", "was", "are",
    "is",
})  # fmt: skip
_LABEL_MARKS = frozenset(":=")
_DASHES = frozenset("-–—")
_SPLIT_MARKS = frozenset(",;:()–—")


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The latest count with a noun, which lends it to a number that has none."""

    unit: str = ""
    """What it counted."""
    end: int = -1
    """Where it ended in the text."""

    def unit_at(self, offset: int) -> str:
        """Give its noun to a number, unless that stands too far off."""
        return self.unit if self.unit and 0 <= offset - self.end <= RECALL else ""


@dataclass(frozen=True, slots=True)
class _Place:
    """A number without a noun yet, in its sentence."""

    sentence: Statement
    place: int
    earlier: Antecedent

    @property
    def after(self) -> int:
        return self.sentence.afters[self.place]

    @property
    def is_whole(self) -> bool:
        value = self.sentence.readings[self.place].value
        return not isinstance(value, Decimal) or value == value.to_integral_value()

    @property
    def is_one(self) -> bool:
        return self.sentence.readings[self.place].value == 1


def counted_unit(sentence: Statement, place: int, earlier: Antecedent) -> str:
    """Name what a number counts, or give "" where nothing is counted.

    Args:
        sentence: The sentence that states the number.
        place: Which of its readings it is.
        earlier: The latest count before it.
    """
    number = _Place(sentence, place, earlier)
    for step in _STEPS:
        unit = step(number)
        if unit is not None:
            return unit
    return ""


def _attached(number: _Place) -> str | None:
    """As in "12-page report", "three-bedroom flats"."""
    joined = number.sentence.attached(number.place)
    return plural(joined.split("-")[0]) if joined else None


def _following(number: _Place) -> str | None:
    """As in "46 children's centres", "12 (24%) schools", "46 of its 53 centres"."""
    words = number.sentence.words
    start = _pass_bracket(number.sentence, number.after)
    if start >= len(words):
        return None
    if words.words[start] in ("of", "out"):
        return _part(number, start)
    if words.words[start] in ("and", "or", "to", ",", "/") and start + 1 in number.sentence.at_word:
        return _shared(number, start + 1)
    return _named(number, start)


def _named(number: _Place, start: int) -> str | None:
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


def _pass_bracket(sentence: Statement, index: int) -> int:
    """Pass over a short bracket: "(24%)"."""
    words = sentence.words
    if index < len(words) and words.words[index] == "(":
        for close in range(index + 1, min(len(words), index + 7)):
            if words.words[close] == ")":
                return close + 1
    return index


def _part(number: _Place, start: int) -> str | None:
    """Name the whole of "46 of ...": its phrase, or what "them" stands for."""
    sentence, words = number.sentence, number.sentence.words
    index = start + 1
    end = min(len(words), start + 8)
    while index < end:
        word = words.words[index]
        if index in sentence.at_word:
            inner = sentence.at_word[index]
            return _named(_Place(sentence, inner, number.earlier), sentence.afters[inner])
        if word in _OTHERS or (word in _POINTING and not _goes_on(words, index)):
            return "people" if word in _PEOPLE else _recalled(number)
        owner = word.endswith(("'s", "s'"))
        if not owner and not words.roles[index] & (DETERMINER | POSSESSIVE | PREPOSITION | HEDGE):
            break
        index += 1
    phrase = plural_phrase(words, index, sentence.stops) if index < len(words) else None
    return phrase.name if phrase else None


def _goes_on(words: Words, index: int) -> bool:
    """Whether a noun phrase goes on after a word."""
    return index + 1 < len(words) and words.is_open(index + 1)


def _shared(number: _Place, index: int) -> str | None:
    """As in "12 or 13 clubs", "seven to two": the noun of the next number."""
    sentence = number.sentence
    place = sentence.at_word[index]
    if sentence.readings[place].kind != sentence.readings[number.place].kind:
        return None
    return _named(_Place(sentence, place, number.earlier), sentence.afters[place])


def _votes(number: _Place) -> str | None:
    """As in "voted seven to two"."""
    words = number.sentence.words
    first = number.sentence.firsts[number.place]
    return "votes" if "voted" in words.words[max(0, first - 4) : first] else None


def _complement(number: _Place) -> str | None:
    """As in "of which 169,000 are children"."""
    words = number.sentence.words
    index = number.after
    if index + 1 >= len(words) or words.words[index] not in _BE:
        return None
    index += 1
    while index < len(words) and words.roles[index] & ADVERB:
        index += 1
    phrase = plural_phrase(words, index, number.sentence.stops) if index < len(words) else None
    return phrase.name if phrase else None


def _stricken(number: _Place) -> str | None:
    """As in "24 dead": people, or the people of whom they are a part."""
    words = number.sentence.words
    index = number.after
    if index >= len(words) or not words.roles[index] & STRICKEN:
        return None
    return "people"


def _label(number: _Place) -> str | None:
    """As in "Routes: 37", "Centres we had: forty-one"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or not (words.words[index] in _LABEL_MARKS or _is_row_dash(words, index)):
        return _bracketed(sentence, number.place)
    return _total_of(sentence, index) or _first_plural(sentence, max(0, index - REACH), index)


def _is_row_dash(words: Words, index: int) -> bool:
    """Whether a dash parts a short label from its number."""
    return words.words[index] in _DASHES and index <= 6


def _bracketed(sentence: Statement, place: int) -> str | None:
    """As in "Comments (217)"."""
    words = sentence.words
    first, after = sentence.firsts[place], sentence.afters[place]
    if not 2 <= first + 1 < after + 1 <= len(words):
        return None
    if words.words[first - 1] != "(" or words.words[after] != ")" or first > 4:
        return None
    return _first_plural(sentence, 0, first - 1)


def _measured(number: _Place) -> str | None:
    """As in "a population of 860,000", "the crowd was 12,000"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    for back in range(index, max(-1, index - 6), -1):
        unit = grammar().measured.get(words.words[back])
        if unit and number.is_whole:
            return unit
        if words.is_mark(back) or back in sentence.stops:
            return None
    return None


def _total(number: _Place) -> str | None:
    """As in "the number of posts at risk is 168"."""
    return _total_of(number.sentence, number.sentence.firsts[number.place])


def _total_of(sentence: Statement, end: int) -> str | None:
    """Name the phrase after "number of" before a word."""
    words = sentence.words
    for index in range(end - 2, max(-1, end - REACH - 6), -1):
        if words.words[index] in _TOTALS and words.words[index + 1] == "of":
            phrase = plural_phrase(words, _bare(sentence, index + 2), sentence.stops)
            if phrase and phrase.after <= end:
                return phrase.name
    return None


def _bare(sentence: Statement, index: int) -> int:
    """Pass over articles and possessives."""
    words = sentence.words
    while index < len(words) and words.roles[index] & (DETERMINER | POSSESSIVE):
        index += 1
    return index


def _changed(number: _Place) -> str | None:
    """As in "reduce children in care by up to 400", "routes were cut by 12"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or words.words[index] != "by" or not number.is_whole:
        return None
    for back in range(index - 1, max(-1, index - 8), -1):
        if words.roles[back] & (RISING | FALLING):
            inside = _first_plural(sentence, back + 1, index)
            return inside or _total_of(sentence, back) or _first_plural(sentence, 0, back)
    return None


def _subject(number: _Place) -> str | None:
    """As in "Journeys in 2023 were 4,087,000", "visits rose to 300"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or not number.is_whole or words.words[index] not in _LEVEL:
        return None
    verb = index
    while verb > max(0, index - 4) and not words.roles[verb] & (
        RISING | FALLING | AUXILIARY | VERB
    ):
        verb -= 1
    if words.words[verb] not in _LEVEL and not words.roles[verb] & (RISING | FALLING):
        return None
    return _first_plural(sentence, _clause_start(sentence, verb), verb)


def _clause_start(sentence: Statement, index: int) -> int:
    """Give the index of the first word of the clause around a word."""
    words = sentence.words
    for back in range(index - 1, max(-1, index - REACH), -1):
        if words.words[back] in _SPLIT_MARKS or words.words[back] in ("while", "but", "whereas"):
            return back + 1
        if words.words[back] == "and" and back - 1 in sentence.stops:
            return back + 1
    return max(0, index - REACH)


def _first_plural(sentence: Statement, start: int, end: int) -> str | None:
    """Name the first phrase with a plural noun between two words."""
    words = sentence.words
    for index in range(start, min(end, start + REACH)):
        if words.is_open(index) and index not in sentence.stops:
            phrase = plural_phrase(words, index, sentence.stops)
            if phrase and phrase.after <= end:
                return phrase.name
    return None


def _elided(number: _Place) -> str | None:
    """As in "close 24, leaving 18 open": the noun of the count before."""
    sentence = number.sentence
    index = sentence.lead(number.place)
    if not number.is_whole or not _may_lack_noun(number):
        return None
    if index >= 0 and not _leads_to_count(sentence, index):
        return None
    return _recalled(number)


def _recalled(number: _Place) -> str | None:
    """Give the noun of the count before."""
    return number.earlier.unit_at(number.sentence.readings[number.place].start) or None


def _may_lack_noun(number: _Place) -> bool:
    """Whether what follows a number leaves room for a noun left out."""
    words = number.sentence.words
    index = number.after
    if index >= len(words) or words.is_mark(index):
        return True
    closed = words.roles[index] & (FUNCTION | VERB | PREDICATE | IDLE | RISING | FALLING)
    return bool(closed) or is_participle(words.words[index]) or _is_lone(number, index)


def _is_lone(number: _Place, index: int) -> bool:
    """Whether one word stands alone after a number, in a sentence that has counted before."""
    words = number.sentence.words
    alone = index + 1 >= len(words) or not words.is_open(index + 1)
    return alone and not words.is_capital(index) and number.earlier.end > number.sentence.start


def _after_preposition(words: Words, index: int) -> bool:
    """Whether "the" follows a preposition: "for the five", but not "takes the 14"."""
    return index > 0 and bool(words.roles[index - 1] & PREPOSITION)


def _leads_to_count(sentence: Statement, index: int) -> bool:
    """Whether the word before a number lets it stand for a count."""
    words = sentence.words
    word = words.words[index]
    if word in ("at", "to", "from", "by", "=", "/", "$", "no"):
        return False
    if words.roles[index] & ~ORGANISATION or words.is_mark(index):
        return word not in ("the", "a", "an") or _after_preposition(words, index)
    return is_participle(word)


_STEPS: tuple[Callable[[_Place], str | None], ...] = (
    _attached, _votes, _following, _complement, _stricken, _label, _measured, _changed, _total,
    _subject, _elided,
)  # fmt: skip
"""How a noun is looked for, in order; the first that names one decides."""
