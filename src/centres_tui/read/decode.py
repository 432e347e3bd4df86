"""Bytes to text: the encoding by rule, damage kept in the text as U+FFFD."""

from typing import Final, NamedTuple

from centres_tui.errors import SourceError

SAMPLE: Final = 65_536
"""So many bytes decide whether NULs make a pattern of wide characters."""
PAIR_SHARE: Final = 0.6
"""Above this share of NULs in every second byte, and hardly one beside them, it is UTF-16."""
WIDE_SHARE: Final = 0.95
"""Above this share of NULs in two bytes of every four, it is UTF-32."""
NUL_SHARE: Final = 0.1
"""Above this share of NULs in all bytes, hardly one on the other side of the pairs, it may be."""
STRAY_SHARE: Final = 0.1
"""NULs on the other side are at most so many of those on the one: some letters end in one."""
UNPRINTED_SHARE: Final = 0.05
"""Above this share of characters that nobody assigned or sees, a guess was wrong."""
DAMAGED_SHARE: Final = 0.01
"""Below this share of bad sequences, text that is not quite UTF-8 is UTF-8 with damage."""
CONTROL_SHARE: Final = 0.3
"""Above this share of controls, bytes are no text."""
MIXED_SHARE: Final = 0.02
"""The same where the controls are of many sorts, as in programs, pictures and packed files."""
MANY_SORTS: Final = 6
REMEDY: Final = "Save or export it as plain text, Markdown or HTML and open that."

_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte order marks, the longer before those that they begin with."""

_MAGIC: Final = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"%!PS", "a PostScript document"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
"""How files begin that are certainly no text."""

_CONTROLS: Final = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_BLANKS: Final = b"\0\t\n\v\f\r"
"""What the high bytes of the scripts of India are, and of ASCII beside them."""


class Decoded(NamedTuple):
    """A text and the encoding that its bytes were read by."""

    text: str
    """The whole text, a byte order mark included."""
    encoding: str
    """The name of the encoding."""


def decode(content: bytes, declared: str = "") -> Decoded:
    r"""Decode the bytes of a text file.

    A byte order mark decides; else a pattern of NULs (UTF-16, UTF-32; UTF-16 of which little is
    Latin must be without a fault); else UTF-8, with U+FFFD
    where under 1 percent of the sequences beyond ASCII are bad; else Windows-1252, with U+FFFD
    for its five gaps. What a page says of its encoding goes before Windows-1252, and where every
    byte is ASCII before UTF-8.

    Args:
        content: The whole file.
        declared: The encoding that the text itself names, where it must be known.

    Raises:
        SourceError: The bytes are no text; the message says what they seem to be.

    >>> decode(b"\x9312 for \xa35m\x94")
    Decoded(text='“12 for £5m”', encoding='windows-1252')
    """
    encoding = _marked(content)
    if encoding is not None:
        return Decoded(text=content.decode(encoding, "replace"), encoding=encoding)
    _refuse_other_formats(content)
    if b"\x00" in content:
        wide = _wide(content)
        if wide is not None:
            return wide
    if not _is_text(content):
        raise SourceError(f"holds bytes that are no text. {REMEDY}")
    if declared and content.isascii():
        return _declared(content, declared) or Decoded(content.decode("ascii"), "utf-8")
    return (
        _utf_8(content)
        or (_declared(content, declared) if declared else None)
        or Decoded(text=content.decode("cp1252", "replace"), encoding="windows-1252")
    )


def _declared(content: bytes, encoding: str) -> Decoded | None:
    """Read bytes as a text says that they are, unless too many of them are not."""
    try:
        text = content.decode(encoding, "replace")
    except (LookupError, ValueError):
        return None
    damaged = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    if damaged > beyond_ascii * DAMAGED_SHARE:
        return None
    return Decoded(text=text, encoding=encoding)


def _marked(content: bytes) -> str | None:
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def _refuse_other_formats(content: bytes) -> None:
    for magic, what in _MAGIC:
        if content.startswith(magic):
            raise SourceError(f"is {what}, for which there is no reader. {REMEDY}")


def _wide(content: bytes) -> Decoded | None:
    """Read wide characters, where NULs fill the high bytes of the first many."""
    sample = content[:SAMPLE]
    for encoding in _candidates(sample):
        text = content.decode(encoding, "replace")
        if text.count("\ufffd") <= len(text) * DAMAGED_SHARE + 1 and _is_text(text.encode()):
            return Decoded(text=text, encoding=encoding)
    return _sparsely_wide(content)


def _sparsely_wide(content: bytes) -> Decoded | None:
    """Read UTF-16 with so many letters beyond Latin that NULs fill the lesser part of a side.

    It must be UTF-16 without a fault that reads as words; bytes that are UTF-8 but for their NULs
    are left as they are.
    """
    encoding = _side_of_nuls(content[:SAMPLE])
    if encoding is None or _is_narrow(content, encoding):
        return None
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text=text, encoding=encoding) if _reads_as_words(text) else None


def _side_of_nuls(sample: bytes) -> str | None:
    even, odd = (sample[place::2].count(0) for place in range(2))
    is_lopsided = min(even, odd) <= max(even, odd) * STRAY_SHARE
    if not is_lopsided or even + odd <= len(sample) * NUL_SHARE:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_narrow(content: bytes, encoding: str) -> bool:
    """Whether bytes are UTF-8 but for their NULs, and no high bytes that look like blanks."""
    high = content[encoding == "utf-16-le" : SAMPLE : 2]
    if len(high.translate(None, _BLANKS)) < len(high) * (1 - WIDE_SHARE):
        return False
    narrow = content.replace(b"\0", b"")
    return _is_text(narrow) and _utf_8(narrow) is not None


def _reads_as_words(text: str) -> bool:
    """Whether a text has blanks, and hardly a character that is not printed."""
    sample = text[:SAMPLE]
    unprinted = sum(not (char.isprintable() or char.isspace()) for char in sample)
    has_blanks = any(map(str.isspace, sample))
    return has_blanks and unprinted <= len(sample) * UNPRINTED_SHARE and _is_text(text.encode())


def _candidates(sample: bytes) -> list[str]:
    if len(sample) >= 4:
        nul = [sample[place::4].count(0) / len(sample[place::4]) for place in range(4)]
        if min(nul[2:]) > WIDE_SHARE:
            return ["utf-32-le"]
        if min(nul[:2]) > WIDE_SHARE:
            return ["utf-32-be"]
    if len(sample) < 8 and len(sample) % 2:
        return []
    even, odd = (sample[place::2].count(0) / (len(sample) / 2) for place in range(2))
    if odd > PAIR_SHARE and even < 1 - WIDE_SHARE:
        return ["utf-16-le"]
    return ["utf-16-be"] if even > PAIR_SHARE and odd < 1 - WIDE_SHARE else []


def _is_text(content: bytes) -> bool:
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls <= len(content) * MIXED_SHARE:
        return True
    sorts = sum(code in content for code in _CONTROLS)
    return controls <= len(content) * CONTROL_SHARE and sorts < MANY_SORTS


def _utf_8(content: bytes) -> Decoded | None:
    text = content.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if bad:
        bad -= content.count("\ufffd".encode())
        beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
        if bad >= beyond_ascii * DAMAGED_SHARE and bad:
            return None
    return Decoded(text=text, encoding="utf-8")
