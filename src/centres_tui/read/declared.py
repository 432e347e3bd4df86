"""The encoding that a page says it is in, where it may be believed."""

from typing import Final

from centres_tui.vocabulary.patterns import lazy

HEAD: Final = 4_096
"""A page names its encoding within so many bytes."""

_DECLARED: Final = lazy(
    r"<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})"
    r"|<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})",
    2,
)
KNOWN: Final = lazy(
    r"(?:us-)?ascii|utf-?(?:8|16|32)(?:-?[lb]e)?|(?:iso-?)?8859-?\d{1,2}|latin-?\d{1,2}|"
    r"iso-8859-\d{1,2}|(?:windows-|cp|ibm)\d{3,4}|koi8-[rut]|mac-?[a-z]+|shift_?jis|euc-?[a-z]{2}|"
    r"gb\d{4,5}|gbk|big5(?:hkscs)?|iso-2022-[a-z0-9-]+|tis-620|hz",
    2,
)
"""The encodings of text that a document may name; others are guessed."""
_WIDER: Final = {
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "gb2312": "gb18030",
    "gbk": "gb18030", "euc-kr": "cp949", "big5": "big5hkscs", "tis-620": "cp874",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874",
}  # fmt: skip
"""The encoding that browsers read instead, which holds all of the other."""
_MARKUP: Final = '<meta charset="a">09 AZ'
_GUESSED: Final = ("utf", "us-ascii", "ascii", "iso-8859-1", "latin-1", "latin1", "8859-1",
                   "windows-1252", "cp1252")  # fmt: skip
"""What is found without being named, or means Windows-1252 in practice."""


def declared_encoding(content: bytes) -> str:
    """Give the encoding that a page names; "" where it names none that must be known.

    >>> declared_encoding(b'<meta charset="koi8-r">'), declared_encoding(b"<meta charset=utf-8>")
    ('koi8-r', '')
    """
    head = content[:HEAD].decode("latin-1")
    found = _DECLARED.search(head)
    name = (found[1] or found[2]).lower() if found else ""
    if not KNOWN.fullmatch(name) or name in _GUESSED or name.startswith("utf"):
        return ""
    encoding = _WIDER.get(name, name)
    return encoding if _keeps_ascii(encoding) else ""


def _keeps_ascii(encoding: str) -> bool:
    """Whether an encoding is there, and markup is written in it as everywhere."""
    try:
        return _MARKUP.encode(encoding) == _MARKUP.encode("ascii")
    except (LookupError, ValueError):
        return False
