"""What a person asked for on the command line, checked."""

from dataclasses import dataclass
from typing import Literal

Layout = Literal["long", "matrix", "ledger"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One run of the program."""

    paths: tuple[str, ...] = ()
    """Files, folders, globs, "-"; none means the bundled example."""
    published: str | None = None
    """The date of publication of sources that state none, YYYY-MM-DD."""
    reader: Literal["auto", "core", "trafilatura"] = "auto"
    """What takes the text of web pages."""
    vocabulary: tuple[str, ...] = ()
    """Files of words of the person's own."""
    settings: tuple[str, ...] = ()
    """Settings that would be otherwise, as "about=15%"."""
    accept: bool = False
    """Whether words and settings that were tried are kept in the workspace."""
    analyst: tuple[str, ...] = ()
    """The analysts whose decisions hold; none for all. In the explorer, who decides."""
    no_decisions: bool = False
    """Whether all is told as the program read it, whatever analysts decided."""
    journal: str = ""
    """The journal, or the folder of journals, that is replayed."""
    include_boilerplate: bool = False
    """Whether figures in site furniture are shown."""
    quiet: bool = False
    """Whether progress and remarks are left out."""
    plain: bool = False
    """Whether a table is written without boxes and colour, one fact a line."""
    format: str = ""
    """The format asked for; empty where the place it goes to decides."""
    output: str = ""
    """The file to write; empty for standard output."""
    replace: bool = False
    """Whether an existing file may be replaced."""
    datapackage: bool = False
    """Whether a description of the CSV file is written beside it."""
    layout: Layout = "long"
    """How the CSV of a comparison is laid out."""
    fail_on: tuple[str, ...] = ()
    """The verdicts that make `compare` leave with status 3."""
    measure: tuple[str, ...] = ()
    """Texts, one of which the label of a measure shall hold."""
    verdict: tuple[str, ...] = ()
    """The verdicts that are shown."""
    subject: tuple[str, ...] = ()
    """Texts, one of which the subject of a measure shall hold."""
    filter: tuple[str, ...] = ()
    """Words of the explorer's filter line, by which measures are kept for their figures."""
    ascii: bool = False
    """Whether the explorer is drawn without lines and boxes."""
    no_mouse: bool = False
    """Whether the explorer leaves the mouse to the terminal."""
    summary: bool = False
    """Whether the explorer begins with the summary of the whole."""
    watch: bool = False
    """Whether the explorer reads files again by itself when they change."""
    no_cache: bool = False
    """Whether everything is read anew, and nothing kept of it for the next run."""
    fresh: bool = False
    """Whether the explorer begins as if these sources were opened for the first time."""
    where: bool = False
    """Whether it is asked where the program's files are."""
    check_keys: bool = False
    """Whether it is asked what is wrong with the keys that were set."""
