"""Every file that should be registered is: a forgotten line fails here, not in silence."""

import ast
import inspect
from pathlib import Path
from types import ModuleType

from centres_tui import cli, export, read
from centres_tui.compare import arithmetic
from centres_tui.extract import rules
from centres_tui.tui import commands
from centres_tui.tui.commands.command import Command

PACKAGE = Path(__file__).parents[2] / "src" / "centres_tui"


def modules_beside(package: ModuleType) -> set[str]:
    folder = Path(inspect.getfile(package)).parent
    return {path.stem for path in folder.glob("*.py")} - {"__init__"}


def test_every_rule_file_is_registered_and_its_names_are_unique() -> None:
    registered = {rule.name for rule in rules.RULES}
    assert len(registered) == len(rules.RULES)
    for name in modules_beside(rules):
        own = {rule.name for rule in getattr(rules, name).RULES}
        assert own, name
        assert own <= registered, name


def test_every_format_file_is_read_by_some_suffix() -> None:
    files = {name.removeprefix("from_") for name in modules_beside(read) if "from_" in name}
    named = {"text": "txt", "markdown": "md", "html": "html", "trafilatura": "html"}
    assert {named.get(name, name) for name in files} == set(read.READERS.values())


def test_every_export_file_is_a_format_or_a_layout() -> None:
    source = inspect.getsource(export)
    files = {name for name in modules_beside(export) if name.startswith("as_")}
    assert {name for name in files if name not in source} == set()
    assert set(export.FORMATS) == {"toml", "csv", "json", "jsonl", "md", "html"}


def test_every_finder_of_relations_is_asked() -> None:
    asked = {inspect.getmodule(finder) for finder in arithmetic.FINDERS}
    written = {
        name
        for name in modules_beside(arithmetic)
        if "\ndef find(" in (PACKAGE / "compare" / "arithmetic" / f"{name}.py").read_text("utf-8")
    }
    across_sources = {"across", "moves"}
    assert {module.__name__.rpartition(".")[2] for module in asked if module} == (
        written - across_sources
    )


def test_every_command_class_is_in_the_table_once_with_its_help() -> None:
    folder = PACKAGE / "tui" / "commands"
    classes = {
        node.name
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and "run" in {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
    } - {"Command"}
    in_table = [type(command).__name__ for command in commands.COMMANDS]
    assert len(in_table) == len(set(in_table))
    assert classes <= {
        base.__name__ for command in commands.COMMANDS for base in type(command).__mro__
    }
    assert all(isinstance(command, Command) for command in commands.COMMANDS)
    assert all(inspect.getdoc(type(command)) for command in commands.COMMANDS)


def test_no_key_is_taken_twice_nor_a_reserved_one() -> None:
    keys = [key for command in commands.COMMANDS for key in command.keys]
    assert not set(keys) & set(commands.RESERVED)


def test_every_subcommand_file_is_registered() -> None:
    files = {
        path.stem
        for path in (PACKAGE / "cli").glob("*.py")
        if "\ndef add_parser(" in path.read_text("utf-8")
    }
    modules = {command.module.rpartition(".")[2] for command in cli.SUBCOMMANDS.values()}
    assert files - {"overview"} == modules
