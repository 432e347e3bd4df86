"""The thing that a bare number counts, named by the words around it."""

from collections.abc import Callable

from centres_tui.extract.after_number import attached, complement, following, stricken
from centres_tui.extract.before_number import (
    apposed,
    changed,
    ends,
    label,
    measured,
    subject,
    total,
)
from centres_tui.extract.elided import elided
from centres_tui.extract.gathered import gathered
from centres_tui.extract.grounds import by
from centres_tui.extract.held_against import (
    bracketed,
    differing,
    gapped,
    held_against,
    spoken_for,
    tallied,
)
from centres_tui.extract.introduced import introduced
from centres_tui.extract.led_to import led_to
from centres_tui.extract.matching import (
    asked_for,
    equivalent,
    made_for,
    owned,
    paired,
    shared_out,
    who,
)
from centres_tui.extract.number import Antecedent, Number
from centres_tui.extract.one_of_all import one_of_all
from centres_tui.extract.parted import parted
from centres_tui.extract.peopled import peopled
from centres_tui.extract.referred import referred, topic
from centres_tui.extract.statement import Statement
from centres_tui.extract.taken_up import numbered, put_at, taken_up, told_again
from centres_tui.extract.voted import votes

STEPS: tuple[Callable[[Number], str | None], ...] = (
    attached, parted, one_of_all, introduced, referred, following, bracketed, votes, complement,
    stricken, equivalent, label, gathered, measured, told_again, differing, tallied, changed, total,
    subject, ends, apposed, who, asked_for, made_for, shared_out, paired, owned, held_against,
    spoken_for, gapped, topic, led_to, elided, taken_up, numbered, put_at, peopled,
)  # fmt: skip
"""How a noun is looked for, in order; the first that names one decides."""


def counted_unit(sentence: Statement, place: int, earlier: Antecedent) -> str:
    """Name what a number counts, or give "" where nothing is counted.

    Args:
        sentence: The sentence that states the number.
        place: Which of its readings it is.
        earlier: The latest count before it.
    """
    number = Number(sentence, place, earlier)
    for step in STEPS:
        unit = step(number)
        if unit is not None:
            return by(unit, step.__name__) if sentence.words.traced else unit
    return ""
