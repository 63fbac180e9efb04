"""The same sources give the same site, whoever builds it where; and to build it, nobody is asked for anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, copy_project, make_command

OFFLINE = {"PYTHONPATH": str(ROOT / "tests" / "offline")}
# With an address there is more to build: a sitemap, packed, and pictures.
PUBLISHER = {"SITE_URL": "https://example.org/gids/", "REPO_URL": "https://example.org/", "EDIT_URI": "edit/main/docs/"}
# POSIX' own way to write a time zone needs no list of them.
HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
# Another day for half of each day; text is ASCII unless somebody says otherwise; sets have another order.
ELSEWHERE = {
    "TZ": "AAA-12",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "PYTHONHASHSEED": "2",
    "HOME": "/nonexistent",
}


def make_site(project: Path, umask: int, variables: dict[str, str]) -> dict[str, bytes]:
    """Build with `make site`, offline: every file by its path."""
    environment = os.environ | PUBLISHER | OFFLINE | variables
    build = subprocess.run(
        make_command("site"), cwd=project, env=environment, umask=umask, capture_output=True, text=True, check=False
    )
    assert build.returncode == 0, build.stderr
    site = project / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_two_builds_are_the_same_and_ask_nobody(tmp_path: Path) -> None:
    one = make_site(copy_project(tmp_path / "project"), 0o022, HERE)
    other = make_site(copy_project(tmp_path / "elsewhere" / "een map"), 0o077, ELSEWHERE)

    assert len(one) > 60
    assert one.keys() == other.keys()
    assert [path for path, content in one.items() if content != other[path]] == []
    # The time in a gzip file; 0 stands for none.
    assert one["sitemap.xml.gz"][4:8] == bytes(4)


@pytest.mark.parametrize(
    "code",
    [
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import socket; socket.getaddrinfo('example.org', 443)",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_offline_is_offline(code: str) -> None:
    """That the test above can fail."""
    run = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | OFFLINE, capture_output=True, text=True, check=False
    )

    assert run.returncode == 1
    assert "offline: " in run.stderr
