"""Votes: those for, against and abstaining, and how many the text says had a vote."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, gap, number, total, written
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.arithmetic.splits import SPLIT
from centres_tui.compare.description import Description
from centres_tui.model.comparison import Holds

_FOR: Final = re.compile(
    r"(?: votes?)? (?:for|in favour|yes)[,;]? (?:and |with )?|(?: votes?)? to |(?: votes?)?-"
)
"""What stands between the votes for and those against."""
_AGAINST: Final = re.compile(
    r"(?: votes?)?(?: against| no)?(?:[,;:]|,? with|,? and|,? \(|,? while) ?(?:and |with )?"
)
_ABSTAINED: Final = re.compile(r" (?:abst[ae]\w+|did not vote|not voting)")
_ATTENDED: Final = re.compile(
    r"\s(?:(?:of|out of) (?:the |its |our )?\w+ )?(?:(?:[\w’'-]+ ){0,2}?)"
    r"(?:had their say|voted|were present|was present|present|attended|took part|turned up"
    r"|were there|in their (?:seats|places)|sat down)\b"
)
_NOT_ALL: Final = re.compile(r"\b(?:more|fewer|less) than\s\Z")
_FAR: Final = 14
"""So many sentences with figures away stands who was there."""


def find(scene: Scene) -> Iterator[Relation]:
    """Test "by 11 votes to seven, with two abstentions" against "All 20 members were present"."""
    counts = [one for one in scene.figures if _is_counted(one)]
    tallies = [
        list(votes)
        for votes in zip(counts, counts[1:], counts[2:], strict=False)
        if _is_tally(votes)
    ]
    for votes in tallies:
        around = scene.near(votes[0], _FAR)
        near = [one for one in around if _is_counted(one) and _is_attendance(one)]
        if len({one.amount.low for one in near}) == 1 and near[0] not in votes:
            yield _relation(votes, near[0])


def _is_counted(one: Description) -> bool:
    plain = one.amount.dimension == "count" and one.figure.bound == "="
    return plain and one.figure.value is not None


def _is_tally(votes: Sequence[Description]) -> bool:
    """Whether three counts are those for, against and abstaining."""
    one, two, three = votes
    if not (_FOR.fullmatch(gap(one, two)) and _AGAINST.fullmatch(gap(two, three))):
        return False
    end = three.figure.end
    return _ABSTAINED.match(one.text.source.text[end : end + 24].lower()) is not None


def _is_attendance(one: Description) -> bool:
    told = _ATTENDED.match(one.around.after)
    return bool(told) and not _NOT_ALL.search(one.around.before)


def _relation(votes: Sequence[Description], present: Description) -> Relation:
    computed, _ = total(votes)
    holds: Holds = "yes" if computed == present.amount.low else "no"
    formula = f"{' + '.join(number(one) for one in votes)} = {written(computed, present)}"
    if holds == "no":
        formula += f" against {present.figure.exact}"
    signs = (*(1 for _ in votes), -1)
    return Relation(SPLIT, formula, (*votes, present), holds, "the votes, and who was there", signs)
