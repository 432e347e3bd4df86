"""A row of the comparison: how things stand, what is measured, what each source says."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text

from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.model.decision import MACHINE
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import CURRENT, DIM
from centres_tui.tui.present.quantity import values_words
from centres_tui.tui.present.verdict import holds_text, scope_text, spread_words, verdict_text

GIVEN = "*"
"""Stands after a verdict that an analyst gave, as after a day of publication."""


def standing_text(subject: Measure | Family | Check) -> Text:
    """Show the verdict of a measure, that a family's scope differs, or whether a check holds."""
    match subject:
        case Measure():
            verdict = verdict_text(subject.verdict)
            return verdict if subject.verdict_by == MACHINE else verdict.append(GIVEN)
        case Family():
            return scope_text()
        case Check():
            return holds_text(subject.holds)


def label_text(subject: Measure | Family | Check) -> Text:
    """Name what is compared; of a check, its relation."""
    match subject:
        case Measure():
            quiet = subject.verdict == "single"
            return Text(safe_line(subject.label), style=DIM if quiet else "")
        case Family():
            return Text(safe_line(subject.label))
        case Check():
            return Text(safe_line(f"{subject.relation}  ({subject.name})"))


def reason_text(subject: Measure | Family | Check) -> Text:
    """Give the deciding facts in one line."""
    reason = subject.differs if isinstance(subject, Family) else subject.reason
    return Text(safe_line(reason), style=DIM)


def apart_text(subject: Measure | Family | Check) -> Text:
    """Say how far the values of a measure lie apart, in percent where that says something."""
    spread = subject.spread if isinstance(subject, Measure) else None
    if spread is None or spread.difference in {"", "0"}:
        return Text("")
    percent = f" {safe_line(spread.percent)}%" if spread.percent else ""
    return Text(f"{safe_line(spread.difference)}{percent}")


def source_cell(figures: Iterable[Figure], silent: str, *, is_current: bool) -> Text:
    """Show what one source states: each value once, or `silent`; in brackets where it is current.

    The closing bracket has its cell in every row, so that the values stand one below the other.
    """
    words = values_words(figures) or silent
    if is_current:
        return Text(f"[{words}]", style=CURRENT)
    return Text(f"{words} ", style=DIM if words == silent else "")


def evidence_text(subject: Measure | Family | Check, bullet: str) -> Text:
    """Say how things stand and why, what ordered the values, how far apart, what joined them."""
    words = [standing_text(subject), Text(reason_text(subject).plain)]
    if isinstance(subject, Measure):
        words += [Text(f"{bullet} {said}") for said in _in_short(subject)]
        if subject.grounds:
            alike = safe_line(", ".join(subject.grounds))
            words.append(Text(f"{bullet} alike in {alike}", style=DIM))
    return Text("  ").join(words)


def _in_short(measure: Measure) -> Iterable[str]:
    yield from _decided(measure)
    if measure.ordered_by:
        yield f"ordered by {safe_line(measure.ordered_by)}"
    spread = spread_words(measure.spread, measure.kind)
    if spread:
        yield spread
    if measure.independence:
        yield safe_line(measure.independence.partition(":")[0])
    if measure.between:
        yield f"{measure.between} between speakers"


def _decided(measure: Measure) -> Iterable[str]:
    """Tell what analysts said of a measure, and what the program says."""
    if measure.machine_verdict:
        own = f"{measure.machine_verdict}, {measure.machine_reason}"
        yield safe_line(f"by {measure.verdict_by}; the program: {own}")
    elif measure.verdict_by != MACHINE:
        yield safe_line(f"confirmed by {measure.verdict_by}")
    if measure.machine_label:
        yield safe_line(f"renamed; the program: {measure.machine_label}")
    if measure.disputed:
        yield safe_line(f"analysts differ: {measure.disputed}")
    if measure.note:
        yield safe_line(f"note: {measure.note}")


def first_lines(lines: Sequence[Text], most: int, width: int, ellipsis: str) -> Text:
    """Put the first lines of a wrapped text together; the ellipsis ends what was cut.

    Args:
        lines: The text, wrapped.
        most: How many lines there is room for.
        width: The cells of a line.
        ellipsis: What shows that something was cut.
    """
    kept = [line.copy() for line in lines[:most]]
    for line in kept:
        line.rstrip()
    if kept and len(lines) > most:
        last = kept[-1]
        last.truncate(width - cell_len(ellipsis))
        last.append(ellipsis)
    return Text("\n").join(kept)
