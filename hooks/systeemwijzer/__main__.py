"""The commands for editors, started in the project's root: see the Makefile."""

from argparse import ArgumentParser
from pathlib import Path

from .checks.all_checks import check_project, load_guide
from .checks.settings import check_settings
from .exports.map_numbers import MAP_NUMBERS_FILE, add_map_numbers
from .exports.published import add_published
from .exports.schemas import FOLDER, INDEX_TYPES, write_ids, write_schemas
from .publishing.failures import telling_failures
from .reading.problems import refuse_problems
from .reading.project import Project
from .reading.published import PUBLISHED_FILE


def main() -> None:
    """Run the command that was asked for in the current folder; problems end it with status 1."""
    parser = ArgumentParser(prog="systeemwijzer")
    parser.add_argument("command", choices=("check", "settings", "schema", "published"))
    command = parser.parse_args().command
    root = Path.cwd()
    with telling_failures():
        if command == "check":
            print(f"{check_project(root)} pages, and nothing wrong")
        elif command == "settings":
            refuse_problems(check_settings(Project(root)))
        elif command == "schema":
            print(f"{FOLDER}/: {write_schemas(root, load_guide(root))} schemas, and {INDEX_TYPES}")
        else:
            guide = load_guide(root)
            print(f"{add_map_numbers(root, guide)} new in {MAP_NUMBERS_FILE}")
            print(f"{add_published(root, guide)} new in {PUBLISHED_FILE}")
            write_ids(root, guide)


if __name__ == "__main__":
    main()
