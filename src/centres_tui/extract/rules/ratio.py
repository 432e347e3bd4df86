"""Ratios and splits: "50/50", "70:30", "one nurse to eight"."""

import re

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.model.quantity import canonical
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.idioms import idioms
from centres_tui.vocabulary.patterns import lazy

_PAIR = lazy(
    r"(?<![\d/:.,-])(\d{1,3}(?:\.\d+)?)\s?([/:\u2236–-])\s?(\d{1,3}(?:\.\d+)?)"
    r"(?![\d/]|:\S|[.,-]\d|\s?(?:am|pm|a\.m|p\.m|%|per\s?cent|GMT|BST))"
)
_FIFTY = lazy(r"[fF]ifty[\s-]fifty(?!\w)")
_TO = lazy(r"([\s-])to[\s-](?:every[\s-])?(?=\d|[a-z])")
_THING_TO = lazy(r"(?<=[eE1])\s+([a-z]+)\s+(?:to|for)\s+(?:every\s+)?(?=\d|[a-z])")
_FOR_EVERY = lazy(r"\s+(?:for|to)\s+every\s+(?=\d|[a-z])")
_WHOLE_FEW = 10
"""So many for every few others are a ratio."""
_ROUND = 100
"""So many for every hundred or thousand others are a rate."""
_VOTE = lazy(
    r"\b(?:voted|(?:vote|ballot|tally)\s(?:was|went|ended|stood\sat|of)|a\s(?:vote|margin)\sof)\s\Z",
    re.IGNORECASE,
)
"""What stands before votes for and against with a hyphen: "The vote was 5-2"."""
_RATIO = lazy(r"\bratios?\b|\bodds\b|\bstaffing\b|\blevels? of\b")
_MERCURY = lazy(r"\s?mm\s?Hg(?!\w)")
_BLOOD = lazy(r"\bblood[ -]pressure\b")
_TIME = lazy(r"[\s-]*(?:second|minute|hour|day|week|month|year|per|%|million|p\.?m|a\.?m|in the)")
_STOP = lazy(r"\s*(?:[.,;:)!?](?!\d)|\Z)")
_MOVING = lazy(
    r"\b(?:from|between|aged|ages|of|by|to|score|won|lost|beat|drew|led)\s(?:[a-z]+\s){0,2}\Z"
)
_NO_THING = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "vote", "votes", "more", "less"}
)
_VOTED = lazy(
    r"\b(?:they|we|councillors|council|members|committee|panel|board|court|jury|justices|judges|"
    r"trustees|governors|senate|assembly)\s(?:was\s|were\s|then\s)?split\s\Z",
    re.IGNORECASE,
)
"""What stands before votes for and against: "They split nine to four"."""
_SHARED_OUT = frozenset({10, 100})
"""What the two sides of a split add up to where they are shares."""
AHEAD = 40
"""How far before a pair its company is looked for."""
NEAR = 200
"""How far around "one nurse to eight" the words of a ratio are looked for."""


def _make(rule: Rule | UnitRule, span: tuple[int, int], left: str, right: str) -> Reading:
    return Reading(
        start=span[0],
        end=span[1],
        rule=rule.name,
        priority=rule.priority,
        kind=rule.kind,
        value=f"{left}/{right}",
    )


def _is_announced(page: Page, start: int) -> bool:
    """Tell whether "a ratio of" or the like stands before a place."""
    ahead = page.text[max(0, start - AHEAD) : start].lower()
    return idioms().ratio_after.search(ahead) is not None


def _pair(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "50/50", "60:40", "1:8", "70-30 split"."""
    left, sign, right = match[1], match[2], match[3]
    announced = _is_announced(page, match.start())
    said = announced or idioms().ratio_before.match(page.text, match.end())
    pressure = _pressure_end(page, match) if sign == "/" else 0
    ahead = page.text[max(0, match.start() - AHEAD) : match.start()]
    voted = sign in "-–" and "." not in left + right and _VOTE.search(ahead)
    if not (said or voted or pressure or left == right == "50" or _is_plain(left, sign, right)):
        return None
    return _make(rule, (match.start(), pressure or match.end()), left, right)


def _pressure_end(page: Page, match: re.Match[str]) -> int:
    """Give where the two numbers of a blood pressure end, with their unit; 0 if it is none."""
    unit = _MERCURY.match(page.text, match.end())
    if unit is not None:
        return unit.end()
    ahead = page.text[max(0, match.start() - AHEAD) : match.start()]
    return match.end() if _BLOOD.search(ahead) else 0


def _is_plain(left: str, sign: str, right: str) -> bool:
    """Tell "60/40" and "1:8" from dates, scores and clock times."""
    if sign in "-–":
        return False
    if float(left) + float(right) == 100 and "." not in left + right:
        return True
    short = len(right) == 1 or (len(right) == 2 and right[0] != "0")
    return sign != "/" and short and "1" in {left, right}


def _fifty(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "fifty-fifty" where it is a share."""
    if idioms().chance.match(page.text, match.end()):
        return None
    return _make(rule, match.span(), "50", "50")


def _to(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "a ratio of one to six", "3-to-1"."""
    right = page.amount_at(match.end())
    if right is None or amount.part or page.text[match.start()] != page.text[match.end() - 1]:
        return None
    if _is_vote(page, amount, right):
        return None
    said = _is_announced(page, amount.start) or idioms().ratio_before.match(page.text, right.end)
    uneven = amount.value != right.value and 1 in {amount.value, right.value}
    if not said and not (uneven and (match[1] == "-" or _is_closed(page, amount, right))):
        return None
    return _make(rule, (amount.start, right.end), canonical(amount.value), canonical(right.value))


def _is_vote(page: Page, amount: Amount, right: Amount) -> bool:
    """Tell "the panel split nine to four" from "split 60 to 40"."""
    if amount.value + right.value in _SHARED_OUT:
        return False
    return _VOTED.search(page.text[max(0, amount.start - AHEAD) : amount.start]) is not None


def _is_closed(page: Page, amount: Amount, right: Amount) -> bool:
    """Tell "mix sand and lime three to one." from "fell from three to one."."""
    ahead = page.text[max(0, amount.start - AHEAD) : amount.start]
    closes = right.value == 1 and amount.value > 1 and _STOP.match(page.text, right.end)
    return bool(closes) and not _MOVING.search(ahead)


def _thing_to(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "one nurse to eight patients"."""
    if amount.value != 1 or amount.part or match[1] in _NO_THING or match[1].endswith("ed"):
        return None
    right = page.amount_at(match.end())
    if right is None or right.value <= 1 or _TIME.match(page.text, right.end):
        return None
    near = page.near(amount.start, right.end, NEAR)
    if not _RATIO.search(page.text, *near) and "every" not in match[0]:
        return None
    return _make(rule, (amount.start, right.end), canonical(amount.value), canonical(right.value))


def _for_every(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "a space, one for every two bedrooms"."""
    few = amount.value == int(amount.value) and 0 < amount.value <= _WHOLE_FEW
    right = page.amount_at(match.end()) if few and not amount.part else None
    if right is None or right.value <= 1 or _TIME.match(page.text, right.end):
        return None
    if right.value >= _ROUND and not right.value % _ROUND:
        return None
    return _make(rule, (amount.start, right.end), canonical(amount.value), canonical(right.value))


RULES: tuple[Rule | UnitRule, ...] = (
    Rule(
        name="ratio.pair",
        kind="ratio",
        priority=45,
        anchors=("digit",),
        pattern=_PAIR,
        build=_pair,
        nexts=frozenset("./:\u2236–-"),
    ),
    Rule(
        name="ratio.fifty",
        kind="ratio",
        priority=45,
        anchors=("word",),
        words=frozenset({"fifty"}),
        pattern=_FIFTY,
        build=_fifty,
    ),
    UnitRule(
        name="ratio.to",
        kind="ratio",
        priority=45,
        pattern=_TO,
        build=_to,
        keys=frozenset({"to"}),
    ),
    UnitRule(
        name="ratio.for_every",
        kind="ratio",
        priority=45,
        pattern=_FOR_EVERY,
        build=_for_every,
        keys=frozenset({"for", "to"}),
    ),
    UnitRule(name="ratio.thing_to", kind="ratio", priority=45, pattern=_THING_TO, build=_thing_to),
)
