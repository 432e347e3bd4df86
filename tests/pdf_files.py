"""PDF documents made by the tests: text set in Courier, so that every place is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import wrap

WIDTH, HEIGHT = 595, 842
_ADVANCE = 0.6
"""How wide each letter of Courier is, by its size."""


@dataclass
class Paper:
    """What stands on a page: each piece of text with its place from the left and from the top."""

    pieces: list[tuple[float, float, float, str]] = field(default_factory=list)
    turned: int = 0

    def put(self, left: float, top: float, text: str, size: float = 10) -> None:
        self.pieces.append((left, top, size, text))


def width_of(text: str, size: float) -> float:
    return len(text) * size * _ADVANCE


def lines_of(text: str, letters: int, *, breaks: bool = False) -> list[str]:
    """Wrap a text; where asked to, words too long for the rest of a line are broken."""
    if not breaks:
        return wrap(text, letters)
    lines = [""]
    for word in text.split():
        room = letters - len(lines[-1]) - 1
        if len(word) <= room or not lines[-1]:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif word.isalpha() and len(word) >= 8 and room >= 5:
            lines[-1] += f" {word[: room - 1]}-"
            lines.append(word[room - 1 :])
        else:
            lines.append(word)
    return lines


def set_column(
    texts: Sequence[str], letters: int, size: float = 10, *, breaks: bool = False
) -> Iterator[tuple[float, str]]:
    """Give the lines of paragraphs, each with how far below the beginning it stands."""
    down = 0.0
    for text in texts:
        for line in lines_of(text, letters, breaks=breaks):
            yield down, line
            down += size * 1.2
        down += size * 0.8


def pdf_file(
    papers: Sequence[Paper], *, title: str = "", locked: bool = False, rotate: int = 0
) -> bytes:
    """Give the bytes of a document with those pages."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(papers), b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(papers)))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        b"<</Title(%s)/Author(Ann Lee)/ModDate(D:20190315093000Z)>>" % _escaped(title),
    ]
    for at, paper in enumerate(papers):
        drawn = b"\n".join(_drawn(paper))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (WIDTH, HEIGHT, rotate, 6 + 2 * at)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
    return assembled(objects, locked=locked)


def _drawn(paper: Paper) -> Iterator[bytes]:
    for left, top, size, text in paper.pieces:
        yield b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (
            size, left, HEIGHT - top, _escaped(text),
        )  # fmt: skip


def _escaped(text: str) -> bytes:
    content = text.encode("cp1252")
    return content.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def assembled(objects: Sequence[bytes], *, locked: bool = False) -> bytes:
    """Give the bytes of a file with those objects; the first is its root, the fourth says of it."""
    lock = (
        b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]"
        % (b"11" * 32, b"22" * 32)
        if locked
        else b""
    )
    file = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    file_end = b"trailer\n<</Size %d/Root 1 0 R/Info 4 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, lock, len(file),
    )  # fmt: skip
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return file + head + table + file_end
