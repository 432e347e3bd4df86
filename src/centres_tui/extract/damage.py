"""Signs of currency that were damaged on the way, and what in the document restores them."""

import re

from centres_tui.extract.page import Page
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy

MOJIBAKE = {
    "Ã‚Â£": "£",
    "Â£": "£",
    "¬£": "£",
    "Ã¢â€šÂ¬": "€",
    "â‚¬": "€",
    "â\x82¬": "€",
    "Ã¢\x82Â¬": "€",
    "Â¥": "¥",
    "Â¢": "¢",
}
"""Bytes read by the wrong encoding: what stands there, and the one sign that it can have been."""

LOST = ("ï¿½", "\ufffd", "?", "#", "œ", "ú")
"""What may stand where a sign was lost; only the document can tell which."""

PATTERN = lazy(rf"({'|'.join(map(re.escape, (*MOJIBAKE, *LOST)))})[\s\u00a0]?(?=\.?\d)")

_SIGNS = "£$€"
_BARE = lazy(
    r"(?!\s*%|\s+(?:per\s?cent|percent|people|years?|[a-z]+s)(?!\w)|\s+(?!of\s)[a-z]+\s+[a-z]+s(?!\w)|[\w/-])"
)
"""What follows an amount that counts nothing."""
_SIGNED = lazy(rf"([{_SIGNS}])(?=\d)")


_MANY = (
    r"(?:\d|[mb]illion|thousand|hundred|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|[a-z]+teen|[a-z]+ty)"
)
_NAMED = {
    "£": lazy(rf"\d(?:\.\d+)?p(?!\w)|{_MANY}\s(?:pounds|pence|quid)(?!\w)"),
    "$": lazy(rf"{_MANY}\s(?:dollars|cents)(?!\w)"),
    "€": lazy(rf"{_MANY}\seuros?(?!\w)"),
}
"""Amounts in words, which tell the currency of a text that has no sign left."""
_BRITISH = lazy(
    r"\b(?:councils?|[Cc]ouncillors?|Cllr|borough|parish|NHS|MPs?|per cent|centres?|programmes?"
    r"|metres?|labour|[a-z]+is(?:ed|ing|ation)|firefighters|Whitehall|Westminster|Holyrood)\b|\.uk\b"
)
"""What a British text has; the sign of a dollar, which all encodings have, is not lost."""
_SCALED = lazy(r"\ufffd\d[\d.,]*\s?(?:m|bn|k|[mb]illion)(?!\w)")
"""A sum of which the sign alone was lost."""
_EUROPEAN = lazy(r"\b(?:euros?|EUR|[Ee]urozone|Irish|Ireland|Dublin)\b")


def _signed_amounts(page: Page) -> dict[str, str]:
    """Give the sign of every amount that has one undamaged, as it is written."""
    found: dict[str, str] = {}
    for sign in _SIGNED.finditer(page.text):
        amount = page.amount_at(sign.end(), money=True)
        if amount is not None:
            found.setdefault(page.text[amount.start : amount.end], sign[1])
    return found


def _is_used(text: str, sign: str) -> bool:
    """Whether a text has a sign of currency that is no part of a damaged quotation mark."""
    return text.count(sign) > (text.count("â€") if sign == "€" else 0)


def restored_sign(page: Page, written: str, amount: Amount) -> str:
    """Give the sign of currency that stood before an amount, or "" where nothing tells.

    The same amount with its sign elsewhere in the document tells; so does the only sign that the
    document uses, by sign or in words, where the amount has a scale word or pence. A British text
    without any sign has lost that of pounds.
    """
    if written in MOJIBAKE:
        return MOJIBAKE[written]
    exact = page.text[amount.start : amount.end]
    signed = page.once(_signed_amounts)
    if exact in signed:
        return signed[exact]
    used = [sign for sign in _SIGNS if _is_used(page.text, sign)] or [
        sign for sign, words in _NAMED.items() if page.mentions(words)
    ]
    telling = amount.scale > 1 or re.search(r"\.\d\d$", exact) or _BARE.match(page.text, amount.end)
    if not telling or written not in {"\ufffd", "ï¿½"}:
        return ""
    if used:
        return used[0] if len(used) == 1 else ""
    is_scaled = amount.scale > 1 or page.mentions(_SCALED)
    return "£" if is_scaled and _is_british(page, amount) else ""


def _is_british(page: Page, amount: Amount) -> bool:
    """Whether a text without any sign of currency is one whose lost sign is that of pounds."""
    tight = not page.text[amount.start - 1].isspace()
    return tight and page.mentions(_BRITISH) and not page.mentions(_EUROPEAN)
