"""Word documents: runs, changes, notes, tables, boxes, properties, and hostile archives."""

import io
import warnings
import zipfile

import pytest

from centres_tui.errors import SourceError
from centres_tui.read import limits
from centres_tui.read.from_docx import take
from word_files import (
    archive,
    cell,
    note,
    paragraph,
    part,
    plain,
    properties,
    row,
    run,
    split,
    table,
    word_file,
)

CALL = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
BOX = "<w:txbxContent>{}</w:txbxContent>"
BOTH = (
    "<w:r><mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
LONG = "A sentence about the weather that goes on. " * 4
SMALL_CELLS = row(cell(plain("1")), cell(plain("2")))

TEXTS = {
    "split runs": (split("It cost £5.6m in 2018.", 1), "It cost £5.6m in 2018."),
    "put in": (paragraph(f"{run('It cost ')}<w:ins>{run('£7m')}</w:ins>"), "It cost £7m"),
    "taken out": (
        paragraph(run("It cost £7m") + "<w:del><w:r><w:t>£9m</w:t></w:r></w:del>"), "It cost £7m",
    ),
    "moved": (
        paragraph(f"<w:moveFrom>{run('£1m')}</w:moveFrom>")
        + paragraph(f"<w:moveTo>{run('£1m')}</w:moveTo>"), "£1m",
    ),
    "an end taken out": (
        paragraph(run("One "), marks="<w:rPr><w:del/></w:rPr>") + plain("sentence."),
        "One sentence.",
    ),
    "an end taken out at the end": (
        paragraph(run("One"), marks="<w:rPr><w:del/></w:rPr>"), "One",
    ),
    "a row taken out": (
        table(SMALL_CELLS, row(cell(plain("3")), cell(plain("4")), marks="<w:del/>")), "1\t2",
    ),
    "hidden": (paragraph(run("seen") + run(" hidden", "<w:vanish/>")), "seen"),
    "not hidden": (paragraph(run("seen") + run(" too", '<w:vanish w:val="0"/>')), "seen too"),
    "a field": (
        paragraph(f"<w:r><w:instrText>PAGE 7</w:instrText></w:r>{run('Page one')}"), "Page one",
    ),
    "a link": (paragraph(f"<w:hyperlink>{run('a link')}</w:hyperlink>"), "a link"),
    "a control": (
        paragraph(f"<w:sdt><w:sdtPr/><w:sdtContent>{run('£4m')}</w:sdtContent></w:sdt>"), "£4m",
    ),
    "breaks and tabs": (
        paragraph(f"{run('1')}<w:r><w:tab/></w:r>{run('2')}<w:r><w:br/></w:r>{run('3')}"),
        "1\t2\n3",
    ),
    "stops of tabs": (paragraph(run("1"), marks="<w:tabs><w:tab/></w:tabs>"), "1"),
    "a hyphen that keeps words together": (
        paragraph(f"{run('52')}<w:r><w:noBreakHyphen/></w:r>{run('week')}"), "52-week",
    ),
    "signs": (
        paragraph('<w:r><w:sym w:char="F0B7"/><w:sym w:char="F0E0"/><w:sym w:char="zz"/></w:r>'),
        "•□□",
    ),
    "a note": (paragraph(run("It cost £7m.") + CALL.format(5)), "It cost £7m.[1]\n\n[1] In 2017."),
    "a box once": (paragraph(BOTH.format(BOX.format(plain("£2m"))) + run("by")), "by\n\n£2m"),
    "a box outside": (f"<w:p><w:r>{BOX.format(plain('£2m'))}</w:r></w:p>", "£2m"),
    "a table": (
        table(row(cell(plain("Year")), cell(plain("£"))), row(cell(plain("2018")), cell(""))),
        "Year\t£\n\n2018",
    ),
    "a cell over two columns": (
        table(
            row(cell(plain("a"), '<w:gridSpan w:val="2"/>'), cell(plain("b"))),
            row(cell(plain("1")), cell(plain("2")), cell(plain("3"))),
        ), "a\t\tb\n1\t2\t3",
    ),
    "a cell of lines": (
        table(row(cell(plain("a") + plain("b")), cell(plain("1")))), "a b\t1",
    ),
    "a table in a cell": (
        table(row(cell(plain("a")), cell(table(SMALL_CELLS)))), "a\t1 2",
    ),
    "a table that lays out the page": (
        table(row(cell(plain(LONG) + plain(LONG)), cell(table(SMALL_CELLS, SMALL_CELLS)))),
        f"{LONG.strip()}\n\n{LONG.strip()}\n\n1\t2\n1\t2",
    ),
    "a note in a table": (
        table(row(cell(paragraph(run("1") + CALL.format(5))), cell(plain("2"))), SMALL_CELLS),
        "1[1]\t2\n1\t2\n\n[1] In 2017.",
    ),
    "a note that is not there": (paragraph(run("7") + CALL.format(99)), "7[1]"),
    "a note at the end": (
        paragraph(run("7") + '<w:r><w:endnoteReference w:id="3"/></w:r>') + plain("after"),
        "7[i]\n\nafter\n\n[i] See page 4.",
    ),
    "a formula": (
        "<w:p><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>"
        "<m:r><m:t>x = 2</m:t></m:r></m:oMath></w:p>", "x = 2",
    ),
    "nothing": (plain(""), ""),
}  # fmt: skip
NOTES = {
    "word/footnotes.xml": part("footnotes", note(5, "In 2017.")),
    "word/endnotes.xml": part("endnotes", note(3, "See page 4.", "endnote")),
}


@pytest.mark.parametrize(("body", "text"), TEXTS.values(), ids=TEXTS)
def test_the_text_is_as_it_would_be_printed(body: str, text: str) -> None:
    assert take(word_file(body, NOTES)).text == text


def test_styles_say_what_a_paragraph_is() -> None:
    body = plain("Ferries", "Titel") + plain("Fares", "berschrift1") + plain("one", "Listenabsatz")
    body += paragraph(run("two"), marks="<w:numPr/>") + paragraph(
        run("Three"), marks='<w:outlineLvl w:val="1"/>'
    )
    roles = [each.role for each in take(word_file(body)).parts]
    assert roles == ["title", "heading", "list", "list", "heading"]


def test_strict_documents_are_read() -> None:
    content = word_file(plain("£5m"))
    strict = part("document", f"<w:body>{plain('£5m')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert take(archive({"word/document.xml": strict})).text == take(content).text == "£5m"


def test_pages_begin_where_word_began_them() -> None:
    turned = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = plain("One.") + paragraph(f"{run('Two ')}{turned}{run('three.')}")
    body += paragraph(turned + run("Four."))
    taken = take(word_file(body))
    assert taken.text == "One.\n\nTwo three.\n\nFour."
    places = [taken.text.index(text) for text in ("One", "three", "Four")]
    assert taken.pages == tuple(zip(places, (1, 2, 3), strict=True))


def test_running_heads_stand_once_at_the_end_as_furniture() -> None:
    head = part("hdr", plain("Island council"))
    more = {"word/header1.xml": head, "word/header2.xml": head, "word/footer1.xml": head}
    taken = take(word_file(plain("It rained."), more))
    assert taken.text == "It rained.\n\nIsland council"
    assert taken.parts[-1].role == "furniture"


def test_properties_are_told() -> None:
    core = properties("Ferry fares in May", "Ann Lee", "2019-03-15T09:30:00Z")
    taken = take(word_file(plain("It rained."), {"docProps/core.xml": core}))
    assert taken.title == "Ferry fares in May"
    assert {each.sort: each.value for each in taken.told} == {
        "byline": "Ann Lee", "modified": "2019-03-15",
    }  # fmt: skip
    assert take(word_file(plain("a"), {"docProps/core.xml": "no XML"})).told == ()


def test_what_is_not_read_is_named() -> None:
    more = {"word/charts/chart1.xml": "", "word/embeddings/a.xlsx": "", "word/comments.xml": ""}
    messages = [notice.message for notice in take(word_file(plain("a"), more)).notices]
    assert messages == [
        "Charts, whose numbers are not read: 1",
        "Embedded files, which are not read: 1",
        "Comments in the margin, which are not read",
    ]


def test_an_inserted_document_of_any_name_is_named() -> None:
    body = plain("46 boats") + '<w:altChunk w:id="r2"/>'
    notices = take(word_file(body, {"word/chunk.html": "<p>53 boats"})).notices
    assert [each.message for each in notices] == ["Inserted documents, which are not read: 1"]


def test_a_note_that_is_called_again_and_again_stands_once() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = {"word/footnotes.xml": part("footnotes", note(2, "Of 46 boats."))}
    text = take(word_file(paragraph(run("Sold") + call * 900), notes)).text
    assert text.count("Of 46 boats.") == 1


def test_more_text_than_is_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT", 20)
    taken = take(word_file(plain("It rained in May, and in June.") * 3))
    assert taken.text.count("rained") == 1
    assert (
        taken.notices[-1].message
        == "Cut after 20 characters, the most that is read. Split it to have the rest."
    )


def bomb(size: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * size)
    return file.getvalue()


def twice(content: bytes) -> bytes:
    """Give a document with another text under the same name."""
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a") as packed, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        packed.writestr("word/document.xml", part("document", plain("53 boats")))
    return file.getvalue()


def lying(content: bytes) -> bytes:
    """Give an archive whose parts say that they unpack to no more than 10 bytes."""
    place = content.rindex(b"PK\x01\x02")
    return content[: place + 24] + (10).to_bytes(4, "little") + content[place + 28 :]


ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ha">{ENTITIES}]><w>&a9;</w>'
FILE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
BODY = "word/document.xml"
REFUSED = {
    "no archive": (b"It rained.", "damaged or no Word document"),
    "empty": (b"", "damaged or no Word document"),
    "cut off": (word_file(plain("a"))[:-40], "damaged or no Word document"),
    "locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked with a password"),
    "no document inside": (archive({"a.txt": "5"}), "no Word document: it has no part"),
    "an archive in an archive": (archive({BODY: bomb(9)}), "XML breaks off or is wrong"),
    "a part twice": (twice(word_file(plain("46 boats"))), "holds a part twice"),
    "a bomb": (bomb(8 << 20), "unpacks to more than 1000 times its size|no Word"),
    "a bomb that lies": (lying(bomb(4 << 20)), "cannot be unpacked|XML"),
    "entities in entities": (archive({BODY: LAUGHS}), "declares entities"),
    "entities in styles": (
        word_file(plain("a"), {"word/styles.xml": LAUGHS}), "declares entities",
    ),
    "a file as an entity": (archive({BODY: FILE}), "declares entities"),
    "deep": (word_file("<w:sdt>" * 9000 + "</w:sdt>" * 9000), "more than 256 deep"),
    "unclosed": (archive({BODY: part("document", "<w:p>").replace("</w:p>", "")}), "breaks off"),
    "another encoding": (archive({BODY: b'<?xml version="1.0" encoding="x-no"?><w/>'}), "XML"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED)
def test_hostile_and_broken_documents_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        take(content)


def test_too_large_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED", 1000)
    with pytest.raises(SourceError, match="unpacked, the most that is read"):
        take(word_file(plain("a" * 2000)))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARTS", 3)
    with pytest.raises(SourceError, match="more than 3 parts"):
        take(word_file(plain("a"), {str(number): "" for number in range(5)}))


def test_names_that_lead_out_of_the_archive_are_only_names() -> None:
    more: dict[str, str | bytes] = {
        "../../etc/passwd": "5",
        "/etc/cron.d/a": "5",
        "word/vbaProject.bin": b"\0",
    }
    assert take(word_file(plain("It rained."), more)).text == "It rained."
