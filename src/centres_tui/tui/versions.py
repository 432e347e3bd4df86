"""Two readings of the same files: which figure is which, and what appeared, went and changed."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple

from centres_tui.dataset.collected import Records
from centres_tui.model.figure import Figure
from centres_tui.tui.state import Selection, ViewState

MOST: Final = 2_000
"""Figures of a source up to which they are matched in their order, and not by place alone."""
BESIDE: Final = 12
"""Code points before or after a figure by which it is known again."""
Key = tuple[object, ...]
Sort = Literal["appeared", "went", "changed"]


class Change(NamedTuple):
    """A figure that one reading has and the other has not, or has otherwise."""

    sort: Sort
    """What happened to it."""
    path: str
    """The path of its source."""
    before: Figure | None
    """As it was."""
    after: Figure | None
    """As it is."""


class Versions:
    """What became of each source and each figure."""

    def __init__(self, before: Records, after: Records) -> None:
        self.sources = _successors(before, after)
        """The id of each source's new version, by that of its old one."""
        self.figures: dict[str, str] = {}
        """The id of each figure's new version, by that of its old one."""
        self.changes: list[Change] = []
        """What changed, by path and place."""
        old, new = _by_path(before), _by_path(after)
        for path in sorted({*old, *new}):
            for first, second in _pairs(old.get(path, []), new.get(path, [])):
                self._take(path, first, second)

    def _take(self, path: str, before: Figure | None, after: Figure | None) -> None:
        if before and after:
            self.figures[before.id] = after.id
            if _stated(before) != _stated(after):
                self.changes.append(Change("changed", path, before, after))
        else:
            self.changes.append(Change("appeared" if after else "went", path, before, after))

    def selection(self, selection: Selection) -> Selection:
        """Give what is current now, where that has a new version."""
        return replace(
            selection,
            source=self.sources.get(selection.source, selection.source),
            figure=self.figures.get(selection.figure, selection.figure),
        )

    def view(self, view: ViewState) -> ViewState:
        """Give the same view, with marks and pin on the new versions."""
        return replace(
            view, marks=frozenset(self.figures[m] for m in view.marks if m in self.figures)
        )

    def told(self) -> str:
        """Say in a few words how many figures appeared, went and changed."""
        sorts: tuple[Sort, ...] = ("appeared", "went", "changed")
        counts = {sort: sum(one.sort == sort for one in self.changes) for sort in sorts}
        words = ", ".join(f"{count:,} {sort}" for sort, count in counts.items() if count)
        return f"figures: {words}" if words else "every figure is as it was"


def _successors(before: Records, after: Records) -> Mapping[str, str]:
    """Give the new version of each source: what now stands under its path."""
    now = {path: source.id for source in after.sources
           for path in (source.path, *source.other_paths)}  # fmt: skip
    found = {source.id: now.get(source.path, source.id) for source in before.sources}
    kept = {source.id for source in after.sources}
    return {old: old if old in kept else new for old, new in found.items()}


def _by_path(records: Records) -> Mapping[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in records.figures:
        found.setdefault(figure.path, []).append(figure)
    return found


def _pairs(
    old: Sequence[Figure], new: Sequence[Figure]
) -> Iterator[tuple[Figure | None, Figure | None]]:
    """Pair the figures of two versions of a source; None where one has no other."""
    if len(old) > MOST or len(new) > MOST:
        yield from _pairs_of_many(old, new)
        return
    matcher: SequenceMatcher[Key] = SequenceMatcher(
        None, list(map(_key, old)), list(map(_key, new)), autojunk=False
    )
    for sort, first, last, begin, end in matcher.get_opcodes():
        if sort == "equal":
            yield from zip(old[first:last], new[begin:end], strict=True)
        else:
            yield from _likely(old[first:last], list(new[begin:end]))


def _pairs_of_many(
    old: Sequence[Figure], new: Sequence[Figure]
) -> Iterator[tuple[Figure | None, Figure | None]]:
    """Pair figures by what they state and the words about them, in order."""
    places: dict[Key, deque[Figure]] = defaultdict(deque)
    for figure in new:
        places[_key(figure)].append(figure)
    for figure in old:
        waiting = places.get(_key(figure))
        yield figure, waiting.popleft() if waiting else None
    for waiting in places.values():
        yield from ((None, figure) for figure in waiting)


def _likely(
    old: Sequence[Figure], new: list[Figure]
) -> Iterator[tuple[Figure | None, Figure | None]]:
    """Pair figures that stand before or after the same words."""
    for figure in old:
        known = next((one for one in new if _stands_alike(figure, one)), None)
        if known:
            new.remove(known)
        yield figure, known
    yield from ((None, figure) for figure in new)


def _stands_alike(one: Figure, other: Figure) -> bool:
    before = one.prefix[-BESIDE:].strip() and one.prefix[-BESIDE:] == other.prefix[-BESIDE:]
    after = one.suffix[:BESIDE].strip() and one.suffix[:BESIDE] == other.suffix[:BESIDE]
    return one.kind == other.kind and bool(before or after)


def _key(figure: Figure) -> Key:
    return (*_stated(figure), figure.prefix[-BESIDE:], figure.suffix[:BESIDE])


def _stated(figure: Figure) -> Key:
    return (figure.kind, figure.value, figure.low, figure.high, figure.bound, figure.unit,
            figure.per, figure.status)  # fmt: skip
