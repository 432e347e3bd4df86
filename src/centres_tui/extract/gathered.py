"""Those who are together, told by a noun for them: "a family of six", "a class of 30"."""

from typing import Final

from centres_tui.extract.elided import may_lack_noun
from centres_tui.extract.number import Number
from centres_tui.vocabulary.grammar import grammar
from centres_tui.vocabulary.patterns import lazy

_OF_YEARS: Final = frozenset({"team", "class", "squad", "cast", "crew", "band", "school"})
"""Those who may be known by their year: "the team of 1966", "the class of 92"."""
_YEAR: Final = lazy(r"(?:1[89]|20)\d\d|[5-9]\d")
_PEOPLE: Final = "people"


def gathered(number: Number) -> str | None:
    """As in "a family of six", "a crew of about 20": those of whom there are so many."""
    words, after = number.sentence.words, number.after
    index = number.sentence.lead(number.place)
    if index < 1 or words.words[index] != "of" or not number.is_whole:
        return None
    if after < len(words) and words.is_open(after) and not may_lack_noun(number):
        return None
    known = grammar()
    who = known.gathering.get(words.words[index - 1])
    if who is None or _is_year(number, words.words[index - 1]):
        return None
    if who == _PEOPLE and (number.recalled or "").split(" ")[-1] in known.animals:
        return number.recalled
    queue = index > 1 and words.words[index - 2] in known.queuing
    return None if queue else words.told(who, "noun", range(index - 1, index))


def _is_year(number: Number, who: str) -> bool:
    """Whether a number behind "team of" or "class of" is the year of theirs."""
    reading = number.sentence.readings[number.place]
    exact = number.sentence.text[reading.start : reading.end]
    return who in _OF_YEARS and _YEAR.fullmatch(exact) is not None
