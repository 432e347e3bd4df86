"""Finds the anchors of a text in one pass and tries the rules there.

An anchor is a word, a run of digits or a sign where a figure may begin. One pattern splits the
text, a dictionary tells the classes of each word, and they say which rules are tried:

digit     a run of digits that follows no letter, or a fraction sign
word      a number word, singular or plural ("under-fives"), a part ("half"), "a" and "an"
sign      a sign or code of currency, or the letters of a country before a sign
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
from centres_tui.parse.numerals import SIGNS, Amount
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.names import name_words
from centres_tui.vocabulary.numerals import numeral_words

CLASSES = ("digit", "word", "sign", "calendar", "damage", "name")

_Starting = dict[str, tuple[Rule, ...]]


@dataclass(frozen=True, slots=True)
class _Tried:
    """What is looked for, and the rules that are tried where it is found."""

    anchors: re.Pattern[str]
    words: dict[str, tuple[str, ...]]
    starting: _Starting
    after_amount: tuple[UnitRule, ...]


@cache
def _tried() -> _Tried:
    starting = [rule for rule in RULES if isinstance(rule, Rule)]
    signs = "".join(map(re.escape, currencies().signs))
    return _Tried(
        anchors=re.compile(
            rf"[A-Za-z]++|(?:(?<![\w.])[.·])?\d(?<![^\W_]\d)[\d,.·]*+|[{''.join(SIGNS)}{signs}\ufffdÂâÃïœú¬]|[?#](?=\d)"
        ),
        words=_classes_of_words() | _classes_of_signs(),
        starting={
            name: tuple(rule for rule in starting if name in rule.anchors) for name in CLASSES
        },
        after_amount=tuple(rule for rule in RULES if isinstance(rule, UnitRule)),
    )


def _classes_of_words() -> dict[str, tuple[str, ...]]:
    """Give the classes of every word, in lower case, capitalised and in capitals."""
    numerals, calendar = numeral_words(), load_calendar()
    dated = {*calendar.months, *calendar.weekdays, *calendar.seasons, *calendar.days}
    members = {
        "word": {"a", "an", *numerals.small, *numerals.tens, *numerals.parts}
        | {f"{word}s" for word in numerals.small}
        | {f"{word[:-1]}ies" for word in numerals.tens},
        "calendar": dated | calendar.openers,
        "name": {_first(word) for word in (*name_words().openers, *name_words().web)},
    }
    known: dict[str, tuple[str, ...]] = {}
    for group, words in members.items():
        for word in words:
            for written in {word, word.capitalize(), word.upper()}:
                known[written] = (*known.get(written, ()), group)
    for text in {_first(word) for word in name_words().capital}:
        known[text] = (*known.get(text, ()), "name")
    for text in {_first(word) for word in (*currencies().prefixed, *currencies().codes)} - {""}:
        known[text] = (*known.get(text, ()), "sign")
    return {word: tuple(dict.fromkeys(groups)) for word, groups in known.items()}


def _first(words: str) -> str:
    """Give the letters that a word or a name begins with."""
    return re.split(r"[^A-Za-z]", words, maxsplit=1)[0]


def _classes_of_signs() -> dict[str, tuple[str, ...]]:
    return {
        **dict.fromkeys(currencies().signs, ("sign",)),
        **dict.fromkeys(SIGNS, ("digit",)),
        **dict.fromkeys("\ufffdÂâÃïœú¬?#", ("damage",)),
    }


def scan(page: Page) -> list[Reading]:
    """Give every reading that a rule makes of a stretch of the page, in order of anchors."""
    return list(_readings(page))


def _readings(page: Page) -> Iterator[Reading]:
    tried = _tried()
    classes_of = tried.words.get
    text, done = page.text, 0
    digit = ("digit",)
    for anchor in tried.anchors.finditer(text):
        classes = classes_of(anchor[0]) or (None if anchor[0].isalpha() else digit)
        if classes is None or (start := anchor.start()) and text[start - 1].isalpha():
            continue
        for name in classes:
            for reading in _starting_at(page, tried.starting[name], start):
                yield reading
                if name in {"sign", "damage"}:
                    done = max(done, reading.end)
        if start >= done and ("digit" in classes or "word" in classes):
            for amount in page.amounts_at(start):
                done = amount.end
                yield from _with_units(page, tried.after_amount, amount)


def _starting_at(page: Page, rules: tuple[Rule, ...], start: int) -> Iterator[Reading]:
    for rule in rules:
        match = rule.pattern.match(page.text, start)
        reading = match and rule.build(match, page, rule)
        if reading:
            yield reading


def _with_units(page: Page, rules: tuple[UnitRule, ...], amount: Amount) -> Iterator[Reading]:
    """Try what follows an amount."""
    for rule in rules:
        match = rule.pattern.match(page.text, amount.end)
        reading = match and rule.build(match, amount, page, rule)
        if reading:
            yield reading
