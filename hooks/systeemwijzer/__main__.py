"""The commands for editors, started in the project's root: see the Makefile."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from .checks.all_checks import check_all, load_guide
from .checks.due import count_due, describe_due
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
    parser.add_argument("--briefly", action="store_true", help="of a check, say no more than how much is due")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), help="check as of this day")
    given = parser.parse_args()
    root = Path.cwd()
    with telling_failures():
        if given.command == "check":
            check(Project(root), given.today, given.briefly)
        elif given.command == "settings":
            refuse_problems(check_settings(Project(root)))
        elif given.command == "schema":
            print(f"{FOLDER}/: {write_schemas(root, load_guide(root))} schemas, and {INDEX_TYPES}")
        else:
            guide = load_guide(root)
            print(f"{add_map_numbers(root, guide)} new in {MAP_NUMBERS_FILE}")
            print(f"{add_published(root, guide)} new in {PUBLISHED_FILE}")
            write_ids(root, guide)


def check(project: Project, today: date, briefly: bool) -> None:
    """Say how many pages there are, and what has to be looked at again; before a build only how much that is."""
    pages = check_all(project)
    if briefly:
        print(count_due(project, today), end="")
    else:
        due = describe_due(project, today)
        print(f"{pages} pages, and nothing wrong\n{due}", end="")


if __name__ == "__main__":
    main()
