"""What goes between this program and the process that reads PDF and Word documents.

Either way a length of eight bytes, then so many bytes of JSON; a document itself goes as it is,
behind its own length. The answer comes from a process that a hostile document may have taken
over, so nothing in it is believed: each value is looked at before it is used.
"""

import json
from collections.abc import Callable, Iterator
from typing import IO, Final, TypeVar, cast, get_args

from centres_tui.model.source import Issue, IssueCode, PageStart
from centres_tui.read.taken import Part, PartRole, Taken, Told, ToldSort

LONGEST: Final = 1 << 30
"""A longer message is none of ours."""
MEMORY_RAN_OUT: Final = 75
"""The exit status of a process that needs more memory than its share."""
CANNOT_LOAD: Final = 76
"""The exit status of a process whose package is there and cannot be loaded."""
_PREFIX: Final = 8

_Made = TypeVar("_Made")


class BrokenWireError(Exception):
    """The other side ended, or sent what it should not."""


def send(pipe: IO[bytes], content: bytes) -> None:
    """Write one message."""
    pipe.write(len(content).to_bytes(_PREFIX, "big"))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """Read one message.

    Raises:
        BrokenWireError: It ends before its end, or is too long.
    """
    length = int.from_bytes(_exactly(pipe, _PREFIX), "big")
    if length > LONGEST:
        raise BrokenWireError
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    content = pipe.read(count)
    if len(content) < count:
        raise BrokenWireError
    return content


def written(taken: Taken) -> bytes:
    """Write what was taken of a document."""
    return json.dumps(
        {
            "text": taken.text,
            "title": taken.title,
            "reader": taken.reader,
            "parts": taken.parts,
            "told": taken.told,
            "pages": taken.pages,
            "notices": [[n.code, n.message, n.count, n.start] for n in taken.notices],
        }
    ).encode()


def written_refusal(reason: str) -> bytes:
    """Write why nothing was taken."""
    return json.dumps({"refused": reason}).encode()


def taken_from(answer: bytes) -> Taken | str:
    """Read what was taken of a document, or why nothing was.

    Raises:
        BrokenWireError: It is no such answer.
    """
    try:
        found = json.loads(answer)
        refused = found.get("refused")
        return _text(refused) if refused is not None else _taken(found)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BrokenWireError from error


def _taken(found: dict[str, object]) -> Taken:
    text = _text(found["text"])
    return Taken(
        text=text,
        title=_text(found["title"]),
        reader=_text(found["reader"]),
        parts=tuple(_in_order(_each(found["parts"], _part), len(text))),
        told=tuple(_each(found["told"], _told)),
        pages=tuple(_each(found["pages"], _page)),
        notices=tuple(_each(found["notices"], _notice)),
    )


def _each(values: object, make: Callable[[list[object]], _Made]) -> Iterator[_Made]:
    if not isinstance(values, list):
        raise TypeError
    for value in values:
        if not isinstance(value, list):
            raise TypeError
        yield make(value)


def _in_order(parts: Iterator[Part], length: int) -> Iterator[Part]:
    end = 0
    for part in parts:
        if not end <= part.start <= part.end <= length:
            raise ValueError
        end = part.end
        yield part


def _part(value: list[object]) -> Part:
    start, end, role = value
    return Part(_whole(start), _whole(end), cast("PartRole", _one_of(role, get_args(PartRole))))


def _told(value: list[object]) -> Told:
    sort, words, where = value
    named = cast("ToldSort", _one_of(sort, get_args(ToldSort)))
    return Told(named, _text(words), _text(where))


def _page(value: list[object]) -> PageStart:
    start, number = value
    return PageStart(_whole(start), _whole(number))


def _notice(value: list[object]) -> Issue:
    code, message, count, start = value
    return Issue(
        code=cast("IssueCode", _one_of(code, get_args(IssueCode))),
        message=_text(message),
        count=_whole(count),
        start=None if start is None else _whole(start),
    )


def _one_of(value: object, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError
    return _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value
