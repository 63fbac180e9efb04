"""Build the site of each layer in a folder, strictly: what all of them share is read and made once.

usage: python tools/build_sites.py LAYERS SITES [COMMAND]      (in the project's root; COMMAND stands in for mkdocs)

As many are at work as there are processors, each in a process that is forked off once all is read. A site takes the
place of the last one when it is whole; of one that can't be built, or can't be put there, the last one stays, and the
others go on. Folders that are no layer, and sites that have none any more, are named at the end and left alone.
"""

import os
import runpy
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from multiprocessing import get_context
from pathlib import Path
from traceback import format_exc

from systeemwijzer.checks.all_checks import TO_PUBLISH, check_all, find_problems
from systeemwijzer.checks.settings import check_settings
from systeemwijzer.pages.draft import Draft
from systeemwijzer.publishing.failures import describe_failure, telling_failures
from systeemwijzer.publishing.one_at_a_time import hold_folder, say_waiting
from systeemwijzer.publishing.replace_site import find_site, replace_site
from systeemwijzer.reading.layer import LAYER_FILE, LOCAL, SITE_URL, find_shared_addresses, from_home, list_layers
from systeemwijzer.reading.problems import ContentError, refuse_problems
from systeemwijzer.reading.project import Project
from systeemwijzer.reading.report import report

# Each site has a folder of its own there: one build at a time writes in a folder.
NEW = ".build/sites/{name}/site"
KILLED = "the machine ended a process that was at work, as it does where memory is short; try again"


def build_sites(root: Path, layers: Path, sites: Path, command: str) -> list[str]:
    """Build the project below `root` with each layer into a folder of its name below `sites`.

    Gives the names of the sites that couldn't be built. Raises ContentError where none can, and OSError.
    """
    hold_folder(root, say_waiting)
    sites.mkdir(parents=True, exist_ok=True)
    found = list_layers(layers)
    faults = {layer: report([fault], root) for layer, fault in find_shared_addresses(root, found).items()}
    share(Project(root, with_layer=False), command)
    with ProcessPoolExecutor(mp_context=get_context("fork")) as processes:
        jobs = {layer: processes.submit(build_site, root, layer, command) for layer in found if layer not in faults}
        for layer in found:
            site = sites / layer.name
            fault = faults.get(layer) or publish(jobs[layer], root / NEW.format(name=layer.name), site)
            if fault:
                faults[layer] = fault
                print(f"{site}: can't be built\n{fault}", file=sys.stderr, flush=True)
            else:
                print(f"{site}: built", flush=True)
    for line in name_what_was_left(layers, sites):
        print(line, file=sys.stderr, flush=True)
    return [layer.name for layer in faults]


def publish(job: Future[str], new: Path, site: Path) -> str:
    """Put a site in its place once it is built; gives why it can't be, and '' where it stands."""
    try:
        fault = job.result()
        if not fault:
            replace_site(new, find_site(site))
    except BrokenProcessPool:
        return KILLED
    except OSError as error:
        return describe_failure(error)
    except Exception:  # what is wrong in one site, or in our code, keeps no other back
        return format_exc()
    return fault


def name_what_was_left(layers: Path, sites: Path) -> Iterator[str]:
    """Folders among the layers that are none, and sites that no layer has the name of."""
    for folder in sorted(layers.glob("[!.]*")):
        if not folder.is_file() and not (folder / LAYER_FILE).exists():
            yield f"{folder}: no {LAYER_FILE} here, so this was not built"
    for site in sorted(sites.glob("[!.]*")):
        if site.is_dir() and not (layers / site.name / LAYER_FILE).exists():
            yield f"{site}: no layer has this name; the site stays until you remove it"


def share(project: Project, command: str) -> None:
    """Read and make what all sites have in common: each process that is forked off has it already."""
    refuse_problems(check_settings(project))
    check_all(project)
    import_module(f"{command}.__main__")


def build_site(root: Path, layer: Path, command: str) -> str:
    """Build a site in this process, as the command does; gives why it can't be built, and '' where it is whole."""
    os.environ[LOCAL] = str(layer)
    # One address for all of them would be wrong for each.
    os.environ.pop(SITE_URL, None)
    # Shared, and run once more below: Python warns of that.
    sys.modules.pop(f"{command}.__main__", None)
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        try:
            refuse_problems(find_problems(Draft(Project(root)), TO_PUBLISH))
            run(command, root / NEW.format(name=layer.name))
        except ContentError as error:
            return report(error.problems, root)
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
        failed = build_sites(Path.cwd(), Path(from_home(str(layers))), sites, command)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
