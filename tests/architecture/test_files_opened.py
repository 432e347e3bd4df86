"""Files are opened in few places, which are listed here."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "centres_tui"
CALLS = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "fdopen",
    "NamedTemporaryFile",
}
ALLOWED = {
    "read/",
    "vocabulary/",
    "settings/",
    "cache/",
    "export/write.py",
    "workspace/journal.py",
    "workspace/accepting.py",  # words and settings that are kept in the workspace
    "export/read_back.py",  # the export that is verified or opened
    "cli/crash.py",  # the details of an internal error
    "cli/streams.py",  # standard output
    "cli/explore.py",  # standard streams, put back in the explorer's hands
    "tui/start/head_start.py",  # a pipe from the process that reads the sources
    "tui/clipboard.py",  # the copy that is kept where no clipboard answers
}


def calls_of(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    names.add(name)
                case _:
                    pass
    return names


def test_files_are_opened_only_where_it_is_listed() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if calls_of(path) & CALLS
    }
    assert {name for name in found if not any(name.startswith(place) for place in ALLOWED)} == set()
