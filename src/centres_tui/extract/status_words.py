"""Words that only look as if they told how a figure stands: "a set of", "the consultation drew"."""

from centres_tui.extract.words import Words
from centres_tui.vocabulary.grammar import PLAIN

_AHEAD = 9
"""How many words after a figure may tell what was done."""
_BOUND = {
    "set": ("to", "for", "aside"), "sets": ("aside",), "voted": ("to", "for"), "decided": ("to",),
    "request": ("a", "an", "that"), "requests": ("a", "an", "that"),
    "applied": ("to", "for"), "resolved": ("to",),
    "decision": ("to",), "asked": ("for",), "bid": ("to",),
}  # fmt: skip
"""Words that tell how a figure stands only before others."""


_DREW = frozenset({
    "drew", "attracted", "brought", "met", "provoked", "prompted", "generated", "received",
    "sparked", "gathered", "ran", "lasted", "got", "won", "elicited",
})  # fmt: skip
"""Verbs that tell what a plan or a consultation has had: "the consultation drew 2,314 replies"."""
_IN_WHICH = frozenset({"in", "during", "on", "after", "to", "for", "at"})
_TOOK = frozenset({"took", "gave", "had", "said", "sent", "wrote", "came", "spoke", "told"})
"""Verbs of the past that do not end as most do."""
_TO_BE = frozenset({"is", "are", "be", "been", "being"})


def is_noun_use(words: Words, index: int) -> bool:
    """Whether a word stands as something else: "a set of", "on target", the month of May."""
    word = words.words[index]
    if word == "may":
        return words.is_capital(index)
    if word == "target":
        return index > 0 and words.words[index - 1] in ("on", "off")
    following = words.words[index + 1] if index + 1 < len(words) else "."
    if word in ("need", "needs", "needed"):
        return _is_no_need(words, index, following)
    if word in _BOUND:
        return following not in _BOUND[word]
    drew = words.roles[index] & PLAIN and following in _DREW
    return bool(drew) or (word == "due" and following == "of")


def _is_no_need(words: Words, index: int, following: str) -> bool:
    """As in "in need of", and in "14 have needed a bed", which they had."""
    if words.words[index] == "needed":
        return index > 0 and words.words[index - 1] in ("have", "has", "had", "having")
    return not following[0].isalnum() or following in ("of", "and", "for", "in")


def has_happened(words: Words, index: int, last: int) -> bool:
    """Whether "in which" leads to what was done: "a consultation in which 900 people took part"."""
    if words.words[index] != "which" or words.words[index - 1] not in _IN_WHICH:
        return False
    ahead = range(last + 1, min(len(words), last + _AHEAD))
    if words.words[index - 1] == "to" or any(words.words[at] in _TOOK for at in ahead):
        return True
    told = (at for at in ahead if words.words[at].endswith("ed"))
    return any(words.words[at - 1] not in _TO_BE for at in told)
