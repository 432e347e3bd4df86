"""What the explorer exports: the same contents, by the same functions, as the command line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, get_args

from centres_tui.compare.narrowing import narrow_to
from centres_tui.dataset.collected import Records
from centres_tui.dataset.rows import comparison_contents, figure_contents, source_contents
from centres_tui.errors import ExportError
from centres_tui.export import FORMATS, REPORTS, Layout, export_text
from centres_tui.export.contents import Contents
from centres_tui.export.write import write_export

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset

Subject = Literal["comparison", "figures", "sources"]
SUBJECTS: Final[tuple[Subject, ...]] = get_args(Subject)
NOT_COMPARED: Final = "The figures are not compared yet. Wait a moment, or write them."
LAYOUTS: Final[tuple[Layout, ...]] = get_args(Layout)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the figures, as they were filtered or marked."""

    figures: frozenset[str]
    """Their ids."""
    words: str
    """What they are, in words that the export holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChoice:
    """What is to be written, how and where."""

    subject: Subject = "comparison"
    """Which of the three commands it stands for."""
    format_name: str = "toml"
    """One of the known formats."""
    layout: Layout = "long"
    """How the CSV of a comparison is laid out."""
    path: str = ""
    """The file to write."""
    replace: bool = False
    """Whether an existing file may be replaced."""
    part: Part | None = None
    """The part of it that is written; None for all."""


def export(
    choice: ExportChoice,
    records: Records,
    dataset: "Dataset | None",
    *,
    boilerplate: bool,
    paths: Sequence[str] = (),
) -> str:
    """Write an export.

    Args:
        choice: What is to be written, how and where.
        records: What was read.
        dataset: The whole, once it is compared.
        boilerplate: Whether figures in site furniture are shown.
        paths: The files, folders and globs that were opened.

    Returns:
        What a person is told.

    Raises:
        ExportError: It was not written; what stood there before still stands.
    """
    if not choice.path.strip():
        raise ExportError("Name the file to write.")
    if choice.part and choice.subject != "sources":
        contents = _part_of(choice.part, choice.subject, records, dataset)
    else:
        contents = _contents(choice.subject, records, dataset, boilerplate=boilerplate)
    if choice.subject == "comparison" and choice.format_name in REPORTS:
        told = import_module("centres_tui.dataset.reported")
        contents = told.for_report(contents, records.failures, paths, choice.path)
    text = export_text(contents, choice.format_name, choice.layout)
    write_export(choice.path, text, replace=choice.replace)
    what = f" ({choice.part.words})" if choice.part and choice.subject != "sources" else ""
    return f"Wrote {len(text.encode()):,} bytes to {choice.path}{what}."


def _contents(
    subject: Subject, records: Records, dataset: "Dataset | None", *, boilerplate: bool
) -> Contents:
    match subject:
        case "sources":
            return source_contents(records, include_boilerplate=boilerplate)
        case "figures":
            return figure_contents(records, include_boilerplate=boilerplate)
        case "comparison":
            if dataset is None:
                raise ExportError(NOT_COMPARED)
            return comparison_contents(dataset)


def _part_of(part: Part, subject: Subject, records: Records, dataset: "Dataset | None") -> Contents:
    """Give some figures, or the measures that hold one of them, and say which those are."""
    if subject == "figures":
        figures = tuple(figure for figure in records.figures if figure.id in part.figures)
        left_out = f"left out: {len(records.figures) - len(figures)} figures"
        contents = figure_contents(records._replace(figures=figures), include_boilerplate=True)
        return replace(contents, filters=(part.words, left_out))
    if dataset is None:
        raise ExportError(NOT_COMPARED)
    shown = narrow_to(dataset.comparison, part.figures, part.words)
    build = import_module("centres_tui.dataset.build").build_dataset
    return comparison_contents(build(records, dataset.comparison, shown))


def suggested_path(subject: Subject, format_name: str) -> str:
    """Name a file after what it holds.

    >>> suggested_path("comparison", "csv")
    'comparison.csv'
    """
    return f"{subject}.{FORMATS[format_name].name}"
