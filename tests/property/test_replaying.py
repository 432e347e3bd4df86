"""Whatever is decided: a journal gives what the screen gives, and undone it leaves no trace."""

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from centres_tui.dataset.rows import comparison_contents, figure_contents, source_contents
from centres_tui.export import export_text
from centres_tui.workspace.decided import Decided, decide
from centres_tui.workspace.history import in_force
from centres_tui.workspace.journal import read_journals
from centres_tui.workspace.live import Said, Workspace
from decisions import TEXTS, read, sayings

Turn = tuple[str, Said | str]
"""Who, and what is said, or "undo" or "redo"."""
turns = st.one_of(
    sayings(), st.tuples(st.sampled_from(["anna", "ben"]), st.sampled_from(["undo", "redo"]))
)


@contextmanager
def desks() -> Iterator[tuple[Path, dict[str, Workspace]]]:
    """Give the folder of a workspace, in which two analysts work at once."""
    with tempfile.TemporaryDirectory() as folder:
        papers = Path(folder) / "papers"
        journals = papers / ".centres" / "journal"
        journals.mkdir(parents=True)
        for name, text in TEXTS.items():
            (papers / name).write_text(text)
        anna, ben = Workspace([str(papers)], "anna"), Workspace([str(papers)], "ben")
        with closing(anna), closing(ben):
            yield journals, {"anna": anna, "ben": ben}


def take(workspace: Workspace, what: Said | str) -> bool:
    """Take a turn; say whether there was one to take."""
    workspace.refresh()
    if isinstance(what, Said):
        return bool(workspace.say(what))
    return bool(workspace.undo() if what == "undo" else workspace.redo())


def told(decided: Decided) -> tuple[str, ...]:
    """Give everything that exports tell of what was decided."""
    compared = comparison_contents(decided.dataset())
    everything = figure_contents(decided.records, include_boilerplate=True)
    sources = source_contents(decided.records)
    return tuple(export_text(one, "json") for one in (compared, everything, sources))


UNTOUCHED = told(decide(read(), ()))


@settings(max_examples=8)
@given(st.lists(turns, max_size=7))
def test_a_journal_gives_what_the_screen_shows(several: list[Turn]) -> None:
    with desks() as (journals, analysts):
        shown: Decided | None = None
        for who, what in several:
            take(analysts[who], what)
            analysts["anna"].refresh()
            shown = analysts["anna"].decide(read(), shown)
        analysts["anna"].refresh()
        live = analysts["anna"].decide(read(), shown)
        replayed = decide(read(), in_force(read_journals([journals]).decisions))
        assert told(live) == told(replayed)
        assert [one.decision.id for one in live.orphans] == [
            one.decision.id for one in replayed.orphans
        ]


@settings(max_examples=8)
@given(st.lists(turns, min_size=1, max_size=7))
def test_what_is_undone_leaves_no_trace(several: list[Turn]) -> None:
    with desks() as (_, analysts):
        for who, what in several:
            take(analysts[who], what)
        anna = analysts["anna"]
        anna.refresh()
        shown = anna.decide(read())
        for workspace in analysts.values():
            while take(workspace, "undo"):
                pass
        anna.refresh()
        assert told(anna.decide(read(), shown)) == UNTOUCHED


@settings(max_examples=8)
@given(st.lists(turns, min_size=1, max_size=7))
def test_journals_merge_to_the_same_in_any_order(several: list[Turn]) -> None:
    with desks() as (journals, analysts):
        for who, what in several:
            take(analysts[who], what)
        files = sorted(journals.glob("*"))
        merged = read_journals(files)
        assert read_journals(files[::-1]).decisions == merged.decisions
        assert read_journals([*files, *files]).decisions == merged.decisions
        renamed = [one.rename(one.with_name(f"{9 - place}.jsonl"))
                   for place, one in enumerate(files)]  # fmt: skip
        assert read_journals(renamed).decisions == merged.decisions
        whole = [line for one in renamed for line in one.read_text("utf-8").splitlines()]
        mixed = journals.parent / "one.jsonl"
        mixed.write_text("".join(f"{line}\n" for line in reversed(whole)), "utf-8")
        assert read_journals([mixed]).decisions == merged.decisions
        assert len(merged.decisions) == len(whole)
