"""The dialogs by name; each is imported when it is first opened, not at the start."""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from textual.screen import Screen

DIALOGS: Final[Mapping[str, tuple[str, str]]] = {
    "help": ("centres_tui.tui.screens.help", "HelpScreen"),
    "palette": ("centres_tui.tui.screens.finder", "CommandFinder"),
    "find_source": ("centres_tui.tui.screens.finder", "SourceFinder"),
    "find_row": ("centres_tui.tui.screens.finder", "RowFinder"),
    "find": ("centres_tui.tui.screens.finder", "FinderScreen"),
    "hits": ("centres_tui.tui.screens.hits", "HitsDialog"),
    "side_by_side": ("centres_tui.tui.screens.side_by_side", "SideBySide"),
    "summary": ("centres_tui.tui.screens.summary", "SummaryScreen"),
    "why": ("centres_tui.tui.screens.why", "WhyScreen"),
    "order": ("centres_tui.tui.screens.order_dialog", "OrderDialog"),
    "columns": ("centres_tui.tui.screens.columns_dialog", "ColumnsDialog"),
    "frequencies": ("centres_tui.tui.screens.frequencies", "FrequenciesDialog"),
    "changes": ("centres_tui.tui.screens.changes", "ChangesDialog"),
    "correct": ("centres_tui.tui.screens.correct_dialog", "CorrectDialog"),
    "describe": ("centres_tui.tui.screens.describe_dialog", "DescribeDialog"),
    "queue": ("centres_tui.tui.screens.queue", "QueueScreen"),
    "agreement": ("centres_tui.tui.screens.agreement", "AgreementDialog"),
    "decisions": ("centres_tui.tui.screens.decisions", "DecisionsDialog"),
    "what_if": ("centres_tui.tui.screens.what_if", "WhatIfDialog"),
    "export": ("centres_tui.tui.screens.export_dialog", "ExportDialog"),
}
"""The module and the class of each."""


def make_dialog(name: str, *given: object) -> Screen[object]:
    """Make a dialog, given what it works on."""
    module, class_name = DIALOGS[name]
    dialog: Screen[object] = getattr(import_module(module), class_name)(*given)
    return dialog
