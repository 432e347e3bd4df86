"""Start the explorer in a real terminal, look at its first screen, move, quit.

    python scripts/smoke.py [PROGRAM]

Exit status 0 where the first screen shows the sources, a figure and its sentence, a key moves
something, and the program ends by itself with status 0 and the terminal given back. It has a
home of its own: in another it would begin where somebody left it, maybe where no key moves it.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time

import pyte

COLUMNS, LINES = 120, 40
PATIENCE = 30.0


class Terminal:
    """A program in a pty, and the screen that it draws."""

    def __init__(self, program: str, home: str) -> None:
        """Start the program in a home."""
        self.screen = pyte.Screen(COLUMNS, LINES)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            for name in [each for each in os.environ if each.startswith("XDG_")]:
                del os.environ[name]
            os.environ |= {"TERM": "xterm-256color", "HOME": home}
            os.execv(program, [program])
        size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, size)

    def text(self) -> str:
        """Give the screen as text."""
        return "\n".join(self.screen.display)

    def take(self, seconds: float) -> bool:
        """Draw what comes within the time; False at the end of the program's output."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return True
        try:
            chunk = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.raw += chunk
        self.stream.feed(chunk)
        return bool(chunk)

    def wait_for(self, *words: str) -> None:
        """Draw until all the words stand on the screen."""
        end = time.monotonic() + PATIENCE
        while not all(word in self.text() for word in words):
            if time.monotonic() > end or not self.take(0.1):
                sys.exit(f"not on the screen: {words}\n{self.text()}")

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.terminal, keys.encode())

    def leave(self) -> int:
        """Quit and give the exit status."""
        self.press("q")
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.take(0.1):
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])


def main() -> int:
    """Drive the program and say what was seen."""
    with tempfile.TemporaryDirectory() as home:
        return drive(Terminal(sys.argv[1] if len(sys.argv) > 1 else ".venv/bin/centres-tui", home))


def drive(terminal: Terminal) -> int:
    """Look, move, quit, and give the exit status."""
    terminal.wait_for("Norfolk", "£", "revised", "conflict")
    before = terminal.text()
    terminal.press("j")
    end = time.monotonic() + PATIENCE
    while terminal.text() == before and time.monotonic() < end:
        terminal.take(0.1)
    moved = terminal.text() != before
    status = terminal.leave()
    given_back = b"\x1b[?1049l" in terminal.raw
    print(f"first screen shown, key answered: {moved}, exit {status}, given back: {given_back}")
    return int(not (moved and status == 0 and given_back))


if __name__ == "__main__":
    sys.exit(main())
