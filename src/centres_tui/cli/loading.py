"""What the commands read, with progress and with every refusal named."""

from collections.abc import Sequence

from centres_tui.cli.quick_start import quick_start
from centres_tui.cli.request import Request
from centres_tui.cli.streams import Progress, say
from centres_tui.dataset.records import LoadOptions, Records, load_records
from centres_tui.errors import SourceError, UsageError
from centres_tui.model.source import QUOTES

_NAMED = 3
BUNDLED = "no PATH given: reading the five bundled example articles"


def load(request: Request) -> Records:
    """Read what a request names.

    Raises:
        SourceError: Where nothing at all could be read.
    """
    if not request.paths and not request.quiet:
        say(BUNDLED)
    with Progress(quiet=request.quiet) as progress, quick_start("reading"):
        records = load_records(request.paths, options_of(request), progress.show)
    for failure in records.failures:
        say(failure.told())
    if records.hidden and not request.quiet:
        say(_hidden_words(records.hidden))
    if records.own and not request.quiet:
        say(_own_words(records.own))
    if not records.sources:
        raise SourceError(
            "nothing could be read. Name documents, or folders that hold some: text, Markdown, "
            "HTML, PDF, Word, mail or CSV."
        )
    if records.imported and not request.quiet:
        _tell_opened(records)
    if request.published and not request.quiet and not _is_given(records):
        say(f"--published {request.published} was not needed: every source states its own date")
    return records


def documents(request: Request, purpose: str) -> Records:
    """Read the documents that a request names, for something that no export can serve.

    Raises:
        UsageError: An export is among them.
        SourceError: Where nothing at all could be read.
    """
    records = load(request)
    if records.imported:
        raise UsageError(f"{purpose} the documents themselves, and no export of them.")
    return records


def _tell_opened(records: Records) -> None:
    """Say that an export was opened, and of what only the quotes are known."""
    quoted = [one.path for one in records.sources if any(i.code == QUOTES for i in one.issues)]
    shown = ", ".join(quoted[:_NAMED]) + (", ..." if len(quoted) > _NAMED else "")
    known = f"; only quotes are known of {shown}: name the documents after it" if quoted else ""
    say(f"opened as it was exported, with the decisions that it holds{known}")


def options_of(request: Request) -> LoadOptions:
    """Give the options of reading that a request asks for."""
    return LoadOptions(
        published=request.published, reader=request.reader, remembers=not request.no_cache
    )


def _hidden_words(count: int) -> str:
    things, them = ("file or folder", "it") if count == 1 else ("files or folders", "them")
    return f"{count:,} hidden {things} left out; name {them} to read {them}"


def _own_words(names: Sequence[str]) -> str:
    """Say which files were left out because this program wrote them."""
    shown = ", ".join(names[:_NAMED]) + (", ..." if len(names) > _NAMED else "")
    what, them = ("file", "it") if len(names) == 1 else ("files", "them")
    return (
        f"{len(names):,} {what} left out that this program wrote ({shown}); "
        f"name {them} to read {them}"
    )


def _is_given(records: Records) -> bool:
    return any(source.published_by == "given" for source in records.sources)


def status_of(records: Records) -> int:
    """Give the exit status: 1 where some sources could not be read."""
    return 1 if records.failures else 0
