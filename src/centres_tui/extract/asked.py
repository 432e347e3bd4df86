"""Labels of amounts whose sentence has no word for them: answers, lead-ins, amounts over budget."""

import re
from collections.abc import Sequence
from typing import Final

from centres_tui.extract.clauses import Clauses
from centres_tui.extract.draft import Draft
from centres_tui.model.quantity import SHARES
from centres_tui.vocabulary.grammar import grammar
from centres_tui.vocabulary.patterns import lazy

_BACK: Final = 120
"""How far before an answer its question is looked for, in characters."""
_LEAD: Final = 24
"""An answer has no more characters before its amount."""
_QUESTION: Final = lazy(
    r"(?:\A|[.!?\n*#:]\s*)((?:And\s|But\s|So\s)?"
    r"(?:What|How\s(?:much|long|far|big|many)|Who|When|Where)\s[^.?!\n]{3,70})"
    r"\?[*_\"”’)]*\s+[^.?!\n]{0,24}\Z"
)
_LEAD_IN: Final = lazy(
    r"(?:\A|[\n*•-]\s*)(What\s(?:it|they|he|she|we|you|us|(?:the|our|a)\s\w+(?:\s\w+)?)\s"
    r"[^.:\n]{2,40}):[*_\s]*(?:(?:about|nearly|over|some|just\sunder|around)\s)?\Z"
)
_OVER: Final = lazy(
    r"(?:\s(?:or|and)\s[\d.]{1,6}\s?(?:%|per\scent|percent))?\s(?:\([^()]{0,20}\)\s)?"
    r"(?:over\s(?:its\s|the\s|their\s|our\s)?(?:original\s)?budget|too\smuch(?!\w)|"
    r"above\s(?:its\s|the\s)?budget|over\scost(?!\w))"
)
_EXTRA: Final = lazy(
    r"\b(?:account(?:s|ed)?\sfor|explain(?:s|ed)?|behind|blamed?\sfor|caus(?:e|ed|es))\sthe\sextra\s\Z"
)
_NEAR_COST: Final = 240
"""How far before the extra amount it is told that it is one of cost."""
_COST: Final = lazy(
    r"(?<!\w)(?:costs?|costing|bills?|budgets?|overspen[dt]\w*|spending|overran?|overruns?|price)(?!\w)",
    re.IGNORECASE,
)
_OF_THEM: Final = lazy(r"\sof\s(?:them|these|those|us)(?!\w)")


def asked_label(clauses: Clauses, draft: Draft) -> list[str]:
    """Word what was asked just before: "What is it costing, and who pays? £5.2 million."."""
    start, text = draft.reading.start, clauses.sentence.text
    if draft.kind in ("count", "date", "period"):
        return []
    low = max(0, start - _BACK)
    found = _QUESTION.search(text, low, start) if _opens(clauses, draft) else None
    found = found or _LEAD_IN.search(text, low, start)
    if found is None:
        return []
    words = found[1].replace(",", " ").lower().split()
    deed = next((grammar().nominals[word] for word in words if word in grammar().nominals), "")
    return deed.split()


def _opens(clauses: Clauses, draft: Draft) -> bool:
    """Whether an amount stands at the head of its sentence."""
    return draft.reading.start - clauses.sentence.start <= _LEAD


def overrun_label(clauses: Clauses, draft: Draft) -> list[str]:
    """As in "£14m over budget", "43 per cent too much", "two things account for the extra £9m"."""
    if draft.kind not in ("money", "percent"):
        return []
    text, reading = clauses.sentence.text, draft.reading
    over = _OVER.match(text, reading.end)
    extra = _EXTRA.search(text, max(clauses.sentence.start, reading.start - 40), reading.start)
    if extra:
        low = max(0, reading.start - _NEAR_COST)
        return ["extra", "cost" if _COST.search(text, low, reading.start) else "amount"]
    return ["overrun"] if over else []


def share_of_whole(clauses: Clauses, draft: Draft, earlier: Sequence[Draft]) -> str:
    """As in "900 people filled in a form. Three-quarters of them said no": a share of those."""
    of_them = _OF_THEM.match(clauses.sentence.text, draft.reading.end)
    if draft.kind not in SHARES or draft.of is None or of_them is None:
        return ""
    whole = next((each for each in earlier if each.reading.start == draft.of), None)
    return f"share of {whole.about or whole.unit}" if whole and (whole.about or whole.unit) else ""
