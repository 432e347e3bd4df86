"""Whether a figure is so, was so, or is proposed, planned, forecast or aimed at."""

from centres_tui.extract.coming import coming, first_day, is_due, is_to_go
from centres_tui.extract.draft import Draft
from centres_tui.extract.set_aside import headed_status, is_set_aside
from centres_tui.extract.statement import Statement
from centres_tui.extract.status_words import has_happened, is_noun_use
from centres_tui.extract.words import Words
from centres_tui.model.quantity import Status
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    FORECAST,
    FORETELLING,
    MODAL,
    PAST,
    PLAIN,
    PLANNED,
    PREPOSITION,
    PROPOSED,
    SAYING,
    TARGET,
    VERB,
)
from centres_tui.vocabulary.patterns import lazy

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
_CAST = frozenset({"votes", "abstentions", "ballots"})
_VOTED = frozenset({
    "approved", "backed", "voted", "agreed", "passed", "rejected", "refused", "carried", "granted",
    "supported", "accepted", "adopted",
})  # fmt: skip
_BY = frozenset({"by", "with", "to", "and"})
_TO_COME = frozenset({"will", "would", "needs", "need", "must", "could", "might", "expected"})
_IS_TO = lazy(r"\s(?:is|are|was|were)\sto\s[a-z]")
_BREAKS = frozenset(";:(")
_TURNS = frozenset({"but", "while", "whereas", "although", "though", "because"})
_GONE = ("last", "yesterday", "earlier", "this", "today", "past")
_BE = frozenset({"is", "are", "was", "were"})
_SINCE = frozenset({"now", "but", "today", "would", "will", "currently", "used", "until", "since"})
_OPEN_ENDS = frozenset(",.;:()")
_ENDING = _OPEN_ENDS | _TURNS | {"and", "than", "what", "instead", "rather"}
"""What follows is told of something else: "60 fewer than planned"."""
_HOLDING = frozenset({"than", "instead", "rather"})
"""What begins that which an amount is only held against."""
_COMING = frozenset({"are", "is", "will", "would", "could"})
_RELATING = frozenset({"what", "than", "that", "which", "who", "it", "they"})
_EACH = frozenset({"this", "each", "every", "next", "now", "today", "urgently", "annually"})
"""What tells when so many are needed."""
_WERE = frozenset({"was", "were", "been", "stood", "charged", "paid", "cost", "numbered"})
_TELLING_OF = frozenset({
    "consists", "speaks", "talks", "tells", "warns", "thinks", "hears", "boasts", "disposes",
    "complains", "approves",
})  # fmt: skip
"""Verbs that "of" may follow."""
_UNTIL = frozenset({"until", "till", "before"})
_AIMS = frozenset({"target", "goal", "ambition", "forecast", "projection", "objective"})
_MODALS = frozenset({"will", "would", "could", "might", "should"})
_PARTICIPLES = frozenset({
    "been", "cost", "paid", "made", "left", "cut", "put", "brought", "built", "lost", "run", "sold",
    "spent", "come", "become", "meant", "had", "kept", "set", "gone",
})  # fmt: skip
_GIVING = frozenset({"give", "gives", "gave", "giving", "given"})
"""What makes "rise" a noun: "to give rise to costs of £3m"."""
_HAD = frozenset({
    "due", "expected", "hoped", "planned", "intended", "aimed", "wanted", "forecast", "projected",
    "predicted", "anticipated", "expecting", "hoping", "planning", "aiming",
})  # fmt: skip
"""What had been thought is over: "had been due to open"."""
REPORTED = 5
"""How many words stand between a verb of saying and what it reports."""


def set_statuses(sentence: Statement, drafts: list[Draft], published: str | None) -> None:
    """Set the status of each draft of a sentence.

    Args:
        sentence: The sentence.
        drafts: Its drafts, linked already.
        published: The day of publication, which tells coming dates from past ones.
    """
    wholes = {draft.of for draft in drafts if draft.of and draft.of > draft.reading.start}
    headed = coming(sentence)
    cued = sentence.words.played & _ANY or _is_to_be(sentence)
    for place, draft in enumerate(drafts):
        if draft.cell is not None and (stated := headed_status(draft.cell)):
            draft.status = sentence.words.told(stated, "cell")
            continue
        if (passed := _passed(sentence, drafts, place)) >= 0:
            draft.status = sentence.words.told("past", "past", range(passed, passed + 1))
        elif draft.reading.start in wholes or draft.changes_to is not None:
            draft.status = sentence.words.told("actual", "whole")
        else:
            _set_status(sentence, drafts, place, (published, bool(cued)))
        if draft.status == "actual" and (
            sentence.firsts[place] in headed
            or is_due(sentence, drafts, place, published)
            or is_to_go(sentence, drafts, place)
        ):
            draft.status = sentence.words.told("planned", "ahead")


def _passed(sentence: Statement, drafts: list[Draft], place: int) -> int:
    """Find the word that tells a value in the past, or that another takes its place; or -1."""
    past = _past_word(sentence, place)
    if past >= 0 or not is_set_aside(sentence, drafts, place):
        return past
    return max(0, sentence.firsts[place] - 1)


def _set_status(
    sentence: Statement, drafts: list[Draft], place: int, known: tuple[str | None, bool]
) -> None:
    """Set the status that the words of the sentence tell."""
    draft, (published, cued) = drafts[place], known
    if draft.kind == "count" and _is_cast(sentence, place, draft):
        draft.status = sentence.words.told("actual", "cast")
    elif draft.kind in ("date", "period"):
        draft.status = _of_date(sentence, place, draft, published)
    elif cued:
        draft.status = _cue(sentence, place)


def _is_cast(sentence: Statement, place: int, draft: Draft) -> bool:
    """As in "agreed by eight votes to three, with one abstention": they have voted."""
    words, first = sentence.words, sentence.firsts[place]
    if draft.unit not in _CAST:
        return False
    voted = next((at for at in range(first - 1, -1, -1) if words.words[at] in _VOTED), 0)
    if _TO_COME.intersection(words.words[voted:first]):
        return False
    return not _BY.isdisjoint(words.words[max(0, first - 4) : first])


def _is_to_be(sentence: Statement) -> bool:
    """Whether "to be", "to have" or "is to" stands in a sentence."""
    stretch = sentence.text[sentence.start : sentence.end]
    return " to be " in stretch or " to have " in stretch or _IS_TO.search(stretch) is not None


def _past_word(sentence: Statement, place: int) -> int:
    """Find the word that tells it in "a previous £3m", "we had 12 shops"; else give -1."""
    words = sentence.words
    index = sentence.lead(place)
    if index < 0:
        return -1
    if _is_former(sentence, place, index):
        return index
    if words.roles[index] & PAST:
        return index
    return index - 1 if index and words.roles[index - 1] & PAST else -1


def _is_former(sentence: Statement, place: int, index: int) -> bool:
    """As in "we had 12 shops", "it was £9 until May", "used to carry 60"."""
    words = sentence.words
    word, before = words.words[index], words.words[index - 1] if index else ""
    if word == "had" and not (index and words.roles[index - 1] & AUXILIARY):
        return _ends_later(sentence, place) or not _SINCE.isdisjoint(words.words)
    if word == "been" and before == "had":
        return words.words[max(0, index - 2)] != "there"
    return (word in _WERE and _ends_later(sentence, place)) or _is_dropped_habit(words, index)


def _ends_later(sentence: Statement, place: int) -> bool:
    """Whether a figure held only up to a time: "was £9 until May", "had 28 beds before"."""
    after = sentence.afters[place]
    return not _UNTIL.isdisjoint(sentence.words.words[after : after + 5])


def _is_dropped_habit(words: Words, index: int) -> bool:
    """As in "the port used to handle 60 boats", not "money used to buy 60 boats"."""
    for back in range(index, max(0, index - 4), -1):
        if words.words[back] == "used" and words.words[back + 1] == "to":
            ahead = words.roles[index + 1 : index + 9]
            return not words.roles[back - 1] & AUXILIARY and not any(
                role & (AUXILIARY | VERB) for role in ahead
            )
    return False


def _of_date(sentence: Statement, place: int, draft: Draft, published: str | None) -> Status:
    """A coming date is planned, where nothing else is said of it; a past one is actual."""
    value = draft.reading.value
    cue = _cue(sentence, place)
    if not isinstance(value, str) or not published:
        text = sentence.text[draft.reading.start : draft.reading.end].lower()
        gone = text.startswith(_GONE) or cue == "target"
        return "actual" if gone else cue
    if first_day(value) <= published:
        return sentence.words.told("actual", "dated")
    return sentence.words.told("planned", "ahead") if cue == "actual" else cue


def _cue(sentence: Statement, place: int) -> Status:
    """Give the status that the words around a figure state."""
    words, after = sentence.words, sentence.afters[place]
    aimed = after < len(words) and words.words[after] in _AIMS
    found = after if aimed else _before(words, sentence.firsts[place] - 1)
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
        if roles & _ANY and not is_noun_use(words, back):
            return back
        if word in _BREAKS or word in _TURNS or has_happened(words, back, index):
            break
        if roles & (VERB | AUXILIARY) and not _is_plural(words, back):
            leads = word in _BE and words.words[back + 1] == "to"
            if leads or not (infinitive or _follows_cue(words, back)):
                return _is_to(words, back)
            infinitive = True
    return -1


def _is_plural(words: Words, index: int) -> bool:
    """Whether a word is a noun here: "expects final costs of £7m", not "consists of 7 parts"."""
    word = words.words[index]
    return (
        word.endswith("s")
        and words.words[index + 1 : index + 2] == ["of"]
        and word not in _TELLING_OF
        and not words.roles[index] & AUXILIARY
    )


def _is_to(words: Words, index: int) -> int:
    """Give the word that says so in "is to close", "the goal is to plant"; else -1."""
    if words.words[index] not in _BE:
        return -1
    following = words.words[index + 1 : index + 2]
    if following != ["to"]:
        is_for = following == ["for"] and bool(words.roles[index - 1] & PLAIN)
        return index - 1 if index and (is_for or words.words[index - 1] in _AIMS) else -1
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
    before = words.words[index - 1]
    if words.words[index] == "rise" and before in _GIVING:
        return True
    modal = index - 1
    while modal and words.roles[modal] & ADVERB and not words.roles[modal] & MODAL:
        modal -= 1
    return before in ("to", "be", "been", "have") or bool(words.roles[modal] & MODAL)


def _after(words: Words, index: int) -> int:
    """Find the word after a figure that says how it stands: "46 of them could close"."""
    for ahead in range(index, min(len(words), index + AHEAD)):
        word, roles = words.words[ahead], words.roles[ahead]
        if roles & _ANY and not roles & PLAIN and not is_noun_use(words, ahead):
            return -1 if _is_deed(words, ahead) else ahead
        if word in _ENDING:
            resumed = _resumed(words, ahead)
            return _after(words, resumed) if resumed > ahead else -1
        if roles & AUXILIARY:
            following = words.words[ahead + 1] if ahead + 1 < len(words) else ""
            if following == "to":
                return ahead
            if not words.roles[min(ahead + 1, len(words) - 1)] & (_ANY | AUXILIARY):
                break
        elif roles & VERB:
            break
    return -1


def _resumed(words: Words, index: int) -> int:
    """Find the verb behind what is only held against: "60 rather than 40 are planned", or -1."""
    if words.words[index] not in _HOLDING:
        return -1
    for ahead in range(index + 2, min(len(words), index + AHEAD)):
        if words.is_mark(ahead):
            return -1
        if words.words[ahead] in _COMING:
            return -1 if words.words[ahead - 1] in _RELATING else ahead
    return -1


def _is_deed(words: Words, index: int) -> bool:
    """As in "two-fifths of those polled agreed", "40 needed a bed": what those did or were.

    But "40 agreed to move" and "40 beds needed by May" tell what is to be.
    """
    word, following = words.words[index], words.words[index + 1 : index + 2]
    if word == "needed":
        return bool(following) and not (
            words.is_mark(index + 1)
            or following[0] in _EACH
            or words.roles[index + 1] & (PREPOSITION | CONJUNCTION | ADVERB | AUXILIARY | MODAL)
        )
    return word == "agreed" and following != ["to"]


def _status_at(words: Words, index: int) -> Status:
    """Give the status that a word states."""
    roles = words.roles[index]
    if _is_overtaken(words, index):
        return "past"
    if words.words[index] in _MODALS:
        return _of_modal(words, index)
    for role, status in _CUES:
        if roles & role:
            return status
    return "planned"


def _of_modal(words: Words, index: int) -> Status:
    """Tell what "would" and the like foretell, propose, or plan in reported speech."""
    word = words.words[index]
    proposed = any(role & PROPOSED for role in words.roles[max(0, index - BACK) : index])
    if proposed and word != "will":
        return "proposed"
    if any(role & FORETELLING for role in words.roles[index + 1 : index + 4]):
        return "forecast"
    said = any(role & SAYING for role in words.roles[max(0, index - REPORTED) : index])
    return "planned" if words.roles[index] & PLANNED or (said and word == "would") else "proposed"


_INSTEAD = frozenset({"now", "instead"})
"""What tells, behind "was going to", that it is not so any more."""


def _is_overtaken(words: Words, index: int) -> bool:
    """As in "had been due to cost", "was to have been", "where there were going to be"."""
    if words.words[index] == "going" and words.words[index - 1 : index] in (["was"], ["were"]):
        told = words.words[max(0, index - BACK) : index], words.words[index:]
        return "where" in told[0] or not _INSTEAD.isdisjoint(told[1])
    word, ahead = words.words[index], words.words[index + 1 : index + 3]
    if word in _MODALS or word in ("was", "were"):
        have = index + (2 if ahead[:1] == ["to"] else 1)
        following = words.words[have + 1] if have + 1 < len(words) else "."
        lasting = following.endswith(("ed", "en", "wn")) or following in _PARTICIPLES
        return words.words[have : have + 1] == ["have"] and lasting
    return word in _HAD and "had" in words.words[max(0, index - 3) : index]
