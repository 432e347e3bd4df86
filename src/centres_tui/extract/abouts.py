"""A short plain label of what a figure measures, made of words of its sentence."""

from centres_tui.extract.cells import Cell
from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.extract.subjects import ARTICLE
from centres_tui.extract.words import Words
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    FUNCTION,
    HEDGE,
    IDLE,
    MODAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    VERB,
)

LONGEST = 12
"""A label has no more words."""
AHEAD = 9
"""How many words after a figure may go into it."""
BEHIND = 8
"""How many before."""
_ENDS = frozenset(".;:!?")
_SOFT_ENDS = frozenset(",()–—-")
_CLAUSE = frozenset({
    "but", "while", "whereas", "although", "because", "unless", "if", "when", "which", "who",
})  # fmt: skip
_SKIPPED = DETERMINER | POSSESSIVE | AUXILIARY | MODAL | PRONOUN | ADVERB
_EDGES = PREPOSITION | CONJUNCTION | DETERMINER | POSSESSIVE | PRONOUN | ADVERB
_PLAIN_VERBS = frozenset({"have", "has", "had", "is", "are", "was", "were", "be", "been", "having"})


def _of_cell(cell: Cell) -> str:
    """Word the label of a cell from its headings."""
    parts = " ".join((cell.row, cell.column, cell.caption)).replace(":", " ").split()
    return " ".join(parts[:LONGEST])


class _Related:
    """Which drafts of a sentence are wholes of others, or older values of them, by place."""

    def __init__(self, drafts: list[Draft]) -> None:
        starts = {draft.reading.start: place for place, draft in enumerate(drafts)}
        self.wholes = {
            place: starts[draft.of]
            for place, draft in enumerate(drafts)
            if draft.of is not None and draft.of in starts
        }
        self.olds = {
            starts[draft.changes_to]: place
            for place, draft in enumerate(drafts)
            if draft.changes_to is not None and draft.changes_to in starts
        }


def set_abouts(sentence: Statement, drafts: list[Draft]) -> None:
    """Word the label of each draft of a sentence."""
    related = _Related(drafts)
    wholes = {draft.of for draft in drafts}
    for place, draft in enumerate(drafts):
        if draft.cell and draft.kind not in ("date", "period"):
            draft.about = _of_cell(draft.cell)
        elif draft.subject == ARTICLE:
            draft.about = "publication date"
        elif draft.reading.start in wholes and draft.kind == "count" and draft.unit:
            draft.about = draft.unit
        else:
            draft.about = _label(sentence, place, draft, related)


def _label(sentence: Statement, place: int, draft: Draft, related: _Related) -> str:
    """Word the label of one draft."""
    words = sentence.words
    whole = related.wholes.get(place, place)
    changed = related.olds
    after = _after(sentence, sentence.afters[max(whole, place)])
    before = _before(sentence, sentence.firsts[changed.get(place, place)] - 1)
    if draft.kind in ("count", "rate") and draft.unit:
        parts = _of_count(sentence, draft.unit, before, after)
    elif draft.kind in ("date", "period"):
        parts = _worded(words, before) + _worded(words, after)
        parts = parts[-LONGEST:] if len(_worded(words, before)) > 2 else parts[:LONGEST]
    else:
        parts = _of_amount(sentence, place, before, after)
    parts = parts or _clause(sentence, place)
    return " ".join(parts[:LONGEST])


def _of_count(sentence: Statement, unit: str, before: list[int], after: list[int]) -> list[str]:
    """As in "children's centres to close", "families registered with a centre"."""
    words = sentence.words
    named = unit.split()
    rest = _beyond(words, after, named)
    verb = _governing_verb(words, before)
    parts = list(named)
    if verb >= 0:
        lead = "to " if _is_ahead(words, verb) else ""
        parts.append(lead + _word(words, verb))
    tail = _worded(words, rest)
    room = LONGEST - len(parts)
    if not tail and verb < 0:
        tail = _worded(words, before)[-4:]
        return [*parts, *(word for word in tail if word not in named)]
    return [*parts, *tail[:room]]


def _beyond(words: Words, after: list[int], named: list[str]) -> list[int]:
    """Give the words after the noun that is counted."""
    for place, index in enumerate(after):
        if words.words[index] == named[-1] or words.words[index].startswith(named[-1][:-1]):
            return after[place + 1 :]
    return after


def _governing_verb(words: Words, before: list[int]) -> int:
    """Find the verb of which a count is the object: "close 46 centres"."""
    for index in reversed(before[-3:]):
        roles = words.roles[index]
        if words.words[index] in _PLAIN_VERBS or roles & PREPOSITION:
            return -1
        if roles & VERB or _is_ahead(words, index):
            return index
        if not roles & (HEDGE | IDLE | DETERMINER | POSSESSIVE | ADVERB):
            return -1
    return -1


def _is_ahead(words: Words, index: int) -> bool:
    """Whether a verb is still to come: after "to" or a modal."""
    return index > 0 and (words.words[index - 1] == "to" or bool(words.roles[index - 1] & MODAL))


def _of_amount(sentence: Statement, place: int, before: list[int], after: list[int]) -> list[str]:
    """As in "saving expected from the review", "net revenue budget", "save this year"."""
    words = sentence.words
    next_word = sentence.afters[place]
    attributive = bool(after) and after[0] == next_word and words.is_open(next_word)
    right, left = _worded(words, after), _worded(words, before)
    if attributive and not words.roles[next_word] & VERB:
        return right if len(right) > 3 else [*right, *left[-4:]]
    return [*left[-6:], *right[:6]]


def _clause(sentence: Statement, place: int) -> list[str]:
    """Fall back on what else the sentence says."""
    first = sentence.firsts[place]
    indices = [
        index
        for index in range(max(0, first - 20), min(len(sentence.words), first + 20))
        if index not in sentence.stops
    ]
    return _worded(sentence.words, indices)[:8]


def _after(sentence: Statement, start: int) -> list[int]:
    """Collect the words after a figure in its clause."""
    words = sentence.words
    kept: list[int] = []
    for index in range(start, min(len(words), start + AHEAD + 6)):
        word = words.words[index]
        if word in _ENDS or index in sentence.stops or len(kept) == AHEAD:
            break
        if word in _SOFT_ENDS:
            if kept:
                break
            continue
        if kept and word in _CLAUSE:
            break
        kept.append(index)
    return kept


def _before(sentence: Statement, start: int) -> list[int]:
    """Collect the words before a figure in its clause."""
    words = sentence.words
    kept: list[int] = []
    for index in range(start, max(-1, start - BEHIND - 4), -1):
        word = words.words[index]
        if word in _ENDS or index in sentence.stops or len(kept) == BEHIND:
            break
        if word in _SOFT_ENDS or (word in _CLAUSE and not _follows_preposition(words, index)):
            if kept:
                break
            continue
        kept.append(index)
    return kept[::-1]


def _follows_preposition(words: Words, index: int) -> bool:
    """Whether "which" goes on with its clause: "the budget for which"."""
    return index > 0 and bool(words.roles[index - 1] & PREPOSITION)


def _worded(words: Words, indices: list[int]) -> list[str]:
    """Word a stretch: without articles, auxiliaries and hedges, and with no loose ends."""
    kept = [
        index
        for index in indices
        if words.words[index][0].isalpha()
        and not words.roles[index] & _SKIPPED
        and not (words.roles[index] & HEDGE and words.roles[index] & FUNCTION)
    ]
    while kept and words.roles[kept[-1]] & _EDGES:
        kept.pop()
    while kept and words.roles[kept[0]] & _EDGES:
        kept.pop(0)
    return [_word(words, index) for index in kept]


def _word(words: Words, index: int) -> str:
    """Give a word as the text has it, small where only its place gave it a capital."""
    if words.is_capital(index) and (index or _opens_name(words)):
        return words.text[words.starts[index] : words.ends[index]]
    return words.words[index]


def _opens_name(words: Words) -> bool:
    """Whether the capital of the first word is more than that of its sentence."""
    return (len(words) > 1 and words.is_capital(1)) or words.words[0].endswith("'s")
