"""docs/keys.md lists every command under its keys, as they are."""

import subprocess
import sys
from pathlib import Path

import pytest

from centres_tui.tui.commands import COMMANDS
from centres_tui.tui.commands.command import Command

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "keys.md").read_text("utf-8")


def test_the_page_is_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "make_keys_page.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_it_lists_the_command(command: Command) -> None:
    assert f"| `{command.id}` |" in PAGE
