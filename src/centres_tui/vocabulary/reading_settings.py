"""The settings on which depends what is read of a text: how dates are read that it leaves open."""

from dataclasses import dataclass, fields

from centres_tui.vocabulary.in_force import current, derived


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How dates are read where the text does not tell."""

    financial_year_ends: int = 3
    """The month in which financial years end."""
    month_first: bool = False
    """Whether 06/07/2024 is the seventh of June."""
    pivot_year: int = 50
    """Years of two digits below it are in this century."""


@derived
def reading() -> Reading:
    """Give those in force."""
    stated = current().settings
    return Reading(**{one.name: stated[one.name] for one in fields(Reading) if one.name in stated})  # type: ignore[arg-type]  # checked when they were read
