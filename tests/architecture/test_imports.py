"""What may import what, proved in fresh interpreters and by reading the code."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "centres_tui"

LATE_IMPORTS = {
    "__init__.py",
    "__main__.py",
    "cli/__init__.py",
    "cli/explore.py",
    "cli/options.py",
    "parse/display.py",
    "read/html_tokens.py",
    "tui/start/head_start.py",
    "tui/start/suitability.py",
}
"""Modules that may import inside a function, each for the start's sake."""

OPENS_FILES = ("read", "vocabulary", "settings", "cache")


def loaded_modules(statement: str) -> set[str]:
    program = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("from centres_tui import extract_figures", {"textual", "rich", "pandas", "numpy"}),
        (
            "from centres_tui import extract_figures; extract_figures('It cost £5.6m in 2019.')",
            {"textual", "rich", "pandas", "numpy"},
        ),
        ("from centres_tui import load_dataset", {"textual", "rich"}),
    ],
    ids=["extract_figures", "extract_figures called", "load_dataset"],
)
def test_the_core_loads_no_screen(statement: str, absent: set[str]) -> None:
    assert not loaded_modules(statement) & absent


def late_imports(module: Path) -> bool:
    tree = ast.parse(module.read_text("utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    return any(
        isinstance(node, ast.Import | ast.ImportFrom)
        for function in functions
        for node in ast.walk(function)
    )


def test_imports_inside_functions_stand_in_listed_modules_only() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if late_imports(path)
    }
    assert found <= LATE_IMPORTS, found - LATE_IMPORTS


def test_every_top_folder_has_its_place_in_the_layers() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    placed = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert there - {"__init__", "__pycache__", "data", "seeds", "py"} <= placed
