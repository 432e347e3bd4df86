"""Bytes to text: which encoding, and what is no text."""

import pytest

from centres_tui.errors import SourceError
from centres_tui.read.decode import decode

SENTENCE = "The café took £5.2m – “a record”."
ACCENTS = "é" * 200
RUSSIAN = "Клуб «Заря» продал 46 из 53 лодок за 5,2 млн рублей.\n" * 3
GREEK = "Ο δήμος ξόδεψε 5,2 εκατ. ευρώ το 2019, 12% παραπάνω.\n"
HINDI = "क्लब ने 53 में से 46 नावें बेचीं और 12 बचीं।\n"
CHINESE = "俱乐部一共售出 46 艘船，占 53 艘的 87%，收入 5,200,000 元。\n"

DECODED = {
    "plain ASCII": (b"Rain fell.", "Rain fell.", "utf-8"),
    "nothing": (b"", "", "utf-8"),
    "UTF-8": (SENTENCE.encode(), SENTENCE, "utf-8"),
    "UTF-8 with a mark": (SENTENCE.encode("utf-8-sig"), "\ufeff" + SENTENCE, "utf-8"),
    "UTF-8 mark alone": (b"\xef\xbb\xbf", "\ufeff", "utf-8"),
    "UTF-16 with a mark": (SENTENCE.encode("utf-16"), "\ufeff" + SENTENCE, "utf-16-le"),
    "big-endian UTF-16 with a mark": (
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        "\ufeff" + SENTENCE,
        "utf-16-be",
    ),
    "UTF-16 without a mark": (SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le"),
    "big-endian UTF-16 without a mark": (SENTENCE.encode("utf-16-be"), SENTENCE, "utf-16-be"),
    "UTF-16 in Cyrillic": (RUSSIAN.encode("utf-16-le"), RUSSIAN, "utf-16-le"),
    "big-endian UTF-16 in Cyrillic": (RUSSIAN.encode("utf-16-be"), RUSSIAN, "utf-16-be"),
    "UTF-16 in Hindi": (HINDI.encode("utf-16-le"), HINDI, "utf-16-le"),
    "big-endian UTF-16 in Hindi": (HINDI.encode("utf-16-be"), HINDI, "utf-16-be"),
    "UTF-16 in Greek": (GREEK.encode("utf-16-le"), GREEK, "utf-16-le"),
    "big-endian UTF-16 in Chinese": (CHINESE.encode("utf-16-be"), CHINESE, "utf-16-be"),
    "cells of four bytes": (b"ab1\0cd2\0e 3\0" * 9, "ab1\0cd2\0e 3\0" * 9, "utf-8"),
    "cells of UTF-8": ("cé\0é \0".encode() * 9, "cé\0é \0" * 9, "utf-8"),
    "two characters of UTF-16": ("5m".encode("utf-16-le"), "5m", "utf-16-le"),
    "UTF-16 cut in a character": (
        "Rain fell on us".encode("utf-16-le")[:-1],
        "Rain fell on u\ufffd",
        "utf-16-le",
    ),
    "UTF-32 with a mark": (SENTENCE.encode("utf-32"), "\ufeff" + SENTENCE, "utf-32-le"),
    "big-endian UTF-32 with a mark": (
        b"\x00\x00\xfe\xff" + SENTENCE.encode("utf-32-be"),
        "\ufeff" + SENTENCE,
        "utf-32-be",
    ),
    "UTF-32 without a mark": (SENTENCE.encode("utf-32-le"), SENTENCE, "utf-32-le"),
    "big-endian UTF-32 without a mark": (SENTENCE.encode("utf-32-be"), SENTENCE, "utf-32-be"),
    "Windows-1252": (SENTENCE.encode("cp1252"), SENTENCE, "windows-1252"),
    "the gaps of Windows-1252": (
        b"\xa35\x81\x8d\x8f\x90\x9d",
        "£5" + "\ufffd" * 5,
        "windows-1252",
    ),
    "one bad byte among many good": (
        ACCENTS.encode() + b"\xa3" + b"5",
        ACCENTS + "\ufffd5",
        "utf-8",
    ),
    "one bad byte among few good": (b"\xc3\xa9\xa35", "Ã©£5", "windows-1252"),
    "a bad byte in one hundred": (
        ("é" * 99).encode() + b"\xa3",
        "Ã©" * 99 + "£",
        "windows-1252",
    ),
    "replacement characters that were saved": (
        "\ufffd12m, \ufffd3m".encode(),
        "\ufffd12m, \ufffd3m",
        "utf-8",
    ),
    "an odd NUL": (b"cost\x00 5m in all", "cost\x00 5m in all", "utf-8"),
    "NULs between words": (b"a b\x00c d e f g\x00", "a b\x00c d e f g\x00", "utf-8"),
    "escape sequences": (b"\x1b[31mred\x1b[0m" * 9, "\x1b[31mred\x1b[0m" * 9, "utf-8"),
    "line ends of three sorts": (b"a\r\nb\rc\n", "a\r\nb\rc\n", "utf-8"),
}


@pytest.mark.parametrize(("content", "text", "encoding"), DECODED.values(), ids=DECODED)
def test_bytes_are_read_by_the_rule(content: bytes, text: str, encoding: str) -> None:
    decoded = decode(content)
    assert (decoded.text, decoded.encoding) == (text, encoding)


REFUSED = {
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
    "zip": (b"PK\x03\x04\x14\x00", "a zip archive or an Office document"),
    "old Office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "an old Office document"),
    "RTF": (b"{\\rtf1\\ansi Rain}", "a rich text document"),
    "PNG": (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    "JPEG": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
    "GIF": (b"GIF89a\x01\x00", "a GIF image"),
    "gzip": (b"\x1f\x8b\x08\x00", "a gzip archive"),
    "program": (b"\x7fELF\x02\x01\x01\x00", "a program"),
    "database": (b"SQLite format 3\x00\x10\x00", "a database"),
    "only NULs": (b"\x00" * 64, "no text"),
    "one NUL": (b"\x00", "no text"),
    "many sorts of controls": (bytes(range(256)) * 4, "no text"),
}


@pytest.mark.parametrize(("content", "what"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused_with_a_remedy(content: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=what) as refused:
        decode(content)
    assert "Save or export it as plain text" in str(refused.value)


FAULTS = {
    "half a pair": "\ud83d" + RUSSIAN,
    "much that nobody assigned": RUSSIAN + "\u0378" * 30,
    "no blank": "".join(RUSSIAN.split()) + "5" * 20,
}


@pytest.mark.parametrize("text", FAULTS.values(), ids=FAULTS)
def test_utf_16_that_is_guessed_must_be_without_a_fault(text: str) -> None:
    content = text.encode("utf-16-le", "surrogatepass")
    with pytest.raises(SourceError, match="no text"):
        decode(content)


def test_binary_in_the_shape_of_wide_characters_is_refused() -> None:
    with pytest.raises(SourceError, match="no text"):
        decode(bytes(byte for code in range(32) for byte in (code, 0)) * 40)
