from pathlib import Path

import pytest
from textual.message import Message

from centres_tui.dataset.collected import LoadOptions
from centres_tui.tui import loading
from centres_tui.tui.messages import FilesRead, RecordsArrived


@pytest.mark.parametrize(
    ("panes_after", "told_every", "expected"),
    [
        pytest.param(60.0, 0.0, [FilesRead, FilesRead, FilesRead], id="told without the panes"),
        pytest.param(0.0, 60.0, [RecordsArrived] * 2, id="panes filled"),
        pytest.param(60.0, 60.0, [], id="too soon for either"),
    ],
)
def test_how_far_the_reading_is_is_told(
    panes_after: float,
    told_every: float,
    expected: list[type[Message]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loading, "FIRST_AFTER", panes_after)
    monkeypatch.setattr(loading, "TOLD_EVERY", told_every)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{number + 2} goals")
    posted: list[Message] = []
    options = LoadOptions()

    loading.read_in_steps([str(tmp_path)], options, posted.append, lambda: False)

    assert [type(message) for message in posted[:-1]] == expected
    last = posted[-1]
    assert isinstance(last, RecordsArrived)
    assert last.is_complete
