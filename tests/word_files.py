"""Word documents made by the tests: a zip archive of a few parts."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_STYLES = (
    ("Titel", "Title"),
    ("berschrift1", "heading 1"),
    ("Listenabsatz", "List Bullet"),
)


def run(text: str, marks: str = "") -> str:
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(inside: str, style: str = "", marks: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{marks}</w:pPr>{inside}</w:p>"


def plain(text: str, style: str = "") -> str:
    return paragraph(run(text), style)


def split(text: str, every: int = 3) -> str:
    """Give a paragraph in runs of so many characters, as an edited text has them."""
    cuts = range(0, len(text), every)
    return paragraph("".join(run(text[cut : cut + every]) for cut in cuts))


def cell(inside: str, marks: str = "") -> str:
    return f"<w:tc><w:tcPr>{marks}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, marks: str = "") -> str:
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def part(root: str, inside: str) -> str:
    return f'{_DECLARED}<w:{root} xmlns:w="{_W}" xmlns:mc="{_MC}">{inside}</w:{root}>'


def note(number: int, text: str, root: str = "footnote") -> str:
    return f'<w:{root} w:id="{number}">{plain(text)}</w:{root}>'


def styles() -> str:
    named = (f'<w:style w:styleId="{own}"><w:name w:val="{name}"/></w:style>'
             for own, name in _STYLES)  # fmt: skip
    return part("styles", "".join(named))


def properties(title: str, creator: str, modified: str) -> str:
    return (
        f'{_DECLARED}<cp:coreProperties xmlns:cp="urn:cp" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator>"
        f"<dcterms:modified>{modified}</dcterms:modified></cp:coreProperties>"
    )


def word_file(body: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Give the bytes of a document with that body and further parts."""
    parts = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")} | dict(more or {})
    return archive({"word/styles.xml": styles()} | parts)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content,
                            zipfile.ZIP_DEFLATED)  # fmt: skip
    return file.getvalue()
