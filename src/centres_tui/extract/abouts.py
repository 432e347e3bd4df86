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
    FALLING,
    FUNCTION,
    HEDGE,
    IDLE,
    MODAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RISING,
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
_TIMES = frozenset({"date", "period", "duration"})
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


class _Scene:
    """What the labels of one sentence are made of."""

    def __init__(self, sentence: Statement, drafts: list[Draft]) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.related = _Related(drafts)
        self.times = frozenset(
            index
            for place, draft in enumerate(drafts)
            if draft.kind in _TIMES
            for index in range(sentence.firsts[place], sentence.afters[place])
        )
        self.barriers = sentence.stops - self.times

    def after(self, start: int, *, across: bool) -> list[int]:
        """Collect the words after a figure in its clause.

        Args:
            start: Index of the first of them.
            across: Whether a comma just after the figure may be passed over.
        """
        words = self.words
        kept: list[int] = []
        for index in range(start, min(len(words), start + AHEAD + 6)):
            word = words.words[index]
            if word in _ENDS or index in self.barriers or len(kept) == AHEAD:
                break
            if word in _SOFT_ENDS:
                if kept or not across:
                    break
                continue
            if kept and word in _CLAUSE:
                break
            kept.append(index)
        return kept

    def before(self, start: int, *, over_figures: bool = False) -> list[int]:
        """Collect the words before a figure in its clause.

        Args:
            start: Index of the last of them.
            over_figures: Whether another figure may stand between.
        """
        words = self.words
        kept: list[int] = []
        content = bracketed = False
        for index in range(start, max(-1, start - BEHIND - 6), -1):
            word = words.words[index]
            figure = index in self.barriers
            if word in _ENDS or len(kept) == BEHIND or (content and figure and not over_figures):
                break
            if bracketed or word == ")":
                bracketed = word != "("
                continue
            if word in _SOFT_ENDS or (word in _CLAUSE and not _follows_preposition(words, index)):
                if content:
                    break
                continue
            if not figure:
                kept.append(index)
                content = content or words.is_open(index)
        return kept[::-1]

    def worded(self, indices: list[int]) -> list[str]:
        """Word a stretch: without articles, auxiliaries and hedges, and with no loose ends."""
        words, times = self.words, self.times
        kept = [index for index in indices if index in times or self._says(index)]
        while kept and words.roles[kept[-1]] & _EDGES and kept[-1] not in times:
            kept.pop()
        while kept and words.roles[kept[0]] & _EDGES and kept[0] not in times:
            kept.pop(0)
        return [_word(words, index) for index in kept]

    def _says(self, index: int) -> bool:
        """Whether a word says something of what is measured."""
        roles = self.words.roles[index]
        if not self.words.words[index][0].isalpha() or roles & _SKIPPED:
            return False
        return not (roles & HEDGE and roles & FUNCTION) or index + 1 in self.times


def set_abouts(sentence: Statement, drafts: list[Draft]) -> None:
    """Word the label of each draft of a sentence."""
    scene = _Scene(sentence, drafts)
    wholes = {draft.of for draft in drafts if draft.of and draft.of > draft.reading.start}
    for place, draft in enumerate(drafts):
        if draft.cell and draft.kind not in _TIMES:
            draft.about = _of_cell(draft.cell)
        elif draft.subject == ARTICLE:
            draft.about = "publication date"
        elif draft.reading.start in wholes and draft.kind == "count" and draft.unit:
            draft.about = draft.unit
        else:
            label = dict.fromkeys(_label(scene, place, draft))
            draft.about = " ".join(list(label)[:LONGEST])


def _label(scene: _Scene, place: int, draft: Draft) -> list[str]:
    """Word the label of one draft."""
    firsts, afters = scene.sentence.firsts, scene.sentence.afters
    related = scene.related
    first = firsts[related.olds.get(place, place)]
    before = scene.before(first - 1, over_figures=draft.kind in _TIMES)
    whole = max(place, related.wholes.get(place, place))
    after = scene.after(afters[whole], across=len(before) < 2)
    if draft.kind in ("count", "rate") and draft.unit:
        parts = _of_count(scene, draft.unit, before, after)
    elif draft.kind in _TIMES:
        left, right = scene.worded(before), scene.worded(after)
        parts = [*left[-6:], *right[: LONGEST - min(6, len(left))]]
    else:
        parts = _of_amount(scene, place, scene.worded(before), after)
    return parts or _clause(scene, place)


def _of_count(scene: _Scene, unit: str, before: list[int], after: list[int]) -> list[str]:
    """As in "children's centres to close", "families registered with a centre"."""
    words = scene.words
    parts = unit.split()
    tail = scene.worded(_beyond(words, after, parts))
    verb = _governing_verb(words, before)
    verb = verb if verb >= 0 else _change_before(words, before)
    if verb >= 0:
        lead = "to " if _is_ahead(words, verb) else ""
        return [*parts, lead + _word(words, verb), *tail]
    if tail:
        return [*parts, *tail]
    left = scene.worded([index for index in before[-5:] if index not in scene.times])
    return [*parts, *(word for word in left if word not in parts)]


def _of_amount(scene: _Scene, place: int, left: list[str], after: list[int]) -> list[str]:
    """As in "saving expected from the review", "net revenue budget", "save this year"."""
    words = scene.words
    following = scene.sentence.afters[place]
    right = scene.worded(after)
    beside = bool(after) and after[0] == following
    if beside and words.words[following] == "of" and len(right) > 1:
        return right
    if beside and words.is_open(following) and not words.roles[following] & VERB:
        return right if len(right) > 3 else [*right, *left[-4:]]
    return [*left[-6:], *right[:6]]


def _clause(scene: _Scene, place: int) -> list[str]:
    """Fall back on what else the sentence says."""
    first = scene.sentence.firsts[place]
    near = range(max(0, first - 20), min(len(scene.words), first + 20))
    return scene.worded([index for index in near if index not in scene.sentence.stops])[:8]


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


def _change_before(words: Words, before: list[int]) -> int:
    """Find the verb in "reduce routes by 12"."""
    if "by" not in [words.words[index] for index in before[-3:]]:
        return -1
    changes = [
        index
        for index in before
        if words.roles[index] & (RISING | FALLING) and words.words[index] not in ("up", "down")
    ]
    return changes[-1] if changes else -1


def _is_ahead(words: Words, index: int) -> bool:
    """Whether a verb is still to come: after "to" or a modal."""
    return index > 0 and (words.words[index - 1] == "to" or bool(words.roles[index - 1] & MODAL))


def _follows_preposition(words: Words, index: int) -> bool:
    """Whether "which" goes on with its clause: "the budget for which"."""
    return index > 0 and bool(words.roles[index - 1] & PREPOSITION)


def _word(words: Words, index: int) -> str:
    """Give a word as the text has it, small where only its place gave it a capital."""
    if words.is_capital(index) and (index or _opens_name(words)):
        return words.text[words.starts[index] : words.ends[index]]
    return words.words[index]


def _opens_name(words: Words) -> bool:
    """Whether the capital of the first word is more than that of its sentence."""
    return (len(words) > 1 and words.is_capital(1)) or words.words[0].endswith("'s")
