"""Words before a number that say that it is an age: "aged", "at the age of", "retired at"."""

import re
from typing import Final

from centres_tui.extract.people import may_be_name
from centres_tui.extract.place import word_set
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy

REACH: Final = 44
"""How much of the text before a number is looked at."""

_NUMBER: Final = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen)"
)
_ENTRY: Final = rf"{_NUMBER}(?:(?:\s?[-–]\s?|\sto\s){_NUMBER})?"
_KIN: Final = (
    r"(?:mother|father|mum|dad|sister|brother|son|daughter|husband|wife|grandson|granddaughter|aunt|uncle"
    r"|grandmother|grandfather|gran|nan|nana|granny|grandma|grandpa|mam|mom|cousin|grandad|granddad|nephew|niece|lad|lass|widow)"
)
"""A relation, of whom a number alone is the age: "his sister is 34, and works there"."""
_IS_ONE: Final = lazy(r"(?<!\w)(?:he|she|who|it)['’]s\s(?:just\s|only\s)?$", re.IGNORECASE)
"""Before "one" these say what somebody is: "who wants a cap? He's one."."""
_AGED: Final = lazy(
    r"(?<!\w)(?:(?:aged?|ages|age\srange|age\sgroup|ages\sof|age\sof|age\slimit(?:\sof)?|age:"
    r"|age\s(?:(?:there|here|now|today)\s)?(?:is|was)|age\slimit\sis|age\s(?:of|for|among)\s(?:[a-z'’]++\s){1,4}(?:is|was)"
    rf"|{_KIN}\s(?:is|was)"
    r"|(?:oldest|youngest|eldest)(?:\s[a-z]+)?\s(?:is|was|just)|(?:\b(?:he|she|who|i)"
    r"(?:\s(?:was|is|am)|['’][ms]|['’]ll\sbe|\s(?:will|shall)\sbe|\swould\s(?:have\sbeen|(?:now\s)?be)))|turn(?:s|ed|ing)|died\sat)"
    r"(?:\s(?:about|around|between|under|over|just|only|at\sleast|up\sto|from|above|below|nearly|"
    r"almost|aged))*"
    r"|(?:of\s(?:them|whom)|who)\s(?:are|were)\s(?:over|under)"
    rf"|age[ds]\s{_ENTRY}(?:,\s{_ENTRY})*(?:,|\s(?:and|or)))\s+$",
    re.IGNORECASE,
)
_LEADING: Final = word_set(
    "aged age ages range group of is was am i'm i’m he's he’s she's she’s who's who’s just between "
    "oldest youngest eldest turned turns be at by "
    "about around under over only least to from above below nearly almost and or been turning "
    "age: limit"
)
"""Words that may stand right before an age told so."""
_PRONOUN: Final = lazy(
    rf"(?<!\w)(?:{_KIN}\s(?:is|was)|"
    r"(?:he|she|who|i)(?:\s(?:was|is|am)|[’'][ms]|[’']ll\sbe|\s(?:will|shall)\sbe"
    r"|\swould\s(?:have\sbeen|(?:now\s)?be))"
    r"|turn(?:s|ed|ing)|(?:of\s(?:them|whom)|who)\s(?:are|were))\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_IS_KIN: Final = lazy(rf"(?<!\w){_KIN}\s(?:is|was)\s(?:\w+\s)?$", re.IGNORECASE)
_AFTER_PRONOUN: Final = lazy(
    r"\s(?:when|at\sthe\stime|and|next|this|last|on|today|tomorrow|in|she|he)(?!\w)|[,.;](?!\d)"
)
_AT_AGE: Final = lazy(r"(?:^|[^\w,]\s?|,\s|and\s)(?:at|by)\s$", re.IGNORECASE)
_LIVED: Final = lazy(r",\s(?:she|he|I)\s")


_IS_NAMED: Final = lazy(
    r"(?:^|[.!?:)\]”\"\n]\s)([A-Z][a-z’'-]+\s[A-Z][\w’'-]*[a-z])\s(?:is|was)\s(?:now\s|just\s|only\s)?$"
)
"""A name of two words that begins a sentence, before the number that is the age."""
_ENDS: Final = lazy(r"[.,;](?!\d)")
YOUNGEST_OF_LIFE: Final = 13
"""No younger person retires or marries: the number is an hour."""
_LIFE: Final = lazy(
    r"(?<!\w)(?:retir(?:e[sd]?|ing)|marr(?:y|ies|ied|ying)|wed|died|dies|widowed|orphaned|ordained|enlisted|"
    r"emigrated|(?:left|leaving|leave)\s(?:school|home|university|college)|started\swork)\s(?:\w+\s)?"
    r"at\s(?:just\s|only\s|about\s|around\s)?$",
    re.IGNORECASE,
)
"""What people do at an age."""
_AFTER_LIFE: Final = lazy(
    r"[,.;:!?)](?!\d)|\s*$|\s(?:and|or|but|when|after|with|from|to|having|while|because)(?!\w)"
)


_OF_AGE: Final = lazy(
    r"(?<!\w)(?:an?|the|this)\s(?:[a-z]+\s)?(?:child|boy|girl|baby|infant|toddler|lad|youth|man|woman|"
    r"pensioner)\sof\s(?:about\s|just\s|only\s)?$|(?<!\w)the\s(?:oldest|youngest|eldest)\s$",
    re.IGNORECASE,
)
"""A person before an age: "a boy of six", "the youngest 6"."""
_CLOSES: Final = lazy(
    r"[,.;:!?)](?!\d)|\s*$|\s(?:was|is|who|had|has|with|and|or|from|in|at|could|can|told|said|years?|months?|"
    r"weeks?|whose|on|by|into|near|still|now|[a-z]{2,}ed|fell|lost|won|found|left|ran|met|saw|took|got|rode|came|"
    r"went|gave|drove|made|swam|fled|broke|lives|remains)(?!\w)"
)
_OF_KIN: Final = lazy(
    rf"(?<!\w)(?:sons|daughters|children|boys|girls|brothers|sisters|twins|kids|grandchildren|nephews|"
    rf"nieces|cousins),\s(?:{_NUMBER}(?:,\s|,?\sand\s))*$",
    re.IGNORECASE,
)
"""Relations before their ages: "her sons, 12 and 9,"."""
_KIN_GOES_ON: Final = lazy(rf"(?:,\s|,?\sand\s){_NUMBER}(?=,|\sand|[.;)])|,(?!\s?\d)|[.;)](?!\d)")


def may_lead(word: str) -> bool:
    """Whether a word may stand right before an age, or belongs to a list of ages."""
    return word in _LEADING or (word.endswith(",") and word[0].isalnum())


def is_told_as_age(text: str, amount: Amount, ahead: str) -> bool:
    """Whether the words before a number say that it is an age.

    Args:
        text: The whole text.
        amount: The number.
        ahead: What stands before it.
    """
    return (
        _is_at_age(text, amount, ahead)
        or _is_of_person(text, amount, ahead)
        or _is_of_named(text, amount, ahead)
    )


def _is_of_named(text: str, amount: Amount, ahead: str) -> bool:
    """As in "Ann Lee is eighty-one.", but not "Mill Lane is 81."."""
    if amount.value < YOUNGEST_OF_LIFE or _ENDS.match(text, amount.end) is None:
        return False
    named = _IS_NAMED.search(ahead)
    return named is not None and may_be_name(named[1])


def _is_of_person(text: str, amount: Amount, ahead: str) -> bool:
    if _OF_AGE.search(ahead):
        return _CLOSES.match(text, amount.end) is not None
    if _OF_KIN.search(ahead):
        return _KIN_GOES_ON.match(text, amount.end) is not None
    return False


def _is_one_of_them(text: str, amount: Amount, ahead: str) -> bool:
    """As in "of the 12 who rowed, his son was one": no age, as "one" is of those before."""
    is_one = text[amount.start : amount.end].lower() == "one"
    return is_one and (_IS_KIN.search(ahead) or _IS_ONE.search(ahead)) is not None


def _is_at_age(text: str, amount: Amount, ahead: str) -> bool:
    if _AT_AGE.search(ahead) and _LIVED.match(text, amount.end):
        return True
    if _LIFE.search(ahead) and amount.value >= YOUNGEST_OF_LIFE:
        return _AFTER_LIFE.match(text, amount.end) is not None
    if not _AGED.search(ahead) or _is_one_of_them(text, amount, ahead):
        return False
    return not _PRONOUN.search(ahead) or _AFTER_PRONOUN.match(text, amount.end) is not None
