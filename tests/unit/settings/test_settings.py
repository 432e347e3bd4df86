"""Settings and keys: defaults without a file, clear words about a wrong one."""

from pathlib import Path

import pytest

from centres_tui.errors import UsageError
from centres_tui.settings.config import Config, read_config
from centres_tui.settings.keymap import clashes, read_keymap, with_keymap
from centres_tui.settings.places import config_folder, state_folder
from centres_tui.settings.state import keep


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "centres-tui").mkdir()
    return tmp_path / "centres-tui" / "config.toml"


def test_without_a_file_everything_has_a_default(config: Path) -> None:
    assert not config.exists()
    assert read_config() == Config()
    assert read_keymap() == {}


def test_settings_and_keys_are_read_from_one_file(config: Path) -> None:
    config.write_text(
        'theme = "nord"\nclipboard = "file"\n[keys]\nsearch = "f3"\nzoom = ["z", "f4"]\n'
    )
    assert read_config() == Config(theme="nord", clipboard="file")
    assert read_keymap() == {"search": ("f3",), "zoom": ("z", "f4")}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = ", "Invalid value"),
        ("colour = 1", "no setting colour. Settings: clipboard, clipboard_command, follow_after"),
        ("theme = 1", "theme must be a text, not 1."),
        ("follow_after = 'x'", "follow_after must be a number, not 'x'."),
        ("follow_after = true", "follow_after must be a number, not True."),
        ("follow_after = -1", "follow_after must be 0 seconds or more."),
        ("follow_after = nan", "follow_after must be 0 seconds or more."),
        ("clipboard = 'x'", "clipboard must be one of auto, tmux, osc52, command, file."),
        ("\xff", "utf-8"),
    ],
    ids=[
        "no TOML",
        "unknown",
        "number for text",
        "text for number",
        "truth for number",
        "less than none",
        "no number",
        "no route",
        "no UTF-8",
    ],
)
def test_a_wrong_setting_is_named_with_its_file(config: Path, text: str, said: str) -> None:
    config.write_text(text, "latin-1")
    with pytest.raises(UsageError) as raised:
        read_config()
    assert said in str(raised.value)
    assert str(config) in str(raised.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[keys]\nsearch = 1", "the keys of search must be a text or a list of texts."),
        ("[keys]\nsearch = ['']", "the keys of search must be"),
        ("keys = 1", "keys must be a table"),
        ("[keys", "Correct it, or move it away."),
    ],
    ids=["number", "empty", "no table", "no TOML"],
)
def test_a_wrong_key_is_named(config: Path, text: str, said: str) -> None:
    config.write_text(text)
    with pytest.raises(UsageError, match=r"config\.toml") as raised:
        read_keymap()
    assert said in str(raised.value)


def test_set_keys_take_the_place_of_the_usual_ones() -> None:
    usual = {"search": ("/",), "zoom": ("z",)}
    assert with_keymap(usual, {"zoom": ("f4",)}) == {"search": ("/",), "zoom": ("f4",)}


@pytest.mark.parametrize(
    ("keymap", "problem"),
    [
        ({"a": ("x",), "b": ("x",)}, "x is claimed by a and b"),
        ({"a": ("y v",), "b": ("y",)}, "y v cannot be reached: y is b"),
        ({"c": ("x",)}, "no command c"),
    ],
    ids=["twice", "cut off", "unknown"],
)
def test_clashes_are_named(keymap: dict[str, tuple[str, ...]], problem: str) -> None:
    assert clashes(keymap, ("a", "b")) == [problem]


def test_places_follow_xdg_and_can_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", "not/absolute")
    assert config_folder() == Path("/home/ann/.config/centres-tui")
    assert state_folder() == Path("/home/ann/.local/state/centres-tui")
    monkeypatch.setenv("HOME", "~")
    assert config_folder() is None
    assert keep("x", "y") is None
