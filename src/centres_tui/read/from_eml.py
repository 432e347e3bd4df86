"""Mails: the subject, then the text; answers quoted below and signatures as furniture.

Plain text goes before HTML that says the same. What is attached becomes sources of its own.
"""

import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

from centres_tui.model.source import Issue
from centres_tui.read import from_html, mail
from centres_tui.read.mail import Body
from centres_tui.read.publisher import ends_in
from centres_tui.read.taken import MAIL, Attached, Part, Taken, Told
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import publishers

_ANSWER: Final = lazy(r"(?i:re|aw|sv)(?:\[\d+\])?:\s")
"""How the subject of an answer begins."""
_QUOTED: Final = lazy(r"[ \t]?>")
_WROTE: Final = lazy(r"(?:On|Am|Le|El)\s[^\n]{0,200}+(?:\n[^\n>]{1,100})?", re.IGNORECASE)
"""The line over what is quoted: "On Monday Ann Lee wrote:"."""
_ORIGINAL: Final = lazy(r"-{3,}\s?Original (?:Message|Appointment)\s?-{3,}|_{20,}")
_SENT: Final = lazy(r"\*?(?:From|Sent|To|Subject|Date)\*?:\s", re.IGNORECASE)
_SIGNATURE: Final = "-- "
HEADERS: Final = 6
"""Within so many lines of its rule, what was answered names who sent it."""


def take(content: bytes) -> Taken:
    r"""Take the text of a mail, and what is attached to it.

    >>> take(b"Subject: Rain\n\nIt rained 3 mm.\n-- \nAnn").text
    'Rain\n\nIt rained 3 mm.\n\n-- \nAnn'

    Raises:
        SourceError: The mail is nested deeper than is read.
    """
    parsed = mail.parse(content)
    subject = mail.header_of(parsed, "Subject")
    page = _Page()
    if subject:
        page.add(subject, Part(0, len(subject), "title"))
    attached, unread = [], []
    for each in mail.parts_of(parsed):
        match each:
            case Body():
                page.body(each, is_answer=_ANSWER.match(subject) is not None)
            case Attached():
                attached.append(each)
            case str():
                unread.append(each)
    return Taken(
        text=page.text(), parts=tuple(page.parts), told=tuple(_told(parsed)),
        notices=tuple(_notice(unread)), attached=_each_named(attached),
    )  # fmt: skip


class _Page:
    """The blocks of text written so far."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.length = 0
        self.parts: list[Part] = []

    def text(self) -> str:
        """Give the whole text."""
        return "\n\n".join(self.blocks)

    def add(self, block: str, *parts: Part) -> None:
        """Write a block; parts count from its beginning."""
        if not block.strip():
            return
        begin = self.length + 2 if self.blocks else 0
        self.parts += [Part(begin + each.start, begin + each.end, each.role) for each in parts]
        self.blocks.append(block)
        self.length = begin + len(block)

    def body(self, body: Body, *, is_answer: bool) -> None:
        """Write a part of the text."""
        if body.subtype == "html":
            taken = from_html.take(body.text, is_answer=is_answer)
            end = _start_of_answered(taken.text) if is_answer else len(taken.text)
            parts = [part for part in taken.parts if part.start < end]
            self.add(taken.text, *parts, *_quoted(taken.text, end))
            return
        for block, is_quoted in _blocks(body.text, is_answer=is_answer):
            parts = [Part(0, len(block), "quoted")] if is_quoted else []
            self.add(block, *parts)


def _blocks(text: str, *, is_answer: bool) -> Iterator[tuple[str, bool]]:
    """Cut a plain text where what is quoted or signed begins and ends; say which it is."""
    lines = text.split("\n")
    kept = _kept(lines, is_answer=is_answer)
    block: list[str] = []
    for index, line in enumerate(lines):
        if block and kept[index] != kept[index - 1]:
            yield _block(block), kept[index - 1]
            block = []
        block.append(line)
    if block:
        yield _block(block), kept[-1]


def _block(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()


def _kept(lines: list[str], *, is_answer: bool) -> list[bool]:
    """Say of each line whether it is quoted, or of a signature; a mail is never so all through."""
    kept = [_QUOTED.match(line) is not None for line in lines]
    for index, line in enumerate(lines):
        if kept[index] or not line.strip():
            continue
        if line.rstrip().endswith(":") and _WROTE.match(line) and _follows(kept, lines, index):
            kept[index] = True
        elif line == _SIGNATURE or (is_answer and _begins_answered(lines, index)):
            kept[index:] = [True] * (len(lines) - index)
            break
    says = any(line.strip() and not quoted for line, quoted in zip(lines, kept, strict=True))
    return kept if says else [False] * len(lines)


def _follows(kept: list[bool], lines: list[str], index: int) -> bool:
    """Whether what is quoted begins below a line."""
    below = (
        place for place in range(index + 1, min(index + 4, len(lines))) if lines[place].strip()
    )
    first = next(below, None)
    return first is not None and kept[first]


def _begins_answered(lines: list[str], index: int) -> bool:
    """Whether the mail that is answered begins at a line, with who sent it."""
    if not _ORIGINAL.fullmatch(lines[index].strip()):
        return False
    below = lines[index + 1 : index + 1 + HEADERS]
    return sum(_SENT.match(line.strip()) is not None for line in below) >= 2


def _start_of_answered(text: str) -> int:
    """Give where a page begins that is answered: with who sent it, when and on what."""
    place = 0
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line.startswith(("From:", "Von:", "De:")):
            below = [each for each in lines[index + 1 : index + 1 + 2 * HEADERS] if each.strip()][
                :HEADERS
            ]
            if sum(_SENT.match(each.strip()) is not None for each in below) >= 2:
                return place
        place += len(line) + 1
    return len(text)


def _quoted(text: str, start: int) -> list[Part]:
    """Give each line from a place on as quoted."""
    parts = []
    for line in text[start:].split("\n"):
        if line.strip():
            parts.append(Part(start, start + len(line), "quoted"))
        start += len(line) + 1
    return parts


def _told(parsed: Message) -> Iterator[Told]:
    sender, day = mail.sender_of(parsed), mail.day_of(parsed)
    words = publishers()
    if sender:
        is_body = ends_in(sender, words.bodies | words.media)
        yield Told("publisher" if is_body else "byline", sender, f"{MAIL}, From")
    organisation = mail.header_of(parsed, "Organization")
    if organisation:
        yield Told("publisher", organisation, f"{MAIL}, Organization")
    if day:
        yield Told("day", day, f"{MAIL}, Date")


def _notice(unread: list[str]) -> Iterator[Issue]:
    if unread:
        words = "; ".join(unread[:5]) + ("" if len(unread) <= 5 else "; and more")
        message = (
            f"Parts of the mail that are not read: {len(unread)} ({words}). Save them as files."
        )
        yield Issue(code="attachment", message=message, count=len(unread))


def _each_named(attached: list[Attached]) -> tuple[Attached, ...]:
    """Give each attachment a name of its own: "notes.txt", "notes-2.txt"."""
    seen: dict[str, int] = {}
    named = []
    for each in attached:
        count = seen[each.name] = seen.get(each.name, 0) + 1
        stem, dot, suffix = each.name.rpartition(".")
        again = f"{stem}-{count}{dot}{suffix}" if dot else f"{each.name}-{count}"
        named.append(each if count == 1 else each._replace(name=again))
    return tuple(named)
