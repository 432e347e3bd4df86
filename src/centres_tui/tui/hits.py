"""From hit to hit of a search: in one pane, and over all sources; looked for in slices."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from time import monotonic
from typing import Final, NamedTuple, Protocol

from centres_tui.model.source import Source
from centres_tui.parse.display import safe
from centres_tui.tui.listings.lines import Lines
from centres_tui.tui.sought import TOO_LONG, Sought
from centres_tui.tui.state import Search

SLICE: Final = 0.03
"""Seconds that are spent on looking before keys are taken again."""
MOST: Final = 100_000
"""Hits that are kept of one search over all sources."""
_ABSENT: Final = 1
_PRESENT: Final = 2
ENOUGH: Final = 64
"""Rows that are looked into between two looks at the clock."""


class Hits(Protocol):
    """Where a search found something in a pane, in the pane's own count."""

    @property
    def is_complete(self) -> bool:
        """Whether everything was looked into."""

    @property
    def done(self) -> float:
        """Which part of it was looked into."""

    def beyond(self, spot: int, step: int, seconds: float) -> int | None:
        """Give the next hit after a spot, or the one before; round at the ends.

        Returns:
            None where there is none, or where the time was up before one was found.
        """

    def go_on(self, seconds: float) -> None:
        """Look into more."""

    def rank(self, hit: int) -> tuple[int, int]:
        """Give the place of a hit among all, from 1, and how many there are."""


class FoundHits:
    """Hits that are all known."""

    is_complete = True
    done = 1.0

    def __init__(self, found: Sequence[int]) -> None:
        self.found = found

    def beyond(self, spot: int, step: int, seconds: float = 0) -> int | None:  # noqa: ARG002
        """Look it up.

        >>> hits = FoundHits([3, 8, 20])
        >>> hits.beyond(8, 1), hits.beyond(20, 1), hits.beyond(8, -1)
        (20, 3, 3)
        """
        if not self.found:
            return None
        after = bisect_right(self.found, spot)
        place = after if step > 0 else bisect_left(self.found, spot) - 1
        return self.found[place % len(self.found)]

    def go_on(self, seconds: float) -> None:
        """Do nothing more."""

    def rank(self, hit: int) -> tuple[int, int]:
        """Count."""
        return bisect_left(self.found, hit) + 1, len(self.found)


class RowHits:
    """The rows that say what is looked for; each is looked into once, the nearest first."""

    def __init__(self, lines: Lines, sought: Sought) -> None:
        self.lines = lines
        self.sought = sought
        self._known = bytearray(len(lines))

    @property
    def is_complete(self) -> bool:
        """Whether all rows were looked into."""
        return 0 not in self._known

    @property
    def done(self) -> float:
        """Which part of the rows was looked into."""
        return 1 - self._known.count(0) / max(1, len(self._known))

    def beyond(self, spot: int, step: int, seconds: float) -> int | None:
        """Look into rows from the spot on, until one has it."""
        until = monotonic() + seconds
        looked = 0
        for row in _round(len(self._known), spot, step):
            looked += not self._known[row]
            if self._has(row):
                return row
            if looked == ENOUGH:
                looked = 0
                if monotonic() > until:
                    return None
        return None

    def go_on(self, seconds: float) -> None:
        """Look into the rows that are left."""
        until = monotonic() + seconds
        while (row := self._known.find(0)) >= 0:
            for each in range(row, min(row + ENOUGH, len(self._known))):
                self._has(each)
            if monotonic() > until:
                return

    def rank(self, hit: int) -> tuple[int, int]:
        """Count the rows that have it."""
        return self._known.count(_PRESENT, 0, hit) + 1, self._known.count(_PRESENT)

    def _has(self, row: int) -> bool:
        if not self._known[row]:
            is_in = self.sought.is_in(self.lines.words(row))
            self._known[row] = _PRESENT if is_in else _ABSENT
        return self._known[row] == _PRESENT


class Place(NamedTuple):
    """A hit in one of the sources."""

    source: int
    """The place of the source among all."""
    start: int
    """First code point."""
    end: int
    """Code point after the last one."""


class SourceHits:
    """Where something stands in the texts of all sources, found source by source."""

    def __init__(self, search: Search, sources: Sequence[Source]) -> None:
        self.search = search
        self.sources = sources
        self.sought = search.sought()
        self.found: list[Place] = []
        """The hits so far, by source and place."""
        self.having = 0
        """The number of sources that have one."""
        self.looked_into = 0
        """The number of sources that were looked into."""
        self.is_stopped = False
        """Whether the person did not wait for the rest."""

    @property
    def is_complete(self) -> bool:
        """Whether no more will be looked into."""
        is_full = len(self.found) >= MOST
        return is_full or self.sought.gave_up or self.looked_into == len(self.sources)

    def go_on(self, seconds: float) -> None:
        """Look into more sources."""
        until = monotonic() + seconds
        while not self.is_complete:
            place = self.looked_into
            spans = self.sought.spans(safe(self.sources[place].text), MOST - len(self.found))
            self.found += (Place(place, start, end) for start, end in spans)
            self.having += bool(spans)
            self.looked_into += 1
            if monotonic() > until:
                return

    def beyond(self, source: str, spot: int, step: int) -> int | None:
        """Give the place among the hits of the next one, or the one before; round at the ends."""
        if not self.found:
            return None
        place = next((n for n, one in enumerate(self.sources) if one.id == source), -1)
        key = (place, spot + 1) if step > 0 else (place, spot)
        found = bisect_left(self.found, key) - (step < 0)
        return found % len(self.found)

    @property
    def words(self) -> str:
        """Say how many there are, and what was not looked into."""
        counted = f"{len(self.found):,} in {self.having:,} sources"
        if self.sought.gave_up:
            return f"{counted}: {TOO_LONG}"
        if len(self.found) >= MOST:
            return f"the first {counted}"
        if self.is_complete:
            return counted
        how = "stopped after" if self.is_stopped else "so far, in"
        return f"{counted} {how} {self.looked_into:,} of {len(self.sources):,}"


def pane_words(search: Search, hits: Hits, hit: int | None) -> str:
    """Say which hit of a pane this is, or that there is none, or not yet."""
    words = f"/{search.words}"
    if search.sought().gave_up:
        return f"{words}: {TOO_LONG}"
    if hit is None:
        if not hits.is_complete:
            return f"{words}: {100 * hits.done:.0f}% looked into. Esc ends the search."
        return f"{words}: not in this pane. Esc ends the search."
    place, count = hits.rank(hit)
    if not hits.is_complete:
        return f"{words}: found; counting the others. n next, N before, Esc ends."
    return f"{words}: {place:,} of {count:,}. n next, N before, Esc ends."


def source_words(hits: SourceHits, hit: int) -> str:
    """Say which hit of all sources this is."""
    more = "" if hits.is_complete else " so far"
    place = f"{hit + 1:,} of {len(hits.found):,}{more}"
    return f"/{hits.search.words}: {place} in all sources. n next, N before, S list, Esc ends."


def _round(count: int, spot: int, step: int) -> Iterator[int]:
    """Give every row once, beginning after a spot or before it."""
    if step > 0:
        return chain(range(max(0, spot + 1), count), range(min(count, max(0, spot + 1))))
    return chain(range(min(count, spot) - 1, -1, -1), range(count - 1, min(count, spot) - 1, -1))
