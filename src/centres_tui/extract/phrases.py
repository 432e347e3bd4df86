"""Noun phrases: where the name of a thing counted begins and ends, told without a tagger."""

from itertools import takewhile
from typing import NamedTuple

from centres_tui.extract.words import Words
from centres_tui.parse.nouns import is_participle, plural
from centres_tui.vocabulary.grammar import (
    ADVERB,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    FLAT,
    FUNCTION,
    IDLE,
    MODIFIER,
    POSSESSIVE,
    PREDICATE,
    PRONOUN,
    VERB,
    WEAK,
    grammar,
)

LONGEST_PHRASE = 9
"""A noun phrase has no more words than this before its noun."""
_ADJECTIVAL = ("ly", "ial", "ical", "ional", "ous", "ful", "less", "able", "ible", "ive", "ary")
_ORDER = frozenset({"first", "last", "next", "originally", "initially"})
_NOUNS_IN_ED = (
    "abed", "erbed", "atbed", "otbed", "moped", "biped", "bsled", "ershed", "ghbred", "ywed",
)  # fmt: skip
"""How nouns end that look like participles: "riverbed", "moped", "watershed", "newlywed"."""
_PASTS = frozenset({
    "broke", "shut", "burnt", "froze", "flew", "swam", "slept", "won", "drove", "rode", "wrote",
    "fled", "hid", "withdrew", "shrank", "drank", "sang", "rang", "woke",
})  # fmt: skip
"""Past forms without -ed that are no nouns."""
_LEAVING = frozenset({"going", "coming"})
"""Words after a noun that say what becomes of the things: "jobs going"."""
_COMPARED_IN_TIME = frozenset({"earlier", "later"})
"""Before a noun in the plural these say which: "11 earlier bursts"."""
_RELATIVE = frozenset({"that", "which", "who", "whose"})
"""Words that go on with a noun before them, rather than with a verb."""
COMPARATIVES = frozenset({"lower", "higher", "fewer", "better", "worse"})
"""Behind another word these begin what is told of things: "12 report lower takings"."""
_QUOTES = frozenset("\"“”‘’'")


class Phrase(NamedTuple):
    """A noun phrase, as the name of what is counted."""

    name: str
    """Its words, in lower case, the noun in the plural."""
    first: int
    """Index of its first word."""
    after: int
    """Index of the word after it."""


def plural_phrase(words: Words, start: int, stops: frozenset[int] = frozenset()) -> Phrase | None:
    """Read the noun phrase that begins at a word, if its noun is in the plural.

    Args:
        words: The words of the sentence.
        start: Index of the word at which it should begin.
        stops: Indices of words that belong to other figures.
    """
    run, head = _run(words, start, stops)
    if head < 0:
        return None
    return _finish(words, [index for index in run if index <= head], head, stops)


def singular_phrase(words: Words, start: int, stops: frozenset[int] = frozenset()) -> Phrase | None:
    """Read the noun phrase after "one"; its noun is given in the plural."""
    run: list[int] = []
    index = _skip_idle(words, start)
    while index < min(len(words), start + LONGEST_PHRASE):
        if index in stops or not words.is_open(index) or (run and _is_verbal(words, index)):
            break
        if words.roles[index] & VERB and not words.roles[index] & PREDICATE:
            break
        run.append(index)
        index += 1
    named = [index for index in run if not words.roles[index] & IDLE]
    if not named or _is_done(words, run):
        return None
    name = " ".join([words.words[index] for index in named[:-1]] + [plural(words.words[named[-1]])])
    return _phrase(words, name, range(run[0], run[-1] + 1))


def _phrase(words: Words, name: str, at: range) -> Phrase:
    return Phrase(words.told(name, "noun", at), at.start, at.stop)


def _is_done(words: Words, run: list[int]) -> bool:
    """Whether what follows "one" is no noun but what it did: "of which one closed on Monday"."""
    word = words.words[run[0]]
    if len(run) > 1 or words.is_capital(run[0]) or word.endswith(_NOUNS_IN_ED):
        return False
    return word in _PASTS or (word.endswith("ed") and is_participle(word))


def attribute(words: Words, start: int, stops: frozenset[int]) -> Phrase | None:
    """Read the noun of "12 page report": singular, before another noun."""
    if start + 1 >= len(words) or start in stops or start + 1 in stops or words.is_capital(start):
        return None
    both = words.is_open(start) and words.is_open(start + 1)
    adjacent = words.starts[start + 1] == words.ends[start] + 1
    odd = words.roles[start] & (VERB | PREDICATE | IDLE) or _is_verbal(words, start)
    adjective = words.words[start].endswith(_ADJECTIVAL) or words.words[start] in _ORDER
    compared = words.words[start + 1] in COMPARATIVES
    if not both or not adjacent or odd or adjective or compared:
        return None
    return _phrase(words, plural(words.words[start]), range(start, start + 1))


def _is_verbal(words: Words, index: int) -> bool:
    """Whether a word after a singular noun looks like a verb."""
    word = words.words[index]
    if words.roles[index] & (VERB | WEAK):
        return True
    modifies = words.roles[index] & MODIFIER
    return is_participle(word) or (words.is_plural(index) and not modifies)


def _skip_idle(words: Words, index: int) -> int:
    """Pass over quotation marks and words that say nothing of the thing: more, other."""
    while index < len(words) and (
        words.words[index] in _QUOTES
        or (words.roles[index] & IDLE and words.roles[index] & FUNCTION)
    ):
        index += 1
    return index


def _run(words: Words, start: int, stops: frozenset[int]) -> tuple[list[int], int]:
    """Collect the words of a phrase from its first one to its plural noun.

    Returns:
        Their indices, and the index of the noun, or -1 where none is in the plural.
    """
    run: list[int] = []
    index = _skip_idle(words, start)
    if index < len(words) and words.words[index] in _COMPARED_IN_TIME:
        index += any(map(words.is_plural, _two_after(words, index)))
    end = min(len(words), index + LONGEST_PHRASE)
    while index < end and index not in stops:
        step = _step(words, index, run)
        if step == 0:
            break
        if step == 1:
            run.append(index)
            if words.is_plural(index) and not _leads_on(words, index, stops):
                return run, index
        index += step
    return run, -1


def _step(words: Words, index: int, run: list[int]) -> int:
    """How far to go from a word: 0 to end, 1 to take it, 2 or more to pass over."""
    if words.is_mark(index):
        return _step_mark(words, index, run)
    if words.words[index][0].isdigit():
        return 1 if run and words.is_capital(run[-1]) else 0
    roles = words.roles[index]
    if roles & FUNCTION:
        return _step_function(words, index, run)
    return 1 if words.is_capital(index) else _step_open(words, index, run)


def _step_open(words: Words, index: int, run: list[int]) -> int:
    """How far to go from an open-class word: verbs end a phrase, adverbs go with what follows."""
    roles = words.roles[index]
    following = index + 1 < len(words) and words.is_open(index + 1)
    if roles & VERB and not words.is_plural(index):
        leads = roles & PREDICATE or words.words[index] in grammar().compounds
        return int(bool(leads and following and words.is_plural(index + 1)))
    if words.words[index].endswith("ly") and not roles & FLAT and not _is_flat(words.words[index]):
        return 2 if following else 0
    return int(not run or words.words[index] not in COMPARATIVES)


def _is_flat(word: str) -> bool:
    """Whether the last part of a word that ends in -ly makes it no adverb: "single-family"."""
    return bool(grammar().roles.get(word.rpartition("-")[2], 0) & FLAT)


def _step_mark(words: Words, index: int, run: list[int]) -> int:
    mark = words.words[index]
    if index + 1 >= len(words) or not words.is_open(index + 1):
        return 0
    if mark == "'" and run and words.words[run[-1]].endswith("s"):
        return 1
    if mark == "." and run and "." in words.words[run[-1]]:
        return 1
    adjective = bool(run) and not words.is_plural(run[-1]) and not words.is_capital(run[-1])
    return 1 if mark == "," and adjective and words.is_plural(_after_comma(words, index)) else 0


def _after_comma(words: Words, index: int) -> int:
    """The word that closes "large, empty halls", if there is one."""
    return min(index + 2, len(words) - 1)


def _step_function(words: Words, index: int, run: list[int]) -> int:
    roles = words.roles[index]
    if index + 1 >= len(words) or not words.is_open(index + 1):
        return 0
    if roles & CONJUNCTION:
        return 1 if run and words.words[index + 1] != "thereabouts" else 0
    if roles & ADVERB and not run and not words.is_capital(index):
        adverb = words.words[index]
        if adverb == "away" or (roles & FLAT and words.is_plural(index + 1)):
            return int(words.is_plural(index + 1))
        return 2 if adverb.endswith("ly") or adverb in {"very", "quite", "rather"} else 0
    return 0


def _two_after(words: Words, index: int) -> list[int]:
    """Give the open words among the two after one."""
    ahead = range(index + 1, min(len(words), index + 3))
    return list(takewhile(words.is_open, ahead))


def _leads_on(words: Words, index: int, stops: frozenset[int]) -> bool:
    """Whether a plural is not the noun but stands before it: "sports clubs"."""
    after = index + 1
    if after >= len(words) or after in stops:
        return False
    if words.words[after] in {"'", "&"}:
        return words.is_capital(index) or words.words[after] == "'"
    verbal = words.roles[after] & (VERB | WEAK) or words.words[after] == "left"
    if not words.is_open(after) or verbal:
        return False
    if words.is_plural(after) or words.roles[index] & MODIFIER:
        left = words.words[after] in _LEAVING or is_participle(words.words[after])
        return not left and not _takes_object(words, after) and not _does(words, after, stops)
    named = words.is_capital(index) and words.is_capital(after)
    return named or _goes_past(words, index, stops)


def _goes_past(words: Words, index: int, stops: frozenset[int]) -> bool:
    """Whether a noun such as "police" stands before two more: "police front counters"."""
    last = index + 2
    if not words.roles[index] & COLLECTIVE or last >= len(words) or last in stops:
        return False
    inner = words.words[index + 1]
    plain = not words.is_capital(index + 1) and not is_participle(inner) and inner[-1] != "s"
    noun = words.is_open(last) and words.is_plural(last) and not words.roles[last] & (VERB | WEAK)
    return plain and noun and not inner.endswith("ly")


def _closes(words: Words, run: list[int], stops: frozenset[int]) -> bool:
    """Whether a phrase without a plural is whole: "of football", before a mark or a small word."""
    after = run[-1] + 1
    if len(run) > 2 or is_participle(words.words[run[-1]]):
        return False
    return after >= len(words) or after in stops or not words.is_open(after)


def _takes_object(words: Words, index: int) -> bool:
    """Whether a word in -s is a verb after all: "19 fouls proves it"."""
    if index + 1 >= len(words) or words.words[index + 1] in _RELATIVE:
        return False
    return bool(words.roles[index + 1] & (DETERMINER | POSSESSIVE | PRONOUN))


def _does(words: Words, index: int, stops: frozenset[int]) -> bool:
    """Whether a word in -s after a plural is a verb: "four barns costs £2m", "deaths opens on"."""
    word, ahead = words.words[index], index + 1
    if word not in grammar().nominals or ahead >= len(words):
        return False
    return ahead in stops or words.words[ahead] in ("on", "at", "next", "in", "by")


def _finish(words: Words, run: list[int], head: int, stops: frozenset[int]) -> Phrase:
    """Put the name together: without idle words, with what belongs to it after the noun."""
    named = [index for index in run if index == head or not words.roles[index] & IDLE]
    while len(named) > 1 and words.roles[named[0]] & (CONJUNCTION | DETERMINER | POSSESSIVE):
        named.pop(0)
    parts = [words.words[index] for index in named if words.words[index] not in ("'", ",")]
    tail, after = _tail(words, head + 1, stops)
    name = " ".join([*parts, *tail]).replace(" '", "'").replace(" .", ".")
    return _phrase(words, name, range(run[0], after))


def _tail(words: Words, index: int, stops: frozenset[int]) -> tuple[list[str], int]:
    """Read what belongs to the noun after it: "looked after", "of children's services"."""
    for length in (3, 2):
        if tuple(words.words[index : index + length]) in grammar().tails:
            return words.words[index : index + length], index + length
    if index + 1 < len(words) and words.words[index] == "of" and words.is_open(index + 1):
        run, head = _run(words, index + 1, stops)
        bare = run and not words.is_capital(run[0]) and not words.roles[run[0]] & FUNCTION
        if bare and (head >= 0 or _closes(words, run, stops)) and run[-1] - run[0] < 4:
            return ["of", *(words.words[item] for item in run)], run[-1] + 1
    return [], index
