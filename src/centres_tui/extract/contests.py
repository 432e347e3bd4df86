"""Scores of contests: two numbers with a hyphen that are no range."""

from dataclasses import replace
from decimal import Decimal

from centres_tui.extract.page import Page
from centres_tui.extract.sharing import PLAIN, is_less
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.ranges import range_words

BEFORE = 60
"""How far before two numbers the words of a contest are looked for."""
AFTER = 24
"""How far after them."""
HIGHEST = 200
"""No score is higher."""


def as_score(page: Page, left: Reading, right: Reading) -> Reading | None:
    """Give a reading that keeps off a score such as "2-1", or None where it is a range."""
    if left.kind != PLAIN or right.kind != PLAIN or not _is_score(page, left, right):
        return None
    return replace(left, end=right.end, value=None, is_figure=False, rule="name.score")


def _is_score(page: Page, left: Reading, right: Reading) -> bool:
    text = page.text
    if left.scale != 1 or right.scale != 1 or " " in text[left.end : right.start]:
        return False
    if "," in text[left.start : right.end]:
        return False
    if not is_less(left, right):
        return True
    near = range_words().contest.search(text, max(0, left.start - BEFORE), right.end + AFTER)
    return isinstance(right.value, Decimal) and right.value < HIGHEST and near is not None
