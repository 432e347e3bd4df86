"""Write docs/keys.md: every key of the explorer, one table a context, made from the commands.

python scripts/make_keys_page.py            write the page
python scripts/make_keys_page.py --check    say whether it is up to date, by the exit status
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from textual.binding import Binding

from centres_tui.tui.board import PANES
from centres_tui.tui.commands import COMMANDS, RESERVED
from centres_tui.tui.commands.command import EVERYWHERE, Command
from centres_tui.tui.lines.filter_line import FilterLine
from centres_tui.tui.lines.search_line import SearchLine
from centres_tui.tui.panes.comparison import MatrixGrid
from centres_tui.tui.panes.pane import Pane
from centres_tui.tui.present.keys import key_words
from centres_tui.tui.screens.columns_dialog import ColumnsDialog
from centres_tui.tui.screens.export_dialog import ExportDialog
from centres_tui.tui.screens.finder import FinderScreen
from centres_tui.tui.screens.frequencies import FrequenciesDialog, FrequencyGrid
from centres_tui.tui.screens.help import HelpScreen, HelpText
from centres_tui.tui.screens.hits import HitsDialog, HitsGrid
from centres_tui.tui.screens.order_dialog import OrderDialog
from centres_tui.tui.screens.side_by_side import SideBySide
from centres_tui.tui.screens.why import WhyScreen
from centres_tui.tui.widgets.grid import Grid
from centres_tui.tui.widgets.text_view import TextView

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "keys.md"
OWN: Final = "centres_tui"
DIALOGS: Final[tuple[tuple[str, tuple[type, ...]], ...]] = (
    ("Lists: sources, figures, evidence", (Grid,)),
    ("The comparison", (MatrixGrid,)),
    ("Text: the reader", (TextView,)),
    ("The search line", (SearchLine,)),
    ("The filter line", (FilterLine,)),
    ("Side by side", (SideBySide,)),
    ("The hits in all sources", (HitsGrid, HitsDialog)),
    ("The columns of a pane", (Grid, ColumnsDialog)),
    ("The order of rows", (Grid, OrderDialog)),
    ("The frequency table", (FrequencyGrid, FrequenciesDialog)),
    ("The help", (HelpScreen, HelpText)),
    ("The finder, and the palette of commands", (FinderScreen,)),
    ("Why a figure was read so", (WhyScreen,)),
    ("The export", (ExportDialog,)),
)
"""What else takes keys, and the classes that bind them."""
TYPED_INTO: Final = (SearchLine, FilterLine, FinderScreen)
"""Where characters are typed, whatever is bound to them."""
HEAD: Final = """\
# Keys

Made by `scripts/make_keys_page.py` from the commands; do not edit.

Two keys with a space between them are pressed one after the other. In the explorer, `?` shows the
keys of the pane that has the focus, and `:` finds every command by its name. A command that cannot
be run now says why.

To change keys, write a table `[keys]` into the settings file (`centres-tui --where` names it), by
the names in the last column; `centres-tui --check-keys` says what is wrong with it:

```toml
[keys]
search = "f3"
zoom = ["z", "f4"]
next_figure = "] f"
```
"""


def page() -> str:
    """Write the page."""
    everywhere = (command for command in COMMANDS if command.panes == EVERYWHERE)
    parts = [HEAD, _commands("In every pane", everywhere)]
    parts += [part for pane in PANES if (part := _pane(pane))]
    parts += [_bound(title, kinds) for title, kinds in DIALOGS]
    if RESERVED:
        kept = ((_ticked(key), meaning) for key, meaning in RESERVED.items())
        parts.append(_table("Kept free, for what is to come", ("keys", "for"), kept))
    return "\n".join(parts)


def _pane(pane: type[Pane]) -> str:
    """Write what only some panes take, if this one is among them."""
    own = [
        command
        for command in COMMANDS
        if pane.name_of_pane in command.panes and command.panes != EVERYWHERE
    ]
    return _commands(f"Only in the {pane.name_of_pane}", own) if own else ""


def _commands(title: str, commands: Iterable[Command]) -> str:
    rows = (
        (_keys(command.keys), command.name, command.help, f"`{command.id}`") for command in commands
    )
    return _table(title, ("keys", "command", "what it does", "name in the settings"), rows)


def _bound(title: str, kinds: Iterable[type]) -> str:
    """Write the keys that these classes bind, and the project's classes that they come from."""
    found: dict[str, str] = {}
    typed = any(kind in TYPED_INTO for kind in kinds)
    for kind in kinds:
        own = [each for each in kind.__mro__ if each.__module__.startswith(OWN)]
        for binding in (each for one in reversed(own) for each in _bindings(one)):
            keys = (key for key in binding.key.split(",") if not (typed and len(key) == 1))
            found |= dict.fromkeys(keys, binding.description.lower())
    rows = (
        (_keys(tuple(key for key, said in found.items() if said == meaning)), meaning)
        for meaning in dict.fromkeys(found.values())
    )
    return _table(title, ("keys", "what they do"), rows)


def _bindings(kind: type) -> Iterator[Binding]:
    yield from (each for each in vars(kind).get("BINDINGS", ()) if isinstance(each, Binding))


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    written = (
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines
    )
    return f"## {title}\n\n{''.join(written)}"


def _keys(keys: tuple[str, ...]) -> str:
    return ", ".join(_ticked(key) for key in keys)


def _ticked(keys: str) -> str:
    return f"`{' '.join(key_words(key) for key in keys.split(' '))}`"


def main() -> int:
    """Write the page, or say whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    wanted = page()
    if not parser.parse_args().check:
        PAGE.write_text(wanted, "utf-8")
    elif not PAGE.exists() or PAGE.read_text("utf-8") != wanted:
        sys.stderr.write("docs/keys.md is out of date: run python scripts/make_keys_page.py\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
