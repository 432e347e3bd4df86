"""The parts of a Word document: a zip archive that is looked into, never unpacked to files."""

import io
import zipfile
import zlib
from typing import Final

from centres_tui.errors import SourceError
from centres_tui.read import limits

_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED: Final = b"\xd0\xcf\x11\xe0"
"""How a container of the old Office begins; a locked document lies in one as well."""
_AGAIN: Final = "Get it again, or open it in the program that made it and save it anew."


class Parts:
    """The parts of a document by name, each unpacked when it is asked for."""

    def __init__(self, content: bytes) -> None:
        """Look at what is in a document.

        Raises:
            SourceError: It is no Word document, or one over a limit.
        """
        if content.startswith(_LOCKED):
            raise SourceError(
                "is locked with a password, or in the format of the old Word. "
                "Save it in Word as .docx without a password and open that."
            )
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            entries = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise SourceError(f"is damaged or no Word document. {_AGAIN}") from error
        _refuse_bombs(entries)
        self.names = tuple(entry.filename for entry in entries)
        """The names of all parts; they are compared, never used as names of files."""
        if len(set(self.names)) < len(self.names):
            raise SourceError(
                "holds a part twice, so that programs may each read another text. "
                "Ask whoever sent it."
            )

    def read(self, name: str) -> bytes:
        """Give a part; nothing where there is none of that name.

        Raises:
            SourceError: It is damaged or locked.
        """
        if name not in self.names:
            return b""
        entry = self._archive.getinfo(name)
        if entry.flag_bits & 1 or entry.compress_type not in _METHODS:
            raise SourceError(f"is locked or packed in a way that Word does not use. {_AGAIN}")
        try:
            return self._archive.read(entry)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError) as error:
            raise SourceError(
                f"is damaged: its part {name} cannot be unpacked. {_AGAIN}"
            ) from error

    def beginning(self, start: str) -> list[str]:
        """Give the names that begin so, sorted."""
        return sorted(name for name in set(self.names) if name.startswith(start))


def _refuse_bombs(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what would unpack to more than anybody writes; no part unpacks to more than it says.

    Raises:
        SourceError: It is over a limit.
    """
    if len(entries) > limits.PARTS:
        raise SourceError(f"has more than {limits.PARTS} parts, the most that is read. Split it.")
    if sum(entry.file_size for entry in entries) > limits.UNPACKED:
        size = limits.UNPACKED >> 20
        raise SourceError(f"is larger than {size} MiB unpacked, the most that is read. Split it.")
    for entry in entries:
        packed = max(1, entry.compress_size) * limits.PACKED_RATIO
        if entry.file_size > limits.MEBIBYTE and entry.file_size > packed:
            raise SourceError(
                f"holds a part that unpacks to more than {limits.PACKED_RATIO} times its size, "
                "as traps do. Ask whoever sent it."
            )
