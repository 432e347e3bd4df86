"""The golden exports: which command line each stands for, and what it writes now."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final

from centres_tui.cli import main
from centres_tui.export import FORMATS

GOLDEN: Final = Path(__file__).parent / "golden"
SEEDS: Final = Path(__file__).parents[1] / "seeds"
PAPERS: Final = GOLDEN / "papers"
COMMANDS: Final = ("sources", "figures", "compare")

CASES: Final[dict[str, list[str]]] = {
    f"papers-{command}.{name}": [command, str(PAPERS), "--format", name]
    for command in COMMANDS
    for name in FORMATS
    if name != "html"
} | {
    "papers-matrix.csv": ["compare", str(PAPERS), "--layout", "matrix"],
    **{f"papers-{command}.txt": [command, str(PAPERS), "--plain"] for command in COMMANDS},
    "seeds-compare.json": ["compare", str(SEEDS), "--format", "json"],
    "seeds-matrix.csv": ["compare", str(SEEDS), "--layout", "matrix"],
}  # fmt: skip
"""The name of each golden file, and the words that give it."""


def written(name: str) -> bytes:
    """Give the bytes that the command line of a golden file writes."""
    page = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(page), redirect_stderr(io.StringIO()):
        status = main(CASES[name])
    if status != 0:
        sys.exit(f"{name}: exit status {status}")
    page.flush()
    buffer = page.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()
