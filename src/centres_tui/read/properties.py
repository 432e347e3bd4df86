"""Properties that programs write into documents, as far as they say something of the document."""

from datetime import date
from typing import Final

from centres_tui.vocabulary.patterns import lazy

LONGEST: Final = 300
"""A title has at most so many characters."""
WIDEST: Final = 80
"""The name of a person has at most so many characters."""

_STAMP: Final = lazy(r"(?:D:)?((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d{9})")
_FILE: Final = lazy(r"(?i).*\.(?:docx?|docm|dotx?|rtf|odt|pdf|pub|pptx?|xlsx?|indd|qxd|tmp|p65)")
_NAMELESS: Final = frozenset(
    {
        *("untitled", "untitled document", "document", "title", "no title", "none", "unknown"),
        *("powerpoint presentation", "slide 1", "blank", "template", "report"),
    }
)
_ROLES: Final = frozenset(
    {
        *("user", "admin", "administrator", "owner", "default", "test", "pc", "staff", "author"),
        *("windows user", "microsoft office user", "unknown", "python-docx", "none", "home"),
    }
)


def title_of_file(written: str) -> str:
    """Give a title, unless it is the name of a file or of nothing.

    >>> title_of_file("Harbour works: progress"), title_of_file("Microsoft Word - draft2.doc")
    ('Harbour works: progress', '')
    """
    title = " ".join(written.split()).removeprefix("Microsoft Word - ")
    if len(title) > LONGEST or title.lower() in _NAMELESS or _FILE.fullmatch(title):
        return ""
    return title if " " in title else ""


def name_of_person(written: str) -> str:
    """Give a name of two words or more; an account or a program is nobody.

    >>> name_of_person("Ann Lee"), name_of_person("alee2"), name_of_person("Windows User")
    ('Ann Lee', '', '')
    """
    name = " ".join(written.split())
    is_one = " " in name and name.lower() not in _ROLES and len(name) <= WIDEST
    return name if is_one and not any(map(str.isdigit, name)) and "@" not in name else ""


def day_of_time(written: str) -> str:
    """Give the day of a time as PDF and Office write it; "" where it is none.

    >>> day_of_time("D:20180918093000+01'00'"), day_of_time("2018-09-18T09:30:00Z")
    ('2018-09-18', '2018-09-18')
    """
    found = _STAMP.match(written)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat() if found else ""
    except ValueError:
        return ""
