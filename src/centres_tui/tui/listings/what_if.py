"""What can be tried: vocabularies and settings; and what it would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.widgets.columns import Column
from centres_tui.vocabulary.settings import DEFAULTS, MEANINGS, Setting, setting_words
from centres_tui.workspace.what_if import Change

CHOICES = (
    Column("name", "what", 19),
    Column("value", "now", 6, justify="right"),
    Column("meaning", "", 20, flex=1),
)
CHANGES = (
    Column("sort", "what", 16),
    Column("name", "of", 12, flex=2),
    Column("field", "field", 8),
    Column("before", "it is", 8, flex=1),
    Column("after", "it would be", 11, flex=1),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be tried."""

    word: str
    """What is typed for it: the name of a file, or "about=10%"."""
    value: str = ""
    """What it is now."""
    meaning: str = ""
    """What it does."""


class ChoiceLines:
    """A line a vocabulary that lies near, then a line a setting with what it is now."""

    def __init__(self, files: Sequence[str], settings: Mapping[str, Setting]) -> None:
        self.settings = settings
        self.choices = [Choice(file, meaning="words of a file") for file in files]
        self.choices += [
            Choice(f"{name}={_first_word(setting)}", setting_words(setting), MEANINGS[name])
            for name, setting in settings.items()
        ]

    def __len__(self) -> int:
        return len(self.choices)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the name, the value, one that was set standing out, and what it does."""
        choice = self.choices[index]
        name = choice.word.partition("=")[0] if choice.value else choice.word
        is_set = self.settings.get(name) != DEFAULTS.by_name.get(name)
        return (
            Text(safe_line(name)),
            Text(choice.value, style=STRONG if is_set else ""),
            Text(choice.meaning, style=DIM),
        )

    def whole(self, index: int) -> str:
        """Say what a choice is, in full."""
        choice = self.choices[index]
        return f"{choice.word.partition('=')[0] if choice.value else choice.word}: {choice.meaning}"


def _first_word(setting: Setting) -> str:
    """Give what is typed first for a setting: a flag the other way, all else as it is."""
    return setting_words(not setting if isinstance(setting, bool) else setting)


class ChangeLines:
    """A line a field of a figure or a measure that would be another."""

    def __init__(self, found: Sequence[Change]) -> None:
        self.found = found

    def __len__(self) -> int:
        return len(self.found)

    def cells(self, index: int) -> Sequence[Text]:
        """Give what becomes of it, what it is called, and the field before and after."""
        one = self.found[index]
        return (
            Text(f"{one.thing} {one.sort}", style=DIM),
            *map(Text, map(safe_line, (one.name, one.field, one.before, one.after))),
        )

    def whole(self, index: int) -> str:
        """Say in full what would become of a field."""
        one = self.found[index]
        changed = f"{one.field} {one.before or 'nothing'} -> {one.after or 'nothing'}"
        return f"{one.thing} {one.sort}, {one.name}: {changed}"
