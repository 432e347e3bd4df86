"""Whether a figure is so, was so, or is proposed, planned, forecast or aimed at."""

from functools import lru_cache

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.model.quantity import Status
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.vocabulary.grammar import (
    AUXILIARY,
    FORECAST,
    FORETELLING,
    MODAL,
    PAST,
    PLAIN,
    PLANNED,
    PROPOSED,
    TARGET,
    VERB,
)

BACK = 16
"""How many words before a figure may say how it stands."""
AHEAD = 9
"""How many words after it may."""
_CUES: tuple[tuple[int, Status], ...] = (
    (TARGET, "target"),
    (FORECAST, "forecast"),
    (PLANNED, "planned"),
    (PROPOSED, "proposed"),
)
_ANY = TARGET | FORECAST | PLANNED | PROPOSED
_BREAKS = frozenset(";:(")
_TURNS = frozenset({"but", "while", "whereas", "although", "though", "because"})
_GONE = ("last", "yesterday", "earlier", "this", "today", "past")
_BE = frozenset({"is", "are", "was", "were"})
_SINCE = frozenset({"now", "but", "today", "would", "will", "currently", "used", "until", "since"})
_OPEN_ENDS = frozenset(",.;:()")


def set_statuses(sentence: Statement, drafts: list[Draft], published: str | None) -> None:
    """Set the status of each draft of a sentence.

    Args:
        sentence: The sentence.
        drafts: Its drafts, linked already.
        published: The day of publication, which tells coming dates from past ones.
    """
    wholes = {draft.of for draft in drafts if draft.of and draft.of > draft.reading.start}
    cued = sentence.words.played & _ANY or _is_to_be(sentence)
    for place, draft in enumerate(drafts):
        if (past := _past_word(sentence, place)) >= 0:
            draft.status = sentence.words.told("past", "past", range(past, past + 1))
        elif draft.reading.start in wholes or draft.changes_to is not None:
            draft.status = "actual"
        elif draft.kind in ("date", "period"):
            draft.status = _of_date(sentence, place, draft, published)
        elif cued:
            draft.status = _cue(sentence, place)


def _is_to_be(sentence: Statement) -> bool:
    """Whether "to be" stands in a sentence."""
    return " to be " in sentence.text[sentence.start : sentence.end]


def _past_word(sentence: Statement, place: int) -> int:
    """Find the word that tells it in "a previous £3m", "we had 12 shops"; else give -1."""
    words = sentence.words
    index = sentence.lead(place)
    if index < 0:
        return -1
    if words.words[index] == "had" and (index == 0 or not words.roles[index - 1] & AUXILIARY):
        return -1 if _SINCE.isdisjoint(words.words) else index
    if words.roles[index] & PAST:
        return index
    return index - 1 if index and words.roles[index - 1] & PAST else -1


def _of_date(sentence: Statement, place: int, draft: Draft, published: str | None) -> Status:
    """A coming date is planned, where nothing else is said of it; a past one is actual."""
    value = draft.reading.value
    cue = _cue(sentence, place)
    if not isinstance(value, str) or not published:
        text = sentence.text[draft.reading.start : draft.reading.end].lower()
        gone = text.startswith(_GONE) or cue == "target"
        return "actual" if gone else cue
    if _first_day(value) <= published:
        return sentence.words.told("actual", "dated")
    return sentence.words.told("planned", "ahead") if cue == "actual" else cue


@lru_cache(maxsize=1024)
def _first_day(edtf: str) -> str:
    """Give the first day that a date names."""
    first, _ = edtf_bounds(edtf)
    return first.isoformat()


def _cue(sentence: Statement, place: int) -> Status:
    """Give the status that the words around a figure state."""
    words = sentence.words
    found = _before(words, sentence.firsts[place] - 1)
    if found < 0:
        found = _after(words, sentence.afters[place])
    if found < 0:
        return "actual"
    status = _status_at(words, found)
    infinitive = words.words[found] in _BE and words.words[found + 1 : found + 2] == ["to"]
    return words.told(status, "cue", range(found, found + 1 + infinitive))


def _before(words: Words, index: int) -> int:
    """Find the word before a figure that says how it stands, or -1."""
    infinitive = False
    for back in range(index, max(-1, index - BACK), -1):
        word, roles = words.words[back], words.roles[back]
        if roles & _ANY and not _is_noun_use(words, back):
            return back
        if word in _BREAKS or word in _TURNS:
            break
        if roles & (VERB | AUXILIARY) and not infinitive:
            if not _follows_cue(words, back):
                return _is_to(words, back)
            infinitive = True
    return -1


def _is_to(words: Words, index: int) -> int:
    """Give the word that says so in "is to close", "the goal is to plant"; else -1."""
    if words.words[index + 1 : index + 2] != ["to"] or words.words[index] not in _BE:
        return -1
    for back in range(index - 1, max(-1, index - 4), -1):
        if words.roles[back] & _ANY:
            return back
    return index


def _follows_cue(words: Words, index: int) -> bool:
    """Whether a verb depends on a word before it: "to close", "would leave", "will be cut"."""
    if words.words[index] in ("be", "been"):
        return True
    if not index:
        return False
    return words.words[index - 1] in ("to", "be", "been") or bool(words.roles[index - 1] & MODAL)


def _is_noun_use(words: Words, index: int) -> bool:
    """Whether a word stands as something else: "a set of", "on target", the month of May."""
    word = words.words[index]
    if word == "may":
        return words.is_capital(index)
    if word == "target":
        return index > 0 and words.words[index - 1] in ("on", "off")
    following = words.words[index + 1] if index + 1 < len(words) else "."
    if word in ("need", "needs"):
        return not following[0].isalnum() or following in ("of", "and", "for", "in")
    return word in ("set", "due") and following == "of"


def _after(words: Words, index: int) -> int:
    """Find the word after a figure that says how it stands: "46 of them could close"."""
    for ahead in range(index, min(len(words), index + AHEAD)):
        word, roles = words.words[ahead], words.roles[ahead]
        if roles & _ANY and not roles & PLAIN and not _is_noun_use(words, ahead):
            return ahead
        if word in _OPEN_ENDS or word in _TURNS or word == "and":
            break
        if roles & AUXILIARY:
            following = words.words[ahead + 1] if ahead + 1 < len(words) else ""
            if following == "to":
                return ahead
            if not words.roles[min(ahead + 1, len(words) - 1)] & (_ANY | AUXILIARY):
                break
        elif roles & VERB:
            break
    return -1


def _status_at(words: Words, index: int) -> Status:
    """Give the status that a word states."""
    roles = words.roles[index]
    if words.words[index] in ("will", "would", "could", "might"):
        rest = words.roles[index + 1 : index + 4]
        if any(role & FORETELLING for role in rest):
            return "forecast"
    for role, status in _CUES:
        if roles & role:
            return status
    return "planned"
