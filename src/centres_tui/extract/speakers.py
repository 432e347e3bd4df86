"""Who says it: the speaker of a quotation, or whoever the sentence cites."""

import re

from centres_tui.extract.draft import Draft
from centres_tui.extract.grounds import by, grounded
from centres_tui.extract.nameless import is_of_post, is_post_word
from centres_tui.extract.names import Names
from centres_tui.extract.quotations import Quotation, Quotations
from centres_tui.extract.statement import Statement
from centres_tui.extract.transcripts import Turns
from centres_tui.extract.words import Words
from centres_tui.model.source import Source
from centres_tui.vocabulary.grammar import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    FUNCTION,
    MODAL,
    PREPOSITION,
    PRONOUN,
    REPORTER,
    SAYING,
    SPEAKER,
    VERB,
    grammar,
)
from centres_tui.vocabulary.patterns import lazy

BESIDE = 220
"""How far from a quotation its speaker is looked for, in characters."""
PARAGRAPHS = 6
"""Over how many paragraphs a quotation is followed to its speaker."""
CARRIED = 30
"""Over how many quotations a speaker is carried."""
FEW_WORDS = 4
"""A quotation of fewer words is no speech unless somebody is named with it."""
_BYLINE = lazy(
    r"^[ \t]*By[ \t]+(?P<name>[A-Z][\w'’.-]+(?:[ \t]+[A-Z][\w'’.-]+){1,3})[ \t]*,"
    r"[ \t]*(?P<role>[^\n]{3,80})$",
    re.MULTILINE,
)
_FIRST_PERSON = lazy(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b")
_HE = frozenset({"he", "she"})
_PLAINLY = frozenset({
    "said", "says", "say", "told", "tells", "added", "adds", "explained", "warned", "insisted",
    "argued",
})  # fmt: skip
_TOLD = frozenset({"told", "advised", "warned", "informed", "said", "expected", "estimated"})
_BEING = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_ADDING = frozenset({"add", "adds", "added", "reports", "notes", "claims", "states", "estimates"})
"""Verbs that say something only before what is said: "adds that", not "adds 14 beds"."""
_AMOUNTS = frozenset({
    "a", "an", "another", "more", "further", "extra", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "up", "around", "about",
})  # fmt: skip
_REPORTS = frozenset({
    "report", "reports", "study", "survey", "review", "audit", "analysis", "research", "figures",
    "data", "poll", "statistics", "inquiry", "estimates",
})  # fmt: skip
_BY = frozenset({"by", "from"})
_FINDING = frozenset({
    "found", "finds", "show", "shows", "showed", "said", "says", "suggest", "suggests", "suggested",
    "revealed", "reveals", "put", "concluded", "estimated",
})  # fmt: skip
_IT = frozenset({"it", "they"})
_BEFORE_SAYING = frozenset({"first", "originally", "initially", "previously", "earlier"})
"""What may stand between who says something and the verb: "Ann Lee first said"."""
_NOBODY = frozenset({"as", "cent", "percent", "than"})
"""What says nothing itself: "as first said", "61 per cent said yes"."""


class Speakers:
    """Finds who is quoted or cited for each figure, sentence by sentence."""

    __slots__ = ("known", "latest", "names", "quotations", "section", "source", "traced", "turns")

    def __init__(self, source: Source, names: Names) -> None:
        """Find the quotations, and whose account the document is.

        Args:
            source: The document.
            names: The names met so far.
        """
        self.source = source
        self.names = names
        self.quotations = Quotations(source.text)
        self.turns = Turns(source.text)
        """Whose turn it is, where the text is a transcript."""
        self.known: dict[int, str] = {}
        """Speakers of quotations, by index, as they are found."""
        self.latest = ""
        """Who spoke last."""
        self.section = _own_account(source.text)
        """Where somebody's own account begins, and whose it is."""
        self.traced = False
        """Whether speakers are given with their grounds."""

    def set_speakers(self, sentence: Statement, drafts: list[Draft], subject: str) -> None:
        """Set who says it, for each draft of a sentence.

        Args:
            sentence: The sentence.
            drafts: Its drafts.
            subject: What "it" and "they" stand for.
        """
        cited = ""
        cited_from = -1
        self.traced = sentence.words.traced
        turn = self.turns.speaker_at(sentence.start)
        verbs = [index for index, roles in enumerate(sentence.words.roles) if roles & SAYING]
        for draft in drafts:
            quoted = self.quotations.around(draft.reading.start)
            if quoted >= 0 and (speaker := self._speaker(quoted)):
                draft.said_by = by(speaker, "quoted") if self.traced else speaker
                continue
            if turn:
                draft.said_by = self._in_turn(turn, sentence.start) if self.traced else turn
                continue
            if draft.reading.start >= self.section[0]:
                draft.said_by = self._signed() if self.traced else self.section[1]
                continue
            if cited_from < 0:
                cited, cited_from = self._cited(sentence.words, verbs, subject)
            if draft.reading.start >= cited_from:
                draft.said_by = by(cited, "cited") if self.traced and cited else cited
        if cited:
            self.latest = cited

    def _speaker(self, index: int) -> str:
        """Give the speaker of a quotation, or of the one that it goes on from."""
        passed: list[int] = []
        found = ""
        for back in range(index, max(-1, index - CARRIED), -1):
            if back in self.known:
                found = self.known[back]
                break
            passed.append(back)
            found = self._beside(self.quotations.found[back])
            if found or not self._goes_on(back):
                break
        found = found or self._ahead(index)
        self.known.update(dict.fromkeys(passed, found))
        if passed and found:
            self.latest = found
        return found

    def _in_turn(self, speaker: str, offset: int) -> str:
        """Give whose turn it is at a place, with the label that says so."""
        return grounded(speaker, "turn", self.turns.label_at(offset))

    def _signed(self) -> str:
        """Give whose account the document is, with the place where it is signed."""
        begins, name = self.section
        at = self.source.text.rfind(name, 0, begins)
        return grounded(name, "account", (at, at + len(name)))

    def _ahead(self, index: int) -> str:
        """Give the speaker of the paragraphs that a quotation without an end goes on with."""
        quotations = self.quotations.found
        for at in range(index, min(len(quotations) - 1, index + PARAGRAPHS)):
            this, following = quotations[at], quotations[at + 1]
            if this.closed or self.source.text[this.end : following.start].strip():
                return ""
            if found := self._beside(following):
                return found
        return ""

    def _words(self, start: int, end: int) -> Words:
        """Read the words of a stretch."""
        words = Words(self.source.text, start, end)
        words.traced = self.traced
        return words

    def _beside(self, quotation: Quotation) -> str:
        """Find the speaker in the words before a quotation, or after it."""
        text = self.source.text
        floor = max(0, quotation.start - BESIDE)
        begin = max(floor, text.rfind("\n", floor, quotation.start) + 1)
        before = self._words(begin, quotation.start)
        if (len(before) and before.words[-1] in (":", ",")) or _ends_in_saying(before):
            for index in range(len(before) - 1, max(-1, len(before) - 14), -1):
                if before.roles[index] & SAYING:
                    return self._subject_of(before, index)
            if before.words[-1] == ":":
                return self._subject_of(before, len(before) - 1)
        return self._after(quotation)

    def _after(self, quotation: Quotation) -> str:
        """Find the speaker in '," she said' or '," said Ann Lee'."""
        if not quotation.closed:
            return ""
        text = self.source.text
        stop = text.find("\n", quotation.end, quotation.end + BESIDE)
        after = self._words(quotation.end, stop if stop >= 0 else quotation.end + BESIDE)
        for index in range(min(len(after), 12)):
            if after.words[index] in (".", ";", ":", "“", '"'):
                break
            if after.roles[index] & SAYING:
                return self._subject_of(after, index) or self._inverted(after, index)
        return ""

    def _goes_on(self, index: int) -> bool:
        """Whether a quotation goes on with what the speaker of the one before it said."""
        if not index:
            return False
        before, this = self.quotations.found[index - 1], self.quotations.found[index]
        between = self.source.text[before.end : min(this.start, before.end + BESIDE)]
        if not before.closed and not between.strip():
            return True
        few = len(self.source.text[this.start : this.end].split()) < FEW_WORDS
        near = this.start - before.end < BESIDE and between.count("\n") < 3
        return not few and near and "\n" not in between.strip()

    def _cited(self, words: Words, verbs: list[int], subject: str) -> tuple[str, int]:
        """Find whom a sentence cites, and from which place on."""
        for index in verbs:
            if words.words[index] in _ADDING and _takes_object(words, index):
                continue
            speaker = self._subject_of(words, index, subject)
            if speaker:
                trailing = index and words.words[-1] == "." and index >= len(words) - 4
                return speaker, words.start if trailing or _is_aside(
                    words, index
                ) else words.starts[index]
        for index in range(len(words) - 1):
            word, following = words.words[index], words.words[index + 1]
            if word == "according" and following == "to":
                return self._source(words, index + 2), words.start
            if word in _REPORTS and following in _BY and self._finds(words, index + 2):
                return self._source(words, index + 2), words.start
        return "", words.start

    def _source(self, words: Words, first: int) -> str:
        """As in "according to figures from Sport Wales": the first name, else the noun."""
        marks = (index for index in range(first, len(words)) if words.is_mark(index))
        end = min(next(marks, len(words)), first + 10)
        names = [name for name in self.names.find(words) if first <= name.first < end]
        return names[0].text if names else self._phrase(words, first)

    def _finds(self, words: Words, first: int) -> bool:
        """Whether a report by somebody finds something."""
        return not _FINDING.isdisjoint(words.words[first : first + 9])

    def _subject_of(self, words: Words, verb: int, subject: str = "") -> str:
        """Give the subject of a verb of saying."""
        index = verb - 1
        while index >= 0 and (
            words.roles[index] & (AUXILIARY | ADVERB) or words.words[index] in _BEFORE_SAYING
        ):
            index -= 1
        if index < 0:
            return ""
        if words.words[index] == ",":
            return self._beyond_aside(words, index)
        word = words.words[index] if index >= 0 else ""
        if word in _HE:
            return self._person_before(words.starts[verb]) or self.latest
        passive = words.words[verb] in _TOLD and not _BEING.isdisjoint(
            words.words[index + 1 : verb]
        )
        if passive or word in _IT:
            return "" if passive else subject
        return self._phrase_before(words, index, verb)

    def _person_before(self, offset: int) -> str:
        """Give the latest person named before a place."""
        self.names.find(self._words(max(0, offset - BESIDE), offset))
        return self.names.person

    def _beyond_aside(self, words: Words, comma: int) -> str:
        """As in "Ann Lee, 41, who swims, said": the first person named, else what stands first."""
        names = [name for name in self.names.find(words) if name.after <= comma]
        for name in names:
            if name.is_person and words.words[name.after] in (",", "("):
                return name.text
        return names[0].text if names else ""

    def _inverted(self, words: Words, verb: int) -> str:
        """As in "said Ann Lee, head of the pool"."""
        return self._phrase(words, verb + 1)

    def _phrase(self, words: Words, index: int) -> str:
        """Give the name or the noun that begins at a word."""
        first = index
        while index < len(words) and (
            words.roles[index] & DETERMINER or not words.roles[index] & (FUNCTION | VERB)
        ):
            ends = words.words[index].endswith("ed") and not words.is_capital(index)
            titled = words.words[index] == "." and words.roles[index - 1] & SPEAKER
            if ends or (words.is_mark(index) and not titled):
                break
            index += 1
        return self._named(words, first, min(index, first + 8))

    def _phrase_before(self, words: Words, last: int, verb: int) -> str:
        """Give the name or the noun that ends at a word."""
        for name in self.names.find(words):
            if name.after == last + 1:
                return name.text
        index = last
        floor = max(-1, last - 8)
        while index > floor and not words.is_mark(index):
            roles = words.roles[index]
            inner = roles & (PREPOSITION | CONJUNCTION | VERB) and not words.is_capital(index)
            if (inner and not is_of_post(words, index)) or roles & PRONOUN:
                break
            index -= 1
        plain = words.words[verb] in _PLAINLY
        return self._named(words, index + 1, last + 1, plain=plain)

    def _named(self, words: Words, first: int, after: int, *, plain: bool = True) -> str:
        """Word a speaker: a name in full, or the noun as the text gives it.

        Args:
            words: The words of the sentence.
            first: Index of the first word.
            after: Index of the word after the last.
            plain: Whether any noun will do, not only one that speaks by trade.
        """
        while first < after and words.roles[first] & (DETERMINER | CONJUNCTION):
            first += 1
        if first >= after or words.words[after - 1] in _NOBODY:
            return ""
        names = [name for name in self.names.find(words) if first <= name.first < after]
        if names:
            return names[-1].text
        roles = [words.roles[index] for index in range(first, after)]
        speaks = plain or any(role & SPEAKER for role in roles) or is_post_word(words, first)
        if not speaks or any(role & SAYING for role in roles) or not words.words[first].isalpha():
            return ""
        speaker = " ".join(words.text[words.starts[first] : words.ends[after - 1]].split())
        return words.told(speaker, "speaker", range(first, after))


def _takes_object(words: Words, verb: int) -> bool:
    """Whether a verb that may say something does something to what follows it."""
    if verb and (words.roles[verb - 1] & MODAL or words.words[verb - 1] == "to"):
        return True
    following = words.words[verb + 1] if verb + 1 < len(words) else "."
    return following[0] in "0123456789£$€" or following in _AMOUNTS


def _ends_in_saying(words: Words) -> bool:
    """Whether a verb of saying stands just before a quotation."""
    return bool(len(words)) and bool(words.roles[-1] & SAYING)


def _is_aside(words: Words, verb: int) -> bool:
    """Whether "..., council bosses have said, as ..." stands aside from the sentence."""
    for back in range(verb - 1, max(-1, verb - 7), -1):
        if words.words[back] == ",":
            return verb + 1 < len(words) and words.words[verb + 1] in (",", ".")
    return False


def _own_account(text: str) -> tuple[int, str]:
    """Find where a section signed by somebody with a post, no reporter, begins.

    Returns:
        Where it begins and whose it is; the end of the text and "" where there is none.
    """
    begin = min(len(text), 400)
    bylines = _BYLINE.finditer(text, begin) if text.find("By", begin) >= 0 else ()
    for match in bylines:
        role = match["role"].lower()
        words = role.replace(",", " ").split()
        if any(grammar().roles.get(word, 0) & REPORTER for word in words):
            continue
        if len(_FIRST_PERSON.findall(text, match.end(), match.end() + 1_500)) >= 3:
            return match.end(), match["name"]
    return len(text) + 1, ""
