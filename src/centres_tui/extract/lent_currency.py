"""Amounts of money whose currency is left out: "£21bn, above the original 17.5 billion"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from centres_tui.extract.draft import Draft
from centres_tui.extract.ellipsis import NEAR, is_near
from centres_tui.extract.grounds import by
from centres_tui.extract.statement import Statement
from centres_tui.model.quantity import COUNTED, Value
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    MODAL,
    PREPOSITION,
)
from centres_tui.vocabulary.patterns import lazy

_SCALED = ("m", "bn", "k", "million", "billion", "trillion", "thousand", "mn", "tn")
_FREE = ADVERB | AUXILIARY | CONJUNCTION | DETERMINER | MODAL | PREPOSITION
_NOT_BARE = frozenset({"of", "more", "less", "fewer", "higher", "lower"})
"""Words of those after which an amount is of something else, or by how much one is greater."""
_DAMAGED = "\ufffd"
"""What stands for a lost character, such as the sign of a currency that nothing tells."""
_MILLION = 1_000_000
_THOUSAND = 1_000
_QUESTION = 160
"""So many characters before a sentence a question is looked for that it answers."""
_AHEAD = 70
"""How far before an amount the words are looked for that tell what it is of."""
_MONEYED = (
    r"\b(?:spen(?:d|ds|t|ding)|costs?|costing|pa(?:y|ys|id|ying)|bills?|priced?|worth|valued|debts?|"
    r"deficits?|overspends?|budget(?:s|ed)?|invest(?:s|ed|ing|ment)?|borrow(?:s|ed|ing)?|grants?|"
    r"turn(?:s|ed|ing)?\sover|turnover|income|earn(?:s|ed|ing|ings)?|saves?|saved|savings|raised|funding|"
    r"cash|pot\sof|takings|donat(?:ed|ions?)|profits?|revenues?|on\sthe\smarket\sfor|fined?|owe[sd]?)\b"
)
_PAYING = lazy(_MONEYED, re.IGNORECASE)
_PAID = lazy(rf"{_MONEYED}[^.;:!?]{{0,40}}\Z", re.IGNORECASE)
"""What is said of money alone, before an amount of it."""
_NEEDED = lazy(
    r"\b(?:would|will|[’']d|[’']ll)\s(?:take|need)\b(?:\s[a-z]+){0,3}\s\Z", re.IGNORECASE
)
"""What is said of money that is to come, where nothing but the end of its clause follows."""
_ENDS = lazy(r"[.,;:!?]|\s(?:and|but)\s|\Z")
_OF_IT = lazy(r"\sof\s(?:that|this|it)(?!\w)(?!\s[a-z]+s\b)")
"""What follows a part of a sum: "paid five million of that"."""
_PART_OF_IT = lazy(
    r"\b(?:part|share|slice|half|portion|contribution|chunk|bit)\s(?:of|to|towards)\s(?:that|this|it|the\s(?:bill|cost|sum|total))\b"
    r"[^.;:!?]{0,40}\Z"
)
"""What stands before such a part: "the city's part of that will be 35 million"."""
_MENDS = lazy(
    r"\sfrom\sthe\ssale\sof(?!\w)|\sto\s(?:patch|repair|fix|mend|build|rebuild|run|restore|replace|renovate|refurbish|buy|finish"
    r"|complete|demolish|upgrade|put\sright)(?!\w)"
)
"""What an amount of money is needed for."""
_IS_SUM = lazy(r"\s(?:has|is|was|in\sdispute|outstanding|unspent)(?!\w)")
"""What follows one sum and no things, which "have been" and "are": "two million has come back"."""
_PAID_OUT = lazy(
    r"\s(?:has|had|was|is|will\sbe)\s(?:(?:already|now|so\sfar|since|also|just)\s)?(?:been\s)?"
    r"(?:paid|spent|handed|donated|raised|pledged|owed|given\s(?:out|to|away)|gone\s(?:out|on|to|towards)"
    r"|set\saside|put\s(?:aside|towards|into))(?!\w)"
)
"""What follows one sum that was paid: "Two point four million has gone out to the homes"."""
_AIMED_AT = lazy(
    r"\b(?:target|goal|limit|ceiling|budget|pot|fund|bill|total)\s(?:of|is|was)\s(?:[a-z]+\s){0,2}\Z"
    r"|\b(?:end(?:s|ed|ing)?\sup|com(?:e|es|ing)\s(?:out|in|to)|came\s(?:out|in|to))\s"
    r"(?:(?:at|nearer|closer|to|about|around|over|almost|nearly)\s){0,3}\Z",
    re.IGNORECASE,
)
"""What stands before a sum that money is to come to, or comes to."""
_TO_MANY = lazy(
    r"\b(?:by|for|among|with|(?:pa(?:y|ys|id|ying)|grants?|donated|owe[sd]?)\sto)\s(?:[a-z]+\s){0,2}\Z"
)
"""What stands before those who pay or are paid: "paid to three million", "a bill for two"."""
_BY_SO_MUCH = lazy(
    r"\s(?:more|less|higher|lower|dearer|cheaper|above|below|over|under|short|too\smuch)(?!\w)"
    r"(?!\s(?:[a-z]+s|people|children|men|women|staff|young|new|of)\b)"
)
"""What follows a sum by which another is greater: "That is fifty million more than"."""
_THAT_IS = lazy(
    r"(?:\b(?:that|this|it|which)(?:['’]s|\s(?:is|was|comes\sto|makes\sit))|,)\s"
    r"(?:(?:about|around|some|nearly|almost|over|just|only)\s)*\Z",
    re.IGNORECASE,
)
_ASKED = lazy(
    r"\b(?:worth|cost|pay|paid|price|valued?|bill|spen[dt])\b[^?]{0,60}\?[^?]{0,60}\Z",
    re.IGNORECASE,
)
"""What asks for a sum, right before the sentence that gives it."""
_THINGS = lazy(
    r"\b(?:sold|sells?|produc(?:ed|es|ing)|built|builds?|shipped|carried|carr(?:y|ies)|served|serves?|"
    r"watched|viewed|population|people|users|viewers|readers|visitors|passengers|customers|copies|"
    r"downloads|listeners|planted|vaccinated)\b[^.;:!?]{0,50}\Z",
    re.IGNORECASE,
)
"""What is said of things that are counted."""
_SAVED = lazy(
    r"\b(?:sav(?:e|es|ed|ing)|cost(?:s|ing)?|earn(?:s|ed|ing)?|spen(?:d|ds|t|ding)|pa(?:y|ys|id|ying)"
    r"|owe[sd]?|fined|borrow(?:s|ed|ing)?)\s(?:(?:it|them|us|an\sextra|another|about|around|some|nearly"
    r"|almost|over|up\sto|at\sleast|just|only|more\sthan|less\sthan)\s){0,3}\Z",
    re.IGNORECASE,
)
"""What is done with money, right before a sum that follows another one."""
_OWED = lazy(
    r"\s+(?:in\s+(?:the\s+(?:red|black)(?!\s+[a-z]+s\b)|debt|deficit|arrears)|over\s+budget|overspent|overdrawn)(?!\w)"
)
"""What follows an amount of money that somebody lacks, or has."""


def lend_currency(
    sentence: Statement, drafts: Sequence[Draft], earlier: Sequence[Draft] = ()
) -> None:
    """Make money of scaled numbers without a noun that follow an amount of money closely.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        earlier: The drafts of the sentences just before it.
    """
    lender: Draft | None = None
    for place, draft in enumerate(drafts):
        told = (*earlier, *drafts[: place + 1])
        is_sum = _is_owed(sentence, draft) or _is_by_so_much(sentence, draft, told[:-1])
        is_sum = is_sum or _is_saved(sentence, place, told[:-1])
        if is_sum or _is_paid(sentence, place, told):
            paid = [each for each in (*earlier, *drafts) if each.kind == "money"]
            if paid:
                draft.unit = paid[-1].unit
                draft.kind = by("money", "lent") if sentence.words.traced else "money"
        if draft.kind == "money":
            lender = draft
        elif draft.kind == "count":
            lender = None
        elif lender and draft.kind == "number" and _lacks(sentence, place, lender):
            draft.unit = lender.unit
            draft.kind = by("money", "lent") if sentence.words.traced else "money"


def _is_owed(sentence: Statement, draft: Draft) -> bool:
    """As in "more than thirty million in the red": an amount that can be money only."""
    if draft.kind not in COUNTED or draft.reading.scale == 1 or draft.reading.unit:
        return False
    return _OWED.match(sentence.text, draft.reading.end) is not None


def _is_paid(sentence: Statement, place: int, told: Sequence[Draft]) -> bool:
    """As in "So far 1.2 million has come back": the amount told last that is as large was money.

    Its verb tells that it is one sum; words for money before it tell it as well.

    Args:
        sentence: The sentence.
        place: Which of its readings it is.
        told: The drafts up to that one.
    """
    draft, reading = told[-1], sentence.readings[place]
    if draft.kind not in COUNTED or reading.scale < _MILLION or reading.per or reading.unit:
        return False
    if not _is_bare(sentence, place) or sentence.text[reading.start - 1] == _DAMAGED:
        return False
    ahead = sentence.text[max(sentence.start, reading.start - _AHEAD) : reading.start]
    things = _THINGS.search(ahead)
    if things and _last(_PAYING, ahead) < things.start():
        return False
    large = [each for each in told[:-1] if each.reading.scale >= _MILLION]
    is_next = draft.kind == "number" and bool(large) and large[-1].kind == "money"
    is_sum = _IS_SUM.match(sentence.text, reading.end) or _PART_OF_IT.search(ahead)
    if is_next and (is_sum or _AIMED_AT.search(ahead)):
        return True
    paid = _PAID.search(ahead) and not _TO_MANY.search(ahead)
    needed = _NEEDED.search(ahead) and _ENDS.match(sentence.text, reading.end)
    known = any(each.kind == "money" for each in told)
    is_paid = bool(paid or _PAID_OUT.match(sentence.text, reading.end))
    asked = _ASKED.search(sentence.text, max(0, sentence.start - _QUESTION), reading.start)
    return known and bool(is_paid or needed or asked or _MENDS.match(sentence.text, reading.end))


def _is_saved(sentence: Statement, place: int, told: Sequence[Draft]) -> bool:
    """As in "It cost £360,000. It is meant to save sixty thousand a year"."""
    reading = sentence.readings[place]
    if reading.scale < _THOUSAND or reading.unit or reading.kind not in COUNTED:
        return False
    if not told or told[-1].kind != "money" or not _is_less(reading.value, told[-1].reading.value):
        return False
    ahead = sentence.text[max(sentence.start, reading.start - _AHEAD) : reading.start]
    return _SAVED.search(ahead) is not None and (bool(reading.per) or _is_bare(sentence, place))


def _is_less(one: Value, other: Value) -> bool:
    return isinstance(one, Decimal) and isinstance(other, Decimal) and one <= other


def _is_by_so_much(sentence: Statement, draft: Draft, told: Sequence[Draft]) -> bool:
    """As in "The bill is £430m. That is fifty million more than the firm told us"."""
    reading = draft.reading
    if draft.kind not in COUNTED or reading.scale < _MILLION or reading.per or reading.unit:
        return False
    large = [each for each in told if each.reading.scale >= _MILLION]
    if not large or large[-1].kind != "money":
        return False
    if not _BY_SO_MUCH.match(sentence.text, reading.end):
        return False
    return _THAT_IS.search(sentence.text, sentence.start, reading.start) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Give where a pattern stands last in a text, or -1."""
    return max((found.start() for found in pattern.finditer(text)), default=-1)


def _is_bare(sentence: Statement, place: int) -> bool:
    """Whether nothing that could be counted follows a number."""
    after, words = sentence.afters[place], sentence.words
    if after >= len(words) or words.is_mark(after):
        return True
    if _OF_IT.match(sentence.text, sentence.readings[place].end):
        return True
    return bool(words.roles[after] & _FREE) and words.words[after] not in _NOT_BARE


def _lacks(sentence: Statement, place: int, lender: Draft) -> bool:
    """Whether a number is a scaled amount of the size of another, with nothing counted after it."""
    reading, words = sentence.readings[place], sentence.words
    if reading.start - lender.reading.end > NEAR or reading.per:
        return False
    exact = sentence.text[reading.start : reading.end].lower()
    after = sentence.afters[place]
    ends = (
        after >= len(words)
        or words.is_mark(after)
        or words.roles[after] & (PREPOSITION | DETERMINER)
    )
    return exact.endswith(_SCALED) and bool(ends) and is_near(reading.value, lender.reading.value)
