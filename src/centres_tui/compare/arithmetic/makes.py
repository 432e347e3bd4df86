"""Makes: "That makes £9m", the sum of the amounts that were told right before it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, added, is_sum, total
from centres_tui.compare.arithmetic.scene import MEASURED, Scene, is_alike
from centres_tui.compare.arithmetic.splits import SPLIT
from centres_tui.compare.description import Description

_MAKES: Final = re.compile(
    r"\b(?:mak(?:es|ing)|made|adds? up to|adding up to|totals?|totalling|giving|bring(?:s|ing)"
    r"(?: the| its| their)? (?:total|number|tally|it|that|cost|bill) to"
    r"|taking (?:it|that|the total) to)(?: (?:a|an|the) (?:[\w’'-]+ ){0,4}of)?"
    r"(?: (?:about|around|some|nearly|almost|over))?\s\Z"
)
_MAKING: Final = ("mak", "made", "add", "total", "giving", "bring", "taking")
"""Words one of which stands in all that it finds."""
_OPENS: Final = re.compile(r"\A\W*(?:so )?(?:that|this|which|together (?:that|they)|they) mak")
_MORE: Final = re.compile(r"(?:\s[\w’'-]+){0,3}?\s(?:more|further|extra|others?|new)\b")
_FURTHER: Final = re.compile(r"\b(?:another|a further|an extra|additional)\s\Z")
_TWO: Final = 2
_MOST: Final = 5
_NEARLY: Final = 10
_FAR: Final = 6


def find(scene: Scene) -> Iterator[Relation]:
    """Find totals that words make of the amounts before them."""
    for whole in scene.figures:
        summable = whole.amount.dimension.startswith(MEASURED)
        if whole.figure.value is None or not summable or not _is_made(whole.around.before):
            continue
        parts = _parts(scene, whole)
        relation = _sum(parts, whole) or _grown(scene, parts, whole)
        if relation is not None:
            yield relation


def _is_made(before: str) -> bool:
    """Whether the words before an amount make it a total; most have none that all ways need."""
    for word in _MAKING:
        if word in before:
            return _MAKES.search(before) is not None
    return False


def _parts(scene: Scene, whole: Description) -> list[Description]:
    """Give the amounts of one sort before a total in its sentence, else in the one before."""
    own = scene.by_sentence[whole.figure.sentence_start]
    before = [one for one in own if one.place < whole.place and _may_be_part(one, whole)]
    if before:
        return before
    return [one for one in scene.before(whole) if _may_be_part(one, whole)]


def _may_be_part(one: Description, whole: Description) -> bool:
    plain = one.figure.value is not None and one.amount.low > 0 and not one.stage
    return plain and one.amount.dimension == whole.amount.dimension and is_alike(one, whole)


def _sum(parts: Sequence[Description], whole: Description) -> Relation | None:
    """Give the sum of the last parts that make a total, or of all where it fails by little."""
    for first in range(max(0, len(parts) - _MOST), len(parts) - 1):
        if is_sum(parts[first:], whole):
            return added(SPLIT, parts[first:], whole, "what the words make of the amounts before")
    told = _OPENS.match(whole.around.before) and _TWO <= len(parts) <= _MOST
    if not told or any(one.figure.bound != "=" for one in (*parts, whole)):
        return None
    apart = abs(total(parts)[0] - whole.amount.low)
    relation = added(SPLIT, parts, whole, "what the words make of the amounts before")
    return relation if apart * _NEARLY <= whole.amount.low else None


def _grown(scene: Scene, parts: Sequence[Description], whole: Description) -> Relation | None:
    """Find "That is two more, making nine" with the seven that were told before."""
    if len(parts) != 1 or parts[0].amount.low >= whole.amount.low:
        return None
    more = parts[0]
    told = _MORE.match(more.around.after) or _FURTHER.search(more.around.before)
    if not told:
        return None
    for one in scene.near(whole, _FAR):
        left = whole.amount.low - more.amount.low
        if one.amount.low == left and one is not more and _may_be_part(one, whole):
            return added(SPLIT, [one, more], whole, "so many more than were told before")
    return None
