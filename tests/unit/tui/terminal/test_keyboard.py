import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from centres_tui.tui.terminal.keyboard import Keyboard

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def told(messages: list[Message]) -> list[str]:
    found = []
    for message in messages:
        match message:
            case events.Key(key=key):
                found.append(key)
            case events.Paste(text=text):
                found.append(f"paste {text}")
            case _:
                found.append(type(message).__name__)
    return found


def typed(*parts: bytes) -> list[str]:
    keyboard = Keyboard()
    messages = [message for part in parts for message in keyboard.feed(part)]
    return told([*messages, *keyboard.give_up_waiting()])


@pytest.mark.parametrize(
    ("parts", "keys"),
    [
        pytest.param([b"jG/"], ["j", "G", "slash"], id="letters and signs"),
        pytest.param(["é".encode()], ["é"], id="a letter of two bytes"),
        pytest.param([b"\xc3", b"\xa9"], ["é"], id="in two parts"),
        pytest.param([b"\x1b[A\x1b[6~\t\r"], ["up", "pagedown", "tab", "enter"], id="named keys"),
        pytest.param([b"\x1b", b"[", b"A"], ["up"], id="a sequence in parts"),
        pytest.param([b"\x1bOP"], ["f1"], id="a function key"),
        pytest.param([b"\x1b"], ["escape"], id="escape alone"),
        pytest.param([b"\x1b\x1b"], ["escape", "escape"], id="escape twice"),
        pytest.param([b"\x1b["], ["escape", "left_square_bracket"], id="escape, then a bracket"),
        pytest.param([b"\x1bx"], ["alt+x"], id="with alt"),
        pytest.param([b"\x04\x15"], ["ctrl+d", "ctrl+u"], id="with control"),
        pytest.param([b"\x1b[<0;5;3M\x1b[<0;5;3m"], ["MouseDown", "MouseUp"], id="a click"),
        pytest.param([b"\x1b[<65;5;3M"], ["MouseScrollDown"], id="the wheel"),
        pytest.param([b"\x1bP1$r", b"\x11"], ["ctrl+q"], id="a key in an unfinished string"),
        pytest.param([b"\x1b]0;x\x1b[A"], ["up"], id="a sequence in an unfinished string"),
        pytest.param(
            [b"\x1b[?2026;2$y"], ["TerminalSupportsSynchronizedOutput"], id="an answer we asked for"
        ),
    ],
)
def test_keys_and_clicks(parts: list[bytes], keys: list[str]) -> None:
    assert typed(*parts) == keys


@pytest.mark.parametrize(
    "odd",
    [
        b"\x1b[99999999999999999999u",
        b"\x1b[1114112u",
        b"\x1b[48;99999;99999;1;1t",
        b"\x1b[<0;999999;1M",
        b"\x1b[M !!",
        b"\x1b[I\x1b[O",
        b"\x1b[12;40R",
        b"\x1b[?62;22c",
        b"\x1b[" + b"1;" * 500 + b"m",
        b"\x1b]11;rgb:0/0/0\x07",
        b"\x1b]52;c;eA==\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\xff\xfe\x80",
        b"\xc2\x9b31m"[:2],
    ],
    ids=ascii,
)
def test_what_is_no_key_is_dropped_and_the_next_key_is_read(odd: bytes) -> None:
    assert typed(odd, b"j") == ["j"]


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        pytest.param([b"\x1b[200~two\rlines\x1b[201~"], "two\nlines", id="lines"),
        pytest.param([b"\x1b[200~spl", b"it\x1b[20", b"1~"], "split", id="in parts"),
        pytest.param(
            [b"\x1b[200~q\x1b[A\x1b]0;x\x07\x03\x1b[201~"], "q␛[A␛]0;x␇␃", id="controls in it"
        ),
        pytest.param(
            [b"\x1b[200~\x1b[48;9;9;9;9t\x1b[I\x1b[201~"], "␛[48;9;9;9;9t␛[I", id="reports"
        ),
        pytest.param([b"\x1b[200~\xff\x1b[201~"], "\ufffd", id="a damaged byte"),
    ],
)
def test_a_paste_is_text_and_never_acts(parts: list[bytes], text: str) -> None:
    assert typed(*parts, b"j") == [f"paste {text}", "j"]


def test_an_endless_paste_is_cut() -> None:
    keyboard = Keyboard()
    list(keyboard.feed(b"\x1b[200~"))
    for _ in range(30):
        list(keyboard.feed(b"x" * 100_000))
    (paste,) = keyboard.feed(b"\x1b[201~")

    assert isinstance(paste, events.Paste)
    assert len(paste.text) == 1_000_000


def test_a_paste_whose_end_comes_late_ends() -> None:
    keyboard = Keyboard()
    assert list(keyboard.feed(b"\x1b[200~one\x1b[20")) == []
    assert not keyboard.is_waiting
    pasted, key = keyboard.feed(b"1~j")
    assert isinstance(pasted, events.Paste)
    assert (pasted.text, getattr(key, "key", "")) == ("one", "j")


def test_it_waits_for_what_has_begun() -> None:
    keyboard = Keyboard()
    assert not list(keyboard.feed(b"\x1b["))
    assert keyboard.is_waiting
    assert told(list(keyboard.feed(b"A"))) == ["up"]
    assert not keyboard.is_waiting


@patient
@given(st.lists(st.binary(max_size=40), max_size=8))
def test_no_bytes_make_it_fail(parts: list[bytes]) -> None:
    typed(*parts)


@patient
@given(st.lists(st.sampled_from([b"\x1b", b"[", b"O", b"2", b"0", b"~", b";", b"M", b"<", b"]"])))
def test_no_sequence_makes_it_fail(parts: list[bytes]) -> None:
    typed(*parts)
