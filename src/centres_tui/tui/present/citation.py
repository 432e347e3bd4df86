"""A figure as it is taken elsewhere: a citation, a row of a table."""

from dataclasses import fields

from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value, canonical
from centres_tui.model.source import Source
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.dates import published_words
from centres_tui.tui.present.quote import quote_words


def source_words(source: Source) -> str:
    """Name a source as a footnote would: publisher, title, day, path."""
    title = f"“{source.title}”" if source.title else ""
    parts = (source.publisher, title, published_words(source.published), source.path)
    return ", ".join(safe_line(part) for part in parts if part)


def citation(source: Source, figure: Figure) -> str:
    """Give the sentence of a figure with where it stands, exactly enough to find it again."""
    page = source.page_of(figure.start)
    on_page = f"page {page}, " if page else ""
    place = f"{on_page}characters {figure.start}-{figure.end}, sha256 {source.sha256}"
    return f"“{quote_words(source.text, figure)}” ({source_words(source)}, {place})"


def figure_row(source: Source, figure: Figure) -> str:
    """Give the fields of a figure and its quote, parted by tabs."""
    cells = [_cell(getattr(figure, field.name)) for field in fields(Figure)]
    return "\t".join([*cells, quote_words(source.text, figure)])


def _cell(value: Value | bool | int) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else safe_line(canonical(value))
