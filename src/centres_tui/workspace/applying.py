"""Decisions applied to what was read: other sources, other figures, and what is said of groups."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from centres_tui.compare.amounts import amount_of
from centres_tui.compare.told import Told
from centres_tui.dataset.collected import Records
from centres_tui.errors import CentresError, UsageError
from centres_tui.extract import extract
from centres_tui.model.decision import OF, OF_MEASURE, Decision
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.workspace.anchors import Finder, Place
from centres_tui.workspace.corrections import MOVES, added_figure, corrected, stated_fields
from centres_tui.workspace.sayings import Sayings

DESCRIBED: Final = ("title", "publisher", "byline", "published")
"""What can be said of a source."""
_MEASURE_ACTS: Final = frozenset({"rename", "overrule"})
_GROUP_ACTS: Final = frozenset({"link", "unlink"})
_STANDS: Final = "figure"
"""The slot of whether a figure is one."""
_TEXT: Final = "text"
"""The slot of the characters that state it."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision that does not apply, kept and shown."""

    decision: Decision
    """The decision."""
    reason: str
    """Why it does not apply, in one line."""


@dataclass(frozen=True, slots=True)
class OnMeasure:
    """What was said of the measure of some figures."""

    decision: Decision
    """The decision: `confirm`, `rename`, `overrule` or `note`."""
    figures: tuple[str, ...]
    """The ids of the figures."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What was read, as analysts decided."""

    records: Records
    """The sources and figures."""
    told: tuple[Told, ...] = ()
    """What was said of figures that state one measure."""
    tellers: tuple[Decision, ...] = ()
    """The decision behind each of these."""
    on_measures: tuple[OnMeasure, ...] = ()
    """What was said of measures, in order of time."""
    orphans: tuple[Orphan, ...] = ()
    """The decisions that do not apply."""
    held: Mapping[str, Mapping[str, Figure]] = field(default_factory=dict)
    """Each figure that was decided on, by its first id, as each analyst left it last."""


@dataclass
class _Work:
    """What is worked on while decisions are applied."""

    finder: Finder
    sources: dict[str, Source]
    figures: dict[str, Figure]
    """By the id that the program gave them, or the one that they were added with."""
    names: dict[str, str] = field(default_factory=dict)
    """The id that each figure has now, where its beginning was moved, by its first id."""
    sayings: Sayings = field(default_factory=Sayings)
    read: dict[str, Figure] = field(default_factory=dict)
    """The figures as the program read them."""
    held: dict[str, dict[str, Figure]] = field(default_factory=dict)
    """The figures that were decided on, as each analyst left them last."""

    def hold(self, key: str, decision: Decision) -> None:
        """Note how an analyst leaves a figure."""
        if decision.act != "note":
            self.held.setdefault(key, {})[decision.analyst] = self.figures[key]


def apply(records: Records, decisions: Sequence[Decision]) -> Applied:
    """Apply decisions in order of time.

    Args:
        records: What the program read.
        decisions: The decisions that hold (`history.in_force`).
    """
    if not decisions:
        return Applied(records)
    finder = Finder(records.sources)
    orphans: list[Orphan] = []
    sources = {source.id: source for source in records.sources}
    anew = _describe(decisions, finder, sources, orphans)
    figures = _read_anew(records.figures, sources, anew)
    work = _Work(finder, sources, {figure.id: figure for figure in figures})
    work.read = dict(work.figures)
    groups: list[tuple[Decision, tuple[str, ...]]] = []
    on_measures: list[tuple[Decision, tuple[str, ...]]] = []
    for decision in decisions:
        if decision.act == "describe" or _is_of_source(decision):
            continue
        try:
            ids = _decided(work, decision)
        except CentresError as error:
            orphans.append(Orphan(decision, str(error)))
            continue
        if decision.act in _GROUP_ACTS:
            groups.append((decision, ids))
        elif _is_of_measure(decision):
            on_measures.append((decision, ids))
    return _applied(records, work, (groups, on_measures), orphans)


def why_not(records: Records, decisions: Sequence[Decision], new: Decision) -> str:
    """Say why a decision would not apply after others; empty where it would.

    Whether figures are one measure is not looked into: that takes a comparison.
    """
    orphans = apply(records, (*decisions, new)).orphans
    return next((one.reason for one in orphans if one.decision is new), "")


def _applied(
    records: Records,
    work: _Work,
    said: tuple[list[tuple[Decision, tuple[str, ...]]], list[tuple[Decision, tuple[str, ...]]]],
    orphans: list[Orphan],
) -> Applied:
    """Put everything together under the ids that figures have now."""
    groups, on_measures = said
    disputes = {key: work.sayings.disputed(key) for key in work.sayings.things()}
    figures = [
        _pointing(replace(figure, disputed=disputes.get(key, "")), work.names)
        for key, figure in work.figures.items()
    ]
    figures.sort(key=lambda figure: (figure.path, figure.source, figure.start))
    return Applied(
        records=records._replace(sources=tuple(work.sources.values()), figures=tuple(figures)),
        told=tuple(Told(one.act, _named(ids, work)) for one, ids in groups),  # type: ignore[arg-type]
        tellers=tuple(one for one, _ in groups),
        on_measures=tuple(OnMeasure(one, _named(ids, work)) for one, ids in on_measures),
        orphans=tuple(orphans),
        held=work.held,
    )


def _named(ids: Iterable[str], work: _Work) -> tuple[str, ...]:
    return tuple(work.names.get(one, one) for one in ids)


def _pointing(figure: Figure, names: Mapping[str, str]) -> Figure:
    """Give a figure that points to others by the ids that they have now."""
    if figure.changes_to not in names and figure.of not in names:
        return figure
    changes_to, of = (found and names.get(found, found) for found in (figure.changes_to, figure.of))
    return replace(figure, changes_to=changes_to, of=of)


def _is_of_source(decision: Decision) -> bool:
    return bool(decision.anchors) and decision.anchors[0].is_whole


def _is_of_measure(decision: Decision) -> bool:
    """Whether a decision is on the measure of its figures: some acts may be on either."""
    return decision.act in _MEASURE_ACTS or decision.after.get(OF) == OF_MEASURE


def _describe(
    decisions: Iterable[Decision],
    finder: Finder,
    sources: dict[str, Source],
    orphans: list[Orphan],
) -> set[str]:
    """Describe sources as was decided, and give the ids of those whose date changed by it."""
    anew = set()
    for decision in decisions:
        if not _is_of_source(decision):
            continue
        found = finder.source(decision.anchors[0])
        try:
            if found is None:
                raise UsageError(f"{decision.anchors[0].path}: the source is not there.")
            old = sources[found.id]
            sources[found.id] = new = _told(old, decision)
        except CentresError as error:
            orphans.append(Orphan(decision, str(error)))
        else:
            anew |= {found.id} if new.published != old.published else set()
    return anew


def _told(source: Source, decision: Decision) -> Source:
    """Give a source as a decision describes it."""
    if decision.act == "note":
        return replace(source, note=decision.after.get("note", ""))
    return described(source, decision.after)


def described(source: Source, after: Mapping[str, str]) -> Source:
    """Give a source as an analyst describes it.

    Raises:
        UsageError: Something is stated that a source has not, or a date that is none.
    """
    stated = dict(after)
    unknown = sorted(stated.keys() - set(DESCRIBED))
    if unknown:
        raise UsageError(f"{unknown[0]}: no such field of a source: {', '.join(DESCRIBED)}.")
    made = replace(source, **{name: text or None for name, text in stated.items()})  # type: ignore[arg-type]
    if "published" not in stated:
        return made
    if stated["published"]:
        _check_day(stated["published"])
    return replace(made, published_by="given" if stated["published"] else "", published_span=None)


def _check_day(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"published: {text[:40]!r} is no day. Write it as 2019-04-29.") from None


def _read_anew(
    figures: Sequence[Figure], sources: Mapping[str, Source], anew: set[str]
) -> list[Figure]:
    """Read the sources again whose date changed, on which the dates in their text depend."""
    kept = [figure for figure in figures if figure.source not in anew]
    return kept + [figure for one in sorted(anew) for figure in extract(sources[one])]


def _decided(work: _Work, decision: Decision) -> tuple[str, ...]:
    """Apply one decision on figures, and give the first ids of those that it is on.

    Raises:
        UsageError: It does not apply; says why.
    """
    places = [work.finder.place(anchor) for anchor in decision.anchors]
    lost = [anchor for anchor, place in zip(decision.anchors, places, strict=True) if place is None]
    if lost:
        quote = " ".join(lost[0].exact.split())[:40]
        raise UsageError(f'{lost[0].path}: "{quote}" is not found again, or not for sure.')
    if not places:
        raise UsageError("the decision names no figure.")
    found = [place for place in places if place is not None]
    if decision.act == "add":
        return (_add(work, decision, found[0]),)
    ids = tuple(dict.fromkeys(_figure_at(work, place) for place in found))
    if decision.act in _GROUP_ACTS:
        _check_alike(work, decision, ids)
    elif not _is_of_measure(decision):
        for key in ids:
            work.figures[key] = _judged(work, key, decision)
            work.hold(key, decision)
    return ids


def _figure_at(work: _Work, place: Place) -> str:
    """Give the first id of the figure at a place.

    Raises:
        UsageError: There is none, or more than one.
    """
    own = f"{place.source}:{place.start}"
    known = work.figures.get(own)
    if known and known.source == place.source and known.end == place.end:
        return own
    near = [
        key
        for key, one in work.figures.items()
        if one.source == place.source and one.start < place.end and place.start < one.end
    ]
    if len(near) != 1:
        path = work.sources[place.source].path
        quote = work.sources[place.source].text[place.start : place.end]
        many = "several figures are" if near else "no figure is"
        raise UsageError(f'{path}: {many} read where "{quote[:40]}" stands.')
    return near[0]


def _check_alike(work: _Work, decision: Decision, ids: Sequence[str]) -> None:
    """Refuse to link what cannot be compared.

    Raises:
        UsageError: The figures have no unit in common.
    """
    if decision.act != "link":
        return
    amounts = {key: amount_of(work.figures[key]) for key in ids}
    for key, amount in amounts.items():
        if amount is None:
            raise UsageError(f"{work.figures[key].exact!r} states no value, and cannot be linked.")
    dimensions = {amount.dimension for amount in amounts.values() if amount}
    if len(dimensions) > 1:
        exact = " and ".join(repr(work.figures[key].exact) for key in ids[:2])
        raise UsageError(f"{exact} cannot be one measure: they have no common unit.")


def _add(work: _Work, decision: Decision, place: Place) -> str:
    source = work.sources[place.source]
    made = added_figure(source, place.start, place.end, decision.after)
    known = work.figures.get(made.id)
    if known is not None and known.origin != "added":
        raise UsageError(f"{source.path}: {made.exact!r} is read as a figure there already.")
    work.figures[made.id] = replace(made, origin="added", decided_by=decision.analyst)
    work.read.setdefault(made.id, made)
    work.sayings.say(made.id, decision.analyst, {_STANDS: "stands", **decision.after})
    work.hold(made.id, decision)
    return made.id


def _judged(work: _Work, key: str, decision: Decision) -> Figure:
    """Give a figure as a decision has it."""
    figure, analyst = work.figures[key], decision.analyst
    if decision.act == "note":
        return replace(figure, note=decision.after.get("note", ""))
    by_added = "added" if figure.rule == "analyst" else ""
    if decision.act == "reject":
        work.sayings.say(key, analyst, {_STANDS: "rejected"})
        return replace(figure, origin="rejected", decided_by=analyst)
    if decision.act == "correct":
        return _corrected(work, key, decision)
    whole = {_STANDS: "stands", _TEXT: figure.exact, **stated_fields(figure)}
    work.sayings.say(key, analyst, whole)
    origin = by_added or ("corrected" if figure.machine else "confirmed")
    return replace(figure, origin=origin, decided_by=analyst)  # type: ignore[arg-type]


def _corrected(work: _Work, key: str, decision: Decision) -> Figure:
    figure = work.figures[key]
    made = corrected(figure, decision.after, work.sources[figure.source])
    others = (one for name, one in work.figures.items() if name != key)
    if made.id != figure.id and any(one.id == made.id for one in others):
        raise UsageError(f"{figure.path}: another figure begins where this one would.")
    said = {name: text for name, text in decision.after.items() if name not in MOVES}
    moved = {_TEXT: made.exact} if len(said) < len(decision.after) else {}
    work.sayings.say(key, decision.analyst, {_STANDS: "stands", **said, **moved})
    if made.id != key:
        work.names[key] = made.id
    else:
        work.names.pop(key, None)
    is_added = figure.rule == "analyst"
    return replace(
        made,
        origin="added" if is_added else "corrected",
        decided_by=decision.analyst,
        machine="" if is_added else _difference(work.read[key], made),
    )


def _difference(read: Figure, made: Figure) -> str:
    """Tell what the program had read where it differs: "value 46; unit homes"."""
    machine, analyst = stated_fields(read), stated_fields(made)
    parts = [
        f"{name} {machine[name] or 'none'}" for name in machine if machine[name] != analyst[name]
    ]
    if (read.start, read.end) != (made.start, made.end):
        parts.insert(0, f"text {read.exact}")
    return "; ".join(parts) or "the same"
