"""The whole in one line: how much there is, and how the sources stand to each other."""

from collections import Counter

from rich.text import Text

from centres_tui.model.comparison import VERDICTS, Measure
from centres_tui.parse.display import safe_line
from centres_tui.tui.catalogue import Catalogue
from centres_tui.tui.present.inks import DIM, STRONG, TROUBLE
from centres_tui.tui.present.verdict import VERDICT_SIGNS

APART = "   "


def summary_text(title: str, catalogue: Catalogue, work: str, *, roomy: bool) -> Text:
    """Name what is open, count it, and count the verdicts: by sign, and by word if there is room.

    What is under way comes before the verdicts, where it is not cut off.
    """
    parts = [Text(safe_line(title), style=STRONG), _counts(catalogue)]
    if catalogue.failures:
        parts.append(Text(f"x {len(catalogue.failures)} not read", style=TROUBLE))
    if work:
        parts.append(Text(safe_line(work), style=DIM))
    parts += _verdicts(catalogue, roomy=roomy)
    return Text(APART).join(parts)


def _counts(catalogue: Catalogue) -> Text:
    sources = _many(len(catalogue.sources), "source")
    if catalogue.records.pending:
        return Text(sources)
    return Text(f"{sources}  {_many(sum(catalogue.counts.values()), 'figure')}")


def _verdicts(catalogue: Catalogue, *, roomy: bool) -> list[Text]:
    """Count the verdicts that take two sources; those that do not occur are left out."""
    measures = (row.subject for row in catalogue.rows)
    count = Counter(one.verdict for one in measures if isinstance(one, Measure))
    return [
        Text(
            f"{VERDICT_SIGNS[verdict]} {count[verdict]}{f' {verdict}' * roomy}",
            style=f"verdict.{verdict}",
        )
        for verdict in VERDICTS
        if count[verdict] and verdict != "single"
    ]


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
