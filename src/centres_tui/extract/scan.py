"""Finds the anchors of a text in one pass and tries the rules there.

An anchor is a word, a run of digits or a sign where a figure may begin. One pattern splits the
text, a dictionary tells the classes of each word, and they say which rules are tried:

digit     a run of digits that follows no letter, or a fraction sign
part      a fraction sign
word      a number word, singular or plural ("under-fives"), a part ("half"), "a" and "an"
sign      a sign or code of currency, or the letters of a country before a sign
calendar  a month, weekday, season, or a word that opens a date ("last", "early", "FY", "Q")
damage    characters that stand where a sign of currency was lost
name      a word that opens a name with a number in it ("Route", "Article", "http")
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from centres_tui.extract.page import Page
from centres_tui.extract.rule import AnyRule, Rule, UnitRule
from centres_tui.extract.rules import RULES
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import EXPONENT_SIGN, SIGNS, Amount
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.names import name_words
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import lazy

CLASSES = ("digit", "part", "word", "sign", "calendar", "damage", "name")
DIGIT = ("digit",)
SIGN = frozenset({"sign", "damage"})
"""Anchors whose readings take in the number after them."""
AMOUNT = frozenset({"digit", "word"})
"""Anchors at which a number may begin."""
DAMAGED = "\ufffdÂâÃïœú¬?#"
"""What may stand where a sign of currency was lost."""

_FOLLOWS = lazy(r"[\s\u00a0‑-]{0,3}([^\W\d_]+|[^\s\d])")


class _Tried(NamedTuple):
    """What is looked for, and the rules that are tried where it is found."""

    anchors: re.Pattern[str]
    classes: dict[str, tuple[str, ...]]
    """The classes of a word or a sign."""
    starting: dict[str, tuple[Rule, ...]]
    """The rules tried at an anchor of a class."""
    at_digits: dict[str, tuple[Rule, ...]]
    """The rules tried at digits, by the character that follows them."""
    at_digits_any: tuple[Rule, ...]
    """Those tried at digits whatever follows."""
    after: dict[str, tuple[UnitRule, ...]]
    """The rules tried after an amount, by what follows it."""
    after_any: tuple[UnitRule, ...]
    """Those tried after an amount whatever follows."""


@cache
def _tried() -> _Tried:
    return arranged(RULES)


def arranged(rules: Sequence[AnyRule]) -> _Tried:
    """Arrange rules by where they are tried."""
    starting = [rule for rule in rules if isinstance(rule, Rule)]
    ending = [rule for rule in rules if isinstance(rule, UnitRule)]
    at_digits = [rule for rule in starting if "digit" in rule.anchors]
    signs = "".join(map(re.escape, (*SIGNS, *currencies().signs, *DAMAGED)))
    return _Tried(
        anchors=lazy(rf"[A-Za-z]++|([.·]?\d++(?>(?:[eE]{EXPONENT_SIGN}\d++)?))|[{signs}]"),
        classes=_classes_of_words() | _classes_of_signs(),
        starting={
            name: tuple(rule for rule in starting if name in rule.anchors) for name in CLASSES
        },
        at_digits={
            key: tuple(rule for rule in at_digits if not rule.nexts or key in rule.nexts)
            for key in {key for rule in at_digits for key in rule.nexts}
        },
        at_digits_any=tuple(rule for rule in at_digits if not rule.nexts),
        after={
            key: tuple(rule for rule in ending if not rule.keys or key in rule.keys)
            for key in {key for rule in ending for key in rule.keys}
        },
        after_any=tuple(rule for rule in ending if not rule.keys),
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
        for written in {text, text.upper()}:
            known[written] = (*known.get(written, ()), "name")
    for text in {_first(word) for word in (*currencies().prefixed, *currencies().codes)} - {""}:
        known[text] = (*known.get(text, ()), "sign")
    return {word: tuple(dict.fromkeys(groups)) for word, groups in known.items()}


def _first(words: str) -> str:
    """Give the letters that a word or a name begins with."""
    return re.split(r"[^A-Za-z]", words, maxsplit=1)[0]


def _classes_of_signs() -> dict[str, tuple[str, ...]]:
    return {
        **dict.fromkeys(currencies().signs, ("sign",)),
        **dict.fromkeys(SIGNS, ("part", "digit")),
        **dict.fromkeys(DAMAGED, ("damage",)),
    }


def scan(page: Page) -> list[Reading]:
    """Give every reading that a rule makes of a stretch of the page, in order of anchors."""
    tried = _tried() if page.watch is None else arranged(page.watch.rules)
    text = page.text
    classes_of = tried.classes.get
    found: list[Reading] = []
    done = 0
    for anchor in tried.anchors.finditer(text):
        classes = DIGIT if anchor.lastindex else classes_of(anchor[0])
        if classes is None:
            continue
        start = anchor.start()
        if start and (text[start - 1].isalnum() or (start < done and anchor.lastindex)):
            continue
        for name in classes:
            rules = tried.starting[name] if name != "digit" else _at_digits(tried, text, anchor)
            end = _try_at(page, rules, start, found)
            done = max(done, end) if name in SIGN else done
        if start >= done and not AMOUNT.isdisjoint(classes):
            for amount in page.amounts_at(start):
                done = amount.end
                _try_after(page, tried, amount, found)
    return found


def _at_digits(tried: _Tried, text: str, anchor: re.Match[str]) -> tuple[Rule, ...]:
    """Give the rules for digits by the next character, or that after it if it is white space."""
    end = anchor.end()
    key = text[end : end + 1]
    if key.isspace():
        key = text[end + 1 : end + 2]
    return tried.at_digits.get(key, tried.at_digits_any)


def _try_at(page: Page, rules: tuple[Rule, ...], start: int, found: list[Reading]) -> int:
    """Try the rules of one class at an anchor; give where their readings end."""
    text, end = page.text, 0
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match is not None and (reading := rule.build(match, page, rule)) is not None:
            found.append(reading)
            end = max(end, reading.end)
    return end


def _try_after(page: Page, tried: _Tried, amount: Amount, found: list[Reading]) -> None:
    """Try the rules for what follows an amount."""
    text = page.text
    follows = _FOLLOWS.match(text, amount.end)
    key = follows[1].lower() if follows is not None else ""
    for rule in tried.after.get(key, tried.after_any):
        match = rule.pattern.match(text, amount.end)
        if match is not None and (reading := rule.build(match, amount, page, rule)) is not None:
            found.append(reading)
