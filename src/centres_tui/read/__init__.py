"""Files to sources: bytes decoded, text taken, furniture and metadata found."""

import hashlib

from centres_tui.model.source import Source


def source_from_text(text: str, path: str = "", published: str | None = None) -> Source:
    """Make a source of plain text; its id comes from the UTF-8 text.

    Args:
        text: The whole text.
        path: What the source is called.
        published: The day of publication, where the text states none.
    """
    content = text.encode("utf-8", "surrogatepass")
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(
        id=sha256[:12],
        sha256=sha256,
        path=path,
        size=len(content),
        text=text,
        published=published,
        published_by="given" if published else "",
    )


def source_from_bytes(content: bytes, path: str, published: str | None = None) -> Source:
    """Make a source of the bytes of a file.

    Args:
        content: The whole file.
        path: What the source is called; its suffix chooses the reader.
        published: The day of publication, where the text states none.
    """
    return source_from_text(content.decode("utf-8", "replace"), path, published)
