"""Run the program: `centres-tui`, or `python -m centres_tui`."""

import sys


def run() -> None:
    """Hand the command line over and leave with its exit status."""
    from centres_tui.cli import main  # noqa: PLC0415 - so that importing this module costs nothing

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
