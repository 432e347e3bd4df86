"""Part and rest: 46 of 53 close and 7 are left, so 53 - 46 = 7."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, permutations
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, compared, difference, number, written
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene, is_alike, is_rest
from centres_tui.compare.description import Description
from centres_tui.compare.things import thing

NAME: Final = "part and rest"
PARTS: Final = "parts and rest"
_FURTHER: Final = re.compile(r"\b(?:further|another|second)\s\Z")
_LEAVES: Final = re.compile(
    r"\s*(?:(?:that|this|it|which|they|these|the (?:plans?|move|closures?|cuts?))\s)?"
    r"(?:(?:will|would|could|may|might)\s)?(?:leaves?|leaving)\s(?:just\s|only\s)?\Z"
)
_ALONE: Final = re.compile(r"(?:\s(?:open|left))?[.!]?\s*\Z")
_THE_OTHERS: Final = re.compile(r"\s*(?:(?:only|just)\s|the\s(?:other|remaining)\s)?\Z")
_STAY: Final = re.compile(
    r"(?:\s[\w’'-]+){0,2}?\s(?:(?:will|would|are\sto)\s)?"
    r"(?:remain|stay|survive|be\s(?:left|kept|spared))\b"
)
_TAKEN: Final = re.compile(
    r"\b(?:sell|sold|cut|los[et]|remove|demolish|withdraw|retire|cancel|drop|scrap|axe|end)\b"
)
_LEAVING: Final = re.compile(r",\s(?:which\s(?:will|would)\s)?leav(?:ing|e)\s(?:just\s|only\s)?\Z")
_GAP: Final = 60
"""What is taken and what is left stand within so many characters of each other."""
_WIDE_GAP: Final = 120
"""The same, where a part is linked to its whole and "leaving" goes before the rest."""
_MOST: Final = 8
"""Sentences with more amounts are not searched for parts and rests."""


def find(scene: Scene) -> Iterator[Relation]:
    """Find wholes with a part and a rest."""
    for part, whole in scene.parts:
        if part.amount.dimension.startswith(SUMMABLE):
            yield from _with_rest(scene, part, whole)
    yield from _in_one_sentence(scene)
    yield from _told_rests(scene)
    yield from _rests_told_next(scene)


def _with_rest(scene: Scene, part: Description, whole: Description) -> Iterator[Relation]:
    for rest in scene.figures_of(whole.amount.low - part.amount.low):
        if _may_be_rest(rest, part, whole) and _adds_up(whole, part, rest):
            yield _relation(whole, part, rest)


def _adds_up(whole: Description, part: Description, rest: Description) -> bool:
    return whole.amount.low - part.amount.low == rest.amount.low


def _may_be_rest(rest: Description, part: Description, whole: Description) -> bool:
    if rest in (part, whole) or rest.is_whole or rest.stage or rest.figure.trend:
        return False
    fates = part.around.slots.get("fate"), rest.around.slots.get("fate")
    if fates[0] == fates[1] == "close":
        return False
    if rest.whole and not rest.whole.amount.equals(whole.amount):
        return False
    alike = is_alike(rest, whole) or (bool(rest.nouns) and thing(rest, whole)[0] == 0)
    if not alike or not 0 < rest.amount.low <= whole.amount.low:
        return False
    counted = bool(rest.nouns) and rest.amount.dimension == "count"
    taken = is_rest(part) and not rest.nouns and fates[1] != "remain"
    told = taken or is_rest(rest) or counted
    return told or bool(_FURTHER.search(rest.around.before))


def _in_one_sentence(scene: Scene) -> Iterator[Relation]:
    """Find a whole, a part and a rest of one noun in one sentence, without a stated link."""
    for amounts in _counts_by_sentence(scene):
        for whole, part, rest in permutations(amounts, 3):
            if part.place < rest.place and _fit(whole, part, rest):
                yield _relation(whole, part, rest)


def _counts_by_sentence(scene: Scene, least: int = 3) -> Iterator[list[Description]]:
    """Give the counts of each sentence that has so many different ones."""
    for _, group in groupby(scene.figures, key=lambda one: one.figure.sentence_start):
        amounts = [one for one in group if one.amount.dimension == "count" and not one.stage]
        values = {one.amount.ends[:2] for one in amounts} if len(amounts) <= _MOST else ()
        if len(values) >= least:
            yield amounts


def _fit(whole: Description, part: Description, rest: Description) -> bool:
    if not _adds_up(whole, part, rest) or not rest.amount.low:
        return False
    alike = is_alike(part, whole) and is_alike(rest, whole) and is_alike(part, rest)
    return alike and (is_rest(rest) or is_rest(part) or "fate" in part.around.slots)


def _told_rests(scene: Scene) -> Iterator[Relation]:
    """Find sentences that tell a whole, what is taken from it and what is left, and test them.

    Where one part does not leave the rest, all parts of the sentence together may; where they do
    not either, the sentence contradicts itself.
    """
    for amounts in _counts_by_sentence(scene):
        wholes = [one for one in amounts if one.is_whole]
        rests = [one for one in amounts if is_rest(one) and not one.is_whole]
        if len(wholes) != 1 or len(rests) != 1:
            continue
        whole, rest = wholes[0], rests[0]
        taken = [one for one in amounts if _is_taken(one, whole, rest)]
        if taken and is_alike(rest, whole) and rest.amount.low < whole.amount.low:
            yield from _tested(whole, taken, rest)


def _rests_told_next(scene: Scene) -> Iterator[Relation]:
    """Test "it will close 46 of its 53 libraries. That would leave 9 libraries"."""
    sentences = list(_counts_by_sentence(scene, 1))
    for before, one, two in zip([[], *sentences], sentences, sentences[1:], strict=False):
        whole, part = _whole_and_part(before, one)
        if not (whole and part) or len(two) != 1 or not _is_next(part, two[0]):
            continue
        if _is_told_rest(part, whole, two[0]):
            yield _relation(whole, part, two[0])


def _whole_and_part(
    before: Sequence[Description], one: Sequence[Description]
) -> tuple[Description | None, Description | None]:
    """Give the whole and the part of a sentence, or of the whole's sentence and the next."""
    pairs = [part for part in one if part.whole in one]
    if len(one) == 2 and len(pairs) == 1:
        return pairs[0].whole, pairs[0]
    if len(one) != 1 or len(before) != 1 or not _is_next(before[0], one[0]):
        return None, None
    whole, part = before[0], one[0]
    same = bool(whole.nouns) and whole.nouns == part.nouns and not whole.is_past
    less = part.amount.low < whole.amount.low and part.around.slots.get("fate") == "close"
    return (whole, part) if same and less else (None, None)


def _is_next(one: Description, two: Description) -> bool:
    return 0 <= two.figure.sentence_start - one.figure.sentence_end <= 1


def _is_told_rest(part: Description, whole: Description, rest: Description) -> bool:
    """Whether a sentence tells what a part leaves of its whole, which may be wrong."""
    leaves = bool(_LEAVES.match(rest.around.before))
    alike = bool(rest.nouns) and set(rest.nouns) == set(whole.nouns)
    alike = alike or (leaves and not rest.nouns and bool(_ALONE.match(rest.around.after)))
    if not alike or rest.is_past or not _is_stated(part, rest):
        return False
    if leaves:
        return True
    taken = part.around.slots.get("fate") == "close" or _TAKEN.search(part.around.before)
    return bool(taken and _THE_OTHERS.match(rest.around.before) and _STAY.match(rest.around.after))


def _is_stated(part: Description, rest: Description) -> bool:
    return part.figure.bound == rest.figure.bound == "="


def _is_taken(one: Description, whole: Description, rest: Description) -> bool:
    if one in (whole, rest) or one.place > rest.place or one.is_past:
        return False
    return is_alike(one, whole) and one.amount.low < whole.amount.low


def _tested(
    whole: Description, taken: Sequence[Description], rest: Description
) -> Iterator[Relation]:
    if any(_adds_up(whole, part, rest) for part in taken):
        return
    left = whole.amount.low - sum(part.amount.low for part in taken)
    if len(taken) > 1 and left == rest.amount.low:
        yield _all_taken(whole, taken, rest)
    elif _is_beside(taken[-1], rest):
        yield _relation(whole, taken[-1], rest)


def _is_beside(part: Description, rest: Description) -> bool:
    """Whether what is taken is told as such, right before what is left."""
    gap = part.text.source.text[part.figure.end : rest.figure.start]
    told = part.around.slots.get("fate") == "close" or part.whole is not None
    reach = _WIDE_GAP if part.whole is not None and _LEAVING.search(gap) else _GAP
    return told and len(gap) < reach and ";" not in gap


def _all_taken(whole: Description, taken: Sequence[Description], rest: Description) -> Relation:
    formula = " - ".join(number(one) for one in (whole, *taken)) + f" = {number(rest)}"
    signs = (1, *(-1 for _ in taken), -1)
    members = (whole, *taken, rest)
    return Relation(PARTS, formula, members, "yes", "parts of one whole, and what is left", signs)


def _relation(whole: Description, part: Description, rest: Description) -> Relation:
    computed, span = difference(whole, part)
    holds = compared(computed, span, rest)
    formula = f"{number(whole)} - {number(part)} = {number(rest)}"
    if holds == "no":
        formula = (
            f"{number(whole)} - {number(part)} = {written(computed, rest)}, not {number(rest)}"
        )
    reason = f"{part.figure.exact} of {whole.figure.exact}, and {rest.figure.exact} as the rest"
    return Relation(NAME, formula, (whole, part, rest), holds, reason, (1, -1, -1))
