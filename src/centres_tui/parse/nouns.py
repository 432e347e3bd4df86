"""Nouns: their plurals, and whether a word is one."""

from centres_tui.vocabulary.grammar import COLLECTIVE, FUNCTION, SINGULAR, VERB, WEAK, grammar

_ES = ("s", "x", "z", "ch", "sh")
_BASES = {"goes": "go", "does": "do", "carries": "carry", "dies": "die", "lies": "lie"}
_VOWELS = "aeiou"
_INNER = frozenset({"of", "to", "in", "the", "for", "and", "by"})
_IRREGULAR = ("men", "children", "people", "feet", "teeth", "mice", "folk")
_NOT_MEN = frozenset(
    {"specimen", "regimen", "acumen", "abdomen", "omen", "semen", "bitumen", "norfolk", "suffolk"}
)


def is_plural(word: str) -> bool:
    """Whether a word, in lower case, looks like the plural of a noun.

    >>> [is_plural(word) for word in ("hubs", "children", "children's", "gas", "various")]
    [True, True, False, False, False]
    """
    roles = grammar().roles.get(word, 0)
    if roles & (COLLECTIVE | WEAK):
        return True
    if roles & (FUNCTION | VERB | SINGULAR) or ("-" in word and _is_phrase(word)):
        return False
    return _ends_in_plural(word)


def _ends_in_plural(word: str) -> bool:
    """Whether a word that no list holds ends as plurals do."""
    if word.endswith(_IRREGULAR) and word not in _NOT_MEN:
        return True
    if word[-1:] == "s":
        return len(word) > 2 and word[-2] not in "sui'."
    known = word in grammar().plurals
    return known or ("-" in word and is_plural(word.rsplit("-", 1)[1]))


def _is_phrase(word: str) -> bool:
    """Whether a hyphenated word is a phrase of its own: "out-of-hours"."""
    return any(part in _INNER for part in word.split("-")[1:-1])


def is_participle(word: str) -> bool:
    """Whether a word, in lower case, looks like a verb in -ed or -ing.

    >>> [is_participle(word) for word in ("closed", "leaving", "speed", "ring")]
    [True, True, False, False]
    """
    if word.endswith("ed"):
        return len(word) > 4 and word[-3] != "e" and word != "hundred"
    return word.endswith("ing") and len(word) > 5


def participle(word: str) -> str:
    """Give the past participle of a verb in any of its forms, in lower case.

    >>> [participle(word) for word in ("close", "hires", "plan", "took", "approved", "carry")]
    ['closed', 'hired', 'planned', 'taken', 'approved', 'carried']
    """
    if word.endswith("ing") and len(word) > 5:
        return _from_gerund(word[:-3])
    base = _BASES.get(word) or word
    if base == word and word.endswith("s") and not word.endswith("ss"):
        base = word.removesuffix("s")
    known = grammar().participles.get(word) or grammar().participles.get(base)
    if known or (word.endswith("ed") and len(word) > 4) or word in grammar().formed:
        return known or word
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    doubled = len(base) in (3, 4) and base[-2] in _VOWELS and base[-3] not in _VOWELS
    return base + (base[-1] if doubled and base[-1] not in "wxy" else "") + "ed"


def _from_gerund(stem: str) -> str:
    """Give the participle of a verb in -ing, from what stands before the ending."""
    known = grammar().participles
    bases = (stem, stem + "e", stem[:-1]) if stem[-1:] == stem[-2:-1] else (stem, stem + "e")
    for base in bases:
        if base in known:
            return known[base]
    return stem + "ed"


def plural(word: str) -> str:
    """Give the plural of a noun, in lower case.

    >>> [plural(word) for word in ("hub", "city", "branch", "woman", "police", "x-ray")]
    ['hubs', 'cities', 'branches', 'women', 'police', 'x-rays']
    """
    words = grammar()
    if word in words.irregular:
        return words.irregular[word]
    if is_plural(word) or not word[-1:].isalpha():
        return word
    head, hyphen, last = word.rpartition("-")
    return head + hyphen + plural(last) if hyphen and head else _regular(word)


def _regular(word: str) -> str:
    """Make the plural by rule."""
    if word.endswith("man") and len(word) > 4 and not word.endswith(("human", "german", "roman")):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_ES) else "s")
