"""Where the explorer was left: what was current and how it was shown, to begin there again."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, get_args

from centres_tui.tui.state import (
    PANE_NAMES,
    ColumnChoice,
    Order,
    PaneName,
    Scope,
    Selection,
    ViewState,
)

SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Where the explorer was left; without more, where it begins the first time."""

    pane: PaneName = "sources"
    """The pane that had the focus."""
    entered_from: PaneName = "sources"
    """The pane that had it before the reader."""
    selection: Selection = field(default_factory=Selection)
    """What was current."""
    view: ViewState = field(default_factory=ViewState)
    """How it was shown; a search is not kept."""


def as_written(remembered: Remembered) -> dict[str, object]:
    """Give it as a file holds it."""
    selection, view = remembered.selection, remembered.view
    return {
        "pane": remembered.pane,
        "entered_from": remembered.entered_from,
        "source": selection.source,
        "figure": selection.figure,
        "row": selection.row,
        "scope": view.scope,
        "boilerplate": view.boilerplate,
        "timeline": view.timeline,
        "zoomed": view.zoomed or "",
        "filters": view.filters,
        "columns": {
            pane: {"shown": list(choice.shown), "widths": dict(choice.widths)}
            for pane, choice in view.columns
        },
        "source_order": _order_written(view.source_order),
        "figure_order": _order_written(view.figure_order),
        "row_order": _order_written(view.row_order),
        "marks": sorted(view.marks),
    }


def from_written(written: Mapping[str, object]) -> Remembered:
    """Read it from what a file holds; what is missing or wrong is as the first time."""
    pane = _pane(written, "pane")
    return Remembered(
        pane=pane,
        entered_from=_pane(written, "entered_from"),
        selection=Selection(
            source=_text(written, "source"),
            figure=_text(written, "figure"),
            row=_text(written, "row"),
        ),
        view=ViewState(
            scope=next((one for one in SCOPES if one == written.get("scope")), "source"),
            boilerplate=written.get("boilerplate") is True,
            timeline=written.get("timeline") is True,
            zoomed=pane if written.get("zoomed") == pane else None,
            filters=_texts(written, "filters"),
            columns=_columns(written.get("columns")),
            source_order=_order(written, "source_order"),
            figure_order=_order(written, "figure_order"),
            row_order=_order(written, "row_order"),
            marks=frozenset(_texts(written, "marks")),
        ),
    )


def before_comparison(remembered: Remembered) -> Remembered:
    """Give what can be shown at once: no row, not a row's figures, nothing filtered or ordered."""
    view = remembered.view
    return replace(
        remembered,
        selection=replace(remembered.selection, row=""),
        view=ViewState(
            scope="source" if view.scope == "row" else view.scope,
            boilerplate=view.boilerplate,
            timeline=view.timeline,
            zoomed=view.zoomed,
            columns=view.columns,
        ),
    )


def narrowed(view: ViewState, as_left: ViewState, figures: Container[str]) -> ViewState:
    """Give a view with the filters, orders and marks of another; marks of these figures only."""
    marks = (figure for figure in as_left.marks if figure in figures)
    return replace(
        view,
        filters=view.filters or as_left.filters,
        source_order=view.source_order or as_left.source_order,
        figure_order=view.figure_order or as_left.figure_order,
        row_order=view.row_order or as_left.row_order,
        marks=view.marks.union(marks),
    )


def _order_written(order: Order | None) -> dict[str, object] | None:
    return {"column": order.column, "descending": order.descending} if order else None


def _order(written: Mapping[str, object], name: str) -> Order | None:
    found = written.get(name)
    if not isinstance(found, dict) or not _text(found, "column"):
        return None
    return Order(column=_text(found, "column"), descending=found.get("descending") is True)


def _columns(written: object) -> tuple[tuple[PaneName, ColumnChoice], ...]:
    """Read the columns that were chosen; a pane without any that is known chooses for itself."""
    found: Mapping[str, object] = written if isinstance(written, dict) else {}
    choices = ((pane, found.get(pane)) for pane in PANE_NAMES)
    return tuple(
        (pane, ColumnChoice(shown, _widths(choice.get("widths"))))
        for pane, choice in choices
        if isinstance(choice, dict) and (shown := _texts(choice, "shown"))
    )


def _widths(written: object) -> tuple[tuple[str, int], ...]:
    pairs = written.items() if isinstance(written, dict) else ()
    return tuple((key, width) for key, width in pairs if type(width) is int and width > 0)


def _texts(written: Mapping[str, object], name: str) -> tuple[str, ...]:
    found = written.get(name)
    listed = found if isinstance(found, list) else []
    return tuple(text for text in listed if isinstance(text, str))


def _pane(written: Mapping[str, object], name: str) -> PaneName:
    return next((one for one in PANE_NAMES if one == written.get(name)), "sources")


def _text(written: Mapping[str, object], name: str) -> str:
    value = written.get(name)
    return value if isinstance(value, str) else ""
