"""Everything known of one figure, in a line or two."""

from rich.text import Text

from centres_tui.model.decision import MACHINE
from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.quantity import BOUND_WORDS, bounded_words, copied_value, shown_unit

TREND_WORDS = {"up": "a rise", "down": "a fall"}


def decided_words(figure: Figure) -> str:
    """Say what analysts decided on a figure; empty where nobody did."""
    told = (
        "" if figure.origin == MACHINE else f"{figure.origin} by {figure.decided_by}",
        f"read as {figure.machine}" if figure.machine else "",
        f"analysts differ: {figure.disputed}" if figure.disputed else "",
        f"note: {figure.note}" if figure.note else "",
    )
    return ", ".join(filter(None, told))


def facts_text(figure: Figure, whole: Figure | None, bullet: str) -> Text:
    """Say what a figure states: value and whole first, then what, how sure, whose, which rule.

    Args:
        figure: The figure.
        whole: What it is a part of, where the text says so.
        bullet: What stands between two facts.
    """
    value = copied_value(figure)
    of_whole = f", of {bounded_words(whole)}" if whole else ""
    facts = (
        "" if figure.about == shown_unit(figure) else figure.about,
        "" if figure.status == "actual" else figure.status,
        figure.subject,
        "" if figure.bound in {"=", "range"} else BOUND_WORDS[figure.bound],
        TREND_WORDS.get(figure.trend, ""),
        f"said by {figure.said_by}" if figure.said_by else "",
        "read from damaged text" if figure.repaired else "",
        "in site furniture" if figure.boilerplate else "",
        decided_words(figure),
    )
    between = f" {bullet} "
    said = (f"{between}{safe_line(fact)}" for fact in facts if fact)
    rule = (f"{between}{figure.rule}", DIM)
    return Text.assemble((f"{value}{of_whole}", STRONG), *said, rule)
