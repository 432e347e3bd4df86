"""A short plain label of what a figure measures, made of words of its sentence."""

from collections.abc import Collection, Sequence
from itertools import chain

from centres_tui.extract.about_amounts import amount_label
from centres_tui.extract.about_before import short_subject
from centres_tui.extract.about_counts import capacity_label, count_label
from centres_tui.extract.about_times import time_label
from centres_tui.extract.asked import asked_label, overrun_label, share_of_whole
from centres_tui.extract.cells import Cell
from centres_tui.extract.clauses import LONGEST, TIMES, Clauses
from centres_tui.extract.draft import Draft
from centres_tui.extract.grounds import Span, by, grounded, grounds_of
from centres_tui.extract.place import word_set
from centres_tui.extract.resumed import spoken_of
from centres_tui.extract.set_aside import is_set_aside
from centres_tui.extract.statement import Statement
from centres_tui.extract.subjects import ARTICLE
from centres_tui.extract.tags import Tag
from centres_tui.model.quantity import SHARES
from centres_tui.vocabulary.patterns import lazy

_NEAR = 6
"""How many figures on either side may lend their label."""
_BRACKETED = lazy(r"\s*\([^()]{0,20}\)\s*\Z")
"""What a caption says of the unit of its table."""
_NUMBERED = lazy(r"\A[Tt](?:able|ABLE)\s?\d{1,2}[a-z]?\s?[.:–—-]?\s*(?=[A-Za-z])")
"""The number of a table, which its caption begins with."""
_TITLE = 8
"""A line of more words is no caption of a table."""
_TOLD_SHARE = ("share ", "rise ", "fall ")
_MOVES = frozenset({
    "rise", "fall", "increase", "decrease", "drop", "decline", "reduction", "growth", "hike",
    "jump", "change", "improvement", "surge", "slump", "dip",
})  # fmt: skip
_IT = frozenset({"it", "it's", "that", "this"})
_CHANGES = ("rise in ", "fall in ")
_MOVING = (["rise", "in"], ["fall", "in"])
_VAGUE = [
    [word]
    for word in (
        *_MOVES, "cost", "price", "value", "total", "average", "capacity",
        "overrun", "length", "size",
    )
]  # fmt: skip
"""Labels that say nothing alone."""
_EMPTY = word_set(
    "means mean far call counts own says put given bit lot little comes goes got allow "
    "better worse yes no went makes longer shorter lasts give find expects dearer "
    "cheaper quicker slower please least most second running "
    "payable required requires doubled stopped upheld dismissed sought "
    "thing things way place end use look something somebody "
    "halved"
)
"""Words that alone tell nobody what is measured."""
_LOOSE = frozenset({
    "of", "in", "to", "for", "at", "by", "with", "from", "on", "the", "a", "an", "and", "or",
    "its", "their", "his", "her", "our", "that", "who", "which", "over", "into", "as", "between",
    "most", "least", "more", "greatest", "highest", "lowest", "largest", "smallest", "biggest",
    "poorest", "worst", "best",
})  # fmt: skip


_TRAILING = _LOOSE | {
    "originally", "initially", "once", "now", "then", "previously", "first", "remaining",
}  # fmt: skip
"""Words that no label ends with."""


def set_abouts(
    sentence: Statement,
    drafts: list[Draft],
    heard: Collection[str] = (),
    earlier: Sequence[Draft] = (),
) -> None:
    """Word the label of each draft of a sentence.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        heard: Names that the text has met inside sentences.
        earlier: The drafts of the sentences just before it.
    """
    clauses: Clauses | None = None
    places = sorted(range(len(drafts)), key=lambda place: (drafts[place].kind in TIMES, place))
    for place in places:
        draft = drafts[place]
        if draft.subject == ARTICLE:
            draft.about = sentence.words.told("publication date", "dateline")
        elif draft.cell and draft.kind not in TIMES:
            draft.about = sentence.words.told(_of_cell(draft.cell), "cell")
        else:
            clauses = clauses or Clauses(sentence, drafts, heard)
            draft.about = _of_clause(clauses, drafts, place, earlier)
    for place, draft in enumerate(drafts):
        if not draft.about and clauses:
            draft.about = (
                share_of_whole(clauses, draft, earlier)
                or _resumed(clauses, draft, earlier)
                or _worded(clauses, asked_label(clauses, draft), "asked_for")
                or _fallback(clauses, drafts, place)
            )
    _share_labels(sentence, drafts)


def _of_clause(clauses: Clauses, drafts: list[Draft], place: int, earlier: Sequence[Draft]) -> str:
    """Word a label from a sentence, or from what its "it" speaks of."""
    other = spoken_of(clauses.sentence, drafts[place], earlier, drafts)
    other = other or drafts[place].told_of or _taking_over(clauses.sentence, drafts, place)
    if other is not None and other.about:
        return _taken(clauses, other.about, other.about)
    words = overrun_label(clauses, drafts[place]) or _label(clauses, drafts, place)
    label = _worded(clauses, _filled(clauses, drafts, place, words))
    if drafts[place].kind == "count":
        return label
    stretch = label in _STRETCHES and drafts[place].kind not in TIMES
    return "" if stretch or _is_empty(label) else label


_STRETCHES = frozenset({"year", "month", "week", "day", "hour", "today"})
"""Words that say only when, of what is no time."""


def _taking_over(sentence: Statement, drafts: list[Draft], place: int) -> Draft | None:
    """As in "£6m in place of the £5m reported": both tell of one thing."""
    draft = drafts[place]
    if not place or draft.kind == "count" or not is_set_aside(sentence, drafts, place):
        return None
    before = (other for other in reversed(drafts[:place]) if other.kind == draft.kind)
    return next(before, None)


def _is_empty(label: str) -> bool:
    """Whether a label says nothing: one word that is no noun, or any thing's."""
    if not label or " " in label:
        return False
    return label.lower() in _EMPTY or label.endswith("'s")


def _share_labels(sentence: Statement, drafts: list[Draft]) -> None:
    """As in "38 hours a week, down from 45": an old value without words has those of the new."""
    starts = {draft.reading.start: draft for draft in drafts}
    for draft in drafts:
        new = starts.get(draft.changes_to) if draft.changes_to is not None else None
        if new is None or new.kind != draft.kind or new.reading.start > draft.reading.start:
            continue
        bare = sentence.text[draft.reading.start : draft.reading.end].replace(",", "")
        if bare.replace(".", "").isdigit() and draft.kind != "count" and new.about:
            draft.about = by(new.about, "neighbour") if sentence.words.traced else new.about


def _filled(clauses: Clauses, drafts: list[Draft], place: int, label: list[str]) -> list[str]:
    """Say of what, where a label says only "cost", "increase" or how something rose before."""
    draft, before = drafts[place], drafts[max(0, place - 2) : place]
    if label in (["low"], ["high"]):
        return []
    if draft.kind in TIMES:
        return label
    moving = label[:2] in _MOVING
    if moving and not draft.trend and any(other.about.split() == label for other in before):
        return label[2:]
    if label and draft.trend and not moving and draft.kind != "count":
        return ["rise" if draft.trend == "up" else "fall", "in", *label]
    return _whose(clauses, label, before, place) if label in _VAGUE else label


def _whose(clauses: Clauses, label: list[str], before: list[Draft], place: int) -> list[str]:
    """Say whose cost, or an increase in what."""
    told = [other.about.split() for other in reversed(before) if other.kind not in TIMES]
    known = next((words for words in told if words and words[0] != "share"), [])
    if known[:2] in _MOVING:
        known = known[2:]
    if not known:
        verb = clauses.verb_before(clauses.sentence.firsts[place])
        known = short_subject(clauses, verb) if verb > 0 else []
    tie = "in" if label[0] in _MOVES else "of"
    return [*label, tie, *known] if known and label[0] not in known else label


def _is_subject(clauses: Clauses, draft: Draft) -> bool:
    """Whether a figure opens its sentence, and a verb follows it."""
    sentence = clauses.sentence
    if sentence.firsts[0] > 1 or sentence.readings[0] is not draft.reading:
        return False
    return clauses.tag(sentence.afters[0]) in (Tag.HELP, Tag.VERB)


def _resumed(clauses: Clauses, draft: Draft, earlier: Sequence[Draft]) -> str:
    """As in "It is now £3m", "Two-thirds are children": what the sentence before spoke of."""
    opening = next((word for word in clauses.words.words[:4] if word[0].isalpha()), "")
    alike = draft.kind in SHARES and opening not in _IT and _is_subject(clauses, draft)
    if not alike and opening not in _IT:
        return ""
    for other in reversed(earlier):
        if alike and other.kind == "count":
            return _taken(clauses, f"share of {other.unit}", other.unit)
        if not alike and other.kind == draft.kind and other.about:
            changes = other.about.startswith(_CHANGES) and not draft.trend
            label = other.about[8:].removeprefix("the ") if changes else other.about
            return _taken(clauses, label, other.about)
    return ""


def _taken(clauses: Clauses, label: str, lender: str) -> str:
    """Give a label made of an earlier figure's; while it is explained, with the words of that."""
    known = grounds_of(lender)
    spans = known.spans if known else ()
    return grounded(label, "before", *spans) if clauses.words.traced else label


def _label(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """Word the label of one draft, by its kind."""
    draft = drafts[place]
    if draft.kind == "number" and (capacity := capacity_label(clauses, draft, place)):
        return capacity
    if draft.kind in ("count", "rate") and draft.unit:
        return count_label(clauses, drafts, place)
    if draft.kind in TIMES:
        return time_label(clauses, drafts, place)
    return amount_label(clauses, drafts, place)


def _of_cell(cell: Cell) -> str:
    """Word the label of a cell from its headings."""
    caption = _BRACKETED.sub("", _NUMBERED.sub("", cell.caption)).strip()
    caption = caption.capitalize() if caption.isupper() else caption
    if len(caption.split()) > _TITLE or caption.endswith((".", ";", ",")):
        caption = ""
    parts = " ".join((cell.row, cell.column, caption)).replace(":", " ").replace("#", "").split()
    return " ".join(parts[: LONGEST + 3])


def _tidy(words: list[str]) -> str:
    """Cut a label to its length, with no loose end and no word twice in a row."""
    kept: list[str] = []
    for word in " ".join(words).split():
        if word.lower() != (kept[-1].lower() if kept else ""):
            kept.append(word)
    del kept[LONGEST:]
    while len(kept) > 1 and kept[-1].lower() in _TRAILING:
        kept.pop()
    while kept and kept[0].lower() in _LOOSE:
        kept.pop(0)
    return " ".join(kept)


def _worded(clauses: Clauses, words: list[str], step: str = "words") -> str:
    """Make a label of its words; while it is explained, with where the text has them."""
    label = _tidy(words)
    if not clauses.words.traced:
        return label
    spans: list[Span] = []
    left = chain.from_iterable(word.split() if " " in word else (word,) for word in words)
    for kept in label.split():
        known = grounds_of(next((word for word in left if word == kept), None))
        spans.extend(known.spans if known else ())
    return grounded(label, step, *spans)


def _fallback(clauses: Clauses, drafts: list[Draft], place: int) -> str:
    """Take the label of the nearest figure, or the nearest noun phrase."""
    around = range(max(0, place - _NEAR), min(len(drafts), place + _NEAR + 1))
    near = sorted(around, key=lambda other: (abs(other - place), other))
    near_by = next((other for other in near if drafts[other].about), place)
    labelled = drafts[near_by].about
    told = labelled.startswith("share ") and drafts[place].kind not in SHARES
    if labelled and not told:
        if labelled.startswith(_CHANGES) and not drafts[place].trend:
            labelled = labelled[8:].removeprefix("the ")
        shares = drafts[place].kind in SHARES and drafts[near_by].kind == "count"
        if shares and not labelled.startswith(_TOLD_SHARE):
            labelled = f"share of {labelled}"
        return by(labelled, "neighbour") if clauses.words.traced else labelled
    first, after = clauses.sentence.firsts[place], clauses.sentence.afters[place]
    for distance in range(1, 16):
        for at, phrase in (
            (first - distance, clauses.noun_before),
            (after + distance - 1, clauses.noun_after),
        ):
            label = _nearest(clauses, phrase(at)) if clauses.tag(at) == Tag.NOUN else ""
            if label and not _is_empty(label):
                return label
    return drafts[place].unit if drafts[place].kind == "count" else ""


def _nearest(clauses: Clauses, phrase: range) -> str:
    return _worded(clauses, clauses.written(phrase), "nearest")
