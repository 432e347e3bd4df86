"""The noun of a number that stands to another amount of its sentence as its match."""

import re
from decimal import Decimal

from centres_tui.extract.after_number import following
from centres_tui.extract.grounds import grounded
from centres_tui.extract.number import Number
from centres_tui.extract.phrases import plural_phrase
from centres_tui.vocabulary.grammar import DETERMINER, FUNCTION, HEDGE, POSSESSIVE, grammar
from centres_tui.vocabulary.measures import measure_words
from centres_tui.vocabulary.patterns import lazy

_PEOPLE = lazy(
    r"(?:[eo]rs?|ees?|ists?|ants?|[^m]ents?|ians?|men|women|folk|lads|lasses|clubs|teams|sides|firms|"
    r"companies|councils|businesses|families|households|groups|parties|nations|countries|charities|"
    r"couples|bands|choirs)\Z"
)
"""How nouns for people end, and those for people together, of whom "who" is said as well."""
_IN_ALL = frozenset({("in", "all"), ("in", "total"), ("altogether",), ("overall",)})
_LEADING = frozenset({"from", "at", "with", "to", "against", "than"})
_ROOM = {"room": "places", "space": "places", "capacity": "places"}
_PLACES = frozenset({"places", "seats", "beds", "berths", "desks", "stalls", "pitches"})
"""What there is a number of where there are these for so many."""
_BACK = 4
"""How many words may stand between "of" or a noun and its number."""
_ASKED = 160
"""How far before an answer its question is looked for, in characters."""
_HOW_MANY = lazy(
    r"\b[Hh]ow\smany\s(?:((?!(?:of|is|are|was|were|has|have|had|do|did|can|will|came|come|went)\s)"
    r"(?:[a-z-]+\s)??(?:[a-z]+s|people|staff|men|women|children|police|sheep|fish))(?=\s)"
    r"|(?P<us>of\s(?:us|you)\s)|(?P<here>(?:of\sthem\s)?(?:turned|came|come)\b|(?:are|were)\s(?:here|there|present|coming)\b)"
    r"|of\s(?:the|our|its|their|your|those|these)\s(?:[\d,]+\s)?(?P<of>[a-z-]+s|people|staff|men|women|children|sheep)(?=\s)"
    r"|(?=(?:of\sthem\s)?(?:are|were|have|had|went|will)\b))"
    r"[^.?!]{0,80}(?:(?:\?[\"”’]?\s+(?:[A-Z][\w ]{0,20}[.:]\s+)?[\"“‘]?|"
    r",\s\w+\s(?:said|replied|answered|put\sit\sat)\s)[^.?!]{0,60}"
    r"|(?P<told>[.:])\s+(?:(?:[Aa]bout|[Jj]ust|[Oo]nly|[Nn]early|[Aa]lmost|[Ss]ome|[Oo]ver|[Jj]ust\sover|[Jj]ust\sunder)\s)?)\Z"
)
_UNCOUNTED = (
    r"(?:costs|prices|fees|fares|rates|taxes|savings|losses|profits|risks|ages|sizes|dates|times|odds|"
    r"results|figures|numbers|scores|reasons|chances|details|rules|plans|news)"
)
"""What a question may be about, and no answer counts."""
_WHAT_OF = lazy(
    r"(?:\A|[.!?\n*#]\s*)(?:(?:And|But|So)\s)?(?:(?:[Ww]hat|[Hh]ow)\sabout|[Ww]hat\sof|And|"
    r"[Ww]hat\s(?:has\s|have\s|will\s)?(?:become|becomes|became|happens?|happened)\s(?:of|to)|"
    r"(?:[Ww]here|[Ww]ill|[Aa]re|[Dd]o|[Ww]ho)\s[^.?!\n]{0,60}?)(?<=[a-z\s])\s?\b"
    rf"(?:the|our|your|my|its|their)\s((?!{_UNCOUNTED}\?)[a-z-]+s|people|staff|men|women|children)\?"
    r"[*_\"”’]*\s+[^.?!\n\d]{0,60}\Z"
)
"""A question about somebody or something, just before the answer: "What about the clubs?"."""
_WHAT_ARE = lazy(
    r"(?:\A|[.!?\n*#:]\s*)(?:(?:[Ww]hat|[Ww]hich)(?=\s[a-z-]+\s(?:are|were|will|would|have)\b)"
    r"|[^.?!\n]{0,40}\b(?:fewer|more|many))\s"
    rf"((?!{_UNCOUNTED}\b)[a-z-]+s|people|staff|men|women|children)(?:\s[^.?!\n]{{0,60}})?"
    r"\?[*_\"”’]*\s+[^.?!\n\d]{0,12}(?:[.,!]\s)?[^.?!\n\d]{0,24}\Z"
)
"""A question that names what is counted: "What jobs are there?", "Are there fewer cases now?"."""
_ENDS = lazy(r"\s*(?:[.!]|\Z)")
_NAMES = lazy(r",\s\d|\s(?:and|or|to)\s\d|\s(?:is|was|has|goes|runs)\s")
"""What follows a number that is a name: "Who runs the buses? 14 and 15 are ours"."""
_TIMED = frozenset({"whole-time", "full-time"})
_PART_MARKS = frozenset({",", "(", "—", "–", "or"})


def shared_out(number: Number) -> str | None:
    """As in "30% of the shops, 45 in all, are vacant": the noun of the share before."""
    sentence, words = number.sentence, number.sentence.words
    first, after = sentence.firsts[number.place], number.after
    ahead = words.words[after : after + 2]
    if not number.place or first < 1 or words.words[first - 1] not in _PART_MARKS:
        return None
    closed = words.words[first - 1] == "(" and ahead[:1] == [")"]
    if not closed and tuple(ahead) not in _IN_ALL and tuple(ahead[:1]) not in _IN_ALL:
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
    low = max(0, sentence.start - _ASKED)
    found = _HOW_MANY.search(sentence.text, low, start)
    if found is None and not _NAMES.match(sentence.text, sentence.readings[number.place].end):
        found = _WHAT_OF.search(sentence.text, low, start)
        found = found or _WHAT_ARE.search(sentence.text, low, start)
    if found and found.groupdict().get("told") and not _ENDS.match(sentence.text, _end(number)):
        return None
    told = "of" if found and found.groupdict().get("of") else 1
    if found is None or (told == 1 and number.earlier.end > found.start()):
        return None
    if found[told] is None:
        return _of_them(number, found)
    noun = str(found[told]).lower()
    return grounded(noun, "asked_for", found.span(told)) if sentence.words.traced else noun


def _end(number: Number) -> int:
    return number.sentence.readings[number.place].end


def _of_them(number: Number, question: re.Match[str]) -> str | None:
    """As in "It has 40 boats. How many have engines? 12": what was spoken of, or people."""
    words, at = number.sentence.words, question.span()
    if not question["us"]:
        own, other = number.sentence.readings[number.place].value, number.earlier.value
        exceeds = isinstance(own, Decimal) and isinstance(other, Decimal) and own > other
        if number.recalled and not exceeds:
            return number.recalled
        if not question["here"]:
            return None
    return grounded("people", "asked_for", at) if words.traced else "people"


def equivalent(number: Number) -> str | None:
    """As in "142 porters in post (98.6 whole-time equivalent)"."""
    words, after = number.sentence.words, number.after
    ahead = words.words[after : after + 2]
    if len(ahead) < 2 or ahead[0] not in _TIMED or not ahead[1].startswith("equivalent"):
        return None
    return words.told(f"{ahead[0]} equivalents", "noun", range(after, after + 2))


def who(number: Number) -> str | None:
    """As in "of the 23 who applied": people, or those who were counted before."""
    words, after = number.sentence.words, number.after
    if words.words[after : after + 1] != ["who"] or not number.is_whole:
        return None
    people = words.told("people", "noun", range(after, after + 1))
    return number.recalled if _are_people(number.recalled) else people


def _are_people(noun: str | None) -> bool:
    """Whether a noun is one for people, of whom alone "who" is said: no pages, no houses."""
    head = (noun or "").lower().rsplit(maxsplit=1)[-1:]
    known = measure_words()
    if not head or head[0] in known.filler or head[0] in known.people or head[0] in known.told:
        return bool(head)
    return head[0] in grammar().animals or _PEOPLE.search(head[0]) is not None


def _is_bare(number: Number) -> bool:
    words, after = number.sentence.words, number.after
    return after >= len(words) or words.is_mark(after) or bool(words.roles[after] & FUNCTION)
