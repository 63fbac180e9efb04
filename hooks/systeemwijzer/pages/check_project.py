"""`make check`: all that a build would refuse, without MkDocs and without writing anything."""

from collections import defaultdict
from pathlib import Path

from ..reading.problems import refuse_problems
from ..records.addresses import address_of_page
from .check_anchors import BuiltPage
from .check_built import check_built
from .check_facts import check_facts
from .project import read_project


def check_project(root: Path) -> int:
    """Read, check and render the whole project; gives the number of its pages.

    Raises ContentError with every problem that was found.
    """
    project = read_project(root)
    # A build shows what is there; whether the guides say so is asked before one publishes, as `make site` does.
    problems = list(check_facts(project.renderer.guide, project.renderer.environment))
    # Only a build makes these files, and knows their names.
    project.renderer.environment.globals["assets"] = defaultdict(str)
    built = {}
    for src_uri, html in project.html.items():
        address = address_of_page(src_uri)
        built[address] = BuiltPage(src_uri, address, project.renderer.fill(html, address))
    refuse_problems((*problems, *check_built(built, project.renderer, root)))
    return len(built)
