"""A row of the comparison: how things stand, what is measured, what each source says."""

from collections.abc import Iterable

from rich.text import Text

from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import CURRENT, DIM
from centres_tui.tui.present.quantity import bounded_words
from centres_tui.tui.present.verdict import holds_text, scope_text, spread_words, verdict_text


def standing_text(subject: Measure | Family | Check) -> Text:
    """Show the verdict of a measure, that a family's scope differs, or whether a check holds."""
    match subject:
        case Measure():
            return verdict_text(subject.verdict)
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


def source_cell(figures: Iterable[Figure], silent: str, *, is_current: bool) -> Text:
    """Show what one source states: each value once, or `silent`; in brackets where it is current.

    The closing bracket has its cell in every row, so that the values stand one below the other.
    """
    words = ", ".join(dict.fromkeys(map(bounded_words, figures))) or silent
    if is_current:
        return Text(f"[{words}]", style=CURRENT)
    return Text(f"{words} ", style=DIM if words == silent else "")


def evidence_text(subject: Measure | Family | Check, bullet: str) -> Text:
    """Say how things stand and why, then how far the values lie apart, then what joined them."""
    words = [standing_text(subject), Text(reason_text(subject).plain)]
    if isinstance(subject, Measure):
        words += [Text(f"{bullet} {said}") for said in _apart(subject)]
        words += [Text(f"{bullet} {said}", style=DIM) for said in _joined(subject)]
    return Text("  ").join(words)


def _apart(measure: Measure) -> Iterable[str]:
    spread = spread_words(measure.spread, measure.kind)
    return [spread] if spread else []


def _joined(measure: Measure) -> Iterable[str]:
    if measure.ordered_by:
        yield f"ordered by {safe_line(measure.ordered_by)}"
    if measure.grounds:
        yield f"alike in {safe_line(', '.join(measure.grounds))}"
