"""Amounts that are still to come, without a word that says so: in headlines, and before a day."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.model.quantity import Kind
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.vocabulary.grammar import AUXILIARY, FALLING, MODAL, RISING, VERB
from centres_tui.vocabulary.patterns import lazy

LONGEST: Final = 18
"""A headline has at most so many words."""
_ACTING: Final = VERB | RISING | FALLING
_STOPS: Final = frozenset(".?!:")
_PARTS: Final = frozenset(",;:()–—")
_LEADING: Final = frozenset({
    "way", "ways", "reason", "reasons", "thing", "things", "chance", "place", "places", "time",
    "times", "right", "ability", "guide", "step", "steps", "tip", "tips", "rules", "power",
    "able", "ready", "likely", "free", "close", "next", "up", "according", "due", "refusal",
    "failure",
})  # fmt: skip
"""Words before "to" that a headline does not make a plan of: "ten ways to save £300"."""
_BY: Final = lazy(r"(?:\s[\w'’-]++){0,3}?\sby\s(?:the\send\sof\s)?\Z")
_TO_GO: Final = lazy(
    r"(?:\s[\w’'-]+){1,3}\sto\s(?:go|shut|close|open|move|leave|merge|disappear|be\s\w+)"
    r"(?=\s*(?:[.,;:!?)–—\n]|\Z)|\s(?:at|in|on|by|from|for|over|under|across|as|after|before|next|"
    r"this|when|if|with|within|and)\b)",
    re.IGNORECASE,
)
"""What follows an amount that is to come."""
_HAPPENED: Final = lazy(r"\b(?:was|were|has|have|had|did|is|are)\b", re.IGNORECASE)
_AMOUNTS: Final[frozenset[Kind]] = frozenset({"money", "count", "number", "percent"})


def coming(sentence: Statement) -> frozenset[int]:
    """Give the words of a headline that follow "to": "Council to close 46 libraries".

    Args:
        sentence: A sentence, or a line without a stop.
    """
    words = sentence.words
    is_line = sentence.text[sentence.end - 1 : sentence.end] not in _STOPS
    if not is_line or len(words) > LONGEST or "to" not in words.words:
        return frozenset()
    found: set[int] = set()
    for index, word in enumerate(words.words[:-1]):
        if word == "to" and _is_deed(sentence, index + 1) and _is_planned(words, index):
            found.update(range(index + 2, _end_of_part(words, index)))
    return frozenset(found)


def _is_deed(sentence: Statement, index: int) -> bool:
    """Whether a word after "to" is a verb: one that is known, or one right before an amount."""
    words = sentence.words
    if words.roles[index] & _ACTING:
        return True
    plain = words.is_open(index) and not words.is_capital(index)
    return plain and index + 1 in sentence.firsts


def _is_planned(words: Words, index: int) -> bool:
    """Whether what stands before "to" is who is to do something, and has no verb yet."""
    if index == 0:
        return False
    if words.words[index - 1] == ",":
        return index > 2
    if not words.is_open(index - 1) or words.words[index - 1] in _LEADING:
        return False
    for back in range(index - 1, -1, -1):
        if words.words[back] in _PARTS:
            break
        if words.roles[back] & (AUXILIARY | MODAL) or (back and words.roles[back] & _ACTING):
            return False
    return True


def _end_of_part(words: Words, index: int) -> int:
    """Give the index of the mark that ends a part of a headline."""
    ends = (at for at in range(index, len(words)) if words.words[at] in _PARTS)
    return next(ends, len(words))


def is_due(sentence: Statement, drafts: Sequence[Draft], place: int, published: str | None) -> bool:
    """Whether a coming day stands behind an amount: "is spending £310m by 2030".

    Args:
        sentence: The sentence.
        drafts: Its drafts.
        place: Which of them it is.
        published: The day of publication.
    """
    if not published or place + 1 >= len(drafts) or drafts[place].kind not in _AMOUNTS:
        return False
    due = drafts[place + 1]
    if due.kind != "date" or not isinstance(due.reading.value, str):
        return False
    gap = sentence.text[drafts[place].reading.end : due.reading.start]
    return _BY.match(gap) is not None and first_day(due.reading.value) > published


def is_to_go(sentence: Statement, drafts: Sequence[Draft], place: int) -> bool:
    """As in "35 SHOPS TO GO", "Thirty homes to be built on the old dairy site".

    Args:
        sentence: The sentence.
        drafts: Its drafts.
        place: Which of them it is.
    """
    lead, end = sentence.lead(place), drafts[place].reading.end
    if drafts[place].kind not in _AMOUNTS or not (lead < 0 or sentence.words.is_mark(lead)):
        return False
    told = _TO_GO.match(sentence.text, end, sentence.end)
    return told is not None and _HAPPENED.search(sentence.text, end, sentence.end) is None


@lru_cache(maxsize=1024)
def first_day(edtf: str) -> str:
    """Give the first day that a date names."""
    first, _ = edtf_bounds(edtf)
    return first.isoformat()
