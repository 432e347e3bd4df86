"""The command line: which command is meant, and what its errors are told as."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from centres_tui.cli.endings import Ended, tidy_endings
from centres_tui.cli.quick_start import quick_start
from centres_tui.cli.streams import PROGRAM, forget, say, write_out
from centres_tui.errors import CentresError, UsageError

NOTHING_DONE: Final = 2
INTERNAL_ERROR: Final = 70
INTERRUPTED: Final = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Subcommand:
    """One sub-command: where it lives and what it is for."""

    module: str
    """Holds `add_parser(prog)` and `run(request)`; loaded when it is asked for."""
    summary: str
    """What it is for, in one line."""


SUBCOMMANDS: Final[Mapping[str, Subcommand]] = {
    "sources": Subcommand(
        module="centres_tui.cli.sources",
        summary="the sources and what was read from them",
    ),
    "figures": Subcommand(
        module="centres_tui.cli.figures",
        summary="every figure, with its value, its meaning and its place",
    ),
    "compare": Subcommand(
        module="centres_tui.cli.compare",
        summary="measures with verdicts, families and checks",
    ),
    "replay": Subcommand(
        module="centres_tui.cli.replay",
        summary="the decisions of a journal, applied to sources",
    ),
    "verify": Subcommand(
        module="centres_tui.cli.verify",
        summary="whether every row of an export still holds",
    ),
    "agreement": Subcommand(
        module="centres_tui.cli.agreement",
        summary="how often each two analysts decided the same",
    ),
    "what-if": Subcommand(
        module="centres_tui.cli.what_if",
        summary="what other words or settings would change, before they are accepted",
    ),
    "explain": Subcommand(
        module="centres_tui.cli.explain",
        summary="why the text at one place was read as it was",
    ),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and give its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run_to_the_end(words)
    except (KeyboardInterrupt, Ended) as ending:
        forget(sys.stdout)
        return ending.status if isinstance(ending, Ended) else INTERRUPTED
    except BrokenPipeError:
        return 0
    except CentresError as error:
        say(str(error))
        return NOTHING_DONE
    except Exception as error:  # noqa: BLE001 - the one place where nothing may get past
        return _tell_internal(error)


def _run_to_the_end(words: Sequence[str]) -> int:
    """Run, and let help and version, which leave by an exception, reach the output first."""
    try:
        return _run(words)
    except SystemExit as leaving:
        write_out("")
        return leaving.code if isinstance(leaving.code, int) else 0


def _run(words: Sequence[str]) -> int:
    if sys.platform == "win32":
        raise UsageError("this program needs Linux or macOS. On Windows, run it inside WSL.")
    command = SUBCOMMANDS.get(words[0]) if words else None
    if command is None:
        return _explore(words)
    with quick_start(words[0]):
        from centres_tui.cli.options import request_from  # noqa: PLC0415 - the explorer has none
        from centres_tui.cli.own_words import words_of  # noqa: PLC0415 - nor this, without paths

        module = import_module(command.module)
    parser = module.add_parser(f"{PROGRAM} {words[0]}")
    run: Callable[[object], int] = module.run
    request = request_from(parser, words[1:])
    with tidy_endings(), words_of(request):
        return run(request)


def _explore(words: Sequence[str]) -> int:
    with quick_start("program"):
        from centres_tui.cli import explore  # noqa: PLC0415 - the only way to the screen
        from centres_tui.cli.own_words import words_of  # noqa: PLC0415 - not needed by help
        from centres_tui.cli.request import Request  # noqa: PLC0415 - not needed by every command

    request = Request()
    if words:
        _refuse_misspelt(words[0])
        from centres_tui.cli.options import request_from  # noqa: PLC0415
        from centres_tui.cli.overview import add_parser  # noqa: PLC0415 - argparse takes its time

        request = request_from(add_parser(PROGRAM, _summaries()), words)
        if request.where or request.check_keys:
            from centres_tui.cli import habits  # noqa: PLC0415 - as above

            return habits.run(request)
    with words_of(request):
        return explore.run(request)


def _refuse_misspelt(word: str) -> None:
    """Refuse a first word that is nearly a sub-command and names nothing else.

    Raises:
        UsageError: Where it is one; names the sub-command.
    """
    # A word that is too long raises in Path.exists.
    if not word.isalpha() or os.path.exists(word):  # noqa: PTH110
        return
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    for meant in get_close_matches(word, SUBCOMMANDS, n=1, cutoff=0.75):
        raise UsageError(
            f"{word}: no such file or sub-command. Is {PROGRAM} {meant} meant? "
            f"See {PROGRAM} --help."
        )


def _tell_internal(error: Exception) -> int:
    from centres_tui.cli.crash import write_details  # noqa: PLC0415 - needed for the worst only

    path = write_details(error)
    where = f"The details are in {path}" if path else "Its details could not be written anywhere"
    say(f"internal error: {type(error).__name__}: {error}. {where}")
    return INTERNAL_ERROR


def _summaries() -> dict[str, str]:
    return {name: command.summary for name, command in SUBCOMMANDS.items()}
