"""The command palette, made from the commands: which of them have what was typed."""

from collections.abc import Sequence

from centres_tui.tui.commands.command import Command


def found_commands(commands: Sequence[Command], typed: str) -> Sequence[Command]:
    """Give the commands that hold every word typed; those whose name has them first.

    >>> from centres_tui.tui.commands import COMMANDS
    >>> [command.id for command in found_commands(COMMANDS, "copy quo")]
    ['copy_quote']
    """
    words = typed.lower().split()

    def is_in(text: str) -> bool:
        return all(word in text.lower() for word in words)

    by_name = [command for command in commands if is_in(f"{command.name} {command.id}")]
    by_help = [one for one in commands if one not in by_name and is_in(f"{one.name} {one.help}")]
    return [*by_name, *by_help]
