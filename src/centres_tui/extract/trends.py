"""Whether a verb says that a figure is the amount of a rise or of a fall."""

from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.model.quantity import Trend
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    FALLING,
    FUNCTION,
    LEVEL,
    MODAL,
    PHRASAL,
    RISING,
    SAYING,
    SLIGHT,
    VERB,
)

AMOUNTS: Final = frozenset({
    "money", "count", "percent", "number", "length", "mass", "volume", "temperature", "speed",
    "energy", "power", "pressure", "data", "area", "fraction", "duration",
})  # fmt: skip
"""Kinds that can be the amount of a change."""
REACH: Final = 9
"""How many words may stand between a verb and the amount after its "by"."""
APART: Final = 12
"""How many words may stand between two amounts that share a verb."""
_TURNING: Final = RISING | FALLING
_ACTING: Final = VERB | AUXILIARY | MODAL | SAYING | LEVEL | _TURNING
_ENDS: Final = frozenset(";:.(")
_NOUN_BEFORE: Final = frozenset({
    "a", "an", "the", "of", "this", "that", "its", "their", "no", "any",
})  # fmt: skip
_PASTS: Final = frozenset({"rose", "fell", "grew", "sank", "shrank", "lost", "slid", "shrinks"})
_ARTICLES: Final = frozenset({"a", "an", "the", "this", "that"})
_DEGREES: Final = {"higher": "up", "lower": "down"}
_SIDES: Final = {"up": "up", "down": "down"}
_LEVELS: Final = frozenset({"at", "to", "from", "of", "with"})
_JOINTS: Final = frozenset({"and", ",", "while", "but", "whereas", ";"})
_TAKING: Final = frozenset({
    "knock", "knocks", "knocked", "knocking", "take", "takes", "took", "taken", "taking", "wipe",
    "wipes", "wiped", "wiping", "shave", "shaves", "shaved", "shaving", "slice", "slices", "sliced",
    "slicing", "lop", "lops", "lopped", "strip", "strips", "stripped", "slash", "slashed", "cut",
    "cuts", "cutting",
})  # fmt: skip
_CLOSING: Final = frozenset({
    "end", "ends", "ended", "ending", "open", "opens", "opened", "settle", "settles", "settled",
})  # fmt: skip
_PUTTING: Final = frozenset({"put", "puts", "putting"})
"""Who puts up £3m gives it, who puts up flats builds them, who puts down dogs kills them."""
_AGAINST: Final = (" to ", " against ", " versus ", " on the day", " a barrel", " per barrel")
_PHYSICAL: Final = frozenset({"mass", "area", "volume", "temperature", "power", "energy"})


def set_trends(sentence: Statement, drafts: list[Draft]) -> None:
    """Set the trend of each draft of a sentence that is the amount of a change."""
    turns = sentence.words.played & _TURNING or "off" in sentence.words.words
    for place, draft in enumerate(drafts):
        if draft.reading.trend:
            draft.trend = draft.reading.trend
        elif draft.kind in AMOUNTS and (turns or place):
            draft.trend = _trend(sentence, place, drafts) or (
                _carried(sentence, place, drafts) if place else ""
            )


def _trend(sentence: Statement, place: int, drafts: list[Draft]) -> Trend:
    """Tell the trend from the words around one figure."""
    words, first = sentence.words, sentence.firsts[place]
    degree = _degree(sentence, place)
    if degree:
        return degree
    beside = words.words[first - 1] if first else ""
    if beside in _LEVELS or (beside in _ARTICLES and _is_described(sentence, place)):
        return ""
    for back in range(_lead(sentence, place), max(-1, first - 12), -1):
        if back in sentence.stops:
            break
        if words.words[back] == "by":
            return _before_by(sentence, back, drafts)
        if words.roles[back] & _TURNING:
            return _direction(sentence, back, place)
        if not words.roles[back] & ADVERB:
            break
    return _taken_off(sentence, place)


def _lead(sentence: Statement, place: int) -> int:
    """Give the last word before a figure, its hedges and an adjective: "an astonishing 41%"."""
    words, index = sentence.words, sentence.lead(place)
    named = index == sentence.firsts[place] - 1 and index > 1 and words.is_open(index)
    if named and words.words[index - 1] in ("a", "an") and words.roles[index - 2] & _TURNING:
        return index - 2
    return index


def _is_described(sentence: Statement, place: int) -> bool:
    """Whether a figure with an article stands before its noun: "a 9% fall"."""
    after = sentence.afters[place]
    return after < len(sentence.words) and sentence.words.is_open(after)


def _degree(sentence: Statement, place: int) -> Trend:
    """Tell the trend from "5 per cent higher", "12 pence lower", "3% up on the year"."""
    words, after = sentence.words, sentence.afters[place]
    if after >= len(words):
        return ""
    word = words.words[after]
    trend = _DEGREES.get(word) or (_SIDES.get(word) if _is_share(sentence, place) else None)
    if trend is None or (after + 1 < len(words) and not _ends_phrase(words, after + 1)):
        return ""
    return words.told("up" if trend == "up" else "down", "verb", range(after, after + 1))


def _ends_phrase(words: Words, index: int) -> bool:
    """Whether what stands at a word is no noun for the word before it."""
    return words.is_mark(index) or bool(words.roles[index] & (FUNCTION | VERB))


def _direction(sentence: Statement, index: int, place: int) -> Trend:
    """Give the way that a verb beside an amount goes, unless it is a noun or means no change."""
    words = sentence.words
    before = words.words[index - 1] if index else ""
    noun = _is_named(words, index) or words.words[index + 1] == "than"
    closing = before in _CLOSING and sentence.readings[place].kind == "percent"
    if noun or (index and words.roles[index - 1] & PHRASAL and not closing):
        return ""
    if before in _PUTTING and words.words[index] in _SIDES:
        return ""
    if words.roles[index] & SLIGHT and not _is_changing(sentence, place):
        return ""
    return _told(sentence, index)


def _is_named(words: Words, index: int) -> bool:
    """Whether a word that may be a verb stands as a noun: "a rise", "that fall"."""
    before = words.words[index - 1] if index else ""
    word = words.words[index]
    relative = before == "that" and (word.endswith("ed") or word in _PASTS)
    return before in _NOUN_BEFORE and not relative


def _told(sentence: Statement, index: int) -> Trend:
    """Give the way that a verb goes."""
    trend: Trend = "up" if sentence.words.roles[index] & RISING else "down"
    return sentence.words.told(trend, "verb", range(index, index + 1))


def _is_share(sentence: Statement, place: int) -> bool:
    """Whether a figure is a percentage or the points of an index."""
    reading = sentence.readings[place]
    after = sentence.text[reading.end : reading.end + 12].lower()
    return reading.kind == "percent" or " point" in after or reading.unit == "points"


def _is_changing(sentence: Statement, place: int) -> bool:
    """Whether a figure that is gained or lost changes a level: "gained 3%", "lost 4 kg"."""
    reading = sentence.readings[place]
    if reading.kind in _PHYSICAL or _is_share(sentence, place):
        return True
    after = sentence.text[reading.end : reading.end + 16].lower()
    return reading.kind == "money" and after.startswith(_AGAINST)


def _before_by(sentence: Statement, index: int, drafts: list[Draft]) -> Trend:
    """Look for the verb before "by": "put fares up by 70p", "down 2%, Ross by 3%"."""
    words = sentence.words
    for back in range(index - 1, max(-1, index - 1 - REACH), -1):
        if back in sentence.stops:
            place = sentence.reading_at(back)
            return drafts[place].trend if place >= 0 else ""
        if words.words[back] in _ENDS:
            break
        if words.roles[back] & _TURNING:
            return "" if _is_named(words, back) else _told(sentence, back)
    return ""


def _taken_off(sentence: Statement, place: int) -> Trend:
    """As in "knocked 2% off its price"."""
    words, after = sentence.words, sentence.afters[place]
    lead = sentence.lead(place)
    if not _is_share(sentence, place) and sentence.readings[place].kind != "money":
        return ""
    if lead < 0 or words.words[lead] not in _TAKING or "off" not in words.words[after : after + 2]:
        return ""
    return words.told("down", "verb", range(lead, lead + 1))


def _carried(sentence: Statement, place: int, drafts: list[Draft]) -> Trend:
    """Take over the trend of an amount before it: restated, or going on under one verb."""
    before = drafts[place - 1]
    if before.trend and _restates(sentence, before, drafts[place]):
        return before.trend
    for back in range(place - 1, max(-1, place - 4), -1):
        earlier = drafts[back]
        if earlier.trend and (earlier.kind, earlier.unit) == (
            drafts[place].kind,
            drafts[place].unit,
        ):
            return earlier.trend if _goes_on(sentence, back, place) else ""
    return ""


def _restates(sentence: Statement, before: Draft, draft: Draft) -> bool:
    """Whether an amount gives the one before it in another way: "(11 km)", "or 9 percent"."""
    gap = sentence.text[before.reading.end : draft.reading.start]
    kinds = (before.kind, draft.kind)
    bracketed = gap.strip() == "("
    if before.kind == draft.kind:
        return bracketed and before.unit != draft.unit
    if "percent" not in kinds and not {"count", "number"} & {draft.kind}:
        return False
    if bracketed or (gap.endswith("(") and len(gap) < 24 and draft.kind == "percent"):
        return True
    words = gap.replace(",", " ").split()
    return "or" in words[-2:] and len(words) < 5


def _goes_on(sentence: Statement, back: int, place: int) -> bool:
    """Whether two amounts share a verb: "rose 3% in Leeds and 4% in Hull"."""
    words, after = sentence.words, sentence.afters[place]
    first, last = sentence.afters[back], sentence.lead(place)
    between = range(first, last + 1)
    if len(between) > APART or _JOINTS.isdisjoint(words.words[first : last + 1]):
        return False
    if words.words[last] in _LEVELS or words.words[after : after + 1] == ["of"]:
        return False
    if after < len(words) and words.roles[after] & (AUXILIARY | MODAL | VERB):
        return False
    return not any(words.roles[index] & _ACTING for index in between)
