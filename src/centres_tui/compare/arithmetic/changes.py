"""Changes: from £10m to £5.2m is £4.8m less, or 48 percent, where the text states that too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, compared, difference, number, written
from centres_tui.compare.arithmetic.scene import Scene, is_alike
from centres_tui.compare.description import Description
from centres_tui.compare.disputes import disputed_in
from centres_tui.compare.intervals import Interval
from centres_tui.compare.things import thing
from centres_tui.vocabulary.settings import settings

_MOST: Final = 12
"""Sentences with more figures are not searched for what replaces what."""
_TELLING: Final = 2
"""An amount that no word makes a change has so many digits."""
_LEAST: Final = 10
"""A smaller amount that words make a change may fit by chance."""
NAME: Final = "before and after"
_BESIDE: Final = 25
_LEAD: Final = 60
"""A word for a change stands within so many characters before its amount."""
_OTHER_CLAUSE: Final = re.compile(r"[.;]|\b(?:and|but|while|as|which)\b")
_CHANGE: Final = (
    r"(?:ris(?:e|es|ing)|rose|increas\w*|fall(?:s|ing)?|fell|drop\w*|declin\w*|reduc\w*|saving\w*"
    r"|saved?|cuts?|cutting|changes?|extra|additional|further|more|fewer|less|gap|difference"
    r"|spared?|reprieved?|add(?:s|ed|ing)?|dropped|removed|grow\w*|grew|up|down|below|above|short|jump\w*|gain\w*|los[est]\w*|lower|higher|better|worse)"
)
_CHANGE_BEFORE: Final = re.compile(rf"\b{_CHANGE}\b[^.;]{{0,24}}\Z")
_CHANGE_NAMED: Final = re.compile(
    r"\ban? (?:overall |total |net )?(?:saving|cut|rise|increase|fall|drop|reduction"
    r"|decrease|decline|jump|change) of "
    r"(?:about |around |nearly |almost |some |over |more than )?\Z"
)
_BY: Final = re.compile(r"\bby (?:about |around |nearly |almost |some |over |more than )?\Z")
_FROM_AFTER: Final = re.compile(r",?\sfrom\s")
_CHANGE_AFTER: Final = re.compile(rf"[^.;,]{{0,24}}?\b{_CHANGE}\b")


def find(scene: Scene) -> Iterator[Relation]:
    """Find pairs before and after a change with the amount of the change."""
    for before, after in _pairs(scene):
        for change in scene.near(after):
            if change in (before, after) or not _may_be_change(before, after, change):
                continue
            relation = _relation(before, after, change)
            if relation and _is_exact(relation):
                yield relation
            elif relation and _is_told(before, after, change):
                yield _without_room(relation)


def _may_be_change(before: Description, after: Description, change: Description) -> bool:
    """Whether an amount is that of a change, or the very step from a value to what replaces it.

    "They say 380. The true number is 423, as they leave out 43": words or an exact fit tell.
    """
    if change.figure.kind == "fraction":
        own = change.figure.sentence_start
        return is_change(change) and own in (
            before.figure.sentence_start,
            after.figure.sentence_start,
        )
    return is_change(change) or _is_step(before, after, change)


def _is_step(before: Description, after: Description, change: Description) -> bool:
    """Whether an amount is by how much one that is told again differs, to its last digit."""
    told = change.amount.low >= _LEAST if is_change(change) else change.amount.digits >= _TELLING
    told = told and change.amount.low not in (before.amount.low, after.amount.low)
    fits = abs(before.amount.low - after.amount.low) == change.amount.low
    return told and fits and change.amount.dimension == before.amount.dimension


def _is_exact(relation: Relation) -> bool:
    """Whether a relation holds by more than the room that rounding leaves."""
    if relation.holds != "approximately":
        return relation.holds == "yes"
    one, two, change = relation.members
    apart = abs(one.amount.low - two.amount.low)
    if change.amount.dimension == "share":
        apart = 100 * apart / one.amount.low
    room = settings().checks.change_room
    return abs(apart - change.amount.low) <= room * max(apart, change.amount.low)


def _without_room(relation: Relation) -> Relation:
    """Take amounts as they stand that are far from fitting: "from £4 to £5, up £2" is wrong."""
    same = len({one.amount.dimension for one in relation.members}) == 1
    plain = all(one.figure.bound == "=" for one in relation.members)
    return replace(relation, holds="no") if same and plain else relation


def pairs_of(amounts: Sequence[Description]) -> list[tuple[Description, Description]]:
    """Give the amounts of one sentence with those that they change to, each once."""
    told = {(one.place, two.place): (one, two) for one, two in _pairs(Scene(amounts))}
    return list(told.values())


def _pairs(scene: Scene) -> Iterator[tuple[Description, Description]]:
    """Give amounts with the amounts that they change to, or that stand in their place."""
    by_id = {one.figure.id: one for one in scene.figures}
    for one in scene.figures:
        after = by_id.get(one.figure.changes_to or "")
        if after and one.amount.dimension == after.amount.dimension:
            yield one, after
    for amounts in scene.by_sentence.values():
        past = [one for one in amounts if one.is_past] if len(amounts) <= _MOST else ()
        for one, two in product(past, amounts):
            if one is not two and _replaces(one, two):
                yield one, two
    for one in scene.figures:
        after = by_id.get(one.successor)
        if after and one.amount.dimension == after.amount.dimension:
            yield one, after
    yield from disputed_in(scene.figures)


def _replaces(before: Description, after: Description) -> bool:
    if before.amount.dimension != after.amount.dimension or before.stage or after.stage:
        return False
    if not before.is_past or after.is_past:
        return False
    if before.amount.dimension == "count" and thing(before, after)[0] <= 0:
        return False
    return not is_change(after) or after.is_plan


def is_change(one: Description) -> bool:
    """Whether words make an amount that of a change."""
    if one.amount.dimension in {"time", "ratio"} or one.stage:
        return False
    if one.figure.trend:
        return True
    around = one.around
    if _FROM_AFTER.match(around.after) and _BY.search(around.before):
        return True
    start = max(0, len(around.before) - _LEAD)
    return bool(_CHANGE_BEFORE.search(around.before, start) or _CHANGE_AFTER.match(around.after))


def _is_told(before: Description, after: Description, change: Description) -> bool:
    """Whether a change stands right beside its two sides, so that one that does not fit fails."""
    if not before.figure.changes_to or not (change.figure.trend or _is_named(change, before)):
        return False
    first, last = sorted((before, after), key=lambda one: one.place)
    text = change.text.source.text
    gaps = (
        text[change.figure.end : first.figure.start],
        text[last.figure.end : change.figure.start],
    )
    return any(0 < len(gap) <= _BESIDE and not _OTHER_CLAUSE.search(gap) for gap in gaps)


def _is_named(change: Description, before: Description) -> bool:
    """Whether a noun makes an amount that of the change: "a saving of £3m"."""
    same_time = not change.rhythm or change.rhythm == before.rhythm
    return same_time and bool(_CHANGE_NAMED.search(change.around.before))


def _relation(before: Description, after: Description, change: Description) -> Relation | None:
    reason = (
        f"from {before.figure.exact} to {after.figure.exact}, a change of {change.figure.exact}"
    )
    if change.amount.dimension == before.amount.dimension:
        if not (is_alike(change, before) or _is_step(before, after, change)):
            return None
        return _amount(before, after, change, reason)
    if change.amount.dimension == "share" and before.amount.low > 0:
        return _percent(before, after, change, reason)
    return None


def _amount(before: Description, after: Description, change: Description, reason: str) -> Relation:
    falls = before.amount.low >= after.amount.low
    high, low = (before, after) if falls else (after, before)
    computed, span = difference(high, low)
    holds = compared(computed, span, change)
    outcome = written(computed, change)
    formula = f"{number(high)} - {number(low)} = {outcome}"
    if holds != "yes":
        formula += f" against {change.figure.exact}"
    return Relation(NAME, formula, (high, low, change), holds, reason, (1, -1, -1))


def _percent(
    before: Description, after: Description, change: Description, reason: str
) -> Relation | None:
    computed = abs(after.amount.low - before.amount.low) * 100 / before.amount.low
    _, moved = difference(after, before)
    if moved.low is None or moved.high is None:
        return None
    ends = sorted(abs(end) * 100 / before.amount.low for end in (moved.low, moved.high))
    holds = compared(computed, Interval(*ends), change)
    formula = f"{number(before)} to {number(after)} is {written(round(computed, 1), change)}"
    if holds != "yes":
        formula += f" against {change.figure.exact}"
    return Relation(NAME, formula, (before, after, change), holds, reason)
