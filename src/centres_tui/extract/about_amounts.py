"""Labels of amounts: the noun that an amount is given of, or what is done with it."""

from centres_tui.extract.about_before import NAMES, behind, object_before, subject_words
from centres_tui.extract.about_counts import governed
from centres_tui.extract.clauses import LONGEST, Clauses
from centres_tui.extract.draft import Draft
from centres_tui.extract.place import word_set
from centres_tui.extract.tags import Tag
from centres_tui.model.quantity import SHARES
from centres_tui.parse.nouns import participle
from centres_tui.vocabulary.grammar import FALLING, LEVEL, PREDICATE, RISING, grammar

_GOODS = frozenset({"mass", "volume", "energy", "power", "data"})
_LEVELS = LEVEL | RISING | FALLING
_THROUGH = frozenset({"through", "on", "into", "without", "unanswered", "via", "under"})
_PLAIN_HELP = frozenset({"are", "is", "were", "was", "have", "has", "had", "do", "did"})
_TIES = frozenset({"of", "in", "to", "for", "on", "from", "into", "between", "with", "among"})
_SIZES = {
    "deep": "depth", "high": "height", "tall": "height", "long": "length", "wide": "width",
    "thick": "thickness",
}  # fmt: skip


def amount_label(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """Word the label of money, a share, an area and the like."""
    draft, related = drafts[place], clauses.related
    whole = related.wholes.get(place, -1)
    if draft.kind in SHARES and not draft.trend and (doing := _share_doing(clauses, drafts, place)):
        return doing
    if draft.kind in SHARES and whole >= 0:
        return _share_of_count(clauses, drafts, place, whole)
    anchor = min(place, related.olds.get(place, place), related.news.get(place, place))
    return (
        _sized_label(clauses, draft, place)
        or (_change(clauses, drafts, place) if draft.trend else [])
        or (_ahead(clauses, draft, place) if anchor == place else [])
        or (_passive(clauses, drafts, place) if whole >= 0 else [])
        or _in_form_of(clauses, draft, place)
        or behind(clauses, drafts, anchor)
        or _passive(clauses, drafts, place)
    )


def _share_doing(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """As in "6,214 people replied; 78% opposed it": the share of those just counted."""
    verb = clauses.sentence.afters[place]
    if clauses.tag(verb) != Tag.VERB or clauses.words.roles[verb] & _LEVELS:
        return []
    counts = (draft.unit for draft in reversed(drafts[:place]) if draft.kind == "count")
    unit = next(counts, "")
    rest = clauses.written(clauses.tail(verb + 1, 4))
    return ["share", "of", *unit.split(), "that", clauses.word(verb), *rest] if unit else []


def _sized_label(clauses: Clauses, draft: Draft, place: int) -> list[str]:
    """As in "metres deep", "aged 41", "45 km off the coast"."""
    after = clauses.sentence.afters[place]
    following = clauses.word(after)
    if draft.kind == "age":
        who = _aged(clauses, place)
        if "age" in who:
            return who
        return ["age", "of", *who] if who else ["age"]
    if following in _SIZES:
        return [_SIZES[following], "of", *_sized(clauses, place)]
    if draft.kind == "length" and following in _AWAY:
        return ["distance", *clauses.written(clauses.tail(after, 6))]
    return []


_AGED = frozenset({
    "under", "over", "aged", "of", "between", "from", "is", "was", "turned", "are", "were", "that",
    "who", "now", "average", "mean",
})  # fmt: skip
_AWAY = frozenset({"off", "from", "away", "offshore", "inland"})


def _aged(clauses: Clauses, place: int) -> list[str]:
    """Word who is so old: "Walt Ferris, 78", "children under 18"."""
    first, after = clauses.sentence.firsts[place], clauses.sentence.afters[place]
    if clauses.tag(after) == Tag.NOUN:
        return clauses.written(clauses.noun_after(after))
    for index in range(first - 1, max(-1, first - 4), -1):
        if clauses.tag(index) == Tag.NOUN:
            return clauses.written(clauses.noun_before(index))
        if clauses.tag(index) != Tag.MARK and clauses.word(index) not in _AGED:
            break
    return []


def _sized(clauses: Clauses, place: int) -> list[str]:
    """Word what is so deep, high or long."""
    first = clauses.sentence.firsts[place]
    lead = clauses.sentence.lead(place)
    if clauses.tag(lead) == Tag.PREPOSITION and clauses.tag(lead - 1) == Tag.NOUN:
        return clauses.written(clauses.noun_before(lead - 1)[-3:])
    verb = clauses.verb_before(first)
    return subject_words(clauses, verb) if verb >= 0 else []


def _share_of_count(clauses: Clauses, drafts: list[Draft], place: int, whole: int) -> list[str]:
    """As in "of whom a third are over 60", "24% of its 53 farms flooded"."""
    noun = drafts[whole].unit if drafts[whole].kind == "count" else ""
    after = clauses.sentence.afters[place]
    if whole > place and noun:
        after = clauses.sentence.afters[whole] + len(noun.split())
    ahead = clauses.skip(after, Tag.HELP, Tag.ADVERB)
    tail = clauses.written(clauses.tail(ahead, 5)) if clauses.word(after) != "of" else []
    tail = tail or _sort_told(clauses, after)
    return ["share", "of", noun or drafts[whole].about or "amount", *tail]


def _sort_told(clauses: Clauses, after: int) -> list[str]:
    """As in "23,400 vehicles, 8% of them lorries": the sort that a share of them is."""
    if clauses.word(after) != "of" or clauses.word(after + 1) not in ("them", "these", "those"):
        return []
    end = after + 2
    while end < len(clauses.words) and clauses.words.is_open(end) and end - after < _LONGEST_SORT:
        end += 1
    closed = end > after + 2 and clauses.words.is_plural(end - 1) and clauses.tag(end) == Tag.MARK
    return ["that", "are", *clauses.words.words[after + 2 : end]] if closed else []


_LONGEST_SORT = 5


def _change(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """As in "sales rose 6%", "it cut prices by a fifth": a rise or a fall in something."""
    first, draft = clauses.sentence.firsts[place], drafts[place]
    verb = next(
        (
            index
            for index in range(first - 1, max(-1, first - 12), -1)
            if clauses.words.roles[index] & (RISING | FALLING)
            and clauses.word(index) not in ("up", "down", "more", "less", "higher", "lower")
        ),
        -1,
    )
    noun = "rise" if draft.trend == "up" else "fall"
    if verb < 0 and place and drafts[place - 1].about:
        return [noun, "in", *drafts[place - 1].about.split()]
    if verb < 0:
        verb = clauses.verb_before(first)
    if verb < 0:
        return []
    thing = _changed_after(clauses, place) or clauses.named(object_before(clauses, verb, first))
    if place and clauses.word(first - 1) in ("or", "(") and drafts[place - 1].trend:
        return drafts[place - 1].about.split()
    if not thing:
        thing = subject_words(clauses, verb)
    return [noun, "in", *thing][: LONGEST + 1] if thing else []


def _changed_after(clauses: Clauses, place: int) -> list[str]:
    """As in "lost 20% of their pay", "wiped £3m off its value"."""
    after = clauses.sentence.afters[place]
    if clauses.word(after) not in ("of", "off"):
        return []
    return clauses.written(clauses.noun_after(after + 1))


def _ahead(clauses: Clauses, draft: Draft, place: int) -> list[str]:
    """As in "a £4.5m saving", "£79m of savings", "24% of the county's farms flooded"."""
    after = clauses.sentence.afters[place]
    share = ["share", "of"] if draft.kind in SHARES else []
    if clauses.word(after) == "of":
        start = clauses.skip(after + 1, Tag.ARTICLE, Tag.ADVERB)
        if clauses.tag(start) != Tag.NOUN:
            return []
        named = _with_tail(clauses, start, told=True)
        if share:
            return [*share, *named, *_telling(clauses, start, LONGEST - len(named))]
        done = governed(clauses, place)
        return [*named, *(done if draft.kind in _GOODS and len(named) < 4 else [])]
    roles = clauses.words.roles[after] if after < len(clauses.words) else 0
    if clauses.tag(after) != Tag.NOUN or roles & PREDICATE:
        return []
    phrase = clauses.noun_after(after)
    several = share and clauses.words.is_plural(phrase.stop - 1)
    return [*(share if several else []), *_with_tail(clauses, after, told=False)]


_MONEYS = word_set(
    "tolls fees fines taxes tax grants sales funding damages compensation savings rent rents "
    "wages costs losses profit profits benefits aid debt debts interest revenue revenues "
    "income takings fares bonuses dividends donations duties royalties arrears overtime pay "
    "loans refunds bills subsidies subsidy investment spending support cuts credit rates "
    "charges diesel fuel"
)
"""What a sum may be told in: "£40,000 a day in lost tolls"."""


def _in_form_of(clauses: Clauses, draft: Draft, place: int) -> list[str]:
    """As in "more than £40,000 a day in lost tolls", "£3m in grants"."""
    start = clauses.sentence.afters[place]
    if draft.kind != "money":
        return []
    if draft.reading.per and clauses.word(start + 1) == draft.reading.per:
        start += 2
    if clauses.word(start) != "in":
        return []
    phrase = clauses.noun_after(start + 1)
    return (
        clauses.written(phrase) if len(phrase) > 1 and clauses.word(phrase[-1]) in _MONEYS else []
    )


def _telling(clauses: Clauses, start: int, room: int) -> list[str]:
    """Word what sets a share apart: "of sales that never went through the books"."""
    phrase = clauses.noun_after(start)
    if room < 3 or clauses.tail(phrase.stop, room):
        return []
    verb = clauses.skip(phrase.stop, Tag.ADVERB)
    helps = clauses.tag(verb) == Tag.HELP and clauses.word(verb) in _PLAIN_HELP
    levels = clauses.words.roles[verb] & _LEVELS if verb < len(clauses.words) else 0
    through = levels and clauses.word(verb + 1) in _THROUGH
    acts = clauses.tag(verb) == Tag.VERB and (through or not levels)
    if not (helps or acts) or clauses.tag(clauses.skip(verb + 1, Tag.ADVERB)) == Tag.VERB:
        return []
    rest = clauses.tail(verb + 1, room - 1)
    if not rest and (helps or clauses.tag(verb + 1) in (Tag.FIGURE, Tag.ARTICLE)):
        return []
    return ["that", *clauses.written(range(phrase.stop, verb + 1)), *clauses.written(rest)]


def _with_tail(clauses: Clauses, start: int, *, told: bool) -> list[str]:
    """Word a noun phrase with what belongs to it."""
    phrase = clauses.noun_after(start)
    room = LONGEST - len(phrase)
    following = clauses.skip(phrase.stop, Tag.HELP, Tag.ADVERB)
    skips = told and clauses.tag(phrase.stop) == Tag.HELP and clauses.tag(following) == Tag.VERB
    rest = following if skips else phrase.stop
    tail = clauses.tail(rest, room)
    if tail and clauses.tags[tail[0]] == Tag.PREPOSITION and clauses.word(tail[0]) not in _TIES:
        tail = []
    return clauses.named(range(phrase.start, phrase.start)) + clauses.written([*phrase, *tail])


def _passive(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """As in "£18m will be spent on two theatres", "£5m allocated to books"."""
    after = clauses.sentence.afters[place]
    verb = clauses.skip(after, Tag.HELP, Tag.ADVERB)
    draft = drafts[place]
    if clauses.word(verb) == "to" and clauses.tag(verb + 1) == Tag.VERB:
        verb += 1
    if clauses.tag(verb) != Tag.VERB:
        return []
    word = clauses.word(verb)
    noun = grammar().nominals.get(word, "")
    tail = clauses.written(clauses.tail(verb + 1, LONGEST - 2))
    if noun and tail:
        return [noun, *tail]
    if participle(word) in ("come", "gone") and tail:
        return [NAMES.get(draft.kind, "amount"), *tail]
    return [NAMES.get(draft.kind, "amount"), *([] if noun else [participle(word)]), *tail]
