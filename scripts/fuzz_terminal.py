"""Drive the explorer with random keys, sizes, odd bytes and pastes; none may end it.

    python scripts/fuzz_terminal.py [--seeds 1 2 3] [--keys 5000] [--resizes 200] [--pieces 2000]

For each seed the program is started in a terminal of its own, with a home of its own, and gets
the same storm each time it is run with that seed; then it must quit when told to, with status 0,
the terminal in the modes that it was found in, and no details of an error kept. The first seed
that fails ends the script, and what was sent last is shown. tests/pty/test_storms.py is a short
run of the same.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from pty_program import PtyProgram
from terminal_storms import Left, kept_errors, leave, storm


def main() -> int:
    """Run all seeds and give 1 if one fails."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--keys", type=int, default=5000)
    parser.add_argument("--resizes", type=int, default=200)
    parser.add_argument("--pieces", type=int, default=2000)
    asked = parser.parse_args()
    for seed in asked.seeds:
        began = time.monotonic()
        problem = _problem(seed, asked)
        print(f"seed {seed}: {problem or 'good'}, {time.monotonic() - began:.0f} s", flush=True)
        if problem:
            return 1
    return 0


def _problem(seed: int, asked: argparse.Namespace) -> str:
    """Run one seed and say what went wrong; empty where nothing did."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"EDITOR": "true"}
        with PtyProgram(folder=Path(home), environment=environment) as program:
            program.wait_for("Mass children", "conflict")
            try:
                storm(program, seed, asked.keys, asked.resizes, asked.pieces)
                status = leave(program)
            except Left:
                status = program.status
            except AssertionError as error:
                return f"{error}\n{''.join(kept_errors(Path(home)))}"
            if status or not program.is_given_back():
                return f"status {status}, terminal given back: {program.is_given_back()}"
        return "".join(kept_errors(Path(home)))


if __name__ == "__main__":
    sys.exit(main())
