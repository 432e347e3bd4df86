"""Write the golden exports anew: `python scripts/update_golden.py`, then read the difference."""

import argparse
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from golden_exports import CASES, GOLDEN, written


def main() -> None:
    """Replace every golden file by what the program writes now, once all of it is written."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    texts = {name: written(name) for name in CASES}
    folder = GOLDEN / "exports"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_bytes(text)
        print(name)


if __name__ == "__main__":
    main()
