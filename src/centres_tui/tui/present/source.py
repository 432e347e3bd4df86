"""Sources by short name, title and day."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rich.text import Text

from centres_tui.model.source import Issue, Source
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.dates import published_words
from centres_tui.tui.present.inks import DIM

AS_WRITTEN: Final = frozenset({"txt", "md", "csv"})
"""Formats whose text is the file itself."""
NAME_WIDTH: Final = 10
"""The most characters that a source's short name may have."""
BREAKS: Final = " _-./"


def short_names(sources: Sequence[Source]) -> dict[str, str]:
    """Name each source by the shortest start of its file name that no other has.

    A start ends where a word of the file name ends, and is cut to `NAME_WIDTH`; sources whose
    names stay alike are told apart by their place in the list.
    """
    stems = [safe_line(_stem(source.path)) for source in sources]
    lengths = range(1, 1 + max((len(_words(stem)) for stem in stems), default=1))
    names: dict[int, str] = {}
    for length in lengths:
        starts = {
            place: _start(stem, length) for place, stem in enumerate(stems) if place not in names
        }
        count = Counter([*starts.values(), *names.values()])
        names |= {place: start for place, start in starts.items() if count[start] == 1}
    return {
        source.id: names.get(place, f"{stems[place][: NAME_WIDTH - 4]}~{place + 1}")
        for place, source in enumerate(sources)
    }


def _stem(path: str) -> str:
    return os.path.splitext(path.rpartition("/")[2] or path)[0]  # noqa: PTH122 - not a file here


def _words(stem: str) -> list[int]:
    """Give the places where a word of the stem ends."""
    ends = [place for place, char in enumerate(stem) if char in BREAKS and place]
    return [*ends, len(stem)]


def _start(stem: str, words: int) -> str:
    ends = _words(stem)
    return stem[: ends[min(words, len(ends)) - 1]][:NAME_WIDTH]


def place_words(source: Source, place: int) -> str:
    """Say on which page and in which paragraph of it a place is, as a reader of the paper counts.

    Plain text has neither pages nor another form to go back to: of it nothing is said.
    """
    if source.format in AS_WRITTEN:
        return ""
    page = source.page_of(place)
    paragraphs = [
        passage
        for passage in source.passages
        if passage.role != "boilerplate"
        and passage.start <= place
        and source.page_of(passage.start) == page
    ]
    on_page = f"page {page}" if page else ""
    counted = f"paragraph {len(paragraphs)}" if paragraphs else ""
    return ", ".join(filter(None, (on_page, counted)))


def title_text(source: Source) -> Text:
    """Show a source's title; where the text states none, say so, and name the file."""
    if source.title:
        return Text(safe_line(source.title))
    return Text(f"(no title) {safe_line(source.path)}", style=DIM)


def day_text(source: Source) -> Text:
    """Show the day of publication; marked where the analyst gave it, quiet where none is known."""
    given = "*" if source.published_by == "given" else ""
    return Text(
        f"{published_words(source.published)}{given}", style="" if source.published else DIM
    )


def stated_day_words(source: Source) -> str:
    """Word the day of publication, and what states it where the text itself does not.

    >>> from centres_tui.model.source import Statement
    >>> said = (Statement(field="published", value="2019-04-29", where="file name"),)
    >>> source = Source(id="a", sha256="a", path="a", published="2019-04-29", statements=said)
    >>> stated_day_words(source)
    '29 Apr 2019 (file name)'
    """
    told = (each for each in source.statements if each.field == "published" and each.used)
    where = next((each.where for each in told if each.start is None), "")
    return f"{published_words(source.published)}{f' ({safe_line(where)})' if where else ''}"


def issue_words(issues: Iterable[Issue]) -> str:
    """Word what could not be read as it should."""
    return "; ".join(safe_line(issue.message) for issue in issues)
