"""The language of the filter line: kind:money >10m subject:council "a word".

Words of the same name are alternatives, as with the options of `compare`; words of different
names, limits of values, and words that are looked for in the text narrow further.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from centres_tui.compare.narrowing import SCOPE
from centres_tui.dataset.columns import ABOUT, SAID_BY, SUBJECT, UNIT, VALUE
from centres_tui.dataset.decided_filters import DECISIONS, ByAnalyst, Decided
from centres_tui.dataset.filters import AllOf, Filter, OfKind, WithStatus, WithText, WithVerdict
from centres_tui.dataset.stated_filters import (
    EXACTLY,
    NONE,
    AnyOf,
    FromSources,
    InFamilies,
    OfMeasure,
    Stating,
    Within,
)
from centres_tui.errors import UsageError
from centres_tui.model.quantity import KINDS, STATUSES
from centres_tui.model.verdict import VERDICTS
from centres_tui.vocabulary.currencies import currencies
from centres_tui.vocabulary.patterns import lazy

SCALES: Final = {"": 0, "k": 3, "m": 6, "b": 9, "bn": 9, "tn": 12}
"""Powers of ten by the letters that may follow a number."""
WORD: Final = lazy(r'(?:[^\s"]|"[^"]*"?)+')
NAMED: Final = lazy(r"([a-z]+):(.*)", re.DOTALL)
_NUMBER: Final = r"([^\d\s.<>=\"-]{0,4})(-?\d[\d,]*(?:\.\d+)?)(k|m|bn|b|tn|)(%?)"
LIMIT: Final = lazy(rf"(>=|<=|>|<|=){_NUMBER}", re.IGNORECASE)
RANGE: Final = lazy(rf"(?:{_NUMBER})?\.\.(?:{_NUMBER})?", re.IGNORECASE)
HOW_TO_LIMIT: Final = "Write a limit as >10m, <=5%, =46 or £1m..£5m, without spaces."
TEXT: Final = "text"
VALUES: Final = "values"


def filter_words(line: str) -> tuple[str, ...]:
    """Split a filter line into its words, each checked; none twice.

    Raises:
        UsageError: A word cannot be understood; the message says what can be written.

    >>> filter_words('kind:money >10m "childrens centres"')
    ('kind:money', '>10m', '"childrens centres"')
    """
    if line.count('"') % 2:
        raise UsageError(
            'A quote is not closed. Put " before and after words that belong together.'
        )
    words = tuple(dict.fromkeys(match[0] for match in WORD.finditer(line)))
    for word in words:
        read_word(word)
    return words


def filter_of(words: Iterable[str]) -> Filter:
    """Give the filter that words ask for together.

    Raises:
        UsageError: A word cannot be understood.
    """
    sorts: dict[str, list[Filter]] = defaultdict(list)
    for word in words:
        name, chosen = read_word(word)
        sorts[name].append(chosen)
    kept: list[Filter] = []
    for name, parts in sorts.items():
        kept += parts if name in {TEXT, VALUES} or len(parts) == 1 else [AnyOf(tuple(parts))]
    return AllOf(tuple(kept))


def word_of(name: str, cell: str) -> str:
    """Write the word that keeps exactly the figures with this cell in a column.

    >>> word_of("subject", "the county council"), word_of("kind", "money"), word_of("unit", "")
    ('subject:"=the county council"', 'kind:money', 'unit:none')
    """
    if not cell:
        return f"{name}:none"
    if name in CLOSED:
        return f"{name}:{cell}"
    stated = max(cell.split('"'), key=len) if '"' in cell else _exactly(cell)
    return f'{name}:"{stated}"' if re.search(r"\s", stated) else f"{name}:{stated}"


def read_word(word: str) -> tuple[str, Filter]:
    """Read one word: what sort it is of, and the filter that it stands for.

    Raises:
        UsageError: It cannot be understood.
    """
    named = NAMED.fullmatch(word)
    if named:
        name, stated = named[1], named[2].replace('"', "")
        if name == "value" and stated and stated[0] != EXACTLY and _is_meant_as_limit(stated):
            return VALUES, limits(stated)
        return name, _named(name, stated)
    if _is_meant_as_limit(word):
        return VALUES, limits(word)
    sought = word.replace('"', "").strip()
    if not sought:
        raise UsageError('There is nothing between the quotes: write "words to look for".')
    return TEXT, WithText(sought)


def _is_meant_as_limit(word: str) -> bool:
    """Say whether a word is meant as a limit, rightly written or not."""
    return word[0] in "<>=" or (".." in word and '"' not in word and any(map(str.isdigit, word)))


def limits(word: str) -> Within:
    """Read limits of a value.

    Raises:
        UsageError: They are written wrongly, or contradict each other.
    """
    if match := LIMIT.fullmatch(word):
        sign, (value, unit, _scale) = match[1], _number(match.groups()[1:])
        least = value if sign[0] in ">=" else None
        most = value if sign[0] in "<=" else None
        return Within(least=least, most=most, is_open=sign in "<>", unit=unit)
    match = RANGE.fullmatch(word)
    if not match or not any(match.groups()):
        raise UsageError(f"{word}: is no limit. {HOW_TO_LIMIT}")
    return _between(word, match.groups())


def _between(word: str, parts: Sequence[str | None]) -> Within:
    low = _number(parts[:4]) if parts[1] else None
    high = _number(parts[4:]) if parts[5] else None
    units = {unit for end in (low, high) if end for unit in [end[1]] if unit}
    if len(units) > 1:
        raise UsageError(f"{word}: has two units. {HOW_TO_LIMIT}")
    least = low[0] if low else None
    most = high[0] if high else None
    if low and high and not low[2] and high[2] and _scaled(low[0], high[2]) <= high[0]:
        least = _scaled(low[0], high[2])
    if least is not None and most is not None and least > most:
        raise UsageError(f"{word}: ends below its beginning. Write the smaller number first.")
    return Within(least=least, most=most, unit=next(iter(units), ""))


def _number(parts: Sequence[str | None]) -> tuple[Decimal, str, str]:
    """Give value, unit and scale of a number as typed."""
    sign, digits, scale, percent = (part or "" for part in parts)
    unit = "%" if percent else ""
    if sign:
        unit = currencies().code_of(sign)
        if not unit or percent:
            raise UsageError(f"{sign}: is no currency. {HOW_TO_LIMIT}")
    return _scaled(Decimal(digits.replace(",", "")), scale.lower()), unit, scale.lower()


def _scaled(number: Decimal, scale: str) -> Decimal:
    return number.scaleb(SCALES[scale])


def _named(name: str, stated: str) -> Filter:
    if name not in NAMES:
        quoted = f'"{name}:{stated}"'
        raise UsageError(
            f"{name}: is no filter. Use {', '.join(NAMES)}; or {quoted} to look for the words."
        )
    if not stated.strip(f"{EXACTLY} "):
        raise UsageError(f"{name}: of what? Write {name}:{EXAMPLES.get(name, 'words')}.")
    if name in CLOSED and stated not in CLOSED[name]:
        raise UsageError(f"{stated}: is no {name}. Use one of: {', '.join(CLOSED[name])}.")
    return NAMES[name](stated)


def _verdict(stated: str) -> Filter:
    if stated == SCOPE:
        return InFamilies()
    return WithVerdict(next(one for one in VERDICTS if one == stated))


def _exactly(stated: str) -> str:
    return EXACTLY + stated.removeprefix(EXACTLY)


def _unit(stated: str) -> Filter:
    return Stating(UNIT, currencies().code_of(stated) or stated, whole_words=True)


CLOSED: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": KINDS,
    "status": STATUSES,
    "verdict": (*VERDICTS, SCOPE),
    "decided": DECISIONS,
}
"""What may stand after a name, where not anything may."""
NAMES: Final[Mapping[str, Callable[[str], Filter]]] = {
    "kind": lambda stated: OfKind(next(one for one in KINDS if one == stated)),
    "unit": _unit,
    "subject": lambda stated: Stating(SUBJECT, stated),
    "source": FromSources,
    "status": lambda stated: WithStatus(next(one for one in STATUSES if one == stated)),
    "verdict": _verdict,
    "measure": OfMeasure,
    "about": lambda stated: Stating(ABOUT, stated),
    "speaker": lambda stated: Stating(SAID_BY, stated),
    "value": lambda stated: Stating(VALUE, stated if stated == NONE else _exactly(stated)),
    "decided": Decided,
    "analyst": ByAnalyst,
    TEXT: WithText,
}
"""What each name keeps, given the words after it."""
EXAMPLES: Final[Mapping[str, str]] = {
    "kind": "money", "unit": "%", "status": "planned", "verdict": "conflict", "value": "46",
    "decided": "no", "analyst": "anna",
}  # fmt: skip
