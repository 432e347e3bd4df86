"""In its place: what a source puts in the place of an amount of before, by the words for it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.compare.borne_out import is_bare, set_against
from centres_tui.compare.description import Description
from centres_tui.compare.replaced import had_been_put, is_withdrawn
from centres_tui.compare.scopes import owner, place
from centres_tui.compare.stops import without_stops
from centres_tui.compare.things import thing
from centres_tui.compare.timing import is_of_full_year

_AGAINST: Final = re.compile(
    r"[^.;:!?]{0,80}?(?:;? (?:but |and )?(?:it|that|this|they) (?:was|were|had been|stood at)"
    r"|, (?:(?:it|they|there|that) )?(?:isn['’]t|aren['’]t|wasn['’]t|weren['’]t|(?:is|are) not)"
    r"|\b(?:instead of|rather than|in place of|as opposed to|not|no longer|against"
    r"|where (?:it|they|that|this) (?:was|were|had been|had)|compared (?:with|to)"
    r"|and not|but not|when (?:it|they|we|he|she) (?:had )?(?:said|promised|proposed|planned)"
    r"|having (?:been|stood|started|begun)"
    r"|where (?:the |its |their |an? )?(?:[a-z’'-]+ ){1,3}(?:saw|found|counted|recorded|had|put)"
    r"|(?:more|less|higher|lower|larger|smaller|fewer|longer|shorter|up|down) (?:than|on|from)"
    r" (?:the|its|their|our|an?|his|her) (?:[a-z]+ ){0,2}(?:estimate|forecast|plan|target|budget"
    r"|count|total|bid|offer|quote|projection|guess)s?)"
    r")(?: (?:the|its|their|our|an?|for|in|by|at|to|of|on|was|about|some|all|just))*"
    r"(?: (?:earlier|first|original|previous|initial|planned|proposed|promised))?(?: [a-z]+)? ?\Z"
    r"|[^.;:!?()]{0,40}\((?:at )?(?:the )?(?:[a-z-]+ )?(?:proposed|proposals?|planned|plan"
    r"|consultation|draft|original|originally|previous|previously|earlier|initial|initially|first|formerly|was"
    r"|were|had been)(?: (?:stage|paper|report|plan|version|figure|value|estimate))?:? ?\Z"
)
"""What stands between a new amount and the old one that it is set against."""
_SET_BESIDE: Final = re.compile(
    r"\b(?:against|compared (?:with|to)) (?:about |some |just |the )?\Z"
)
"""What compares two amounts, which may be of two times."""
_OF_ANOTHER_TIME: Final = re.compile(
    r"(?! (?:that (?:was|were|had been) |(?:it|they|she|he|we) )?(?:first )?(?:announced|promised"
    r"|proposed|planned|pencilled|forecast|foreseen|floated|mooted|quoted|published|put forward"
    r"|talked of|spoken of|consulted on|advertised|cited|claimed|mentioned|named|suggested)\b)"
    r"(?:(?: [\w’'-]+){0,2}? (?:last|the (?:previous|same)|a|the) (?:year|season|month|week"
    r"|quarter|winter|spring|summer|autumn)\b"
    r"|(?: [\w’'-]+)? (?:in|for|during|at the end of) (?:the )?(?:year to |season of )?(?:[a-z]+ )?"
    r"(?:19|20)\d\d\b(?! (?:plan|budget|estimate|forecast|proposal|report|bid)))"
)
"""What makes an old amount one of another time, and no value of before: "against 12% in 2023",
but not "against the 12% forecast last year"."""
_SEASON: Final = re.compile(r"\b(winter|spring|summer|autumn)\b")
_IN_SEASON: Final = re.compile(r"(?: [\w’'-]+)? in (?:the )?(winter|spring|summer|autumn)\b")
"""What tells the season of an amount behind it."""
_IN_MONTH: Final = re.compile(
    r"(?: [\w’'-]+)? (?:in|during) (?:the )?(?:spring|summer|autumn|winter|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)\b"
    r"(?! (?:plan|budget|estimate|forecast|proposal|report|bid))"
)
_WAS: Final = re.compile(
    r"\b(?:was|were|had been|stood at|used to be|would have been|(?:was|were) (?:going )?to be"
    r"|(?:was|were) (?:first |originally )?(?:promising|aiming|hoping)(?: for)?"
    r"|(?:was|were) (?:first |originally )?(?:put|set|given|estimated|expected|due|planned)"
    r"(?: [a-z]+)?"
    r"|(?:supersed|replac|overtak|correct)(?:es|ed) (?:the|its|an?|their)(?: [a-z]+ (?:of|for))?"
    r"|(?:earlier|original|first|initial|previous|provisional|interim|preliminary|draft)"
    r"(?:,? [a-z]+)? (?:figure|estimate|total|count|number|update|bulletin|release|version"
    r"|plan|proposal|offer|bid|forecast|report|target|toll|notice|leaflet|statement)s?"
    r" (?:of|for|gave|showed|said|had|stated|spoke of|promised|listed|quoted)"
    r"|the (?:plan|idea|aim|intention|proposal|hope) (?:had been|was) to [a-z]+"
    r"|had (?:first |originally )?(?:wanted|asked for|sought|hoped for|budgeted(?: for)?|demanded"
    r"|allowed(?: for)?|bargained for|aimed for|set aside)"
    r"|had (?:first |originally )?(?:said|told|promised|announced|planned|proposed|forecast|put"
    r"|expected|estimated)(?: [a-z]+){0,3})(?: (?:about|around|some|nearly|in|at|only|just))? ?\Z"
)
"""Words before an amount of before."""
_SHOWED: Final = re.compile(
    r"\b(?:replac\w+|supersed\w+|amend\w+|revis\w+|original\w*|earlier|previous\w*|first|initial\w*)"
    r"\b[^.;]{0,80}\b(?:showed|had|proposed|contained|promised|envisaged|included|foresaw|listed"
    r"|provided for|asked for|set out|gave|stated|counted|reported)\b[^.;]{0,44}\Z"
)
"""Words before an amount of a paper that another took the place of."""
_SAME_NOUN: Final = 1.5
"""Points for the thing counted where it is named alike."""
_SAYS_AGAIN: Final = re.compile(
    r"\b(?:it|that|this|they|those|these|what|which|there|figure|number|total|count|plan|target"
    r"|estimate|forecast|projection|offer|bid|date|price|cost|bill|original|originally|first|earlier"
    r"|previous(?:ly)?|old|initial|draft|interim|provisional|preliminary)\b"
)
"""What a sentence has that goes on with the amount of the sentence before."""
_NOW: Final = re.compile(r"\bnow\b")
_FAR: Final = 4
"""Values more than so many times each other are no two values of one measure."""
_NEAR: Final = 260
"""The sentence before or behind has its amount within so many characters."""
_FORESEEN: Final = re.compile(r"\b(?:forecast|target|budget|goal|expect\w*|aim\w*)\b")
"""What is foreseen, and what came of it, are told apart."""
_IN: Final = re.compile(
    r"\b[Ii]n ((?!(?:Jan|Febr|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec))[A-Z][a-z]+)"
)
"""What an amount is told of by its place."""
_BY_HOW_MUCH: Final = re.compile(
    r"(?: [a-z]+)? (?:more|less|fewer|higher|lower|above|below|over|under|later|earlier|short)\b"
)


def in_its_place(old: Description, own: Sequence[Description]) -> Iterator[Description]:
    """Give what its source puts in the place of an amount, if that is plain."""
    if new := old.successor or old.figure.changes_to:
        yield from (one for one in own if one.figure.id == new)
        return
    at = own.index(old)
    begin = old.figure.start - _NEAR
    before = [one for one in own[:at] if one.figure.end >= begin]
    told = [one for one in before if _is_set_against(one, old) or _is_behind(one, old)]
    if told:
        yield told[-1]
        return
    words = f"{' '.join(old.around.before.split())} "
    if named := _shown(old, before, words):
        yield named
    elif (_WAS.search(words) or had_been_put(old)) and _is_only(old, own):
        yield from _of_next_sentence(old, before, own[at + 1 :])
    else:
        yield from _weakly_told(old, before)
    if is_withdrawn(old):
        yield from _around(old, before, own[at + 1 :])


def _shown(old: Description, before: Sequence[Description], words: str) -> Description | None:
    """Give the one amount named alike that an earlier paper is said to have had otherwise."""
    if not _SHOWED.search(words):
        return None
    named = [one for one in before if _is_named_alike(one, old)]
    if len(named) > 1:
        named = [one for one in named if one.figure.unit == old.figure.unit and one.whole is None]
    return named[0] if len(named) == 1 else None


def _around(
    old: Description, before: Sequence[Description], after: Sequence[Description]
) -> Iterator[Description]:
    """Give the one amount of the sentence before, or of the next, that may replace one given up."""
    sides = ([one for one in reversed(before) if _gap(one, old) <= _NEAR], after)
    for near in sides:
        others = [one for one in near if not are_in_one_sentence(one, old)]
        first = [one for one in others if are_in_one_sentence(one, others[0])]
        like = [one for one in first if is_like(one, old) and one.whole is None]
        like = [one for one in like if not are_far(one, old) and not one.stage]
        if len(like) == 1 and _may_replace(like[0], old):
            yield like[0]


def _weakly_told(old: Description, before: Sequence[Description]) -> Iterator[Description]:
    """Give the nearest amount that weak words set an old one against, if it is plain which."""
    for new in set_against(old, before):
        if _may_replace(new, old) and not new.is_whole:
            if are_in_one_sentence(new, old) or _is_only(new, before):
                yield new
            return


def _is_set_against(new: Description, old: Description) -> bool:
    """Whether an old amount is set against a new one in one sentence: "46, not the 64 planned"."""
    if not are_in_one_sentence(new, old) or not _may_replace(new, old):
        return False
    between = new.text.source.text[new.figure.end : old.figure.start].lower()
    words = without_stops(f" {' '.join(between.split())} ")
    is_beside = _SET_BESIDE.search(words) is not None
    if is_beside and (_is_of_another_time(old) or _is_of_other_season(new, old)):
        return False
    return bool(_AGAINST.fullmatch(words))


def _is_behind(new: Description, old: Description) -> bool:
    """Whether a new amount ends its clause right before an old one: "£14m; £11m was allowed"."""
    between = new.text.source.text[new.figure.end : old.figure.start]
    is_close = not between.strip(" \n;,—–-") and ";" in between
    return is_close and had_been_put(old) and _may_replace(new, old)


def _is_of_other_season(new: Description, old: Description) -> bool:
    """Whether one amount is of winter and the other of summer, so that neither replaced any."""
    season = _IN_SEASON.match(old.around.after)
    text, start = new.text.source.text, new.figure.sentence_start
    named = _SEASON.findall(text[start : new.figure.end].lower()) if season else []
    return season is not None and any(one != season[1] for one in named)


def _is_of_another_time(old: Description) -> bool:
    """Whether words behind an amount put it in another time; a plan may have been of a month."""
    after = old.around.after
    is_level = old.amount.dimension == "count" and _IN_MONTH.match(after)
    return bool(is_level or _OF_ANOTHER_TIME.match(after))


def _is_named_alike(new: Description, old: Description) -> bool:
    """Whether the same things are counted, by their names."""
    return _may_replace(new, old) and thing(new, old)[0] >= _SAME_NOUN


def _of_next_sentence(
    old: Description, before: Sequence[Description], after: Sequence[Description]
) -> Iterator[Description]:
    """Give the one amount that the sentence before states, or the next one of what is now."""
    words = old.around.before
    near = [one for one in before if one.figure.sentence_start != old.figure.sentence_start]
    last = [one for one in near if one.figure.sentence_start == near[-1].figure.sentence_start]
    like = [one for one in last if is_like(one, old) and not are_far(one, old)]
    like = [one for one in like if one.whole is None] or like
    named = [one for one in like if thing(one, old)[0] >= _SAME_NOUN] if len(like) > 1 else []
    like = named if len(named) == 1 else like
    if _SAYS_AGAIN.search(words) and like and (len(like) == 1 or _are_parts(like)):
        yield from (one for one in like[:1] if _may_replace(one, old))
    later = [one for one in after if one.figure.sentence_start != old.figure.sentence_start]
    later = [one for one in later if _gap(old, one) <= _NEAR]
    following = [
        one for one in later if one.figure.sentence_start == later[0].figure.sentence_start
    ]
    like = [one for one in following if is_like(one, old)]
    if len(like) == 1 and _NOW.search(like[0].around.before + " " + like[0].around.after):
        yield from (one for one in like if _may_replace(one, old))


def _are_parts(like: Sequence[Description]) -> bool:
    """Whether the first of some amounts is a whole, the parts of which follow: "98: 74 and 24"."""
    whole = like[0]
    text = whole.text.source.text[whole.figure.end : like[1].figure.start]
    return whole.is_whole or ":" in text


def _is_only(old: Description, own: Sequence[Description]) -> bool:
    """Whether an amount is the only one of its sort in its sentence, those over behind it aside."""
    same = [one for one in own if one.figure.sentence_start == old.figure.sentence_start]
    others = [one for one in same if one is not old and is_like(one, old)]
    return all(one.is_past and one.place > old.place for one in others)


def is_like(one: Description, old: Description) -> bool:
    """Whether two amounts are of one sort, and the first is no rise."""
    return one.amount.dimension == old.amount.dimension and not one.figure.trend


def _gap(one: Description, two: Description) -> int:
    """How many characters lie between two figures, the first of which stands first."""
    return two.figure.start - one.figure.end


def _may_replace(new: Description, old: Description) -> bool:
    """Whether an amount near another could be the same one's new value."""
    if not is_like(new, old) or new.interval.meets(old.interval) or old.figure.trend:
        return False
    if (
        new.is_past
        or new.stage == "before"
        or new.whole is old
        or old.whole is new
        or are_far(new, old)
    ):
        return False
    if _is_of_another_sort(new, old):
        return False
    is_named = old.figure.unit and not is_bare(old)
    return not is_named or thing(new, old)[0] >= 0


def _was_foreseen(old: Description) -> bool:
    return _FORESEEN.search(old.around.before) is not None


def are_in_one_sentence(one: Description, two: Description) -> bool:
    """Whether two amounts stand in one sentence."""
    return one.figure.sentence_start == two.figure.sentence_start


def are_far(new: Description, old: Description) -> bool:
    """Whether an amount is many times the other; dates are never."""
    if new.amount.dimension == "time":
        return False
    low, high = sorted((abs(new.amount.size), abs(old.amount.size)))
    return high > _FAR * low


def _is_elsewhere(new: Description, old: Description) -> bool:
    """Whether the sentence of the old amount is of a place that the other's does not name."""
    text = old.text.source.text
    named = _IN.search(text, old.figure.sentence_start, old.figure.start)
    if named is None or new.figure.sentence_start == old.figure.sentence_start:
        return False
    return named[1] not in text[new.figure.sentence_start : new.figure.sentence_end]


def _is_difference(one: Description) -> bool:
    """Whether an amount is by how much another is more; a height stands above something."""
    words = _BY_HOW_MUCH.match(one.around.after)
    is_height = one.amount.dimension == "length" and words is not None and "above" in words[0]
    return words is not None and not is_height


def _is_of_another_sort(new: Description, old: Description) -> bool:
    """Whether two amounts are a difference, for other times, of others, or a hope and a fact."""
    is_of_ends = {new.traits.edge, old.traits.edge} == {"start", "finish"}
    if is_of_ends or is_of_full_year(new) != is_of_full_year(old):
        return True
    if _is_difference(new) or (new.rhythm and old.rhythm not in {"", new.rhythm}):
        return True
    if place(new, old)[0] < 0 or owner(new, old)[0] < 0 or _is_elsewhere(new, old):
        return True
    return _was_foreseen(old) and not (new.is_plan or are_in_one_sentence(new, old))
