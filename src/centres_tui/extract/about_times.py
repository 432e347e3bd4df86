"""Labels of dates, periods and durations: the event, or what lasts."""

from centres_tui.extract.about_before import subject_words
from centres_tui.extract.clauses import LONGEST, Clauses
from centres_tui.extract.draft import Draft
from centres_tui.extract.tags import Tag
from centres_tui.parse.nouns import participle
from centres_tui.vocabulary.grammar import FALLING, IDLE, LEVEL, PREDICATE, RISING, SAYING, grammar

_LASTING = frozenset({
    "last", "lasts", "lasted", "take", "takes", "took", "taken", "run", "runs", "ran", "is", "was",
})  # fmt: skip
_DONE_ONCE = frozenset({"cut", "cuts", "sink", "sinks", "sank", "sunk"})
"""What happens at a time though it may also state a fall: "the ferry sank at noon"."""
_STATING = frozenset({"said", "says", "told", "added", "reported", "stated", "confirmed"})
_DEEDS = frozenset({
    "announcement", "publication", "approval", "investment", "saving", "spending", "payment",
    "purchase", "sale", "agreement",
})  # fmt: skip
_BEGINNING = {
    "taken": (("effect",),), "gone": (("live",), ("into", "service")), "got": (("underway",),),
    "come": (("into", "force"), ("into", "effect"), ("into", "operation"), ("online",)),
}  # fmt: skip
"""By the participle of a verb, the words with which it says that its subject starts."""


def time_label(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """Word the label of a date, a period or a duration."""
    lasts = drafts[place].kind == "duration"
    label = _attribute(clauses, place, lasts=lasts) if lasts or _owns(clauses, place) else []
    if label or not lasts:
        return label or _event(clauses, drafts, place)
    return _of_noun(clauses, place) or _lasting(clauses, place) or _event(clauses, drafts, place)


def _owns(clauses: Clauses, place: int) -> bool:
    """Whether a time stands before its noun: "the 2019 budget", "next week's meeting"."""
    sentence = clauses.sentence
    end = sentence.readings[place].end
    owner = sentence.text[end - 2 : end + 2].replace("’", "'")
    first = sentence.firsts[place]
    return "'s" in owner or (first > 0 and clauses.tag(first - 1) == Tag.ARTICLE)


def _attribute(clauses: Clauses, place: int, *, lasts: bool) -> list[str]:
    """As in "an eight-week consultation", "next week's meeting", "the 2019 budget"."""
    after = clauses.sentence.afters[place]
    joined = clauses.sentence.attached(place)
    roles = clauses.words.roles[after] if after < len(clauses.words) else 0
    opens = clauses.word(after)[-1:] == "s" and clauses.word(after) in grammar().nominals
    if clauses.tag(after) != Tag.NOUN or opens or roles & (PREDICATE | IDLE):
        return [joined.replace("-", " ")] if joined and len(joined) > 2 else []
    words = clauses.written(clauses.noun_after(after))
    room = LONGEST - 2 - len(words)
    tail = clauses.written(clauses.tail(clauses.noun_after(after).stop, room)) if room > 2 else []
    return ["length", "of", *words, *tail] if lasts else [*words, *tail]


def _of_noun(clauses: Clauses, place: int) -> list[str]:
    """As in "three years of cuts"."""
    after = clauses.sentence.afters[place]
    if clauses.word(after) != "of" or clauses.tag(after + 1) != Tag.NOUN:
        return []
    return ["length", "of", *clauses.written(clauses.noun_after(after + 1))]


def _lasting(clauses: Clauses, place: int) -> list[str]:
    """As in "the trial lasted nine weeks", "waited 65 weeks for a hip", "waits of 52 weeks"."""
    sentence = clauses.sentence
    lead, after = sentence.lead(place), sentence.afters[place]
    word, tag = clauses.word(lead), clauses.tag(lead)
    verb = lead - (word == "for")
    if clauses.word(verb) in _LASTING and clauses.tag(verb) in (Tag.VERB, Tag.HELP):
        owner = subject_words(clauses, verb)
        return ["length", "of", *owner] if owner and owner[-1] not in _LENGTHS else owner
    if told := _told_of(clauses, lead):
        return told
    if tag == Tag.VERB:
        noun = grammar().nominals.get(word, "")
        return [noun, *clauses.written(clauses.tail(after, LONGEST - 2))] if noun else []
    return _led(clauses, place, lead)


def _led(clauses: Clauses, place: int, lead: int) -> list[str]:
    """As in "waits of 52 weeks", "the wait rose to 52 weeks"."""
    word = clauses.word(lead)
    if word == "of" and clauses.tag(lead - 1) == Tag.NOUN:
        return clauses.written(clauses.noun_before(lead - 1))
    if word in ("to", "at", "from", "by"):
        verb = clauses.verb_before(clauses.sentence.firsts[place])
        if verb >= 0 and clauses.words.roles[verb] & (RISING | FALLING | LEVEL):
            return subject_words(clauses, verb)
    return []


_LENGTHS = frozenset({
    "average", "delay", "delays", "goal", "limit", "maximum", "minimum", "record", "target", "time",
    "times", "wait", "waits",
})  # fmt: skip
"""What itself is so long, or says how long something is to be."""
_TAKING = frozenset({"take", "last", "need"})
_SHUT = {"shut": "closure", "closed": "closure", "close": "closure", "stop": "stoppage"}
_REACHING = frozenset({"reach", "reaches", "reached", "get", "gets", "travel", "arrive"})


def _told_of(clauses: Clauses, lead: int) -> list[str]:
    """Word what takes so long, what is shut for so long, or what is reached in so long."""
    word = clauses.word(lead)
    if word == "in":
        return _reached(clauses, lead)
    if word == "for":
        return _shut(clauses, lead)
    return _taking(clauses, lead) if word in _TAKING else []


def _taking(clauses: Clauses, lead: int) -> list[str]:
    """As in "expect the repair to take six weeks": what takes so long."""
    to = lead - 1
    if clauses.word(to) != "to" or clauses.tag(to - 1) != Tag.NOUN:
        return []
    if clauses.word(to - 1) in grammar().nominals:
        return []
    return ["length", "of", *clauses.written(clauses.noun_before(to - 1))]


def _shut(clauses: Clauses, lead: int) -> list[str]:
    """As in "the road stays shut for 15 months", "will close for ten weeks"."""
    at = lead - 1
    noun = _SHUT.get(clauses.word(at), "")
    verb = clauses.verb_before(at + 1) if noun else -1
    if verb < 0:
        return []
    owner = subject_words(clauses, verb)
    while owner and owner[-1] in ("stays", "remains", "stay", "remain"):
        owner = owner[:-1]
    return ["length", "of", noun, *(["of", *owner] if owner else [])]


def _reached(clauses: Clauses, lead: int) -> list[str]:
    """As in "reach the hospital in 17 minutes": how long it takes to get there."""
    last = lead - 1
    if clauses.tag(last) != Tag.NOUN:
        return []
    phrase = clauses.noun_before(last)
    verb = phrase.start - 1 - (clauses.tag(phrase.start - 1) == Tag.ARTICLE)
    verb -= clauses.word(verb) == "to"
    if clauses.word(verb) not in _REACHING:
        return []
    return ["time", "to", "reach", *clauses.named(phrase)]


def _event(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """Word what happens at a time: the verb of its clause as a noun, or with its noun."""
    first, after = clauses.sentence.firsts[place], clauses.sentence.afters[place]
    verb = clauses.verb_before(first)
    if verb < 0:
        verb = clauses.verb_after(_clause_after(clauses, after))
        if clauses.word(verb) in _STATING:
            verb = -1
    label = (
        (
            _of_figure(clauses, drafts, verb)
            or _acting(clauses, drafts, verb)
            or _told(clauses, verb)
        )
        if verb >= 0
        else []
    )
    return label or _noun_at(clauses, first, after)


def _of_figure(clauses: Clauses, drafts: list[Draft], verb: int) -> list[str]:
    """Take the label of the figure that is the object of a verb: "set aside £15m over"."""
    index = verb + 1
    while clauses.tag(index) in (Tag.ARTICLE, Tag.ADVERB) or (
        index < len(clauses.words) and clauses.words.roles[index] & IDLE
    ):
        index += 1
    if clauses.tag(index) != Tag.FIGURE or index in clauses.times:
        return []
    place = clauses.sentence.reading_at(index)
    return drafts[place].about.split() if place >= 0 else []


def _acting(clauses: Clauses, drafts: list[Draft], verb: int) -> list[str]:
    """Take the label of the figure that is the subject: "four million trips were made"."""
    subject = clauses.subject_before(clauses.chain_start(verb))
    index = subject.start - 1
    if index in clauses.times or clauses.tag(index) != Tag.FIGURE:
        return []
    place = clauses.sentence.reading_at(index)
    if place < 0 or drafts[place].kind != "count":
        return []
    if place and drafts[place - 1].of == drafts[place].reading.start:
        place -= 1
    return drafts[place].about.split()


def _clause_after(clauses: Clauses, after: int) -> int:
    """Pass over the comma after a time that opens its sentence."""
    return after + 1 if clauses.word(after) == "," else after


def _noun_at(clauses: Clauses, first: int, after: int) -> list[str]:
    """As in "the meeting on 17 May", "Delivery: June 2027"."""
    last = first - 1
    while last >= 0 and last > first - 4 and clauses.tags[last] != Tag.NOUN:
        last -= 1
    if last >= 0 and clauses.tag(last) == Tag.NOUN and not clauses.word(last).endswith("est"):
        return clauses.written(clauses.noun_before(last))
    start = clauses.skip(after, Tag.MARK, Tag.PREPOSITION, Tag.ARTICLE)
    return clauses.written(clauses.noun_after(start)) if start <= after + 3 else []


def _told(clauses: Clauses, verb: int) -> list[str]:
    """Word an event by its verb: "opening of the theatres", "plans announced"."""
    word, roles = clauses.word(verb), clauses.words.roles[verb]
    owner, thing = subject_words(clauses, verb), _thing(clauses, verb)
    if clauses.tags[verb] == Tag.HELP:
        return owner or thing
    if roles & (RISING | FALLING) and word not in _DONE_ONCE:
        noun = "rise" if roles & RISING else "fall"
        return [noun, "in", *(thing or owner)] if thing or owner else []
    if _is_beginning(clauses, verb):
        return ["start", "of", *owner] if owner else ["start"]
    noun = grammar().nominals.get(word, "")
    if noun:
        return _named(clauses, verb, noun, (owner, thing))
    return _done(clauses, verb, owner, thing)


def _is_beginning(clauses: Clauses, verb: int) -> bool:
    """Whether words such as "take effect" or "go live" say that something starts."""
    idioms = _BEGINNING.get(participle(clauses.word(verb)), ())
    following = clauses.words.words[verb + 1 : verb + 3]
    return any(tuple(following[: len(idiom)]) == idiom for idiom in idioms)


def _is_suffered(clauses: Clauses, verb: int) -> bool:
    """Whether something is done to the subject of a verb: "was built", "a house built"."""
    word = clauses.word(verb)
    formed = word.endswith("ed") or word in grammar().formed
    return clauses.is_passive(verb) or (clauses.chain_start(verb) == verb and formed)


def _named(clauses: Clauses, verb: int, noun: str, sides: tuple[list[str], list[str]]) -> list[str]:
    """Word an event whose verb is called by a noun: "opening of the theatres"."""
    owner, thing = sides
    active = not clauses.is_passive(verb) and owner and clauses.words.roles[verb] & SAYING
    deed = noun in _DEEDS and not thing
    if deed and clauses.word(clauses.chain_start(verb)) == "to":
        return [noun]
    own = not thing and (active or (deed and not _is_suffered(clauses, verb)))
    what = thing or owner
    return [noun, "by" if own else "of", *what] if what else [noun]


def _done(clauses: Clauses, verb: int, owner: list[str], thing: list[str]) -> list[str]:
    """Word an event by what something is done to: "plans published", "cases heard"."""
    word, roles = clauses.word(verb), clauses.words.roles[verb]
    if owner and thing == ["place"]:
        return owner
    if roles & SAYING:
        return ["statement", "by", *owner] if owner and word in _STATING and not thing else []
    if (roles & LEVEL and not thing) or word.endswith("ing"):
        return thing or owner
    what = thing or (owner if _is_suffered(clauses, verb) else [])
    while len(what) > 1 and what[-1].endswith("ed"):
        what = what[:-1]
    return [*what[: LONGEST - 1], participle(word)] if what else []


def _thing(clauses: Clauses, verb: int) -> list[str]:
    """Word the object of a verb, without how long it lasts: "opens a ten-week inquiry"."""
    start = clauses.skip(verb + 1, Tag.ARTICLE, Tag.ADVERB)
    while start in clauses.times and clauses.tag(verb + 1) == Tag.ARTICLE:
        start += 1
    if clauses.is_passive(verb):
        return []
    phrase = clauses.noun_after(start)
    ends_in_figure = clauses.tag(phrase.stop) == Tag.FIGURE and phrase.stop not in clauses.times
    if not len(phrase) or clauses.tag(start) != Tag.NOUN or ends_in_figure:
        return []
    tail = clauses.tail(phrase.stop, LONGEST - 2 - len(phrase))
    if tail and clauses.word(tail[0]) not in ("of", "for", "in"):
        tail = []
    return clauses.named(range(phrase.start, phrase.stop)) + clauses.written(tail)
