"""Headlines: the figures of a source's title, which its text states again."""

import re
from collections import defaultdict
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.likeness import wording
from centres_tui.compare.scores import Score, least_of

_GROUND: Final = "a headline and its text"
_TOP: Final = 600
"""A headline that no passage marks stands within so many characters of the top."""
_LONGEST: Final = 120
"""Such a line is no longer than this."""
_ENDS: Final = re.compile(r"[.!?:;,][\"'’”]?\s*\Z")
"""How the last line of a paragraph ends, and no headline."""
_AGAINST: Final = -2.0
"""No level but the words may give fewer points."""
_TELLING_DIGITS: Final = 2
"""A value with fewer digits needs a word in common, unless it is one of money."""


def is_headline(one: Description) -> bool:
    """Whether a figure stands in a title, a heading or a line of its own near the top."""
    start = one.figure.start
    for passage in one.text.source.passages:
        if passage.start <= start < passage.end and passage.role in {"title", "heading"}:
            return True
    return start <= _TOP and _is_line_at_top(one)


def _is_line_at_top(one: Description) -> bool:
    text, figure = one.text.source.text, one.figure
    start = text.rfind("\n", 0, figure.start) + 1
    end = text.find("\n", figure.end)
    line = text[start:end].strip() if end >= 0 else ""
    follows = text[end + 1 : end + 2] if end >= 0 else ""
    return 0 < len(line) <= _LONGEST and follows in {"\n", "\r"} and not _ENDS.search(line)


def join_headlines(groups: Groups) -> None:
    """Join what a headline states, or a sentence of no other word, with the same in the text."""
    by_value: dict[tuple[str, str, tuple[int, ...]], list[int]] = defaultdict(list)
    for place, one in enumerate(groups.descriptions):
        if one.amount.dimension != "time":
            by_value[one.source, one.amount.dimension, one.amount.ends].append(place)
    for places in by_value.values():
        heads = [place for place in places if _is_said_again(groups.descriptions[place])]
        body = [place for place in places if place not in heads]
        if heads and body and len({groups.home[place] for place in body}) == 1:
            for head in heads:
                _join(groups, head, body[0])


def _is_said_again(one: Description) -> bool:
    """Whether an amount stands in a headline, or alone: "Seventy-eight." says what is told."""
    return is_headline(one) or not one.around.weights


def _join(groups: Groups, head: int, body: int) -> None:
    pair = groups.descriptions[head], groups.descriptions[body]
    if _is_telling(*pair) and least_of(*pair) >= _AGAINST:
        groups.join(Edge(head, body, Score(0.0, (_GROUND,))), by_structure=True)


def _is_telling(first: Description, second: Description) -> bool:
    """Whether an equal value is more than chance: it has digits, is of money, or words tell it."""
    amount = first.amount
    if amount.digits >= _TELLING_DIGITS or amount.dimension.startswith("money"):
        return True
    return wording(first, second)[0] > 0
