"""Which vocabulary is in force, and the tables that are made from it, each once.

The words of data/*.toml are always in force. A person's own words come on top of them for the
length of a `with` (see own.py). What is in force belongs to the context, as `contextvars` has it:
a thread that is started inside does not see it unless it is handed on with `using(current())`,
and other threads are never touched. Tables made from words are kept with the vocabulary that they
were made from, so that two vocabularies never share one, and they go when it goes.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, update_wrapper, wraps
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Generic, Never, TypeVar

if TYPE_CHECKING:
    from centres_tui.model.quantity import Bound
    from centres_tui.vocabulary.own_sections import OwnUnit
    from centres_tui.vocabulary.settings import Setting

Made = TypeVar("Made")


NOTHING: Final[Mapping[str, Never]] = MappingProxyType({})


class Vocabulary:
    """What a person adds to the words of data/*.toml, and the tables made from all of them."""

    files: tuple[str, ...] = ()
    """The files that the words were read from."""
    signs: Mapping[str, str] = NOTHING
    """Single signs of currencies, with their codes."""
    prefixed: Mapping[str, str] = NOTHING
    """Letters before a sum of money, with the code of its currency."""
    currency_names: Mapping[str, str] = NOTHING
    """Names of currencies, singular and plural, lower case, with their codes."""
    minor: Mapping[str, str] = NOTHING
    """Names of hundredths, with the code of the currency."""
    codes: frozenset[str] = frozenset()
    """Codes of currencies."""
    units: "Mapping[str, OwnUnit]" = NOTHING
    """Units, by plural name."""
    hedges_before: "Mapping[str, Bound]" = NOTHING
    """Hedges before a number, with their bounds."""
    hedges_after: "Mapping[str, Bound]" = NOTHING
    """Hedges after a number, with their bounds."""
    plurals: Mapping[str, str] = NOTHING
    """Plurals that no rule makes, by the singular."""
    collective: frozenset[str] = frozenset()
    """Nouns that are counted as they stand."""
    singular: frozenset[str] = frozenset()
    """Singular nouns that end like a plural."""
    places: Mapping[str, str] = NOTHING
    """Names of places, in lower case, as they are written."""
    publisher_names: Mapping[str, str] = NOTHING
    """Names of publishers, in lower case, as they are written."""
    media: frozenset[str] = frozenset()
    """Words in the names of papers, stations and sites."""
    bodies: frozenset[str] = frozenset()
    """Words that end the name of an organisation."""
    short: Mapping[str, str] = NOTHING
    """Short forms after the name of a place, and what they stand for."""
    concepts: Mapping[str, str] = NOTHING
    """What each word stands for in a comparison."""
    opposed: Mapping[str, str] = NOTHING
    """The slot that each concept fills."""
    alike: Mapping[str, str] = NOTHING
    """Count nouns that stand for one thing, each with the name of its set."""
    phrases: Mapping[str, str] = NOTHING
    """What several words stand for in a comparison, by how the phrase is written."""

    settings: "Mapping[str, Setting]" = NOTHING
    """What a person sets, by name."""

    def __init__(self) -> None:
        self.made: dict[object, object] = {}
        """Tables, by the function that makes them."""


BUILT_IN = Vocabulary()
"""The words of data/*.toml alone."""

_vocabulary: ContextVar[Vocabulary] = ContextVar("vocabulary", default=BUILT_IN)


def current() -> Vocabulary:
    """Give what is in force here."""
    return _vocabulary.get()


@contextmanager
def using(vocabulary: Vocabulary) -> Iterator[Vocabulary]:
    """Put a vocabulary in force, in place of what is, until the `with` is left."""
    token = _vocabulary.set(vocabulary)
    try:
        yield vocabulary
    finally:
        _vocabulary.reset(token)


def derived(make: Callable[[], Made]) -> Callable[[], Made]:
    """Make a function keep what it gives, once for each vocabulary that is in force.

    For everything that is made from words that a person can add to; `functools.cache` would give
    the first vocabulary's answer to all.
    """
    get = _vocabulary.get

    @wraps(make)
    def kept() -> Made:
        made = get().made
        try:
            return made[make]  # type: ignore[return-value]  # what `make` gave
        except KeyError:
            return made.setdefault(make, make())  # type: ignore[return-value]  # the same

    return kept


class Remembered(Generic[Made]):
    """A function of one text that keeps its answers, apart for each vocabulary in force."""

    def __init__(self, function: Callable[[str], Made], size: int | None) -> None:
        """Wrap the function.

        Args:
            function: Must give the same for the same text and vocabulary.
            size: How many answers are kept; None keeps all.
        """
        update_wrapper(self, function)
        self._make = lambda: lru_cache(maxsize=size)(function)
        self.in_force = derived(self._make)
        """Gives the function for the vocabulary in force: for loops over many texts."""

    def __call__(self, text: str) -> Made:
        """Give the answer for a text."""
        kept = _vocabulary.get().made.get(self._make)
        return kept(text) if kept else self.in_force()(text)  # type: ignore[operator]  # the same


def remembered(size: int | None = None) -> Callable[[Callable[[str], Made]], Remembered[Made]]:
    """Make a function of one text keep its answers, apart for each vocabulary in force."""
    return lambda function: Remembered(function, size)
