"""What stands at a place and why, in one line."""

import re
from typing import Final

from centres_tui.extract.explaining.lineage import FIRST
from centres_tui.extract.explaining.recorder import Recorder
from centres_tui.extract.explaining.records import Trial
from centres_tui.extract.explaining.words import aim_of
from centres_tui.extract.grounds import Span
from centres_tui.model.figure import Figure
from centres_tui.model.reading import Reading

_CODES: Final = (
    (
        re.compile(r"[^\W\d_]\d"),
        "its digits stand right behind letters, as in a code or the name of a road, and no rule is "
        "tried there",
    ),
    (
        re.compile(r"\d[^\W\d_]"),
        "letters that are no unit stand right behind its digits, as in a code or a postcode",
    ),
)
"""Forms of words that are no figures, where no rule has said why."""


def of_figure(figure: Figure) -> str:
    """Say what a figure is."""
    kept = " It stands in site furniture, and is never compared." if figure.boilerplate else ""
    return f"“{figure.exact}” is a figure: {figure.kind}, read by the rule {figure.rule}.{kept}"


def of_none(recorder: Recorder, span: Span, tried: tuple[Trial, ...]) -> str:
    """Say why nothing stands as a figure at a place."""
    blocked = _blocked(recorder, span)
    if blocked is not None:
        written = recorder.page.text[blocked.start : blocked.end].strip()
        return f"“{written}” is no figure: {aim_of(blocked.rule)} ({blocked.rule})."
    taken = _taken(recorder, span)
    if taken is not None:
        written = recorder.page.text[taken.start : taken.end]
        return f"“{written}” is no figure of its own: the figure before it is per “{written}”."
    return _refused(recorder.page.text[span[0] : span[1]], tried)


def _refused(written: str, tried: tuple[Trial, ...]) -> str:
    told = sorted((trial for trial in tried if trial.outcome == "refused"), key=_by_weight)
    if told:
        return f"“{written}” is no figure: {told[0].because} ({told[0].rule})."
    for form, why in _CODES:
        if form.search(written):
            return f"“{written}” is no figure: {why}."
    if tried:
        return f"“{written}” is no figure: of the rules tried here none matches."
    nothing = "no number, no sign of currency and no word of the calendar begins here"
    return f"“{written}” is no figure: {nothing}." if written else f"Here is no figure: {nothing}."


def _by_weight(trial: Trial) -> bool:
    """Put first what says most: the refusal of a count, which is tried last of all."""
    return trial.rule != "count.plain"


def _blocked(recorder: Recorder, span: Span) -> Reading | None:
    """Give the reading that keeps figures off a place: a name, a time of day."""
    for step, readings in recorder.readings.items():
        for reading in readings:
            if step == "dropped" or reading.is_figure:
                continue
            if reading.start < span[1] and span[0] < reading.end:
                return reading
    return None


def _taken(recorder: Recorder, span: Span) -> Reading | None:
    """Give the reading at a place that the figure before it has taken in."""
    for reading in recorder.readings[FIRST]:
        if reading.start < span[1] and span[0] < reading.end:
            return reading
    return None
