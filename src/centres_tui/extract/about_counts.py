"""Labels of counts: the thing counted, and what happens to it."""

from decimal import Decimal

from centres_tui.extract.about_before import behind, subject_words
from centres_tui.extract.clauses import LONGEST, Clauses
from centres_tui.extract.draft import Draft
from centres_tui.extract.tags import Tag
from centres_tui.parse.nouns import participle, plural
from centres_tui.vocabulary.grammar import FALLING, LEVEL, RISING, SAYING, WEAK

_MOVING = (
    "rise", "rose", "rising", "fall", "fell", "climb", "jump", "soar", "surg", "slid", "slip",
    "plung", "plummet", "tumbl", "sank", "declin", "dipp", "eas", "grew", "grow", "advanc", "rall",
    "crept", "edg", "drop", "dwindl", "shr",
)  # fmt: skip
"""How verbs begin that say how far their subject moves."""
_ALIKE = 4
"""Words that begin alike so far are of one stem: "votes voted" says nothing twice."""
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_HAVE = frozenset({"has", "have", "had", "having"})
_THROUGH = frozenset({"through", "by", "from", "via", "at", "across"})
_HOLDING = frozenset(
    {"hold", "holds", "held", "holding", "accommodate", "accommodates", "capacity"}
)
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
    head = _head(clauses, drafts, place)
    if clauses.sentence.attached(place):
        return [*unit, *_inside(clauses, place, LONGEST - 1 - len(unit))]
    if head < 0:
        return _from_before(clauses, drafts, place, unit)
    tail = _becoming(clauses, head, place, LONGEST - len(unit))
    if draft.reading.per in tail:
        at = tail.index(draft.reading.per)
        tail = tail[: max(0, at - 1)] + tail[at + 1 :]
    return _joined(unit, tail)


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
    helped = clauses.skip(index, Tag.ADVERB)
    if clauses.tag(helped) == Tag.HELP:
        return _told(clauses, helped, room)
    if clauses.tag(helped) == Tag.VERB and _is_finite(clauses, helped):
        return []
    return clauses.written(clauses.tail(index, room))


def _told(clauses: Clauses, index: int, room: int) -> list[str]:
    """Word "are registered with a club" as "registered with a club", "will close" as "to close"."""
    verb = clauses.skip(index, Tag.HELP, Tag.ADVERB)
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


def _is_denied(clauses: Clauses, first: int, verb: int) -> bool:
    """Whether a verb is denied: "were not wearing"."""
    words = clauses.words.words[first:verb]
    return "not" in words or any(word.endswith("n't") for word in words)


def _is_finite(clauses: Clauses, verb: int) -> bool:
    """Whether a verb after a noun only goes on with the sentence: "8 farms rose"."""
    roles = clauses.words.roles[verb]
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
            tail = clauses.tail(index + 1, LONGEST - len(unit))
            verb = clauses.verb_before(first)
            kept = [at for at in tail if at < first and (verb < index or at < verb)]
            return [*unit, *clauses.written(clauses.trimmed(kept))]
    after = clauses.sentence.afters[place]
    acting = governed(clauses, place)
    if not acting and clauses.word(clauses.sentence.lead(place)) in _HAVE:
        return [*unit, *_owner(clauses, place)]
    if not acting and _is_measured(clauses, place):
        return behind(clauses, drafts, place) or unit
    return _joined(unit, acting or _tail(clauses, after, LONGEST - len(unit)))


def _joined(unit: list[str], tail: list[str]) -> list[str]:
    """Put what becomes of things behind them, unless it only says their noun again."""
    again = bool(tail) and tail[0][:_ALIKE] == unit[-1][:_ALIKE]
    return [*unit, *(tail[1:] if again else tail)]
