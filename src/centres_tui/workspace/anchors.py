"""Anchors: a decision's place in a source, found again when the source was edited, or not at all.

A place is found again only where its words and enough of the words around it stand once in the
text, whatever the white space, and where no other stretch that looked like it can be meant.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import PurePosixPath
from typing import Final

from centres_tui.model.decision import Anchor
from centres_tui.model.source import Source

CONTEXT: Final = 96
"""How many characters either side are kept."""
ENOUGH: Final = 16
"""So many of them on both sides tell a place, where no other shares as many."""
PLENTY: Final = 48
"""So many on one side alone do."""
_MORE: Final = 8
"""So many more must be the same than stood elsewhere."""
_DIGIT: Final = re.compile(r"\d")
_BLANK: Final = re.compile(r"\s+")
_DIGIT_BEFORE: Final = re.compile(r"\d[.,]?\Z")
_DIGIT_AFTER: Final = re.compile(r"[.,]?\d")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source."""

    source: str
    """The id of the source."""
    start: int
    """First code point."""
    end: int
    """Code point after the last one."""


class Evened:
    """A text with one blank for each run of white space, and the way back."""

    def __init__(self, text: str) -> None:
        self.places: list[int] = []
        """For each character, where it stands in the text itself."""
        parts: list[str] = []
        position = 0
        for blank in _BLANK.finditer(text):
            self.places += range(position, blank.start())
            self.places.append(blank.start())
            parts += text[position : blank.start()], " "
            position = blank.end()
        self.places += range(position, len(text))
        parts.append(text[position:])
        self.text = "".join(parts)

    def position(self, place: int) -> int:
        """Give where a place of the text itself is here."""
        return bisect_left(self.places, place)


def whole_source(source: Source) -> Anchor:
    """Anchor a decision to a source as a whole."""
    return Anchor(source=source.id, path=source.path)


def anchor_at(source: Source, start: int, end: int) -> Anchor:
    """Anchor a decision to a stretch of a source."""
    evened = Evened(source.text)
    first, last = evened.position(start), evened.position(end)
    before, after = source.text[max(0, start - CONTEXT) : start], source.text[end : end + CONTEXT]
    alike = _alike_elsewhere(evened.text, (first, last), _even(before), _even(after))
    return Anchor(
        source=source.id,
        path=source.path,
        start=start,
        end=end,
        exact=source.text[start:end],
        prefix=before,
        suffix=after,
        alike_before=alike[0],
        alike_after=alike[1],
    )


def _alike_elsewhere(text: str, span: tuple[int, int], prefix: str, suffix: str) -> tuple[int, int]:
    """Say how many of the characters on each side stand elsewhere too, digits all being alike.

    Where all that is kept stands elsewhere, with the same digits, it is one more than all.
    """
    start, end = span
    whole = prefix + text[start:end] + suffix
    if _is_elsewhere(text, whole, start - len(prefix)):
        return CONTEXT + 1, CONTEXT + 1
    blind = _DIGIT.sub("0", text)
    return (
        _longest(len(prefix), lambda size: _is_elsewhere(blind, blind[start - size : start],
                                                         start - size)),
        _longest(len(suffix), lambda size: _is_elsewhere(blind, blind[end : end + size], end)),
    )  # fmt: skip


def _is_elsewhere(text: str, piece: str, place: int) -> bool:
    """Whether a piece of a text stands in it at another place as well."""
    found = text.find(piece)
    return found != place or text.find(piece, found + 1) >= 0


def _longest(most: int, holds: Callable[[int], bool]) -> int:
    """Give the largest size that holds; all smaller ones do."""
    return bisect_left(range(1, most + 1), True, key=lambda size: not holds(size))


class Finder:
    """Finds anchors in a set of sources."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.id: source for source in sources}
        self._paths = {
            path: source
            for source in self._sources.values()
            for path in (source.path, *source.other_paths)
        }
        self._evened: dict[str, Evened] = {}

    def source(self, anchor: Anchor) -> Source | None:
        """Give the source that an anchor is in: by its bytes, else by its path, else by its name.

        Returns:
            None where it is gone, or where several files have its name.
        """
        found = self._sources.get(anchor.source) or self._paths.get(anchor.path)
        if found:
            return found
        name = PurePosixPath(anchor.path).name
        named = {
            one.id: one for path, one in self._paths.items() if PurePosixPath(path).name == name
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def place(self, anchor: Anchor) -> Place | None:
        """Give where an anchor's stretch is now; None where that is not sure."""
        source = self.source(anchor)
        if source is None:
            return None
        if source.id == anchor.source and source.text[anchor.start : anchor.end] == anchor.exact:
            return Place(source.id, anchor.start, anchor.end)
        evened = self._evened.get(source.id)
        if evened is None:
            evened = self._evened[source.id] = Evened(source.text)
        exact = _even(anchor.exact)
        found = _best([_look(evened, one, anchor) for one in _occurrences(evened.text, exact)])
        if found is None or not _fits(found, anchor):
            return None
        last = found.position + len(exact) - 1
        return Place(source.id, evened.places[found.position], evened.places[last] + 1)


@dataclass(frozen=True, slots=True)
class _Look:
    """What stands around a place where an anchor's words stand."""

    position: int
    before: int
    """So many characters before it are those of the anchor."""
    after: int
    is_whole_before: bool
    """Whether that is all that is kept, up to the beginning of the text if that was near."""
    is_whole_after: bool


def _look(evened: Evened, position: int, anchor: Anchor) -> _Look:
    prefix, suffix = _even(anchor.prefix), _even(anchor.suffix)
    end = position + len(_even(anchor.exact))
    before, after = _before(evened.text, position, prefix), _after(evened.text, end, suffix)
    goes_on = anchor.start > len(anchor.prefix), len(anchor.suffix) == CONTEXT
    return _Look(
        position, before, after,
        is_whole_before=before == len(prefix) and (goes_on[0] or position == before),
        is_whole_after=after == len(suffix) and (goes_on[1] or end + after == len(evened.text)),
    )  # fmt: skip


def _best(looks: Sequence[_Look]) -> _Look | None:
    """Give the place around which more stands than around any other; None where there is none.

    No other place may have more on either side: one has the words before, another those after.
    """
    if not looks:
        return None
    first, *others = sorted(looks, key=lambda one: one.before + one.after, reverse=True)
    is_most = all(
        (one.before, one.is_whole_before) <= (first.before, first.is_whole_before)
        and (one.after, one.is_whole_after) <= (first.after, first.is_whole_after)
        for one in others
    )
    is_alone = not others or first.before + first.after > others[0].before + others[0].after
    return first if is_most and is_alone else None


def _even(text: str) -> str:
    return _BLANK.sub(" ", text)


def _occurrences(text: str, exact: str) -> Iterator[int]:
    """Give where words stand in a text, not as a part of a longer word or number."""
    position = text.find(exact)
    while exact and position >= 0:
        end = position + len(exact)
        if not _is_cut(text, position, end, exact):
            yield position
        position = text.find(exact, position + 1)


def _is_cut(text: str, start: int, end: int, exact: str) -> bool:
    """Whether a stretch goes on, as 46 does in 146, 46.5 and 46,000."""
    if exact[0].isdigit() and _DIGIT_BEFORE.search(text, max(0, start - 2), start):
        return True
    if exact[-1].isdigit() and _DIGIT_AFTER.match(text, end):
        return True
    is_in_word = exact[0].isalpha() and start > 0 and text[start - 1].isalpha()
    return is_in_word or (exact[-1].isalpha() and text[end : end + 1].isalpha())


def _fits(found: _Look, anchor: Anchor) -> bool:
    """Whether enough stands around a place of what stood around the anchor, and nowhere else."""
    if found.is_whole_before and found.is_whole_after:
        return anchor.alike_before <= CONTEXT
    told_before = _tells(found.before, anchor.alike_before, is_whole=found.is_whole_before)
    told_after = _tells(found.after, anchor.alike_after, is_whole=found.is_whole_after)
    is_enough = (found.is_whole_before or found.before >= ENOUGH) and (
        found.is_whole_after or found.after >= ENOUGH
    )
    if is_enough:
        return told_before or told_after
    return (told_before and found.before >= PLENTY) or (told_after and found.after >= PLENTY)


def _tells(count: int, elsewhere: int, *, is_whole: bool) -> bool:
    """Whether so many characters tell a place, when so many of them stood elsewhere too."""
    return count >= elsewhere + _MORE or (is_whole and count > elsewhere)


def _before(text: str, end: int, prefix: str) -> int:
    """Count the characters before a place that are those of the prefix."""
    return _alike(reversed(text[max(0, end - len(prefix)) : end]), reversed(prefix))


def _after(text: str, start: int, suffix: str) -> int:
    """Count the characters after a place that are those of the suffix."""
    return _alike(text[start : start + len(suffix)], suffix)


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def anchored(sources: Sequence[Source], anchors: Iterable[Anchor]) -> list[Place | None]:
    """Give where each anchor is now; None where that is not sure."""
    finder = Finder(sources)
    return [finder.place(anchor) for anchor in anchors]
