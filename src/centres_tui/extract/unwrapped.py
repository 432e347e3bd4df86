"""Text wrapped by hand as if it were not, and the way back from it.

Council papers and court reports wrap their lines and indent what goes on: "6.8 per" at the end of
a line, and five blanks before "cent" on the next. Rules are written for text in which one blank
parts two words, so they read each paragraph as one line; figures get their places in the source's
own text back. Tables keep their lines and columns, since every row is a paragraph. A word that is
broken at the end of a line is put together; behind any other hyphen the end of the line stays.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from centres_tui.extract.broken_words import BrokenWords
from centres_tui.extract.misread import is_misread, with_digits
from centres_tui.model.figure import Figure
from centres_tui.model.source import Passage, Source
from centres_tui.parse.sentences import paragraph_spans
from centres_tui.vocabulary.patterns import lazy

_BREAK = lazy(r"[ \t\u00a0]*+(?:\r\n?|\n)[ \t\u00a0]*+")
LOST = "\ufffd"
"""What stands where a character was lost."""
_LOST_SIGN = lazy(
    rf"(?<=\d){LOST}(?:(?P<scale>(?=(?:[mb]illion|thousand|bn)(?!\w)))|(?P<degree>(?=[CF](?!\w)))"
    rf"|(?P<dash>(?=\d)))"
)
"""A lost sign behind a number: "$23 million", "31°C", "7–10 days"."""
_HYPHENS = frozenset("-\u2010\u2011\u00ad")
QUOTE = 32
"""How many characters of prefix and suffix a figure keeps."""

Span = tuple[int, int]
Break = tuple[int, int, str]
"""The end of a line with the blanks around it, and what is read in its place."""


class Unwrapped:
    """A source as the rules read it: every end of a line in a paragraph is one blank."""

    def __init__(self, source: Source) -> None:
        self.original = source
        source = _with_signs(_without_uncounted(source))
        breaks = list(_breaks(source.text))
        self._starts = [start + len(kept) for start, _, kept in breaks]
        """Where what is left out after each blank begins, in the source's text."""
        self._lost = [0, *accumulate(end - start - len(kept) for start, end, kept in breaks)]
        """How much is left out before each of them, and in all."""
        self._cuts = [start - lost for start, lost in zip(self._starts, self._lost, strict=False)]
        """Where each of them would stand in the text that is read."""
        self.source = self._read(source, breaks) if breaks else source
        """The source with the text that is read."""

    def place(self, offset: int) -> int:
        """Give the place in the text that is read of one in the source's text."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        return max(self._cuts[index], offset - self._lost[index + 1])

    def span(self, start: int, end: int) -> Span:
        """Give the span in the source's text of one in the text that is read."""
        return self._back(start), self._back(end - 1) + 1 if end > start else self._back(start)

    def figure(self, figure: Figure) -> Figure:
        """Give a figure its places in the source's text."""
        if self.source is self.original:
            return figure
        text = self.original.text
        start, end = self.span(figure.start, figure.end)
        sentence_start, sentence_end = self.span(figure.sentence_start, figure.sentence_end)
        return replace(
            figure,
            id=self.id(figure.id),
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - QUOTE) : start],
            suffix=text[end : end + QUOTE],
            changes_to=figure.changes_to and self.id(figure.changes_to),
            of=figure.of and self.id(figure.of),
            sentence_start=sentence_start,
            sentence_end=sentence_end,
            repaired=figure.repaired
            or bool(_LOST_SIGN.search(text, start, end))
            or is_misread(text[start:end]),
        )

    def id(self, figure: str) -> str:
        """Give the id of a figure by its place in the source's text."""
        source, _, start = figure.rpartition(":")
        return f"{source}:{self._back(int(start))}"

    def _back(self, place: int) -> int:
        return place + self._lost[bisect_right(self._cuts, place)]

    def _read(self, source: Source, breaks: list[Break]) -> Source:
        """Give the source with each of these ends of lines as one blank."""
        text = source.text
        pieces: list[str] = []
        done = 0
        for start, end, kept in breaks:
            pieces += text[done:start], kept
            done = end
        stated = source.published_span
        return replace(
            source,
            text="".join((*pieces, text[done:])),
            passages=tuple(self._passage(passage) for passage in source.passages),
            published_span=stated and (self.place(stated[0]), self.place(stated[1])),
        )

    def _passage(self, passage: Passage) -> Passage:
        start, end = self.place(passage.start), self.place(passage.end)
        return Passage(start=start, end=end, role=passage.role)


def _without_uncounted(source: Source) -> Source:
    """Give a source without the end of its text in which no figures are looked for any more."""
    ends = (each.start for each in source.issues if each.code == "cut")
    end = min((each for each in ends if each is not None), default=len(source.text))
    if end >= len(source.text):
        return source
    passages = tuple(each for each in source.passages if each.end <= end)
    return replace(source, text=source.text[:end], passages=passages)


def _with_signs(source: Source) -> Source:
    """Give a source with the digits that were taken for letters, and the signs that were lost.

    Those are the signs behind numbers, where only one can stand.
    Signs before numbers are those of currencies, and many things tell which: see `damage`.
    """
    text = with_digits(source.text)
    if LOST in text:
        text = _LOST_SIGN.sub(_sign_of, text)
    return source if text == source.text else replace(source, text=text)


def _sign_of(lost: re.Match[str]) -> str:
    """Give the sign that stood in the place of a lost one; each is one character, as that is."""
    return {"scale": " ", "degree": "°", "dash": "–"}[lost.lastgroup or ""]


def _breaks(text: str) -> Iterator[Break]:
    """Give the ends of lines within paragraphs, with the blanks around them."""
    words = BrokenWords(text)
    for start, end in paragraph_spans(text):
        if "\n" in text[start:end] or "\r" in text[start:end]:
            for match in _BREAK.finditer(text, start, end):
                first, after = match.span()
                if text[first - 1] not in _HYPHENS:
                    yield first, after, " "
                elif words.is_broken(first, after):
                    yield first - 1, after, ""
                else:
                    yield first, after, "\n"
