"""Whose figure it is: an organisation, a place or a person that the sentence names."""

from centres_tui.extract.draft import Draft
from centres_tui.extract.nameless import dateline_end
from centres_tui.extract.names import Named, Names, governs
from centres_tui.extract.statement import Statement
from centres_tui.extract.words import Words
from centres_tui.model.source import Source
from centres_tui.vocabulary.grammar import ADVERB, AUXILIARY, PREPOSITION, SAYING, VERB
from centres_tui.vocabulary.publishers import publishers

OPENING = 2_000
"""A dateline stands no deeper in the text."""
LAPSE = 1_000
"""How far back a paragraph's end is looked for."""
DATELINE = 8
"""A sentence of no more words may be the line that dates the document."""
_THEY = frozenset({"it", "they", "its", "their", "he", "she", "his", "her"})
_BODILY = frozenset({"it", "they", "its", "their"})
"""Words that stand for a body rather than for a person."""
_CLAUSAL = frozenset({
    "after", "before", "since", "as", "until", "than", "because", "if", "although", "though",
    "while", "when", "where", "once", "whereas",
})  # fmt: skip
_OWNED = frozenset({"of", "at", "for", "by"})
_HEARING = frozenset({"heard", "told"})
_LEARNING = frozenset({
    "learned", "learnt", "understands", "understood", "reveal", "revealed", "seen", "found",
})  # fmt: skip
"""What a paper does with what others did: "the Echo has learned"."""
_REPORTING = frozenset({"reports", "reported"})
_HAVING = (["a"], ["an"], ["its"])
"""Who reports one of these has it: "Acme Foods reported a loss"."""
_JOINS = frozenset({"and", ",", "or"})
_TURNS = frozenset({"but", "while", "whereas", "and"})
"""Words that, after a comma, begin what is said of somebody else."""
ASIDE = 16
"""What stands between two commas has no more words."""
ARTICLE = "article"
"""The subject of a document's own date of publication."""


class Subjects:
    """Finds the subject of each figure, sentence by sentence."""

    __slots__ = ("at", "body", "current", "names")

    def __init__(self, names: Names) -> None:
        """Begin before the first sentence.

        Args:
            names: The names met so far.
        """
        self.names = names
        self.current = ""
        """The subject of the sentence before."""
        self.body = ""
        """The latest subject that is no person, as far as can be told."""
        self.at = 0
        """Where that sentence began."""

    def set_subjects(self, source: Source, sentence: Statement, drafts: list[Draft]) -> None:
        """Set the subject of each draft of a sentence."""
        found = self.names.find(sentence.words)
        in_cells = sentence.is_spaced and _has_cells(sentence)
        if "\n\n" in source.text[self.at : sentence.start][-LAPSE:]:
            self.current = self.body = ""
        self.at = sentence.start
        dateline = dateline_end(sentence.words) if self.at < OPENING else 0
        candidates = [
            name
            for name in found
            if name.first >= dateline
            and not in_cells
            and sentence.stops.isdisjoint(range(name.first, name.after))
            and _may_be_subject(sentence, name)
            and not _is_listed(sentence, name, found)
        ]
        for place, draft in enumerate(drafts):
            if draft.kind == "date" and _is_dateline(source, sentence, draft):
                draft.subject = sentence.words.told(ARTICLE, "dateline")
            elif draft.kind == "age":
                draft.subject = _aged(sentence, place, found) or self._subject(
                    sentence, place, candidates
                )
            else:
                draft.subject = self._subject(sentence, place, candidates)
        if candidates:
            self.current = candidates[0].text
            self.body = self.body if candidates[0].is_person else self.current

    def _subject(self, sentence: Statement, place: int, candidates: list[Named]) -> str:
        before = [name for name in candidates if name.first < sentence.firsts[place]]
        if before:
            return before[-1].text
        opening = sentence.words.words[:1]
        if opening and opening[0] in _THEY and self.current:
            of_body = opening[0] in _BODILY and self.body
            return self.body if of_body else self.current
        if candidates and not self.names.main and _is_ahead(sentence, place, candidates[0]):
            return candidates[0].text
        return self.names.main or self._owner(sentence, place) or self.current or self.names.leading

    def _owner(self, sentence: Statement, place: int) -> str:
        """As in "profit at Tamar Foods": an organisation that what is measured belongs to."""
        words, known = sentence.words, self.names.organisations
        for name in reversed(self.names.find(words)):
            owned = name.first and words.words[name.first - 1] in _OWNED
            if owned and name.after <= sentence.firsts[place] and name.text in known:
                return name.text
        return ""


def _may_be_subject(sentence: Statement, name: Named) -> bool:
    """Whether a name stands as a subject; those who only speak do not count."""
    words = sentence.words
    before = words.words[name.first - 1] if name.first else ""
    if before.endswith("'s"):
        return False
    if name.first and words.roles[name.first - 1] & PREPOSITION and before not in _CLAUSAL:
        return False
    if name.is_person and _speaks(words, name):
        return False
    if not governs(words, name) or _is_object(words, name):
        return False
    return not _listens(words, name) and not _reports(words, name)


def _has_cells(sentence: Statement) -> bool:
    """Whether a row of a table stands there, whose names are headings and labels."""
    stretch = sentence.text[sentence.start : sentence.end]
    return "|" in stretch or "\t" in stretch


def _is_object(words: Words, name: Named) -> bool:
    """As in "to close Elm Bank and Moor Lane (two of nine pools)": no verb of its own follows."""
    if words.words[name.after : name.after + 1] not in (["("], [","], ["—"], ["–"]):
        return False
    first = name.first
    while first > 1 and words.words[first - 1] in _JOINS and words.is_capital(first - 2):
        first -= 2
        while first and words.is_capital(first - 1) and not words.roles[first - 1] & VERB:
            first -= 1
    before = words.roles[first - 1] if first else 0
    return bool(before & VERB and not before & (SAYING | AUXILIARY))


def _is_ahead(sentence: Statement, place: int, name: Named) -> bool:
    """Whether a name further on is of the clause of a figure: "With 40 pupils, Elm closed"."""
    words = sentence.words.words
    between = range(sentence.afters[place], name.first)
    return not any(
        words[index] == ";" or (words[index] == "," and words[index + 1] in _TURNS)
        for index in between
    )


def _reports(words: Words, name: Named) -> bool:
    """Whether a paper only tells it: "the Echo has learned", "The Courier reported that"."""
    at = name.after
    while at < len(words) and words.roles[at] & (AUXILIARY | ADVERB):
        at += 1
    if at >= len(words):
        return False
    if words.words[at] in _REPORTING:
        return words.words[at + 1 : at + 2] == ["that"]
    named = words.words[name.after - 1] in publishers().media
    return words.words[at] in _LEARNING and (named or words.words[at] != "found")


def _speaks(words: Words, name: Named) -> bool:
    """Whether a person only says it: "said Ann Lee", "Ann Lee, head of the pool, said"."""
    if name.first and words.roles[name.first - 1] & SAYING:
        return True
    after = name.after
    if after < len(words) and words.words[after] == ",":
        aside = words.words[after + 1 : after + ASIDE]
        after += 2 + aside.index(",") if "," in aside else 0
    while after < len(words) and words.roles[after] & (AUXILIARY | ADVERB):
        after += 1
    if after >= len(words) or not words.roles[after] & SAYING:
        return False
    has = words.words[after] in _REPORTING and words.words[after + 1 : after + 2] in _HAVING
    return not has


def _listens(words: Words, name: Named) -> bool:
    """Whether a court or the like only hears it: "the Crown Court heard", "MPs were told"."""
    ahead = words.words[name.after : name.after + 3]
    if ahead[:1] in (["heard"], ["hears"]):
        return True
    return ahead[:1] in (["was"], ["were"], ["has"], ["had"]) and not _HEARING.isdisjoint(ahead)


def _is_listed(sentence: Statement, name: Named, found: list[Named]) -> bool:
    """Whether a name goes on with a list that a preposition opens: "in Hull, York and Leeds"."""
    words = sentence.words
    first = name.first
    for earlier in reversed(found):
        joined = earlier.after == first - 1 and words.words[earlier.after] in ("and", ",", "or")
        if joined:
            first = earlier.first
    if first < 1 or first == name.first:
        return False
    return bool(words.roles[first - 1] & PREPOSITION) or _is_apposed(words, first, name)


def _is_apposed(words: Words, first: int, name: Named) -> bool:
    """As in "two of its vessels, Linnet and Dunlin, are in dock": a list that says which ones."""
    plural = first > 1 and words.is_plural(first - 2) and not words.is_capital(first - 2)
    return (
        plural
        and words.words[first - 1] == ","
        and words.words[name.after : name.after + 1] == [","]
    )


def _aged(sentence: Statement, place: int, found: list[Named]) -> str:
    """As in "Walt Ferris, 78": the name just before an age."""
    words = sentence.words
    first = sentence.firsts[place]
    for name in found:
        if name.after < len(words) and first - name.after <= 2 and name.after < first:
            return name.text
    return ""


def _is_dateline(source: Source, sentence: Statement, draft: Draft) -> bool:
    """Whether a date is the document's own."""
    if source.published_span:
        begin, end = source.published_span
        return begin <= draft.reading.start < end
    if not source.published or draft.reading.value != source.published:
        return False
    return len(sentence.words) <= DATELINE
