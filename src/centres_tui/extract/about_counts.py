"""Labels of counts: the thing counted, and what happens to it."""

from decimal import Decimal

from centres_tui.extract.about_before import behind, subject_words
from centres_tui.extract.clauses import LONGEST, Clauses
from centres_tui.extract.draft import Draft
from centres_tui.extract.tags import Tag
from centres_tui.extract.words import BE
from centres_tui.parse.nouns import participle, plural
from centres_tui.vocabulary.grammar import FALLING, LEVEL, PREDICATE, RISING, SAYING, WEAK, grammar

_MOVING = (
    "rise", "rose", "rising", "fall", "fell", "climb", "jump", "soar", "surg", "slid", "slip",
    "plung", "plummet", "tumbl", "sank", "declin", "dipp", "eas", "grew", "grow", "advanc", "rall",
    "crept", "edg", "drop", "dwindl", "shr",
)  # fmt: skip
"""How verbs begin that say how far their subject moves."""
_ALIKE = 4
"""Words that begin alike so far are of one stem: "votes voted" says nothing twice."""
_HAVE = frozenset({"has", "have", "had", "having"})
_THROUGH = frozenset({"through", "by", "from", "via", "at", "across"})
_HOLDING = frozenset(
    {"hold", "holds", "held", "holding", "accommodate", "accommodates", "capacity"}
)
_THEM = frozenset({"them", "these", "those", "us"})
_THEN = frozenset({"then", "now", "fact", "turn"})
_WITH_VERB = frozenset({"part", "out", "up", "off", "away", "home", "down"})
"""What belongs to a verb: "took part", "walked out"."""
_STATES = frozenset({"ill", "sick"})
_DYING = frozenset({"died", "survived", "escaped", "remained", "resigned", "drowned"})
_CROWD = 500
"""A ground or a hall that holds as many holds people."""
_PLACED = frozenset({"in", "at", "on", "across", "through", "from", "via", "over"})


def count_label(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """As in "families registered with a centre", "centres to close", "beds of the ward"."""
    draft = drafts[place]
    unit = (draft.counted or draft.unit).split()
    if draft.trend and (changing := _changing(clauses, place)):
        return changing
    if place in clauses.related.after_parts:
        return unit
    if draft.trend and not governed(clauses, place):
        unit = ["rise" if draft.trend == "up" else "fall", "in", *unit]
    return _by_noun(clauses, drafts, place, unit)


def _by_noun(clauses: Clauses, drafts: list[Draft], place: int, unit: list[str]) -> list[str]:
    """Word what becomes of the things counted, by where their noun stands."""
    if clauses.sentence.attached(place):
        return [*unit, *_inside(clauses, place, LONGEST - 1 - len(unit))]
    if told := _told_of_them(clauses, place, LONGEST - len(unit)):
        return _joined(unit, told)
    head = _head(clauses, drafts, place)
    if head < 0:
        return _moved(clauses, drafts, place) or _from_before(clauses, drafts, place, unit)
    tail = _becoming(clauses, head, place, LONGEST - len(unit))
    if (per := drafts[place].reading.per) in tail:
        at = tail.index(per)
        tail = tail[: max(0, at - 1)] + tail[at + 1 :]
    return _joined(unit, tail)


def _told_of_them(clauses: Clauses, place: int, room: int) -> list[str]:
    """As in "the 98 who would have to move", "five of them badly enough to need a bed"."""
    after = clauses.sentence.afters[place]
    if clauses.word(after) in ("who", "whom"):
        return clauses.written(_to_verb(clauses, clauses.tail(after, room)))
    if clauses.word(after) != "of" or clauses.word(after + 1) not in _THEM:
        return []
    helped = clauses.skip(after + 2, Tag.ADVERB)
    if clauses.tag(helped) in (Tag.HELP, Tag.VERB) or clauses.tag(after + 2) == Tag.MARK:
        return _tail(clauses, after + 2, room)
    if clauses.tag(after + 2) in (Tag.ARTICLE, Tag.PRONOUN):
        return []
    return clauses.written(_whole_phrase(clauses, after + 2, room))


def _to_verb(clauses: Clauses, indices: list[int]) -> list[int]:
    """Cut a relative clause where the verb of the sentence stands: "who came | were angry"."""
    helps = (Tag.HELP, Tag.PRONOUN, Tag.ADVERB, Tag.PREPOSITION)
    for at, index in enumerate(indices[1:], start=1):
        if clauses.tag(index) == Tag.HELP and clauses.tag(index - 1) not in helps:
            return indices[:at]
    return indices


def _whole_phrase(clauses: Clauses, first: int, room: int) -> list[int]:
    """Give the words up to the next mark, figure or clause."""
    ends = (Tag.MARK, Tag.FIGURE, Tag.JOINT, Tag.PRONOUN)
    index = first
    while index < first + room and clauses.tag(index) not in ends:
        index += 1
    return clauses.trimmed(list(range(first, index)))


def capacity_label(clauses: Clauses, draft: Draft, place: int) -> list[str]:
    """As in "the ground will hold 16,800": what holds so many."""
    lead, after = clauses.sentence.lead(place), clauses.sentence.afters[place]
    value = draft.reading.value
    large = isinstance(value, Decimal) and value >= _CROWD
    if not large or clauses.word(lead) not in _HOLDING or clauses.tag(after) == Tag.NOUN:
        return []
    owner = subject_words(clauses, lead) if clauses.tag(lead) == Tag.VERB else []
    return ["capacity", *(["of", *owner] if owner else [])]


def _changing(clauses: Clauses, place: int) -> list[str]:
    """As in "the index rose 27 points": what rises or falls, where the verb has no object."""
    lead = clauses.sentence.lead(place)
    if clauses.word(lead) == "by":
        lead = clauses.verb_before(lead)
    if lead < 0 or not clauses.word(lead).startswith(_MOVING):
        return []
    rising = clauses.words.roles[lead] & RISING
    thing = subject_words(clauses, lead)
    return ["rise" if rising else "fall", "in", *thing] if thing else []


def _inside(clauses: Clauses, place: int, room: int) -> list[str]:
    """Word what has so many parts: "in a ward", of "a 24-bed ward"."""
    phrase = clauses.noun_after(clauses.sentence.afters[place])
    inside = clauses.written([*phrase, *clauses.tail(phrase.stop, room - len(phrase))])
    return ["in", *inside] if inside else []


def _becoming(clauses: Clauses, head: int, place: int, room: int) -> list[str]:
    """Word what becomes of the things counted, where they are, or whose."""
    tail = _tail(clauses, head + 1, room)
    told = clauses.tag(clauses.skip(head + 1, Tag.ADVERB)) == Tag.HELP
    acting = [] if told else governed(clauses, place)
    if _is_placed(clauses, place):
        if clauses.tag(head + 1) in (Tag.HELP, Tag.VERB):
            return _owner(clauses, place)
        return _owner(clauses, place) or clauses.written(clauses.tail(head + 1, 4))
    if acting and not _is_telling(clauses, head + 1):
        return acting + (tail if 1 < len(tail) < 6 else [])
    return tail or _owner(clauses, place)


def _head(clauses: Clauses, drafts: list[Draft], place: int) -> int:
    """Find the last word of the noun that is counted, after its number or that of its whole."""
    last = drafts[place].unit.split()[-1]
    whole = clauses.related.wholes.get(place, place)
    afters, words = clauses.sentence.afters, clauses.words.words
    first = afters[max(place, whole)]
    for index in range(first, min(len(words), first + 9)):
        if plural(words[index]) == last or words[index].startswith(last[: max(4, len(last) - 3)]):
            return index
        if clauses.tags[index] == Tag.MARK and words[index] not in (",", "'", "(", ")"):
            break
    return -1


def _is_placed(clauses: Clauses, place: int) -> bool:
    """Whether a count only says where or through what something is: "in three areas"."""
    lead = clauses.sentence.lead(place)
    tag = clauses.tag(lead - 1)
    return clauses.word(lead) in _PLACED and tag in (Tag.NOUN, Tag.VERB, Tag.ADVERB)


def _is_telling(clauses: Clauses, index: int) -> bool:
    """Whether a relative clause or a participle follows a noun."""
    return clauses.word(index) in ("who", "that", "which")


def _tail(clauses: Clauses, index: int, room: int) -> list[str]:
    """Word what follows the noun: what is told of it, or where it is."""
    if clauses.word(index) == "(":
        index = _past_bracket(clauses, index)
    helped = clauses.skip(index, Tag.ADVERB)
    if clauses.tag(helped) == Tag.HELP:
        return _told(clauses, helped, room)
    if clauses.tag(helped) == Tag.VERB and _is_finite(clauses, helped):
        return []
    if _acts(clauses, helped):
        return _acting(clauses, helped, room)
    return clauses.written(clauses.tail(index, room))


def _acting(clauses: Clauses, verb: int, room: int) -> list[str]:
    """As in "38 people fell ill", "nine came by boat": what those do that are counted."""
    state = [clauses.word(verb + 1)] if clauses.word(verb + 1) in _STATES | _WITH_VERB else []
    rest = clauses.written(clauses.tail(verb + 1 + len(state), room - 2))
    return [clauses.word(verb), *state, *rest]


def _acts(clauses: Clauses, index: int) -> bool:
    """Whether a word is a verb of the past and no participle: "fell", "went", "died"."""
    word = clauses.word(index)
    if clauses.tag(index) != Tag.VERB:
        return False
    return word in _DYING or (word in grammar().participles and word not in grammar().formed)


def _past_bracket(clauses: Clauses, index: int) -> int:
    """Pass over a short bracket: "640 of the 2,300 poles (28%) drew objections"."""
    for close in range(index + 1, index + 6):
        if clauses.word(close) == ")":
            return close + 1
    return index


def _told(clauses: Clauses, index: int, room: int) -> list[str]:
    """Word "are registered with a club" as "registered with a club", "will close" as "to close"."""
    if (state := _state(clauses, index)) >= 0:
        return [clauses.word(state), *clauses.written(clauses.tail(state + 1, room - 2))]
    return _deed(clauses, index, room)


def _deed(clauses: Clauses, index: int, room: int) -> list[str]:
    """Word the verb behind an auxiliary."""
    verb = _past_by_then(clauses, clauses.skip(index, Tag.HELP, Tag.ADVERB))
    counts = clauses.tag(clauses.skip(verb + 1, Tag.ARTICLE, Tag.ADVERB)) == Tag.FIGURE
    timed = {verb + 1, verb + 2} & clauses.times
    if clauses.tag(verb) != Tag.VERB or (counts and not timed):
        return []
    rest = clauses.written(clauses.tail(verb + 1, room - 2))
    word = clauses.word(verb)
    if _is_denied(clauses, index, verb):
        return ["that", *clauses.written(range(index, verb)), "not", word, *rest]
    if clauses.is_passive(verb):
        ahead = ["to", "be"] if clauses.is_ahead(verb - 1) else []
        return [*ahead, word, *rest]
    if clauses.is_ahead(verb):
        return ["to", word, *rest]
    helpers = [clauses.word(at) for at in range(index, verb) if clauses.tag(at) == Tag.HELP]
    return ["that", *helpers, word, *rest]


def _past_by_then(clauses: Clauses, index: int) -> int:
    """Pass over "by then", "in fact": "eleven had by then needed a bed"."""
    if clauses.tag(index) == Tag.PREPOSITION and clauses.word(index + 1) in _THEN:
        return clauses.skip(index + 2, Tag.HELP, Tag.ADVERB)
    return index


def _state(clauses: Clauses, index: int) -> int:
    """Find how those are that are counted, "have been unwell", "are now open", or -1."""
    at = clauses.skip(index, Tag.HELP)
    being = clauses.word(at - 1) in BE
    while (
        clauses.tag(at) == Tag.ADVERB and clauses.word(at) != "not" and not _is_state(clauses, at)
    ):
        at += 1
    alone = clauses.tag(at + 1) not in (Tag.NOUN, Tag.FIGURE, Tag.VERB)
    return at if being and alone and _is_state(clauses, at) else -1


def _is_state(clauses: Clauses, index: int) -> bool:
    """Whether a word may say how something is."""
    word = clauses.word(index)
    if index >= len(clauses.words) or clauses.words.is_capital(index):
        return False
    if clauses.words.roles[index] & PREDICATE:
        return True
    return clauses.tag(index) == Tag.NOUN and word.isalpha() and not word.endswith("s")


def _is_denied(clauses: Clauses, first: int, verb: int) -> bool:
    """Whether a verb is denied: "were not wearing"."""
    words = clauses.words.words[first:verb]
    return "not" in words or any(word.endswith("n't") for word in words)


def _is_finite(clauses: Clauses, verb: int) -> bool:
    """Whether a verb after a noun only goes on with the sentence: "8 farms rose"."""
    roles = clauses.words.roles[verb]
    if clauses.word(verb + 1) in _STATES:
        return False
    return bool(roles & (RISING | FALLING | LEVEL | WEAK)) and clauses.word(verb) not in ("set",)


def governed(clauses: Clauses, place: int) -> list[str]:
    """Word the verb of which a count is the object: "close 46 centres", "hired 130 nurses"."""
    first = clauses.sentence.firsts[place]
    index = first - 1
    while (
        index >= 0
        and index >= first - 5
        and (
            clauses.tags[index] in (Tag.ARTICLE, Tag.ADVERB)
            or clauses.words.is_mark(index)
            or index > clauses.sentence.lead(place)
        )
    ):
        index -= 1
    if index < 0 or clauses.tags[index] != Tag.VERB:
        return []
    word, roles = clauses.word(index), clauses.words.roles[index]
    says = roles & SAYING and not roles & (RISING | FALLING)
    if says or (roles & LEVEL and not word.startswith("t")):
        return []
    if clauses.is_ahead(index) and not word.startswith("leav"):
        return ["to", word]
    return [participle(word)]


def _owner(clauses: Clauses, place: int) -> list[str]:
    """Word whose they are: "the ward has 22 beds", "services run from 12 sites"."""
    first = clauses.sentence.lead(place) + 1
    verb = clauses.verb_before(first)
    if verb < 0 or verb < first - 3:
        return []
    has = clauses.word(verb) in _HAVE
    through = clauses.word(first - 1) in _THROUGH
    if not (has or through):
        return []
    start = clauses.chain_start(verb)
    if clauses.tag(start - 1) == Tag.JOINT:
        return []
    subject = clauses.subject_before(start)
    if len(subject) > 5 or not len(subject) or clauses.tag(subject[0]) == Tag.PRONOUN:
        return []
    return ["of", *clauses.named(subject)]


def _is_measured(clauses: Clauses, place: int) -> bool:
    """Whether a count is told of a quantity: "a crowd of 300", "average attendance was 300"."""
    lead = clauses.sentence.lead(place)
    if lead < 0 or clauses.word(lead) == "of":
        return lead >= 0
    level = clauses.words.roles[lead] & LEVEL
    return clauses.tags[lead] == Tag.HELP or bool(level and clauses.tags[lead] == Tag.VERB)


def _from_before(clauses: Clauses, drafts: list[Draft], place: int, unit: list[str]) -> list[str]:
    """Word a count whose noun stands before it: "the number of trips cancelled fell to 412"."""
    first = clauses.sentence.firsts[place]
    last = unit[-1]
    for index in range(first - 1, max(-1, first - 20), -1):
        if clauses.word(index) == last and clauses.tags[index] != Tag.FIGURE:
            return _from_noun(clauses, place, index, unit)
    after = clauses.sentence.afters[place]
    acting = governed(clauses, place)
    if done := [] if acting else _done(clauses, after, LONGEST - len(unit)):
        return _joined(unit, done)
    if not acting and clauses.word(clauses.sentence.lead(place)) in _HAVE:
        return [*unit, *_owner(clauses, place)]
    if not acting and _is_measured(clauses, place):
        return behind(clauses, drafts, place) or unit
    return _joined(unit, acting or _tail(clauses, after, LONGEST - len(unit)))


def _moved(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """Word what has moved, where by how much stands between: "fell by a tenth, to 6,180"."""
    lead = clauses.sentence.lead(place)
    if clauses.word(lead) != "to" or clauses.word(lead - 1) not in (",", ")"):
        return []
    told = (drafts[at].about.split() for at in range(place - 1, -1, -1))
    return next((label[2:] for label in told if label[:2] in (["rise", "in"], ["fall", "in"])), [])


def _from_noun(clauses: Clauses, place: int, index: int, unit: list[str]) -> list[str]:
    """Word a count by its noun, which stands at a place before it."""
    first = clauses.sentence.firsts[place]
    tail = clauses.tail(index + 1, LONGEST - len(unit))
    verb = clauses.verb_before(first)
    kept = [at for at in tail if at < first and (verb < index or at < verb)]
    done = _done(clauses, clauses.sentence.afters[place], LONGEST - len(unit))
    if not kept and verb < index and done:
        return _joined(unit, done)
    return [*unit, *clauses.written(clauses.trimmed(kept))]


def _done(clauses: Clauses, after: int, room: int) -> list[str]:
    """As in "96 firms have applied; 23 have been paid": what becomes of those left unnamed."""
    helped = clauses.skip(after, Tag.ADVERB)
    if _acts(clauses, helped):
        return _acting(clauses, helped, room)
    return _told(clauses, helped, room) if clauses.tag(helped) == Tag.HELP else []


def _joined(unit: list[str], tail: list[str]) -> list[str]:
    """Put what becomes of things behind them, unless it only says their noun again."""
    again = bool(tail) and tail[0][:_ALIKE] == unit[-1][:_ALIKE]
    return [*unit, *(tail[1:] if again else tail)]
