"""All commands in one tuple: keys, palette, help and bottom line follow from it."""

from collections.abc import Mapping
from typing import Final

from centres_tui.tui.commands.command import Command, Explorer
from centres_tui.tui.commands.deciding_on_figures import (
    AddFigure,
    Confirm,
    Correct,
    DescribeSource,
    NoteFigure,
    Reject,
)
from centres_tui.tui.commands.deciding_on_measures import Link, Overrule, RenameMeasure, Unlink
from centres_tui.tui.commands.finding import (
    ChooseColumns,
    ChooseOrder,
    ClearFilters,
    DropFilter,
    OpenFilter,
    ReverseOrder,
    ShowFrequencies,
)
from centres_tui.tui.commands.leaving import CloseOrQuit, QuitNow, StopWork, Suspend
from centres_tui.tui.commands.marking import MarkAll, ShowMarked, ToggleMark
from centres_tui.tui.commands.moving import (
    GoBack,
    GoForward,
    NextFigure,
    NextPane,
    OpenPlace,
    PreviousFigure,
    PreviousPane,
    ShowComparison,
    ShowFigures,
    ShowSources,
    Undo,
)
from centres_tui.tui.commands.rereading import EditSource, ReadFilesAgain, ShowChanges
from centres_tui.tui.commands.reviewing import (
    RedoDecision,
    ShowAgreement,
    ShowDecisions,
    ShowQueue,
    ShowWhatIf,
    UndoDecision,
)
from centres_tui.tui.commands.searching import NextHit, OpenSearch, PreviousHit, SearchAll
from centres_tui.tui.commands.showing import (
    FindAnything,
    FindMeasure,
    FindSource,
    ShowHelp,
    ShowPalette,
    ShowSideBySide,
    ShowSummary,
    ShowWhy,
    ToggleAllFigures,
    ToggleBoilerplate,
    TogglePin,
    ToggleTimeline,
    Zoom,
)
from centres_tui.tui.commands.stepping import (
    NextConflict,
    NextMeasure,
    NextSource,
    PreviousConflict,
    PreviousMeasure,
    PreviousSource,
)
from centres_tui.tui.commands.taking import (
    CopyCitation,
    CopyQuote,
    CopyRow,
    CopyValue,
    OpenExport,
)

COMMANDS: Final[tuple[Command, ...]] = (
    ShowSources(),
    ShowFigures(),
    ShowComparison(),
    ShowSummary(),
    ShowHelp(),
    ShowPalette(),
    FindSource(),
    FindMeasure(),
    FindAnything(),
    OpenSearch(),
    SearchAll(),
    NextHit(),
    PreviousHit(),
    OpenFilter(),
    DropFilter(),
    ClearFilters(),
    ChooseOrder(),
    ReverseOrder(),
    ChooseColumns(),
    ShowFrequencies(),
    ToggleMark(),
    MarkAll(),
    ShowMarked(),
    OpenPlace(),
    Undo(),
    GoBack(),
    GoForward(),
    NextFigure(),
    PreviousFigure(),
    NextMeasure(),
    PreviousMeasure(),
    NextConflict(),
    PreviousConflict(),
    NextSource(),
    PreviousSource(),
    ShowSideBySide(),
    ShowWhy(),
    Confirm(),
    Reject(),
    Correct(),
    AddFigure(),
    NoteFigure(),
    Link(),
    Unlink(),
    RenameMeasure(),
    Overrule(),
    DescribeSource(),
    ShowQueue(),
    ShowDecisions(),
    ShowAgreement(),
    ShowWhatIf(),
    UndoDecision(),
    RedoDecision(),
    OpenExport(),
    CopyValue(),
    CopyQuote(),
    CopyCitation(),
    CopyRow(),
    Zoom(),
    TogglePin(),
    ToggleTimeline(),
    ToggleBoilerplate(),
    ToggleAllFigures(),
    NextPane(),
    PreviousPane(),
    ReadFilesAgain(),
    ShowChanges(),
    EditSource(),
    StopWork(),
    Suspend(),
    CloseOrQuit(),
    QuitNow(),
)

COMMAND_BY_ID: Final[Mapping[str, Command]] = {command.id: command for command in COMMANDS}

RESERVED: Final[Mapping[str, str]] = {}
"""Keys that no command takes, and what they are kept for."""


def run_command(command: Command, explorer: Explorer) -> None:
    """Run a command, or say why it cannot be run."""
    refused = command.why_not(explorer)
    if refused:
        explorer.say(refused)
    else:
        command.run(explorer)
