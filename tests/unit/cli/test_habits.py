"""Where the program's files are, and whether the keys that were set can be used."""

import stat
from pathlib import Path

import pytest

from centres_tui.cli import main
from centres_tui.cli.crash import write_details
from centres_tui.settings.state import keep
from centres_tui.tui.commands import COMMANDS
from centres_tui.tui.commands.keystrokes import default_keys
from centres_tui.tui.keymap_problems import is_key


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "none"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    return tmp_path


@pytest.fixture
def config(home: Path) -> Path:
    path = home / ".config/centres-tui/config.toml"
    path.parent.mkdir(parents=True)
    return path


def test_every_file_is_listed_whether_it_is_there_or_not(
    home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    copied = keep("copied.txt", "£5.6m")
    details = write_details(ValueError("x"))
    assert main(["--where"]) == 0
    out, err = capfd.readouterr()
    lines = out.splitlines()
    assert err == ""
    assert [line for line in lines if line.startswith("there") and line.endswith(str(copied))]
    assert [line for line in lines if line.startswith("there") and line.endswith(details)]
    config = f"{home}/.config/centres-tui/config.toml"
    assert [line for line in lines if line.startswith("not there") and line.endswith(config)]


def test_every_file_that_is_kept_is_listed(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    keep("copied.txt", "text")
    write_details(ValueError("x"))
    main(["--where"])
    out = capfd.readouterr().out
    kept = [path for path in home.rglob("*") if "centres-tui" in path.name or path.is_file()]
    assert kept
    for path in kept:
        assert f"{path}\n" in out
        if path.is_file():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.usefixtures("home")
def test_the_words_of_a_folder_are_listed_with_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--where", str(tmp_path)]) == 0
    assert f"{tmp_path}/.centres/vocabulary.toml\n" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('search = "n"', "n is claimed by next_hit and search"),
        ('zoom = "y"', "y v cannot be reached: y is zoom"),
        ('serach = "f3"', "no command serach. Is search meant?"),
        ('zoom = "crtl+z"', "no key 'crtl+z', for zoom"),
        ('zoom = "j"', "j is claimed by zoom and by moving (down)"),
        ('zoom = "g z"', "g z is claimed by zoom and by moving (first)"),
    ],
    ids=["twice", "cut off", "unknown command", "unknown key", "a move", "begins with a move"],
)
def test_wrong_keys_are_named_with_their_file(
    config: Path, capfd: pytest.CaptureFixture[str], keys: str, said: str
) -> None:
    config.write_text(f"[keys]\n{keys}\n")
    assert main(["--check-keys"]) == 2
    assert f"{config}: {said}\n" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no clashes, 0 commands with keys of your own"),
        ('[keys]\nzoom = ["z", "f4"]\n', "no clashes, 1 command with keys of your own"),
    ],
    ids=["no keys", "keys that fit"],
)
def test_keys_that_fit_are_said_to(
    config: Path, capfd: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    config.write_text(text)
    assert main(["--check-keys"]) == 0
    assert capfd.readouterr().out == f"{config}: {said}\n"


def test_settings_that_cannot_be_read_are_told(
    config: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    config.write_text("[keys\n")
    assert main(["--check-keys"]) == 2
    assert "Correct it, or move it away." in capfd.readouterr().err


def test_every_key_of_the_commands_is_one() -> None:
    for keys in default_keys(COMMANDS).values():
        for key in keys:
            assert all(is_key(part) for part in key.split(" ")), key
