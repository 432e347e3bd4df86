"""Measure a pile of documents of all formats: read, extracted, compared, with memory on the way.

    python scripts/bench_pile.py [--documents 1000] [--keep FOLDER]

The documents are made here, one in seven of each format (text, Markdown, HTML with furniture and
a table, mail with an attachment, CSV, Word, PDF), each of some 3 KB of varied prose. Printed are

- documents, megabytes and figures a second while all are read and their figures found, with the
  memory of this process after each tenth, nothing but counts being kept: it shall not grow;
- the time of the processor for each format alone, without that of the process apart;
- the time to load and compare all of them, and the memory of a dataset with all of them.

Other times are by the clock, those of Word and PDF with their process apart. PDF needs the
extra `pdf`; without it one in six is of each format.
"""

import argparse
import csv
import io
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from email.message import EmailMessage
from html import escape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from centres_tui.dataset.records import LoadOptions, iter_records

ROOT: Final = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "scripts")]

from pdf_files import Paper, pdf_file, set_column  # noqa: E402 - found by the line above
from word_files import plain, word_file  # noqa: E402

PARAGRAPHS: Final[tuple[str, ...]] = import_module("bench_extract").PARAGRAPHS
SEED: Final = 17
PARAGRAPHS_EACH: Final = 10
MENU: Final = "<nav><ul><li>Home<li>News<li>Sport<li>Jobs</ul></nav>"


def paragraphs(number: int) -> list[str]:
    """Make the paragraphs of a document."""
    chosen = random.Random(SEED + number)
    return [
        chosen.choice(PARAGRAPHS).format_map(
            {letter: chosen.randint(11, 99) for letter in "abmnpw"}
            | {"day": chosen.randint(1, 28), "yy": chosen.randint(10, 24)}
        )
        for _ in range(PARAGRAPHS_EACH)
    ]


def as_text(title: str, texts: list[str]) -> bytes:
    """Make a text."""
    return "\n\n".join([title, "4 May 2020", *texts]).encode()


def as_markdown(title: str, texts: list[str]) -> bytes:
    """Make a page of Markdown with front matter and a table."""
    table = "| Pier | Cost |\n|---|---|\n| North | £1.2m |\n| South | £900,000 |"
    return "\n\n".join([f"---\ndate: 2020-05-04\n---\n# {title}", *texts, table]).encode()


def as_html(title: str, texts: list[str]) -> bytes:
    """Make a web page."""
    body = "".join(f"<p>{escape(text)}</p>" for text in texts)
    table = "<table><tr><th>Pier<th>Cost<tr><td>North<td>£1.2m</table>"
    return (
        f"<html lang=en><title>{title} - Dale Herald</title><body>{MENU}<article><h1>{title}</h1>"
        f"{body}{table}</article><footer>© 2020 Dale Herald</footer></body></html>"
    ).encode()


def as_mail(title: str, texts: list[str]) -> bytes:
    """Make a mail with half of the text attached."""
    mail = EmailMessage()
    mail["Subject"], mail["From"] = title, "Ann Lee <ann@lee.example>"
    mail["Date"] = "Mon, 04 May 2020 10:00:00 +0000"
    mail.set_content("\n\n".join(texts[::2]))
    mail.add_attachment("\n\n".join(texts[1::2]), filename=f"{title}.txt")
    return mail.as_bytes()


def as_csv(title: str, texts: list[str]) -> bytes:
    """Make a table of notes."""
    made = io.StringIO()
    rows = csv.writer(made)
    rows.writerow(["id", "title", "note"])
    rows.writerows([str(at), title, text] for at, text in enumerate(texts))
    return made.getvalue().encode()


def as_word(title: str, texts: list[str]) -> bytes:
    """Make a Word document."""
    return word_file("".join(map(plain, [title, *texts])))


def as_pdf(title: str, texts: list[str]) -> bytes:
    """Make a PDF of a page or two."""
    papers = [Paper()]
    for down, line in set_column([title, *texts], 80):
        if down >= 700 * len(papers):
            papers.append(Paper())
        papers[-1].put(60, 70 + down - 700 * (len(papers) - 1), line)
    return pdf_file(papers, title=title)


FORMATS: Final[Mapping[str, Callable[[str, list[str]], bytes]]] = {
    ".txt": as_text, ".md": as_markdown, ".html": as_html, ".eml": as_mail, ".csv": as_csv,
    ".docx": as_word, ".pdf": as_pdf,
}  # fmt: skip


def made_in(folder: Path, count: int) -> Iterator[Path]:
    """Make the documents."""
    suffixes = [each for each in FORMATS if each != ".pdf" or find_spec("pypdfium2")]
    for number in range(count):
        suffix = suffixes[number % len(suffixes)]
        path = folder / f"{number:05}{suffix}"
        path.write_bytes(FORMATS[suffix](f"Report {number}", paragraphs(number)))
        yield path


def resident() -> float:
    """Give the memory of this process, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def read(paths: list[Path], tenths: int = 0) -> tuple[int, int]:
    """Read documents and find their figures; give how many sources and figures there are."""
    sources = figures = told = 0
    for step in iter_records([str(path) for path in paths], LoadOptions()):
        if step.failure:
            print(f"  not read: {step.failure.told()}")
        sources += step.source is not None
        figures += len(step.figures)
        tenth = step.done * tenths // step.total
        if tenth > told:
            print(f"  {step.done:>6} documents, {figures:>7} figures, {resident():>6.0f} MB")
            told = tenth
    return sources, figures


def main() -> None:
    """Make the documents and measure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--keep", type=Path, help="make the documents in this folder and keep them")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = asked.keep or Path(made)
        folder.mkdir(exist_ok=True)
        paths = list(made_in(folder, asked.documents))
        show(paths, folder)


def show(paths: list[Path], folder: Path) -> None:
    """Print what was measured."""
    size = sum(path.stat().st_size for path in paths) / 1e6
    print(f"{len(paths)} documents, {size:.1f} MB; {resident():.0f} MB of memory before")
    begin, used = time.perf_counter(), time.process_time()
    sources, figures = read(paths, tenths=10)
    taken, used = time.perf_counter() - begin, time.process_time() - used
    print(f"{sources} sources, {figures} figures in {taken:.1f} s: {len(paths) / taken:.0f} "
          f"documents, {size / taken:.2f} MB, {figures / taken:.0f} figures a second; "
          f"{used:.1f} s of the processor")  # fmt: skip
    for suffix in sorted({path.suffix for path in paths}):
        alone = [path for path in paths if path.suffix == suffix][:50]
        begin = time.process_time()
        read(alone)
        print(f"  {suffix:<6} {1e3 * (time.process_time() - begin) / len(alone):>6.1f} ms each")
    from centres_tui import load_dataset  # noqa: PLC0415 - pandas is no part of what is above

    begin, used = time.perf_counter(), time.process_time()
    loaded = load_dataset(str(folder))
    print(f"loaded and compared in {time.perf_counter() - begin:.1f} s, "
          f"{time.process_time() - used:.1f} s of the processor: "
          f"{len(loaded.measures)} measures, {resident():.0f} MB")  # fmt: skip


if __name__ == "__main__":
    main()
