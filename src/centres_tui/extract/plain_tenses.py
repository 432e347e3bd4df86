"""Tenses that the words right beside a date tell, whatever the rest of its sentence speaks of."""

from typing import Final

from centres_tui.parse.reckoning import Tense
from centres_tui.vocabulary.patterns import lazy

_BESIDE: Final = 60
"""So many characters before a date, and behind it, are looked at."""
_PAST_VERB: Final = (
    r"(?!(?:need|feed|seed|speed|exceed|indeed|proceed|succeed|planned|intended|expected|hoped"
    r"|scheduled|proposed)\s)(?:[a-z]+ed|shut|began|met|fell|rose|ran|sold|lost|won|cut|put|went|came"
    r"|took|left|gave|set|made|told|wrote|held|hit)"
)
_THAT_DID: Final = lazy(
    rf"(?<!\w)(?:that|which|who)\s{_PAST_VERB}\s(?:(?:down|off|out|up|there)\s)?(?:in|on|at)\s"
    r"(?:the\s)?\Z"
)
"""As in "two of the beds that shut in November are to reopen"."""
_ON: Final = lazy(r"(?:\A|[.!?:\n]\s*|\d\s)(?:On|In|By|Then,?\son)\s(?:the\s)?\Z")
_IT_DID: Final = lazy(
    r",?\s(?:it|he|she|they|we|I|(?:the|its|their|his|her|our)\s[a-z]+(?:\s[a-z]+)?"
    r"|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}|councillors|ministers|members|workers|staff)\s"
    r"(?:proposed|[a-z]{2,}ed|told|said|wrote|began|met|put|set\sout|gave|took|went|made|held)\s"
)
"""As in "On 11 January it proposed to close three lines"."""
_LEFT_TO_DO: Final = lazy(
    r"(?P<had>(?<!\w)had\s)?[^.;:!?]{0,24}(?:[£$€]|\d|hundred|thousand|million|dozen|ty|teen)[^.;:!?]{0,24}?"
    r"\sto\s(?:find|raise|go|save|get|collect|reach|sell|build|fill|spend|repay|pay)\sby\s"
    r"(?:the\s(?:end\sof\s)?)?\Z"
)
"""As in "leaving £300,000 to find by 31 March"."""
_IS_TO_COME: Final = lazy(
    r"(?<!\w)(?:goes|follows|comes|shuts|closes|opens|reopens|starts|begins|moves|leaves)\s"
    r"(?:first|next|last|then|too|again|early|down)?,?\s?(?:in|on|from|at|by)\s(?:the\s)?\Z"
)
"""As in "Holm-on-Lindle goes first, in November"."""
_PLANNED: Final = lazy(
    r"(?<!\w)(?:planned|due|scheduled|called|set|arranged|booked)\s(?:for|on|to\s[a-z]+\son)\s(?:the\s)?\Z"
)
_CALLED_OFF: Final = lazy(
    r"\s(?:was|were|has\sbeen|have\sbeen)\s(?:then\s|later\s|now\s)?"
    r"(?:called\soff|cancelled|canceled|put\soff|postponed|dropped|suspended|averted|abandoned|scrapped)"
)
"""As in "the strike planned for 6 November was called off": that day lies near, on either side."""


def plain_tense(text: str, start: int, end: int) -> Tense | None:
    """Tell when a date lies by the words right beside it.

    Args:
        text: The text of the page.
        start: Where the date begins.
        end: Where it ends.

    Returns:
        "past", "future", "" for the nearer side, or None where those words do not tell.
    """
    ahead, behind = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    if _THAT_DID.search(ahead) or (_ON.search(ahead) and _IT_DID.match(behind)):
        return "past"
    if _PLANNED.search(ahead) and _CALLED_OFF.match(behind):
        return ""
    left = _LEFT_TO_DO.search(ahead)
    return "future" if (left and not left["had"]) or _IS_TO_COME.search(ahead) else None
