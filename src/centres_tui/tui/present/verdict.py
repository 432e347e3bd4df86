"""Verdicts and checks by sign and word, so that no colour is needed to read them."""

from decimal import Decimal, InvalidOperation
from typing import Final

from rich.text import Text

from centres_tui.model.comparison import Holds, Spread, Verdict
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.dates import date_words
from centres_tui.tui.present.quantity import money_words, number_words

VERDICT_SIGNS: Final[dict[Verdict, str]] = {
    "conflict": "!", "revised": ">", "consistent": "~", "agree": "=", "single": ".",
}  # fmt: skip
SCOPE_SIGN: Final = "#"
HOLDS_SIGNS: Final[dict[Holds, str]] = {"no": "x", "approximately": "+", "yes": "+"}
HOLDS_WORDS: Final[dict[Holds, str]] = {
    "no": "fails", "approximately": "holds about", "yes": "holds",
}  # fmt: skip


def verdict_text(verdict: Verdict) -> Text:
    """Show a verdict: its sign, then its word."""
    return Text(f"{VERDICT_SIGNS[verdict]} {verdict}", style=f"verdict.{verdict}")


def scope_text() -> Text:
    """Show that measures differ in scope, and so are not compared."""
    return Text(f"{SCOPE_SIGN} other scope", style="verdict.scope")


def holds_text(holds: Holds) -> Text:
    """Show whether a relation holds: its sign, then its word."""
    return Text(f"{HOLDS_SIGNS[holds]} {HOLDS_WORDS[holds]}", style=f"holds.{holds}")


def spread_words(spread: Spread | None, kind: str) -> str:
    """Word how far the values lie apart; empty where there is nothing to say."""
    if spread is None or spread.difference in {"", "0"}:
        return ""
    lowest, highest = (
        _end_words(end, kind, spread.unit) for end in (spread.lowest, spread.highest)
    )
    if spread.unit == "%":
        points = f"{safe_line(spread.difference)} point{'' if spread.difference == '1' else 's'}"
        return f"{lowest} to {highest}%: {points} apart"
    percent = f", {safe_line(spread.percent)}%" if spread.percent else ""
    return f"{lowest} to {highest}: {_apart_words(spread, kind)} apart{percent}"


def _apart_words(spread: Spread, kind: str) -> str:
    if kind == "money":
        return _end_words(spread.difference, kind, spread.unit)
    difference = _number(spread.difference)
    words = safe_line(spread.difference) if difference is None else number_words(difference)
    return f"{words} {safe_line(spread.unit)}".rstrip()


def _end_words(end: str, kind: str, unit: str) -> str:
    if kind in {"date", "period"}:
        return date_words(end)
    number = _number(end)
    if number is None:
        return safe_line(end)
    return money_words(number, unit) if kind == "money" else number_words(number)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
