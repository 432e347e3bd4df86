"""The process apart: one document at a time, and what breaks it costs that document only."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from centres_tui.errors import SourceError
from centres_tui.model.source import Issue, PageStart
from centres_tui.read import apart, source_from_bytes
from centres_tui.read.apart import Worker
from centres_tui.read.taken import Part, Taken, Told
from centres_tui.read.wire import BrokenWireError, taken_from, written
from word_files import plain, word_file

GOOD = word_file(plain("It cost £5.6m."))
ANSWERS = """
import json, os, signal, sys, time
sys.path[:] = json.loads(sys.argv[1])
from centres_tui.read.taken import Taken
from centres_tui.read.wire import receive, send, written
pipes = os.fdopen(0, "rb"), os.fdopen(1, "wb")
while True:
    content = receive(pipes[0])
    if content == b"hang":
        time.sleep(60)
    elif content == b"killed":
        os.kill(os.getpid(), signal.SIGKILL)
    elif content == b"crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif content == b"memory":
        os._exit(75)
    elif content == b"leave":
        os._exit(3)
    elif content == b"garbage":
        send(pipes[1], b'{"text": 7}')
    elif content == b"endless":
        pipes[1].write(b"\\xff" * 8)
        pipes[1].flush()
        time.sleep(60)
    else:
        send(pipes[1], written(Taken(text=f"{os.getpid()} {content.decode()}")))
"""
"""A program in the place of the reader, which does what a document tells it."""
BREAKS = {
    "killed": r"breaks the program that reads it \(SIGKILL\)",
    "crash": r"breaks the program that reads it \(SIGSEGV\)",
    "leave": r"breaks the program that reads it \(exit status 3\)",
    "memory": "needs more than 1536 MiB of memory",
    "garbage": "an answer that is none",
    "endless": "an answer that is none",
}


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(format_name="docx", program=ANSWERS, seconds=20)
    yield worker
    worker.end()


def pid_of(taken: Taken) -> str:
    return taken.text.split()[0]


@pytest.mark.parametrize(("content", "reason"), BREAKS.items(), ids=BREAKS)
def test_what_breaks_the_process_costs_one_document(
    worker: Worker, content: str, reason: str
) -> None:
    before = worker.take(b"before")
    with pytest.raises(SourceError, match=f"{reason}.*Split it, or save it anew"):
        worker.take(content.encode())
    after = worker.take(b"after")
    assert after.text.endswith("after")
    assert pid_of(after) != pid_of(before)


def test_what_takes_too_long_is_refused_and_the_process_ended() -> None:
    worker = Worker(format_name="docx", program=ANSWERS, seconds=1)
    with pytest.raises(SourceError, match="takes longer than 1 seconds"):
        worker.take(b"hang")
    assert worker.served == 0
    worker.end()


def test_one_process_serves_many_documents(worker: Worker) -> None:
    assert len({pid_of(worker.take(b"again")) for _ in range(4)}) == 1
    assert worker.served == 4


def test_threads_take_turns(worker: Worker) -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(worker.take(b"%d" % n).text))
        for n in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(text.split()[1] for text in found) == list("012345")


def test_a_process_forked_off_starts_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = apart._Workers()
    monkeypatch.setattr(apart, "_workers", workers)
    mine = workers.of("docx")
    workers.leave_behind()
    assert workers.of("docx") is not mine
    assert workers.left_behind == [mine]


def test_a_missing_package_is_named_with_the_command_that_brings_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("centres_tui.read.extras.find_spec", lambda _: None)
    with pytest.raises(SourceError, match=r"^a\.pdf: needs the package pypdfium2\. Install it: "):
        source_from_bytes(b"%PDF-1.4", "a.pdf")


@pytest.mark.parametrize(
    ("prefix", "command"),
    [
        ("/home/a/.local/share/pipx/venvs/centres-tui", "pipx inject centres-tui pypdfium2"),
        ("/home/a/.local/share/uv/tools/centres-tui", "uv tool install --with pypdfium2"),
        ("/home/a/.venv", "-m pip install 'centres-tui[pdf]'"),
    ],
)
def test_the_command_fits_how_the_program_was_installed(
    monkeypatch: pytest.MonkeyPatch, prefix: str, command: str
) -> None:
    monkeypatch.setattr("centres_tui.read.extras.find_spec", lambda _: None)
    monkeypatch.setattr(sys, "prefix", prefix)
    with pytest.raises(SourceError) as refused:
        apart.take("pdf", b"")
    assert command in str(refused.value)


def test_a_package_that_cannot_be_loaded_is_named_with_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "pypdfium2"
    package.mkdir()
    (package / "__init__.py").write_text("raise OSError('libpdfium.so: no such file')")
    monkeypatch.syspath_prepend(str(tmp_path))
    worker = Worker(format_name="pdf", seconds=20)
    with pytest.raises(SourceError, match=r"pypdfium2, which is there but cannot .* anew: .*pdf"):
        worker.take(b"%PDF-1.4")
    worker.end()


def test_a_process_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(SourceError, match="no process could be started"):
        Worker(format_name="docx").take(GOOD)


TRIES = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from centres_tui.read import from_docx, worker
from centres_tui.read.taken import Taken

def take(content):
    if content == from_docx.sample():
        return Taken(text="")
    found = []
    for name, work in WORKS.items():
        try:
            work()
        except (OSError, ValueError) as error:
            found.append(f"{name}: refused")
        else:
            found.append(f"{name}: done")
    return Taken(text="; ".join(found))

import os, socket, subprocess, ctypes
WORKS = {
    "file": lambda: open("/etc/passwd"),
    "connection": lambda: socket.socket(socket.AF_INET),
    "program": lambda: subprocess.run(["/bin/true"]),
    "new file": lambda: open("/tmp/centres-tui-was-here", "w"),
    "limits again": lambda: worker.resource.setrlimit(worker.resource.RLIMIT_NOFILE, (9, 9))
    if os.getuid() else int("as root every limit can be raised"),
}
from_docx.take = take
worker.main("docx", int(sys.argv[3]), int(sys.argv[4]))
"""


def test_the_process_can_open_and_start_nothing() -> None:
    worker = Worker(format_name="docx", program=TRIES)
    try:
        told = worker.take(b"anything").text
    finally:
        worker.end()
    assert told == "; ".join(
        f"{what}: refused" for what in ("file", "connection", "program", "new file", "limits again")
    )


EATS = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from centres_tui.read import from_docx, worker
read = from_docx.take
from_docx.take = lambda content: eat() if content == b"eat" else read(content)

def eat():
    held = []
    while True:
        held.append(bytearray(1 << 24))

worker.main("docx", int(sys.argv[3]), int(sys.argv[4]))
"""


def test_a_document_that_eats_memory_is_refused_and_the_next_one_read() -> None:
    worker = Worker(format_name="docx", program=EATS, memory=300 << 20)
    try:
        with pytest.raises(SourceError, match="needs more than 300 MiB of memory"):
            worker.take(b"eat")
        assert worker.take(GOOD).text == "It cost £5.6m."
    finally:
        worker.end()


SPINS = EATS.replace("held.append(bytearray(1 << 24))", "pass")


def test_a_document_that_never_ends_is_refused_for_its_time() -> None:
    worker = Worker(format_name="docx", program=SPINS, seconds=1)
    with pytest.raises(SourceError, match="takes longer than 1 seconds"):
        worker.take(b"eat")
    worker.end()


def test_keys_of_the_terminal_do_not_reach_the_process() -> None:
    worker = Worker(format_name="docx")
    try:
        worker.take(GOOD)
        process = worker._process
        assert process is not None
        assert os.getsid(process.pid) == process.pid
    finally:
        worker.end()


def test_the_process_ends_with_the_program_that_started_it(tmp_path: Path) -> None:
    paper = tmp_path / "a.docx"
    paper.write_bytes(GOOD)
    program = (
        "import sys; from centres_tui.read import apart, read_source\n"
        "read_source(sys.argv[1], 'a.docx')\n"
        "print(apart._workers.of('docx')._process.pid, flush=True)\n"
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(paper)], capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert has_ended(int(done.stdout))


def has_ended(pid: int) -> bool:
    """Wait for a process that is nobody's child; it ends as soon as its input does."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{pid}/stat").exists() and ") Z " in Path(f"/proc/{pid}/stat").read_text():
            return True
        threading.Event().wait(0.05)
    return False


TAKEN = Taken(
    text="It rained\ud800 in May.",
    parts=(Part(0, 2, "title"), Part(3, 9, "list")),
    title="Rain",
    told=(Told("byline", "Ann Lee", "document properties, author"),),
    reader="core",
    notices=(Issue(code="cut", message="Cut", count=2, start=5), Issue(code="cut", message="a")),
    pages=(PageStart(0, 1), PageStart(4, 2)),
)


def test_what_was_taken_comes_through_unchanged() -> None:
    assert taken_from(written(TAKEN)) == TAKEN


def changed(**more: object) -> bytes:
    return json.dumps(json.loads(written(TAKEN)) | more).encode()


@pytest.mark.parametrize(
    "answer",
    [
        b"", b"[]", b"7", b"\xff", b"[" * 90_000, b'{"refused": 5}', changed(text=5),
        changed(parts=[[0, 99, "title"]]), changed(parts=[[3, 2, "title"]]),
        changed(parts=[[0, 5, "title"], [4, 6, "title"]]), changed(parts=[[0, 1, "shell"]]),
        changed(parts=[[0, 1]]), changed(parts="title"), changed(pages=[[True, 1]]),
        changed(pages=[[-1, 1]]), changed(notices=[["odd", "a", 1, None]]), changed(told=[1]),
    ],
    ids=str,
)  # fmt: skip
def test_an_answer_that_is_none_is_not_believed(answer: bytes) -> None:
    with pytest.raises(BrokenWireError):
        taken_from(answer)


@pytest.mark.parametrize("opened", [socket.socket, lambda: None], ids=["socket", "nothing"])
def test_a_document_is_read_whatever_this_process_has_open(opened: Callable[[], object]) -> None:
    held = opened()
    assert source_from_bytes(GOOD, "a.docx").text == "It cost £5.6m."
    if isinstance(held, socket.socket):
        held.close()
