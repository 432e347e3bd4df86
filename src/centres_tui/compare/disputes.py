"""Disputes: "the real number is closer to 500", said of a number told just before."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.directions import is_of_change
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.scores import score
from centres_tui.compare.things import thing

_DISPUTED: Final = re.compile(
    r"\b(?:true|real|actual)\s(?:number|figure|total|toll|count)s?\b[^.;,]{0,40}\Z"
    r"|\b(?:on|by)\s(?:our|their|my|his|her|its|the\s[\w’'-]+(?:[’']s|s[’']))\s(?:own\s)?"
    r"(?:[\w’'-]+\s)?(?:figures?|numbers?|sums?|estimates?|reckoning|calculations?|assumptions?),?\s"
    r"(?:it|that|this)(?:[’']s|\sis|\swas|\swould\sbe)\s(?:nearer(?:\sto)?|closer\sto|more\slike"
    r"|at\sleast)\s\Z"
    r"|\bput(?:s|ting)?\s(?:the|that|this)\s(?:figure|number|total|toll|count|cost|bill)\s(?:at"
    r"|closer\sto|nearer(?:\sto)?)\s(?:[a-z]+\s){0,2}\Z"
    r"|\b(?:number|figure|total|toll|count)\s(?:is|was)\s(?:really|actually|in\s(?:fact|truth)|nearer"
    r"|closer|more\slike|at\sleast)\b[^.;,]{0,20}\Z"
    r"|\A\W*(?:but\s|yet\s)?(?:the|its|their|our|an?)\s(?:[\w’'-]+\s){0,4}"
    r"(?:study|survey|report|analysis|research|audit|inquiry|records|books)\s"
    r"(?:says?|said|puts?\sit\sat|gives?|shows?|suggests?|found|finds?)\s"
    r"(?:it\sis\s|it\swas\s|only\s|just\s|about\s|nearer\s)?\Z"
    r"|\b(?:(?:insist|reckon|believe|claim|say|said|think|argue|maintain|put)(?:s|ed)?"
    r"|told\s(?:me|us|the\s[\w’'-]+(?:\s[\w’'-]+)?))\s(?:that\s)?"
    r"(?:it|this|that|the\s(?:number|figure|total|toll|count|cost|bill))(?:\sis|\swas|[’']s|\sat"
    r"|\swould\sbe)?\s(?:closer|nearer|more\slike|at\sleast|far\smore)\s(?:to\s|than\s)?\Z"
    r"|\bput(?:s|ting)?\s(?:it|that|this)\s(?:at\s[\"“‘']?(?:only\s|just\s|about\s)?"
    r"(?:nearer\s|closer\sto\s|nearer\sto\s)?|[\"“‘']?(?:nearer\s(?:to\s)?|closer\sto\s|more\slike\s))\Z"
    r"|\b(?:we|they|i|he|she)\sma(?:k|d)es?\s(?:it|that|this)\s(?:only\s|just\s|about\s|under\s|over\s|at\sleast\s"
    r"|more\slike\s|nearer\s|(?:closer|nearer)\sto\s)?\Z"
    r"|\b(?:association|union|group|charity|party|society|federation|campaign|institute|university"
    r"|agency|board|authority|company|firm|ministry|department|council|club|trust|police|operator)s?"
    r"(?:,\s(?:which|who)\s[^,;]{3,60},)?\s(?:[a-z]+\s)?ma(?:k|d)es?\sit\s"
    r"(?:only\s|just\s|about\s|nearer\s)?\Z"
    r"|\b(?:our|their|its|his|her)\s(?:own\s)?(?:[\w’'-]+\s){1,2}ma(?:k|d)es?\sit\s"
    r"(?:only\s|just\s|about\s|nearer\s)?\Z"
    r"|\bnot\s\S+\s(?:[a-z]+\s)?but\s(?:about|some|at\sleast|more\slike|nearer|(?:closer|nearer)\sto)"
    r"\s\Z"
    r"|\b(?:say|said|claim|insist)(?:s|ed)?\s(?:that\s)?(?:it|they|she|he|members|staff)\s"
    r"(?:was|were|had\sbeen|has\sbeen|have\sbeen)\s(?:told|warned|promised)\sof\s\Z"
    r"|\b(?:we|they|i|union|residents|campaigners|neighbours)\b[^.;]{3,60}\sand\s(?:make|made)\s"
    r"(?:it|that|this)\s(?:about\s|nearer\s|at\sleast\s|closer\sto\s)?\Z"
    r"|\b(?:number|figure|total|count)\sin\s(?:the\s)?(?:[\w’'-]+\s){1,3}(?:is|was)\s\Z"
    r"|,\sagainst\sthe\s(?:[\w’'-]+\s){0,2}[\w-]+(?:[’']s|s[’'])\s\Z"
    r"|\b(?:did|made|kept|ran|done|carried\sout)\s(?:its|their|his|her|our)\sown\s(?:count|survey"
    r"|sums?|tally|poll|research|calculations?|analysis),?\s(?:says?|said|found|finds?|reckons?"
    r"|claims?|and\s(?:found|counted|makes?\sit))\s(?:that\s)?(?:about\s|some\s|nearly\s|over\s)?\Z"
)
_CLAIMED: Final = re.compile(
    r"\b(?:say|said|claim|reckon|insist|think|argue|maintain|believe)(?:s|ed)?\s(?:that\s)?"
    r"(?:it|this|that|they)(?:\sis|\swas|\sare|\swere|[’']s|[’']re|[’']ll\sbe|\swould\sbe|\swill\sbe)\s"
    r"(?:still\s|really\s|actually\s|only\s|just\s|about\s|around\s|nearer\s(?:to\s)?|closer\sto\s"
    r"|more\slike\s|at\sleast\s|in\sfact\s)?[\"“‘']?(?:nearer\s(?:to\s)?|closer\sto\s|more\slike\s)?\Z"
    r"|[\"“‘](?:it|that)(?:[’']s|[’']ll\sbe|\sis|\swill\sbe)\s(?:only\s|more\slike\s|nearer\s(?:to\s)?"
    r"|closer\sto\s|at\sleast\s|just\s)?\Z"
    r"|\b(?:they|he|she|bosses|officers|ministers|managers)(?:[’']ll|\swill|\swould)?\s(?:tell\s(?:you|us)"
    r"|told\sus|say)\s(?:that\s)?(?:it|there)(?:[’']s|\sis|\sare|\swas)\s(?:only\s)?\Z"
    r"|\A\W*(?:but\s|yet\s|though\s)?(?!(?:their|his|her|our|its|my|an?)\s)"
    r"(?![^.;]*\b(?:rules?|laws?|polic(?:y|ies)|guidance|guidelines|standards?|regulations?|contract"
    r"|code|target)\b)(?:the\s)?(?:[\w’'-]+\s){1,3}(?:says?|said|reckons?|reckoned|insists?|claims?|claimed|counted|counts|found)\s"
    r"(?:(?:it|there)\s(?:is|was|are|were)\s)?(?:only\s|just\s|about\s|nearer\s)?\Z"
    r"|\b(?:still|only)\s(?:say|said|insist|maintain|claim|admit)(?:s|ed)?\s(?:that\s)?"
    r"(?:there\s(?:is|are|was|were)\s)?(?:(?:only|just|about|around|nearly)\s)?\Z"
)
"""What goes before a number alone that another speaker has for the one just told."""
_OF_A_TIME: Final = re.compile(
    r"\b(?:last|this|next)\s(?:year|season|month|week|spring|summer|autumn|winter|time)\b"
    r"|\bin\s(?:19|20)\d\d\b|\b(?:age|aged|years\sold)\b"
)
"""What a sentence has in lower case of which the number is of another time, or an age."""
_DOUBTING: Final = (
    "true", "real", "actual", "in fact", "in truth", "closer", "nearer", "more like", "at least",
    "far more", "put", "study", "survey", "report", "analysis", "research", "audit", "inquiry",
    "records", "books", " make ", " makes ", " made ", " but ", "against the", "told of",
    "warned of", "promised of", " own ", "number in", "figure in", "total in", "count in",
)  # fmt: skip
"""Words one of which stands in all that it finds."""
_ENDS: Final = re.compile(r"[.,;:!?”\"’)]|\Z")
"""What follows a number whose noun is left out: it may have been taken from another."""
_DISPUTABLE: Final = (
    "count", "money", "share", "volume", "length", "mass", "area", "power", "duration",
)  # fmt: skip
"""Kinds of amounts that sources have other views of."""
_BY_THE_WAY: Final = re.compile(r",\s(?:which|who|whose)\b[^,;]*\Z")
"""What a number is told by the way in, which nothing takes the place of."""
_FAR: Final = 10
"""A number more than so many times another is no other view of it."""
_TELLING: Final = 10
"""Lower numbers are as high as others by chance."""
_REACH: Final = 8
"""So many figures back the number may stand that is put in doubt."""


def join_disputed(groups: Groups) -> None:
    """Join what is put in the place of a number with that number."""
    for place, one in enumerate(groups.descriptions):
        other = _put_in_doubt(one, groups.descriptions[max(0, place - _REACH) : place])
        if other is not None:
            edge = Edge(groups.place(one), groups.place(other), score(one, other))
            groups.join(edge, against=True)
            _join_named(groups, other)


def _join_named(groups: Groups, disputed: Description) -> None:
    """Join a disputed number that names nothing with the one number as high in its source.

    "Not 70 but closer to 95" is said of "70 jobs will go", wherever that stands.
    """
    if disputed.nouns or disputed.amount.size < _TELLING:
        return
    homes = {
        groups.home[groups.place(each)]: each
        for each in map(groups.descriptions.__getitem__, _places_in(groups, disputed))
        if each.nouns and each.amount.equals(disputed.amount)
    }
    if len(homes) == 1:
        (named,) = homes.values()
        edge = Edge(groups.place(disputed), groups.place(named), score(disputed, named))
        groups.join(edge, against=True)


def _places_in(groups: Groups, one: Description) -> Iterator[int]:
    """Give the places of the figures of the source of one."""
    found = (groups.find(figure.id) for figure in one.text.figures)
    return (place for place in found if place is not None)


def dispute_in(members: Sequence[Description]) -> tuple[Description, Description] | None:
    """Find two figures of a measure, the first of which is put in the place of the second."""
    for place, one in enumerate(members):
        other = _put_in_doubt(one, members[max(0, place - _REACH) : place])
        if other is not None and not one.amount.equals(other.amount):
            return one, other
    return None


def disputed_in(descriptions: Sequence[Description]) -> Iterator[tuple[Description, Description]]:
    """Give the numbers of one source that are put in doubt, each with what is put in its place."""
    for place, one in enumerate(descriptions):
        other = _put_in_doubt(one, descriptions[max(0, place - _REACH) : place])
        if other is not None:
            yield other, one


def _put_in_doubt(one: Description, before: Sequence[Description]) -> Description | None:
    """Give the number just before that another is put in the place of."""
    beside = [other for other in before if other.source == one.source]
    if not beside or not one.amount.dimension.startswith(_DISPUTABLE) or not _tells_doubt(one):
        return None
    found = (other for other in reversed(beside) if _is_disputed(one, other))
    return next((other for other in found if not _is_aside(other, one)), None)


def _tells_doubt(one: Description) -> bool:
    """Whether the words before a number put another in doubt; most have none that all ways need."""
    before = one.around.before
    if any(word in before for word in _DOUBTING) and _DISPUTED.search(before):
        return True
    is_bare = _ENDS.match(one.around.after) is not None
    return is_bare and not _OF_A_TIME.search(before) and _CLAIMED.search(before) is not None


def _is_aside(other: Description, one: Description) -> bool:
    """Whether a number is told by the way: "Unison, which speaks for 170 staff, puts it at"."""
    if other.figure.sentence_start != one.figure.sentence_start:
        return False
    start, end = other.figure.sentence_start, other.figure.start
    return _BY_THE_WAY.search(other.text.source.text, start, end) is not None


def _is_disputed(one: Description, other: Description) -> bool:
    """Whether one count may be another view of the other, told in the sentence before at most."""
    if one.source != other.source or other.amount.dimension != one.amount.dimension:
        return False
    gap = one.text.source.text[other.figure.sentence_end : one.figure.sentence_start]
    low, high = sorted((one.amount.size, other.amount.size))
    if high > _FAR * low:
        return False
    same = not one.nouns or _ENDS.match(one.around.after) or thing(one, other)[0] >= 0
    plain = not (other.is_whole or other.whole or other.stage or is_of_change(other))
    return bool(same) and plain and not gap.strip()
