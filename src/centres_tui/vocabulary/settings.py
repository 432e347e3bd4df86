"""Settings of reading and comparing: how wide an amount is taken, when wording is shared.

A person states them in a vocabulary file, under [settings]; they are in force as its words are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from fractions import Fraction
from typing import Final

from centres_tui.errors import UsageError
from centres_tui.vocabulary.in_force import current, derived
from centres_tui.vocabulary.reading_settings import Reading

Setting = Fraction | int | bool
"""A share, a whole number, or whether something is so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Widths:
    """How far a stated amount may lie from the truth, and how long values may change."""

    digit_share: Fraction = Fraction(1, 2)
    """The part of its last digit by which an exact amount may be off."""
    round_count: Fraction = Fraction(5, 100)
    """At most this part of a round count."""
    closing_zeros: int = 3
    """So many zeros at its end make a count a round one."""
    fraction: Fraction = Fraction(10, 100)
    """The part of a fraction in words."""
    about: Fraction = Fraction(10, 100)
    """The part of an amount that is hedged by "about"."""
    days_between: int = 14
    """Plans in sources further apart than this may have changed between them."""
    tally_days: int = 31
    """Counts of what an event brings more of may grow for so many days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """From when on wording is taken to be shared."""

    shingle_words: int = 3
    """Words that make one shingle."""
    least_words: int = 12
    """Words in runs that two sources must share at the least."""
    share: Fraction = Fraction(1, 3)
    """The part of the shorter text that must stand in the other."""
    sentence_words: int = 8
    """Words of a sentence that, word for word in two sources, make one origin of a figure."""
    most_silences: int = 50_000
    """Up to so many pairs of a measure and a source, silences are listed one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """How far arithmetic may be off."""

    product_room: Fraction = Fraction(1, 200)
    """A written product may be rounded by this part of it."""
    change_room: Fraction = Fraction(15, 100)
    """A change told away from its two sides may be off by this part of it."""
    sum_reach: Fraction = Fraction(1, 4)
    """Parts further from a whole than this part of it are told of something else."""
    bound_reach: Fraction = Fraction(1, 4)
    """An outcome further from "over a quarter" than this part of it is not meant by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings."""

    widths: Widths = field(default_factory=Widths)
    """How far a stated amount may lie from the truth."""
    sharing: Sharing = field(default_factory=Sharing)
    """From when on wording is shared."""
    checks: Checks = field(default_factory=Checks)
    """How far arithmetic may be off."""
    reading: Reading = field(default_factory=Reading)
    """How dates are read."""

    @property
    def by_name(self) -> dict[str, Setting]:
        """Give all of them by name."""
        groups = (self.widths, self.sharing, self.checks, self.reading)
        return {one.name: getattr(group, one.name) for group in groups for one in fields(group)}


DEFAULTS: Final = Settings()
GROUPS: Final[Mapping[str, type]] = {
    "widths": Widths, "sharing": Sharing, "checks": Checks, "reading": Reading,
}  # fmt: skip
OF_READING: Final = frozenset(one.name for one in fields(Reading))
"""Those on which depends what is read of a text, and not only how it is compared."""
MEANINGS: Final[Mapping[str, str]] = {
    "digit_share": "the part of its last digit by which an exact amount may be off",
    "round_count": "at most this part of a round count",
    "closing_zeros": "so many zeros at its end make a count a round one",
    "fraction": "the part of a fraction in words",
    "about": 'the part of an amount hedged by "about"',
    "days_between": "plans in sources further apart in days may have changed between them",
    "tally_days": "deaths and other counts of an event may grow for so many days",
    "shingle_words": "words of a run that is looked for in other sources",
    "least_words": "words in such runs that sources with shared wording have in common",
    "share": "the part of the shorter text that then stands in the other",
    "sentence_words": "words of a sentence that two sources with one origin share",
    "most_silences": "pairs of a measure and a silent source that are listed one by one",
    "product_room": "a product that is written out may be off by this part",
    "change_room": "a change told away from its two sides may be off by this part",
    "sum_reach": "parts further from a whole than this part of it are no sum",
    "bound_reach": 'an outcome further from "over a quarter" than this is not meant by it',
    "financial_year_ends": "the month in which financial years end, unless the text says",
    "month_first": "whether 06/07/2024 is in June, unless the text shows it: yes or no",
    "pivot_year": "years of two digits below it are of this century",
}
"""What each does, in a line."""
LIMITS: Final[Mapping[str, tuple[int, int]]] = {
    "closing_zeros": (1, 12),
    "financial_year_ends": (3, 12),
    "pivot_year": (0, 100),
    "shingle_words": (1, 20),
}
"""The least and the most of those that cannot be any number."""
_MOST: Final = 1_000_000
_FLAGS: Final[Mapping[str, bool]] = {"yes": True, "true": True, "no": False, "false": False}


@derived
def settings() -> Settings:
    """Give the settings in force."""
    stated = current().settings
    made = {
        name: group(**{one.name: stated[one.name] for one in fields(group) if one.name in stated})
        for name, group in GROUPS.items()
    }
    return Settings(**made)


def read_setting(name: str, stated: object) -> Setting:
    """Read what a person states for a setting: 15%, 0.15, 3/20, 30, yes.

    Raises:
        UsageError: There is no such setting, or it cannot hold that.

    >>> read_setting("about", "15%"), read_setting("days-between", 30)
    (Fraction(3, 20), 30)
    """
    key, known = setting_name(name), DEFAULTS.by_name
    if key not in known:
        raise UsageError(f"{name}: no such setting. Settings: {', '.join(known)}.")
    default = known[key]
    found = _READERS[type(default)](stated)
    low, high = LIMITS.get(key, (1, _MOST) if type(default) is int else (0, 1))
    if found is None or not low <= found <= high:
        wanted = _wanted(default, low, high)
        raise UsageError(f"{key}: {str(stated)[:40]!r} cannot be. Give {wanted}.")
    return found


def setting_name(stated: str) -> str:
    """Give the name of a setting as a person may write it: days-between."""
    return stated.strip().replace("-", "_")


def _wanted(default: Setting, low: int, high: int) -> str:
    if isinstance(default, bool):
        return "yes or no"
    if isinstance(default, Fraction):
        return "a share such as 15%, at most 100%"
    return f"a whole number from {low} to {high:,}"


def _share(stated: object) -> Fraction | None:
    text = str(stated).strip() if isinstance(stated, str | int | float | Decimal) else ""
    try:
        found = Fraction(text.removesuffix("%"))
    except (ValueError, ZeroDivisionError):
        return None
    return found / 100 if text.endswith("%") else found


def _whole(stated: object) -> int | None:
    text = str(stated).strip() if isinstance(stated, str | int) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _flag(stated: object) -> bool | None:
    return stated if isinstance(stated, bool) else _FLAGS.get(str(stated).strip().lower())


_READERS: Final = {Fraction: _share, int: _whole, bool: _flag}


def setting_words(setting: Setting) -> str:
    """Write a setting as a person would state it.

    >>> setting_words(Fraction(3, 20)), setting_words(Fraction(1, 3)), setting_words(True)
    ('15%', '1/3', 'yes')
    """
    if isinstance(setting, bool):
        return "yes" if setting else "no"
    if isinstance(setting, int):
        return str(setting)
    percent = 100 * setting
    is_plain = (percent * 10).denominator == 1
    return f"{float(percent):g}%" if is_plain else str(setting)
