"""Words with capitals that name nobody: laws, posts, measures, words that open a sentence."""

from centres_tui.extract.words import Words
from centres_tui.vocabulary.grammar import ORGANISATION, SPEAKER, grammar

LONGEST_POST = 4
"""A post of more words has its holder's name in it: "Head of Housing Ann Lee"."""
DATELINE = 20
"""A dateline has no more words."""
_DASHES = frozenset("-–—")
_STREETS = frozenset({
    "street", "road", "avenue", "crescent", "terrace", "quay", "station", "roundabout", "estate",
    "square", "valley", "harbour", "beach", "island", "islands",
})  # fmt: skip
_PERHAPS_STREETS = frozenset({
    "lane", "bridge", "hill", "park", "drive", "green", "moor", "close", "way", "wood", "field",
})  # fmt: skip
"""Last words of streets, and of people: a street where one goes by it."""
_PASSING = frozenset({"by", "along", "via", "off", "on", "past", "down", "up", "across"})
_OPENING_MARKS = frozenset('"“‘:')
_RANKS = frozenset({"executive", "general", "deputy", "vice", "senior", "assistant", "acting"})
_LAWS = frozenset({
    "act", "acts", "bill", "regulations", "directive", "treaty", "convention", "ordinance",
})  # fmt: skip
_COMMON = frozenset({
    "state", "states", "centre", "center", "house", "nation", "ebitda", "ebit", "gdp", "gva", "cpi",
    "rpi", "vat", "eps", "roce", "arpu", "capex", "opex", "fte", "ftes", "kpi", "kpis", "wte",
})  # fmt: skip
"""What stands with a capital, or in capitals, and is no name alone."""


def is_nameless(words: Words, first: int, after: int) -> bool:
    """Tell whether a run of capitals is a law, a post or a measure."""
    last = words.words[after - 1].removesuffix("'s")
    if after - first == 1:
        return last in _COMMON or bool(words.roles[first] & SPEAKER) or last in _RANKS
    if last in _LAWS or _is_post(words, first, after):
        return True
    return all(
        words.roles[index] & SPEAKER or words.words[index] in _RANKS
        for index in range(first, after)
    )


def _is_post(words: Words, first: int, after: int) -> bool:
    """Whether a run is a post: "Head of Housing", no organisation's name."""
    last = grammar().roles.get(words.words[after - 1].removesuffix("'s"), 0)
    posted = is_of_post(words, first + 1)
    return posted and after - first <= LONGEST_POST and not last & ORGANISATION


def is_of_post(words: Words, index: int) -> bool:
    """Tell whether a word is the "of" of a post: "Head of Housing", "director of care"."""
    return words.words[index] == "of" and index > 0 and is_post_word(words, index - 1)


def is_post_word(words: Words, index: int) -> bool:
    """Tell whether a word names a post: "Head", "director"."""
    return bool(words.roles[index] & SPEAKER) or words.words[index] in ("head", "deputy")


def is_place(words: Words, first: int, after: int) -> bool:
    """Tell whether a name is a street's or the like: "Station Road", "by Marsh Lane"."""
    last = words.words[after - 1].removesuffix("'s")
    passed = first > 0 and words.words[first - 1] in _PASSING
    return last in _STREETS or (passed and last in _PERHAPS_STREETS)


def dateline_end(words: Words) -> int:
    """Give the index after "DES MOINES, Iowa, Oct. 7 -" at the beginning of a sentence, or 0."""
    head = words.words[:DATELINE]
    dash = next((at for at, word in enumerate(head) if word in _DASHES), 0)
    if not dash or "," not in head[:dash]:
        return 0
    return dash + 1 if words.text[words.starts[0] : words.ends[0]].isupper() else 0


def opens(words: Words, index: int) -> bool:
    """Tell whether a word opens its sentence, or what is quoted, listed or labelled in it."""
    if not index or words.words[index - 1] in _OPENING_MARKS:
        return True
    if index == 1:
        return words.is_mark(0) or _is_section(words.words[0])
    return (
        index < 4
        and words.is_mark(index - 1)
        and all(
            words.is_mark(at) or words.words[at].isdigit() or len(words.words[at]) == 1
            for at in range(index)
        )
    )


def _is_section(word: str) -> bool:
    """Whether a word is the number of a paragraph: "14.3"."""
    return "." in word and word.replace(".", "").isdigit()
