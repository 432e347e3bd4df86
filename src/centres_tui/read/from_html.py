"""HTML: the text of the body, a block or a table row a line; what markup says of each line."""

from collections import Counter
from typing import Final

from centres_tui.read.html_roles import ROLES, SITES, quotes_mail, role_told
from centres_tui.read.html_stated import MarkedUp
from centres_tui.read.html_tokens import Token, tokens, unescape
from centres_tui.read.taken import Part, PartRole, Taken
from centres_tui.vocabulary.patterns import lazy

CELL: Final = "\t"
"""What parts the cells of a table row."""
SHORT: Final = 200
"""A table row in which a cell of several blocks is longer than this lays out the page."""

_PARAGRAPHS: Final = frozenset(
    [
        *("p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "ul", "ol"),
        *("dl", "blockquote", "figure", "form", "fieldset", "table", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "hr", "pre", "address", "details", "dialog", "body", "center", "menu", "iframe"),
    ]
)
"""Elements that stand apart from what is around them."""
_LINES: Final = frozenset(
    [
        *("li", "dt", "dd", "tr", "br", "option", "caption", "figcaption", "legend", "summary"),
        *("button", "label", "thead", "tbody", "tfoot", "select", "title", "head", "html"),
        *("noscript", "video", "audio"),
    ]
)
"""Elements that begin and end a line."""
_UNSEEN: Final = frozenset({"script", "style", "template", "noframes"})
_NEXT_LINK: Final = "/a a"
_NAME: Final = lazy(r"[A-Z][a-z]")
"""How a word begins that stands by itself."""
_WORD: Final = lazy(r"(?:(?<!\bM)[a-z]{2}|\d{4})\Z")
"""How what stands before it ends."""
_SPACE: Final = lazy(r"[ \t\n\r\f]+")


def take(text: str, *, is_answer: bool = False) -> Taken:
    r"""Take the text that a reader of the page sees.

    Tags are dropped, references read, scripts, styles, titles and attributes left out; a block
    ends a line, a table row is one line with a tab between cells.

    Args:
        text: The markup.
        is_answer: Whether it is a mail that answers another, whose words it quotes.

    >>> take("<h1>Rain</h1><table><tr><td>May<td>3 mm</table>").text
    'Rain\n\nMay\t3 mm'
    """
    page = _Page(is_answer=is_answer)
    for token in tokens(text.removeprefix("\ufeff")):
        page.add(token)
    return page.taken()


class _Page:
    """The lines written so far and the elements that are open."""

    def __init__(self, *, is_answer: bool = False) -> None:
        self.is_answer = is_answer
        self.chunks: list[str] = []
        self.length = 0
        self.parts: list[Part] = []
        self.title = ""
        self.line: list[str | None] = []
        """Pieces of the line being written; None is where a block ends inside a table cell."""
        self.gap = 0
        """Line breaks due before the next line."""
        self.open: list[tuple[str, PartRole | None]] = []
        """The open elements that have to do with roles, with the role of a line inside each."""
        self.count: Counter[str] = Counter()
        self.cells = 0
        """Cells begun in the table row being written."""
        self.preformatted = 0
        self.seam: set[str] = set()
        """The tags since the last text, ends with a stroke before them."""
        self.marked = MarkedUp()
        """What markup says of the page outside its text."""

    def add(self, token: Token) -> None:
        """Take one token."""
        match token.sort:
            case "text":
                self._write(self._apart(token.text))
                self.seam.clear()
            case "start":
                is_next_link = token.name == "a" and "/a" in self.seam
                self.seam.add(_NEXT_LINK if is_next_link else token.name)
                self._start(token)
                self.marked.see(token, self.length)
            case "end":
                self.seam.add("/" + token.name)
                self._end(token.name)
            case "raw":
                self._raw(token)
                self.marked.see(token, self.length)

    def taken(self) -> Taken:
        """Give what was taken."""
        self._break_line(1)
        return Taken(
            text="".join(self.chunks), parts=tuple(self.parts), title=self.title,
            told=self.marked.told(),
        )  # fmt: skip

    def _raw(self, token: Token) -> None:
        if token.name == "title":
            if not self.title:
                self.title = _SPACE.sub(" ", unescape(token.text)).strip()
        elif token.name not in _UNSEEN:
            self._write(unescape(token.text))

    def _write(self, text: str) -> None:
        if self.preformatted:
            for number, line in enumerate(text.splitlines()):
                if number:
                    self._break_line(1)
                self.line.append(line)
        elif text := _SPACE.sub(" ", text):
            ends_open = not self.line or (self.line[-1] or " ")[-1:] in (" ", CELL)
            self.line.append(text.lstrip(" ") if ends_open else text)

    def _apart(self, text: str) -> str:
        """Put a blank before what a page shows apart from the words before it.

        That is a link after a link, what follows a time, and in elements side by side a name
        after a word: "12 March 2024" and "Updated". A word cut into elements stays one.
        """
        before = (self.line[-1] or "")[-4:] if self.line and self.seam else ""
        if not before[-1:].isalnum() or not text[:1].isalnum():
            return text
        is_apart = "/time" in self.seam or _NEXT_LINK in self.seam
        is_name = len(self.seam) > 1 and _NAME.match(text) and _WORD.search(before)
        return f" {text}" if is_apart or is_name else text

    def _start(self, token: Token) -> None:
        name = token.name
        if name in {"td", "th"} and self.count["tr"]:
            if self.cells:
                self.line.append(CELL)
            self.cells += 1
            return
        self._break_for(name)
        if name in {"article", "main"}:
            self._close_all()
        if name in _PARAGRAPHS and self.open and self.open[-1][0].startswith("h"):
            self._close(self.open[-1][0])
        told = role_told(name, token.text)
        if self.is_answer and quotes_mail(name, token.text):
            told = "quoted"
        if told or name in ROLES or self.count[name]:
            self.open.append((name, self._role_inside(name, told)))
            self.count[name] += 1
        if name == "tr":
            self.cells = 0
        self.preformatted += name == "pre"

    def _end(self, name: str) -> None:
        self._break_for(name)
        if self.count[name]:
            self._close(name)
        if name == "pre" and self.preformatted:
            self.preformatted -= 1

    def _break_for(self, name: str) -> None:
        """Break the line at the edge of a block; in a table row only the block ends."""
        gap = 2 if name in _PARAGRAPHS else 1 if name in _LINES else 0
        if not gap:
            return
        if self.count["tr"] and name not in {"tr", "table"}:
            self.line.append(None)
        else:
            self._break_line(gap)

    def _close(self, name: str) -> None:
        """Close the innermost element of that name and all inside it."""
        while True:
            closed, _ = self.open.pop()
            self.count[closed] -= 1
            if closed == name:
                return

    def _close_all(self) -> None:
        self.open.clear()
        self.count.clear()

    def _break_line(self, gap: int) -> None:
        """End the line being written; `gap` line breaks are due before the next."""
        if self.line:
            for text in _lines_of(self.line):
                self._add_line(text)
            self.line.clear()
        self.gap = max(self.gap, gap)

    def _add_line(self, text: str) -> None:
        if self.chunks:
            self.chunks.append("\n" * self.gap)
            self.length += self.gap
        role = self.open[-1][1] if self.open else None
        if role:
            self.parts.append(Part(self.length, self.length + len(text), role))
        self.chunks.append(text)
        self.length += len(text)
        self.gap = 1

    def _role_inside(self, name: str, told: PartRole | None) -> PartRole | None:
        """Give the role of a line inside an element: the site's stays the site's all through."""
        around = self.open[-1][1] if self.open else None
        shielded = name == "footer" and (self.count["article"] or self.count["main"])
        own = told or (None if shielded else ROLES.get(name))
        return around if around in SITES else own or around


def _lines_of(pieces: list[str | None]) -> list[str]:
    """Give the lines of what was written: a table row is one, unless it lays out the page."""
    text = "".join(["\n" if piece is None else piece for piece in pieces])
    if None not in pieces and CELL not in pieces:
        text = text.strip()
        return [text] if text else []
    cells = [[part.strip() for part in cell.split("\n")] for cell in text.split(CELL)]
    blocks = [[part for part in cell if part] for cell in cells]
    if any(len(cell) > 1 and sum(map(len, cell)) > SHORT for cell in blocks):
        return [part for cell in blocks for part in cell]
    row = CELL.join(" ".join(cell) for cell in blocks).rstrip(CELL)
    return [row] if row else []
