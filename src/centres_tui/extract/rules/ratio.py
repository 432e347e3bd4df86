"""Ratios and splits: "50/50", "70:30", "one nurse to eight"."""

import re

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.model.quantity import canonical
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import Amount

_PAIR = re.compile(
    r"(?<![\d/:.,-])(\d{1,3}(?:\.\d+)?)\s?([/:\u2236–-])\s?(\d{1,3}(?:\.\d+)?)(?![\d/:]|[.,-]\d|\s?(?:am|pm|a\.m|p\.m|%|per\s?cent|GMT|BST))"
)
_SPLIT = re.compile(
    r"[\s,]*(?:[a-z]+\s)?(?:split|share|basis|partnership|joint|ratio|owned|mix|divide|division|in favour|odds|favourite|shot|outsider|leverage|stock split)\b"
)
_BEFORE = re.compile(
    r"(?:ratio|odds|split|divided|shared|price|priced|geared)(?:s)?(?:\s+(?:of|is|was|at|from|to|about|around|around the))*\s+$",
    re.I,
)
_FIFTY = re.compile(r"[fF]ifty[\s-]fifty(?!\w)")
_CHANCE = re.compile(r"[\s-]+(?:chance|call|odds|proposition|bet|ball|shot|gamble|decision)")
_TO = re.compile(r"([\s-])to[\s-](?:every[\s-])?(?=\d|[a-z])")
_THING_TO = re.compile(r"(?<=[eE1])\s+([a-z]+)\s+(?:to|for)\s+(?:every\s+)?(?=\d|[a-z])")
_RATIO = re.compile(r"\bratios?\b|\bodds\b|\bstaffing\b|\blevels? of\b")
_TIME = re.compile(
    r"[\s-]*(?:second|minute|hour|day|week|month|year|per|%|million|percent|p\.?m|a\.?m|in the)"
)
_UNITS = frozenset("second minute hour day week month year vote votes more less".split())


def _make(rule: Rule | UnitRule, span: tuple[int, int], left: str, right: str) -> Reading:
    return Reading(
        start=span[0], end=span[1], rule=rule.name, priority=rule.priority, kind=rule.kind,
        value=f"{left}/{right}",
    )  # fmt: skip


def _pair(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "50/50", "60:40", "1:8", "70-30 split"."""
    left, sign, right = match[1], match[2], match[3]
    total = float(left) + float(right)
    said = _SPLIT.match(page.text, match.end()) or _BEFORE.search(
        page.text, max(0, match.start() - 40), match.start()
    )
    whole = total in {100, 10} and "." not in left + right and (sign != ":" or len(right) == 2)
    if sign in "-–" and not said and not (left == right == "50"):
        return None
    if not (
        said
        or (whole and total == 100 and sign in "/:")
        or left == right == "50"
        or (sign in ":∶" and _is_to_one(left, right))
    ):
        return None
    if _CHANCE.match(page.text, match.end()) and not _BEFORE.search(
        page.text, max(0, match.start() - 20), match.start()
    ):
        return None
    return _make(rule, match.span(), left, right)


def _is_to_one(left: str, right: str) -> bool:
    """Tell "1:8" and "3:1" from a clock time."""
    return (
        (left == "1" or right == "1")
        and len(right) < 3
        and not (len(right) == 2 and right[0] == "0")
    )


def _fifty(match: re.Match[str], page: Page, rule: Rule) -> Reading | None:
    """Read "fifty-fifty" where it is a share."""
    if _CHANCE.match(page.text, match.end()):
        return None
    return _make(rule, match.span(), "50", "50")


def _to(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "ten to one", "3-to-1", "a ratio of one to six"."""
    right = page.amount_at(match.end())
    if right is None or amount.part or page.text[match.start()] != page.text[match.end() - 1]:
        return None
    said = _BEFORE.search(page.text, max(0, amount.start - 40), amount.start) or _SPLIT.match(
        page.text, right.end
    )
    hyphens = match[1] == "-" and 1 in {amount.value, right.value} and amount.value != right.value
    if not said and not hyphens:
        return None
    return _make(rule, (amount.start, right.end), canonical(amount.value), canonical(right.value))


def _thing_to(match: re.Match[str], amount: Amount, page: Page, rule: UnitRule) -> Reading | None:
    """Read "one nurse to eight patients"."""
    if amount.value != 1 or amount.part or match[1] in _UNITS or match[1].endswith(("ed", "ing")):
        return None
    right = page.amount_at(match.end())
    if right is None or right.value <= 1 or _TIME.match(page.text, right.end):
        return None
    start, end = page.sentence_at(amount.start)
    if not _RATIO.search(page.text, start, end) and "every" not in match[0]:
        return None
    return _make(rule, (amount.start, right.end), canonical(amount.value), canonical(right.value))


RULES: tuple[Rule | UnitRule, ...] = (
    Rule(
        name="ratio.pair", kind="ratio", priority=45, anchors=("digit",), pattern=_PAIR, build=_pair
    ),
    Rule(
        name="ratio.fifty",
        kind="ratio",
        priority=45,
        anchors=("word",),
        pattern=_FIFTY,
        build=_fifty,
    ),
    UnitRule(
        name="ratio.to", kind="ratio", priority=45, pattern=_TO, build=_to, keys=frozenset({"to"})
    ),
    UnitRule(name="ratio.thing_to", kind="ratio", priority=45, pattern=_THING_TO, build=_thing_to),
)
