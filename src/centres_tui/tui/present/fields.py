"""The fields of two figures, line by line, what differs first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.dates import published_words
from centres_tui.tui.present.facts import TREND_WORDS
from centres_tui.tui.present.quantity import BOUND_WORDS, figure_words, unit_words

FIELDS: Final[Mapping[str, Callable[[Figure, Source], str]]] = {
    "value": lambda figure, _: figure_words(figure),
    "bound": lambda figure, _: BOUND_WORDS[figure.bound],
    "unit": lambda figure, _: unit_words(figure),
    "status": lambda figure, _: figure.status,
    "published": lambda _, source: published_words(source.published),
    "about": lambda figure, _: figure.about,
    "subject": lambda figure, _: figure.subject,
    "said by": lambda figure, _: figure.said_by,
    "change": lambda figure, _: TREND_WORDS.get(figure.trend, ""),
    "kind": lambda figure, _: figure.kind,
    "publisher": lambda _, source: source.publisher or "",
    "written": lambda figure, _: figure.exact,
}
"""What is compared of two figures, in words."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of two figures."""

    name: str
    """What it is."""
    left: str
    """What the left figure has there."""
    right: str
    """What the right one has."""

    @property
    def differs(self) -> bool:
        """Whether they differ, capitals aside."""
        return self.left.casefold() != self.right.casefold()


def fields_of(left: tuple[Figure, Source], right: tuple[Figure, Source]) -> Sequence[Field]:
    """Give the fields that one of two figures has, those that differ first."""
    fields = [
        Field(name, safe_line(words(*left)), safe_line(words(*right)))
        for name, words in FIELDS.items()
    ]
    stated = [field for field in fields if field.left or field.right]
    return sorted(stated, key=lambda field: not field.differs)
