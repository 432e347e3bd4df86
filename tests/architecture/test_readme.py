"""The README cannot rot: its commands, keys and links are held against the program."""

import re
from pathlib import Path

import pytest

from centres_tui.cli import SUBCOMMANDS
from centres_tui.tui.commands import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
WRITTEN = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "shift+Tab",
    "f1": "?",
    "space": "Space",
    "backspace": "Backspace",
    "f2": ":",
    "y y": "y v",
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_key_of_a_command_stands_in_the_readme(command: object) -> None:
    keys = [WRITTEN.get(key, key) for key in getattr(command, "keys", ())]
    assert keys
    assert [key for key in keys if f"`{key}`" not in README] == []


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_subcommand_stands_in_the_readme(name: str) -> None:
    assert f"centres-tui {name}" in README


@pytest.mark.parametrize(
    "page", sorted({"README.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))})
)
def test_links_lead_somewhere(page: str) -> None:
    here = ROOT / page
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", here.read_text("utf-8"))
    local = [link for link in links if not link.startswith("http")]
    assert [link for link in local if not (here.parent / link).exists()] == []


def test_the_readme_has_both_commands() -> None:
    assert "<!-- command: explorer -->" in README
    assert "<!-- command: tests -->" in README
