"""The documents that paths lead to, what this program wrote itself left out."""

from collections.abc import Iterable
from importlib import import_module

from centres_tui.read import find_files
from centres_tui.read.finding import Found, IsOwn


def find_documents(paths: Iterable[str], *, include_hidden: bool = False) -> Found:
    """Find the files to read under the files, folders and globs that a person names.

    An export or a report in a folder, or one that a glob matches, is left out and counted. One
    that is named itself is taken as what it is.
    """
    is_own: IsOwn = import_module("centres_tui.export.own").is_own
    return find_files(paths, include_hidden=include_hidden, is_own=is_own)
