"""Votes for and against, which stand without a noun."""

from centres_tui.extract.number import Number

_VOTING = frozenset({"voted", "votes"})
_DECIDING = frozenset({
    "vote", "councillors", "committee", "panel", "board", "jury", "members", "mps", "senators",
    "motion", "trustees", "governors", "judges", "council", "senate", "assembly", "ballot",
})  # fmt: skip
"""Who votes, and on what."""


def votes(number: Number) -> str | None:
    """As in "voted seven to two"."""
    words = number.sentence.words
    first = number.sentence.firsts[number.place]
    voting = (at for at in range(max(0, first - 4), first) if words.words[at] in _VOTING)
    at = next(voting, -1)
    if at < 0 and _is_for_and_against(number):
        at = next((at for at, word in enumerate(words.words) if word in _DECIDING), -1)
    return words.told("votes", "noun", range(at, at + 1)) if at >= 0 else None


def _is_for_and_against(number: Number) -> bool:
    """As in "By seven to five, councillors said yes", "the vote was seven to three"."""
    sentence, words = number.sentence, number.sentence.words.words
    for place in (number.place, number.place - 1):
        if not 0 <= place < len(sentence.readings) - 1:
            continue
        first, second = sentence.firsts[place], sentence.firsts[place + 1]
        joined = words[sentence.afters[place] : second] == ["to"]
        led = first and words[first - 1] in ("by", "was", "went", "is", "of", ",")
        bare = all(
            each.kind in ("count", "number") for each in sentence.readings[place : place + 2]
        )
        end = sentence.afters[place + 1]
        closed = end >= len(words) or sentence.words.is_mark(end)
        if joined and led and bare and closed:
            return True
    return False
