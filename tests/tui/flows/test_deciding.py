"""An analyst decides in the explorer: all by key, kept, taken back, or refused with a reason."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from centres_tui.model.comparison import Measure
from centres_tui.model.decision import Decision
from centres_tui.model.figure import Figure
from centres_tui.tui.app import CentresApp
from centres_tui.tui.desk import Desk
from centres_tui.tui.lines.ask_line import AskLine
from centres_tui.tui.listings.what_if import ChangeLines, ChoiceLines
from centres_tui.tui.screens.agreement import AgreementDialog
from centres_tui.tui.screens.decisions import DecisionsDialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.fields_dialog import FieldsDialog
from centres_tui.tui.screens.queue import QueueScreen
from centres_tui.tui.screens.what_if import WhatIfDialog
from centres_tui.workspace.journal import Journal
from decisions import TEXTS, anchor, said
from explorer_world import MOST_WAITS, compared

Flow = Callable[["Desktop"], Awaitable[None]]
CLEAR = "ctrl+u"


class Desktop:
    """An explorer on three documents, in which anna decides."""

    def __init__(self, pilot: Pilot[None], explorer: ExplorerScreen, folder: Path) -> None:
        self.pilot = pilot
        self.explorer = explorer
        self.folder = folder

    async def until(self, holds: Callable[[], bool]) -> None:
        for _ in range(MOST_WAITS):
            if holds():
                break
            await self.pilot.pause(0.01)
        assert holds()

    async def keys(self, *keys: str) -> None:
        """Press keys, and wait until what they set off is compared and framed."""
        await self.pilot.press(*keys)
        self.explorer.catch_up()
        await self.pilot.pause()
        await self.until(lambda: not self.explorer.is_working)
        await self.until(lambda: self.explorer.catalogue.dataset is not None)

    async def types(self, words: str, *after: str) -> None:
        await self.keys(CLEAR, *({" ": "space"}.get(char, char) for char in words), *after)

    def go(self, path: str, exact: str) -> Figure:
        self.explorer.select_figure(self.figure(path, exact).id)
        return self.figure(path, exact)

    def figure(self, path: str, exact: str) -> Figure:
        figures = {one.exact: one for one in self.explorer.records.figures if one.path == path}
        assert exact in figures
        return figures[exact]

    def measure_of(self, path: str, exact: str) -> Measure:
        figure = self.figure(path, exact).id
        measures = self.explorer.catalogue.comparison
        assert measures
        return next(one for one in measures.measures if figure in one.figures)

    @property
    def decisions(self) -> Sequence[Decision]:
        return self.explorer.desk.workspace.journals.decisions

    @property
    def refusal(self) -> str:
        """Give what was refused last."""
        return list(self.pilot.app._notifications)[-1].message

    @property
    def words(self) -> str:
        return self.explorer.bottom_line.words


def drive(folder: Path, monkeypatch: pytest.MonkeyPatch, flow: Flow) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    papers = folder / "papers"
    papers.mkdir()
    for name, text in TEXTS.items():
        (papers / name).write_text(text, "utf-8")

    async def run() -> None:
        app = CentresApp([str(papers)])
        app.desk = Desk([str(papers)], "anna")
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            explorer = app.screen
            assert isinstance(explorer, ExplorerScreen)
            await compared(pilot, explorer)
            await flow(Desktop(pilot, explorer, papers))

    asyncio.run(run())


async def decide_on_figures(desk: Desktop) -> None:
    """Confirm, reject, correct, add and note, each taken back and done again."""
    first = desk.go("gazette.txt", "12")
    await desk.keys("2", "c")
    assert desk.figure("gazette.txt", "12").origin == "confirmed"
    assert desk.explorer.selection.figure == desk.figure("gazette.txt", "40").id != first.id
    await desk.keys("d", "r")
    assert desk.figure("gazette.txt", "40").origin == "rejected"
    await desk.keys("u")
    assert desk.figure("gazette.txt", "40").origin == "machine"
    await desk.keys("ctrl+r")
    assert desk.figure("gazette.txt", "40").origin == "rejected"
    await desk.keys("u")

    await correct_and_note(desk)


async def correct_and_note(desk: Desktop) -> None:
    """Correct a value, refused where it is none; decide on all that is marked; write a note."""
    pane = desk.explorer.board.figures
    place = [column.key for column in pane.grid.columns].index("decided")
    shown = [pane.lines.cells(row)[place].plain for row in range(len(pane.lines))]
    assert shown.count("confirmed") == 1
    assert set(shown) == {"confirmed", ""}

    desk.go("herald.txt", "14")
    await desk.keys("d", "c")
    await desk.types("fourteen", "enter")
    answer = desk.pilot.app.screen.query_one(".answer", Static)
    assert "no count" in str(answer.content)
    await desk.types("12", "enter")
    assert desk.figure("herald.txt", "14").machine == "value 14"
    assert desk.measure_of("herald.txt", "14").verdict == "agree"

    await mark(desk, desk.figure("herald.txt", "40"), desk.figure("herald.txt", "nine"))
    await desk.keys("c")
    assert {desk.figure("herald.txt", one).origin for one in ("40", "nine")} == {"confirmed"}
    await desk.keys("u")
    assert {desk.figure("herald.txt", one).origin for one in ("40", "nine")} == {"machine"}

    desk.go("herald.txt", "14")
    await desk.keys("d", "n")
    await desk.types("see minutes", "enter")
    assert desk.figure("herald.txt", "14").note == "see minutes"


async def move_ends_and_add(desk: Desktop) -> None:
    """Move the ends of a figure, which is read again as they move; add one that was missed."""
    desk.go("gazette.txt", "£1.5m")
    await desk.keys("d", "c", "shift+tab")
    dialog = desk.pilot.app.screen
    assert isinstance(dialog, FieldsDialog)
    await desk.keys("h")
    assert dialog.values["value"] == "1.5"
    await desk.keys("l")
    assert dialog.values["value"] == "1500000"
    await desk.keys("h", "enter")
    assert desk.figure("gazette.txt", "£1.5").machine.startswith("text £1.5m; value 1500000")
    await desk.keys("u")
    assert desk.figure("gazette.txt", "£1.5m").origin == "machine"

    desk.explorer.select_source(desk.figure("letter.txt", "12").source)
    await desk.keys("d", "a")
    await desk.types("no such words", "enter")
    assert "do not stand in this source" in desk.words
    await desk.keys("d", "a")
    await desk.types("boats", "enter")
    assert isinstance(desk.pilot.app.screen, FieldsDialog)
    await desk.keys("tab")
    await desk.types("3", "enter")
    added = desk.figure("letter.txt", "boats")
    assert (added.origin, str(added.value)) == ("added", "3")


async def decide_on_measures(desk: Desktop) -> None:
    """Link, unlink, rename, overrule: refused with a reason where it cannot be."""
    twelve, saved = desk.figure("gazette.txt", "12"), desk.figure("gazette.txt", "£1.5m")
    nine = desk.figure("herald.txt", "nine")
    count = len(desk.decisions)
    await mark(desk, twelve, saved)
    await desk.keys("d", "l")
    assert "no common unit" in desk.refusal
    assert len(desk.decisions) == count
    await mark(desk, twelve, nine)
    await desk.keys("d", "l")
    assert nine.id in desk.measure_of("gazette.txt", "12").figures
    assert desk.explorer.view.marks == frozenset()
    desk.go("herald.txt", "nine")
    await desk.keys("d", "u")
    assert nine.id not in desk.measure_of("gazette.txt", "12").figures

    desk.go("gazette.txt", "12")
    await name_and_overrule(desk)


async def name_and_overrule(desk: Desktop) -> None:
    """Name the measure of the current figure, overrule its verdict, take that back."""
    await desk.keys("3", "d", "m")
    asked = desk.explorer.query_one(AskLine)
    assert asked.size.height == 2
    assert asked.query_one(Input).size.width > 100
    await desk.types("sailings cut", "enter")
    assert desk.measure_of("gazette.txt", "12").label == "sailings cut"
    await desk.keys("d", "v")
    await desk.types("revised", "enter")
    assert "Nothing was decided" in desk.words
    await desk.keys("d", "v")
    await desk.types("revised two weeks later", "enter")
    found = desk.measure_of("gazette.txt", "12")
    assert (found.verdict, found.verdict_by, found.reason) == ("revised", "anna", "two weeks later")
    comparison = desk.explorer.board.comparison
    assert comparison.lines.cells(comparison.grid.cursor)[0].plain == "> revised*"
    await desk.keys("d", "n")
    await desk.types("ask the union", "enter")
    assert desk.measure_of("gazette.txt", "12").note == "ask the union"
    await desk.keys("u", "u")
    assert desk.measure_of("gazette.txt", "12").verdict_by == "machine"
    await confirm_verdicts(desk)


async def confirm_verdicts(desk: Desktop) -> None:
    """Confirm the verdict of the current measure and go on, then those of marked measures."""
    row = desk.explorer.selection.row
    await desk.keys("c")
    found = desk.measure_of("gazette.txt", "12")
    assert (found.verdict, found.verdict_by, found.machine_verdict) == ("conflict", "anna", "")
    assert desk.figure("gazette.txt", "12").origin == "machine"
    assert desk.explorer.selection.row != row
    assert "Confirmed conflict on" in desk.words
    await mark(desk, desk.figure("gazette.txt", "£1.5m"), desk.figure("herald.txt", "£1.5m"))
    await desk.keys("3", "c")
    assert desk.measure_of("herald.txt", "£1.5m").verdict_by == "anna"
    assert desk.explorer.view.marks == frozenset()
    await desk.keys("u", "u")
    assert desk.measure_of("gazette.txt", "12").verdict_by == "machine"


async def mark(desk: Desktop, *figures: Figure) -> None:
    desk.explorer.view = replace(desk.explorer.view, marks=frozenset(one.id for one in figures))
    await desk.keys("2")


async def work_through_the_queue(desk: Desktop) -> None:
    """Decide on the undecided ones, one key each."""
    await desk.keys("D")
    queue = desk.pilot.app.screen
    assert isinstance(queue, QueueScreen)
    assert queue.lines
    verdict, first, second, third = queue.lines.doubts[:4]
    assert isinstance(verdict.subject, Measure)
    await desk.keys("r")
    assert "d v overrules it" in desk.words
    await desk.keys("c", "c")
    await desk.keys("r")
    assert queue.lines.doubts[0].id == third.id
    await desk.keys("u")
    assert [one.id for one in queue.lines.doubts[:2]] == [second.id, third.id]
    await desk.keys("D")
    origins = {one.id: one.origin for one in desk.explorer.records.figures}
    assert (origins[first.id], origins[second.id]) == ("confirmed", "machine")
    assert desk.measure_of("gazette.txt", "12").verdict_by == "anna"


async def try_words_and_settings(desk: Desktop) -> None:
    """See what a setting and a vocabulary would change; leave the one, accept the other."""
    words = desk.folder / "sailings.toml"
    words.write_text('[units.sailings]\nkind = "number"\nnames = ["sailing"]\n', "utf-8")
    await desk.keys("W", "a")
    dialog = desk.pilot.app.screen
    assert isinstance(dialog, WhatIfDialog)
    assert "Nothing was tried yet" in str(dialog.said.content)
    assert isinstance(dialog.grid.rows, ChoiceLines)
    names = [one.word for one in dialog.grid.rows.choices]
    assert Path(names[0]).name == "sailings.toml"
    dialog.grid.move_to(names.index("month_first=yes"))
    await desk.keys("enter", "backspace", "enter")
    assert "month_first: 'ye' cannot be" in str(dialog.said.content)
    await desk.keys("s", "enter")
    await desk.until(lambda: dialog.tried is not None)
    assert "nothing would change" in str(dialog.box.border_title)
    await desk.keys("tab", CLEAR, "enter")
    assert dialog.tried is None
    await desk.keys("home", "enter", "enter")
    await desk.until(lambda: dialog.tried is not None)
    assert isinstance(dialog.grid.rows, ChangeLines)
    told = {(one.sort, one.field, one.after) for one in dialog.grid.rows.found}
    assert ("changed", "text", "40 sailings") in told
    assert desk.figure("herald.txt", "40").unit == "sailings"
    await desk.keys("a")
    assert desk.figure("herald.txt", "40 sailings").kind == "number"
    kept = desk.folder / ".centres" / "vocabulary" / "sailings.toml"
    assert kept.read_text("utf-8") == words.read_text("utf-8")


async def describe_a_source(desk: Desktop) -> None:
    """Give a source its day, on which what its text says depends."""
    desk.explorer.select_source(desk.figure("letter.txt", "12").source)
    await desk.keys("1", "d", "s")
    await desk.types("some day", "enter")
    assert isinstance(desk.pilot.app.screen, FieldsDialog)
    await desk.types("12 March 2021", "enter")
    letter = next(one for one in desk.explorer.records.sources if one.path == "letter.txt")
    assert (letter.published, letter.published_by) == ("2021-03-12", "given")


async def take_up_what_others_decide(desk: Desktop) -> None:
    """Show what ben decides, where he differs, and what of his does not apply."""
    ben = Journal([desk.folder / ".centres" / "journal"], "ben")
    before = desk.decisions[-1].time
    ben.append(said("reject", anchor("gazette.txt", "12")), before)
    ben.append(said("confirm", anchor("gazette.txt", "Some")), before)
    desk.explorer.look_for_decisions()
    await desk.keys()
    assert desk.figure("gazette.txt", "12").disputed == "figure: anna stands, ben rejected"
    assert "A decision does not apply (d d): confirm: gazette.txt: no figure" in desk.words
    await desk.keys("d", "d")
    listed = desk.pilot.app.screen
    assert isinstance(listed, DecisionsDialog)
    assert listed.lines
    first, second = listed.lines.cells(0), listed.lines.cells(1)
    assert [one.plain for one in first[1:4]] == ["ben", "confirm", "Some (gazette.txt)"]
    assert first[4].plain.startswith("! gazette.txt: no figure is read")
    assert [one.plain for one in second[1:4]] == ["ben", "reject", "12 (gazette.txt)"]
    told = [listed.lines.cells(row)[4].plain for row in range(len(listed.lines))]
    assert "value 14 -> 12" in told
    assert any(one.startswith("undone: ") for one in told)
    await desk.keys("escape")
    await desk.keys("d", "g")
    dialog = desk.pilot.app.screen
    assert isinstance(dialog, AgreementDialog)
    await desk.until(lambda: len(dialog.grid.rows) > 0)
    assert [cell.plain for cell in dialog.grid.rows.cells(0)[:3]] == ["anna, ben", "span", "0 of 1"]
    assert dialog.grid.rows.cells(2)[0].plain.strip() == "anna 52 to 54, ben no figure"
    await desk.keys("escape")


def test_figures_are_decided_by_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def flow(desk: Desktop) -> None:
        await decide_on_figures(desk)
        await move_ends_and_add(desk)
        await take_up_what_others_decide(desk)
        (journal,) = (desk.folder / ".centres" / "journal").glob("anna-*")
        assert len(journal.read_text("utf-8").splitlines()) == len(desk.decisions) - 2
        await try_words_and_settings(desk)

    drive(tmp_path, monkeypatch, flow)


def test_measures_and_sources_are_decided_by_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def flow(desk: Desktop) -> None:
        await decide_on_measures(desk)
        await work_through_the_queue(desk)
        await describe_a_source(desk)

    drive(tmp_path, monkeypatch, flow)
