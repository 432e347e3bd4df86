"""Why the text at a place was read as it was: the same steps, with somebody looking on."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from centres_tui.extract import read_page
from centres_tui.extract.context import build_figures
from centres_tui.extract.explaining import answer
from centres_tui.extract.explaining.case import Case, is_empty
from centres_tui.extract.explaining.joints import joints
from centres_tui.extract.explaining.lineage import Lineage
from centres_tui.extract.explaining.origins import FIELDS, origins
from centres_tui.extract.explaining.quotes import quote
from centres_tui.extract.explaining.recorder import Recorder
from centres_tui.extract.explaining.records import Decision, Explanation, Quote
from centres_tui.extract.explaining.restored import restored
from centres_tui.extract.explaining.trials import drops, reach_of, trials
from centres_tui.extract.grounds import GroundedText, Span
from centres_tui.extract.in_digits import understood
from centres_tui.extract.page import Page
from centres_tui.extract.unwrapped import Unwrapped
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source

__all__ = ["explain", "explain_all"]

MARGIN = 300
"""How far around a sentence is looked, for what its figures share with others."""


def explain(source: Source, place: int) -> Explanation:
    """Explain what stands at a place of a source.

    Args:
        source: The source.
        place: A code point of its text, inside a figure or beside one.

    Raises:
        IndexError: Where the text has no such place.
    """
    if not 0 <= place < len(source.text):
        raise IndexError(place)
    way = Unwrapped(source)
    page = Page(way.source)
    return restored(_explain(page, way.place(place)), way, place)


def explain_all(source: Source) -> Iterator[Explanation]:
    """Explain every figure of a source, in order of their places; the source is read once."""
    way = Unwrapped(source)
    recorder, figures = _read(Page(way.source), (0, len(way.source.text)))
    for figure in figures:
        place, _ = way.span(figure.start, figure.end)
        yield restored(_of_figure(recorder, figure.start, figure), way, place)


def _explain(page: Page, place: int) -> Explanation:
    """Explain what stands at a place of a page."""
    start, end = page.sentence_at(place)
    recorder, figures = _read(page, (max(0, start - MARGIN), end + MARGIN))
    found = _figure_at(figures, place)
    if found is None:
        return _of_none(recorder, place, figures)
    return _of_figure(recorder, place, found)


def _read(page: Page, zone: Span) -> tuple[Recorder, list[Figure]]:
    """Read a page while somebody looks on."""
    recorder = Recorder(page, zone)
    return recorder, understood(page.source, build_figures(page, read_page(page)))


def _figure_at(figures: list[Figure], place: int) -> Figure | None:
    """Give the figure in which a place lies, or else the one that ends or begins beside it."""
    inside = (figure for figure in figures if figure.start <= place < figure.end)
    beside = (figure for figure in figures if place in (figure.end, figure.start - 1))
    return next(inside, None) or next(beside, None)


def _of_figure(recorder: Recorder, place: int, figure: Figure) -> Explanation:
    """Explain a figure."""
    case = Case(figure, recorder, Lineage(recorder, figure.start, figure.end))
    plain = _plain(figure)
    reach = reach_of(recorder, (figure.start, figure.end))
    return Explanation(
        source=figure.source,
        path=figure.path,
        place=place,
        words=quote(case.text, figure.start, figure.end),
        sentence=quote(case.text, figure.sentence_start, figure.sentence_end),
        answer=answer.of_figure(plain),
        figure=plain,
        origins=origins(case),
        empty=tuple(name for name in FIELDS if is_empty(getattr(plain, name))),
        trials=trials(recorder, reach),
        drops=drops(recorder, reach),
        joints=joints(case),
    )


def _plain(figure: Figure) -> Figure:
    """Give a figure whose texts are plain, without what decided them."""
    values: dict[str, Any] = {field.name: getattr(figure, field.name) for field in fields(figure)}
    texts = {name: str(text) for name, text in values.items() if isinstance(text, GroundedText)}
    return Figure(**(values | texts))


def _of_none(recorder: Recorder, place: int, figures: list[Figure]) -> Explanation:
    """Explain why no figure stands at a place."""
    low, high = recorder.zone
    near = [figure for figure in figures if low <= figure.start and figure.end <= high]
    text, source = recorder.page.text, recorder.page.source
    word = _word_at(text, place)
    tried = trials(recorder, reach_of(recorder, word))
    return Explanation(
        source=source.id,
        path=source.path,
        place=place,
        words=quote(text, *word),
        sentence=quote(text, *recorder.page.sentence_at(place)),
        answer=answer.of_none(recorder, word, tried),
        trials=tried,
        drops=drops(recorder, reach_of(recorder, word)),
        decisions=tuple(
            decision for figure in near for decision in _decided(recorder, figure, word)
        ),
    )


def _word_at(text: str, place: int) -> Span:
    """Give the word in which a place lies; an empty stretch in white space."""
    if text[place].isspace():
        return place, place
    start = end = place
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _decided(recorder: Recorder, figure: Figure, word: Span) -> list[Decision]:
    """Give what a word decided of a figure near it."""
    case = Case(figure, recorder, Lineage(recorder, figure.start, figure.end))
    return [
        Decision(figure=figure.id, exact=figure.exact, field=origin.field, value=origin.value)
        for origin in origins(case)
        if any(_meets(words, word) for words in origin.words)
    ]


def _meets(words: Quote, span: Span) -> bool:
    return words.start < span[1] and span[0] < words.end
