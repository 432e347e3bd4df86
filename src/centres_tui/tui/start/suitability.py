"""What the surroundings can show: a screen at all, and signs beyond ASCII."""

from collections.abc import Mapping
from typing import Final

PLAIN_COMMANDS: Final = "centres-tui figures --plain (or sources, or compare)"
"""What serves where no screen can be shown."""
UTF8: Final = ("utf-8", "utf8")
COERCED: Final = ("C.UTF-8", "C.utf8", "UTF-8")
"""What Python itself puts into LC_CTYPE where the locale is C."""
UNNAMED: Final = ("", "C", "POSIX")


def why_no_screen(terminal_type: str, *, reads: bool, writes: bool) -> str:
    """Say why no screen can be shown here; empty where one can.

    Args:
        terminal_type: What TERM says.
        reads: Whether keys come from a terminal.
        writes: Whether standard output is a terminal.
    """
    if not writes:
        why = "standard output is not a terminal"
    elif not reads:
        why = "standard input is not a terminal"
    elif terminal_type in ("", "dumb"):
        why = f"TERM={terminal_type} names a terminal without a screen"
    else:
        return ""
    return f"{why}, and the explorer needs one. For text use {PLAIN_COMMANDS}."


def locale_name(environment: Mapping[str, str]) -> str:
    """Give the locale that decides which characters the terminal shows.

    >>> locale_name({"LANG": "en_GB.UTF-8"}), locale_name({"LANG": "C", "LC_CTYPE": "C.UTF-8"})
    ('en_GB.UTF-8', 'C')
    """
    if environment.get("LC_ALL"):
        return environment["LC_ALL"]
    language = environment.get("LANG", "")
    characters = environment.get("LC_CTYPE", "")
    was_coerced = characters in COERCED and language in UNNAMED
    return language if was_coerced or not characters else characters


def is_utf8(locale: str) -> bool:
    """Say whether a locale's characters are those of Unicode.

    >>> is_utf8("de_DE.UTF-8@euro"), is_utf8("C"), is_utf8("en_US")
    (True, False, False)
    """
    return locale.partition(".")[2].partition("@")[0].lower() in UTF8


def encoding_of(locale: str) -> str:
    """Give the encoding to write in: the one that a locale names, else UTF-8.

    >>> encoding_of("ja_JP.eucJP"), encoding_of("C"), encoding_of("xx.nonsense")
    ('euc_jp', 'utf-8', 'utf-8')
    """
    import codecs  # noqa: PLC0415 - only needed here

    try:
        return codecs.lookup(locale.partition(".")[2].partition("@")[0]).name
    except LookupError:
        return "utf-8"


def plain_signs_remark(locale: str) -> str:
    """Say why the screen is drawn in ASCII."""
    why = f"the locale {locale} does not say UTF-8" if locale else "no locale says UTF-8"
    return f"Drawn in ASCII: {why}. For lines and boxes: export LANG=C.UTF-8"


def why_plain_signs(environment: Mapping[str, str]) -> str:
    """Say why the screen is drawn in ASCII without being asked; empty where it is not.

    >>> why_plain_signs({"LANG": "C.UTF-8"})
    ''
    """
    locale = locale_name(environment)
    return "" if is_utf8(locale) else plain_signs_remark(locale)
