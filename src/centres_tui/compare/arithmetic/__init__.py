"""Arithmetic: relations between figures that can be tested, found by links, roles and words."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from centres_tui.compare.arithmetic import changes, part_and_rest, rates, shares, sums
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.description import Description

FINDERS: Final[tuple[Callable[[Scene], Iterator[Relation]], ...]] = (
    part_and_rest.find,
    changes.find,
    shares.find,
    sums.find,
    rates.find,
)
"""What looks for relations within one source, a kind of relation each."""


def relations_within(descriptions: Sequence[Description]) -> list[Relation]:
    """Find the relations inside each source; one amount stated twice gives one relation."""
    by_source: dict[str, list[Description]] = defaultdict(list)
    for description in descriptions:
        by_source[description.source].append(description)
    found: list[Relation] = []
    for figures in by_source.values():
        scene = Scene(figures)
        kept: dict[tuple[str, ...], Relation] = {}
        for finder in FINDERS:
            for relation in finder(scene):
                kept.setdefault(_key(relation), relation)
        found.extend(kept.values())
    return found


def _key(relation: Relation) -> tuple[str, ...]:
    amounts = sorted(f"{one.amount.dimension} {one.amount.text}" for one in relation.members)
    return (relation.name, *amounts)
