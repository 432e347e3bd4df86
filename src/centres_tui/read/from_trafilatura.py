"""HTML by the package trafilatura: the main text of a page, without what is around it."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from centres_tui.errors import SourceError
from centres_tui.read import from_html
from centres_tui.read.html_stated import day_of, language_of, name_of, title_of
from centres_tui.read.taken import Taken, Told, ToldSort

if TYPE_CHECKING:
    from collections.abc import Callable

NAME: Final = "trafilatura"
_EMPTY: Final = "trafilatura finds no main text in it. Read it with --reader core."
_SAMPLE: Final = (
    "<html lang=en><head><title>Rain</title><meta name=author content='Ann Lee'></head><body>"
    "<article><h1>Rain</h1><p>It rained all day long over the harbour, said Ann Lee.</p>"
    "<p>Published on 4 May 2020</p><table><tr><td>May<td>3 mm</table></article></body></html>"
)
_FIELDS: Final[tuple[tuple[str, ToldSort, "Callable[[str], str]"], ...]] = (
    ("title", "title", title_of),
    ("author", "byline", name_of),
    ("sitename", "publisher", name_of),
    ("date", "day", day_of),
    ("language", "language", language_of),
)
"""What the package finds, what that is said of, and what makes it fit to be kept."""


def sample() -> bytes:
    """Give a page in the reading of which everything is loaded that any page needs."""
    return _SAMPLE.encode()


def take(content: bytes) -> Taken:
    """Take the main text of a page, encoded as UTF-8.

    What the page says of itself is taken as without the package, and then what the package finds.

    Raises:
        SourceError: The package finds no text.
    """
    trafilatura = import_module(NAME)
    page = content.decode("utf-8", "replace").replace("\0", " ")
    text = trafilatura.extract(page, include_comments=False, include_tables=True)
    if not text:
        raise SourceError(_EMPTY)
    core = from_html.take(page)
    return Taken(
        text=text.encode("utf-8", "replace").decode("utf-8"),
        title=core.title,
        told=(*core.told, *_found(trafilatura.extract_metadata(page))),
        reader=_named(),
    )


@cache
def _named() -> str:
    """Give the package with its version, which is looked up while files may still be opened."""
    return f"{NAME} {version(NAME)}"


def _found(document: object) -> Iterator[Told]:
    for name, sort, read in _FIELDS:
        value = getattr(document, name, None)
        if isinstance(value, str) and read(value):
            yield Told(sort, read(value), NAME)
