"""Which rows of the comparison are shown, and in which order."""

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation

from centres_tui.errors import CentresError
from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.tui.catalogue import ALL_SOURCES, Catalogue
from centres_tui.tui.contents import ComparisonRow
from centres_tui.tui.state import Order, ViewState

Key = tuple[bool, Decimal, str]
"""Whether there is nothing, a number, and a text."""
ZERO = Decimal(0)


def shown_rows(catalogue: Catalogue, view: ViewState) -> Sequence[ComparisonRow]:
    """Give the rows that hold a figure which the filters keep, in the order of the view."""
    rows = catalogue.rows
    if view.filters:
        kept = catalogue.contents.kept(view.filters)
        rows = [row for row in rows if not kept.isdisjoint(row.subject.figures)]
    if view.only_marked:
        rows = [row for row in rows if not view.marks.isdisjoint(row.subject.figures)]
    return _ordered(catalogue, rows, view.row_order) if view.row_order else rows


def can_be_listed(catalogue: Catalogue, view: ViewState) -> bool:
    """Say whether there is all that a view filters and orders by, as an older file may not."""
    try:
        figures = catalogue.figures_in(ALL_SOURCES, boilerplate=True)
        catalogue.choose(figures, view.filters, view.figure_order)
        shown_rows(catalogue, view)
    except (CentresError, LookupError, TypeError, ValueError):
        return False
    return True


def _ordered(
    catalogue: Catalogue, rows: Sequence[ComparisonRow], order: Order
) -> Sequence[ComparisonRow]:
    """Order rows; equal ones stay as they are, and those with nothing in the column stand last."""
    if order.column == "verdict":
        return list(reversed(rows)) if order.descending else rows
    key = _key(catalogue, order.column)
    keyed = [(key(row), row) for row in rows]
    full = [pair for pair in keyed if not pair[0][0]]
    full.sort(key=lambda pair: pair[0], reverse=order.descending)
    return [row for _key, row in full] + [row for found, row in keyed if found[0]]


def _key(catalogue: Catalogue, column: str) -> Callable[[ComparisonRow], Key]:
    def stated(row: ComparisonRow) -> Key:
        """Order by what a source states first."""
        figure = next(iter(catalogue.stated(row.key, column)), None)
        value = figure.value if figure and figure.value is not None else getattr(figure, "low", "")
        number = value if isinstance(value, Decimal) else ZERO
        return figure is None, number, value if isinstance(value, str) else ""

    named = {
        "measure": _label, "reason": _reason, "subject": _subject, "stated": _stated,
        "apart": _apart,
    }  # fmt: skip
    return named.get(column, stated)


def _label(row: ComparisonRow) -> Key:
    subject = row.subject
    label = subject.relation if isinstance(subject, Check) else subject.label
    return not label, ZERO, label.casefold()


def _reason(row: ComparisonRow) -> Key:
    subject = row.subject
    reason = subject.differs if isinstance(subject, Family) else subject.reason
    return not reason, ZERO, reason.casefold()


def _subject(row: ComparisonRow) -> Key:
    whose = getattr(row.subject, "subject", "")
    return not whose, ZERO, whose.casefold()


def _stated(row: ComparisonRow) -> Key:
    sources = getattr(row.subject, "sources", ())
    return not sources, Decimal(len(sources)), ""


def _apart(row: ComparisonRow) -> Key:
    """Order by the share that values lie apart, then by the amount where there is no share."""
    spread = row.subject.spread if isinstance(row.subject, Measure) else None
    for written in (spread.percent, spread.difference) if spread else ():
        try:
            return False, Decimal(written), ""
        except InvalidOperation:
            continue
    return True, ZERO, ""
