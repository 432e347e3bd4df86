"""An explanation, in the places of the source's own text."""

from dataclasses import replace
from typing import TypeVar

from centres_tui.extract.explaining.quotes import quote
from centres_tui.extract.explaining.records import (
    Decision,
    Drop,
    Explanation,
    Joint,
    Origin,
    Quote,
    Trial,
)
from centres_tui.extract.unwrapped import Unwrapped

Record = TypeVar("Record", Origin, Joint)


def restored(found: Explanation, way: Unwrapped, place: int) -> Explanation:
    """Give an explanation the places of the source's own text.

    Args:
        found: What was explained of the text that the rules read.
        way: The way back from that text.
        place: The place that was asked about, in the source's own text.
    """
    if way.source is way.original:
        return found
    return replace(
        found,
        place=place,
        words=_quote(found.words, way),
        sentence=_quote(found.sentence, way),
        figure=found.figure and way.figure(found.figure),
        origins=tuple(_origin(origin, way) for origin in found.origins),
        trials=tuple(_trial(trial, way) for trial in found.trials),
        drops=tuple(_drop(drop, way) for drop in found.drops),
        joints=tuple(_worded(joint, way) for joint in found.joints),
        decisions=tuple(_decision(decision, way) for decision in found.decisions),
    )


def _quote(words: Quote, way: Unwrapped) -> Quote:
    return quote(way.original.text, *way.span(words.start, words.end))


def _worded(record: Record, way: Unwrapped) -> Record:
    return replace(record, words=tuple(_quote(words, way) for words in record.words))


def _origin(origin: Origin, way: Unwrapped) -> Origin:
    """Give an origin its words; the value of a link is the id of a figure."""
    value = way.id(origin.value) if origin.field in {"of", "changes_to"} else origin.value
    return replace(_worded(origin, way), value=value)


def _trial(trial: Trial, way: Unwrapped) -> Trial:
    at, _ = way.span(trial.at, trial.at)
    return replace(trial, at=at, read=trial.read and _quote(trial.read, way))


def _drop(drop: Drop, way: Unwrapped) -> Drop:
    return replace(drop, read=_quote(drop.read, way), winner=_quote(drop.winner, way))


def _decision(decision: Decision, way: Unwrapped) -> Decision:
    return replace(decision, figure=way.id(decision.figure))
