"""How long the process apart takes to start, and how fast it takes text from PDF and Word.

Run it from the repository: python scripts/bench_documents.py
"""

import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from centres_tui.read import from_docx, from_pdf
from centres_tui.read.apart import Worker
from papers import pdf_article, word_article
from pdf_files import Paper, pdf_file, set_column
from word_files import split, word_file

RUNS = 5
LINE = "The ferry carried 46,000 people in the summer and it says that it will need a second"


def best(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Give the shortest of some runs."""
    times = []
    for _ in range(RUNS):
        begin = clock()
        work()
        times.append(clock() - begin)
    return min(times)


def started(format_name: str, content: bytes) -> Callable[[], None]:
    """Give work that starts a process, has it read one document, and ends it."""

    def work() -> None:
        worker = Worker(format_name=format_name)
        worker.take(content)
        worker.end()

    return work


def of_children() -> float:
    """Give the processor time of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the numbers."""
    for name, content in (("docx", word_article()), ("pdf", pdf_article())):
        clock = best(started(name, content), time.perf_counter) * 1000
        processor = best(started(name, content), of_children) * 1000
        print(f"{name}: start and one article {clock:.0f} ms, {processor:.0f} ms of the processor")
    paper, columns = Paper(), Paper()
    for row in range(60):
        paper.put(50, 60 + 12 * row, LINE)
    for left in (50, 310):
        for down, line in set_column([f"{LINE}. " * 22], 36):
            columns.put(left, 60 + down, line)
    pages, papers = pdf_file([paper] * 40), pdf_file([columns] * 40)
    edited = word_file("".join(split(f"{LINE}. " * 6, 12) for _ in range(400)))
    for name, take, content in (
        ("pdf", from_pdf.take, pages),
        ("pdf in two columns", from_pdf.take, papers),
        ("docx", from_docx.take, edited),
    ):
        length = len(take(content).text)
        took = best(partial(take, content), time.process_time)
        print(f"{name}: {length / took / 1e6:.2f} MB of text a second of the processor")


if __name__ == "__main__":
    main()
