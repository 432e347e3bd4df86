"""The installed program in a terminal of its own: what it draws, what it sends, how it ends."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Self

import pyte

PROGRAM: Final = str(Path(sys.executable).parent / "centres-tui")
PATIENCE: Final = 60.0
UNKNOWN_TO_PYTE: Final = re.compile(rb"\x1b\[\?2026(?:\$p|[hl])")


class PtyProgram:
    """A running program; use it in a `with`, at whose end nothing of it is left."""

    def __init__(
        self,
        arguments: Sequence[str] = (),
        *,
        folder: Path,
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
        command: Sequence[str] = (PROGRAM,),
    ) -> None:
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.draws = True
        self.status: int | None = None
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            words = [*command, *arguments]
            os.execvpe(words[0], words, _environment(folder, environment or {}))
        self.resize(size)
        self.modes = termios.tcgetattr(self.terminal)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.status is None:
            os.kill(self.child, signal.SIGKILL)
            os.waitpid(self.child, 0)
        os.close(self.terminal)

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(self.screen.display)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the terminal this many columns and lines large."""
        columns, lines = size
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.screen.resize(lines, columns)

    def press(self, keys: str | bytes) -> None:
        """Type."""
        os.write(self.terminal, keys.encode() if isinstance(keys, str) else keys)

    def take(self, seconds: float) -> bool:
        """Draw what comes within the time; False where the program's output has ended."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return True
        try:
            chunk = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.raw += chunk
        if self.draws:
            self.stream.feed(UNKNOWN_TO_PYTE.sub(b"", chunk))
        return bool(chunk)

    def settle(self, quiet: float = 0.3) -> str:
        """Draw until nothing has come for so long, and give the screen."""
        length = -1
        while length != len(self.raw):
            length = len(self.raw)
            self.take(quiet)
        return self.text

    def wait_for(self, *words: str) -> str:
        """Draw until all these words stand on the screen, and give the screen."""
        end = time.monotonic() + PATIENCE
        while not all(word in self.text for word in words):
            alive = self.take(0.2)
            assert alive, f"ended without {words}:\n{self.text}"
            assert time.monotonic() < end, f"never on the screen: {words}\n{self.text}"
        return self.text

    def ended(self, patience: float = PATIENCE) -> int:
        """Draw until the program has ended; give its exit status, negative where killed."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            going_on = self.take(0.02)
            child, status = os.waitpid(self.child, 0 if not going_on else os.WNOHANG)
            if child:
                self.status = os.waitstatus_to_exitcode(status)
                self._draw_the_rest()
                return self.status
        raise AssertionError(f"still running after {patience} s:\n{self.text}")

    def _draw_the_rest(self) -> None:
        """Draw what the program wrote last, which may come after its end is known."""
        while select.select([self.terminal], [], [], 0.05)[0] and self.take(0):
            pass

    def wait_until_it_listens(self) -> None:
        """Wait until the terminal shows no longer by itself what is typed."""
        end = time.monotonic() + PATIENCE
        while termios.tcgetattr(self.terminal)[3] & termios.ECHO:
            assert time.monotonic() < end
            time.sleep(0.005)

    def is_given_back(self) -> bool:
        """Say whether the terminal is in the modes that it was found in."""
        return termios.tcgetattr(self.terminal)[:4] == self.modes[:4]


def _environment(folder: Path, extra: Mapping[str, str]) -> dict[str, str]:
    """Give a plain environment with a home of its own."""
    plain = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
    }
    return plain | dict(extra)
