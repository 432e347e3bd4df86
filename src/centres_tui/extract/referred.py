"""Numbers whose noun stands in the sentence before them, or is the topic that their own opens with.

"Why not sell the shops? They have 22", "Asked about jobs, she said 120", "a vote on lorries: there
would be 12 a day".
"""

from collections.abc import Container
from typing import Final

from centres_tui.extract.before_number import first_plural
from centres_tui.extract.elided import may_lack_noun
from centres_tui.extract.number import Number
from centres_tui.extract.words import Words
from centres_tui.vocabulary.grammar import FUNCTION, SAYING, VERB
from centres_tui.vocabulary.patterns import lazy

_HOLDERS: Final = frozenset({"they", "it", "we", "he", "she", "i"})
_HOLDING: Final = frozenset({
    "have", "has", "had", "run", "runs", "ran", "own", "owns", "owned", "keep", "keeps", "kept",
    "need", "needs", "needed", "want", "wants", "wanted", "got", "built", "make", "makes", "made",
})  # fmt: skip
"""Verbs whose object is what was named before."""
_THEM: Final = frozenset({"them", "these", "those"})
_REACH: Final = 240
"""So many characters back the sentence before is looked at."""
_LEAST: Final = 4
"""What is shorter before a sentence is no sentence."""
_STOP: Final = lazy(r"[.!?:][\"'”’)*_]*\s")
_TIMES: Final = frozenset({"hours", "days", "weeks", "months", "years", "minutes", "seconds"})
_ASKED: Final = frozenset({"asked", "questioned", "pressed", "challenged"})
_ABOUT: Final = frozenset({"about", "on", "over"})
_TOLD: Final = 6
"""Between a topic and its number there stand no more words."""


def referred(number: Number) -> str | None:
    """As in "They should sell a few shops. They have 22", "There will be 84,000 of them"."""
    sentence, words = number.sentence, number.sentence.words
    lead = sentence.lead(number.place)
    if number.is_one or not number.is_whole or lead < 0:
        return None
    them = words.words[number.after : number.after + 2]
    pointed = len(them) == 2 and them[0] == "of" and them[1] in _THEM and _ends(words, number)
    if not pointed and not (_holds(words, lead) and may_lack_noun(number)):
        return None
    begin = _sentence_before(number)
    return None if begin < 0 or number.earlier.end > begin else _last_plural(number, begin)


def _ends(words: Words, number: Number) -> bool:
    """Whether no noun follows "of these"."""
    after = number.after + 2
    return after >= len(words) or not words.is_open(after) or bool(words.roles[after] & VERB)


def _holds(words: Words, lead: int) -> bool:
    """Whether "they have" opens the sentence right before a number."""
    return lead <= 2 and words.words[lead] in _HOLDING and words.words[0] in _HOLDERS


def _sentence_before(number: Number) -> int:
    """Give where the sentence before begins, in the same paragraph, or -1."""
    text, end = number.sentence.text, number.sentence.start
    low = max(0, end - _REACH, text.rfind("\n\n", 0, end) + 1)
    ends = [stop.end() for stop in _STOP.finditer(text, low, max(low, end - 1))]
    before = [at for at in ends if at < end]
    return -1 if end - low < _LEAST else (before[-1] if before else low)


def _last_plural(number: Number, begin: int) -> str | None:
    """Name the last plural noun of a stretch that ends where a sentence begins."""
    words = Words(number.sentence.text, begin, number.sentence.start)
    words.traced = number.sentence.words.traced
    for index in range(len(words) - 1, -1, -1):
        named = words.is_open(index) and words.is_plural(index)
        if not named or words.words[index] in _TIMES:
            continue
        if not words.roles[index] & (FUNCTION | VERB) and not words.is_capital(index):
            return words.told(words.words[index], "noun", range(index, index + 1))
    return None


def topic(number: Number) -> str | None:
    """As in "Asked about jobs, she said 120", "a change on lorries: there would be 12 a day"."""
    sentence, words = number.sentence, number.sentence.words
    lead = sentence.lead(number.place)
    if lead < 0 or not number.is_whole or not may_lack_noun(number):
        return None
    if lead > 1 and words.words[0] in ("of", "among") and words.words[1] in _THEM:
        return _of_them(number, lead)
    mark = _mark_before(words, lead, sentence.stops)
    if mark < 2:
        return None
    back = mark - 1
    while back > 0 and words.is_open(back) and mark - back < 3:
        back -= 1
    if words.words[back] not in _ABOUT or back in sentence.stops:
        return None
    is_asked = words.words[back - 1] in _ASKED and bool(words.roles[lead] & SAYING)
    is_told = words.words[mark] == ":" and words.words[mark + 1] in ("there", "it", "they")
    return first_plural(sentence, back + 1, mark) if is_asked or is_told else None


def _of_them(number: Number, lead: int) -> str | None:
    """As in "Of those boats 12 leak", "Of those who replied, 2,360 said no"."""
    words = number.sentence.words
    if words.words[2] == "who":
        return words.told("people", "noun", range(1, 3))
    is_noun = all(map(words.is_open, range(2, lead + 1)))
    return first_plural(number.sentence, 2, lead + 1) if is_noun else None


def _mark_before(words: Words, lead: int, stops: Container[int]) -> int:
    """Give the comma or colon that parts a topic from the few words before a number, or -1."""
    for index in range(lead, max(-1, lead - _TOLD), -1):
        if words.words[index] in (",", ":"):
            return index
        if index in stops:
            return -1
    return -1
