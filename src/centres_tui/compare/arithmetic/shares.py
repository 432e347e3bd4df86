"""Shares: the sides of a split add to 100, parts lie within wholes, shares fit their amounts."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.relation import (
    Relation,
    compared,
    is_right,
    number,
    share,
    written,
)
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.description import Description
from centres_tui.compare.tables import is_row, line_at
from centres_tui.compare.things import thing
from centres_tui.compare.words import stem_of
from centres_tui.vocabulary.measures import measure_words

SPLIT: Final = "shares of one whole"
WITHIN: Final = "part within its whole"
OF_WHOLE: Final = "part and share"

_SIDES: Final = re.compile(r"(\d+(?:\.\d+)?)\s*[/:]\s*(\d+(?:\.\d+)?)")
_SPLIT_WORDS: Final = re.compile(r"\b(?:split|share[ds]?|divi(?:ded|sion)|ratio)\b", re.IGNORECASE)
_OF: Final = re.compile(r"\s*of\s(?>(?:the\s|its\s|all\s|their\s|total\s|annual\s)*)([a-z]+)")
_ADJACENT: Final = re.compile(
    r"\s*(?:or|that is|i\.e\.)?\s*(?:about|around|roughly|nearly|almost|some|over|more than)?\s*"
)
_OF_ITS: Final = re.compile(r"(?: \w+)? (?:out )?of (?:its|their|his|her|our|all)(?: \w+)? ")
_THAT_IS: Final = re.compile(
    r"\s*(?:that|this|it|which) (?:is|was|makes|equals|amounts to|represents) (?:just |only )?"
    r"(?:about |around |nearly |almost |some |over |more than )?\Z"
)
_PAIR: Final = 2
_IN_BRACKETS: Final = re.compile(r"(?:\s[a-z’'-]+){0,4}\s\((?:about |around |some |or )?")
_DIGIT: Final = re.compile(r"\d")
_OF_THESE: Final = re.compile(
    r"\s*(?:\d+\.\s+)?of (?:these|them|those|this|that|the [\w’'-]+),?\s\Z"
)
_OPENING: Final = re.compile(r"\s*(?:out )?of (?:(?:the|its|their|all|our) (?:[\w’'-]+ ){0,3})?\Z")
_NO_MORE: Final = re.compile(r"\s*(?:of (?:them|the total))?\s*[.!]?\s*\Z")


def find(scene: Scene) -> Iterator[Relation]:
    """Find splits, parts with their wholes, and shares stated beside amounts."""
    for one in scene.figures:
        yield from _splits(one)
    for part, whole in scene.parts:
        within = _within(part, whole)
        if within.holds == "yes" or not _are_rows(part, whole):
            yield within
        yield from _stated_shares(scene, part, whole)
    yield from _worded_parts(scene)
    yield from _shares_of(scene)
    yield from _shares_of_opening(scene)
    yield from _shares_of_last(scene)
    yield from _named_wholes(scene)
    yield from _shares_of_any(scene)


def _splits(one: Description) -> Iterator[Relation]:
    match = _SIDES.fullmatch(one.amount.text) if one.amount.dimension == "ratio" else None
    if match is None:
        return
    sides = [Fraction(side) for side in match.groups()]
    whole = sum(sides)
    about = one.around.before[-40:] + " " + one.around.after[:40]
    if whole == 100:
        formula = f"{match[1]} + {match[2]} = 100"
        yield Relation(SPLIT, formula, (one,), "yes", "the sides of one split")
    elif _SPLIT_WORDS.search(about) and 90 <= whole <= 110:
        formula = f"{match[1]} + {match[2]} = {whole}, not 100"
        yield Relation(SPLIT, formula, (one,), "no", "the sides of one split")


def _within(part: Description, whole: Description) -> Relation:
    fits = part.amount.low <= whole.amount.low
    sign = "<=" if fits else ">"
    formula = f"{number(part)} {sign} {number(whole)}"
    return Relation(
        WITHIN, formula, (part, whole), "yes" if fits else "no", "a part of a stated whole"
    )


def _are_rows(part: Description, whole: Description) -> bool:
    """Whether a part stands in another row of a table: cells that are negative may follow it."""
    text = whole.text.source.text
    start, end = line_at(text, whole.figure.start)
    return not start <= part.figure.start < end and is_row(text, start, end)


def _worded_parts(scene: Scene) -> Iterator[Relation]:
    """Test "70 of its 50 shops", which no link makes a part where it is above its whole."""
    for part, whole in pairwise(scene.figures):
        counts = part.amount.dimension == whole.amount.dimension == "count"
        if not counts or part.whole is not None:
            continue
        if _OF_ITS.fullmatch(part.text.source.text, part.figure.end, whole.figure.start):
            yield _within(part, whole)


def _stated_shares(scene: Scene, part: Description, whole: Description) -> Iterator[Relation]:
    """Test a percentage or fraction near a part and its whole."""
    if whole.amount.low <= 0:
        return
    for stated in scene.near(part):
        if stated.amount.dimension != "share" or stated.stage or stated.figure.trend:
            continue
        beside = any(is_beside(one, stated) for one in (part, whole))
        beside = beside or _sums_up(scene, part, stated)
        tied = stated.whole is whole and scene.sentences_apart(part, stated) <= 1
        same = part.figure.sentence_start == stated.figure.sentence_start
        relation = _share_relation(part, whole, stated)
        if (
            relation.holds != "no"
            and (beside or tied or (same and stated.figure.kind == "percent"))
        ) or (relation.holds == "no" and beside and stated.figure.kind == "percent"):
            yield relation


def _sums_up(scene: Scene, part: Description, stated: Description) -> bool:
    """Whether the next sentence says no more than the share: "That is 40 per cent."."""
    gap = stated.figure.sentence_start - part.figure.sentence_end
    alone = len(scene.by_sentence[part.figure.sentence_start]) == 2
    told = _THAT_IS.match(stated.around.before) and _NO_MORE.match(stated.around.after)
    return 0 <= gap <= 1 and alone and bool(told)


def is_beside(amount: Description, stated: Description) -> bool:
    """Whether a share stands right after an amount: "24 of 41, or 59%"."""
    gap = amount.text.source.text[amount.figure.end : stated.figure.start]
    if stated.figure.start < amount.figure.end or len(gap) > 40 or _DIGIT.search(gap):
        return False
    last = re.split(r"[(,–—]|\s-\s", gap)
    return len(last) > 1 and bool(_ADJACENT.fullmatch(last[-1].lower()))


def _share_relation(part: Description, whole: Description, stated: Description) -> Relation:
    computed, span = share(part, whole)
    formula = f"{number(part)} / {number(whole)} = {written(round(computed, 1), stated)}"
    holds = compared(computed, span, stated)
    if holds != "yes":
        formula += f" against {stated.figure.exact}"
    return Relation(
        OF_WHOLE, formula, (part, whole, stated), holds, "a part, its whole and the stated share"
    )


def _shares_of(scene: Scene) -> Iterator[Relation]:
    """Test "£200,000, 10% of the £2m budget": an amount, its share and the whole that it is of."""
    for stated in scene.figures:
        whole = stated.whole
        if stated.figure.kind != "percent" or whole is None or whole.amount.low <= 0:
            continue
        for part in scene.by_sentence[stated.figure.sentence_start]:
            same = part.amount.dimension == whole.amount.dimension and part.whole is None
            less = part.amount.low < whole.amount.low
            if part is not whole and same and less and is_beside(part, stated):
                yield _share_relation(part, whole, stated)


def _shares_of_opening(scene: Scene) -> Iterator[Relation]:
    """Test "Of the £9m bill £6m, or 67 per cent, was paid": a whole, its part and the share."""
    for amounts in scene.by_sentence.values():
        whole = amounts[0]
        if len(amounts) <= _PAIR or whole.amount.low <= 0:
            continue
        if not _OPENING.match(whole.around.before):
            continue
        for part, stated in pairwise(amounts[1:]):
            same = part.amount.dimension == whole.amount.dimension and part.whole is None
            if same and stated.figure.kind == "percent" and is_beside(part, stated):
                yield _share_relation(part, whole, stated)


def _shares_of_last(scene: Scene) -> Iterator[Relation]:
    """Find "Of these 270, or 15%": a part and its share of an amount of the sentence before."""
    sentences = list(scene.by_sentence.values())
    for before, amounts in pairwise(sentences):
        if len(amounts) < _PAIR or not _OF_THESE.match(amounts[0].around.before):
            continue
        part, stated = amounts[:_PAIR]
        if stated.figure.kind != "percent" or not is_beside(part, stated):
            continue
        for whole in before:
            same = whole.amount.dimension == part.amount.dimension
            if same and whole.amount.low > part.amount.low:
                relation = _share_relation(part, whole, stated)
                if relation.holds != "no":
                    yield relation


def _shares_of_any(scene: Scene) -> Iterator[Relation]:
    """Find "They heard 311 appeals. 74 were upheld (24%)": a count with its share of one near."""
    for part, stated in pairwise(scene.figures):
        counted = part.amount.dimension == "count" and stated.figure.kind == "percent"
        if not counted or part.whole or stated.figure.trend or stated.whole:
            continue
        if not is_told_as_share(part, stated):
            continue
        for whole in scene.near(part):
            alike = not part.nouns or not whole.nouns or thing(part, whole)[0] >= 0
            counted = whole.amount.dimension == "count" and whole.place < part.place
            if counted and alike and _is_share(part, whole, stated):
                yield _share_relation(part, whole, stated)
                break


def is_told_as_share(part: Description, stated: Description) -> bool:
    """Whether a percentage stands in brackets, or after "or", behind a count and its verb."""
    gap = part.text.source.text[part.figure.end : stated.figure.start].lower()
    return bool(_IN_BRACKETS.fullmatch(gap)) or is_beside(part, stated)


def _is_share(part: Description, whole: Description, stated: Description) -> bool:
    """Whether a percentage of two digits is a part's share of a whole to its last digit."""
    if whole.amount.low <= part.amount.low or stated.amount.digits < _PAIR:
        return False
    computed, _ = share(part, whole)
    return is_right(computed, stated)


def _named_wholes(scene: Scene) -> Iterator[Relation]:
    """Test "£5.1m, 65% of turnover" against the turnover stated nearby."""
    for stated in scene.figures:
        match = _OF.match(stated.around.after) if stated.amount.dimension == "share" else None
        if match is None:
            continue
        name = measure_words().concept(match[1])
        names = {name, stem_of(match[1])}
        near = [one for one in scene.near(stated) if one.amount.dimension.startswith("money")]
        wholes = [one for one in near if names & _close_words(one)]
        for part in near:
            same = part.figure.sentence_start == stated.figure.sentence_start
            if not same or part.figure.start > stated.figure.start:
                continue
            for whole in wholes:
                if whole is not part and whole.amount.low > part.amount.low:
                    relation = _share_relation(part, whole, stated)
                    if relation.holds != "no":
                        yield relation


def _close_words(one: Description) -> set[str]:
    return {stem for stem, weight in one.around.weights.items() if weight >= 0.6}
