"""A short plain label of what a figure measures, made of words of its sentence."""

from collections.abc import Collection
from itertools import chain

from centres_tui.extract.about_amounts import amount_label
from centres_tui.extract.about_counts import count_label
from centres_tui.extract.about_times import time_label
from centres_tui.extract.cells import Cell
from centres_tui.extract.clauses import LONGEST, TIMES, Clauses
from centres_tui.extract.draft import Draft
from centres_tui.extract.grounds import Span, by, grounded, grounds_of
from centres_tui.extract.statement import Statement
from centres_tui.extract.subjects import ARTICLE
from centres_tui.extract.tags import Tag

_NEAR = 6
"""How many figures on either side may lend their label."""
_TITLE = 8
"""A line of more words is no caption of a table."""
_LOOSE = frozenset({
    "of", "in", "to", "for", "at", "by", "with", "from", "on", "the", "a", "an", "and", "or",
    "its", "their", "his", "her", "our", "that", "who", "which", "over", "into", "as", "between",
    "most", "least", "more", "greatest", "highest", "lowest", "largest", "smallest", "biggest",
    "poorest", "worst", "best",
})  # fmt: skip


def set_abouts(sentence: Statement, drafts: list[Draft], heard: Collection[str] = ()) -> None:
    """Word the label of each draft of a sentence.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order.
        heard: Names that the text has met inside sentences.
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
            draft.about = _worded(clauses, _label(clauses, drafts, place))
    for place, draft in enumerate(drafts):
        if not draft.about and clauses:
            draft.about = _fallback(clauses, drafts, place)


def _label(clauses: Clauses, drafts: list[Draft], place: int) -> list[str]:
    """Word the label of one draft, by its kind."""
    draft = drafts[place]
    if draft.kind in ("count", "rate") and draft.unit:
        return count_label(clauses, drafts, place)
    if draft.kind in TIMES:
        return time_label(clauses, drafts, place)
    return amount_label(clauses, drafts, place)


def _of_cell(cell: Cell) -> str:
    """Word the label of a cell from its headings."""
    caption = cell.caption.strip()
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
    while kept and kept[-1].lower() in _LOOSE:
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
    labelled = next((drafts[other].about for other in near if drafts[other].about), "")
    if labelled:
        return by(labelled, "neighbour") if clauses.words.traced else labelled
    first, after = clauses.sentence.firsts[place], clauses.sentence.afters[place]
    for distance in range(1, 16):
        if clauses.tag(first - distance) == Tag.NOUN:
            return _nearest(clauses, clauses.noun_before(first - distance))
        if clauses.tag(after + distance - 1) == Tag.NOUN:
            return _nearest(clauses, clauses.noun_after(after + distance - 1))
    return drafts[place].unit if drafts[place].kind == "count" else ""


def _nearest(clauses: Clauses, phrase: range) -> str:
    return _worded(clauses, clauses.written(phrase), "nearest")
