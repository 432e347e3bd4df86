"""How a command ends when a signal tells it to: by way of everything that tidies up."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NoReturn

SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP)
DIED_OF: Final = 128
"""Added to a signal's number, the exit status of a program that a signal ended."""


class Ended(BaseException):
    """A signal told the program to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = DIED_OF + number
        """The exit status that says so."""


@contextmanager
def tidy_endings() -> Iterator[None]:
    """Let signals that end the program raise `Ended`; those that it shall ignore stay ignored."""
    taken = [number for number in SIGNALS if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    raise Ended(number)
