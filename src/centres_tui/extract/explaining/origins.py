"""Where each field of a figure came from."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final

from centres_tui.extract.explaining.case import Case, is_empty, written
from centres_tui.extract.explaining.labels import about_grounds
from centres_tui.extract.explaining.masking import deciding_words
from centres_tui.extract.explaining.quotes import quoted, tidy
from centres_tui.extract.explaining.records import Origin
from centres_tui.extract.explaining.words import because
from centres_tui.extract.grounds import Grounds, Span, grounds_of

FIELDS: Final = (
    "kind", "value", "low", "high", "bound", "unit", "per", "trend", "of", "changes_to", "subject",
    "about", "status", "said_by", "repaired", "boilerplate",
)  # fmt: skip
"""The fields whose origin is told, in order."""
_DEFAULTS: Final = {"bound": "=", "status": "actual"}
"""What a field holds where the text states nothing, and that is no nothing."""
_JOINED: Final = frozenset({"ranges", "limits", "compounds"})
_LENT: Final = frozenset({"ranges", "told anew", "carried on", "brackets"})
"""Steps that give an amount what another one has."""


def origins(case: Case) -> tuple[Origin, ...]:
    """Give where every field of a figure came from that is not empty."""
    return tuple(_origins(case))


def _origins(case: Case) -> Iterator[Origin]:
    for field in FIELDS:
        value = getattr(case.figure, field)
        if not is_empty(value):
            step, spans = _found(case, field)
            yield Origin(
                field=field,
                value=written(value),
                step=step,
                because=_because(case, field, Grounds(step, spans)),
                words=quoted(case.text, tidy(case.text, spans)),
            )


def _found(case: Case, field: str) -> Grounds:
    """Find the step that decided a field, and its words."""
    return _FINDERS.get(field, _carried)(case, field)


def _because(case: Case, field: str, grounds: Grounds) -> str:
    """Word what a step goes by; what a neighbour shares is said to be shared."""
    told = because(grounds.step)
    if field in ("kind", "unit", "per") and case.lineage.changed(field) in _LENT:
        return f"shared with the amount beside it: {told}"
    if field == "bound" and case.lineage.changed(field) == "brackets":
        return f"shared with the amount that it converts: {told}"
    if field in ("of", "changes_to"):
        return f"{told}{_target(case, _place_of(case, field))}"
    return f"{told}{_also(case, grounds.spans)}" if field == "value" else told


def _place_of(case: Case, field: str) -> int:
    """Give where the figure stands that another is joined to; cells are joined as figures."""
    place: int | None = getattr(case.last, field)
    return place if place is not None else int(str(getattr(case.figure, field)).rpartition(":")[2])


def _target(case: Case, place: int) -> str:
    """Quote the figure that another is joined to, where it is near."""
    final = case.recorder.readings[case.lineage.steps[-1]]
    found = next((each for each in final if each.start == place), None)
    return f" (“{case.text[found.start : found.end]}”)" if found else ""


def _also(case: Case, spans: tuple[Span, ...]) -> str:
    """Word what else a date was read by: the day of publication, and words around it."""
    start, end = case.span
    stated = case.recorder.page.source.published_span
    around = [span for span in spans if span != stated and (span[1] <= start or end <= span[0])]
    dated = case.figure.kind in ("date", "period")
    told = f", {because('publication')}" if start in case.recorder.dated else ""
    return f"{told}, {because('around')}" if dated and around else told


def _carried(case: Case, field: str) -> Grounds:
    """Take the grounds that a value has carried through all steps."""
    value = getattr(case.last, field, None)
    if value is None or is_empty(value):
        value = getattr(case.lineage.final, field, "")
    known = grounds_of(value)
    if known is not None:
        return known
    changed = case.lineage.changed(field) if hasattr(case.lineage.final, field) else ""
    if changed:
        return Grounds(changed, _parts(case, changed))
    is_default = getattr(case.figure, field) == _DEFAULTS.get(field)
    return Grounds("default" if is_default else "unnamed", ())


def _bound(case: Case, field: str) -> Grounds:
    value = case.lineage.final.bound
    known = grounds_of(value)
    if known is not None:
        return known
    changed = case.lineage.changed(field)
    if value == "=" or not changed:
        return Grounds("default", ())
    return Grounds(changed, _between(case, changed))


def _kind(case: Case, field: str) -> Grounds:
    """A bare number is a count where a noun was found, and an amount where currency was lent."""
    read = case.lineage.final.kind
    steps = list(case.snapshots.items())
    kinds = [read, *(known.kind for _, known in steps)]
    changes = [
        name for (name, _), old, new in zip(steps, kinds, kinds[1:], strict=False) if old != new
    ]
    if changes and changes[-1] == "links":
        return Grounds("old and new", _related(case))
    if changes and changes[-1] == "counted":
        return Grounds("no noun", ())
    if case.lineage.changed(field) == "headings":
        return Grounds("heading", _heading(case, "headings"))
    found = _carried(case, field)
    return _unit(case, "unit") if found.step == "unnamed" and case.figure.unit else found


def _of(case: Case, field: str) -> Grounds:
    """Cells are joined to their total when all are figures."""
    is_of_cell = case.last.of is None
    return Grounds("summed", ()) if is_of_cell else _carried(case, field)


def _unit(case: Case, field: str) -> Grounds:
    """A unit may come from the other value of a change."""
    before, after = case.snapshots.get("ellipsis"), case.snapshots.get("links")
    known = grounds_of(case.last.unit)
    if before is not None and after is not None and before.unit != after.unit:
        return Grounds("old and new", known.spans if known else _related(case))
    found = _carried(case, field)
    is_of_cell = found.step == "unnamed" and any(case.last.headings)
    return Grounds("heading", ()) if is_of_cell else found


def _related(case: Case) -> tuple[Span, ...]:
    """Give the words that join an old value and a new one, by either of them."""
    own = grounds_of(case.last.changes_to)
    if own is not None:
        return own.spans
    for steps in case.recorder.drafts.values():
        to = list(steps.values())[-1].changes_to
        known = grounds_of(to)
        if to == case.figure.start and known is not None:
            return known.spans
    return ()


def _value(case: Case, field: str) -> Grounds:
    """A value is what a rule read, or what a later step made of it."""
    changed = case.lineage.changed(field)
    if not changed:
        return _as_read(case)
    return Grounds(changed, (*_parts(case, changed), *_heading(case, changed)))


def _heading(case: Case, step: str) -> tuple[Span, ...]:
    """Give the heading that a step has taken a unit and a scale from."""
    known = grounds_of(case.lineage.final.unit)
    return known.spans if step == "headings" and known else ()


def _as_read(case: Case) -> Grounds:
    read = case.lineage.born[0]
    whole = (read.start, read.end)
    spans = [case.recorder.numbers.get((read.rule, *whole), whole)]
    stated = case.recorder.page.source.published_span
    if case.figure.start in case.recorder.dated and stated is not None:
        spans.append(stated)
    spans += deciding_words(case)
    return Grounds(f"rule {read.rule}", tuple(spans))


def _end(case: Case, field: str) -> Grounds:
    """An end of a range is the number of the reading at that end."""
    changed = case.lineage.changed(field)
    if changed not in _JOINED or len(case.lineage.before(changed)) < 2:
        return _as_read(case)
    ends = sorted(case.lineage.before(changed), key=lambda end: end.start)
    lowest = next((end for end in ends if end.value == getattr(case.figure, field)), None)
    told = lowest or ends[0 if field == "low" else -1]
    return Grounds(changed, ((told.start, told.end),))


def _parts(case: Case, step: str) -> tuple[Span, ...]:
    """Give what a step worked on: what it joined, or what it added."""
    before = case.lineage.before(step)
    per = grounds_of(case.lineage.final.per)
    if step == "rates" and per is not None:
        return per.spans
    if len(before) == 1 and step == "signs":
        return case.lineage.added(step) or ((before[0].start, before[0].end),)
    return tuple((reading.start, reading.end) for reading in before)


def _between(case: Case, step: str) -> tuple[Span, ...]:
    """Give the words between two readings that were joined."""
    before = case.lineage.before(step)
    spans = tuple((left.end, right.start) for left, right in pairwise(before))
    return spans or _parts(case, step)


def _subject(case: Case, field: str) -> Grounds:
    """A subject that an earlier sentence names was carried."""
    known = _carried(case, field)
    named = [span for span in known.spans if span[0] >= case.figure.sentence_start]
    if known.step == "named" and known.spans and not named:
        return known._replace(step="carried")
    return known


def _status(case: Case, field: str) -> Grounds:
    """A date is told to be so, or planned, by the day of publication."""
    known = _carried(case, field)
    if known.step not in ("dated", "ahead"):
        return known
    stated = case.recorder.page.source.published_span
    own = (case.figure.start, case.figure.end)
    return known._replace(spans=(own, stated) if stated else (own,))


def _repaired(case: Case, field: str) -> Grounds:
    del field
    return Grounds("repaired", ((case.figure.start, case.figure.end),))


def _boilerplate(case: Case, field: str) -> Grounds:
    del field
    start = case.figure.start
    passages = case.recorder.page.source.passages
    home = [(each.start, each.end) for each in passages if each.start <= start < each.end]
    return Grounds("passage", tuple(home))


_FINDERS: Final[Mapping[str, Callable[[Case, str], Grounds]]] = {
    "of": _of,
    "kind": _kind,
    "value": _value,
    "low": _end,
    "high": _end,
    "bound": _bound,
    "unit": _unit,
    "status": _status,
    "subject": _subject,
    "about": about_grounds,
    "repaired": _repaired,
    "boilerplate": _boilerplate,
}
