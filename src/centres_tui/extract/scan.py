"""Finds the anchors of a text in one pass and tries the rules there.

An anchor is a place where a figure may begin. Its class says which rules are tried:

digit     a run of digits that follows no letter, or a fraction sign
word      a number word, or "a" before a scale word or a part ("a million", "a quarter")
sign      a sign or code of currency, with its country prefix, before a digit or a word
calendar  a month, weekday, season, or a word that opens a date ("last", "early", "FY", "Q")
damage    characters that stand where a sign of currency was lost
name      a word that opens a name with a number in it ("Route", "Article", "http")
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from centres_tui.extract.page import Page
from centres_tui.extract.rule import Rule, UnitRule
from centres_tui.extract.rules import RULES
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import SIGNS
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.names import name_words
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of

CALENDAR_OPENERS = (
    "last next this previous past coming current early late mid earlier later beginning start end "
    "spring half middle fiscal financial quarter q fy h school academic"
).split()
"""Words that may open a date or a period, beside the names of the calendar."""


@dataclass(frozen=True, slots=True)
class _Tried:
    """The rules by the class of anchor at which they are tried."""

    master: re.Pattern[str]
    at_start: dict[str, tuple[Rule, ...]]
    after_amount: tuple[UnitRule, ...]


@cache
def _tried() -> _Tried:
    classes = ("digit", "word", "sign", "calendar", "damage", "name")
    starting = [rule for rule in RULES if isinstance(rule, Rule)]
    return _Tried(
        _master(),
        {anchor: tuple(rule for rule in starting if anchor in rule.anchors) for anchor in classes},
        tuple(rule for rule in RULES if isinstance(rule, UnitRule)),
    )


def _master() -> re.Pattern[str]:
    """Write the one pattern that finds all anchors."""
    numerals, calendar = numeral_words(), load_calendar()
    dated = {*calendar.months, *calendar.weekdays, *calendar.seasons, *calendar.days}
    multiplied = any_of(
        [*numerals.scales, *numerals.parts, *(f"{word}s" for word in numerals.parts)]
    )
    number = any_of([*numerals.small, *numerals.tens, "half"])
    return re.compile(
        rf"(?P<damage>\ufffd|[ÂâÃ][\u0080-\u00bf\u20ac\u201a\u0192‚-™]*+(?=\S?\d))"
        rf"|(?P<sign>{currencies().sign_pattern})"
        rf"|(?P<digit>(?:(?<![\w.])[.·])?(?<![^\W_])\d[\d,.]*+|[{''.join(SIGNS)}])"
        rf"|(?<!\w)(?:(?P<word>{number}(?!\w)|[aA]n?(?=\s+{multiplied}(?!\w))|{multiplied}(?=\s+of\W))"
        rf"|(?P<name>{any_of(name_words().openers)}(?!\w))"
        rf"|(?P<calendar>{any_of([*dated, *CALENDAR_OPENERS])}(?![^\W\d_])))"
    )


def scan(page: Page) -> list[Reading]:
    """Give every reading that a rule makes of a stretch of the page, in order of anchors."""
    return list(_readings(page))


def _readings(page: Page) -> Iterator[Reading]:
    tried = _tried()
    done = 0
    for anchor in tried.master.finditer(page.text):
        group, start = anchor.lastgroup or "", anchor.start()
        for rule in tried.at_start[group]:
            match = rule.pattern.match(page.text, start)
            reading = match and rule.build(match, page, rule)
            if reading:
                yield reading
                if group == "sign":
                    done = max(done, reading.end)
        if start >= done and group in {"digit", "word"}:
            amount = page.amount_at(start)
            if amount is not None:
                done = amount.end
                yield from _with_units(page, tried.after_amount, start)


def _with_units(page: Page, rules: tuple[UnitRule, ...], start: int) -> Iterator[Reading]:
    """Try what follows an amount."""
    amount = page.amount_at(start)
    if amount is None:
        return
    for rule in rules:
        match = rule.pattern.match(page.text, amount.end)
        reading = match and rule.build(match, amount, page, rule)
        if reading:
            yield reading
