"""What-if: what another vocabulary or other settings would change, before they are accepted."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Final, Literal

from centres_tui.compare import DEFAULT_SHARING, DEFAULT_WIDTHS, Sharing, Widths
from centres_tui.errors import UsageError
from centres_tui.model.comparison import Measure
from centres_tui.model.figure import Figure
from centres_tui.workspace.agreement import words_of
from centres_tui.workspace.corrections import stated_fields
from centres_tui.workspace.decided import Decided

Sort = Literal["appeared", "gone", "changed"]
FIGURE: Final = "figure"
MEASURE: Final = "measure"
TEXT: Final = "text"
_LINKS: Final = ("of", "changes_to")
_PER_CENT: Final = "%"


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


def settings_of(words: Sequence[str]) -> tuple[Widths, Sharing]:
    """Read settings of the comparison, as "about=15%" or "days_between=30".

    Raises:
        UsageError: There is no such setting, or it cannot hold that.

    >>> settings_of(["about=15%"])[0].about
    Fraction(3, 20)
    """
    widths, sharing = DEFAULT_WIDTHS, DEFAULT_SHARING
    for word in words:
        name, _, text = word.partition("=")
        name = name.strip().replace("-", "_")
        if name in {one.name for one in fields(Widths)}:
            widths = replace(widths, **{name: _value(word, getattr(widths, name), text)})  # type: ignore[arg-type]
        elif name in {one.name for one in fields(Sharing)}:
            sharing = replace(sharing, **{name: _value(word, getattr(sharing, name), text)})  # type: ignore[arg-type]
        else:
            raise UsageError(f"{word}: no such setting. Settings: {', '.join(setting_names())}.")
    return widths, sharing


def setting_names() -> list[str]:
    """Give the names of all settings of the comparison."""
    return [one.name for kind in (Widths, Sharing) for one in fields(kind)]


def _value(word: str, now: Fraction | int, text: str) -> Fraction | int:
    """Read a whole number, or a share as 15%, 0.15 or 3/20, as the setting has it now."""
    try:
        if isinstance(now, int):
            found: Fraction | int = int(text)
        else:
            scale = 100 if text.strip().endswith(_PER_CENT) else 1
            found = Fraction(text.strip().removesuffix(_PER_CENT)) / scale
    except (ValueError, ZeroDivisionError):
        found = -1
    if found < 0 or (found < 1 if isinstance(now, int) else found > 1):
        meant = "a whole number above 0" if isinstance(now, int) else "a share such as 15%"
        raise UsageError(f"{word}: give {meant} after the =. It is {now} now.")
    return found


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
