"""The noun of "610 of them" where a few words before have just named it, uncounted."""

from typing import Final

from centres_tui.extract.grounds import grounded
from centres_tui.extract.number import Number
from centres_tui.extract.phrases import plural_phrase
from centres_tui.vocabulary.patterns import lazy

_BACK: Final = 60
"""So many characters before a number, or before its sentence, a noun stands that is just named."""
_OPENER: Final = (
    r"(?:[Tt]hen|[Aa]nd|[Bb]ut|[Nn]ow(?:\sfor)?|[Ss]o|[Nn]ext|[Ff]irst|[Ff]inally|[Aa]lso|[Aa]s\sfor"
    r"|[Oo]n\sto)"
)
_ARTICLE: Final = r"(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Tt]hese|[Tt]hose)"
_ALONE: Final = lazy(
    rf"(?:\A|[.!?:\n*_#\"”’)]\s*)(?:{_OPENER}\s(?:{_ARTICLE}\s)?|{_ARTICLE}\s)"
    r"(?P<noun>[a-z-]{2,}s|people|children|women|men|staff|police|sheep)[.:!?]+[*_\"”’)]*\s+\Z"
)
"""A sentence that names something and says nothing of it: "Then the lorries."."""
_BEFORE: Final = lazy(
    rf"\b{_ARTICLE}\s(?=[a-z])(?P<noun>[^.,;:!?()\d]{{3,40}})(?:,|\s[—–-]|\s\()\s?"
    r"(?:(?:some|about|around|all|nearly|almost|over|more\sthan|at\sleast|just\sover|just\sunder|up\sto|the)\s)*\Z"
)
"""What stands between an article and a number that follows its noun: "the volunteers, some"."""


def introduced(number: Number) -> str | None:
    """As in "Then the lorries. The count found 610 of them", "the volunteers, some 320 of them"."""
    sentence, words = number.sentence, number.sentence.words
    if words.words[number.after : number.after + 2] != ["of", "them"] or not number.is_whole:
        return None
    start = sentence.readings[number.place].start
    named = _BEFORE.search(sentence.text, max(sentence.start, start - _BACK), start)
    if named:
        at = words.at(named.start("noun"))
        phrase = plural_phrase(words, at, sentence.stops) if at >= 0 else None
        is_whole = phrase and words.ends[phrase.after - 1] == named.end("noun")
        return phrase.name if phrase and is_whole else None
    alone = _ALONE.search(sentence.text, max(0, sentence.start - _BACK), sentence.start)
    if alone is None or number.earlier.end > alone.start():
        return None
    noun = alone["noun"]
    return grounded(noun, "noun", alone.span("noun")) if words.traced else noun
