"""The noun of a number, in what stands before it or is left out."""

from centres_tui.extract.elided import TOTALS, may_lack_noun
from centres_tui.extract.number import Number
from centres_tui.extract.phrases import Phrase, plural_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.parse.nouns import plural
from centres_tui.vocabulary.grammar import (
    DETERMINER,
    FALLING,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    RISING,
    SAYING,
    VALUED,
    VERB,
    grammar,
)

REACH = 14
"""How many words before a number are looked at."""
_SCORED = frozenset({
    "percentage", "basis", "index", "match", "penalty", "average", "championship", "league",
    "bonus", "loyalty", "share", "price", "total", "more", "fewer", "these", "those", "the",
    "their", "its", "extra", "few", "many", "cent",
})  # fmt: skip
"""What makes points those of a score or an index."""
LONGEST_LEAD = 6
"""Bold words that open a paragraph are no more."""
_SO_MANY = frozenset({"in", "at", "so", "to", "on"})
"""What may follow the number in brackets behind its noun: "Beds (26 in all)"."""
_LEVEL = frozenset({
    "stood", "stands", "totalled", "totaled", "numbered", "reached", "hit", "reaching", "topped",
    "passed", "exceeded", "to", "at", "of", "averaged", "average", "made", "were", "was", "are",
    "is", "be", "been",
})  # fmt: skip
_UNDERGOING = frozenset({
    "dead", "missing", "injured", "wounded", "hurt", "killed", "displaced", "evacuated", "homeless",
    "hospitalised", "hospitalized", "arrested", "detained", "rescued", "unaccounted", "drowned",
})  # fmt: skip
"""What people are of whom a label gives the number alone."""
_TOLD_OF = TOTALS | {"forecast", "estimate", "target", "projection"}
"""What tells how many there are of something."""
_ARTICLES = frozenset({"the", "their", "its", "our"})
_LABEL_MARKS = frozenset(":=")
_DASHES = frozenset("-–—")
_HARD_MARKS = frozenset(";:()–—")
_COMMON_KINDS = frozenset({"count", "number", "fraction", "percent", "duration", "date", "period"})
_GOING = frozenset({"go", "goes", "went", "gone", "going", "move", "moved", "change", "changed"})
_PRICES = frozenset({
    "bill", "bills", "charge", "charges", "cost", "costs", "fare", "fares", "fee", "fees", "length",
    "price", "prices", "rate", "rates", "rent", "rents", "toll", "value", "wage", "wages", "weight",
})  # fmt: skip
"""What rises or falls in money or by a measure, whatever it is of."""
_SPLIT_MARKS = frozenset(",;:()–—")


def label(number: Number) -> str | None:
    """As in "Routes: 37", "Centres we had: forty-one"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    marked = index >= 1 and (words.words[index] in _LABEL_MARKS or _is_row_dash(words, index))
    if not marked and not (index >= 1 and _is_lead_in(sentence, index)):
        return _bracketed(sentence, number.place)
    if words.words[index] == "=" and len(words.words[index - 1]) == 1:
        return ""
    crowd = grammar().measured.get(words.words[index - 1])
    if crowd and number.is_whole:
        return words.told(crowd, "noun", range(index - 1, index))
    named = _total_of(sentence, index) or first_plural(sentence, max(0, index - REACH), index)
    return named or _undergone(words, index)


def _undergone(words: Words, index: int) -> str | None:
    """As in "Missing: 5", "Injured and treated in hospital: 212", which only people are."""
    first = next(
        (at for at in range(max(0, index - REACH), index) if words.words[at].isalpha()), -1
    )
    if first < 0 or words.words[index] != ":" or words.words[first] not in _UNDERGOING:
        return None
    goes_on = words.roles[first + 1] & PREPOSITION or words.words[first + 1] in ("and", "or", "(")
    if first + 1 < index and not goes_on:
        return None
    return words.told("people", "noun", range(first, first + 1))


def _is_lead_in(sentence: Statement, index: int) -> bool:
    """Whether a point ends bold words that open a paragraph: "**Jobs.** Forty-five"."""
    words = sentence.words
    if words.words[index] != "." or index > LONGEST_LEAD or index + 1 >= len(words):
        return False
    return "*" in sentence.text[words.ends[index] : words.starts[index + 1]]


def _is_row_dash(words: Words, index: int) -> bool:
    """Whether a dash parts a short label from its number."""
    return words.words[index] in _DASHES and index <= 6


def _bracketed(sentence: Statement, place: int) -> str | None:
    """As in "Comments (217)"."""
    words = sentence.words
    first, after = sentence.firsts[place], sentence.afters[place]
    if not 2 <= first + 1 < after + 1 <= len(words):
        return None
    if words.words[first - 1] != "(" or first > 4:
        return None
    told = words.words[after] == ")" or words.words[after] in _SO_MANY
    return first_plural(sentence, 0, first - 1) if told else None


def measured(number: Number) -> str | None:
    """As in "a population of 860,000", "the crowd was 12,000"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    for back in range(index, max(-1, index - 6), -1):
        unit = grammar().measured.get(words.words[back])
        if unit and number.is_whole:
            return words.told(unit, "noun", range(back, back + 1))
        if words.is_mark(back) or back in sentence.stops:
            return None
    return None


def number_of(sentence: Statement) -> tuple[str, int] | None:
    """Give what "the number of" a sentence tells is of, and where that ends in the text."""
    words = sentence.words
    for index in range(len(words) - 2):
        if words.words[index] == "number" and words.words[index + 1] == "of" and index:
            if words.words[index - 1] not in _ARTICLES:
                continue
            phrase = plural_phrase(words, _bare(sentence, index + 2), sentence.stops)
            return (phrase.name, words.ends[phrase.after - 1]) if phrase else None
    return None


def total(number: Number) -> str | None:
    """As in "the number of posts at risk is 168"."""
    return _total_of(number.sentence, number.sentence.firsts[number.place])


def _total_of(sentence: Statement, end: int) -> str | None:
    """Name the phrase after "number of" before a word."""
    words = sentence.words
    for index in range(end - 2, max(-1, end - REACH - 6), -1):
        if words.words[index] in _TOLD_OF and words.words[index + 1] == "of":
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


def changed(number: Number) -> str | None:
    """As in "reduce children in care by up to 400", "routes were cut by 12"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or words.words[index] != "by" or not number.is_whole:
        return None
    for back in range(index - 1, max(-1, index - 8), -1):
        if words.roles[back] & (RISING | FALLING):
            inside = first_plural(sentence, back + 1, index)
            if inside or any(words.is_open(between) for between in range(back + 1, index)):
                return inside
            return _total_of(sentence, back) or first_plural(sentence, 0, back)
    return None


def subject(number: Number) -> str | None:
    """As in "Journeys in 2023 were 4,087,000", "visits rose to 300"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or not number.is_whole or words.words[index] not in _LEVEL:
        return None
    verb = index
    while verb > max(0, index - 4) and not _is_level_verb(words, verb):
        verb -= 1
    if not _is_level_verb(words, verb) or (verb == index and words.words[index] == "to"):
        verb = _moved_before(sentence, index)
    if verb < 0:
        return None
    begin = _clause_start(sentence, verb)
    return first_plural(sentence, begin, verb) or _measured_in(words, begin, verb)


def _moved_before(sentence: Statement, index: int) -> int:
    """Give the verb of "have gone up by almost a quarter, to 412", or -1."""
    words = sentence.words
    if words.words[index] != "to" or words.words[index - 1] not in (",", ")"):
        return -1
    for back in range(index - 2, max(-1, index - REACH), -1):
        if words.words[back] in ".;:!?":
            return -1
        if words.roles[back] & (RISING | FALLING) or words.words[back] in _GOING:
            return -1 if _is_priced(words, _clause_start(sentence, back), back) else back
    return -1


def _is_priced(words: Words, begin: int, verb: int) -> bool:
    """Whether what moves is the cost of things: "the cost of meals rose by a tenth, to 412"."""
    before = zip(words.words[begin:verb], words.words[begin + 1 : verb], strict=False)
    return any(first in _PRICES and second in ("of", "for", "per") for first, second in before)


def ends(number: Number) -> str | None:
    """As in "births fell by a third, from 512 to 341", "beds go from 12 to 7"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or words.words[index] != "from" or not number.is_whole:
        return None
    if not may_lack_noun(number):
        return None
    for verb in range(index - 1, max(-1, index - REACH), -1):
        if words.words[verb] in _HARD_MARKS or _is_measure(sentence, verb):
            return None
        if words.roles[verb] & (RISING | FALLING) or words.words[verb] in _GOING:
            begin = _clause_start(sentence, verb)
            return first_plural(sentence, begin, verb) or _measured_in(words, begin, verb)
    return None


def _is_measure(sentence: Statement, index: int) -> bool:
    """Whether a word belongs to money or a measurement, which what follows is compared with."""
    place = sentence.reading_at(index)
    return place >= 0 and sentence.readings[place].kind not in _COMMON_KINDS


def _measured_in(words: Words, begin: int, end: int) -> str | None:
    """As in "membership slipped by 1,150 to 23,400"."""
    known = (grammar().measured.get(words.words[index]) for index in range(begin, end))
    return next((unit for unit in known if unit), None)


def _is_level_verb(words: Words, index: int) -> bool:
    """Whether a word says at what level something is, or that it changed."""
    level = words.words[index] in _LEVEL and not words.roles[index] & PREPOSITION
    return level or bool(words.roles[index] & (RISING | FALLING))


def _clause_start(sentence: Statement, index: int) -> int:
    """Give the index of the first word of the clause around a word."""
    words = sentence.words
    for back in range(index - 1, max(-1, index - REACH), -1):
        if words.words[back] in _SPLIT_MARKS or words.words[back] in ("while", "but", "whereas"):
            return back + 1
        if words.roles[back] & SAYING and index - back > 1:
            return back + 1
        if words.words[back] == "and" and back - 1 in sentence.stops:
            return back + 1
    return max(0, index - REACH)


def first_plural(sentence: Statement, start: int, end: int) -> str | None:
    """Name the first phrase with a plural noun between two words."""
    words = sentence.words
    for index in range(start, min(end, start + REACH)):
        joined = words.words[index + 1 : index + 2] == ["and"] and words.roles[index] & PREDICATE
        if words.is_open(index) and index not in sentence.stops and not joined:
            phrase = plural_phrase(words, index, sentence.stops)
            if phrase and phrase.after <= end:
                return "" if _is_valued(words, phrase) else _of_numbers(words, phrase)
    return None


def _is_valued(words: Words, phrase: Phrase) -> bool:
    """Whether a number says how much, and not how many: "shares fell to 12", no "waste points"."""
    *before, last = phrase.name.split(" of ")[0].split()
    if last == "points" and before and before[-1] not in _SCORED:
        return False
    return bool(words.role_of(last) & VALUED)


def _of_numbers(words: Words, phrase: Phrase) -> str:
    """Give "visitors" for "visitor numbers"."""
    counted, _, last = phrase.name.rpartition(" ")
    if not counted or last != "numbers":
        return phrase.name
    return words.told(plural(counted), "noun", range(phrase.first, phrase.after))


def apposed(number: Number) -> str | None:
    """As in "The Elm Street clinic, one of 24 that would close": the noun that opens it."""
    words = number.sentence.words
    first = number.sentence.firsts[number.place]
    opening = words.words[max(0, first - 3) : first + 2]
    if not any(opening[at : at + 3] == [",", "one", "of"] for at in range(3)):
        return None
    last = -1
    for index in range(_bare(number.sentence, 0), min(first, REACH)):
        if not words.is_open(index):
            break
        last = index
    if last < 0 or words.is_capital(last) or words.roles[last] & VERB:
        return None
    return words.told(plural(words.words[last]), "noun", range(last, last + 1))
