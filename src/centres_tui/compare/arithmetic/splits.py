"""Splits: a whole and all that it is made of, told in one sentence."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, compared, number, total, written
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene, is_alike
from centres_tui.compare.description import Description
from centres_tui.model.comparison import Holds
from centres_tui.vocabulary.settings import settings

SHARES: Final = "shares of one whole"
SPLIT: Final = "parts of a whole"
_MOST: Final = 12
"""Sentences with more amounts are not read as splits."""
_LEAST: Final = 3
"""Shorter lists may add up to a figure of another sentence by chance."""
_NEAR: Final = 8
"""So many sentences with figures away that figure may stand."""
_HUNDRED: Final = Fraction(100)
_LONG: Final = 60
"""Text between two parts of one list is no longer."""
_COLON: Final = re.compile(r"[^.;:,]{0,40}:\s+")
_BREAK: Final = re.compile(
    r"[;:.!?]|\b(?:includ\w+|of which|of whom|than|but|while|which)\b|\bfrom\s\Z"
)
_AND_LAST: Final = re.compile(r"\band (?:(?:the )?(?:remaining|other|another) )?\Z")
_AND_NAMED: Final = re.compile(r"\band\b[^,]{0,40}\Z")
"""The same, with words for what the last part is: "and neighbours £60"."""
_IN_TOTAL_AFTER: Final = re.compile(r"(?: \w+)?,? (?:in total|altogether|in all|overall)\b")
_TOTAL_BEFORE: Final = re.compile(r"\b(?:a total of|totalling|making)\s\Z")
_OF_WHOLE: Final = re.compile(
    r"\s*(?:(?:\d+(?:\.\d+)*\.?|\(?[a-z]\)|[ivx]{1,5}[.)])\s+)?(?:out )?"
    r"of (?>(?:the |its |their |all )*)(?:[\w’'-]+ of |[\w’'-]+['’]s? )?\Z"
)
_OF_PART: Final = re.compile(r"\s*of (?:that|this|it|them|these|those|which|whom)\b")
_OF_WHICH: Final = re.compile(r"[^.;:,]{0,40},? of (?:which|whom|these|those)\s[^.;:,]{0,40}")
_MADE_UP: Final = re.compile(
    r"[^;]{0,120}\b(?:breaks? down (?:as|into)|made up of|compris(?:es|ing)|consist(?:s|ing) of"
    r"|(?:split|divided) (?:into|between))\b[^.;,\d]{0,30}"
)
_BEHIND_COMMA: Final = re.compile(
    r"(?:\s(?!(?:in|at|for|to|by|on|of|from|with|are|is|was|were|went|and|or)\b)[\w’'-]+){0,4}"
    r"(?: between them| in all| altogether| in total)?,\s+"
)
_NEARLY: Final = 10
"""Two parts that do not add up to their whole miss it by no more than this part of it."""
_AND_TWO: Final = re.compile(r"[^.;:,]{1,60},? and (?:(?:the )?(?:other|remaining) )?")
_TWO: Final = 2
_THE_REST: Final = re.compile(r"\b(?:the|its|their) (?:remaining|other|rest[^.;]{0,20})\s?\Z")
_OF: Final = re.compile(r"\s*of (?!(?:them|those|people|respondents|voters|the total)\b)")
_ANSWERED: Final = r"\s(?:(?:said|voted|answered|replied|were|are)\s)?"
_YES: Final = re.compile(_ANSWERED + r"(?:yes|for|in favour)(?=\sand|[,.]|\s*\Z)")
_NO: Final = re.compile(_ANSWERED + r"(?:no|against)(?=\sand|[,.]|\s*\Z)")


def find(scene: Scene) -> Iterator[Relation]:
    """Find sentences that tell a whole with its parts, or shares that make one whole."""
    for amounts in scene.by_sentence.values():
        yield from _shares(amounts)
        yield from _sums_elsewhere(scene, amounts)
        dimensions = {one.amount.dimension for one in amounts} if len(amounts) >= 3 else ()
        for dimension in sorted(dimensions):
            alike = [one for one in amounts if one.amount.dimension == dimension]
            if dimension.startswith(SUMMABLE) and 3 <= len(alike) <= _MOST and _is_plain(alike):
                yield from _told(alike)


def _is_plain(amounts: Sequence[Description]) -> bool:
    """Whether no amount is that of a change, or a range."""
    return not any(
        one.stage or one.figure.trend or one.is_past or one.figure.value is None for one in amounts
    )


def _gap(one: Description, two: Description) -> str:
    return one.text.source.text[one.figure.end : two.figure.start].lower()


def _is_list(parts: Sequence[Description], last: re.Pattern[str] = _AND_LAST) -> bool:
    """Whether amounts follow each other as "£9m on roads, £4m on parks and £2m on bins"."""
    gaps = [_gap(one, two) for one, two in pairwise(parts)]
    if any(len(gap) > _LONG or _BREAK.search(gap) for gap in gaps):
        return False
    if any(_OF_PART.match(one.around.after) or one.whole in parts for one in parts):
        return False
    commas = all("," in gap for gap in gaps[:-1])
    return commas and bool(last.search(gaps[-1]))


def _told(amounts: Sequence[Description]) -> Iterator[Relation]:
    first, *after = amounts
    *before, last = amounts
    listed = [one for one in after if is_alike(first, one)]
    closing = next((place for place in range(2, len(amounts)) if _closes(amounts[place])), 0)
    if closing:
        *before, last = amounts[: closing + 1]
    if _COLON.fullmatch(_gap(first, after[0])) and _is_list(after):
        yield from _summed(after, first, "a whole and the list of its parts")
    elif _MADE_UP.fullmatch(_gap(first, after[0])) and _is_list(after):
        yield from _summed(after, first, "a whole and what it is made up of")
    elif closing and _is_list(before):
        yield from _summed(before, last, "a list that ends in its total")
    elif _opens(first) or _is_followed(first, after) or _are_bracketed(first, after):
        yield from _opened(after, first)
    for whole, *two in zip(amounts, amounts[1:], amounts[2:], strict=False):
        yield from _behind(whole, two)
    if len(listed) == _TWO < len(after):
        yield from _behind(first, listed)


def _behind(whole: Description, two: Sequence[Description]) -> Iterator[Relation]:
    for relation in _summed(two, whole, "a whole and its two parts"):
        apart = abs(two[0].amount.low + two[1].amount.low - whole.amount.low)
        if apart * _NEARLY <= whole.amount.low and _is_behind(whole, two):
            yield relation


def _is_behind(first: Description, parts: Sequence[Description]) -> bool:
    """Whether two parts follow as "47 visits, 29 announced and 16 not", their noun left out."""
    one, two = parts
    told = _BEHIND_COMMA.fullmatch(_gap(first, one)) and _AND_TWO.fullmatch(_gap(one, two))
    less = one.amount.low < first.amount.low and two.amount.low < first.amount.low
    nouns = set(first.nouns)
    named = bool(nouns) or first.amount.dimension != "count"
    if not named or not all(is_alike(first, part) for part in parts):
        return False
    text = one.text
    repeats = any(
        word.stem in nouns
        for part in parts
        for word in text.words(part.figure.end, min(part.figure.end + 30, part.figure.sentence_end))
    )
    return bool(told) and less and not repeats and _is_exact((first, *parts))


def _sums_elsewhere(scene: Scene, amounts: Sequence[Description]) -> Iterator[Relation]:
    """Find lists of three amounts or more that add up to a figure of another sentence."""
    for dimension in sorted({one.amount.dimension for one in amounts}):
        parts = [one for one in amounts if one.amount.dimension == dimension]
        summable = dimension.startswith(SUMMABLE) and _LEAST <= len(parts) <= _MOST
        if not summable or not _is_plain(parts) or not _is_list(parts, _AND_NAMED):
            continue
        computed, _ = total(parts)
        for whole in scene.figures_of(computed):
            same = whole.amount.dimension == dimension and whole not in amounts
            if same and scene.sentences_apart(whole, parts[0]) <= _NEAR:
                yield from _summed(parts, whole, "a list, and its sum as a figure of its own")
                break


def _opens(first: Description) -> bool:
    """Whether a sentence opens with a whole: "Of the 120 staff"."""
    return bool(_OF_WHOLE.fullmatch(first.around.before))


def _is_followed(first: Description, parts: Sequence[Description]) -> bool:
    """Whether a whole is followed by its parts: "£9m, of which £5m is old and £4m new"."""
    parted = _OF_WHICH.fullmatch(_gap(first, parts[0]))
    return bool(parted and _AND_NAMED.search(_gap(*parts[-2:])))


def _are_bracketed(first: Description, parts: Sequence[Description]) -> bool:
    """Whether parts follow in brackets: "£5m, from reserves (£3m) and a grant (£2m)"."""
    gaps = [_gap(one, two) for one, two in pairwise((first, *parts))]
    return all(gap.endswith(" (") and len(gap) <= _LONG for gap in gaps) and all(
        one.around.after.startswith(")") for one in parts
    )


def _closes(last: Description) -> bool:
    return bool(
        _IN_TOTAL_AFTER.match(last.around.after) or _TOTAL_BEFORE.search(last.around.before)
    )


def _summed(parts: Sequence[Description], whole: Description, reason: str) -> Iterator[Relation]:
    """Test parts against their whole; what is far from it is told of something else."""
    computed, span = total(parts)
    holds = compared(computed, span, whole)
    if holds == "approximately" and _is_round((*parts, whole)):
        holds = "no"
    reach = settings().checks.sum_reach * whole.amount.low
    if holds == "no" and abs(computed - whole.amount.low) > reach:
        return
    formula = f"{' + '.join(number(part) for part in parts)} = {written(computed, whole)}"
    if holds != "yes":
        formula += f" against {whole.figure.exact}"
    signs = (*(1 for _ in parts), -1)
    yield Relation(SPLIT, formula, (*parts, whole), holds, reason, signs)


def _is_round(amounts: Sequence[Description]) -> bool:
    """Whether all are whole numbers without a hedge, which a writer adds up as they stand."""
    return _is_exact(amounts) and not any("." in one.figure.exact for one in amounts)


def _opened(parts: Sequence[Description], whole: Description) -> Iterator[Relation]:
    """Test "of the 120 staff 45 are nurses and the remaining 75 are doctors"."""
    reason = "a whole, its parts and the rest"
    told = len(parts) == 2 and _THE_REST.search(parts[-1].around.before)
    for relation in _summed(parts, whole, reason):
        if told or relation.holds == "yes":
            yield relation


def _shares(amounts: Sequence[Description]) -> Iterator[Relation]:
    """Test percentages in a row: more than 100 of one vote, or less with the rest told, fails."""
    sides = [one for one in amounts if one.figure.kind == "percent"]
    if not 2 <= len(sides) <= _MOST or not _is_plain(sides):
        return
    if not _is_list(sides) or any(_OF.match(one.around.after) for one in sides[1:]):
        return
    rest, voted = bool(_THE_REST.search(sides[-1].around.before)), _is_vote(sides)
    if len(sides) == 2 and not (rest or voted):
        return
    computed, _ = total(sides)
    if computed == _HUNDRED:
        yield _shares_relation(sides, "yes", computed)
    elif (rest or (voted and computed > _HUNDRED)) and _is_exact(sides):
        apart = abs(computed - _HUNDRED)
        if apart <= settings().checks.sum_reach * _HUNDRED:
            holds: Holds = "approximately" if 2 * apart <= len(sides) else "no"
            yield _shares_relation(sides, holds, computed)


def _is_vote(sides: Sequence[Description]) -> bool:
    """Whether the first two shares are those of the two answers to one question."""
    one, two = sides[0].around.after, sides[1].around.after
    return bool((_YES.match(one) and _NO.match(two)) or (_NO.match(one) and _YES.match(two)))


def _is_exact(sides: Sequence[Description]) -> bool:
    return all(one.figure.bound == "=" for one in sides)


def _shares_relation(sides: Sequence[Description], holds: Holds, computed: Fraction) -> Relation:
    outcome = "100%" if holds == "yes" else f"{written(computed, sides[0])} against 100%"
    formula = f"{' + '.join(number(side) for side in sides)} = {outcome}"
    return Relation(SHARES, formula, tuple(sides), holds, "all the shares of one whole")
