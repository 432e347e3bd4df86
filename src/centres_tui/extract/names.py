"""The organisations and people that a document names, and what shorter forms stand for."""

from collections.abc import Iterator
from typing import NamedTuple

from centres_tui.extract.name_runs import (
    ACTING,
    generics_in,
    is_acting,
    only_describes,
    run_end,
    written_name,
)
from centres_tui.extract.nameless import is_nameless, is_place, opens
from centres_tui.extract.words import Words
from centres_tui.vocabulary.grammar import (
    ADVERB,
    BUSINESS,
    DESCRIPTOR,
    FUNCTION,
    GENERIC,
    LABEL,
    ORGANISATION,
    SPEAKER,
    grammar,
)
from centres_tui.vocabulary.patterns import lazy

RECENT = 40
"""How many of the latest mentions of organisations a shorter name may stand for."""
LOOKBACK = 20_000
"""How far back a person's full name is looked up, in characters."""
OPENING = 400
"""How many characters open a document."""
_COUNCIL = {"cc": "council", "fc": "club", "corp": "corporation"}


class Named(NamedTuple):
    """A name, or a noun that stands for one, at its place in a sentence."""

    first: int
    """Index of its first word."""
    after: int
    """Index of the word after it."""
    text: str
    """The name in full, where it is known."""
    is_person: bool = False
    """Whether it names a person, as far as can be told."""


class Names:
    """The names met so far, in order of the text."""

    __slots__ = (
        "found", "heard", "leading", "main", "organisations", "people", "person", "place",
        "searched", "shortened", "text",
    )  # fmt: skip

    def __init__(self, main: str = "", text: str = "") -> None:
        """Begin with whom the document is about.

        Args:
            main: Whom the document is about.
            text: The text of the document, in which a person's full name is looked up.
        """
        self.main = main
        self.text = text
        self.leading = ""
        """The organisation that the opening names, where nothing tells whom it is about."""
        self.organisations: list[str] = []
        """Full names of organisations as they were mentioned, the latest last."""
        self.people: dict[str, str] = {}
        """By the last name: the fullest name met."""
        self.person = ""
        """The latest person met."""
        self.searched: Words | None = None
        """The sentence that was searched last."""
        self.found: list[Named] = []
        """What was found in it."""
        self.place = 0
        """Where the sentence at hand begins."""
        self.shortened: dict[str, str] = {}
        """What names met stand for, as far as it is known."""
        self.heard = {found[1:].lower() for found in _INSIDE.findall(text)}
        """Single words met with a capital inside a sentence."""
        if main:
            self._remember(main)

    def find(self, words: Words) -> list[Named]:
        """Find the names in a sentence, remember them, and give them in full."""
        if words is not self.searched:
            self.searched = words
            self.place = words.start
            self.found = self._find(words)
            if words.traced:
                self._ground(words)
        return self.found

    def _ground(self, words: Words) -> None:
        """Give the names of a sentence with the words that state them, while it is explained."""
        told = [
            name._replace(text=words.told(name.text, "named", range(name.first, name.after)))
            for name in self.found
        ]
        self.found = told
        people = (name.text for name in told if name.is_person and name.text == self.person)
        self.person = next(people, self.person)

    def _find(self, words: Words) -> list[Named]:
        found = [self._noted(words, first, after) for first, after in self._runs(words)]
        found += [
            Named(index, index + 1, self.standing_for(words.words[index].removesuffix("'s")))
            for index in generics_in(words)
        ]
        return sorted((name for name in found if name.text), key=lambda name: name.first)

    def _runs(self, words: Words) -> Iterator[tuple[int, int]]:
        """Find the runs of words with capitals that may be names."""
        after = 0
        for index in words.capitals:
            if index < after or words.roles[index] & (FUNCTION | LABEL):
                continue
            after = run_end(words, index)
            described = words.roles[index] & DESCRIPTOR and after - index > 1
            first = index + 1 if described else index
            alone = after - first == 1 and opens(words, first)
            if not alone or self._is_heard(words, first):
                yield first, after

    def _is_heard(self, words: Words, index: int) -> bool:
        """Whether the first word of a sentence is known for a name."""
        word = words.words[index].removesuffix("'s")
        common = words.is_plural(index) or words.roles[index] & ACTING
        return word in self.heard and not common

    def _noted(self, words: Words, first: int, after: int) -> Named:
        text = written_name(words, first, after)
        last = words.words[after - 1].removesuffix("'s")
        if (stand_in := self._stand_in(words, Named(first, after, text), last)) is not None:
            return stand_in
        roles = words.roles[first] if after - first > 1 else 0
        if last in _ORGANISATION_WORDS or words.role_of(last) & ORGANISATION:
            full = self.in_full(text)
            if not only_describes(words, first, after):
                self._remember(full)
            cited = first > 1 and "according" in words.words[max(0, first - 3) : first]
            if not self.leading and words.start < OPENING and last != "court" and not cited:
                self.leading = words.told(full, "opening", range(first, after))
            return Named(first, after, full)
        placed = first > 0 and words.words[first - 1] in _PLACING
        placed = placed or is_place(words, first, after)
        plain = after - first == 2 and not placed and not self._is_known(text)
        titled = any(words.roles[index] & SPEAKER for index in range(first, after - 1))
        person = bool(roles & SPEAKER) or plain or titled
        full = self.in_full(text)
        if person and after - first > 1:
            self.people[last] = max(full, text, self.people.get(last, ""), key=len)
            full = self.person = self.people[last]
        elif first:
            self.heard.add(last)
        if after - first > 2 and not person and not placed and is_acting(words, after):
            self._remember(full)
        return Named(first, after, full, is_person=person)

    def _stand_in(self, words: Words, name: Named, last: str) -> Named | None:
        """Give what a capitalised noun, a post or a board stands for; None for any other name."""
        inside = range(name.first, name.after)
        if len(inside) == 1 and words.role_of(last) & GENERIC:
            return name._replace(text=self.standing_for(last))
        if len(inside) == 1 and words.role_of(last) & ORGANISATION and last not in _ALONE:
            return name._replace(text="")
        if is_nameless(words, name.first, name.after):
            return name._replace(text="")
        return self._board(name) if name.text.startswith(_BOARDS) else None

    def _board(self, name: Named) -> Named:
        """Give whose board it is: "the Board of Directors of Acme Holdings"."""
        owner = name.text.partition(" of ")[2].partition(" of ")[2]
        if owner:
            self._remember(self.in_full(owner))
        return name._replace(text=self.in_full(owner) if owner else self.standing_for("company"))

    def _is_known(self, text: str) -> bool:
        return any(name.startswith(text) for name in self.organisations)

    def _remember(self, full: str) -> None:
        """Take note of an organisation that was mentioned."""
        if self.organisations[-1:] == [full]:
            return
        if full not in self.heard:
            self.heard.add(full)
            self.shortened.clear()
        self.organisations.append(full)
        del self.organisations[: -2 * RECENT]
        self.heard.add(full.split(maxsplit=1)[0].lower())

    def in_full(self, text: str) -> str:
        """Give the full name that a shorter one stands for, or itself.

        >>> names = Names("Norfolk County Council")
        >>> [names.in_full(text) for text in ("Norfolk CC", "Norfolk", "NCC", "Suffolk")]
        ['Norfolk County Council', 'Norfolk County Council', 'Norfolk County Council', 'Suffolk']
        """
        full = self.shortened.get(text)
        if full is None:
            full = self.shortened[text] = self._in_full(text)
        return full

    def _in_full(self, text: str) -> str:
        words = text.split()
        capitals = len(words) > 1 and text.isupper()
        for name in reversed(self.organisations[-RECENT:]):
            if _shortens(words, name.split()) or (capitals and name.upper() == text):
                return name
        person = self._person(words)
        return person if len(person) > len(text) else text

    def _person(self, words: list[str]) -> str:
        """Give the fullest form of a person's name met, where it was introduced."""
        key = words[-1].lower()
        titled = len(words) == 1 or grammar().roles.get(words[0].lower().rstrip("."), 0) & SPEAKER
        if key not in self.people and titled:
            self.people[key] = self._introduced(words[-1])
        return self.people.get(key, "")

    def _introduced(self, last: str) -> str:
        """Give the name of a person as the text first has it, from the last name."""
        at = self.text.find(last, max(0, self.place - LOOKBACK), self.place + LOOKBACK)
        match = _FORENAMES.search(self.text, max(0, at - 60), at) if at > 0 else None
        if match is None:
            return ""
        forenames = match[0].split()
        while forenames and grammar().roles.get(forenames[0].lower(), 0) & (FUNCTION | DESCRIPTOR):
            forenames.pop(0)
        shouted = [at for at, name in enumerate(forenames) if len(name) > 1 and name.isupper()]
        forenames = forenames[shouted[-1] + 1 :] if shouted else forenames
        return " ".join([*forenames, last]) if forenames else ""

    def standing_for(self, noun: str) -> str:
        """Give the organisation that "the council", "the firm" stands for."""
        business = grammar().roles.get(noun, 0) & BUSINESS
        for name in reversed(self.organisations[-RECENT:]):
            last = name.rsplit(" ", 1)[-1].lower()
            if last == noun or (business and last not in _PUBLIC):
                return name
        return self.main


_ALONE = frozenset({
    "parliament", "senate", "government", "police", "assembly", "nhs", "bbc", "un", "eu", "nasa",
    "united", "rovers", "wanderers", "athletic",
})  # fmt: skip
"""What names an organisation without another word."""
_BOARDS = ("Board of Directors", "Board of Trustees", "Board of Governors", "Board of Management")
_PLACING = frozenset({"in", "at", "near", "from", "to", "of", "around", "across", "outside"})
_PUBLIC = frozenset({
    "council", "authority", "department", "ministry", "government", "police", "court",
    "parliament", "university", "school", "hospital", "trust", "committee", "commission",
    "agency", "assembly", "county", "town", "city", "party", "union",
})  # fmt: skip
_INSIDE = lazy(r" (?<=[a-z,] )[A-Z][a-z]{2,}(?=(?: [a-z]|[,.;'’]))")
_FORENAMES = lazy(r"(?:(?:[A-Z][a-z]{0,3}\.|[A-Z][\w'’-]*|[A-Z]\.[A-Z]\.)[ \xa0]+){1,3}\Z")
_ORGANISATION_WORDS = frozenset({"nhs", "bbc", "un", "eu", "nasa"})


def _shortens(short: list[str], full: list[str]) -> bool:
    """Whether a name is a shorter form of another."""
    if len(short) == 1 and short[0].isupper() and len(short[0]) > 1:
        return short[0] == "".join(word[0] for word in full if word[0].isupper())
    if len(short) >= len(full):
        return short == full or short[1:] == full
    last = short[-1].lower()
    if last in _COUNCIL:
        return short[:-1] == full[: len(short) - 1] and full[-1].lower() == _COUNCIL[last]
    return short == full[: len(short)] or short == full[-len(short) :]


def governs(words: Words, name: Named) -> bool:
    """Whether a name stands where the subject of a verb stands, or owns what follows."""
    last = words.words[name.after - 1]
    if last.endswith("'s"):
        return True
    index = name.after
    for ahead in range(index, min(len(words), index + 3)):
        roles = words.roles[ahead]
        word = words.words[ahead]
        if roles & ACTING or word.endswith("ed") or word in grammar().participles:
            return True
        if not words.words[ahead].endswith("ly") and not roles & ADVERB:
            return words.words[ahead] in (",", "—", "–", "(") and ahead == index
    return False
