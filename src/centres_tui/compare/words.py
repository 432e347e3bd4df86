"""Words: text folded to stems and concepts, with where each stands."""

import re
from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from centres_tui.vocabulary.in_force import current, derived, remembered
from centres_tui.vocabulary.measures import measure_words
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import any_of, lazy
from centres_tui.vocabulary.phrases import NOTHING, Phrase, found_in

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_POSSESSIVE: Final = re.compile(r"['’]s?\Z")
_IRREGULAR: Final = {
    "children": "child",
    "men": "man",
    "women": "woman",
    "people": "person",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "shelves": "shelf",
    "halves": "half",
}
_WEAK_WEIGHT: Final = 0.25
_KNOWN: Final = numeral_words()
_NUMBERS: Final = any_of({*_KNOWN.small, *_KNOWN.tens, *_KNOWN.scales, *_KNOWN.parts})
_HEDGES: Final = lazy(
    rf"(?:up\sto|over|under)\s(?:[£$€]?\d|(?:a\s|an\s|half\s)?{_NUMBERS}(?!\w))", re.IGNORECASE
)
"""The last word of a phrase where it belongs to an amount behind it: "hold up to 300"."""
_APART: Final = re.compile(r"[;:()–—•|/]|[,.!?](?=\s)")
"""What stands within no phrase."""

_Found = tuple[Phrase, tuple[int, ...]]
"""A phrase, with the places of its words."""


class Word(NamedTuple):
    """One word of a sentence."""

    start: int
    """Its first code point, in the source's text."""
    end: int
    """The code point after it."""
    text: str
    """As it is written, in lower case, without a possessive ending."""
    stem: str
    """Its concept, or its stem where it has none."""
    weight: float
    """How much it says about a measure: 1, less for weak words, 0 for stop words."""
    is_name: bool
    """Whether it begins with a capital and has no concept."""


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Give the words of a stretch of text, stop words included.

    The first word of a phrase has its concept, and the others say nothing.
    """
    words = plain_words_of(text, start, end)
    _count_as_one(words, _phrases_in(text, words))
    return words


def _count_as_one(words: list[Word], phrases: Sequence[_Found]) -> None:
    """Give the first word of each phrase its concept, and the others none."""
    for phrase, places in phrases:
        for place, part in zip(places, phrase.parts, strict=True):
            if not part.is_kept:
                words[place] = words[place]._replace(stem=words[place].text, weight=0.0)
        if phrase.concept != NOTHING:
            first = places[phrase.head]
            words[first] = words[first]._replace(stem=phrase.concept, weight=1.0, is_name=False)


def plain_words_of(text: str, start: int, end: int) -> list[Word]:
    """Give the words of a stretch of text, phrases or not: for names."""
    told = _told.in_force()
    make = tuple.__new__
    return [make(Word, match.span() + told(match[0])) for match in _WORD.finditer(text, start, end)]


def _phrases_in(text: str, words: Sequence[Word]) -> list[_Found]:
    """Find the phrases among words of a text, none across the end of a clause."""
    return [
        (phrase, places)
        for phrase, places in found_in([word[2] for word in words])
        if not _APART.search(text, words[places[0]].end, words[places[-1]].start)
        and not _HEDGES.match(text, words[places[-1]].start)
    ]


@remembered(4096)
def weights_of(text: str) -> Sequence[tuple[str, float]]:
    """Give the stems of the words of a label that say something, with how much they say."""
    return [(word.stem, word.weight) for word in words_of(text, 0, len(text)) if word.weight]


def forms_of(text: str, wanted: Container[str]) -> list[tuple[str, str]]:
    """Give the words of a text with a wanted stem, in lower case, each with its stem."""
    return [word for word in _forms_in(text) if word[1] in wanted]


@remembered(1024)
def _forms_in(text: str) -> Sequence[tuple[str, str]]:
    """Give the words and phrases of a text, in lower case, each with its stem or concept."""
    words = plain_words_of(text, 0, len(text))
    phrases = _phrases_in(text, words)
    _count_as_one(words, phrases)
    written = {
        places[phrase.head]: " ".join(words[place].text for place in places)
        for phrase, places in phrases
        if phrase.concept != NOTHING
    }
    return [(written.get(place, word.text), word.stem) for place, word in enumerate(words)]


@remembered(65536)
def _told(word: str) -> tuple[str, str, float, bool]:
    """Give a word in lower case, its stem, its weight and whether it is a name."""
    lower = _POSSESSIVE.sub("", word.lower())
    stem, weight, known = _meaning(lower)
    return lower, stem, weight, word[0].isupper() and not known and weight == 1


def weight_of(lower: str) -> float:
    """Say how much a word in lower case says about a measure."""
    return _meaning(lower)[1]


@remembered(65536)
def _meaning(lower: str) -> tuple[str, float, bool]:
    """Give the stem or concept of a word, its weight, and whether it has a concept."""
    known = measure_words()
    if lower in known.concepts:
        return known.concepts[lower], 1.0, True
    if lower in known.stop or len(lower) < 2 or "'" in lower or "’" in lower:
        return lower, 0.0, False
    if lower in known.weak:
        return stem_of(lower), _WEAK_WEIGHT, False
    stem = stem_of(lower)
    concept = _concepts_by_stem().get(stem)
    return concept or stem, 1.0, concept is not None


@derived
def _concepts_by_stem() -> dict[str, str]:
    """Map the stems of the words of each concept to it, so that every form of them is known."""
    known = measure_words()
    found: dict[str, str] = {}
    for word, concept in known.concepts.items():
        found.setdefault(stem_of(word), concept)
    return found


@remembered(65536)
def stem_of(word: str) -> str:
    """Fold the forms of an English word together.

    >>> [stem_of(word) for word in ("houses", "families", "closing", "planned", "matches")]
    ['hous', 'family', 'clos', 'plan', 'match']
    """
    singular = _singulars().get(word) or _singular(word)
    for ending in ("ing", "ed"):
        bare = singular[: -len(ending)]
        if singular.endswith(ending) and len(bare) > 2 and re.search("[aeiouy]", bare):
            doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "aeiousl"
            return bare[:-1] if doubled else bare.removesuffix("e")
    return singular.removesuffix("e") if len(singular) > 3 else singular


@derived
def _singulars() -> dict[str, str]:
    """Give the singulars that no rule makes, with a person's own."""
    own = current().plurals
    return _IRREGULAR | {plural: singular for singular, plural in own.items()}


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


@remembered(4096)
def noun_stems(unit: str) -> tuple[str, ...]:
    """Give the stems of a counted noun, the head last: "children's centres" child, centre.

    What follows "of", "in" and the like describes the noun and comes first.
    """
    head, described = _head_and_rest(unit.lower())
    stems = [stem_of(_POSSESSIVE.sub("", match[0])) for match in _WORD.finditer(described)]
    heads = [stem_of(_POSSESSIVE.sub("", match[0])) for match in _WORD.finditer(head)]
    stop = measure_words().stop
    return tuple(stem for stem in (*stems, *heads) if stem not in stop)


def _head_and_rest(unit: str) -> tuple[str, str]:
    match = re.search(
        r"\s(?:of|in|for|at|on|with|from|to|by|who|that|under|over|taken|looked)\s", unit
    )
    return (unit[: match.start()], unit[match.end() :]) if match else (unit, "")
