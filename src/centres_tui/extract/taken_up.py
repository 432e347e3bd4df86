"""Numbers in the place of an object that leave out the noun of the count before them."""

from decimal import Decimal
from typing import Final

from centres_tui.extract.before_number import first_plural
from centres_tui.extract.elided import may_lack_noun
from centres_tui.extract.held_against import TALLY
from centres_tui.extract.number import Number
from centres_tui.extract.words import Words
from centres_tui.parse.nouns import is_participle
from centres_tui.vocabulary.grammar import (
    AUXILIARY,
    FALLING,
    LEVEL,
    MODAL,
    RISING,
    SAYING,
    VERB,
    grammar,
)

_NEAR: Final = 200
"""So many characters back the count stands that a number takes up."""
_ALIKE: Final = 20
"""No number takes up a count that is so many times it, or so small a part of it."""
_TIES: Final = frozenset({"on", "against", "into", "through"})
"""What may stand between a verb and its number: "gave notice on 11"."""
_GETTING: Final = frozenset(
    {"got", "get", "gets", "getting", "come", "came", "comes", "went", "gone"}
)
_PARTICLES: Final = frozenset({"in", "out", "off", "over"})
"""What may stand between a verb and such a tie: "closed in on 11"."""
_WITH_VERB: Final = frozenset({"off", "out", "down", "away", "back"})
"""What goes with a verb whose object follows: "laid off 11"."""
_MORE: Final = frozenset({"extra", "other", "remaining", "additional", "further"})
_PUTTING: Final = frozenset({"put", "puts", "putting", "estimate", "estimated", "estimates"})
_DEAR: Final = 50
"""Less may be a price: "puts tickets at 12"."""
_PUT: Final = 8
"""Between "put" and its number there stand no more words."""
_CLOSER: Final = frozenset({"closer", "nearer", "close", "down"})
_GOING_ON: Final = frozenset({
    "and", "but", "or", "in", "by", "because", "when", "while", "with", "after", "before", "since",
    "at", "from", "on", "between",
})  # fmt: skip
"""Words that may follow such a number."""
_SUCH: Final = frozenset({"that's", "it's", "that’s", "it’s"})
"""Words before a number that say it of what was named."""
_CLOSING: Final = frozenset(".,;:!?)\"”’'–—")
_LEAVING_BEHIND: Final = frozenset({("away", "from"), ("back", "from")})
_PULLING: Final = ("pull", "walk", "mov", "back", "step", "buy", "bought")
"""How verbs begin that go with "out of"."""
_ACTS: Final = frozenset({
    "closure", "closing", "loss", "sale", "removal", "reopening", "demolition", "scrapping",
    "cancellation", "axing", "transfer",
})  # fmt: skip
"""What is done with things that were counted: "the closure of six"."""
_OF_OTHER: Final = (
    "pay", "paid", "cost", "charg", "spen", "bid", "earn", "fetch", "weigh", "scor", "turn", "age",
    "measur",
    "made", "beat", "defeat", "number", "dial", "sell", "sold", "buy", "bought",
    "pric", "trad", "beg", "arriv", "read", "reach", "hit", "leav", "depart",
    "fall", "fell", "hold", "held", "seat", "accommodat", "contain",
)  # fmt: skip
"""How verbs begin whose number is a price, an age, an hour, a score or a level."""
_COUPLED: Final = 5
"""So many words back "to" stands before two verbs."""
_LEAST: Final = 2
_TELLING: Final = frozenset({
    "told", "tell", "tells", "heard", "spoke", "speaks", "spoken", "talked", "talks", "talk",
    "warned", "warns", "informed", "notified",
})  # fmt: skip
"""Verbs with "of" whose object is what was told."""
_NO_THINGS: Final = frozenset({"times", "votes", "abstentions", "points", "goals", "games"})


def taken_up(number: Number) -> str | None:
    """As in "It runs 28 mills. In May it gave notice on 11", "The union says 76"."""
    sentence, words = number.sentence, number.sentence.words
    lead, first = sentence.lead(number.place), sentence.firsts[number.place]
    if lead < 1 or not _may_go_on(number) or number.earlier.unit in _NO_THINGS:
        return None
    if not {"at", "for"}.isdisjoint(words.words[lead:first]):
        return None
    is_object = _is_object(words, lead) or _is_closer(words, lead) or _is_more(words, first)
    is_object = is_object or _is_told_of(words, lead) or _is_left_behind(words, lead)
    return number.recalled if is_object else None


def numbered(number: Number) -> str | None:
    """As in "The number of vans fell by a fifth. That's about 530 a day", "They will fund 270"."""
    sentence, words = number.sentence, number.sentence.words
    lead, start = sentence.lead(number.place), sentence.readings[number.place].start
    if number.earlier.value is not None or lead < 0 or not number.is_whole:
        return None
    if not sentence.start >= number.earlier.end >= start - _NEAR or not _may_close(number):
        return None
    if not {"at", "for"}.isdisjoint(words.words[lead : sentence.firsts[number.place]]):
        return None
    told = words.words[lead] in _SUCH or (
        lead > 0 and words.words[lead] in ("is", "was") and words.words[lead - 1] in ("it", "that")
    )
    held = words.words[lead] == "from" and words.words[lead - 1] in ("down", "up")
    return number.recalled if told or held or _is_object(words, lead) else None


def _may_close(number: Number) -> bool:
    """Whether nothing that could be counted follows a number."""
    words, after = number.sentence.words, number.after
    if after >= len(words) or number.sentence.readings[number.place].per:
        return True
    told = is_participle(words.words[after]) and not words.is_open(min(after + 1, len(words) - 1))
    return told or words.words[after] in _CLOSING or words.words[after] in _GOING_ON


def told_again(number: Number) -> str | None:
    """As in "412 fish died. The figure it gave investors was 180": what was counted before."""
    words, lead = number.sentence.words, number.sentence.lead(number.place)
    if lead < 2 or words.words[lead] not in ("was", "is", "were") or not _may_go_on(number):
        return None
    opening = words.words[:4]
    named = next((at for at, word in enumerate(opening) if word in TALLY), -1)
    if named < 1 or words.words[named - 1] != "the" or words.words[named + 1] == "of":
        return None
    return number.recalled


def _may_go_on(number: Number) -> bool:
    """Whether a number is of the size of the count before, and no noun can follow it."""
    own, other = number.sentence.readings[number.place].value, number.earlier.value
    if not isinstance(own, Decimal) or not isinstance(other, Decimal) or own < _LEAST:
        return False
    start = number.sentence.readings[number.place].start
    near = 0 <= start - number.earlier.end <= _NEAR
    if not near or not number.is_whole or not other / _ALIKE <= own <= other * _ALIKE:
        return False
    return _may_close(number)


def _is_object(words: Words, lead: int) -> bool:
    """Whether the word before a number is a verb that acts on things, or leads on to one."""
    if words.words[lead] in _TIES:
        lead -= 1 + (words.words[lead - 1] in _PARTICLES)
        if lead < 0:
            return False
        if words.roles[lead] & (AUXILIARY | MODAL):
            return False
        if words.words[lead] in _GETTING:
            return True
        noun = words.is_open(lead) and not _acts(words, lead)
        return _acts(words, lead - 1 if noun and lead else lead)
    return _acts(words, lead - 1 if words.words[lead] in _WITH_VERB and lead else lead)


def _acts(words: Words, index: int) -> bool:
    """Whether a word is a verb whose object is counted."""
    word, roles = words.words[index], words.roles[index]
    if word == "leaving":
        return True
    if roles & (AUXILIARY | MODAL | LEVEL | RISING | FALLING) or word.startswith(_OF_OTHER):
        return False
    if _is_infinitive(words, index):
        return True
    if words.is_capital(index) or not words.is_open(index):
        return bool(roles & (SAYING | VERB)) and not words.is_capital(index)
    known = grammar()
    told = word in known.nominals or word in known.formed
    told = told or (word in known.participles and word not in _GETTING)
    return told or bool(roles & (VERB | SAYING)) or is_participle(word)


def _is_infinitive(words: Words, index: int) -> bool:
    """As in "is expected to handle 900", "to pull out and replace 31"."""
    if not words.is_open(index) or words.is_capital(index) or words.is_plural(index):
        return False
    if words.words[index - 1] in ("and", "or"):
        first = max(0, index - _COUPLED)
        return any(_leads_on(words, at) for at in range(first, index - 1))
    shortened = words.words[index - 1].endswith(("'ll", "’ll"))
    return shortened or bool(words.roles[index - 1] & MODAL) or _leads_on(words, index - 1)


def _leads_on(words: Words, index: int) -> bool:
    """Whether "to" goes with a verb before it: "expected to", "forcing the firm to"."""
    if index < 1 or words.words[index] != "to":
        return False
    before = words.words[index - 1]
    verb = words.roles[index - 1] & (VERB | AUXILIARY)
    return bool(verb) or is_participle(before) or words.is_open(index - 1)


def _is_closer(words: Words, lead: int) -> bool:
    """As in "the union insists it is closer to 120"."""
    return words.words[lead] == "to" and words.words[lead - 1] in _CLOSER


def _is_told_of(words: Words, lead: int) -> bool:
    """As in "the union was told of 110", "one source spoke of 90"."""
    return words.words[lead] == "of" and words.words[lead - 1] in _TELLING


def _is_left_behind(words: Words, lead: int) -> bool:
    """As in "It is walking away from 15", "the closure of six announced in May"."""
    pair = words.words[lead - 1], words.words[lead]
    if pair == ("out", "of"):
        return lead > 1 and words.words[lead - 2].startswith(_PULLING)
    return pair in _LEAVING_BEHIND or (pair[1] == "of" and pair[0] in _ACTS)


def _is_more(words: Words, first: int) -> bool:
    """As in "the firm calls the extra 120 a start"."""
    return words.words[first - 1] in _MORE and words.words[first - 2] in ("the", "an", "these")


def put_at(number: Number) -> str | None:
    """As in "put the jobs at risk at about 350"."""
    sentence, words = number.sentence, number.sentence.words
    lead, first = sentence.lead(number.place), sentence.firsts[number.place]
    led = "at" in words.words[max(0, lead) : first]
    if lead < 1 or not led or not number.is_whole or not may_lack_noun(number):
        return None
    value = sentence.readings[number.place].value
    if not isinstance(value, Decimal) or value < _DEAR:
        return None
    for back in range(lead, max(-1, lead - _PUT), -1):
        if words.is_mark(back) or back in sentence.stops:
            return None
        if words.words[back] in _PUTTING:
            return first_plural(sentence, back + 1, lead + 1)
    return None
