"""XML of Word documents, piece by piece; declarations of entities and types are refused."""

from collections.abc import Mapping
from typing import Final, Protocol
from xml.parsers import expat

from centres_tui.errors import SourceError
from centres_tui.read import limits

_OFFICE: Final = "http://schemas.openxmlformats.org/"
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_PREFIXES: Final = {
    f"{_OFFICE}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OFFICE}markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
"""The names under which the parts of the format are spoken of here."""


class Handler(Protocol):
    """Takes the pieces of a document in order."""

    def start(self, name: str, found: Mapping[str, str]) -> None:
        """Take the start of an element, with its attributes."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, words: str) -> None:
        """Take text between tags."""


def walk(content: bytes, handler: Handler) -> None:
    """Go through a document.

    Raises:
        SourceError: It is no XML, declares entities or a type, or is nested too deep.
    """
    walker = _Walker(handler)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = walker.start
    parser.EndElementHandler = walker.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise SourceError(
            f"is damaged: its XML breaks off or is wrong ({error}). "
            "Get it again, or open it in the program that made it and save it anew."
        ) from error


def _refuse(*_: object) -> None:
    raise SourceError("declares entities in its XML, which Word never does. Ask whoever sent it.")


class _Walker:
    """Gives names in their short form and counts how deep elements lie."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler
        self.depth = 0
        self.known: dict[str, str] = {}
        """The short form of each name seen so far."""

    def start(self, name: str, found: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > limits.NESTING:
            raise SourceError(
                f"holds elements more than {limits.NESTING} deep in each other, the most that is "
                "read. Save it anew from the program that made it."
            )
        self.handler.start(self.short(name), {self.short(key): found[key] for key in found})

    def end(self, name: str) -> None:
        self.depth -= 1
        self.handler.end(self.short(name))

    def short(self, name: str) -> str:
        known = self.known.get(name)
        if known is None:
            place, _, own = name.rpartition(" ")
            prefix = _PREFIXES.get(place, "other" if place else "")
            known = self.known[name] = f"{prefix}:{own}" if prefix else own
        return known
