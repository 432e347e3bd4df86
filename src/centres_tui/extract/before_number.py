"""The noun of a number, in what stands before it or is left out."""

from centres_tui.extract.number import Number
from centres_tui.extract.phrases import Phrase, plural_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.parse.nouns import is_participle, plural
from centres_tui.vocabulary.grammar import (
    AUXILIARY,
    DETERMINER,
    FALLING,
    FUNCTION,
    IDLE,
    MODAL,
    ORGANISATION,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    RISING,
    SAYING,
    VALUED,
    VERB,
    grammar,
)
from centres_tui.vocabulary.patterns import lazy

REACH = 14
"""How many words before a number are looked at."""
_TOTALS = frozenset({"number", "numbers", "total", "count", "tally", "figure", "sum"})
_LEVEL = frozenset({
    "stood", "stands", "totalled", "totaled", "numbered", "reached", "hit", "reaching", "topped",
    "passed", "exceeded", "to", "at", "of", "averaged", "average", "made", "were", "was", "are",
    "is",
})  # fmt: skip
_LABEL_MARKS = frozenset(":=")
_DASHES = frozenset("-–—")
_FURTHER = frozenset({"another", "further", "extra", "additional", "other"})
_ORDERED = frozenset({"first", "last", "other", "remaining", "final", "next", "latter", "former"})
_REFERRING = frozenset({"these", "those", "them", "which", "whom"})
_VOTING = frozenset({"voted", "votes"})
_HARD_MARKS = frozenset(";:()–—")
_COMMON_KINDS = frozenset({"count", "number", "fraction", "percent", "duration", "date", "period"})
_GOING = frozenset({"go", "goes", "went", "gone", "going", "move", "moved", "change", "changed"})
_SPLIT_MARKS = frozenset(",;:()–—")
_TIME_OF_DAY = frozenset(
    {"night", "morning", "evening", "afternoon", "lunchtime", "midnight", "noon"}
)
_SENTENCE_ENDS = lazy(r"[.!?](?=[\s\"”’)]|\Z)")


def votes(number: Number) -> str | None:
    """As in "voted seven to two"."""
    words = number.sentence.words
    first = number.sentence.firsts[number.place]
    voting = (at for at in range(max(0, first - 4), first) if words.words[at] in _VOTING)
    at = next(voting, -1)
    return words.told("votes", "noun", range(at, at + 1)) if at >= 0 else None


def label(number: Number) -> str | None:
    """As in "Routes: 37", "Centres we had: forty-one"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or not (words.words[index] in _LABEL_MARKS or _is_row_dash(words, index)):
        return _bracketed(sentence, number.place)
    if words.words[index] == "=" and len(words.words[index - 1]) == 1:
        return ""
    crowd = grammar().measured.get(words.words[index - 1])
    if crowd and number.is_whole:
        return words.told(crowd, "noun", range(index - 1, index))
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


def total(number: Number) -> str | None:
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


def changed(number: Number) -> str | None:
    """As in "reduce children in care by up to 400", "routes were cut by 12"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or words.words[index] != "by" or not number.is_whole:
        return None
    for back in range(index - 1, max(-1, index - 8), -1):
        if words.roles[back] & (RISING | FALLING):
            inside = _first_plural(sentence, back + 1, index)
            if inside or any(words.is_open(between) for between in range(back + 1, index)):
                return inside
            return _total_of(sentence, back) or _first_plural(sentence, 0, back)
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
    if not _is_level_verb(words, verb):
        return None
    begin = _clause_start(sentence, verb)
    return _first_plural(sentence, begin, verb) or _measured_in(words, begin, verb)


def ends(number: Number) -> str | None:
    """As in "births fell by a third, from 512 to 341", "beds go from 12 to 7"."""
    sentence = number.sentence
    words = sentence.words
    index = sentence.lead(number.place)
    if index < 1 or words.words[index] != "from" or not number.is_whole:
        return None
    if not _may_lack_noun(number):
        return None
    for verb in range(index - 1, max(-1, index - REACH), -1):
        if words.words[verb] in _HARD_MARKS or _is_measure(sentence, verb):
            return None
        if words.roles[verb] & (RISING | FALLING) or words.words[verb] in _GOING:
            begin = _clause_start(sentence, verb)
            return _first_plural(sentence, begin, verb) or _measured_in(words, begin, verb)
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


def _first_plural(sentence: Statement, start: int, end: int) -> str | None:
    """Name the first phrase with a plural noun between two words."""
    words = sentence.words
    for index in range(start, min(end, start + REACH)):
        joined = words.words[index + 1 : index + 2] == ["and"] and words.roles[index] & PREDICATE
        if words.is_open(index) and index not in sentence.stops and not joined:
            phrase = plural_phrase(words, index, sentence.stops)
            if phrase and phrase.after <= end:
                valued = words.role_of(phrase.name.split(" of ")[0].split()[-1]) & VALUED
                return "" if valued else _of_numbers(words, phrase)
    return None


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


def elided(number: Number) -> str | None:
    """As in "close 24, leaving 18 open": the noun of the count before."""
    sentence = number.sentence
    index = _before_times(sentence, sentence.lead(number.place))
    if not number.is_whole or not _may_lack_noun(number):
        return None
    if index >= 0 and not (_leads_to_count(sentence, index) or _closes_whole(number, index)):
        return None
    if _joins_nameless(number):
        return None
    same_sentence = number.earlier.end > sentence.start
    return number.recalled if same_sentence or _resumes(number, index) else None


def _before_times(sentence: Statement, index: int) -> int:
    """Pass over when it was, where that opens a clause: "; by Friday night 300 had left"."""
    words, back, dated = sentence.words, index, False
    while back >= 0:
        place = sentence.reading_at(back)
        if place >= 0:
            if sentence.readings[place].kind not in ("date", "period"):
                return index
            dated = True
        elif words.words[back] not in _TIME_OF_DAY:
            break
        back -= 1
    if not dated or back < 0 or not words.roles[back] & PREPOSITION:
        return index
    opens = back == 0 or words.is_mark(back - 1) or words.words[back - 1] in ("and", "but")
    return back - 1 if opens else index


def _joins_nameless(number: Number) -> bool:
    """As in "in pens 11 and 12": it goes on with a number that counts nothing."""
    sentence, place = number.sentence, number.place
    first = sentence.firsts[place]
    if not place or sentence.words.words[first - 1] not in ("and", "or"):
        return False
    before = sentence.firsts[place - 1]
    bare = sentence.readings[place - 1].kind in ("number", "count")
    if sentence.afters[place - 1] != first - 1 or not bare:
        return False
    words, lead = sentence.words, before - 1
    return lead >= 0 and words.is_open(lead) and words.is_plural(lead)


def _closes_whole(number: Number, index: int) -> bool:
    """As in "Of 96 funded posts 23 are vacant": the noun of the whole stands before the part."""
    words = number.sentence.words
    head = number.earlier.unit.split(" of ")[0].rsplit(" ", 1)[-1]
    opens = "of" in words.words[:3] or "among" in words.words[:3]
    return opens and number.earlier.end > number.sentence.start and words.words[index] == head


def _is_of_it(words: Words, lead: int) -> bool:
    """Whether a number says what one thing amounts to: "it's 300", "it was 300"."""
    if words.words[lead] in ("it's", "that's"):
        return True
    back = lead
    while back > 0 and words.roles[back] & (AUXILIARY | MODAL):
        back -= 1
    return back < lead and words.words[back] in ("it", "that") and words.words[lead] != "had"


def _resumes(number: Number, lead: int) -> bool:
    """Whether a number takes up the count of an earlier sentence: "some 300 had waited"."""
    words = number.sentence.words
    if lead >= 0 and (_is_of_it(words, lead) or _tells_anew(number, lead)):
        return False
    following = words.roles[number.after] if number.after < len(words) else 0
    before = words.words[number.sentence.firsts[number.place] - 1] if lead >= 0 else ""
    if before in _FURTHER or following & IDLE or (lead >= 0 and words.roles[lead] & AUXILIARY):
        return True
    if lead > 0 and words.words[lead] in _REFERRING and words.words[lead - 1] in ("of", "among"):
        return True
    ordered = lead >= 0 and words.words[lead] in _ORDERED
    is_subject = lead < 0 or words.is_mark(lead) or words.words[lead] in ("and", "but", "the")
    is_subject = is_subject or ordered or (lead >= 0 and bool(words.roles[lead] & SAYING))
    acts = following & (AUXILIARY | MODAL | VERB | RISING | FALLING) or (
        number.after < len(words) and is_participle(words.words[number.after])
    )
    return is_subject and (bool(acts) or words.words[lead] == "the")


def _tells_anew(number: Number, lead: int) -> bool:
    """Whether "there were 85" goes on with a sentence that counts nothing, and not with the count.

    "The jail holds 648 men. Thefts had risen. There were 85 in May" says nothing of men.
    """
    sentence = number.sentence
    is_told = lead == 1 and sentence.words.words[0] == "there"
    between = sentence.text[number.earlier.end : sentence.start]
    return is_told and len(_SENTENCE_ENDS.findall(between.rstrip())) > 1


def _may_lack_noun(number: Number) -> bool:
    """Whether what follows a number leaves room for a noun left out."""
    words = number.sentence.words
    index = number.after
    if index >= len(words) or words.is_mark(index):
        return True
    timed = number.sentence.at_word.get(index)
    if timed is not None and number.sentence.readings[timed].kind == "duration":
        return True
    closed = words.roles[index] & (FUNCTION | VERB | PREDICATE | IDLE | RISING | FALLING)
    return bool(closed) or is_participle(words.words[index]) or _is_lone(number, index)


def _is_lone(number: Number, index: int) -> bool:
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
    if word in _ORDERED:
        return True
    if index and (words.roles[index - 1] & MODAL or words.words[index - 1] == "to"):
        return True
    if words.roles[index] & ~ORGANISATION or words.is_mark(index):
        return word not in ("the", "a", "an") or _after_preposition(words, index)
    return is_participle(word)
