"""Paths to records: the sources that could be read, their figures, and what was refused."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

from centres_tui.bundled import bundled_folder
from centres_tui.dataset.collected import STANDARD_INPUT, Failure, LoadOptions, Records, Step
from centres_tui.dataset.found import find_documents
from centres_tui.errors import SourceError
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.read import content_of, sources_from_bytes
from centres_tui.read.beside import Described, described
from centres_tui.read.finding import FoundFile, Refused

if TYPE_CHECKING:
    from centres_tui.dataset.read_before import Known, ReadBefore

__all__ = [
    "Failure",
    "LoadOptions",
    "OnProgress",
    "Records",
    "Step",
    "gathered",
    "iter_records",
    "iter_sources",
    "load_records",
    "with_figures",
]

EXPORTS: Final = (".toml", ".json", ".jsonl", ".ndjson")
"""How the names of exports end that can be opened again."""
READ_BACK: Final = "centres_tui.export.read_back"
"""Loaded where a file has such a name."""
OnProgress = Callable[[int, int, str], None]
"""Told how many of how many files are done, and the path of the last one."""


class _Wanted(NamedTuple):
    """One file to be read."""

    shown_as: str
    """Its path as it is shown."""
    read: Callable[[], "Iterator[Source | Refused | Known]"]
    """Reads it, and the documents inside it."""


class _Search(NamedTuple):
    """What the paths lead to."""

    wanted: tuple[_Wanted, ...]
    """The files to be read, by path."""
    failures: tuple[Failure, ...]
    """What cannot be read."""
    hidden: int
    """How many hidden files and folders were left out."""
    own: tuple[str, ...]
    """What this program wrote itself, left out as well."""
    before: "ReadBefore | None"
    """What is known of them from before."""


_NAMELESS: Final = Failure(
    path="(empty name)", reason="(empty name): names no file. Leave it out, or name one."
)


def iter_records(paths: Sequence[str], options: LoadOptions | None = None) -> Iterator[Step]:
    """Read what the paths name, one file a step, in order of path, and find the figures.

    Args:
        paths: Files, folders, globs, "-" for standard input; none means the bundled example.
        options: How to read.
    """
    step = None
    for step in map(with_figures, iter_sources(paths, options)):
        yield step
    if step and step.before:
        step.before.keep()


def iter_sources(paths: Sequence[str], options: LoadOptions | None = None) -> Iterator[Step]:
    """Read what the paths name, one file a step, in order of path, without the figures.

    An export of a comparison is opened: its sources come with their figures.
    """
    exports = _exports(paths)
    if exports:
        opening = import_module("centres_tui.dataset.opening")
        yield from opening.opened(exports, paths, options or LoadOptions(), iter_sources)
        return
    found = _find(paths or (str(bundled_folder("seeds")),), options or LoadOptions())
    first = Step(done=0, total=len(found.failures) + len(found.wanted), path="",
                 hidden=found.hidden, own=found.own, before=found.before)  # fmt: skip
    for done, failure in enumerate(found.failures, start=1):
        yield first._replace(done=done, path=failure.path, failure=failure)
    sources: dict[str, Source] = {}
    for done, each in enumerate(found.wanted, start=len(found.failures) + 1):
        yield from _read(each, sources, first._replace(done=done, path=each.shown_as))


def _exports(paths: Sequence[str]) -> list[str]:
    """Give those of some paths that name an export of a comparison."""
    likely = [path for path in paths if path.lower().endswith(EXPORTS)]
    return list(filter(import_module(READ_BACK).is_comparison, likely)) if likely else []


def with_figures(step: Step) -> Step:
    """Find the figures of a step's source, unless they are known or those of a copy of it are."""
    if step.source is None or step.source.other_paths or step.is_known:
        return step
    figures = tuple(import_module("centres_tui.extract").extract(step.source))
    if step.before:
        step.before.learn(step.source, figures)
    return step._replace(figures=figures, is_known=True)


def load_records(
    paths: Sequence[str],
    options: LoadOptions | None = None,
    on_progress: OnProgress | None = None,
) -> Records:
    """Read everything that the paths name; no paths means the bundled example."""
    steps = []
    for step in iter_records(paths, options):
        steps.append(step)
        if on_progress:
            on_progress(step.done, step.total, step.path)
    return gathered(steps)


def gathered(steps: Iterable[Step]) -> Records:
    """Put the steps of reading together."""
    sources: dict[str, Source] = {}
    figures: list[Figure] = []
    failures: list[Failure] = []
    hidden = 0
    own: tuple[str, ...] = ()
    imported = None
    for step in steps:
        hidden, own, imported = step.hidden, step.own, step.imported
        if step.source:
            sources[step.source.id] = step.source
        if step.failure:
            failures.append(step.failure)
        figures += step.figures
    return Records(
        sources=tuple(sources.values()),
        figures=tuple(figures),
        failures=tuple(failures),
        hidden=hidden,
        own=own,
        imported=imported,
    )


def _find(paths: Sequence[str], options: LoadOptions) -> _Search:
    named = [path for path in paths if path not in {STANDARD_INPUT, ""}]
    found = find_documents(named, include_hidden=options.include_hidden)
    beside = described(found.files)
    before = _before(paths, options, beside)
    wanted = [
        _Wanted(file.shown_as, _file_reader(file, options, beside, before)) for file in found.files
    ]
    if STANDARD_INPUT in paths:
        wanted.append(_Wanted(STANDARD_INPUT, _standard_input_reader(options)))
    refused = (*found.refused, *beside.refused)
    failures = [Failure(path=each.shown_as, reason=each.reason) for each in refused]
    failures += [_NAMELESS] * ("" in paths)
    return _Search(
        wanted=tuple(sorted(wanted, key=lambda each: each.shown_as)),
        failures=tuple(failures),
        hidden=found.hidden,
        own=found.own,
        before=before,
    )


def _before(paths: Sequence[str], options: LoadOptions, beside: Described) -> "ReadBefore | None":
    """Open what is known of the files from before, if that is wanted and they are read as ever."""
    if not options.remembers or options.reader == "trafilatura":
        return None
    reading = import_module("centres_tui.dataset.read_before")
    before: ReadBefore | None = reading.open_before(paths, options.published, beside)
    return before


def _file_reader(
    file: FoundFile, options: LoadOptions, beside: Described, before: "ReadBefore | None"
) -> Callable[[], "Iterator[Source | Refused | Known]"]:
    def read() -> "Iterator[Source | Refused | Known]":
        content = content_of(file.path, file.shown_as)
        stated = partial(beside.of, file)
        reading = sources_from_bytes(
            content, file.shown_as, options.published, stated, options.reader
        )
        return before.read(content, file.shown_as, reading) if before else reading

    return read


def _standard_input_reader(options: LoadOptions) -> Callable[[], Iterator[Source | Refused]]:
    return lambda: sources_from_bytes(
        options.standard_input(), STANDARD_INPUT, options.published, reader=options.reader
    )


def _read(wanted: _Wanted, sources: dict[str, Source], step: Step) -> Iterator[Step]:
    """Read one file, and the documents inside it, a step each.

    `sources` holds those read so far, by id, and is kept up to date.
    """
    try:
        for found in wanted.read():
            yield _step_of(found, sources, step)
    except SourceError as error:
        yield step._replace(failure=Failure(path=wanted.shown_as, reason=str(error)))


def _step_of(found: "Source | Refused | Known", sources: dict[str, Source], step: Step) -> Step:
    if isinstance(found, Refused):
        return step._replace(path=found.shown_as, failure=Failure(found.shown_as, found.reason))
    if not isinstance(found, Source):
        found, figures = found
        step = step._replace(figures=() if found.id in sources else figures, is_known=True)
    path, known = found.path, sources.get(found.id)
    if known:
        found = replace(known, other_paths=(*known.other_paths, path))
    sources[found.id] = found
    return step._replace(path=path, source=found)
