"""Build the site of each layer in a folder, strictly: what all of them share is read and made once.

usage: python tools/build_sites.py LAYERS SITES [COMMAND]      (in the project's root; COMMAND stands in for mkdocs)

Each site is a process of its own, forked off once all is read, and as many are at work as there are processors. A site
takes the place of the last one when it is whole; of one that can't be built the last one stays, and the others go on.
"""

import os
import runpy
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from systeemwijzer.checks.all_checks import TO_PUBLISH, check_all, find_problems
from systeemwijzer.checks.settings import check_settings
from systeemwijzer.pages.draft import Draft
from systeemwijzer.publishing.failures import telling_failures
from systeemwijzer.publishing.one_at_a_time import hold_folder, say_waiting
from systeemwijzer.publishing.replace_site import find_site, replace_site
from systeemwijzer.reading.layer import LAYER_FILE, LOCAL
from systeemwijzer.reading.problems import ContentError, Problem, refuse_problems
from systeemwijzer.reading.project import Project

NEW = ".build/sites"


@dataclass(frozen=True)
class Running:
    """A site that is being built: its layer, where its files come to stand, and what its build says."""

    layer: Path
    new: Path
    said: IO[str]


def build_sites(root: Path, layers: Path, sites: Path, command: str) -> list[str]:
    """Build the project below `root` with each layer into a folder of its name below `sites`.

    Gives the names of the sites that couldn't be built. Raises ContentError where none can.
    """
    hold_folder(root, say_waiting)
    sites.mkdir(parents=True, exist_ok=True)
    share(Project(root, with_layer=False), command)
    failed = []
    for layer, is_whole, said in run_all(root, list_layers(layers), command):
        if is_whole:
            replace_site(root / NEW / layer.name, find_site(sites / layer.name))
            print(f"{sites / layer.name}: built", flush=True)
        else:
            failed.append(layer.name)
            print(f"{sites / layer.name}: can't be built\n{said}", file=sys.stderr, flush=True)
    return failed


def list_layers(folder: Path) -> list[Path]:
    """The layers in a folder, by their names. Raises ContentError where there is none."""
    layers = sorted(path.parent for path in folder.glob(f"*/{LAYER_FILE}"))
    if not layers:
        message = f"no layer stands here; expected folders that each hold a {LAYER_FILE}"
        raise ContentError([Problem(folder.as_posix(), 1, message)])
    return layers


def share(project: Project, command: str) -> None:
    """Read and make what all sites have in common: each process that is forked off has it already."""
    refuse_problems(check_settings(project))
    check_all(project)
    import_module(f"{command}.__main__")


def run_all(root: Path, layers: Sequence[Path], command: str) -> Iterator[tuple[Path, bool, str]]:
    """Build all of them, some at a time, and tell of each as it ends whether it is whole, and what it said."""
    running: dict[int, Running] = {}
    waiting = list(layers)
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            layer = waiting.pop(0)
            said = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  # it is read when the process has ended
            started = Running(layer, root / NEW / layer.name, said)
            running[start(started, command)] = started
        process, status = os.wait()
        ended = running.pop(process)
        ended.said.seek(0)
        yield ended.layer, status == 0, ended.said.read()


def start(site: Running, command: str) -> int:
    """Fork off a process that builds a site, and give its number."""
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        status = build(site, command)
    finally:
        # Nothing that the first process still has to do is done here too.
        os._exit(status)


def build(site: Running, command: str) -> int:
    """Build a site in this process, as the command does, and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        os.dup2(site.said.fileno(), stream.fileno())
    os.environ[LOCAL] = str(site.layer.resolve())
    try:
        refuse_problems(find_problems(Draft(Project(Path.cwd())), TO_PUBLISH))
    except ContentError as error:
        print(error)
        return 1
    sys.argv = [command, "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(site.new)]
    try:
        runpy.run_module(command, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def main(layers: Path, sites: Path, command: str = "mkdocs") -> int:
    """Build the sites of all layers in a folder, and give the exit status."""
    with telling_failures():
        failed = build_sites(Path.cwd(), layers, sites, command)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
