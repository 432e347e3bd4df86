"""Letters of a PDF asked for all at once are those asked for one by one, whatever fonts say."""

from contextlib import closing

import pypdfium2
import pytest
from pypdfium2 import raw

from centres_tui.read.from_pdf import take
from centres_tui.read.pdf_letters import spelt, text_of, unknown_in
from pdf_files import assembled

MAPS = {
    "plain letters": {},
    "beyond the first plane": {"A": "D83DDE00", "B": "D835DC00"},
    "several for one": {"A": "006600660069", "B": "FB03"},
    "none": {"A": "0000", "B": "0001"},
    "none and one beyond": {"A": "0000", "B": "D83DDE00"},
    "of a font's own": {"A": "E001", "B": "F8FF"},
    "halves and no characters": {"A": "D83D", "B": "FFFF"},
    "hyphens": {"A": "00AD", "B": "FFFE"},
    "from right to left": {"A": "05D0", "B": "0661"},
}


def document(means: dict[str, str], text: str = "An Ax of B, A12 B- xB") -> bytes:
    """Give a page whose font says of some letters that they are others."""
    pairs = " ".join(f"<{ord(letter):02x}> <{code}>" for letter, code in means.items())
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(means)} beginbfchar {pairs} endbfchar endcmap end end"
    ).encode()
    drawn = f"BT /F 9 Tf 12 TL 9 99 Td ({text}) Tj T* ({text}) Tj ET".encode()
    unicode = b"/ToUnicode 5 0 R" if means else b""
    return assembled((
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources"
        b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier%s>>>>>>>>" % unicode,
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Length %d>>stream\n%s\nendstream" % (len(table), table),
    ))  # fmt: skip


@pytest.mark.parametrize("means", MAPS.values(), ids=MAPS)
def test_letters_asked_for_at_once_are_those_asked_for_one_by_one(means: dict[str, str]) -> None:
    with (
        closing(pypdfium2.PdfDocument(document(means))) as opened,
        closing(opened[0]) as page,
        closing(page.get_textpage()) as letters,
    ):
        count = raw.FPDFText_CountChars(letters)
        alone = [chr(raw.FPDFText_GetUnicode(letters, at)) for at in range(count)]
        at_once = text_of(letters.raw)
    assert at_once == "".join(alone)


def test_a_letter_beyond_the_first_plane_is_read_whole() -> None:
    assert "\U0001d400" in take(document({"B": "D835DC00"})).text


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("plain", "plain"),
        ("o\ufb03ce", "office"),
        ("har\x02", "har\xad"),
        ("har\ufffe", "har\xad"),
        ("\ud83d\ude00", "\U0001f600"),
        ("\ud83d!", "\ufffd!"),
    ],
)
def test_a_word_is_spelt_out(word: str, written: str) -> None:
    assert spelt(word) == written


def test_letters_that_nothing_names_are_counted() -> None:
    assert unknown_in("plain") == 0
    assert unknown_in("é 𝐀 😀 1\xad") == 0
    assert unknown_in("\ue000\uf8ff \ufffd \uffff \U000f0001") == 5
