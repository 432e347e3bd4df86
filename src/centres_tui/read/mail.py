"""Mails as they are sent: headers in words, and the parts of the body, whatever comes.

The standard library's parser is used with its old policy: the newer one looks at headers in more
depth, and takes very long over hostile ones.
"""

import re
from collections.abc import Iterator
from email import errors, header, message, utils
from email.parser import BytesParser
from typing import Final, NamedTuple

from centres_tui.errors import SourceError
from centres_tui.read import from_html, limits
from centres_tui.read.declared import KNOWN, declared_encoding
from centres_tui.read.decode import decode
from centres_tui.read.json_described import legible
from centres_tui.read.taken import Attached

LONGEST: Final = 2_000
"""So many characters of a header are looked at."""
SAYS: Final = 0.4
"""Plain text says as much as a page beside it with so many of its words."""
_BROKEN: Final = (
    ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError,
    errors.MessageError,
)  # fmt: skip
"""What the standard library raises over broken mails."""
_TYPES: Final = {
    "text/plain": ".txt", "text/html": ".html", "text/csv": ".csv", "text/markdown": ".md",
    "application/pdf": ".pdf", "message/rfc822": ".eml", "application/xhtml+xml": ".html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
"""The suffix of a part without a name."""


class Body(NamedTuple):
    """A part of a mail that is its text."""

    subtype: str
    """What it is: plain or html."""
    text: str
    """The text."""


def parse(content: bytes) -> message.Message:
    """Take a mail apart.

    Raises:
        SourceError: It is nested deeper, or cut into more parts, than is read.
    """
    marks = content.lower().count(b"boundary")
    if content.count(b"\n") * (1 + marks) > limits.MAIL_WORK:
        raise SourceError("is a mail of too many parts for its length. Save its parts as files.")
    try:
        return BytesParser().parsebytes(content)
    except _BROKEN as error:
        raise SourceError(f"is no mail that can be read ({type(error).__name__}). Save its text "
                          "as plain text.") from error  # fmt: skip


def header_of(mail: message.Message, name: str) -> str:
    """Give a header in words, on one line; "" where there is none.

    >>> from email import message_from_string
    >>> header_of(message_from_string("Subject: =?utf-8?q?=C2=A35m?= for piers"), "Subject")
    '£5m for piers'
    """
    raw = next((value for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    written = raw[:LONGEST].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        words = str(header.make_header(header.decode_header(written)))
    except _BROKEN:
        words = written
    return " ".join(legible(words[:LONGEST]).split())


def sender_of(mail: message.Message) -> str:
    """Give the name of who sent a mail; "" where the mail names an address only."""
    try:
        name, _ = utils.parseaddr(header_of(mail, "From"))
    except _BROKEN:
        return ""
    return "" if "@" in name else name.strip(" \"'")


def day_of(mail: message.Message) -> str:
    """Give the day on which a mail says that it was sent; "" where it says none."""
    try:
        return utils.parsedate_to_datetime(header_of(mail, "Date")).date().isoformat()
    except (*_BROKEN, OverflowError):
        return ""


def parts_of(mail: message.Message) -> Iterator[Body | Attached | str]:
    """Give the parts of a mail in order: its text, what is attached, and what cannot be read."""
    yield from _parts(mail, 0, [limits.MAIL_PARTS])


def _parts(part: message.Message, depth: int, left: list[int]) -> Iterator[Body | Attached | str]:
    left[0] -= 1
    if left[0] < 0:
        if left[0] == -1:
            yield f"all after the first {limits.MAIL_PARTS} parts"
        return
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        yield from _attached_mail(part)
    elif not part.is_multipart():
        yield from _leaf(part)
    elif depth >= limits.MAIL_NESTING:
        yield f"parts nested more than {limits.MAIL_NESTING} deep"
    else:
        inner = [each for each in part.get_payload() if isinstance(each, message.Message)]
        if part.get_content_subtype() == "alternative":
            inner = _preferred(inner)
        for each in inner:
            yield from _parts(each, depth + 1, left)


def _preferred(inner: list[message.Message]) -> list[message.Message]:
    """Choose among parts that say the same: plain text that says as much, else the last."""
    plain = [part for part in inner if part.get_content_type() == "text/plain"]
    rest = [part for part in inner if part.get_content_type() != "text/plain"]
    shown = max((_words_shown(part) for part in rest), default=0)
    least = max(limits.MAIL_WORDS, shown * SAYS)
    says = [part for part in plain if len(_text(part).split()) >= least]
    return says[:1] or rest[-1:] or plain[:1]


def _words_shown(part: message.Message) -> int:
    """Count the words that a page among the parts shows."""
    if part.get_content_type() != "text/html":
        return 0
    return len(from_html.take(_text(part)).text.split())


def _leaf(part: message.Message) -> Iterator[Body | Attached | str]:
    name = _name(part)
    is_attached = bool(name) or part.get_content_disposition() == "attachment"
    subtype = part.get_content_subtype()
    kind = part.get_content_maintype()
    if not is_attached and (
        kind == "multipart" or (kind == "text" and subtype in {"plain", "html"})
    ):
        yield Body(subtype if kind == "text" else "plain", _text(part))
        return
    suffix = _TYPES.get(part.get_content_type(), "")
    if not name and not suffix:
        yield f"a part of the type {legible(part.get_content_type()[:80])}"
        return
    yield Attached(name or f"part{suffix}", _bytes(part))


def _attached_mail(part: message.Message) -> Iterator[Attached | str]:
    try:
        inner = part.get_payload(0)
        if not isinstance(inner, message.Message):
            raise TypeError
        content = inner.as_bytes(policy=inner.policy.clone(mangle_from_=False))
    except _BROKEN:
        yield "an attached mail that cannot be taken apart"
        return
    yield Attached(_name(part) or "message.eml", content)


def _name(part: message.Message) -> str:
    """Give the name of a part's file without folders and signs that control; "" without one."""
    try:
        written = part.get_filename("") or ""
        named = str(header.make_header(header.decode_header(written[:LONGEST])))
    except _BROKEN:
        return ""
    last = re.split(r"[/\\]", legible(named))[-1]
    return " ".join(last.split()).strip(". ")[: limits.NAME]


def _bytes(part: message.Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return content if isinstance(content, bytes) else b""


def _text(part: message.Message) -> str:
    """Decode a part: as it says itself, unless that is wrong; else by what it looks like."""
    content = _bytes(part)
    charset = str(part.get_content_charset("") or "")
    if KNOWN.fullmatch(charset):
        try:
            return _lines(content.decode(charset))
        except (ValueError, LookupError):
            pass
    try:
        is_page = part.get_content_subtype() == "html"
        return _lines(decode(content, declared_encoding(content) if is_page else "").text)
    except SourceError:
        return _lines(content.decode("latin-1"))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
