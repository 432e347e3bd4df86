"""Powers: "10^6", "10⁶", "2^64", and those of ten behind a number: "6.02 × 10²³"."""

from decimal import Decimal

from centres_tui.vocabulary.patterns import lazy

_ALONE = lazy(r"(?<!\d)10(⁻?[⁴-⁹]|⁻?[⁰¹²³⁴-⁹]{2}|⁻[¹²³])(?![\w^]|\.\d)")
"""Ten with its exponent; a lone ¹, ² or ³ behind it may call a footnote."""
_BEHIND = lazy(r"\s?[x×·*]\s?10(?:\^\(?|\*\*)?([-−⁻]?\d{1,2}|[⁻]?[⁰¹²³⁴-⁹]{1,2})\)?(?!\d)")
_RAISED_TO = lazy(r"(?:\^\(?|\*\*)([-−+]?\d{1,2})\)?(?![\w^]|\.\d)")
_LONGEST = 40
"""A power of more digits is not written out."""
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def ten_at(text: str, start: int) -> tuple[int, Decimal] | None:
    """Read the power of ten that begins at a place: where it ends, and its value.

    >>> ten_at("10⁶ cells", 0)
    (3, Decimal('1E+6'))
    """
    found = _ALONE.match(text, start)
    if found is None:
        return None
    return found.end(), Decimal(1).scaleb(_exponent(found[1]))


def raised(text: str, end: int, value: Decimal) -> tuple[int, Decimal] | None:
    """Read the exponent behind a number that ends at a place: where it ends, and the power.

    >>> raised("2^10 rows", 1, Decimal(2))
    (4, Decimal('1024'))
    """
    if text[end : end + 1] not in {"^", "*"}:
        return None
    found = _RAISED_TO.match(text, end)
    if found is None or not value:
        return None
    exponent = _exponent(found[1])
    if value == 10:
        return found.end(), Decimal(1).scaleb(exponent)
    power = value**exponent
    return (found.end(), power) if abs(power.adjusted()) < _LONGEST else None


def times_ten(text: str, end: int, value: Decimal) -> tuple[int, Decimal] | None:
    """Read the power of ten by which a number that ends at a place is multiplied."""
    sign = text[end : end + 2]
    if not (sign[:1] in {"x", "×"} or (sign[:1] == " " and sign[1:] in {"x", "×", "·", "*"})):
        return None
    found = _BEHIND.match(text, end)
    return (found.end(), value.scaleb(_exponent(found[1]))) if found is not None else None


def _exponent(written: str) -> int:
    """Read the power of ten, plain or raised."""
    plain = "".join(str(_RAISED.index(c)) if c in _RAISED else c for c in written)
    return int(plain.replace("−", "-").replace("⁻", "-"))
