"""Everything known of one figure, in a line or two."""

from rich.text import Text

from centres_tui.model.figure import Figure
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.quantity import BOUND_WORDS, copied_value

TREND_WORDS = {"up": "a rise", "down": "a fall"}


def facts_text(figure: Figure, bullet: str) -> Text:
    """Say what a figure states: the value first, then what of, whose, how sure, by which rule."""
    facts = (
        figure.about,
        figure.subject,
        "" if figure.status == "actual" else figure.status,
        "" if figure.bound in {"=", "range"} else BOUND_WORDS[figure.bound],
        TREND_WORDS.get(figure.trend, ""),
        f"said by {figure.said_by}" if figure.said_by else "",
        "read from damaged text" if figure.repaired else "",
        "in site furniture" if figure.boilerplate else "",
    )
    said = f" {bullet} ".join(safe_line(fact) for fact in facts if fact)
    return Text.assemble(
        (copied_value(figure), STRONG), "  ", said, (f"  {figure.kind}, {figure.rule}", DIM)
    )
