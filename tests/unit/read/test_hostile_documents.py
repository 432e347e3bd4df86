"""Documents from anyone: each is read or refused, in time, in little memory, and never breaks."""

import random
import sys
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Final

import pytest

from centres_tui.errors import SourceError
from centres_tui.extract import extract
from centres_tui.model.source import Source
from centres_tui.read import limits, source_from_bytes, sources_from_bytes
from growth import is_done_within
from hostile import NAMES, long_text

SECONDS: Final = 30
"""A document takes at most so much of the processor."""
MEMORY: Final = 700 * limits.MEBIBYTE
"""All the documents of this page, read one after the other, take at most so much."""

RANDOM: Final = random.Random(7).randbytes(4_000)
DIGITS: Final = {
    "Arabic": "٠١٢٣٤٥٦٧٨٩", "Persian": "۰۱۲۳۴۵۶۷۸۹", "Devanagari": "०१२३४५६७८९",
    "Bengali": "০১২৩৪৫৬৭৮৯", "Thai": "๐๑๒๓๔๕๖๗๘๙", "wide": "０１２３４５６７８９",
    "mathematical": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "circled": "⓪①②③④⑤⑥⑦⑧⑨", "raised": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "Roman": "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "Chinese": "零一二三四五六七八九",
}  # fmt: skip
DESCRIBED = b'<script type="application/ld+json">'
BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%b">' % (code + 1, b"&%c;" % code * 10) for code in range(97, 110)
)

READ: Final[dict[str, tuple[str, bytes]]] = {
    "nothing": ("a.txt", b""),
    "a blank": ("a.txt", b" "),
    "white space of all sorts": ("a.txt", " \t\r\n\v\f\u00a0\u2028\u2029\u3000\u200b".encode()),
    "UTF-8 with a mark": ("a.txt", b"\xef\xbb\xbf46 boats"),
    "nothing but a mark": ("a.txt", b"\xef\xbb\xbf"),
    "two marks": ("a.txt", b"\xef\xbb\xbf\xef\xbb\xbf46 boats"),
    "UTF-16": ("a.txt", "46 boats".encode("utf-16")),
    "UTF-16, the other way": ("a.txt", b"\xfe\xff" + "46 boats".encode("utf-16-be")),
    "UTF-16 without a mark": ("a.txt", ("46 boats in the harbour\n" * 9).encode("utf-16-le")),
    "UTF-16, an odd number of bytes": ("a.txt", b"\xff\xfe4\x006\x00 "),
    "UTF-16, halves of characters": ("a.txt", b"\xff\xfe" + b"\x00\xd8" * 99),
    "UTF-32": ("a.txt", "46 boats".encode("utf-32")),
    "UTF-32 beyond all characters": ("a.txt", b"\xff\xfe\x00\x00" + b"\xff" * 400),
    "Latin-1": ("a.txt", b"Caf\xe9: \xa35m for 46 boats"),
    "invalid UTF-8": ("a.txt", b"46 boats \xff\xfe\xfd " + "é".encode() * 900),
    "half a character at the end": ("a.txt", "46 boats €".encode()[:-1]),
    "overlong UTF-8": ("a.txt", b"46 boats \xc0\xaf\xe0\x80\xaf"),
    "UTF-8 twice over": ("a.txt", "£5m".encode().decode("latin-1").encode()),
    "NULs": ("a.txt", b"46\0 boats\0\0\0 in all"),
    "lines that end in CR": ("a.txt", b"46 boats\r12 piers\r\r" * 900),
    "lines that end in all ways": ("a.txt", b"46\r\n12\r7\n\r9\n" * 900),
    "signs that act on a terminal": ("a.txt", b"\x1b[31m46 boats\x1b]52;c;aGk=\x07\x9b2J" * 90),
    "a line of 5 MB": ("a.txt", b"the quiet harbour " * 280_000),
    "a word of 2 MB": ("a.txt", b"a" * 2_000_000),
    "20 MB of blanks": ("a.txt", b" " * 20_000_000),
    "20 MB of a comment": ("a.html", b"<!--" + b"a" * 20_000_000 + b"-->46 boats"),
    "20 MB of a script": ("a.html", b"<script>" + b"<a" * 10_000_000 + b"</script>46 boats"),
    "a number of 200,000 digits": ("a.txt", b"7" * 200_000 + b" boats"),
    "200,000 digits in threes": ("a.txt", b"7" + b",777" * 66_000 + b" boats"),
    "200,000 digits after a point": ("a.txt", b"0." + b"7" * 200_000 + b"m boats"),
    "an exponent without end": ("a.txt", b"1e" + b"9" * 9_000 + b" boats, 9^9^9^9^9"),
    "characters without width": (
        "a.txt", "4\u200b6\u200d bo\u2060ats\ufeff, £\u200b5\u200bm".encode() * 900,
    ),
    "marks of direction": (
        "a.txt", "\u202e64\u202c boats \u2066£5m\u2069 \u200f46\u200e".encode() * 900,
    ),
    "marks of direction never closed": ("a.txt", "\u202e\u2066".encode() * 20_000 + b"46 boats"),
    "accents upon accents": ("a.txt", ("4" + "\u0301" * 20_000 + "6 boats").encode()),
    "tags in text that nobody sees": ("a.txt", "46\U000e0034\U000e0036 boats".encode() * 900),
    "pictures of people": ("a.txt", "👩‍👩‍👧‍👦 46 boats 🏴󠁧󠁢󠁷󠁬󠁳󠁿".encode() * 900),
    "private characters": ("a.txt", "\ue000\uf8ff46\U0010ffff boats".encode() * 900),
    "line separators": ("a.txt", "46\u2028boats\u2029\x85\x1c\x1d\x1e".encode() * 900),
    "HTML called text": ("a.txt", b"<html><body><p>46 boats</p></body></html>"),
    "text called HTML": ("a.html", b"46 boats < 53 boats & \xa35m"),
    "HTML called Markdown": ("a.md", b"<table><tr><td>46</table>\n# <b>boats"),
    "HTML called a mail": ("a.eml", b"<html><p>46 boats</html>"),
    "text called a mail": ("a.eml", b"46 boats are in the harbour.\n"),
    "Markdown called CSV": ("a.csv", b"# Boats\n\n| a | b |\n|---|---|\n| 46 | 53 |\n"),
    "JSON called CSV": ("a.csv", b'{"boats": [46, 53], "piers": {"a": "12, 13"}}'),
    "no suffix": ("README", b"46 boats"),
    "a suffix of digits": ("minutes 18.09.18", b"46 boats"),
    "HTML never closed": ("a.html", b"<p>46 <b>boats <i><table><tr><td>12" * 1_500),
    "HTML 10,000 deep": ("a.html", b"<div>" * 10_000 + b"46 boats" + b"</div>" * 10_000),
    "tables 10,000 deep": ("a.html", b"<table><tr><td>" * 10_000 + b"46 boats"),
    "lists 10,000 deep": ("a.html", b"<ul><li>" * 10_000 + b"46 boats"),
    "ends without beginnings": ("a.html", b"</div></p></td></table>" * 10_000 + b"46 boats"),
    "a tag without end": ("a.html", b"46 boats <a " + b"href=x " * 40_000),
    "a quote without end": ("a.html", b'46 boats <a title="' + b"x>" * 90_000),
    "tags without names": ("a.html", b"<>< ></></ ><!><?>" * 9_000 + b"46 boats"),
    "comments within comments": ("a.html", b"<!--<!---->" * 20_000 + b"46 boats"),
    "a comment without end": ("a.html", b"46 boats <!--" + b"-" * 200_000),
    "a script without end": ("a.html", b"46 boats <script>" + b"</scrip" * 40_000),
    "references": ("a.html", b"&amp;&#52;&#x36; boats &pound;5m&nbsp;" * 3_000),
    "references to nothing": ("a.html", b"&#0;&#xd800;&#x110000;&#99999999;&x;&;&#;" * 3_000),
    "a reference without end": ("a.html", b"&" * 100_000 + b"#" * 100_000 + b"1" * 100_000),
    "entities upon entities": ("a.xhtml", BOMB + b"]><p>46 boats &n; &m;</p>"),
    "an entity from a file": ("a.xhtml", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;'),
    "attributes by the thousand": ("a.html", b"<meta " + b"name=date " * 40_000 + b">46 boats"),
    "elements of metadata by the thousand": ("a.html", b"<meta name=date content=2020>" * 9_000),
    "JSON 100,000 deep": ("a.html", DESCRIBED + b"[" * 100_000 + b"</script>46"),
    "JSON of huge numbers": ("a.html", DESCRIBED + b"9" * 100_000 + b"</script>46"),
    "cells by the thousand": ("a.html", b"<table><tr>" + b"<td>46" * 3_000 + b"</table>"),
    "rows by the thousand": ("a.html", b"<table>" + b"<tr><td>46<td>12" * 1_200 + b"</table>"),
    "front matter without end": ("a.md", b"---\n" + b"title: x\n" * 9_000),
    "front matter of anchors": ("a.md", b"---\na: &a [x]\nb: &b [*a,*a]\ndate: *b\n---\n46 boats"),
    "fences without end": ("a.md", b"```\n" * 9_001 + b"46 boats"),
    "quotes upon quotes": ("a.md", b"> " * 40_000 + b"46 boats"),
    "lists upon lists": ("a.md", b"".join(b" " * n + b"- 46\n" for n in range(400))),
    "a table of bars": ("a.md", b"|" * 100_000),
    "quotation marks in CSV": ("a.csv", b'"' * 100_001),
    "a cell without end": ("a.csv", b'a,"b\n' * 8_000),
    "columns by the thousand": ("a.csv", b"46," * 4_000),
    "a formula": ("a.csv", b'=cmd|"/C calc"!A0,46\n@SUM(1),"-2+3"\n'),
    "one byte": ("a.txt", b"\x80"),
    "a mail of nothing": ("a.eml", b"\n"),
    "UTF-7": ("a.txt", b"Caf+AOk- took +AKM-5m for 46 boats"),
    "UTF-32, the other way": ("a.txt", b"\x00\x00\xfe\xff" + "46 boats".encode("utf-32-be")),
    "an encoding of large computers": ("a.txt", ("46 boats were sold. " * 40).encode("cp500")),
    "an encoding of Japan": ("a.txt", "46隻の船、5億円。".encode("shift_jis") * 40),
    "an encoding of China": ("a.txt", "46艘船，500万元。".encode("gb18030") * 40),
    "two encodings in one": ("a.txt", "£5m\n".encode() * 9 + "£6m café\n".encode("cp1252") * 3),
    "a page that lies of UTF-16": ("a.html", b'<meta charset="utf-16"><p>46 boats, \xc2\xa35m'),
    "a page that lies of UTF-7": ("a.html", b'<meta charset="utf-7"><p>+ADw-b+AD4- 46 boats'),
    "a page that says it is of large computers": ("a.html", b'<meta charset="cp037">46 boats'),
    "a page of no known encoding": ("a.html", b'<meta charset="rot13"><p>46 boats \xa35m'),
    "lines that end in CR CR LF": ("a.txt", b"46 boats\r\r\n" * 900),
    "form feeds": ("a.txt", b"\f46 boats" * 900),
    "commands for devices": ("a.txt", b"46\x1bP+q\x1b\\ boats\x9d0;t\x9c\x1b]8;;h\x07" * 900),
    "keycaps": ("a.txt", "4\ufe0f\u20e36\ufe0f\u20e3 boats £5\ufe0fm ".encode() * 900),
    "fillers": ("a.txt", "46\u3164 boats \u115f £5\u034fm".encode() * 900),
    "narrow blanks in numbers": ("a.txt", "46\u2009000 boats, £5\u202f000 ".encode() * 900),
    "half characters in JSON": (
        "a.html", DESCRIBED + b'{"@type":"Report","headline":"Pier \\ud83d","datePublished":'
        b'"2021-05-04","author":{"name":"Ann \\udc00Lee"}}</script><p>46 boats',
    ),
    "JSON of the wrong sorts": (
        "a.html", DESCRIBED + b'{"@type":"Report","datePublished":["x",{"a":1}],"headline":7,'
        b'"author":{"name":{"name":1}},"publisher":[[[]]],"a":NaN,"b":1e999999}</script>46',
    ),
    "half characters in UTF-16": (
        "a.html", b"\xff\xfe" + "<p>46 \ud800 boats".encode("utf-16-le", "surrogatepass"),
    ),
    "cells as wide as the world": (
        "a.html", b"<table><tr>" + b"<td colspan=1000000 rowspan=1000000>46" * 900,
    ),
    "character data never closed": ("a.xhtml", b"<![CDATA[" * 9_000 + b"46 boats"),
    "instructions never closed": ("a.html", b"<?" * 40_000 + b"46 boats"),
    "a class of 40,000 words": ("a.html", b"<div class='" + b"x " * 40_000 + b"'>46 boats</div>"),
    "boxes of links, never closed": ("a.html", b"<div class='share-links'>" * 9_000 + b"46"),
    "pounds in brackets": ("a.txt", "£(((((((((5))))))))m ".encode() * 900),
    "Roman numerals": ("a.txt", b"MMMMCMXCIX " * 9_000),
    "days without end": ("a.txt", b"1/1/1/1/1/1/" * 900),
    "values in values": ("a.md", b"---\n" + b"a: " * 40_000 + b"\ndate: 2024-99-99\n---\n46"),
    "front matter 400 deep": ("a.md", b"---\n" + b"".join(b" " * n + b"a:\n" for n in range(400))),
    "text in TOML never closed": ("a.md", b'+++\ntitle = """x\ndate = 2024-13-45\n+++\n46 boats'),
    "NULs in CSV": ("a.csv", b"a,b\n46\0,53\n" * 99),
    "quotes in quotes in CSV": ("a.csv", b'a,"b"c,d\n1,"x""y"z",3\n' * 99),
    "CSV in UTF-16": ("a.csv", ("a\tb\n46\t53\n" * 9).encode("utf-16")),
    "a mail of 40 levels": (
        "a.eml", b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n)
                          for n in range(40)) + b"\n46 boats",
    ),
    "mails in mails in mails": ("a.eml", b"Content-Type: message/rfc822\n\n" * 900 + b"46 boats"),
    "a header of 5 MB": ("a.eml", b"Subject: " + b"a " * 2_500_000 + b"\n\n46 boats"),
    "headers by the thousand": ("a.eml", b"X-A: b\n" * 40_000 + b"Subject: Boats\n\n46 boats"),
    "words in code by the thousand": ("a.eml", b"Subject: " + b"=?utf-8?q?4?= " * 900 + b"\n\n46"),
    "a mail that names no boundary": ("a.eml", b"Content-Type: multipart/mixed\n\n46 boats"),
    "an attachment that would lie elsewhere": (
        "a.eml", b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: "
        b'attachment; filename="../../etc/pass\n \x1b[31mwd.txt"\n\n46 boats\n--b--\n',
    ),
    "an attachment with a NUL in its name": (
        "a.eml", b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; "
        b'name="a\0b.txt"\n\n46 boats\n--b--\n',
    ),
    "a part that is not in its own code": (
        "a.eml", b'Content-Type: text/html; charset="utf-16"\nContent-Transfer-Encoding: base64'
        b"\n\n!!!!46 boats",
    ),
    "a part of a secret encoding": ("a.eml", b"Content-Type: text/html; charset=rot13\n\n46"),
    "a mail of days that are none": ("a.eml", b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n\n46"),
    **{
        f"{name} digits": (
            "a.txt", f"{digits} boats, £{digits}, {digits[1]}% in {digits[2:6]}".encode(),
        )
        for name, digits in DIGITS.items()
    },
}  # fmt: skip
"""What is read."""

REFUSED: Final[dict[str, tuple[str, bytes]]] = {
    "a PNG image": ("a.txt", b"\x89PNG\r\n\x1a\n" + RANDOM),
    "a JPEG image": ("a.txt", b"\xff\xd8\xff\xe0" + RANDOM),
    "a GIF image": ("a.html", b"GIF89a" + RANDOM),
    "a gzip archive": ("a.txt", b"\x1f\x8b" + RANDOM),
    "a Zstandard archive": ("a.md", b"\x28\xb5\x2f\xfd" + RANDOM),
    "an old Office document": ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + RANDOM),
    "a rich text document": ("a.txt", b"{\\rtf1 46 boats}"),
    "a program": ("a.txt", b"\x7fELF" + RANDOM),
    "a database": ("a.csv", b"SQLite format 3\x00" + RANDOM),
    "bytes by chance": ("a.txt", RANDOM),
    "bytes by chance called HTML": ("a.html", RANDOM),
    "bytes by chance called CSV": ("a.csv", RANDOM),
    "nothing but NULs": ("a.txt", b"\0" * 90_000),
    "an unknown suffix is no way round": ("a.exe.txt", b"MZ\x90\x00\x03" + RANDOM),
}
"""What is no text, and says so."""

MARKUP: Final[dict[str, Callable[[str], str]]] = {
    "a.txt": lambda text: text,
    "a.md": lambda text: f"# Boats\n\n{text}",
    "a.html": lambda text: f"<table><tr><td>{escape(text)}</table>",
    "a.csv": lambda text: f"boats,note\n46,{text}\n",
    "a.eml": lambda text: f"Subject: {text[:3_000]}\n\n{text}",
}
"""How a text becomes a document of each format."""
SIZE: Final = 6_000
"""So many characters bait has."""


@pytest.fixture(scope="module", autouse=True)
def _little_memory() -> Iterator[None]:
    """Let this process have no more memory than it has and the documents may take."""
    if not sys.platform.startswith("linux"):
        yield
        return
    import resource  # noqa: PLC0415 - there is none on every system

    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, hard))
    yield
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def check(source: Source) -> None:
    """Hold a source and its figures against what always holds."""
    figures = extract(source)
    assert all(source.text[each.start : each.end] == each.exact for each in figures)
    assert all(0 <= each.start < each.end <= len(source.text) for each in source.passages)
    assert all(each.start is None or each.start <= len(source.text) for each in source.statements)
    assert [each.start for each in figures] == sorted({each.start for each in figures})


def read_all(name: str, content: bytes) -> None:
    for each in sources_from_bytes(content, name):
        if isinstance(each, Source):
            check(each)


@pytest.mark.parametrize(("name", "content"), READ.values(), ids=READ)
def test_what_comes_is_read_in_time(name: str, content: bytes) -> None:
    assert is_done_within(SECONDS, lambda: read_all(name, content))


@pytest.mark.parametrize(("name", "content"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused_by_name(name: str, content: bytes) -> None:
    with pytest.raises(SourceError, match=rf"^{name}: (is|holds) .*(open that|again)\.$"):
        source_from_bytes(content, name)


@pytest.mark.parametrize("bait", NAMES)
def test_bait_for_every_pattern_is_read_in_every_format(bait: str) -> None:
    formats = list(MARKUP)
    name = formats[NAMES.index(bait) % len(formats)]
    content = MARKUP[name](long_text(bait, SIZE)).encode()
    assert is_done_within(SECONDS, lambda: read_all(name, content))


@pytest.mark.parametrize("script", DIGITS)
def test_digits_of_other_scripts_are_no_numbers_that_anybody_could_mistake(script: str) -> None:
    digits = DIGITS[script]
    source = source_from_bytes(f"There were {digits[4]}{digits[6]} boats.".encode(), "a.txt")
    assert {str(each.value) for each in extract(source)} <= {"46"}


def test_an_attachment_has_no_name_that_leads_anywhere() -> None:
    name, content = READ["an attachment that would lie elsewhere"]
    named = [each.path for each in sources_from_bytes(content, name) if isinstance(each, Source)]
    assert named == ["a.eml", "a.eml/pass [31mwd.txt"]


def test_text_that_a_broken_mail_holds_is_read() -> None:
    name, content = READ["a mail that names no boundary"]
    assert source_from_bytes(content, name).text == "46 boats"


def test_a_page_cannot_turn_its_text_into_another_by_its_encoding() -> None:
    name, content = READ["a page that says it is of large computers"]
    assert source_from_bytes(content, name).text == "46 boats"


def test_more_numbers_than_are_looked_at_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NUMBERS", 10)
    source = source_from_bytes(b"They sold two boats,\nand 46 gulls. " * 9, "a.txt")
    (cut,) = (each for each in source.issues if each.code == "cut")
    assert "More than 10 numbers" in cut.message
    assert "Split the document" in cut.message
    check(source)
    assert len(extract(source)) == 10
    assert source.text[cut.start :].startswith("two boats")
