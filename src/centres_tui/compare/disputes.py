"""Disputes: "the real number is closer to 500", said of a number told just before."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.directions import is_of_change
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.scores import score
from centres_tui.compare.things import thing

_DISPUTED: Final = re.compile(
    r"\b(?:true|real|actual)\s(?:number|figure|total|toll|count)s?\b[^.;,]{0,40}\Z"
    r"|\bput(?:s|ting)?\s(?:the|that|this)\s(?:figure|number|total|toll|count|cost|bill)\s(?:at"
    r"|closer\sto|nearer(?:\sto)?)\s(?:[a-z]+\s){0,2}\Z"
    r"|\b(?:number|figure|total|toll|count)\s(?:is|was)\s(?:really|actually|in\s(?:fact|truth)|nearer"
    r"|closer|more\slike|at\sleast)\b[^.;,]{0,20}\Z"
    r"|\A\W*(?:but\s|yet\s)?(?:the|its|their|our|an?)\s(?:[\w’'-]+\s){0,4}"
    r"(?:study|survey|report|analysis|research|audit|inquiry|records|books)\s"
    r"(?:says?|said|puts?\sit\sat|gives?|shows?|suggests?|found|finds?)\s"
    r"(?:it\sis\s|it\swas\s|only\s|just\s|about\s|nearer\s)?\Z"
)
_DOUBTING: Final = (
    "number", "figure", "total", "toll", "count", "cost", "bill", "study", "survey", "report",
    "analysis", "research", "audit", "inquiry", "records", "books",
)  # fmt: skip
"""Words one of which stands in all that it finds."""
_DISPUTABLE: Final = ("count", "money")
_BY_THE_WAY: Final = re.compile(r",\s(?:which|who|whose)\b[^,;]*\Z")
"""What puts another number in the place of one that was told."""
_REACH: Final = 8
"""So many figures back the number may stand that is put in doubt."""


def join_disputed(groups: Groups) -> None:
    """Join what is put in the place of a number with that number."""
    for place, one in enumerate(groups.descriptions):
        other = _put_in_doubt(one, groups.descriptions[max(0, place - _REACH) : place])
        if other is not None:
            edge = Edge(groups.place(one), groups.place(other), score(one, other))
            groups.join(edge, against=True)


def dispute_in(members: Sequence[Description]) -> tuple[Description, Description] | None:
    """Find two figures of a measure, the first of which is put in the place of the second."""
    for place, one in enumerate(members):
        other = _put_in_doubt(one, members[max(0, place - _REACH) : place])
        if other is not None and not one.amount.equals(other.amount):
            return one, other
    return None


def disputed_in(descriptions: Sequence[Description]) -> Iterator[tuple[Description, Description]]:
    """Give the numbers of one source that are put in doubt, each with what is put in its place."""
    for place, one in enumerate(descriptions):
        other = _put_in_doubt(one, descriptions[max(0, place - _REACH) : place])
        if other is not None:
            yield other, one


def _put_in_doubt(one: Description, before: Sequence[Description]) -> Description | None:
    """Give the number just before that another is put in the place of."""
    if not one.amount.dimension.startswith(_DISPUTABLE) or not _tells_doubt(one.around.before):
        return None
    found = (other for other in reversed(before) if _is_disputed(one, other))
    return next((other for other in found if not _is_aside(other, one)), None)


def _tells_doubt(before: str) -> bool:
    """Whether the words before a number put another in doubt; most have none that all ways need."""
    for word in _DOUBTING:
        if word in before:
            return _DISPUTED.search(before) is not None
    return False


def _is_aside(other: Description, one: Description) -> bool:
    """Whether a number is told by the way: "Unison, which speaks for 170 staff, puts it at"."""
    if other.figure.sentence_start != one.figure.sentence_start:
        return False
    start, end = other.figure.sentence_start, other.figure.start
    return _BY_THE_WAY.search(other.text.source.text, start, end) is not None


def _is_disputed(one: Description, other: Description) -> bool:
    """Whether one count may be another view of the other, told in the sentence before at most."""
    if one.source != other.source or other.amount.dimension != one.amount.dimension:
        return False
    gap = one.text.source.text[other.figure.sentence_end : one.figure.sentence_start]
    same = not one.nouns or thing(one, other)[0] >= 0
    plain = not (other.is_whole or other.whole or other.stage or is_of_change(other))
    return same and plain and not gap.strip()
