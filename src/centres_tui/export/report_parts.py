"""The parts that a report is put together from: statements, quotes, places, links."""

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from centres_tui.export.beside_worded import NO_DATE, Beside
from centres_tui.export.contents import Cell, Contents, Row, words_around
from centres_tui.export.page import Span, Table, Words, plain
from centres_tui.export.worded import stated_words, words
from centres_tui.model.decision import MACHINE

COLUMNS: Final = (
    "measure", "states", "published", "speaks of", "status", "said by", "quote", "decided",
    "source",
)  # fmt: skip
"""The columns of a table of statements; those in which no row says anything are left out."""
LONGEST: Final = 80
"""A sentence up to this length is looked for whole in its file, else by its first and last."""
ENDS: Final = 5
"""How many words of a longer one stand at either end."""
MOST_NAMES: Final = 12
"""More silent sources than these are counted and not named."""


class Parts:
    """What the sections of a report are made of, with the look-ups that they share."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.figures = {str(figure["id"]): figure for figure in contents.figures}
        self.sources = {source["id"]: source for source in contents.sources}
        self.beside = Beside(contents, words)
        self._silent = contents.beside_of("silences")
        self._spoken = {str(row["figure"]): row for row in contents.ledger}
        self._names: dict[tuple[str, Cell], str] = {}

    def name(self, key: Cell, of: str = "at") -> str:
        """Give the name by which links on this page lead to something: the same for the same."""
        return self._names.setdefault((of, key), f"{of}-{len(self._names) + 1}")

    def source_name(self, source: Cell) -> str:
        """Give the name by which links lead to a source."""
        return self.name(source, "source")

    def statements(self, figures: Sequence[str], labels: Sequence[Cell] = ()) -> Table:
        """Tell figures, a row each, by day of publication unless they have labels."""
        ids = list(figures) if labels else sorted(figures, key=self._day)
        told = labels or [""] * len(ids)
        rows = (
            self._statement(self.figures[one], label) for one, label in zip(ids, told, strict=True)
        )
        return Table(COLUMNS, tuple(rows))

    def _day(self, figure: str) -> tuple[bool, str]:
        """Order by day of publication, undated sources last."""
        published = self.sources[self.figures[figure]["source"]]["published"]
        return published is None, str(published)

    def _statement(self, figure: Row, label: Cell) -> tuple[Words, ...]:
        entry = self._spoken.get(str(figure["id"]))
        published = self.sources[figure["source"]]["published"]
        return (
            plain(label),
            (Span(stated_words(figure), "strong"),),
            plain(published or NO_DATE),
            plain(entry["speaks_of"] if entry else ""),
            plain("" if figure["status"] == "actual" else figure["status"]),
            plain(figure["said_by"]),
            self.quote(figure),
            plain(decided(figure)),
            self.place(figure),
        )

    def quote(self, figure: Row) -> Words:
        """Quote the sentence of a figure, the figure marked."""
        before, exact, after = words_around(figure)
        return (Span(before.lstrip()), Span(exact, "figure"), Span(after.rstrip()))

    def place(self, figure: Row) -> Words:
        """Say where a figure stands: its file, and its characters there."""
        characters = f"{figure['start']}-{figure['end']}"
        path = Span(str(figure["path"]), "plain", self._href(figure["path"], figure))
        return (path, Span(":"), Span(characters, "plain", f"#{self.name(figure['id'])}"))

    def places(self, figures: Sequence[str]) -> Words:
        """Say where figures stand, one after the other."""
        spans: list[Span] = []
        for one in figures:
            spans += [Span("; ")] * bool(spans) + list(self.place(self.figures[one]))
        return tuple(spans)

    def way_in(self, figure: Row) -> Words:
        """Give the characters of a figure, as a link into its file where that is known."""
        characters = f"{figure['start']}-{figure['end']}"
        return (Span(characters, "faint", self._href(figure["path"], figure)),)

    def file(self, source: Row) -> Words:
        """Name the file of a source, as a link to it where it is known where it lies."""
        return (Span(str(source["path"]), "strong", self._href(source["path"])),)

    def silences(self, measure: Row) -> Iterator[Words]:
        """Say which sources do not state a measure, a line for those alike."""
        alike: dict[tuple[str, str], list[str]] = {}
        for row in self._silent.get(measure["id"], []):
            source = self.sources.get(row["source"])
            path = words(source["path"]) if source else ""
            alike.setdefault((str(row["standing"]), words(row["reason"])), []).append(path)
        for (standing, reason), paths in alike.items():
            more = f" and {len(paths) - MOST_NAMES:,} more" if len(paths) > MOST_NAMES else ""
            names = ", ".join(paths[:MOST_NAMES])
            yield (Span(f"{standing}: ", "faint"), Span(f"{names}{more}: {reason}"))

    def _href(self, path: Cell, figure: Row | None = None) -> str:
        """Give the link to a file, to the sentence of a figure in it; empty where none is known."""
        where = self.contents.hrefs.get(str(path), "")
        if not where or figure is None:
            return where
        return f"{where}{text_fragment(''.join(words_around(figure)))}"


def decided(figure: Row) -> str:
    """Say what analysts decided on a figure; empty where nobody did."""
    told = (
        ""
        if figure["origin"] in {MACHINE, ""}
        else f"{figure['origin']} by {figure['decided_by']}",
        f"read by the program as {figure['machine']}" if figure["machine"] else "",
        f"disputed: {figure['disputed']}" if figure["disputed"] else "",
        f"note: {figure['note']}" if figure["note"] else "",
    )
    return "; ".join(filter(None, told))


def text_fragment(sentence: str) -> str:
    """Give the end of a link that has a browser find a sentence; empty for an empty one.

    >>> text_fragment("46 of its 53-year-old clubs")
    '#:~:text=46%20of%20its%2053%2Dyear%2Dold%20clubs'
    """
    found = sentence.split()
    if not found:
        return ""
    if len(sentence) <= LONGEST or len(found) <= 2 * ENDS:
        return f"#:~:text={_encoded(found)}"
    return f"#:~:text={_encoded(found[:ENDS])},{_encoded(found[-ENDS:])}"


def _encoded(found: Sequence[str]) -> str:
    return quote(" ".join(found), safe="", errors="replace").replace("-", "%2D")
