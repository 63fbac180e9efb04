"""The commands for editors, started in the project's root: see the Makefile."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from .load import load_guide
from .problems import ContentError
from .published import FILE, add_published
from .schema import write_schemas


def main() -> int:
    parser = ArgumentParser(prog="systeemwijzer")
    parser.add_argument("command", choices=("schema", "published"))
    command = parser.parse_args().command
    root = Path.cwd()
    if command == "schema":
        write_schemas(root)
        return 0
    try:
        number = add_published(root, load_guide(root))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{number} new in {FILE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
