"""Phrases: several words that stand for one concept, from data/measures/general.toml.

How a phrase is written: "{lay} .. off". Braces hold a word in all of its forms (lay, lays, laying,
laid), `|` parts words of which any will do, two dots let up to four words of any sort stand there,
and a word in round brackets is found but goes on counting as itself. After a word in braces small
words may stand, as in "laid them off".
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, product
from typing import Final, NamedTuple

from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.load import load_table, table

_TABLE: Final = "measures/general"
NOTHING: Final = "nothing"
"""The concept of phrases that say nothing about what is measured."""
_GAP: Final = ".."
_MOST: Final = {"": 0, "small": 3, "any": 4}
"""How many words may stand before a part of a phrase, by what goes before it."""
_VOWELS: Final = frozenset("aeiou")


class Part(NamedTuple):
    """One word of a phrase."""

    forms: frozenset[str]
    """What it may be, in lower case."""
    gap: str
    """What may stand before it: nothing (empty), `small` words, or `any`."""
    is_kept: bool
    """Whether it goes on counting as itself."""


class Phrase(NamedTuple):
    """Several words that stand for one concept."""

    concept: str
    """What they stand for; `nothing` where they say nothing."""
    parts: tuple[Part, ...]
    """Its words."""
    head: int
    """The place of the word that stands for all: the first that does not count as itself."""


Followed = Mapping[str, Sequence[Phrase]]
"""Phrases by their second word."""


class Phrases(NamedTuple):
    """All phrases, by how they begin."""

    listed: tuple[Phrase, ...]
    """Each, those with more words first."""
    direct: Mapping[str, Followed]
    """Those whose second word follows at once, by their first word."""
    loose: Mapping[str, Followed]
    """The others, by their first word."""
    small: frozenset[str]
    """Words that may stand behind a verb: "laid them off"."""
    stop: frozenset[str]
    """Words that never stand in a gap, unless they are small."""


@derived
def phrases() -> Phrases:
    """Give the phrases of the program and a person's own, those with more words first."""
    written = {phrase: concept for concept, phrase in _listed()} | dict(current().phrases)
    return sorted_out(parsed(phrase, concept) for phrase, concept in written.items())


def sorted_out(found: Iterable[Phrase]) -> Phrases:
    """Lay phrases out by how they begin."""
    listed = tuple(sorted(found, key=lambda phrase: -len(phrase.parts)))
    direct: dict[str, dict[str, list[Phrase]]] = {}
    loose: dict[str, dict[str, list[Phrase]]] = {}
    for phrase in listed:
        first, second = phrase.parts[:2]
        begun = loose if second.gap else direct
        for form, after in product(first.forms, second.forms):
            begun.setdefault(form, {}).setdefault(after, []).append(phrase)
    general = load_table(_TABLE)
    small, stop = (frozenset(str(general[key]).split()) for key in ("small", "stop"))
    return Phrases(listed, direct, loose, small, stop)


def by_first_word(found: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    """Give the phrases that begin with each word, in order."""
    first: dict[str, list[Phrase]] = {}
    for phrase in found:
        for form in phrase.parts[0].forms:
            first.setdefault(form, []).append(phrase)
    return first


def parsed(written: str, concept: str) -> Phrase:
    """Read a phrase as it is written.

    >>> first, kept, last = parsed("{set} (money|cash) aside", "pledge").parts
    >>> {"set", "sets", "setting"} <= first.forms, sorted(kept.forms), last.gap
    (True, ['cash', 'money'], '')
    """
    parts: list[Part] = []
    gap = ""
    for token in written.split():
        if token == _GAP:
            gap = "any"
            continue
        words = token.strip("(){}").split("|")
        is_open = "{" in token
        forms = frozenset(form for word in words for form in (_forms(word) if is_open else [word]))
        parts.append(Part(forms, gap, "(" in token))
        gap = "small" if is_open else ""
    head = next((place for place, part in enumerate(parts) if not part.is_kept), 0)
    return Phrase(concept, tuple(parts), head)


def same(one: Phrase, two: Phrase) -> bool:
    """Whether some words are found as either phrase."""
    return len(one.parts) == len(two.parts) and not any(
        first.forms.isdisjoint(second.forms)
        for first, second in zip(one.parts, two.parts, strict=True)
    )


def found_in(words: Sequence[str]) -> list[tuple[Phrase, tuple[int, ...]]]:
    """Find the phrases among words in lower case, each with the places of its words.

    No word is of two phrases: what begins first stands, and of two that begin together the one
    with more words.
    """
    known = phrases()
    direct, loose = known.direct, known.loose
    found: list[tuple[Phrase, tuple[int, ...]]] = []
    free = 0
    # Hardly any word gets past this first look, which every word of every sentence has.
    for place in [
        place
        for place, (one, two) in enumerate(pairwise(words))
        if one in loose or (one in direct and two in direct[one])
    ]:
        if place >= free and (first := _longest(_begun_at(place, words, known), words, place)):
            found.append(first)
            free = first[1][-1] + 1
    return found


def _begun_at(place: int, words: Sequence[str], known: Phrases) -> list[Phrase]:
    """Give the phrases whose first word stands at a place, and the second at it or near behind."""
    direct, loose = known.direct.get(words[place]), known.loose.get(words[place])
    begun = [*direct.get(words[place + 1], ())] if direct else []
    if loose:
        ahead = words[place + 1 : place + 2 + _MOST["any"]]
        begun += [phrase for word in ahead if word in loose for phrase in loose[word]]
    return begun


def _longest(
    begun: Iterable[Phrase], words: Sequence[str], place: int
) -> tuple[Phrase, tuple[int, ...]] | None:
    """Give the first of the phrases with most words that stand at a place."""
    best: tuple[Phrase, tuple[int, ...]] | None = None
    for phrase in begun:
        if best is None or len(phrase.parts) > len(best[1]):
            places = _places(phrase, words, place)
            best = (phrase, places) if places else best
    return best


def _places(phrase: Phrase, words: Sequence[str], place: int) -> tuple[int, ...] | None:
    """Give the places of the words of a phrase that begins at one; None if it does not."""
    places = [place]
    for part in phrase.parts[1:]:
        place = _next(part, words, place + 1)
        if place < 0:
            return None
        places.append(place)
    return tuple(places)


def _next(part: Part, words: Sequence[str], place: int) -> int:
    """Give where the next word of a phrase stands, from a place on; -1 if it does not."""
    known = phrases()
    forms, gap = part.forms, part.gap
    for index in range(place, min(place + _MOST[gap] + 1, len(words))):
        word = words[index]
        if word in forms:
            return index
        if word not in known.small and (gap != "any" or word in known.stop):
            return -1
    return -1


def _listed() -> Iterable[tuple[str, str]]:
    """Give the phrases of the program, each with its concept before it."""
    for concept, listed in table(_TABLE, "phrases", list).items():
        for phrase in listed:
            yield concept, str(phrase)


def _forms(word: str) -> frozenset[str]:
    """Give the forms of a verb or a noun; some that no word has do no harm.

    >>> sorted(_forms("lay"))
    ['laid', 'lay', 'laying', 'lays']
    """
    irregular = _irregular().get(word)
    stems = [word.removesuffix("e")]
    if word[-1] not in _VOWELS | set("wxy") and word[-2:-1] in _VOWELS:
        stems.append(word + word[-1])
    forms = {word, word + "s", word + "ing", *(stem + "ing" for stem in stems)}
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    elif word.endswith(("s", "sh", "ch", "x", "z", "o")):
        forms.add(word + "es")
    past = irregular.split() if irregular else [stem + "ed" for stem in stems]
    return frozenset(forms.union(past))


@derived
def _irregular() -> Mapping[str, str]:
    """Give the forms of verbs and nouns that no rule makes."""
    return table(_TABLE, "forms", str)
