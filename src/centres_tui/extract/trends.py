"""Whether a verb says that a figure is the amount of a rise or of a fall."""

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import Trend
from centres_tui.vocabulary.grammar import ADVERB, FALLING, PHRASAL, RISING, SLIGHT

AMOUNTS = frozenset({
    "money", "count", "percent", "number", "length", "mass", "volume", "temperature", "speed",
    "energy", "power", "pressure", "data", "area", "fraction", "duration",
})  # fmt: skip
"""Kinds that can be the amount of a change."""
REACH = 9
"""How many words may stand between a verb and the amount after its "by"."""
_ENDS = frozenset(";:.(")
_NOUN_BEFORE = frozenset({"a", "an", "the", "of", "this", "that", "its", "their", "no", "any"})


def set_trends(sentence: Statement, drafts: list[Draft]) -> None:
    """Set the trend of each draft of a sentence that is the amount of a change."""
    for place, draft in enumerate(drafts):
        if draft.reading.trend:
            draft.trend = draft.reading.trend
        elif draft.kind in AMOUNTS:
            draft.trend = _trend(sentence, place, drafts) or _conversion(sentence, drafts, place)


def _trend(sentence: Statement, place: int, drafts: list[Draft]) -> Trend:
    """Tell the trend from the words before one figure."""
    words = sentence.words
    index = sentence.lead(place)
    for back in range(index, max(-1, index - 3), -1):
        if back in sentence.stops:
            break
        if words.words[back] == "by":
            return _before_by(sentence, back, drafts)
        if words.roles[back] & (RISING | FALLING):
            return _direction(sentence, back, place)
        if not words.roles[back] & ADVERB:
            break
    return ""


def _direction(sentence: Statement, index: int, place: int) -> Trend:
    """Give the way that a verb beside an amount goes, unless it is a noun or means no change."""
    words = sentence.words
    before = words.words[index - 1] if index else ""
    noun = before in _NOUN_BEFORE or words.words[index + 1] == "than"
    if noun or (index and words.roles[index - 1] & PHRASAL):
        return ""
    if words.roles[index] & SLIGHT and not _is_share(sentence, place):
        return ""
    return _told(sentence, index)


def _told(sentence: Statement, index: int) -> Trend:
    """Give the way that a verb goes."""
    trend: Trend = "up" if sentence.words.roles[index] & RISING else "down"
    return sentence.words.told(trend, "verb", range(index, index + 1))


def _is_share(sentence: Statement, place: int) -> bool:
    """Whether a figure is a percentage or the points of an index."""
    reading = sentence.readings[place]
    after = sentence.text[reading.end : reading.end + 12].lower()
    return reading.kind == "percent" or " point" in after or reading.unit == "points"


def _before_by(sentence: Statement, index: int, drafts: list[Draft]) -> Trend:
    """Look for the verb before "by": "put fares up by 70p", "down 2%, Ross by 3%"."""
    words = sentence.words
    for back in range(index - 1, max(-1, index - 1 - REACH), -1):
        if back in sentence.stops:
            place = sentence.reading_at(back)
            return drafts[place].trend if place >= 0 else ""
        if words.words[back] in _ENDS:
            break
        if words.roles[back] & (RISING | FALLING):
            noun = back and words.words[back - 1] in _NOUN_BEFORE
            return "" if noun else _told(sentence, back)
    return ""


def _conversion(sentence: Statement, drafts: list[Draft], place: int) -> Trend:
    """Take over the trend of an amount restated in brackets: "(11 km)"."""
    if not place or not drafts[place - 1].trend:
        return ""
    before = drafts[place - 1]
    gap = sentence.text[before.reading.end : drafts[place].reading.start].strip()
    same = before.kind == drafts[place].kind and before.unit != drafts[place].unit
    return before.trend if gap == "(" and same else ""
