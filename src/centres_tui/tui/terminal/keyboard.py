"""What comes from the keyboard: bytes into keys, clicks and pastes, and nothing else.

Only sequences that name a key, a click or the answer to a question of ours get through;
all others are dropped, however long or odd they are. What is pasted is text and never acts.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import Final

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.message import Message

from centres_tui.parse.display import safe

ESCAPE: Final = "\x1b"
PASTE_END: Final = "\x1b[201~"
MOST_PASTED: Final = 1_000_000
"""Code points of one paste that are kept."""
MOST_PENDING: Final = 4096
"""Code points of one unfinished sequence that are waited for."""

_TOKEN: Final = re.compile(
    r"""
    (?P<text> [^\x1b]+ )
  | (?P<paste> \x1b \[ 200~ )
  | (?P<clicked> \x1b \[ < \d{1,3} ; \d{1,5} ; \d{1,5} [Mm] )
  | (?P<answer> \x1b \[ \? 2026 ; \d \$ y )
  | (?P<old_click> \x1b \[ M .{3} )
  | (?P<control> \x1b \[ [\x30-\x3f]*+ [\x20-\x2f]*+ [\x40-\x4c\x4e-\x7e] | \x1b \[ [\x30-\x3f]++ M)
  | (?P<string> \x1b [\]PX^_] [^\x00-\x1f]*+ (?: \x07 | \x1b \\ ) )
  | (?P<shifted> \x1b O [\x40-\x7e] )
  | (?P<escape> \x1b (?= \x1b ) )
  | (?P<alt> \x1b [^\x1b\[\]PX^_O] )
    """,
    re.VERBOSE | re.DOTALL,
)
_BROKEN: Final = re.compile(
    r"""
    \x1b \[ [\x20-\x3f]*+ (?= [^\x20-\x7e] )
  | \x1b [\]PX^_] [^\x00-\x1f]*+ (?= [\x00-\x1a\x1c-\x1f] | \x1b [^\\] )
    """,
    re.VERBOSE,
)
"""A sequence that a character broke off which has no place in one."""


class Keyboard:
    """Turns what a terminal sends into messages; keeps what is not whole until the rest comes."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._parser = XTermParser()
        self._pending = ""
        self._rest = ""
        self._pasted: list[str] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether something has begun that may be the escape key or the start of a sequence."""
        return bool(self._pending) and self._pasted is None

    def feed(self, sent: bytes) -> Iterator[Message]:
        """Give what these bytes, after those before, amount to."""
        text = self._pending + self._decode(sent)
        self._pending = ""
        while text:
            if self._pasted is not None:
                yield from self._paste(text)
                text = self._rest
                continue
            token = _TOKEN.match(text)
            if token:
                text = text[token.end() :]
                yield from self._meaning(str(token.lastgroup), token.group())
            elif broken := _BROKEN.match(text):
                text = text[broken.end() :]
            else:
                self._pending = text if len(text) <= MOST_PENDING else ""
                return

    def give_up_waiting(self) -> Iterator[Message]:
        """Take what is pending as it is: the escape key, and what was typed straight after it."""
        pending, self._pending = self._pending, ""
        if pending[:1] == ESCAPE and len(pending) <= 2:
            yield events.Key("escape", ESCAPE)
            yield from self._parsed(pending[1:])

    def _paste(self, text: str) -> Iterator[Message]:
        """Collect what is pasted; once its end has come, give it as text without any controls."""
        assert self._pasted is not None
        pasted, end, rest = text.partition(PASTE_END)
        if not end:
            kept = _begun(pasted, PASTE_END)
            pasted, self._pending = pasted[: len(pasted) - kept], pasted[len(pasted) - kept :]
        if sum(map(len, self._pasted)) < MOST_PASTED:
            self._pasted.append(pasted)
        self._rest = rest
        if end:
            whole = "".join(self._pasted)[:MOST_PASTED]
            self._pasted = None
            yield events.Paste(safe(whole.replace("\r\n", "\n").replace("\r", "\n")))

    def _meaning(self, kind: str, token: str) -> Iterator[Message]:
        """Give the messages of one whole token."""
        match kind:
            case "text":
                yield from self._parsed("".join(filter(_is_key, token)))
            case "paste":
                self._pasted = []
            case "clicked" | "answer":
                yield from self._parsed(token)
            case "control" | "shifted":
                if token in ANSI_SEQUENCES_KEYS:
                    yield from self._parsed(token)
            case "escape":
                yield events.Key("escape", ESCAPE)
            case "alt":
                yield from self._alt(token)
            case _:
                return

    def _alt(self, token: str) -> Iterator[Message]:
        """Give the key that is pressed together with alt."""
        if token in ANSI_SEQUENCES_KEYS:
            yield from self._parsed(token)
        elif token[1].isalnum():
            yield events.Key(f"alt+{token[1]}", None)
        else:
            yield events.Key("escape", ESCAPE)
            yield from self._parsed("".join(filter(_is_key, token[1])))

    def _parsed(self, token: str) -> Iterator[Message]:
        """Have whole keys and reports made into messages; what cannot be is dropped."""
        if not token:
            return
        try:
            yield from self._parser.feed(token)
        except (ValueError, OverflowError, RuntimeError, StopIteration):
            self._parser = XTermParser()


def _is_key(character: str) -> bool:
    """Say whether a character can be typed: no damaged byte, no eight-bit control."""
    return character != "\ufffd" and not "\x80" <= character <= "\x9f"


def _begun(text: str, end: str) -> int:
    """Say how many of the last characters of a text may be the beginning of an end."""
    for length in range(min(len(text), len(end) - 1), 0, -1):
        if text.endswith(end[:length]):
            return length
    return 0
