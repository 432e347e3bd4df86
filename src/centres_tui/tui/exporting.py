"""What the explorer exports: the same contents, by the same functions, as the command line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from centres_tui.dataset.collected import Records
from centres_tui.dataset.rows import comparison_contents, figure_contents, source_contents
from centres_tui.errors import ExportError
from centres_tui.export import FORMATS, Layout, export_text
from centres_tui.export.contents import Contents
from centres_tui.export.write import write_export

if TYPE_CHECKING:
    from centres_tui.dataset.dataset import Dataset

Subject = Literal["comparison", "figures", "sources"]
SUBJECTS: Final[tuple[Subject, ...]] = get_args(Subject)
LAYOUTS: Final[tuple[Layout, ...]] = get_args(Layout)


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


def export(
    choice: ExportChoice, records: Records, dataset: "Dataset | None", *, boilerplate: bool
) -> str:
    """Write an export.

    Returns:
        What a person is told.

    Raises:
        ExportError: It was not written; what stood there before still stands.
    """
    if not choice.path.strip():
        raise ExportError("Name the file to write.")
    contents = _contents(choice.subject, records, dataset, boilerplate=boilerplate)
    text = export_text(contents, choice.format_name, choice.layout)
    write_export(choice.path, text, replace=choice.replace)
    return f"Wrote {len(text.encode()):,} bytes to {choice.path}."


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
                raise ExportError("The figures are not compared yet. Wait a moment, or write them.")
            return comparison_contents(dataset)


def suggested_path(subject: Subject, format_name: str) -> str:
    """Name a file after what it holds.

    >>> suggested_path("comparison", "csv")
    'comparison.csv'
    """
    return f"{subject}.{FORMATS[format_name].name}"
