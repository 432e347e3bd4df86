"""What a Word document says of itself: its properties, and what the names of its styles mean."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from centres_tui.errors import SourceError
from centres_tui.read.docx_xml import walk
from centres_tui.read.properties import day_of_time, name_of_person, title_of_file
from centres_tui.read.taken import PartRole, Told

_ROLES: Final[Mapping[str, PartRole]] = MappingProxyType({"title": "title", "caption": "caption"})
_STARTS: Final[tuple[tuple[str, PartRole], ...]] = (("heading ", "heading"), ("list ", "list"))
_PROPERTIES: Final = frozenset(
    {"dc:title", "dc:creator", "dc:language", "dcterms:created", "dcterms:modified"}
)


def styles_of(content: bytes) -> Mapping[str, PartRole]:
    """Give the roles that styles stand for, by the names under which paragraphs have them."""
    styles = _Styles()
    if content:
        walk(content, styles)
    return styles.roles


class _Styles:
    """Takes the part that names the styles; their names are English in every language."""

    def __init__(self) -> None:
        self.roles: dict[str, PartRole] = {}
        self._style = ""

    def start(self, name: str, found: Mapping[str, str]) -> None:
        if name == "w:style":
            self._style = found.get("w:styleId", "")
        elif name == "w:name":
            role = _role_of(found.get("w:val", "").lower())
            if role and self._style:
                self.roles[self._style] = role

    def end(self, name: str) -> None:
        if name == "w:style":
            self._style = ""

    def text(self, words: str) -> None:
        """Leave out text, of which a style has none."""


def _role_of(name: str) -> PartRole | None:
    starting = (role for start, role in _STARTS if name.startswith(start))
    return _ROLES.get(name) or next(starting, None)


def told_of(content: bytes) -> tuple[str, tuple[Told, ...]]:
    """Give the title in the properties of a document, and what else they say.

    Properties that cannot be read say nothing; the text stands without them.
    """
    found = _Properties()
    try:
        if content:
            walk(content, found)
    except SourceError:
        return "", ()
    said = {name: " ".join("".join(words).split()) for name, words in found.said.items()}
    return title_of_file(said.get("dc:title", "")), tuple(_told(said))


def _told(said: Mapping[str, str]) -> Iterator[Told]:
    known = (
        Told("byline", name_of_person(said.get("dc:creator", "")), "document properties, creator"),
        Told("modified", day_of_time(said.get("dcterms:modified", "")),
             "document properties, modified"),
        Told("language", said.get("dc:language", "")[:2].lower(), "document properties, language"),
    )  # fmt: skip
    return (told for told in known if told.value)


class _Properties:
    """Takes the part that holds the properties."""

    def __init__(self) -> None:
        self.said: dict[str, list[str]] = {}
        self._open = ""

    def start(self, name: str, _: Mapping[str, str]) -> None:
        self._open = name if name in _PROPERTIES else ""

    def end(self, _: str) -> None:
        self._open = ""

    def text(self, words: str) -> None:
        if self._open:
            self.said.setdefault(self._open, []).append(words[:1000])
