"""A program that is killed while it writes leaves the old file or the new one, never a part."""

import os
import signal
import sys
import warnings
from pathlib import Path
from types import FrameType
from typing import Final

import pytest

from centres_tui.export.write import write_export

OLD: Final = "old\n" * 5_000
NEW: Final = "new: £5m\n" * 5_000
MOST: Final = 400
"""So many moments are tried at most; there are as many as calls that leave Python."""


def killed_at(moment: int, target: Path, *, replace: bool) -> bool:
    """Write in a process that kills itself before one of its calls; say whether it came to that."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child starts no thread
        child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    left = moment

    def watch(_: FrameType, event: str, __: object) -> None:
        nonlocal left
        if event == "c_call":
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    try:
        sys.setprofile(watch)
        write_export(target, NEW, replace=replace)
    finally:
        os._exit(0)


@pytest.mark.parametrize("replace", [True, False], ids=["replacing", "new"])
def test_whenever_it_is_killed_the_file_is_whole(tmp_path: Path, replace: bool) -> None:
    target = tmp_path / "out.csv"
    held = set()
    moments = 0
    for moment in range(1, MOST):
        if replace:
            target.write_text(OLD, "utf-8")
        was_killed = killed_at(moment, target, replace=replace)
        held.add(target.read_text("utf-8") if target.exists() else None)
        target.unlink(missing_ok=True)
        if not was_killed:
            break
        moments += 1
    assert moments >= 50
    assert held == {NEW, OLD if replace else None}


def test_what_a_killed_program_leaves_is_no_source_and_in_nobodys_way(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    moment = next(n for n in range(1, MOST) if not killed_at(n, target, replace=True))
    target.unlink()
    for each in range(moment // 2, moment, 6):
        killed_at(each, target, replace=True)
    left = [path.name for path in tmp_path.iterdir() if path != target]
    assert left
    assert all(name.startswith(".centres-tui-") for name in left)
    write_export(target, NEW, replace=True)
    assert target.read_text("utf-8") == NEW
