"""Contradictions: one source that says one thing twice in the same words with other values."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.scores import score

_NOT_COMPARED: Final = frozenset({"time", "duration", "age", "ratio"})
"""Dimensions of which one sentence may well hold many: days, spells and scores."""
_TIMES: Final = frozenset({"date", "period"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_MOST: Final = 2
"""Words that are said of more values than this make a list or a series."""
_FEWEST_WORDS: Final = 2
"""A sentence with fewer words of its own says too little to be said twice."""
_ANOTHER: Final = re.compile(
    r"\b(?:an?other|others?|also|then|later|next|further|more|again|second|third|additional"
    r"|extra|remaining|rest|each|every|per|now|once|still|first|last|latest|new|old|earlier"
    r"|previous(?:ly)?|original(?:ly)?|initial(?:ly)?|former(?:ly)?|revised?|updated?|changed?"
    r"|rose|fell|risen|fallen|grew|grown|up|down|from|to|average|typical(?:ly)?|about\sa"
    r"|if|could|might|may|or|this|these|that|those|both|year|month|week|day|hour|today"
    r"|he|she|it|they|we|i|you|yesterday|tomorrow|instead|not|never|would|said|says|claims?|claimed|according)\b"
)
"""Words by which a second sentence, in lower case, may speak of another thing, time or view."""


def join_own_contradictions(groups: Groups) -> None:
    """Join two values of one source where the same words state both, outside tables.

    This looks for certainty: each sentence has one amount, a date aside, all words that say
    anything are the same, and nothing tells a change, another time, another place, a part or
    another speaker. Words that are said of three values or more are a list.
    """
    for alike in _said_alike(groups.descriptions):
        values = {one.amount.text: one for one in reversed(alike)}
        if len(values) != _MOST:
            continue
        one, two = values.values()
        if _contradict(one, two):
            edge = Edge(groups.place(one), groups.place(two), score(one, two))
            groups.join(edge, against=True)


def _said_alike(descriptions: Iterable[Description]) -> Iterator[list[Description]]:
    """Group the figures of each source by the words of their sentences."""
    standing = [(_standing(one), one) for one in descriptions if _may_be_said_twice(one)]
    often = Counter(key for key, _ in standing)
    found: dict[tuple[object, ...], list[Description]] = defaultdict(list)
    for key, one in standing:
        # Most stand as no other of their source does: their words need not be looked at.
        words = _own_words(one) if often[key] > 1 else ()
        if words:
            found[key, words].append(one)
    return (alike for alike in found.values() if len(alike) > 1)


def _standing(one: Description) -> tuple[object, ...]:
    """Give what two figures of one source have in common that are said alike, words aside."""
    figure = one.figure
    said = figure.status, figure.said_by, figure.per, figure.trend, figure.bound
    return one.source, one.amount.dimension, one.nouns, said


def _may_be_said_twice(one: Description) -> bool:
    """Whether a figure is the only one of its sentence, and no part, whole, cell or change."""
    if one.amount.dimension in _NOT_COMPARED or one.around.heading or one.figure.of:
        return False
    return not (one.stage or one.is_past or one.is_whole) and _is_alone(one)


def _own_words(one: Description) -> tuple[str, ...]:
    """Give the stems of the sentence of a figure; none where it tells of anything else."""
    figure, text = one.figure, one.text
    start, end = figure.sentence_start, figure.sentence_end
    if _ANOTHER.search(text.source.text[start:end].lower()):
        return ()
    words = text.words(start, end)
    stems = tuple(
        word.stem
        for word in words
        if word.text not in _ARTICLES and not figure.start <= word.start < figure.end
    )
    telling = {word.stem for word in words if word.weight == 1}
    return stems if len(telling) >= _FEWEST_WORDS else ()


def _is_alone(one: Description) -> bool:
    """Whether its sentence has no other figure, but for the time that it holds in."""
    figure = one.figure
    others = [
        other
        for other in one.text.figures_in(figure.sentence_start, figure.sentence_end)
        if other.id != figure.id
    ]
    if not others:
        return True
    return len(others) == 1 and bool(one.bearings.period) and others[0].kind in _TIMES


def _contradict(one: Description, two: Description) -> bool:
    if one.figure.sentence_start == two.figure.sentence_start or one.interval.meets(two.interval):
        return False
    if one.bearings != two.bearings or one.rhythm != two.rhythm:
        return False
    return not _is_parted(one, two)


def _is_parted(one: Description, two: Description) -> bool:
    """Whether a heading below the first sentence begins another subject before the second."""
    start, end = sorted((one.figure.start, two.figure.start))
    passages = one.text.source.passages
    return any(part.role == "heading" and start < part.start < end for part in passages)
