"""Which rules were tried in and around a place, and which of their readings do not stand."""

from collections.abc import Iterator, Sequence

from centres_tui.extract.explaining.quotes import quote
from centres_tui.extract.explaining.recorder import Recorder, Tried
from centres_tui.extract.explaining.records import Drop, Trial
from centres_tui.extract.explaining.words import aim_of
from centres_tui.extract.grounds import Span
from centres_tui.extract.overlaps import winner_over
from centres_tui.model.quantity import canonical
from centres_tui.model.reading import Reading

_REFUSED = "its words are there, but what stands around them speaks against it"


def reach_of(recorder: Recorder, span: Span) -> Span:
    """Widen a stretch by all readings that hang together with it, dropped ones too."""
    readings = recorder.readings["dropped"] + recorder.readings["standing"]
    start, end = span
    for reading in sorted(readings, key=lambda each: each.start):
        if reading.start < end and start < reading.end:
            start, end = min(start, reading.start), max(end, reading.end)
    return start, end


def trials(recorder: Recorder, span: Span) -> tuple[Trial, ...]:
    """Give the rules tried in a stretch, in order of the text; those that read first."""
    here = [tried for tried in recorder.trials if _is_in(tried, span)]
    order = {"read": 0, "refused": 1, "no match": 2}
    here.sort(key=lambda tried: (tried.at, order[tried.outcome]))
    return tuple(dict.fromkeys(_trial(recorder, tried) for tried in here))


def _is_in(tried: Tried, span: Span) -> bool:
    if tried.reading is not None:
        return tried.reading.start < span[1] and span[0] < tried.reading.end
    return span[0] <= tried.at <= span[1]


def _trial(recorder: Recorder, tried: Tried) -> Trial:
    reading, aim = tried.reading, aim_of(tried.rule.name)
    if reading is None:
        refused = tried.because or _REFUSED
        told = aim if tried.outcome == "no match" else refused
        return Trial(rule=tried.rule.name, at=tried.at, outcome=tried.outcome, because=told)
    return Trial(
        rule=tried.rule.name,
        at=tried.at,
        outcome="read",
        because=aim if reading.is_figure else f"no figure: {aim}",
        read=quote(recorder.page.text, reading.start, reading.end),
        kind=reading.kind if reading.is_figure else "",
        value=value_of(reading),
    )


def value_of(reading: Reading) -> str:
    """Write the value of a reading; both ends of a range."""
    if reading.low is None and reading.high is None:
        return canonical(reading.value)
    return f"{canonical(reading.low)} to {canonical(reading.high)}"


def drops(recorder: Recorder, span: Span) -> tuple[Drop, ...]:
    """Give the readings in a stretch that do not stand, with those that stand in their place."""
    return tuple(_drops(recorder, span, recorder.readings["standing"]))


def _drops(recorder: Recorder, span: Span, standing: Sequence[Reading]) -> Iterator[Drop]:
    text = recorder.page.text
    for reading in recorder.readings["dropped"]:
        found = winner_over(reading, standing)
        if found is None or not (reading.start < span[1] and span[0] < reading.end):
            continue
        winner, why = found
        yield Drop(
            rule=reading.rule,
            read=quote(text, reading.start, reading.end),
            kind=reading.kind,
            by=winner.rule,
            winner=quote(text, winner.start, winner.end),
            because=f"{why}{_besides(winner)}",
        )


def _besides(winner: Reading) -> str:
    """Say of a reading that is no figure what it is."""
    return "" if winner.is_figure else f", and it is no figure but {aim_of(winner.rule)}"
