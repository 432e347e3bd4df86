"""What-if: what another vocabulary or other settings would change, before they are accepted."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Literal

from centres_tui.dataset.collected import Records
from centres_tui.errors import UsageError
from centres_tui.model.comparison import Measure
from centres_tui.model.decision import Decision
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.in_force import Vocabulary, using
from centres_tui.vocabulary.own import added, with_settings
from centres_tui.vocabulary.settings import OF_READING, Setting, read_setting, setting_name
from centres_tui.workspace.agreement import words_of
from centres_tui.workspace.corrections import stated_fields
from centres_tui.workspace.decided import Decided, decide

Sort = Literal["appeared", "gone", "changed"]
FIGURE: Final = "figure"
MEASURE: Final = "measure"
TEXT: Final = "text"
_LINKS: Final = ("of", "changes_to")


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a figure or a measure that would be another."""

    thing: str
    """`figure` or `measure`."""
    sort: Sort
    """What would become of it."""
    name: str
    """The words and place of the figure, or the name of the measure and its first figure."""
    field: str
    """What would change."""
    before: str
    """What it is; empty where it appears."""
    after: str
    """What it would be; empty where it is gone."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Other words and other settings, before they are accepted."""

    files: tuple[str, ...] = ()
    """Vocabularies that are added to what is in force."""
    settings: Mapping[str, Setting] = field(default_factory=dict)
    """Settings, by name."""

    @property
    def is_of_reading(self) -> bool:
        """Whether other figures may be read, and not only compared otherwise."""
        return bool(self.files) or not OF_READING.isdisjoint(self.settings)


def proposal_of(files: Iterable[str], stated: Iterable[str]) -> Proposal:
    """Read a proposal: vocabularies, and settings as "about=15%" or "days_between=30".

    Raises:
        UsageError: There is no such setting, or it cannot hold that.

    >>> dict(proposal_of([], ["about=15%"]).settings)
    {'about': Fraction(3, 20)}
    """
    pairs = [word.partition("=") for word in stated]
    found = {setting_name(name): read_setting(name, text) for name, _, text in pairs}
    return Proposal(tuple(files), found)


@contextmanager
def proposed(proposal: Proposal) -> Iterator[Vocabulary]:
    """Put what is proposed in force on top of what is, until the `with` is left.

    Raises:
        VocabularyError: A vocabulary cannot be read, or says what none can.
    """
    with added(proposal.files), using(with_settings(proposal.settings)) as vocabulary:
        yield vocabulary


def what_would_change(
    records: Records,
    decisions: Sequence[Decision],
    proposal: Proposal,
    read_again: Callable[[], Records],
    last: Decided | None = None,
) -> tuple[list[Change], Decided]:
    """Compare sources as they are, and as they would be.

    Args:
        records: What was read with what is in force.
        decisions: The decisions that hold.
        proposal: What would be otherwise.
        read_again: Reads the same sources with what is in force then.
        last: What came of decisions with what is in force now, to compare no more than must be.

    Returns:
        What would change, and all as it would be.

    Raises:
        UsageError: An export is open, which cannot be read again.
    """
    if records.imported:
        raise UsageError("this is an export. Open its documents to see what would change in them.")
    before = decide(records, decisions, last)
    with proposed(proposal):
        other = read_again() if proposal.is_of_reading else records
        after = decide(other, decisions)
    return changes(before, after), after


def counted(found: Iterable[Change]) -> str:
    """Count the figures and measures that would change, in words."""
    things = dict.fromkeys((one.thing, one.sort, one.name) for one in found)
    counts = Counter((thing, sort) for thing, sort, _ in things)
    told = [f"{thing}s {sort}: {count:,}" for (thing, sort), count in sorted(counts.items())]
    return "; ".join(told) or "nothing would change"


def changes(before: Decided, after: Decided) -> list[Change]:
    """Tell what would change between two readings and comparisons of the same texts.

    Figures come first, by path and place, then measures in their order.
    """
    pairs = list(_pairs(before.records.figures, after.records.figures))
    found = [change for old, new in pairs for change in _of_figure(old, new)]
    names = {old.id: new.id for old, new in pairs if old and new}
    return found + list(_of_measures(before, after, names))


def _pairs(
    old: Sequence[Figure], new: Sequence[Figure]
) -> Iterator[tuple[Figure | None, Figure | None]]:
    """Pair the figures that stand at one place, or over each other; None where one is alone."""
    known = {figure.id for figure in old}
    at_home = {figure.id: figure for figure in new}
    free: dict[str, list[Figure]] = defaultdict(list)
    for figure in new:
        if figure.id not in known:
            free[figure.source].append(figure)
    for figure in old:
        waiting = free.get(figure.source, [])
        over = at_home.get(figure.id) or next(
            (one for one in waiting if one.start < figure.end and figure.start < one.end), None
        )
        if over in waiting:
            waiting.remove(over)
        yield figure, over
    yield from ((None, figure) for waiting in free.values() for figure in waiting)


def _of_figure(old: Figure | None, new: Figure | None) -> Iterator[Change]:
    if old and new:
        name, first, second = words_of(old), _told(old), _told(new)
        for field in first:
            if first[field] != second[field]:
                yield Change(FIGURE, "changed", name, field, first[field], second[field])
    elif old:
        yield Change(FIGURE, "gone", words_of(old), TEXT, old.exact, "")
    elif new:
        yield Change(FIGURE, "appeared", words_of(new), TEXT, "", new.exact)


def _told(figure: Figure) -> Mapping[str, str]:
    links = {name: getattr(figure, name) or "" for name in _LINKS}
    furniture = "yes" if figure.boilerplate else "no"
    return {TEXT: figure.exact, **stated_fields(figure), **links, "furniture": furniture}


def _of_measures(before: Decided, after: Decided, names: Mapping[str, str]) -> Iterator[Change]:
    told = {figure.id: words_of(figure) for figure in before.records.figures}
    told |= {figure.id: words_of(figure) for figure in after.records.figures}
    successors = _successors(before.comparison.measures, after.comparison.measures, names)
    for old in before.comparison.measures:
        new = successors.get(old.id)
        if new is None:
            yield Change(MEASURE, "gone", _name(old), "verdict", old.verdict, "")
            continue
        members = {names.get(figure, figure) for figure in old.figures}
        lost = [told[one] for one in old.figures if names.get(one, one) not in new.figures]
        gained = [told[one] for one in new.figures if one not in members]
        if lost or gained:
            rows = "; ".join(lost), "; ".join(gained)
            yield Change(MEASURE, "changed", _name(old), "figures", *rows)
        if old.verdict != new.verdict:
            yield Change(MEASURE, "changed", _name(old), "verdict", old.verdict, new.verdict)
    kept = {one.id for one in successors.values()}
    for new in after.comparison.measures:
        if new.id not in kept:
            yield Change(MEASURE, "appeared", _name(new), "verdict", "", new.verdict)


def _name(measure: Measure) -> str:
    return f"{measure.label} ({measure.id})"


def _successors(
    old: Sequence[Measure], new: Sequence[Measure], names: Mapping[str, str]
) -> dict[str, Measure]:
    """Give of each measure the one that has most of its figures; each is that of one only."""
    homes = {figure: measure for measure in new for figure in measure.figures}
    shared: Counter[tuple[int, str]] = Counter()
    for place, measure in enumerate(old):
        for figure in measure.figures:
            home = homes.get(names.get(figure, figure))
            if home:
                shared[place, home.id] += 1
    by_id = {measure.id: measure for measure in new}
    found: dict[str, Measure] = {}
    taken: set[str] = set()
    for (place, home_id), _count in sorted(shared.items(), key=lambda one: (-one[1], one[0])):
        if old[place].id not in found and home_id not in taken:
            found[old[place].id] = by_id[home_id]
            taken.add(home_id)
    return found
