"""Bare numbers whose noun closes the sentence before, or stands in a question that they answer.

"£9.8m goes to the kitchens. 14 of the 38 would be rebuilt", "Are the shops closing? Yes, 12".
"""

from typing import Final

from centres_tui.extract.elided import may_lack_noun
from centres_tui.extract.grounds import grounded
from centres_tui.extract.number import Number
from centres_tui.extract.phrases import plural_phrase
from centres_tui.extract.words import Words
from centres_tui.vocabulary.patterns import lazy

_REACH: Final = 200
"""So many characters back a question stands at the most."""
_OPENS: Final = 2
"""Of the words of its sentence no more stand before a number that takes up the last noun."""
_UNCOUNTED: Final = frozenset({
    "times", "costs", "prices", "fees", "fares", "rates", "taxes", "savings", "losses", "profits",
    "risks", "figures", "numbers", "results", "reasons", "details", "rules", "plans", "terms",
    "works", "news", "means", "lots", "months", "years", "weeks", "days", "hours", "minutes",
    "pounds", "euros", "dollars", "ways", "others", "yes", "ours", "yours", "theirs", "needs",
    "sales", "earnings", "wages", "charges", "funds", "reserves", "hopes", "talks", "efforts",
    "circumstances", "headlines", "grounds", "towns", "cities", "villages", "areas", "councils",
    "doors", "comments", "questions", "answers", "accounts", "papers",
})  # fmt: skip
"""Nouns in the plural that no bare number counts."""
_QUESTION: Final = lazy(
    r"(?:\A|[.!?\n*#_]\s*)(?:(?:And|But|So)\s)?(?:Are|Is|Can|Can['’]t|Will|Won['’]t|Do|Does|Don['’]t"
    r"|Did|Were|Have|Has|Should|Could|Would|Couldn['’]t|Which|Why)\s"
    r"(?P<asked>[^.?!\n\d]{3,70})\?[*_\"”’)]*\s+(?:(?:Yes|No|Some|Sadly|Not\sall)[.,:;!]\s)?"
    r"(?!(?:It|That|This|He|She)\s)[^.?!\n\d]{0,30}\Z"
)
"""A question that is answered by yes, or by a number."""
_RUNS_ON: Final = lazy(r"(?:,|\s(?:and|or|to))\s(?:the\s)?\d")
"""What follows a number that is a name: "Which buses run? The 14 and the 15"."""
_REFERS: Final = lazy(r"\s*(?:They|These|Those|Them|Most|All|Some|Both|Others)\s")
"""How a sentence begins that speaks of what was counted before."""
_LAST: Final = lazy(
    r"\b(?:the|its|their|our|his|her|these|those|fewer|more|some|several|new|old)\s"
    r"(?P<noun>(?:[a-z-]+\s)?[a-z-]{3,}s)[.:;]\s+\Z"
)
"""What a sentence ends with that names things."""


def led_to(number: Number) -> str | None:
    """As in "It mends the kitchens. 14 of the 38 go", "Are the shops closing? Yes, 12"."""
    sentence = number.sentence
    start = sentence.readings[number.place].start
    if number.is_one or not number.is_whole or not may_lack_noun(number):
        return None
    return _asked(number, start) or _closing(number)


def _closing(number: Number) -> str | None:
    """Name what the sentence before ends with, where a number opens the next."""
    sentence = number.sentence
    if sentence.firsts[number.place] >= _OPENS:
        return None
    low = max(0, sentence.start - _REACH)
    found = _LAST.search(sentence.text, low, sentence.start)
    if found is None or number.earlier.end > found.start():
        return None
    stops = (sentence.text.rfind(stop, low, found.start()) for stop in (". ", "? ", "! ", "\n"))
    begin = max(low, *(stop + 1 for stop in stops))
    if number.earlier.end > begin or _REFERS.match(sentence.text, begin):
        return None
    return _named(number, found["noun"], found.start("noun"))


def _asked(number: Number, start: int) -> str | None:
    """Name what the question right before a number asks about, if that is one thing."""
    sentence = number.sentence
    found = _QUESTION.search(sentence.text, max(0, start - _REACH), start)
    if found is None or number.earlier.end > found.start():
        return None
    if _RUNS_ON.match(sentence.text, sentence.readings[number.place].end):
        return None
    words = Words(sentence.text, *found.span("asked"))
    named = [at for at in range(len(words)) if _is_noun(words, at)]
    if len(named) != 1:
        return None
    noun = words.words[named[0]]
    return _named(number, noun, words.starts[named[0]])


def _is_noun(words: Words, at: int) -> bool:
    return words.is_open(at) and words.is_plural(at) and not words.is_capital(at)


def _named(number: Number, noun: str, start: int) -> str | None:
    """Give a noun that can be counted, with the word before it where both are its name."""
    text = number.sentence.text
    words = Words(text, start, start + len(noun))
    phrase = plural_phrase(words, 0) if len(words) else None
    if phrase is None:
        return None
    last = phrase.name.rsplit(" ", 1)[-1]
    if phrase.after < len(words) or last in _UNCOUNTED:
        return None
    name = phrase.name.lower()
    span = start, start + len(noun)
    return grounded(name, "led_to", span) if number.sentence.words.traced else name
