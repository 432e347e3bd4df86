"""What was read of the same files before: taken from the cache, and kept there for the next run.

Nothing of it is needed: whatever goes wrong, everything is read anew. So is a file with a document
in it that could not be read, since why it could not may be mended outside of it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from centres_tui.cache.coding import decoded, encoded
from centres_tui.cache.fingerprint import fingerprint
from centres_tui.cache.folder import SUFFIX, is_own
from centres_tui.cache.pack import Pack, PackWriter
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.read.beside import Described
from centres_tui.read.finding import Refused
from centres_tui.settings.places import cache_folder
from centres_tui.settings.sessions import sources_key
from centres_tui.vocabulary.in_force import current

BETWEEN: Final = b"\n"
"""Between the documents of one file; JSON without blanks holds none."""


class Known(NamedTuple):
    """A source whose figures are known."""

    source: Source
    """The source."""
    figures: tuple[Figure, ...]
    """Its figures."""


class ReadBefore:
    """What is known of the files of one set, by name and content."""

    def __init__(self, path: Path, made_for: str) -> None:
        self._path = path
        self._made_for = made_for
        self._pack = Pack(path, made_for)
        self._used: dict[str, None] = {}
        self._writer: PackWriter | None = None
        self._waiting: dict[str, list[Source | Refused]] = {}
        self._figures: dict[str, tuple[Figure, ...]] = {}

    def read(
        self, content: bytes, shown_as: str, reading: Iterable[Source | Refused]
    ) -> Iterator[Source | Refused | Known]:
        """Give the documents of a file: what is known of them, else what reading it gives.

        Args:
            content: The whole file.
            shown_as: What it is called.
            reading: Reads it; not begun where it is known.
        """
        key = f"{hashlib.sha256(content).hexdigest()} {shown_as}"
        known = self._known(key)
        if known is not None:
            yield from known
            return
        read: list[Source | Refused] = []
        for each in reading:
            read.append(each)
            yield each
        self._waiting[key] = read
        self._write(key)

    def learn(self, source: Source, figures: tuple[Figure, ...]) -> None:
        """Take the figures of a source that was read."""
        self._figures[source.path] = figures

    def keep(self) -> None:
        """Keep what was read, if anything was; what is of no use any more goes."""
        for key in list(self._waiting):
            self._write(key)
        if self._writer:
            for key in self._used:
                self._writer.add(key, self._pack.get(key) or b"")
            self._writer.finish()
        self._pack.close()

    def _known(self, key: str) -> list[Known] | None:
        written = self._pack.get(key)
        if not written:
            return None
        found = [decoded(piece) for piece in written.split(BETWEEN)]
        whole = [Known(*each) for each in found if each]
        if len(whole) < len(found):
            return None
        self._used[key] = None
        return whole

    def _write(self, key: str) -> None:
        """Write what was read of a file, if all of its figures have come."""
        pieces = [self._written(each) for each in self._waiting[key]]
        whole = [piece for piece in pieces if piece]
        if len(whole) < len(pieces):
            return
        del self._waiting[key]
        if self._writer is None:
            with suppress(OSError):
                self._writer = PackWriter(self._path, self._made_for)
        if self._writer:
            self._writer.add(key, BETWEEN.join(whole))

    def _written(self, each: Source | Refused) -> bytes | None:
        if isinstance(each, Refused):
            return None
        figures = self._figures.pop(each.path, None)
        return None if figures is None else encoded(each, figures)


def open_before(
    paths: Sequence[str], published: str | None, beside: Described
) -> ReadBefore | None:
    """Open what is known of a set of files; None where nothing can be kept of it.

    Args:
        paths: What a person named.
        published: The date of publication of sources that state none.
        beside: What the person says of documents.
    """
    named, folder = sources_key(paths), cache_folder()
    if named is None or folder is None or not is_own(folder):
        return None
    said = sorted((str(path), sorted(stated.items())) for path, stated in beside.stated.items())
    try:
        made_for = fingerprint((published or "", repr(said)), current().files)
    except OSError:
        return None
    name = hashlib.sha256("\0".join(named).encode("utf-8", "surrogatepass")).hexdigest()
    return ReadBefore(folder / f"{name[:32]}{SUFFIX}", made_for)
