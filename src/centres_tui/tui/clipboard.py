"""The way of a copy out of the program: tmux, the terminal (OSC 52), a program, or a file."""

import os
import shlex
import subprocess
from collections.abc import Callable
from typing import Final

from centres_tui.parse.display import safe, safe_line
from centres_tui.settings.config import ClipboardRoute
from centres_tui.settings.kept import COPIED
from centres_tui.settings.state import keep

LONGEST_SENT: Final = 74_994
"""Bytes of base64 that terminals take in one OSC 52."""
PATIENCE: Final = 2.0
"""Seconds that a program has to take a copy."""


def copy_out(
    text: str,
    route: ClipboardRoute,
    send_to_terminal: Callable[[str], None],
    command: str = "",
) -> str:
    """Copy a text, made harmless, and keep it in a file as well.

    Args:
        text: What is copied.
        route: The route that was set; `auto` takes tmux inside tmux, else the terminal.
        send_to_terminal: Sends a text to the terminal's clipboard.
        command: The program of the route `command`, with its arguments.

    Returns:
        What a person is told: how much went which way.
    """
    harmless = safe(text)
    kept = keep(COPIED, harmless)
    where = f"; kept in {kept}" if kept else "; no file could be written"
    length = f"{len(harmless):,} character{'' if len(harmless) == 1 else 's'}"
    if route == "command":
        taken = _through(command, harmless)
    else:
        taken = _send(harmless, route, send_to_terminal)
    if taken:
        return f"Copied {length} {taken}{where}."
    return f"Copied {length} to {kept}." if kept else "Nothing was copied: no route is open."


def _send(text: str, route: ClipboardRoute, send_to_terminal: Callable[[str], None]) -> str:
    """Send a text, and name the route that took it; empty where none did."""
    in_tmux = bool(os.environ.get("TMUX"))
    if (route == "tmux" or (route == "auto" and in_tmux)) and (taken := _through_tmux(text)):
        return taken
    is_short = len(text.encode()) * 4 // 3 < LONGEST_SENT
    if (route == "osc52" or (route == "auto" and not in_tmux)) and is_short:
        send_to_terminal(text)
        return "to the terminal (OSC 52)"
    return ""


def _through_tmux(text: str) -> str:
    """Give a text to tmux, and say how far it went; before tmux 3.2, into its buffer alone."""
    if _taken_by(["tmux", "load-buffer", "-w", "-"], text):
        return "through tmux"
    return "into the buffer of tmux" if _taken_by(["tmux", "load-buffer", "-"], text) else ""


def _through(command: str, text: str) -> str:
    """Give a text to the person's own program, and name it; empty where it does not take it."""
    try:
        words = shlex.split(command)
    except ValueError:
        return ""
    return f"through {safe_line(words[0])}" if words and _taken_by(words, text) else ""


def _taken_by(words: list[str], text: str) -> bool:
    """Give a text to a program on its standard input; say whether it took it in time."""
    try:
        subprocess.run(
            words,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=PATIENCE,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return False
    return True
