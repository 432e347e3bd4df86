"""What panes say where they have nothing to show, and what their titles add."""

from collections.abc import Sequence

from centres_tui.tui.catalogue import ALL_SOURCES, Catalogue, figures_in_scope
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.present.comparison import label_text
from centres_tui.tui.state import UNDER_WAY, Selection, ViewState, Work

READING = "Reading ..."
NOTHING_READ = "Nothing was read. Name files or folders: centres-tui PATH"
STOPPED = "Nothing was read yet: the work was stopped. q quits."
COMPARING = "Comparing ..."
MARKED = "marked"
"""Stands among the words of the filter where only what is marked is listed."""


def no_sources(work: Work) -> str:
    """Say why no source is listed."""
    if work == "stopped":
        return STOPPED
    return READING if work == "reading" else NOTHING_READ


def no_text(work: Work) -> str:
    """Say why the reader has no text."""
    return READING if work == "reading" else "No source, no text."


def no_figures(catalogue: Catalogue, view: ViewState, work: Work) -> str:
    """Say why no figure is listed."""
    if not catalogue.sources or (catalogue.records.pending and work == "reading"):
        return READING if work == "reading" else "No source, no figures."
    if view.scope == "row":
        return "Nothing is current in the comparison."
    return "No figures here." if view.boilerplate else "No figures here outside site furniture."


def no_comparison(catalogue: Catalogue, work: Work) -> str:
    """Say why nothing is compared."""
    if not catalogue.is_compared:
        return COMPARING if work in UNDER_WAY else "Not compared: the work was stopped."
    if not sum(catalogue.counts.values()):
        return "No figures to compare."
    return "Nothing to compare: no figure is stated twice, and none add up."


def no_evidence(catalogue: Catalogue, selection: Selection, work: Work) -> str:
    """Say why there is no evidence."""
    if not catalogue.is_compared:
        return no_comparison(catalogue, work)
    if selection.figure:
        return "This figure stands alone: no other source states it."
    return "Nothing is current in the comparison."


def nothing_kept(what: str, view: ViewState) -> str:
    """Say that the filters keep nothing, and how to be rid of them."""
    return f"No {what} matches: {' '.join(_words(view))}. Backspace drops the last word, X all."


def filter_tags(view: ViewState) -> str:
    """Write the words of the filter line for a title, each in brackets."""
    return "".join(f"[{word}] " for word in _words(view))


def _words(view: ViewState) -> Sequence[str]:
    return (*view.filters, *((MARKED,) if view.only_marked else ()))


def which_rows(catalogue: Catalogue, view: ViewState, shown: Sequence[ComparisonRow]) -> str:
    """Say what is filtered, and count the measures."""
    rows = catalogue.rows
    if view.is_narrowed:
        return f"{filter_tags(view)}{len(shown):,} of {len(rows):,} rows"
    shared = sum(row.is_shared and row.sort == "measure" for row in rows)
    single = sum(not row.is_shared for row in rows)
    return f"{shared} measures in two sources or more, {single} in one" if rows else ""


def whose_figures(catalogue: Catalogue, view: ViewState, selection: Selection, count: int) -> str:
    """Say what is filtered, whose figures are listed, how many, and how many are marked."""
    marked = f", {len(view.marks):,} marked" if view.marks else ""
    return f"{filter_tags(view)}{_whose(catalogue, view, selection, count)}{marked}"


def _whose(catalogue: Catalogue, view: ViewState, selection: Selection, count: int) -> str:
    match view.scope:
        case "all":
            whose = "all sources"
            all_of_them = len(catalogue.figures_in(ALL_SOURCES, boilerplate=True))
        case "row":
            row = catalogue.row_by_key.get(selection.row)
            return f"{count} of: {label_text(row.subject).plain}" if row else "0"
        case "source":
            whose = catalogue.names.get(selection.source, "")
            all_of_them = len(catalogue.figures_in(selection.source, boilerplate=True))
    if view.is_narrowed:
        listed = len(figures_in_scope(catalogue, view, selection))
        return f"{count:,} of the {listed:,} of {whose}"
    hidden = f", b: {all_of_them - count} hidden" if all_of_them > count else ""
    return f"{count:,} of {whose}{hidden}" if whose else f"{count:,}"
