"""Where the names in a sentence begin and end, and the nouns that stand for one."""

from collections.abc import Iterator

from centres_tui.extract.words import Words
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    FALLING,
    FUNCTION,
    GENERIC,
    LABEL,
    MODAL,
    ORGANISATION,
    POSSESSIVE,
    RISING,
    SAYING,
    SPEAKER,
    VERB,
    grammar,
)

LONGEST_NAME = 9
"""A name has no more words."""
_JOINERS = frozenset({
    "of", "for", "and", "&", "the", "de", "la", "van", "der", "von", "al", "bin", "o",
})  # fmt: skip
_FORMS = frozenset({"plc", "ltd", "inc", "llp", "llc", "co", "corp"})
"""What a company's name may end in, in small letters."""
_POINTING = frozenset({"the", "this", "that"})
ACTING = AUXILIARY | MODAL | VERB | SAYING | RISING | FALLING
"""Roles of words that do something, or help to."""


def written_name(words: Words, first: int, after: int) -> str:
    """Write a name as the text has it, without an owner's ending or an article."""
    text = " ".join(words.text[words.starts[first] : words.ends[after - 1]].split())
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    return text.removeprefix("The ")


def only_describes(words: Words, first: int, after: int) -> bool:
    """Whether a name only stands before a noun: "its Larch Bank wind farm"."""
    owned = first > 0 and words.roles[first - 1] & (POSSESSIVE | DETERMINER)
    if not owned or after >= len(words) or words.is_capital(after):
        return False
    return words.is_open(after) and not words.roles[after] & ACTING


def _begins_name(words: Words, index: int) -> bool:
    return (
        words.is_capital(index)
        and not words.roles[index] & (FUNCTION | LABEL)
        and not words.words[index][0].isdigit()
    )


def run_end(words: Words, first: int) -> int:
    """Give the index after the last word of a name."""
    index = first + 1
    end = min(len(words), first + LONGEST_NAME)
    while index < end and not words.words[index - 1].endswith("'s"):
        if _is_shouted_verb(words, index):
            break
        if _begins_name(words, index) or (
            words.words[index] == "." and words.roles[index - 1] & SPEAKER
        ):
            index += 1
        elif words.words[index] in _FORMS:
            return index + 1
        elif _joins(words, index, end):
            index += 2
        else:
            break
    return index


def _is_shouted_verb(words: Words, index: int) -> bool:
    """Whether a word in capitals does something, and is no part of a name: "MAYOR SAYS"."""
    written = words.text[words.starts[index] : words.ends[index]]
    return written.isupper() and len(written) > 1 and bool(words.roles[index] & ACTING)


def _joins(words: Words, index: int, end: int) -> bool:
    """Whether "of", "and" and the like go on with a name."""
    word = words.words[index]
    if word not in _JOINERS or index + 1 >= end or not _begins_name(words, index + 1):
        return False
    before = words.words[index - 1]
    if word == "for" and words.roles[index - 1] & (ORGANISATION | GENERIC):
        return True
    return word not in ("and", "for", "the") or before in ("department", "ministry", "office")


def is_acting(words: Words, after: int) -> bool:
    """Whether a verb follows a name."""
    index = after
    if index < len(words) and words.roles[index] & ADVERB:
        index += 1
    if index >= len(words):
        return False
    word = words.words[index]
    return bool(words.roles[index] & ACTING) or word.endswith("ed") or word in grammar().participles


def generics_in(words: Words) -> Iterator[int]:
    """Find nouns that stand for an organisation: "the council", "its club's"."""
    standing: list[int] = []
    if words.played & GENERIC:
        standing += [index for index, roles in enumerate(words.roles) if roles & GENERIC]
    standing += [
        index
        for index, word in enumerate(words.words)
        if word[-2:] == "'s" and _owns_generic(words, word)
    ]
    for index in standing:
        if not index or words.is_capital(index):
            continue
        described = index > 1 and not words.roles[index - 1] & DETERMINER
        pointed = words.words[index - 1] in _POINTING
        if pointed or (described and words.words[index - 2] == "the"):
            yield index


def _owns_generic(words: Words, word: str) -> bool:
    """Whether a word is "council's" or the like."""
    return bool(words.role_of(word[:-2]) & GENERIC)
