"""Phrases around a figure, as stretches of words: noun phrases, verbs, what follows them."""

from collections.abc import Collection, Sequence

from centres_tui.extract.draft import Draft
from centres_tui.extract.related import Related
from centres_tui.extract.statement import Statement
from centres_tui.extract.tags import Tag, tags_of
from centres_tui.extract.words import BE, Words
from centres_tui.parse.nouns import is_participle
from centres_tui.vocabulary.grammar import IDLE, MODAL, SAYING, grammar

LONGEST = 9
"""A label has no more words."""
TIMES = frozenset({"date", "period", "duration"})
"""Kinds that say when or how long."""
REACH = 24
"""How many words on either side of a figure are looked at."""
_LINKS = frozenset({"of", "for", "in", "on", "to", "between"})
_TAXES = frozenset({"tax", "interest", "exceptional", "depreciation", "exceptionals"})
_CLAUSE = frozenset({
    "because", "if", "when", "where", "while", "whereas", "although", "though", "unless", "until",
    "before", "after", "since", "than", "as", "once", "despite", "wherever", "whether", "ago",
    "following", "according", "whilst", "whenever",
})  # fmt: skip
_RELATIVE = frozenset({"who", "that", "which", "whom"})
_INNER = frozenset({Tag.NOUN, Tag.ARTICLE})
_CHAIN = frozenset({Tag.VERB, Tag.HELP, Tag.ADVERB})


class Clauses:
    """One sentence as its labels need it."""

    __slots__ = ("heard", "participles", "related", "sentence", "shouts", "tags", "times", "words")

    def __init__(
        self, sentence: Statement, drafts: Sequence[Draft], heard: Collection[str] = ()
    ) -> None:
        """Tell the parts of its words.

        Args:
            sentence: The sentence.
            drafts: Its drafts, in order.
            heard: Names that the text has met inside sentences.
        """
        self.sentence = sentence
        self.related = Related(drafts)
        self.times = frozenset(
            index
            for place, draft in enumerate(drafts)
            if draft.kind in TIMES
            for index in range(sentence.firsts[place], sentence.afters[place])
        )
        self.heard, self.participles = heard, grammar().formed
        self.words, self.tags = sentence.words, tags_of(sentence)
        self.shouts = sentence.text[sentence.start : sentence.end].isupper()

    def tag(self, index: int) -> int:
        """Give the part of a word; beyond the sentence there are marks."""
        return self.tags[index] if 0 <= index < len(self.tags) else Tag.MARK

    def word(self, index: int) -> str:
        """Give a word in lower case; "" beyond the sentence."""
        words = self.words.words
        return words[index] if 0 <= index < len(words) else ""

    def noun_before(self, last: int) -> range:
        """Give the noun phrase that ends at a word, with what "of", "for", "in" tie to it."""
        first = self._run_start(last)
        if first > last:
            return range(0)
        while last - first < LONGEST - 2:
            link = first - 1 - (self.tag(first - 1) == Tag.ARTICLE)
            taxed = self.word(link) in ("before", "after") and self.word(link + 1) in _TAXES
            if self.tag(link) != Tag.PREPOSITION or not (taxed or self.word(link) in _LINKS):
                break
            start = self._run_start(link - 1)
            if start > link - 1 or last - start >= LONGEST + 1:
                break
            first = start
        return range(first, last + 1)

    def _run_start(self, last: int) -> int:
        """Give where the run of nouns that ends at a word begins; after it if there is none."""
        first = last + 1
        while first > 0 and last - first < LONGEST:
            tag = self.tag(first - 1)
            joint = first <= last and self._is_joint(first - 1)
            if tag != Tag.NOUN and not joint:
                break
            first -= 1
        return first

    def _is_joint(self, index: int) -> bool:
        """Whether "and", or the mark of a possessive, stands between nouns."""
        if self.word(index) not in ("and", "&", "'"):
            return False
        return self.tag(index - 1) == Tag.NOUN and self.tag(index + 1) == Tag.NOUN

    def named(self, phrase: range, room: int = LONGEST) -> list[str]:
        """Word a phrase from its head on, with the article that the text gives it."""
        kept = self.cut(list(phrase), room)
        article = phrase.start > 0 and len(kept) and self.word(phrase.start - 1) == "the"
        return ["the", *self.written(kept)] if article else self.written(kept)

    def cut(self, indices: list[int], room: int) -> list[int]:
        """Cut a stretch to its length, at the end of a phrase where one is near."""
        kept = indices[:room]
        if len(indices) <= room or self.tag(indices[room]) != Tag.NOUN:
            return self.trimmed(kept)
        while kept and self.tag(kept[-1]) == Tag.NOUN:
            kept.pop()
        kept = self.trimmed(kept)
        while kept and self.tag(kept[-1]) == Tag.VERB:
            kept.pop()
        kept = self.trimmed(kept)
        return kept or self.trimmed(indices[:room])

    def noun_after(self, first: int) -> range:
        """Give the noun phrase that begins at a word, without its article and what follows it."""
        first = self.skip(first, Tag.ARTICLE, Tag.ADVERB)
        after = first
        while after - first < LONGEST and (self.tag(after) == Tag.NOUN or self._is_joint(after)):
            after += 1
        return range(first, after)

    def skip(self, index: int, *tags: int) -> int:
        """Pass over words of some parts."""
        end = min(len(self.tags), index + REACH)
        own = self.tags
        while index < end and own[index] in tags:
            index += 1
        return index

    def subject_before(self, verb: int) -> range:
        """Give what stands before a verb in its clause: its subject, with all that belongs to it.

        Args:
            verb: Index of the first word of the verb, auxiliaries included.
        """
        first = verb
        tags, floor = self.tags, max(0, verb - REACH)
        while first > floor and (tags[first - 1] in _INNER or not self._parts_clause(first - 1)):
            first -= 1
        inner = self._around_inner(first, verb)
        if inner >= 0:
            return self.subject_before(inner)
        begin = self.skip(first, Tag.FIGURE)
        parted = begin > 0 and self.tags[begin - 1] == Tag.FIGURE and begin - 1 not in self.times
        if parted and self.tag(begin) == Tag.PREPOSITION:
            return range(0)
        first = self._pass_opening(first, verb)
        last = verb - 1
        ends = (Tag.ADVERB, Tag.JOINT, Tag.MARK, Tag.VERB)
        while last >= first and (self.tags[last] in ends or last in self.times):
            last -= 1
        return range(first, last + 1)

    def _around_inner(self, first: int, verb: int) -> int:
        """Give where a clause or an aside inside a subject begins, or -1: "dams that feed it"."""
        if self.word(verb - 1) == ",":
            opened = (at for at in range(verb - 2, max(0, verb - 16), -1) if self.word(at) == ",")
            comma = next(opened, -1)
            return comma if comma > 0 and self.tag(comma - 1) == Tag.NOUN else -1
        at = first - 1
        if self.tag(at) == Tag.HELP and self.word(at - 1) in _RELATIVE:
            at -= 1
        inside = self.word(at) in _RELATIVE and self.tag(at - 1) == Tag.NOUN
        if inside and any(self.tags[index] == Tag.VERB for index in range(at + 1, verb - 1)):
            return at
        return -1

    def _parts_clause(self, index: int) -> bool:
        """Whether a word ends the search for the beginning of a clause."""
        tag = self.tags[index]
        word, before = self.words.words[index], self.tag(index - 1)
        if tag == Tag.FIGURE:
            if before == Tag.ARTICLE:
                before = self.tag(index - 2)
            passed = before in (Tag.PREPOSITION, Tag.FIGURE) or index in self.times
            return not passed
        if tag == Tag.MARK:
            return word not in ("'", "&", "’", '"', "“", "”")
        if tag == Tag.JOINT:
            return word == "but" or before not in (Tag.NOUN, Tag.FIGURE)
        if tag == Tag.PRONOUN:
            return word in _RELATIVE and before != Tag.PREPOSITION
        says = tag == Tag.VERB and self.words.roles[index] & SAYING
        return bool(says) or tag == Tag.HELP or (tag == Tag.PREPOSITION and word in _CLAUSE)

    def _pass_opening(self, first: int, verb: int) -> int:
        """Pass over what opens a clause before its subject: adverbs, "in Hull the"."""
        first = self.skip(first, Tag.ADVERB, Tag.JOINT, Tag.MARK, Tag.FIGURE)
        if self.tag(first) == Tag.PREPOSITION and first + 1 in self.times:
            return self.skip(first + 1, Tag.FIGURE, Tag.MARK, Tag.ARTICLE)
        if self.tag(first) == Tag.PREPOSITION:
            for index in range(first + 1, verb):
                if self.tag(index) == Tag.ARTICLE and self.tag(index - 1) == Tag.NOUN:
                    return self.skip(index, Tag.ARTICLE)
            return self.skip(first, Tag.PREPOSITION, Tag.ARTICLE)
        return self.skip(first, Tag.ARTICLE)

    def verb_before(self, index: int) -> int:
        """Find the nearest verb before a word in its clause, or -1."""
        for back in range(index - 1, max(-1, index - REACH), -1):
            tag, word = self.tags[back], self.word(back)
            if tag == Tag.VERB:
                return back
            if tag == Tag.HELP and not self._helps_verb(back):
                return back
            if tag == Tag.MARK and word not in ("'", '"', "“", "”"):
                return -1
            if tag == Tag.PREPOSITION and word in _CLAUSE and back < index - 1:
                return -1
        return -1

    def _helps_verb(self, index: int) -> bool:
        return self.tag(self.skip(index + 1, Tag.ADVERB, Tag.HELP)) == Tag.VERB

    def verb_after(self, index: int) -> int:
        """Find the first main verb after a word in its clause, or -1."""
        for ahead in range(index, min(len(self.tags), index + REACH)):
            tag = self.tags[ahead]
            if tag == Tag.VERB:
                return ahead
            if tag == Tag.HELP and not self._helps_verb(ahead):
                return ahead
            if tag == Tag.MARK and (ahead > index or self.word(ahead) != ","):
                return -1
        return -1

    def chain_start(self, verb: int) -> int:
        """Give where the verb with its auxiliaries begins: "is expected to deliver"."""
        first = verb
        while first > max(0, verb - REACH):
            tag = self.tags[first - 1]
            joined = self.word(first - 1) == "to" and self.tags[first] in (Tag.VERB, Tag.HELP)
            if tag not in _CHAIN and not joined and not self._is_timed(first - 1):
                break
            first -= 1
        return first

    def _is_timed(self, index: int) -> bool:
        """Whether a time stands between a verb and its infinitive: "voted today to"."""
        return index in self.times and self.word(index + 1) in ("to",)

    def is_passive(self, verb: int) -> bool:
        """Whether a verb is told of its object: "was closed", "to be built"."""
        index = verb - 1
        while index >= 0 and self.tags[index] == Tag.ADVERB:
            index -= 1
        return self.word(verb)[-3:] != "ing" and self.word(index) in BE

    def is_ahead(self, verb: int) -> bool:
        """Whether a verb is still to come: after "to" or a modal."""
        index = verb - 1
        while index > 0 and self.tags[index] == Tag.ADVERB:
            index -= 1
        return index >= 0 and (self.word(index) == "to" or bool(self.words.roles[index] & MODAL))

    def tail(self, first: int, room: int) -> list[int]:
        """Give what belongs to a noun after it: "on the list", "registered with a club".

        Args:
            first: Index of the word after the noun.
            room: How many words it may have.
        """
        kept: list[int] = []
        index = first
        while index < len(self.tags) and len(kept) <= room:
            index = self._pass_time(index)
            if not self._goes_on(index, kept):
                if self.tag(index) == Tag.FIGURE:
                    kept = self._without_end(kept)
                break
            if not (self.tag(index) == Tag.ADVERB and not kept):
                kept.append(index)
            index += 1
        return self.cut(kept, room)

    def _without_end(self, kept: list[int]) -> list[int]:
        """Take off what leads to the next figure: "with the loss of", "that adds"."""
        while kept and self.tags[kept[-1]] not in (Tag.NOUN, Tag.VERB, Tag.PREPOSITION):
            kept = kept[:-1]
        if not kept or self.tags[kept[-1]] == Tag.NOUN:
            return kept
        last = kept[-1]
        kept = kept[:-1]
        ends = (Tag.PRONOUN, Tag.HELP) if self.tags[last] == Tag.VERB else (Tag.NOUN, Tag.ARTICLE)
        if self.tags[last] == Tag.PREPOSITION and self.word(last) != "of":
            return kept
        while kept and self.tags[kept[-1]] in ends:
            kept = kept[:-1]
        return kept

    def _pass_time(self, index: int) -> int:
        """Pass over "in 2019", "up to 2021"; a time that names a thing stays: "the 2019 season"."""
        ahead = index
        while ahead < index + 4 and self.tag(ahead) in (
            Tag.PREPOSITION, Tag.ARTICLE, Tag.ADVERB
        ):  # fmt: skip
            ahead += 1
        if ahead not in self.times:
            return index
        while ahead in self.times:
            ahead += 1
        return index if self.tag(ahead) == Tag.NOUN else ahead

    def _goes_on(self, index: int, kept: list[int]) -> bool:
        """Whether a word still belongs to what came before it."""
        tag, word = self.tag(index), self.word(index)
        if tag == Tag.FIGURE:
            return word.isalpha() and self.tag(index + 1) == Tag.NOUN
        if tag == Tag.JOINT:
            return bool(kept) and self._joins_nouns(index)
        if tag == Tag.PREPOSITION:
            return word not in _CLAUSE
        if tag in (Tag.HELP, Tag.PRONOUN, Tag.VERB):
            return self._goes_on_doing(index, kept)
        return tag != Tag.MARK

    def _goes_on_doing(self, index: int, kept: list[int]) -> bool:
        """Whether a verb belongs to a noun: in a relative clause, as a participle, after "to"."""
        word = self.word(index)
        if any(self.word(at) in _RELATIVE for at in kept):
            return True
        if self.tags[index] == Tag.VERB:
            acts = word.endswith("ed") and self.tag(index + 1) == Tag.ARTICLE
            return self.word(index - 1) == "to" or (self._is_said_of(word) and not acts)
        return word in _RELATIVE and not kept

    def _is_said_of(self, word: str) -> bool:
        """Whether a verb is a participle, that may stand after its noun: "bought in"."""
        return is_participle(word) or word in self.participles

    def _joins_nouns(self, index: int) -> bool:
        after = self.skip(index + 1, Tag.ARTICLE)
        return self.tag(index - 1) == Tag.NOUN and self.tag(after) == Tag.NOUN

    def trimmed(self, indices: list[int]) -> list[int]:
        """Take loose ends off a stretch: prepositions, articles, a clause that is not whole."""
        kept = list(indices)
        while kept and self.tags[kept[-1]] not in (Tag.NOUN, Tag.VERB):
            kept.pop()
        if kept and self.tags[kept[-1]] == Tag.VERB and self.word(kept[-1] - 1) == "to":
            return self.trimmed(kept[:-2]) if self._lacks_object(kept[-1]) else kept
        return kept

    def _lacks_object(self, verb: int) -> bool:
        return self.tag(verb + 1) in (Tag.ARTICLE, Tag.NOUN, Tag.FIGURE, Tag.PRONOUN)

    def written(self, indices: list[int] | range) -> list[str]:
        """Word a stretch: names keep their capitals, words of no weight are left out."""
        words = self.words
        kept = [
            index
            for index in indices
            if self.tags[index] != Tag.MARK
            and not self._is_weightless(index)
            and (len(words.words[index]) > 1 or words.words[index] == "a")
        ]
        told = [_word(self, index) for index in kept if words.words[index]]
        if words.traced:
            return [
                words.told(word, "about", range(index, index + 1))
                for word, index in zip(told, kept, strict=True)
            ]
        return told

    def _is_weightless(self, index: int) -> bool:
        roles = self.words.roles[index]
        adverb = self.tags[index] == Tag.ADVERB and self.words.words[index] not in _DENIALS
        hedging = adverb and index + 1 not in self.sentence.stops
        return hedging or bool(roles & IDLE and self.words.words[index] in _IDLE)


_DENIALS = frozenset({"not", "never"})
_IDLE = frozenset({"massive", "huge", "staggering", "whopping", "mere", "impressive", "so-called"})


def _word(clauses: Clauses, index: int) -> str:
    """Give a word as the text has it, small where only its place gave it a capital."""
    words = clauses.words
    first = not index or (words.is_mark(index - 1) and words.words[index - 1] in _OPENING)
    small = clauses.shouts or (first and not _opens_name(words, index, clauses))
    if words.is_capital(index) and not small:
        return words.text[words.starts[index] : words.ends[index]].replace("’", "'")
    return words.words[index]


_OPENING = frozenset('"“‘-–—•*:')


def _opens_name(words: Words, index: int, clauses: Clauses) -> bool:
    """Whether the capital of a first word is more than that of its sentence."""
    written = words.text[words.starts[index] : words.ends[index]]
    word = words.words[index]
    following = index + 1 < len(words) and words.is_capital(index + 1)
    return following or word in clauses.heard or word.endswith("'s") or not written[1:].islower()
