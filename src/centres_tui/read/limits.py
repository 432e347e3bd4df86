"""How much of a document is read, in one place; docs/documents.md lists the same.

A document over a limit is refused, or cut with a notice; neither is ever done in silence. The
limits are no settings: they stand far above what people write, and what is told of a document
does not depend on whose machine read it.
"""

from typing import Final

MEBIBYTE: Final = 1 << 20

FILE: Final = 64 * MEBIBYTE
"""The largest file that is read, in bytes. Larger: refused."""
NUMBERS: Final = 200_000
"""So many numbers of a document, in digits or words, are looked at. More: cut, with a notice."""
PAGES: Final = 2_000
"""So many pages of a PDF are read. More: cut, with a notice."""
TEXT: Final = 32_000_000
"""So many characters are taken from a PDF or a Word document. More: cut, with a notice."""
UNPACKED: Final = 256 * MEBIBYTE
"""The parts of a Word document are together not larger than this, unpacked. Larger: refused."""
PACKED_RATIO: Final = 1_000
"""A part larger than a mebibyte unpacks to at most so many times its size. More: refused."""
PARTS: Final = 10_000
"""A Word document has at most so many parts. More: refused."""
NESTING: Final = 256
"""Elements of a Word document lie at most so deep in each other. Deeper: refused."""
SECONDS: Final = 120
"""So long one PDF or Word document may take. Longer: refused."""
MEMORY: Final = 1_536 * MEBIBYTE
"""The address space of the process that reads PDF and Word documents."""
FILES: Final = 100_000
"""So many documents are found in folders. More: left out, with a notice."""
FOLDERS: Final = 64
"""How many folders deep a folder is read. Deeper: left out, with a notice."""
BESIDE: Final = MEBIBYTE
"""A sources.toml is not larger than this, in bytes. Larger: refused."""
MAIL_PARTS: Final = 500
"""So many parts of a mail are read. More: left out, with a notice."""
MAIL_NESTING: Final = 32
"""Parts of a mail lie at most so deep in each other. Deeper: left out, with a notice."""
MAIL_DEPTH: Final = 8
"""Mails attached to mails are read so deep. Deeper: left out, with a notice."""
MAIL_WORK: Final = 40_000_000
"""The lines of a mail times the boundaries of its parts are not more. More: refused."""
MAIL_WORDS: Final = 5
"""Plain text of fewer words gives way to HTML beside it."""
NAME: Final = 120
"""The name of an attachment is cut to so many characters."""
