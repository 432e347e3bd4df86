"""Sentences: what all figures that stand in one ask of it, found once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from centres_tui.compare.words import Word, words_of
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.measures import measure_words

_CLAUSE_END: Final = frozenset(",;:()–—•|/")
_TURNS: Final = frozenset(
    ["and", "but", "while", "whereas", "which", "although", "who", "where", "when", "plus"]
)
_SIGNS: Final = re.compile(r"[,;:)–—](?=\s)|\s\(|\s-\s")
_JOINT: Final = re.compile(r"\b(?:and|but|while|which|whereas)\b")
_CLAUSE: Final = re.compile(f"{_SIGNS.pattern}|{_JOINT.pattern}")
"""The signs and the words that end a clause."""
_BREAK: Final = re.compile(r"[^\S ]")
_STOP: Final = re.compile(r"[.!?][\"'”’)*_]*\s")
"""What ends a sentence."""
ASKED: Final = 0.5
"""What the words of a question count for with a figure that is all of its answer."""
_BARE: Final = 14
"""An answer says no more than so many characters besides its figure."""
_ASIDE: Final = 8
_REACH: Final = 400
"""No sentence that another goes on with is taken to begin farther back."""


@dataclass(slots=True)
class Sentence:
    """A sentence in which figures stand, with what all of them ask of it; never changed."""

    words: list[Word]
    """Its words."""
    telling: list[tuple[int, int, str, float]]
    """Those that say something: by index where each begins, its stem and its weight."""
    starts: list[int]
    """Where each word begins."""
    steps: list[float]
    """What it costs to step on each word from the word beside it, gaps aside."""
    gaps: list[float]
    """What the gap before each word costs."""
    cuts: list[tuple[int, int]]
    """The clause ends."""
    slots: list[tuple[int, str]]
    """The words that fill a slot, by index, with the slot."""
    is_broken: bool
    """Whether anything but one space parts two words in it: the end of a line."""


def told_before(text: str, start: int) -> tuple[int, int] | None:
    """Find the sentence right before a place in the same paragraph, or what there is of it.

    Args:
        text: The text.
        start: Where a sentence begins.
    """
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    if not end or text.count("\n", end, start) > 1:
        return None
    low = max(0, end - _REACH)
    blank = text.rfind("\n\n", low, end)
    begin = low if blank < 0 else blank + 2
    for stop in _STOP.finditer(text, begin, end - 1):
        begin = stop.end()
    return begin, end


def is_answer(text: str, figure: Figure) -> bool:
    """Whether a figure is all of its sentence, which answers a question: "**When?** May 2026."."""
    said = figure.sentence_end - figure.sentence_start - (figure.end - figure.start)
    if said > _BARE:
        return False
    before = text[max(0, figure.sentence_start - _ASIDE) : figure.sentence_start]
    return before.rstrip(' \n*_"”’').endswith("?")


def sentence_of(text: str, start: int, end: int) -> Sentence:
    """Find what is known of a sentence."""
    words = words_of(text, start, end)
    known = measure_words().slots
    telling: list[tuple[int, int, str, float]] = []
    slots: list[tuple[int, str]] = []
    steps: list[float] = []
    for index, (begin, _, form, stem, weight, _) in enumerate(words):
        if weight:
            telling.append((index, begin, stem, weight))
            steps.append(2.5 if form in _TURNS else 1.0)
        else:
            steps.append(2.0 if form in _TURNS else 0.5)
        if stem in known:
            slots.append((index, known[stem]))
    gaps, cuts = _parted(text, words, start, end)
    _pass_over_names(text, start, end, (words, steps, gaps))
    whole = text[start:end]
    if "'" in whole or "’" in whole:
        # What parts clauses may then be a part of a word, as it is cut here.
        cuts = [match.span() for match in _CLAUSE.finditer(text, start, end)]
    return Sentence(
        words=words,
        telling=telling,
        starts=[word[0] for word in words],
        steps=steps,
        gaps=gaps,
        cuts=cuts,
        slots=slots,
        is_broken="  " in whole or _BREAK.search(whole) is not None,
    )


_NAMES: Final = re.compile(
    r",\s(?:(?:[A-Z][\w’'-]*|of|in|at|on|upon|and|near|the),?\s){1,14}(?<=,\s)"
    r"(?=(?:will|would|is|are|was|were|has|have|had|may|must|could|can|should)\b)"
)
"""Names between commas before the verb of what they are: "two, Bryn Teg and Plas Derwen, would"."""


def _pass_over_names(
    text: str, start: int, end: int, standing: tuple[Sequence[Word], list[float], list[float]]
) -> None:
    """Let names that stand between what is counted and its verb keep neither from the other."""
    words, steps, gaps = standing
    for names in _NAMES.finditer(text, start, end):
        for index, word in enumerate(words):
            if names.start() < word.start < names.end():
                steps[index] = gaps[index] = 0.0
            elif word.start == names.end():
                gaps[index] = 0.0


def _parted(
    text: str, words: Sequence[Word], start: int, end: int
) -> tuple[list[float], list[tuple[int, int]]]:
    """Give what the gap before each word costs, and the last one, and where the clauses end."""
    gaps: list[float] = []
    cuts: list[tuple[int, int]] = []
    before = start
    for begin, after, form, _, _, _ in words:
        is_plain = begin - before == 1 and text[before] == " "
        gaps.append(0.0 if is_plain else _gap_cut(text, before, begin, cuts))
        if form in _TURNS:
            cuts += [match.span() for match in _JOINT.finditer(text, begin, min(after + 1, end))]
        before = after
    gaps.append(_gap_cut(text, before, end, cuts))
    return gaps, cuts


def _gap_cut(text: str, start: int, end: int, cuts: list[tuple[int, int]]) -> float:
    """Give what the signs between two words cost, and add those that end a clause."""
    cost = gap_cost(text, start, end)
    if end - start > 1 and (cost or "-" in text[start:end]):
        cuts += [match.span() for match in _SIGNS.finditer(text, start, end)]
    return cost


def gap_cost(text: str, start: int, end: int) -> float:
    """Give what the signs between two words cost."""
    if end - start == 1:
        return 2.0 * (text[start] in _CLAUSE_END)
    return 2.0 * (not _CLAUSE_END.isdisjoint(text[start:end]))


def lowered(text: str) -> str:
    """Give a text in lower case, each character in its place.

    >>> lowered("The İzmir Port")
    'the İzmir port'
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join([each if len(each) == 1 else one for one in text for each in (one.lower(),)])
