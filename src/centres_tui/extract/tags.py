"""The part that each word plays at its place in a sentence, told without a tagger."""

from typing import Final

from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.parse.nouns import is_participle
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    FALLING,
    FLAT,
    FUNCTION,
    GERUND,
    IDLE,
    LEVEL,
    MODAL,
    PLANNED,
    POSSESSIVE,
    PREDICATE,
    PREPOSITION,
    PRONOUN,
    PROPOSED,
    RISING,
    SAYING,
    TARGET,
    VERB,
    WEAK,
    grammar,
)
from centres_tui.vocabulary.in_force import remembered


class Tag:
    """The parts that words play: plain numbers, which are the quickest to name and to compare."""

    NOUN: Final = 0
    """A noun, or what stands before one: an adjective, a name."""
    VERB: Final = 1
    """A verb, finite or a participle."""
    ARTICLE: Final = 2
    """An article, a possessive, or a word like one."""
    PREPOSITION: Final = 3
    """A preposition, or a word that opens a clause."""
    JOINT: Final = 4
    """And, or, but."""
    PRONOUN: Final = 5
    """It, they, who."""
    HELP: Final = 6
    """An auxiliary or a modal verb."""
    ADVERB: Final = 7
    """An adverb."""
    MARK: Final = 8
    """A mark."""
    FIGURE: Final = 9
    """Part of a figure."""


_CLOSED = (
    (PRONOUN, Tag.PRONOUN),
    (AUXILIARY | MODAL, Tag.HELP),
    (DETERMINER | POSSESSIVE, Tag.ARTICLE),
    (CONJUNCTION, Tag.JOINT),
    (PREPOSITION, Tag.PREPOSITION),
    (ADVERB, Tag.ADVERB),
)
KEPT = 1 << 13
"""Of so many words the part that they play by themselves is kept."""
_UNTOLD = -1
_NOUN: Final = Tag.NOUN
_ACTIVE: Final = -2
"""A word of the open classes that may be a verb without "to" or an auxiliary before it."""
_STIRRING = frozenset({Tag.HELP, Tag.PRONOUN, Tag.ADVERB})
_SPECIAL = frozenset({"one", "ones", "left"})
_POINTING = frozenset({"this", "that", "these", "those", "each"})
_DOING = VERB | RISING | FALLING | SAYING | LEVEL
_SOFT = frozenset({
    "due", "able", "unable", "closer", "nearer", "higher", "lower", "equal", "ready", "likely",
    "unlikely", "subject", "according",
})  # fmt: skip
_WILLING = PLANNED | TARGET | PROPOSED
_QUALIFYING = frozenset({
    "final", "total", "original", "likely", "full", "overall", "estimated", "annual", "latest",
    "current", "real", "true", "net", "gross", "yearly", "initial", "average",
})  # fmt: skip
"""Before "cost at", "rise in" these make a noun of what may be a verb."""
_CLOSE = frozenset({Tag.FIGURE, Tag.MARK, Tag.VERB, Tag.PREPOSITION})
_EACH = frozenset({"each", "all", "both", "most", "some", "many"})
_LINKING = frozenset({
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having",
})  # fmt: skip


def tags_of(sentence: Statement) -> list[int]:
    """Tell the part that each word of a sentence plays."""
    words = sentence.words
    crude = _crude_tags(words)
    for index in sentence.stops:
        crude[index] = Tag.FIGURE
    crude.append(Tag.MARK)
    tags: list[int] = []
    left, before = Tag.MARK, ""
    for index, word in enumerate(words.words):
        tag = crude[index]
        if tag == _ACTIVE or (tag == _NOUN and (before == "to" or left in _STIRRING)):
            right = crude[index + 1]
            tag = _open(words, index, tags, _NOUN if right == _ACTIVE else right)
        tags.append(tag)
        left, before = tag, word
    return tags


@remembered(KEPT)
def _may_act(word: str) -> bool:
    """Whether a word of the open classes may be a verb without "to" or an auxiliary before it."""
    return (
        word[-1] == "s"
        or word in _SPECIAL
        or word in _SOFT
        or Words.role_of(word) != 0
        or is_participle(word)
        or word in grammar().participles
        or word in grammar().nominals
    )


def _crude_tags(words: Words) -> list[int]:
    """Tell the parts of the words of the closed classes; all others are nouns so far."""
    crude = list(map(_alone.in_force(), words.words))
    if crude:
        crude[0] = _UNTOLD
    for index, tag in enumerate(crude):
        if tag == _UNTOLD:
            told = _crude(words, index)
            crude[index] = _ACTIVE if told == _NOUN and _may_act(words.words[index]) else told
    return crude


@remembered(KEPT)
def _alone(word: str) -> int:
    """Tell the part of a word by itself; untold where its neighbours or a capital tell it."""
    roles = Words.role_of(word)
    if not word[0].isalnum():
        return Tag.MARK
    if roles & FUNCTION:
        return _UNTOLD if roles & FLAT or word in _POINTING else _closed_tag(roles)
    if word.endswith("ly") and not roles & FLAT:
        return _UNTOLD
    return _ACTIVE if _may_act(word) else _NOUN


def _crude(words: Words, index: int) -> int:
    """Tell the part of a word of the closed classes; all others are nouns so far."""
    word, roles = words.words[index], words.roles[index]
    if not word[0].isalnum() or (not index and word[0].isdigit()):
        return Tag.MARK
    if roles & FUNCTION:
        return _closed(words, index)
    if word.endswith("ly") and not roles & FLAT and not words.is_capital(index):
        return Tag.ADVERB
    return Tag.NOUN


def _closed(words: Words, index: int) -> int:
    """Tell the part of a word of the closed classes."""
    word, roles = words.words[index], words.roles[index]
    if index + 1 < len(words) and words.is_open(index + 1):
        if word in _POINTING:
            return Tag.PRONOUN if _opens_clause(words, index) else Tag.ARTICLE
        if roles & FLAT:
            return Tag.NOUN
    return _closed_tag(roles)


def _closed_tag(roles: int) -> int:
    """Tell the part of a word of the closed classes by what it may be."""
    return next(tag for role, tag in _CLOSED if roles & role)


def _opens_clause(words: Words, index: int) -> bool:
    """Whether "that" goes on with a clause: "farms that closed", "said that farms"."""
    return words.words[index] == "that" and index > 0 and words.is_open(index - 1)


def _open(words: Words, index: int, tags: list[int], right: int) -> int:
    """Tell the part of a word of the open classes."""
    roles, word = words.roles[index], words.words[index]
    if word in ("one", "ones"):
        return Tag.PRONOUN
    ahead = word[-1] == "s" and index + 1 < len(words) and words.words[index + 1] == "to"
    willing = ahead and roles & _WILLING and tags and tags[-1] == Tag.NOUN
    if willing or (word == "left" and right in (Tag.FIGURE, Tag.ARTICLE)):
        return Tag.VERB
    if right != Tag.NOUN and (word in _SOFT or (roles & PREDICATE and not roles & _DOING)):
        acting = index > 0 and (words.words[index - 1] == "to" or words.roles[index - 1] & MODAL)
        return Tag.VERB if acting else Tag.ADVERB
    return Tag.VERB if _is_verb(words, index, tags, right) else Tag.NOUN


def _is_verb(words: Words, index: int, tags: list[int], right: int) -> bool:
    """Whether a word of the open classes does something here."""
    roles, word = words.roles[index], words.words[index]
    left = tags[-1] if tags else Tag.MARK
    if index and words.is_capital(index) and (words.is_capital(index - 1) or not roles & _DOING):
        return False
    if index and words.words[index - 1] == "to":
        return bool(roles & _DOING) or _is_infinitive(words, index, tags, right)
    helped = left == Tag.ADVERB and len(tags) > 1 and tags[-2] in (Tag.HELP, Tag.PRONOUN)
    if left in (Tag.HELP, Tag.PRONOUN) or helped:
        return _is_helped(words, index, tags, helped=helped)
    if left == Tag.ARTICLE:
        each = words.words[index - 1] in _EACH
        return each and is_participle(word) and right in (Tag.PREPOSITION, Tag.FIGURE)
    described = left == Tag.ADVERB and len(tags) > 1 and tags[-2] == Tag.VERB
    named = described and word in _NAMING
    return not named and _is_free_verb(words, index, left, right)


def _is_free_verb(words: Words, index: int, left: int, right: int) -> bool:
    """Whether a word that no article or auxiliary tells of is a verb."""
    roles, word = words.roles[index], words.words[index]
    if roles & GERUND or (index and words.roles[index - 1] & IDLE and not roles & VERB):
        return False
    if right == Tag.PREPOSITION and words.words[index - 1] in _QUALIFYING and index:
        roles = 0
    if is_participle(word):
        return _is_acting(word, left, right) or (left == Tag.FIGURE and _does_share(words, index))
    if roles & (_DOING | WEAK):
        return _does_after(words, index, left, right) if left in _CLOSE else _does(words, index)
    if left == Tag.JOINT:
        does = word in grammar().nominals or (word[-1] == "s" and words.is_plural(index))
        return right == Tag.FIGURE and does
    return left == Tag.NOUN and _is_unlisted_verb(words, index, right)


def _does_share(words: Words, index: int) -> bool:
    """Whether a share that opens a clause did something: "; 78% opposed closures"."""
    if words.words[index - 1] not in ("%", "percent", "pc") or not words.words[index].endswith(
        "ed"
    ):
        return False
    before = index - 3
    return before < 0 or words.is_mark(before) or words.words[before] in ("and", "but", "while")


def _is_unlisted_verb(words: Words, index: int, right: int) -> bool:
    """Whether a word after a noun is a verb by what follows it: "lent £2m", "ends on Monday"."""
    word = words.words[index]
    if right in (Tag.ARTICLE, Tag.FIGURE):
        irregular = word in grammar().participles
        return irregular or (word[-1] == "s" and words.is_plural(index))
    named = word in grammar().nominals and word[-1] == "s" and right == Tag.PREPOSITION
    return named and words.words[index + 1] != "of"


def _is_infinitive(words: Words, index: int, tags: list[int], right: int) -> bool:
    """Whether a word after "to" is a verb that no list holds: "to recruit", not "to shore"."""
    word = words.words[index]
    if words.is_plural(index) or words.is_capital(index):
        return False
    if word in grammar().nominals or right in (Tag.ARTICLE, Tag.PRONOUN):
        return True
    before = tags[-2] if len(tags) > 1 else Tag.MARK
    if before == Tag.NOUN:
        spans = "from" in words.words[max(0, index - 6) : index]
        return right == Tag.NOUN or (right == Tag.FIGURE and not spans)
    return right != Tag.MARK or before in (Tag.VERB, Tag.ADVERB, Tag.HELP)


def _does_after(words: Words, index: int, left: int, right: int) -> bool:
    """Whether a word that may be a noun is a verb after a figure, a mark or another verb."""
    roles, word = words.roles[index], words.words[index]
    past = word.endswith("ed") or word in grammar().formed
    if left == Tag.FIGURE:
        turned = roles & (RISING | FALLING) and word not in _TURNED
        told = roles & SAYING and word[-1] == "d"
        ends = right == Tag.MARK and not past and word[-1] != "s"
        return bool(told or roles & VERB) and not (turned or ends)
    if left == Tag.MARK:
        goes_on = past and right in (Tag.FIGURE, Tag.ARTICLE)
        return goes_on or bool(roles & SAYING and word[-1] == "d")
    return left == Tag.VERB and (word in _TURNED or word.endswith("ed"))


def _does(words: Words, index: int) -> bool:
    """Whether a word that may be a verb or a noun is a verb after a noun."""
    follows = words.roles[index + 1] if index + 1 < len(words) else 0
    parted = index + 1 >= len(words) or words.is_mark(index + 1)
    if words.words[index] == "costs" and (parted or follows & _DOING):
        return False
    if words.words[index + 1 : index + 2] == ["of"] and words.words[index] in _NAMING:
        return False
    helped = follows & (AUXILIARY | MODAL) and words.words[index] not in _TURNED
    if helped or (words.is_plural(index) and follows & VERB):
        return False
    return not _is_thing(words, index)


def _is_thing(words: Words, index: int) -> bool:
    """Whether a word stands as a noun after an adjective: "areas of greatest need"."""
    word, before = words.words[index], words.words[index - 1]
    if before.endswith("est"):
        return True
    base = word not in _TURNED and word[-1] not in "sd" and index > 1
    if words.is_capital(index - 1) or word in grammar().formed:
        return False
    return base and bool(words.roles[index - 2] & PREPOSITION) and not words.is_plural(index - 1)


_NAMING = frozenset({
    "offer", "increase", "decrease", "rise", "fall", "cut", "drop", "cost", "pay", "need", "visit",
    "vote", "wait", "work", "walk", "show", "run", "sale", "close", "start", "stay", "stand", "use",
    "gain", "lead", "decline", "climb", "jump", "surge", "slide", "slump", "dip", "plunge", "boost",
    "hike", "report", "estimate", "claim", "forecast", "promise", "pledge", "reach", "range",
    "total",
})  # fmt: skip
"""Before "of" these are nouns."""
_TURNED = frozenset({"fell", "rose", "grew", "sank", "shrank", "dropped", "climbed", "went"})


def _is_helped(words: Words, index: int, tags: list[int], *, helped: bool) -> bool:
    """Whether a word after "is", "will" or "we" is a verb: "was closed", not "was good"."""
    word, roles = words.words[index], words.roles[index]
    if roles & _DOING or is_participle(word) or word in grammar().formed:
        return True
    helper = words.words[index - 2 if helped else index - 1]
    if helper in _LINKING or words.is_plural(index):
        return helper not in _LINKING and tags[-1] == Tag.PRONOUN and word[-1] == "s"
    return True


def _is_acting(word: str, left: int, right: int) -> bool:
    """Whether a participle is more than an adjective: "homes flooded", not "flooded homes"."""
    if left in (Tag.NOUN, Tag.ADVERB, Tag.VERB):
        return word.endswith("ed") or right != Tag.NOUN or left != Tag.VERB
    if left == Tag.MARK:
        return right != Tag.NOUN or word.endswith("ing")
    if word in grammar().deeds:
        return False
    if left in (Tag.PREPOSITION, Tag.FIGURE, Tag.JOINT):
        return right != Tag.NOUN and left != Tag.PREPOSITION
    return right != Tag.NOUN
