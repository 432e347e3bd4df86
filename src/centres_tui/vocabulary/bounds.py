"""Hedges: words around a number that say how its value bounds the truth."""

from typing import NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.model.quantity import BOUNDS, Bound
from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.load import table, words


class Hedges(NamedTuple):
    """Hedges by their words, lower case."""

    before: dict[tuple[str, ...], Bound]
    """Those before a number, their words from the last to the first."""
    after: dict[str, Bound]
    """Those after it."""
    opening: frozenset[tuple[str, str]]
    """The first two words of those after it, the second "" where there is none."""
    fillers: frozenset[tuple[str, ...]]
    """Words that may stand between a hedge and the number, from the last to the first."""
    last: frozenset[str]
    """The words that a hedge or a filler ends with, without their full stops."""
    lasting: frozenset[str]
    """Words before "over" where it means "more than" of a stretch of time."""
    moves: frozenset[str]
    """Words before "up to" where it bounds nothing."""


@derived
def hedges() -> Hedges:
    """Read data/bounds.toml, and add a person's own."""
    own = current()
    before = {
        tuple(reversed(hedge.split())): _bound(hedge, bound)
        for hedge, bound in table("bounds", "before", str).items()
        if bound
    } | {tuple(reversed(hedge.split())): bound for hedge, bound in own.hedges_before.items()}
    after = {hedge: _bound(hedge, bound) for hedge, bound in table("bounds", "after", str).items()}
    after |= own.hedges_after
    fillers = frozenset(tuple(reversed(text.split())) for text in words("bounds", "fillers"))
    return Hedges(
        before=before,
        after=after,
        opening=frozenset(_first_two(hedge) for hedge in after),
        fillers=fillers,
        last=frozenset(text[0].rstrip(".") for text in (*before, *fillers)),
        lasting=frozenset(words("bounds", "lasting")),
        moves=frozenset(words("bounds", "moves")),
    )


def _first_two(hedge: str) -> tuple[str, str]:
    first, second = (*hedge.split(maxsplit=2), "")[:2]
    return first, second


def _bound(hedge: str, bound: str) -> Bound:
    if bound not in BOUNDS:
        raise VocabularyError(f"data/bounds.toml: {hedge} has the bound {bound!r}, which is none.")
    return bound
