"""Write the golden exports anew: `python scripts/update_golden.py`, then read the difference."""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from golden_exports import CASES, GOLDEN, written


def main() -> None:
    """Replace every golden file by what the program writes now."""
    folder = GOLDEN / "exports"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in CASES:
        (folder / name).write_bytes(written(name))
        print(name)


if __name__ == "__main__":
    main()
