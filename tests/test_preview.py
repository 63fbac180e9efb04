"""The preview of a pull request: GitHub shows each message of the check at its line."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

from conftest import ROOT
from projects import copy_project
from systeemwijzer.checks.due import describe_due
from systeemwijzer.reading.project import Project

MATCHER = ROOT / ".github/problem-matcher.json"
WORKFLOW = ROOT / ".github/workflows/preview.yml"


def test_messages_stand_on_their_lines(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    barriers, page = project / "content/barriers/micro.yml", project / "docs/vragen.md"
    for path, right, wrong in ((barriers, "text_status", "tekst_status"), (page, "title:", "titel:")):
        path.write_text(path.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    check = subprocess.run(
        [sys.executable, "-m", "systeemwijzer", "check"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": "hooks"},
        capture_output=True,
        text=True,
        check=False,
    )

    (pattern,) = json.loads(MATCHER.read_text(encoding="utf-8"))["problemMatcher"][0]["pattern"]
    found = [match for line in check.stderr.splitlines() if (match := re.search(pattern["regexp"], line))]
    places = {(match[pattern["file"]], match[pattern["line"]]) for match in found}

    assert check.returncode == 1
    assert places >= {("content/barriers/micro.yml", "7"), ("docs/vragen.md", "2")}
    assert all((project / file).is_file() for file, _ in places)
    assert any("tekst_status" in match[pattern["message"]] for match in found)


def test_what_is_due_is_no_fault_of_a_pull_request() -> None:
    due = describe_due(Project(ROOT), date(2030, 1, 1))
    (pattern,) = json.loads(MATCHER.read_text(encoding="utf-8"))["problemMatcher"][0]["pattern"]

    assert "docs/toen-en-nu.md:" in due
    assert [line for line in due.splitlines() if re.search(pattern["regexp"], line)] == []


def test_a_pull_request_is_checked_before_it_is_built() -> None:
    steps = re.findall(r"^ +- (?:run|uses): (.*)$", WORKFLOW.read_text(encoding="utf-8"), re.MULTILINE)

    assert steps[1:] == [
        f'echo "::add-matcher::{MATCHER.relative_to(ROOT).as_posix()}"',
        "make check",
        "SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) make site",
        steps[-1],
    ]
    assert steps[-1].startswith("actions/upload-artifact@")
