"""The way of a copy out of the program: tmux, the terminal (OSC 52), or a file."""

import os
import subprocess
from collections.abc import Callable
from typing import Final

from centres_tui.parse.display import safe
from centres_tui.settings.config import ClipboardRoute
from centres_tui.settings.kept import COPIED
from centres_tui.settings.state import keep

LONGEST_SENT: Final = 74_994
"""Bytes of base64 that terminals take in one OSC 52."""
PATIENCE: Final = 2.0
"""Seconds that tmux has to take a copy."""


def copy_out(text: str, route: ClipboardRoute, send_to_terminal: Callable[[str], None]) -> str:
    """Copy a text, made harmless, and keep it in a file as well.

    Args:
        text: What is copied.
        route: The route that was set; `auto` takes tmux inside tmux, else the terminal.
        send_to_terminal: Sends a text to the terminal's clipboard.

    Returns:
        What a person is told: how much went which way.
    """
    harmless = safe(text)
    kept = keep(COPIED, harmless)
    where = f"; kept in {kept}" if kept else "; no file could be written"
    length = f"{len(harmless):,} character{'' if len(harmless) == 1 else 's'}"
    taken = _send(harmless, route, send_to_terminal)
    if taken:
        return f"Copied {length} {taken}{where}."
    return f"Copied {length} to {kept}." if kept else "Nothing was copied: no route is open."


def _send(text: str, route: ClipboardRoute, send_to_terminal: Callable[[str], None]) -> str:
    """Send a text, and name the route that took it; empty where none did."""
    in_tmux = bool(os.environ.get("TMUX"))
    if (route == "tmux" or (route == "auto" and in_tmux)) and _load_buffer(text):
        return "through tmux"
    is_short = len(text.encode()) * 4 // 3 < LONGEST_SENT
    if (route == "osc52" or (route == "auto" and not in_tmux)) and is_short:
        send_to_terminal(text)
        return "to the terminal (OSC 52)"
    return ""


def _load_buffer(text: str) -> bool:
    """Give a text to tmux, which gives it to the terminal as well."""
    try:
        subprocess.run(
            ["tmux", "load-buffer", "-w", "-"],
            input=text.encode(),
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True
