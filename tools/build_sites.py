"""Build the site of each layer in a folder, strictly: what all of them share is read and made once.

usage: python tools/build_sites.py LAYERS SITES [COMMAND]      (in the project's root; COMMAND stands in for mkdocs)

As many are at work as there are processors, each in a process that is forked off once all is read. A site takes the
place of the last one when it is whole; of one that can't be built the last one stays, and the others go on.
"""

import os
import runpy
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from multiprocessing import get_context
from pathlib import Path

from systeemwijzer.checks.all_checks import TO_PUBLISH, check_all, find_problems
from systeemwijzer.checks.settings import check_settings
from systeemwijzer.pages.draft import Draft
from systeemwijzer.publishing.failures import telling_failures
from systeemwijzer.publishing.one_at_a_time import hold_folder, say_waiting
from systeemwijzer.publishing.replace_site import find_site, replace_site
from systeemwijzer.reading.layer import LOCAL, list_layers
from systeemwijzer.reading.problems import ContentError, refuse_problems
from systeemwijzer.reading.project import Project

# Each site has a folder of its own there: one build at a time writes in a folder.
NEW = ".build/sites/{name}/site"


def build_sites(root: Path, layers: Path, sites: Path, command: str) -> list[str]:
    """Build the project below `root` with each layer into a folder of its name below `sites`.

    Gives the names of the sites that couldn't be built. Raises ContentError where none can, and OSError.
    """
    hold_folder(root, say_waiting)
    sites.mkdir(parents=True, exist_ok=True)
    found = list_layers(layers)
    share(Project(root, with_layer=False), command)
    failed = []
    with ProcessPoolExecutor(mp_context=get_context("fork")) as processes:
        jobs = {layer: processes.submit(build_site, root, layer, command) for layer in found}
        for layer, job in jobs.items():
            fault = job.result()
            if fault:
                failed.append(layer.name)
                print(f"{sites / layer.name}: can't be built\n{fault}", file=sys.stderr, flush=True)
            else:
                replace_site(root / NEW.format(name=layer.name), find_site(sites / layer.name))
                print(f"{sites / layer.name}: built", flush=True)
    return failed


def share(project: Project, command: str) -> None:
    """Read and make what all sites have in common: each process that is forked off has it already."""
    refuse_problems(check_settings(project))
    check_all(project)
    import_module(f"{command}.__main__")


def build_site(root: Path, layer: Path, command: str) -> str:
    """Build a site in this process, as the command does; gives why it can't be built, and '' where it is whole."""
    os.environ[LOCAL] = str(layer.resolve())
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        try:
            refuse_problems(find_problems(Draft(Project(root)), TO_PUBLISH))
            run(command, root / NEW.format(name=layer.name))
        except ContentError as error:
            return str(error)
        except SystemExit as end:
            return said.getvalue() if end.code else ""
    return ""


def run(command: str, site: Path) -> None:
    """Run the command that builds a site, as `python -m` does. Raises SystemExit when it ends."""
    sys.argv = [command, "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(site)]
    runpy.run_module(command, run_name="__main__", alter_sys=True)


def main(layers: Path, sites: Path, command: str = "mkdocs") -> int:
    """Build the sites of all layers in a folder, and give the exit status."""
    with telling_failures():
        failed = build_sites(Path.cwd(), layers, sites, command)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
