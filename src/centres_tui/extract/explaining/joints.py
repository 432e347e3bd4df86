"""What was joined, shared or mended after the rules had read."""

from collections.abc import Iterator
from typing import Final

from centres_tui.extract.explaining.case import Case, written
from centres_tui.extract.explaining.lineage import Lineage
from centres_tui.extract.explaining.quotes import quoted, tidy
from centres_tui.extract.explaining.records import Joint
from centres_tui.extract.grounds import Span, grounds_of
from centres_tui.model.reading import Reading

_DID: Final = {
    "compounds": "two amounts state one quantity, and were added",
    "ranges": "two amounts are the ends of one range",
    "limits": "one limit below and one above make a range",
}
_LOANS: Final = (
    ("counted", "ellipsis", "the currency from the amount before it"),
    ("ellipsis", "links", "the noun from the value that it changes from or to"),
)
"""What is lent between two steps of context, and how it is told."""
_SHARED: Final = ("kind", "unit", "per", "value", "bound")
"""What an amount may have from a neighbour."""


def joints(case: Case) -> tuple[Joint, ...]:
    """Give what was joined, shared or mended to make a figure."""
    return (*_merged(case), *_shared(case), *_lent(case), *_mended(case), *_linked(case))


def _merged(case: Case) -> Iterator[Joint]:
    """Tell where two readings became one, and where a rate took in what follows."""
    lineage = case.lineage
    for step in lineage.steps[1:]:
        before = lineage.before(step)
        if len(before) > 1 and len(lineage.stages[step]) == 1:
            yield _joint(case, step, _DID.get(step, "joined"), [_span(each) for each in before])
    per = grounds_of(lineage.final.per)
    if per is not None and case.figure.per:
        told = f"“{case.figure.per}” behind it is what it is per"
        yield _joint(case, "rates", told, [(case.figure.start, case.figure.end), *per.spans])


def _shared(case: Case) -> Iterator[Joint]:
    """Tell what the amount has from a neighbour or from a heading."""
    lineage = case.lineage
    for step in ("headings", "ranges", "told anew", "carried on", "brackets"):
        before, after = lineage.before(step), lineage.stages[step]
        if len(before) != 1 or len(after) != 1:
            continue
        names = [name for name in _SHARED if getattr(before[0], name) != getattr(after[0], name)]
        if names:
            source = "its heading" if step == "headings" else "the amount beside it"
            told = f"{_listed(names)} from {source}"
            yield _joint(case, step, told, [_span(after[0]), *_lenders(lineage, step, names)])


def _lent(case: Case) -> Iterator[Joint]:
    """Tell what the figure has from another of its sentence, once nouns were looked for."""
    for before, step, told in _LOANS:
        old, new = case.snapshots.get(before), case.snapshots.get(step)
        if old is None or new is None or old.unit == new.unit:
            continue
        known = grounds_of(new.unit)
        spans = [case.span, *(known.spans if known else ())]
        yield _joint(case, step, told, spans)


def _lenders(lineage: Lineage, step: str, names: list[str]) -> Iterator[Span]:
    """Give the words that what was shared stands in."""
    for name in names:
        known = grounds_of(getattr(lineage.stages[step][0], name))
        yield from known.spans if known else ()


def _mended(case: Case) -> Iterator[Joint]:
    """Tell where damage or a minus was read."""
    figure, lineage = case.figure, case.lineage
    if figure.repaired:
        told = (
            f"damaged characters were read as {figure.kind} {written(figure.value)} {figure.unit}"
        )
        yield _joint(case, "damage", told.strip(), [(figure.start, figure.end)])
    before, after = lineage.before("signs"), lineage.stages["signs"]
    if before and after and before[0].value != after[0].value:
        yield _joint(case, "signs", "a minus was taken in", lineage.added("signs"))


def _linked(case: Case) -> Iterator[Joint]:
    """Tell to which other figures it was joined."""
    for name, told in (("of", "it is a part of"), ("changes_to", "it changes to")):
        place = getattr(case.last, name)
        known = grounds_of(place)
        if place is not None:
            other = _exact_at(case, place)
            spans = [(case.figure.start, case.figure.end), *(known.spans if known else ()), other]
            yield _joint(case, "links", f"{told} “{case.text[other[0] : other[1]]}”", spans)


def _exact_at(case: Case, place: int) -> Span:
    """Give the span of the figure that begins at a place."""
    final = case.recorder.readings[case.lineage.steps[-1]]
    return next((_span(each) for each in final if each.start == place), (place, place))


def _joint(case: Case, step: str, told: str, spans: list[Span] | tuple[Span, ...]) -> Joint:
    text = case.text
    own = [tidy(text, [span]) for span in sorted(set(spans))]
    return Joint(step=step, because=told, words=quoted(text, (each[0] for each in own if each)))


def _span(reading: Reading) -> Span:
    return reading.start, reading.end


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
