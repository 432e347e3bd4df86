"""Commands as Textual knows them: bindings, under the ids that the keymap uses."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from centres_tui.settings.keymap import Keymap
from centres_tui.tui.commands.command import Command


def command_bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Give the bindings of the commands that have a key of their own."""
    return [
        Binding(keys, f"run_command('{command.id}')", command.name, id=command.id, show=False)
        for command in commands
        if (keys := single_keys(command.keys))
    ]


def single_keys(keys: Iterable[str]) -> str:
    """Join the keys that are pressed alone, as Textual wants them."""
    return ",".join(key for key in keys if " " not in key)


def default_keys(commands: Iterable[Command]) -> Keymap:
    """Give the keys that each command has by itself."""
    return {command.id: command.keys for command in commands}
