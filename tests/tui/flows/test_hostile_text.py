"""Nothing that a source says acts on the screen, and nothing of it is lost."""

import re
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from centres_tui.dataset.records import Failure
from centres_tui.model.comparison import Comparison
from centres_tui.model.source import Issue
from centres_tui.tui.messages import WorkFailed
from centres_tui.tui.screens.explorer import ExplorerScreen
from explorer_world import COMPARISON, FIGURES, HARBOUR, RECORDS, drive, press

MARKUP = "[red]x[/] [/b] [provider] [$5m] [@click=app.exit()]go[/] [/ or"
ESCAPES = "\x1b]0;OWNED\x07\x1b]52;c;SElKQUNL\x1b\\\x9b31m\x90q\u202e\u2066"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = MARKUP + ESCAPES

SOURCE = replace(
    HARBOUR,
    text=HARBOUR.text[:28] + HARBOUR.text[28:].replace("the board", HOSTILE),
    title=f"T{HOSTILE}",
    publisher=f"P{HOSTILE}",
    byline=HOSTILE,
    path=f"p{HOSTILE}.txt",
    places=(HOSTILE,),
    issues=(Issue(code="control", message=HOSTILE),),
)
RECORDS_OF_IT = RECORDS._replace(
    sources=(SOURCE, *RECORDS.sources[1:]),
    figures=tuple(
        replace(
            figure,
            about=f"A{HOSTILE}",
            subject=f"S{HOSTILE}",
            unit=f"U{HOSTILE}",
            said_by=f"B{HOSTILE}",
            per=HOSTILE,
            rule=HOSTILE,
        )
        for figure in FIGURES
    ),
    failures=(Failure(path=f"bad{HOSTILE}", reason=HOSTILE),),
)
COMPARISON_OF_IT = Comparison(
    measures=tuple(
        replace(one, label=f"L{HOSTILE}", reason=f"R{HOSTILE}", subject=HOSTILE)
        for one in COMPARISON.measures
    ),
    families=tuple(replace(one, label=HOSTILE, differs=HOSTILE) for one in COMPARISON.families),
    checks=tuple(
        replace(one, relation=HOSTILE, reason=HOSTILE, name=HOSTILE) for one in COMPARISON.checks
    ),
)


def lines_of(pilot: Pilot[None]) -> list[str]:
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]


FEW_KEYS = ("1", "j", "enter", "2", "j", "3", "j", "l", "enter", "z", "y", "c", "question_mark")
KEYS = (
    *("j", "k", "1", "j", "G", "g", "2", "j", "enter", "f", "escape", "3", "j", "l", "enter", "j"),
    *("z", "1", "z", "2", "z", "3", "z", "tab", "z", "a", "b", "slash", "left_square_bracket"),
    *("enter", "n", "y", "c", "y", "r", "y", "q", "question_mark", "escape", "colon", "z", "e"),
    *("escape", "escape", "escape", "2", "w", "G", "escape"),
)


@pytest.mark.parametrize(
    ("size", "keys"),
    [((120, 40), KEYS), ((80, 24), FEW_KEYS)],
    ids=["every pane together", "two at a time"],
)
def test_no_key_brings_a_control_to_the_screen(
    size: tuple[int, int], keys: tuple[str, ...], tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        for key in keys:
            await press(pilot, key)
            assert not [line for line in lines_of(pilot) if CONTROL.search(line)]
        assert explorer.is_running
        assert pilot.app.title == "centres-tui"

    drive(flow, size=size, records=RECORDS_OF_IT, comparison=COMPARISON_OF_IT)


def test_brackets_are_shown_as_they_stand() -> None:
    shown_after = (
        (("1",), f"T{MARKUP}"),
        (("G",), f"bad{MARKUP}"),
        (("tab",), MARKUP),
        (("2",), f"A{MARKUP}"),
        (("3",), f"L{MARKUP}"),
        (("3",), f"R{MARKUP}"),
    )

    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        for keys, shown in shown_after:
            if explorer.pane != "sources" or keys != ("1",):
                await press(pilot, *keys)
            await press(pilot, "z")
            assert explorer.view.zoomed
            assert any(shown in line for line in lines_of(pilot)), shown
            await press(pilot, "z")

    drive(flow, size=(300, 40), records=RECORDS_OF_IT, comparison=COMPARISON_OF_IT)


def test_titles_and_the_lines_above_and_below_are_harmless() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        explorer.title = HOSTILE
        explorer.show_status()
        explorer.say(HOSTILE)
        await pilot.pause()
        lines = lines_of(pilot)
        assert MARKUP in lines[0]
        assert MARKUP in lines[-1]
        assert any(f"P{MARKUP}" in line for line in lines if "Reader" in line)
        assert not [line for line in lines if CONTROL.search(line)]

    drive(flow, size=(240, 40), records=RECORDS_OF_IT, comparison=COMPARISON_OF_IT)


def test_a_notification_is_harmless() -> None:
    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        explorer.post_message(WorkFailed(HOSTILE))
        await pilot.pause()
        await pilot.pause(0.3)
        lines = lines_of(pilot)
        assert any("[provider]" in line for line in lines)
        assert not [line for line in lines if CONTROL.search(line)]

    drive(flow)


@pytest.mark.parametrize("newline", ["\r\n", "\f", "\u2028", "\v", "e\u0301 \U0001f600 "], ids=repr)
def test_the_lit_characters_spell_the_figure(newline: str) -> None:
    text = f"A{newline}line{newline}{newline}The league will close 46 of them."
    start = text.index("46")
    figure = replace(FIGURES[0], start=start, end=start + 2, id=f"{HARBOUR.id}:{start}")
    records = RECORDS._replace(
        sources=(replace(HARBOUR, text=text),), figures=(figure,), failures=()
    )

    async def flow(pilot: Pilot[None], explorer: ExplorerScreen) -> None:
        await press(pilot, "1")
        assert explorer.selection.figure == figure.id
        strips = pilot.app.screen._compositor.render_strips()
        reversed_words = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style and segment.style.reverse and segment.text.strip()
        ]
        assert "46" in reversed_words

    drive(flow, records=records, comparison=Comparison())
