"""The words that a run of the program reads with, beside its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from centres_tui.cli.request import Request
from centres_tui.cli.streams import say
from centres_tui.vocabulary.workspaces import vocabularies_of

OWN = "centres_tui.vocabulary.own"
"""Loaded only where somebody has words of their own: it takes its time."""


@contextmanager
def words_of(request: Request) -> Iterator[None]:
    """Put the words in force that a request names, and those of the workspaces that it reads.

    Raises:
        VocabularyError: Where a file cannot be read, or says what no vocabulary can.
    """
    found = vocabularies_of(_named(path) for path in request.paths)
    if not found and not request.vocabulary:
        yield
        return
    if not request.quiet:
        for file in found:
            say(f"reading with the vocabulary of the workspace, {file}")
    with import_module(OWN).added((*found, *request.vocabulary)):
        yield


def _named(path: str) -> str:
    """Give the file in the words of a place in it: "report.txt:1042"."""
    name, colon, start = path.rpartition(":")
    is_place = bool(colon) and start.isdigit() and not os.path.lexists(path)
    return name if is_place else path
