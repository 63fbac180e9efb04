"""Measure the build: ours against plain MkDocs with Material on the same pages; see README.md.

Sizes to measure can be given, as `builds.py 1 10`.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from statistics import median

import yaml

from edits import Edit, serve, time_edits
from enlarge import copy_project
from measure import Cost, measure
from plain import source_of, write_plain_project
from sites import ROOT

# How many times the content, and how many builds of each.
RUNS = {1: 9, 10: 5, 100: 3}
EDITS = 15
EDITED = "content/barriers/micro.yml"
EDITED_PAGE = "systeem/micro/"

Pair = tuple[float, float]


def main(sizes: Sequence[int]) -> None:
    """Build guides of these many times the content, ours and plain in turns, and print the medians in seconds."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    print(f"{'':42}{'ours':>10}{'plain':>10}{'ratio':>8}")
    per_record = {}
    with tempfile.TemporaryDirectory() as folder:
        for times in sizes:
            ours, plain = make_projects(Path(folder) / str(times), times)
            records = count_records(ours)
            seconds = compare_builds(f"{times} times, {records} records", ours, plain, RUNS[times])
            per_record[times] = seconds / records
            if times == 1:
                compare_edits(ours, plain)
    if {10, 100} <= per_record.keys():
        print(f"cost per record, 100 times to 10 times {per_record[100] / per_record[10]:31.2f}")


def make_projects(folder: Path, times: int) -> tuple[Path, Path]:
    """Our project with its content many times, and its pages as plain Markdown; both built once, to warm up."""
    ours = copy_project(ROOT, folder / "ours", times)
    build(ours)
    plain = write_plain_project(ours / "site", folder / "plain")
    build(plain)
    return ours, plain


def build(project: Path) -> Cost:
    """Build a project with MkDocs, and say what that cost."""
    return measure([sys.executable, "-m", "mkdocs", "build", "--quiet"], project)


def count_records(project: Path) -> int:
    """How many records a built project exports."""
    guide = json.loads((project / "site/data/guide.json").read_text(encoding="utf-8"))
    return len(guide["records"])


def compare_builds(label: str, ours: Path, plain: Path, runs: int) -> float:
    """Build both in turn and print the medians; gives our median in seconds."""
    costs = [(build(ours), build(plain)) for _ in range(runs)]
    print_medians(f"{label}: seconds", [(our.seconds, peer.seconds) for our, peer in costs])
    print_medians("  of the processor", [(our.processor, peer.processor) for our, peer in costs])
    print_medians("  megabytes at the peak", [(our.megabytes, peer.megabytes) for our, peer in costs])
    return median(our.seconds for our, _ in costs)


def compare_edits(ours: Path, plain: Path) -> None:
    """Serve both, edit the same title in turn, and print the medians of the times until the page shows it."""
    title = yaml.safe_load((ours / EDITED).read_text(encoding="utf-8"))[0]["title"]
    edits = Edit(ours, EDITED, title, EDITED_PAGE), Edit(plain, f"docs/{source_of(EDITED_PAGE)}", title, EDITED_PAGE)
    with serve(ours) as our_address, serve(plain) as plain_address:
        times = zip(time_edits(edits[0], our_address), time_edits(edits[1], plain_address), strict=True)
        print_medians("edit to page under serve: seconds", islice(times, EDITS))


def print_medians(label: str, pairs: Iterable[Pair]) -> None:
    """Print one line: what both cost, and how many times as much ours does."""
    ours, plain = (median(side) for side in zip(*pairs, strict=True))
    print(f"{label:42}{ours:10.2f}{plain:10.2f}{ours / plain:8.2f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(RUNS))
