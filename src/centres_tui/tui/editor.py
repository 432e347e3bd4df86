"""A person's own editor on a source: which program, with which words, at which line."""

import os
import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Final

from centres_tui.errors import UsageError
from centres_tui.model.source import Source

FALLBACK: Final = "vi"
PACKED: Final = frozenset({"pdf", "docx"})
"""Formats that hold no lines."""
AS_READ: Final = frozenset({"txt", "md", "csv"})
"""Formats whose text is that of the file, so that lines are counted in it."""
NEAR: Final = (60, 25, 0)
"""Code points about a figure that are sought in a file, ever fewer."""

Words = Callable[[str, int], Sequence[str]]


def _plus(file: str, line: int) -> Sequence[str]:
    return (f"+{line}", file)


def _colon(file: str, line: int) -> Sequence[str]:
    return (f"{file}:{line}",)


def _visual_studio(file: str, line: int) -> Sequence[str]:
    return ("--wait", "--goto", f"{file}:{line}")


FORMS: Final[Mapping[str, Words]] = {
    **dict.fromkeys(("vi", "vim", "nvim", "view", "vim.basic", "vim.tiny", "nvi", "elvis"), _plus),
    **dict.fromkeys(("nano", "pico", "emacs", "emacsclient", "less", "more", "micro"), _plus),
    **dict.fromkeys(("joe", "jed", "ne", "mg", "kak", "mcedit", "most"), _plus),
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor"), _visual_studio),
    **dict.fromkeys(("hx", "helix", "subl", "zed"), _colon),
}
"""How an editor is told the line; others are given the file alone."""


def editor_command(environment: Mapping[str, str], file: Path, line: int) -> list[str]:
    """Give the command that opens a file at a line, by $VISUAL, $EDITOR, or vi.

    Raises:
        UsageError: What is set there cannot be understood.

    >>> editor_command({"EDITOR": "nano -w"}, Path("/a b.txt"), 7)
    ['nano', '-w', '+7', '/a b.txt']
    >>> editor_command({"VISUAL": "ed", "EDITOR": "nano"}, Path("/a.txt"), 7)
    ['ed', '/a.txt']
    """
    named = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    try:
        words = shlex.split(named or FALLBACK)
    except ValueError as error:
        raise UsageError(f"The editor {named!r} cannot be understood: {error}.") from error
    form = FORMS.get(PurePath(words[0]).name) if words else None
    place = os.path.abspath(file)  # noqa: PTH100 - links stay as they are named
    return [*words, *(form(place, line) if form else (place,))]


def line_of(source: Source, offset: int, written: str) -> int:
    """Give the line of a file in which a place of a source stands; 1 where it is not found.

    Args:
        source: The source.
        offset: The place in its text.
        written: The content of its file.
    """
    if source.format in AS_READ:
        return 1 + source.text.count("\n", 0, offset)
    for near in NEAR:
        around = source.text[max(0, offset - near) : offset + near].split()
        words = around[1:-1] if near and len(around) > 3 else around[:1]
        words = words or source.text[offset:].split(maxsplit=1)[:1]
        gap = r"(?>(?:\s|&nbsp;|<[^<>]*>)+)"
        found = re.search(gap.join(map(re.escape, words)), written) if words else None
        if found:
            return 1 + written.count("\n", 0, found.end())
    return 1
