"""Labels of amounts from what stands before them: a noun, or a verb with its subject."""

from centres_tui.extract.clauses import LONGEST, Clauses
from centres_tui.extract.draft import Draft
from centres_tui.extract.tags import Tag
from centres_tui.model.quantity import SHARES
from centres_tui.parse.nouns import participle
from centres_tui.vocabulary.grammar import (
    FALLING,
    HEDGE,
    IDLE,
    LEVEL,
    PAST,
    RISING,
    SAYING,
    grammar,
)

NAMES = {
    "money": "amount", "area": "area", "length": "distance", "mass": "weight", "volume": "volume",
    "temperature": "temperature", "speed": "speed", "energy": "energy", "power": "power",
    "pressure": "pressure", "data": "amount of data", "age": "age", "ratio": "ratio",
    "percent": "share", "fraction": "share", "number": "number", "count": "number",
    "rate": "rate",
}  # fmt: skip
"""What an amount is called by its kind, where the sentence names nothing."""
_MEANS = frozenset({"average", "total", "maximum", "minimum"})
_PARTICLES = frozenset({"in", "over", "up", "out", "off", "down", "back", "away", "aside"})
_AMOUNT_AHEAD = frozenset({Tag.FIGURE, Tag.ARTICLE, Tag.ADVERB, Tag.PREPOSITION})
_AGENT = frozenset({Tag.NOUN, Tag.ARTICLE, Tag.PREPOSITION})
_RECEIVED = frozenset({"cost", "payment", "fine", "debt", "donation", "grant"})
_HANDING = frozenset({
    "give", "gives", "gave", "given", "giving", "lend", "lends", "lent", "hand", "handed", "offer",
    "offers", "offered", "owe", "owes", "owed",
})  # fmt: skip
"""What is done with an amount to somebody: "give the club £5m"."""
_TURNS = frozenset({
    "rise", "fall", "jump", "drop", "increase", "decrease", "decline", "growth", "surge", "slump",
    "hike", "cut", "reduction", "improvement", "dip",
})  # fmt: skip
_TRADES = frozenset({"sale", "purchase"})
"""What it is called when something changes hands for an amount."""
_MAKING = frozenset({
    "make", "makes", "made", "making", "account", "accounts", "accounted", "represent",
    "represents", "represented", "form", "forms", "formed", "see", "sees", "saw", "show", "shows",
    "showed", "get", "gets", "got", "score", "scored", "cover", "covers", "covered",
})  # fmt: skip
_SPANS = frozenset({"year", "month", "week", "day", "hour", "quarter", "time", "season"})
_TAKING = frozenset({"take", "takes", "took", "taken", "taking", "put", "puts", "set"})
_OWNING = frozenset({
    "hold", "holds", "held", "own", "owns", "owned", "control", "controls", "controlled", "keep",
    "keeps", "kept", "retain", "retains", "retained",
})  # fmt: skip
_BEING_SO = frozenset({"do", "does", "did", "doing", "average", "averaging"})
_SPREADING = frozenset({
    "cover", "covers", "covered", "span", "spans", "spanned", "measure", "measures", "measured",
    "has", "have", "had", "occupy", "occupies", "occupied", "extend", "extends", "extended",
    "covering", "spanning", "occupying", "weighing", "producing", "generating", "measuring",
    "weigh", "weighs", "weighed", "produce", "produces", "produced", "generate", "generates",
    "generated",
})  # fmt: skip


def object_before(clauses: Clauses, verb: int, end: int) -> range:
    """Give the noun phrase between a verb and a figure."""
    last = end - 1
    while last > verb and clauses.tag(last) != Tag.NOUN:
        if clauses.tag(last) in (Tag.MARK, Tag.FIGURE):
            return range(0)
        last -= 1
    if last <= verb:
        return range(0)
    phrase = clauses.noun_before(last)
    first = max(verb + 1, phrase.start)
    before = first - 1 - (clauses.tag(first - 1) == Tag.ARTICLE)
    counted = before > verb and clauses.tag(before) == Tag.FIGURE and before not in clauses.times
    return range(0) if counted else range(first, phrase.stop)


def subject_words(clauses: Clauses, verb: int) -> list[str]:
    """Word the subject of a verb; a relative pronoun stands for the noun before it."""
    first = clauses.chain_start(verb)
    if clauses.word(first - 1) == "and" and clauses.tag(first - 2) != Tag.NOUN:
        earlier = clauses.verb_before(first - 1)
        if 0 <= earlier < first - 1 and not clauses.words.roles[earlier] & SAYING:
            return subject_words(clauses, earlier)
    bare = first == verb and clauses.word(verb).endswith(("ed", "ing"))
    if bare and clauses.tag(verb - 1) == Tag.NOUN:
        return clauses.named(clauses.noun_before(verb - 1), LONGEST - 2)
    subject = clauses.subject_before(first)
    opening = subject[0] if len(subject) else first
    if not len(subject) or clauses.tag(opening) == Tag.PRONOUN or clauses.word(opening) == "each":
        subject = _antecedent(clauses, opening)
    if len(subject) > 2 and clauses.word(subject[0]) in ("number", "total"):
        named = clauses.word(subject[0] + 1) == "of"
        start = clauses.skip(subject[0] + 2, Tag.ARTICLE) if named else subject[0]
        subject = range(start, subject.stop)
    return clauses.named(subject, LONGEST - 2)


def _antecedent(clauses: Clauses, opening: int) -> range:
    """Give the noun that "which" stands for, or that a participle after a comma tells of."""
    before = opening - 1
    floor = max(0, before - 6)
    while before > floor and clauses.tag(before) in (Tag.PRONOUN, Tag.MARK, Tag.ARTICLE):
        before -= 1
    parted = clauses.tag(opening - 1) == Tag.MARK and clauses.word(opening - 1) in ",-–—("
    if (
        clauses.word(opening) not in ("who", "which", "that")
        and clauses.word(opening - 1) not in ("who", "which", "that")
        and not parted
    ):
        return range(0)
    return clauses.noun_before(before)


def behind(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """Word what stands before an amount: a noun, or a verb with its subject or its object."""
    sentence = clauses.sentence
    after = sentence.afters[place]
    lead = sentence.lead(place)
    while lead >= 0 and (
        clauses.tags[lead] in (Tag.ARTICLE, Tag.ADVERB) or clauses.words.roles[lead] & IDLE
    ):
        lead -= 1
    mean = _mean_before(clauses, sentence.firsts[place] - 1)
    if mean or lead < 0:
        return mean or _heading(clauses, after)
    tag = clauses.tags[lead]
    listed = place and (tag == Tag.JOINT or clauses.word(lead) == ",")
    if listed and (label := _listed(clauses, drafts, place, lead)):
        return label
    if tag == Tag.MARK:
        return _before_mark(clauses, drafts, place, lead)
    if tag == Tag.NOUN:
        return _by_noun(clauses, drafts, place, lead)
    return _by_preposition(clauses, drafts, place, lead)


def _by_noun(clauses: Clauses, drafts: list[Draft], place: int, lead: int) -> list[str]:
    """As in "a budget £3m short", "fined the haulier £900", "previously £3m"."""
    if place and clauses.words.roles[lead] & PAST:
        return drafts[place - 1].about.split()
    phrase = clauses.noun_before(lead)
    verb = phrase.start - 1 - (clauses.tag(phrase.start - 1) == Tag.ARTICLE)
    if drafts[place].kind == "money" and verb >= 0 and clauses.tag(verb) == Tag.VERB:
        return _given(clauses, verb, phrase, clauses.sentence.afters[place])
    return clauses.written(phrase)


def _mean_before(clauses: Clauses, near: int) -> list[str]:
    """As in "a county average of £4,960"."""
    if clauses.word(near) != "of" or clauses.word(near - 1) not in _MEANS:
        return []
    named = clauses.tag(near - 2) == Tag.NOUN
    return clauses.written(clauses.noun_before(near - 1)) if named else []


def _by_preposition(clauses: Clauses, drafts: list[Draft], place: int, lead: int) -> list[str]:
    """As in "a budget of £3m", "cut the bill to £3m", "rose to £3m"."""
    after = clauses.sentence.afters[place]
    earlier = drafts[place - 1].about.split() if place else []
    hedged = clauses.words.roles[lead - 1] & HEDGE
    if clauses.tags[lead] == Tag.PREPOSITION and clauses.tag(lead - 1) == Tag.NOUN and not hedged:
        label = clauses.written(clauses.noun_before(lead - 1))
        if clauses.word(lead) == "to" and label[1:2] == ["in"] and label[0] in _TURNS:
            label = label[2:]
        if drafts[place].kind == "money" and (valued := _valued(clauses, place, lead)):
            return [valued, "of", *label]
        if len(label) == 1 and label[0] in _SPANS:
            return earlier
        room = 6 - len(label)
        return label + (clauses.written(clauses.tail(after, room)) if room > 2 else [])
    verb = clauses.verb_before(clauses.sentence.firsts[place])
    if clauses.word(verb) in ("compared", "compares"):
        return earlier
    label = _by_verb(clauses, drafts[place], (verb, lead), after) if verb >= 0 else []
    worth = label and clauses.word(lead) == "worth" and drafts[place].kind == "money"
    return ["value", "of", *label] if worth else label


def _valued(clauses: Clauses, place: int, lead: int) -> str:
    """Tell whether an amount is what something is worth, or what was paid for it."""
    if clauses.word(lead) == "worth":
        return "value"
    return "price" if _is_traded(clauses, place, lead) else ""


def _is_traded(clauses: Clauses, place: int, lead: int) -> bool:
    """Whether an amount is paid for what stands before it: "sold a mill for £3m"."""
    verb = clauses.verb_before(clauses.sentence.firsts[place])
    if clauses.word(lead) != "for" or verb < 0:
        return False
    return grammar().nominals.get(clauses.word(verb)) in _TRADES


def _listed(clauses: Clauses, drafts: list[Draft], place: int, lead: int) -> list[str]:
    """As in "£9 for adults and £5 for children": what goes on with the amount before."""
    other = drafts[place - 1]
    between = range(clauses.sentence.afters[place - 1], lead)
    if other.kind != drafts[place].kind or not other.about or len(between) > 6:
        return []
    if any(clauses.tags[index] in (Tag.VERB, Tag.HELP) for index in between):
        return []
    tail = clauses.written(clauses.tail(clauses.sentence.afters[place], 6))
    told = other.about.split()
    own = clauses.written(clauses.tail(clauses.sentence.afters[place - 1], 6))
    if own and told[-len(own) :] == own:
        told = told[: -len(own)]
    return [*told, *tail] if tail else []


def _heading(clauses: Clauses, after: int) -> list[str]:
    """As in "£30m saved in a year": what follows an amount that opens its sentence."""
    if clauses.tag(after) == Tag.VERB:
        return []
    if clauses.tag(after) in (Tag.PREPOSITION, Tag.MARK):
        return clauses.written(clauses.noun_after(after + 1))
    return []


def _before_mark(clauses: Clauses, drafts: list[Draft], place: int, lead: int) -> list[str]:
    """As in "Capex: £3m", "the bill (£3m)", "£3m (about €4m)"."""
    sentence = clauses.sentence
    if clauses.word(lead) in ("(", "/", "=", ",", ";", "[", "–", "—", "-") and place:
        near = sentence.afters[place - 1] >= lead - 1
        if near and drafts[place - 1].about and drafts[place - 1].kind == drafts[place].kind:
            return drafts[place - 1].about.split()
    last = lead - 1
    floor = max(0, last - 12)
    while last > floor and clauses.tag(last) in (Tag.MARK, Tag.FIGURE, Tag.PREPOSITION):
        last -= 1
    if clauses.tag(last) == Tag.NOUN:
        return clauses.written(clauses.noun_before(last))
    verb = clauses.verb_before(lead)
    return subject_words(clauses, verb) if verb >= 0 else []


def _by_verb(clauses: Clauses, draft: Draft, found: tuple[int, int], after: int) -> list[str]:
    """Word the verb before an amount: what it is called, or its subject, or its object."""
    verb, lead = found
    word, roles = clauses.word(verb), clauses.words.roles[verb]
    name = NAMES.get(draft.kind, "amount")
    between = object_before(clauses, verb, lead + 1)
    if len(between):
        given = between.stop == lead + 1 and draft.kind == "money" and not draft.trend
        return _given(clauses, verb, between, after) if given else clauses.written(between)
    if clauses.word(verb + 1) == "aside":
        return [name, "set", "aside", *clauses.written(clauses.tail(after, LONGEST - 3))]
    if _tells_level(clauses, draft, verb, direct=verb == lead):
        return subject_words(clauses, verb)
    if roles & SAYING and verb != lead:
        return []
    tail = clauses.written(clauses.tail(after, LONGEST - 3))
    noun = grammar().nominals.get(word, "")
    return _named(clauses, verb, noun, tail) if noun else _done(clauses, draft, verb, tail)


def _given(clauses: Clauses, verb: int, to: range, after: int) -> list[str]:
    """As in "cost the trust £3m", "fined the haulier £900 for dumping", "paid the club £5m"."""
    noun, whom = grammar().nominals.get(clauses.word(verb), ""), clauses.named(to)
    if clauses.word(verb) in _HANDING:
        return ["amount", participle(clauses.word(verb)), "to", *whom]
    if noun not in _RECEIVED:
        return clauses.written(to)
    tail = clauses.written(clauses.tail(after, LONGEST - 3))
    tie = "for" if noun == "fine" else "to"
    return [noun, *tail] if noun == "fine" and tail else [noun, tie, *whom]


def _tells_level(clauses: Clauses, draft: Draft, verb: int, *, direct: bool) -> bool:
    """Whether a verb only says at what level its subject is: "sales reached £3m"."""
    word, roles = clauses.word(verb), clauses.words.roles[verb]
    if clauses.tags[verb] == Tag.HELP or (draft.kind in SHARES and word in _MAKING):
        return True
    named = word in grammar().nominals or word[:4] in ("rais", "gath", "lift")
    named = named or (word in _TAKING and clauses.word(verb + 1) != "at")
    taken = direct and draft.kind == "money" and named
    return bool(roles & (LEVEL | RISING | FALLING)) and not taken


def _named(clauses: Clauses, verb: int, noun: str, tail: list[str]) -> list[str]:
    """Word a verb that is called by a noun: "spending on roads", "cost of the work"."""
    if noun == "cost" and (owner := subject_words(clauses, verb)):
        return ["cost", "of", *owner]
    return [noun, *(tail or _by_whom(clauses, verb))]


def _done(clauses: Clauses, draft: Draft, verb: int, tail: list[str]) -> list[str]:
    """Word another verb: "amount stolen from the club", "area of the county"."""
    word, name = clauses.word(verb), NAMES.get(draft.kind, "amount")
    if word[:6] == "includ":
        return tail
    levelled = clauses.word(clauses.words.at(draft.reading.start) - 1) == "at"
    if (levelled or word in _BEING_SO) and (owner := subject_words(clauses, verb)):
        return owner
    if draft.kind != "money":
        says = clauses.words.roles[verb] & SAYING
        return [] if says else _of_thing(clauses, verb, name)
    done = ["to", word] if clauses.is_ahead(verb) else [participle(word)]
    if clauses.word(verb + 1) in _PARTICLES and clauses.tag(verb + 2) in _AMOUNT_AHEAD:
        done = [*done, clauses.word(verb + 1)]
    if done[-1] in ("come", "gone") and tail:
        return [name, *tail]
    return [name, *done, *(tail or ([] if done[0] == "to" else _agent(clauses, verb)))]


def _agent(clauses: Clauses, verb: int) -> list[str]:
    """Word who does it, where a short noun phrase says so: "by the company"."""
    if clauses.is_passive(verb) or clauses.word(clauses.chain_start(verb)) == "to":
        return []
    doer = short_subject(clauses, verb)
    return ["by", *doer] if doer else []


def short_subject(clauses: Clauses, verb: int) -> list[str]:
    """Word the subject of a verb, where it is a short noun phrase."""
    subject = clauses.subject_before(clauses.chain_start(verb))
    nouns = len(subject) and all(clauses.tags[index] in _AGENT for index in subject)
    return clauses.named(subject) if nouns and len(subject) < 6 else []


def _by_whom(clauses: Clauses, verb: int) -> list[str]:
    if clauses.word(clauses.chain_start(verb)) == "to":
        return []
    owner = subject_words(clauses, verb)
    return ["by", *owner] if owner and not clauses.is_passive(verb) else []


def _of_thing(clauses: Clauses, verb: int, name: str) -> list[str]:
    """As in "the county covers 900 square miles": area of the county."""
    owner, word = subject_words(clauses, verb), clauses.word(verb)
    if name == "share":
        return [name, "held", "by", *owner] if word in _OWNING and owner else owner
    if owner and word in _SPREADING:
        return [name, "of", *owner]
    return [name, participle(word)]
