"""Numbers without a noun that a label or a question right before them names.

"**The visitors.** The museum is on course for 470,000", "Jobs? Six hundred while they build it".
"""

from typing import Final

from centres_tui.extract.elided import may_lack_noun
from centres_tui.extract.number import Antecedent, Number
from centres_tui.extract.phrases import plural_phrase
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.vocabulary.patterns import lazy

_REACH: Final = 200
"""So many characters back a label or a question stands at the most."""
_LEAST: Final = 2
_YEARS: Final = range(1900, 2101)
_LABEL: Final = lazy(
    r"(?:\A|\n)[ \t]*(?:[-•>]\s+)?(?:\d{1,2}[.)]\s+)?(?P<mark>\*\*|__)"
    r"(?:(?:On|About|The|Our|My|More)\s){0,2}(?P<name>[A-Za-z][A-Za-z’'-]+(?:\s[a-z’'-]+){0,2})"
    r"[.:]?(?P=mark)[.:]?\s+[^\n?!.]{0,120}\Z"
)
"""A label in bold that opens a paragraph."""
_QUESTION: Final = lazy(
    r"(?:\A|[.!?:”\"\n]\s*)(?:And\s|The\s){0,2}(?P<name>[A-Za-z][a-z’'-]+(?:\s[a-z’'-]+){0,1})"
    r"\?[\"”’*_]*\s+(?:[A-Z][A-Z. ]{2,30}:\s+)?[^?!.\n]{0,60}\Z"
)
"""A question of a noun alone."""


def named_above(sentence: Statement, place: int) -> str:
    """Give the noun that a label or a question lends to a number; nothing where none does.

    Args:
        sentence: The sentence of the number.
        place: Which of its readings the number is.
    """
    reading = sentence.readings[place]
    number = Number(sentence, place, Antecedent())
    if not number.is_whole or reading.per or reading.unit or not may_lack_noun(number):
        return ""
    value = reading.value
    if value is None or value in range(_LEAST) or value in _YEARS:
        return ""
    low = max(0, reading.start - _REACH)
    for way in (_LABEL, _QUESTION):
        found = way.search(sentence.text, low, reading.start)
        if found and (name := _noun(sentence, found.span("name"))):
            return name
    return ""


def _noun(sentence: Statement, span: tuple[int, int]) -> str:
    """Give the plural noun that is all of a label."""
    words = Words(sentence.text, *span)
    words.traced = sentence.words.traced
    phrase = plural_phrase(words, 0) if len(words) else None
    return phrase.name.lower() if phrase and phrase.after >= len(words) else ""
