"""What a program in a terminal must live through: sizes, keys, odd bytes and a paste, by chance."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pty_program import PtyProgram
from typed_at_random import PASTE, odd_bytes, sizes, typed_keys

AT_ONCE: Final = 10
"""Keys that are sent in one piece, as a slow line brings them."""
USUAL: Final = (120, 40)
REPAINTED: Final = (100, 30)
"""Another size, in which all of the screen is drawn again."""
QUIT: Final = "\x11"
ESCAPES: Final = 8
FAULT: Final = b"nternal error"


class Left(Exception):  # noqa: N818 - it is no error
    """The program was left, as any of its commands may be chosen in the palette."""


def storm(program: PtyProgram, seed: int, keys: int, resizes: int, pieces: int) -> None:
    """Send all of it to a program that stands, and then the end of whatever was begun.

    Raises:
        AssertionError: The program ended with a fault, or told of an internal error.
        Left: It was left in good order.
    """
    program.draws = False
    for size in sizes(seed, resizes):
        program.resize(size)
        _go_on(program, [])
    program.resize(USUAL)
    _send(program, typed_keys(seed, keys))
    _send(program, odd_bytes(seed, pieces))
    program.press(b"\x1b\\\x1b[201~" + PASTE)
    _go_on(program, [PASTE])
    program.settle()
    _go_on(program, [])


def leave(program: PtyProgram) -> int:
    """Close what is open and quit; give the exit status."""
    program.draws = True
    program.resize(REPAINTED)
    for _ in range(ESCAPES):
        program.press("\x1b")
        program.settle(0.15)
    program.press(QUIT)
    return program.ended()


def kept_errors(home: Path) -> list[str]:
    """Give the details of errors that a program has left in its home."""
    return [file.read_text() for file in home.rglob("error-*.txt")]


def _send(program: PtyProgram, pieces: Iterable[bytes]) -> None:
    sent = list(pieces)
    for place in range(0, len(sent), AT_ONCE):
        together = sent[place : place + AT_ONCE]
        program.press(b"".join(together))
        _go_on(program, sent[max(0, place - AT_ONCE) : place + AT_ONCE])


def _go_on(program: PtyProgram, after: list[bytes]) -> None:
    """Take what comes; the program is still there, and tells of no fault."""
    begins = max(0, len(program.raw) - len(FAULT))
    alive = program.take(0.02)
    if not alive:
        status = program.ended()
        assert status == 0, f"ended with {status} after {after}: {program.raw[-400:]!r}"
        raise Left
    assert FAULT not in program.raw[begins:], f"fault after {after}"
