"""Descriptions: what is known of one figure when it is compared with others."""

import math
import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from centres_tui.compare.amounts import Amount
from centres_tui.compare.bearings import Bearings, bearings_of, is_when_said
from centres_tui.compare.dropped import is_denied, is_dropped, set_right_in
from centres_tui.compare.intervals import Interval
from centres_tui.compare.meetings import is_of_papers
from centres_tui.compare.nouns import noun_key
from centres_tui.compare.rhythms import rhythm_of
from centres_tui.compare.stating import Stated
from centres_tui.compare.stretches import in_stretches
from centres_tui.compare.successors import successor
from centres_tui.compare.surroundings import SourceText, Surroundings
from centres_tui.compare.traits import PLANS, Traits, traits_of
from centres_tui.compare.words import noun_stems, weight_of
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value
from centres_tui.model.source import Source
from centres_tui.vocabulary.measures import measure_words
from centres_tui.vocabulary.publishers import publishers
from centres_tui.vocabulary.settings import Widths

_OF_ITSELF: Final = re.compile(
    r"\b(?:said|says|announced|added|claims?)\s(?:[\w ]{1,24}?\s)?(?:that\s)?(?:it|they|we)\b"
)
"""Words by which a speaker speaks of itself."""
_CLAIMS: Final = re.compile(
    r"\b(?:puts?|reckons?|thinks?|believes?|claims?|estimates?|counts?|feared?|fears)\s"
)
"""Words by which a subject speaks of another's figures."""
_TO_COME: Final = re.compile(r"\b(?:will|would|shall|is to|are to|due|next|planned|set to)\b")
_DATELINE_WORDS: Final = 4
_NAMED: Final = 100
"""Smaller bare numbers may be names."""
_LONGEST_NAME: Final = 20
_NAME: Final = re.compile(r"(?:\A|\s)([A-Z][a-z]{3,})\s\Z")
_WORD_BEFORE: Final = re.compile(r"\b([A-Za-z]+)\s\Z")
_GOES_ON: Final = re.compile(r",?\s[a-z]")
_CLOSE_BY: Final = 4
"""A word as near as this to a figure says what becomes of it."""
_LEAD: Final = 40
"""A sentence begins with what stands within so many characters."""
_OF_THESE: Final = re.compile(
    r" of th[eo]se(?! [\w’'-]+ing\b)(?: (?:now|already|before|so far)|[.,;])"
)
_EVENT_NAMED: Final = re.compile(r"((?:[\w’'-]+ ){0,7}[\w’'-]+)[,:] (?:\w+day,? )?")
"""What stands before the day of a page, where that names an event."""
_HEAD: Final = 600
"""A date of publication stands within so many characters of the top."""

_ASKED: Final = re.compile(r"[\s\"“‘'>*]*(?:What|How much|How many)\b[^?]*\?[\s\"”’'<*]*\Z")
"""A question for a number, of which a date tells nothing: "What will it be next August?"."""

_OVER: Final = re.compile(
    r"\b(?:over|across|in|for|within|during|next|past|last|of)\W[\w ]{0,18}\Z"
)
_BY: Final = re.compile(
    r"\b(?:by|until|to|since|in|for)\s(?:the\s)?(?:end\sof\s)?(?:year\sto\s)?\Z"
)
_LEADS: Final = {"duration": _OVER, "date": _BY, "period": re.compile("")}
"""What goes before a time that an amount is over, by the kind of the time."""
_NO_VALUES: Final[frozenset[Value]] = frozenset()
_NO_WORDS: Final[frozenset[str]] = frozenset()


@dataclass(slots=True, eq=False)
class Description:
    """A figure with everything that the levels look at; never changed once it is made."""

    place: int
    """Its rank among all figures, by path and start."""
    figure: Figure
    """The figure."""
    amount: Amount
    """What it states."""
    interval: Interval
    """What that leaves open."""
    around: Surroundings
    """The words around it."""
    text: SourceText
    """The words of its source."""
    nouns: tuple[str, ...]
    """Stems of the thing counted, its head last; empty where nothing is counted or named."""
    rhythm: str
    """The time that the amount is for: "year" of an amount a year, else empty."""
    term: Amount | None
    """The time that it is over or the date that it is by, where its clause states one."""
    term_text: str
    """That time in the words of the source."""
    bearings: Bearings
    """When and where it holds, as its own sentence says."""
    owner: frozenset[str]
    """The words that name its subject."""
    named_owner: frozenset[str]
    """Those that stand in its own sentence, unless it is who speaks."""
    whole: "Description | None"
    """The figure that it is part of."""
    part_values: frozenset[Value]
    """The values of the figures that are parts of it."""
    worth: dict[str, float]
    """Each word around it with its weight, less for words that are common in its source."""
    norm: float
    """The length of `worth` as a vector."""
    successor: str
    """The id of what the next sentence puts in its place, if any."""
    stage: str
    """`before` or `after` a stated change from one figure to another, else empty."""
    came_from: Value = None
    """What it was before a stated change."""
    is_told_over: bool = False
    """Whether its source gives the same value of the same measure as one that is over."""
    source: str = field(init=False)
    """The id of its source."""
    is_past: bool = field(init=False)
    """Whether it states a level that is over, or a plan that was dropped."""
    is_denied: bool = field(init=False)
    """Whether its source says that it is not so: "about 60, not 45"."""
    is_to_come: bool = field(init=False)
    """Whether it is a date after its source's own, or a planned one where that has none."""
    traits: Traits = field(init=False)
    """What the levels ask of it for every pair."""

    def __post_init__(self) -> None:
        self.source = self.figure.source
        self.is_past = self._is_over()
        self.is_denied = is_denied(self.around)
        self.is_to_come = self._may_come()
        self.traits = traits_of(self)

    @property
    def is_whole(self) -> bool:
        """Whether other figures are parts of it."""
        return bool(self.part_values)

    @property
    def is_left(self) -> bool:
        """Whether the words make it what is left of something, and no whole."""
        near = self.around.distances.get("fate", 99.0) <= _CLOSE_BY
        return near and self.around.slots.get("fate") == "remain"

    @property
    def leads_with_owner(self) -> bool:
        """Whether its clause begins with whose figure it is: "Rival Ardens, which has 40"."""
        lead = self.around.before[:_LEAD]
        return any(word in lead for word in self.named_owner)

    @property
    def is_plan(self) -> bool:
        """Whether it states what is to come."""
        return self.figure.status in PLANS

    def _is_over(self) -> bool:
        if self.stage == "after":
            return False
        over = self.is_told_over or self.figure.status == "past" or self.figure.changes_to
        return bool(over or self.successor) or is_dropped(self.around)

    def _may_come(self) -> bool:
        if self.figure.kind != "date":
            return False
        published = self.text.source.published
        if not published:
            return self.is_plan or bool(_TO_COME.search(self.around.before))
        return self.amount.high > date.fromisoformat(published).toordinal() + 1


def describe(
    figures: Sequence[Figure], sources: Sequence[Source], widths: Widths
) -> list[Description]:
    """Describe every figure that states a value, by path and start.

    Those of site furniture, and those that an analyst rejected, are left out.
    """
    ordered = sorted(
        (one for one in figures if not one.boilerplate and one.origin != "rejected"),
        key=lambda figure: (figure.path, figure.source, figure.start),
    )
    by_source: dict[str, list[Figure]] = defaultdict(list)
    for figure in ordered:
        by_source[figure.source].append(figure)
    known = {source.id: source for source in sources if source.id in by_source}
    places = {figure.id: place for place, figure in enumerate(ordered)}
    stated = Stated(widths)
    found: list[Description] = []
    for source, own in by_source.items():
        if source in known:
            text = SourceText(known[source], in_stretches(known[source].text, own), stated)
            found += _described(text, places)
            text.forget_words()
    return sorted(found, key=lambda description: description.place)


def _described(text: SourceText, places: Mapping[str, int]) -> list[Description]:
    ordered = text.figures
    parts = _parts(ordered)
    targets = {one.changes_to: one.value for one in ordered if one.changes_to}
    set_right = set_right_in(text)
    described: dict[str, Description] = {}
    # A whole may stand after its part, so wholes are described first.
    for figure in sorted(ordered, key=lambda figure: figure.of is not None):
        amount = text.amount(figure)
        if amount is None or _is_dateline(figure, text) or _is_label(figure, text):
            continue
        around = text.surroundings(figure)
        term = term_of(figure, text)
        new = successor(figure, text)
        worth = _worth(around, text)
        described[figure.id] = Description(
            place=places[figure.id],
            figure=figure,
            amount=amount,
            interval=text.stated.interval(figure, amount),
            around=around,
            text=text,
            nouns=_nouns(figure, around),
            rhythm=rhythm_of(figure, around),
            term=text.amount(term) if term else None,
            term_text=" ".join(term.exact.split()) if term else "",
            bearings=bearings_of(figure, text),
            owner=text.words_of_name(_subject(figure, text)),
            named_owner=_named_owner(figure, text),
            whole=described.get(figure.of) if figure.of else None,
            part_values=parts.get(figure.id, _NO_VALUES),
            worth=worth,
            norm=math.sqrt(math.fsum([value * value for value in worth.values()])),
            successor=new.id if new else "",
            stage="" if figure.id in set_right else _stage(figure, targets),
            came_from=targets.get(figure.id),
        )
    return [*described.values()]


def _worth(around: Surroundings, text: SourceText) -> dict[str, float]:
    rarity = text.rarity
    return {stem: weight * rarity[stem] for stem, weight in around.weights.items()}


def _parts(figures: Sequence[Figure]) -> dict[str, frozenset[Value]]:
    """Give the values of the parts of each figure that is a whole."""
    parts: dict[str, set[Value]] = defaultdict(set)
    for figure in figures:
        if figure.of:
            parts[figure.of].add(figure.value)
    return {whole: frozenset(values) for whole, values in parts.items()}


def _is_dateline(figure: Figure, text: SourceText) -> bool:
    """Whether a date is that of the publication, or of a question, and tells nothing."""
    if figure.kind != "date" or is_of_papers(figure, text):
        return False
    if _ASKED.match(text.source.text, figure.sentence_start, figure.sentence_end):
        return True
    span = text.source.published_span
    if span and span[0] < figure.end and figure.start < span[1]:
        return not _names_event(figure, text)
    words = text.words(figure.sentence_start, figure.sentence_end)
    bare = sum(word.weight == 1 for word in words) <= _DATELINE_WORDS
    return bare and figure.value == text.source.published and figure.start < _HEAD


def _names_event(figure: Figure, text: SourceText) -> bool:
    """Whether the day of a page is that of the event it names: "Dale Marathon, 4 May: live"."""
    words = text.source.text
    line = words[words.rfind("\n", 0, figure.start) + 1 : figure.start]
    named = _EVENT_NAMED.fullmatch(line)
    return named is not None and not publishers().events.isdisjoint(named[1].lower().split())


def _is_label(figure: Figure, text: SourceText) -> bool:
    """Whether a number only names something: "Theatre 4 has been closed"."""
    if figure.kind != "number" or not figure.value or figure.of or figure.changes_to:
        return False
    small = isinstance(figure.value, Decimal) and figure.value < _NAMED
    ahead = _WORD_BEFORE.search(
        text.source.text, max(0, figure.start - _LONGEST_NAME), figure.start
    )
    if small and ahead and not figure.unit and ahead[1].lower() in measure_words().numbered:
        return True
    name = _NAME.search(text.source.text, max(0, figure.start - _LONGEST_NAME), figure.start)
    goes_on = _GOES_ON.match(text.source.text, figure.end)
    return bool(small and name and goes_on and weight_of(name[1].lower()) == 1)


def _nouns(figure: Figure, around: Surroundings) -> tuple[str, ...]:
    """Give the thing counted; what "nine of these" are the sentence does not say."""
    if figure.kind not in {"count", "number", "rate"} or _OF_THESE.match(around.after):
        return ()
    return tuple(noun_key(stem) for stem in noun_stems(figure.unit))


def term_of(figure: Figure, text: SourceText) -> Figure | None:
    """Find the duration or date that an amount is over: "over four years", "by 2021"."""
    if figure.kind in {"date", "period", "duration", "age"}:
        return None
    start, _ = text.clause_of(figure)
    for other in text.beside(figure):
        words = _LEADS.get(other.kind)
        if words is None:
            continue
        lead = text.source.text[max(start, other.start - 24) : other.start].lower()
        is_said = other.kind == "date" and is_when_said(other, figure, text)
        if words.search(lead) and not is_said:
            return other
    return None


def _subject(figure: Figure, text: SourceText) -> str:
    """Give whose figure it is: who speaks of itself, where no other subject is known."""
    if figure.subject or not figure.said_by:
        return figure.subject
    before = text.source.text[figure.sentence_start : figure.start]
    return figure.said_by if _OF_ITSELF.search(before) else ""


def _named_owner(figure: Figure, text: SourceText) -> frozenset[str]:
    if figure.said_by and figure.subject and figure.subject in figure.said_by:
        before = text.source.text[figure.sentence_start : figure.start]
        if not _OF_ITSELF.search(before):
            return _NO_WORDS
    elif _CLAIMS.search(text.source.text, figure.sentence_start, figure.start):
        return _NO_WORDS
    owner = text.words_of_name(_subject(figure, text))
    if not owner:
        return _NO_WORDS
    named = owner.intersection(
        word.text for word in text.words(figure.sentence_start, figure.sentence_end)
    )
    return owner if len(named) == len(owner) else named or _NO_WORDS


def _stage(figure: Figure, targets: Container[str]) -> str:
    if figure.kind in {"date", "period"}:
        return ""
    if figure.changes_to:
        return "before"
    return "after" if figure.id in targets else ""
