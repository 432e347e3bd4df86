r"""Characters that mislead the eye or a terminal, in formats whose strings know \uXXXX."""

import re
from typing import Final

_HARMFUL: Final = re.compile(
    r"[\t\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""Tab, DEL, C1, directions, line separators, lone surrogates and the byte order mark."""


def escape_harmful(document: str) -> str:
    r"""Write harmful characters of a JSON or TOML document as \uXXXX, which means the same there.

    >>> escape_harmful('"a\u202eb"')
    '"a\\u202eb"'
    """
    if document.isprintable():
        return document
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", document)
