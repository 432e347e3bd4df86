"""The noun of a number that leaves it out: that of the count before."""

from decimal import Decimal

from centres_tui.extract.after_number import past_bracket
from centres_tui.extract.number import Number
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.parse.nouns import is_participle
from centres_tui.vocabulary.grammar import (
    AUXILIARY,
    FALLING,
    FUNCTION,
    IDLE,
    MODAL,
    ORGANISATION,
    PREDICATE,
    PREPOSITION,
    RISING,
    SAYING,
    VERB,
    grammar,
)
from centres_tui.vocabulary.patterns import lazy

_FURTHER = frozenset({"another", "further", "extra", "additional", "other"})
_ORDERED = frozenset({"first", "last", "other", "remaining", "final", "next", "latter", "former"})
_REFERRING = frozenset({"these", "those", "them", "which", "whom"})
_PUTTING = frozenset({"put", "puts", "putting", "estimates", "estimated", "places", "gives"})
_TAKEN_UP = frozenset({
    ("for", wish)
    for wish in (
        "ask", "asks", "asked", "asking", "hope", "hopes", "hoped", "hoping", "aiming", "aimed",
        "budgeted", "planned", "planning", "calling", "called", "pushing", "pushed",
    )
})  # fmt: skip
_MAKING = frozenset({"make", "makes", "made", "call", "calls"})
_LIMITED = frozenset({"more", "fewer", "less"})
"""What makes "no" a limit: "no more than 60"."""
_NET = frozenset({
    "loss", "gain", "cut", "fall", "rise", "reduction", "increase", "difference", "total", "drop",
})  # fmt: skip
"""What "that is a net loss of 36" takes together."""
SOON = 90
"""How many characters before it the count stands that "it was 38" is held against."""
LEAST_ONCE = 10
"""No smaller number is taken for what the count was once."""
TOTALS = frozenset({"number", "numbers", "total", "count", "tally", "figure", "sum"})
"""Nouns of a number of things: "the number of bakers is 12"."""
_TIME_OF_DAY = frozenset(
    {"night", "morning", "evening", "afternoon", "lunchtime", "midnight", "noon"}
)
_END = lazy(
    r"(?:in the end|eventually|finally|in the event),? (?:it was|they were|that was|it became)"
)
_NOW = lazy(r"now (?:it['’]?s|it is|they['’]?re|they are|that['’]?s|that is)")
"""How a sentence opens that gives the value that the last count came to have."""
_ACTING = AUXILIARY | MODAL
_LABEL = 7
"""A label before a sentence has no more words."""
_SETTING = 7
"""What opens a clause has no more words."""
_ASIDE = 8
"""An aside between commas has no more words."""
_SENTENCE_ENDS = lazy(r"[.!?](?=[\s\"”’)]|\Z)")


def elided(number: Number) -> str | None:
    """As in "close 24, leaving 18 open": the noun of the count before."""
    sentence = number.sentence
    index = _before_times(sentence, sentence.lead(number.place))
    if index == 1 and sentence.words.words[:2] == ["so", "far"]:
        index = -1
    index = _before_setting(number, index)
    if not number.is_whole or not may_lack_noun(number):
        return None
    if _is_put_at(sentence.words, index) or _is_all_but(sentence.words, index):
        return number.recalled
    if index >= 0 and not (_leads_to_count(sentence, index) or _closes_whole(number, index)):
        return None
    if _joins_nameless(number):
        return None
    same_sentence = number.earlier.end > sentence.start
    resumes = same_sentence or (number.earlier.unit != "times" and _resumes(number, index))
    return number.recalled if resumes else None


def _is_put_at(words: Words, index: int) -> bool:
    """As in "The union puts the number at 34": what was counted before is counted anew."""
    told = index - 1 if words.words[index] == "at" else index
    if told < 1 or words.words[told + 1] != "at":
        return False
    named = words.words[told] in TOTALS and words.words[told - 1] in ("the", "that")
    put = told - 2 if named else told - 1
    is_told = named or words.words[told] in ("it", "that")
    return put >= 0 and is_told and words.words[put] in _PUTTING


def _is_all_but(words: Words, index: int) -> bool:
    """As in "It made 36 proposals. Trustees accepted all but two"."""
    return index > 0 and words.words[index] == "but" and words.words[index - 1] in ("all", "none")


def _before_times(sentence: Statement, index: int) -> int:
    """Pass over when it was, where that opens a clause: "; by Friday night 300 had left"."""
    words, back, dated = sentence.words, index, False
    while back >= 0:
        place = sentence.reading_at(back)
        if place >= 0:
            if sentence.readings[place].kind not in ("date", "period"):
                return index
            dated = True
        elif words.words[back] not in _TIME_OF_DAY:
            break
        back -= 1
    if not dated or back < 0 or not words.roles[back] & PREPOSITION:
        return index
    opens = back == 0 or words.is_mark(back - 1) or words.words[back - 1] in ("and", "but")
    return back - 1 if opens else index


def _before_setting(number: Number, index: int) -> int:
    """Pass over what opens a clause: "By the end of the outbreak 23 had been treated"."""
    words = number.sentence.words
    if index < 1 or number.after >= len(words) or not words.roles[number.after] & _ACTING:
        return index
    back = index
    while back > max(0, index - _SETTING) and _may_set(words, back):
        back -= 1
    if not words.roles[back] & PREPOSITION or words.words[back] in ("of", "to"):
        return index
    opens = back == 0 or words.is_mark(back - 1) or words.words[back - 1] in ("and", "but")
    return back - 1 if opens else index


def _may_set(words: Words, index: int) -> bool:
    """Whether a word may stand inside "by the end of the outbreak"."""
    if words.words[index] == "of":
        return True
    closed = words.roles[index] & (PREPOSITION | VERB | AUXILIARY | MODAL | SAYING)
    return not closed and not words.is_mark(index)


def _joins_nameless(number: Number) -> bool:
    """As in "in pens 11 and 12": it goes on with a number that counts nothing."""
    sentence, place = number.sentence, number.place
    first = sentence.firsts[place]
    if not place or sentence.words.words[first - 1] not in ("and", "or"):
        return False
    before = sentence.firsts[place - 1]
    bare = sentence.readings[place - 1].kind in ("number", "count")
    if sentence.afters[place - 1] != first - 1 or not bare:
        return False
    words, lead = sentence.words, before - 1
    return lead >= 0 and words.is_open(lead) and words.is_plural(lead)


def _closes_whole(number: Number, index: int) -> bool:
    """As in "Of 96 funded posts 23 are vacant": the noun of the whole stands before the part."""
    words = number.sentence.words
    head = number.earlier.unit.split(" of ")[0].rsplit(" ", 1)[-1]
    opening = words.words[_past_label(words) :][:3]
    opens = "of" in opening or "among" in opening
    return opens and number.earlier.end > number.sentence.start and words.words[index] == head


def _past_label(words: Words) -> int:
    """Give the index of the word behind a label in bold: "**The fixes.** Of the 36 things"."""
    ends = (at + 1 for at in range(1, min(len(words), _LABEL)) if words.words[at] in (".", ":"))
    return next(ends, 0)


def _is_of_it(words: Words, lead: int) -> bool:
    """Whether a number says what one thing amounts to: "it's 300", "it was 300"."""
    if words.words[lead] in ("it's", "that's"):
        return True
    back = lead
    while back > 0 and words.roles[back] & (AUXILIARY | MODAL):
        back -= 1
    return back < lead and words.words[back] in ("it", "that") and words.words[lead] != "had"


def _resumes(number: Number, lead: int) -> bool:
    """Whether a number takes up the count of an earlier sentence: "some 300 had waited"."""
    words = number.sentence.words
    if _became(number, lead):
        return True
    if lead >= 0 and (_is_of_it(words, lead) or _tells_anew(number, lead)):
        return _was_once(number, lead)
    following = _following(number)
    before = words.words[number.sentence.firsts[number.place] - 1] if lead >= 0 else ""
    if before in _FURTHER or following & IDLE or (lead >= 0 and words.roles[lead] & AUXILIARY):
        return True
    if lead >= 0 and (_takes_up(words, lead) or _opens_whole(number, lead)):
        return True
    ordered = lead >= 0 and words.words[lead] in _ORDERED
    is_subject = lead < 0 or words.is_mark(lead) or words.words[lead] in ("and", "but", "the")
    is_subject = is_subject or ordered or (lead >= 0 and bool(words.roles[lead] & SAYING))
    after = past_bracket(number.sentence, number.after)
    acts = following & (AUXILIARY | MODAL | VERB | RISING | FALLING) or (
        after < len(words) and is_participle(words.words[after])
    )
    return is_subject and (bool(acts) or words.words[lead] == "the")


def _opens_whole(number: Number, lead: int) -> bool:
    """As in "Of 1,321 received"."""
    words, after = number.sentence.words, number.after
    if lead > 1 or words.words[lead] != "of":
        return False
    return after < len(words) and is_participle(words.words[after])


def _was_once(number: Number, lead: int) -> bool:
    """As in "We run 14 trips. In May it was 18": the value that the last count had before."""
    words, earlier = number.sentence.words.words, number.earlier
    now, value = earlier.value, number.sentence.readings[number.place].value
    if not isinstance(now, Decimal) or not isinstance(value, Decimal) or value < LEAST_ONCE:
        return False
    near = number.sentence.start - earlier.end <= SOON and now / 3 < value < now * 3
    return near and words[lead] == "was" and words[lead - 1] == "it"


def _became(number: Number, lead: int) -> bool:
    """As in "Six beds would go. In the end it was four", "It was 21 clubs. Now it's fifteen"."""
    opening = number.sentence.words.words[: lead + 1]
    if opening and opening[0] in ("but", "and"):
        opening = opening[1:]
    ways = (_END, _NOW) if opening[:1] == ["now"] else (_END,)
    told = " ".join(opening)
    near = number.sentence.start - number.earlier.end <= SOON
    return near and number.earlier.value is not None and any(way.fullmatch(told) for way in ways)


def _takes_up(words: Words, lead: int) -> bool:
    """As in "They make it 130", "The firm asks for 12", "That is a net loss of 36"."""
    word, before = words.words[lead], words.words[lead - 1] if lead else ""
    if word in _REFERRING and before in ("of", "among"):
        return True
    if (word, before) in _TAKEN_UP or (word == "it" and before in _MAKING):
        return True
    return word == "of" and before in _NET and words.words[0] in ("that", "this", "it", "which")


def _following(number: Number) -> int:
    """Give the roles of the word after a number; of "eight of 21", after the whole."""
    words, after = number.sentence.words, number.after
    place = number.place + 1
    if words.words[after : after + 1] == ["of"] and number.sentence.at_word.get(after + 1) == place:
        after = number.sentence.afters[place]
    after = _past_aside(words, past_bracket(number.sentence, after))
    if after < len(words) and words.words[after] in grammar().participles:
        return words.roles[after] | VERB
    return words.roles[after] if after < len(words) else 0


def _past_aside(words: Words, after: int) -> int:
    """Pass over an aside: "Seven, nearly one in five, need strengthening"."""
    if words.words[after : after + 1] != [","]:
        return after
    ahead = range(after + 2, min(len(words), after + _ASIDE))
    return next((at + 1 for at in ahead if words.words[at] == ","), after)


def _tells_anew(number: Number, lead: int) -> bool:
    """Whether "there were 85" goes on with a sentence that counts nothing, and not with the count.

    "The jail holds 648 men. Thefts had risen. There were 85 in May" says nothing of men.
    """
    sentence = number.sentence
    is_told = lead == 1 and sentence.words.words[0] == "there"
    between = sentence.text[number.earlier.end : sentence.start]
    return is_told and len(_SENTENCE_ENDS.findall(between.rstrip())) > 1


def may_lack_noun(number: Number) -> bool:
    """Whether what follows a number leaves room for a noun left out."""
    words = number.sentence.words
    index = number.after
    if index >= len(words) or words.is_mark(index):
        return True
    timed = number.sentence.at_word.get(index)
    if timed is not None and number.sentence.readings[timed].kind == "duration":
        return True
    closed = words.roles[index] & (FUNCTION | VERB | PREDICATE | IDLE | RISING | FALLING)
    closed = closed or words.words[index] in grammar().participles
    return bool(closed) or is_participle(words.words[index]) or _is_lone(number, index)


def _is_lone(number: Number, index: int) -> bool:
    """Whether one word stands alone after a number, in a sentence that has counted before."""
    words = number.sentence.words
    alone = index + 1 >= len(words) or not words.is_open(index + 1)
    return alone and not words.is_capital(index) and number.earlier.end > number.sentence.start


def _after_preposition(words: Words, index: int) -> bool:
    """Whether "the" follows a preposition: "for the five", but not "takes the 14"."""
    return index > 0 and bool(words.roles[index - 1] & PREPOSITION)


def _leads_to_count(sentence: Statement, index: int) -> bool:
    """Whether the word before a number lets it stand for a count."""
    words = sentence.words
    if words.words[index] == "no" and words.words[index + 1] in _LIMITED:
        index -= 1
    word = words.words[index] if index >= 0 else ""
    if word in ("at", "to", "from", "by", "=", "/", "$", "no"):
        return False
    if word in _ORDERED or not word:
        return True
    if index and (words.roles[index - 1] & MODAL or words.words[index - 1] == "to"):
        return True
    if words.roles[index] & ~ORGANISATION or words.is_mark(index):
        return word not in ("the", "a", "an") or _after_preposition(words, index)
    return is_participle(word)
