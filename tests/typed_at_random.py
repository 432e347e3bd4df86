"""Keys, sequences and bytes that nobody would type, by chance but the same for the same seed."""

import random
from collections.abc import Iterator, Sequence
from typing import Final

KEYS: Final = (
    *"abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789",
    *" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\r\x7f",
    *"jjjjkkkkhl",
    *("\x1b", "\x1b", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H"),
    *("\x1b[F", "\x1b[Z", "\x1b[2~", "\x1b[3~", "\x1bOP", "\x1b[15~", "\x1b[1;5C", "\x1b[1;2B"),
    *("\x01", "\x02", "\x04", "\x05", "\x06", "\x08", "\x0b", "\x0c", "\x0e", "\x0f", "\x10"),
    *("\x12", "\x14", "\x15", "\x16", "\x17", "\x18", "\x19", "\x1a", "\x1c", "\x1d", "\x1e"),
    *("é", "£", "漢", "👩‍👧", "\u0301", "\u202e", "/council\r", "&kind:money\r", "&>10m\r"),
)
"""All that a keyboard has, q and ctrl+q aside, and what moves more often than the rest."""
SCRAPS: Final = (
    b"\x1b[", b"\x1b]0;x", b"\x1bP", b"\x1b_", b"\x1b\\", b"\x07", b"\xff\xfe", b"\xc3",
    b"\xe2\x82", b"\x1b[99999999999999999999u", b"\x1b[1114112u", b"\x1b[48;99999;99999;1;1t",
    b"\x1b[<0;1;1M", b"\x1b[<64;9;9M", b"\x1b[<0;99999;99999m", b"\x1b[M !!", b"\x1b[200~",
    b"\x1b[201~", b"\x1b[I", b"\x1b[O", b"\x1b[2;3R", b"\x1b[?2026;2$y", b"\x1b[A", b"\x1b[6~",
    b"\x1bOP", b"\x00", b"\x01", b"j", b"k", b"\t", b"/", b"\r", b"\x1b", b"f", b"[", b"]", b"z",
    b"1", b"2", b"3", b"e", b"?", b"\x80", b"\xf4\x90\x80\x80", b"\x1b[?1;2c", b"\x1b[>0;276;0c",
    b"\x1b[27;5;113~", b"\x1b[57344;1:3u", b"\x1b[0x", b"\x1b[;;;;M", b"\x1b[<;;M", b"\x1b[1;99P",
    b"\x1b[8;999999999;999999999t", b"\x1b[<65;40;20M", b"\x1b[<0;60;20M\x1b[<0;60;20m",
)  # fmt: skip
"""Parts of sequences, with numbers too large and bytes that are no text."""
PASTE: Final = b"\x1b[200~q\x11\x03\x1a\x1b[2J\x1b]0;PASTED\x07\x9b31m\r\nq\rq\x1b[201~"
"""A paste that would quit, stop, clear and rename the terminal if anything in it acted."""


def typed_keys(seed: int, count: int) -> Iterator[bytes]:
    """Give so many keys."""
    return (key.encode() for key in random.Random(seed).choices(KEYS, k=count))


def odd_bytes(seed: int, count: int) -> Iterator[bytes]:
    """Give so many pieces of what is no key."""
    return iter(random.Random(seed).choices(SCRAPS, k=count))


def sizes(seed: int, count: int) -> Sequence[tuple[int, int]]:
    """Give so many sizes of a terminal, the least and the greatest among them."""
    chance = random.Random(seed)
    found = [(chance.randint(1, 300), chance.randint(1, 100)) for _ in range(count - 4)]
    return [(1, 1), (300, 100), *found, (1, 100), (300, 1)]
