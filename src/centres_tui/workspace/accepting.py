"""Words and settings that were tried and accepted, kept in the workspace."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import count
from pathlib import Path
from typing import Final

from centres_tui.errors import ExportError, UsageError, WorkspaceError
from centres_tui.export.write import write_export
from centres_tui.vocabulary.in_force import BUILT_IN, Vocabulary, using
from centres_tui.vocabulary.own import added
from centres_tui.vocabulary.settings import Setting, read_setting, setting_name, setting_words
from centres_tui.vocabulary.workspaces import (
    ACCEPTED,
    FOLDER,
    SETTINGS,
    vocabularies_of,
    workspace_of,
)
from centres_tui.workspace.what_if import Proposal

HEADER: Final = "[settings]"
_NEW: Final = f"""\
# Settings of this workspace: see docs/vocabulary.md. What is not here is as the program has it.
{HEADER}
"""
_HEADER_LINE: Final = re.compile(r"[ \t]*\[[ \t]*settings[ \t]*\][ \t]*(?:#.*)?\Z")


def accept(proposal: Proposal, paths: Sequence[str]) -> list[Path]:
    """Keep what is proposed in the workspace of some paths: it is in force there from now on.

    Vocabularies are copied into its folder, settings written into its settings file.

    Returns:
        The files that were written.

    Raises:
        WorkspaceError: There is no workspace, or it cannot be written.
    """
    workspace = workspace_of(paths)
    if workspace is None:
        raise WorkspaceError(
            "there is no folder of documents to keep this in. Open documents of your own, "
            "or give --vocabulary FILE each time."
        )
    try:
        wanted = list(_wanted(proposal, workspace))
        return [_written(place, content) for place, content in wanted]
    except (OSError, ExportError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise WorkspaceError(f"not accepted: {workspace / FOLDER}: {reason}") from error


def in_force_after(paths: Sequence[str], known: Vocabulary) -> Vocabulary:
    """Give what is in force once something was accepted, as it will be in the next run.

    Args:
        paths: What is open.
        known: What was in force before: files that were named beside the workspace's stay.

    Raises:
        VocabularyError: A file cannot be read, or says what no vocabulary can.
    """
    own = vocabularies_of(paths)
    places = {Path(file).absolute() for file in own}
    others = [file for file in known.files if Path(file).absolute() not in places]
    with using(BUILT_IN), added((*own, *others)) as vocabulary:
        return vocabulary


def _wanted(proposal: Proposal, workspace: Path) -> Iterator[tuple[Path, str]]:
    """Give the files that are to be written, with what they are to hold."""
    for file in proposal.files:
        content = Path(file).read_text("utf-8-sig")
        place = _place(workspace / ACCEPTED, Path(file).stem, content)
        if place is not None:
            yield place, content
    if proposal.settings:
        place = workspace / SETTINGS
        before = place.read_text("utf-8-sig") if place.exists() else _NEW
        yield place, stated_in(before, proposal.settings)


def _place(folder: Path, stem: str, content: str) -> Path | None:
    """Give a free name for a vocabulary; None where it is there already."""
    for number in count(1):
        place = folder / (f"{stem}.toml" if number == 1 else f"{stem}-{number}.toml")
        if not place.exists():
            return place
        if place.read_text("utf-8-sig") == content:
            return None
    return None


def _written(place: Path, content: str) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    write_export(place, content, replace=place.exists())
    return place


def stated_in(text: str, settings: Mapping[str, Setting]) -> str:
    """Write settings into a file of settings; everything else in it stays as it is.

    Raises:
        WorkspaceError: The file is laid out in another way.
    """
    lines, new = text.split("\n"), []
    for name, setting in settings.items():
        stated = f"{name} = {_toml(setting)}"
        known = re.compile(rf"[ \t]*\"?{name.replace('_', '[_-]')}\"?[ \t]*=")
        place = next((at for at, line in enumerate(lines) if known.match(line)), None)
        if place is None:
            new.append(stated)
        else:
            lines[place] = stated
    header = next((at for at, line in enumerate(lines) if _HEADER_LINE.match(line)), None)
    if header is None:
        lines[:0], header = [HEADER], 0
    lines[header + 1 : header + 1] = new
    made = "\n".join(lines)
    if not _holds(made, settings):
        raise WorkspaceError(f"{SETTINGS} is laid out in a way of its own. Change it by hand.")
    return made


def _holds(text: str, settings: Mapping[str, Setting]) -> bool:
    """Whether a file of settings states these, and nothing that is none."""
    try:
        stated = tomllib.loads(text)["settings"]
        found = {setting_name(name): read_setting(name, one) for name, one in stated.items()}
    except (KeyError, AttributeError, UsageError, tomllib.TOMLDecodeError):
        return False
    return found == {**found, **settings}


def _toml(setting: Setting) -> str:
    if isinstance(setting, Fraction):
        return f'"{setting_words(setting)}"'
    return str(setting).lower()
