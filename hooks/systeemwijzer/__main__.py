"""The commands for editors, started in the project's root: see the Makefile."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from .checks.all_checks import check_all, load_guide
from .checks.due import count_due, describe_due
from .checks.settings import check_settings
from .exports.layers import make_layer
from .exports.map_numbers import MAP_NUMBERS_FILE, add_map_numbers
from .exports.published import add_published
from .exports.schemas import FOLDER, INDEX_TYPES, write_ids, write_schemas
from .messages import tell
from .messages.languages import say_of_content
from .pages.draft import TEMPLATES
from .pages.environment import make_environment
from .publishing.failures import telling_failures
from .reading.problems import refuse_problems
from .reading.project import Project
from .reading.published import PUBLISHED_FILE


def main() -> None:
    """Run the command that was asked for in the current folder; problems end it with status 1."""
    parser = ArgumentParser(prog="systeemwijzer")
    parser.add_argument("command", choices=("check", "settings", "schema", "published", "layer"))
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
            print(f"{FOLDER}/: {write_schemas(root, load_guide(root, with_layer=False))} schemas, and {INDEX_TYPES}")
        elif given.command == "published":
            publish(Project(root))
        else:
            begin_layer(root)


def begin_layer(root: Path) -> None:
    """Make an empty layer where LOCAL says, or renew the schemas of the one that is there."""
    project = Project(root, with_layer=False)
    if not project.layer_name:
        raise SystemExit("Say where the layer is to stand, as in make layer LOCAL=../region")
    folder = root / project.layer_name
    guide = load_guide(root, with_layer=False)
    files, schemas = make_layer(folder, guide, make_environment(root / TEMPLATES, guide), date.today())
    print(f"{project.layer_name}: {files} new files, and {schemas} schemas")


def publish(project: Project) -> None:
    """Note the new addresses and numbers of the project, or, with a layer, those of the layer."""
    guide, layer = load_guide(project.folder), project.layer
    folder = project.folder / layer.path if layer else project.folder
    print(f"{add_map_numbers(folder, guide, layer is not None)} new in {MAP_NUMBERS_FILE}")
    print(f"{add_published(folder, guide, layer is not None)} new in {PUBLISHED_FILE}")
    if not layer:
        write_ids(folder, guide)


def check(project: Project, today: date, briefly: bool) -> None:
    """Say how many pages there are, and what has to be looked at again; before a build only how much that is."""
    pages = check_all(project)
    if briefly:
        print(count_due(project, today), end="")
    else:
        due = describe_due(project, today)
        well = say_of_content(tell("{pages} pages, and nothing wrong", pages=pages))
        print(f"{well}\n{due}", end="")


if __name__ == "__main__":
    main()
