"""Compare the figures that a pile of documents reports on one subject.

`extract_figures` reads the figures of one text; `load_dataset` reads documents and
gives the whole comparison as pandas frames. Both are found on first use, so that asking
for the first loads neither pandas nor Textual.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from centres_tui.dataset.build import load_dataset
    from centres_tui.dataset.dataset import Dataset
    from centres_tui.extract import extract_figures
    from centres_tui.model.figure import Figure

__all__ = ["Dataset", "Figure", "__version__", "extract_figures", "load_dataset"]
__version__ = "0.1.0"

_HOMES = {
    "Dataset": "centres_tui.dataset.dataset",
    "Figure": "centres_tui.model.figure",
    "extract_figures": "centres_tui.extract",
    "load_dataset": "centres_tui.dataset.build",
}


def __getattr__(name: str) -> object:
    """Import the module that holds a public name when the name is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - kept out of the start

    return getattr(import_module(_HOMES[name]), name)
