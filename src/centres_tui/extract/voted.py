"""Votes for and against, which stand without a noun."""

from centres_tui.extract.number import Number

VOTES = frozenset({"votes", "abstentions"})
"""What lends no noun to the numbers of the sentences that follow."""
_VOTING = frozenset({"voted", "votes"})
_DECIDING = frozenset({
    "vote", "councillors", "committee", "panel", "board", "jury", "members", "mps", "senators",
    "motion", "trustees", "governors", "judges", "council", "senate", "assembly", "ballot",
    "justices", "court", "resolved", "carried",
})  # fmt: skip
"""Who votes, and on what."""
_COUNTED_OUT = {
    "ayes": "ayes", "noes": "noes", "nays": "nays", "yeas": "yeas", "abstentions": "abstentions",
}  # fmt: skip
"""How minutes name those who voted, before their number: "Ayes 2, noes 1"."""
_NEAR = 4
"""So many words may part those in favour from those against: "in favour, and"."""
_DOING = frozenset({"vote", "voted", "split", "divided"})
"""What they do who vote."""
_SIDES = frozenset({"for", "against"})
_ABSTAINING = frozenset({"abstaining", "abstained"})
_IN_FAVOUR = frozenset({"favour", "favor"})
_GOING_ON = frozenset({"to", "in", "for", "against", "on", "with", "after", "when", "over"})
"""What may follow votes for and against that stand right behind their verb."""


def votes(number: Number) -> str | None:
    """As in "voted seven to two", "27 for, 11 against"."""
    words = number.sentence.words
    first = number.sentence.firsts[number.place]
    named = words.words[first - 1] if first else ""
    if named in _COUNTED_OUT:
        return words.told(_COUNTED_OUT[named], "noun", range(first - 1, first))
    voting = (at for at in range(max(0, first - 4), first) if words.words[at] in _VOTING)
    at = next(voting, -1)
    if at < 0 and _is_in_favour(number):
        at = number.after
    if at < 0 and (_is_for_and_against(number) or _is_side(number)):
        at = _decider(words.words, first)
    if at < 0:
        return None
    abstaining = words.words[number.after : number.after + 1]
    noun = "votes" if _ABSTAINING.isdisjoint(abstaining) else "abstentions"
    return words.told(noun, "noun", range(at, at + 1))


def _is_in_favour(number: Number) -> bool:
    """As in "Seven in favour, four against.", which need say no more."""
    sentence, words = number.sentence, number.sentence.words.words
    for place in (number.place, number.place - 1):
        if not 0 <= place < len(sentence.readings) - 1:
            continue
        end, second = sentence.afters[place], sentence.firsts[place + 1]
        after = sentence.afters[place + 1]
        for_it = words[end : end + 1] == ["in"] and words[end + 1] in _IN_FAVOUR
        if for_it and second - end <= _NEAR and words[after : after + 1] == ["against"]:
            return True
    return False


def _decider(words: list[str], first: int) -> int:
    """Find who votes or on what; they may be named before: "They split nine to four"."""
    at = next((at for at, word in enumerate(words) if word in _DECIDING), -1)
    before = range(max(0, first - 6), first)
    split = (near for near in before if words[near] == "they" and words[near + 1] in _DOING)
    return at if at >= 0 else next(split, -1)


def _is_side(number: Number) -> bool:
    """As in "The vote: 27 for, 11 against, three abstaining"."""
    words = number.sentence.words
    after = number.after
    if after >= len(words) or words.words[after] not in _SIDES | _ABSTAINING:
        return False
    closed = after + 1 >= len(words) or words.is_mark(after + 1) or words.words[after + 1] == "and"
    return closed and set(words.words) >= _SIDES


def _is_for_and_against(number: Number) -> bool:
    """As in "By seven to five, councillors said yes", "the vote was seven to three"."""
    sentence, words = number.sentence, number.sentence.words.words
    for place in (number.place, number.place - 1):
        if not 0 <= place < len(sentence.readings) - 1:
            continue
        first, second = sentence.firsts[place], sentence.firsts[place + 1]
        joined = words[sentence.afters[place] : second] == ["to"]
        doing = first and words[first - 1] in _DOING
        led = doing or (first and words[first - 1] in ("by", "was", "went", "is", "of", ","))
        bare = all(
            each.kind in ("count", "number") for each in sentence.readings[place : place + 2]
        )
        end = sentence.afters[place + 1]
        closed = end >= len(words) or sentence.words.is_mark(end)
        if joined and led and bare and (closed or (doing and words[end] in _GOING_ON)):
            return True
    return False
