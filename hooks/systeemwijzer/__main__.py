"""The commands for editors, started in the project's root: see the Makefile."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from .exports.published import add_published
from .exports.schemas import write_schemas
from .pages.check_project import check_project
from .reading.load import load_guide, load_kinds
from .reading.problems import ContentError
from .reading.published import FILE


def main() -> int:
    parser = ArgumentParser(prog="systeemwijzer")
    parser.add_argument("command", choices=("check", "schema", "published"))
    command = parser.parse_args().command
    root = Path.cwd()
    try:
        if command == "check":
            print(f"{check_project(root)} pages, and nothing wrong")
        elif command == "schema":
            write_schemas(root, load_kinds(root))
        else:
            print(f"{add_published(root, load_guide(root))} new in {FILE}")
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
