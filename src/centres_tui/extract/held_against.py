"""Numbers without a noun that stand to a count before them as another value, or as a difference."""

from decimal import Decimal
from typing import Final

from centres_tui.extract.elided import may_lack_noun
from centres_tui.extract.number import Antecedent, Number
from centres_tui.extract.phrases import plural_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.model.quantity import COUNTED, DATED, SHARES
from centres_tui.model.reading import Reading
from centres_tui.parse.nouns import is_participle
from centres_tui.vocabulary.grammar import ADVERB, SAYING
from centres_tui.vocabulary.patterns import lazy

_AHEAD: Final = 70
"""How far before a number the words are looked at that hold it against another."""
_ALIKE: Final = 12
"""No number is held against a count that is so many times it, or so small a part of it."""
_PLAIN: Final = COUNTED | DATED
"""Kinds of amounts without a unit of measurement, which lend none to what is held against them."""
_PASSED: Final = SHARES | DATED
"""Kinds that may stand between the two."""
_ONCE: Final = (
    r"(?:(?:previous|original|earlier|initial|first|last|usual|normal|required|planned|promised|"
    r"expected|proposed|forecast|current|present|existing|some|about|around|over|nearly|almost)\s)*"
)
_AGAINST: Final = lazy(
    r"(?:\b(?:instead\sof|rather\sthan|compared\s(?:with|to)|as\sagainst|against|versus|and\snot|not|"
    r"(?:up|down)\s(?:from|on)|more\sthan\s(?:double|twice|treble)|double|twice|treble|half|in\splace\sof|"
    r"far\sfrom|short\sof|than)\s)"
    rf"(?:the|an?|its|their|our)\s{_ONCE}\Z"
    rf"|\b(?:(?:up|down)\sfrom|(?:rise|fall|drop|increase|decrease|cut|decline|growth|jump|dip)\sof\s"
    rf"[^,;]{{1,25}}\sfrom)\s{_ONCE}\Z",
)
_IT_IS: Final = lazy(
    r"\b(?:[Ii]t|[Tt]hat)(?:['’](?:s|ll\sbe|d\sbe)|\s(?:is|will\sbe|would\sbe|could\sbe|may\sbe))\s"
    r"(?:(?:still|now|actually|really|only|just|nearly|about|around|over|at\sleast|more\slike|nearer|"
    r"closer\sto)\s)*\Z",
)
_THAT_IS: Final = lazy(
    r"(?:\b(?:[Tt]hat|which|[Tt]his)(?:['’]s|\s(?:is|was|makes|made|meant|means|leaves|left))|,)\s"
    r"(?:(?:still|now|only|just|nearly|about|around|over|almost|some)\s)*\Z",
)
_BY_SO_MANY: Final = lazy(
    r"\s(?:too\s(?:many|few)|(?:more|fewer|less)\sthan|short\b|shy\sof|extra\b|over\sthe\slimit|"
    r"more\b(?=\s*[.,;:)])|fewer\b(?=\s*[.,;:)]))",
)
_IN_PASSING: Final = lazy(
    r"(?:\s(?!(?:is|are|was|were|has|have|had|will|would|can|could|must|take|took|got|went|came|ran)\s|[a-z]+ed\s)"
    r"[a-z-]+){1,4}\s(?:in|on|at|over|for|within|across|of|with|from)\s(?:the\s|just\s|only\s|about\s|some\s|nearly\s)?\Z"
)
"""What stands between a count and a measurement that goes with it: "40 looms in 30 days"."""
TALLY: Final = frozenset({"number", "figure", "total", "tally", "count"})
_TALLIED: Final = frozenset({"to", "at", "is", "was", "now", "above", "below", "past"})
_WHEN: Final = frozenset({
    "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekdays",
    "weekends", "holidays", "days", "nights", "evenings", "mornings", "average",
})  # fmt: skip
"""What a sentence may begin with behind "on" that tells when."""
_TALLY_BACK: Final = 5
"""So many words may stand between the tally and its number: "the number down to 64"."""
_IN_BRACKET: Final = lazy(
    r"[^().;!?\d]{1,40}\s\((?:previously|originally|formerly|initially|first|earlier|was|were|then|now|"
    r"proposed|planned|target|forecast|budget(?:ed)?|expected|estimated?|promised|agreed|before|"
    r"(?:up|down)\sfrom|last\s(?:year|month|week)|the\s(?:year|month|week)\sbefore):?\s"
    r"(?:(?:about|around|some|nearly|over|up\sto)\s)?"
)
"""What stands between a count and another value of it in brackets."""
_BY_NAMES: Final = lazy(
    r"[^().;!?\d]{0,40}\s\((?:[A-Z][\w’'-]+\s){1,3}[\d,]+(?:(?:,|,?\sand)\s(?:[A-Z][\w’'-]+\s){1,3}[\d,]+)+\)"
    r"|(?:(?:,|,?\sand)\s(?:[A-Z][\w’'-]+\s){1,3}[\d,]+)+\)"
)
"""As in "685 people (Tidewater 420, Lanternhouse 265)"."""
_NAMED: Final = lazy(
    r"\s[^.;:!?\d]{2,60}?(?:,|;|,?\sand|,?\swhile|,?\sbut)\s"
    r"(?:the\s[a-z]+|(?:[Tt]he\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s"
    r"(?:(?:only|just|about|some|nearly|over|around)\s)?\Z"
)
"""As in "the east has 34 clinics and Marbeck 21": one verb serves both."""
_NO_NAME: Final = lazy(
    r"\s(?:Mr|Mrs|Ms|Dr|No|Page|Room|Route|Road|Platform|Group|Type|Class|Year|Phase|Table|Act|Section|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\s\Z"
)
_SHORT: Final = 10
"""Smaller numbers behind a name may belong to it."""
NOT_THE: Final = lazy(r",\s(?:and\s)?not\sthe\s\Z|\b(?:instead\sof|rather\sthan)\sthe\s\Z")
"""What goes before an amount that was given before: "made 40 looms, not the 50 promised"."""
_QUOTES: Final = ('"', "“", "‘", "'")
_ENDS: Final = frozenset(".,;:!?)—–")
_ON: Final = frozenset({
    "and", "but", "or", "in", "at", "on", "by", "from", "for", "because", "when", "while", "with",
    "after", "before", "since", "now",
})  # fmt: skip
"""Words that go on behind a number that is complete."""


def held_against(number: Number) -> str | None:
    """As in "removed 29 posts, not the 38 first proposed", "up from the 96 of the week before"."""
    sentence = number.sentence
    if not _is_alike(number) or not _may_end(number):
        return None
    if not _is_after_count(number):
        return None
    found = _AGAINST.search(sentence.text, *_ahead(number))
    return number.recalled if found else None


def _is_after_count(number: Number) -> bool:
    """Whether the count that lends its noun is the latest amount before a number, times aside."""
    sentence = number.sentence
    before = (
        each for each in reversed(sentence.readings[: number.place]) if each.kind not in _PASSED
    )
    latest = next(before, None)
    if latest is None or latest.end == number.earlier.end:
        return True
    own = sentence.readings[number.place]
    if latest.kind in _PLAIN or not NOT_THE.search(sentence.text[latest.end : own.start]):
        return False
    return goes_with(sentence, own, number.earlier, latest)


def goes_with(
    sentence: Statement, own: Reading, before: Antecedent | Reading, latest: Reading
) -> bool:
    """Whether a measurement only goes with the amount before it, which a number is held against.

    As in "made 40 looms in 30 days, not the 50 promised". Of the two, the number is held against
    the one that is nearer to it in size: "3 km in 20 days rather than the 14 promised".

    Args:
        sentence: The sentence of all.
        own: The number.
        before: The amount before the measurement.
        latest: The measurement.
    """
    if not sentence.start < before.end < latest.start:
        return False
    if not _IN_PASSING.fullmatch(sentence.text, before.end, latest.start):
        return False
    return _times(own.value, before.value) <= _times(own.value, latest.value)


def _times(value: object, other: object) -> Decimal:
    """Give how many times the smaller of two numbers the greater is; infinity if none is known."""
    if not isinstance(value, Decimal) or not isinstance(other, Decimal) or value * other <= 0:
        return Decimal("Infinity")
    return max(value / other, other / value)


def is_told_anew(sentence: Statement, place: int) -> bool:
    """Whether a number gives another value of what was counted before, whose noun it leaves out.

    Args:
        sentence: The sentence that states the number.
        place: Which of its readings it is.
    """
    number = Number(sentence, place, Antecedent())
    ahead = _ahead(number)
    if _AGAINST.search(sentence.text, *ahead):
        return _may_end(number)
    anew = _IT_IS.search(sentence.text, *ahead) is not None or _tally(number) >= 0
    return anew and _is_closed(number)


def differing(number: Number) -> str | None:
    """As in "It held 702 men. That is 162 too many", "open 210 days, 21 fewer than last year"."""
    sentence = number.sentence
    reading = sentence.readings[number.place]
    if not _BY_SO_MANY.match(sentence.text, reading.end):
        return None
    if not _THAT_IS.search(sentence.text, *_ahead(number)):
        return None
    before = sentence.readings[number.place - 1] if number.place else None
    if before is not None and before.kind not in _PLAIN:
        close = before.kind == "duration" and reading.start - before.end <= 2
        return before.unit if close and before.unit else None
    return number.recalled


def spoken_for(number: Number) -> str | None:
    """As in "They have 19 vacancies. The union reckons it's still 40": the same things again."""
    sentence = number.sentence
    if not _is_alike(number, 4) or not _is_closed(number):
        return None
    found = _IT_IS.search(sentence.text, *_ahead(number))
    if found is None:
        return None
    at = sentence.words.at(found.start())
    said = at > 0 and sentence.words.roles[at - 1] & SAYING
    quoted = sentence.text[found.start() - 1 : found.start()] in _QUOTES
    quoted = quoted or (at > 0 and sentence.words.words[at - 1] == "you")
    return number.recalled if said or quoted else None


def tallied(number: Number) -> str | None:
    """As in "talks have brought the number down to 64": what was counted before."""
    if _tally(number) < 0 or not _is_closed(number):
        return None
    recalled = number.recalled if _is_alike(number) else None
    return _topic(number) or recalled


def _topic(number: Number) -> str | None:
    """Give what a speaker tells of: "On jobs, she says that the number is down to 64"."""
    words = number.sentence.words
    on = next((at for at, word in enumerate(words.words[:4]) if word == "on"), -1)
    if on < 0 or "," not in words.words[on + 2 : on + 5] or words.words[on + 1] in _WHEN:
        return None
    found = plural_phrase(words, on + 1, number.sentence.stops)
    if found is None or words.words[found.after : found.after + 1] != [","]:
        return None
    said = _tally(number) - 1
    said -= words.words[said - 1] == "that"
    told = range(found.after + 1, said)
    speaks = any(words.roles[at] & SAYING for at in told)
    return found.name if speaks and not any(map(words.is_mark, told)) else None


def _tally(number: Number) -> int:
    """Give where "the number" stands that a number is the value of, or -1."""
    words, lead = number.sentence.words, number.sentence.lead(number.place)
    if lead < 2 or words.words[lead] not in _TALLIED:
        return -1
    for back in range(lead, max(0, lead - _TALLY_BACK), -1):
        if words.words[back] in TALLY:
            told = words.words[back - 1] in ("the", "that") and words.words[back + 1] != "of"
            return back if told else -1
        if words.is_mark(back) or back in number.sentence.stops:
            return -1
    return -1


def bracketed(number: Number) -> str | None:
    """As in "a cut of 74 posts (proposed: 90)": another value of the count before the bracket."""
    sentence, earlier = number.sentence, number.earlier
    own = sentence.readings[number.place]
    if not sentence.start < earlier.end < own.start or not _is_alike(number):
        return None
    if _BY_NAMES.match(sentence.text, earlier.end, sentence.end) and _is_by_name(number):
        return number.recalled
    if not sentence.text.startswith(")", own.end):
        return None
    return number.recalled if _IN_BRACKET.fullmatch(sentence.text, earlier.end, own.start) else None


def _is_by_name(number: Number) -> bool:
    """Whether a number stands in such a bracket, or before its end."""
    sentence, earlier = number.sentence, number.earlier
    return sentence.text.find(")", earlier.end) >= sentence.readings[number.place].end


def gapped(number: Number) -> str | None:
    """As in "Marbeck has 743 pupils and Fenby 518": the verb and the noun are left out."""
    sentence, earlier = number.sentence, number.earlier
    start = sentence.readings[number.place].start
    value = sentence.readings[number.place].value
    if not sentence.start < earlier.end < start or not _is_alike(number) or not _is_closed(number):
        return None
    if not isinstance(value, Decimal) or value < _SHORT:
        return None
    if sentence.readings[number.place - 1].end != earlier.end:
        return None
    named = _NAMED.fullmatch(sentence.text, earlier.end, start)
    if named is None or _NO_NAME.search(sentence.text, earlier.end, start):
        return None
    return number.recalled


def _ahead(number: Number) -> tuple[int, int]:
    """Give the stretch before a number in which its words are looked for."""
    start = number.sentence.readings[number.place].start
    return max(number.sentence.start, start - _AHEAD), start


def _is_alike(number: Number, times: int = _ALIKE) -> bool:
    """Whether a number is of the size of the count before it."""
    own, other = number.sentence.readings[number.place].value, number.earlier.value
    if not number.is_whole or not isinstance(own, Decimal) or not isinstance(other, Decimal):
        return False
    return other < own * times and own < other * times


def _is_closed(number: Number) -> bool:
    """Whether nothing follows a number that could be its noun."""
    words, after = number.sentence.words, number.after
    return after >= len(words) or words.words[after] in _ENDS or words.words[after] in _ON


def _may_end(number: Number) -> bool:
    """Whether what follows a number tells only when or by whom it was said: "first proposed"."""
    words, after = number.sentence.words, number.after
    if may_lack_noun(number):
        return True
    return _is_told(words, after) or (
        bool(words.roles[after] & ADVERB or words.words[after] == "first")
        and _is_told(words, after + 1)
    )


def _is_told(words: Words, index: int) -> bool:
    """Whether a participle stands at a place: "the 38 proposed"."""
    return index < len(words) and is_participle(words.words[index])
