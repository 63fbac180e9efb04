"""What is right of the content we have is right of more: a correct new record makes no test of the code fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT
from more_content import RECORDS, add_records
from projects import copy_project
from systeemwijzer.checks.all_checks import check_project, load_guide, load_kinds
from systeemwijzer.reading.files import list_files
from third_guide import add_third_guide

# Those that read the content, or its site, and count or look for what is in it; the quick ones of each sort.
TESTS = (
    "test_search.py",
    "test_search_browser.py::test_the_search_comes_when_it_is_used_and_is_small",
    "test_export.py",
    "test_overview.py::test_every_count_is_a_link_to_its_own_records",
    "test_training.py::test_programmes_of_half_an_hour_an_hour_and_two",
    "test_training.py::test_what_the_guide_has_in_two_rings_counts_in_both",
    "test_training.py::test_each_programme_prints_on_one_sheet",
)


def test_tests_of_the_code_hold_for_one_more_of_each_kind(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for name in ("tests", "bench"):
        # What npm installed for the tests is only asked for, and stays where it is.
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    shutil.copy(ROOT / "pyproject.toml", project)
    add_records(project)
    add_third_guide(project)
    before, after = load_guide(ROOT), load_guide(project)
    new = [record for record in after.records if record.id not in before.by_id]
    # Levels are five, and who stands in them stands within them.
    assert {kind.id for kind in after.kinds} - {record.kind for record in new} == {"level", "actor"}
    assert len(after.topics) == len(before.topics) + 1
    assert RECORDS.keys() - {f"content/{file.path}" for file in list_files(load_kinds(project))} == {"docs/over.md"}
    assert check_project(project) > check_project(ROOT)

    paths = [f"tests/{name}" for name in TESTS]
    command = [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", *paths]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-3000:]

    # What the search promises for names and words; its queries are about the content that there is.
    asked = ["--test", "--test-name-pattern=^(names|words)$", "tests/scripts/search/engine.test.js"]
    run = subprocess.run(
        ["node", *asked], cwd=project, env=environment | with_python(), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-3000:]


def with_python() -> dict[str, str]:
    """What Node's tests find Python by, and the shell finds Node by."""
    here = Path(sys.executable).parent
    return {"PYTHON": sys.executable, "PATH": f"{here}{os.pathsep}{os.environ['PATH']}"}
