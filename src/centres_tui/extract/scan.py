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
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from centres_tui.extract.page import Page
from centres_tui.extract.rule import AnyRule, Rule, UnitRule
from centres_tui.extract.rules import RULES
from centres_tui.model.reading import Reading
from centres_tui.parse.numerals import EXPONENT_SIGN, SIGNS, Amount, counted_by_articles
from centres_tui.parse.openers import digits_may_open, followers_of, may_follow
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.names import name_words
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import lazy, next_words

DIGITS = "digit"
"""Stands for all digits among the words and signs of anchors."""
ARTICLES = frozenset({"a", "an", "A", "An", "AN"})
BEHIND = " "
"""What a word behind an article begins with among the keys of anchors."""
QUOTES = frozenset("'’‘")
"""What stands before a year of two digits."""
SIGN = frozenset({"sign", "damage"})
"""Anchors whose readings take in the number after them."""
AMOUNT = frozenset({"digit", "word"})
"""Anchors at which a number may begin."""
DAMAGED = "\ufffdÂâÃïœú¬?#"
"""What may stand where a sign of currency was lost."""
CELL = ("\t", "| ", "|", "  ")
"""What stands before a number in a cell of a table: no unit follows it on the next line."""

_FOLLOWS = lazy(r"[\s\u00a0‑-]{0,3}([^\W\d_]+|[^\s\d])")


class _Trial(NamedTuple):
    """What is tried at an anchor."""

    rules: tuple[Rule, ...]
    """The rules tried where a date may begin."""
    undated: tuple[Rule, ...]
    """Those tried where none may."""
    signed: tuple[Rule, ...]
    """Those whose readings take in the number after the anchor."""
    followers: frozenset[str]
    """What must follow a word that opens a date; nothing where it opens none."""
    is_amount: bool
    """Whether a number may begin there."""


class _Trials(dict[tuple[str, str], _Trial]):
    """What is tried at each anchor, by its word or sign and what follows it.

    That is the next character, or after an article a space and the next word, where rules ask.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        super().__init__()
        self.rules = tuple(rules)
        self.classes = _classes_of_words() | _classes_of_signs()
        self.after_digits = _nexts(self.rules, DIGITS)
        self.after_words = _nexts(self.rules, "word")
        self.after_articles = counted_by_articles().union(
            *(rule.after_article for rule in self.rules)
        )

    def __missing__(self, anchor: tuple[str, str]) -> _Trial:
        """Find the rules of an anchor that is met for the first time."""
        written, key = anchor
        classes = self.classes.get(written, (DIGITS,))
        found: dict[str, Rule] = {}
        for name in classes:
            for rule in self.rules:
                if name in rule.anchors and _takes(rule, written, key):
                    found.setdefault(rule.name, rule)
        rules = tuple(found.values())
        signed = tuple(rule for rule in rules if not SIGN.isdisjoint(rule.anchors))
        plain = tuple(rule for rule in rules if SIGN.isdisjoint(rule.anchors))
        self[anchor] = trial = _Trial(
            rules=plain,
            undated=tuple(rule for rule in plain if not rule.is_dated),
            signed=signed,
            followers=followers_of(written),
            is_amount=not AMOUNT.isdisjoint(classes)
            and (key[:1] != BEHIND or key[1:] in counted_by_articles()),
        )
        return trial

    def at_word(self, written: str, text: str, end: int) -> _Trial:
        """Give what is tried at a word or a sign that ends at a place."""
        if written not in ARTICLES:
            return self[written, _key(text, end, self.after_words)]
        word = next_words(text, end)[0]
        if not word:
            return self[written, _key(text, end, self.after_words)]
        return self[written, BEHIND + word if word in self.after_articles else BEHIND]


def _nexts(rules: Iterable[Rule], anchor: str) -> frozenset[str]:
    """Give what must follow an anchor of a class for some rules."""
    return frozenset().union(*(rule.nexts for rule in rules if anchor in rule.anchors))


def _takes(rule: Rule, written: str, key: str) -> bool:
    """Whether a rule is tried at a word, a sign or digits before a character."""
    if rule.words and written.lower() not in rule.words:
        return False
    if rule.after_article and key[:1] == BEHIND and key[1:] not in rule.after_article:
        return False
    return not rule.nexts or key in rule.nexts


_BLANK_LINE = lazy(r"\n[^\S\n]*\n")


class _Tried(NamedTuple):
    """What is looked for, and the rules that are tried where it is found."""

    anchors: re.Pattern[str]
    trials: _Trials
    """The rules tried at anchors."""
    after: dict[str, tuple[UnitRule, ...]]
    """The rules tried after an amount, by what follows it."""
    after_any: tuple[UnitRule, ...]
    """Those tried after an amount whatever follows."""


@derived
def _tried() -> _Tried:
    return arranged(RULES)


def arranged(rules: Sequence[AnyRule]) -> _Tried:
    """Arrange rules by where they are tried."""
    ending = [(rule, rule.follows) for rule in rules if isinstance(rule, UnitRule)]
    signs = "".join(map(re.escape, (*SIGNS, *currencies().signs, *DAMAGED)))
    return _Tried(
        anchors=lazy(
            rf"[A-Za-z]++|((?:(?<!\bc)[.·])?\d++(?>(?:[eE]{EXPONENT_SIGN}\d++)?))|[{signs}]"
        ),
        trials=_Trials(rule for rule in rules if isinstance(rule, Rule)),
        after={
            key: tuple(rule for rule, keys in ending if not keys or key in keys)
            for key in {key for _, keys in ending for key in keys}
        },
        after_any=tuple(rule for rule, keys in ending if not keys),
    )


def _classes_of_words() -> dict[str, tuple[str, ...]]:
    """Give the classes of every word, in lower case, capitalised and in capitals."""
    numerals, calendar = numeral_words(), load_calendar()
    dated = {*calendar.months, *calendar.weekdays, *calendar.seasons, *calendar.days}
    members = {
        "word": {"a", "an", "hundred", *numerals.small, *numerals.tens, *numerals.parts}
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
    for text in {_first(word) for word in (*name_words().capital, *name_words().acting)}:
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
    tried, text = _tried_on(page), page.text
    found: list[Reading] = []
    done = 0
    for anchor in _anchors(tried, text):
        start = anchor.start()
        if start < done and anchor.lastindex:
            continue
        trial, is_dated = _trial_at(tried.trials, text, anchor)
        _try_at(page, trial.rules if is_dated else trial.undated, start, found)
        done = max(done, _try_at(page, trial.signed, start, found))
        if trial.is_amount and start >= done:
            for amount in page.amounts_at(start):
                done = amount.end
                _try_after(page, tried, amount, found)
    return [reading for reading in found if not _is_parted(text, reading)]


def _is_parted(text: str, reading: Reading) -> bool:
    """Tell whether a blank line or the edge of a cell parts what a reading joins."""
    if reading.kind != "money" and text.find("\t", reading.start, reading.end) >= 0:
        return True
    line = text.find("\n", reading.start, reading.end)
    return line >= 0 and _BLANK_LINE.search(text, line, reading.end) is not None


def _tried_on(page: Page) -> _Tried:
    """Give the rules that are tried on a page: those of who looks on, where somebody does."""
    return _tried() if page.watch is None else arranged(page.watch.rules)


def _anchors(tried: _Tried, text: str) -> Iterator[re.Match[str]]:
    """Find the anchors of a text: digits, and words and signs that are known."""
    known = tried.trials.classes
    for anchor in tried.anchors.finditer(text):
        if anchor.lastindex or anchor[0] in known:
            start = anchor.start()
            if not (start and text[start - 1].isalnum()) or _is_circa(text, start):
                yield anchor


def _is_circa(text: str, start: int) -> bool:
    """Tell whether the letter before a place is the c of "c£40"."""
    before = text[max(0, start - 2) : start]
    return before[-1:] == "c" and text[start] in "£$€" and not before[:-1].isalnum()


def _trial_at(trials: _Trials, text: str, anchor: re.Match[str]) -> tuple[_Trial, bool]:
    """Give what is tried at an anchor, and whether a date may begin there."""
    written, end = anchor[0], anchor.end()
    if anchor.lastindex:
        trial = trials[DIGITS, _key(text, end, trials.after_digits)]
        return trial, _may_be_dated(text, anchor.start())
    trial = trials.at_word(written, text, end)
    return trial, bool(trial.followers) and may_follow(text, end, trial.followers)


def _key(text: str, end: int, nexts: frozenset[str]) -> str:
    """Give the character that follows an anchor, past white space, where rules ask for it."""
    key = text[end : end + 1]
    if key.isspace():
        key = text[end + 1 : end + 2]
    return key if key in nexts else ""


def _may_be_dated(text: str, start: int) -> bool:
    """Whether a date may begin at digits, or at the mark of a short year before them: "’87"."""
    return digits_may_open(text, start) or (start > 0 and text[start - 1] in QUOTES)


def _try_at(page: Page, rules: tuple[Rule, ...], start: int, found: list[Reading]) -> int:
    """Try rules at an anchor; give where their readings end."""
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
    if follows is not None and "\n" in text[amount.end : follows.start(1)]:
        key = "\n" if text.endswith(CELL, max(0, amount.start - 2), amount.start) else key
    for rule in tried.after.get(key, tried.after_any):
        match = rule.pattern.match(text, amount.end)
        if match is not None and (reading := rule.build(match, amount, page, rule)) is not None:
            found.append(reading)
