"""Keys as they are written on keyboards."""

from typing import Final

_WORDS: Final = {
    "escape": "Esc", "enter": "Enter", "tab": "Tab", "shift+tab": "Shift+Tab", "pageup": "PgUp",
    "pagedown": "PgDn", "up": "Up", "down": "Down", "left": "Left", "right": "Right",
    "home": "Home", "end": "End", "question_mark": "?", "colon": ":", "slash": "/",
    "left_square_bracket": "[", "right_square_bracket": "]", "space": "Space",
    "backspace": "Backspace",
}  # fmt: skip


def key_words(key: str) -> str:
    """Write one key, or two after one another without the space between them.

    >>> key_words("ctrl+o"), key_words("] f"), key_words("escape")
    ('ctrl+o', ']f', 'Esc')
    """
    return "".join(_WORDS.get(part, part) for part in key.split(" "))


def keys_words(keys: tuple[str, ...]) -> str:
    """Write all keys of a command.

    >>> keys_words((":", "ctrl+p"))
    ': ctrl+p'
    """
    return " ".join(key_words(key) for key in keys)
