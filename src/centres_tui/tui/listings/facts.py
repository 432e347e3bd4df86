"""Facts beside a row of the comparison: origins, speakers, amounts worked out, silences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.text import Text

from centres_tui.model.beside import Silence, Standing
from centres_tui.model.comparison import Check, Family, Measure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.present.beside import (
    SILENT_SIGNS,
    STANDING_WORDS,
    derived_text,
    silence_text,
    voice_text,
)
from centres_tui.tui.present.quantity import copied_value

ORIGINS: Final = ("@", "origins")
SPEAKER: Final = ('"', "says")
BETWEEN: Final = ('"', "speakers")
WORKED_OUT: Final = ("/", "worked out")
MOST_NAMES: Final = 6
"""More sources than these are counted and not named."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line that stands beside a verdict."""

    sign: str
    """Stands before it."""
    word: str
    """Says what sort of fact it is, where there is room."""
    words: Text
    """What it says."""
    figure: str
    """The id of the figure that it leads to."""


def facts_beside(
    catalogue: Catalogue, subject: Measure | Family | Check, absent: str
) -> Iterator[Fact]:
    """Give what stands beside a row, each with the figure that it leads to.

    Args:
        catalogue: Everything read and compared.
        subject: The row.
        absent: The sign of a source that says nothing of it.
    """
    if isinstance(subject, Measure):
        yield from _of_origins(subject)
        yield from _of_speakers(catalogue, subject)
    yield from _of_derived(catalogue, subject)
    if isinstance(subject, Measure):
        yield from _of_silences(catalogue, subject, absent)


def _of_origins(measure: Measure) -> Iterator[Fact]:
    if measure.independence:
        yield Fact(*ORIGINS, Text(safe_line(measure.independence)), measure.figures[0])


def _of_speakers(catalogue: Catalogue, measure: Measure) -> Iterator[Fact]:
    if measure.speakers:
        words = f"{safe_line(measure.speakers)}: {measure.between} between them"
        yield Fact(*BETWEEN, Text(words), measure.figures[0])
    for voice in catalogue.beside.voices(measure.id):
        yield Fact(*SPEAKER, voice_text(voice), voice.figures[0])


def _of_derived(catalogue: Catalogue, subject: Measure | Family | Check) -> Iterator[Fact]:
    for one in catalogue.beside.derived(subject):
        known = (catalogue.figure_by_id.get(each) for each in one.beside)
        beside = ", ".join(dict.fromkeys(copied_value(figure) for figure in known if figure))
        yield Fact(*WORKED_OUT, derived_text(one, beside), one.figure)


def _of_silences(catalogue: Catalogue, measure: Measure, absent: str) -> Iterator[Fact]:
    """Give a line for the sources that are silent in one way and for one reason."""
    alike: dict[tuple[Standing, str], list[Silence]] = {}
    for one in catalogue.beside.silences(measure.id):
        if one.source in catalogue.names:
            alike.setdefault((one.standing, one.reason), []).append(one)
    for (standing, reason), silences in alike.items():
        names = [catalogue.names[one.source] for one in silences]
        words = silence_text(reason, shortened(names))
        figure = silences[0].figure or measure.figures[0]
        yield Fact(SILENT_SIGNS.get(standing, absent), STANDING_WORDS[standing], words, figure)


def shortened(names: Sequence[str]) -> str:
    """List some names and count the rest.

    >>> shortened(["001", "002"])
    '001, 002'
    """
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"{', '.join(names[:MOST_NAMES])}{more}"
