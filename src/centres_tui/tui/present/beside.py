"""What stands beside a verdict, by sign and words."""

from typing import Final

from rich.text import Text

from centres_tui.model.beside import Derived, Standing, Voice
from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM, STRONG

SILENT_SIGNS: Final[dict[Standing, str]] = {"not comparable": "#", "named only": "?"}
"""What stands in the cell of a source that does not state a measure, but is not plainly silent."""
STANDING_WORDS: Final[dict[Standing, str]] = {
    "not stated": "not stated", "not comparable": "incomparable", "named only": "named only",
}  # fmt: skip
OWN_WORDS: Final = "in its own words"
"""How a source's own words are named beside those of speakers."""


def voice_text(voice: Voice) -> Text:
    """Say what a speaker says, and how the sources stand on it."""
    speaker = safe_line(voice.speaker) or OWN_WORDS
    standing = f"  {voice.verdict}: {safe_line(voice.reason)}"
    return Text.assemble((f"{speaker}: ", STRONG), safe_line(voice.stated), (standing, DIM))


def silence_text(reason: str, names: str) -> Text:
    """Say which sources do not state a measure, and what was looked for or found."""
    return Text.assemble((f"{names} ", STRONG), (safe_line(reason), DIM))


def derived_text(derived: Derived, beside: str) -> Text:
    """Give the formula of an amount that nobody states, and what it may stand beside."""
    more = f"  beside {beside}" if beside else ""
    return Text.assemble(safe_line(derived.formula), (more, DIM))
